import { Inject, Injectable } from '@nestjs/common';
import type { DokumentjobbSvar, Handlingsformat, HandlingListaSvar, HandlingSvar } from '@anslag/kontrakt';
import type { NyHandling } from '@anslag/kontrakt/begaran';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { Begarande, InloggadBegarande } from '../behorighet/inloggad';
import { Skrivning, type Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { DokumentjobbQuery } from './dokumentjobb.query';
import { DOKUMENTKALLOR, type Dokumentkalla } from './dokumentkalla';
import { Dokumentverkstad } from './dokumentverkstad';
import { HandlingQuery, type LagradHandling } from './handling.query';

/** Documents: asked for, shown, given out. */
@Injectable()
export class HandlingService {
  constructor(
    private readonly handlingar: HandlingQuery,
    private readonly jobb: DokumentjobbQuery,
    private readonly verkstad: Dokumentverkstad,
    private readonly skrivning: Skrivning,
    private readonly sekretess: SekretessService,
    @Inject(DOKUMENTKALLOR) private readonly kallor: readonly Dokumentkalla[],
  ) {}

  /** Puts the making of a document in the queue. Errors: those of the source's `finn`. */
  async bestall(begarande: InloggadBegarande, { slag, arende, nummer, sammantrade }: NyHandling, val: Skrivval): Promise<DokumentjobbSvar> {
    const kalla = this.kallor.find((k) => k.slag === slag);
    if (!kalla) throw new ProblemFel('formfel', 'Den handlingen går inte att göra.', [{ falt: 'slag', last: slag, meddelande: 'Handlingen går inte att göra.', ratt: this.kallor.map((k) => k.slag).join(', ') }]);
    const mal = await kalla.finn(begarande, { arende, nummer, sammantrade });
    const { anvandareId, namn, roll, begaranId } = begarande;
    const jobb = await this.skrivning.utfor(begarande, (tx) => this.jobb.lagg(tx, slag, mal, { anvandareId, namn, roll, begaranId }), val);
    this.verkstad.vack();
    return jobb;
  }

  /** Errors: saknas (no such job of this person's). */
  async jobbet({ anvandareId }: InloggadBegarande, id: string): Promise<DokumentjobbSvar> {
    const jobb = await this.jobb.hamta(id, anvandareId);
    if (!jobb) throw finnsInte('Dokumentjobbet');
    return jobb;
  }

  /** Errors: formfel (nyckel), saknas. */
  async forArende(nyckel: string): Promise<HandlingListaSvar> {
    const last = kravNyckel(nyckel);
    const rader = await this.handlingar.forArende(last);
    if (rader.length === 0 && !(await this.handlingar.finnsArende(last))) throw finnsInte(`Ärendet ${last}`);
    return { handlingar: rader.map(somSvar) };
  }

  /** Empty also when there is no such meeting. */
  async forSammantrade(id: string): Promise<HandlingListaSvar> {
    return { handlingar: (await this.handlingar.forSammantrade(id)).map(somSvar) };
  }

  /** Errors: saknas. */
  async hamta(id: string): Promise<HandlingSvar> {
    return somSvar(await this.finn(id));
  }

  /** The file. A document with a marked ärende's texts is for who may read them, and the reading is in the history. Errors: saknas, obehorig. */
  async fil(begarande: Begarande, id: string, format: Handlingsformat): Promise<{ namn: string; innehall: Buffer }> {
    const handling = await this.finn(id);
    for (const arende of handling.markta) await this.sekretess.kravLasratt(begarande, arende, `Handlingen ${handling.titel}`);
    const innehall = await this.handlingar.innehall(id, format);
    if (!innehall) throw finnsInte('Handlingens fil');
    return { namn: `${handling.titel}.${format}`, innehall };
  }

  private async finn(id: string): Promise<LagradHandling> {
    const handling = await this.handlingar.hamta(id);
    if (!handling) throw finnsInte('Handlingen');
    return handling;
  }
}

function somSvar({ markta: _, ...handling }: LagradHandling): HandlingSvar {
  return handling;
}
