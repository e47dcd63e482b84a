import { Avvikelseniva, Budgetomfattning } from '@anslag/doman';
import { avvikelsenivanamn } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';

export function omfattningsnamn(avser: Budgetomfattning): string {
  switch (avser) {
    case 'projektet':
      return 'Hela projektet';
    case 'forlangningen':
      return 'Bara förlängningen';
  }
}

/** How serious a finding is: its word and the tone it is shown in. */
export function avvikelseniva(niva: Avvikelseniva): { text: string; ton: Ton } {
  return { text: avvikelsenivanamn(niva), ton: niva === 'varning' ? 'varning' : 'neutral' };
}

/** Is the project fully financed, from the cells? */
export function finansieringsbesked(fullt: boolean | null): { text: string; ton: Ton } {
  if (fullt === null)
    return { text: 'Om budgeten är fullt finansierad går inte att avgöra: belopp saknas i handlingen', ton: 'neutral' };
  return fullt
    ? { text: 'Fullt finansierad enligt cellerna', ton: 'bra' }
    : { text: 'Inte fullt finansierad enligt cellerna', ton: 'varning' };
}
