import { type ILevelsOptions, type IStylesOptions, AlignmentType, LevelFormat, LineRuleType } from 'docx';

/** Sizes are half-points; space and line are twips. */
const BROD = { font: 'Cambria', size: 22 };
const TABELL = { font: 'Calibri', size: 16 };
const FARG = '1F3A5F';
/** Twips: how far "att" and bullets hang out. */
export const INDRAG = 567;

const rubrik = (size: number, before: number) => ({
  run: { font: 'Cambria', size, bold: true, color: FARG },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** The documents' typography: running text Cambria 11, tables Calibri 8; Swedish for the spelling checker and the screen reader. */
export const STILAR: IStylesOptions = {
  default: {
    document: {
      run: { ...BROD, language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: { ...rubrik(32, 0), paragraph: { spacing: { after: 120 }, keepNext: true } },
    heading2: rubrik(26, 320),
    heading3: rubrik(23, 240),
    heading4: rubrik(22, 200),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 18, bold: true },
      paragraph: { spacing: { before: 80, after: 60 } },
    },
    {
      id: 'Tabelltext',
      name: 'Tabelltext',
      basedOn: 'Normal',
      run: TABELL,
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'Tabellhuvud', name: 'Tabellhuvud', basedOn: 'Tabelltext', run: { ...TABELL, bold: true }, paragraph: { keepNext: true } },
    { id: 'Tabellsumma', name: 'Tabellsumma', basedOn: 'Tabelltext', run: { ...TABELL, bold: true } },
    {
      id: 'Not',
      name: 'Not',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'Punkt', name: 'Punkt', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
    { id: 'Sats', name: 'Sats', basedOn: 'Normal', paragraph: { indent: { left: INDRAG, hanging: INDRAG } } },
    { id: 'Ingress', name: 'Ingress', basedOn: 'Normal', run: { bold: true } },
    { id: 'Underskrift', name: 'Underskrift', basedOn: 'Normal', paragraph: { spacing: { before: 720, after: 0 }, keepNext: true } },
    { id: 'Avsandare', name: 'Avsändare', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: { after: 240 } } },
    { id: 'Varning', name: 'Varning', basedOn: 'Normal', run: { size: 28, bold: true, color: 'A00000' }, paragraph: { spacing: { after: 240 } } },
    { id: 'Liten', name: 'Liten', basedOn: 'Normal', run: { size: 18 } },
    { id: 'Sidhuvud', name: 'Sidhuvud', basedOn: 'Normal', run: { size: 18, color: '595959' }, paragraph: { spacing: { after: 240 } } },
  ],
};

const niva = (format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: INDRAG, hanging: INDRAG } } },
});

/** The names of the two kinds of list. */
export const PUNKTLISTA = 'punkter';
export const NUMRERAD = 'numrerad';
export const LISTOR = [
  { reference: PUNKTLISTA, levels: [niva(LevelFormat.BULLET, '•')] },
  { reference: NUMRERAD, levels: [niva(LevelFormat.DECIMAL, '%1.')] },
];
