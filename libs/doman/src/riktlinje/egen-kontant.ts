import { delsumma } from '../budget/budget';
import { Provning, Riktlinjefakta } from './fakta';

const ord = (namn: string): string[] => namn.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** A row is the applicant's when all words of its name are words of the applicant's: "Almi Mälardalen" of "Almi Företagspartner Mälardalen AB". */
function arEgen(kategori: string, sokande: string): boolean {
  const [radens, sokandens] = [ord(kategori), new Set(ord(sokande))];
  return radens.length > 0 && radens.every((o) => sokandens.has(o));
}

/** Does the applicant pay a part itself, in cash? Money of the anslag is not its own, also when the region applies. */
export function provaEgenKontant({ budget, sokande }: Pick<Riktlinjefakta, 'budget' | 'sokande'>): Provning {
  if (!budget || budget.finansiering.length === 0) return { utfall: 'fraga', grund: { skal: 'budget_saknas' } };
  if (sokande === null) return { utfall: 'fraga', grund: { skal: 'sokande_okand' } };
  const egna = budget.finansiering
    .filter((r) => !r.egen11 && arEgen(r.kategori, sokande))
    .map((r) => ({ rad: r.kategori, form: r.form, ...delsumma(Object.values(r.celler)) }))
    .filter((r) => r.kronor > 0 || r.okandaCeller > 0);
  const [forsta] = egna;
  if (!forsta) return { utfall: 'avvikelse', grund: { skal: 'egen_rad_saknas', sokande } };
  const kontant = egna.find((r) => r.form === 'kontant' && r.kronor > 0);
  if (kontant) return { utfall: 'uppfyllt', grund: { skal: 'egen_kontant', rad: kontant.rad, kronor: kontant.kronor } };
  const okand = egna.find((r) => r.form !== 'annat');
  return okand ? { utfall: 'fraga', grund: { skal: 'egen_form_okand', rad: okand.rad } } : { utfall: 'avvikelse', grund: { skal: 'egen_ej_kontant', rad: forsta.rad } };
}
