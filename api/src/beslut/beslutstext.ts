import { ordalydelsensSatser, platshallare } from '@anslag/doman';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { Beslutsfakta, genitiv, type Ordalytt, type Sakuppgifter, villkorstexter } from './beslutsfakta';

export interface Beslutstext {
  satser: string[];
  villkor: string[];
  text: string;
}

/**
 * The wording of a decision in the formula of the minutes (kallelse regional tillväxtnämnd 2020-08-24), or as the officer has worded it.
 * @throws ProblemFel regelbrott when a fact the wording needs is unknown or a placeholder would survive.
 */
export function beslutstext(b: Ordalytt, arende: Sakuppgifter, region: string): Beslutstext {
  const egna = ordalydelsensSatser(b.ordalydelse ?? '');
  const satser = egna.length > 0 ? egna : satserFor(b, new Beslutsfakta(b, arende), region);
  const villkor = villkorstexter(b);
  const text = [...satser, ...villkor.map((v) => `• ${v}`)].join('\n');
  kravUtanPlatshallare(text, arende.nyckel);
  return { satser, villkor, text };
}

/** @throws ProblemFel regelbrott when text of a template is left in it. */
export function kravUtanPlatshallare(text: string, nyckel: string): void {
  const kvar = platshallare(text);
  if (kvar.length > 0) throw new ProblemFel('regelbrott', `Beslutstexten för ${nyckel} innehåller en kvarglömd platshållare: ${kvar.join(', ')}.`);
}

function satserFor(b: Ordalytt, f: Beslutsfakta, region: string): string[] {
  const ram = b.rattsligRam === null ? [] : [`att finansiering sker inom ramen för ${b.rattsligRam}`];
  const villkor = b.villkor.length > 0 ? [`att följande villkor gäller för ${genitiv(region)} beslut:`] : [];
  switch (b.slag) {
    case 'bifall': {
      if (!f.arProjekt) return fogaSamman([`att ${f.sokande} beviljas ${f.stod} med högst ${f.tak} kronor`, ...ram], villkor);
      const belopp = f.andel === null ? `högst ${f.tak} kronor` : `${f.andel} procent av projektets bokförda kostnader, dock högst ${f.tak} kronor`;
      const tid = b.projektperiod.fran === null && b.projektperiod.till === null ? [] : [`att projektet får påbörjas tidigast ${f.fran} och avslutas senast ${f.till}`];
      return fogaSamman([`att ${f.sokande} beviljas ${belopp} för genomförande av projekt ${f.namn}`, ...ram, ...tid], villkor);
    }
    case 'tillagg':
      return fogaSamman([`att ${f.sokande} beviljas ytterligare högst ${f.tak} kronor för genomförande av projekt ${f.namn} under perioden ${f.fran}--${f.till}`, ...ram], villkor);
    case 'forlangning':
      return fogaSamman([`att projekt ${f.namn} får avslutas senast ${f.till}`, ...ram], villkor);
    case 'avslag':
      return fogaSamman([`att avslå ansökan från ${f.sokande} om stöd till ${f.namn}`], []);
    case 'avskrivning':
      return fogaSamman([avskrivning(b, f)], []);
    case 'andring':
      return fogaSamman([`att villkoren för stödet till ${f.sokande} för genomförande av ${f.projekt} ändras`, ...f.andringar('procent').map((a) => `att ${a}`)], villkor);
    case 'aterkrav':
      return fogaSamman([`att ${f.sokande} ska betala tillbaka ${f.aterkrav} kronor av stödet till ${f.projekt}`], villkor);
    case 'upphavande':
      return fogaSamman([`att stödet till ${f.sokande} för genomförande av ${f.projekt} upphävs`, 'att inget mer av stödet betalas ut'], villkor);
  }
}

function avskrivning(b: Ordalytt, f: Beslutsfakta): string {
  switch (b.avskrivningsgrund) {
    case 'aterkallad':
      return `att avskriva ärendet om stöd till ${f.namn} från vidare handläggning, eftersom ansökan har återkallats`;
    case 'avvisad':
      return `att avvisa ansökan från ${f.sokande} om stöd till ${f.namn}`;
    case 'annan':
    case null:
      return `att avskriva ärendet om stöd till ${f.namn} från vidare handläggning`;
  }
}

/** Commas between the clauses, "samt" before the last one, and a full stop where no villkor follow. */
function fogaSamman(satser: string[], villkor: string[]): string[] {
  const alla = [...satser, ...villkor];
  return alla.map((sats, i) => {
    if (i === alla.length - 1) return villkor.length > 0 ? sats : `${sats}.`;
    return i === alla.length - 2 ? `${sats} samt` : `${sats},`;
  });
}
