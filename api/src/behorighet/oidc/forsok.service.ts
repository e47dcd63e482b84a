import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Minutes that a person may take at the provider. */
export const FORSOKSTID = 10;

/** What must come back from the provider, and what the provider must be shown. */
export interface Forsok {
  kodverifierare: string;
  engangstal: string;
  mal: string;
}

const HEMLIGHET = /^[\w-]{43}$/;

/** A random secret of 256 bits. */
export function nyHemlighet(): string {
  return randomBytes(32).toString('base64url');
}

/** An attempt is known by the state in the address and the secret in the browser's cookie together: a link that has been stolen or sent to someone else opens nothing. */
function summa(tillstand: string, webblasare: string): string {
  return createHash('sha256').update(`${tillstand}.${webblasare}`).digest('hex');
}

/** Logins under way, in the database, so that the person may come back to any instance. */
@Injectable()
export class ForsokService {
  constructor(private readonly db: DataSource) {}

  /** Remembers a login that begins, and forgets those that nobody came back from. Returns the state for the address and the secret for the cookie. */
  async borja(forsok: Forsok, kaka: string | undefined): Promise<{ tillstand: string; webblasare: string }> {
    const tillstand = nyHemlighet();
    // Kept, so that a login begun in two tabs can end in both.
    const webblasare = kaka && HEMLIGHET.test(kaka) ? kaka : nyHemlighet();
    await this.db.query('DELETE FROM inloggningsforsok WHERE tillstand IN (SELECT tillstand FROM inloggningsforsok WHERE gar_ut < now() LIMIT 1000 FOR UPDATE SKIP LOCKED)');
    await this.db.query(
      `INSERT INTO inloggningsforsok (tillstand, kodverifierare, engangstal, mal, gar_ut) VALUES ($1, $2, $3, $4, now() + $5 * interval '1 minute')`,
      [summa(tillstand, webblasare), forsok.kodverifierare, forsok.engangstal, forsok.mal, FORSOKSTID],
    );
    return { tillstand, webblasare };
  }

  /** The attempt, once: whoever asks again, too late or from another browser gets null, all alike. */
  async ta(tillstand: string | null, webblasare: string | undefined): Promise<Forsok | null> {
    if (!tillstand || !webblasare) return null;
    const [tagna] = await this.db.query<[(Forsok & { giltig: boolean })[], number]>(
      'DELETE FROM inloggningsforsok WHERE tillstand = $1 RETURNING kodverifierare, engangstal, mal, gar_ut > now() AS giltig',
      [summa(tillstand, webblasare)],
    );
    const forsok = tagna[0];
    return forsok?.giltig ? { kodverifierare: forsok.kodverifierare, engangstal: forsok.engangstal, mal: forsok.mal } : null;
  }
}
