import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { jwtVerify, type JWTPayload } from 'jose';
import type { Aktor } from '../../historik/aktor';
import { Skrivning } from '../../historik/skrivning';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import { Identitetstjanst, SIGNATURER } from './identitetstjanst';
import { arOnabar, somAvbrott } from './inloggningsavbrott';

const HANDELSE = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds after it was issued that a logout token is still good, and that two clocks may differ. */
const GILTIG = 300;
const KLOCKSKILLNAD = 30;

/** Whose sessions the provider asks us to end: those of one login there, all of a person's, or those that are both. */
interface Utloggning {
  utfardare: string;
  sid: string | null;
  amne: string | null;
  jti: string;
}

/** Ends sessions when the identity provider says so (OpenID Connect Back-Channel Logout 1.0). */
@Injectable()
export class Bakkanal {
  private readonly logg = new Logger('Inloggning');

  constructor(
    private readonly tjanst: Identitetstjanst,
    private readonly skrivning: Skrivning,
  ) {}

  /**
   * @param kropp the form the provider sent, with its `logout_token`.
   * @throws ProblemFel formfel for a token that is not good or has been used, and otillganglig when the provider's keys cannot be fetched. Whether the
   * person or the session was known here is not told.
   */
  async avsluta(kropp: unknown, begaranId: string): Promise<void> {
    const { klient } = this.tjanst.installning;
    const intyg = typeof kropp === 'object' && kropp !== null && 'logout_token' in kropp ? kropp.logout_token : null;
    if (typeof intyg !== 'string') throw ogiltigt();
    const utloggning = await this.las(intyg, klient);
    const aktor: Aktor = { anvandareId: null, namn: 'Inloggningstjänsten', roll: null, begaranId };
    await this.skrivning.utfor(aktor, async (tx, anteckna) => {
      await tx.query('DELETE FROM utloggningsintyg WHERE jti IN (SELECT jti FROM utloggningsintyg WHERE gar_ut < now() LIMIT 1000 FOR UPDATE SKIP LOCKED)');
      const nya = await tx.query<unknown[]>(
        `INSERT INTO utloggningsintyg (jti, gar_ut) VALUES ($1, now() + $2 * interval '1 second') ON CONFLICT DO NOTHING RETURNING 1`,
        [createHash('sha256').update(utloggning.jti).digest('hex'), GILTIG + 2 * KLOCKSKILLNAD],
      );
      if (nya.length === 0) throw ogiltigt();
      const [avslutade] = await tx.query<[{ namn: string }[], number]>(
        `DELETE FROM session s USING anvandare a WHERE a.id = s.anvandare_id AND a.utfardare = $1
         AND ($2::text IS NULL OR s.provider_session = $2) AND ($3::text IS NULL OR a.amne = $3) RETURNING a.namn`,
        [utloggning.utfardare, utloggning.sid, utloggning.amne],
      );
      const [person] = avslutade;
      if (person) anteckna({ handelse: 'anvandare.utloggad', objekt: person.namn, andringar: [{ falt: 'sessioner', fore: `${avslutade.length}`, efter: '0' }] });
    });
  }

  private async las(intyg: string, klient: string): Promise<Utloggning> {
    try {
      const provider = await this.tjanst.kandSedanNyligen();
      const { payload, protectedHeader } = await jwtVerify(intyg, provider.nycklar, {
        issuer: provider.utfardare,
        audience: klient,
        algorithms: SIGNATURER,
        maxTokenAge: GILTIG,
        clockTolerance: KLOCKSKILLNAD,
      });
      const utloggning = arRattTyp(protectedHeader.typ) ? utloggningUr(payload, provider.utfardare) : null;
      if (utloggning) return utloggning;
    } catch (fel) {
      this.logg.warn(somAvbrott(fel).message);
      if (arOnabar(fel)) throw new ProblemFel('otillganglig', 'Utloggningen kunde inte prövas just nu. Försök igen om en stund.');
    }
    throw ogiltigt();
  }
}

/** A token made for something else, such as an access token, says so. */
function arRattTyp(typ: string | undefined): boolean {
  return typ === undefined || /^(application\/)?(logout\+)?jwt$/i.test(typ);
}

/** Reads what the specification demands beyond a good signature; null when something is missing or there is what must not be. */
function utloggningUr({ events, nonce, sid, sub, jti }: JWTPayload, utfardare: string): Utloggning | null {
  const handelse: unknown = typeof events === 'object' && events !== null && HANDELSE in events ? events[HANDELSE] : null;
  if (typeof handelse !== 'object' || handelse === null || nonce !== undefined || typeof jti !== 'string') return null;
  if ((sid !== undefined && typeof sid !== 'string') || (sid === undefined && sub === undefined)) return null;
  return { utfardare, sid: sid ?? null, amne: sub ?? null, jti };
}

function ogiltigt(): ProblemFel {
  return new ProblemFel('formfel', 'Utloggningsintyget godtas inte.');
}
