import { kolumnbredder, type Radstil, type Tabellblock, tabellrader } from './modell';
import type { Stil, Struktur, Yta } from './pdf-yta';

const TEXT: Stil = { typsnitt: 'tabell', grad: 8 };
const FET: Stil = { typsnitt: 'tabell-fet', grad: 8 };
const STIL: Record<Radstil, Stil> = { rad: TEXT, varav: TEXT, summa: FET };
/** Points. */
const CELLMARGINAL = 4;
const RADLUFT = 2;
const INDRAG_VARAV = 8;
const MORK = '#808080';
const LJUS = '#c8c8c8';

/** A table whose header row is repeated, as ornament, on each page that it goes over. `steg` is awaited between rows. */
export async function skrivTabell(yta: Yta, foralder: Struktur, t: Tabellblock, steg: () => Promise<void>): Promise<void> {
  const bredder = kolumnbredder(t, yta.ryms).map((andel) => (andel * yta.ryms) / 100);
  const tabell = yta.pdf.struct('Table');
  foralder.add(tabell);
  const rubriker = t.kolumner.map((k) => k.rubrik);
  const rader = tabellrader(t);
  const huvudhojd = radhojd(yta, rubriker, FET, bredder);
  const forsta = rader[0];
  yta.krav(huvudhojd + (forsta ? Math.min(yta.helSida / 2, radhojd(yta, forsta.celler, STIL[forsta.stil], bredder)) : 0));
  linje(yta, bredder, MORK);
  yta.grupp(tabell, 'TR', (tr) => skrivRad(yta, t, rubriker, FET, bredder, huvudhojd, (skriv) => yta.del(tr, 'TH', skriv, { scope: 'Column' })));
  linje(yta, bredder, MORK);
  for (const [i, { celler, stil }] of rader.entries()) {
    const indrag = stil === 'varav' ? INDRAG_VARAV : 0;
    const hojd = radhojd(yta, celler, STIL[stil], bredder, indrag);
    if (hojd > yta.helSida - huvudhojd) {
      yta.grupp(tabell, 'TR', (tr) => skrivLangRad(yta, celler, STIL[stil], (skriv) => yta.del(tr, 'TD', skriv)));
    } else {
      if (yta.kvar < hojd) {
        yta.nySida(yta.liggande);
        yta.prydnad(() => skrivRad(yta, t, rubriker, FET, bredder, huvudhojd, (skriv) => skriv()), 'Pagination');
        linje(yta, bredder, MORK);
      }
      yta.grupp(tabell, 'TR', (tr) => skrivRad(yta, t, celler, STIL[stil], bredder, hojd, (skriv) => yta.del(tr, 'TD', skriv), indrag));
    }
    linje(yta, bredder, i === rader.length - 1 ? MORK : LJUS);
    await steg();
  }
  tabell.end();
  yta.luft(6);
}

const linje = (yta: Yta, bredder: readonly number[], farg: string): void =>
  yta.linje(yta.pdf.y, yta.vanster, yta.vanster + bredder.reduce((s, b) => s + b, 0), farg, 0.5);

const radhojd = (yta: Yta, celler: readonly string[], stil: Stil, bredder: readonly number[], indrag = 0): number =>
  Math.max(...celler.map((text, k) => yta.hojd(text === '' ? ' ' : text, stil, cellbredd(bredder, k) - (k === 0 ? indrag : 0)))) + 2 * RADLUFT;

const cellbredd = (bredder: readonly number[], k: number): number => (bredder[k] ?? 0) - 2 * CELLMARGINAL;

function skrivRad(
  yta: Yta,
  t: Tabellblock,
  celler: readonly string[],
  stil: Stil,
  bredder: readonly number[],
  hojd: number,
  cell: (skriv: () => void) => void,
  indrag = 0,
): void {
  const y = yta.pdf.y;
  let x = yta.vanster;
  celler.forEach((text, k) => {
    const flytt = k === 0 ? indrag : 0;
    const [vid, bredd] = [x + CELLMARGINAL + flytt, cellbredd(bredder, k) - flytt];
    cell(() => {
      yta.pdf.y = y + RADLUFT;
      yta.text(text, { ...stil, hoger: t.kolumner[k]?.hoger === true }, vid, bredd);
    });
    x += bredder[k] ?? 0;
  });
  yta.pdf.y = y + hojd;
}

/** A row that no page holds: its cells below one another, over as many pages as they need. */
function skrivLangRad(yta: Yta, celler: readonly string[], stil: Stil, cell: (skriv: () => void) => void): void {
  celler.forEach((text) => cell(() => yta.text(text, stil, yta.vanster + CELLMARGINAL, yta.ryms - 2 * CELLMARGINAL)));
}
