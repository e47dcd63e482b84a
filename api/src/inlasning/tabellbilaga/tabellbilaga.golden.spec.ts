import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TabellbilagaLasare, lasTabellbilaga } from './tabellbilaga';

const TEXT = readFileSync(join(__dirname, '../../../../libs/testdata/filer/tabellbilaga_2023_struktur.txt'), 'utf8');

describe('hela strukturfilen: sex regioners del av tabellbilagan 2023', () => {
  const resultat = lasTabellbilaga(TEXT);

  it.each([
    ['Blekinge', [5, 5, 3, 5, 2, 5, 0], 25],
    ['Dalarna', [2, 4, 3, 4, 4, 2, 4], 23],
    ['Gotland', [4, 5, 5, 5, 2, 2, 5], 28],
    ['Jönköping', [4, 4, 5, 3, 4, 1, 4], 25],
    ['Värmland', [2, 5, 3, 5, 5, 0, 4], 24],
    ['Örebro', [5, 5, 5, 3, 0, 0, 5], 23],
  ])('%s har %j insatser, summa %d', (region, perKapitel, totalt) => {
    expect(resultat.perRegion.find((r) => r.region === region)).toEqual({ region, perKapitel, totalt });
    expect(perKapitel.reduce((a, b) => a + b)).toBe(totalt);
  });

  it('ger varje rad exakt en klass, och ingen blir oklassificerad', () => {
    // 25 + 23 + 28 + 25 + 24 + 23 = 148; 148 + 85 + 1 + 1 + 3 + 23 + 482 = 743 rader
    expect(resultat.antal).toEqual({
      insatser: 148,
      fortsattning: 85,
      dubblett: 1,
      hanvisning: 1,
      inga_insatser: 3,
      rubrik: 23,
      ovrigt: 482,
      oklassificerad: 0,
    });
    expect(resultat.rader.map((r) => r.rad)).toEqual(Array.from({ length: 743 }, (_, i) => i + 1));
    expect(resultat.insatser).toHaveLength(148);
    expect(resultat.fynd).toEqual([]);
    expect(resultat.obekraftade).toEqual([]);
  });

  it('läser sex frågor för var och en av de sex regionerna i kapitel 8', () => {
    const regioner = ['Blekinge', 'Dalarna', 'Gotland', 'Jönköping', 'Värmland', 'Örebro'];
    expect(resultat.svar.map((s) => [s.region, s.frageNr])).toEqual(
      regioner.flatMap((r) => [1, 2, 3, 4, 5, 6].map((nr) => [r, nr])),
    );
  });

  it('håller kvar regionnamn som står i ett svar: partnerlistan hör till Gotlands fjärde svar', () => {
    const svar = resultat.svar.find((s) => s.region === 'Gotland' && s.frageNr === 4)?.svar.split('\n');
    expect(svar).toEqual(expect.arrayContaining(['Region Jönköpings län', 'Region Kronoberg', 'Region Gotland']));
  });

  it('läser likadant med CRLF och rad för rad', () => {
    expect(lasTabellbilaga(TEXT.replaceAll('\n', '\r\n'))).toEqual(resultat);
    const lasare = new TabellbilagaLasare();
    for (const rad of TEXT.replace(/\n$/, '').split('\n')) lasare.rad(rad);
    expect(lasare.slut()).toEqual(resultat);
  });
});
