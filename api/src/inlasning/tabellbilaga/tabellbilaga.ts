import { arAvskiljare, delaCeller } from './celler';
import { celltext } from './celltext';
import { Insatstabell } from './insatstabell';
import { Kapitel8 } from './kapitel8';
import { Protokoll } from './protokoll';
import { REGIONER } from './regioner.data';
import { Regionregister } from './regionregister';
import { SISTA_KAPITEL, arMarkeradRubrik, arTabellhuvud, kapitelrubrik, sidmobel } from './rubriker';
import { summera } from './summering';
import { RegionPost, TabellbilagaResultat } from './typer';

/**
 * Reads the national "tabellbilaga" a line at a time, as it comes: tab-separated rows with HTML cells under chapter headings 1–8.
 * Every line gets exactly one class. An insats is a table row with its own region and its own name; page-break duplicates, continuation rows,
 * mere references and "redovisar inga insatser" are not counted. A misspelt region is suggested, never taken: the row is read with region null
 * and a 'fel'. To accept a spelling, give it among the region's `skrivsatt`. Nothing in the text makes it throw.
 */
export class TabellbilagaLasare {
  private readonly protokoll = new Protokoll();
  private readonly register: Regionregister;
  private readonly tabell: Insatstabell;
  private readonly kapitel8: Kapitel8;
  private kapitel: number | null = null;

  constructor(regioner: readonly RegionPost[] = REGIONER) {
    this.register = new Regionregister(regioner);
    this.tabell = new Insatstabell(this.protokoll, this.register);
    this.kapitel8 = new Kapitel8(this.protokoll, this.register);
  }

  /** The next line, without its line break. */
  rad(text: string): void {
    const rad = text.replace(/^\ufeff/, '').replace(/\r$/, '');
    const { protokoll, kapitel } = this;
    if (/^[\s\u00a0]*$/.test(rad)) protokoll.post('ovrigt', 'tom_rad', kapitel);
    else if (arAvskiljare(rad)) protokoll.post('ovrigt', 'avskiljare', kapitel);
    else if (arMarkeradRubrik(rad)) this.markeradRubrik(rad);
    else if (delaCeller(rad).length > 1) this.tabellrad(rad);
    else this.textrad(rad);
  }

  /** The result; call once, after the last line. */
  slut(): TabellbilagaResultat {
    this.tabell.stang();
    this.kapitel8.slut();
    return summera(this.protokoll, this.tabell.insatser, this.kapitel8.svar);
  }

  private borja(kapitel: number): void {
    this.tabell.stang();
    this.kapitel8.slut();
    this.kapitel = kapitel;
    if (kapitel === SISTA_KAPITEL) this.kapitel8.borja();
    else this.tabell.borja(kapitel);
  }

  private markeradRubrik(rad: string): void {
    const rubrik = kapitelrubrik(celltext(rad), true, this.kapitel);
    if (rubrik) {
      this.borja(rubrik.kapitel);
      const post = this.protokoll.post('rubrik', 'kapitelrubrik', rubrik.kapitel);
      if (!rubrik.kandTitel) this.protokoll.anmark(post.rad, 'okand_kapitelrubrik', 'varning', rad);
    } else if (this.kapitel === SISTA_KAPITEL) this.kapitel8.markeradRubrik(rad);
    else this.protokoll.post('rubrik', 'annan_rubrik', this.kapitel);
  }

  private tabellrad(rad: string): void {
    if (this.kapitel === SISTA_KAPITEL) this.kapitel8.tabellrad(rad);
    else if (this.kapitel !== null) this.tabell.tabellrad(rad);
    else this.foreKapitel(delaCeller(rad).map(celltext));
  }

  private textrad(rad: string): void {
    const mobel = sidmobel(rad);
    const rubrik = kapitelrubrik(celltext(rad), false, this.kapitel);
    if (rubrik) {
      this.borja(rubrik.kapitel);
      this.protokoll.post('rubrik', 'kapitelrubrik', rubrik.kapitel);
    } else if (mobel !== null) this.protokoll.post('ovrigt', mobel, this.kapitel);
    else if (this.kapitel === SISTA_KAPITEL) this.kapitel8.text(rad);
    else if (this.kapitel !== null) this.tabell.text(rad);
    else this.protokoll.post('ovrigt', 'fore_kapitel', null);
  }

  /** A row with cells before any chapter: a region's row there cannot be placed. */
  private foreKapitel(celler: string[]): void {
    if (arTabellhuvud(celler)) this.protokoll.post('rubrik', 'tabellhuvud', null);
    else if (this.register.kand(celler[0] ?? '')) {
      const post = this.protokoll.post('oklassificerad', 'kapitel_saknas', null);
      this.protokoll.anmark(post.rad, 'kapitel_saknas', 'fel', celler.join(' '));
    } else this.protokoll.post('ovrigt', 'fore_kapitel', null);
  }
}

/** The lines of a text, without building a list of them; what follows the last line break is a line only if it is not empty. */
function* textrader(text: string): Generator<string> {
  let fran = 0;
  while (fran < text.length) {
    const till = text.indexOf('\n', fran);
    yield text.slice(fran, till < 0 ? text.length : till);
    fran = till < 0 ? text.length : till + 1;
  }
}

/** Reads a whole tabellbilaga text; see TabellbilagaLasare for the rules and for reading a line at a time. */
export function lasTabellbilaga(text: string, regioner: readonly RegionPost[] = REGIONER): TabellbilagaResultat {
  const lasare = new TabellbilagaLasare(regioner);
  for (const rad of textrader(text)) lasare.rad(rad);
  return lasare.slut();
}
