import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Handling, provaBehorighet, type Roll } from '@anslag/doman';
import { hinderText } from '@anslag/kontrakt';
import type { FastifyRequest } from 'fastify';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { RUTTKRAV, type Ruttkrav } from './inloggad';
import { lasKaka } from './kaka';
import { SessionService } from './session.service';

/** Stands before every route: who is it, and does the person's role have the right that the route declares? */
@Injectable()
export class Behorighetsvakt implements CanActivate {
  constructor(
    private readonly reflektor: Reflector,
    private readonly sessioner: SessionService,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /** Errors: inte_inloggad, obehorig. */
  async canActivate(sammanhang: ExecutionContext): Promise<boolean> {
    const krav = this.reflektor.get<Ruttkrav | undefined>(RUTTKRAV, sammanhang.getHandler());
    if (krav === undefined) throw new Error('A route declares no right');
    if (krav === 'oppen') return true;
    const begaran = sammanhang.switchToHttp().getRequest<FastifyRequest>();
    const nyckel = lasKaka(begaran, this.konfiguration);
    const anvandare = nyckel ? await this.sessioner.finn(nyckel) : null;
    if (!anvandare) {
      throw new ProblemFel('inte_inloggad', nyckel ? 'Inloggningen har upphört. Logga in igen.' : 'Logga in för att fortsätta.');
    }
    begaran.anvandare = anvandare;
    if (krav !== 'inloggad') begaran.roll = kravNagon(anvandare.roller, krav);
    return true;
  }
}

/** The role that may do one of the actions. Throws ProblemFel obehorig when none may. */
function kravNagon(roller: readonly Roll[], handlingar: readonly Handling[]): Roll {
  const svar = handlingar.map((h) => provaBehorighet(roller, h));
  for (const s of svar) if (s.far) return s.roll;
  const kravs = svar.flatMap((s) => (s.far || s.hinder.slag !== 'roll' ? [] : s.hinder.kravs));
  throw new ProblemFel('obehorig', hinderText({ slag: 'roll', kravs: [...new Set(kravs)] }));
}
