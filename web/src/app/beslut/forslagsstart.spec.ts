import { DelegationsordningSvar, SammantradeListaSvar, VillkorsmallSvar } from '@anslag/kontrakt';
import { TOMT_VILLKOR } from './forslagsformular';
import { forvaltOrgan, franAnsokan, iBeslutsordning, medNyaVillkor, soktText } from './forslagsstart';

const mall = (kod: string): VillkorsmallSvar => ({ kod, dokument: null }) as Partial<VillkorsmallSvar> as VillkorsmallSvar;
const rad = (kod: string) => ({ ...TOMT_VILLKOR, kod, text: kod });
const koder = (rader: readonly { kod: string }[]) => rader.map((r) => r.kod);

describe('the conditions of a proposal', () => {
  it('stand as in the minutes, the general ones last', () => {
    const lagrade = ['ALLMANNA_VILLKOR', 'FULL_FINANSIERING', 'KONKURRENS', 'SLUTRAPPORT', 'SYNLIGHET'].map(mall);
    expect(koder(iBeslutsordning(lagrade))).toEqual(['FULL_FINANSIERING', 'SYNLIGHET', 'KONKURRENS', 'SLUTRAPPORT', 'ALLMANNA_VILLKOR']);
    // A region's own code for what points at the general conditions stands last too.
    expect(koder(iBeslutsordning([{ ...mall('A_EGET'), dokument: { datum: '2019-11-05', diarienummer: null } }, mall('SLUTRAPPORT')]))).toEqual(['SLUTRAPPORT', 'A_EGET']);
  });
  it('a new one is put before the general ones, and these after all', () => {
    const med = medNyaVillkor([rad('SYNLIGHET'), rad('ALLMANNA_VILLKOR')], [rad('EGET')]);
    expect([koder(med.rader), med.forsta]).toEqual([['SYNLIGHET', 'EGET', 'ALLMANNA_VILLKOR'], 1]);
    expect(koder(medNyaVillkor([rad('SYNLIGHET')], [rad('ALLMANNA_VILLKOR')]).rader)).toEqual(['SYNLIGHET', 'ALLMANNA_VILLKOR']);
  });
});

describe('what a proposal takes over', () => {
  const sokt = { stodtyp: 'projekt', soktAndel: 2500, soktBelopp: 360_000, period: { fran: '2020-03-17', till: '2020-11-30' } } as const;
  it('a project: share, amount and period as they are applied for', () => {
    expect(franAnsokan(sokt)).toEqual({ beviljadAndel: '25', tak: '360\u00a0000', fran: '2020-03-17', till: '2020-11-30' });
    expect(soktText(sokt)).toBe('25\u00a0%, 360\u00a0000\u00a0kr, 2020-03-17 – 2020-11-30');
  });
  it('a support to an undertaking: its amount alone', () => expect(franAnsokan({ ...sokt, stodtyp: 'foretagsstod' })).toEqual({ tak: '360\u00a0000' }));
  it('nothing of what the application leaves out', () => {
    const tomt = { ...sokt, soktAndel: null, soktBelopp: null, period: { fran: null, till: null } };
    expect([franAnsokan(tomt), soktText(tomt)]).toEqual([{}, '']);
  });
  it('the body whose delegation order is in force decides, else the one that met latest', () => {
    const lista = { sammantraden: [{ organ: 'Regionstyrelsen' }], organ: ['Annan', 'Regionstyrelsen'] } as Partial<SammantradeListaSvar> as SammantradeListaSvar;
    const ordning = { organ: 'Regional tillväxtnämnd', gallerFran: '2019-01-01', gallerTill: null, punkter: [] } as Partial<DelegationsordningSvar> as DelegationsordningSvar;
    expect(forvaltOrgan(lista, [ordning], '2026-11-21')).toBe('Regional tillväxtnämnd');
    expect(forvaltOrgan(lista, [ordning], '2018-12-31')).toBe('Regionstyrelsen');
    expect(forvaltOrgan(undefined, [], '2026-11-21')).toBe('');
  });
});
