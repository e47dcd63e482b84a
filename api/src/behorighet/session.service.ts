import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Roll } from '@anslag/doman';
import { ROLLNAMN } from '@anslag/kontrakt';
import { DataSource, type EntityManager } from 'typeorm';
import type { Aktor } from '../historik/aktor';
import { Skrivning } from '../historik/skrivning';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { EXEMPELUTFARDARE } from './exempelkonton';
import { gorExempelTillLedamot } from './exempelledamotskap';
import type { InloggadAnvandare } from './inloggad';

/** What an identity provider, or an example account, says of a person. */
export interface Identitet {
  utfardare: string;
  amne: string;
  namn: string;
  epost: string | null;
  roller: Roll[];
}

/** What a session remembers of the provider's own. */
export interface ProviderSession {
  id: string | null;
  idToken: string;
}

const rollord = (roller: readonly Roll[]): string => roller.map((r) => ROLLNAMN[r]).join(', ');
const summa = (nyckel: string): string => createHash('sha256').update(nyckel).digest('hex');

/** Sessions live in the database, so that any instance knows them and they can be ended everywhere. */
@Injectable()
export class SessionService {
  constructor(
    private readonly db: DataSource,
    private readonly skrivning: Skrivning,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /**
   * Lets the person in: keeps what is new about the account, and returns the secret of a new session for the cookie.
   * @param gammal the secret the browser had until now. Its session ends: nobody who knew it is let in by the login.
   */
  async borja(identitet: Identitet, begaranId: string, provider: ProviderSession | null = null, gammal?: string): Promise<{ nyckel: string; anvandareId: string }> {
    await this.stada();
    const aktor: Aktor = { anvandareId: null, namn: identitet.namn, roll: identitet.roller[0] ?? null, begaranId };
    return this.skrivning.utfor(aktor, async (tx, anteckna) => {
      const forr = await this.stallUndan(tx, identitet);
      aktor.anvandareId = forr.id;
      const nyckel = randomBytes(32).toString('base64url');
      await tx.query(
        `INSERT INTO session (nyckelsumma, anvandare_id, gar_ut, provider_session, id_token) VALUES ($1, $2, now() + $3 * interval '1 hour', $4, $5)`,
        [summa(nyckel), forr.id, this.konfiguration.session.langstTimmar, provider?.id ?? null, provider?.idToken ?? null],
      );
      if (gammal !== undefined) await tx.query('DELETE FROM session WHERE nyckelsumma = $1', [summa(gammal)]);
      const roller = { falt: 'roller', fore: forr.roller && rollord(forr.roller), efter: rollord(identitet.roller) };
      anteckna({ handelse: 'anvandare.inloggad', objekt: identitet.namn, andringar: roller.fore === roller.efter ? [] : [roller] });
      if (forr.roller === null) await gorExempelTillLedamot(tx, identitet, forr.id, anteckna);
      return { nyckel, anvandareId: forr.id };
    });
  }

  /**
   * Who the cookie belongs to; null when it is forged, ended or too old, or of an example account where a provider is
   * configured since. One query; `anvand` is renewed at most once a minute.
   */
  async finn(nyckel: string): Promise<InloggadAnvandare | null> {
    const [rad] = await this.db.query<(InloggadAnvandare & { gammal: boolean })[]>(
      `SELECT a.id, a.namn, a.roller, s.gar_ut AS "garUt", s.anvand < now() - interval '1 minute' AS gammal
       FROM session s JOIN anvandare a ON a.id = s.anvandare_id
       WHERE s.nyckelsumma = $1 AND s.gar_ut > now() AND s.anvand > now() - $2 * interval '1 minute' AND (a.utfardare <> $3 OR $4)`,
      [summa(nyckel), this.konfiguration.session.overksamMinuter, EXEMPELUTFARDARE, this.konfiguration.inloggning.satt === 'exempel'],
    );
    if (!rad) return null;
    const { gammal, ...anvandare } = rad;
    if (gammal) await this.db.query('UPDATE session SET anvand = now() WHERE nyckelsumma = $1', [summa(nyckel)]);
    return anvandare;
  }

  /** Shuts out a person who has logged in at the provider but has no role any more: what they had is taken away, and their sessions end. */
  async utestang({ utfardare, amne }: Identitet, begaranId: string): Promise<void> {
    await this.skrivning.utfor({ anvandareId: null, namn: 'Inloggningstjänsten', roll: null, begaranId }, async (tx, anteckna) => {
      const [forr] = await tx.query<{ id: string; namn: string; roller: Roll[] }[]>('SELECT id, namn, roller FROM anvandare WHERE utfardare = $1 AND amne = $2 FOR UPDATE', [utfardare, amne]);
      if (!forr || forr.roller.length === 0) return;
      await tx.query(`UPDATE anvandare SET roller = '{}' WHERE id = $1`, [forr.id]);
      await tx.query('DELETE FROM session WHERE anvandare_id = $1', [forr.id]);
      anteckna({ handelse: 'anvandare.andrad', objekt: forr.namn, andringar: [{ falt: 'roller', fore: rollord(forr.roller), efter: null }] });
    });
  }

  /** What the provider gave for the session, by which it knows its own; null for an example account or an unknown session. */
  async idToken(nyckel: string): Promise<string | null> {
    const [rad] = await this.db.query<{ id_token: string | null }[]>('SELECT id_token FROM session WHERE nyckelsumma = $1', [summa(nyckel)]);
    return rad?.id_token ?? null;
  }

  /** Ends one session, or all of the person's. */
  async avsluta(aktor: Aktor, vilka: { nyckel: string } | { anvandareId: string }): Promise<void> {
    await this.skrivning.utfor(aktor, async (tx, anteckna) => {
      const [kolumn, varde] = 'nyckel' in vilka ? ['nyckelsumma', summa(vilka.nyckel)] : ['anvandare_id', vilka.anvandareId];
      const [borttagna] = await tx.query<[unknown[], number]>(`DELETE FROM session WHERE ${kolumn} = $1 RETURNING 1`, [varde]);
      const [person] = 'nyckel' in vilka ? [{ namn: aktor.namn }] : await tx.query<{ namn: string }[]>('SELECT namn FROM anvandare WHERE id = $1', [vilka.anvandareId]);
      anteckna({ handelse: 'anvandare.utloggad', objekt: person?.namn ?? aktor.namn, andringar: [{ falt: 'sessioner', fore: `${borttagna.length}`, efter: '0' }] });
    });
  }

  /** Forgets sessions that nobody can use any more. */
  private async stada(): Promise<void> {
    await this.db.query(
      `DELETE FROM session WHERE nyckelsumma IN (SELECT nyckelsumma FROM session
       WHERE gar_ut < now() OR anvand < now() - $1 * interval '1 minute' LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
      [this.konfiguration.session.overksamMinuter],
    );
  }

  /** Keeps the account as the provider describes it now. Returns its id and the roles it had. */
  private async stallUndan(tx: EntityManager, { utfardare, amne, namn, epost, roller }: Identitet): Promise<{ id: string; roller: Roll[] | null }> {
    const [forr] = await tx.query<{ id: string; roller: Roll[] }[]>('SELECT id, roller FROM anvandare WHERE utfardare = $1 AND amne = $2 FOR UPDATE', [utfardare, amne]);
    const [ny] = await tx.query<{ id: string }[]>(
      `INSERT INTO anvandare (utfardare, amne, namn, epost, roller, senast_inloggad) VALUES ($1, $2, $3, $4, $5, now())
       ON CONFLICT (utfardare, amne) DO UPDATE SET namn = EXCLUDED.namn, epost = EXCLUDED.epost, roller = EXCLUDED.roller, senast_inloggad = now() RETURNING id`,
      [utfardare, amne, namn, epost, roller],
    );
    return { id: ny?.id ?? '', roller: forr?.roller ?? null };
  }
}
