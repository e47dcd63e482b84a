import { TestBed } from '@angular/core/testing';
import { NavigationError, Router, provideRouter } from '@angular/router';
import { Helladdning, Sidkod } from './nyversion';
import { Saknas } from './saknas';

describe('a page whose code does not come', () => {
  const fel = new TypeError('Failed to fetch dynamically imported module: /chunk-X.js');
  let gatt: string[];
  let kod: Sidkod;
  const mott = (url: string, orsak: unknown): Promise<void> => kod.saknas(new NavigationError(1, url, orsak));
  const servern = (svarar: boolean): void => {
    globalThis.fetch = jest.fn(() =>
      svarar ? Promise.resolve({ ok: true } as Response) : Promise.reject(new TypeError('down')),
    );
  };
  beforeEach(() => {
    gatt = [];
    sessionStorage.clear();
    AbortSignal.timeout = () => new AbortController().signal;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: Saknas }]),
        { provide: Helladdning, useValue: { till: (adress: string) => gatt.push(adress) } },
      ],
    });
    kod = TestBed.inject(Sidkod);
  });

  it('is read in whole when the server answers, once', async () => {
    servern(true);
    await mott('/anslag', fel);
    expect(kod.problem()).toBeUndefined();
    await mott('/anslag', fel);
    expect(kod.problem()?.title).toBe('Något gick fel');
    await mott('/portfolj', fel);
    expect(gatt).toEqual(['/anslag', '/portfolj']);
  });
  it('is told of when the server does not answer, and can be tried again when it does', async () => {
    servern(false);
    await mott('/anslag', fel);
    expect(kod.problem()?.title).toBe('Servern svarar inte');
    await kod.igen();
    expect(gatt).toEqual([]);
    servern(true);
    await kod.igen();
    expect(gatt).toEqual(['/anslag']);
  });
  it('is told of only until another page is asked for', async () => {
    servern(false);
    await mott('/anslag', fel);
    await TestBed.inject(Router).navigateByUrl('/portfolj');
    expect(kod.problem()).toBeUndefined();
  });
  it('any other fault is left alone', async () => {
    servern(false);
    await mott('/anslag', new Error('Failed to fetch dynamically imported module'));
    await mott('/anslag', new TypeError('x is undefined'));
    expect(kod.problem()).toBeUndefined();
    expect(gatt).toEqual([]);
  });
});
