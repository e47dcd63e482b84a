import { TestBed } from '@angular/core/testing';
import { ProblemSvar, Problemkod } from '@anslag/kontrakt';
import { Hamtningsfel } from './hamtningsfel';

function problem(kod: Problemkod): ProblemSvar {
  return { type: 'about:blank', title: 'Rubrik', status: 500, detail: 'Förklaring', kod, falt: [] };
}

describe('app-hamtningsfel', () => {
  it('says what happened and lets one try again', async () => {
    const f = TestBed.createComponent(Hamtningsfel);
    f.componentRef.setInput('problem', problem('otillganglig'));
    let igen = 0;
    f.componentInstance.igen.subscribe(() => (igen += 1));
    await f.whenStable();
    const rot = f.nativeElement as HTMLElement;
    expect(rot.querySelector('[role=alert]')?.textContent).toContain('Förklaring');
    rot.querySelector('button')?.click();
    expect(igen).toBe(1);
  });

  it.each(['saknas', 'regelbrott', 'formfel'] as const)(
    'does not offer to try again what will give the same answer: %s',
    async (kod) => {
      const f = TestBed.createComponent(Hamtningsfel);
      f.componentRef.setInput('problem', problem(kod));
      await f.whenStable();
      expect((f.nativeElement as HTMLElement).querySelector('button')).toBeNull();
    },
  );
});
