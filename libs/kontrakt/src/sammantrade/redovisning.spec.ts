import type { DelegationsbeslutRad, DelegationspunktSvar } from '../delegation/svar';
import { redovisningsrader } from './redovisning';

const rad = (diarienummer: string | null, nypsId: string | null = null): DelegationsbeslutRad => ({
  nyckel: diarienummer ?? nypsId ?? '', nummer: 1, diarienummer, nypsId, slag: 'bifall', stod: 'Företagsstöd', foretag: 'AB', bransch: null, avslagsmotiv: null, kon: null, kommun: null, belopp: 1, beslutsfattare: 'Områdeschef', beslutat: { fran: '2020-05-30', till: '2020-05-30' },
});
const punkt = (andring: Partial<DelegationspunktSvar>): DelegationspunktSvar => ({
  punkt: '3.3', avser: 'Företagsstöd', beslutsfattare: 'Områdeschef för Näringslivsutveckling', period: { fran: '2020-04-22', till: '2020-05-30' }, rader: [], antalBeviljade: 0, antalAvslagna: 0, summa: 0, ovriga: [], ...andring,
});

describe('redovisning av delegationsbeslut i ord (kallelse 2020-08-24, punkt 6)', () => {
  it.each([
    ['många', punkt({ rader: ['20RS4806', '20RS2', '20RS3', '20RS4'].map((d) => rad(d)) }),
      'Beslut av områdeschef för Näringslivsutveckling. Företagsstöd enligt punkt 3.3 i delegationsordningen för perioden 2020-04-22 – 2020-05-30. Diarienummer 20RS4806 med flera.'],
    ['två', punkt({ punkt: '3.2', avser: 'Regionala utvecklingsstöd', beslutsfattare: 'Förvaltningschef Regional utveckling', period: null, rader: [rad('20RS5938'), rad('20RS6187')] }),
      'Beslut av förvaltningschef Regional utveckling. Regionala utvecklingsstöd enligt punkt 3.2 i delegationsordningen. Diarienummer 20RS5938 och 20RS6187.'],
    ['bara NYPS-id', punkt({ rader: [rad(null, '20201234')] }),
      'Beslut av områdeschef för Näringslivsutveckling. Företagsstöd enligt punkt 3.3 i delegationsordningen. NYPS-id 20201234.'],
    ['något annat än ett ärende', punkt({ punkt: '1.5', avser: 'Brådskande beslut', beslutsfattare: null, period: null, ovriga: [{ id: 'x', diarienummer: '20RS7061', rubrik: 'Positionspapper kring TEN-E', punkt: '1.5', beslutsfattare: 'Regional tillväxtnämnds ordförande', beslutat: null }] }),
      'Beslut av regional tillväxtnämnds ordförande. Brådskande beslut enligt punkt 1.5 i delegationsordningen. Positionspapper kring TEN-E. Diarienummer 20RS7061.'],
  ])('%s', (_, p, text) => {
    expect(redovisningsrader({ punkter: [p] })).toEqual([text]);
  });

  it('ärenden och annat enligt samma punkt i en mening; rubriken sägs inte två gånger', () => {
    const ovrig = (rubrik: string, diarienummer: string) => ({ id: diarienummer, diarienummer, rubrik, punkt: '3.2', beslutsfattare: 'Chef', beslutat: null });
    const p = punkt({ punkt: '3.2', avser: 'Regionala utvecklingsstöd', beslutsfattare: 'Förvaltningschef', rader: [rad('20RS5938')], ovriga: [ovrig('Regionala utvecklingsstöd', '20RS6187')] });
    expect(redovisningsrader({ punkter: [p] })).toEqual(['Beslut av förvaltningschef. Regionala utvecklingsstöd enligt punkt 3.2 i delegationsordningen. Diarienummer 20RS5938 och 20RS6187.']);
  });
});
