import { Injectable } from '@nestjs/common';
import { type Ansokansdel, formateraAndel, formateraKronor, overklagandesatt } from '@anslag/doman';
import { DELRUBRIKER, OVERKLAGANDE } from '@anslag/kontrakt';
import type { LagratBeslut } from '../../arende/arende.query';
import { brevtext } from '../../beslut/brevtext';
import type { InloggadBegarande } from '../../behorighet/inloggad';
import type { Lasare } from '../../plattform/databas/tidsresa';
import type { Dokumentbegaran, Dokumentkalla, Dokumentmal, Samlat } from '../dokumentkalla';
import type { Block } from '../modell';
import { Arendemal, kravArende, kravBeslut } from './arendekalla';
import { type Arendeunderlag, ArendeunderlagQuery } from './arendeunderlag.query';
import { avstegUtover } from './beredningsblock';
import { arendetsRubrik, dagFor, skalet } from './foredragning';
import { ansokansdelar, budgetdel } from './projektbeskrivning';
import { avsnitt, stycken } from './textblock';

/** The headings of a letter where they are not those of the description (letter 20RS5938). */
const BREVRUBRIKER: Record<Ansokansdel, string> = { ...DELRUBRIKER, overgripande_mal: 'Projektets övergripande mål', delmal_ingress: 'Aktiviteter' };

/** The letter that tells the applicant of a decision that is taken. */
@Injectable()
export class Beslutsbrev implements Dokumentkalla {
  readonly slag = 'beslutsbrev';

  constructor(
    private readonly mal: Arendemal,
    private readonly underlag: ArendeunderlagQuery,
  ) {}

  finn(begarande: InloggadBegarande, begaran: Dokumentbegaran): Promise<Dokumentmal> {
    return this.mal.finn(begarande, begaran, this.slag, 'fattat');
  }

  async samla(db: Lasare, mal: Dokumentmal): Promise<Samlat> {
    const { arendeId, nummer } = kravArende(mal);
    const u = await this.underlag.hamta(db, arendeId);
    const beslut = kravBeslut(u, nummer);
    const { arende, region } = u;
    const titel = `Beslut ${arende.nyckel}, ${arendetsRubrik(u, beslut)}`;
    return {
      dokument: { titel, arende: arende.nyckel, region: region.namn, sidhuvud: `${region.namn} · ${titel}`, fiktivt: region.fiktiv, datum: dagFor(beslut), block: brevblock(u, beslut, await this.underlag.andratForslag(db, arendeId, beslut.nummer)), bilagor: [] },
      arenden: [arendeId],
    };
  }
}

/** The letter (form of 20RS5938): to whom, what was asked for, the decision, the reasons and the matter, who signs and how to appeal. */
export function brevblock(u: Arendeunderlag, beslut: LagratBeslut, andratForslag: boolean): Block[] {
  const { arende, region } = u;
  const skal = skalet(u, beslut);
  const { meningar, villkorsrubrik, villkor } = brevtext(beslut, { ...arende, namn: beslut.namn, sokande: beslut.sokande }, region.namn);
  return [
    { slag: 'fakta', rader: [{ etikett: 'Datum', varde: dagFor(beslut) }, { etikett: 'Beteckning', varde: arende.diarienummer ?? arende.nyckel }] },
    { slag: 'stycke', text: mottagare(u, beslut) },
    { slag: 'rubrik', niva: 1, text: arendetsRubrik(u, beslut) },
    ...ansokt(u, beslut),
    { slag: 'rubrik', niva: 2, text: 'Beslutet' },
    { slag: 'punkter', rader: meningar },
    ...(villkorsrubrik ? [{ slag: 'stycke' as const, text: villkorsrubrik, hallIhop: true }, { slag: 'punkter' as const, rader: villkor }] : []),
    ...avsnitt(2, 'Sammanfattning', stycken(arende.sammanfattning)),
    ...avsnitt(2, 'Skäl till beslut', [...stycken(skal), ...avstegUtover(skal, u, beslut)]),
    ...avsnitt(2, 'Beskrivning av ärendet', [...ansokansdelar(u, 3, BREVRUBRIKER), ...avsnitt(3, 'Kostnads- och finansieringsbudget', budgetdel(u))]),
    { slag: 'underskrift', rader: [`För ${region.namn}`, beslut.roll ?? beslut.organ ?? '', ...(arende.handlaggare ? [`Handläggare: ${arende.handlaggare.namn}`] : [])].filter((r) => r !== '') },
    ...overklagan(u, beslut, andratForslag),
  ];
}

/** Name and address, a line each. */
function mottagare({ arende }: Arendeunderlag, { sokande }: LagratBeslut): string {
  const { organisation } = arende;
  const ort = [organisation?.postnummer, organisation?.postort].filter((d) => d).join(' ');
  return [sokande ?? arende.sokande ?? arende.namn, organisation?.adress, ort].filter((r) => r).join('\n');
}

/** What was asked for, of which period; nothing where no document says. */
function ansokt({ arende, ansokan }: Arendeunderlag, { namn, sokande }: LagratBeslut): Block[] {
  if (!ansokan) return [];
  const { soktAndel, soktBelopp, period } = ansokan;
  const vad = arende.stodtyp === 'projekt' ? `projekt ${namn}` : namn;
  const belopp = soktBelopp === null ? null : `${formateraKronor(soktBelopp)} kr`;
  const andel = soktAndel === null ? null : `${formateraAndel(soktAndel)} % av projektets bokförda kostnader`;
  const sokt = andel && belopp ? `${andel}, dock högst ${belopp}` : (andel ?? belopp);
  return [
    ...(sokt === null ? [] : [{ slag: 'stycke' as const, text: `${sokande ?? 'Sökanden'} ansöker om ${sokt} för ${vad}.` }]),
    ...(period.fran && period.till ? [{ slag: 'stycke' as const, text: `Ansökan avser perioden ${period.fran} – ${period.till}.` }] : []),
  ];
}

function overklagan({ ansokan }: Arendeunderlag, beslut: LagratBeslut, andratForslag: boolean): Block[] {
  const satt = overklagandesatt(beslut, { soktBelopp: ansokan?.soktBelopp ?? null, soktAndel: ansokan?.soktAndel ?? null, andratForslag });
  if (satt === null) return [];
  const { rubrik, stycken: texter } = OVERKLAGANDE[satt];
  return avsnitt(2, rubrik, texter.map((text) => ({ slag: 'stycke', text })));
}
