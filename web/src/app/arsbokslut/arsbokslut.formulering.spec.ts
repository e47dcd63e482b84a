import type { Beslutsunderlag, Kolumn, Tabellrad } from '@anslag/doman';
import { ArsbokslutRaderSvar } from '@anslag/kontrakt';
import { avstamning, forbehall, gjort, harRader, kortSumma, utlosarnamn } from './arsbokslut.formulering';

const H = '\u00a0';
const rad = {
  budgetar: 2020,
  nummer: 2,
  skapat: '2026-01-02T03:00:00Z',
  utlosare: 'manuellt',
  kontrollsumma: 'ab12cd34ef56ab12',
} as const;

describe('an årsbokslut in words', () => {
  it('says whether there was anything new', () => {
    expect(gjort({ ...rad, nytt: true })).toBe('Årsbokslut nr 2 för 2020 är gjort.');
    expect(gjort({ ...rad, nytt: false })).toBe('Inget har ändrats sedan nr 2. Inget nytt årsbokslut för 2020 behövdes.');
  });

  it('says how it came to be, and shortens the checksum', () => {
    expect([utlosarnamn('schema'), utlosarnamn('manuellt'), kortSumma(rad.kontrollsumma)]).toEqual([
      'Enligt schema vid årsskiftet',
      'För hand',
      'ab12cd34ef56 …',
    ]);
  });

  it('says what is left out only when something is', () => {
    expect(forbehall({ okandaBelopp: 0, okandaMal: 0 })).toEqual([]);
    expect(forbehall({ okandaBelopp: 14, okandaMal: 1 })).toEqual([
      '14 beslut saknar uppgift om belopp i handlingarna och ingår inte i kronorna.',
      '1 av strategins effektmål är inte namngivet i handlingarna.',
    ]);
  });
});

describe('which figures have rows behind them', () => {
  const r = (id: string): Tabellrad => ({ id, slag: 'del', celler: [] });
  const k = (id: string): Kolumn => ({ id, enhet: 'kronor' });
  it.each([
    ['stodtyp', 'beraknat', 'projekt', 'kronor', 0, true],
    ['stodtyp', 'beraknat', 'projekt', 'kronor', null, false],
    ['stodtyp', 'beraknat', 'projekt', 'foregaende_kronor', 5, false],
    ['stodtyp', 'angivet', 'projekt', 'kronor', 5, false],
    ['plan', 'beraknat', 'projekt', 'plan', 5, false],
    ['plan', 'beraknat', 'projekt', 'avvikelse', 5, true],
    ['ram', 'beraknat', 'tilldelat', 'kronor', 5, false],
    ['ram', 'beraknat', 'beslutat', 'kronor', 5, true],
  ] as const)('%s %s %s %s %s: %s', (id, grund, radId, kolumn, varde, har) => {
    expect(harRader({ id, grund }, r(radId), k(kolumn), varde)).toBe(har);
  });
});

describe('the rows behind a figure', () => {
  const beslut = (nyckel: string, del: number | null) => ({ nyckel, del }) as Beslutsunderlag & { del: number | null };
  const svar = (varde: number, kolumn: string, delar: (number | null)[]): ArsbokslutRaderSvar => ({
    tabell: 'stodtyp',
    rad: 'projekt',
    kolumn,
    varde,
    beslut: delar.map((d, i) => beslut(`20RS${i}`, d)),
    utbetalningar: [],
    ansokningar: [],
  });
  it.each([
    [svar(300, 'kronor', [100, 200, null]), 'kronor', 'bra', `Summa 300${H}kr = siffran ovan`],
    [svar(301, 'kronor', [100, 200]), 'kronor', 'varning', `Summa 300${H}kr, men siffran ovan är 301${H}kr`],
    [svar(2, 'antal', [100, 200]), 'antal', 'bra', '2 ärenden = siffran ovan'],
    [svar(3, 'antal', [100, 200]), 'antal', 'varning', '2 beslut, men siffran ovan är 3'],
    [svar(150, 'medel', [100, 200]), 'kronor', 'neutral', `Summa 300${H}kr. Siffran ovan är räknad på raderna`],
    [svar(4118, 'andel', [100]), 'andel', 'neutral', `Summa 100${H}kr. Siffran ovan är räknad på raderna`],
  ] as const)('%j', (s, enhet, ton, text) => expect(avstamning(s, enhet)).toEqual({ ton, text }));

  it('counts applications', () => {
    const en = { nyckel: '26RS1', namn: 'A', sokande: null, stodtyp: 'projekt', inkom: '2026-01-02' } as const;
    expect(avstamning({ ...svar(1, 'inkomna', []), ansokningar: [en] }, 'antal')).toEqual({ ton: 'bra', text: '1 ansökan = siffran ovan' });
    expect(avstamning({ ...svar(3, 'inkomna', []), ansokningar: [en, en] }, 'antal')).toEqual({ ton: 'varning', text: '2 ansökningar, men siffran ovan är 3' });
  });

  it('counts decisions where an ärende has several', () => {
    const s = { ...svar(2, 'antal', []), beslut: [beslut('20RS1', 1), beslut('20RS1', 2)] };
    expect(avstamning(s, 'antal').text).toBe('2 beslut = siffran ovan');
  });
});
