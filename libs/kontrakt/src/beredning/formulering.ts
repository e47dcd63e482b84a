import {
  type Amne,
  type BeslutFel,
  type Brist,
  type Bristkod,
  type DeMinimis,
  formateraAndel,
  formateraKronor,
  type MalverkanFel,
  type Malverkan,
  type PoangFel,
  type Riktlinjebedomning,
  type Riktlinjegrund,
  type Riktlinjekod,
  type Riktlinjelage,
  type Datum,
} from '@anslag/doman';
import { beslutfel, foljdfel } from '../beslut/formulering';
import { budgetavvikelse } from '../budget/avvikelse.formulering';
import type { Beredningsfynd, Liknandeskal, Regelvardekod } from './svar';

const kr = (n: number): string => `${formateraKronor(n)}\u00a0kr`;
const procent = (n: number): string => `${formateraAndel(n)}\u00a0%`;
const uppraknat = (delar: readonly string[]): string => (delar.length < 2 ? delar.join('') : `${delar.slice(0, -1).join(', ')} och ${delar.at(-1) ?? ''}`);

/** Each check, as a question that is asked of the application. */
export const RIKTLINJENAMN: Record<Riktlinjekod, string> = {
  regionalt_mervarde: 'Regionalt mervärde: fler än en kommun',
  egen_kontant: 'Egen kontant medfinansiering',
  full_finansiering: 'Fullt finansierad budget',
  offentlig_andel: 'Andel av kostnaderna från en beslutsfattare',
  de_minimis: 'Stöd av mindre betydelse under tre år',
  statligt_stod: 'Förenligt med reglerna om statligt stöd',
  hallbarhet: 'Hållbarhet i tre dimensioner',
  jamstalldhet: 'Jämställdhet',
  integration: 'Integration',
  barn_unga: 'Barn och unga',
  inga_investeringar: 'Inga investeringar',
  mikrobidrag_ort: 'Mikrobidrag utanför centralorten',
  period: 'Projektperioden inom programmets tid',
};

export const RIKTLINJELAGENAMN: Record<Riktlinjelage, string> = {
  uppfyllt: 'Uppfyllt',
  avsteg: 'Avsteg med skäl',
  avvikelse: 'Avviker',
  fraga: 'Obesvarad',
  ej_tillampligt: 'Gäller inte här',
};

const AMNESNAMN: Record<Amne, string> = {
  ekonomisk: 'ekonomisk hållbarhet',
  social: 'social hållbarhet',
  miljo: 'miljö och klimat',
  jamstalldhet: 'jämställdhet',
  integration: 'integration',
  barn_unga: 'barn och unga',
};

const okanda = (antal: number): string => (antal === 0 ? '' : ` ${antal === 1 ? 'Ett tidigare stöd' : `${antal} tidigare stöd`} har okänt belopp och är inte med.`);

const TAKET_SAKNAS = {
  belopp: 'Stödets belopp är inte känt.',
  tak: 'Inget högsta belopp är registrerat för den dagen.',
  kurs: 'Ingen eurokurs är registrerad för den dagen.',
} as const;

/** "2b Digitalisering"; the code alone where the name says no more. */
export function prioriteringsnamn({ kod, namn }: { kod: string; namn: string | null }): string {
  return namn === null || namn === '' || namn === kod ? kod : `${kod} ${namn}`;
}

const utanPunkt = (text: string): string => text.trim().replace(/\.$/, '');

