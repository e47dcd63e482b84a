import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { platshallare } from '@anslag/doman';
import type { VillkorskatalogSvar, VillkorsmallSvar } from '@anslag/kontrakt';
import type { Katalogfraga, NyVillkorsmall } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import type { Aktor } from '../historik/aktor';
import { Skrivning, type Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { avslutaForegaende, type Lagratvillkor, VillkorQuery } from './villkor.query';
import { Villkorsmall } from './villkorsmall.entity';

/** The catalogue of conditions, version by version. */
@Injectable()
export class VillkorService {
  constructor(
    private readonly db: DataSource,
    private readonly fragor: VillkorQuery,
    private readonly skrivning: Skrivning,
    private readonly klocka: Klocka,
  ) {}

  /** All versions, with which of them are in force on the day. */
  async katalog({ dag = this.klocka.idag() }: Katalogfraga): Promise<VillkorskatalogSvar> {
    return { villkor: (await this.fragor.alla(this.db)).map((v) => ({ ...v, galler: galler(v, dag) })) };
  }

  /**
   * A new condition, or the next version of one; the version in force before it ends the day before.
   * Errors: formfel, regelbrott (field by field: days that another version has, text of a template that is left).
   */
  ny(aktor: Aktor, begaran: NyVillkorsmall, val: Skrivval): Promise<VillkorsmallSvar> {
    return this.skrivning.utfor(
      aktor,
      async (tx, anteckna) => {
        const { kod, text, skal, gallerFran, gallerTill = null, stodtyper, standard, sparrarUtbetalning, bevis = null, dagarEfterBeslut = null, dokumentDatum = null, dokumentDiarienummer = null } = begaran;
        const kvar = platshallare(text);
        const { version, overlappande } = await avslutaForegaende(tx, kod, gallerFran, gallerTill);
        const fel = [
          ...(gallerTill && gallerTill < gallerFran ? [{ falt: 'gallerTill', last: gallerTill, meddelande: 'Sista dagen är före den första.', ratt: `${gallerFran} eller senare` }] : []),
          ...(overlappande.length > 0 ? [{ falt: 'gallerFran', last: gallerFran, meddelande: `Version ${overlappande.join(', ')} gäller redan i tiden.`, ratt: 'En version i taget' }] : []),
          ...kvar.map((hittat) => ({ falt: 'text', last: hittat, meddelande: `Texten innehåller kvarglömd malltext: ”${hittat}”.`, ratt: null })),
        ];
        if (fel.length > 0) throw new ProblemFel('regelbrott', 'Villkoret kan inte sparas. Inget har sparats.', fel);
        const id = randomUUID();
        await tx.insert(Villkorsmall, { id, kod, version, gallerFran, gallerTill, villkorstext: text, stodtyper, standard, sparrarUtbetalning, bevis, dagarEfterBeslut, dokumentDatum, dokumentDiarienummer });
        anteckna({
          handelse: 'villkorsmall.ny',
          objekt: `${kod}, version ${version}`,
          skal,
          andringar: [
            { falt: 'Text', fore: null, efter: text },
            { falt: 'Gäller från', fore: null, efter: gallerFran },
            ...(sparrarUtbetalning ? [{ falt: 'Spärrar utbetalning', fore: null, efter: 'ja' }] : []),
          ],
        });
        const ny = (await this.fragor.alla(tx)).find((v) => v.id === id);
        if (!ny) throw new Error('the condition was just written');
        return { ...ny, galler: galler(ny, this.klocka.idag()) };
      },
      val,
    );
  }
}

function galler({ gallerFran, gallerTill }: Lagratvillkor, dag: string): boolean {
  return gallerFran <= dag && (gallerTill === null || dag <= gallerTill);
}
