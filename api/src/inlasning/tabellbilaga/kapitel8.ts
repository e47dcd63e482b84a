import { distance } from 'fastest-levenshtein';
import { delaCeller } from './celler';
import { celltext, sammanfoga } from './celltext';
import { Protokoll, fingeravtryck } from './protokoll';
import { Regionregister } from './regionregister';
import { SISTA_KAPITEL, rubriktext } from './rubriker';
import { Kapitel8Svar, TabellbilagaRad } from './typer';

const LANGSTA_FRAGA = 400;
const LANGSTA_REGIONRUBRIK = 45;

/** What tells the form's six questions apart, in the form's order. */
const FRAGOR: readonly RegExp[] = [
  /varför regionen har fördelat/i,
  /integrerat ekonomisk/i,
  /regionala utvecklingsstrategin/i,
  /regionalfonden/i,
  /interreg/i,
  /territoriella perspektiv/i,
];

interface Fraga {
  nr: number | null;
}

/** The question that a text is, or null when it is anything else. */
function tolkaFraga(text: string): Fraga | null {
  if (text === '' || text.length > LANGSTA_FRAGA || text.startsWith('•')) return null;
  const [ord = '', ...resten] = text.split(/\s+/);
  const beskrivning = resten.length > 3 && distance(ord.toLocaleLowerCase('sv'), 'beskrivning') <= 2;
  const index = FRAGOR.findIndex((f) => f.test(text));
  if (beskrivning) return { nr: index < 0 ? null : index + 1 };
  return text.endsWith('?') ? { nr: null } : null;
}

/** Chapter 8: under each region's heading a table of question and answer, with answers that go on in rows and in free text. */
export class Kapitel8 {
  readonly svar: Kapitel8Svar[] = [];
  private region: string | null = null;
  private harRubrik = false;
  private oppet: Kapitel8Svar | null = null;
  private besvarade = new Set<number>();
  private sedda = new Set<string>();
  private vantande: { post: TabellbilagaRad; text: string; underrubrik: boolean } | null = null;

  constructor(
    private readonly protokoll: Protokoll,
    private readonly register: Regionregister,
  ) {}

  /** Begins the chapter anew, without a region. */
  borja(): void {
    this.slut();
    this.region = null;
    this.harRubrik = false;
    this.oppet = null;
  }

  /** A heading with number signs: a region's, or one inside an answer. */
  markeradRubrik(rad: string): void {
    this.avgor(null);
    const text = celltext(rubriktext(rad));
    const post = this.protokoll.post('rubrik', 'underrubrik', SISTA_KAPITEL, this.region);
    if (this.register.tolka(text).slag !== 'okand') this.nyRegion(post, text);
    else if (/^region\s/i.test(text)) this.vantande = { post, text, underrubrik: true };
    else if (this.oppet) this.oppet.svar = sammanfoga(this.oppet.svar, text);
  }

  /** A line without cells. A region's name alone may be a heading or a line of an answer: the next line that is not empty tells. */
  text(rad: string): void {
    const text = celltext(rad);
    const fraga = tolkaFraga(text);
    const formular = fraga !== null && fraga.nr !== null ? fraga : null;
    this.avgor(formular);
    if (formular) return this.nyttSvar(text, '', formular);
    const namn = rubriktext(text);
    const post = this.protokoll.post('ovrigt', 'inledande_text', SISTA_KAPITEL, this.region);
    const kanRubrik =
      this.register.kand(namn) || (/^region\s/i.test(namn) && namn.length <= LANGSTA_REGIONRUBRIK && !/[.:]$/.test(namn));
    if (kanRubrik && !this.oppet && this.register.kand(namn)) this.nyRegion(post, namn);
    else if (kanRubrik) this.vantande = { post, text, underrubrik: false };
    else this.somFortsattning(post, text, 'fri_text_i_svar');
  }

