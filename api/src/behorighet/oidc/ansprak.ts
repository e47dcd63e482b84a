import { ROLLER, type Roll } from '@anslag/doman';
import type { Identitet } from '../session.service';

/** What the provider says of a person. */
export type Ansprak = Readonly<Record<string, unknown>>;

const LANGST_NAMN = 200;
const LANGST_EPOST = 320;

/**
 * The claim by its name, else by its path (`realm_access.roles`): some providers' names hold dots themselves.
 * @returns its texts; a single one is a list of one, and anything else is nothing.
 */
export function varden(ansprak: Ansprak, namn: string): string[] {
  const funnet = Object.hasOwn(ansprak, namn) ? ansprak[namn] : namn.split('.').reduce<unknown>(inre, ansprak);
  return (Array.isArray(funnet) ? funnet : [funnet]).filter((v): v is string => typeof v === 'string');
}

function inre(varde: unknown, namn: string): unknown {
  return typeof varde === 'object' && varde !== null && Object.hasOwn(varde, namn) ? (varde as Ansprak)[namn] : undefined;
}

/** The roles that the values of the role claim mean here, in the order of the list of roles; values that mean nothing here are ignored. */
export function rollerUr(ansprak: Ansprak, namn: string, betydelse: ReadonlyMap<string, readonly Roll[]>): Roll[] {
  const givna = new Set(varden(ansprak, namn).flatMap((v) => betydelse.get(v) ?? []));
  return ROLLER.filter((r) => givna.has(r));
}

/** The name by which the person is shown: their own, else the account's. Control characters and runs of space become one space. */
export function namnUr(ansprak: Ansprak): string {
  const kandidater = [ansprak['name'], ansprak['preferred_username'], ansprak['email'], ansprak['sub']];
  for (const kandidat of kandidater) {
    const namn = typeof kandidat === 'string' ? [...kandidat.replace(/[\s\p{C}]+/gu, ' ').trim()].slice(0, LANGST_NAMN).join('') : '';
    if (namn !== '') return namn;
  }
  return 'Okänd';
}

/** The address, unless the provider says that it is not verified. */
function epostUr(ansprak: Ansprak): string | null {
  const { email } = ansprak;
  const giltig = typeof email === 'string' && email.length <= LANGST_EPOST && /^[^\s\p{C}@]+@[^\s\p{C}@]+$/u.test(email);
  return giltig && ansprak['email_verified'] !== false ? email : null;
}

/** The person as the product knows them. `roller` is empty for one who has no role here. */
export function identitetUr(utfardare: string, amne: string, ansprak: Ansprak, regler: { rollansprak: string; roller: ReadonlyMap<string, readonly Roll[]> }): Identitet {
  return { utfardare, amne, namn: namnUr({ ...ansprak, sub: amne }), epost: epostUr(ansprak), roller: rollerUr(ansprak, regler.rollansprak, regler.roller) };
}
