import type { Deltagaruppgift } from '@anslag/doman';
import { type DelegationsredovisningSvar, redovisningsingress, redovisningsrader } from '@anslag/kontrakt';
import { rader } from '../../sammantrade/punktsatser';
import type { LagradPunkt, LagratSammantrade } from '../../sammantrade/sammantrade.query';
import type { Block } from '../modell';
import { kravBeslut } from './arendekalla';
import type { Arendeunderlag } from './arendeunderlag.query';
import { delegationslistor } from './delegationsblock';
import { beslutsunderlag, pmblock } from './foredragning';
import { beslutsblock, ingress, ordalydelsen } from './forslagsblock';
import { projektblock } from './projektbeskrivning';
import { motet } from './sammantradesmal';
import { avsnitt, stycken } from './textblock';

/** What a kallelse says: the meeting, its ärenden by key with what is secret left out, and what has been decided by delegation. */
export interface Kallelseunderlag {
  mote: LagratSammantrade;
  arenden: ReadonlyMap<string, Arendeunderlag>;
  redovisning: DelegationsredovisningSvar | null;
}

/** The kallelse (form of regional tillväxtnämnd 2020-08-24): the meeting, the agenda, the items with what is proposed, and then the memoranda. */
export function kallelseblock(k: Kallelseunderlag): Block[] {
  const { mote } = k;
  return [
    { slag: 'rubrik', niva: 1, text: `Kallelse till ${motet(mote)}` },
    { slag: 'fakta', rader: motesfakta(mote) },
    ...avsnitt(2, 'Dagordning', mote.punkter.length > 0 ? [dagordning(mote)] : []),
    ...mote.punkter.flatMap((p, i): Block[] => [...(i === 0 ? [{ slag: 'sidbrytning' as const }] : []), ...punktblock(k, p)]),
    ...mote.punkter.flatMap((p) => underlagsblock(k, p)),
  ];
}

const UPPGIFTER: readonly [Deltagaruppgift, string][] = [
  ['ordforande', 'Ordförande'],
  ['ledamot', 'Ledamöter'],
  ['ersattare', 'Ersättare'],
  ['sekreterare', 'Sekreterare'],
];

function motesfakta({ organ, datum, tid, plats, deltagare }: LagratSammantrade): { etikett: string; varde: string }[] {
  const kallade = UPPGIFTER.map(([uppgift, etikett]) => [etikett, deltagare.filter((d) => d.uppgift === uppgift).map((d) => d.namn).join(', ')] as const);
  const rad: (readonly [string, string | null])[] = [['Organ', organ], ['Datum', datum], ['Tid', tid], ['Plats', plats], ...kallade];
  return rad.flatMap(([etikett, varde]) => (varde ? [{ etikett, varde }] : []));
}

function dagordning({ punkter }: LagratSammantrade): Block {
  return {
    slag: 'tabell',
    rubrik: null,
    kolumner: [{ rubrik: 'Nr', bredd: 6 }, { rubrik: 'Ärende' }, { rubrik: 'Diarienummer', bredd: 16 }, { rubrik: 'Föredragande', bredd: 24 }],
    rader: punkter.map((p) => [`${p.ordning}`, p.rubrik, p.diarienummer ?? '', p.foredragande ?? '']),
  };
}

/** One item of the agenda with what is proposed. */
export function punktblock(k: Kallelseunderlag, p: LagradPunkt): Block[] {
  const fakta = [
    ...(p.diarienummer ? [{ etikett: 'Diarienummer', varde: p.diarienummer }] : []),
    ...(p.foredragande ? [{ etikett: 'Föredragande', varde: p.foredragande }] : []),
  ];
  return [{ slag: 'rubrik', niva: 2, text: `${p.ordning}. ${p.rubrik}` }, ...(fakta.length > 0 ? [{ slag: 'fakta' as const, rader: fakta }] : []), ...innehall(k, p)];
}

