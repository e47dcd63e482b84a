import { Datum, formateraMatvarde } from '@anslag/doman';
import { Indikatorstatus, IndikatorutfallSvar, StrategiindikatorSvar } from '@anslag/kontrakt';
import { matvardetext } from '../ui/matvarde.formulering';

const STATUS: Record<Indikatorstatus, string> = { helt: 'Nåddes helt', delvis: 'Nåddes delvis', inte_alls: 'Nåddes inte', varde_saknas: 'Värde saknas' };

export function indikatorstatusnamn(status: Indikatorstatus): string {
  return STATUS[status];
}

/** What an indicator is to reach: "öka (jämfört med år 2019)", "70 procent senast 2025"; null when the document states no target. */
export function maltext({ mal, malriktning, jamforelse, enhet }: Pick<StrategiindikatorSvar, 'mal' | 'malriktning' | 'jamforelse' | 'enhet'>): string | null {
  const varde = mal === null ? null : `${matvardetext(mal.varde, enhet)}${mal.ar === null ? '' : ` senast ${mal.ar}`}`;
  const riktning = [varde, malriktning].filter(Boolean).join(', ');
  return riktning === '' ? jamforelse : `${riktning}${jamforelse === null ? '' : ` (${jamforelse})`}`;
}

/** "2018: 62,5 procent", "januari–juli 2020". */
export function utfallsar({ ar, avser }: Pick<IndikatorutfallSvar, 'ar' | 'avser'>): string {
  return avser === null ? String(ar) : `${avser} ${ar}`;
}

/** What an outcome says, its parts after each other: value, words, state. */
export function utfallstext({ varde, text, status }: Pick<IndikatorutfallSvar, 'varde' | 'text' | 'status'>, enhet: string | null): string {
  return [varde === null ? '' : matvardetext(varde, enhet), text ?? '', status === null ? '' : STATUS[status]].filter(Boolean).join('. ');
}

/** The years of an indicator's line: baseline, outcomes of the whole of a year and of all, and the target; empty when fewer than two years have a value. */
export function linje({ baslinje, utfall, mal }: Pick<StrategiindikatorSvar, 'baslinje' | 'utfall' | 'mal'>): { ar: number; varde: number | null; mal: number | null }[] {
  const punkter = new Map<number, { ar: number; varde: number | null; mal: number | null }>();
  const satt = (ar: number, del: { varde?: number | null; mal?: number | null }): void => {
    punkter.set(ar, { ...(punkter.get(ar) ?? { ar, varde: null, mal: null }), ...del });
  };
  if (baslinje) satt(baslinje.ar, { varde: baslinje.varde });
  for (const u of utfall) if (u.varde !== null && u.avser === null) satt(u.ar, { varde: u.varde });
  const medVarde = [...punkter.values()].filter((p) => p.varde !== null).length;
  if (mal?.ar) satt(mal.ar, { mal: mal.varde });
  return medVarde < 2 ? [] : [...punkter.values()].sort((a, b) => a.ar - b.ar);
}

/** A value of an axis, which is in hundredths of the unit and may lie between two of them. */
export function axeltext(hundradelar: number): string {
  return formateraMatvarde(Math.round(hundradelar));
}

/** The versions with names that tell them apart: a name that several have is followed by the day it is in force from. */
export function versionsnamn<V extends { namn: string; gallerFran: Datum }>(versioner: readonly V[]): V[] {
  return versioner.map((v) => (versioner.filter((a) => a.namn === v.namn).length > 1 ? { ...v, namn: `${v.namn}, från ${v.gallerFran}` } : v));
}
