import type { Register } from '../register';
import { REGIONER } from '../tabellbilaga';
import { Regionregister } from '../tabellbilaga/regionregister';

/** The 21 regions, and the database's own when it is none of them (a fictional one). */
export function regionerna(register: Register): { namn: string; skrivsatt: readonly string[] }[] {
  const egen = register.region;
  const finns = egen === null || REGIONER.some((r) => r.namn === egen.kortnamn);
  return finns ? [...REGIONER] : [...REGIONER, { namn: egen.kortnamn, skrivsatt: [egen.namn] }];
}

/** The short name insatser are stored under; a misspelt or unknown region is refused with what may have been meant. */
export function tolkaRegion(
  skrivet: string,
  register: Register,
  fel: (meddelande: string, ratt: string | null) => undefined,
): string | undefined {
  const svar = new Regionregister(regionerna(register)).tolka(skrivet);
  switch (svar.slag) {
    case 'kand':
      return svar.namn;
    case 'felstavad':
      return fel('Regionen är felstavad.', `Menade du ”${svar.forslag}”?`);
    case 'okand':
      return fel('Okänd region.', 'En av landets regioner');
  }
}
