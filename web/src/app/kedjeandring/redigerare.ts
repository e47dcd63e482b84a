import { Signal, signal } from '@angular/core';
import { Arendeformular } from '../arendeandring/arendeformular';
import { angra } from './angra';
import { Kedjeformular } from './kedjeformular';

/** Changes of the chain that can be taken back, and what was done last in words. */
export interface Redigerare {
  kanAngra: Signal<boolean>;
  kanGoraOm: Signal<boolean>;
  besked: Signal<string>;
  /** `vad` names what is changed where several changes make one step: the letters of one field. */
  satt: (kedja: Kedjeformular, besked?: string, vad?: string) => void;
  sag: (besked: string) => void;
  angra: () => void;
  goraOm: () => void;
  /** What was done cannot be taken back any longer. */
  glom: () => void;
}

export function redigerare(form: Pick<Arendeformular<object, Kedjeformular>, 'nu' | 'satt'>): Redigerare {
  const steg = angra<Kedjeformular>();
  const besked = signal('');
  let nummer = 0;
  const stall = ({ noder, lankar }: Kedjeformular, text: string): void => {
    form.satt('noder', noder);
    form.satt('lankar', lankar);
    besked.set(text);
  };
  const ga = (hur: (nu: Kedjeformular) => Kedjeformular | null, text: string): void => {
    const nu = form.nu();
    const ny = nu && hur(nu);
    if (ny) stall(ny, text);
  };
  return {
    kanAngra: steg.kanAngra,
    kanGoraOm: steg.kanGoraOm,
    besked: besked.asReadonly(),
    satt: (kedja, text = '', vad = `steg ${++nummer}`) => {
      const fore = form.nu();
      if (!fore) return;
      steg.minns(fore, vad);
      stall(kedja, text);
    },
    sag: (text) => besked.set(text),
    angra: () => ga(steg.angra, 'Ändringen är ångrad.'),
    goraOm: () => ga(steg.goraOm, 'Ändringen är gjord igen.'),
    glom: steg.glom,
  };
}
