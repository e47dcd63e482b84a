import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Handling, Omstandigheter, Roll } from '@anslag/doman';
import { Session } from '../skal/session';
import { Handlingsknapp } from './handlingsknapp';

const EGET: Omstandigheter = { eget: true, otilldelat: false, ledamotIOrganet: false, javig: false, harBerett: false };

describe('app-handlingsknapp', () => {
  const roller = signal<Roll[]>([]);
  async function visa(
    roll: Roll,
    handling: Handling,
    val: Record<string, unknown> = {},
  ): Promise<{ rot: HTMLElement; tryckt: () => number }> {
    roller.set([roll]);
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: { roller } }] });
    const f = TestBed.createComponent(Handlingsknapp);
    for (const [namn, varde] of Object.entries({ handling, ...val })) f.componentRef.setInput(namn, varde);
    let antal = 0;
    f.componentInstance.gor.subscribe(() => antal++);
    await f.whenStable();
    return { rot: f.nativeElement as HTMLElement, tryckt: () => antal };
  }

  it('is not there for whoever never may', async () => {
    const { rot } = await visa('lasare', 'arsbokslut.gora');
    expect(rot.querySelector('button')).toBeNull();
    expect(rot.textContent?.trim()).toBe('');
  });
  it('comes and goes with the roles', async () => {
    const { rot } = await visa('lasare', 'arsbokslut.gora');
    roller.set(['analytiker']);
    await TestBed.inject(ApplicationRef).whenStable();
    expect(rot.querySelector('button')).not.toBeNull();
  });
  it('is pressed by whoever may', async () => {
    const { rot, tryckt } = await visa('handlaggare', 'forslag.skriva', { omstandigheter: EGET });
    const knapp = rot.querySelector('button');
    expect(knapp?.getAttribute('aria-disabled')).toBeNull();
    knapp?.click();
    expect(tryckt()).toBe(1);
  });
  it.each([
    ['a condition', { omstandigheter: { ...EGET, eget: false } }, 'Du kan inte göra detta: du är inte ärendets handläggare.'],
    [
      'two conditions',
      { omstandigheter: { ...EGET, eget: false, javig: true } },
      'Du kan inte göra detta: du är inte ärendets handläggare och du har anmält jäv i ärendet.',
    ],
    ['a rule', { omstandigheter: EGET, hinder: 'Ärendet är avslutat.' }, 'Ärendet är avslutat.'],
  ])('held back by %s can be reached, says why and does nothing', async (_, val, skal) => {
    const { rot, tryckt } = await visa('handlaggare', 'forslag.skriva', val);
    const knapp = rot.querySelector('button');
    expect(knapp?.disabled).toBe(false);
    expect(knapp?.getAttribute('aria-disabled')).toBe('true');
    expect(rot.querySelector(`#${knapp?.getAttribute('aria-describedby')}`)?.textContent).toBe(skal);
    knapp?.click();
    expect(tryckt()).toBe(0);
  });
  it('does not send its form when it is held back or busy', async () => {
    const { rot } = await visa('handlaggare', 'forslag.skriva', { typ: 'submit', upptagen: true });
    const form = document.createElement('form');
    form.append(rot);
    document.body.append(form);
    let sant = 0;
    form.addEventListener('submit', (h) => {
      h.preventDefault();
      sant++;
    });
    rot.querySelector('button')?.click();
    expect(sant).toBe(0);
    form.remove();
  });
});
