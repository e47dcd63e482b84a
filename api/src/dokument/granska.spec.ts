import { granska } from './granska';
import type { Block, Dokument } from './modell';

const rubrik: Block = { slag: 'rubrik', niva: 1, text: 'Beslut' };
const dokument = (...block: Block[]): Dokument => ({
  titel: 'Beslut 20RS5938',
  arende: '20RS5938',
  region: 'Region Örebro län',
  sidhuvud: '',
  datum: '2020-06-15',
  block,
  bilagor: [],
});
const tabell = (rader: string[][]): Block => ({ slag: 'tabell', rubrik: 'Stöd', kolumner: [{ rubrik: 'Dnr' }, { rubrik: 'Belopp' }], rader });

describe('granska – en handling med kvarglömd platshållare går inte att göra (beslut 20RS5938: ”genomförande av projekt projektnamn”)', () => {
  it.each<[Block, string]>([
    [{ slag: 'stycke', text: 'genomförande av projekt projektnamn.' }, 'projektnamn'],
    [{ slag: 'satser', satser: ['X beviljas XX kronor'] }, 'XX'],
    [{ slag: 'punkter', rader: ['rent', '[fyll i]'] }, '[fyll i]'],
    [{ slag: 'fakta', rader: [{ etikett: 'Datum', varde: '<datum>' }] }, '<datum>'],
    [tabell([['20RS1', 'Klicka här för att ange text']]), 'Klicka här för att ange text'],
    [{ slag: 'underskrift', rader: ['[namn]'] }, '[namn]'],
  ])('%j', (block, hittat) => {
    expect(() => granska(dokument(rubrik, { slag: 'stycke', text: 'rent' }, { slag: 'rubrik', niva: 2, text: 'Villkor' }, block))).toThrow(
      expect.objectContaining({ kod: 'regelbrott', detail: expect.stringContaining(`”Villkor”: ${hittat}`) }),
    );
  });

  it('nämner alla ställen', () => {
    const d = { ...dokument(rubrik, { slag: 'stycke', text: 'XX' }), titel: 'Beslut [nummer]' };
    expect(() => granska(d)).toThrow('titeln: [nummer]; ”Beslut”: XX');
  });

  it('tar bort det som ingen fil kan hålla, och bara det', () => {
    // a decomposed å is put together; control characters and half a surrogate pair go; line breaks and tabs stay
    const { block } = granska(dokument(rubrik, { slag: 'stycke', text: 'a\u030a\u0000\u000b\ud83d\r\nb\tc\u202e\u200b \u202f\u2011ž' }));
    expect(block[1]).toEqual({ slag: 'stycke', text: 'å\nb\tc \u00a0-ž' });
  });

  it.each(['😀 (U+1F600)', 'ש (U+05E9)', '中 (U+4E2D)', '→ (U+2192)'])('ett tecken som PDF:en skulle visa som en tom ruta nämns med sin plats: %s', (hittat) => {
    const d = dokument(rubrik, { slag: 'stycke', text: 'rent' }, { slag: 'rubrik', niva: 2, text: 'Villkor' }, tabell([['20RS1', `ett ${hittat.slice(0, 2)} två`]]));
    expect(() => granska(d)).toThrow(expect.objectContaining({ kod: 'regelbrott', detail: `Handlingen går inte att göra, för typsnitten saknar tecken som står i ”Villkor”: ${hittat}.` }));
  });

  it('svenska, grannspråk, grekiska och kyrilliska skrivs', () => {
    const text = 'Åäö éü šžł ”–—…•’ § € ½ ² × − Αθήνα Україна\u00a0%';
    expect(granska(dokument(rubrik, { slag: 'stycke', text })).block[1]).toEqual({ slag: 'stycke', text });
  });

  it.each<[string, Block[]]>([
    ['no main heading', [{ slag: 'stycke', text: 'utan rubrik' }]],
    ['empty heading', [{ slag: 'rubrik', niva: 1, text: ' ' }]],
    ['skips from level 1 to 3', [rubrik, { slag: 'rubrik', niva: 3, text: 'Djupt' }]],
    ['is empty', [rubrik, tabell([])]],
    ['does not have 2 cells', [rubrik, tabell([['ensam']])]],
  ])('felaktig form: %s', (fel, block) => expect(() => granska(dokument(...block))).toThrow(fel));
});
