import { TestBed } from '@angular/core/testing';
import { AndelText } from './andel';

describe('app-andel', () => {
  it.each([
    [1300, '13\u00a0%'],
    [1350, '13,5\u00a0%'],
    [1, '0,01\u00a0%'],
    [null, 'uppgift saknas'],
  ])('%s hundredths of a percent → %s', async (andel, text) => {
    const f = TestBed.createComponent(AndelText);
    f.componentRef.setInput('andel', andel);
    await f.whenStable();
    expect((f.nativeElement as HTMLElement).textContent?.trim()).toBe(text);
  });
});
