import { Deltagaruppgift } from './sammantrade';

/** Somebody on the meeting's list. */
export interface Deltagare {
  id: string;
  uppgift: Deltagaruppgift;
  narvarande: boolean;
  /** Chosen to attest the minutes with the ordförande. */
  justerare: boolean;
}

export type OppnandeFel =
  | { kod: 'ordforande_saknas' }
  /** More than half of the members must be there (kommunallag 2017:725 6 kap. 27 §). */
  | { kod: 'inte_beslutsfor'; narvarande: number; kravs: number; ledamoter: number }
  | { kod: 'justerare_saknas' };

const ORDINARIE: readonly Deltagaruppgift[] = ['ordforande', 'ledamot'];

/** Those who decide: the members who are there, and as many ersättare as there are members away. The secretary does not. */
export function tjanstgorande<D extends Pick<Deltagare, 'uppgift' | 'narvarande'>>(deltagare: readonly D[]): D[] {
  const ordinarie = deltagare.filter((d) => ORDINARIE.includes(d.uppgift));
  const borta = ordinarie.filter((d) => !d.narvarande).length;
  const ersattare = deltagare.filter((d) => d.uppgift === 'ersattare' && d.narvarande).slice(0, borta);
  return [...ordinarie.filter((d) => d.narvarande), ...ersattare];
}

/** What stands in the way of opening the meeting with those who are there. */
export function granskaOppnande(deltagare: readonly Deltagare[]): OppnandeFel[] {
  const fel: OppnandeFel[] = [];
  if (!deltagare.some((d) => d.uppgift === 'ordforande' && d.narvarande)) fel.push({ kod: 'ordforande_saknas' });
  const ej = granskaBeslutsforhet(deltagare, []);
  if (ej) fel.push({ kod: 'inte_beslutsfor', narvarande: ej.deltar, kravs: ej.kravs, ledamoter: ej.ledamoter });
  if (!tjanstgorande(deltagare).some((d) => d.justerare && d.uppgift !== 'ordforande')) fel.push({ kod: 'justerare_saknas' });
  return fel;
}

/** Why a person takes no part in an item: not there, or a conflict of interest in its ärende (kommunallag 2017:725 6 kap. 28–30 §§). */
export type DeltagandeHinder = 'inte_narvarande' | 'javig';

/** May the person take part in the item? Null when nothing hinders. */
export function deltagandehinder(deltagare: readonly Deltagare[], javiga: readonly string[], id: string): DeltagandeHinder | null {
  if (javiga.includes(id)) return 'javig';
  return tjanstgorande(deltagare).some((d) => d.id === id) ? null : 'inte_narvarande';
}

/** Too few take part in an item for it to be decided. */
export interface EjBeslutsfor {
  deltar: number;
  kravs: number;
  ledamoter: number;
}

/** More than half of the body's members take part in an item that is decided (kommunallag 2017:725 5 kap. 45 §, 6 kap. 27 §); null when they do. */
export function granskaBeslutsforhet(deltagare: readonly Pick<Deltagare, 'id' | 'uppgift' | 'narvarande'>[], javiga: readonly string[]): EjBeslutsfor | null {
  const ledamoter = deltagare.filter((d) => ORDINARIE.includes(d.uppgift)).length;
  const kravs = Math.floor(ledamoter / 2) + 1;
  const deltar = deltarI(deltagare, javiga).length;
  return deltar < kravs ? { deltar, kravs, ledamoter } : null;
}

/** Those who take part in an item. */
export function deltarI<D extends Pick<Deltagare, 'id' | 'uppgift' | 'narvarande'>>(deltagare: readonly D[], javiga: readonly string[]): D[] {
  return tjanstgorande(deltagare).filter((d) => !javiga.includes(d.id));
}
