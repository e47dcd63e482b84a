import { formateraAndel, type MalMedVerkan, type Riktlinjebedomning } from '@anslag/doman';
import { type Andring, type BerettKriterium, DELRUBRIKER, MALVERKANSNAMN, RIKTLINJENAMN, riktlinjesvar } from '@anslag/kontrakt';
import type { Beredningstext, Kriteriepoang } from '@anslag/kontrakt/begaran';
import type { LagradBeredning } from './beredning.query';

/** The lines of the history for what differs. */
function skillnad(falt: string, fore: string | null, efter: string | null): Andring[] {
  return fore === efter ? [] : [{ falt, fore, efter }];
}

export function textandringar(fore: LagradBeredning['texter'], nya: readonly Beredningstext[]): Andring[] {
  return nya.flatMap(({ del, innehall }) => skillnad(DELRUBRIKER[del], fore.find((t) => t.del === del)?.innehall ?? null, innehall));
}

export function riktlinjeandringar(fore: readonly Riktlinjebedomning[], nya: readonly Riktlinjebedomning[]): Andring[] {
  return nya.flatMap((b) => skillnad(`Riktlinje: ${RIKTLINJENAMN[b.kod]}`, riktlinjesvar(fore.find((f) => f.kod === b.kod)), riktlinjesvar(b)));
}

export function kriterieandringar(fore: readonly BerettKriterium[], nya: readonly Kriteriepoang[]): Andring[] {
  const text = (poang: number | null | undefined, motivering: string | null | undefined): string | null =>
    [...(poang === null || poang === undefined ? [] : [`${poang} poäng`]), ...(motivering ? [motivering] : [])].join('; ') || null;
  return fore.flatMap((k) => {
    const ny = nya.find((n) => n.kriterium === k.id);
    return skillnad(`Kriterium: ${k.namn}`, text(k.poang, k.motivering), text(ny?.poang, ny?.motivering));
  });
}

function maltext(m: MalMedVerkan): string {
  const delar = [...(m.huvudmal ? ['huvudmål'] : []), ...(m.andel === null ? [] : [`${formateraAndel(m.andel)} %`]), ...(m.not === null ? [] : [m.not])];
  return [MALVERKANSNAMN[m.verkan].toLowerCase(), ...delar].join(', ');
}

export function malandringar(fore: readonly MalMedVerkan[], nya: readonly MalMedVerkan[], namn: (id: string) => string): Andring[] {
  const alla = [...new Set([...fore, ...nya].map((m) => m.effektmal))];
  const av = (lista: readonly MalMedVerkan[], id: string) => {
    const m = lista.find((x) => x.effektmal === id);
    return m ? maltext(m) : null;
  };
  return alla.flatMap((id) => skillnad(`Effektmål: ${namn(id)}`, av(fore, id), av(nya, id)));
}
