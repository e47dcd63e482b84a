import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { InloggadSvar } from '@anslag/kontrakt';
import { Helladdning } from './nyversion';
import { Personmeny } from './personmeny';

const PERSON: InloggadSvar = {
  inloggad: true,
  id: 'x',
  namn: 'Prov Person',
  roller: ['handlaggare', 'analytiker'],
  garUt: '2026-01-01T12:00:00Z',
  satt: 'oidc',
};

describe('the menu of the person', () => {
  let gatt: string[];
  async function visa(person: InloggadSvar = PERSON): Promise<{ rot: HTMLElement; klicka: (text: string) => void }> {
    gatt = [];
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Helladdning, useValue: { till: (adress: string) => gatt.push(adress) } },
      ],
    });
    const f = TestBed.createComponent(Personmeny);
    f.componentRef.setInput('person', person);
    await f.whenStable();
    const rot = f.nativeElement as HTMLElement;
    return { rot, klicka: (text) => [...rot.querySelectorAll('button')].find((k) => k.textContent?.trim() === text)?.click() };
  }
  const svara = async (adress: string, svar: unknown, status = 200): Promise<void> => {
    TestBed.inject(HttpTestingController)
      .expectOne({ url: adress, method: 'DELETE' })
      .flush(svar as object, { status, statusText: 'x' });
    await new Promise((klar) => setTimeout(klar));
  };

  it('names the person and all roles, and is marked as an example only when it is one', async () => {
    const { rot } = await visa();
    expect(rot.querySelector('button')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Konto för Prov PersonHandläggare, Analytiker',
    );
    expect(rot.textContent).not.toContain('Exempel');
    TestBed.resetTestingModule();
    expect((await visa({ ...PERSON, satt: 'exempel' })).rot.textContent).toContain('Exempel: Handläggare, Analytiker');
  });
  it('logs out and goes where the identity provider ends its own session', async () => {
    const { klicka } = await visa();
    klicka('Logga ut');
    await svara('/api/v1/session', { vidare: 'https://idp.example/logout' });
    expect(gatt).toEqual(['https://idp.example/logout']);
  });
  it('logs out everywhere and ends at the login', async () => {
    const { klicka } = await visa();
    klicka('Logga ut överallt');
    await svara('/api/v1/sessioner', { vidare: null });
    expect(gatt).toEqual(['/logga-in?utloggad=ja']);
  });
  it('a session that has already ended ends at the login too; a server that fails is told of', async () => {
    const { rot, klicka } = await visa();
    klicka('Logga ut');
    await svara('/api/v1/session', null, 500);
    expect(gatt).toEqual([]);
    expect(rot.querySelector('[role=alert]')?.textContent).toContain('Något gick fel');
    klicka('Logga ut');
    await svara('/api/v1/session', null, 401);
    expect(gatt).toEqual(['/logga-in?utloggad=ja']);
  });
});
