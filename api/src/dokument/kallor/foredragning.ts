import { Injectable } from '@nestjs/common';
import { BEREDNINGSDELAR, type Datum } from '@anslag/doman';
import { arenderubrik, DELRUBRIKER } from '@anslag/kontrakt';
import type { LagratBeslut } from '../../arende/arende.query';
import type { InloggadBegarande } from '../../behorighet/inloggad';
import type { Lasare } from '../../plattform/databas/tidsresa';
import type { Dokumentbegaran, Dokumentkalla, Dokumentmal, Samlat } from '../dokumentkalla';
import type { Block } from '../modell';
import { Arendemal, kravArende, kravBeslut } from './arendekalla';
import { type Arendeunderlag, ArendeunderlagQuery } from './arendeunderlag.query';
import { avstegsblock, malblock, prioriteringsblock } from './beredningsblock';
import { beslutsblock, ingress, ordalydelsen } from './forslagsblock';
import { avsnitt, stycken, textrader } from './textblock';

/** The officer's memorandum to the one who decides. */
@Injectable()
export class Foredragning implements Dokumentkalla {
  readonly slag = 'foredragning';

  constructor(
    private readonly mal: Arendemal,
    private readonly underlag: ArendeunderlagQuery,
  ) {}

  finn(begarande: InloggadBegarande, begaran: Dokumentbegaran): Promise<Dokumentmal> {
    return this.mal.finn(begarande, begaran, this.slag, 'senaste');
  }

  async samla(db: Lasare, mal: Dokumentmal): Promise<Samlat> {
    const { arendeId, nummer } = kravArende(mal);
    const u = await this.underlag.hamta(db, arendeId);
    const beslut = kravBeslut(u, nummer);
    const rubrik = arendetsRubrik(u, beslut);
    const { arende, region } = u;
    const titel = `FöredragningsPM ${arende.nyckel}, ${rubrik}`;
    const block: Block[] = [
      { slag: 'rubrik', niva: 1, text: rubrik },
      { slag: 'fakta', rader: [{ etikett: 'Diarienummer', varde: arende.diarienummer ?? arende.nyckel }, ...(beslut.organ ? [{ etikett: 'Till', varde: `${beslut.organ} ${beslut.beslutat?.fran ?? ''}`.trim() }] : [])] },
      ...pmblock(u, beslut, 2),
    ];
    return { dokument: { titel, arende: arende.nyckel, region: region.namn, sidhuvud: `${region.namn} · ${titel}`, fiktivt: region.fiktiv, datum: dagFor(beslut), block, bilagor: u.bilagor }, arenden: [arendeId] };
  }
}

/** The day the decision was taken or is to be. */
export const dagFor = ({ beslutat }: Pick<LagratBeslut, 'beslutat'>): Datum => beslutat.till;

export function arendetsRubrik({ arende }: Arendeunderlag, beslut: LagratBeslut): string {
  return arenderubrik({ slag: beslut.slag, projekt: arende.stodtyp === 'projekt', egetProjekt: arende.egetProjekt, namn: beslut.namn });
}

/** The memorandum's parts, in the order of the committee's form (kallelse regional tillväxtnämnd 2020-08-24); a part that is not written is left out. */
export function pmblock(u: Arendeunderlag, beslut: LagratBeslut, niva: 2 | 3): Block[] {
  const { satser, villkor } = ordalydelsen(u, beslut);
  const konsekvenser = BEREDNINGSDELAR.filter((d) => !['arendebeskrivning', 'bedomning', 'skal', 'beslutsunderlag', 'skickas_till'].includes(d));
  return [
    ...avsnitt(niva, 'Förslag till beslut', beslutsblock(ingress(beslut), satser, villkor)),
    ...avsnitt(niva, 'Sammanfattning', stycken(u.arende.sammanfattning)),
    ...avsnitt(niva, DELRUBRIKER.arendebeskrivning, stycken(u.delar.arendebeskrivning)),
    ...avsnitt(niva, DELRUBRIKER.bedomning, stycken(u.delar.bedomning)),
    ...avsnitt(niva, 'Prioritering', prioriteringsblock(u)),
    ...avsnitt(niva, 'Mål', malblock(u)),
    ...avsnitt(niva, 'Avsteg från riktlinjen', avstegsblock(u, beslut)),
    ...avsnitt(niva, DELRUBRIKER.skal, stycken(skalet(u, beslut))),
    ...konsekvenser.flatMap((d) => avsnitt(niva, DELRUBRIKER[d], stycken(u.delar[d]))),
    ...avsnitt(niva, DELRUBRIKER.beslutsunderlag, [{ slag: 'punkter', rader: beslutsunderlag(u, beslut, arendetsRubrik(u, beslut)) }]),
    ...avsnitt(niva, DELRUBRIKER.skickas_till, textrader(u.delar.skickas_till).map((text) => ({ slag: 'stycke', text }))),
  ];
}

/** Why it is decided so, as the officer has written it, or else as the proposal says. */
export const skalet = ({ delar }: Arendeunderlag, { motivering, avslagsmotiv }: LagratBeslut): string => delar.skal ?? motivering ?? avslagsmotiv ?? '';

/** What the decision rests on, as the officer lists it; the memorandum and the project description when nothing is listed. */
export function beslutsunderlag({ delar, arende }: Arendeunderlag, beslut: LagratBeslut, rubrik: string): string[] {
  const skrivet = textrader(delar.beslutsunderlag);
  if (skrivet.length > 0) return skrivet;
  const organ = beslut.organ ? ` ${beslut.organ.slice(0, 1).toLowerCase()}${beslut.organ.slice(1)}` : '';
  return [`FöredragningsPM${organ} ${dagFor(beslut)}, ${rubrik}`, ...(arende.stodtyp === 'projekt' ? [`Projektbeskrivning, ${beslut.namn}`] : [])];
}

