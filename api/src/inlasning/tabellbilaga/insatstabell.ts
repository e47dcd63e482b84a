import { Cellatgard, KOLUMNER, delaCeller, rattaCeller } from './celler';
import { celltext, sammanfoga } from './celltext';
import { arHanvisning, arIngaInsatser, radslag } from './formuleringar';
import { delaNamn } from './insatsnamn';
import { Protokoll, fingeravtryck } from './protokoll';
import { Regionregister } from './regionregister';
import { arTabellhuvud, arTabellhuvudRest } from './rubriker';
import { TabellbilagaInsats, TabellbilagaRad } from './typer';

const LANGSTA_REGIONNAMN = 40;
/** A row with fewer or more cells than these is too broken to be read as an insats. */
const MINST_CELLER = 3;
const FLEST_CELLER = 7;
/** Tags of a table, or a tag that is never ended: the remains of a row that was not copied as cells. */
const TRASIG_RAD = /<\/?(?:table|tbody|thead|tr|td|th)\b|<\/?[a-z][^>]*$/i;

/** A row that may still be continued: its five texts, how many cells have been read, and what has been seen of it. */
interface OppenRad {
  post: TabellbilagaRad;
  skrivenRegion: string;
  celler: string[];
  lastaCeller: number;
  avtryck: string;
  fortsattningar: Set<string>;
}

/** The tables of chapters 1–7: one row per region and insats, read a line at a time. */
export class Insatstabell {
  readonly insatser: TabellbilagaInsats[] = [];
  private kapitel = 0;
  private oppen: OppenRad | null = null;
  private ensamRegion: string | null = null;
  private efterHuvud = false;
  private readonly sedda = new Set<string>();
  private readonly namn = new Set<string>();

  constructor(
    private readonly protokoll: Protokoll,
    private readonly register: Regionregister,
  ) {}

  /** Ends the chapter before and begins `kapitel` (1–7). */
  borja(kapitel: number): void {
    this.stang();
    this.kapitel = kapitel;
    this.ensamRegion = null;
    this.efterHuvud = false;
  }

  /** One line with more than one cell. */
  tabellrad(rad: string): void {
    const raa = delaCeller(rad);
    const text = raa.map(celltext);
    if (arTabellhuvud(text)) {
      this.protokoll.post('rubrik', 'tabellhuvud', this.kapitel);
      this.efterHuvud = true;
      return;
    }
    const { ensamRegion, efterHuvud } = this;
    this.ensamRegion = null;
    this.efterHuvud = false;
    if (text.every((t) => t === '')) {
      this.protokoll.post('ovrigt', 'tom_tabellrad', this.kapitel);
    } else if (efterHuvud && text[0] === '' && arTabellhuvudRest(text)) {
      this.protokoll.post('rubrik', 'tabellhuvud_fortsattning', this.kapitel);
    } else if (text[0] === '' && !this.register.kand(text[1] ?? '')) {
      this.tomForstaCell(raa, ensamRegion);
    } else {
      this.medForstaCell(raa, text);
    }
  }

  /** One line without cells: the rest of a broken row, a region's heading, or free text. */
  text(rad: string): void {
    const text = celltext(rad);
    this.ensamRegion = null;
    const oppen = this.oppen;
    if (arIngaInsatser(text)) {
      this.stang();
      const region = this.register.inledd(text)?.namn ?? null;
      this.protokoll.post('inga_insatser', 'inga_insatser_i_text', this.kapitel, region);
    } else if (TRASIG_RAD.test(rad)) {
      this.oklassad('oklassificerad', rad, null);
    } else if (oppen && this.upprepad(oppen, [text])) {
      return;
    } else if (oppen && oppen.lastaCeller < KOLUMNER) {
      this.fyllPa(oppen, [rad]);
    } else if (this.register.kand(text)) {
      this.ensamRegion = text;
      this.protokoll.post('rubrik', 'regionrubrik', this.kapitel);
    } else if (oppen) {
      const post = this.protokoll.post('fortsattning', 'fri_text_efter_rad', this.kapitel, oppen.post.region);
      oppen.fortsattningar.add(fingeravtryck([text]));
      oppen.celler[KOLUMNER - 1] = sammanfoga(oppen.celler[KOLUMNER - 1] ?? '', text);
      this.protokoll.anmark(post.rad, 'fri_text_i_tabell', 'varning', text);
    } else {
      this.protokoll.post('ovrigt', 'inledande_text', this.kapitel);
    }
  }

