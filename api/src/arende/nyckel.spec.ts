import { ProblemFel } from '../plattform/problem/problem-fel';
import { kravNyckel } from './nyckel';

function felFor(nyckel: string): ProblemFel {
  try {
    throw new Error(`read as ${kravNyckel(nyckel)}`);
  } catch (fel) {
    if (fel instanceof ProblemFel) return fel;
    throw fel;
  }
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
  ])('%j is looked for as %s', (skrivet, nyckel) => {
    expect(kravNyckel(skrivet)).toBe(nyckel);
  });

  it.each(['20RS', 'Almi', 'H21-1', '20RS3419x', '', 'x'.repeat(300)])('%j is refused with what was read and an example', (skrivet) => {
    const fel = felFor(skrivet);
    expect({ kod: fel.kod, falt: fel.falt }).toEqual({
      kod: 'formfel',
      falt: [
        {
          falt: 'nyckel',
          last: skrivet.slice(0, 40),
          meddelande: 'Det är inte ett diarienummer, ett NYPS-id eller en historisk nyckel.',
          ratt: 'Till exempel 20RS3419, 216029, Regt-53-20 eller H2021-01',
        },
      ],
    });
  });
});
