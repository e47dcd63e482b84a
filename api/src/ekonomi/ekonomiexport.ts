import { formateraAndel } from '@anslag/doman';
import { type Ekonomirad, taktnamn } from '@anslag/kontrakt';
import type { Exportkolumn } from '../plattform/export/tabellfil';

/** The columns of the list as a file; what is unknown is empty. */
export const EKONOMIKOLUMNER: readonly Exportkolumn<Ekonomirad>[] = [
  ['Ärende', (r) => r.arende, 16],
  ['Namn', (r) => r.namn, 48],
  ['Sökande', (r) => r.sokande, 36],
  ['Handläggare', (r) => r.handlaggare, 24],
  ['Projektstart', (r) => r.period?.fran ?? null, 14],
  ['Projektslut', (r) => r.period?.till ?? null, 14],
  ['Beviljad andel (procent)', (r) => (r.andel === null ? null : formateraAndel(r.andel)), 14],
  ['Beviljat högst (kr)', (r) => r.tak, 16],
  ['Bokfört (kr)', (r) => r.bokfortKr, 16],
  ['Godkänt (kr)', (r) => r.godkantKr, 16],
  ['Rekvirerat (kr)', (r) => r.rekvireratKr, 16],
  ['Utbetalt (kr)', (r) => r.utbetaltKr, 16],
  ['Attesterat, ej betalt (kr)', (r) => r.oppetKr, 16],
  ['Återfört (kr)', (r) => r.aterfortKr, 16],
  ['Kvar att betala (kr)', (r) => r.kvarKr, 16],
  ['Kvar att återföra (kr)', (r) => r.attAterforaKr, 16],
  ['Plan till i dag (kr)', (r) => r.planKr, 16],
  ['Avvikelse från plan (kr)', (r) => r.avvikelseKr, 16],
  ['Takt', (r) => taktnamn(r.takt), 24],
  ['Prognos', (r) => r.prognos.map((p) => `${p.ar}: ${p.kronor}`).join('; '), 36],
  ['Sena rekvisitioner', (r) => r.sena.map((s) => s.nyckel).join('; '), 24],
];
