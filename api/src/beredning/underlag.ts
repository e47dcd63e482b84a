import {
  type Arendestatus,
  type Bedomtfynd,
  bedomdKontroll,
  type Budget,
  type Datum,
  deMinimis,
  type DeMinimis,
  ersattAv,
  gallande,
  kontrolleraRiktlinje,
  type Kronor,
  platshallare,
  type Riktlinjefakta,
  type Riktlinjekrav,
  type Stegfakta,
  type Stodtyp,
} from '@anslag/doman';
import type { AnnatStod, GallandeRiktlinje, Regelvardekod } from '@anslag/kontrakt';
import type { LagratArende, LagratBeslut } from '../arende/arende.query';
import type { LagradBeredning, Regelvarde } from './beredning.query';

/** What an assessment is judged by, read once. */
export interface Beredningsunderlag {
  arende: LagratArende;
  lagrad: LagradBeredning;
  /** The decision or proposal it is of; null before there is one. */
  beslut: LagratBeslut | null;
  dag: Datum;
  budget: Budget | null;
  /** What is to be granted: the tak, else what is applied for. */
  belopp: Kronor | null;
  riktlinjer: (GallandeRiktlinje & { krav: Riktlinjekrav[] })[];
  varden: Map<Regelvardekod, Regelvarde>;
  annatStod: AnnatStod;
  /** The meeting on whose agenda it stands; null when it stands on none. */
  dagordning: string | null;
  kontroll: Bedomtfynd[];
}

const FORETAGENS: readonly Stodtyp[] = ['foretagsstod', 'kommersiell_service'];

/** The latest decision or proposal that is not passed by. */
export function berettBeslut(beslut: readonly LagratBeslut[]): LagratBeslut | null {
  return beslut.filter((b) => b.lage === 'beslutad' || ersattAv(beslut, b.nummer) === null).at(-1) ?? null;
}

export function oppetForslag(beslut: readonly LagratBeslut[]): LagratBeslut | null {
  return beslut.filter((b) => b.lage === 'forslag' && ersattAv(beslut, b.nummer) === null).at(-1) ?? null;
}

/** Support of minor importance, of what is given to undertakings; null for anything else. */
export function provadDeMinimis(stodtyp: Stodtyp, dag: Datum, belopp: Kronor | null, stod: AnnatStod['stod'], varden: Beredningsunderlag['varden']): DeMinimis | null {
  if (!FORETAGENS.includes(stodtyp)) return null;
  return deMinimis({
    dag,
    belopp,
    tidigare: stod.filter((s) => FORETAGENS.includes(s.stodtyp)),
    takEuro: varden.get('DE_MINIMIS')?.varde ?? null,
    kursOre: varden.get('EUR_KURS')?.varde ?? null,
  });
}

/** The checks of the riktlinjer in force, with the officer's answers. */
export function provadKontroll(u: Omit<Beredningsunderlag, 'kontroll'>): Bedomtfynd[] {
  const { arende, lagrad, beslut } = u;
  const egen = beslut?.slag === 'tillagg' || beslut?.slag === 'forlangning';
  const period = beslut?.projektperiod ?? lagrad.ansokan?.period ?? { fran: null, till: null };
  const fakta: Riktlinjefakta = {
    stodtyp: arende.stodtyp,
    stodform: arende.stodform,
    sokande: arende.sokande,
    kommun: arende.kommun,
    kommuner: arende.kommuner,
    ingaendeKommuner: lagrad.texter.find((t) => t.del === 'ingaende_kommuner')?.innehall ?? null,
    prioritering: lagrad.prioritering?.kod ?? null,
    budget: u.budget,
    period: egen ? { fran: null, till: period.till } : period,
    andel: beslut ? beslut.beviljadAndel : (lagrad.ansokan?.andel ?? null),
    offentligAndelHogst: u.varden.get('OFFENTLIG_ANDEL')?.varde ?? null,
    deminimis: u.annatStod.deMinimis,
    texter: [...(arende.sammanfattning ? [arende.sammanfattning] : []), ...lagrad.texter.map((t) => t.innehall)],
  };
  return bedomdKontroll(kontrolleraRiktlinje(u.riktlinjer.flatMap((r) => r.krav), fakta), lagrad.bedomningar);
}

/** All that an officer has written in a proposal. */
function forslagstexter({ villkor, motivering, avslagsmotiv, ordalydelse }: LagratBeslut): string[] {
  return [...villkor.map((v) => v.text), motivering, avslagsmotiv, ordalydelse].flatMap((t) => t ?? []);
}

/** What there is of what the next steps ask for. */
export function stegfakta({ arende, lagrad, kontroll }: Beredningsunderlag, status: Arendestatus): Stegfakta {
  const koder = (lage: Bedomtfynd['lage']) => kontroll.filter((k) => k.lage === lage).map((k) => k.kod);
  const forslag = oppetForslag(arende.beslut);
  const fattade = arende.beslut.filter((b) => b.lage === 'beslutad');
  const galler = gallande(arende.beslut);
  const skriven = (text: string | null | undefined) => (text ?? '').trim() !== '';
  return {
    stodtyp: arende.stodtyp,
    handlaggare: arende.handlaggare !== null,
    sokande: skriven(arende.sokande),
    sammanfattning: skriven(arende.sammanfattning),
    bedomning: skriven(lagrad.texter.find((t) => t.del === 'bedomning')?.innehall),
    prioritering: lagrad.prioritering !== null,
    huvudmal: lagrad.mal.some((m) => m.huvudmal),
    riktlinjefragor: koder('fraga'),
    riktlinjeavvikelser: koder('avvikelse'),
    oppetForslag: forslag !== null,
    platshallare: forslag ? forslagstexter(forslag).flatMap(platshallare) : [],
    // Placing it on an agenda is what takes the step at the level of a nämnd; handing it over does for delegation.
    framlagt: forslag?.beslutsniva === 'delegation',
    fattatBeslut: fattade.length > 0,
    expedierat: status === 'verkstalld' || status === 'avslutad',
    avskrivet: fattade.at(-1)?.slag === 'avskrivning',
    beviljat: galler !== null && galler.upphavd === null,
    ...lagrad.avslut,
  };
}
