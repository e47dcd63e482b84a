import { Datum, formateraAndel, formateraKronor, granskaUtfall, jamforAndring, jamforSatser, Kronor, provaRam, Punktutfall, ramansprak, Sagdandring, tolkaAndel, tolkaKronor } from '@anslag/doman';
import { Faltfel, PunktSvar, RamprovSvar, utfallfel, utfallsfalt } from '@anslag/kontrakt';
import { tidsperiod } from '../ui/tid.formulering';
import { talfel } from '../arende/utbetalning.formulering';
import { andelfel } from '../beslut/beslut.formulering';

/** What is typed of an item's outcome: everything as its control has it; amounts and shares as text. */
export interface Utfallsformular {
  utfall: Punktutfall | null;
  motivering: string;
  protokollsanteckning: string;
  /** Why the frame may be exceeded, where that is allowed with a reason. */
  overskridandeskal: string;
  reservationer: { id: string; text: string }[];
  beviljadAndel: string;
  tak: string;
  fran: Datum | null;
  till: Datum | null;
  /** One villkor on each line. */
  villkor: string;
  /** One att-sats on each line, of an item without an ärende. */
  satser: string;
}

/** An empty form; what can be decided instead begins as it is proposed. */
export function nyttUtfall({ forslag, satser, villkor }: Pick<PunktSvar, 'forslag' | 'satser' | 'villkor'>): Utfallsformular {
  return {
    utfall: null,
    motivering: '',
    protokollsanteckning: '',
    overskridandeskal: '',
    reservationer: [],
    beviljadAndel: forslag?.andel ? formateraAndel(forslag.andel) : '',
    tak: forslag?.tak ? formateraKronor(forslag.tak) : '',
    fran: forslag?.projektperiod.fran ?? null,
    till: forslag?.projektperiod.till ?? null,
    villkor: villkor.join('\n'),
    satser: forslag ? '' : satser.join('\n'),
  };
}

export interface Utfallstolkning {
  begaran: object;
  fel: Faltfel[];
  /** Kronor that the outcome takes of the frame; 0 when it takes none or cannot be read. */
  belopp: Kronor;
  /** The frame before and after the outcome; null when it is not known or the outcome takes nothing of it. */
  ram: RamprovSvar | null;
  /** The frame does not hold it, and it can be decided with a reason. */
  overskrids: boolean;
}

const fel = (falt: string, last: string, meddelande: string): Faltfel => ({ falt, last, meddelande, ratt: null });
const rader = (text: string): string[] =>
  text
    .split('\n')
    .map((r) => r.trim())
    .filter(Boolean);

/**
 * What the form says: what is sent, what is wrong field by field, and what it takes of the frame.
 * @param forslagets the frame as the server has tried the proposal against it; null when that is not known.
 */
export function tolkaUtfall(f: Utfallsformular, punkt: PunktSvar, forslagets: RamprovSvar | null = null): Utfallstolkning {
  if (f.utfall === null) return { begaran: {}, fel: [fel('utfall', '', 'Välj vad nämnden beslutar.')], belopp: 0, ram: null, overskrids: false };
  const andring = f.utfall === 'andrat' ? tolkaAndring(f, punkt) : null;
  const lage = { slag: punkt.slag, forslag: punkt.forslag?.slag ?? null, utfall: null };
  const regelfel = granskaUtfall(lage, { utfall: f.utfall, motivering: f.motivering, andring: andring?.sagd ?? 'ingen' });
  const reservationsfel = f.reservationer.flatMap((r, i) => [
    ...(r.id === '' ? [fel(`reservationer.${i}.id`, '', 'Välj vem som reserverar sig.')] : []),
    ...(r.text.trim() === '' ? [fel(`reservationer.${i}.text`, '', 'Skriv vad reservationen gäller.')] : []),
  ]);
  const kronor = belopp(f.utfall, punkt, andring?.tak ?? null);
  const ram = forslagets && kronor > 0 ? { ...forslagets, belopp: kronor, ...provaRam({ ...forslagets, belopp: kronor }) } : null;
  const overskrids = ram?.ryms === false && ram.overskridande === 'motivera' && !ram.historiskt;
  const utanSkal = overskrids && f.overskridandeskal.trim() === '';
  return {
    begaran: {
      utfall: f.utfall,
      ...(punkt.arende ? { arendeversion: punkt.arende.version } : {}),
      motivering: f.motivering.trim() || null,
      protokollsanteckning: f.protokollsanteckning.trim() || null,
      reservationer: f.reservationer.map(({ id, text }) => ({ id, text: text.trim() })),
      ...(andring ? { andrat: andring.andrat } : {}),
      ...(overskrids ? { overskridandeskal: f.overskridandeskal.trim() } : {}),
    },
    fel: [...(andring?.fel ?? []), ...regelfel.map((x) => fel(utfallsfalt(x), '', utfallfel(x))), ...(utanSkal ? [fel('overskridandeskal', '', 'Skriv varför ramen får överskridas.')] : []), ...reservationsfel],
    belopp: kronor,
    ram,
    overskrids,
  };
}

