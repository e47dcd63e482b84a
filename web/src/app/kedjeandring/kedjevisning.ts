import { Datum, Lucka, luckor } from '@anslag/doman';
import { KedjeSvar, KedjenodSvar } from '@anslag/kontrakt';
import { Signal, computed } from '@angular/core';
import { ledkort } from '../effektkedja/led.formulering';
import { planeradLed, somLed } from '../effektkedja/led';
import { Kort } from '../effektkedja/kort';
import { Kedjeformular, Kedjetolkning, TOM_KEDJA, tolka } from './kedjeformular';

const UTAN_TEXT = 'Led utan text';

/** A chain as it is written, with what is stored and logged of its nodes: read, drawn and examined while one writes. */
export interface Kedjevisning {
  lagrade: Signal<ReadonlyMap<string, KedjenodSvar>>;
  tolkning: Signal<Kedjetolkning>;
  kort: Signal<ReadonlyMap<string, Kort>>;
  /** A node's text by its id. */
  namn: Signal<(id: string) => string>;
  luckor: Signal<Lucka[]>;
}

export function kedjevisning(nu: () => Kedjeformular | null, lagrat: () => KedjeSvar | undefined, idag: Datum): Kedjevisning {
  const lagrade = computed(() => new Map((lagrat()?.noder ?? []).map((n) => [n.id, n])));
  const tolkning = computed(() => tolka(nu() ?? TOM_KEDJA, lagrat()?.noder ?? [], idag));
  const led = computed(() =>
    tolkning().plan.noder.map((n) => {
      const stored = lagrade().get(n.id);
      return { ...(stored ? somLed(stored) : planeradLed(n)), ...n, text: n.text || UTAN_TEXT };
    }),
  );
  return {
    lagrade,
    tolkning,
    kort: computed(() => new Map(led().map((l) => [l.id, ledkort(l)]))),
    namn: computed(() => {
      const perId = new Map(led().map((l) => [l.id, l.text]));
      return (id: string): string => perId.get(id) ?? id;
    }),
    luckor: computed(() => {
      const { noder, lankar } = tolkning().plan;
      const kanda = [...lagrade().values()];
      const utfall = kanda.flatMap((n) => n.utfall.map((u) => ({ ...u, nod: n.id, makulerad: u.makulerad !== null })));
      const mal = kanda.flatMap((n) => n.mal.map((m) => ({ ...m, nod: n.id })));
      return luckor(noder, lankar, utfall, mal, idag);
    }),
  };
}