  /** Settles the class of the open row; nothing can continue it afterwards. */
  stang(): void {
    const oppen = this.oppen;
    this.oppen = null;
    if (!oppen) return;
    const { post, celler, lastaCeller } = oppen;
    const [, namncell = '', prestationer = '', effekter = '', mal = ''] = celler;
    post.klass = radslag(namncell, [prestationer, effekter, mal]);
    post.skal = post.klass === 'insatser' ? 'egen_region_och_eget_namn' : post.klass;
    if (post.klass !== 'insatser') return;
    if (lastaCeller < MINST_CELLER) {
      post.klass = 'oklassificerad';
      post.skal = 'fel_antal_celler';
      this.protokoll.anmark(post.rad, 'fel_antal_celler', 'fel', `${lastaCeller}`, { forslag: `${KOLUMNER}` });
      return;
    }
    if (lastaCeller < KOLUMNER) {
      this.protokoll.anmark(post.rad, 'fel_antal_celler', 'varning', `${lastaCeller}`, {
        forslag: `${KOLUMNER}`,
        kolumn: lastaCeller + 1,
      });
    }
    const { namn, beskrivning } = delaNamn(namncell);
    if (arHanvisning(namncell)) this.protokoll.anmark(post.rad, 'namn_saknas', 'varning', namncell, { kolumn: 2 });
    const nyckel = fingeravtryck([this.kapitel, oppen.skrivenRegion, namn]);
    if (this.namn.has(nyckel)) this.protokoll.anmark(post.rad, 'samma_namn', 'varning', namn, { kolumn: 2 });
    this.namn.add(nyckel);
    this.insatser.push({
      rad: post.rad,
      kapitel: this.kapitel,
      region: post.region,
      namn,
      beskrivning,
      prestationer,
      effekter,
      mal,
    });
  }

  private tomForstaCell(raa: string[], ensamRegion: string | null): void {
    const rattad = rattaCeller(raa, (t) => this.register.kand(t));
    const celler = rattad.celler.map(celltext);
    if (ensamRegion !== null) {
      this.nyRad(['', ...celler.slice(1)], ensamRegion, raa.length, rattad.atgard);
      return;
    }
    const oppen = this.oppen;
    if (!oppen) {
      const post = this.protokoll.post('oklassificerad', 'fortsattning_utan_rad', this.kapitel);
      this.protokoll.anmark(post.rad, 'fortsattning_utan_rad', 'fel', celler.join(' '), { kolumn: 1 });
      return;
    }
    if (this.upprepad(oppen, celler)) return;
    oppen.fortsattningar.add(fingeravtryck(celler));
    const post = this.protokoll.post('fortsattning', 'tom_forsta_cell', this.kapitel, oppen.post.region);
    this.anmarkCeller(post, raa.length, raa.length > KOLUMNER ? rattad.atgard : null);
    this.laggTill(oppen, celler, post);
  }

  /** Posts a line that has already continued the open row, as when a page is repeated; false when it is new. */
  private upprepad(oppen: OppenRad, celler: readonly string[]): boolean {
    if (!oppen.fortsattningar.has(fingeravtryck(celler))) return false;
    this.protokoll.post('dubblett', 'fortsattning_upprepad', this.kapitel, oppen.post.region);
    return true;
  }

  private laggTill(oppen: OppenRad, celler: readonly string[], post: TabellbilagaRad): void {
    const namn = celler[1] ?? '';
    if (/^\p{Lu}/u.test(namn) && celler.slice(2).some((c) => c !== '')) {
      this.protokoll.anmark(post.rad, 'namn_i_fortsattning', 'varning', namn, { kolumn: 2 });
    }
    oppen.celler = oppen.celler.map((c, i) => (i === 0 ? c : sammanfoga(c, celler[i] ?? '')));
  }

  private medForstaCell(raa: string[], text: string[]): void {
    const oppen = this.oppen;
    const forsta = text[0] ?? '';
    const rattad = rattaCeller(raa, (t) => this.register.kand(t));
    const celler = rattad.celler.map(celltext);
    const region = celler[0] ?? '';
    const slag = this.register.tolka(region).slag;
    if (slag === 'kand') return this.nyRad(celler, region, raa.length, rattad.atgard);
    if (arIngaInsatser(forsta) && radslag(forsta, text.slice(1)) === 'inga_insatser') {
      this.stang();
      this.protokoll.post(
        'inga_insatser',
        'inga_insatser_i_forsta_cellen',
        this.kapitel,
        this.register.inledd(forsta)?.namn ?? null,
      );
      return;
    }
    if (slag === 'okand' && oppen && this.upprepad(oppen, text)) return;
    if (slag === 'okand' && oppen && oppen.lastaCeller < KOLUMNER && oppen.lastaCeller + raa.length - 1 <= KOLUMNER) {
      return this.fyllPa(oppen, raa);
    }
    const inledd = this.register.inledd(forsta);
    if (inledd && raa.length < KOLUMNER) {
      const delad = rattaCeller([inledd.skrivet, inledd.rest, ...raa.slice(1)], () => false).celler.map(celltext);
      return this.nyRad(delad, inledd.skrivet, raa.length, 'osaker');
    }
    if (slag === 'felstavad' || (raa.length >= KOLUMNER && region.length <= LANGSTA_REGIONNAMN)) {
      return this.nyRad(celler, region, raa.length, rattad.atgard);
    }
    const post = this.protokoll.post('oklassificerad', 'ingen_region', this.kapitel);
    const kod = raa.length === KOLUMNER ? 'okand_region' : 'fel_antal_celler';
    this.protokoll.anmark(post.rad, kod, 'fel', kod === 'okand_region' ? region : `${raa.length}: ${forsta}`, { kolumn: 1 });
  }

