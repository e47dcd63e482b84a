/** What a rule that can refuse its input returns: the value, or every fault found. Faults are codes with data, never prose. */
export type Resultat<T, F> = { ok: true; varde: T } | { ok: false; fel: F[] };

export function lyckat<T>(varde: T): { ok: true; varde: T } {
  return { ok: true, varde };
}

export function misslyckat<F>(...fel: F[]): { ok: false; fel: F[] } {
  return { ok: false, fel };
}

const LANGST_ATERGIVNA = 60;

/** The text a fault quotes back: trimmed and at most 60 characters, so that a huge input never becomes a huge answer. */
export function citat(s: string): string {
  const t = s.trim();
  return t.length > LANGST_ATERGIVNA ? `${t.slice(0, LANGST_ATERGIVNA - 1)}…` : t;
}
