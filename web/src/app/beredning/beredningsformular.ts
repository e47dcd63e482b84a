import {
  BEREDNINGSDELAR,
  Beredningsdel,
  HEL_ANDEL,
  MalMedVerkan,
  Malverkan,
  Riktlinjekod,
  formateraAndel,
  granskaMalverkan,
  granskaPoang,
  tolkaAndel,
} from '@anslag/doman';
import { BeredningSvar, Faltfel, malverkanfel, poangfel } from '@anslag/kontrakt';
import { andelfel } from '../beslut/beslut.formulering';

export type Svar = 'ja' | 'nej' | '';

export interface Kravformular {
  kod: Riktlinjekod;
  svar: Svar;
  motivering: string;
  avsteg: string;
}

export interface Kriterieformular {
  id: string;
  poang: string;
  motivering: string;
}

export interface Malformular {
  effektmal: string;
  namn: string;
  strategi: string;
  huvudmal: boolean;
  andel: string;
  verkan: Malverkan;
  not: string;
}

/** What is typed in the form of the beredning; each text is a field of its own, by its name. */
export interface Beredningsformular extends Record<Beredningsdel, string> {
  riktlinje: Kravformular[];
  /** Which inriktningsbeslut the priority is chosen from, and the priority. */
  inriktningsbeslut: string;
  prioritering: string;
  kriterier: Kriterieformular[];
  mal: Malformular[];
}
export type Beredningsfalt = keyof Beredningsformular;

const TOMMA_TEXTER: Record<Beredningsdel, string> = {
  arendebeskrivning: '',
  bedomning: '',
  skal: '',
  konsekvenser: '',
  konsekvenser_miljo: '',
  konsekvenser_barn: '',
  konsekvenser_jamstalldhet: '',
  ekonomiska_konsekvenser: '',
  beslutsunderlag: '',
  skickas_till: '',
};

export const TOMT: Beredningsformular = { ...TOMMA_TEXTER, riktlinje: [], inriktningsbeslut: '', prioritering: '', kriterier: [], mal: [] };

/** How a form is built, for reading one that was kept. */
export const MALL: Beredningsformular = {
  ...TOMT,
  riktlinje: [{ kod: 'period', svar: '', motivering: '', avsteg: '' }],
  kriterier: [{ id: '', poang: '', motivering: '' }],
  mal: [{ effektmal: '', namn: '', strategi: '', huvudmal: false, andel: '', verkan: 'bidrar', not: '' }],
};

export const svarText = (svar: boolean | null | undefined): Svar => (svar === true ? 'ja' : svar === false ? 'nej' : '');
export const svarVarde = (svar: Svar): boolean | null => (svar === '' ? null : svar === 'ja');

export function somFormular(b: BeredningSvar): Beredningsformular {
  const texter = { ...TOMMA_TEXTER };
  for (const { del, innehall } of b.texter) texter[del] = innehall ?? '';
  const prioritering = b.prioritering ?? '';
  const vald = b.inriktningsbeslut.find((i) => i.prioriteringar.some((p) => p.id === prioritering));
  return {
    ...texter,
    riktlinje: b.kontroll
      .filter((k) => k.utfall !== 'ej_tillampligt')
      .map((k) => ({ kod: k.kod, svar: svarText(k.bedomning?.svar), motivering: k.bedomning?.motivering ?? '', avsteg: k.bedomning?.avsteg ?? '' })),
    inriktningsbeslut: vald?.inriktningsbeslut ?? b.inriktningsbeslut[0]?.inriktningsbeslut ?? '',
    prioritering,
    kriterier: b.kriterier.map((k) => ({ id: k.id, poang: k.poang === null ? '' : String(k.poang), motivering: k.motivering ?? '' })),
    mal: b.mal.map((m) => ({ effektmal: m.effektmal, namn: m.namn, strategi: m.strategi, huvudmal: m.huvudmal, andel: m.andel === null ? '' : formateraAndel(m.andel), verkan: m.verkan, not: m.not ?? '' })),
  };
}

/** Whole points as they are typed; null when nothing is. A text that is no whole number is NaN, which no rule lets through. */
const poang = (text: string): number | null => (text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN);

