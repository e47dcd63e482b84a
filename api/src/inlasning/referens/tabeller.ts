import type { Kolumner } from '../massinlagg';
import type { Registertabell } from './synka';

function tabell<K extends Kolumner & { id: 'uuid' }>(t: Registertabell<K>): Registertabell<K> {
  return t;
}

export const STRATEGIVERSION = tabell({
  tabell: 'strategiversion',
  kolumner: {
    id: 'uuid',
    namn: 'text',
    galler_fran: 'date',
    galler_till: 'date',
    antagen_av: 'text',
    antal_effektmal: 'integer',
    antal_prioriterade_omraden: 'integer',
  } as const,
  nyckel: ['namn', 'galler_fran'],
});
export const OVERGRIPANDE_MAL = tabell({
  tabell: 'overgripande_mal',
  kolumner: { id: 'uuid', strategiversion_id: 'uuid', namn: 'text', ordning: 'integer' } as const,
  nyckel: ['strategiversion_id', 'namn'],
});
export const EFFEKTMAL = tabell({
  tabell: 'effektmal',
  kolumner: {
    id: 'uuid',
    strategiversion_id: 'uuid',
    overgripande_mal_id: 'uuid',
    namn: 'text',
    belagg: 'text',
    ordning: 'integer',
  } as const,
  nyckel: ['strategiversion_id', 'namn'],
});
export const PRIORITERAT_OMRADE = tabell({
  tabell: 'prioriterat_omrade',
  kolumner: { id: 'uuid', strategiversion_id: 'uuid', namn: 'text' } as const,
  nyckel: ['strategiversion_id', 'namn'],
});
export const KRAFTSAMLING = tabell({
  tabell: 'kraftsamling',
  kolumner: {
    id: 'uuid',
    utmaningsomrade: 'text',
    namn: 'text',
    plattform: 'text',
    galler_fran: 'date',
    galler_till: 'date',
  } as const,
  nyckel: ['namn', 'galler_fran'],
});
export const OMRADE = tabell({
  tabell: 'strategiskt_omrade',
  kolumner: { id: 'uuid', namn: 'text', kapitel: 'integer' } as const,
  nyckel: ['namn'],
});
export const INRIKTNINGSBESLUT = tabell({
  tabell: 'inriktningsbeslut',
  kolumner: {
    id: 'uuid',
    beteckning: 'text',
    namn: 'text',
    beslutat: 'date',
    organ: 'text',
    paragraf: 'text',
    avser_ar: 'integer',
    rangordnad: 'boolean',
  } as const,
  nyckel: ['beteckning'],
});
export const PRIORITERING = tabell({
  tabell: 'prioritering',
  kolumner: {
    id: 'uuid',
    inriktningsbeslut_id: 'uuid',
    kod: 'text',
    namn: 'text',
    beskrivning: 'text',
    ordning: 'integer',
  } as const,
  nyckel: ['inriktningsbeslut_id', 'kod'],
});
export const STODFORM = tabell({
  tabell: 'stodform',
  kolumner: { id: 'uuid', namn: 'text', stodtyp: 'text', galler_fran: 'date', galler_till: 'date' } as const,
  nyckel: ['namn'],
});
export const KOMMUN = tabell({
  tabell: 'kommun',
  kolumner: { id: 'uuid', namn: 'text', lan: 'text' } as const,
  nyckel: ['namn'],
});
export const RIKTLINJE = tabell({
  tabell: 'riktlinje',
  kolumner: { id: 'uuid', namn: 'text', galler_fran: 'date', galler_till: 'date', diarienummer: 'text', antagen_av: 'text' } as const,
  nyckel: ['namn', 'galler_fran'],
});
export const KRITERIUM = tabell({
  tabell: 'kriterium',
  kolumner: { id: 'uuid', inriktningsbeslut_id: 'uuid', namn: 'text', beskrivning: 'text', hogst_poang: 'integer', ordning: 'integer' } as const,
  nyckel: ['inriktningsbeslut_id', 'namn'],
});
export const REGELVARDE = tabell({
  tabell: 'regelvarde',
  kolumner: { id: 'uuid', kod: 'text', galler_fran: 'date', varde: 'bigint', kalla: 'text' } as const,
  nyckel: ['kod', 'galler_fran'],
});
export const VILLKORSMALL = tabell({
  tabell: 'villkorsmall',
  kolumner: {
    id: 'uuid',
    kod: 'text',
    version: 'integer',
    galler_fran: 'date',
    galler_till: 'date',
    villkorstext: 'text',
    stodtyper: 'text[]',
    standard: 'boolean',
    sparrar_utbetalning: 'boolean',
    bevis: 'text',
    dagar_efter_beslut: 'integer',
    dokument_datum: 'date',
    dokument_diarienummer: 'text',
  } as const,
  nyckel: ['kod', 'version'],
});
export const DELEGATIONSORDNING = tabell({
  tabell: 'delegationsordning',
  kolumner: { id: 'uuid', organ: 'text', namn: 'text', diarienummer: 'text', galler_fran: 'date', galler_till: 'date' } as const,
  nyckel: ['organ', 'galler_fran'],
});
export const DELEGATIONSPUNKT = tabell({
  tabell: 'delegationspunkt',
  kolumner: {
    id: 'uuid',
    delegationsordning_id: 'uuid',
    punkt: 'text',
    ordning: 'integer',
    avser: 'text',
    beslutsfattare: 'text',
    roller: 'text[]',
    stodtyper: 'text[]',
    hogst_kr: 'bigint',
  } as const,
  nyckel: ['delegationsordning_id', 'punkt'],
});
export const OVRIGT_DELEGATIONSBESLUT = tabell({
  tabell: 'ovrigt_delegationsbeslut',
  kolumner: { id: 'uuid', diarienummer: 'text', rubrik: 'text', punkt: 'text', beslutsfattare: 'text', beslutat: 'date' } as const,
  nyckel: ['diarienummer', 'rubrik'],
});
