import { type Datum, type Period, type Resultat, arDatum, citat, lyckat, misslyckat, tolkaOre } from '@anslag/doman';
import type { Bokforing, Bokforingsfel, Verifikationsrad, Verifikation } from '../bokforing';
import { type Siefalt, delaRad } from './falt';
import { sietext } from './teckenkod';

/** Longest line in characters, and how many rows of vouchers a file may have; longer ones are no accounts of a project. */
const LANGSTA_RAD = 10_000;
const FLEST_POSTER = 500_000;
/** After this many faults the reading ends. */
const FLEST_FEL = 20;

/** Names that SIE gives its reserved dimensions (4B, 8.19). */
const RESERVERADE: Readonly<Record<string, string>> = { 1: 'Kostnadsställe', 2: 'Kostnadsbärare', 6: 'Projekt', 7: 'Anställd', 8: 'Kund', 9: 'Leverantör', 10: 'Faktura' };

/** "20240131" → '2024-01-31'; null when it is no day. */
function dag(text: string): Datum | null {
  const datum = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null;
  return arDatum(datum) ? datum : null;
}

const RATT_DAG = 'En dag som 20240131';
const RATT_BELOPP = 'Kronor med punkt och högst två decimaler: -1234.50';

class Sielasare {
  readonly fel: Bokforingsfel[] = [];
  private harSie = false;
  private typ: string | null = null;
  private foretag: string | null = null;
  private organisationsnummer: string | null = null;
  private kontoplan: string | null = null;
  private rakenskapsar: Period | null = null;
  private readonly konton = new Map<string, string>();
  private readonly dimensioner = new Map<string, string>(Object.entries(RESERVERADE));
  private readonly objekt = new Map<string, { namn: string | null; dimension: string }>();
  private readonly verifikationer: Verifikation[] = [];
  private antalPoster = 0;
  /** The voucher whose rows are being read. */
  private oppen: { ver: Verifikation; rad: number; klammer: boolean } | null = null;

  fault(rad: number, last: string | null, meddelande: string, ratt: string | null = null): void {
    this.fel.push({ rad, last: last === null ? null : citat(last), meddelande, ratt });
  }

  /** Reads one line. */
  las(text: string, rad: number): void {
    const trimmad = text.trim();
    // An old editor's end of file.
    if (trimmad === '' || trimmad === '\u001a') return;
    if (text.length > LANGSTA_RAD) return this.fault(rad, null, `Raden är längre än ${LANGSTA_RAD} tecken.`, 'Kortare rader');
    if (trimmad === '{') return this.oppna(rad);
    if (trimmad === '}') return this.stang(rad);
    if (!trimmad.startsWith('#')) return this.fault(rad, trimmad, this.harSie ? 'Raden börjar inte med en etikett.' : 'Filen är inte en SIE-fil.', 'En etikett som #VER eller #TRANS');
    const delad = delaRad(text);
    if ('fel' in delad) return this.fault(rad, trimmad, delad.fel, delad.ratt);
    this.harSie = true;
    this.post(delad.etikett, delad.falt, rad);
  }

  private post(etikett: string, falt: Siefalt[], rad: number): void {
    if (this.oppen?.klammer && !['#TRANS', '#RTRANS', '#BTRANS'].includes(etikett)) {
      if (etikett === '#VER') {
        this.fault(rad, etikett, `Verifikationen på rad ${this.oppen.rad} är inte avslutad.`, 'En rad med } efter verifikationens poster');
        this.oppen = null;
      } else return;
    }
    switch (etikett) {
      case '#SIETYP':
        this.typ = text(falt[0]);
        return;
      case '#FNAMN':
        this.foretag = text(falt[0]) || null;
        return;
      case '#ORGNR':
        this.organisationsnummer = text(falt[0]) || null;
        return;
      case '#KPTYP':
        this.kontoplan = text(falt[0]) || null;
        return;
      case '#VALUTA':
        if (!['', 'SEK'].includes(text(falt[0]).toUpperCase())) this.fault(rad, text(falt[0]), 'Bokföringen är inte i svenska kronor.', 'SEK');
        return;
      case '#RAR':
        return this.rar(falt, rad);
      case '#KONTO':
        if (this.krav(falt, 1, etikett, rad)) this.konton.set(text(falt[0]), text(falt[1]));
        return;
      case '#DIM':
      case '#UNDERDIM':
        if (this.krav(falt, 2, etikett, rad)) this.dimensioner.set(text(falt[0]), text(falt[1]));
        return;
      case '#OBJEKT':
        if (this.krav(falt, 2, etikett, rad)) this.objekt.set(`${text(falt[0])}:${text(falt[1])}`, { namn: text(falt[2]) || null, dimension: text(falt[0]) });
        return;
      case '#VER':
        return this.ver(falt, rad);
      case '#TRANS':
        return this.trans(falt, rad);
      // #RTRANS is followed by the same row as #TRANS, and #BTRANS is a row that has been struck out (4B, 11.29 and 11.8); balances are not needed.
      default:
        return;
    }
  }

  private krav(falt: Siefalt[], antal: number, etikett: string, rad: number): boolean {
    if (falt.length >= antal && falt.slice(0, antal).every((f) => text(f) !== '')) return true;
    this.fault(rad, etikett, `${etikett} saknar uppgifter.`, `Minst ${antal} ${antal === 1 ? 'uppgift' : 'uppgifter'} efter ${etikett}`);
    return false;
  }

  private rar(falt: Siefalt[], rad: number): void {
    if (text(falt[0]) !== '0') return;
    const fran = dag(text(falt[1]));
    const till = dag(text(falt[2]));
    if (fran && till && fran <= till) this.rakenskapsar = { fran, till };
    else this.fault(rad, falt.map(text).join(' '), 'Räkenskapsåret är inte två dagar i ordning.', '#RAR 0 20240101 20241231');
  }

