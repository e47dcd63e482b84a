import { TestBed } from '@angular/core/testing';
import { ProblemSvar } from '@anslag/kontrakt';
import { Felsammanfattning } from './felsammanfattning';

const problem: ProblemSvar = {
  type: 'about:blank',
  title: 'Uppgifterna gick inte att läsa',
  status: 400,
  detail: '',
  kod: 'formfel',
  falt: [
    { falt: 'bokfort', last: '1,5', meddelande: 'Beloppet ska vara hela kronor.', ratt: 'Till exempel 1 912 400.' },
    { falt: 'okant', last: null, meddelande: 'Något annat.', ratt: null },
  ],
};

describe('app-felsammanfattning', () => {
  it('takes the focus, links to the fields it knows and says what would be right', async () => {
    document.body.insertAdjacentHTML('beforeend', '<input id="falt-bokfort" />');
    const f = TestBed.createComponent(Felsammanfattning);
    const rot = f.nativeElement as HTMLElement;
    f.componentRef.setInput('problem', null);
    f.componentRef.setInput('falt', { bokfort: 'falt-bokfort' });
    await f.whenStable();
    expect(rot.querySelector('[role=alert]')).toBeNull();

    f.componentRef.setInput('problem', problem);
    await f.whenStable();
    expect(document.activeElement).toBe(rot.querySelector('[role=alert]'));
    expect([...rot.querySelectorAll('li')].map((li) => li.textContent?.trim().replace(/\s+/g, ' '))).toEqual([
      'Beloppet ska vara hela kronor. Till exempel 1 912 400.',
      'Något annat.',
    ]);

    rot.querySelector('a')?.click();
    expect(document.activeElement?.id).toBe('falt-bokfort');
  });
});
