import type { Faltfel, Problemkod, ProblemSvar } from '@anslag/kontrakt';

/** A fault the client can mend (or, for `internt`, cannot); becomes `application/problem+json`. */
export class ProblemFel extends Error {
  constructor(
    readonly kod: Problemkod,
    readonly detail: string,
    readonly falt: Faltfel[] = [],
    readonly tillagg: Partial<Pick<ProblemSvar, 'aktuell' | 'title'>> = {},
  ) {
    super(detail);
  }
}

/** What is to be added is there already: nobody has changed anything meanwhile. `detail` is a sentence that says what. */
export function finnsRedan(detail: string, falt: Faltfel[] = []): ProblemFel {
  return new ProblemFel('konflikt', detail, falt, { title: 'Det finns redan' });
}

/** The thing asked for does not exist. `vad` is a definite noun phrase: "Ärendet 20RS1". */
export function finnsInte(vad: string): ProblemFel {
  return new ProblemFel('saknas', `${vad} finns inte.`);
}
