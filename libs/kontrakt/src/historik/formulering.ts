import { type Beslutslage, type Beslutsniva, type Beslutsslag, dagIStockholm, type Roll, type Stodtyp } from '@anslag/doman';
import { type Andring, type Handelse, type HistorikRad, UNDANHALLET, VERSIONSFALT } from './svar';

/** What happened, as a name to choose it by. */
const NAMN: Record<Handelse, string> = {
  'arende.inlast': 'Ärende inläst ur fil',
  'arende.registrerat': 'Ärende registrerat',
  'arende.andrat': 'Ärende ändrat',
  'ansokan.andrad': 'Ansökan ändrad',
  'beredning.andrad': 'Beredning ändrad',
  'arende.status': 'Ärendets status ändrad',
  'arende.tilldelat': 'Handläggare utsedd',
  'arende.sekretess': 'Sekretessmarkering ändrad',
  'sekretess.last': 'Sekretessmarkerade uppgifter lästa',
  'jav.anmalt': 'Jäv anmält',
  'jav.upphavt': 'Anmält jäv upphävt',
  'forslag.skrivet': 'Förslag skrivet',
  'forslag.andrat': 'Förslag ändrat',
  'forslag.aterkallat': 'Förslag återkallat',
  'villkorsmall.ny': 'Villkor i katalogen',
  'delegationsordning.ny': 'Delegationsordning inlagd',
  'delegationsbeslut.inlagt': 'Övrigt delegationsbeslut inlagt',
  'delegationsbeslut.redovisat': 'Delegationsbeslut redovisade',
  'beslut.fattat': 'Beslut fattat',
  'sammantrade.planerat': 'Sammanträde planerat',
  'sammantrade.andrat': 'Sammanträde ändrat',
  'sammantrade.kallat': 'Kallelse till sammanträde utskickad',
  'sammantrade.deltagare': 'Deltagare i sammanträde ändrade',
  'sammantrade.dagordning': 'Dagordning ändrad',
  'sammantrade.oppnat': 'Sammanträde öppnat',
  'sammantrade.punkt': 'Punkt på dagordningen avgjord',
  'sammantrade.avslutat': 'Sammanträde avslutat',
  'sammantrade.installt': 'Sammanträde inställt',
  'protokoll.signerat': 'Protokoll signerat',
  'protokoll.justerat': 'Protokoll justerat',
  'bilaga.inlagd': 'Bilaga inlagd',
  'bilaga.makulerad': 'Bilaga makulerad',
  'handling.upprattad': 'Handling upprättad',
  'handling.expedierad': 'Handling skickad',
  'utbetalning.registrerad': 'Utbetalning registrerad',
  'rekvisition.registrerad': 'Rekvisition registrerad',
  'rekvisition.andrad': 'Rekvisition ändrad',
  'rekvisition.granskad': 'Rekvisition granskad',
  'rekvisition.attesterad': 'Rekvisition attesterad',
  'rekvisition.avslagen': 'Rekvisition avslagen',
  'rekvisition.aterlamnad': 'Rekvisition återlämnad',
  'utbetalningsorder.makulerad': 'Utbetalningsorder makulerad',
  'villkor.uppfyllt': 'Villkor uppfyllt',
  'villkor.uppfyllelse_makulerad': 'Registrering av uppfyllt villkor makulerad',
  'aterbetalning.registrerad': 'Återbetalning registrerad',
  'aterbetalning.makulerad': 'Återbetalning makulerad',
  'aterforing.gjord': 'Återföring gjord',
  'aterforing.makulerad': 'Återföring makulerad',
  'delbidrag.registrerat': 'Delbidrag registrerat',
  'delbidrag.makulerat': 'Delbidrag makulerat',
  'bokforing.inlagd': 'Bokföring inlagd till rekvisition',
  'bokforing.objekt': 'Projekt valt i bokföringen',
  'bokforing.makulerad': 'Bokföring borttagen ur rekvisition',
  'betalningsfil.skapad': 'Betalningsfil skapad',
  'utbetalning.avvisad': 'Utbetalning avvisad',
  'uppfoljning.andrad': 'Uppföljning ändrad',
  'analys.andrad': 'Sammanfattande analys ändrad',
  'analys.faststalld': 'Sammanfattande analys fastställd',
  'effektkedja.andrad': 'Effektkedja ändrad',
  'effektkedja.mal': 'Mål i effektkedja satt',
  'utfall.loggat': 'Resultat loggat',
  'utfall.rattat': 'Resultat rättat',
  'utfall.makulerat': 'Resultat makulerat',
  'organisation.ny': 'Organisation upplagd',
  'organisation.andrad': 'Organisation ändrad',
  'riktlinje.ny': 'Ny version av riktlinje',
  'kriterier.andrade': 'Kriterier ändrade',
  'regelvarde.nytt': 'Nytt regelvärde',
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
  'arende.registrerat': (o) => `registrerade ärendet ${o}`,
  'arende.andrat': (o) => `ändrade ärendet ${o}`,
  'ansokan.andrad': (o) => `ändrade ansökan i ärendet ${o}`,
  'beredning.andrad': (o) => `ändrade beredningen av ärendet ${o}`,
  'arende.status': (o) => `ändrade status på ärendet ${o}`,
  'arende.tilldelat': (o) => `utsåg handläggare för ärendet ${o}`,
  'arende.sekretess': (o) => `ändrade sekretessmarkeringen av ärendet ${o}`,
  'sekretess.last': (o) => `läste sekretessmarkerade uppgifter i ärendet ${o}`,
  'jav.anmalt': (o) => `anmälde jäv i ärendet ${o}`,
  'jav.upphavt': (o) => `upphävde en anmälan om jäv i ärendet ${o}`,
  'forslag.skrivet': (o) => `skrev ett förslag till beslut i ärendet ${o}`,
  'forslag.andrat': (o) => `ändrade ett förslag till beslut i ärendet ${o}`,
  'forslag.aterkallat': (o) => `återkallade ett förslag till beslut i ärendet ${o}`,
  'villkorsmall.ny': (o) => `lade in villkoret ${o} i katalogen`,
  'delegationsordning.ny': (o) => `lade in ${o}`,
  'delegationsbeslut.inlagt': (o) => `lade in delegationsbeslutet ${o}`,
  'delegationsbeslut.redovisat': (o) => `redovisade delegationsbeslut för ${o}`,
  'beslut.fattat': (o) => `fattade beslut i ärendet ${o}`,
  'sammantrade.planerat': (o) => `planerade sammanträdet ${o}`,
  'sammantrade.andrat': (o) => `ändrade sammanträdet ${o}`,
  'sammantrade.kallat': (o) => `kallade till sammanträdet ${o}`,
  'sammantrade.deltagare': (o) => `ändrade vilka som deltar i sammanträdet ${o}`,
  'sammantrade.dagordning': (o) => `ändrade dagordningen för sammanträdet ${o}`,
  'sammantrade.oppnat': (o) => `öppnade sammanträdet ${o}`,
  'sammantrade.punkt': (o) => `förde in utfallet av en punkt vid sammanträdet ${o}`,
  'sammantrade.avslutat': (o) => `avslutade sammanträdet ${o}`,
  'sammantrade.installt': (o) => `ställde in sammanträdet ${o}`,
  'protokoll.signerat': (o) => `signerade protokollet från sammanträdet ${o}`,
  'protokoll.justerat': (o) => `justerade protokollet från sammanträdet ${o}, som därmed är låst`,
  'bilaga.inlagd': (o) => `lade in en bilaga i ärendet ${o}`,
  'bilaga.makulerad': (o) => `makulerade en bilaga i ärendet ${o}`,
  'handling.upprattad': (o) => `upprättade handlingen ${o}`,
  'handling.expedierad': (o) => `skickade handlingen ${o}`,
  'utbetalning.registrerad': (o) => `registrerade en utbetalning i ärendet ${o}`,
  'rekvisition.registrerad': (o) => `registrerade en rekvisition i ärendet ${o}`,
  'rekvisition.andrad': (o) => `ändrade en rekvisition i ärendet ${o}`,
  'rekvisition.granskad': (o) => `granskade en rekvisition i ärendet ${o}`,
  'rekvisition.attesterad': (o) => `attesterade en rekvisition i ärendet ${o}`,
  'rekvisition.avslagen': (o) => `avslog en rekvisition i ärendet ${o}`,
  'rekvisition.aterlamnad': (o) => `återlämnade en rekvisition i ärendet ${o}`,
  'utbetalningsorder.makulerad': (o) => `makulerade en utbetalningsorder i ärendet ${o}`,
  'villkor.uppfyllt': (o) => `registrerade att ett villkor är uppfyllt i ärendet ${o}`,
  'villkor.uppfyllelse_makulerad': (o) => `makulerade registreringen av ett uppfyllt villkor i ärendet ${o}`,
  'aterbetalning.registrerad': (o) => `registrerade en återbetalning i ärendet ${o}`,
  'aterbetalning.makulerad': (o) => `makulerade en återbetalning i ärendet ${o}`,
  'aterforing.makulerad': (o) => `makulerade en återföring ur ärendet ${o}`,
  'aterforing.gjord': (o) => `återförde pengar till ramen ur ärendet ${o}`,
  'delbidrag.registrerat': (o) => `registrerade delbidrag i ärendet ${o}`,
  'delbidrag.makulerat': (o) => `makulerade ett delbidrag i ärendet ${o}`,
  'bokforing.inlagd': (o) => `lade in bokföring till en rekvisition i ärendet ${o}`,
  'bokforing.objekt': (o) => `valde projekt i bokföringen till en rekvisition i ärendet ${o}`,
  'bokforing.makulerad': (o) => `tog bort bokföring ur en rekvisition i ärendet ${o}`,
  'betalningsfil.skapad': (o) => `skapade ${o.replace(/^Betalningsfil/, 'betalningsfil')}`,
  'utbetalning.avvisad': (o) => `förde in att en utbetalning i ärendet ${o} har avvisats`,
  'uppfoljning.andrad': (o) => `ändrade uppföljningen av ärendet ${o}`,
  'analys.andrad': (o) => `ändrade den sammanfattande analysen av ärendet ${o}`,
  'analys.faststalld': (o) => `fastställde den sammanfattande analysen av ärendet ${o}`,
  'effektkedja.andrad': (o) => `ändrade effektkedjan för ${o}`,
  'effektkedja.mal': (o) => `satte ett mål i effektkedjan för ${o}`,
  'utfall.loggat': (o) => `loggade ett resultat för ${o}`,
  'utfall.rattat': (o) => `rättade ett resultat för ${o}`,
  'utfall.makulerat': (o) => `makulerade ett resultat för ${o}`,
  'organisation.ny': (o) => `lade upp organisationen ${o}`,
  'organisation.andrad': (o) => `ändrade organisationen ${o}`,
  'riktlinje.ny': (o) => `lade upp riktlinjen ${o}`,
  'kriterier.andrade': (o) => `ändrade kriterierna i inriktningsbeslutet ${o}`,
  'regelvarde.nytt': (o) => `lade upp regelvärdet ${o}`,
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

const SLAG: Record<Beslutsslag, string> = {
  bifall: 'bifall',
  avslag: 'avslag',
  avskrivning: 'avskrivning',
  tillagg: 'tillägg',
  forlangning: 'förlängning',
  andring: 'ändring',
  aterkrav: 'återkrav',
  upphavande: 'upphävande',
};
const LAGE: Record<Beslutslage, string> = { forslag: 'förslag', beslutad: 'beslutat' };
const NIVA: Record<Beslutsniva, string> = { namnd: 'nämnd', delegation: 'delegation' };
/** The stödtyper as words within a sentence. */
export const STODTYPSORD: Record<Stodtyp, string> = {
  projekt: 'projekt',
  foretagsstod: 'företagsstöd',
  kommersiell_service: 'kommersiell service',
  uppfoljning_utvardering: 'uppföljning och utvärdering',
};
/** Field, without the decision it is of → the words for the codes that the history keeps. */
const ORD: Readonly<Record<string, Readonly<Record<string, string>>>> = { slag: SLAG, läge: LAGE, beslutsnivå: NIVA, stödtyp: STODTYPSORD };
const BESLUT = /^(Beslut \d+)(?:: (.+))?$/;

/** A kept change with words for its codes: `läge: forslag` is shown as "läge: förslag", and the day of a proposal as a planned one. */
export function visadAndring({ falt, fore, efter }: Andring, handelse?: Handelse): Andring {
  const [, beslut, del = beslut ? '' : falt] = BESLUT.exec(falt) ?? [];
  // A whole decision is kept as "tillagg, beslutad, 500 000 kr".
  const ord = beslut && del === '' ? { ...SLAG, ...LAGE } : (ORD[del.toLowerCase()] ?? {});
  const iOrd = (varde: string | null): string | null => varde?.split(', ').map((v) => (Object.hasOwn(ord, v) ? ord[v] : v)).join(', ') ?? null;
  const dag = handelse === 'forslag.skrivet' ? 'planerad beslutsdag' : 'beslutsdag';
  return { falt: beslut && del === 'beslutat' ? `${beslut}: ${dag}` : falt, fore: iOrd(fore), efter: iOrd(efter) };
}

/** The changes of an entry as they are shown to people: in words, without what only the program needs. */
export function visadeAndringar({ andringar, handelse }: Pick<HistorikRad, 'andringar' | 'handelse'>): Andring[] {
  return andringar.filter((a) => a.falt !== VERSIONSFALT).map((a) => visadAndring(a, handelse));
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
