import type { Budget } from '@anslag/doman';
import { somText } from '../text';
import { budgetblock } from './budgetblock';

const tomt = { perAr: {}, totalt: null };
const rad = (kategori: string, celler: Record<string, number | null>, angivenSumma: number | null = null) => ({ kategori, celler, angivenSumma });
const finansiar = (kategori: string, typ: 'offentlig' | 'privat' | null, celler: Record<string, number | null>) => ({ ...rad(kategori, celler), typ, form: null, egen11: false });
const text = (b: Budget): string => somText({ block: budgetblock(b) }).replaceAll('\u00a0', ' ');

describe('budgeten som två tabeller, med handlingens egna summor där den anger dem', () => {
  it('räknar de summor som inte anges, och lämnar okända belopp tomma', () => {
    const budget: Budget = {
      avser: 'projektet',
      kostnader: [rad('Egen personal', { '2021': 100, '2022': null }), rad('Resor', { '2021': 20, '2022': 30 }, 51)],
      finansiering: [finansiar('Regionen 1:1', 'offentlig', { '2021': 70, '2022': 30 }), finansiar('Företag', 'privat', { '2021': 50 })],
      angivet: { kostnader: { perAr: { '2021': 121 }, totalt: null }, finansiering: tomt },
    };
    expect(text(budget).split('\n')).toEqual([
      'Bokförda kostnader\t2021\t2022\tTotalt',
      'Egen personal\t100\t\t100',
      // 20 + 30 = 50, but the document states 51
      'Resor\t20\t30\t51',
      // 121 is stated; 2022 is 30, and in all 100 + 20 + 30 = 150
      'Summa bokförda kostnader\t121\t30\t150',
      'Finansiär\t2021\t2022\tTotalt',
      'Offentlig finansiär\t\t\t',
      'Regionen 1:1\t70\t30\t100',
      'Privat finansiär\t\t\t',
      'Företag\t50\t\t50',
      'Summa finansiering\t120\t30\t150',
    ]);
  });

  it('ett enda år har ingen kolumn för summan', () => {
    const budget: Budget = { avser: 'projektet', kostnader: [rad('Personal', { '2020': 5 })], finansiering: [], angivet: { kostnader: tomt, finansiering: tomt } };
    expect(text(budget)).toBe('Bokförda kostnader\t2020\nPersonal\t5\nSumma bokförda kostnader\t5');
  });
});
