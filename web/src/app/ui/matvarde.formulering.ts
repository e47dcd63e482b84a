import { Matvarde, MatvardeFel, formateraMatvarde } from '@anslag/doman';

/** What was wrong with a value of an indicator that was written, and what would be right. */
export function matvardefel(f: MatvardeFel): string {
  switch (f.kod) {
    case 'matvarde_tomt':
      return 'Skriv ett värde.';
    case 'matvarde_form':
      return `”${f.last}” går inte att läsa som ett tal. Skriv till exempel ${f.exempel}.`;
    case 'matvarde_decimaler':
      return `”${f.last}” har fler än ${f.hogstDecimaler} decimaler. Avrunda till högst ${f.hogstDecimaler}.`;
    case 'matvarde_for_stort':
      return `”${f.last}” är för stort för att vara ett värde.`;
  }
}

/** A value with its unit: "62,5 procent", "300". */
export function matvardetext(varde: Matvarde, enhet: string | null): string {
  if (enhet === null) return formateraMatvarde(varde);
  return `${formateraMatvarde(varde)}\u00a0${enhet}`;
}