function belopp(utfall: Punktutfall, { forslag }: PunktSvar, andratTak: Kronor | null): Kronor {
  if (!forslag || (utfall !== 'bifall' && utfall !== 'andrat')) return 0;
  return ramansprak({ slag: forslag.slag, tak: utfall === 'andrat' ? andratTak : forslag.tak });
}

/** What is decided instead, and whether it is anything else than the proposal. */
function tolkaAndring(f: Utfallsformular, punkt: PunktSvar): { andrat: object; fel: Faltfel[]; tak: Kronor | null; sagd: Sagdandring } {
  const { forslag } = punkt;
  if (!forslag) {
    const satser = rader(f.satser).join('\n') || null;
    return { andrat: { satser }, fel: [], tak: null, sagd: jamforSatser(punkt.satser, satser) };
  }
  const [andelstext, taktext] = [f.beviljadAndel.trim(), f.tak.trim()];
  const andel = andelstext === '' ? null : tolkaAndel(andelstext);
  const tak = taktext === '' ? null : tolkaKronor(taktext);
  const villkor = rader(f.villkor);
  const nytt = { beviljadAndel: andel?.ok ? andel.varde : null, tak: tak?.ok ? tak.varde.kronor : null, projektperiod: { fran: f.fran, till: f.till } };
  const sammaVillkor = villkor.join('\n') === punkt.villkor.join('\n');
  const somForeslagits = { beviljadAndel: forslag.andel, tak: forslag.tak, projektperiod: forslag.projektperiod, villkor: punkt.villkor };
  return {
    andrat: { ...nytt, ...(sammaVillkor ? {} : { villkor: villkor.map((text) => ({ kod: 'EGET', text })) }) },
    fel: [
      ...(andel?.ok === false ? [fel('andrat.beviljadAndel', andelstext, andel.fel.map(andelfel).join(' '))] : []),
      ...(tak?.ok === false ? [fel('andrat.tak', taktext, tak.fel.map(talfel).join(' '))] : []),
    ],
    tak: nytt.tak,
    // What cannot be read is faulted by itself.
    sagd: andel?.ok === false || tak?.ok === false ? 'annan' : jamforAndring(somForeslagits, { ...nytt, villkor }),
  };
}

/** One term of what is decided instead: a line for each value, and what was proposed where that is something else. */
export interface Andringsrad {
  etikett: string;
  varden: string[];
  foreslaget: string | null;
}

/** The terms of a changed decision as they will be; null when the outcome is another, or has no terms. */
export function andrasTill(f: Utfallsformular, punkt: PunktSvar): Andringsrad[] | null {
  const { forslag } = punkt;
  if (f.utfall !== 'andrat' || !forslag) return null;
  const [andel, tak] = [tolkaAndel(f.beviljadAndel), tolkaKronor(f.tak)];
  const procent = (n: number | null): string => (n === null ? 'uppgift saknas' : `${formateraAndel(n)}\u00a0%`);
  const kronor = (n: number | null): string => (n === null ? 'uppgift saknas' : `${formateraKronor(n)}\u00a0kr`);
  const period = (p: { fran: Datum | null; till: Datum | null }): string => tidsperiod(p);
  const rad = (etikett: string, varde: string, foreslaget: string): Andringsrad => ({ etikett, varden: [varde], foreslaget: varde === foreslaget ? null : foreslaget });
  const villkor = rader(f.villkor);
  return [
    rad('Andel av bokförda kostnader', procent(andel.ok ? andel.varde : null), procent(forslag.andel)),
    rad('Högst', kronor(tak.ok ? tak.varde.kronor : null), kronor(forslag.tak)),
    rad('Period', period(f), period(forslag.projektperiod)),
    { etikett: 'Villkor', varden: villkor.length > 0 ? villkor : ['inga'], foreslaget: villkor.join('\n') === punkt.villkor.join('\n') ? null : punkt.villkor.join(' ') || 'inga' },
  ];
}

/** The att-satser that the outcome makes the decision; none of what decides nothing in the matter. */
export function satserSomBeslutas(f: Utfallsformular, punkt: PunktSvar): string[] {
  if (f.utfall === 'bifall') return punkt.satser;
  return f.utfall === 'andrat' && !punkt.forslag ? rader(f.satser) : [];
}
