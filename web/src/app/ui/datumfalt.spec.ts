import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Datum } from '@anslag/doman';
import { Datumfalt } from './datumfalt';

describe('app-datumfalt', () => {
  let f: ComponentFixture<Datumfalt>;
  let ruta: HTMLInputElement;
  let valda: (Datum | null)[];
  const rot = (): HTMLElement => f.nativeElement as HTMLElement;
  const fel = (): string | undefined => rot().querySelector('#dag-fel')?.textContent;

  beforeEach(async () => {
    f = TestBed.createComponent(Datumfalt);
    f.componentRef.setInput('etikett', 'Beslutad den');
    f.componentRef.setInput('faltId', 'dag');
    f.componentRef.setInput('varde', '2020-08-24');
    valda = [];
    f.componentInstance.valt.subscribe((dag) => valda.push(dag));
    document.body.append(rot());
    await f.whenStable();
    const falt = rot().querySelector('input');
    if (!falt) throw new Error('no input');
    ruta = falt;
  });
  afterEach(() => f.destroy());

  async function skriv(text: string): Promise<void> {
    ruta.value = text;
    ruta.dispatchEvent(new Event('input'));
    ruta.dispatchEvent(new Event('change'));
    await f.whenStable();
  }

  it('has its label and its help, and shows the day as ISO', () => {
    expect([...(ruta.labels ?? [])].map((l) => l.textContent)).toEqual(['Beslutad den']);
    expect(rot().querySelector(`#${ruta.getAttribute('aria-labelledby')}`)?.textContent).toBe('Beslutad den');
    expect(rot().querySelector(`#${ruta.getAttribute('aria-describedby')}`)?.textContent).toContain('2020-08-24');
    expect(ruta.value).toBe('2020-08-24');
  });

  it.each([
    ['2019-01-31', '2019-01-31'],
    [' 2019-01-31 ', '2019-01-31'],
    ['1995-01-01', '1995-01-01'],
    ['2100-12-31', '2100-12-31'],
    ['', null],
  ])('accepts "%s"', async (text, dag) => {
    await skriv(text);
    expect([fel(), ruta.getAttribute('aria-invalid'), valda]).toEqual([undefined, null, [dag]]);
  });

  it.each([
    ['24/8 2020', /inte ett datum.*2020-08-24/],
    ['8/24/2020', /inte ett datum/],
    ['20200824', /inte ett datum/],
    ['2021-02-29', /inte ett datum/],
    ['1994-12-31', /mellan 1995-01-01 och 2100-12-31/],
    ['2101-01-01', /mellan 1995-01-01 och 2100-12-31/],
  ])('refuses %s, says so at the field, keeps what was written', async (text, skal) => {
    await skriv(text);
    expect(fel()).toMatch(skal);
    expect(ruta.getAttribute('aria-invalid')).toBe('true');
    expect(ruta.getAttribute('aria-describedby')?.split(' ')).toContain('dag-fel');
    expect([ruta.value, valda]).toEqual([text, []]);
  });

  it('says nothing while one writes, and asks again when the form is sent', async () => {
    await skriv('i går');
    ruta.value = 'i gå';
    ruta.dispatchEvent(new Event('input'));
    await f.whenStable();
    expect(fel()).toBeUndefined();
    expect(f.componentInstance.prova()).toBe(false);
    await f.whenStable();
    expect(fel()).toMatch(/inte ett datum/);
    expect(document.activeElement).toBe(ruta);
  });

  it('takes back what was not a day', async () => {
    await skriv('i går');
    f.componentInstance.aterstall();
    await f.whenStable();
    expect([ruta.value, fel(), f.componentInstance.prova()]).toEqual(['2020-08-24', undefined, true]);
  });

  it('shows a new day from outside without a fault that was for the former', async () => {
    await skriv('i går');
    f.componentRef.setInput('varde', '2021-12-31');
    await f.whenStable();
    expect([ruta.value, fel(), valda]).toEqual(['2021-12-31', undefined, []]);
  });

  it('opens its calendar with Alt and arrow down, in Swedish on the day, and tells of the day chosen', async () => {
    ruta.focus();
    ruta.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode: 40, altKey: true }));
    await f.whenStable();
    const kalender = document.querySelector('[role=dialog]');
    expect(kalender?.getAttribute('aria-labelledby')).toBe('dag-etikett');
    expect([...(kalender?.querySelectorAll('th .cdk-visually-hidden') ?? [])].map((th) => th.textContent)[0]).toBe('måndag');
    expect(kalender?.querySelector('[aria-pressed=true]')?.getAttribute('aria-label')).toBe('måndag 24 augusti 2020');
    kalender?.querySelector<HTMLElement>('[aria-label="tisdag 25 augusti 2020"]')?.click();
    await f.whenStable();
    expect([ruta.value, valda]).toEqual(['2020-08-25', ['2020-08-25']]);
  });
});
