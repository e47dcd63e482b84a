import type { Handling } from '@anslag/doman';
import type { Inlasningsslag } from './svar';

/** The right that each kind of file asks for. */
export const INLASNINGSRATT: Record<Inlasningsslag, Handling> = {
  beslut: 'inlasning.beslut',
  foretagsstod: 'inlasning.beslut',
  ram: 'inlasning.ram',
  insatser: 'inlasning.insatser',
  tabellbilaga: 'inlasning.insatser',
  referens: 'inlasning.referens',
  sammantraden: 'sammantrade.planera',
  utfall: 'uppfoljning.skriva',
  betalningsbesked: 'utbetalning.hantera',
  delbidrag: 'delbidrag.skriva',
  indikatorer: 'inlasning.referens',
};
