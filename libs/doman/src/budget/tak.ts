import { Andel, HEL_ANDEL } from '../tal/andel';
import { Kronor } from '../tal/kronor';
import { andelAv, brytpunkt } from '../utbetalning/berakning';
import { Budgetomfattning, Delsumma } from './budget';

interface Takjamforelse {
  tak: Kronor;
  total: Kronor;
  /** andel × total, exact down to öre. */
  andelAvTotal: { hela: Kronor; hundradelar: number };
}

export type Takavvikelse =
  /** The tak binds from brytpunkt kronor of booked costs on. */
  | (Takjamforelse & { kod: 'tak_under_andel'; niva: 'info'; brytpunkt: Kronor })
  /** The tak can never be reached within this budget; within one krona it is a note. */
  | (Takjamforelse & { kod: 'tak_over_andel'; niva: 'notering' | 'varning' })
  | { kod: 'tak_ej_jamfort'; niva: 'info'; orsak: 'avser_forlangningen' | 'okanda_celler' };

/**
 * The tak against andel × total costs (regler §5). Not compared when the budget is that of an extension, whose share is another
 * (17RS1250: 2 300 000 of 12 000 000 is not 13 %), or when unknown costs could raise the share above the tak.
 */
export function granskaTak(
  avser: Budgetomfattning,
  kostnader: Delsumma,
  { andel, tak }: { andel: Andel | null; tak: Kronor | null },
): Takavvikelse[] {
  if (andel === null || tak === null) return [];
  if (avser === 'forlangningen') return [{ kod: 'tak_ej_jamfort', niva: 'info', orsak: 'avser_forlangningen' }];
  const total = kostnader.kronor;
  const { hela, tiotusendelar } = andelAv(total, andel);
  /** tak − andel × total in ten-thousandths of a krona. */
  const over = (tak - hela) * HEL_ANDEL - tiotusendelar;
  const jamforelse = { tak, total, andelAvTotal: { hela, hundradelar: Math.floor(tiotusendelar / 100) } };
  if (over < 0) return [{ kod: 'tak_under_andel', niva: 'info', ...jamforelse, brytpunkt: brytpunkt(tak, andel) }];
  if (kostnader.okandaCeller > 0) return [{ kod: 'tak_ej_jamfort', niva: 'info', orsak: 'okanda_celler' }];
  if (over === 0) return [];
  return [{ kod: 'tak_over_andel', niva: over <= HEL_ANDEL ? 'notering' : 'varning', ...jamforelse }];
}
