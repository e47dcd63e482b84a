import { Faltfel } from '@anslag/kontrakt';
import { samladeFel } from './kedjefel';
import { Kedjeformular, tolka, tomtLed } from './kedjeformular';

const fel = (falt: string, meddelande: string): Faltfel => ({ falt, last: null, meddelande, ratt: null });
const texter = (f: Kedjeformular, falt: Faltfel[] = tolka(f, [], '2026-11-21').fel): string[] => samladeFel(falt, f).map((x) => x.meddelande);

describe('what is wrong in a chain, summed up', () => {
  it('names the node and the field', () => {
    const f: Kedjeformular = { noder: [{ ...tomtLed('p', 'prestation'), text: 'Råd', baslinjeAr: '20', malvarde: '3', malar: '1994' }], lankar: [] };
    expect(texter(f)).toEqual(['”Råd”, Målår: Det är inte ett årtal som kan anges.', '”Råd”, Baslinjens år: Det är inte ett årtal som kan anges.']);
    expect(texter(f, [fel('noder.0.klartSenast', 'Klart senast: Skriv datumet som 2026-11-21.')])).toEqual(['”Råd”, Klart senast: Skriv datumet som 2026-11-21.']);
  });
  it('says in one line which nodes have no text, and leads to the first', () => {
    const en: Kedjeformular = { noder: [{ ...tomtLed('a', 'aktivitet'), text: 'A' }, tomtLed('b', 'aktivitet')], lankar: [] };
    expect(texter(en)).toEqual(['Aktivitet 2 saknar text.']);
    const manga: Kedjeformular = { noder: Array.from({ length: 199 }, (_, i) => tomtLed(`${i}`, 'prestation')), lankar: [] };
    expect(texter(manga)).toEqual(['199 led saknar text: Prestation 1, Prestation 2, Prestation 3 och 196 till.']);
    expect(samladeFel(tolka(manga, [], '2026-11-21').fel, manga)[0]?.falt).toBe('noder.0.text');
  });
  it('names both ends of a link', () => {
    const noder = [{ ...tomtLed('a', 'aktivitet'), text: 'A' }, tomtLed('k', 'effekt_kort')];
    const f = { noder, lankar: [{ fran: 'a', till: 'k', skal: '' }] };
    expect(texter(f, [fel('lankar.0.skal', 'Skälet är för långt.')])).toEqual(['Länken från ”A” till Effekt på kort sikt 1: Skälet är för långt.']);
  });
  it('says that a chain has too many nodes', () => {
    const f = { noder: Array.from({ length: 207 }, (_, i) => ({ ...tomtLed(`${i}`, 'aktivitet'), text: `A${i}` })), lankar: [] };
    expect(texter(f)).toEqual(['Kedjan har 207 led. En effektkedja kan ha högst 200.']);
  });
});
