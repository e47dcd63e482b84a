import type { ArendeListaSvar, ArendeRad } from '@anslag/kontrakt';
import { type Anrop, nyServer, type Provserver } from '../stod/app';

let server: Provserver;
let som: Anrop;
beforeAll(async () => {
  server = await nyServer('exempel');
  som = server.som('administrator');
});
afterAll(() => server?.slapp());

async function lista(fraga: Record<string, string>): Promise<ArendeListaSvar> {
  const svar = await som(`/api/v1/arenden?${new URLSearchParams({ perSida: '100', ...fraga })}`);
  expect({ fraga, status: svar.status }).toEqual({ fraga, status: 200 });
  return (await svar.json()) as ArendeListaSvar;
}

const nycklar = (svar: ArendeListaSvar): string[] => svar.rader.map((r) => r.nyckel).sort();

describe('listan över ärenden', () => {
  const regt5 = ['Regt-50-20', 'Regt-53-20', 'Regt-54-20', 'Regt-55-20', 'Regt-57-20', 'Regt-58-20'];

  it.each([
    ['regt-5', regt5],
    ['REGT-5', regt5],
    ['20rs45', ['20RS4562']],
    ['20 rs 4562', ['20RS4562']],
    ['verktyg', ['Regt-35-20']],
    ['Blå bergen', ['Regt-68-20', 'Regt-71-20']],
    ['%', []],
    ['_', []],
  ])('sökning på "%s" hittar numrets början, oavsett skiftläge, eller orden', async (sok, traffar) => {
    const svar = await lista({ sok });
    expect(nycklar(svar)).toEqual(traffar);
    expect(svar.antal).toBe(traffar.length);
  });

  it.each<[keyof ArendeRad & string, string]>([
    ['stodtyp', 'foretagsstod'],
    ['stodform', 'Mikrobidrag'],
    ['lage', 'avslaget'],
  ])('%s=%s ger just de rader av hela listan som har det, med samma uppgifter', async (falt, varde) => {
    const [alla, urval] = [await lista({}), await lista({ [falt]: varde })];
    expect(alla.rader).toHaveLength(alla.antal);
    expect(urval.rader.length).toBeGreaterThan(0);
    expect(urval.rader).toEqual(alla.rader.filter((r) => r[falt] === varde));
    expect(urval.summaBeviljat).toBe(urval.rader.reduce((s, r) => s + (r.beviljat ?? 0), 0));
  });

  it('en sida i taget ger tillsammans hela listan, i varje ordning', async () => {
    for (const sortering of ['nyckel', 'namn', 'beslutat', 'beviljat', 'utbetalt']) {
      const hela = await lista({ sortering });
      const sidor = await Promise.all([1, 2, 3].map((sida) => lista({ sortering, sida: `${sida}`, perSida: '16' })));
      expect(hela.antal).toBeLessThanOrEqual(48);
      expect(sidor.flatMap((s) => s.rader)).toEqual(hela.rader);
    }
  });
});
