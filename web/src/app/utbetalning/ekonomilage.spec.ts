import { Budget } from '@anslag/doman';
import { ArendeEkonomiSvar, RekvisitionRad, bindandeMening } from '@anslag/kontrakt';
import { budgeteratPerSlag, radjamforelse, utfallNu } from './ekonomilage';
import { INGA_BELOPP, TOMT, tolka } from './rekvisitionsformular';

const budget = (avser: Budget['avser'], kostnader: [string, (number | null)[]][]) => {
  const rad = ([kategori, celler]: [string, (number | null)[]]) => ({ kategori, celler: Object.fromEntries(celler.map((c, i) => [String(2021 + i), c])), angivenSumma: null });
  const inget = { perAr: {}, totalt: null };
  return { lage: 'beslutad' as const, budget: { budget: { avser, kostnader: kostnader.map(rad), finansiering: [], angivet: { kostnader: inget, finansiering: inget } } } };
};

describe('what is budgeted of each kind of costs', () => {
  it('is summed over the rows that tell of it, and over the extension after the project', () => {
    const summor = budgeteratPerSlag([
      budget('projektet', [['Egen personal', [1000, 2000]]]),
      budget('projektet', [
        ['Egen personal', [100, 200]],
        ['Personal, tillfällig', [50, null]],
        ['Investeringar', [null, null]],
        ['Diverse', [7, 7]],
      ]),
      budget('forlangningen', [['Externa tjänster', [300, 400]]]),
    ]);
    // 100 + 200 + 50; what is unknown in every cell, or of no known kind, is not there.
    expect([...summor]).toEqual([
      ['egen_personal', 350],
      ['externa_tjanster', 700],
    ]);
  });

  it('a proposal’s budget is not one', () => {
    expect(budgeteratPerSlag([{ ...budget('projektet', [['Egen personal', [1]]]), lage: 'forslag' }]).size).toBe(0);
  });

  it('stands beside what is claimed before', () => {
    const jamforelse = radjamforelse({ kostnadsslag: [{ kostnadsslag: 'egen_personal', bokfort: 70, godkant: 60 }] }, new Map([['egen_personal', 100]]));
    expect(jamforelse.get('egen_personal')).toEqual({ budgeterat: 100, tidigare: 70 });
    expect(jamforelse.get('resor_och_logi')).toEqual({ budgeterat: null, tidigare: 0 });
    expect(jamforelse.size).toBe(6);
  });
});

const forskott: RekvisitionRad = { nummer: 1, slag: 'forskott', status: 'attesterad', period: null, inkom: '2021-01-10', begart: 400_000, bestallt: 400_000, rattar: null, rattadAv: null, summor: { bokfort: 0, ejGodkant: 0, godkant: 0 }, utfall: null, order: null, version: 1 };
const ekonomi = (rekvisitioner: RekvisitionRad[], betalt: number): Pick<ArendeEkonomiSvar, 'galler' | 'saldo' | 'rekvisitioner'> => ({
  galler: { andel: 1300, tak: 1_912_400, projektperiod: { fran: '2021-01-01', till: '2023-03-31' }, upphavd: null, aterkrav: 0 },
  saldo: { tak: 1_912_400, betalt, aterbetalt: 0, oppnaOrdrar: 0, aterfort: 0, aterkrav: 0, aterbetaltPaKrav: 0, aterfortAterkravt: 0, ingaendeGodkant: 0, betaltUtanKostnad: 0, utnyttjat: betalt, kvar: 1_912_400 - betalt, overTaket: 0, aterkravt: 0, kvarAttBetala: 1_912_400 - betalt },
  rekvisitioner,
});

describe('what a claim would come to', () => {
  const lage = { projektperiod: { fran: '2021-01-01', till: '2023-03-31' }, andra: [], ingaendeGodkant: 0, idag: '2026-11-21' };
  const skriven = (belopp: string) => tolka({ ...TOMT, inkom: '2023-05-01', fran: '2021-01-01', till: '2023-03-31', bokfort: { ...INGA_BELOPP, egen_personal: belopp } }, lage).rekvisition;

  it('13 % of 15 861 000 is 2 061 930, the tak 1 912 400 binds, 400 000 is paid: 1 512 400 is left', () => {
    const u = utfallNu(skriven('15 861 000'), ekonomi([forskott], 400_000));
    expect(u?.attBetala).toBe(1_512_400);
    expect(u && bindandeMening(u).replace(/\u00a0/g, ' ')).toBe(
      '13 % av godkända 15 861 000 kr är 2 061 930 kr, men taket 1 912 400 kr binder; 400 000 kr är redan utbetalt, så 1 512 400 kr betalas ut.',
    );
  });

  it('what is approved before counts, and what is not approved of it does not', () => {
    const forra: RekvisitionRad = { ...forskott, nummer: 2, slag: 'rekvisition', begart: null, summor: { bokfort: 1_000_000, ejGodkant: 200_000, godkant: 800_000 } };
    // 13 % × (800 000 + 1 000 000) = 234 000; paid 104 000.
    expect(utfallNu(skriven('1 000 000'), ekonomi([forra], 104_000))?.attBetala).toBe(130_000);
  });

  it('is not known while andel or tak is not', () => {
    expect(utfallNu(skriven('1'), { ...ekonomi([], 0), saldo: null })).toBeNull();
  });
});
