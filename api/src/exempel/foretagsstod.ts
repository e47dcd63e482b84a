import { arAv } from '@anslag/doman';
import { ArendeUppgift, BeslutUppgift } from '@anslag/kontrakt';
import { TILL_AR } from './ar';
import { dragButik, dragForetag } from './foretag';
import { listperiod, plusDagar } from './kalender';
import { dragEffektmal, stodformerVid, strategiskaOmraden } from './register-vid';
import { Slump, dragBelopp } from './slump';

/** Median of the grant in kronor, and the share of the cost in percent where the form has one. */
const FORMER: Record<string, { median: number; andel: string | null; ord: string }> = {
  Mikrobidrag: { median: 20_000, andel: null, ord: 'Ny utrustning' },
  Såddbidrag: { median: 75_000, andel: '50', ord: 'Ny produkt' },
  Investeringsbidrag: { median: 130_000, andel: '30', ord: 'Maskininvestering' },
  Konsultcheck: { median: 45_000, andel: '50', ord: 'Extern kompetens' },
  Omställningscheck: { median: 40_000, andel: '60', ord: 'Omställning av verksamheten' },
  'Särskilt investeringsstöd': { median: 170_000, andel: '35', ord: 'Ny anläggning' },
  Hemsändningsbidrag: { median: 45_000, andel: '50', ord: 'Hemsändning av dagligvaror' },
  'Investeringsbidrag till service': { median: 120_000, andel: '50', ord: 'Upprustning av butik' },
  'Särskilt driftstöd': { median: 60_000, andel: null, ord: 'Drift av butik' },
};

const AVSLAGSMOTIV = [
  'Påverkar konkurrensen på den lokala marknaden',
  'Investeringen påbörjades före ansökan',
  'Företaget verkar i en bransch som riktlinjerna undantar',
  'Stödet bedöms inte vara avgörande för genomförandet',
  'Sökt belopp är lägre än det minsta stödbeloppet',
  'Uppgifter som har begärts in saknas',
] as const;

function stodbeslut(slump: Slump, dag: string, form: string, avslagspromille: number): BeslutUppgift {
  const slag = slump.viktat<'bifall' | 'avslag' | 'avskrivning'>([
    ['avslag', avslagspromille],
    ['avskrivning', 20],
    ['bifall', 980 - avslagspromille],
  ]);
  const { median, andel } = FORMER[form] ?? { median: 50_000, andel: null };
  const grund: BeslutUppgift = {
    nummer: 1,
    slag,
    lage: 'beslutad',
    beslutat: slump.chans(30) ? listperiod(slump, dag) : dag,
    beslutsniva: 'delegation',
    delegationspunkt: '3.3',
    roll: 'Områdeschef',
    // The nämnd has been told of all but the last year's.
    redovisat: arAv(dag) < TILL_AR,
  };
  if (slag === 'avslag') return { ...grund, avslagsmotiv: slump.valj(AVSLAGSMOTIV) };
  if (slag === 'avskrivning') return { ...grund, avskrivningsgrund: 'aterkallad', motivering: 'Sökanden tog tillbaka ansökan' };
  const fran = plusDagar(dag, -slump.heltal(0, 60));
  return {
    ...grund,
    ...(andel === null ? {} : { beviljadAndel: andel }),
    tak: dragBelopp(slump, median),
    projektperiod: { fran, till: plusDagar(fran, slump.heltal(180, 720)) },
  };
}

/** A företagsstöd decided on that day: about a quarter are refused, some have no goal. */
export function genereraForetagsstod(slump: Slump, dag: string): ArendeUppgift {
  const form = slump.valj(stodformerVid(dag, 'foretagsstod'));
  const foretag = dragForetag(slump);
  const antalMal = slump.viktat([
    [0, 25],
    [1, 55],
    [2, 20],
  ]);
  return {
    namn: `${FORMER[form]?.ord ?? form} – ${foretag.namn}`,
    stodtyp: 'foretagsstod',
    stodform: form,
    sokande: foretag.namn,
    bransch: foretag.bransch,
    kon: foretag.kon,
    kommun: foretag.kommun,
    strategisktOmrade: strategiskaOmraden()[2] ?? null,
    effektmal: dragEffektmal(slump, dag, antalMal),
    beslut: [stodbeslut(slump, dag, form, 250)],
  };
}

/** Support to commercial service decided on that day: few are refused, and the goal is nearly always the same. */
export function genereraService(slump: Slump, dag: string): ArendeUppgift {
  const form = slump.valj(stodformerVid(dag, 'kommersiell_service'));
  const butik = dragButik(slump);
  return {
    namn: `${FORMER[form]?.ord ?? form} – ${butik.namn}`,
    stodtyp: 'kommersiell_service',
    stodform: form,
    sokande: butik.namn,
    bransch: butik.bransch,
    kon: butik.kon,
    kommun: butik.kommun,
    strategisktOmrade: strategiskaOmraden()[0] ?? null,
    effektmal: slump.chans(850) ? [{ namn: 'Service i hela länet', huvudmal: true }] : [],
    beslut: [stodbeslut(slump, dag, form, 60)],
  };
}
