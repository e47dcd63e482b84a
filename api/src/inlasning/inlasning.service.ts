import { Injectable } from '@nestjs/common';
import type { Datum } from '@anslag/doman';
import { DataSource } from 'typeorm';
import type { ArendeUppgift, ForhandsgranskningSvar, InlasningListaSvar, InlasningSvar, Inlasningsslag } from '@anslag/kontrakt';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { Aktor } from '../historik/aktor';
import { Skrivning } from '../historik/skrivning';
import { antecknaInlasning } from './anteckna-inlasning';
import { lasInArenden } from './arende/las-in-arenden';
import { databasfel } from './databasfel';
import { Fellista } from './falt/fellista';
import { type Inlasningsfil, filsumma } from './kalla/fil';
import type { Korning } from './korning';
import { Inlasning } from './inlasning.entity';
import { lasInFil } from './las-in-fil';
import { type Framsteg, Protokoll } from './protokoll';
import { Register } from './register';
import { Utbetalning } from '../utbetalning/utbetalning.entity';
import { type Utbetalningsuppgift, lasInUtbetalningar } from './utbetalning/las-in-utbetalningar';

export type { Inlasningsfil } from './kalla/fil';
export type { Framsteg } from './protokoll';
export type { Utbetalningsuppgift } from './utbetalning/las-in-utbetalningar';

/** Two imports never interleave: each holds this advisory lock until its transaction ends. */
const LAS = 1_101_101;
/** After this many new rows the planner's picture of the tables is renewed, so that what follows is not planned for empty tables. */
const MANGA = 1000;
const INGET_FRAMSTEG: Framsteg = () => undefined;

interface Utfall {
  korning: Korning;
  fingeravtryck: string;
  klasser: Record<string, number> | null;
}

/** Thrown inside the preview's transaction so that nothing of it remains. */
class Avbruten extends Error {
  constructor(readonly utfall: Utfall) {
    super('preview');
  }
}

/** Imports files into the database: previews what a file would change, and writes all of it or nothing. */
@Injectable()
export class InlasningService {
  constructor(
    private readonly datakalla: DataSource,
    private readonly skrivning: Skrivning,
    private readonly klocka: Klocka,
  ) {}

  /**
   * What the file would change, row by row, with every fault and warning; nothing is written.
   * @throws ProblemFel for_stort when the file is larger than 50 MB.
   */
  async forhandsgranska(
    aktor: Aktor,
    slag: Inlasningsslag,
    fil: Inlasningsfil,
    framsteg: Framsteg = INGET_FRAMSTEG,
  ): Promise<ForhandsgranskningSvar> {
    const { korning, fingeravtryck, klasser } = await this.prova(aktor, slag, fil, framsteg);
    const { fel, protokoll } = korning;
    return {
      slag,
      filnamn: fil.namn,
      fingeravtryck,
      antal: protokoll.antal,
      rader: protokoll.forsta(),
      fel: fel.allaFel(),
      varningar: fel.allaVarningar(),
      klasser,
      kanBekraftas: fel.antal === 0 && protokoll.antal.nya + protokoll.antal.andrade > 0,
    };
  }

  /**
   * Reads the file in, all of it or nothing. Reading the same file again changes nothing.
   * @param val.fingeravtryck what the preview answered, to confirm exactly that.
   * @throws ProblemFel regelbrott with every fault of the file; konflikt when the file or the database has changed since the preview;
   * for_stort when the file is larger than 50 MB.
   */
  async lasIn(
    aktor: Aktor,
    slag: Inlasningsslag,
    fil: Inlasningsfil,
    val: { fingeravtryck?: string; framsteg?: Framsteg } = {},
  ): Promise<InlasningSvar> {
    const summa = await filsumma(fil);
    const { korning } = await this.skrivande(aktor, slag, fil.namn, summa, val, async (k) => ({
      klasser: await lasInFil(k, slag, fil),
    }));
    return { slag, filnamn: fil.namn, antal: korning.protokoll.antal, kontrollsumma: summa };
  }

  /**
   * Reads in ärenden that are already in memory, such as generated ones; same rules as for a file.
   * @throws ProblemFel regelbrott with every fault.
   */
  async lasInArenden(
    aktor: Aktor,
    uppgifter: AsyncIterable<ArendeUppgift> | Iterable<ArendeUppgift>,
    { namn = 'genererade ärenden', framsteg }: { namn?: string; framsteg?: Framsteg } = {},
  ): Promise<InlasningSvar> {
    async function* medPlats(): AsyncGenerator<{
      plats: string;
      namn: string;
      varde: ArendeUppgift;
      vag: (falt: string) => string;
    }> {
      let i = 0;
      for await (const varde of uppgifter) {
        const plats = `arenden[${i++}]`;
        yield { plats, namn: varde.namn, varde, vag: (falt) => `${plats}.${falt}` };
      }
    }
    const { korning } = await this.skrivande(aktor, 'beslut', namn, '', { framsteg }, async (k) => {
      await lasInArenden(k, medPlats());
      return { klasser: null };
    });
    return { slag: 'beslut', filnamn: namn, antal: korning.protokoll.antal, kontrollsumma: '' };
  }

