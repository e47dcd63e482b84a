import { UPPFOLJNINGSLAGENAMN, UPPFOLJNINGSNAMN, uppfoljningsrubrik, type UppfoljningsradSvar } from '@anslag/kontrakt';
import type { Exportkolumn } from '../plattform/export/tabellfil';

/** The columns of the list as a file. */
export const UPPFOLJNINGSKOLUMNER: readonly Exportkolumn<UppfoljningsradSvar>[] = [
  ['Senast', (r) => r.senast, 14],
  ['Slag', (r) => UPPFOLJNINGSNAMN[r.slag], 24],
  ['Vad', (r) => uppfoljningsrubrik(r), 40],
  ['Diarienummer', (r) => r.arende.diarienummer, 16],
  ['NYPS-id', (r) => r.arende.nypsId, 14],
  ['Ärende', (r) => r.arende.namn, 48],
  ['Sökande', (r) => r.arende.sokande, 36],
  ['Handläggare', (r) => r.handlaggare, 24],
  ['Läge', (r) => UPPFOLJNINGSLAGENAMN[r.lage], 14],
  ['Dagar kvar', (r) => r.dagarKvar, 12],
];
