import { type Andring, UNDANHALLET } from '@anslag/kontrakt';

/** Fields whose values are public also of a marked ärende: key, names, applicant, amounts and dates. Any other is left out. */
const OFFENTLIGA = new Set([
  'Version',
  'Diarienummer',
  'NYPS-id',
  'Historisk nyckel',
  'Namn',
  'Stödtyp',
  'Stödform',
  'Sökande',
  'Eget projekt',
  'Kommun',
  'Kommuner',
  'Handläggare',
  'Sekretess',
  'Jäv',
]);
const OFFENTLIGT_I_BESLUT = /^Beslut \d+(: (slag|läge|beslutat|beviljad andel|tak|tidigaste start|senaste slut|beslutsnivå|organ|paragraf|delegationspunkt|roll))?$/;
const UTBETALNING = /^Utbetalning \d{4}-\d{2}-\d{2}$/;

/** An entry of a marked ärende's history for those who may not read what is secret: that a field was changed stays, its values and the reason are left out. */
export function undanhallPost<P extends { andringar: Andring[]; skal: string | null }>(post: P): P {
  return { ...post, andringar: post.andringar.map(undanhallAndring), skal: dolj(post.skal) };
}

function undanhallAndring(andring: Andring): Andring {
  if (OFFENTLIGA.has(andring.falt) || OFFENTLIGT_I_BESLUT.test(andring.falt) || UTBETALNING.test(andring.falt)) return andring;
  return { ...andring, fore: dolj(andring.fore), efter: dolj(andring.efter) };
}

function dolj(varde: string | null): string | null {
  return varde === null ? null : UNDANHALLET;
}
