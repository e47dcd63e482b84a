import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { tomNod } from '@anslag/doman';
import { BehaviorSubject } from 'rxjs';
import { Effektkedja } from './effektkedja';
import { Kedja, Led, planeradLed } from './led';

const led = (id: string, niva: Led['niva'], text: string, mer: Partial<Led> = {}): Led => ({ ...planeradLed(tomNod(id, niva, text)), ...mer });
const kedja: Kedja = {
  noder: [
    led('a', 'aktivitet', 'Utbilda'),
    led('k', 'effekt_kort', 'Mer kunskap', {
      laget: { lage: 'uppnadd', grund: 'uppfoljning', ar: 2023 },
      indikator: 'Andel med ny kunskap',
      enhet: '%',
      baslinje: 4000,
      baslinjeAr: 2020,
      mal: [
        { nummer: 1, malvarde: 8000, malar: 2022, avser: 'hela', satt: '2021-03-01', skal: null },
        { nummer: 2, malvarde: 6000, malar: 2023, avser: 'hela', satt: '2022-03-01', skal: 'Färre deltog.' },
      ],
      perAr: [{ ar: 2023, avser: 'hela', uppnatt: 5550, forvantat: null, antal: 1, kvinnor: null, man: null, okant: null }],
    }),
    led('m', 'effektmal', 'Ökad innovationskraft'),
    led('x', 'prestation', 'En rapport', { laget: { lage: 'forvantad', grund: null, ar: null } }),
  ],
  lankar: [
    { fran: 'a', till: 'k', skal: 'nivån anges inte' },
    { fran: 'k', till: 'm', skal: 'nivån anges inte' },
  ],
};
const text = (e: Element | null | undefined): string => (e?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function visa(fraga: Record<string, string> = {}, smal = false, visad: Kedja = kedja): Promise<{ rot: HTMLElement; stabil: () => Promise<unknown> }> {
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.matchMedia = (media: string) => Object.assign(new EventTarget(), { media, matches: smal, onchange: null, addListener: () => {}, removeListener: () => {} });
  const params = convertToParamMap(fraga);
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: ActivatedRoute, useValue: { queryParamMap: new BehaviorSubject(params), snapshot: { queryParamMap: params } } }],
  });
  const f = TestBed.createComponent(Effektkedja);
  f.componentRef.setInput('kedja', visad);
  f.componentRef.setInput('luckor', [{ kod: 'prestation_utan_effekt', nod: 'x' }]);
  document.body.replaceChildren(f.nativeElement as HTMLElement);
  await f.whenStable();
  return { rot: f.nativeElement as HTMLElement, stabil: () => f.whenStable() };
}

