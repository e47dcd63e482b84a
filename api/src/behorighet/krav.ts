import { type Handling, type Omstandigheter, provaBehorighet, type Roll } from '@anslag/doman';
import { hinderText } from '@anslag/kontrakt';
import { ProblemFel } from '../plattform/problem/problem-fel';

/**
 * The role in which the person may do this.
 * @param omstandigheter what is known of the person and the thing; left out when the right has no conditions.
 * @throws ProblemFel obehorig, with why and for whom it would be possible.
 */
export function kravBehorighet({ roller }: { roller: readonly Roll[] }, handling: Handling, omstandigheter: Omstandigheter | null = null): Roll {
  const svar = provaBehorighet(roller, handling, omstandigheter);
  if (!svar.far) throw new ProblemFel('obehorig', hinderText(svar.hinder));
  return svar.roll;
}
