import { filfel } from './filprov';

describe('filfel', () => {
  const STORST = 25 * 1024 * 1024;
  it.each([
    ['plan.pdf', 1, null],
    ['Plan v.2.DOCX', STORST, null],
    ['foto.jpeg', 10, null],
    ['tom.pdf', 0, 'Filen är tom.'],
    ['stor.pdf', STORST + 1, 'Filen är 25,1 MB. Högst 25 MB tas emot.'],
    ['avtal.docm', 10, 'Word-filen kan innehålla makron och tas inte emot. Spara den som .docx eller PDF.'],
    ['gammal.doc', 10, 'Filen är i ett äldre Word-format. Spara den som .docx eller PDF.'],
    ['kalkyl.xlsx', 10, 'Filtypen tas inte emot. Välj PDF, Word (.docx), PNG eller JPEG.'],
    ['utan', 10, 'Filtypen tas inte emot. Välj PDF, Word (.docx), PNG eller JPEG.'],
    ['pdf', 10, 'Filtypen tas inte emot. Välj PDF, Word (.docx), PNG eller JPEG.'],
  ])('%s på %i byte: %s', (name, size, fel) => expect(filfel({ name, size }, STORST)).toBe(fel));
});
