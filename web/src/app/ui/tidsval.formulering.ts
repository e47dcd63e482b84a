import { formateraDatumLang } from '@anslag/doman';
import { Lastid } from '../skal/tid';
import { tidpunkt } from './tid.formulering';

/** What time the page shows: "Läget den 31 december 2020, enligt uppgifter registrerade till och med 20 november 2026." */
export function lagestext({ dag, registrerat }: Lastid): string {
  const nar =
    registrerat &&
    `nligt uppgifter registrerade till och med ${registrerat.length === 10 ? formateraDatumLang(registrerat) : tidpunkt(registrerat)}`;
  if (!dag) return nar ? `E${nar}.` : '';
  return `Läget den ${formateraDatumLang(dag)}${nar ? `, e${nar}` : ''}.`;
}

/** The decisions that may have been taken by then but are not counted, or nothing. */
export function ovisshetstext(antal: number): string {
  if (antal === 0) return '';
  const [vilka, de] = antal === 1 ? ['1 beslut', 'det'] : [`${antal} beslut`, 'de'];
  return `${vilka} kan ha fattats före den dagen men räknas inte med: handlingarna anger bara en period, och ${de} räknas från periodens sista dag.`;
}