  /**
   * Adds payments to stored ärenden. Not idempotent: a payment has no key of its own.
   * @returns how many were added.
   * @throws ProblemFel regelbrott when an ärende is missing or its tak would be passed; nothing is then added.
   */
  async lasInUtbetalningar(aktor: Aktor, uppgifter: AsyncIterable<Utbetalningsuppgift> | Iterable<Utbetalningsuppgift>): Promise<number> {
    return this.skrivning
      .utfor(aktor, async (db, anteckna) => {
        await db.query('SELECT pg_advisory_xact_lock($1)', [LAS]);
        return lasInUtbetalningar(db, uppgifter, anteckna);
      })
      .catch((fel: unknown) => Promise.reject(databasfel(fel)));
  }

  /** The name of the region the database belongs to; null when it is empty. */
  async regionensNamn(): Promise<string | null> {
    const [region] = await this.datakalla.query<{ namn: string }[]>('SELECT namn FROM region');
    return region?.namn ?? null;
  }

  /** Has a file of that name been read in? */
  harLast(filnamn: string): Promise<boolean> {
    return this.datakalla.manager.existsBy(Inlasning, { filnamn });
  }

  harUtbetalningar(): Promise<boolean> {
    return this.datakalla.manager.exists(Utbetalning);
  }

  /** The registers as they are now. */
  register(): Promise<Register> {
    return Register.las(this.datakalla.manager);
  }

  /** The latest imports, newest first; at most 50. */
  async senaste(): Promise<InlasningListaSvar> {
    const rader = await this.datakalla.query<(Omit<InlasningListaSvar['inlasningar'][number], 'utford'> & { utford: Date })[]>(`
      SELECT slag, filnamn, utford, antal_rader AS "antalRader", antal_nya AS nya, antal_oforandrade AS oforandrade, antal_andrade AS andrade,
        (SELECT h.aktor FROM historik h WHERE h.handelse = 'inlasning.gjord' AND h.objekt = filnamn AND h.tid >= utford ORDER BY h.nummer LIMIT 1) AS aktor
      FROM inlasning ORDER BY utford DESC, id LIMIT 50`);
    return { inlasningar: rader.map((r) => ({ ...r, utford: r.utford.toISOString() })) };
  }

  /** Runs the import without writing, in a transaction that sees one state of the database and is thrown away. */
  private async prova(aktor: Aktor, slag: Inlasningsslag, fil: Inlasningsfil, framsteg: Framsteg): Promise<Utfall> {
    const summa = await filsumma(fil);
    try {
      return await this.datakalla.transaction('REPEATABLE READ', async (db) => {
        await db.query('SET TRANSACTION READ ONLY');
        const korning = await nyKorning(db, aktor, this.klocka.idag(), summa, false, framsteg);
        const klasser = await lasInFil(korning, slag, fil);
        throw new Avbruten({ korning, klasser, fingeravtryck: korning.protokoll.fingeravtryck() });
      });
    } catch (fel) {
      if (fel instanceof Avbruten) return fel.utfall;
      throw databasfel(fel);
    }
  }

  private async skrivande(
    aktor: Aktor,
    slag: Inlasningsslag,
    filnamn: string,
    summa: string,
    { fingeravtryck, framsteg = INGET_FRAMSTEG }: { fingeravtryck?: string; framsteg?: Framsteg },
    las: (korning: Korning) => Promise<{ klasser: Record<string, number> | null }>,
  ): Promise<Utfall> {
    return this.skrivning
      .utfor(aktor, async (db, anteckna) => {
        await db.query('SELECT pg_advisory_xact_lock($1)', [LAS]);
        const korning = await nyKorning(db, aktor, this.klocka.idag(), summa, true, framsteg);
        const { klasser } = await las(korning);
        const { fel, protokoll } = korning;
        if (fel.antal > 0)
          throw new ProblemFel('regelbrott', `${filnamn} har ${fel.antal} fel. Inget har lästs in.`, fel.allaFel());
        const avtryck = protokoll.fingeravtryck();
        if (fingeravtryck !== undefined && fingeravtryck !== avtryck) {
          throw new ProblemFel('konflikt', 'Filen eller registret har ändrats sedan förhandsgranskningen. Granska filen igen.');
        }
        await db.query(
          `INSERT INTO inlasning (slag, filnamn, kontrollsumma, antal_rader, antal_nya, antal_oforandrade, antal_andrade) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [slag, filnamn, summa, protokoll.totalt, protokoll.antal.nya, protokoll.antal.oforandrade, protokoll.antal.andrade],
        );
        if (protokoll.antal.nya > MANGA)
          await db.query('SELECT fornya_statistik()');
        await antecknaInlasning(db, anteckna, slag, filnamn, protokoll);
        return { korning, klasser, fingeravtryck: avtryck };
      })
      .catch((fel: unknown) => Promise.reject(databasfel(fel)));
  }
}

async function nyKorning(db: Korning['db'], { anvandareId }: Aktor, idag: Datum, summa: string, skriv: boolean, framsteg: Framsteg): Promise<Korning> {
  return {
    db,
    anvandareId,
    idag,
    register: await Register.las(db),
    fel: new Fellista(),
    protokoll: new Protokoll(summa),
    skriv,
    framsteg,
    totalt: null,
  };
}
