import { Injectable } from '@nestjs/common';
import { arDatum, dagarEfter, granskaBeslutsdag, granskaDagMotAnsokan, granskaFattande, granskaFoljdMed, granskaForlangning, kontrolleraBeslut, provaBeslut } from '@anslag/doman';
import { beslutetsFel, bristtext, ejForeslagetText, type Faltfel, fattandetsFel, foljdensFel, forslagetsFel, STATUSNAMN } from '@anslag/kontrakt';
import type { Beslutsbegaran } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import type { LagratArende, LagratBeslut } from '../arende/arende.query';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { BeredningService } from '../beredning/beredning.service';
import { stegfakta } from '../beredning/underlag';
import { DelegationService } from '../delegation/delegation.service';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { VillkorQuery } from '../villkor/villkor.query';
import { beslutssammanhang } from './beslutssammanhang';
import { ansokanInkom } from './forslag.repository';
import { delegationsfel, ordalydelsesfel, textfel } from './forslagsgranskning';

/** Whether a proposal can be decided as it stands, and what the decision then is. */
@Injectable()
export class Fattbarhet {
  constructor(
    private readonly delegation: DelegationService,
    private readonly katalog: VillkorQuery,
    private readonly beredning: BeredningService,
    private readonly klocka: Klocka,
  ) {}

  /**
   * The decision as it would be. `vidMote`: a meeting decides, whose agenda has seen to that the ärende has come so far.
   * Errors: regelbrott, with all that stands in the way.
   */
  async krav(tx: EntityManager, { roller }: InloggadBegarande, arende: LagratArende, forslag: LagratBeslut, fraga: Beslutsbegaran & { vidMote: boolean }): Promise<LagratBeslut> {
    const { datum, overskridandeskal } = fraga;
    const beslut = await this.somBeslutat(tx, forslag, fraga);
    const fel = [
      ...(fraga.vidMote ? [] : await this.stegfel(tx, arende, forslag)),
      ...fattandetsFel(granskaFattande({ ...beslut, datum }, this.klocka.idag())),
      ...fattandetsFel(granskaBeslutsdag(beslut, arende.beslut, datum)),
      ...fattandetsFel(granskaDagMotAnsokan(datum, await ansokanInkom(tx, arende.id))),
      ...beslutetsFel(kontrolleraBeslut(beslut, beslutssammanhang(arende, beslut.nummer)).hinder),
      ...forslagetsFel(granskaForlangning(beslut, arende.beslut)),
      ...foljdensFel(granskaFoljdMed(arende.beslut, beslut.nummer, 'beslut').hinder),
      ...delegationsfel(arende, beslut, await this.delegation.ordningarna(tx), roller),
      ...textfel(arende, beslut, overskridandeskal ?? null),
      ...ordalydelsesfel(arende, beslut),
    ];
    if (fel.length > 0) throw new ProblemFel('regelbrott', 'Beslutet kan inte fattas. Inget har sparats.', fel);
    return beslut;
  }

  private async somBeslutat(tx: EntityManager, forslag: LagratBeslut, { datum, paragraf }: Beslutsbegaran): Promise<LagratBeslut> {
    const mallar = await this.katalog.medId(tx, forslag.villkor.flatMap((v) => v.villkorsmall ?? []));
    return {
      ...forslag,
      // What the catalogue counts from the decision has its day first when that is known.
      villkor: forslag.villkor.map((v) => {
        const dagar = v.villkorsmall === null ? null : (mallar.get(v.villkorsmall)?.dagarEfterBeslut ?? null);
        return v.senast !== null || dagar === null || !arDatum(datum) || datum > this.klocka.idag() ? v : { ...v, senast: dagarEfter(datum, dagar) };
      }),
      lage: 'beslutad',
      beslutat: { fran: datum, till: datum },
      paragraf: forslag.beslutsniva === 'namnd' ? (paragraf ?? null) : null,
      ofullstandigt: false,
    };
  }

  /** What is left of the way to a first decision, in the words of the line of statuses. */
  private async stegfel(tx: EntityManager, arende: LagratArende, { slag }: LagratBeslut): Promise<Faltfel[]> {
    const { status } = arende;
    const tidigare = arende.beslut.some((b) => b.lage === 'beslutad');
    const steg = provaBeslut(status, slag, tidigare, stegfakta(await this.beredning.underlag(tx, arende), status));
    if (steg.far) return [];
    const fel = (meddelande: string): Faltfel => ({ falt: 'status', last: STATUSNAMN[status], meddelande, ratt: null });
    const forst = fel(ejForeslagetText(status));
    return steg.hinder === 'brister' ? [forst, ...steg.brister.map((b) => fel(bristtext(b)))] : [forst];
  }
}
