import { TestBed } from '@angular/core/testing';
import { Budget, granskaBudget } from '@anslag/doman';
import { Budgettabell } from './budgettabell';

const budget: Budget = {
  avser: 'projektet',
  kostnader: [{ kategori: 'Personal', celler: { '2021': 100, '2022': 50 }, angivenSumma: 150 }],
  finansiering: [
    {
      kategori: 'Regionen',
      celler: { '2021': 60, '2022': 40 },
      angivenSumma: 100,
      typ: 'offentlig',
      form: 'kontant',
      egen11: true,
    },
    { kategori: 'Intäkter', celler: { '2021': 40, '2022': null }, angivenSumma: 50, typ: 'privat', form: null, egen11: false },
  ],
  angivet: { kostnader: { perAr: {}, totalt: 150 }, finansiering: { perAr: { '2021': 101 }, totalt: 150 } },
};

async function visa(sida: 'kostnader' | 'finansiering'): Promise<{ rader: string[][]; rot: HTMLElement }> {
  const f = TestBed.createComponent(Budgettabell);
  f.componentRef.setInput('budget', { budget, granskning: granskaBudget(budget, { andel: null, tak: null }) });
  f.componentRef.setInput('sida', sida);
  await f.whenStable();
  const rot = f.nativeElement as HTMLElement;
  const rader = [...rot.querySelectorAll('tr')].map((tr) =>
    [...tr.children].map((c) => (c.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
  return { rader, rot };
}

describe('app-budgettabell', () => {
  it('sums the cells; without deviations no stated sums are shown', async () => {
    expect((await visa('kostnader')).rader).toEqual([
      ['Kostnadsslag', '2021', '2022', 'Summa av cellerna'],
      ['Personal', '100', '50', '150'],
      ['Summa av cellerna', '100', '50', '150'],
    ]);
  });

  it('an unknown cell is a dash that is read as unknown, its sums are marked, and stated sums stand where they differ', async () => {
    const { rader, rot } = await visa('finansiering');
    expect(rader).toEqual([
      ['Finansiär', '2021', '2022', 'Summa av cellerna', 'Angiven summa där den skiljer sig'],
      ['Regionen (regionens egen rad ur anslag 1:1, offentlig, kontant)', '60', '40', '100', ''],
      ['Intäkter (privat)', '40', '–okänt', '40*', '50'],
      ['Summa av cellerna', '100', '40*', '140*', ''],
      ['Angiven summa där den skiljer sig', '101', '', '150', ''],
    ]);
    expect(rot.textContent).toContain('ett okänt belopp räknas inte som noll');
  });
});
