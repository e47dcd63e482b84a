import type { Faltfel, Problemkod, ProblemSvar } from '@anslag/kontrakt';

/** A fault the client can mend (or, for `internt`, cannot); becomes `application/problem+json`. */
export class ProblemFel extends Error {
  constructor(
    readonly kod: Problemkod,
    readonly detail: string,
    readonly falt: Faltfel[] = [],
    readonly tillagg: Pick<ProblemSvar, 'aktuell'> = {},
  ) {
    super(detail);
  }
}

/** The thing asked for does not exist. `vad` is a definite noun phrase: "Ärendet 20RS1". */
export function finnsInte(vad: string): ProblemFel {
  return new ProblemFel('saknas', `${vad} finns inte.`);
}
