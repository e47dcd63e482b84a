import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { AnslagsarRad } from '@anslag/kontrakt';
import { Oversikt } from './oversikt';

const ar: AnslagsarRad = {
  budgetar: 2020,
  anslagsnamn: '1:1',
  tilldelat: null,
  beslutat: 8_635_910,
  utbetalt: 0,
  aterfort: 0,
  historiskt: false,
};

async function visa(rader: AnslagsarRad[]): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const f = TestBed.createComponent(Oversikt);
  await f.whenStable();
  TestBed.inject(HttpTestingController).expectOne('/api/v1/anslag').flush({ ar: rader });
  await f.whenStable();
  return f.nativeElement as HTMLElement;
}

describe('the start page', () => {
  it('shows the years; what is decided leads to the decisions, what is unknown is said to be', async () => {
    const celler = [...(await visa([ar])).querySelectorAll('tbody td')];
    expect(celler.map((c) => c.textContent?.trim())).toEqual([
      'uppgift saknas',
      '8\u00a0635\u00a0910, kr beslutat 2020, visa besluten',
      '0',
      'Beslut 2020',
    ]);
    expect(celler[1]?.querySelector('a')?.getAttribute('href')).toBe('/portfolj?per=stodtyp&ar=2020&rad=summa&cell=kronor');
  });
  it('a stated outcome has no decisions to lead to', async () => {
    const rot = await visa([{ ...ar, historiskt: true }]);
    expect(rot.querySelector('tbody app-siffra')).toBeNull();
    expect(rot.querySelector('tbody th')?.textContent).toContain('utfallet enligt handling');
  });
  it('says so when there are no years', async () =>
    expect((await visa([])).querySelector('app-tomt')?.textContent).toContain('inga år'));
});
