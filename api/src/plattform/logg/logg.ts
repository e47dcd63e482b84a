import { type DestinationStream, type Logger, destination, pino, stdTimeFunctions } from 'pino';
import { begaransId } from './begaranslage';
import { hemligheterI, rensa } from './rensa';
import { terminalrad } from './terminalrad';

export const LOGGNIVAER = ['debug', 'info', 'warn', 'error'] as const;

export interface Loggval {
  /** The lowest level that is written. */
  niva: (typeof LOGGNIVAER)[number];
  /** `json`: one object per line, for machines. `text`: short lines in Swedish, for the one at the terminal. */
  form: 'json' | 'text';
}

/** The program's only log. */
export type Logg = Logger;

/** What is told of a fault: never its other properties, since those of a database fault hold the values of the query. */
function felfalt(fel: unknown): unknown {
  if (!(fel instanceof Error)) return fel;
  const kod = 'code' in fel ? fel.code : undefined;
  return { type: fel.name, message: fel.message, stack: fel.stack, ...(kod === undefined ? {} : { kod }) };
}

/**
 * Opens the log. Every line carries the id of the request it belongs to (`begaran`), and no line carries a secret: it is cleaned as the
 * last thing before it is written, whoever wrote it.
 * @param ut where the lines go; default standard output.
 */
export function skapaLogg({ niva, form }: Loggval, ut?: DestinationStream): Logg {
  const hemligheter = hemligheterI(process.env);
  return pino(
    {
      level: niva,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: felfalt },
      mixin: () => {
        const begaran = begaransId();
        return begaran === undefined ? {} : { begaran };
      },
      hooks: {
        streamWrite: (rad) => {
          const ren = rensa(rad, hemligheter);
          return form === 'json' ? ren : terminalrad(ren);
        },
      },
    },
    ut ?? destination({ dest: 1, sync: true }),
  );
}
