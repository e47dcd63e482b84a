import { Beslut } from './beslut';
import { FattandeFel, Forslag, ForslagFel, granskaFattande, granskaFoljdMed, granskaForslag } from './forslag';

const forslag = (andring: Partial<Forslag> = {}): Forslag => ({
  slag: 'bifall',
  beviljadAndel: 1300,
  tak: 1_912_400,
  beslutsniva: 'namnd',
  organ: 'Regional tillväxtnämnd',
  delegationspunkt: null,
  roll: null,
  avslagsmotiv: null,
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
    ['a share of what is struck out', { slag: 'avskrivning', tak: null }, [{ kod: 'andel_vid_avslag', slag: 'avskrivning' }]],
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

describe('granskaFoljdMed (regler §4)', () => {
  const b = (nummer: number, slag: Beslut['slag'], lage: Beslut['lage']) => ({ nummer, slag, lage, rattarBeslut: null });
  it('a second grant is refused already when it is proposed', () =>
    expect(granskaFoljdMed([b(1, 'bifall', 'beslutad'), b(2, 'bifall', 'forslag')], 2, 'forslag').hinder).toEqual([{ kod: 'flera_bifall', nummer: 2, tidigare: 1 }]));
  it('a proposal that a grant has passed by gives way to it', () =>
    expect(granskaFoljdMed([b(1, 'bifall', 'forslag'), b(2, 'bifall', 'beslutad')], 1, 'beslut').hinder).toEqual([{ kod: 'flera_bifall', nummer: 1, tidigare: 2 }]));
  it('another proposal does not count', () =>
    expect(granskaFoljdMed([b(1, 'bifall', 'forslag'), b(2, 'bifall', 'forslag')], 2, 'beslut')).toEqual({ hinder: [], anmarkningar: [] }));
  it('a supplement may be proposed before its grant is decided, but not decided', () => {
    const rad = [b(1, 'bifall', 'forslag'), b(2, 'tillagg', 'forslag')];
    const fel = { kod: 'utan_bifall', nummer: 2, slag: 'tillagg' };
    expect(granskaFoljdMed(rad, 2, 'forslag')).toEqual({ hinder: [], anmarkningar: [fel] });
    expect(granskaFoljdMed(rad, 2, 'beslut')).toEqual({ hinder: [fel], anmarkningar: [] });
  });
  it('an old supplement without a grant does not stop a refusal', () =>
    expect(granskaFoljdMed([b(1, 'tillagg', 'beslutad'), b(2, 'avslag', 'forslag')], 2, 'beslut')).toEqual({ hinder: [], anmarkningar: [] }));
});
