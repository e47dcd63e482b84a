import { ordalydelsensSatser } from '@anslag/doman';
import { Beslutsfakta, genitiv, type Ordalytt, type Sakuppgifter, villkorstexter } from './beslutsfakta';
import { kravUtanPlatshallare } from './beslutstext';

/** What a letter says of a decision: whole sentences, then the conditions under their line. */
export interface Brevtext {
  meningar: string[];
  /** "Följande villkor gäller för Region Örebro läns beslut:"; null when there are none. */
  villkorsrubrik: string | null;
  villkor: string[];
  text: string;
}

/**
 * The wording of a decision in a letter to the applicant (delegation decision 20RS5938); one that the officer has worded stands as it was decided.
 * @throws ProblemFel regelbrott when a fact the wording needs is unknown or a placeholder would survive.
 */
export function brevtext(b: Ordalytt, arende: Sakuppgifter, region: string): Brevtext {
  const villkor = villkorstexter(b);
  const { meningar, villkorsrubrik } = egnaSatser(b, region) ?? {
    meningar: meningarFor(b, new Beslutsfakta(b, arende)).map((m) => `${m.slice(0, 1).toUpperCase()}${m.slice(1)}.`),
    villkorsrubrik: villkor.length > 0 ? villkorsrubriken(region) : null,
  };
  const text = [...meningar, ...(villkorsrubrik ? [villkorsrubrik] : []), ...villkor.map((v) => `• ${v}`)].join('\n');
  kravUtanPlatshallare(text, arende.nyckel);
  return { meningar, villkorsrubrik, villkor, text };
}

const villkorsrubriken = (region: string): string => `Följande villkor gäller för ${genitiv(region)} beslut:`;

/** The officer's own clauses; the last one introduces the conditions when there are any. Null when the wording is the formula's. */
function egnaSatser({ ordalydelse, villkor }: Ordalytt, region: string): Pick<Brevtext, 'meningar' | 'villkorsrubrik'> | null {
  const satser = ordalydelsensSatser(ordalydelse ?? '');
  if (satser.length === 0) return null;
  const allmant = villkor.length > 0 ? villkorsrubriken(region) : null;
  const egen = allmant === null ? null : (satser.at(-1) ?? '');
  return egen?.endsWith(':') ? { meningar: satser.slice(0, -1), villkorsrubrik: egen } : { meningar: satser, villkorsrubrik: allmant };
}

function meningarFor(b: Ordalytt, f: Beslutsfakta): string[] {
  const ram = b.rattsligRam === null ? [] : [`finansiering sker inom ramen för ${b.rattsligRam}`];
  switch (b.slag) {
    case 'bifall': {
      if (!f.arProjekt) return [`${f.sokande} beviljas ${f.stod} med högst ${f.tak} kr`, ...ram];
      const belopp = f.andel === null ? `högst ${f.tak} kr` : `${f.andel} % av projektets bokförda kostnader, dock högst ${f.tak} kr,`;
      const tid = b.projektperiod.fran === null && b.projektperiod.till === null ? [] : [`projektet får påbörjas tidigast ${f.fran} och avslutas senast ${f.till}`];
      return [`${f.sokande} beviljas ${belopp} för genomförande av projekt ${f.namn}`, ...tid, ...ram];
    }
    case 'tillagg':
      return [`${f.sokande} beviljas ytterligare högst ${f.tak} kr för genomförande av projekt ${f.namn} under perioden ${f.fran} – ${f.till}`, ...ram];
    case 'forlangning':
      return [`projekt ${f.namn} får avslutas senast ${f.till}`, ...ram];
    case 'avslag':
      return [`ansökan från ${f.sokande} om stöd till ${f.namn} avslås`];
    case 'avskrivning':
      return b.avskrivningsgrund === 'avvisad'
        ? [`ansökan från ${f.sokande} om stöd till ${f.namn} avvisas`]
        : [...(b.avskrivningsgrund === 'aterkallad' ? ['ansökan har återkallats'] : []), `ärendet om stöd till ${f.namn} avskrivs från vidare handläggning`];
    case 'andring':
      return [`villkoren för stödet till ${f.sokande} för genomförande av ${f.projekt} ändras`, ...f.andringar('%')];
    case 'aterkrav':
      return [`${f.sokande} ska betala tillbaka ${f.aterkrav} kr av stödet till ${f.projekt}`];
    case 'upphavande':
      return [`stödet till ${f.sokande} för genomförande av ${f.projekt} upphävs`, 'inget mer av stödet betalas ut'];
  }
}
