import { Beslutsslag, Datum, formateraAndel, formateraKronor, Fristlage, Punktutfall, Sammantradesstatus } from '@anslag/doman';
import { FRISTLAGESNAMN, PunktForslag, SAMMANTRADESSTATUSNAMN, SammantradeRad, utfallsord } from '@anslag/kontrakt';
import { beslutsslagnamn } from '../arende/arende.formulering';
import { Ton } from '../ui/marke';

interface Mark {
  text: string;
  ton: Ton;
}

export function statusmarke(status: Sammantradesstatus): Mark {
  const ton: Record<Sammantradesstatus, Ton> = { planerat: 'neutral', kallat: 'neutral', pagar: 'varning', avslutat: 'varning', justerat: 'bra', installt: 'fel' };
  return { text: SAMMANTRADESSTATUSNAMN[status], ton: ton[status] };
}

export function utfallsmarke(utfall: Punktutfall, slag: Beslutsslag | null): Mark {
  const ton: Record<Punktutfall, Ton> = {
    bifall: 'bra',
    andrat: 'bra',
    godkand: 'bra',
    avslag: 'fel',
    aterremiss: 'varning',
    bordlaggning: 'varning',
    information: 'neutral',
  };
  return { text: utfallsord(utfall, slag), ton: utfall === 'bifall' && slag === 'avslag' ? 'fel' : ton[utfall] };
}

export function fristmarke(lage: Fristlage): Mark {
  const ton: Record<Fristlage, Ton> = { klar: 'bra', kommande: 'neutral', idag: 'varning', forsenad: 'fel', installd: 'fel' };
  return { text: FRISTLAGESNAMN[lage], ton: ton[lage] };
}

/** "Regional tillväxtnämnd 2026-12-01" */
export function motesnamn({ organ, datum }: { organ: string; datum: Datum }): string {
  return `${organ} ${datum}`;
}

/** "13.00, Regionens hus"; empty when neither is known. */
export function tidOchPlats({ tid, plats }: Pick<SammantradeRad, 'tid' | 'plats'>): string {
  return [tid && (/^\d/.test(tid) ? `kl. ${tid}` : tid), plats].filter(Boolean).join(', ');
}

export function antalPunkter(antal: number): string {
  return antal === 1 ? '1 punkt' : `${antal} punkter`;
}

/** What is proposed, on one line: "Bifall, 25 %, högst 360 000 kr". */
export function forslagsrad({ slag, andel, tak }: Pick<PunktForslag, 'andel' | 'tak'> & { slag: Beslutsslag }): string {
  return [
    beslutsslagnamn(slag),
    andel !== null && `${formateraAndel(andel)}\u00a0%`,
    tak !== null && `${slag === 'tillagg' ? 'ytterligare ' : ''}högst ${formateraKronor(tak)}\u00a0kr`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What has just happened, when an outcome is recorded. */
export const UTFALLSBESKED: Record<Punktutfall, string> = {
  bifall: 'Nämnden har beslutat enligt förslaget.',
  avslag: 'Nämnden har avslagit ansökan.',
  andrat: 'Nämnden har beslutat som det står här.',
  aterremiss: 'Ärendet är återremitterat till beredningen.',
  bordlaggning: 'Punkten är bordlagd.',
  godkand: 'Redovisningen är godkänd.',
  information: 'Informationen är antecknad.',
};
