import type { LoggerService } from '@nestjs/common';
import type { Logg } from './logg';

/** What the framework tells of its own start: of no use to the one who runs the server. */
const RAMVERKETS = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

type Niva = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Nest's way into the program's log. What Nest calls context, the name given to `new Logger(…)`, is the line's `omrade`. */
export class Nestlogg implements LoggerService {
  constructor(private readonly logg: Logg) {}

  log(meddelande: unknown, ...resten: unknown[]): void {
    if (!RAMVERKETS.has(String(resten.at(-1)))) this.skriv('info', meddelande, resten);
  }

  warn(meddelande: unknown, ...resten: unknown[]): void {
    this.skriv('warn', meddelande, resten);
  }

  error(meddelande: unknown, ...resten: unknown[]): void {
    this.skriv('error', meddelande, resten);
  }

  fatal(meddelande: unknown, ...resten: unknown[]): void {
    this.skriv('fatal', meddelande, resten);
  }

  debug(meddelande: unknown, ...resten: unknown[]): void {
    this.skriv('debug', meddelande, resten);
  }

  verbose(meddelande: unknown, ...resten: unknown[]): void {
    this.skriv('debug', meddelande, resten);
  }

  /** Nest puts the context last, and before it, for a fault, sometimes its stack. */
  private skriv(niva: Niva, meddelande: unknown, resten: unknown[]): void {
    const [omrade, stack] = [...resten].reverse().filter((r): r is string => typeof r === 'string');
    const falt = omrade === undefined ? {} : { omrade };
    if (meddelande instanceof Error) this.logg[niva]({ ...falt, err: meddelande });
    else this.logg[niva](falt, [String(meddelande), ...(stack === undefined ? [] : [stack])].join('\n'));
  }
}
