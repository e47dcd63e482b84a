import { Villkor } from './beslut';

/** The code of a condition that is no post of the catalogue; there may be several. */
export const EGET_VILLKOR = 'EGET';

/** What is wrong with the condition at place `nr`, from 0. */
export type VillkorFel = { kod: 'villkor_utan_kod' | 'villkor_utan_text'; nr: number } | { kod: 'villkor_dubbelt'; nr: number; villkor: string };

/** Every condition of a decision has a code and a text, and one of the catalogue stands there once. */
export function granskaVillkor(villkor: readonly Pick<Villkor, 'kod' | 'text'>[]): VillkorFel[] {
  const koder = villkor.map((v) => v.kod.trim());
  return villkor.flatMap(({ text }, nr): VillkorFel[] => {
    const kod = koder[nr] ?? '';
    return [
      ...(kod === '' ? [{ kod: 'villkor_utan_kod', nr } as const] : []),
      ...(text.trim() === '' ? [{ kod: 'villkor_utan_text', nr } as const] : []),
      ...(kod !== '' && kod !== EGET_VILLKOR && koder.indexOf(kod) < nr ? [{ kod: 'villkor_dubbelt', nr, villkor: kod } as const] : []),
    ];
  });
}
