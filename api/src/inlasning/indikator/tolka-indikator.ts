import { type Matvarde, tolkaMatvarde } from '@anslag/doman';
import { type IndikatormalUppgift, INDIKATORSTATUSAR, type Indikatorstatus, type IndikatorutfallUppgift, type IndikatorUppgift, type IndikatorvardeUppgift } from '@anslag/kontrakt';
import { faltnamn, type Given, LANGST_NAMN, type Objektlasare } from '../falt/objektlasare';

export interface Utfallspost {
  ar: number;
  /** Empty when it is about all. */
  avser: string;
  varde: Matvarde | null;
  text: string | null;
  status: Indikatorstatus | null;
  kalla: string | null;
}

export interface Indikatorpost {
  namn: string;
  enhet: string | null;
  malriktning: string | null;
  jamforelse: string | null;
  baslinje: { ar: number; varde: Matvarde } | null;
  mal: { ar: number | null; varde: Matvarde } | null;
  utfall: Utfallspost[];
  kalla: string | null;
}

type Malvarde = NonNullable<IndikatorUppgift['malvarde']>;
type Effektmal = NonNullable<IndikatormalUppgift['effektmal']>;

export const MALFALT = faltnamn<IndikatormalUppgift>({ kategori: true, nr: true, titel: true, perspektiv: true, effektmal: true, indikatorer: true });
export const EFFEKTMALFALT = faltnamn<Effektmal>({ strategi: true, namn: true });
const INDIKATORFALT = faltnamn<IndikatorUppgift>({ namn: true, enhet: true, malriktning: true, jamforelse: true, baslinje: true, malvarde: true, utfall: true, kalla: true });
const VARDEFALT = faltnamn<IndikatorvardeUppgift>({ ar: true, varde: true });
const MALVARDEFALT = faltnamn<Malvarde>({ ar: true, varde: true });
const UTFALLSFALT = faltnamn<IndikatorutfallUppgift>({ ar: true, avser: true, varde: true, text: true, status: true, kalla: true });

const ETT_VARDE = 'Ett tal i citattecken med högst två decimaler, till exempel "62,5"';

/** The indicators of a goal, each with where it stands in the file. */
export function tolkaIndikatorer(o: Objektlasare<IndikatormalUppgift>, kalla: string | null): { plats: string; post: Indikatorpost }[] {
  const sedda = new Set<string>();
  return (
    o.krav(
      'indikatorer',
      o.lista<IndikatorUppgift, { plats: string; post: Indikatorpost }>('indikatorer', INDIKATORFALT, (i, nr) => {
        const post = tolkaIndikator(i, kalla);
        if (sedda.has(post.namn)) i.fel('namn', 'Indikatorn står två gånger under målet.', 'Varje indikator en gång');
        sedda.add(post.namn);
        return { plats: `${o.plats('indikatorer')}[${nr}]`, post };
      }),
      'En lista av indikatorer',
    ) ?? []
  );
}

function tolkaIndikator(i: Objektlasare<IndikatorUppgift>, kalla: string | null): Indikatorpost {
  const egen = i.text('kalla', LANGST_NAMN) ?? kalla;
  const baslinje = i.objekt<IndikatorvardeUppgift>('baslinje', VARDEFALT);
  const malvarde = i.objekt<Malvarde>('malvarde', MALVARDEFALT);
  const utfall = i.lista<IndikatorutfallUppgift, Utfallspost>('utfall', UTFALLSFALT, (u) => tolkaUtfall(u, egen)) ?? [];
  const dubblett = utfall.find((u, plats) => utfall.findIndex((v) => v.ar === u.ar && v.avser === u.avser) < plats);
  if (dubblett) i.felI('utfall', `${dubblett.ar} ${dubblett.avser}`.trim(), 'Samma utfall står två gånger.', 'Ett per år och del');
  return {
    namn: i.krav('namn', i.text('namn', LANGST_NAMN), 'Indikatorns namn') ?? '',
    enhet: i.text('enhet', LANGST_NAMN) ?? null,
    malriktning: i.text('malriktning', LANGST_NAMN) ?? null,
    jamforelse: i.text('jamforelse', LANGST_NAMN) ?? null,
    baslinje: baslinje ? { ar: baslinje.krav('ar', baslinje.ar('ar'), 'Ett år') ?? 0, varde: varde(baslinje, baslinje.krav('varde', baslinje.text('varde'), ETT_VARDE)) ?? 0 } : null,
    mal: malvarde ? { ar: malvarde.ar('ar') ?? null, varde: varde(malvarde, malvarde.krav('varde', malvarde.text('varde'), ETT_VARDE)) ?? 0 } : null,
    utfall,
    kalla: egen,
  };
}

function tolkaUtfall(u: Objektlasare<IndikatorutfallUppgift>, kalla: string | null): Utfallspost {
  const post: Utfallspost = {
    ar: u.krav('ar', u.ar('ar'), 'Ett år') ?? 0,
    avser: u.text('avser', LANGST_NAMN) ?? '',
    varde: varde(u, u.text('varde')) ?? null,
    text: u.text('text') ?? null,
    status: u.val<Indikatorstatus>('status', INDIKATORSTATUSAR) ?? null,
    kalla: u.text('kalla', LANGST_NAMN) ?? kalla,
  };
  const alla = [u.ravarde('varde'), u.ravarde('text'), u.ravarde('status')];
  if (alla.every((v) => v === undefined || v === null)) u.fel('varde', 'Utfallet har varken värde, text eller status.', 'Minst ett av dem');
  return post;
}

function varde<T extends { varde?: string | null }>(o: Objektlasare<T>, skrivet: Given<string>): Matvarde | undefined {
  if (skrivet === undefined || skrivet === null) return undefined;
  const last = tolkaMatvarde(skrivet);
  return last.ok ? last.varde : o.fel('varde', 'Värdet är inte ett tal som går att läsa.', ETT_VARDE);
}
