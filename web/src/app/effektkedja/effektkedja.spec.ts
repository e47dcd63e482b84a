import { TestBed } from '@angular/core/testing';
import { EffektkedjaSvar } from '@anslag/kontrakt';
import { Effektkedja } from './effektkedja';

const kedja: EffektkedjaSvar = {
  noder: [
    { id: 'a', niva: 'aktivitet', text: 'Utbilda', lage: null, grund: null, ar: null },
    { id: 'k', niva: 'effekt_kort', text: 'Mer kunskap', lage: 'uppnadd', grund: 'uppfoljning', ar: 2023 },
    { id: 'm', niva: 'effektmal', text: 'Ökad innovationskraft', lage: null, grund: null, ar: null },
    { id: 'x', niva: 'prestation', text: 'En rapport', lage: 'forvantad', grund: null, ar: null },
  ],
  lankar: [
    { fran: 'a', till: 'k', skal: 'nivån anges inte' },
    { fran: 'k', till: 'm', skal: 'nivån anges inte' },
  ],
};

describe('app-effektkedja', () => {
  let rot: HTMLElement;
  let stabil: () => Promise<unknown>;
  beforeEach(async () => {
    window.ResizeObserver = class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    };
    const f = TestBed.createComponent(Effektkedja);
    f.componentRef.setInput('kedja', kedja);
    stabil = () => f.whenStable();
    await stabil();
    rot = f.nativeElement as HTMLElement;
  });
  const text = (e: Element | null): string => (e?.textContent ?? '').replace(/\s+/g, ' ').trim();

  it('has a column for every level, also where nothing is stated', () => {
    const kolumner = [...rot.querySelectorAll('[role=group]')];
    expect(kolumner.map((k) => k.getAttribute('aria-label'))).toEqual([
      'Aktivitet',
      'Prestation',
      'Effekt på kort sikt',
      'Effekt på medellång sikt',
      'Effekt på lång sikt',
      'Effektmål',
    ]);
    expect(text(kolumner[3] ?? null)).toContain('Anges inte');
  });
  it('draws every link', () => expect(rot.querySelectorAll('path.linje')).toHaveLength(2));
  it('says state, year and ground in words', () =>
    expect(text(rot.querySelector('[data-led=k]'))).toBe('Mer kunskapUppnådd 2023, uppföljning'));
  it('tells the same as a list', () => {
    expect(text(rot.querySelector('.lista li'))).toBe(
      'Aktivitet: Utbilda Effekt på kort sikt: Mer kunskap (Uppnådd 2023, uppföljning; hoppar över en nivå: nivån anges inte)Effektmål: Ökad innovationskraft (hoppar över en nivå: nivån anges inte)',
    );
  });
  it('a chosen node fades what it has nothing to do with', async () => {
    const led = rot.querySelector<HTMLButtonElement>('[data-led=a]');
    led?.click();
    await stabil();
    expect(led?.getAttribute('aria-pressed')).toBe('true');
    expect([...rot.querySelectorAll('.led.svag')].map((e) => e.getAttribute('data-led'))).toEqual(['x']);
    led?.click();
    await stabil();
    expect(rot.querySelectorAll('.led.svag')).toHaveLength(0);
  });
  it('says which node reaches no goal', () => expect(text(rot)).toContain('”En rapport” leder inte till något effektmål.'));
});
