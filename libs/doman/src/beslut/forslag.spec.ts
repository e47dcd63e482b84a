import { Beslut } from './beslut';
import { ersattAv, FattandeFel, Forslag, ForslagFel, granskaBeslutsdag, granskaFattande, granskaFoljdMed, granskaForlangning, granskaForslag } from './forslag';

const forslag = (andring: Partial<Forslag> = {}): Forslag => ({
  slag: 'bifall',
  beviljadAndel: 1300,
  tak: 1_912_400,
  beslutsniva: 'namnd',
  organ: 'Regional tillväxtnämnd',
  delegationspunkt: null,
  roll: null,
  avslagsmotiv: null,
  motivering: null,
  projektperiod: { fran: '2021-01-01', till: '2023-03-31' },
  villkor: [],
  allmannaVillkor: null,
  avskrivningsgrund: null,
  egenBudget: false,
  ...andring,
});

describe('granskaForslag (regler §2)', () => {
  it.each<[string, Partial<Forslag>, ForslagFel[]]>([
    ['a nämnd that is named', {}, []],
    ['a nämnd without a name', { organ: ' ' }, [{ kod: 'forslagsuppgift_saknas', falt: 'organ' }]],
    ['delegation by point and role', { beslutsniva: 'delegation', organ: null, delegationspunkt: '3.3', roll: 'Områdeschef' }, []],
    [
      'delegation that says neither',
      { beslutsniva: 'delegation', organ: null },
      [
        { kod: 'forslagsuppgift_saknas', falt: 'delegationspunkt' },
        { kod: 'forslagsuppgift_saknas', falt: 'roll' },
      ],
    ],
    ['a refusal with a reason', { slag: 'avslag', beviljadAndel: null, tak: null, avslagsmotiv: 'Verksamheten är löpande drift.' }, []],
    ['a refusal without one', { slag: 'avslag', beviljadAndel: null, tak: null }, [{ kod: 'forslagsuppgift_saknas', falt: 'avslagsmotiv' }]],
    ['a share of what is struck out', { slag: 'avskrivning', tak: null, avskrivningsgrund: 'annan' }, [{ kod: 'andel_vid_avslag', slag: 'avskrivning' }]],
    ['a change of nothing', { slag: 'andring', beviljadAndel: null, tak: null, projektperiod: { fran: null, till: null } }, [{ kod: 'andring_utan_andring' }]],
    ['a change of the end', { slag: 'andring', beviljadAndel: null, tak: null, projektperiod: { fran: null, till: '2024-01-31' } }, []],
    ['a change of the budget alone', { slag: 'andring', beviljadAndel: null, tak: null, projektperiod: { fran: null, till: null }, egenBudget: true }, []],
    ['a claim without a reason', { slag: 'aterkrav', beviljadAndel: null, tak: null }, [{ kod: 'forslagsuppgift_saknas', falt: 'motivering' }]],
    ['an end with a reason', { slag: 'upphavande', beviljadAndel: null, tak: null, motivering: 'Projektet genomförs inte.' }, []],
    ['an end that states a share', { slag: 'upphavande', tak: null, motivering: 'Projektet genomförs inte.' }, [{ kod: 'andel_vid_avslag', slag: 'upphavande' }]],
    ['a striking out without its reason', { slag: 'avskrivning', beviljadAndel: null, tak: null }, [{ kod: 'forslagsuppgift_saknas', falt: 'avskrivningsgrund' }]],
    ['money in an extension', { slag: 'forlangning' }, [{ kod: 'tak_vid_forlangning' }]],
  ])('%s', (_, andring, fel) => expect(granskaForslag(forslag(andring))).toEqual(fel));
});

describe('granskaFattande (regler §2)', () => {
  const idag = '2026-11-21';
  it.each<[Parameters<typeof granskaFattande>[0], FattandeFel[]]>([
    [{ beslutsniva: 'namnd', datum: '2026-11-21', paragraf: '§ 32' }, []],
    [{ beslutsniva: 'delegation', datum: '2026-11-20', paragraf: null }, []],
    [{ beslutsniva: 'namnd', datum: '2026-11-21', paragraf: ' ' }, [{ kod: 'paragraf_saknas' }]],
    [{ beslutsniva: 'delegation', datum: '2026-11-22', paragraf: null }, [{ kod: 'beslutsdag_framtida', last: '2026-11-22', senast: idag }]],
    [{ beslutsniva: 'delegation', datum: '2026-02-30', paragraf: null }, [{ kod: 'beslutsdag_ogiltig', last: '2026-02-30' }]],
  ])('%j', (f, fel) => expect(granskaFattande(f, idag)).toEqual(fel));
});

