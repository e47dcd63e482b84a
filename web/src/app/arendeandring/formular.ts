import { formateraAndel, tolkaAndel } from '@anslag/doman';
import { ArendeSvar, Faltfel, ProblemSvar } from '@anslag/kontrakt';
import { andelfel } from '../beslut/beslut.formulering';

/** What is typed in the form: everything as its control has it. */
export interface Formular {
  namn: string;
  sokande: string;
  egetProjekt: boolean;
  ramprojekt: boolean;
  sammanfattning: string;
  bransch: string;
  kommun: string;
  kommuner: readonly string[];
  /** Numbers of the projects that this one carries on, one on each line. */
  foregangare: string;
  /** Who shares the project with us, one on each line. */
  gemensamtMed: string;
  /** Percent as it is written; empty when nothing is agreed. */
  varAndel: string;
}
export type Formularfalt = keyof Formular;

/** What the navigation from the form tells the page of the ärende to say. */
export const ANDRINGEN_SPARAD = 'Ändringarna är sparade.';

export const FALT: readonly Formularfalt[] = [
  'namn',
  'sokande',
  'egetProjekt',
  'ramprojekt',
  'sammanfattning',
  'bransch',
  'kommun',
  'kommuner',
  'foregangare',
  'gemensamtMed',
  'varAndel',
];

export function somFormular(a: ArendeSvar): Formular {
  return {
    namn: a.namn,
    sokande: a.sokande ?? '',
    egetProjekt: a.egetProjekt,
    ramprojekt: a.ramprojekt,
    sammanfattning: a.sammanfattning ?? '',
    bransch: a.bransch ?? '',
    kommun: a.kommun ?? '',
    kommuner: a.kommuner,
    foregangare: a.foregangare.map((f) => f.nyckel).join('\n'),
    gemensamtMed: a.gemensamtMed.join('\n'),
    varAndel: a.varAndel === null ? '' : formateraAndel(a.varAndel),
  };
}

const rader = (text: string): string[] => [...new Set(text.split('\n').map((r) => r.trim()))].filter(Boolean);

/** The fields as they are sent: lines as a list, percent as hundredths. */
export function somBegaran({ foregangare, gemensamtMed, varAndel, ...ovriga }: Partial<Formular>): object {
  const andel = varAndel === undefined || varAndel.trim() === '' ? null : tolkaAndel(varAndel);
  return {
    ...ovriga,
    ...(foregangare === undefined ? {} : { foregangare: rader(foregangare) }),
    ...(gemensamtMed === undefined ? {} : { gemensamtMed: rader(gemensamtMed) }),
    ...(varAndel === undefined ? {} : { varAndel: andel?.ok ? andel.varde : null }),
  };
}

function jamfort(varde: Formular[Formularfalt]): string {
  if (typeof varde === 'string') return varde.trim();
  return typeof varde === 'boolean' ? String(varde) : [...varde].sort().join('\n');
}

/** Is the field the same in both, whatever order a list is in and whatever space surrounds a text? */
export function lika(falt: Formularfalt, a: Formular, b: Formular): boolean {
  return jamfort(a[falt]) === jamfort(b[falt]);
}

/** The fields that differ from what the form was made from: only they are sent, so that nobody's other change is undone. */
export function andrade(grund: Formular, nu: Formular): Partial<Formular> {
  return Object.fromEntries(FALT.filter((f) => !lika(f, grund, nu)).map((f) => [f, nu[f]]));
}

/**
 * The form when others have changed the ärende: what was typed stays, what was not touched follows the ärende.
 * @returns also the fields that both have changed, to different things.
 */
export function sammanfoga(grund: Formular, nu: Formular, lagrat: Formular): { nu: Formular; krockar: Formularfalt[] } {
  const rord = (f: Formularfalt): boolean => !lika(f, grund, nu);
  const foljer = Object.fromEntries(FALT.filter((f) => !rord(f)).map((f) => [f, lagrat[f]]));
  return { nu: { ...nu, ...foljer }, krockar: FALT.filter((f) => rord(f) && !lika(f, grund, lagrat) && !lika(f, nu, lagrat)) };
}

/** A stored value in words. */
export function visa(varde: Formular[Formularfalt]): string {
  if (typeof varde === 'boolean') return varde ? 'ja' : 'nej';
  return typeof varde === 'string' ? varde : varde.join(', ');
}

/** What the server would refuse, told before it is asked; null when nothing is. */
export function brister(nu: Formular, skal: string): ProblemSvar | null {
  const andel = nu.varAndel.trim() === '' ? null : tolkaAndel(nu.varAndel);
  const falt: Faltfel[] = [
    ...(nu.namn.trim() === '' ? [{ falt: 'namn', last: '', meddelande: 'Ärendet måste ha ett namn.', ratt: null }] : []),
    ...(andel?.ok === false ? [{ falt: 'varAndel', last: nu.varAndel, meddelande: andel.fel.map(andelfel).join(' '), ratt: null }] : []),
    ...(skal.trim() === '' ? [utanSkal('Skriv varför uppgifterna ändras.')] : []),
  ];
  return falt.length === 0 ? null : osparat(falt);
}

export function utanSkal(meddelande: string): Faltfel {
  return { falt: 'skal', last: '', meddelande, ratt: null };
}

/** A mark of secrecy without a paragraph, or with something that is none. */
export function utanGrund(varde: string | null): Faltfel {
  const meddelande = varde === null ? 'Skriv vilken paragraf sekretessen vilar på.' : 'Det är inte en paragraf.';
  return { falt: 'sekretess', last: varde, meddelande, ratt: 'Skriv kapitel och paragraf, till exempel 30 kap. 23 § OSL.' };
}

/** Faults that the page itself has found. */
export function osparat(falt: Faltfel[]): ProblemSvar {
  return { type: 'about:blank', title: 'Uppgifterna är inte sparade', status: 400, detail: '', kod: 'formfel', falt };
}

/** What is wrong in each field, everything of a field after each other. */
export function feltexter(problem: ProblemSvar | null): Record<string, string> {
  const texter: Record<string, string> = {};
  for (const { falt, meddelande } of problem?.falt ?? []) texter[falt] = texter[falt] === undefined ? meddelande : `${texter[falt]} ${meddelande}`;
  return texter;
}
