import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ArendeSvar } from '@anslag/kontrakt';
import { filter, firstValueFrom } from 'rxjs';
import { Utbetalningsrakning } from './utbetalningsrakning';

const arende: ArendeSvar = {
  nyckel: '20RS3419',
  diarienummer: '20RS3419',
  nypsId: null,
  historiskNyckel: null,
  namn: 'Smart tillväxt',
  sokande: 'Almi',
  organisation: null,
  egetProjekt: false,
  ramprojekt: false,
  stodtyp: 'projekt',
  stodform: null,
  mottagartyp: null,
  status: 'beslutad',
  sammanfattning: null,
  bransch: null,
  kon: null,
  kommun: null,
  kommuner: [],
  euProgram: null,
  lage: 'beviljat',
  prioritering: null,
  prioriteratOmrade: null,
  strategisktOmrade: null,
  effektmal: [],
  effektmalSkrivet: null,
  kraftsamlingar: [],
  tid: null,
  datum: '2026-11-21',
  gallande: {
    andel: 1300,
    tak: 1_912_400,
    takOkant: false,
    projektperiod: { fran: '2021-01-01', till: '2023-03-31' },
    villkor: [],
    allmannaVillkor: null,
    aterkrav: 0,
    upphavd: null,
    beslut: [1],
    kallor: { andel: 1, tak: [1], fran: 1, till: 1, villkor: null, allmannaVillkor: null, aterkrav: [] },
  },
  gallandeHistorik: [],
  beslut: [],
  utbetalt: 0,
  aterbetaltPaKrav: 0,
  utbetalningar: [],
  brytpunkt: 14_710_770,
  effektkedja: null,
  insatser: [],
  kalla: null,
  foregangare: [],
  efterfoljare: [],
  gemensamtMed: [],
  varAndel: null,
  omfattning: null,
  version: 1,
  handlaggare: null,
  sekretess: null,
  undanhallet: false,
  min: { eget: false, otilldelat: true, javig: false },
  jav: [],
};

@Component({ imports: [Utbetalningsrakning], template: `<app-utbetalningsrakning [arende]="arende" />` })
class Vard {
  readonly arende = arende;
}

describe('the next payment', () => {
  let rot: HTMLElement;
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '', component: Vard }])],
    });
    harness = await RouterTestingHarness.create('/');
    http = TestBed.inject(HttpTestingController);
    rot = harness.fixture.nativeElement as HTMLElement;
  });
  const text = (val: string): string => (rot.querySelector(val)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  async function skriv(belopp: string): Promise<void> {
    const falt = rot.querySelector<HTMLInputElement>('#bokfort');
    if (!falt) throw new Error('no field');
    falt.value = belopp;
    falt.dispatchEvent(new Event('input'));
    await harness.fixture.whenStable();
  }

  it('echoes what was understood while it is written', async () => {
    await skriv('1,9 mkr');
    expect(text('#bokfort-eko')).toBe('Läses som 1 900 000 kr');
    expect(rot.querySelector('#bokfort')?.getAttribute('aria-invalid')).toBeNull();
  });

  it('says what is wrong only when it is sent, at the field and in the summary', async () => {
    await skriv('1.912.400');
    expect(text('#bokfort-fel')).toBe('');
    rot.querySelector('form')?.dispatchEvent(new Event('submit'));
    await harness.fixture.whenStable();
    expect(text('#bokfort-fel')).toContain('kan läsas på två sätt');
    expect(rot.querySelector('#bokfort')?.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    http.verify();
  });

  it('puts the amount in the address and shows what the rule gives', async () => {
    await skriv('1,9 mkr');
    const klar = firstValueFrom(TestBed.inject(Router).events.pipe(filter((h) => h instanceof NavigationEnd)));
    rot.querySelector('form')?.dispatchEvent(new Event('submit'));
    await klar;
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/?bokfort=1900000');
    // 13 % × 1 900 000 = 247 000; 1 912 400 − 247 000 = 1 665 400
    http.expectOne('/api/v1/arenden/20RS3419/utbetalningsberakning?bokfort=1900000').flush({
      nyckel: '20RS3419',
      andel: 1300,
      tak: 1_912_400,
      bokfort: 1_900_000,
      tidigareUtbetalt: 0,
      aterkravt: 0,
      belopp: 247_000,
      begransadAv: 'andel',
      overbetalt: 0,
      kvarAvTaket: 1_665_400,
    });
    await harness.fixture.whenStable();
    expect(text('.belopp')).toBe('Att betala ut: 247 000 kr');
    expect(text('.svar p:nth-of-type(2)')).toBe(
      '13 % av bokförda 1 900 000 kr, högst 1 912 400 kr. Andelen av de bokförda kostnaderna bestämmer beloppet. Taket är inte nått.',
    );
    await skriv('abc');
    expect(rot.querySelector('.belopp')).toBeNull();
  });

  it('says what is wrong with an amount in the address', async () => {
    await harness.navigateByUrl('/?bokfort=abc');
    await harness.fixture.whenStable();
    expect(text('#bokfort-fel')).toContain('abc');
    http.verify();
  });
});
