import { Injectable } from '@nestjs/common';
import { ANSOKANSDELAR, type Ansokansdel } from '@anslag/doman';
import { DELRUBRIKER } from '@anslag/kontrakt';
import type { InloggadBegarande } from '../../behorighet/inloggad';
import { Klocka } from '../../plattform/klocka/klocka';
import type { Lasare } from '../../plattform/databas/tidsresa';
import type { Dokumentbegaran, Dokumentkalla, Dokumentmal, Samlat } from '../dokumentkalla';
import type { Block } from '../modell';
import { Arendemal, kravArende } from './arendekalla';
import { type Arendeunderlag, ArendeunderlagQuery } from './arendeunderlag.query';
import { budgetblock } from './budgetblock';
import { avsnitt, stycken } from './textblock';

/** The application's project description: all its parts and the budget. */
@Injectable()
export class Projektbeskrivning implements Dokumentkalla {
  readonly slag = 'projektbeskrivning';

  constructor(
    private readonly mal: Arendemal,
    private readonly underlag: ArendeunderlagQuery,
    private readonly klocka: Klocka,
  ) {}

  finn(begarande: InloggadBegarande, begaran: Dokumentbegaran): Promise<Dokumentmal> {
    return this.mal.finn(begarande, begaran, this.slag, 'inget');
  }

  async samla(db: Lasare, mal: Dokumentmal): Promise<Samlat> {
    const { arendeId } = kravArende(mal);
    const u = await this.underlag.hamta(db, arendeId);
    const { arende, region, ansokan } = u;
    const titel = `Projektbeskrivning ${arende.nyckel}, ${arende.namn}`;
    const fakta = [
      { etikett: 'Diarienummer', varde: arende.diarienummer ?? arende.nyckel },
      ...(arende.sokande ? [{ etikett: 'Sökande', varde: arende.sokande }] : []),
      ...(ansokan?.inkom ? [{ etikett: 'Ansökan inkom', varde: ansokan.inkom }] : []),
    ];
    const block: Block[] = [{ slag: 'rubrik', niva: 1, text: arende.namn }, { slag: 'fakta', rader: fakta }, ...projektblock(u, 2)];
    const datum = ansokan?.inkom ?? this.klocka.idag();
    return { dokument: { titel, arende: arende.nyckel, region: region.namn, sidhuvud: `${region.namn} · ${titel}`, fiktivt: region.fiktiv, datum, block, bilagor: u.bilagor }, arenden: [arendeId] };
  }
}

/** The description's parts, in the order of the form (projektbeskrivning 20RS4642); a part that is not written is left out. */
export function projektblock(u: Arendeunderlag, niva: 2 | 3): Block[] {
  return [
    ...avsnitt(niva, 'Sammanfattning', stycken(u.arende.sammanfattning)),
    ...ansokansdelar(u, niva, DELRUBRIKER),
    ...avsnitt(niva, 'Kostnads- och finansieringsbudget', budgetdel(u)),
  ];
}

/** The application's parts under their headings, the delmål under theirs. */
export function ansokansdelar(u: Arendeunderlag, niva: 2 | 3, rubriker: Record<Ansokansdel, string>): Block[] {
  return ANSOKANSDELAR.flatMap((d) => avsnitt(niva, rubriker[d], [...stycken(u.delar[d]), ...(d === 'delmal_ingress' ? delmal(u, niva === 2 ? 3 : 4) : [])]));
}

function delmal({ delmal }: Arendeunderlag, niva: 3 | 4): Block[] {
  return delmal.flatMap((d): Block[] => [
    { slag: 'rubrik', niva, text: d.rubrik },
    ...stycken(d.innehall),
    ...(d.aktiviteter.length > 0 ? [{ slag: 'punkter' as const, rader: d.aktiviteter }] : []),
  ]);
}

/** The application's budget, or else that of the latest decision or proposal that has one. */
export function budgetdel({ ansokansbudget, arende }: Arendeunderlag): Block[] {
  const budget = ansokansbudget ?? arende.beslut.filter((b) => b.budget).at(-1)?.budget ?? null;
  return budget ? budgetblock(budget) : [];
}
