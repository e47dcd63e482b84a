import { type IStylesOptions, LineRuleType } from 'docx';

/** Sizes are half-points; space and line are twips. */
const BROD = { font: 'Cambria', size: 22 };
const TABELL = { font: 'Calibri', size: 16 };
const FARG = '1F3A5F';

/** The form's typography: running text Cambria 11, tables Calibri 8; Swedish for the spelling checker and the screen reader. */
export const STILAR: IStylesOptions = {
  default: {
    document: {
      run: { ...BROD, language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: 'Cambria', size: 32, bold: true, color: FARG },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: 'Cambria', size: 26, bold: true, color: FARG },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
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
    {
      id: 'Tabellhuvud',
      name: 'Tabellhuvud',
      basedOn: 'Tabelltext',
      run: { ...TABELL, bold: true },
      paragraph: { keepNext: true },
    },
    { id: 'Tabellsumma', name: 'Tabellsumma', basedOn: 'Tabelltext', run: { ...TABELL, bold: true } },
    {
      id: 'Not',
      name: 'Not',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'Punkt', name: 'Punkt', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
    { id: 'Avsandare', name: 'Avsändare', basedOn: 'Normal', run: { size: 24 }, paragraph: { spacing: { after: 240 } } },
    {
      id: 'Fiktivt',
      name: 'Fiktivt',
      basedOn: 'Normal',
      run: { size: 28, bold: true, color: 'A00000' },
      paragraph: { spacing: { after: 240 } },
    },
    { id: 'Kontrollsumma', name: 'Kontrollsumma', basedOn: 'Normal', run: { size: 18 } },
    {
      id: 'Sidhuvud',
      name: 'Sidhuvud',
      basedOn: 'Normal',
      run: { size: 18, color: '595959' },
      paragraph: { spacing: { after: 240 } },
    },
  ],
};
