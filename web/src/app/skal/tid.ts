import { Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Datum, arDatum } from '@anslag/doman';
import { Adressfraga } from './fraga';

/** The past time a page shows, as its address says it and the API is asked for it. Empty: as things are. */
export interface Lastid {
  /** What had been decided and paid by the end of that day. */
  dag?: Datum;
  /** As it was registered: a day, or an instant with its offset. */
  registrerat?: string;
}

/** Reads the address; what is no time is taken as not chosen. */
export function lasTid(fraga: Adressfraga): Lastid {
  const [dag, registrerat] = [fraga.get('dag'), fraga.get('registrerat')];
  return { ...(arDatum(dag) ? { dag } : {}), ...(registrerat && arTid(registrerat) ? { registrerat } : {}) };
}

/** What the address says of a time but is none, as it stands there: it is told, since the page shows today instead. */
export function ogiltigTid(fraga: Adressfraga): string[] {
  const [dag, registrerat] = [fraga.get('dag'), fraga.get('registrerat')];
  return [dag !== null && !arDatum(dag) ? dag : '', registrerat !== null && !arTid(registrerat) ? registrerat : ''].filter(
    Boolean,
  );
}

function arTid(text: string): boolean {
  return arDatum(text.slice(0, 10)) && (text.length === 10 || !Number.isNaN(Date.parse(text)));
}

/** Does the page show another time than now? */
export function arForfluten(tid: Lastid): boolean {
  return tid.dag !== undefined || tid.registrerat !== undefined;
}

/** The time in the page's address, followed as it changes. Must be called in an injection context. */
export function tidIAdressen(): Signal<Lastid> {
  const vag = inject(ActivatedRoute);
  const fraga = toSignal(vag.queryParamMap, { initialValue: vag.snapshot.queryParamMap });
  return computed(() => lasTid(fraga()), { equal: (a, b) => a.dag === b.dag && a.registrerat === b.registrerat });
}

/** What the page's address says of a time but is none. Must be called in an injection context. */
export function ogiltigTidIAdressen(): Signal<string[]> {
  const vag = inject(ActivatedRoute);
  const fraga = toSignal(vag.queryParamMap, { initialValue: vag.snapshot.queryParamMap });
  return computed(() => ogiltigTid(fraga()));
}
