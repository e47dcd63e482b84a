import { STODTYPER, TABELLER } from '@anslag/doman';
import type { Arstabell, Enhet } from '@anslag/doman';
import {
  celltext,
  formateraCell,
  kolumnrubrik,
  ledrubrik,
  radrubrik,
  stodtypnamn,
  tabellrubrik,
  visadeKolumner,
} from './rubriker';

const H = '\u00a0';

describe('celler – noll, okänt och ej tillämpligt skiljs åt', () => {
  it.each<[number | null, Enhet, string]>([
    [3_588_981, 'kronor', `3${H}588${H}981`],
    [0, 'kronor', '0'],
    [null, 'kronor', 'okänt'],
    [17, 'antal', '17'],
    [0, 'antal', '0'],
    [null, 'antal', 'okänt'],
    // 7/17 = 41,176… % → 4118 hundradelar → 41,18 %
    [4118, 'andel', `41,18${H}%`],
    [10_000, 'andel', `100,00${H}%`],
    [0, 'andel', `0,00${H}%`],
    [null, 'andel', '–'],
    [344, 'andelsforandring', '+3,44'],
    [-568, 'andelsforandring', '−5,68'],
    [0, 'andelsforandring', '0,00'],
    [null, 'andelsforandring', '–'],
  ])('%p som %s → %s', (varde, enhet, text) => {
    expect(formateraCell(varde, enhet)).toBe(text);
  });
});

const plan = (reviderad: number | null): Arstabell => ({
  id: 'plan',
  bas: 'flera',
  grund: 'angivet',
  kolumner: [
    { id: 'plan', enhet: 'kronor' },
    { id: 'reviderad', enhet: 'kronor' },
    { id: 'utfall', enhet: 'kronor' },
    { id: 'avvikelse', enhet: 'kronor' },
  ],
  rader: [{ id: 'projekt', slag: 'del', celler: [26_520_000, reviderad, null, 1_400_000] }],
  okandaBelopp: 0,
});

describe('tabellens celler och kolumner', () => {
  it('skriver förändring med tecken, saknad revidering som –, okänt utfall som okänt', () => {
    const tabell = plan(null);
    expect([0, 1, 2, 3].map((i) => celltext(tabell, tabell.rader[0]!, i))).toEqual([
      `26${H}520${H}000`,
      '–',
      'okänt',
      `+1${H}400${H}000`,
    ]);
  });

  it('märker ut det som handlingen anger som cirka', () => {
    const rad = {
      id: 'K',
      slag: 'del' as const,
      celler: [23, 40, 1, null],
      cellnoggrannhet: ['cirka' as const, 'exakt' as const],
    };
    expect([0, 1].map((i) => celltext(plan(null), rad, i))).toEqual([`cirka${H}23`, '40']);
  });

  it('utelämnar en kolumn som inte finns för året men aldrig en okänd', () => {
    expect(visadeKolumner(plan(null))).toEqual([0, 2, 3]);
    expect(visadeKolumner(plan(0))).toEqual([0, 1, 2, 3]);
  });
});

describe('rubriker', () => {
  it.each(TABELLER)('%s har rubrik och en rad om basen', (id) => {
    expect(tabellrubrik(id).rubrik).toMatch(/^[A-ZÅÄÖ][^_]+$/);
    expect(tabellrubrik(id).ingress).toMatch(/^[A-ZÅÄÖ].+\.$/);
    expect(ledrubrik(id)).toMatch(/^[A-ZÅÄÖ][^_]+$/);
  });

  it('varje stödtyp har ett namn', () => {
    expect(STODTYPER.map(stodtypnamn)).toEqual(['Projekt', 'Företagsstöd', 'Kommersiell service', 'Uppföljning och utvärdering']);
  });

  it.each([
    ['effektmal', 'okant', 'Fördelning på mål ej angiven'],
    ['kommun', 'okant', 'Kommun ej angiven'],
    ['kon', 'K', 'Företag ledda av kvinnor'],
    ['plan', 'foretagsstod', 'Företagsstöd'],
    ['stodtyp', 'foretagsstod_totalt', 'Företagsstöd inklusive kommersiell service'],
  ] as const)('%s: raden %s heter %s', (tabell, id, text) => {
    expect(radrubrik(tabell, { id })).toBe(text);
  });

  it('en del av en angiven helhet heter varav', () => {
    expect(radrubrik('stodtyp', { id: 'foretagsstod', slag: 'varav' })).toBe('varav annat företagsstöd');
  });

  it('registrets namn går före koden, i rader och kolumner', () => {
    expect(radrubrik('kommun', { id: 'Örebro', namn: 'Örebro' })).toBe('Örebro');
    expect(kolumnrubrik('korstabell', { id: 'x', namn: 'Tillgänglighet', enhet: 'antal' })).toBe('Tillgänglighet');
    expect(kolumnrubrik('kon', { id: 'antal', enhet: 'antal' })).toBe('Beviljade stöd');
  });
});
