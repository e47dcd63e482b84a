import type { DelegationspunktSvar, DelegationsredovisningSvar } from '../delegation/svar';

/** More than this many are named by the first. */
const FLEST_NAMNDA = 3;

/**
 * What the committee is told of decisions by delegation, point by point (kallelse regional tillväxtnämnd 2020-08-24, item 6):
 * "Beslut av områdeschef. Företagsstöd enligt punkt 3.3 i delegationsordningen för perioden 2020-04-22 – 2020-05-30. Diarienummer 20RS4806 med flera."
 */
export function redovisningsrader({ punkter }: Pick<DelegationsredovisningSvar, 'punkter'>): string[] {
  return punkter.flatMap((p) => [...arendenas(p), ...ovriga(p)]).map((rad, i) => `${i + 1}. ${rad}`);
}

function arendenas(p: DelegationspunktSvar): string[] {
  if (p.rader.length === 0) return [];
  const period = p.period === null ? '' : ` för perioden ${p.period.fran} – ${p.period.till}`;
  const nummer = p.rader.map((r) => r.diarienummer ?? (r.nypsId === null ? r.nyckel : `NYPS-id ${r.nypsId}`));
  return [`${beslutAv(p, p.beslutsfattare)} ${p.avser ?? 'Beslut'} enligt punkt ${p.punkt} i delegationsordningen${period}. ${uppraknade(nummer)}`];
}

function ovriga(p: DelegationspunktSvar): string[] {
  return p.ovriga.map((o) => `${beslutAv(p, o.beslutsfattare)} ${p.avser ?? 'Beslut'} enligt punkt ${p.punkt} i delegationsordningen. ${o.rubrik}. Diarienummer ${o.diarienummer}.`);
}

function beslutAv({ rader }: DelegationspunktSvar, beslutsfattare: string | null): string {
  const vem = beslutsfattare ?? rader.find((r) => r.beslutsfattare !== null)?.beslutsfattare;
  return vem ? `Beslut av ${vem.slice(0, 1).toLowerCase()}${vem.slice(1)}.` : '';
}

function uppraknade(nummer: readonly string[]): string {
  const ledord = (text: string) => (text.startsWith('NYPS-id') ? text : `Diarienummer ${text}`);
  const [forsta = '', ...fler] = nummer;
  if (fler.length === 0) return `${ledord(forsta)}.`;
  if (nummer.length > FLEST_NAMNDA) return `${ledord(forsta)} med flera.`;
  return `${ledord(nummer.slice(0, -1).join(', '))} och ${nummer.at(-1)}.`;
}