  /** The rest of a row that a line break inside a cell has cut: its first cell goes on in the last one read. */
  private fyllPa(oppen: OppenRad, raa: string[]): void {
    const celler = raa.map(celltext);
    if (this.upprepad(oppen, celler)) return;
    oppen.fortsattningar.add(fingeravtryck(celler));
    const post = this.protokoll.post('fortsattning', 'bruten_rad', this.kapitel, oppen.post.region);
    const fran = oppen.lastaCeller - 1;
    celler.forEach((c, i) => (oppen.celler[fran + i] = sammanfoga(oppen.celler[fran + i] ?? '', c)));
    oppen.lastaCeller += celler.length - 1;
    this.protokoll.anmark(post.rad, 'bruten_rad', 'varning', celler.join(' '));
  }

  private nyRad(celler: string[], skrivenRegion: string, antalCeller: number, atgard: Cellatgard): void {
    const svar = this.register.tolka(skrivenRegion);
    const region = svar.slag === 'kand' ? svar.namn : null;
    const { kapitel, protokoll, oppen } = this;
    const avtryck = fingeravtryck([kapitel, region ?? skrivenRegion, ...celler.slice(1)]);
    if (this.sedda.has(avtryck)) {
      const intill = oppen?.avtryck === avtryck;
      if (!intill) this.stang();
      const post = protokoll.post('dubblett', intill ? 'sidbrytning' : 'samma_rad_tidigare', kapitel, region);
      if (!intill) protokoll.anmark(post.rad, 'dubblett_ej_intill', 'varning', celler[1] ?? '', { kolumn: 2 });
      return;
    }
    const [, namn = '', ...innehall] = celler;
    if (radslag(namn, innehall) === 'insatser') {
      if (antalCeller > FLEST_CELLER) return this.oklassad('fel_antal_celler', `${antalCeller}`, region, `${KOLUMNER}`);
      if (namn === '') return this.utanNamn(celler, skrivenRegion, region);
      if (!/[\p{L}\p{N}]/u.test(namn)) return this.oklassad('namn_saknas', namn, region);
    }
    this.sedda.add(avtryck);
    this.stang();
    const post = protokoll.post('insatser', 'oppen', kapitel, region);
    const lastaCeller = atgard === 'saknas_sist' ? antalCeller : KOLUMNER;
    this.oppen = { post, skrivenRegion, celler, lastaCeller, avtryck, fortsattningar: new Set() };
    if (svar.slag === 'felstavad')
      protokoll.anmark(post.rad, 'felstavad_region', 'fel', skrivenRegion, { kolumn: 1, forslag: svar.forslag });
    if (svar.slag === 'okand') protokoll.anmark(post.rad, 'okand_region', 'fel', skrivenRegion, { kolumn: 1 });
    this.anmarkCeller(post, antalCeller, atgard);
  }

  private utanNamn(celler: string[], skrivenRegion: string, region: string | null): void {
    const { oppen, kapitel, protokoll } = this;
    if (celler.slice(2).every((c) => c === '')) {
      this.stang();
      this.ensamRegion = skrivenRegion;
      protokoll.post('rubrik', 'regionrubrik', kapitel, region);
    } else if (oppen && region !== null && oppen.post.region === region) {
      const post = protokoll.post('fortsattning', 'region_utan_namn', kapitel, region);
      protokoll.anmark(post.rad, 'namn_saknas', 'varning', celler.join(' '), { kolumn: 2 });
      this.laggTill(oppen, celler, post);
    } else {
      this.oklassad('namn_saknas', celler.join(' '), region);
    }
  }

  /** A line that cannot be used: a fault, and no later line continues the row before it. */
  private oklassad(
    kod: 'oklassificerad' | 'fel_antal_celler' | 'namn_saknas',
    last: string,
    region: string | null,
    forslag: string | null = null,
  ): void {
    this.stang();
    const post = this.protokoll.post('oklassificerad', kod, this.kapitel, region);
    this.protokoll.anmark(post.rad, kod, 'fel', last, { kolumn: kod === 'namn_saknas' ? 2 : null, forslag });
  }

  private anmarkCeller(post: TabellbilagaRad, antal: number, atgard: Cellatgard): void {
    if (atgard === null || atgard === 'saknas_sist') return;
    const niva = atgard === 'osaker' ? 'fel' : 'varning';
    this.protokoll.anmark(post.rad, 'fel_antal_celler', niva, `${antal}`, { forslag: `${KOLUMNER}` });
  }
}
