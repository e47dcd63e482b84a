import { isIPv4 } from 'node:net';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { Taktgrans, Taktslag } from '../konfiguration/skyddskonfiguration';

/** What is counted together for one address: an IPv6 network of 64 bits is one customer's, who has every address in it. */
export function adressgrupp(adress: string): string {
  const v4 = adress.replace(/^::ffff:/i, '');
  if (isIPv4(v4)) return v4;
  const [fore = '', efter] = adress.split('::');
  const forst = fore === '' ? [] : fore.split(':');
  const sist = efter === undefined || efter === '' ? [] : efter.split(':');
  const nollor = efter === undefined ? [] : Array<string>(Math.max(8 - forst.length - sist.length, 0)).fill('0');
  return [...forst, ...nollor, ...sist]
    .slice(0, 4)
    .map((del) => del.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}

/** Counts in the table `takt`, which every instance shares; nothing is counted in the process's own memory. */
export class Taktraknare {
  private readonly raknare: Record<Taktslag, RateLimiterPostgres>;

  constructor(databas: DataSource, granser: Record<Taktslag, Taktgrans>) {
    const raknare = (slag: Taktslag): RateLimiterPostgres =>
      new RateLimiterPostgres({
        storeClient: databas,
        storeType: 'typeorm',
        tableName: 'takt',
        tableCreated: true,
        keyPrefix: slag,
        points: granser[slag].antal,
        duration: granser[slag].sekunder,
      });
    this.raknare = {
      inloggning: raknare('inloggning'),
      inloggning_alla: raknare('inloggning_alla'),
      inlasning: raknare('inlasning'),
      bilaga: raknare('bilaga'),
      kalender: raknare('kalender'),
    };
  }

  /** Counts one, and returns how many whole seconds to wait when that was one too many; otherwise 0. */
  async rakna(slag: Taktslag, vem: string): Promise<number> {
    try {
      await this.raknare[slag].consume(vem);
      return 0;
    } catch (svar) {
      if (svar instanceof RateLimiterRes) return Math.max(Math.ceil(svar.msBeforeNext / 1_000), 1);
      throw svar;
    }
  }
}
