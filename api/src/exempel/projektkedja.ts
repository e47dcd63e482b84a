import { NIVAER, Niva } from '@anslag/doman';
import { EffektkedjaUppgift, KedjelankUppgift, KedjenodUppgift } from '@anslag/kontrakt';
import { Slump } from './slump';

type Arbetsniva = Exclude<Niva, 'effektmal'>;

/** Per level: the ids' letter, how many nodes there may be, and texts where … is what the project works with. */
const NIVA: Record<Arbetsniva, { bokstav: string; hogst: number; texter: readonly string[] }> = {
  aktivitet: {
    bokstav: 'a',
    hogst: 4,
    texter: [
      'Kartlägga behoven i …',
      'Hålla utbildningar för …',
      'Bygga en testmiljö för …',
      'Ordna nätverksträffar för …',
      'Ge rådgivning till …',
      'Ta fram en handlingsplan för …',
    ],
  },
  prestation: {
    bokstav: 'p',
    hogst: 3,
    texter: [
      'Behoven i … är beskrivna',
      'Utbildningarna för … är genomförda',
      'Testmiljön för … är i drift',
      'Nätverket för … har fasta träffar',
      'Rådgivningen till … är genomförd',
    ],
  },
  effekt_kort: {
    bokstav: 'k',
    hogst: 2,
    texter: ['Deltagarna har ny kunskap', 'Deltagarna samarbetar över kommungränserna', 'Fler i … prövar nya arbetssätt'],
  },
  effekt_medellang: {
    bokstav: 'm',
    hogst: 2,
    texter: ['Nya arbetssätt används i vardagen', 'Fler nya lösningar används i …', 'Arbetet fortsätter utan projektmedel'],
  },
  effekt_lang: {
    bokstav: 'l',
    hogst: 1,
    texter: ['Länet står starkare genom …', 'Fler bor och arbetar i länet', 'Omställningen går fortare i hela länet'],
  },
};

export interface Kedjeval {
  /** Definite noun, "besöksnäringen". */
  omrade: string;
  /** Names of the goals in the register, at least one. */
  mal: readonly string[];
  /** Year the project ends. */
  slutar: number;
  /** Results are known up to and with this year. */
  kantTill: number;
}

/** What is known of a node: outputs are achieved when the project ends, short effects often a year later, the rest is expected. */
function resultat(slump: Slump, niva: Niva, val: Kedjeval): Pick<KedjenodUppgift, 'lage' | 'grund' | 'ar'> {
  if (niva === 'aktivitet' || niva === 'effektmal') return {};
  const ar = val.slutar + (niva === 'prestation' ? 0 : niva === 'effekt_kort' ? 1 : 3);
  const uppnatt = ar <= val.kantTill && slump.chans(niva === 'prestation' ? 900 : niva === 'effekt_kort' ? 600 : 250);
  if (!uppnatt) return { lage: 'forvantad' };
  return { lage: 'uppnadd', ar, grund: slump.valj(['uppfoljning', 'utvardering', 'egen_bedomning'] as const) };
}

function nivansNoder(slump: Slump, niva: Niva, val: Kedjeval): KedjenodUppgift[] {
  if (niva === 'effektmal') return val.mal.map((text, i) => ({ id: `e${i + 1}`, niva, text }));
  const { bokstav, hogst, texter } = NIVA[niva];
  return slump
    .flera(texter, slump.heltal(1, hogst))
    .map((text, i) => ({ id: `${bokstav}${i + 1}`, niva, text: text.replace('…', val.omrade), ...resultat(slump, niva, val) }));
}

/** Links every node of a level to one of the next, and every node of the next from one of this. */
function bind(fran: readonly KedjenodUppgift[], till: readonly KedjenodUppgift[], skal: string | null): KedjelankUppgift[] {
  const antal = Math.max(fran.length, till.length);
  return Array.from({ length: antal }, (_, i) => {
    const [a, b] = [fran[i % fran.length], till[i % till.length]];
    return a && b ? [{ fran: a.id, till: b.id, ...(skal === null ? {} : { skal }) }] : [];
  }).flat();
}

/**
 * An effect chain in which every node reaches a goal. Some projects leave out the medium term and say why;
 * nothing after kantTill is stated as achieved.
 */
export function genereraKedja(slump: Slump, val: Kedjeval): EffektkedjaUppgift {
  const utanMellan = slump.chans(200);
  const steg = NIVAER.filter((n) => !(utanMellan && n === 'effekt_medellang')).map((n) => nivansNoder(slump, n, val));
  const lankar = steg.flatMap((fran, i) => {
    const till = steg[i + 1];
    const hopp = utanMellan && fran[0]?.niva === 'effekt_kort';
    return till ? bind(fran, till, hopp ? 'Ansökan beskriver inte effekter på medellång sikt' : null) : [];
  });
  return { noder: steg.flat(), lankar };
}