describe('granskaBeslutsdag (regler §4)', () => {
  const b = (nummer: number, slag: Beslut['slag'], fran: string, andring: Partial<Beslut> = {}) => ({ nummer, slag, lage: 'beslutad' as const, rattarBeslut: null, beslutat: { fran, till: fran }, ...andring });
  const bifall = b(2, 'bifall', '2020-08-24'); // 20RS3419
  const tillagg = b(3, 'tillagg', '2022-03-01');
  const helaAret = b(2, 'bifall', '2020-01-01', { beslutat: { fran: '2020-01-01', till: '2020-12-31' } });
  const nytt = (slag: Beslut['slag'], rattarBeslut: number | null = null) => b(9, slag, '2026-01-01', { lage: 'forslag', rattarBeslut });
  const fore = (last: string, grund: number, tidigast: string): FattandeFel[] => [{ kod: 'beslutsdag_fore_grunden', last, grund, tidigast }];
  it.each([
    ['a supplement years before its grant', nytt('tillagg'), [bifall], '2010-05-05', fore('2010-05-05', 2, '2020-08-24')],
    ['the day before', nytt('tillagg'), [bifall], '2020-08-23', fore('2020-08-23', 2, '2020-08-24')],
    ['the same day', nytt('tillagg'), [bifall], '2020-08-24', []],
    ['an extension between the grant and its supplement', nytt('forlangning'), [bifall, tillagg], '2022-02-28', fore('2022-02-28', 3, '2022-03-01')],
    ['the order they are given in does not matter', nytt('forlangning'), [tillagg, bifall], '2022-02-28', fore('2022-02-28', 3, '2022-03-01')],
    ['a correction before what it corrects', nytt('bifall', 2), [bifall, tillagg], '2020-08-23', fore('2020-08-23', 2, '2020-08-24')],
    ['a correction is not held by a later supplement', nytt('bifall', 2), [bifall, tillagg], '2021-01-01', []],
    ['a proposal is not built on', nytt('tillagg'), [{ ...bifall, lage: 'forslag' as const }], '2010-05-05', []],
    ['a claim before the supplement it may concern', nytt('aterkrav'), [bifall, tillagg], '2022-02-28', fore('2022-02-28', 3, '2022-03-01')],
    ['a refusal builds on nothing', nytt('avslag'), [bifall], '2010-05-05', []],
    ['of a grant whose year alone is known, the year', nytt('tillagg'), [helaAret], '2020-06-01', []],
    ['and not the year before', nytt('tillagg'), [helaAret], '2019-12-31', fore('2019-12-31', 2, '2020-01-01')],
    ['no day', nytt('tillagg'), [bifall], '', []],
  ])('%s', (_, beslut, alla, dag, fel) => expect(granskaBeslutsdag(beslut, [...alla, beslut], dag)).toEqual(fel));
});

