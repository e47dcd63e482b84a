import type { EntityManager } from 'typeorm';
import { type Kolumner, type Rad, laggIn } from '../massinlagg';
import type { Register } from '../register';
import type { Placerad } from './andring';
import { fordelas, fordelning, type Malpost } from '../../beslut/fordelning';
import type { Arendepost } from './post';

function malkolumner<S extends 'effektmal' | 'kraftsamling'>(slag: S): { mal: Kolumner; del: Kolumner } {
  const id = `${slag}_id`;
  return {
    mal: { arende_id: 'uuid', [id]: 'uuid', huvudmal: 'boolean', andel_hundradelar: 'integer' },
    del: { beslut_id: 'uuid', [id]: 'uuid', belopp_kr: 'bigint', raknas: 'boolean' },
  };
}

/** Writes the ärenden's goals (or kraftsamlingar) and every granting decision's parts at them; what they had before is already gone. */
export async function skrivMal(
  db: EntityManager,
  slag: 'effektmal' | 'kraftsamling',
  placerade: readonly Placerad[],
  register: Register,
): Promise<void> {
  const { mal: malkol, del: delkol } = malkolumner(slag);
  const id = `${slag}_id`;
  const malAv = (a: Arendepost): Malpost[] => (slag === 'effektmal' ? a.effektmal : a.kraftsamlingar);
  const mal: Rad<Kolumner>[] = [];
  const delar: Rad<Kolumner>[] = [];
  for (const p of placerade) {
    const egna = malAv(p.andring.blir);
    for (const m of egna) mal.push({ arende_id: p.id, [id]: m.id, huvudmal: m.huvudmal, andel_hundradelar: m.andel });
    for (const b of p.andring.blir.beslut) {
      if (!fordelas(b)) continue;
      for (const d of fordelning(b.tak, egna, (i) => register.namn(i))) {
        delar.push({ beslut_id: p.beslutId.get(b.nummer), [id]: d.id, belopp_kr: d.belopp, raknas: d.raknas });
      }
    }
  }
  await laggIn(db, `arende_${slag}`, malkol, mal);
  await laggInDelar(db, `beslut_${slag}`, delkol, delar);
}

/** The sum guard looks at a decision's parts statement by statement, so the parts of one decision must never be cut between two. */
async function laggInDelar(
  db: EntityManager,
  tabell: string,
  kolumner: Kolumner,
  delar: readonly Rad<Kolumner>[],
): Promise<void> {
  let fran = 0;
  while (fran < delar.length) {
    let till = Math.min(delar.length, fran + 2000);
    while (till < delar.length && till > fran + 1 && delar[till]?.['beslut_id'] === delar[till - 1]?.['beslut_id']) till -= 1;
    await laggIn(db, tabell, kolumner, delar.slice(fran, till));
    fran = till;
  }
}
