interface Rad {
  level: string;
  time: string;
  msg?: string;
  /** Which part of the program speaks; the start itself has none. */
  omrade?: string;
  begaran?: string;
  err?: { stack?: string };
  metod?: string;
  rutt?: string;
  status?: number;
  ms?: number;
}

const ORD: Record<string, string> = { warn: 'Varning: ', error: 'Fel: ', fatal: 'Fel: ' };

/** A line of the log, as JSON, as the one at the terminal reads it: what the start says as it is, everything else with the time of day. */
export function terminalrad(json: string): string {
  const rad = JSON.parse(json) as Rad;
  const hande = rad.metod === undefined ? rad.msg : `${rad.metod} ${rad.rutt} ${rad.status} på ${rad.ms} ms`;
  const text = rad.err?.stack ?? hande;
  if (rad.omrade === undefined && ORD[rad.level] === undefined) return `${text}\n`;
  const begaran = rad.level === 'error' && rad.begaran !== undefined ? `(begäran ${rad.begaran}) ` : '';
  const omrade = rad.omrade === undefined ? '' : `${rad.omrade}: `;
  return `${new Date(rad.time).toLocaleTimeString('sv-SE')} ${ORD[rad.level] ?? ''}${begaran}${omrade}${text}\n`;
}