describe('the chain drawn', () => {
  it('has a column for every level, also where nothing is stated', async () => {
    const { rot } = await visa();
    const kolumner = [...rot.querySelectorAll('[role=region] [role=group]')];
    expect(kolumner.map((k) => k.getAttribute('aria-label'))).toEqual([
      'Aktivitet',
      'Prestation',
      'Effekt på kort sikt',
      'Effekt på medellång sikt',
      'Effekt på lång sikt',
      'Effektmål',
    ]);
    expect(text(kolumner[3])).toBe('Anges inte');
  });
  it('draws every link', async () => expect((await visa()).rot.querySelectorAll('path.linje')).toHaveLength(2));
  it('says indicator, the way from baseline over target to outcome, and where it stands', async () => {
    const kort = (await visa()).rot.querySelector('button[data-led=k]');
    expect([...(kort?.children ?? [])].map(text)).toEqual([
      'Mer kunskap',
      'Andel med ny kunskap',
      'Baslinje 40 (2020) → mål 60 (2023) → utfall 55,5 % (2023)',
      'Uppnådd 2023, uppföljning',
    ]);
  });
  it('has one stop for Tab among its nodes', async () => {
    const { rot } = await visa();
    expect([...rot.querySelectorAll('button.led')].filter((e) => e.getAttribute('tabindex') === '0').map((e) => e.getAttribute('data-led'))).toEqual(['a']);
  });
  it('a chosen node fades what it has nothing to do with, and Escape lets go of it', async () => {
    const { rot, stabil } = await visa();
    const led = rot.querySelector<HTMLButtonElement>('button[data-led=a]');
    led?.click();
    await stabil();
    expect(led?.getAttribute('aria-pressed')).toBe('true');
    expect([...rot.querySelectorAll('.led.svag')].map((e) => e.getAttribute('data-led'))).toEqual(['x']);
    expect(text(rot.querySelector('.valt'))).toContain('Leder till ”Mer kunskap”.');
    led?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await stabil();
    expect(rot.querySelectorAll('.led.svag')).toHaveLength(0);
  });
  it('arrows walk along the links, and through the columns', async () => {
    const { rot, stabil } = await visa();
    const tryck = async (key: string): Promise<string | null | undefined> => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await stabil();
      return document.activeElement?.getAttribute('data-led');
    };
    HTMLElement.prototype.scrollIntoView = () => {};
    rot.querySelector<HTMLButtonElement>('button[data-led=a]')?.focus();
    expect(await tryck('ArrowRight')).toBe('k');
    expect(await tryck('ArrowRight')).toBe('m');
    expect(await tryck('ArrowRight')).toBe('m');
    expect(await tryck('ArrowLeft')).toBe('k');
    expect(await tryck('ArrowUp')).toBe('x');
    expect(await tryck('End')).toBe('m');
    expect(await tryck('Home')).toBe('a');
  });
  it('shows the path of the node in the address', async () => {
    const { rot } = await visa({ nod: 'k' });
    expect([...rot.querySelectorAll('.led.svag')].map((e) => e.getAttribute('data-led'))).toEqual(['x']);
    expect(text(rot.querySelector('.valt'))).toContain('Tidigare mål: 80 % 2022, hela projektet, satt 1 mars 2021. Skäl till ändringen: Färre deltog.');
  });
});

describe('the chain as a list', () => {
  it('is what a narrow window begins with', async () => {
    const { rot } = await visa({}, true);
    expect(rot.querySelector('app-kedjeritning')).toBeNull();
    expect(text(rot.querySelector('.lista li .led'))).toBe('Aktivitet: Utbilda');
  });
  it('links a node to the indicator of the register that it follows', async () => {
    const noder = kedja.noder.map((n) => (n.id === 'k' ? { ...n, strategiindikator: 'i-1', foljer: { namn: 'Andel som växer', strategiversion: null } } : n));
    const { rot } = await visa({ kedja: 'lista' }, false, { ...kedja, noder });
    const lankar = [...rot.querySelectorAll('app-ledfakta a')].map((a) => [text(a), a.getAttribute('href')]);
    expect(lankar).toEqual([['Andel som växer', '/mal?register=verksamhetsmal#indikator-i-1']]);
  });
  it('the address has the last word', async () => expect((await visa({ kedja: 'ritad' }, true)).rot.querySelector('app-kedjeritning')).not.toBeNull());
  it('tells all that the drawing says', async () => {
    const lista = text((await visa({ kedja: 'lista' })).rot.querySelector('.lista'));
    for (const del of ['Effekt på kort sikt: Mer kunskap', 'hoppar över en nivå: nivån anges inte', 'Uppnådd 2023, uppföljning', 'Baslinje: 40 % (2020)', 'Mål: 60 % 2023, hela projektet', 'Tidigare mål: 80 % 2022', 'Förväntad, grund anges inte'])
      expect(lista).toContain(del);
  });
});

it('says the gaps, and goes to them', async () => {
  const { rot, stabil } = await visa({ kedja: 'lista' });
  expect(text(rot.querySelector('app-kedjeluckor li'))).toContain('Prestationen ”En rapport” leder inte till någon effekt.');
  rot.querySelector<HTMLButtonElement>('app-kedjeluckor button')?.click();
  await stabil();
  expect(document.activeElement?.getAttribute('data-led')).toBe('x');
});