  /** A line with cells: question and answer, or the rest of an answer. */
  tabellrad(rad: string): void {
    const celler = delaCeller(rad).map(celltext);
    const [forsta = '', ...resten] = celler;
    const fyllda = celler.filter((c) => c !== '');
    if (fyllda.length === 0) {
      this.protokoll.post('ovrigt', 'tom_tabellrad', SISTA_KAPITEL, this.region);
      return;
    }
    if (/^(fråga|frågor|beskrivning)$/i.test(forsta) && /^(svar|beskrivning)$/i.test(resten[0] ?? '')) {
      this.protokoll.post('rubrik', 'tabellhuvud', SISTA_KAPITEL, this.region);
      return;
    }
    if (fyllda.length === 1 && this.register.kand(fyllda[0] ?? '')) return this.text(fyllda[0] ?? '');
    const fraga = tolkaFraga(forsta);
    this.avgor(fraga);
    const svar = resten.filter((c) => c !== '').join('\n');
    if (fraga) return this.nyttSvar(forsta, svar, fraga);
    if (forsta !== '' && !this.oppet) return this.nyttSvar(forsta, svar, { nr: null });
    const avtryck = fingeravtryck([this.oppet?.rad ?? null, ...celler]);
    if (this.oppet && this.sedda.has(avtryck)) {
      this.protokoll.post('dubblett', 'fortsattning_upprepad', SISTA_KAPITEL, this.region);
      return;
    }
    this.sedda.add(avtryck);
    const post = this.protokoll.post('oklassificerad', 'fortsattning_utan_rad', SISTA_KAPITEL, this.region);
    if (this.oppet)
      this.somFortsattning(post, forsta === '' ? svar : fyllda.join(' – '), forsta === '' ? 'tom_forsta_cell' : 'tabell_i_svar');
    else this.protokoll.anmark(post.rad, 'fortsattning_utan_rad', 'fel', svar, { kolumn: 1 });
  }

  /** Settles what still waits for a next line. */
  slut(): void {
    this.avgor(null);
  }

  private somFortsattning(post: TabellbilagaRad, text: string, skal: string): void {
    if (!this.oppet) return;
    post.klass = 'fortsattning';
    post.skal = skal;
    this.oppet.svar = sammanfoga(this.oppet.svar, text);
  }

  /** A waiting region name is a heading if a region's questions begin after it: the first one, or one already answered. */
  private avgor(nasta: Fraga | null): void {
    const vantande = this.vantande;
    this.vantande = null;
    if (!vantande) return;
    const borjar = nasta !== null && (!this.oppet || nasta.nr === 1 || (nasta.nr !== null && this.besvarade.has(nasta.nr)));
    if (borjar) this.nyRegion(vantande.post, rubriktext(vantande.text));
    else if (vantande.underrubrik && this.oppet) this.oppet.svar = sammanfoga(this.oppet.svar, vantande.text);
    else this.somFortsattning(vantande.post, vantande.text, 'fri_text_i_svar');
  }

  private nyRegion(post: TabellbilagaRad, text: string): void {
    const svar = this.register.tolka(text);
    const upprepad = svar.slag === 'kand' && svar.namn === this.region;
    if (!upprepad) this.utanRegion();
    this.harRubrik = true;
    this.region = svar.slag === 'kand' ? svar.namn : null;
    post.klass = 'rubrik';
    post.skal = 'regionrubrik';
    post.region = this.region;
    if (svar.slag === 'felstavad') this.protokoll.anmark(post.rad, 'felstavad_region', 'fel', text, { forslag: svar.forslag });
    if (svar.slag === 'okand') this.protokoll.anmark(post.rad, 'okand_region', 'fel', text);
  }

  private utanRegion(): void {
    this.region = null;
    this.oppet = null;
    this.besvarade = new Set();
    this.sedda = new Set();
  }

  private nyttSvar(fraga: string, svar: string, { nr }: Fraga): void {
    const avtryck = fingeravtryck([fraga, svar]);
    if (svar !== '' && this.sedda.has(avtryck)) {
      this.protokoll.post('dubblett', 'sidbrytning', SISTA_KAPITEL, this.region);
      return;
    }
    if (nr !== null && this.oppet?.frageNr === nr) {
      this.somFortsattning(
        this.protokoll.post('fortsattning', 'fragan_upprepad', SISTA_KAPITEL, this.region),
        svar,
        'fragan_upprepad',
      );
      return;
    }
    const upprepad = nr !== null && this.besvarade.has(nr);
    if (upprepad) this.utanRegion();
    const post = this.protokoll.post('ovrigt', 'kapitel8_svar', SISTA_KAPITEL, this.region);
    if (upprepad || !this.harRubrik) this.protokoll.anmark(post.rad, 'region_saknas', 'fel', fraga);
    this.harRubrik = true;
    if (nr !== null) this.besvarade.add(nr);
    this.sedda.add(avtryck);
    this.oppet = { rad: post.rad, region: this.region, fraga, frageNr: nr, svar };
    this.svar.push(this.oppet);
  }
}
