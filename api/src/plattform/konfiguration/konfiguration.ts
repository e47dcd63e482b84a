import { RAMPOLICYER, type Rampolicy } from '@anslag/kontrakt';
import { validateCronExpression } from 'cron';
import { type Bilagekonfiguration, lasBilagor } from './bilagekonfiguration';
import { type Inloggningskonfiguration, lasInloggning, lasSession, type Sessionskonfiguration } from './inloggningskonfiguration';
import { type Skyddskonfiguration, lasSkydd } from './skyddskonfiguration';

export interface Konfiguration {
  port: number;
  host: string;
  /** When the årsbokslut of the year before is made. */
  arsbokslut: { cron: string; zon: string };
  /** What is done with a decision that the year's frame does not hold. */
  ramOverskridande: Rampolicy;
  inloggning: Inloggningskonfiguration;
  session: Sessionskonfiguration;
  /** Whether browsers reach the server over https. */
  saker: boolean;
  skydd: Skyddskonfiguration;
  bilagor: Bilagekonfiguration;
}

export class Konfigurationsfel extends Error {
  constructor(readonly fel: string[]) {
    super(fel.join('\n'));
  }
}

/**
 * Reads and checks the environment, and lists every fault at once.
 * @throws Konfigurationsfel with one Swedish line per fault.
 */
export function lasKonfiguration(miljo: NodeJS.ProcessEnv): Konfiguration {
  const fel: string[] = [];
  const port = /^\d{1,5}$/.test(miljo.PORT ?? '3000') ? Number(miljo.PORT ?? '3000') : NaN;
  if (!(port >= 0 && port <= 65_535)) fel.push(`PORT är "${miljo.PORT}" men ska vara ett heltal från 0 till 65535.`);
  const cron = miljo.ARSBOKSLUT_CRON ?? '0 4 2 1 *';
  if (!validateCronExpression(cron).valid) fel.push(`ARSBOKSLUT_CRON är "${cron}" men ska vara ett cron-uttryck, till exempel "0 4 2 1 *".`);
  const zon = miljo.ARSBOKSLUT_ZON ?? 'Europe/Stockholm';
  if (!arTidszon(zon)) fel.push(`ARSBOKSLUT_ZON är "${zon}" men ska vara en tidszon, till exempel "Europe/Stockholm".`);
  const ramOverskridande = RAMPOLICYER.find((p) => p === (miljo.RAM_OVERSKRIDANDE ?? 'hindra'));
  if (!ramOverskridande) fel.push(`RAM_OVERSKRIDANDE är "${miljo.RAM_OVERSKRIDANDE}" men ska vara ${RAMPOLICYER.join(' eller ')}.`);
  const skydd = lasSkydd(miljo, fel);
  const inloggning = lasInloggning(miljo, skydd.adress, fel);
  const session = lasSession(miljo, fel);
  const bilagor = lasBilagor(miljo, fel);
  if (fel.length > 0 || !ramOverskridande) throw new Konfigurationsfel(fel);
  return { port, host: miljo.HOST ?? '127.0.0.1', arsbokslut: { cron, zon }, ramOverskridande, inloggning, session, saker: skydd.adress?.protocol === 'https:', skydd, bilagor };
}

function arTidszon(zon: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone: zon }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
