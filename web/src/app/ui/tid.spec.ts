import { TestBed } from '@angular/core/testing';
import { Beslutstid, Tidsperiod } from './tid';
import { beslutstid, tidsperiod, tidpunkt } from './tid.formulering';

describe('beslutstid', () => {
  it.each([
    ['2020-08-24', '2020-08-24', '2020-08-24'],
    ['2020-04-22', '2020-05-30', '2020-04-22 – 2020-05-30, exakt dag okänd'],
    ['2021-01-01', '2021-12-31', '2021, dag okänd'],
    // a day less than the whole year is a span
    ['2021-01-01', '2021-12-30', '2021-01-01 – 2021-12-30, exakt dag okänd'],
  ])('%s till %s → %s', (fran, till, text) => expect(beslutstid({ fran, till })).toBe(text));

  it('is what the element shows', async () => {
    const f = TestBed.createComponent(Beslutstid);
    f.componentRef.setInput('period', { fran: '2020-08-24', till: '2020-08-24' });
    await f.whenStable();
    expect((f.nativeElement as HTMLElement).textContent).toBe('2020-08-24');
  });
});

describe('tidsperiod', () => {
  it.each([
    ['2020-05-01', '2022-09-20', '2020-05-01 – 2022-09-20'],
    ['2020-05-01', null, 'från 2020-05-01, slut okänt'],
    [null, '2022-09-20', 'till 2022-09-20, start okänd'],
    [null, null, 'uppgift saknas'],
  ])('%s till %s → %s', (fran, till, text) => expect(tidsperiod({ fran, till })).toBe(text));

  it('is marked as missing only when neither end is known', async () => {
    const f = TestBed.createComponent(Tidsperiod);
    f.componentRef.setInput('period', { fran: null, till: null });
    await f.whenStable();
    expect((f.nativeElement as HTMLElement).classList.contains('saknas')).toBe(true);
    f.componentRef.setInput('period', { fran: '2020-05-01', till: null });
    await f.whenStable();
    expect((f.nativeElement as HTMLElement).classList.contains('saknas')).toBe(false);
  });
});

describe('tidpunkt', () => {
  it.each([
    ['2026-01-02T03:00:05Z', '2 januari 2026 kl. 04.00'], // winter: an hour ahead
    ['2026-06-30T22:30:00Z', '1 juli 2026 kl. 00.30'], // summer: two hours, so the next day
  ])('%s is %s in Sweden', (iso, text) => expect(tidpunkt(iso)).toBe(text));
});
