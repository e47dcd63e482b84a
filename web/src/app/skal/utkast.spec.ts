import { provideHttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from './session';
import { Utkast, glomUtkast, utkast } from './utkast';

interface Form {
  namn: string;
  dag: string | null;
  vald: { id: string } | null;
  rader: { text: string }[];
}
const MALL: Form = { namn: '', dag: null, vald: { id: '' }, rader: [{ text: '' }] };
const SKRIVET: Form = { namn: 'Provet', dag: null, vald: null, rader: [{ text: 'a' }] };

function oppna(innehall: Form | null, person = 'p1', mall: object = MALL): { utkast: Utkast<Form>; nu: ReturnType<typeof signal<Form | null>>; stang: () => void } {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), { provide: Session, useValue: { person: () => ({ id: person }) } }] });
  const nu = signal(innehall);
  const u = TestBed.runInInjectionContext(() => utkast<Form>({ namn: () => 'prov', innehall: nu, version: () => 3, mall: mall as Form }));
  TestBed.tick();
  return { utkast: u, nu, stang: () => TestBed.resetTestingModule() };
}

describe('ett utkast', () => {
  beforeEach(() => sessionStorage.clear());

  it('finns kvar när sidan läses om, med version och tid', () => {
    oppna(SKRIVET).stang();
    const { utkast: u } = oppna(null);
    expect(u.las()).toMatchObject({ innehall: SKRIVET, version: 3 });
    expect(u.aterstallt()).toMatch(/^\d{4}-/);
  });

  it('är bara personens eget', () => {
    oppna(SKRIVET).stang();
    expect(oppna(null, 'p2').utkast.las()).toBeNull();
  });

  it('tas bort när inget längre är osparat, när det kastas och vid utloggning', () => {
    const { nu, stang } = oppna(SKRIVET);
    nu.set(null);
    TestBed.tick();
    stang();
    expect(oppna(null).utkast.las()).toBeNull();

    oppna(SKRIVET).stang();
    oppna(null).utkast.kasta();
    expect(oppna(null).utkast.las()).toBeNull();

    oppna(SKRIVET);
    glomUtkast();
    expect(oppna(null).utkast.las()).toBeNull();
  });

  it('av en annan form, eller som inte går att läsa, används inte', () => {
    oppna(SKRIVET).stang();
    expect(oppna(null, 'p1', { ...MALL, rader: [{ text: 1 }] }).utkast.las()).toBeNull();
    sessionStorage.setItem('utkast:p1:prov', '{');
    expect(oppna(null).utkast.las()).toBeNull();
  });
});
