import { type Arendestatus, type Avskrivningsgrund, type BeslutFel, type Beslutsfalt, type Beslutsslag, type FattandeFel, type FoljdFel, formateraAndel, formateraKronor, type Forslagsfalt, type ForslagFel, type OrdalydelseFel, type VillkorFel } from '@anslag/doman';
import { STATUSNAMN } from '../ansokan/formulering';

/** The kind of a decision with its article, as the one that something is said of. */
const BESTAMT: Record<Beslutsslag, string> = {
  bifall: 'Bifallet',
  avslag: 'Avslaget',
  avskrivning: 'Avskrivningen',
  tillagg: 'Tilläggsbeslutet',
  forlangning: 'Förlängningen',
  andring: 'Ändringsbeslutet',
  aterkrav: 'Återkravet',
  upphavande: 'Upphävandet',
};

export function avskrivningsgrundnamn(grund: Avskrivningsgrund): string {
  return { aterkallad: 'Ansökan är återkallad', avvisad: 'Ansökan avvisas', annan: 'Annan grund' }[grund];
}

function faltnamn(falt: Beslutsfalt): string {
  switch (falt) {
    case 'beviljadAndel':
      return 'beviljad andel';
    case 'tak':
      return 'tak (högst belopp)';
    case 'aterkrav':
      return 'återkravets belopp';
    case 'projektperiod.fran':
      return 'tidigaste start';
    case 'projektperiod.till':
      return 'senaste slut';
    case 'rattsligRam':
      return 'rättslig ram';
  }
}

/** What is missing, to whoever writes the decision. */
export function faltSaknas(falt: Beslutsfalt): string {
  switch (falt) {
    case 'beviljadAndel':
      return 'Skriv hur stor andel av kostnaderna som beviljas.';
    case 'tak':
      return 'Skriv hur mycket som högst beviljas.';
    case 'aterkrav':
      return 'Skriv hur mycket som ska betalas tillbaka.';
    case 'projektperiod.fran':
      return 'Skriv när projektet tidigast får börja.';
    case 'projektperiod.till':
      return 'Skriv när projektet senast ska vara avslutat.';
    case 'rattsligRam':
      return 'Skriv vilken rättslig ram finansieringen sker inom.';
  }
}

/** What the check of one decision found, as a sentence. */
export function beslutfel(f: BeslutFel): string {
  switch (f.kod) {
    case 'falt_saknas':
      return `Beslutet anger inte ${faltnamn(f.falt)}.`;
    case 'andel_utanfor':
      return `Andelen ${formateraAndel(f.last)} % är inte tillåten. Den ska vara från ${formateraAndel(f.lagst)} till ${formateraAndel(f.hogst)} %.`;
    case 'tak_utanfor':
      return `Taket är inte tillåtet. Det ska vara hela kronor från ${formateraKronor(f.lagst)} till ${formateraKronor(f.hogst)} kr.`;
    case 'datum_form':
      return `${f.falt === 'projektperiod.fran' ? 'Tidigaste start' : 'Senaste slut'} är inget datum: ”${f.last}”. Skriv som 2026-11-21.`;
    case 'beslutat_ogiltigt':
      return `Beslutsdagen går inte att läsa: ${f.last.fran} – ${f.last.till}.`;
    case 'slut_fore_start':
      return `Projektet slutar (${f.till}) innan det börjar (${f.fran}).`;
    case 'tak_utan_bevillning':
      return `${BESTAMT[f.slag]} ger inga pengar, men anger ${formateraKronor(f.last)} kr.`;
    case 'aterkrav_utanfor':
      return `Återkravets belopp är inte tillåtet. Det ska vara hela kronor från ${formateraKronor(f.lagst)} till ${formateraKronor(f.hogst)} kr.`;
    case 'aterkrav_over_utbetalt':
      return `${formateraKronor(f.last)} kr kan inte krävas tillbaka: ${formateraKronor(Math.max(0, f.utbetalt))} kr är utbetalt och inte redan återkrävt.`;
    case 'aterkrav_i_annat_beslut':
      return `${BESTAMT[f.slag]} anger ett belopp att betala tillbaka. Det gör bara ett återkrav.`;
    case 'avskrivningsgrund_i_annat_beslut':
      return `${BESTAMT[f.slag]} anger en grund för avskrivning. Det gör bara en avskrivning.`;
    case 'villkorsdag_form':
      return `Dagen för villkoret ${f.villkor} är inget datum: ”${f.last}”. Skriv som 2026-11-21.`;
    case 'rattar_sig_sjalv':
      return `Beslut ${f.nummer} anges rätta sig självt.`;
    case 'start_fore_beslut':
      return `Projektet får börja ${f.start}, före beslutet ${f.beslutat}. Det är tillåtet men ska märkas ut.`;
    case 'egen_sokande':
      return 'Regionen är själv sökande: egenfinansiering ur anslaget.';
    case 'tillagg_utan_andel':
      return 'Tilläggsbeslutet anger ingen egen andel.';
    case 'allmanna_villkor_utan_version':
      return 'Beslutet anger inte vilken version av de allmänna villkoren som gäller.';
    case 'platshallare':
      return `Villkoret ${f.villkor} innehåller kvarglömd malltext: ”${f.hittat}”.`;
  }
}

