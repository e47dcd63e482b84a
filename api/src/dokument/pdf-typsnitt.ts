import { readFileSync } from 'node:fs';
import { fontensTecken } from './cmap';
import { packaUppWoff } from './woff';

/** Free faces with the widths of Cambria and Calibri, in parts by writing system; the first part that has a letter writes it. */
const DELAR = {
  caladea: ['latin', 'latin-ext'],
  carlito: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
} as const;

export type Typsnitt = 'brod' | 'brod-fet' | 'tabell' | 'tabell-fet';

interface Del {
  namn: string;
  fil: string;
  omfattar: (kodpunkt: number) => boolean;
}

type Omfang = Record<string, string>;

/** "U+0100-02BA,U+02BD" as a test of a code point. */
function omfang(text: string): (kodpunkt: number) => boolean {
  const spann = text.split(',').map((s) => {
    const [fran = '', till = fran] = s.replace('U+', '').split('-');
    return [parseInt(fran, 16), parseInt(till, 16)] as const;
  });
  return (kodpunkt) => spann.some(([fran, till]) => kodpunkt >= fran && kodpunkt <= till);
}

function delar(familj: keyof typeof DELAR, vikt: 400 | 700): Del[] {
  const tackning = JSON.parse(readFileSync(require.resolve(`@fontsource/${familj}/unicode.json`), 'utf8')) as Omfang;
  return DELAR[familj].map((del) => ({
    namn: `${familj}-${del}-${vikt}`,
    fil: require.resolve(`@fontsource/${familj}/files/${familj}-${del}-${vikt}-normal.woff`),
    omfattar: omfang(tackning[del] ?? ''),
  }));
}

const CARLITO = { 400: delar('carlito', 400), 700: delar('carlito', 700) };
const KEDJOR: Record<Typsnitt, readonly Del[]> = {
  brod: [...delar('caladea', 400), ...CARLITO[400]],
  'brod-fet': [...delar('caladea', 700), ...CARLITO[700]],
  tabell: CARLITO[400],
  'tabell-fet': CARLITO[700],
};

const FILER = new Map(Object.values(KEDJOR).flatMap((k) => k.map((d) => [d.namn, d.fil])));
const upplasta = new Map<string, Buffer>();

/** A face's font file, read once. */
export function typsnittsfil(namn: string): Buffer {
  const fil = upplasta.get(namn) ?? packaUppWoff(readFileSync(FILER.get(namn) ?? ''));
  upplasta.set(namn, fil);
  return fil;
}

let skrivbara: ReadonlySet<number> | undefined;

/** Whether every face, in some part of it, has a glyph for the code point; one that has not shows an empty box. */
export function harTecken(kodpunkt: number): boolean {
  skrivbara ??= iAlla(Object.values(KEDJOR).map((kedja) => new Set(kedja.flatMap((d) => [...fontensTecken(typsnittsfil(d.namn))].filter((k) => d.omfattar(k))))));
  return skrivbara.has(kodpunkt);
}

function iAlla([forsta = new Set<number>(), ...andra]: ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set([...forsta].filter((k) => andra.every((m) => m.has(k))));
}

export interface Lopa {
  namn: string;
  text: string;
}

/** The text cut where another face takes over: "Škoda" is one letter of the extended part and four of the first. Never empty. */
export function lopor(text: string, typsnitt: Typsnitt): [Lopa, ...Lopa[]] {
  const kedja = KEDJOR[typsnitt];
  const forsta = kedja[0]?.namn ?? '';
  const ut: Lopa[] = [];
  for (const tecken of text) {
    const kodpunkt = tecken.codePointAt(0) ?? 0;
    const namn = kedja.find((d) => d.omfattar(kodpunkt))?.namn ?? forsta;
    const sista = ut.at(-1);
    if (sista?.namn === namn) sista.text += tecken;
    else ut.push({ namn, text: tecken });
  }
  const [lopa = { namn: forsta, text: '' }, ...resten] = ut;
  return [lopa, ...resten];
}
