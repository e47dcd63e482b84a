import type { Fellista } from '../falt/fellista';
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

/** Codes of a closed list. */
export function koder<T extends object>(o: Objektlasare<T>, falt: keyof T & string, varden: readonly string[]): string[] {
  return [...new Set(o.texter(falt) ?? [])].filter((kod) => {
    const kand = varden.includes(kod);
    if (!kand) o.felI(falt, kod, 'Okänt värde.', `Något av: ${varden.join(', ')}`);
    return kand;
  });
}

interface Giltig {
  plats: string;
  namn: string;
  /** Of what there is one version at a time. */
  av: string;
  galler_fran: string;
  galler_till: string | null;
}

/** One version at a time: no two of the file's posts of the same thing may be in force on one day. */
export function granskaGiltighet(poster: readonly Giltig[], fel: Fellista): void {
  poster.forEach((p, i) => {
    const krock = poster.slice(0, i).find((q) => q.av === p.av && q.galler_fran <= (p.galler_till ?? '9999') && p.galler_fran <= (q.galler_till ?? '9999'));
    if (krock) fel.fel(p.plats, p.galler_fran, `Gäller samtidigt som ${krock.namn}.`, 'En version i taget');
  });
}
