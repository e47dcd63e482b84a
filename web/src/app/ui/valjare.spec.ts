import { TestBed } from '@angular/core/testing';
import { Flerval } from './flerval';
import { Valjare } from './valjare';

const alternativ = [
  { varde: 'a', namn: 'Örebro', grupp: 'Örebro län' },
  { varde: 'b', namn: 'Sala', grupp: 'Västmanlands län' },
];

describe('app-valjare', () => {
  async function visa(varde: string, tomt: string | null = 'Alla'): Promise<{ val: HTMLSelectElement; valda: string[] }> {
    const f = TestBed.createComponent(Valjare);
    f.componentRef.setInput('etikett', 'Kommun');
    f.componentRef.setInput('faltId', 'kommun');
    f.componentRef.setInput('varde', varde);
    f.componentRef.setInput('alternativ', alternativ);
    f.componentRef.setInput('tomt', tomt);
    const valda: string[] = [];
    f.componentInstance.valt.subscribe((v) => valda.push(v));
    document.body.append(f.nativeElement as HTMLElement);
    await f.whenStable();
    const val = (f.nativeElement as HTMLElement).querySelector('select');
    if (!val) throw new Error('no select');
    return { val, valda };
  }

  it('has a label of its own and groups its alternatives', async () => {
    const { val } = await visa('b');
    expect([...val.labels].map((l) => l.textContent)).toEqual(['Kommun']);
    expect([...val.querySelectorAll('optgroup')].map((g) => g.label)).toEqual(['Örebro län', 'Västmanlands län']);
    expect(val.value).toBe('b');
  });
  it('tells what is chosen', async () => {
    const { val, valda } = await visa('b');
    val.value = '';
    val.dispatchEvent(new Event('change'));
    expect(valda).toEqual(['']);
  });
  it('shows a value from the address that is not among the alternatives', async () => {
    expect((await visa('Nedlagd kommun')).val.value).toBe('Nedlagd kommun');
  });
  it('may demand a choice', async () => {
    expect([...(await visa('a', null)).val.options].map((o) => o.value)).toEqual(['a', 'b']);
  });
});

describe('app-flerval', () => {
  it('says what is chosen, and gives the choices in the order of the alternatives', async () => {
    const f = TestBed.createComponent(Flerval);
    f.componentRef.setInput('etikett', 'År');
    f.componentRef.setInput('alternativ', alternativ);
    f.componentRef.setInput('valda', ['b']);
    const valda: string[][] = [];
    f.componentInstance.valt.subscribe((v) => valda.push(v));
    await f.whenStable();
    const rot = f.nativeElement as HTMLElement;
    expect(rot.querySelector('summary')?.textContent).toBe('Sala');
    for (const ruta of rot.querySelectorAll('input')) ruta.dispatchEvent(new Event('change'));
    expect(valda).toEqual([['a', 'b'], []]);
  });

  it('folds together on Escape and when one goes on elsewhere, not while one chooses', async () => {
    const f = TestBed.createComponent(Flerval);
    f.componentRef.setInput('etikett', 'År');
    f.componentRef.setInput('alternativ', alternativ);
    f.componentRef.setInput('valda', []);
    await f.whenStable();
    const rot = f.nativeElement as HTMLElement;
    document.body.append(rot);
    const lada = rot.querySelector('details');
    if (!lada) throw new Error('no details');
    lada.open = true;
    rot.querySelector('input')?.click();
    expect(lada.open).toBe(true);
    document.body.click();
    expect(lada.open).toBe(false);
    lada.open = true;
    rot.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(lada.open).toBe(false);
    expect(document.activeElement).toBe(rot.querySelector('summary'));
  });
});
