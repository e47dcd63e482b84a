import { join } from 'node:path';
import { feltext, kravFil } from './inlasningskommandon';

describe('filen på kommandoraden', () => {
  it('en fil går bra', async () => expect(await kravFil(__filename)).toBeUndefined());

  it.each([
    [__dirname, `${__dirname} är en mapp, inte en fil.`],
    [join(__dirname, 'finns-inte.json'), `Filen ${join(__dirname, 'finns-inte.json')} finns inte eller går inte att läsa.`],
  ])('%s', (sokvag, detail) => expect(kravFil(sokvag)).rejects.toMatchObject({ message: detail }));
});

describe('antalet fel', () => {
  const fel = { falt: 'arenden[0]', last: null, meddelande: 'Fel.', ratt: null };
  const antal = { nya: 0, oforandrade: 0, andrade: 0, utelamnade: 0 };

  it.each([
    [0, 0, '0 fel'],
    [1, 1, '1 fel'],
    // a period that ends before it starts and a missing legal ground in one ärende
    [1, 2, '2 fel på 1 rad'],
    [2, 3, '3 fel på 2 rader'],
    // a fault of the whole file stands in no row
    [0, 1, '1 fel'],
  ])('%i rader, %i fel: %s', (rader, listade, text) =>
    expect(feltext({ antal: { ...antal, fel: rader }, fel: Array.from({ length: listade }, () => fel) })).toBe(text),
  );
});
