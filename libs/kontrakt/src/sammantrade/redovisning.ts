import type { DelegationspunktSvar, DelegationsredovisningSvar } from '../delegation/svar';

/** More than this many are named by the first. */
const FLEST_NAMNDA = 3;

/** What the committee is told first (kallelse regional tillväxtnämnd 2020-08-24, item 6). */
export function redovisningsingress(organ: string): string {
  return `${organ} har överlåtit sin beslutanderätt till ordförande eller tjänsteman i enlighet med gällande delegationsordning. Dessa beslut ska redovisas till den nämnd som har fattat beslut om delegering. Nu redovisas följande beslut:`;
}

/**
 * What the committee is told of decisions by delegation, point by point, without numbers (same kallelse):
 * "Beslut av områdeschef. Företagsstöd enligt punkt 3.3 i delegationsordningen för perioden 2020-04-22 – 2020-05-30. Diarienummer 20RS4806 med flera."
 */
export function redovisningsrader({ punkter }: Pick<DelegationsredovisningSvar, 'punkter'>): string[] {
  return punkter.map((p) => {
    const nummer = [...p.rader.map((r) => r.diarienummer ?? (r.nypsId === null ? r.nyckel : `NYPS-id ${r.nypsId}`)), ...p.ovriga.map((o) => o.diarienummer)];
    const period = nummer.length > FLEST_NAMNDA && p.period !== null ? ` för perioden ${p.period.fran} – ${p.period.till}` : '';
    const saker = [...new Set(p.ovriga.filter((o) => o.rubrik !== p.avser).map((o) => `${o.rubrik}. `))].join('');
    return `${beslutAv(p)}${p.avser ?? 'Beslut'} enligt punkt ${p.punkt} i delegationsordningen${period}. ${saker}${uppraknade(nummer)}`;
  });
}

function beslutAv({ beslutsfattare, rader, ovriga }: DelegationspunktSvar): string {
  const vem = beslutsfattare ?? [...rader, ...ovriga].find((r) => r.beslutsfattare !== null)?.beslutsfattare;
  return vem ? `Beslut av ${vem.slice(0, 1).toLowerCase()}${vem.slice(1)}. ` : '';
}

function uppraknade(nummer: readonly string[]): string {
  const ledord = (text: string) => (text.startsWith('NYPS-id') ? text : `Diarienummer ${text}`);
  const [forsta = '', ...fler] = nummer;
  if (fler.length === 0) return `${ledord(forsta)}.`;
  if (nummer.length > FLEST_NAMNDA) return `${ledord(forsta)} med flera.`;
  return `${ledord(nummer.slice(0, -1).join(', '))} och ${nummer.at(-1)}.`;
}