export interface Beredningstolkning {
  fel: Faltfel[];
  mal: MalMedVerkan[];
  /** The sum of the shares of the goals that it contributes to, and whether any is given. */
  andelssumma: number;
}

export const malId = (i: number, falt: 'andel' | 'not' | 'verkan'): string => `mal-${i}-${falt}`;
export const poangId = (i: number): string => `kriterium-${i}-poang`;
export const kravId = (kod: string): string => `riktlinje-${kod}`;

/** What the form says of goals and points, and everything in it that cannot be saved, by the control's id. */
export function tolka(f: Beredningsformular, b: BeredningSvar | undefined): Beredningstolkning {
  const fel: Faltfel[] = [];
  const mal = f.mal.map((m, i): MalMedVerkan => {
    const andel = m.andel.trim() === '' ? null : tolkaAndel(m.andel);
    if (andel?.ok === false) fel.push({ falt: malId(i, 'andel'), last: m.andel, meddelande: `${m.namn}: ${andel.fel.map(andelfel).join(' ')}`, ratt: null });
    return { effektmal: m.effektmal, huvudmal: m.huvudmal, andel: andel?.ok ? andel.varde : null, verkan: m.verkan, not: m.not.trim() || null };
  });
  if (fel.length === 0) {
    for (const x of granskaMalverkan(mal)) {
      const i = 'effektmal' in x ? mal.findIndex((m) => m.effektmal === x.effektmal) : -1;
      const { meddelande, ratt } = malverkanfel(x);
      fel.push({ falt: i < 0 ? 'mal' : malId(i, x.kod === 'motverkar_utan_not' ? 'not' : 'andel'), last: null, meddelande: i < 0 ? meddelande : `${f.mal[i]?.namn ?? ''}: ${meddelande}`, ratt });
    }
  }
  const bedomda = f.kriterier.map((k) => ({ kriterium: k.id, poang: poang(k.poang) }));
  for (const x of granskaPoang(b?.kriterier ?? [], bedomda)) {
    const i = bedomda.findIndex((k) => k.kriterium === x.kriterium);
    const { meddelande, ratt } = poangfel(x);
    const last = f.kriterier[i]?.poang ?? '';
    fel.push({ falt: poangId(i), last, meddelande: x.kod === 'poang_utanfor' ? `Poängen ”${last}” är inte tillåten.` : meddelande, ratt });
  }
  return { fel, mal, andelssumma: mal.reduce((s, m) => s + (m.andel ?? 0), 0) };
}

/** What is missing of the shares, in hundredths of a percent; 0 when none is given or they are whole. */
export function saknadAndel({ mal, andelssumma }: Pick<Beredningstolkning, 'mal' | 'andelssumma'>): number {
  return mal.some((m) => m.andel !== null) ? HEL_ANDEL - andelssumma : 0;
}

/** The changed fields as they are sent. Of the texts and the answers only those that differ; lists of goals and criteria are whole. */
export function begaran(andrade: Partial<Beredningsformular>, f: Beredningsformular, b: BeredningSvar | undefined): object {
  const t = tolka(f, b);
  const skrivna = BEREDNINGSDELAR.filter((del) => andrade[del] !== undefined);
  const fore = b ? somFormular(b).riktlinje : [];
  const svar = f.riktlinje.filter((k) => JSON.stringify(k) !== JSON.stringify(fore.find((x) => x.kod === k.kod)));
  return {
    ...(skrivna.length > 0 ? { texter: skrivna.map((del) => ({ del, innehall: f[del].trim() || null })) } : {}),
    ...(svar.length > 0
      ? { riktlinje: svar.map((k) => ({ kod: k.kod, svar: svarVarde(k.svar), motivering: k.motivering.trim() || null, avsteg: k.avsteg.trim() || null })) }
      : {}),
    ...('prioritering' in andrade ? { prioritering: f.prioritering || null } : {}),
    ...('kriterier' in andrade ? { kriterier: f.kriterier.map((k) => ({ kriterium: k.id, poang: poang(k.poang), motivering: k.motivering.trim() || null })) } : {}),
    ...('mal' in andrade ? { mal: t.mal } : {}),
  };
}
