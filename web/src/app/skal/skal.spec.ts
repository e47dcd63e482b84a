import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Helladdning } from './nyversion';
import { navigation } from './navigation';
import { Saknas } from './saknas';
import { Skal } from './skal';
import { Sidtitel } from './titel';
import { vagar } from './vagar';

const PERSON = { inloggad: true, id: 'x', namn: 'Prov Person', roller: ['lasare'], garUt: '2026-01-01T12:00:00Z', satt: 'oidc' };

describe('the frame', () => {
  async function visa(fiktiv: boolean, inloggad = true): Promise<HTMLElement> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const f = TestBed.createComponent(Skal);
    const http = TestBed.inject(HttpTestingController);
    http.expectOne('/api/v1/session').flush(inloggad ? PERSON : { inloggad: false, satt: 'oidc' });
    await f.whenStable();
    if (!inloggad) return f.nativeElement as HTMLElement;
    TestBed.tick();
    http.expectOne('/api/v1/region').flush({ namn: 'Region Exempel', lan: 'Exempel län', fiktiv, budgetar: [] });
    await f.whenStable();
    return f.nativeElement as HTMLElement;
  }

  it('says on every page that a fictional region is fictional', async () => {
    expect((await visa(true)).textContent).toContain('Fiktiv region – exempeldata, inga verkliga beslut');
  });
  it('does not say so of a real one', async () => {
    expect((await visa(false)).textContent).not.toContain('Fiktiv');
  });
  it('begins with a way past the head', async () => {
    const rot = await visa(false);
    const lank = rot.querySelector('a');
    expect(lank?.textContent).toBe('Hoppa till innehållet');
    document.body.append(rot);
    lank?.click();
    expect(document.activeElement?.id).toBe('innehall');
    rot.remove();
  });
  it('shows no way in to whoever is not logged in', async () => {
    const rot = await visa(false, false);
    expect(rot.querySelector('nav')).toBeNull();
    expect([...rot.querySelectorAll('a')].map((a) => a.textContent?.trim())).toEqual(['Hoppa till innehållet', 'Tillgänglighet']);
  });
  it('says who is logged in', async () => {
    expect((await visa(false)).querySelector('app-personmeny')?.textContent).toContain('Prov Person');
  });
  it('shows nothing of a page that the browser brings back after the logout', async () => {
    const gatt: string[] = [];
    await visa(false);
    TestBed.inject(Helladdning).till = (adress) => gatt.push(adress);
    for (const [persisted, svar] of [
      [false, null],
      [true, PERSON],
      [true, { inloggad: false, satt: 'oidc' }],
    ] as const) {
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
      const fragor = TestBed.inject(HttpTestingController).match('/api/v1/session');
      expect(fragor).toHaveLength(svar ? 1 : 0);
      fragor[0]?.flush(svar);
      await new Promise((klar) => setTimeout(klar));
    }
    expect(gatt).toEqual(['/logga-in']);
  });
  it('has a route for every place in the navigation', () => {
    const stigar = vagar.map((v) => `/${v.path ?? ''}`);
    expect(navigation.map((n) => n.vag).filter((v) => !stigar.includes(v))).toEqual([]);
  });
});

describe('page titles', () => {
  it('are the page, then the service', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: 'x', title: 'Ärenden', component: Saknas }]),
        { provide: TitleStrategy, useExisting: Sidtitel },
      ],
    });
    await (await RouterTestingHarness.create()).navigateByUrl('/x');
    expect(TestBed.inject(Title).getTitle()).toBe('Ärenden – Anslag 1:1');
  });
  it('are given to every route', () => {
    expect(vagar.filter((v) => !v.title && !v.redirectTo)).toEqual([]);
  });
});
