import { Referensfil } from '@anslag/kontrakt';
import { kedjemallar } from './kedjemallar';
import { delegationsordningar, villkorsmallar } from './villkor-och-delegation';

export const REGIONEN = 'Region Exempel';
export const LANET = 'Exempel län';
export const NAMNDEN = 'Nämnden för regional utveckling';

/** Names that no Swedish kommun can have, each of them about being an example. */
export const KOMMUNER = [
  'Antagsås',
  'Diktholm',
  'Exempelköping',
  'Fiktinge',
  'Låtsjö',
  'Mallinge',
  'Mönsterby',
  'Provstad',
  'Påhittsala',
  'Sagohult',
  'Skissbo',
  'Tänkarp',
  'Utkastvik',
  'Övningsfors',
] as const;

const OVERGRIPANDE = ['Ett konkurrenskraftigt län', 'Ett gott liv i hela länet', 'En hållbar omställning'] as const;

/** The fictional strategy's goals; those that are new are in the second version only. */
const MAL: readonly { namn: string; del: 0 | 1 | 2; ny?: true }[] = [
  { namn: 'Fler växande företag', del: 0 },
  { namn: 'Större innovationsförmåga', del: 0 },
  { namn: 'Bredare företagande', del: 0 },
  { namn: 'Ökad export från små företag', del: 0 },
  { namn: 'Rätt kompetens i arbetslivet', del: 0 },
  { namn: 'Starkare besöksnäring', del: 0 },
  { namn: 'Digitalt mogna verksamheter', del: 0, ny: true },
  { namn: 'Trygga uppväxtvillkor', del: 1 },
  { namn: 'Jämlik hälsa', del: 1 },
  { namn: 'Service i hela länet', del: 1 },
  { namn: 'Levande kultur', del: 1 },
  { namn: 'Attraktiva boendemiljöer', del: 1 },
  { namn: 'Fler i egen försörjning', del: 1 },
  { namn: 'Starkt civilsamhälle', del: 1, ny: true },
  { namn: 'Minskade utsläpp', del: 2 },
  { namn: 'Cirkulära affärer', del: 2, ny: true },
  { namn: 'Hållbara transporter', del: 2 },
  { namn: 'Robust livsmedelsförsörjning', del: 2 },
  { namn: 'Förnybar energi', del: 2 },
  { namn: 'Rik biologisk mångfald', del: 2, ny: true },
];

const OMRADEN = [
  'Näringsliv och entreprenörskap',
  'Innovation och smart specialisering',
  'Kompetensförsörjning',
  'Hälsa och delaktighet',
  'Barn och unga',
  'Kultur och kreativa näringar',
  'Landsbygd och service',
  'Transporter och tillgänglighet',
  'Energi och klimat',
  'Livsmedel och gröna näringar',
] as const;

const PRIORITERINGAR = [
  ['Medfinansiering till EU-projekt', 'Projekt som får stöd av ett EU-program och behöver regional medfinansiering.'],
  ['Växande företag', 'Insatser som ger små företag bättre villkor att växa.'],
  ['Kompetens för omställning', 'Insatser som ger människor och arbetsplatser ny kompetens.'],
  ['Attraktivt län', 'Insatser som gör länet bättre att bo, verka i och besöka.'],
  ['Minskad klimatpåverkan', 'Insatser som sänker utsläppen eller sluter kretslopp.'],
] as const;

function strategi(namn: string, gallerFran: string, gallerTill: string | null, alla: boolean): Referensfil['strategier'][number] {
  const mal = MAL.filter((m) => alla || !m.ny);
  const omraden = alla ? OMRADEN : OMRADEN.slice(0, 8);
  return {
    namn,
    gallerFran,
    gallerTill,
    antagenAv: 'Regionfullmäktige',
    antalEffektmal: mal.length,
    antalPrioriteradeOmraden: omraden.length,
    overgripandeMal: [...OVERGRIPANDE],
    effektmal: mal.map((m) => ({ namn: m.namn, overgripandeMal: OVERGRIPANDE[m.del], belagg: 'belagd' as const })),
    prioriteradeOmraden: [...omraden],
  };
}

/** Every other year from 2006: ranked up to 2016, equal areas after that. */
function inriktningsbeslut(): Referensfil['inriktningsbeslut'] {
  return Array.from({ length: 10 }, (_, i) => {
    const avserAr = 2006 + 2 * i;
    const rangordnad = avserAr < 2018;
    const beslutat = `${avserAr - 1}-11-${10 + ((avserAr * 3) % 15)}`;
    const paragraf = String(60 + ((avserAr * 7) % 50));
    return {
      beteckning: `${beslutat} § ${paragraf}`,
      namn: `Inriktning för anslag 1:1 ${avserAr}–${avserAr + 1}`,
      beslutat,
      organ: NAMNDEN,
      paragraf,
      avserAr,
      rangordnad,
      prioriteringar: PRIORITERINGAR.map(([namn, text], p) => ({ kod: rangordnad ? String(p + 1) : namn, namn, text })),
    };
  });
}

