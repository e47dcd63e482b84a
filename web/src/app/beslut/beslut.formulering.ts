import { AndelFel, formateraAndel, formateraKronor } from '@anslag/doman';
import { RamprovSvar } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';

/** What was wrong with a share that was written, and what would be right. */
export function andelfel(f: AndelFel): string {
  switch (f.kod) {
    case 'andel_tom':
      return 'Skriv en andel i procent.';
    case 'andel_form':
      return `”${f.last}” går inte att läsa som en andel. Skriv till exempel ${f.exempel}.`;
    case 'andel_decimaler':
      return `”${f.last}” har fler än ${f.hogstDecimaler} decimaler.`;
    case 'andel_utanfor':
      return `Andelen ska vara från ${formateraAndel(f.lagst)} till ${formateraAndel(f.hogst)} %.`;
  }
}

const kr = (kronor: number): string => `${formateraKronor(kronor)}\u00a0kr`;

/** What a decision would leave of the year's frame, as a sentence, and how it is to be read. */
export function ramtext(r: RamprovSvar): { text: string; ton: Ton } {
  const { budgetar, belopp, kvarFore, kvarEfter } = r;
  if (r.historiskt && belopp > 0)
    return { text: `Ramen för ${budgetar} är avslutad: dess utfall är angivet i en handling, och inget mer kan beslutas av den.`, ton: 'fel' };
  if (kvarFore === null || kvarEfter === null)
    return { text: `Ramen för ${budgetar} är inte känd. Det går inte att säga om beslutet ryms, men det kan fattas.`, ton: 'varning' };
  if (belopp === 0) return { text: `Tar inget av ramen för ${budgetar}.`, ton: 'neutral' };
  if (r.ryms) return { text: `Ryms i ramen för ${budgetar}: ${kr(kvarFore)} är kvar före beslutet och ${kr(kvarEfter)} efter.`, ton: 'bra' };
  if (r.overskridande === 'motivera')
    return { text: `Ryms inte i ramen för ${budgetar}: ramen överskrids med ${kr(belopp - kvarFore)}. Det kan beslutas med ett skäl.`, ton: 'varning' };
  return {
    text: `Ryms inte i ramen för ${budgetar}: ${kr(Math.max(0, kvarFore))} är kvar, och det saknas ${kr(belopp - Math.max(0, kvarFore))}.`,
    ton: 'fel',
  };
}

/** What is left of the year's frame when the decision has been taken, as a sentence; empty when that is not known. */
export function kvartext({ budgetar, kvarEfter }: Pick<RamprovSvar, 'budgetar' | 'kvarEfter'>): string {
  return kvarEfter === null ? '' : `Av ramen för ${budgetar} är ${kr(kvarEfter)} kvar.`;
}
