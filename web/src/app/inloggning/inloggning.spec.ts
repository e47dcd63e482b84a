import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Inloggningssatt } from '@anslag/kontrakt';
import { Inloggning } from './inloggning';

async function visa(satt: Inloggningssatt, adress: { mal?: string; fel?: string } = {}): Promise<ComponentFixture<Inloggning>> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const f = TestBed.createComponent(Inloggning);
  for (const [namn, varde] of Object.entries(adress)) f.componentRef.setInput(namn, varde);
  await f.whenStable();
  TestBed.inject(HttpTestingController).expectOne('/api/v1/session').flush({ inloggad: false, satt });
  await visat(f);
  return f;
}

/** Waits for what follows of an answer: the promise of it, then the page. */
async function visat(f: ComponentFixture<Inloggning>): Promise<void> {
  await new Promise((klar) => setTimeout(klar));
  await f.whenStable();
}

const rotFor = (f: ComponentFixture<Inloggning>): HTMLElement => f.nativeElement as HTMLElement;

describe('the login page', () => {
  it('with an identity provider has one way in, which brings where the person was going', async () => {
    const rot = rotFor(await visa('oidc', { mal: '/anslag/2021' }));
    expect([...rot.querySelectorAll('a, button')].map((e) => [e.textContent, e.getAttribute('href')])).toEqual([
      ['Logga in', '/api/v1/inloggning?mal=%2Fanslag%2F2021'],
    ]);
    expect(rot.textContent).not.toContain('exempel');
  });
  it('does not send another site on to the identity provider', async () => {
    const rot = rotFor(await visa('oidc', { mal: '//annan.example' }));
    expect(rot.querySelector('a')?.getAttribute('href')).toBe('/api/v1/inloggning?mal=%2F');
  });
  it('says why the login failed, in words for the reason', async () => {
    const rot = rotFor(await visa('oidc', { fel: 'ingen_roll' }));
    expect(rot.querySelector('[role=alert]')?.textContent).toContain('har ingen roll här');
  });
  it('says what went wrong when an example account is not let in, and can be tried again', async () => {
    const f = await visa('exempel');
    const knapp = rotFor(f).querySelector<HTMLButtonElement>('#roll-chef');
    for (const [nr, status] of [429, 500].entries()) {
      knapp?.click();
      const begaran = TestBed.inject(HttpTestingController).expectOne('/api/v1/session/exempel');
      expect(begaran.request.body).toEqual({ roll: 'chef' });
      begaran.flush({ kod: 'for_manga', title: `Fel ${nr}`, detail: 'Vänta.', status, falt: [] }, { status, statusText: 'x' });
      await visat(f);
      expect(rotFor(f).querySelector('[role=alert] h2')?.textContent).toBe(`Fel ${nr}`);
    }
  });
});
