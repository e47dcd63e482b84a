import { Adressfraga } from '../skal/fraga';
import { FORVALDA_KOLUMNER, filterfraga, kolumntext, lasVal, listfraga } from './arendeval';

function adress(text: string): Adressfraga {
  return new URLSearchParams(text);
}

describe('the list of ärenden and its address', () => {
  it('an empty address is every ärende, latest decision first', () => {
    expect(lasVal(adress(''))).toMatchObject({
      sok: '',
      stodtyp: null,
      ar: [],
      sortering: 'beslutat',
      riktning: 'fallande',
      sida: 1,
      perSida: 50,
      kolumner: FORVALDA_KOLUMNER,
    });
  });

  it('reads what the address says', () => {
    const val = lasVal(
      adress(
        'sok=almi&stodtyp=projekt&lage=beviljat&ar=2020&ar=2021&kon=okant&sortering=beviljat&riktning=stigande&sida=3&perSida=100',
      ),
    );
    expect(listfraga(val)).toEqual({
      sok: 'almi',
      stodtyp: 'projekt',
      stodform: '',
      lage: 'beviljat',
      status: null,
      ar: [2020, 2021],
      effektmal: '',
      kraftsamling: '',
      kommun: '',
      kon: 'okant',
      sortering: 'beviljat',
      riktning: 'stigande',
      sida: 3,
      perSida: 100,
    });
  });

  it.each([
    ['stodtyp=bidrag', 'stodtyp', null],
    ['lage=x', 'lage', null],
    ['status=foreslagen', 'status', 'foreslagen'],
    ['status=x', 'status', null],
    ['sida=0', 'sida', 1],
    ['sida=-1', 'sida', 1],
    ['sida=1.5', 'sida', 1],
    ['perSida=100000', 'perSida', 200],
    ['ar=20&ar=2021&ar=x', 'ar', [2021]],
    ['sortering=DROP', 'sortering', 'beslutat'],
    ['kolumner=beviljat,finnsinte,nyckel', 'kolumner', ['nyckel', 'beviljat']],
    ['kolumner=', 'kolumner', []],
  ] as const)('%s gives %s %j', (text, falt, varde) => expect(lasVal(adress(text))[falt]).toEqual(varde));

  it('an export has the filters but no page', () => {
    expect(Object.keys(filterfraga(lasVal(adress('sida=3'))))).not.toContain('sida');
  });

  it('the usual columns need no words in the address, whatever the order they are given in', () => {
    expect(kolumntext([...FORVALDA_KOLUMNER].reverse())).toBeNull();
    expect(kolumntext(['beviljat', 'nyckel'])).toBe('nyckel,beviljat');
    expect(kolumntext([])).toBe('');
  });
});
