export interface Clamd {
  host: string;
  port: number;
}

export interface Bilagekonfiguration {
  /** Bytes that one attachment may have. */
  storst: number;
  /** The virus scanner that every attachment must pass; null when there is none. */
  clamd: Clamd | null;
}

const MB = 1024 * 1024;
const FORVALD_MB = '25';
/** A file is held in memory while it is checked and stored. */
const HOGST_MB = 100;

/** Reads its part of the environment; pushes one Swedish line per fault to `fel`. */
export function lasBilagor(miljo: NodeJS.ProcessEnv, fel: string[]): Bilagekonfiguration {
  const skrivet = miljo.BILAGA_STORST_MB ?? FORVALD_MB;
  const mb = /^\d{1,3}$/.test(skrivet) ? Number(skrivet) : NaN;
  if (!(mb >= 1 && mb <= HOGST_MB)) fel.push(`BILAGA_STORST_MB är "${skrivet}" men ska vara hela megabyte från 1 till ${HOGST_MB}.`);
  return { storst: mb * MB, clamd: lasClamd(miljo.CLAMD, fel) };
}

function lasClamd(skrivet: string | undefined, fel: string[]): Clamd | null {
  if (skrivet === undefined || skrivet === '') return null;
  const [, v6, namn, port] = /^(?:\[([\da-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(skrivet) ?? [];
  const host = v6 ?? namn;
  if (host !== undefined && Number(port) >= 1 && Number(port) <= 65_535) return { host, port: Number(port) };
  fel.push(`CLAMD är "${skrivet}" men ska vara värd och port, till exempel "clamav:3310".`);
  return null;
}
