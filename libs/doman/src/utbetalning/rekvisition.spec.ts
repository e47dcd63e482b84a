import { bestalltForskott, gallandeRekvisitioner, godkantHittills, granskaRekvisition, kanAndras, overlappar, radsummor, Rekvisition, Rekvisitionssammanhang } from './rekvisition';

const rad = (bokfort: number, ejGodkant = 0, skal: string | null = ejGodkant > 0 ? 'Inte i budgeten' : null) => ({ kostnadsslag: 'egen_personal', bokfort, ejGodkant, skal }) as const;

const rekvisition = (andring: Partial<Rekvisition> = {}): Rekvisition => ({
  nummer: 1,
  slag: 'rekvisition',
  status: 'inkommen',
  period: { fran: '2021-01-01', till: '2021-06-30' },
  inkom: '2021-08-15',
  begart: null,
  bestallt: 0,
  rattar: null,
  rader: [rad(100)],
  ...andring,
});
const forskott = (andring: Partial<Rekvisition> = {}) => rekvisition({ slag: 'forskott', period: null, rader: [], begart: 1000, ...andring });

const lage = (andra: Rekvisition[] = []): Rekvisitionssammanhang => ({ projektperiod: { fran: '2021-01-01', till: '2023-12-31' }, andra, ingaendeGodkant: 0, idag: '2024-06-01' });
const koder = (r: Rekvisition, andra: Rekvisition[] = []) => granskaRekvisition(r, lage(andra)).map((f) => f.kod);

describe('granskaRekvisition – vad en rekvisition får säga (regler §3)', () => {
  it.each<[string, Partial<Rekvisition>, string[]]>([
    ['inom projektperioden', {}, []],
    ['projektperiodens första dag', { period: { fran: '2021-01-01', till: '2021-01-01' } }, []],
    ['dagen före projektperioden', { period: { fran: '2020-12-31', till: '2021-06-30' } }, ['period_utanfor']],
    ['projektperiodens sista dag', { period: { fran: '2023-07-01', till: '2023-12-31' }, inkom: '2024-01-10' }, []],
    ['dagen efter projektperioden', { period: { fran: '2023-07-01', till: '2024-01-01' }, inkom: '2024-01-10' }, ['period_utanfor']],
    ['perioden slutar den dag den kom in', { inkom: '2021-06-30' }, []],
    ['perioden slutar dagen efter att den kom in', { inkom: '2021-06-29' }, ['period_pagar']],
    ['kom in i dag', { inkom: '2024-06-01' }, []],
    ['kommer in i morgon', { inkom: '2024-06-02' }, ['inkom_i_framtiden']],
    ['perioden bakvänd', { period: { fran: '2021-06-30', till: '2021-06-29' } }, ['period_ogiltig']],
    ['en dag som inte finns', { period: { fran: '2021-02-30', till: '2021-06-30' } }, ['period_ogiltig']],
    ['utan period', { period: null }, ['period_saknas']],
    ['utan rader', { rader: [] }, ['rader_saknas']],
    ['noll kronor bokfört', { rader: [rad(0)] }, []],
    ['en krona under noll', { rader: [rad(-1)] }, ['bokfort_utanfor']],
    ['mer än MAX_KRONOR på en rad', { rader: [rad(10_000_000_001)] }, ['bokfort_utanfor']],
    ['samma kostnadsslag två gånger', { rader: [rad(1), rad(2)] }, ['kostnadsslag_dubbelt']],
    ['allt ej godkänt', { rader: [rad(5, 5)] }, []],
    ['en krona mer ej godkänt än bokfört', { rader: [rad(5, 6)] }, ['ej_godkant_utanfor']],
    ['ej godkänt utan skäl', { rader: [rad(5, 1, ' ')] }, ['skal_saknas']],
    ['ett belopp begärt fast den inte är ett förskott', { begart: 1 }, ['begart_utan_forskott']],
  ])('%s', (_, andring, fel) => expect(koder(rekvisition(andring))).toEqual(fel));

  it.each<[string, Partial<Rekvisition>, string[]]>([
    ['ett förskott', {}, []],
    ['utan belopp', { begart: null }, ['begart_saknas']],
    ['på noll kronor', { begart: 0 }, ['begart_utanfor']],
    ['med period och rader', { period: { fran: '2021-01-01', till: '2021-06-30' }, rader: [rad(1)] }, ['period_vid_forskott', 'rader_vid_forskott']],
    ['som kom in efter projektets slut', { inkom: '2024-01-01' }, ['forskott_efter_slut']],
    ['som kom in projektets sista dag', { inkom: '2023-12-31' }, []],
  ])('förskott: %s', (_, andring, fel) => expect(koder(forskott(andring))).toEqual(fel));

  it('kostnaderna bakom tidigare utbetalningar räknas med i det som kan bokföras', () => {
    const med = { ...lage(), ingaendeGodkant: 9_999_999_900 };
    expect(granskaRekvisition(rekvisition({ rader: [rad(100)] }), med)).toEqual([]);
    expect(granskaRekvisition(rekvisition({ rader: [rad(101)] }), med)).toEqual([{ kod: 'summa_for_stor', last: 10_000_000_001, hogst: 10_000_000_000 }]);
  });

  it('en öppen ände på projektperioden sätter ingen gräns', () => {
    const utan = { ...lage(), projektperiod: { fran: null, till: null } };
    expect(granskaRekvisition(rekvisition({ period: { fran: '1999-01-01', till: '2024-01-01' }, inkom: '2024-01-02' }), utan)).toEqual([]);
  });

  describe('bredvid de andra', () => {
    const forsta = rekvisition({ status: 'attesterad' });
    const andra = (andring: Partial<Rekvisition> = {}) => rekvisition({ nummer: 2, period: { fran: '2021-07-01', till: '2021-12-31' }, inkom: '2022-01-15', ...andring });

    it.each<[string, Rekvisition, Rekvisition[], string[]]>([
      ['dagen efter den förra', andra(), [forsta], []],
      ['samma dag som den förras sista', andra({ period: { fran: '2021-06-30', till: '2021-12-31' } }), [forsta], ['period_overlappar']],
      ['över en avslagen', rekvisition({ nummer: 2 }), [rekvisition({ status: 'avslagen' })], []],
      ['en rättelse av den attesterade', rekvisition({ nummer: 2, rattar: 1 }), [forsta], []],
      ['en rättelse av en som inte är attesterad', rekvisition({ nummer: 2, rattar: 1 }), [rekvisition()], ['rattar_ej_attesterad']],
      ['en andra rättelse av samma', rekvisition({ nummer: 3, rattar: 1 }), [forsta, rekvisition({ nummer: 2, rattar: 1 })], ['rattar_rattad', 'period_overlappar']],
      ['en ny rättelse när den förra är avslagen', rekvisition({ nummer: 3, rattar: 1 }), [forsta, rekvisition({ nummer: 2, rattar: 1, status: 'avslagen' })], []],
      ['en rättelse av rättelsen', rekvisition({ nummer: 3, rattar: 2 }), [forsta, rekvisition({ nummer: 2, rattar: 1, status: 'attesterad' })], []],
      ['en rättelse in på en annans period', rekvisition({ nummer: 3, rattar: 1, period: { fran: '2021-01-01', till: '2021-07-01' } }), [forsta, andra()], ['period_overlappar']],
      ['en rättelse som är slutrekvisition', rekvisition({ nummer: 2, rattar: 1, slag: 'slutrekvisition' }), [forsta], ['rattar_annat_slag']],
      ['en rättelse av ett förskott', rekvisition({ nummer: 2, rattar: 1 }), [forskott({ status: 'attesterad' })], ['rattar_forskott']],
      ['en rättelse av ingenting', rekvisition({ nummer: 2, rattar: 9 }), [], ['rattar_okand']],
      ['efter en slutrekvisition', andra(), [rekvisition({ slag: 'slutrekvisition' })], ['slutrekvirerat']],
      ['ett förskott efter en slutrekvisition', forskott({ nummer: 2 }), [rekvisition({ slag: 'slutrekvisition', status: 'attesterad' })], ['slutrekvirerat']],
      ['efter en slutrekvisition som är avslagen', andra(), [rekvisition({ slag: 'slutrekvisition', status: 'avslagen' })], []],
      ['en rättelse efter slutrekvisitionen', rekvisition({ nummer: 3, rattar: 1 }), [forsta, andra({ slag: 'slutrekvisition', status: 'attesterad' })], []],
      // 6 000 000 000 + 4 000 000 001 > 10 000 000 000
      ['mer än MAX_KRONOR tillsammans', andra({ rader: [rad(4_000_000_001)] }), [rekvisition({ rader: [rad(6_000_000_000)] })], ['summa_for_stor']],
      ['precis MAX_KRONOR tillsammans', andra({ rader: [rad(4_000_000_000)] }), [rekvisition({ rader: [rad(6_000_000_000)] })], []],
    ])('%s', (_, r, de, fel) => expect(koder(r, de)).toEqual(fel));
  });
});

