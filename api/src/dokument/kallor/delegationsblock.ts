import { formateraKronor, type Period } from '@anslag/doman';
import type { DelegationsbeslutRad, DelegationspunktSvar, DelegationsredovisningSvar } from '@anslag/kontrakt';
import type { Block, Tabellkolumn } from '../modell';

/** Eight columns, so that the list stands on lying pages. */
const KOLUMNER: Tabellkolumn[] = [
  { rubrik: 'Dnr', bredd: 12 },
  { rubrik: 'Stöd', bredd: 14 },
  { rubrik: 'Företag' },
  { rubrik: 'Bransch/Prioritering', bredd: 18 },
  { rubrik: 'Kön', bredd: 4 },
  { rubrik: 'Kommun', bredd: 9 },
  { rubrik: 'Belopp', bredd: 8, hoger: true },
  { rubrik: 'Beslutsfattare', bredd: 21 },
];

/** The list of each point with its period, number and sum. */
export function delegationslistor({ punkter }: DelegationsredovisningSvar, niva: 2 | 3): Block[] {
  return punkter.flatMap((p) => [{ slag: 'rubrik' as const, niva, text: `${p.avser ?? 'Beslut'}, punkt ${p.punkt}` }, ...lista(p)]);
}

function lista(p: DelegationspunktSvar): Block[] {
  const perioden: Block[] = p.period ? [{ slag: 'stycke', text: `Perioden: ${dagar(p.period)}`, hallIhop: true }] : [];
  const ovriga: Block[] = p.ovriga.length > 0 ? [{ slag: 'punkter', bred: true, rader: p.ovriga.map((o) => [o.diarienummer, o.rubrik, o.beslutsfattare, o.beslutat].filter((d) => d).join(', ')) }] : [];
  if (p.rader.length === 0) return [...perioden, ...ovriga];
  const antal = `${p.antalBeviljade} beviljade${p.antalAvslagna > 0 ? ` och ${p.antalAvslagna} avslagna` : ''}`;
  return [
    ...perioden,
    { slag: 'tabell', rubrik: null, bred: true, kolumner: KOLUMNER, rader: p.rader.map(rad), summa: ['Summa', '', antal, '', '', '', formateraKronor(p.summa), ''] },
    ...ovriga,
  ];
}

const dagar = ({ fran, till }: Period): string => (fran === till ? fran : `${fran} – ${till}`);

/** With why it was refused after the line of business (kallelse regional tillväxtnämnd 2020-08-24: "Spelupplevelser /Ej innovativ"). */
function rad(r: DelegationsbeslutRad): string[] {
  return [r.diarienummer ?? (r.nypsId ? `NypsID: ${r.nypsId}` : r.nyckel), r.stod, r.foretag ?? '', [r.bransch, r.avslagsmotiv].filter((t) => t !== null).join(' /'), r.kon ?? '', r.kommun ?? '', belopp(r), r.beslutsfattare ?? ''];
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
