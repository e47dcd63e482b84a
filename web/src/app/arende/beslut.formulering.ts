import { BeslutFel, Beslutsfalt, Beslutsniva, formateraAndel, formateraKronor } from '@anslag/doman';
import { beslutstid } from '../ui/tid.formulering';

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

function beslutsnivanamn(niva: Beslutsniva): string {
  switch (niva) {
    case 'namnd':
      return 'Nämnden';
    case 'delegation':
      return 'Delegation';
  }
}

interface Beslutsfattare {
  beslutsniva: Beslutsniva | null;
  organ: string | null;
  paragraf: string | null;
  delegationspunkt: string | null;
  roll: string | null;
}

/** Who decided, by what right: "Regional tillväxtnämnd, § 32", "Delegation, punkt 3.3, Områdeschef". */
export function beslutsfattare(b: Beslutsfattare): string {
  if (b.beslutsniva === null) return 'anges inte i handlingen';
  const uppgifter =
    b.beslutsniva === 'namnd' ? [b.organ, b.paragraf] : [b.delegationspunkt && `punkt ${b.delegationspunkt}`, b.roll];
  const borjan = b.beslutsniva === 'namnd' && b.organ ? [] : [beslutsnivanamn(b.beslutsniva)];
  return [...borjan, ...uppgifter.filter(Boolean)].join(', ');
}

/** How a decision is referred to within its ärende: "beslut 2 (2020-08-24)". */
export function beslutshanvisning(b: { nummer: number; beslutat: { fran: string; till: string } }): string {
  return `beslut ${b.nummer} (${beslutstid(b.beslutat)})`;
}