describe('godkänt hittills', () => {
  const alla = [
    rekvisition({ status: 'attesterad', rader: [rad(1000, 100)] }),
    rekvisition({ nummer: 2, rader: [rad(50)] }),
    rekvisition({ nummer: 3, status: 'attesterad', rattar: 1, rader: [rad(800)] }),
    rekvisition({ nummer: 4, status: 'avslagen', rader: [rad(7)] }),
    forskott({ nummer: 5, status: 'attesterad', begart: 400, bestallt: 300 }),
  ];
  it('räknar attesterade, en rättelse i den rättades plats', () => {
    expect(gallandeRekvisitioner(alla).map((r) => r.nummer)).toEqual([3, 5]);
    expect(godkantHittills(alla)).toBe(800);
    // 800 + 50
    expect(godkantHittills(alla, alla[1] ?? null)).toBe(850);
    // A correction of the correction: 500 in place of 800.
    expect(godkantHittills(alla, rekvisition({ nummer: 6, rattar: 3, rader: [rad(500)] }))).toBe(500);
    expect(bestalltForskott(alla)).toBe(300);
  });
});

it('radsummor: bokfört, ej godkänt, godkänt', () => expect(radsummor([rad(1000, 100), rad(50)])).toEqual({ bokfort: 1050, ejGodkant: 100, godkant: 950 }));

it.each([
  ['inkommen', true],
  ['aterlamnad', true],
  ['granskad', false],
  ['attesterad', false],
  ['avslagen', false],
] as const)('en %s kan ändras: %s', (status, far) => expect(kanAndras(status)).toBe(far));

it.each([
  ['2021-01-01', '2021-06-30', true],
  ['2021-06-30', '2021-07-30', true],
  ['2021-07-01', '2021-07-30', false],
  ['2020-07-01', '2021-01-01', true],
  ['2020-07-01', '2020-12-31', false],
])('%s–%s delar en dag med första halvåret 2021: %s', (fran, till, ja) => {
  expect(overlappar({ fran, till }, { fran: '2021-01-01', till: '2021-06-30' })).toBe(ja);
  expect(overlappar({ fran: '2021-01-01', till: '2021-06-30' }, { fran, till })).toBe(ja);
});
