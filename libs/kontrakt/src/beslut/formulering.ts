import { type BeslutFel, type Beslutsfalt, type FattandeFel, type FoljdFel, formateraAndel, formateraKronor, type Forslagsfalt, type ForslagFel } from '@anslag/doman';

function faltnamn(falt: Beslutsfalt): string {
  switch (falt) {
    case 'beviljadAndel':
      return 'beviljad andel';
    case 'tak':
      return 'tak (högst belopp)';
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
    case 'tak_vid_avslag':
      return `Inget belopp kan beviljas när ansökan ${f.slag === 'avskrivning' ? 'avskrivs' : 'avslås'}, men beslutet anger ${formateraKronor(f.last)} kr.`;
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
    case 'utan_bifall':
      return `${f.slag === 'tillagg' ? 'Tilläggsbeslutet' : 'Förlängningen'} har inget fattat bifall att bygga på.`;
  }
}

const FORSLAGSUPPGIFT: Record<Forslagsfalt, string> = {
  organ: 'Skriv vilket organ som ska besluta.',
  delegationspunkt: 'Skriv vilken punkt i delegationsordningen beslutet fattas enligt.',
  roll: 'Skriv vilken roll som beslutar på delegation.',
  avslagsmotiv: 'Skriv varför ansökan ska avslås.',
};

/** What a proposal lacks or says too much of, as a sentence. */
export function forslagfel(f: ForslagFel): string {
  switch (f.kod) {
    case 'forslagsuppgift_saknas':
      return FORSLAGSUPPGIFT[f.falt];
    case 'andel_vid_avslag':
      return `Ingen andel kan beviljas när ansökan ${f.slag === 'avskrivning' ? 'avskrivs' : 'avslås'}.`;
    case 'tak_vid_forlangning':
      return 'En förlängning ger tid, inte pengar. Mer pengar ges med ett tilläggsbeslut.';
  }
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
    case 'paragraf_saknas':
      return 'Skriv vilken paragraf i nämndens protokoll beslutet står i.';
  }
}
