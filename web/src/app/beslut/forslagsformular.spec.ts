import { ArendeSvar, RamprovSvar } from '@anslag/kontrakt';
import { kvartext, ramtext } from './beslut.formulering';
import { Formular, nyttFormular, tolka } from './forslagsformular';

const VILLKOR = { kod: 'FULL_FINANSIERING', text: 'Budgeten ska vara fullt finansierad.' };
const tomt = {
  nyckel: '26RS1',
  stodtyp: 'projekt',
  egetProjekt: false,
  gallande: null,
  beslut: [],
} as Partial<ArendeSvar> as ArendeSvar;
const fattat = { nummer: 1, slag: 'bifall', lage: 'beslutad', beslutat: { fran: '2024-01-15', till: '2024-01-15' }, rattarBeslut: null, beslutsniva: 'namnd', organ: 'Regional tillväxtnämnd', rattsligRam: 'statligt stöd' };
const beviljat = {
  ...tomt,
  gallande: { projektperiod: { fran: '2024-01-01', till: '2026-12-31' }, villkor: [VILLKOR] },
  beslut: [fattat],
} as Partial<ArendeSvar> as ArendeSvar;

const ifyllt = (andring: Partial<Formular> = {}): Formular => ({
  ...nyttFormular(tomt, '2026-11-21'),
  beviljadAndel: '12,5 %',
  tak: '1,9 mkr',
  fran: '2026-12-01',
  till: '2028-12-31',
  organ: 'Regional tillväxtnämnd',
  ...andring,
});

describe('ett förslags formulär', () => {
  it('börjar som ett bifall till nämnden, och som ett tillägg där något är beviljat', () => {
    expect(nyttFormular(tomt, '2026-11-21')).toMatchObject({ slag: 'bifall', beslutsniva: 'namnd', organ: '', datum: '2026-11-21' });
    expect(nyttFormular(beviljat, '2026-11-21')).toMatchObject({ slag: 'tillagg', organ: 'Regional tillväxtnämnd', till: '2026-12-31', rattsligRam: 'statligt stöd' });
  });

  it('en period som har tagit slut fylls inte i', () => {
    expect(nyttFormular(beviljat, '2026-12-31')).toMatchObject({ fran: '2024-01-01', till: '2026-12-31' });
    expect(nyttFormular(beviljat, '2027-01-01')).toMatchObject({ fran: null, till: null });
  });

  it('läser belopp och andel som svenskar skriver dem, och vad beslutet tar av ramen', () => {
    const { begaran, fel, belopp } = tolka(ifyllt(), tomt);
    expect(fel).toEqual([]);
    // 12,5 % = 1250 hundredths; 1,9 mkr = 1 900 000 kr.
    expect(begaran).toMatchObject({ beviljadAndel: 1250, tak: 1_900_000, organ: 'Regional tillväxtnämnd', delegationspunkt: null });
    expect(belopp).toBe(1_900_000);
  });

  it.each<[string, Partial<Formular>, string[]]>([
    ['ett tak som inte går att läsa sägs inte också saknas', { tak: '1.900.000' }, ['tak']],
    ['flera fel står i formulärets ordning', { tak: '', beviljadAndel: '', organ: '', fran: null }, ['beviljadAndel', 'tak', 'projektperiod.fran', 'organ']],
    ['ett slut före början', { till: '2026-11-30' }, ['projektperiod.till']],
    ['delegation utan punkt och roll', { beslutsniva: 'delegation' }, ['delegationspunkt', 'roll']],
    ['avslag utan skäl', { slag: 'avslag' }, ['avslagsmotiv']],
    ['ingen dag', { datum: null }, ['datum']],
  ])('%s', (_, andring, falt) => expect(tolka(ifyllt(andring), tomt).fel.map((f) => f.falt)).toEqual(falt));

  it('skickar bara det som slaget av beslut anger', () => {
    const { begaran, belopp } = tolka(ifyllt({ slag: 'forlangning' }), beviljat);
    expect(begaran).toMatchObject({ beviljadAndel: null, tak: null, projektperiod: { fran: null, till: '2028-12-31' }, rattsligRam: null });
    expect(belopp).toBe(0);
  });

  it('ett andra bifall är ett fel, ett tillägg utan bifall bara värt att se', () => {
    expect(tolka(ifyllt(), beviljat).fel.map((f) => f.falt)).toEqual(['slag']);
    const tillagg = tolka(ifyllt({ slag: 'tillagg' }), tomt);
    expect(tillagg.fel).toEqual([]);
    expect(tillagg.anmarkningar).toContain('Tilläggsbeslutet har inget fattat bifall att bygga på.');
  });

  it('ett villkor som gäller redan behåller sin kod', () => {
    const { begaran } = tolka(ifyllt({ slag: 'tillagg', villkor: `${VILLKOR.text}\n\n  Ett nytt villkor. ` }), beviljat);
    expect(begaran).toMatchObject({ villkor: [VILLKOR, { kod: 'EGET', text: 'Ett nytt villkor.' }] });
  });
});

describe('ramen i ord', () => {
  const prov = (andring: Partial<RamprovSvar>): RamprovSvar => ({
    budgetar: 2026,
    historiskt: false,
    tilldelat: 1_000,
    beslutat: 400,
    belopp: 500,
    kvarFore: 600,
    kvarEfter: 100,
    ryms: true,
    overskridande: 'hindra',
    ...andring,
  });
  it.each<[Partial<RamprovSvar>, string, string]>([
    [{}, 'bra', 'Ryms i ramen för 2026: 600 kr är kvar före beslutet och 100 kr efter.'],
    [{ belopp: 700, kvarEfter: -100, ryms: false }, 'fel', 'Ryms inte i ramen för 2026: 600 kr är kvar, och det saknas 100 kr.'],
    // More is decided than the frame holds: nothing is left, and the whole amount is missing.
    [{ kvarFore: -50, kvarEfter: -550, ryms: false }, 'fel', 'Ryms inte i ramen för 2026: 0 kr är kvar, och det saknas 500 kr.'],
    [{ belopp: 0, kvarEfter: 600 }, 'neutral', 'Tar inget av ramen för 2026.'],
    [{ tilldelat: null, kvarFore: null, kvarEfter: null, ryms: null }, 'varning', 'Ramen för 2026 är inte känd. Det går inte att säga om beslutet ryms, men det kan fattas.'],
    [{ historiskt: true }, 'fel', 'Ramen för 2026 är avslutad: dess utfall är angivet i en handling, och inget mer kan beslutas av den.'],
  ])('%j', (andring, ton, text) => {
    const svar = ramtext(prov(andring));
    expect({ ton: svar.ton, text: svar.text.replaceAll('\u00a0', ' ') }).toEqual({ ton, text });
  });
  it('vad som är kvar efter beslutet sägs bara när det är känt', () => {
    expect(kvartext(prov({})).replaceAll('\u00a0', ' ')).toBe('Av ramen för 2026 är 100 kr kvar.');
    expect(kvartext(prov({ kvarEfter: null }))).toBe('');
  });
});
