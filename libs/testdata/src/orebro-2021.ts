import type { Arsunderlag, Beslutsunderlag } from '@anslag/doman';
import type { Ramfil } from '@anslag/kontrakt';
import { orebroRegister } from './orebro-2020';

/** Key, name, effektmål and EU programme of the projects granted in 2021, from Region Örebro län's återrapport; it states no amounts. */
const RADER: [nyckel: string, namn: string, effektmal: string, euProgram: string | null][] = [
  ['H2021-01', 'Regional testbädd', 'Ökad innovationskraft', null],
  ['H2021-02', 'Validering i regional kompetensförsörjning', 'Förbättrad kompetensförsörjning', null],
  [
    'H2021-03',
    'Yrkestraineer – för ett hållbart och konkurrenskraftigt näringsliv i Örebro län',
    'Ökad tillväxt i näringslivet',
    'ERUF',
  ],
  ['H2021-04', 'Bergslagen på G', 'Ökad tillväxt i näringslivet', null],
  ['H2021-05', 'Utveckling och breddning av förinkubation fas två', 'Ökad entreprenöriell aktivitet', null],
  ['H2021-06', 'Utveckla företagens affärs- och produktutveckling i destinationer', 'Ökad tillväxt i näringslivet', null],
  ['H2021-07', 'Industihubb Örebro län', 'Ökad tillväxt i näringslivet', null],
  ['H2021-08', 'Utvidgning av det Nationella nätverket för gruvkommuner', 'Minskad klimatpåverkan', null],
  ['H2021-09', 'ÖMSINT', 'Minskad klimatpåverkan', 'ERUF'],
  ['H2021-10', 'AMLift', 'Ökad innovationskraft', 'ERUF'],
  ['H2021-11', 'Ängelinvesterarbolag (ÄIB) kopplat till Inkuberas implementation', 'Ökad tillväxt i näringslivet', null],
  ['H2021-12', 'RATSAM', 'Ökad tillväxt i näringslivet', null],
  ['21RS9097', 'BRT 3 – Lansering och kommande etapper', 'Minskad klimatpåverkan', null],
  ['H2021-14', 'Hållbar omställning i ÖMS 2021-2021', 'Ökad tillväxt i näringslivet', 'ERUF'],
];

/** The 14 projects of 2021, with unknown amounts. */
export function projekt2021(): Beslutsunderlag[] {
  return RADER.map(([nyckel, namn, mal, euProgram]) => ({
    nyckel,
    nummer: 1,
    namn,
    sokande: null,
    stodtyp: 'projekt',
    stodform: null,
    slag: 'bifall',
    kronor: null,
    anmarkning: null,
    beslutat: { fran: '2021-01-01', till: '2021-12-31' },
    prioritering: null,
    strategisktOmrade: null,
    kommun: null,
    kon: null,
    euProgram,
    effektmal: [{ namn: mal, kronor: null, raknas: true }],
    kraftsamlingar: [],
    berorEffektmal: [mal],
    berorKraftsamlingar: [],
  }));
}

/** A historic year as its import file states it, with the decisions that are known. */
export function historisktAr(fil: Ramfil, budgetar: number, beslut: Beslutsunderlag[], register = orebroRegister()): Arsunderlag {
  const ram = fil.ramar.find((r) => r.budgetar === budgetar);
  if (!ram) throw new Error(`the file has no year ${budgetar}`);
  const revisioner = [...(ram.fordelningar ?? [])].sort((a, b) => a.revision - b.revision).map((f) => f.poster);
  return {
    region: 'Region Örebro län',
    fiktiv: false,
    budgetar,
    anslagsnamn: ram.anslagsnamn,
    historiskt: ram.historiskt ?? false,
    ram: {
      tilldelat: ram.tilldelat ?? null,
      bemyndiganderam: ram.bemyndiganderam ?? null,
      utbetalningsram: ram.utbetalningsram ?? null,
      uppfoljningHogst: ram.uppfoljningHogst ?? null,
      plan: revisioner[0] ?? null,
      reviderad: revisioner.length > 1 ? (revisioner.at(-1) ?? null) : null,
      angivetUtfall: ram.angivetUtfall ?? null,
    },
    register,
    beslut,
    utbetalningar: [],
    aggregat: (ram.angivnaAggregat ?? []).map((a) => ({
      tabell: a.tabell,
      rad: a.rad,
      kolumn: a.kolumn ?? null,
      antal: a.antal ?? null,
      kronor: a.kronor ?? null,
      noggrannhet: a.precision ?? 'exakt',
      kalla: a.kalla ?? null,
    })),
    foregaende: null,
  };
}
