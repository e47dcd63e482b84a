import { type Beslut, provaRam, ramansprak } from '@anslag/doman';
import type { Rampolicy, RamprovSvar } from '@anslag/kontrakt';
import { type Arsram, arsramar } from '../anslag/arsram';
import type { Lasare } from '../plattform/databas/tidsresa';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { budgetarFor } from './fordelning';

type Tagen = Pick<Beslut, 'nummer' | 'slag' | 'lage' | 'tak' | 'beslutat' | 'rattarBeslut'>;

/** The year whose frame a decision or proposal of the ärende uses. */
export function ramensAr(b: Tagen, alla: readonly Tagen[]): number {
  const tid = ({ nummer, rattarBeslut, beslutat }: Tagen) => ({ nummer, rattar: rattarBeslut, beslutad: beslutat });
  return budgetarFor(tid(b), { beslut: alla.map(tid) });
}

/**
 * What each proposal would leave of its year's frame, by nummer.
 * @param alla all the ärende's decisions: a correction gives back what the one it corrects has taken.
 */
export async function ramprov(db: Lasare, overskridande: Rampolicy, forslag: readonly Tagen[], alla: readonly Tagen[]): Promise<Map<number, RamprovSvar>> {
  const ramar = await arsramar(db, forslag.map((b) => ramensAr(b, alla)));
  return new Map(
    forslag.map((b) => {
      const ar = ramensAr(b, alla);
      const ram: Arsram = ramar.get(ar) ?? { budgetar: ar, tilldelat: null, beslutat: 0, aterfort: 0, historiskt: false };
      const rattat = alla.find((x) => x.nummer === b.rattarBeslut && x.lage === 'beslutad');
      const beslutat = ram.beslutat - (rattat ? ramansprak(rattat) : 0);
      const belopp = ramansprak(b);
      return [b.nummer, { ...ram, beslutat, belopp, overskridande, ...provaRam({ ...ram, beslutat, belopp }) }];
    }),
  );
}

/** The same for one decision or proposal. */
export async function ramprovFor(db: Lasare, overskridande: Rampolicy, b: Tagen, alla: readonly Tagen[]): Promise<RamprovSvar> {
  const svar = (await ramprov(db, overskridande, [b], alla)).get(b.nummer);
  if (!svar) throw new Error('every decision has a year');
  return svar;
}

/** Nothing more is decided of a year whose outcome a document states. Errors: regelbrott. */
export function kravOppetAr({ budgetar, historiskt, belopp }: RamprovSvar): void {
  if (!historiskt || belopp === 0) return;
  const meddelande = `Ramen för ${budgetar} är avslutad: dess utfall är angivet i en handling, och inget mer kan beslutas av den.`;
  throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'datum', last: null, meddelande, ratt: 'Välj en dag i ett år som inte är avslutat.' }]);
}
