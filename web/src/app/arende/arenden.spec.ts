import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ArendeListaSvar, ArendeRad } from '@anslag/kontrakt';
import { filter, firstValueFrom } from 'rxjs';
import { Arenden } from './arenden';

const rad: ArendeRad = {
  nyckel: '20RS3419',
  diarienummer: '20RS3419',
  nypsId: null,
  namn: 'Smart tillväxt',
  sokande: 'Almi',
  stodtyp: 'projekt',
  stodform: null,
  kommun: null,
  status: 'beslutad',
  lage: 'beviljat',
  inkom: null,
  beslutat: { fran: '2020-08-24', till: '2020-08-24' },
  andel: 1300,
  beviljat: 1_912_400,
  utbetalt: 0,
  effektmal: ['Ökad tillväxt i näringslivet'],
  anmarkning: 'Exempel: protokoll saknas',
  sekretess: null,
};
const okand: ArendeRad = {
  ...rad,
  nyckel: 'H2021-01',
  diarienummer: null,
  namn: 'Okänt',
  andel: null,
  beviljat: null,
  anmarkning: null,
};

describe('the list of ärenden', () => {
  let http: HttpTestingController;
  let rot: HTMLElement;
  let harness: RouterTestingHarness;

  async function visa(adress: string, svar: Partial<ArendeListaSvar>): Promise<string> {
    window.matchMedia = () => Object.assign(new EventTarget(), { matches: true }) as MediaQueryList;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'arenden', component: Arenden }], withComponentInputBinding()),
      ],
    });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(adress);
    http = TestBed.inject(HttpTestingController);
    const begaran = http.expectOne((r) => r.url.startsWith('/api/v1/arenden?'));
    begaran.flush({ rader: [], antal: 0, summaBeviljat: 0, antalOkandaBelopp: 0, sida: 1, perSida: 50, ...svar });
    await harness.fixture.whenStable();
    rot = harness.fixture.nativeElement as HTMLElement;
    return begaran.request.url;
  }
  const text = (val: string): string => (rot.querySelector(val)?.textContent ?? '').replace(/\s+/g, ' ').trim();

  it('asks for what the address says', async () => {
    expect(await visa('/arenden?stodtyp=projekt&ar=2020&ar=2021&sida=2', {})).toBe(
      '/api/v1/arenden?stodtyp=projekt&ar=2020&ar=2021&sortering=beslutat&riktning=fallande&sida=2&perSida=50',
    );
  });

  it('shows an unknown amount as unknown and says in the foot what the sum leaves out', async () => {
    await visa('/arenden', { rader: [rad, okand], antal: 2, summaBeviljat: 1_912_400, antalOkandaBelopp: 1 });
    expect([...rot.querySelectorAll('td[data-etikett="Beviljat, kr"]')].map((td) => td.textContent?.trim())).toEqual([
      '1\u00a0912\u00a0400',
      'uppgift saknas',
    ]);
    expect(text('tfoot')).toBe('Beviljat i 2 ärenden 1 ärende saknar uppgift om belopp och ingår inte i summan.1 912 400');
    expect(text('tbody tr .anmarkning')).toBe('Exempel: protokoll saknas');
  });

  it('shows the columns that the address names, and the foot follows', async () => {
    await visa('/arenden?kolumner=lage,beviljat', { rader: [rad], antal: 1, summaBeviljat: 1_912_400 });
    expect(rot.querySelectorAll('thead th')).toHaveLength(3);
    expect(rot.querySelector('tfoot th')?.getAttribute('colspan')).toBe('2');
  });

  it('exports with the same filters, without the page', async () => {
    await visa('/arenden?lage=beviljat&sida=2', { rader: [rad], antal: 51 });
    expect([...rot.querySelectorAll('a[download]')].map((a) => a.getAttribute('href'))).toEqual([
      '/api/v1/arenden.xlsx?lage=beviljat',
      '/api/v1/arenden.csv?lage=beviljat',
    ]);
  });

  it('an empty answer to a filter offers to clear it; an empty register does not', async () => {
    await visa('/arenden?sok=finnsinte', {});
    expect(text('app-tomt')).toContain('Rensa alla filter');
  });
  it('an empty register says that nothing is read in', async () => {
    await visa('/arenden', {});
    expect(text('app-tomt')).toContain('Inga ärenden är inlästa ännu');
  });

  it('each active filter can be taken away by itself', async () => {
    await visa('/arenden?stodtyp=projekt&kon=K', { rader: [rad], antal: 1 });
    const lankar = [...rot.querySelectorAll('.aktiva li a')];
    expect(lankar.map((a) => a.getAttribute('href'))).toEqual(['/arenden?kon=K', '/arenden?stodtyp=projekt']);
    expect(lankar[0]?.textContent).toContain('Stödtyp: Projekt');
  });

  it('a choice of filter is written in the address and begins at the first page', async () => {
    await visa('/arenden?sida=3', { rader: [rad], antal: 200 });
    const val = rot.querySelector<HTMLSelectElement>('#f-lage');
    if (!val) throw new Error('no select');
    val.value = 'avslaget';
    val.dispatchEvent(new Event('change'));
    await firstValueFrom(TestBed.inject(Router).events.pipe(filter((h) => h instanceof NavigationEnd)));
    expect(TestBed.inject(Router).url).toBe('/arenden?lage=avslaget');
  });

  it('says what is wrong when the list cannot be fetched', async () => {
    await visa('/arenden', {});
    await harness.navigateByUrl('/arenden?sok=x');
    http.expectOne((r) => r.url.includes('sok=x')).flush(null, { status: 503, statusText: 'x' });
    await harness.fixture.whenStable();
    expect(text('app-hamtningsfel [role=alert]')).toContain('Något gick fel');
  });
});
