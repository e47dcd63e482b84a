import { Injectable } from '@nestjs/common';
import { type Datum, type Handling, type Omstandigheter, provaBehorighet } from '@anslag/doman';
import { type Andring, type SedanDess, VERSIONSFALT } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { kravBehorighet } from '../behorighet/krav';
import { OmstandigheterQuery } from '../behorighet/omstandigheter.query';
import type { Aktor } from '../historik/aktor';
import { type Anteckna, Skrivning, type Skrivval } from '../historik/skrivning';
import { ProblemFel, finnsInte } from '../plattform/problem/problem-fel';
import { kravNyckel } from './nyckel';
import { undanhallAndring } from './sekretess';
import { SekretessService } from './sekretess.service';

/** An ärende whose row the transaction holds, and what the person is to it. */
export interface LastArende {
  id: string;
  nyckel: string;
  version: number;
  sekretess: string | null;
  omstandigheter: Omstandigheter;
}

export interface Arendebegaran extends Skrivval {
  nyckel: string;
  /** What is done, when that depends on the ärende. */
  handling: Handling | ((arende: LastArende, tx: EntityManager) => Handling | Promise<Handling>);
  /** The proposal it is about, and the day it would be decided. */
  forslag?: { nummer: number; dag: Datum };
  /** The version that the change was made from; null for what is no part of the ärende's own facts. */
  version: number | null;
}

/** What is done with an ärende that is held; what it notes is of the role that gave the right. */
export type Arendearbete<T> = (tx: EntityManager, arende: LastArende, anteckna: Anteckna) => Promise<T>;

/** The one way to change an ärende: its row held, the right judged by how it is there and then, from the version that is stored. */
@Injectable()
export class Arendeskrivning {
  constructor(
    private readonly skrivning: Skrivning,
    private readonly omstandigheter: OmstandigheterQuery,
    private readonly sekretess: SekretessService,
  ) {}

  /**
   * Runs `arbete` on the ärende and writes the history as the role that gave the right.
   * Errors: those of `arbete`; formfel (nyckel), saknas, obehorig, konflikt (another version is stored: with what has been changed since).
   */
  async utfor<T>(begarande: InloggadBegarande, { idempotens, ...fraga }: Arendebegaran, arbete: Arendearbete<T>): Promise<T> {
    const last: LastArende[] = [];
    try {
      return await this.skrivning.utfor(begarande, (tx, anteckna) => this.utforI(tx, anteckna, begarande, fraga, arbete, (arende) => last.push(arende)), { idempotens });
    } catch (fel) {
      await this.antecknaVisade(begarande, last[0], fel);
      throw fel;
    }
  }

  /**
   * As `utfor`, in a transaction that the caller holds and with what it notes; the entries are of the role that gave the right.
   * Errors: as `utfor`, which a caller must let end its transaction.
   */
  async utforI<T>(
    tx: EntityManager,
    anteckna: Anteckna,
    begarande: InloggadBegarande,
    { nyckel, handling, version, forslag }: Omit<Arendebegaran, keyof Skrivval>,
    arbete: Arendearbete<T>,
    nar: (last: LastArende) => void = () => undefined,
  ): Promise<T> {
    const arende = await this.las(tx, begarande, nyckel, forslag);
    nar(arende);
    const roll = kravBehorighet(begarande, typeof handling === 'string' ? handling : await handling(arende, tx), arende.omstandigheter);
    if (version !== null && version !== arende.version) throw await konflikt(tx, begarande, arende, version);
    const aktor: Aktor = { ...begarande, roll };
    return arbete(tx, arende, (post) => anteckna({ aktor, ...post }));
  }

  /** The answer to a stale change shows values of the ärende: of a marked one, that is a reading. For whoever has used `utforI`, when its transaction has ended. */
  async antecknaVisade(begarande: InloggadBegarande, arende: LastArende | undefined, fel: unknown): Promise<void> {
    if (!arende || !(fel instanceof ProblemFel) || !fel.tillagg.aktuell) return;
    const ratt = lasratt(begarande, arende);
    if (ratt.far) await this.sekretess.antecknaLasning(begarande, arende, { sekretess: arende.sekretess, roll: ratt.roll }, 'Ändringar av ärendet');
  }

  private async las(tx: EntityManager, { anvandareId }: InloggadBegarande, nyckel: string, forslag: Arendebegaran['forslag'] = undefined): Promise<LastArende> {
    const last = kravNyckel(nyckel);
    const [rad] = await tx.query<Omit<LastArende, 'omstandigheter'>[]>(
      'SELECT id, nyckel, version, sekretess FROM arende WHERE nyckel = $1 OR diarienummer = $1 OR nyps_id = $1 FOR NO KEY UPDATE',
      [last],
    );
    if (!rad) throw finnsInte(`Ärendet ${last}`);
    return { ...rad, omstandigheter: await this.omstandigheter.hamta(tx, anvandareId, rad.id, forslag) };
  }
}

/** The line of a history entry that says which version the change made. The statement that writes the change sets version = version + 1. */
export function versionsbyte({ version }: Pick<LastArende, 'version'>): Andring {
  return { falt: VERSIONSFALT, fore: `${version}`, efter: `${version + 1}` };
}

const lasratt = ({ roller }: InloggadBegarande, { omstandigheter }: LastArende) => provaBehorighet(roller, 'sekretess.lasa', omstandigheter);

/** What has been changed since `version`, as the person may read it. */
async function konflikt(tx: EntityManager, begarande: InloggadBegarande, arende: LastArende, version: number): Promise<ProblemFel> {
  const rader = await tx.query<{ av: string; nar: Date; andringar: string }[]>(
    `SELECT h.aktor AS av, h.tid AS nar, h.andringar FROM historik h
     WHERE h.arende_id = $1 AND EXISTS (SELECT FROM jsonb_array_elements(h.andringar::jsonb) a WHERE a->>'falt' = $3 AND (a->>'fore')::int >= $2)
     ORDER BY h.nummer`,
    [arende.id, version, VERSIONSFALT],
  );
  const dolj = arende.sekretess !== null && !lasratt(begarande, arende).far;
  const andrat = rader.flatMap(({ av, nar, andringar }) =>
    (JSON.parse(andringar) as Andring[])
      .filter((a) => a.falt !== VERSIONSFALT)
      .map((a): SedanDess => ({ ...(dolj ? undanhallAndring(a) : a), av, nar: nar.toISOString() })),
  );
  return new ProblemFel('konflikt', 'Någon annan har ändrat ärendet sedan du hämtade det. Inget har sparats.', [], { aktuell: { version: arende.version, andrat } });
}
