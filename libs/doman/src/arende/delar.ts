import type { Stodtyp } from './arende';

/** The parts of an application's project description, in the order a projektbeskrivning has them. Its summary is the ärende's own (`sammanfattning`). */
export const ANSOKANSDELAR = [
  'bakgrund',
  'overgripande_mal',
  'projektmal',
  'delmal_ingress',
  'ingaende_kommuner',
  'regional_samverkan',
  'perspektiv',
  'langsiktighet',
  'uppfoljning',
  'resultatspridning',
  'projektorganisation',
  'avgransning',
] as const;
export type Ansokansdel = (typeof ANSOKANSDELAR)[number];

/** The parts that an application of the stödtyp has: a support to an undertaking describes itself in its summary, not as a project. */
export function ansokansdelar(stodtyp: Stodtyp): readonly Ansokansdel[] {
  return stodtyp === 'foretagsstod' || stodtyp === 'kommersiell_service' ? [] : ANSOKANSDELAR;
}

/** The parts of the officer's assessment, in the order a föredragnings-PM has them. */
export const BEREDNINGSDELAR = [
  'arendebeskrivning',
  'bedomning',
  'skal',
  'konsekvenser',
  'konsekvenser_miljo',
  'konsekvenser_barn',
  'konsekvenser_jamstalldhet',
  'ekonomiska_konsekvenser',
  'beslutsunderlag',
  'skickas_till',
] as const;
export type Beredningsdel = (typeof BEREDNINGSDELAR)[number];

export type Arendedel = Ansokansdel | Beredningsdel;
export const ARENDEDELAR: readonly Arendedel[] = [...ANSOKANSDELAR, ...BEREDNINGSDELAR];

/** The longest a part may be, in characters. */
export const LANGST_DEL = 50_000;
