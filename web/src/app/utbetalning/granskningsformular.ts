import { Kostnadsslag, Kronor, Rekvisitionsrad, formateraKronor, granskaEjGodkant } from '@anslag/doman';
import { Faltfel, RekvisitionSvar, kontoartnamn, rekvisitionensFel } from '@anslag/kontrakt';
import { belopp } from './rekvisitionsformular';

/** What is typed of one line when a claim is examined. */
export interface Granskningsrad {
  kostnadsslag: Kostnadsslag;
  bokfort: Kronor;
  ejGodkant: string;
  skal: string;
}

export interface Granskningsformular {
  rader: readonly Granskningsrad[];
  /** Of an advance: why the law's warnings are overridden. */
  skal: string;
  anmarkning: string;
}

export const radfalt = (slag: Kostnadsslag, falt: 'ejGodkant' | 'skal'): string => `${falt}-${slag}`;

export function somGranskning(r: Pick<RekvisitionSvar, 'rader' | 'skal' | 'anmarkning'>): Granskningsformular {
  return {
    rader: r.rader.map((rad) => ({ kostnadsslag: rad.kostnadsslag, bokfort: rad.bokfort, ejGodkant: rad.ejGodkant === 0 ? '' : formateraKronor(rad.ejGodkant), skal: rad.skal ?? '' })),
    skal: r.skal ?? '',
    anmarkning: r.anmarkning ?? '',
  };
}

export interface Granskningstolkning {
  rader: Rekvisitionsrad[];
  /** By the control's id. */
  fel: Faltfel[];
}

/** The examination as it is typed, read; an empty amount is 0. */
export function tolkaGranskning(f: Granskningsformular): Granskningstolkning {
  const oklara: Faltfel[] = [];
  const rader = f.rader.map((r): Rekvisitionsrad => {
    const { kronor, fel } = belopp(r.ejGodkant);
    if (fel !== null) oklara.push({ falt: radfalt(r.kostnadsslag, 'ejGodkant'), last: r.ejGodkant, meddelande: `${kontoartnamn(r.kostnadsslag)}: ${fel}`, ratt: null });
    return { kostnadsslag: r.kostnadsslag, bokfort: r.bokfort, ejGodkant: kronor ?? 0, skal: r.skal.trim() || null };
  });
  const ider = granskningsfalt(rader);
  const funna = rekvisitionensFel(granskaEjGodkant(rader)).map((fel) => {
    const nr = Number(/\d+/.exec(fel.falt)?.[0] ?? 0);
    const slag = rader[nr]?.kostnadsslag;
    return { ...fel, falt: ider[fel.falt] ?? fel.falt, meddelande: slag ? `${kontoartnamn(slag)}: ${fel.meddelande}` : fel.meddelande };
  });
  return { rader, fel: [...oklara, ...funna] };
}

/** Each field of the contract at its control. */
export function granskningsfalt(rader: readonly Pick<Rekvisitionsrad, 'kostnadsslag'>[]): Record<string, string> {
  return {
    skal: 'overskridandeskal',
    anmarkning: 'anmarkning',
    ...Object.fromEntries(rader.flatMap((r, i) => (['ejGodkant', 'skal'] as const).map((f) => [`rader.${i}.${f}`, radfalt(r.kostnadsslag, f)]))),
  };
}
