import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Riktning, Sorterbar } from './sorterbar';

@Component({
  imports: [Sorterbar],
  template: `<table>
    <thead>
      <tr>
        <th appSorterbar="beviljat" forst="fallande" [sortering]="sortering()" [riktning]="riktning()">Beviljat</th>
      </tr>
    </thead>
  </table>`,
})
class Vard {
  readonly sortering = signal('namn');
  readonly riktning = signal<Riktning>('stigande');
}

describe('appSorterbar', () => {
  async function visa(sortering: string, riktning: Riktning): Promise<{ th: HTMLElement; adress: string }> {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const f = TestBed.createComponent(Vard);
    f.componentInstance.sortering.set(sortering);
    f.componentInstance.riktning.set(riktning);
    await f.whenStable();
    const rot = f.nativeElement as HTMLElement;
    const th = rot.querySelector('th');
    if (!th) throw new Error('no th');
    return { th, adress: th.querySelector('a')?.getAttribute('href') ?? '' };
  }

  it.each([
    ['namn', 'stigande', null, 'sortering=beviljat&riktning=fallande'],
    ['beviljat', 'fallande', 'descending', 'riktning=stigande'],
    ['beviljat', 'stigande', 'ascending', 'riktning=fallande'],
  ] as const)('sorted by %s %s: aria-sort is %s and the link asks for %s', async (sortering, riktning, aria, fraga) => {
    const { th, adress } = await visa(sortering, riktning);
    expect(th.getAttribute('aria-sort')).toBe(aria);
    expect(adress).toContain(fraga);
  });
});
