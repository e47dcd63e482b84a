import { LANGST_NAMN, type Objektlasare } from '../falt/objektlasare';

/** A name that must be given; '' when it is not, which is then a fault. */
export function kravText<T extends object>(o: Objektlasare<T>, falt: keyof T & string): string {
  return o.krav(falt, o.text(falt, LANGST_NAMN), 'Text') ?? '';
}

/** A period whose end is not before its start; start is required. */
export function giltighet<T extends { gallerFran: string; gallerTill?: string | null }>(
  o: Objektlasare<T>,
): { galler_fran: string; galler_till: string | null } {
  const fran = o.krav('gallerFran', o.datum('gallerFran'), 'ÅÅÅÅ-MM-DD') ?? '';
  const till = o.datum('gallerTill') ?? null;
  if (till !== null && till < fran) o.fel('gallerTill', 'Slutet ligger före starten.', `${fran} eller senare`);
  return { galler_fran: fran, galler_till: till };
}
