import { join } from 'node:path';
import { kravFil } from './inlasningskommandon';

describe('filen på kommandoraden', () => {
  it('en fil går bra', async () => expect(await kravFil(__filename)).toBeUndefined());

  it.each([
    [__dirname, `${__dirname} är en mapp, inte en fil.`],
    [join(__dirname, 'finns-inte.json'), `Filen ${join(__dirname, 'finns-inte.json')} finns inte eller går inte att läsa.`],
  ])('%s', (sokvag, detail) => expect(kravFil(sokvag)).rejects.toMatchObject({ message: detail }));
});
