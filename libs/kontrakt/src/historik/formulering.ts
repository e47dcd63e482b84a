import { dagIStockholm, type Roll } from '@anslag/doman';
import { type Andring, type Handelse, type HistorikRad, UNDANHALLET } from './svar';

/** What happened, as a name to choose it by. */
const NAMN: Record<Handelse, string> = {
  'arende.inlast': 'Ärende inläst ur fil',
  'arende.andrat': 'Ärende ändrat',
  'arende.tilldelat': 'Handläggare utsedd',
  'arende.sekretess': 'Sekretessmarkering ändrad',
  'sekretess.last': 'Sekretessmarkerade uppgifter lästa',
  'jav.anmalt': 'Jäv anmält',
  'jav.upphavt': 'Anmält jäv upphävt',
  'forslag.skrivet': 'Förslag skrivet',
  'beslut.fattat': 'Beslut fattat',
  'utbetalning.registrerad': 'Utbetalning registrerad',
  'ram.inlast': 'Ram inläst ur fil',
  'insatser.inlasta': 'Insats inläst ur fil',
  'register.inlast': 'Register inläst ur fil',
  'inlasning.gjord': 'Fil inläst',
  'arsbokslut.gjort': 'Årsbokslut gjort',
  'anvandare.inloggad': 'Inloggning',
  'anvandare.utloggad': 'Utloggning',
  'anvandare.ny': 'Nytt konto',
  'anvandare.andrad': 'Konto ändrat',
  'ledamotskap.andrat': 'Ledamotskap ändrat',
};

/** What somebody did, after the name of who did it. `o` is what it concerned. */
const GJORDE: Record<Handelse, (o: string) => string> = {
  'arende.inlast': (o) => `läste in ärendet ${o}`,
  'arende.andrat': (o) => `ändrade ärendet ${o}`,
  'arende.tilldelat': (o) => `utsåg handläggare för ärendet ${o}`,
  'arende.sekretess': (o) => `ändrade sekretessmarkeringen av ärendet ${o}`,
  'sekretess.last': (o) => `läste sekretessmarkerade uppgifter i ärendet ${o}`,
  'jav.anmalt': (o) => `anmälde jäv i ärendet ${o}`,
  'jav.upphavt': (o) => `upphävde en anmälan om jäv i ärendet ${o}`,
  'forslag.skrivet': (o) => `skrev ett förslag till beslut i ärendet ${o}`,
  'beslut.fattat': (o) => `fattade beslut i ärendet ${o}`,
  'utbetalning.registrerad': (o) => `registrerade en utbetalning i ärendet ${o}`,
  'ram.inlast': (o) => `läste in ramen ${o}`,
  'insatser.inlasta': (o) => `läste in insatsen ${o}`,
  'register.inlast': (o) => `läste in ${o} i registren`,
  'inlasning.gjord': (o) => `läste in filen ${o}`,
  'arsbokslut.gjort': (o) => `gjorde ${o.replace(/^Årsbokslut/, 'årsbokslut')}`,
  'anvandare.inloggad': () => 'loggade in',
  'anvandare.utloggad': (o) => `loggade ut ${o}`,
  'anvandare.ny': (o) => `lade upp kontot ${o}`,
  'anvandare.andrad': (o) => `ändrade kontot ${o}`,
  'ledamotskap.andrat': (o) => `ändrade ledamotskap för ${o}`,
};

/** The role as the one who acts. */
const HANDLANDE: Record<Roll, string> = {
  ledamot: 'Ledamoten',
  ordforande: 'Ordföranden',
  handlaggare: 'Handläggaren',
  chef: 'Chefen',
  ekonom: 'Ekonomen',
  analytiker: 'Analytikern',
  administrator: 'Administratören',
  lasare: 'Läsaren',
};

export function handelsenamn(handelse: Handelse): string {
  return NAMN[handelse];
}

/** Who, with the role in which it was done: "Handläggaren Anna Berg", "Schemalagt jobb". */
export function aktorstext({ aktor, roll }: Pick<HistorikRad, 'aktor' | 'roll'>): string {
  return roll ? `${HANDLANDE[roll]} ${aktor}` : aktor;
}

type Gjort = Pick<HistorikRad, 'aktor' | 'roll' | 'handelse' | 'objekt'>;

function gjorde({ handelse, objekt, aktor }: Gjort): string {
  return handelse === 'anvandare.utloggad' && objekt === aktor ? 'loggade ut' : GJORDE[handelse](objekt);
}

/** What was done, without who did it: "Ändrade ärendet 20RS3419". */
export function gjordestext(rad: Gjort): string {
  const text = gjorde(rad);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What was done, as a sentence: "Handläggaren Anna Berg ändrade ärendet 20RS3419." */
export function historikmening(rad: Gjort): string {
  return `${aktorstext(rad)} ${gjorde(rad)}.`;
}

/** A field's change in words: "Namn från A till B", "Tak: 1 000 kr", "Sökande: A togs bort"; one that is left out says why. */
export function andringstext({ falt, fore, efter }: Andring): string {
  const namn = `${falt.slice(0, 1).toUpperCase()}${falt.slice(1)}`;
  if (fore === UNDANHALLET || efter === UNDANHALLET) return `${namn}: ${UNDANHALLET}`;
  if (fore === null) return efter === null ? namn : `${namn}: ${efter}`;
  return efter === null ? `${namn}: ${fore} togs bort` : `${namn} från ${fore} till ${efter}`;
}

const klocka = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** An instant as it was in Sweden, to the second: "2026-11-21 kl. 12.34.56". */
export function historiktid(iso: string): string {
  const da = new Date(iso);
  return `${dagIStockholm(da)} kl. ${klocka.format(da).replaceAll(':', '.')}`;
}