function innehall(k: Kallelseunderlag, p: LagradPunkt): Block[] {
  const { mote, redovisning } = k;
  const u = p.nyckel === null ? undefined : k.arenden.get(p.nyckel);
  if (u) return [...arendepunkt(u, p), ...sekretess(u)];
  const satser = rader(p.forslag);
  const forslag = avsnitt(3, 'Förslag till beslut', satser.length > 0 ? beslutsblock(`${mote.organ} beslutar`, satser, []) : []);
  if (p.slag !== 'delegation') return [...forslag, ...stycken(p.innehall)];
  return [
    ...forslag,
    ...avsnitt(3, 'Sammanfattning', redovisat(mote, p, redovisning)),
    ...avsnitt(3, 'Beslutsunderlag', [
      { slag: 'punkter', rader: [`FöredragningsPM, ${p.rubrik} till ${motet(mote)}`, `Delegationsbeslut bilagor till ${motet(mote)}`] },
    ]),
  ];
}

function arendepunkt(u: Arendeunderlag, p: LagradPunkt): Block[] {
  if (p.nummer === null) return stycken(p.innehall);
  const beslut = kravBeslut(u, p.nummer);
  const { satser, villkor } = ordalydelsen(u, beslut);
  return [
    ...avsnitt(3, 'Förslag till beslut', beslutsblock(ingress(beslut), satser, villkor)),
    ...avsnitt(3, 'Sammanfattning', stycken(u.arende.sammanfattning)),
    ...stycken(p.innehall),
    ...avsnitt(3, 'Beslutsunderlag', [{ slag: 'punkter', rader: beslutsunderlag(u, beslut, p.rubrik) }]),
  ];
}

/** That a marked ärende's texts are left out. */
function sekretess({ arende }: Arendeunderlag): Block[] {
  return arende.sekretess === null ? [] : [{ slag: 'stycke', text: `Uppgifterna i övrigt omfattas av sekretess enligt ${arende.sekretess}.` }];
}

/** What the committee is told, as somebody has written it, or else as the decisions themselves tell. */
function redovisat({ organ }: LagratSammantrade, p: LagradPunkt, redovisning: DelegationsredovisningSvar | null): Block[] {
  if (p.innehall) return stycken(p.innehall);
  const punkter = redovisning ? redovisningsrader(redovisning) : [];
  if (punkter.length === 0) return [{ slag: 'stycke', text: 'Det finns inga nya beslut att redovisa.' }];
  return [{ slag: 'stycke', text: redovisningsingress(organ) }, { slag: 'punkter', numrerad: true, rader: punkter }];
}

/** What an item rests on: the memorandum and the project description, or the lists of what has been decided by delegation. */
function underlagsblock({ mote, arenden, redovisning }: Kallelseunderlag, p: LagradPunkt): Block[] {
  if (p.slag === 'delegation' && redovisning && redovisning.punkter.length > 0) {
    return [{ slag: 'sidbrytning' }, { slag: 'rubrik', niva: 2, text: `Delegationsbeslut, bilaga till ${motet(mote)}` }, ...delegationslistor(redovisning, 3)];
  }
  const u = p.nyckel === null ? undefined : arenden.get(p.nyckel);
  if (!u || p.nummer === null || u.arende.sekretess !== null) return [];
  const beskrivning = u.arende.stodtyp === 'projekt' ? projektblock(u, 3) : [];
  return [
    { slag: 'sidbrytning' },
    { slag: 'rubrik', niva: 2, text: `FöredragningsPM till punkt ${p.ordning}: ${p.rubrik}` },
    ...pmblock(u, kravBeslut(u, p.nummer), 3),
    ...(beskrivning.length > 0 ? [{ slag: 'sidbrytning' as const }, { slag: 'rubrik' as const, niva: 2 as const, text: `Projektbeskrivning: ${u.arende.namn}` }, ...beskrivning] : []),
  ];
}
