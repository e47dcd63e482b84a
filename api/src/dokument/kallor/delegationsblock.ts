import { formateraKronor } from '@anslag/doman';
import type { DelegationsbeslutRad, DelegationspunktSvar, DelegationsredovisningSvar } from '@anslag/kontrakt';
import type { Block, Tabellkolumn } from '../modell';

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
