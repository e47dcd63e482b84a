import { granskaPunktsatser, granskaPunkttext } from '@anslag/doman';
import { type Faltfel, punkttextfel } from '@anslag/kontrakt';
import type { Punktutfallsbegaran } from '@anslag/kontrakt/begaran';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { LagradPunkt } from './sammantrade.query';

/** An item's texts by the fields they are written in; null and left out say nothing. */
type Texter = Readonly<Record<string, string | null | undefined>>;

/** The fields that hold att-satser, one per line. */
const SATSFALT: readonly string[] = ['satser', 'andrat.satser'];

/** The fields of an item by the columns that keep them, each with its name in a sentence. */
const LAGRADE = [
  ['rubrik', 'rubrik', 'rubriken'],
  ['foredragande', 'foredragande', 'föredragande'],
  ['diarienummer', 'diarienummer', 'diarienumret'],
  ['innehall', 'innehall', 'innehållet'],
  ['satser', 'forslag', 'förslaget till beslut'],
] as const;

type Lagrade = Pick<LagradPunkt, 'paragraf' | 'ordning' | (typeof LAGRADE)[number][1]>;

/** What is wrong with texts of an item, field by field. */
function textfel(texter: Texter): Faltfel[] {
  return Object.entries(texter).flatMap(([falt, text]) =>
    (SATSFALT.includes(falt) ? granskaPunktsatser : granskaPunkttext)(text ?? '').map((f) => ({ falt, last: f.kod === 'malltext' ? f.hittat : f.text, meddelande: punkttextfel(f), ratt: null })),
  );
}

/** Errors: regelbrott, field by field (template text that is left, a line that begins no att-sats). */
export function kravPunkttexter(texter: Texter): void {
  const fel = textfel(texter);
  if (fel.length > 0) throw new ProblemFel('regelbrott', 'Texten kan inte sparas. Inget har sparats.', fel);
}

/** The texts of an outcome. Errors: as kravPunkttexter. */
export function kravUtfallstexter({ motivering, protokollsanteckning, overskridandeskal, reservationer, andrat }: Punktutfallsbegaran): void {
  kravPunkttexter({
    motivering,
    protokollsanteckning,
    overskridandeskal,
    'andrat.satser': andrat?.satser,
    ...Object.fromEntries((andrat?.villkor ?? []).flatMap((v, i) => [[`andrat.villkor.${i}.text`, v.text], [`andrat.villkor.${i}.bevis`, v.bevis]])),
    ...Object.fromEntries((reservationer ?? []).map((r, i) => [`reservationer.${i}.text`, r.text])),
  });
}

/** The stored texts of items that no document can be made of, in sentences. */
export function texthinder(punkter: readonly Lagrade[]): string[] {
  return punkter.flatMap((p) =>
    LAGRADE.flatMap(([falt, kolumn, namn]) => {
      const plats = p.paragraf === null ? `Punkt ${p.ordning}` : `§ ${p.paragraf}`;
      return textfel({ [falt]: p[kolumn] }).map((f) => `${plats}, ${namn}: ${f.meddelande}`);
    }),
  );
}

/**
 * When the meeting has begun an item stands as it was called, but for what no minutes can be written of.
 * Errors: regelbrott (a text that is not at fault would be another).
 */
export function kravBaraRattelse(fore: Lagrade, blir: Pick<Lagrade, (typeof LAGRADE)[number][1]>): void {
  const fel = LAGRADE.flatMap(([falt, kolumn]): Faltfel[] =>
    blir[kolumn] === fore[kolumn] || textfel({ [falt]: fore[kolumn] }).length > 0
      ? []
      : [{ falt, last: blir[kolumn], meddelande: 'Sammanträdet har börjat. Bara en text med kvarglömd malltext eller en rad utan ”att” kan rättas.', ratt: fore[kolumn] }],
  );
  if (fel.length > 0) throw new ProblemFel('regelbrott', 'Punkten kan inte ändras så. Inget har sparats.', fel);
}
