import { Ledamotskap, Ledamotskapsfel, Roll } from '@anslag/doman';
import { Faltfel, LEDAMOTSKAPSFELTEXT, ProblemSvar, ROLLNAMN, ledamotsperiod } from '@anslag/kontrakt';
import { tidpunkt } from '../ui/tid.formulering';

export function rollnamn(roller: readonly Roll[]): string {
  return roller.map((r) => ROLLNAMN[r]).join(', ') || 'ingen roll';
}

export function senast(iso: string | null): string {
  return iso === null ? 'aldrig' : tidpunkt(iso);
}

/** In how many browsers a person is logged in. */
export function sessioner(antal: number): string {
  if (antal === 0) return 'nej';
  return antal === 1 ? 'ja' : `ja, på ${antal} ställen`;
}

/** "Regional tillväxtnämnd, från 2019-01-01". */
export function ledamotskapsrader(ledamotskap: readonly Ledamotskap[]): string[] {
  return ledamotskap.map((l) => `${l.organ}, ${ledamotsperiod(l)}`);
}

export type Formularfel = { index: number; fel: Ledamotskapsfel | 'organ_saknas' | 'fran_saknas' };

/** The faults of a form as the server would tell them, so that both are shown alike. */
export function somFormfel(fel: readonly Formularfel[], skal: string): ProblemSvar {
  const utanSkal = { falt: 'skal', last: null, meddelande: 'Skriv varför ledamotskapen ändras.', ratt: null };
  return {
    type: 'about:blank',
    title: 'Ledamotskapen kan inte sparas',
    status: 422,
    kod: 'regelbrott',
    detail: 'Rätta det här och spara igen.',
    falt: [
      ...fel.map(({ index, fel: vad }) => ({ last: null, ...faltet(index, vad) })),
      ...(skal.trim() === '' ? [utanSkal] : []),
    ],
  };
}

function faltet(index: number, fel: Formularfel['fel']): Omit<Faltfel, 'last'> {
  const nummer = `Ledamotskap ${index + 1}`;
  switch (fel) {
    case 'organ_saknas':
      return {
        falt: `ledamotskap.${index}.organ`,
        meddelande: `${nummer}: organet saknas.`,
        ratt: 'Välj eller skriv organets namn.',
      };
    case 'fran_saknas':
      return { falt: `ledamotskap.${index}.fran`, meddelande: `${nummer}: första dagen saknas.`, ratt: 'Ange ett datum.' };
    case 'till_fore_fran':
    case 'overlappar': {
      const { meddelande, ratt } = LEDAMOTSKAPSFELTEXT[fel];
      const falt = fel === 'till_fore_fran' ? `ledamotskap.${index}.till` : `ledamotskap.${index}`;
      return { falt, meddelande: `${nummer}: ${meddelande}`, ratt: `Rätt vore ${ratt}.` };
    }
  }
}
