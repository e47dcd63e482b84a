import { Injectable } from '@nestjs/common';
import type { Handling, Sammantradesstatus } from '@anslag/doman';
import { type Andring, felLageText, type Handelse, type SammantradeAndratSvar, type SedanDess, VERSIONSFALT } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { kravBehorighet } from '../behorighet/krav';
import { type Anteckna, Skrivning, type Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { andratSedan, lasSammantrade, type SammantradesRad } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';

export interface Sammantradesbegaran extends Skrivval {
  id: string;
  handling: Handling;
  /** The version of the meeting that the change was made from. */
  version: number;
  /** Where the meeting must be on its way for this to be possible. */
  status: readonly Sammantradesstatus[];
}

/** A meeting whose row the transaction holds. */
export interface LastSammantrade extends SammantradesRad {
  /** Its name in the history. */
  objekt: string;
  /** Adds an entry of the meeting; every transaction has at least one. */
  anteckna(handelse: Handelse, andringar?: Andring[], skal?: string | null): void;
}

/** The one way to change a meeting: its row held first of all, the right judged, from the version that is stored; then its ärenden. */
@Injectable()
export class Sammantradesskrivning {
  constructor(
    private readonly skrivning: Skrivning,
    private readonly repository: SammantradeRepository,
  ) {}

  /**
   * Runs `arbete` on the meeting, which gets its next version.
   * Errors: those of `arbete`; saknas, obehorig, konflikt (another version is stored: with what has been changed since), regelbrott (the meeting is not where this can be done).
   */
  utfor<T extends object>(
    begarande: InloggadBegarande,
    { id, handling, version, status, ...val }: Sammantradesbegaran,
    arbete: (tx: EntityManager, mote: LastSammantrade, anteckna: Anteckna) => Promise<T>,
  ): Promise<SammantradeAndratSvar & T> {
    const roll = kravBehorighet(begarande, handling);
    return this.skrivning.utfor(
      { ...begarande, roll },
      async (tx, anteckna) => {
        const rad = await lasSammantrade(tx, id);
        if (!rad) throw finnsInte('Sammanträdet');
        if (rad.version !== version) throw await konflikt(tx, rad, version);
        if (!status.includes(rad.status)) throw felStatus(rad.status, status);
        await this.repository.nyVersion(tx, id);
        const versionsrad: Andring = { falt: VERSIONSFALT, fore: `${version}`, efter: `${version + 1}` };
        const objekt = sammantradesnamn(rad);
        const mote: LastSammantrade = {
          ...rad,
          objekt,
          anteckna: (handelse, andringar = [], skal = null) => anteckna({ handelse, objekt, andringar: [versionsrad, ...andringar], skal }),
        };
        const svar = await arbete(tx, mote, anteckna);
        return { ...svar, id, version: version + 1, status: (await this.repository.status(tx, id)) ?? rad.status };
      },
      val,
    );
  }
}

/** The meeting as the history names it: "Regional tillväxtnämnd 2020-08-24". */
export function sammantradesnamn({ organ, datum }: Pick<SammantradesRad, 'organ' | 'datum'>): string {
  return `${organ} ${datum}`;
}

async function konflikt(tx: EntityManager, rad: SammantradesRad, version: number): Promise<ProblemFel> {
  const rader = await andratSedan(tx, rad.id, version, VERSIONSFALT);
  const andrat = rader.flatMap(({ av, nar, andringar }) =>
    (JSON.parse(andringar) as Andring[]).filter((a) => a.falt !== VERSIONSFALT).map((a): SedanDess => ({ ...a, av, nar: nar.toISOString() })),
  );
  return new ProblemFel('konflikt', 'Någon annan har ändrat sammanträdet sedan du hämtade det. Inget har sparats.', [], { aktuell: { version: rad.version, andrat } });
}

function felStatus(ar: Sammantradesstatus, kravs: readonly Sammantradesstatus[]): ProblemFel {
  return new ProblemFel('regelbrott', `${felLageText(ar, kravs)} Inget har sparats.`);
}
