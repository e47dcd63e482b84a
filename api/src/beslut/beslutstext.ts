import { formateraAndel, formateraKronor, platshallare, type Beslut, type Stodtyp } from '@anslag/doman';
import { ProblemFel } from '../plattform/problem/problem-fel';

interface Sakuppgifter {
  nyckel: string;
  stodtyp: Stodtyp;
  stodform: string | null;
  namn: string;
  sokande: string | null;
}

/**
 * The wording of a decision in the formula of the minutes (kallelse regional tillväxtnämnd 2020-08-24).
 * @throws ProblemFel regelbrott when a fact the wording needs is unknown or a placeholder would survive.
 */
export function beslutstext(b: Beslut, arende: Sakuppgifter, region: string): { satser: string[]; villkor: string[]; text: string } {
  const satser = satserFor(b, arende, region);
  const villkor = b.villkor.map((v) => v.text);
  const text = [...satser, ...villkor.map((v) => `• ${v}`)].join('\n');
  const kvar = platshallare(text);
  if (kvar.length > 0) {
    throw new ProblemFel('regelbrott', `Beslutstexten för ${arende.nyckel} innehåller en kvarglömd platshållare: ${kvar.join(', ')}.`);
  }
  return { satser, villkor, text };
}

function satserFor(b: Beslut, arende: Sakuppgifter, region: string): string[] {
  const krav = <T>(varde: T | null, vad: string): T => {
    if (varde !== null) return varde;
    throw new ProblemFel('regelbrott', `Beslutstexten för ${arende.nyckel} går inte att skriva: ${vad} framgår inte av handlingarna.`);
  };
  const sokande = krav(arende.sokande, 'sökande');
  const period = () => ({ fran: krav(b.projektperiod.fran, 'tidigaste start'), till: krav(b.projektperiod.till, 'senaste slut') });
  const ram = b.rattsligRam === null ? [] : [`att finansiering sker inom ramen för ${b.rattsligRam}`];
  const villkor = b.villkor.length > 0 ? [`att följande villkor gäller för ${genitiv(region)} beslut:`] : [];
  switch (b.slag) {
    case 'bifall': {
      if (arende.stodtyp !== 'projekt') {
        const form = arende.stodform === null ? '' : ` i form av ${arende.stodform.toLowerCase()}`;
        return fogaSamman([`att ${sokande} beviljas stöd${form} med högst ${formateraKronor(krav(b.tak, 'beloppet'))} kronor`, ...ram], villkor);
      }
      const tak = formateraKronor(krav(b.tak, 'taket'));
      const belopp =
        b.beviljadAndel === null ? `högst ${tak} kronor` : `${formateraAndel(b.beviljadAndel)} procent av projektets bokförda kostnader, dock högst ${tak} kronor`;
      const tid = b.projektperiod.fran === null && b.projektperiod.till === null ? [] : [period()].map((p) => `att projektet får påbörjas tidigast ${p.fran} och avslutas senast ${p.till}`);
      return fogaSamman([`att ${sokande} beviljas ${belopp} för genomförande av projekt ${arende.namn}`, ...ram, ...tid], villkor);
    }
    case 'tillagg': {
      const p = period();
      const tak = formateraKronor(krav(b.tak, 'beloppet'));
      return fogaSamman([`att ${sokande} beviljas ytterligare högst ${tak} kronor för genomförande av projekt ${arende.namn} under perioden ${p.fran}--${p.till}`, ...ram], villkor);
    }
    case 'forlangning':
      return fogaSamman([`att projekt ${arende.namn} får avslutas senast ${krav(b.projektperiod.till, 'senaste slut')}`, ...ram], villkor);
    case 'avslag':
      return fogaSamman([`att avslå ansökan från ${sokande} om stöd till ${arende.namn}`], []);
    case 'avskrivning':
      return fogaSamman([`att avskriva ärendet om stöd till ${arende.namn} från vidare handläggning`], []);
    case 'andring':
      return fogaSamman([`att villkoren för projekt ${arende.namn} ändras`], villkor);
    case 'aterkrav':
      return fogaSamman([`att ${sokande} ska betala tillbaka ${formateraKronor(krav(b.aterkrav, 'beloppet'))} kronor av stödet till projekt ${arende.namn}`], []);
    case 'upphavande':
      return fogaSamman([`att upphäva stödet till ${sokande} för projekt ${arende.namn}`], villkor);
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

function genitiv(namn: string): string {
  return /[sxz]$/i.test(namn) ? namn : `${namn}s`;
}