/** Why a check came to what it did, as a sentence. */
export function riktlinjegrund(g: Riktlinjegrund): string {
  switch (g.skal) {
    case 'flera_kommuner':
      return `Projektet verkar i ${g.antal} kommuner.`;
    case 'en_kommun':
      return `Projektet verkar bara i ${g.kommun}.`;
    case 'kommuner_okanda':
      return 'Det är inte angivet i vilka kommuner projektet verkar.';
    case 'kommuner_i_text':
      return `Ansökan anger: ${utanPunkt(g.text)}. Avgör om det är mer än en kommun.`;
    case 'budget_saknas':
      return 'Det finns ingen budget att granska.';
    case 'sokande_okand':
      return 'Det är inte angivet vem som söker.';
    case 'egen_kontant':
      return `Sökanden bidrar kontant med ${kr(g.kronor)} (${g.rad}).`;
    case 'egen_rad_saknas':
      return `Finansieringen har ingen egen insats från ${g.sokande}.`;
    case 'egen_ej_kontant':
      return `Sökandens insats är inte kontant (${g.rad}).`;
    case 'egen_form_okand':
      return `Det framgår inte om sökandens insats är kontant (${g.rad}).`;
    case 'fullt_finansierad':
      return `Kostnaderna ${kr(g.kostnader)} täcks av finansieringen ${kr(g.finansiering)}.`;
    case 'underfinansierad':
      return `Kostnaderna är ${kr(g.kostnader)} och finansieringen ${kr(g.finansiering)}: ${kr(g.differens)} saknar finansiering.`;
    case 'okanda_celler':
      return `${g.antal === 1 ? 'En cell i budgeten är okänd' : `${g.antal} celler i budgeten är okända`}, så det går inte att säga om den är fullt finansierad.`;
    case 'andel_inom':
      return `Andelen ${procent(g.andel)} är högst ${procent(g.hogst)}.`;
    case 'andel_over':
      return `Andelen ${procent(g.andel)} är över ${procent(g.hogst)}. Det kräver särskilda skäl.`;
    case 'andel_okand':
      return 'Andelen, eller gränsen för den dagen, är inte känd.';
    case 'under_taket':
      return `Stöden under tre år är ${kr(g.kronor)}, högst ${kr(g.takKronor)} är tillåtet.${okanda(g.okandaBelopp)}`;
    case 'over_taket':
      return `Stöden under tre år blir ${kr(g.kronor)}, ${kr(g.over)} över det högsta tillåtna ${kr(g.takKronor)}.${okanda(g.okandaBelopp)}`;
    case 'taket_okant':
      return TAKET_SAKNAS[g.saknas];
    case 'fragas':
      return 'Det går inte att avgöra ur uppgifterna. Handläggaren svarar.';
    case 'beskrivs':
      return `Texterna tar upp ${uppraknat(g.amnen.map((a) => `${AMNESNAMN[a.amne]} (”${a.ord}”)`))}.`;
    case 'beskrivs_inte':
      return `Texterna nämner inte ${uppraknat(g.saknas.map((a) => AMNESNAMN[a]))}.`;
    case 'investeringar':
      return `Budgeten har kostnader för investeringar: ${uppraknat(g.rader.map((r) => `${r.rad} ${kr(r.kronor)}`))}.`;
    case 'inga_investeringar':
      return 'Budgeten har inga kostnader för investeringar.';
    case 'investeringar_okanda':
      return `Raden ”${g.rad}” har tomma celler, och tomt är inte noll.`;
    case 'annan_kommun':
      return `Sätet är i ${g.kommun}, inte i ${g.undantagen}.`;
    case 'i_kommunen':
      return `Sätet är i ${g.kommun} kommun. Ligger det i tätorten, och gäller något av undantagen?`;
    case 'kommun_okand':
      return `Det är inte angivet var sätet är, så det går inte att säga om det är i ${g.undantagen}.`;
    case 'inom_perioden':
      return `Perioden ryms inom ${g.fran} – ${g.till}.`;
    case 'utanfor_perioden':
      return `Perioden ${g.start ?? ''} – ${g.slut ?? ''} ryms inte inom ${g.fran} – ${g.till}.`;
    case 'perioden_okand':
      return 'Projektets period är inte känd.';
    case 'annan_stodtyp':
      return 'Frågan gäller en annan stödtyp.';
    case 'annan_prioritering':
      return `Frågan gäller prioriteringen ${uppraknat(g.prioriteringar)}.`;
    case 'annan_stodform':
      return `Frågan gäller stödformen ${g.stodform}.`;
  }
}

/** The officer's answer in words: "avviker; avsteg: …"; null when there is none. */
export function riktlinjesvar(b: Omit<Riktlinjebedomning, 'kod'> | undefined): string | null {
  const svar = b?.svar === null || b?.svar === undefined ? [] : [b.svar ? 'uppfyllt' : 'avviker'];
  return [...svar, ...(b?.motivering ? [b.motivering] : []), ...(b?.avsteg ? [`avsteg: ${b.avsteg}`] : [])].join('; ') || null;
}

export const MALVERKANSNAMN: Record<Malverkan, string> = { bidrar: 'Bidrar', neutral: 'Neutral', motverkar: 'Motverkar' };

