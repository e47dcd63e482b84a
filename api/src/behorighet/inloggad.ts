import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Handling, Roll } from '@anslag/doman';
import type { FastifyRequest } from 'fastify';
import type { Aktor } from '../historik/aktor';

/** Who has logged in, as the session says at this request. */
export interface InloggadAnvandare {
  id: string;
  namn: string;
  roller: Roll[];
  garUt: Date;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route but the open ones. */
    anvandare?: InloggadAnvandare;
    /** The role that gave the right to the route. */
    roll?: Roll;
  }
}

/** Who may call a route: anybody, anybody who has logged in, or who may do at least one of the actions. */
export type Ruttkrav = 'oppen' | 'inloggad' | Handling[];
export const RUTTKRAV = 'anslag:ruttkrav';

function krav(varde: Ruttkrav): MethodDecorator {
  return applyDecorators(SetMetadata(RUTTKRAV, varde), ApiExtension('x-kraver', varde));
}

/** Only for who may do this, or one of these where the body says which; conditions beyond the role are judged by the service when it has read the thing. */
export const Kraver = (...handlingar: Handling[]): MethodDecorator => krav(handlingar);
/** For whoever has logged in. */
export const KraverInloggning = (): MethodDecorator => krav('inloggad');
/** For anybody. */
export const Oppen = (): MethodDecorator => krav('oppen');

/** The logged-in person of the request. Only on routes that are not open. */
export const Inloggad = createParamDecorator((_: unknown, sammanhang: ExecutionContext): InloggadAnvandare => {
  const { anvandare } = sammanhang.switchToHttp().getRequest<FastifyRequest>();
  if (!anvandare) throw new Error('@Inloggad on an open route');
  return anvandare;
});

/** Whoever asks for something, with what the rights are judged by. `roller` is null for whoever runs the server itself, and may read everything. */
export interface Begarande extends Aktor {
  roller: readonly Roll[] | null;
}

/** Somebody who has logged in, for a service that judges the right when it has read the thing. */
export type InloggadBegarande = Begarande & { anvandareId: string; roller: readonly Roll[] };

/** The logged-in person as whoever asks. */
export const SomBegar = createParamDecorator((_: unknown, sammanhang: ExecutionContext): InloggadBegarande => {
  const begaran = sammanhang.switchToHttp().getRequest<FastifyRequest>();
  const { anvandare } = begaran;
  if (!anvandare) throw new Error('@SomBegar on an open route');
  return { ...handlande(begaran, begaran.roll ?? null), anvandareId: anvandare.id, roller: anvandare.roller };
});

/** The person as the history names whoever acts, in the role that gave the right to the route. */
export const Handlande = createParamDecorator((_: unknown, sammanhang: ExecutionContext): Aktor => {
  const begaran = sammanhang.switchToHttp().getRequest<FastifyRequest>();
  return handlande(begaran, begaran.roll ?? null);
});

/** The same, in another role: that which gave the right to what the body asks for. */
export function handlande({ anvandare, id }: FastifyRequest, roll: Roll | null): Aktor {
  if (!anvandare) throw new Error('Nobody has logged in on an open route');
  return { anvandareId: anvandare.id, namn: anvandare.namn, roll, begaranId: id };
}
