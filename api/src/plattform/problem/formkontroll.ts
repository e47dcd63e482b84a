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

/** The faults of a field and of what it holds, e.g. `projektperiod.fran` or `villkor.0.text`. */
function faltfel(fel: ValidationError, inom = ''): Faltfel[] {
  const falt = `${inom}${fel.property}`;
  const egna = Object.entries(fel.constraints ?? {}).map(([regel, meddelande]) => {
    if (regel === 'whitelistValidation') {
      return { falt, last: kort(fel.value), meddelande: 'Uppgiften är okänd.', ratt: 'ta bort den' };
    }
    const sammanhang = fel.contexts?.[regel] as { ratt?: string } | undefined;
    return { falt, last: kort(fel.value), meddelande, ratt: sammanhang?.ratt ?? null };
  });
  return [...egna, ...(fel.children ?? []).flatMap((f) => faltfel(f, `${falt}.`))];
}

function kort(varde: unknown): string | null {
  if (varde === undefined || varde === null) return null;
  const text = typeof varde === 'string' ? varde : String(varde);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
