import { formateraAndel } from '@anslag/doman';
import { MALVERKANSNAMN } from '@anslag/kontrakt';
import type { LagratBeslut } from '../../arende/arende.query';
import { avstegsrader } from '../../beredning/avsteg';
import type { Block } from '../modell';
import type { Arendeunderlag } from './arendeunderlag.query';

/** What the priority is, in the words of the inriktningsbeslut (kallelse regional tillväxtnämnd 2020-08-24, items 3–5); areas without order are named alone. */
export function prioriteringsblock({ prioritering: p, arende }: Arendeunderlag): Block[] {
  if (p === null) return [];
  const vad = arende.stodtyp === 'projekt' ? 'projektet' : 'ärendet';
  const ord = p.beskrivning ?? p.namn;
  const rang = ord === null ? p.kod : `${p.kod}. ${ord}`;
  const sats = p.rangordnad
    ? `Enligt inriktningsbeslutet är ${vad} prioriterat enligt rangordningen ”${rang}”${rang.endsWith('.') ? '' : '.'}`
    : `Enligt inriktningsbeslutet hör ${vad} till området ”${p.namn ?? p.kod}”. Områdena är inte rangordnade.`;
  return [{ slag: 'stycke', text: `Inriktningsbeslutet för ${p.avserAr} är ”${p.inriktningsbeslut}” (${p.beteckning}). ${sats}` }];
}

/** The goals with their shares of the money, and how the project works for or against each. */
export function malblock({ mal, arende }: Arendeunderlag): Block[] {
  const rader = mal.map((m) => {
    const andel = m.andel === null ? '' : `, ${formateraAndel(m.andel)} % av pengarna`;
    return `${m.huvudmal ? 'Huvudmål' : MALVERKANSNAMN[m.verkan]}: ${m.namn} (${m.strategi})${andel}.${m.not ? ` ${m.not}` : ''}`;
  });
  if (rader.length > 0) return [{ slag: 'punkter', rader }];
  return arende.effektmalSkrivet ? [{ slag: 'stycke', text: arende.effektmalSkrivet }] : [];
}

/** Each avsteg from the riktlinje with its reason. */
export function avstegsblock({ avsteg }: Arendeunderlag, beslut: LagratBeslut): Block[] {
  const rader = avstegsrader(beslut, avsteg);
  return rader.length === 0 ? [] : [{ slag: 'punkter', rader }];
}

/** The avsteg for a text of reasons that may tell of them already: nothing when it names as many as there are. */
export function avstegUtover(skal: string, u: Arendeunderlag, beslut: LagratBeslut): Block[] {
  const namnda = skal.match(/avsteg/gi)?.length ?? 0;
  const block = avstegsblock(u, beslut);
  return namnda >= avstegsrader(beslut, u.avsteg).length ? [] : [{ slag: 'stycke', text: 'Avsteg från riktlinjen:', hallIhop: true }, ...block];
}