/** What is wrong with an ärende's decisions as a row, as a sentence. */
export function foljdfel(f: FoljdFel): string {
  switch (f.kod) {
    case 'flera_bifall':
      return `Ärendet har redan ett fattat bifall (beslut ${f.tidigare}). Mer pengar ges med ett tilläggsbeslut.`;
    case 'redan_beslutat':
      return `Det som föreslås är redan beslutat, samma dag (beslut ${f.tidigare}). Ta tillbaka förslaget, eller ändra det om något annat ska beslutas.`;
    case 'utan_bifall':
      return `${BESTAMT[f.slag]} har inget fattat bifall att bygga på.`;
    case 'efter_upphavande':
      return `Stödet är upphävt (beslut ${f.upphavande}). Därefter kan bara återkrav beslutas.`;
  }
}

const FORSLAGSUPPGIFT: Record<Forslagsfalt, string> = {
  organ: 'Skriv vilket organ som ska besluta.',
  delegationspunkt: 'Skriv vilken punkt i delegationsordningen beslutet fattas enligt.',
  roll: 'Skriv vilken roll som beslutar på delegation.',
  avslagsmotiv: 'Skriv varför ansökan ska avslås.',
  motivering: 'Skriv varför beslutet ska fattas.',
  avskrivningsgrund: 'Välj varför ärendet avskrivs.',
};

/** What a proposal lacks or says too much of, as a sentence. */
export function forslagfel(f: ForslagFel): string {
  switch (f.kod) {
    case 'forslagsuppgift_saknas':
      return FORSLAGSUPPGIFT[f.falt];
    case 'andel_vid_avslag':
      return `${BESTAMT[f.slag]} kan inte ange någon andel.`;
    case 'tak_vid_forlangning':
      return 'En förlängning ger tid, inte pengar. Mer pengar ges med ett tilläggsbeslut.';
    case 'forlangning_kortar':
      return `Förlängningen slutar ${f.last}, före det slut som gäller: ${f.galler}. Den kan sluta tidigast ${f.galler}.`;
    case 'andring_utan_andring':
      return 'Ändringsbeslutet ändrar ingenting. Ange ny andel, period, budget eller nya villkor.';
  }
}

/** What is wrong with a wording of the officer's own, as a sentence. */
export function ordalydelsefel(f: OrdalydelseFel): string {
  switch (f.kod) {
    case 'sats_utan_att':
      return `Varje rad ska börja med ”att”: ”${f.sats}”.`;
    case 'belopp_saknas':
      return `Beloppet ${formateraKronor(f.belopp)} kronor saknas i ordalydelsen.`;
    case 'frammande_belopp':
      return `Ordalydelsen anger ${formateraKronor(f.belopp)} kronor, som inte är något av beslutets belopp.`;
    case 'andel_saknas':
      return `Andelen ${formateraAndel(f.andel)} procent saknas i ordalydelsen.`;
    case 'frammande_andel':
      return `Ordalydelsen anger ${formateraAndel(f.andel)} procent, som inte är beslutets andel.`;
    case 'datum_saknas':
      return `Dagen ${f.datum} saknas i ordalydelsen.`;
    case 'frammande_datum':
      return `Ordalydelsen anger ${f.datum}, som inte är någon av beslutets dagar.`;
    case 'olaslig_uppgift':
      return `”${f.last}” i ordalydelsen går inte att läsa. Skriv belopp som 1 912 400 kronor, andelar som 12,5 procent och dagar som 2026-11-21.`;
    case 'villkoren_inleds_inte':
      return 'Beslutet har villkor. Sista raden ska inleda dem och sluta med kolon.';
    case 'inga_villkor_att_inleda':
      return 'Sista raden slutar med kolon, men beslutet har inga villkor.';
    case 'platshallare_i_ordalydelsen':
      return `Ordalydelsen innehåller en kvarglömd platshållare: ”${f.hittat}”.`;
  }
}

/** What is wrong with a condition, as a sentence. */
export function villkorfel(f: VillkorFel): string {
  switch (f.kod) {
    case 'villkor_utan_kod':
      return `Villkor ${f.nr + 1} saknar kod. Skriv EGET för ett eget villkor.`;
    case 'villkor_utan_text':
      return `Villkor ${f.nr + 1} saknar text.`;
    case 'villkor_dubbelt':
      return `Villkoret ${f.villkor} står två gånger.`;
  }
}

/** Left-over template text in a field, as a sentence. */
export function malltextfel(ting: string, hittat: readonly string[]): string {
  return `${ting} innehåller kvarglömd malltext: ${hittat.map((h) => `”${h}”`).join(', ')}.`;
}

/** What stands in the way of a decision at the moment it is taken, as a sentence. */
export function fattandefel(f: FattandeFel): string {
  switch (f.kod) {
    case 'beslutsdag_ogiltig':
      return `Beslutsdagen är inget datum: ”${f.last}”. Skriv som 2026-11-21.`;
    case 'beslutsdag_framtida':
      return `Beslutsdagen ${f.last} har inte varit än. Den kan vara senast ${f.senast}.`;
    case 'beslutsdag_fore_grunden':
      return `Dagen ${f.last} är före beslut ${f.grund}, som det här bygger på. Den kan vara tidigast ${f.tidigast}.`;
    case 'beslutsdag_fore_ansokan':
      return `Dagen ${f.last} är före den dag ansökan kom in, ${f.inkom}. Den kan vara tidigast ${f.inkom}.`;
    case 'paragraf_saknas':
      return 'Skriv vilken paragraf i nämndens protokoll beslutet står i.';
  }
}

/** Why a first decision cannot be taken in this status. */
export function ejForeslagetText(status: Arendestatus): string {
  return `Ärendet har status ${STATUSNAMN[status]} och kan inte beslutas förrän det är föreslaget.`;
}
