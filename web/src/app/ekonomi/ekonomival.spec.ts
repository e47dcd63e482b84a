import { filterfraga, lasVal, listfraga } from './ekonomival';

const adress = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the ekonom’s view and its address', () => {
  it('an empty address is every project, most left first', () => {
    expect(listfraga(lasVal(adress('')))).toEqual({ sok: '', ar: null, takt: null, sena: null, sortering: 'kvar', riktning: 'fallande', sida: 1, perSida: 100 });
  });

  it('reads what the address says', () => {
    expect(lasVal(adress('visa=prognos&sok=almi&ar=2021&takt=langsammare&sena=true&sortering=avvikelse&riktning=stigande&sida=2'))).toEqual({
      visa: 'prognos',
      sok: 'almi',
      ar: 2021,
      takt: 'langsammare',
      sena: true,
      sortering: 'avvikelse',
      riktning: 'stigande',
      sida: 2,
    });
  });

  it('what does not exist is not chosen', () => {
    expect(filterfraga(lasVal(adress('ar=abc&takt=fort&sena=ja&sortering=x')))).toEqual({ sok: '', ar: null, takt: null, sena: null });
  });
});
