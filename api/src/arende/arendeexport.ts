import { formateraAndel } from '@anslag/doman';
import { type Arendelage, type ArendeRad, STATUSNAMN, stodtypnamn } from '@anslag/kontrakt';
import type { Exportkolumn } from '../plattform/export/tabellfil';

const LAGE: Record<Arendelage, string> = { foreslaget: 'Föreslaget', beviljat: 'Beviljat', avslaget: 'Avslag', avskrivet: 'Avskrivet' };

/** The columns of the list as a file; unknown amounts are empty. */
export const ARENDEKOLUMNER: readonly Exportkolumn<ArendeRad>[] = [
  ['Diarienummer', (r) => r.diarienummer, 16],
  ['NYPS-id', (r) => r.nypsId, 14],
  ['Ärende', (r) => r.namn, 48],
  ['Sökande', (r) => r.sokande, 36],
  ['Stödtyp', (r) => stodtypnamn(r.stodtyp), 20],
  ['Stödform', (r) => r.stodform, 24],
  ['Kommun', (r) => r.kommun, 16],
  ['Status', (r) => STATUSNAMN[r.status], 22],
  ['Inkom', (r) => r.inkom, 14],
  ['Läge', (r) => r.lage && LAGE[r.lage], 12],
  ['Beslutat från', (r) => r.beslutat?.fran ?? null, 14],
  ['Beslutat till', (r) => r.beslutat?.till ?? null, 14],
  ['Beviljad andel (procent)', (r) => (r.andel === null ? null : formateraAndel(r.andel)), 14],
  ['Beviljat (kr)', (r) => r.beviljat, 16],
  ['Utbetalt (kr)', (r) => r.utbetalt, 16],
  ['Effektmål', (r) => r.effektmal.join('; '), 48],
  ['Anmärkning', (r) => r.anmarkning, 30],
  ['Sekretess', (r) => r.sekretess, 20],
];
