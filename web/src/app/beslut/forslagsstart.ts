import { bevillningensFalt, Datum, formateraAndel, formateraKronor, gallandeOrdningar } from '@anslag/doman';
import { AnsokanSvar, DelegationsordningSvar, SammantradeListaSvar, VillkorsmallSvar } from '@anslag/kontrakt';
import { tidsperiod } from '../ui/tid.formulering';
import { Formular, Villkorsrad } from './forslagsformular';

/** The order that a decision's conditions have in the minutes; others come after the first, and the general ones say "I övrigt gäller" and stand last. */
const FORST = ['FULL_FINANSIERING', 'SYNLIGHET', 'KONKURRENS'];
const SIST = 'ALLMANNA_VILLKOR';

const plats = (v: { kod: string; dokument?: unknown }): number => {
  if (v.kod === SIST || (v.dokument ?? null) !== null) return FORST.length + 1;
  const i = FORST.indexOf(v.kod);
  return i < 0 ? FORST.length : i;
};

/** The texts of the catalogue in the order that a decision has them. */
export function iBeslutsordning(mallar: readonly VillkorsmallSvar[]): VillkorsmallSvar[] {
  return [...mallar].sort((x, y) => plats(x) - plats(y));
}

/** The conditions with new ones after them, but before the general ones. Tells where the first of the new stands. */
export function medNyaVillkor(rader: readonly Villkorsrad[], nya: readonly Villkorsrad[]): { rader: Villkorsrad[]; forsta: number } {
  const sist = rader.findIndex((r) => r.kod === SIST);
  const forsta = sist < 0 || nya.some((r) => r.kod === SIST) ? rader.length : sist;
  return { rader: [...rader.slice(0, forsta), ...nya, ...rader.slice(forsta)], forsta };
}

type Sokt = Pick<AnsokanSvar, 'soktAndel' | 'soktBelopp' | 'period' | 'stodtyp'>;

/** What a new grant takes over from its application; a field that the application leaves out is left out. */
export function franAnsokan({ soktAndel, soktBelopp, period, stodtyp }: Sokt): Partial<Pick<Formular, 'beviljadAndel' | 'tak' | 'fran' | 'till'>> {
  const har = bevillningensFalt(stodtyp);
  return {
    ...(soktAndel === null || !har.includes('beviljadAndel') ? {} : { beviljadAndel: formateraAndel(soktAndel) }),
    ...(soktBelopp === null ? {} : { tak: formateraKronor(soktBelopp) }),
    ...(period.fran === null || !har.includes('projektperiod.fran') ? {} : { fran: period.fran }),
    ...(period.till === null || !har.includes('projektperiod.till') ? {} : { till: period.till }),
  };
}

/** What the application says, as the form tells it: "25 %, 360 000 kr, 2020-09-01 – 2021-08-31"; empty when it says nothing of it. */
export function soktText({ soktAndel, soktBelopp, period }: Sokt): string {
  return [
    soktAndel !== null && `${formateraAndel(soktAndel)}\u00a0%`,
    soktBelopp !== null && `${formateraKronor(soktBelopp)}\u00a0kr`,
    (period.fran !== null || period.till !== null) && tidsperiod(period),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The region's body: the one whose delegation order is in force, else the one that met latest. */
export function forvaltOrgan(lista: SammantradeListaSvar | undefined, ordningar: readonly DelegationsordningSvar[], dag: Datum): string {
  return gallandeOrdningar(ordningar, dag)[0]?.organ ?? lista?.sammantraden[0]?.organ ?? lista?.organ[0] ?? '';
}