/**
 * The registers of the fictional Region Exempel in the import format. Only the four areas of the national strategy are real;
 * everything else is made up, and every screen says so because region.fiktiv is true.
 */
export function genereraReferens(): Referensfil {
  const tidigare = { gallerFran: '2012-01-01', gallerTill: '2019-12-31', plattform: null };
  const senare = { gallerFran: '2020-01-01', gallerTill: null };
  return {
    format: 'anslag-referens/1',
    region: { namn: REGIONEN, lan: LANET, fiktiv: true },
    strategier: [
      strategi('Exempel län i utveckling', '2000-01-01', '2017-12-31', false),
      strategi('Exempel län mot 2035', '2018-01-01', null, true),
    ],
    kraftsamlingar: [
      { ...tidigare, utmaningsomrade: 'Arbete åt fler', namn: 'Vägar till arbete' },
      { ...tidigare, utmaningsomrade: 'Barn och unga', namn: 'Alla klarar skolan' },
      { ...tidigare, utmaningsomrade: 'Klimat', namn: 'Energismarta företag' },
      { ...senare, utmaningsomrade: 'Delaktighet', namn: 'Fler i arbete och studier', plattform: 'Exempel läns kompetensråd' },
      { ...senare, utmaningsomrade: 'Barn och unga', namn: 'Tidigt stöd till unga', plattform: 'Exempel läns ungdomsforum' },
      { ...senare, utmaningsomrade: 'Grön omställning', namn: 'Pröva ny klimatteknik', plattform: 'Exempel läns klimatråd' },
      {
        ...senare,
        utmaningsomrade: 'Grön omställning',
        namn: 'Sprida lösningar som fungerar',
        plattform: 'Exempel läns klimatråd',
      },
    ],
    strategiskaOmraden: [
      {
        namn: 'Likvärdiga möjligheter till boende, arbete och välfärd i hela landet',
        kapitel: 1,
        prioriteringar: [
          'Hög livskvalitet med goda och attraktiva livsmiljöer',
          'God samhällsplanering',
          'God tillgång till kommersiell och offentlig service',
        ],
      },
      {
        namn: 'Kompetensförsörjning och kompetensutveckling i hela landet',
        kapitel: 2,
        prioriteringar: [
          'Väl fungerande infrastruktur för kompetensförsörjning och livslångt lärande',
          'Utvecklat regionalt kompetensförsörjningsarbete',
        ],
      },
      {
        namn: 'Innovation och förnyelse samt entreprenörskap och företagande i hela landet',
        kapitel: 3,
        prioriteringar: [
          'Omställning genom starka regionala innovationssystem och smart specialisering',
          'En konkurrenskraftig, cirkulär och biobaserad samt klimat- och miljömässigt hållbar ekonomi',
          'Tillvarata digitaliseringens möjligheter',
          'Ett gott näringslivsklimat med goda ramvillkor och väl fungerande kapitalförsörjning',
          'Internationalisering, investeringsfrämjande och ökad export',
        ],
      },
      {
        namn: 'Tillgänglighet i hela landet genom digital kommunikation och transportsystemet',
        kapitel: 4,
        prioriteringar: [
          'Förbättrad tillgång till snabbt bredband och ökad digital användning',
          'Tillgänglighet genom hållbara transportsystem',
        ],
      },
    ],
    inriktningsbeslut: inriktningsbeslut(),
    stodformer: [
      { namn: 'Mikrobidrag', stodtyp: 'foretagsstod' },
      { namn: 'Såddbidrag', stodtyp: 'foretagsstod' },
      { namn: 'Investeringsbidrag', stodtyp: 'foretagsstod' },
      { namn: 'Konsultcheck', stodtyp: 'foretagsstod' },
      { namn: 'Omställningscheck', stodtyp: 'foretagsstod', gallerFran: '2020-01-01' },
      { namn: 'Särskilt investeringsstöd', stodtyp: 'foretagsstod', gallerTill: '2022-12-31' },
      { namn: 'Hemsändningsbidrag', stodtyp: 'kommersiell_service' },
      { namn: 'Investeringsbidrag till service', stodtyp: 'kommersiell_service' },
      { namn: 'Särskilt driftstöd', stodtyp: 'kommersiell_service', gallerFran: '2016-01-01' },
    ],
    kommuner: KOMMUNER.map((namn) => ({ namn, lan: LANET })),
    villkorsmallar: villkorsmallar(REGIONEN),
    delegationsordningar: delegationsordningar(NAMNDEN),
    kedjemallar: kedjemallar('2000-01-01'),
  };
}
