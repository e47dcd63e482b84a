import { encode } from 'iconv-lite';

/** A row of a voucher: account, kronor as SIE writes them, and the project it is on. */
export type Sierad = [konto: number, belopp: string, projekt?: string];

export interface Siefil {
  orgnr?: string;
  foretag?: string;
  kontoplan?: string;
  ar?: number;
  projekt?: Record<string, string>;
  /** Day "20240131" and rows of each voucher; numbered from `forsta` in series A. */
  verifikationer: { dag: string; rader: Sierad[] }[];
  forsta?: number;
}

/** The text of a SIE file of type 4, as an accounting program exports it. */
export function sie({ orgnr = '556000-0001', foretag = 'Näringslivsbolaget i Örebro AB', kontoplan = 'EUBAS97', ar = 2024, projekt = { '123': 'Hållbar tillväxt' }, verifikationer, forsta = 1 }: Siefil): string {
  const rader = [
    '#FLAGGA 0',
    '#PROGRAM "Redovisning" 9.1',
    '#FORMAT PC8',
    `#GEN ${ar}1231`,
    '#SIETYP 4',
    `#KPTYP ${kontoplan}`,
    `#FNAMN "${foretag}"`,
    `#ORGNR ${orgnr}`,
    `#RAR 0 ${ar}0101 ${ar}1231`,
    '#KONTO 1930 "Företagskonto"',
    '#KONTO 3990 "Övriga ersättningar"',
    '#KONTO 5810 "Biljetter"',
    '#KONTO 6550 "Konsultarvoden"',
    '#KONTO 7010 "Löner till tjänstemän"',
    '#DIM 6 "Projekt"',
    ...Object.entries(projekt).map(([nummer, namn]) => `#OBJEKT 6 "${nummer}" "${namn}"`),
    ...verifikationer.flatMap(({ dag, rader: poster }, i) => [
      `#VER A ${forsta + i} ${dag} "Händelse åäö"`,
      '{',
      ...poster.map(([konto, belopp, nr]) => `   #TRANS ${konto} {${nr ? `6 "${nr}"` : ''}} ${belopp}`),
      '}',
    ]),
  ];
  return `${rader.join('\r\n')}\r\n`;
}

/** As SIE prescribes it. */
export function iPc8(text: string): Buffer {
  return encode(text, 'cp437');
}
