import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { sandning } from './sandning';

const NYCKEL = /^[0-9a-f]{32}$/;

describe('sandning', () => {
  const starta = () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    return { s: TestBed.runInInjectionContext(() => sandning()), http: TestBed.inject(HttpTestingController) };
  };

  it('gives the answer, and works on one thing at a time', async () => {
    const { s, http } = starta();
    const svar = s.skicka<{ version: number }>('PATCH', '/x', { a: 1 });
    expect(s.arbetar()).toBe(true);
    expect(await s.skicka('PATCH', '/x', { a: 1 })).toBeNull();
    http.expectOne('/x').flush({ version: 2 });
    expect(await svar).toEqual({ version: 2 });
    expect([s.arbetar(), s.problem()]).toEqual([false, null]);
  });

  it('sends what was not answered with the same key, and what was answered with a new one', async () => {
    const { s, http } = starta();
    const nycklar: (string | null)[] = [];
    const sand = async (kropp: object, status: number): Promise<void> => {
      const svar = s.skicka('PUT', '/x', kropp);
      const begaran = http.expectOne('/x');
      nycklar.push(begaran.request.headers.get('Idempotency-Key'));
      begaran.flush({}, { status, statusText: 'x' });
      await svar;
    };
    await sand({ a: 1 }, 503);
    await sand({ a: 1 }, 200);
    await sand({ a: 1 }, 200);
    await sand({ a: 1 }, 503);
    await sand({ a: 2 }, 200);
    expect(nycklar.every((n) => NYCKEL.test(n ?? ''))).toBe(true);
    const [a, b, c, d, e] = nycklar;
    expect([a === b, b === c, c === d, d === e]).toEqual([true, false, false, false]);
  });

  it('keeps the server’s problem until the next sending', async () => {
    const { s, http } = starta();
    const svar = s.skicka('POST', '/x', {});
    const problem = { kod: 'formfel', title: 'Fel', status: 400, detail: '', type: 'x', falt: [] };
    http.expectOne('/x').flush(problem, { status: 400, statusText: 'x' });
    expect(await svar).toBeNull();
    expect(s.problem()).toEqual(problem);
    void s.skicka('POST', '/x', {});
    expect(s.problem()).toBeNull();
  });
});
