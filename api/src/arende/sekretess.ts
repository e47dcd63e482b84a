import { type Andring, UNDANHALLET } from '@anslag/kontrakt';
import type { LagradKedja, LagratArende } from './arende.query';

const TOM_KEDJA: LagradKedja = { noder: [], lankar: [] };

/**
 * A marked ärende as it is for those who may not read what is secret: key, names, applicant, amounts and dates stay, the texts are left out.
 * Every answer that shows an ärende's texts takes it through here, before any rule reads it.
 */
export function undanhall(arende: LagratArende): LagratArende {
  return {
    ...arende,
    sammanfattning: null,
    beslut: arende.beslut.map((b) => ({ ...b, villkor: [], avsteg: null, avslagsmotiv: null, motivering: null, ordalydelse: null, ramOverskridande: null, anmarkning: null, budget: null })),
    effektkedja: TOM_KEDJA,
    insatser: arende.insatser.map((i) => ({ ...i, effektkedja: TOM_KEDJA })),
  };
}

/** Fields whose values are public also of a marked ärende, as history entries name them; any other is left out. */
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
  'Ramprojekt',
  'Kommun',
  'Kommuner',
  'Föregångare',
  'Gemensamt med',
  'Vår andel',
  'Handläggare',
  'Status',
  'Sekretess',
  'Jäv',
  'Läst',
  'Organisation',
  'Ansökan inkom',
  'Mottagartyp',
  'Status',
]);
const UTBETALNING = /^(Utbetalning|Återbetalning|Återföring) \d{4}-\d{2}-\d{2}$/;
/** Amounts and days of a claim; what somebody has written of it is not among them. */
const REKVISITION = /^Rekvisition \d+: (slag|status|period|inkom|begärt|bokfört|rättar|godkänt|godkänt hittills|att betala|beräkning|order)$/;
/** The frame that a decision was taken within is the year's and not the ärende's. */
const RAMEN = /^Ramen \d{4}: kvar$/;
const OFFENTLIGT_I_BESLUT = /^Beslut \d+(: (slag|läge|beslutat|beviljad andel|tak|tidigaste start|senaste slut|återkrav|avskrivningsgrund|beslutsnivå|organ|paragraf|delegationspunkt|roll))?$/;

/** An entry of a marked ärende's history as it is for those who may not read what is secret: that a field was changed stays, its values and the reason are left out. */
export function undanhallPost<P extends { andringar: Andring[]; skal: string | null }>(post: P): P {
  return { ...post, andringar: post.andringar.map(undanhallAndring), skal: dolj(post.skal) };
}

export function undanhallAndring<A extends Andring>(andring: A): A {
  if (OFFENTLIGA.has(andring.falt) || [OFFENTLIGT_I_BESLUT, UTBETALNING, REKVISITION, RAMEN].some((m) => m.test(andring.falt))) return andring;
  return { ...andring, fore: dolj(andring.fore), efter: dolj(andring.efter) };
}

function dolj(varde: string | null): string | null {
  return varde === null ? null : UNDANHALLET;
}
