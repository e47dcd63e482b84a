import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Faltfel } from '@anslag/kontrakt';
import { ProblemFel } from './problem-fel';

/** Checks a request against its class: unknown fields are refused, and every faulty field is answered with what was read and what would be right. */
export function formkontroll(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (fel) => new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', fel.flatMap((f) => faltfel(f))),
  });
}

/** What a check says besides its message: what would be right, and which parts of the value are at fault, by their names. */
interface Sammanhang {
  ratt?: string;
  delar?: (varde: unknown) => string[] | null;
}

/** The faults of a field and of what it holds, e.g. `projektperiod.fran`, `villkor.0.text` or `budget.kostnader.0.celler.2026`. */
function faltfel(fel: ValidationError, inom = ''): Faltfel[] {
  const falt = `${inom}${fel.property}`;
  const egna = Object.entries(fel.constraints ?? {}).flatMap(([regel, meddelande]): Faltfel[] => {
    if (regel === 'whitelistValidation') {
      return [{ falt, last: kort(fel.value, fel.property), meddelande: 'Uppgiften är okänd.', ratt: 'ta bort den' }];
    }
    const sammanhang = fel.contexts?.[regel] as Sammanhang | undefined;
    const ratt = sammanhang?.ratt ?? null;
    const delar = sammanhang?.delar?.(fel.value) ?? [];
    if (delar.length === 0) return [{ falt, last: kort(fel.value, fel.property), meddelande, ratt }];
    const varden = new Map<string, unknown>(Object.entries(fel.value as object));
    return delar.map((del) => ({ falt: `${falt}.${del.slice(0, LANGST_LAST)}`, last: kort(varden.get(del), del), meddelande, ratt }));
  });
  return [...egna, ...(fel.children ?? []).flatMap((f) => faltfel(f, `${falt}.`))];
}

/** Characters shown of what was read. */
const LANGST_LAST = 80;

/** What was read, as a short plain text. @param namn the field's, by which the things of a list are counted: "51 villkor". */
function kort(varde: unknown, namn: string): string | null {
  if (varde === undefined || varde === null) return null;
  const text = somText(varde, namn);
  return text.length > LANGST_LAST ? `${text.slice(0, LANGST_LAST - 1)}…` : text;
}

function somText(varde: unknown, namn: string): string {
  if (typeof varde === 'string') return varde === 'undefined' ? 'saknas' : varde;
  if (!Array.isArray(varde)) return typeof varde === 'object' ? 'ett objekt' : String(varde);
  const enkla = varde.every((v) => typeof v !== 'object' || v === null);
  const rad = varde.join(', ');
  return enkla && varde.length > 0 && rad.length <= LANGST_LAST ? rad : `${varde.length} ${/^\d+$/.test(namn) ? 'värden' : namn}`;
}