/** What is wrong with the goals as they are set, as a sentence, and what would be right. */
export function malverkanfel(f: MalverkanFel): { meddelande: string; ratt: string } {
  switch (f.kod) {
    case 'mal_dubblett':
      return { meddelande: 'Samma mål står två gånger.', ratt: 'varje mål en gång' };
    case 'mal_flera_huvudmal':
      return { meddelande: 'Flera mål är huvudmål.', ratt: 'högst ett huvudmål' };
    case 'mal_andel_utanfor':
      return { meddelande: `Andelen ${procent(f.last)} är inte tillåten.`, ratt: `från ${procent(f.lagst)} till ${procent(f.hogst)}` };
    case 'mal_andel_saknas':
      return { meddelande: 'Några av målen som projektet bidrar till har andel och andra inte.', ratt: 'andel på alla eller på inget' };
    case 'mal_andelar_summa':
      return { meddelande: `Målens andelar summerar till ${procent(f.summa)}.`, ratt: `tillsammans ${procent(f.skaVara)}` };
    case 'mal_andel_utan_bidrag':
      return { meddelande: 'Ett mål som projektet inte bidrar till kan inte ha någon andel av pengarna.', ratt: 'ingen andel, eller verkan Bidrar' };
    case 'huvudmal_bidrar_inte':
      return { meddelande: 'Projektet bidrar inte till sitt huvudmål.', ratt: 'ett huvudmål med verkan Bidrar' };
    case 'motverkar_utan_not':
      return { meddelande: 'Skriv hur projektet motverkar målet.', ratt: 'en förklaring' };
  }
}

export function poangfel(f: PoangFel): { meddelande: string; ratt: string } {
  switch (f.kod) {
    case 'poang_utanfor':
      return { meddelande: `Poängen ${f.last} är inte tillåten.`, ratt: `hela poäng från 0 till ${f.hogst}` };
    case 'kriterium_okant':
      return { meddelande: 'Kriteriet hör inte till det valda inriktningsbeslutet.', ratt: 'ett av dess kriterier' };
    case 'kriterium_dubblett':
      return { meddelande: 'Samma kriterium bedöms två gånger.', ratt: 'varje kriterium en gång' };
  }
}

const BRISTER: Record<Exclude<Bristkod, 'riktlinjefragor' | 'riktlinjeavvikelser' | 'platshallare'>, string> = {
  handlaggare: 'Ärendet har ingen handläggare.',
  sokande: 'Sökande är inte angiven.',
  sammanfattning: 'Sammanfattning saknas.',
  bedomning: 'Bedömningen är inte skriven.',
  prioritering: 'Prioritering enligt ett inriktningsbeslut är inte vald.',
  huvudmal: 'Huvudmål är inte valt.',
  oppet_forslag: 'Det finns inget öppet förslag till beslut.',
  framlagt: 'Förslaget står inte på någon dagordning och är inte överlämnat till den som beslutar på delegation.',
  fattat_beslut: 'Beslut är inte fattat.',
  expedierat: 'Beslutsbrevet är inte skickat.',
  sammanfattande_analys: 'Den sammanfattande analysen är inte fastställd.',
  slutrekvisition: 'Slutrekvisitionen är inte attesterad.',
  avskrivet: 'Ansökan är inte avskriven. Skriv ett förslag till avskrivning om den är återkallad eller avvisas.',
};

/** What is missing for a step, as a sentence. */
export function bristtext(b: Brist): string {
  const frager = () => uppraknat(b.koder.map((k) => (Object.hasOwn(RIKTLINJENAMN, k) ? RIKTLINJENAMN[k as Riktlinjekod] : k)));
  switch (b.kod) {
    case 'riktlinjefragor':
      return `Riktlinjekontrollen har obesvarade frågor: ${frager()}.`;
    case 'riktlinjeavvikelser':
      return `Avvikelser från riktlinjen saknar skäl: ${frager()}.`;
    case 'platshallare':
      return `Förslaget innehåller kvarglömd malltext: ${uppraknat(b.koder.map((k) => `”${k}”`))}.`;
    default:
      return BRISTER[b.kod];
  }
}

/** A finding of the beredning, as a sentence or two. */
export function beredningsfynd(f: Beredningsfynd): string {
  switch (f.slag) {
    case 'beslut':
      return beslutfel(f.fel);
    case 'foljd':
      return foljdfel(f.fel);
    case 'budget':
      return budgetavvikelse(f.avvikelse);
    case 'riktlinje': {
      const skal = f.avsteg ?? f.motivering;
      return `${RIKTLINJENAMN[f.kod]}. ${riktlinjegrund(f.grund)}${skal === null ? '' : ` Handläggaren: ${skal}`}`;
    }
    case 'avsteg':
      return `Avsteg i beslut ${f.nummer}: ${f.text}`;
    case 'mal':
      return malverkanfel(f.fel).meddelande;
    case 'malkonflikt':
      return `Projektet motverkar målet ${f.mal}${f.bidrar.length === 0 ? '' : ` men bidrar till ${uppraknat(f.bidrar)}`}.${f.not === null ? '' : ` ${f.not}`}`;
  }
}

