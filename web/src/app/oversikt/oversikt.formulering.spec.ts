import { Vantanderad, VANTESLAG } from '@anslag/kontrakt';
import { arbetsplats, dagarTill, kommandetext, vantaromText, vanterubrik } from './oversikt.formulering';

describe('how far a day is', () => {
  it.each([
    ['2026-11-21', 'i dag'],
    ['2026-11-22', 'i morgon'],
    ['2026-11-20', 'i går'],
    // Over the shift to summer time, and over New Year.
    ['2027-03-29', 'om 128 dagar'],
    ['2026-11-14', 'för 7 dagar sedan'],
  ])('%s: %s', (dag, ord) => expect(dagarTill('2026-11-21', dag)).toBe(ord));
});

it('every kind of waiting has a heading of its own and leads to a page', () => {
  const rad = {
    arende: { nyckel: '26RS1', diarienummer: '26RS1', nypsId: null, namn: 'X', sokande: null, status: 'under_beredning' },
    forslag: 2,
    sammantrade: { id: 'm1', organ: 'Nämnden', datum: '2026-12-14', antalPunkter: 1 },
    uppfoljning: { slag: 'lagesrapport', nyckel: '2026-H2' },
    rekvisition: 1,
    order: 'UB-2026-00001',
    villkor: null,
    saknas: [],
    senast: null,
  } satisfies Vantanderad;
  expect(new Set(VANTESLAG.map(vanterubrik)).size).toBe(VANTESLAG.length);
  for (const slag of VANTESLAG) expect(arbetsplats(slag, rad).vag.join('/')).toMatch(/^\/(arenden\/26RS1|sammantraden\/m1|ekonomi\/utbetalningar)/);
  expect(arbetsplats('delegation_att_besluta', rad).vag).toEqual(['/arenden', '26RS1', 'forslag', 2, 'beslut']);
});

it('the report to the government is named by the year it is about', () => {
  expect(kommandetext({ slag: 'aterrapport', dag: '2027-02-21', sammantrade: null, avserAr: 2026 })).toBe('Återrapporten för 2026 ska vara lämnad till regeringen');
  const sammantrade = { id: 'm1', organ: 'Nämnden', datum: '2026-12-14' };
  expect(kommandetext({ slag: 'kallelse', dag: '2026-12-07', sammantrade, avserAr: null })).toContain('2026-12-14');
});

it.each([
  [{ uppfoljning: { slag: 'lagesrapport' as const, nyckel: '2026-H2' } }, 'Lägesrapport andra halvåret 2026'],
  [{ rekvisition: 3 }, 'Rekvisition 3'],
  // An order is paid, whatever claim it comes of.
  [{ rekvisition: 3, order: 'UB-2026-00012' }, 'Utbetalning UB-2026-00012'],
  [{ villkor: { beslut: 1, ordning: 2, text: 'Revisorsintyg lämnas.' } }, 'Revisorsintyg lämnas.'],
  [{ villkor: { beslut: 1, ordning: 2, text: null } }, 'Ett villkor i beslut 1'],
  [{}, null],
])('what waits of an ärende, %j, is said as %s', (vad, text) => {
  expect(vantaromText({ uppfoljning: null, rekvisition: null, order: null, villkor: null, ...vad })).toBe(text);
});
