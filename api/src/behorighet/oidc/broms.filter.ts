import { type ArgumentsHost, Catch, HttpStatus } from '@nestjs/common';
import { INLOGGNINGSSIDA } from '@anslag/kontrakt';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import { ProblemFilter } from '../../plattform/problem/problem.filter';

/** Too many at once is told on the login page to whoever has followed its link; a program gets the 429 as it is. */
@Catch()
export class Bromsfilter extends ProblemFilter {
  override catch(fel: unknown, host: ArgumentsHost): void {
    const begaran = host.switchToHttp().getRequest<FastifyRequest>();
    const person = begaran.headers.accept?.includes('text/html');
    if (!person || !(fel instanceof ProblemFel) || fel.kod !== 'for_manga') return super.catch(fel, host);
    void host.switchToHttp().getResponse<FastifyReply>().redirect(`${INLOGGNINGSSIDA}?fel=for_manga`, HttpStatus.FOUND);
  }
}