/** How serious a finding is, in a word. */
export function fyndgradnamn(f: Beredningsfynd): string {
  switch (f.slag) {
    case 'beslut':
    case 'foljd':
      return f.hindrar ? 'Hindrar' : 'Att märka';
    case 'budget':
      return f.avvikelse.niva === 'varning' ? 'Stämmer inte' : 'Upplysning';
    case 'riktlinje':
      return RIKTLINJELAGENAMN[f.lage];
    case 'avsteg':
      return 'Avsteg';
    case 'mal':
      return 'Stämmer inte';
    case 'malkonflikt':
      return 'Målkonflikt';
  }
}

export const LIKNANDENAMN: Record<Liknandeskal, string> = {
  samma_sokande: 'samma sökande',
  liknande_namn: 'liknande namn',
  liknande_text: 'liknande sammanfattning',
};

export const REGELVARDENAMN: Record<Regelvardekod, string> = {
  DE_MINIMIS: 'Högsta stöd av mindre betydelse under tre år',
  EUR_KURS: 'Eurons kurs',
  OFFENTLIG_ANDEL: 'Högsta offentliga andel från en beslutsfattare',
  TAKT_TOLERANS: 'Avvikelse från utbetalningsplanen som räknas som enligt plan, av taket',
  REKVISITION_DAGAR: 'Dagar efter halvårets slut att rekvirera',
};

/** A value of a rule as it is read: "300 000 euro", "11,04 kr per euro", "50 %". */
export function regelvarde(kod: Regelvardekod, varde: number): string {
  switch (kod) {
    case 'DE_MINIMIS':
      return `${formateraKronor(varde)} euro`;
    case 'EUR_KURS':
      return `${formateraKronor(Math.floor(varde / 100))},${String(varde % 100).padStart(2, '0')} kr per euro`;
    case 'OFFENTLIG_ANDEL':
    case 'TAKT_TOLERANS':
      return procent(varde);
    case 'REKVISITION_DAGAR':
      return `${formateraKronor(varde)} dagar`;
  }
}

/** What may still be granted, as a sentence. */
export function deMinimistext(d: DeMinimis): string {
  const tid = (fran: Datum, till: Datum) => `${fran} – ${till}`;
  const tidigare = `Tidigare stöd ${tid(d.fran, d.till)}: ${kr(d.tidigareKronor)}.${okanda(d.okandaBelopp)}`;
  if (d.takKronor === null) return `${tidigare} ${d.takEuro === null ? TAKET_SAKNAS.tak : TAKET_SAKNAS.kurs}`;
  if (d.kvar === null) return `${tidigare} Högst ${kr(d.takKronor)} är tillåtet. ${TAKET_SAKNAS.belopp}`;
  return d.kvar < 0 ? `${tidigare} Med det nya stödet blir det ${kr(-d.kvar)} över det högsta tillåtna ${kr(d.takKronor)}.` : `${tidigare} Med det nya stödet återstår ${kr(d.kvar)} av det högsta tillåtna ${kr(d.takKronor)}.`;
}

/** What a finding of the decision, the budget or the goals was read from; a check of the riktlinje has its document. */
export function fyndkalla(f: { slag: 'beslut'; nummer: number; fel: BeslutFel } | { slag: 'foljd' | 'mal' } | { slag: 'budget'; nummer: number | null } | { slag: 'avsteg'; nummer: number }): string {
  switch (f.slag) {
    case 'beslut':
      if (f.fel.kod === 'start_fore_beslut') return `Beslutsdagen mot projektperioden i beslut ${f.nummer}`;
      return f.fel.kod === 'egen_sokande' ? 'Ärendets uppgift om sökande' : `Beslut ${f.nummer}`;
    case 'foljd':
      return 'Ärendets beslut i följd';
    case 'budget':
      return f.nummer === null ? 'Ansökans budget' : `Budgeten i beslut ${f.nummer}`;
    case 'avsteg':
      return `Beslut ${f.nummer}`;
    case 'mal':
      return 'Ärendets mål';
  }
}
