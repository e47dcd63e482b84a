import { ROLLER, type Roll } from '@anslag/doman';
import { ROLLNAMN } from '@anslag/kontrakt';
import type { Identitet } from './session.service';

/** Issuer of the accounts that exist only where no identity provider is configured. */
export const EXEMPELUTFARDARE = 'urn:anslag:exempel';

/** The example account of a role. */
export function exempelkonto(roll: Roll): Identitet {
  return { utfardare: EXEMPELUTFARDARE, amne: roll, namn: `Exempel ${ROLLNAMN[roll]}`, epost: null, roller: [roll] };
}

export const EXEMPELKONTON: readonly Identitet[] = ROLLER.map(exempelkonto);
