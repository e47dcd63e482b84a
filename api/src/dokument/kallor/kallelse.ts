import { Injectable } from '@nestjs/common';
import { dagordningOppen } from '@anslag/doman';
import type { InloggadBegarande } from '../../behorighet/inloggad';
import { DelegationService } from '../../delegation/delegation.service';
import { undanhall } from '../../arende/sekretess';
import type { Lasare } from '../../plattform/databas/tidsresa';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import type { LagratSammantrade } from '../../sammantrade/sammantrade.query';
import { RegisterQuery } from '../../strategi/register.query';
import type { Beratta, Dokumentbegaran, Dokumentkalla, Dokumentmal, Samlat } from '../dokumentkalla';
import { type Arendeunderlag, ArendeunderlagQuery } from './arendeunderlag.query';
import { redovisningFor } from './delegationslista';
import { kallelseblock } from './kallelseblock';
import { motet, Sammantradesmal } from './sammantradesmal';

/** The kallelse: the agenda with all that the committee is to read, attachments included. */
@Injectable()
export class Kallelse implements Dokumentkalla {
  readonly slag = 'kallelse';

  constructor(
    private readonly moten: Sammantradesmal,
    private readonly underlag: ArendeunderlagQuery,
    private readonly delegation: DelegationService,
    private readonly register: RegisterQuery,
  ) {}

  /** Errors: formfel, saknas, regelbrott (the meeting has been opened). */
  async finn(_: InloggadBegarande, begaran: Dokumentbegaran): Promise<Dokumentmal> {
    const { mal, mote } = await this.moten.finn(begaran);
    if (!dagordningOppen(mote.status)) throw new ProblemFel('regelbrott', 'Sammanträdet har öppnats. Kallelsen som skickades finns bland handlingarna.');
    return mal;
  }

  async samla(db: Lasare, mal: Dokumentmal, beratta: Beratta): Promise<Samlat> {
    const mote = await this.moten.hamta(db, mal);
    const region = await this.register.region(db);
    const arenden = await this.arendena(db, mote, beratta);
    const titel = `Kallelse till ${motet(mote)}`;
    const oppna = [...arenden.values()].filter((u) => u.arende.sekretess === null);
    return {
      dokument: {
        titel,
        arende: null,
        region: region.namn,
        sidhuvud: `${region.namn} · ${titel}`,
        fiktivt: region.fiktiv,
        datum: mote.datum,
        block: kallelseblock({ mote, arenden, redovisning: await redovisningFor(this.delegation, db, mote) }),
        bilagor: oppna.flatMap((u) => u.bilagor.map((b) => ({ ...b, namn: `${u.arende.nyckel} ${b.namn}` }))),
      },
      arenden: oppna.map((u) => u.arende.id),
    };
  }

  /** The ärenden of the agenda by key; of a marked one only what is public. */
  private async arendena(db: Lasare, { punkter }: LagratSammantrade, beratta: Beratta): Promise<Map<string, Arendeunderlag>> {
    const alla = new Map<string, Arendeunderlag>();
    for (const { ordning, nyckel, arendeId } of punkter) {
      if (nyckel === null || arendeId === null) continue;
      await beratta(`Samlar punkt ${ordning} av ${punkter.length}`);
      const u = await this.underlag.hamta(db, arendeId);
      alla.set(nyckel, u.arende.sekretess === null ? u : utanHemligt(u));
    }
    return alla;
  }
}

/** The ärende without its texts and attachments. */
export function utanHemligt(u: Arendeunderlag): Arendeunderlag {
  return { ...u, arende: undanhall(u.arende), delar: {}, delmal: [], ansokan: null, ansokansbudget: null, prioritering: null, mal: [], avsteg: [], bilagor: [] };
}