  private ver(falt: Siefalt[], rad: number): void {
    const datum = dag(text(falt[2]));
    if (!datum) this.fault(rad, text(falt[2]) || null, 'Verifikationen har inget datum som finns.', RATT_DAG);
    // A stand-in keeps the rows from being reported as lying outside a voucher.
    this.oppen = { ver: { serie: text(falt[0]), nummer: text(falt[1]), datum: datum ?? '0001-01-01', poster: [] }, rad, klammer: false };
  }

  private oppna(rad: number): void {
    if (!this.oppen || this.oppen.klammer) this.fault(rad, '{', 'En klammer öppnas utan någon verifikation.', '#VER på raden före');
    else this.oppen.klammer = true;
  }

  private stang(rad: number): void {
    if (!this.oppen?.klammer) this.fault(rad, '}', 'En klammer stängs utan att ha öppnats.', null);
    else this.verifikationer.push(this.oppen.ver);
    this.oppen = null;
  }

  private trans(falt: Siefalt[], rad: number): void {
    if (!this.oppen?.klammer) return this.fault(rad, '#TRANS', 'Posten står inte i någon verifikation.', '#TRANS mellan { och } efter #VER');
    const [konto, objekt, belopp, transdag] = falt;
    if (!/^\d{3,10}$/.test(text(konto))) return this.fault(rad, text(konto) || null, 'Kontot är inte ett nummer.', 'Ett kontonummer som 5010');
    if (!Array.isArray(objekt) || objekt.length % 2 !== 0) return this.fault(rad, text(objekt) || null, 'Objektlistan saknas eller är inte par av dimension och objekt.', '{} eller {6 "123"}');
    const skrivet = text(belopp);
    // SIE has a decimal point and no thousands separator (4B, 5.8).
    const ore = /^[-+]?\d+(\.\d{1,2})?$/.test(skrivet) ? tolkaOre(skrivet) : null;
    if (ore === null) return this.fault(rad, skrivet || null, 'Beloppet är inte ett belopp.', RATT_BELOPP);
    const egen = text(transdag) === '' ? this.oppen.ver.datum : dag(text(transdag));
    if (!egen) return this.fault(rad, text(transdag), 'Postens datum finns inte.', RATT_DAG);
    this.antalPoster += 1;
    const post: Verifikationsrad = { konto: text(konto), datum: egen, ore, objekt: this.nycklar(objekt) };
    if (this.antalPoster <= FLEST_POSTER) this.oppen.ver.poster.push(post);
    else if (this.antalPoster === FLEST_POSTER + 1) this.fault(rad, null, `Filen har fler än ${FLEST_POSTER} bokföringsposter.`, 'En export av projektets bokföring');
  }

  private nycklar(lista: readonly string[]): string[] {
    const par: string[] = [];
    for (let i = 0; i + 1 < lista.length; i += 2) {
      const nyckel = `${lista[i]}:${lista[i + 1]}`;
      if (!this.objekt.has(nyckel)) this.objekt.set(nyckel, { namn: null, dimension: lista[i] ?? '' });
      par.push(nyckel);
    }
    return par;
  }

  /** What has been read, when the last line has been. */
  klar(sistaRad: number): Resultat<Bokforing, Bokforingsfel> {
    if (this.oppen) this.fault(this.oppen.rad, null, 'Filen tar slut mitt i en verifikation.', 'En hel fil; exportera den på nytt');
    if (!this.harSie && this.fel.length === 0) this.fault(sistaRad, null, 'Filen är tom.', 'En SIE-fil av typ 4');
    if (this.harSie && this.fel.length === 0 && this.typ !== '4') {
      this.fault(1, this.typ && `#SIETYP ${this.typ}`, `Filen är av SIE-typ ${this.typ ?? '1'} och har inga transaktioner.`, 'En SIE-fil av typ 4 (transaktioner)');
    }
    if (this.fel.length === 0 && this.verifikationer.length === 0) this.fault(sistaRad, null, 'Filen har inga verifikationer.', 'En export av en period med bokförda verifikationer');
    if (this.fel.length > 0) return misslyckat(...this.fel);
    const { foretag, organisationsnummer, kontoplan, rakenskapsar, konton, verifikationer } = this;
    const objekt = new Map([...this.objekt].map(([nyckel, { namn, dimension }]) => [nyckel, { namn, dimension: this.dimensioner.get(dimension) ?? null }]));
    return lyckat({ format: 'sie4', foretag, organisationsnummer, kontoplan, rakenskapsar, konton, objekt, verifikationer });
  }
}

/** A field as text; an object list where a text is expected is none. */
function text(falt: Siefalt | undefined): string {
  return typeof falt === 'string' ? falt.trim() : '';
}

/**
 * Reads a SIE file of type 4 (SIE-Gruppen, SIE filformat utgåva 4B, 2008-09-30), in CP437 or UTF-8. Labels that are not needed are passed over,
 * as the format prescribes.
 * @returns the accounts, or the first faults with their lines; amounts are exact öre.
 */
export function tolkaSie(bytes: Uint8Array): Resultat<Bokforing, Bokforingsfel> {
  const innehall = sietext(bytes);
  const lasare = new Sielasare();
  let rad = 0;
  for (let fran = 0; fran < innehall.length && lasare.fel.length < FLEST_FEL; ) {
    const slut = innehall.indexOf('\n', fran);
    const till = slut < 0 ? innehall.length : slut;
    rad += 1;
    lasare.las(innehall.slice(fran, innehall.charAt(till - 1) === '\r' ? till - 1 : till), rad);
    fran = till + 1;
  }
  return lasare.klar(Math.max(rad, 1));
}
