import { type DelegationFel, formateraKronor, type Roll } from '@anslag/doman';
import { STODTYPSORD } from '../historik/formulering';

/** What stands in the way of a decision by delegation, as a sentence. */
export function delegationfel(f: DelegationFel): string {
  switch (f.kod) {
    case 'ingen_delegationsordning':
      return `Ingen delegationsordning gäller ${f.dag}. En administratör lägger in den i registret.`;
    case 'punkt_finns_inte':
      return `Punkt ${f.punkt} finns inte i delegationsordningen. Den har ${f.finns.join(', ')}.`;
    case 'punkt_for_annan_stodtyp':
      return `Punkt ${f.punkt} gäller ${f.stodtyper.map((s) => STODTYPSORD[s]).join(' och ')}, inte ${STODTYPSORD[f.stodtyp]}.`;
    case 'over_delegationsgrans':
      return `Enligt punkt ${f.punkt} kan högst ${formateraKronor(f.hogst)} kr beslutas på delegation, inte ${formateraKronor(f.belopp)} kr.`;
    case 'fel_beslutsfattare':
      return `Enligt punkt ${f.punkt} beslutar ${f.beslutsfattare}, inte ${f.last}. Skriv den rollen, eller lämna fältet tomt.`;
    case 'fel_roll_for_punkt':
      return `Enligt punkt ${f.punkt} beslutar ${f.roller.map((r) => ROLL[r]).join(' eller ')}.`;
  }
}

const ROLL: Record<Roll, string> = {
  ledamot: 'ledamoten',
  ordforande: 'ordföranden',
  handlaggare: 'handläggaren',
  chef: 'chefen',
  ekonom: 'ekonomen',
  analytiker: 'analytikern',
  administrator: 'administratören',
  lasare: 'läsaren',
};
