import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API, type ArendeSvar, type BeslutstextSvar, type DelegationsredovisningSvar } from '@anslag/kontrakt';
import { brevtext } from '../../api/src/beslut/brevtext';
import { type Anrop, nyServer, type Provserver } from '../stod/app';

const MAPP = join(__dirname, '../../libs/testdata/filer/kallelse-2020-08-24');
/** Text without its line breaks, spaces and bullets: what is left when only the layout may differ. */
const tat = (text: string) => text.replace(/[\s\u00a0\u202f•]+/g, '');
const handling = (fil: string) => tat(readFileSync(join(MAPP, fil), 'utf8'));

let server: Provserver;
let som: Anrop;
beforeAll(async () => {
  server = await nyServer('exempel');
  som = server.som('handlaggare');
});
afterAll(() => server?.slapp());
async function hamta<T>(vag: string): Promise<T> {
  return (await (await som(`${API}/${vag}`)).json()) as T;
}

describe('besluten i kallelsen 2020-08-24 och delegationsbeslutet 20RS5938, ordagrant', () => {
  it.each([
    ['20RS4642', 'punkt-3.txt', 4, 3],
    ['20RS3419', 'punkt-4.txt', 4, 4],
    ['17RS1250', 'punkt-5.txt', 2, 0],
  ])('%s', async (nyckel, fil, antalSatser, antalVillkor) => {
    const { satser, villkor } = await hamta<BeslutstextSvar>(`arenden/${nyckel}/beslutstext`);
    expect([satser.length, villkor.length]).toEqual([antalSatser, antalVillkor]);
    // The clauses and conditions in one piece, as they stand there.
    expect(handling(fil)).toContain(tat([...satser, ...villkor].join('')));
  });

  it('20RS5938 som brev', async () => {
    const { beslut, namn, stodtyp, stodform, sokande } = await hamta<ArendeSvar>('arenden/20RS5938');
    const [b] = beslut;
    if (!b) throw new Error('20RS5938 has a decision');
    const brev = brevtext(b, { nyckel: '20RS5938', namn, stodtyp, stodform, sokande }, 'Region Örebro län');
    expect(brev.meningar).toHaveLength(3);
    expect(handling('brev-20RS5938.txt')).toContain(tat([...brev.meningar, brev.villkorsrubrik, ...brev.villkor].join('')));
  });
});

describe('redovisningen av delegationsbeslut 2020-08-24', () => {
  it('har de 20 företagsstöden med antal, summa och period, ordförandens beslut och förvaltningschefens', async () => {
    const svar = await hamta<DelegationsredovisningSvar>(`delegationsbeslut?tillDag=2020-08-24&orapporterade=true&organ=${encodeURIComponent('Regional tillväxtnämnd')}`);
    expect(svar.punkter.map((p) => [p.punkt, p.beslutsfattare, p.rader.length, p.ovriga.map((o) => o.diarienummer)])).toEqual([
      ['3.3', 'områdeschef för Näringslivsutveckling', 20, []],
      ['1.5', 'regional tillväxtnämnds ordförande', 0, ['20RS7061']],
      ['3.2', 'förvaltningschef Regional utveckling', 1, ['20RS6187']],
    ]);
    const [foretag, , projekt] = svar.punkter;
    expect(projekt?.rader[0]).toMatchObject({ diarienummer: '20RS5938', stod: 'Projekt', belopp: 360_000, beslutat: { fran: '2020-06-15', till: '2020-06-15' } });
    // 17 granted, 3 refused; the sum is the document's 3 588 981 kr.
    expect(foretag).toMatchObject({ period: { fran: '2020-04-22', till: '2020-05-30' }, antalBeviljade: 17, antalAvslagna: 3, summa: 3_588_981 });
    expect(foretag?.rader.find((r) => r.diarienummer === '20RS4806')).toEqual({
      nyckel: '20RS4806',
      nummer: 1,
      diarienummer: '20RS4806',
      nypsId: null,
      slag: 'bifall',
      stod: 'Kommersiell service',
      foretag: 'Vedlunds i Närkes Kil',
      bransch: 'Livsmedelshandel',
      avslagsmotiv: null,
      kon: 'M',
      kommun: 'Örebro',
      belopp: 75_000,
      beslutsfattare: 'Områdeschef för Näringslivsutveckling',
      beslutat: { fran: '2020-04-22', till: '2020-05-30' },
    });
    expect(foretag?.rader.filter((r) => r.slag === 'avslag').map((r) => [r.nypsId, r.belopp])).toEqual([
      ['Regt-54-20', null],
      ['Regt-58-20', null],
      ['Regt-60-20', null],
    ]);
    expect(svar).toMatchObject({ antal: 23, summa: 3_588_981 + 360_000 });
  });

  it('har inget av det som beslutades senare', async () => {
    const svar = await hamta<DelegationsredovisningSvar>('delegationsbeslut?tillDag=2020-06-14&orapporterade=true');
    expect(svar.punkter.flatMap((p) => p.rader.map((r) => r.nyckel))).not.toContain('20RS5938');
    expect(svar.punkter.map((p) => p.rader.length)).toEqual([20, 0, 0]);
  });
});
