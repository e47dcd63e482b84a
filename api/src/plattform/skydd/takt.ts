import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, Logger, SetMetadata, UseGuards } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFel } from '../problem/problem-fel';
import { Taktraknare, adressgrupp } from './taktraknare';

const TAKT = 'anslag:takt';

/** What a route is counted as. */
type Ruttakt = 'inloggning' | 'inlasning' | 'forhandsgranskning' | 'bilaga' | 'kalender';

@Injectable()
export class Taktvakt implements CanActivate {
  private readonly logg = new Logger('Skydd');

  constructor(
    private readonly reflektor: Reflector,
    private readonly raknare: Taktraknare,
  ) {}

  async canActivate(sammanhang: ExecutionContext): Promise<boolean> {
    const http = sammanhang.switchToHttp();
    const slag = this.reflektor.get<Ruttakt>(TAKT, sammanhang.getHandler());
    const begaran = http.getRequest<FastifyRequest>();
    const vanta = await this.vanta(slag, begaran);
    if (vanta === 0) return true;
    this.logg.warn(`För många på kort tid: ${slag} från ${begaran.ip}.`);
    void http.getResponse<FastifyReply>().header('retry-after', vanta);
    throw new ProblemFel('for_manga', `Vänta ${vanta === 1 ? 'en sekund' : `${vanta} sekunder`} och försök igen.`);
  }

  /** Seconds to wait. An address that has made too many logins uses up nothing of what all have together. */
  private async vanta(slag: Ruttakt, { ip, anvandare }: FastifyRequest): Promise<number> {
    // What is looked at before it is read in does not use up the readings-in.
    if (slag === 'forhandsgranskning') return this.raknare.rakna('inlasning', `forhandsgranskning:${anvandare?.id ?? adressgrupp(ip)}`);
    if (slag !== 'inloggning') return this.raknare.rakna(slag, anvandare?.id ?? adressgrupp(ip));
    return (await this.raknare.rakna('inloggning', adressgrupp(ip))) || this.raknare.rakna('inloggning_alla', 'alla');
  }
}

/**
 * Bounds how often a route is called: `inloggning` per address and for all together, `kalender` per address, `inlasning`, `forhandsgranskning` (as many as `inlasning`, counted by itself) and `bilaga` per user. Past the bound the answer is
 * 429 `for_manga` with Retry-After. Stands after the guard that knows who asks.
 */
export const Takt = (slag: Ruttakt): MethodDecorator =>
  applyDecorators(SetMetadata(TAKT, slag), UseGuards(Taktvakt));
