import { TestBed } from '@angular/core/testing';
import { Belopp } from './belopp';

async function visa(indata: Record<string, unknown>): Promise<string> {
  const f = TestBed.createComponent(Belopp);
  for (const [namn, varde] of Object.entries(indata)) f.componentRef.setInput(namn, varde);
  await f.whenStable();
  return (f.nativeElement as HTMLElement).textContent?.trim() ?? '';
}

describe('app-belopp', () => {
  it.each([
    [{ kronor: 1912400 }, '1\u00a0912\u00a0400\u00a0kr'],
    [{ kronor: 1912400, enhet: false }, '1\u00a0912\u00a0400'],
    [{ kronor: 0 }, '0\u00a0kr'],
    [{ kronor: -75 }, '\u221275\u00a0kr'],
    [{ kronor: null }, 'uppgift saknas'],
    [{ kronor: null, okant: 'okänt belopp' }, 'okänt belopp'],
    [{ kronor: undefined }, 'uppgift saknas'],
  ])('%j → %s: an unknown amount is never shown as 0', async (indata, text) => {
    expect(await visa(indata)).toBe(text);
  });
});
