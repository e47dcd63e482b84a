import { UPPFOLJNINGSFRAGOR } from '@anslag/doman';
import type { UppfoljningspostSvar } from '@anslag/kontrakt';
import { begaran, faltIder, granska, Postformular, somFormular, svarId, TOMT } from './postformular';

const IDAG = '2026-11-21';
const post: UppfoljningspostSvar = {
  slag: 'avslutsmote',
  nyckel: 'avslut',
  avserFran: '2025-01-01',
  avserTill: '2026-12-31',
  senast: '2026-12-15',
  planeradSenast: '2026-11-30',
  lage: 'snart',
  dagarKvar: 24,
  gjord: null,
  skal: 'Mötet hålls i december.',
  registreradAv: null,
  version: 3,
  fragor: UPPFOLJNINGSFRAGOR.avslutsmote,
  svar: [{ fraga: 'maluppfyllelse', svar: 'Två av tre mål.', bedomning: 3 }],
};
const fyllt = (andring: Partial<Postformular>): Postformular => ({ ...somFormular(post), ...andring });

describe('the form of a post', () => {
  it('is sent as it was read when nothing is written', () => {
    expect(begaran(somFormular(post), 'avslutsmote', 3)).toEqual({
      version: 3,
      status: null,
      gjord: null,
      flyttadTill: '2026-12-15',
      skal: 'Mötet hålls i december.',
      svar: [{ fraga: 'maluppfyllelse', svar: 'Två av tre mål.', bedomning: 3 }],
    });
  });

  it('sends only answers that say something, in the order of the questions, and a grade alone is one', () => {
    const f = fyllt({ overenskommet: ' Slutrapport i mars. ', deltagare: '  ', grad_langsiktighet: '2' });
    expect(begaran(f, 'avslutsmote', 3)).toMatchObject({
      svar: [
        { fraga: 'maluppfyllelse', svar: 'Två av tre mål.', bedomning: 3 },
        { fraga: 'langsiktighet', svar: null, bedomning: 2 },
        { fraga: 'overenskommet', svar: 'Slutrapport i mars.', bedomning: null },
      ],
    });
  });

  it.each<[string, Partial<Postformular>, string[]]>([
    ['half written', {}, []],
    ['done without what is required', { status: 'gjord', gjord: IDAG }, [svarId('overenskommet')]],
    ['done with it', { status: 'gjord', gjord: IDAG, overenskommet: 'Klart.' }, []],
    ['done tomorrow', { status: 'gjord', gjord: '2026-11-22', overenskommet: 'Klart.' }, ['gjord']],
    ['done without a day', { status: 'gjord', gjord: null, overenskommet: 'Klart.' }, ['gjord']],
    ['moved without a reason', { skal: ' ' }, ['skal']],
    ['not moved, and no reason', { flyttadTill: null, skal: '' }, []],
    ['struck without a reason', { status: 'utgar', flyttadTill: null, skal: '' }, ['skal']],
  ])('%s: faults at %j', (_, andring, falt) => {
    expect(granska(fyllt(andring), 'avslutsmote', IDAG).map((f) => f.falt)).toEqual(falt);
  });

  it('knows the question that the server found a fault with, by its place in what was sent', () => {
    const f: Postformular = { ...TOMT, deltagare: 'Almi', overenskommet: 'Klart.' };
    expect(faltIder(f, 'avslutsmote')).toMatchObject({ 'svar.0.svar': svarId('deltagare'), 'svar.1.svar': svarId('overenskommet') });
  });
});
