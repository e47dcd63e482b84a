import type { Beslutsfil } from '@anslag/kontrakt';
import { faltnamn } from '../falt/objektlasare';
import type { Korning } from '../korning';
import { beslutsbok } from './beslutsbok';
import type { Filslag, Inlasningsfil } from './fil';
import { lasJson, uppgifterI } from './json-fil';
import type { Uppgift } from './uppgift';

const FILFALT = faltnamn<Beslutsfil>({ format: true, kalla: true, arenden: true });

/** The ärenden of a file of decisions, JSON or xlsx. */
export async function beslutsuppgifter(
  korning: Korning,
  fil: Inlasningsfil,
  typ: Filslag,
): Promise<AsyncIterable<Uppgift> | Iterable<Uppgift>> {
  if (typ === 'xlsx') {
    const uppgifter = await beslutsbok(fil.sokvag, korning.fel);
    korning.totalt = uppgifter.length;
    return uppgifter;
  }
  const o = await lasJson<Beslutsfil>(fil.sokvag, 'anslag-beslut/1', FILFALT, korning.fel);
  if (!o) return [];
  o.text('kalla');
  const uppgifter = uppgifterI(o, 'arenden');
  korning.totalt = uppgifter.length;
  return uppgifter;
}
