import { Injectable } from '@nestjs/common';
import { type Handling, provaBehorighet, type Roll } from '@anslag/doman';
import { hinderText, type MinRoll } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import type { Begarande } from '../behorighet/inloggad';
import { OmstandigheterQuery } from '../behorighet/omstandigheter.query';
import { Skrivning } from '../historik/skrivning';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { LagratArende } from './arende.query';
import { undanhall } from './sekretess';

/** What someone is to an ärende, and may read of it, now. */
export interface Lasratt {
  /** The paragraph that marks the ärende; null when it is public. */
  sekretess: string | null;
  min: MinRoll;
  /** Why what is secret may not be read; null when it may, or when nothing is secret. */
  hinder: string | null;
  /** The role that gives the right; null when none is needed or there is no person. */
  roll: Roll | null;
}

type Arende = Pick<LagratArende, 'id' | 'nyckel'>;

/** The one place where it is judged who may read what is secret of an ärende, and where such a reading is written in the history. */
@Injectable()
export class SekretessService {
  constructor(
    private readonly db: DataSource,
    private readonly omstandigheter: OmstandigheterQuery,
    private readonly skrivning: Skrivning,
  ) {}

  /** Judged by how things are now, also when the ärende is read as of a past day. Errors: saknas. */
  async prova(begarande: Begarande, arendeId: string, handling: Handling = 'sekretess.lasa'): Promise<Lasratt> {
    const [rad] = await this.db.query<{ sekretess: string | null; otilldelat: boolean }[]>('SELECT sekretess, handlaggare_id IS NULL AS otilldelat FROM arende WHERE id = $1', [arendeId]);
    const sekretess = rad?.sekretess ?? null;
    if (begarande.roller === null || begarande.anvandareId === null) {
      return { sekretess, min: { eget: false, otilldelat: rad?.otilldelat ?? false, javig: false }, hinder: null, roll: null };
    }
    const { harBerett: _, ledamotIOrganet: __, ...min } = await this.omstandigheter.hamta(this.db.manager, begarande.anvandareId, arendeId);
    if (sekretess === null) return { sekretess, min, hinder: null, roll: null };
    const svar = provaBehorighet(begarande.roller, handling, { ...min, harBerett: false, ledamotIOrganet: false });
    return svar.far ? { sekretess, min, hinder: null, roll: svar.roll } : { sekretess, min, hinder: hinderText(svar.hinder), roll: null };
  }

  /** The ärende as this person may see it. A permitted reading of a marked one is in the history before this returns. */
  async lamnaUt(begarande: Begarande, arende: LagratArende): Promise<{ arende: LagratArende; ratt: Lasratt }> {
    const ratt = await this.prova(begarande, arende.id);
    if (ratt.hinder !== null) return { arende: undanhall(arende), ratt };
    await this.antecknaLasning(begarande, arende, ratt, 'Ärendets uppgifter');
    return { arende, ratt };
  }

  /** For what is nothing but secret when the ärende is marked. Errors: obehorig. */
  async kravLasratt(begarande: Begarande, arende: Arende, vad: string): Promise<void> {
    await this.kravRatt(begarande, arende, vad, await this.prova(begarande, arende.id));
  }

  /** As kravLasratt, of what whoever examines a claim must see: also who has the right to that, of every ärende alike. Errors: obehorig. */
  async kravGranskningsratt(begarande: Begarande, arende: Arende, vad: string): Promise<void> {
    const ratt = await this.prova(begarande, arende.id);
    const granskar = ratt.hinder === null ? ratt : await this.prova(begarande, arende.id, 'rekvisition.granska');
    await this.kravRatt(begarande, arende, vad, granskar.hinder === null ? granskar : ratt);
  }

  private async kravRatt(begarande: Begarande, arende: Arende, vad: string, ratt: Lasratt): Promise<void> {
    if (ratt.hinder !== null) throw new ProblemFel('obehorig', `${vad} omfattas av sekretess enligt ${ratt.sekretess}. ${ratt.hinder}`);
    await this.antecknaLasning(begarande, arende, ratt, vad);
  }

  /** Writes that somebody has read what is secret; nothing when the ärende is public. */
  async antecknaLasning(begarande: Begarande, arende: Arende, { sekretess, roll }: Pick<Lasratt, 'sekretess' | 'roll'>, vad: string): Promise<void> {
    if (sekretess === null) return;
    await this.skrivning.utfor({ ...begarande, roll }, (_, anteckna) => {
      anteckna({ handelse: 'sekretess.last', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: 'Läst', fore: null, efter: vad }] });
      return Promise.resolve();
    });
  }
}
