import { Kronor, RamAvvikelse, formateraKronor } from '@anslag/doman';
import { AnslagsarSvar, stodtypnamn } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';

function kr(n: Kronor): string {
  return `${formateraKronor(n)}\u00a0kr`;
}

/** A difference with its sign, without unit: "+200 000", "−2 300 000", "0". */
export function differens(n: Kronor): string {
  return `${n > 0 ? '+' : ''}${formateraKronor(n)}`;
}

/** How a split is referred to: the lowest number is the first one, the others its revisions. */
export function fordelningsnamn(revision: number, forsta: boolean): string {
  return forsta ? 'Ursprunglig fördelning' : `Revidering ${revision}`;
}

function merEllerMindre(differens: Kronor): string {
  return `${kr(Math.abs(differens))} ${differens > 0 ? 'mer' : 'mindre'}`;
}

function vilken(revision: number | null): string {
  return revision === null ? 'Utfallet' : `Fördelning ${revision}`;
}

export function avvikelseton(a: RamAvvikelse): Ton {
  switch (a.niva) {
    case 'info':
      return 'neutral';
    case 'varning':
      return 'varning';
  }
}

/** What the check of the frame found, as a sentence with the difference. */
export function ramavvikelse(a: RamAvvikelse): string {
  switch (a.kod) {
    case 'fordelning_summa':
      return `Fördelning ${a.revision} summerar till ${kr(a.summa)}, ${merEllerMindre(a.differens)} än de tilldelade ${kr(a.tilldelat)}.`;
    case 'utfall_summa':
      return `Utfallet är ${kr(a.summa)}, ${merEllerMindre(a.differens)} än de tilldelade ${kr(a.tilldelat)}.`;
    case 'uppfoljning_over_hogst':
      return `${vilken(a.revision)} ger ${kr(a.kronor)} till uppföljning och utvärdering, ${kr(a.differens)} mer än de högst ${kr(a.hogst)} som får användas.`;
    case 'stodtyp_dubblett':
      return `${vilken(a.revision)} har flera poster för ${stodtypnamn(a.stodtyp).toLowerCase()}.`;
    case 'revision_dubblett':
      return `Det finns flera fördelningar med nummer ${a.revision}.`;
  }
}

/** Where the outcome comes from: it must never be read as computed when a document states it. */
export function utfallsgrund(grund: AnslagsarSvar['utfallsgrund']): string {
  switch (grund) {
    case 'angivet':
      return 'Utfallet är angivet i handlingen, inte beräknat ur ärenden.';
    case 'beraknat':
      return 'Utfallet är beräknat ur årets beslut. Varje siffra öppnar besluten bakom den.';
  }
}

/** What the outcome lacks because no document states it, or nothing. */
export function utanBelopp(antal: number): string {
  if (antal === 0) return '';
  return `${formateraKronor(antal)} ${antal === 1 ? 'ärende' : 'ärenden'} saknar uppgift om belopp i handlingarna och ingår inte i utfallet.`;
}

/** The one thing that plan against outcome says: the largest difference, or that there is none. */
export function budskap(svar: Pick<AnslagsarSvar, 'tabell' | 'beslutat' | 'budgetar'>): string {
  const { rader } = svar.tabell;
  if (svar.beslutat === null) return `Handlingarna anger inga belopp för utfallet ${svar.budgetar}`;
  const storst = rader.reduce((a, b) => (Math.abs(b.avvikelse ?? 0) > Math.abs(a.avvikelse ?? 0) ? b : a), {
    ...tomRad,
    ...rader[0],
  });
  if (rader.some((r) => r.avvikelse !== null)) {
    if (!storst.avvikelse) return 'Utfallet följer planen för alla stödtyper';
    const plan = storst.reviderad === null ? 'planerat' : 'i den reviderade planen';
    return `${stodtypnamn(storst.stodtyp)} fick ${merEllerMindre(storst.avvikelse)} än ${plan}`;
  }
  const mest = rader.reduce((a, b) => ((b.utfall ?? 0) > (a.utfall ?? 0) ? b : a), { ...tomRad, ...rader[0] });
  return !mest.utfall ? `Inget är beviljat ${svar.budgetar}` : `${stodtypnamn(mest.stodtyp)} fick mest: ${kr(mest.utfall)}`;
}

const tomRad = { stodtyp: 'projekt', reviderad: null, utfall: 0, avvikelse: null } as const;
