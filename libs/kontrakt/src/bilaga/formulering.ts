import { formateraKronor } from '@anslag/doman';
import type { Bilagebrist, Bilageslag, Bilagetyp, Viruskontroll } from './svar';

const SLAG: Record<Bilageslag, string> = { projektbeskrivning: 'Projektbeskrivning', budget: 'Budget', yttrande: 'Yttrande', annat: 'Annat', bokforing: 'Bokföring' };

export function bilageslagnamn(slag: Bilageslag): string {
  return SLAG[slag];
}

const TYP: Record<Bilagetyp, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'image/png': 'bild (PNG)',
  'image/jpeg': 'bild (JPEG)',
  'text/plain': 'SIE',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
};

export function bilagetypnamn(typ: Bilagetyp): string {
  return TYP[typ];
}

const KONTROLL: Record<Viruskontroll, string> = { ren: 'Kontrollerad mot virus', ej_kontrollerad: 'Inte kontrollerad mot virus' };

export function viruskontrolltext(kontroll: Viruskontroll): string {
  return KONTROLL[kontroll];
}

const BRIST: Record<Bilagebrist, string> = {
  krypterad: 'Filen är låst med lösenord. Sidorna kan inte tas in i andra handlingar.',
  skadad: 'Filen verkar vara avkortad eller skadad. Öppna den och se att den är hel; sidorna kan inte tas in i andra handlingar.',
};

export function bilagebristtext(brist: Bilagebrist): string {
  return BRIST[brist];
}

const KB = 1024;
const MB = KB * KB;

/** Bytes as a person reads them: "820 byte", "14 kB", "3,2 MB"; rounded up, so that nothing is ever 0. */
export function filstorlek(byte: number): string {
  if (byte < KB) return `${byte} byte`;
  if (byte < MB) return `${formateraKronor(Math.ceil(byte / KB))} kB`;
  const tiondelar = Math.ceil((byte * 10) / MB);
  const rest = tiondelar % 10;
  return `${formateraKronor((tiondelar - rest) / 10)}${rest === 0 ? '' : `,${rest}`} MB`;
}