describe('granskaFoljdMed (regler §4)', () => {
  type Foljdbeslut = Parameters<typeof granskaFoljdMed>[0][number];
  const b = (nummer: number, slag: Beslut['slag'], lage: Beslut['lage']): Foljdbeslut => ({
    ...{ nummer, slag, lage, rattarBeslut: null, beviljadAndel: null, aterkrav: null, projektperiod: { fran: '2017-08-01', till: '2023-04-30' } },
    ...{ tak: nummer * 100_000, beslutat: { fran: '2020-08-24', till: '2020-08-24' } },
  });
  // 17RS1250: the kallelse's proposal, and the decision that was taken of it.
  const tillagg = { ...b(2, 'tillagg', 'forslag'), tak: 2_300_000 };
  const grund = b(1, 'bifall', 'beslutad');
  it.each<[string, Partial<typeof tillagg>, number | null]>([
    ['the same', {}, 3],
    ['a krona more', { tak: 2_300_001 }, null],
    ['a day longer', { projektperiod: { fran: '2017-08-01', till: '2023-05-01' } }, null],
    ['a share of its own', { beviljadAndel: 1300 }, null],
    ['the same at another meeting', { beslutat: { fran: '2020-10-05', till: '2020-10-05' } }, null],
    ['only a proposal too', { lage: 'forslag' }, null],
  ])('a proposed supplement against a decided one that says %s', (_, andring, av) => {
    const rad = [grund, tillagg, { ...tillagg, nummer: 3, lage: 'beslutad' as const, ...andring }];
    expect(ersattAv(rad, 2)).toBe(av);
    const fel = av === null ? [] : [{ kod: 'redan_beslutat', nummer: 2, tidigare: av }];
    for (const skede of ['forslag', 'beslut'] as const) expect(granskaFoljdMed(rad, 2, skede).hinder).toEqual(fel);
  });
  it('a correction may say the same as what it corrects', () =>
    expect(ersattAv([grund, { ...tillagg, rattarBeslut: 3 }, { ...tillagg, nummer: 3, lage: 'beslutad' }], 2)).toBeNull());

  it('a second grant is refused already when it is proposed', () =>
    expect(granskaFoljdMed([b(1, 'bifall', 'beslutad'), b(2, 'bifall', 'forslag')], 2, 'forslag').hinder).toEqual([{ kod: 'flera_bifall', nummer: 2, tidigare: 1 }]));
  it('a proposal that a grant has passed by gives way to it', () =>
    expect(granskaFoljdMed([b(1, 'bifall', 'forslag'), b(2, 'bifall', 'beslutad')], 1, 'beslut').hinder).toEqual([{ kod: 'flera_bifall', nummer: 1, tidigare: 2 }]));
  it('and says which grant has taken its place', () => {
    const rad = [b(1, 'bifall', 'forslag'), b(2, 'bifall', 'beslutad'), b(3, 'tillagg', 'forslag')];
    expect([1, 3].map((nummer) => ersattAv(rad, nummer))).toEqual([2, null]);
  });
  it('another proposal does not count', () =>
    expect(granskaFoljdMed([b(1, 'bifall', 'forslag'), b(2, 'bifall', 'forslag')], 2, 'beslut')).toEqual({ hinder: [], anmarkningar: [] }));
  it('a supplement may be proposed before its grant is decided, but not decided', () => {
    const rad = [b(1, 'bifall', 'forslag'), b(2, 'tillagg', 'forslag')];
    const fel = { kod: 'utan_bifall', nummer: 2, slag: 'tillagg' };
    expect(granskaFoljdMed(rad, 2, 'forslag')).toEqual({ hinder: [], anmarkningar: [fel] });
    expect(granskaFoljdMed(rad, 2, 'beslut')).toEqual({ hinder: [fel], anmarkningar: [] });
  });
  it('once a grant has ended, only money is asked back, whichever was written first', () => {
    const rad = [b(1, 'bifall', 'beslutad'), b(2, 'tillagg', 'forslag'), b(3, 'aterkrav', 'forslag'), b(4, 'upphavande', 'beslutad')];
    const fel = { kod: 'efter_upphavande', nummer: 2, upphavande: 4 };
    expect(granskaFoljdMed(rad, 2, 'forslag')).toEqual({ hinder: [], anmarkningar: [fel] });
    expect(granskaFoljdMed(rad, 2, 'beslut')).toEqual({ hinder: [fel], anmarkningar: [] });
    expect(granskaFoljdMed(rad, 3, 'beslut')).toEqual({ hinder: [], anmarkningar: [] });
  });
  it('an old supplement without a grant does not stop a refusal', () =>
    expect(granskaFoljdMed([b(1, 'tillagg', 'beslutad'), b(2, 'avslag', 'forslag')], 2, 'beslut')).toEqual({ hinder: [], anmarkningar: [] }));
});

describe('granskaForlangning (regler §4: the terms in force)', () => {
  const grund: Beslut = {
    nummer: 1,
    slag: 'bifall',
    lage: 'beslutad',
    beslutsniva: 'namnd',
    beviljadAndel: 2500,
    tak: 100_000,
    aterkrav: null,
    avskrivningsgrund: null,
    projektperiod: { fran: '2020-01-01', till: '2022-06-30' },
    beslutat: { fran: '2020-01-01', till: '2020-01-01' },
    villkor: [],
    allmannaVillkor: null,
    rattarBeslut: null,
    ofullstandigt: false,
    rattsligRam: null,
  };
  const till = (nummer: number, dag: string | null, andring: Partial<Beslut> = {}): Beslut => ({ ...grund, nummer, slag: 'forlangning', beviljadAndel: null, tak: null, projektperiod: { fran: null, till: dag }, ...andring });
  const fattad = till(2, '2023-06-30', { beslutat: { fran: '2021-01-01', till: '2021-01-01' } });

  it.each<[string, Beslut, Beslut[], ForslagFel[]]>([
    ['later than the grant', till(2, '2022-07-01', { lage: 'forslag' }), [grund], []],
    ['the day that is in force', till(2, '2022-06-30', { lage: 'forslag' }), [grund], []],
    ['earlier than the grant', till(2, '2022-06-29', { lage: 'forslag' }), [grund], [{ kod: 'forlangning_kortar', last: '2022-06-29', galler: '2022-06-30' }]],
    ['earlier than an extension that is decided', till(3, '2023-01-31', { lage: 'forslag' }), [grund, fattad], [{ kod: 'forlangning_kortar', last: '2023-01-31', galler: '2023-06-30' }]],
    ['a correction of that extension', till(3, '2023-01-31', { lage: 'forslag', rattarBeslut: 2 }), [grund, fattad], []],
    ['nothing granted yet', till(2, '2022-01-01', { lage: 'forslag' }), [{ ...grund, lage: 'forslag' }], []],
    ['a change of terms may shorten', till(2, '2022-01-01', { lage: 'forslag', slag: 'andring' }), [grund], []],
  ])('%s', (_, b, alla, fel) => {
    expect(granskaForlangning(b, [...alla, b])).toEqual(fel);
  });
});
