import type { Arsregister, Arsunderlag, Beslutsunderlag, Stodtyp } from '@anslag/doman';

/** Region Örebro län's stödformer in the order of the list, with their stödtyp. */
const STODFORMER: Record<string, Stodtyp> = {
  'Kommersiell service': 'kommersiell_service',
  Omställningscheck: 'foretagsstod',
  Mikrobidrag: 'foretagsstod',
  Såddbidrag: 'foretagsstod',
  Investeringsbidrag: 'foretagsstod',
  Konsulttjänst: 'foretagsstod',
  'Särskilt driftstöd till utsatta butiker': 'kommersiell_service',
  Hemsändningsbidrag: 'kommersiell_service',
  'Särskilt investeringsstöd': 'foretagsstod',
};

/**
 * Key, stödform, company, gender of its leader, kommun and whole kronor (null: refused) of the 20 decisions taken by delegation
 * 2020-04-22 – 2020-05-30 and reported to the committee 2020-08-24.
 */
const RADER: [nyckel: string, stodform: string, foretag: string, kon: 'K' | 'M', kommun: string, kronor: number | null][] = [
  ['20RS4806', 'Kommersiell service', 'Vedlunds i Närkes Kil', 'M', 'Örebro', 75_000],
  ['Regt-53-20', 'Omställningscheck', 'Carmentus AB', 'K', 'Örebro', 45_000],
  ['Regt-63-20', 'Mikrobidrag', 'Bild & Kultur AB', 'K', 'Askersund', 8_680],
  ['Regt-49-20', 'Såddbidrag', 'Hjaldahl Group AB', 'M', 'Örebro', 150_000],
  ['Regt-48-20', 'Såddbidrag', 'LHJB Mjukvaruutveckling AB', 'M', 'Örebro', 150_000],
  ['Regt-35-20', 'Investeringsbidrag', 'Karlskoga Verktygsteknik AB', 'M', 'Karlskoga', 677_500],
  ['Regt-50-20', 'Investeringsbidrag', 'Laxo Mekan AB', 'M', 'Laxå', 759_805],
  ['Regt-57-20', 'Investeringsbidrag', 'Bångbro Strip Steel AB', 'M', 'Ljusnarsberg', 429_333],
  ['Regt-61-20', 'Omställningscheck', 'Enskild firma (poddutveckling)', 'K', 'Örebro', 89_100],
  ['Regt-58-20', 'Såddbidrag', 'Deadbolt AB', 'M', 'Örebro', null],
  ['Regt-54-20', 'Såddbidrag', 'Cutsvelih CLS AB', 'M', 'Örebro', null],
  ['Regt-60-20', 'Mikrobidrag', 'Nalles Bil', 'M', 'Örebro', null],
  ['Regt-55-20', 'Konsulttjänst', 'Neurolarm AB', 'K', 'Örebro', 38_400],
  ['20RS4562', 'Kommersiell service', 'Närbutiken i Pålsboda AB', 'M', 'Hallsberg', 82_717],
  ['20RS3567', 'Kommersiell service', 'Henrik Franzéns Livs AB', 'M', 'Örebro', 800_000],
  ['Regt-68-20', 'Mikrobidrag', 'Blå Bergen Kraft & Hälsa AB', 'K', 'Örebro', 24_000],
  ['Regt-70-20', 'Omställningscheck', 'Retenua AB', 'M', 'Örebro', 135_000],
  ['Regt-71-20', 'Mikrobidrag', 'Blå Bergen Kraft & Hälsa AB', 'K', 'Örebro', 20_500],
  ['Regt-77-20', 'Omställningscheck', 'VA Fint Foto i Örebro AB', 'K', 'Örebro', 21_600],
  ['216029', 'Särskilt driftstöd till utsatta butiker', 'Vedevåg Livs', 'M', 'Lindesberg', 82_346],
];

/** The 20 företagsstöd of 2020. */
export function foretagsstod2020(): Beslutsunderlag[] {
  return RADER.map(([nyckel, stodform, foretag, kon, kommun, kronor]) => ({
    nyckel,
    nummer: 1,
    namn: `${stodform}, ${foretag}`,
    sokande: foretag,
    stodtyp: STODFORMER[stodform] ?? 'foretagsstod',
    stodform,
    slag: kronor === null ? 'avslag' : 'bifall',
    kronor,
    anmarkning: null,
    beslutat: { fran: '2020-04-22', till: '2020-05-30' },
    prioritering: null,
    strategisktOmrade: null,
    kommun,
    kon,
    euProgram: null,
    effektmal: [],
    kraftsamlingar: [],
    berorEffektmal: [],
    berorKraftsamlingar: [],
  }));
}

/** The region's register: the stödformer, priorities of 2021, four strategic areas, effektmål of 2018 (18, of which 10 known) and 12 kommuner. */
export function orebroRegister(): Arsregister {
  return {
    stodformer: Object.entries(STODFORMER).map(([namn, stodtyp]) => ({ namn, stodtyp })),
    prioriteringar: [
      'Hållbart näringsliv',
      'Hållbar omställning',
      'Attraktivt län',
      'Rusta barn och unga',
      'Minskat utanförskap',
    ],
    strategiskaOmraden: [
      'Likvärdiga möjligheter till boende, arbete och välfärd i hela landet',
      'Kompetensförsörjning och kompetensutveckling i hela landet',
      'Innovation och förnyelse samt entreprenörskap och företagande i hela landet',
      'Tillgänglighet i hela landet genom digital kommunikation och transportsystemet',
    ],
    effektmal: [
      'Ökad nationell attraktionskraft',
      'Ökad global konkurrenskraft',
      'Ökad entreprenöriell aktivitet',
      'Ökad innovationskraft',
      'Ökad tillväxt i näringslivet',
      'Förbättrad kompetensförsörjning',
      'God och jämlik folkhälsa',
      'Ökad grad av delaktighet och inflytande',
      'God och jämlik hälso- och sjukvård',
      'Minskad klimatpåverkan',
    ],
    antalOkandaEffektmal: 8,
    kraftsamlingar: [],
    kommuner: [
      'Askersund',
      'Degerfors',
      'Hallsberg',
      'Hällefors',
      'Karlskoga',
      'Kumla',
      'Laxå',
      'Lekeberg',
      'Lindesberg',
      'Ljusnarsberg',
      'Nora',
      'Örebro',
    ],
  };
}

/** The year 2020 with the 20 företagsstöd and nothing else. */
export function orebro2020(): Arsunderlag {
  return {
    region: 'Region Örebro län',
    fiktiv: false,
    budgetar: 2020,
    anslagsnamn: '1:1 Regionala tillväxtåtgärder',
    historiskt: false,
    ram: {
      tilldelat: null,
      bemyndiganderam: null,
      utbetalningsram: null,
      uppfoljningHogst: null,
      plan: null,
      reviderad: null,
      angivetUtfall: null,
    },
    register: orebroRegister(),
    beslut: foretagsstod2020(),
    utbetalningar: [],
    aggregat: [],
    foregaende: null,
  };
}
