import { Injectable, computed, inject } from '@angular/core';
import { Stodtyp, jamforSvenska } from '@anslag/doman';
import { RegisterSvar, stodtypnamn } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Region } from '../skal/region';
import { Alternativ } from '../ui/valjare';

function unika(namn: readonly string[]): Alternativ[] {
  return [...new Set(namn)].sort(jamforSvenska).map((n) => ({ varde: n, namn: n }));
}

/** An indicator that a node can follow, under its goal. */
export interface Indikatorval extends Alternativ {
  enhet: string | null;
}

/** The registers that filters choose from; fetched once. */
@Injectable({ providedIn: 'root' })
export class Register {
  private readonly region = inject(Region);
  private readonly svar = hamta<RegisterSvar>(() => apiAdress('register')).varde;

  /** Goals by name: the same goal in two versions of the strategy is one choice. */
  readonly effektmal = computed(() => unika(this.svar()?.strategiversioner.flatMap((s) => s.effektmal.map((m) => m.namn)) ?? []));
  /** Goals by their id, under the version of the strategy that has them. */
  readonly effektmalPerVersion = computed(() =>
    (this.svar()?.strategiversioner ?? []).flatMap((s) => s.effektmal.map((m): Alternativ => ({ varde: m.id, namn: m.namn, grupp: s.namn }))),
  );
  /** Indicators by their id, under the goal that each measures. */
  readonly indikatorer = computed(() => (this.svar()?.indikatorer ?? []).map(({ id, namn, enhet, mal }): Indikatorval => ({ varde: id, namn, enhet, grupp: mal })));
  readonly kraftsamlingar = computed(() => unika(this.svar()?.kraftsamlingar.map((k) => k.namn) ?? []));
  readonly stodformer = computed(() =>
    [...(this.svar()?.stodformer ?? [])]
      .sort((a, b) => jamforSvenska(stodtypnamn(a.stodtyp), stodtypnamn(b.stodtyp)) || jamforSvenska(a.namn, b.namn))
      .map((f): Alternativ => ({ varde: f.namn, namn: f.namn, grupp: stodtypnamn(f.stodtyp) })),
  );
  /** The forms of support of one stödtyp. */
  stodformerFor(stodtyp: Stodtyp | ''): Alternativ[] {
    return unika((this.svar()?.stodformer ?? []).flatMap((f) => (f.stodtyp === stodtyp ? [f.namn] : [])));
  }

  /** By county, the region's own first. */
  readonly kommuner = computed(() => {
    const kommuner = this.svar()?.kommuner ?? [];
    const flera = new Set(kommuner.map((k) => k.lan)).size > 1;
    const eget = this.region.svar()?.lan;
    return [...kommuner]
      .sort((a, b) => Number(b.lan === eget) - Number(a.lan === eget) || jamforSvenska(a.lan, b.lan) || jamforSvenska(a.namn, b.namn))
      .map((k): Alternativ => ({ varde: k.namn, namn: k.namn, ...(flera ? { grupp: k.lan } : {}) }));
  });
}
