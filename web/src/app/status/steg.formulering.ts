import { ARENDESTATUSAR, Arendestatus, Brist, RIKTLINJEKODER } from '@anslag/doman';
import { RIKTLINJENAMN, StegSvar, Stegvag, bristtext } from '@anslag/kontrakt';

/** Where what is missing is put right: parts of the path and the place in that page. */
interface Gadit {
  vag: readonly string[];
  fragment?: string;
}

/** Where to go for what is missing. */
function gadit(nyckel: string, b: Brist): Gadit {
  const arendet = ['/arenden', nyckel];
  switch (b.kod) {
    case 'handlaggare':
      return { vag: arendet, fragment: 'ansvar' };
    case 'sokande':
      return { vag: [...arendet, 'ansokan'], fragment: 'om-ansokan' };
    case 'sammanfattning':
      return { vag: [...arendet, 'ansokan'], fragment: 'del-sammanfattning' };
    case 'bedomning':
      return { vag: [...arendet, 'beredning'], fragment: 'del-bedomning' };
    case 'prioritering':
      return { vag: [...arendet, 'beredning'], fragment: 'prioritering' };
    case 'huvudmal':
      return { vag: [...arendet, 'beredning'], fragment: 'mal' };
    case 'riktlinjefragor':
    case 'riktlinjeavvikelser':
      return { vag: [...arendet, 'beredning'], fragment: b.koder[0] ? `riktlinje-${b.koder[0]}` : 'riktlinje' };
    case 'oppet_forslag':
    case 'avskrivet':
      return { vag: [...arendet, 'foresla'] };
    case 'platshallare':
      return { vag: arendet, fragment: 'beslut' };
    case 'framlagt':
      return { vag: ['/sammantraden'] };
    case 'fattat_beslut':
      return { vag: arendet, fragment: 'beslut' };
    case 'expedierat':
      return { vag: arendet, fragment: 'handlingar' };
    case 'sammanfattande_analys':
      return { vag: [...arendet, 'analys'] };
    case 'slutrekvisition':
      return { vag: arendet, fragment: 'utbetalning' };
  }
}

export interface Bristrad {
  /** What is missing; when it is several checks of the riktlinje, what comes before their names. */
  text: string;
  /** The names of the checks, for who has nowhere to go. */
  om: string;
  lankar: (Gadit & { namn: string; /** What is read aloud, where the name alone says too little. */ etikett: string | null })[];
}

/** What is missing, with the way to each place where it is put right. */
export function bristrad(nyckel: string, b: Brist): Bristrad {
  const kontroller = RIKTLINJEKODER.filter((k) => b.koder.includes(k));
  if (kontroller.length === 0) {
    const text = bristtext(b);
    return { text, om: '', lankar: [{ namn: 'Gå dit', etikett: `Gå dit: ${text}`, ...gadit(nyckel, b) }] };
  }
  return {
    text: b.kod === 'riktlinjefragor' ? 'Riktlinjekontrollen har obesvarade frågor:' : 'Avvikelser från riktlinjen saknar skäl:',
    om: `${kontroller.map((k) => RIKTLINJENAMN[k]).join(', ')}.`,
    lankar: kontroller.map((kod) => ({ namn: RIKTLINJENAMN[kod], etikett: null, ...gadit(nyckel, { ...b, koder: [kod] }) })),
  };
}

/** How a step that no button takes comes about. */
export function stegvagtext(vag: Exclude<Stegvag, 'for_hand'>): string {
  switch (vag) {
    case 'dagordning':
      return 'Steget tas när förslaget sätts upp på en dagordning, eller lämnas till den som beslutar på delegation.';
    case 'beslut':
      return 'Steget tas när beslutet fattas.';
    case 'expediering':
      return 'Steget tas när beslutsbrevet har skickats.';
  }
}

/** What the button for a step says. */
export function stegknapp(fran: Arendestatus, till: Arendestatus): string {
  switch (till) {
    case 'inkommen':
      return 'Tillbaka till inkommen';
    case 'komplettering':
      return 'Begär komplettering';
    case 'under_beredning':
      return fran === 'inkommen' ? 'Börja bereda' : fran === 'komplettering' ? 'Fortsätt bereda' : 'Ta tillbaka till beredning';
    case 'klar_for_beslut':
      return fran === 'foreslagen' ? 'Ta tillbaka från dagordningen' : 'Klar för beslut';
    case 'foreslagen':
      return 'Lägg fram';
    case 'beslutad':
      return 'Beslutad';
    case 'verkstalld':
      return 'Verkställd';
    case 'avslutad':
      return 'Avsluta ärendet';
  }
}

const plats = (s: Arendestatus): number => ARENDESTATUSAR.indexOf(s);

/** The statuses of the line: the wait for more is shown only while one waits. */
export function linje(nu: Arendestatus): Arendestatus[] {
  return ARENDESTATUSAR.filter((s) => s !== 'komplettering' || nu === 'komplettering');
}

/** The step onwards, and the others: back, for more, or to the close. */
export function sortera(nu: Arendestatus, steg: readonly StegSvar[]): { nasta: StegSvar | null; ovriga: StegSvar[] } {
  const framat = steg.filter((s) => plats(s.till) > plats(nu) && s.till !== 'komplettering' && (s.till !== 'avslutad' || nu === 'verkstalld'));
  const [nasta = null] = [...framat].sort((a, b) => plats(a.till) - plats(b.till));
  return { nasta, ovriga: steg.filter((s) => s !== nasta) };
}

/** Why is asked for when the ärende goes back, waits for more, or is closed. */
export function kraverSkal(nu: Arendestatus, till: Arendestatus): boolean {
  return till === 'komplettering' || till === 'avslutad' || (plats(till) < plats(nu) && nu !== 'komplettering');
}
