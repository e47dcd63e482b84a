import type { ProblemSvar } from '@anslag/kontrakt';
import type { ArendeQuery } from './arende.query';
import { ArendeService } from './arende.service';
import type { Tidsresa } from '../plattform/databas/tidsresa';
import { ProblemFel } from '../plattform/problem/problem-fel';

/** The time as it is, with no database behind it. */
const NU: Pick<Tidsresa, 'vidTid'> = { vidTid: (_tid, arbete) => arbete({ query: () => Promise.reject(new Error('nothing is asked of the database')) }) };

/** What the service asks the database for, or the fault it answers with. */
async function sokt(nyckel: string): Promise<string | Pick<ProblemSvar, 'kod' | 'falt'>> {
  const fragat: string[] = [];
  const arenden: Pick<ArendeQuery, 'hamta'> = {
    hamta: (_db, n) => {
      fragat.push(n);
      return Promise.resolve(null);
    },
  };
  const tjanst: ArendeService = Reflect.construct(ArendeService, [arenden, {}, NU]);
  const fel: unknown = await tjanst.beslutstext(nyckel).catch((f: unknown) => f);
  if (!(fel instanceof ProblemFel)) throw fel;
  return fel.kod === 'saknas' ? (fragat[0] ?? '') : { kod: fel.kod, falt: fel.falt };
}

describe('an ärende is found by its key, however it is spelt', () => {
  it.each([
    ['20RS3419', '20RS3419'],
    [' 20 rs 3419 ', '20RS3419'],
    ['Dnr: 20RS3419', '20RS3419'],
    ['216029', '216029'],
    ['Regt-53-20', 'Regt-53-20'],
    ['regt–53–20', 'Regt-53-20'],
    ['H2021-01', 'H2021-01'],
    [' h2021-01', 'H2021-01'],
  ])('%j is looked for as %s', async (skrivet, nyckel) => {
    expect(await sokt(skrivet)).toBe(nyckel);
  });

  it.each(['20RS', 'Almi', 'H21-1', '20RS3419x', '', 'x'.repeat(300)])('%j is refused with what was read and an example', async (skrivet) => {
    expect(await sokt(skrivet)).toEqual({
      kod: 'formfel',
      falt: [
        {
          falt: 'nyckel',
          last: skrivet.slice(0, 40),
          meddelande: 'Det är inte ett diarienummer, ett NYPS-id eller en historisk nyckel.',
          ratt: 'till exempel 20RS3419, 216029, Regt-53-20 eller H2021-01',
        },
      ],
    });
  });
});
