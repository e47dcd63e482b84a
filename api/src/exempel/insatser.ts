import { ArendeUppgift, InsatsUppgift, Insatsfil } from '@anslag/kontrakt';
import { genereraKedja } from './projektkedja';
import { dragProjekt } from './projektnamn';
import { REGIONEN } from './region-exempel';
import { dragEffektmal, dragKraftsamlingar } from './register-vid';
import { Slump, froAv } from './slump';
import { arendenyckel } from './utbetalningar';

/** How many insatser that are not financed by 1:1 each chapter of the year has. */
const PER_KAPITEL = [6, 5, 9, 4, 3, 2, 2] as const;
const MEST_AV_ARENDEN = 25;

function beslutAr(b: ArendeUppgift['beslut'][number]): number {
  return typeof b.beslutat === 'object' ? Number(b.beslutat.fran.slice(0, 4)) : Number(String(b.beslutat).slice(0, 4));
}

function pagar(arende: ArendeUppgift, ar: number): boolean {
  const forsta = arende.beslut[0];
  const slut = arende.beslut.at(-1)?.projektperiod?.till;
  return (
    arende.stodtyp === 'projekt' &&
    forsta?.slag === 'bifall' &&
    !!slut &&
    beslutAr(forsta) <= ar &&
    ar <= Number(slut.slice(0, 4))
  );
}

function avArende(slump: Slump, arende: ArendeUppgift): InsatsUppgift {
  return {
    namn: arende.namn,
    kapitel: slump.heltal(1, 4),
    beskrivning: arende.sammanfattning ?? null,
    effektmal: arende.effektmal ?? [],
    kraftsamlingar: arende.kraftsamlingar ?? [],
    arende: arendenyckel(arende),
    kalla: 'Fiktivt exempel',
  };
}

function fristaende(slump: Slump, ar: number, kapitel: number): InsatsUppgift {
  const { namn, omrade, sammanfattning } = dragProjekt(slump);
  const dag = `${ar}-12-31`;
  const effektmal = dragEffektmal(slump, dag, slump.heltal(0, 3));
  const mal = effektmal.slice(0, 1).map((m) => m.namn);
  return {
    namn,
    kapitel,
    beskrivning: sammanfattning,
    effektmal,
    kraftsamlingar: slump.chans(300) ? dragKraftsamlingar(slump, dag) : [],
    effektkedja: mal.length > 0 && slump.chans(500) ? genereraKedja(slump, { omrade, mal, slutar: ar, kantTill: ar }) : null,
    kalla: 'Fiktivt exempel',
  };
}

/**
 * What the fictional region reports for a year: up to 25 of the given projects that run that year, and others that 1:1 does not pay for.
 * No two have the same name.
 */
export function genereraInsatser(ar: number, arenden: readonly ArendeUppgift[] = []): Insatsfil {
  const slump = new Slump(froAv(`insatser ${ar}`));
  const egna = arenden.filter((a) => pagar(a, ar)).slice(0, MEST_AV_ARENDEN);
  const alla = [
    ...egna.map((a) => avArende(slump, a)),
    ...PER_KAPITEL.flatMap((antal, i) => Array.from({ length: antal }, () => fristaende(slump, ar, i + 1))),
  ];
  const perNamn = new Map(alla.map((i) => [i.namn, i]));
  return { format: 'anslag-insatser/1', region: REGIONEN, ar, insatser: [...perNamn.values()] };
}
