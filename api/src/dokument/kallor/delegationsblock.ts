import { formateraKronor } from '@anslag/doman';
import type { DelegationsbeslutRad, DelegationspunktSvar, DelegationsredovisningSvar } from '@anslag/kontrakt';
import type { Block, Tabellkolumn } from '../modell';
import { liten } from './sammantradesmal';

/** So many diarienummer are all named; of more, the first "med flera". */
const HOGST_NAMNDA = 3;
const KOLUMNER: Tabellkolumn[] = [
  { rubrik: 'Dnr', bredd: 9.2 },
  { rubrik: 'Stöd', bredd: 14.8 },
  { rubrik: 'Företag' },
  { rubrik: 'Bransch', bredd: 16 },
  { rubrik: 'Kön', bredd: 4.7 },
  { rubrik: 'Kommun', bredd: 10.8 },
  { rubrik: 'Belopp', bredd: 8.7, hoger: true },
  { rubrik: 'Beslutsfattare', bredd: 16.8 },
];

/** What the committee is told first (kallelse regional tillväxtnämnd 2020-08-24, item 6). */
export function delegationsingress(organ: string): string {
  return `${organ} har överlåtit sin beslutanderätt till ordförande eller tjänsteman i enlighet med gällande delegationsordning. Dessa beslut ska redovisas till den nämnd som har fattat beslut om delegering. Nu redovisas följande beslut:`;
}

/** One sentence or more for each point: who, what, by which point, when, and which diarienummer. */
export function delegationsrader({ punkter }: DelegationsredovisningSvar): string[] {
  return punkter.map((p) => {
    const vem = p.beslutsfattare ?? p.rader[0]?.beslutsfattare ?? p.ovriga[0]?.beslutsfattare;
    const nummer = [...p.rader.map((r) => r.diarienummer ?? r.nypsId ?? r.nyckel), ...p.ovriga.map((o) => o.diarienummer)];
    const manga = nummer.length > HOGST_NAMNDA;
    const tid = manga && p.period ? ` för perioden ${p.period.fran} – ${p.period.till}` : '';
    const saker = [...new Set(p.ovriga.filter((o) => o.rubrik !== p.avser).map((o) => `${o.rubrik}. `))].join('');
    return `${vem ? `Beslut av ${liten(vem)}. ` : ''}${p.avser ?? 'Beslut'} enligt punkt ${p.punkt} i delegationsordningen${tid}. ${saker}Diarienummer ${manga ? `${nummer[0]} med flera` : uppraknade(nummer)}.`;
  });
}

const uppraknade = (nummer: readonly string[]): string => (nummer.length < 2 ? nummer.join('') : `${nummer.slice(0, -1).join(', ')} och ${nummer.at(-1)}`);

/** The list of each point with its period, number and sum. */
export function delegationslistor({ punkter }: DelegationsredovisningSvar, niva: 2 | 3): Block[] {
  return punkter.flatMap((p) => [{ slag: 'rubrik' as const, niva, text: `${p.avser ?? 'Beslut'}, punkt ${p.punkt}` }, ...lista(p)]);
}

function lista(p: DelegationspunktSvar): Block[] {
  const perioden: Block[] = p.period ? [{ slag: 'stycke', text: `Perioden: ${p.period.fran} – ${p.period.till}`, hallIhop: true }] : [];
  const ovriga: Block[] = p.ovriga.length > 0 ? [{ slag: 'punkter', rader: p.ovriga.map((o) => [o.diarienummer, o.rubrik, o.beslutsfattare, o.beslutat].filter((d) => d).join(', ')) }] : [];
  if (p.rader.length === 0) return [...perioden, ...ovriga];
  const antal = `${p.antalBeviljade} beviljade${p.antalAvslagna > 0 ? ` och ${p.antalAvslagna} avslagna` : ''}`;
  return [
    ...perioden,
    { slag: 'tabell', rubrik: null, kolumner: KOLUMNER, rader: p.rader.map(rad), summa: ['Summa', '', antal, '', '', '', formateraKronor(p.summa), ''] },
    ...ovriga,
  ];
}

function rad(r: DelegationsbeslutRad): string[] {
  return [r.diarienummer ?? (r.nypsId ? `NypsID: ${r.nypsId}` : r.nyckel), r.stod, r.foretag ?? '', r.bransch ?? '', r.kon ?? '', r.kommun ?? '', belopp(r), r.beslutsfattare ?? ''];
}

/** What is granted, or that it is refused; an amount that no document states is empty. */
function belopp({ slag, belopp: kronor }: DelegationsbeslutRad): string {
  switch (slag) {
    case 'avslag':
      return 'Avslag';
    case 'avskrivning':
      return 'Avskrivet';
    case 'upphavande':
      return 'Upphävt';
    case 'andring':
      return 'Ändrat';
    case 'aterkrav':
      return kronor === null ? 'Återkrav' : `Återkrav ${formateraKronor(kronor)}`;
    case 'bifall':
    case 'tillagg':
    case 'forlangning':
      return kronor === null ? '' : formateraKronor(kronor);
  }
}
