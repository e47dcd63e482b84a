import { ConsoleLogger } from '@nestjs/common';

/** What the framework tells of its own start: of no use to the one who runs the server. */
const RAMVERKETS = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** The server's log: what happens in it, without the framework's account of its wiring. */
export class Driftlogg extends ConsoleLogger {
  override log(meddelande: unknown, ...resten: unknown[]): void {
    if (RAMVERKETS.has(String(resten.at(-1)))) return;
    super.log(meddelande, ...(resten as string[]));
  }
}
