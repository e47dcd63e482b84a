import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { hamta } from './hamta';

describe('hamta', () => {
  function borja(sak?: (adress: string | undefined) => unknown): {
    http: HttpTestingController;
    adress: ReturnType<typeof signal<string | undefined>>;
    svar: ReturnType<typeof hamta<number>>;
  } {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const adress = signal<string | undefined>('/a');
    const svar = TestBed.runInInjectionContext(() => hamta<number>(adress, sak && ((): unknown => sak(adress()))));
    TestBed.tick();
    return { http: TestBed.inject(HttpTestingController), adress, svar };
  }

  it('keeps the former answer until the next has come', () => {
    const { http, adress, svar } = borja();
    expect([svar.laddar(), svar.varde()]).toEqual([true, undefined]);
    http.expectOne('/a').flush(1);
    expect([svar.laddar(), svar.varde()]).toEqual([false, 1]);
    adress.set('/b');
    TestBed.tick();
    expect([svar.laddar(), svar.varde()]).toEqual([true, 1]);
    http.expectOne('/b').flush(2);
    expect(svar.varde()).toBe(2);
  });

  it('keeps nothing from before it rested: not even when nobody looked meanwhile', () => {
    const { http, adress, svar } = borja();
    http.expectOne('/a').flush(1);
    expect(svar.varde()).toBe(1);
    adress.set(undefined);
    TestBed.tick();
    adress.set('/b');
    TestBed.tick();
    expect([svar.laddar(), svar.varde()]).toEqual([true, undefined]);
  });

  it('keeps the former answer only while it is about the same thing', () => {
    const { http, adress, svar } = borja((till) => till?.split('?')[0]);
    http.expectOne('/a').flush(1);
    adress.set('/a?sida=2');
    TestBed.tick();
    expect(svar.varde()).toBe(1);
    http.expectOne('/a?sida=2').flush(2);
    adress.set('/b');
    TestBed.tick();
    expect([svar.laddar(), svar.varde()]).toEqual([true, undefined]);
  });

  it('abandons a request that is overtaken', () => {
    const { http, adress, svar } = borja();
    const forsta = http.expectOne('/a');
    adress.set('/b');
    TestBed.tick();
    expect(forsta.cancelled).toBe(true);
    http.expectOne('/b').flush(2);
    expect(svar.varde()).toBe(2);
  });

  it('shows a problem instead of an old answer, and can be asked again', () => {
    const { http, svar } = borja();
    http.expectOne('/a').flush(null, { status: 503, statusText: 'x' });
    expect([svar.varde(), svar.problem()?.kod]).toEqual([undefined, 'otillganglig']);
    svar.igen();
    TestBed.tick();
    http.expectOne('/a').flush(3);
    expect([svar.varde(), svar.problem()]).toEqual([3, undefined]);
  });

  it('fetches nothing without an address', () => {
    const { http, adress, svar } = borja();
    http.expectOne('/a').flush(1);
    adress.set(undefined);
    TestBed.tick();
    http.verify();
    expect(svar.laddar()).toBe(false);
  });
});
