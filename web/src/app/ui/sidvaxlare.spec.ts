import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Sidvaxlare } from './sidvaxlare';

async function visa(antal: number, sida: number, perSida: number): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const f = TestBed.createComponent(Sidvaxlare);
  f.componentRef.setInput('antal', antal);
  f.componentRef.setInput('sida', sida);
  f.componentRef.setInput('perSida', perSida);
  await f.whenStable();
  return f.nativeElement as HTMLElement;
}

describe('app-sidvaxlare', () => {
  it.each([
    [1234, 1, 50, 'Visar 1–50 av 1\u00a0234'],
    // page 25 of 25: rows 1201 to 1234
    [1234, 25, 50, 'Visar 1\u00a0201–1\u00a0234 av 1\u00a0234'],
    [0, 1, 50, 'Inga rader'],
  ])('%i rows, page %i, %i on each: %s', async (antal, sida, perSida, text) => {
    expect((await visa(antal, sida, perSida)).querySelector('[role=status]')?.textContent).toBe(text);
  });

  it.each([
    [1, ['Nästa']],
    [2, ['Föregående', 'Nästa']],
    [3, ['Föregående']],
  ])('page %i of 3 leads to %j', async (sida, lankar) => {
    const rot = await visa(101, sida, 50);
    expect([...rot.querySelectorAll('a')].map((a) => a.textContent)).toEqual(lankar);
  });

  it.each([
    // 101 rows, 50 on each: 3 pages
    [101, 99, { sida: 3 }],
    [39, 99, { sida: null }],
  ])('of %i rows page %i becomes %j', async (antal, sida, queryParams) => {
    const ga = jest.spyOn(Router.prototype, 'navigate').mockResolvedValue(true);
    await visa(antal, sida, 50);
    expect(ga).toHaveBeenCalledWith([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    ga.mockRestore();
  });

  it('needs no links when all rows fit', async () => {
    expect((await visa(50, 1, 50)).querySelectorAll('a')).toHaveLength(0);
  });
});
