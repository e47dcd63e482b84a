import { BILAGETYPER, filstorlek } from '@anslag/kontrakt';

const ANDELSER: readonly string[] = Object.values(BILAGETYPER).flat();

/** What a file field lets one choose among. */
export const VALBARA = ANDELSER.map((a) => `.${a}`).join(',');

/** Why a file would be refused, told before it is sent; null when it may be tried. @param storst bytes. */
export function filfel({ name, size }: { name: string; size: number }, storst: number): string | null {
  const andelse = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (andelse === 'docm' || andelse === 'dotm') return 'Word-filen kan innehålla makron och tas inte emot. Spara den som .docx eller PDF.';
  if (andelse === 'doc') return 'Filen är i ett äldre Word-format. Spara den som .docx eller PDF.';
  if (andelse === undefined || !ANDELSER.includes(andelse)) return `Filtypen tas inte emot. Välj ${filtyper()}.`;
  if (size === 0) return 'Filen är tom.';
  if (size > storst) return `Filen är ${filstorlek(size)}. Högst ${filstorlek(storst)} tas emot.`;
  return null;
}

/** "PDF, Word (.docx), PNG eller JPEG" */
export function filtyper(): string {
  return 'PDF, Word (.docx), PNG eller JPEG';
}
