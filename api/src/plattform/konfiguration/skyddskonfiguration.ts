import { isIP } from 'node:net';
import { LOGGNIVAER, type Loggval } from '../logg/logg';

/** At most so many times within so many seconds. */
export interface Taktgrans {
  antal: number;
  sekunder: number;
}

/** What is counted: logins from one address, all logins, and the imports and attachments of one user. */
export type Taktslag = 'inloggning' | 'inloggning_alla' | 'inlasning' | 'bilaga' | 'kalender';

/** How the server is reached, protected, watched and stopped. */
export interface Skyddskonfiguration {
  /** The address people write, when it differs from the one the server listens on: `https://anslag.example.se`. */
  adress: URL | null;
  /** The proxies whose word on the client's address is taken: addresses, networks or names of networks. None: nobody's. */
  proxy: string[];
  takt: Record<Taktslag, Taktgrans>;
  /** Seconds that the server goes on taking requests after it was told to stop, so that a balancer has time to see that it is not ready. */
  stoppanstand: number;
  logg: Loggval;
}

/** A whole region may come from one address on a Monday morning. */
const FORVALD_TAKT: Record<Taktslag, Taktgrans> = {
  inloggning: { antal: 100, sekunder: 60 },
  inloggning_alla: { antal: 600, sekunder: 60 },
  inlasning: { antal: 60, sekunder: 600 },
  bilaga: { antal: 120, sekunder: 600 },
  kalender: { antal: 120, sekunder: 60 },
};

/** An address, a network of them, or one of the names that private networks go by. */
function arProxy(skriven: string): boolean {
  const [adress = '', bitar = '0', ...rest] = skriven.split('/');
  const storst = { 0: -1, 4: 32, 6: 128 }[isIP(adress)] ?? -1;
  return (
    ['loopback', 'linklocal', 'uniquelocal'].includes(skriven) ||
    (/^\d{1,3}$/.test(bitar) && Number(bitar) <= storst && rest.length === 0)
  );
}

/** Reads its part of the environment; pushes one Swedish line per fault to `fel`. */
export function lasSkydd(miljo: NodeJS.ProcessEnv, fel: string[]): Skyddskonfiguration {
  const proxy = (miljo.PROXY ?? '')
    .split(',')
    .map((p) => p.trim())
    .filter((p) => p !== '');
  for (const p of proxy)
    if (!arProxy(p))
      fel.push(
        `PROXY har "${p}" men ska vara adresser, nät eller loopback, linklocal och uniquelocal, till exempel "10.0.0.0/8".`,
      );
  const anstand = miljo.STOPPANSTAND ?? '0';
  if (!/^\d{1,2}$/.test(anstand)) fel.push(`STOPPANSTAND är "${anstand}" men ska vara ett antal sekunder, högst 99.`);
  const niva = LOGGNIVAER.find((n) => n === (miljo.LOGGNIVA ?? 'info'));
  if (!niva) fel.push(`LOGGNIVA är "${miljo.LOGGNIVA}" men ska vara något av: ${LOGGNIVAER.join(', ')}.`);
  return {
    adress: lasAdress(miljo.ADRESS, fel),
    proxy,
    takt: {
      inloggning: lasTakt(miljo, 'inloggning', fel),
      inloggning_alla: lasTakt(miljo, 'inloggning_alla', fel),
      inlasning: lasTakt(miljo, 'inlasning', fel),
      bilaga: lasTakt(miljo, 'bilaga', fel),
      kalender: lasTakt(miljo, 'kalender', fel),
    },
    stoppanstand: Number(anstand),
    logg: { niva: niva ?? 'info', form: miljo.NODE_ENV !== 'production' && process.stdout.isTTY ? 'text' : 'json' },
  };
}

function lasTakt(miljo: NodeJS.ProcessEnv, takt: Taktslag, fel: string[]): Taktgrans {
  const namn = `TAKT_${takt.toUpperCase()}`;
  const skrivet = miljo[namn];
  if (skrivet === undefined) return FORVALD_TAKT[takt];
  const delar = /^([1-9]\d{0,6})\/([1-9]\d{0,5})$/.exec(skrivet);
  if (!delar) fel.push(`${namn} är "${skrivet}" men ska vara antal per sekunder, till exempel "20/60".`);
  return { antal: Number(delar?.[1]), sekunder: Number(delar?.[2]) };
}

function lasAdress(skriven: string | undefined, fel: string[]): URL | null {
  if (skriven === undefined || skriven === '') return null;
  const adress = URL.canParse(skriven) ? new URL(skriven) : null;
  if (adress && /^https?:$/.test(adress.protocol) && adress.href === `${adress.origin}/`) return adress;
  fel.push(`ADRESS är "${skriven}" men ska vara tjänstens adress utan sökväg, till exempel "https://anslag.example.se".`);
  return null;
}
