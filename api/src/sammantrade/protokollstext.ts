import { createHash } from 'node:crypto';
import { deltarI, tjanstgorande } from '@anslag/doman';
import { DELTAGARUPPGIFTSNAMN, type DeltagareSvar, type ProtokollsparagrafSvar } from '@anslag/kontrakt';
import { rader, type Satser } from './punktsatser';
import type { LagradPunkt, LagratSammantrade } from './sammantrade.query';

/** A decision as the minutes tell of it. */
export interface Protokollsbeslut extends Satser {
  /** Why it refuses, asks back or ends; null for what grants. */
  skal: string | null;
  /** The avsteg from the riktlinje, each with its reason. */
  avsteg: string[];
}

type Mote = Pick<LagratSammantrade, 'organ' | 'datum' | 'tid' | 'plats' | 'deltagare' | 'punkter'>;

/** The minutes as they are kept: the facts of the meeting, and its paragraphs with the key of the ärende each is about. */
export interface Protokollsinnehall {
  organ: string;
  datum: string;
  uppgifter: { etikett: string; varde: string }[];
  paragrafer: (ProtokollsparagrafSvar & { nyckel: string | null })[];
}

/**
 * Composes the minutes of a meeting whose items all have an outcome.
 * @param beslut the wording of the decision of an item, by the item's id, of those that took one
 */
export function protokollsinnehall(mote: Mote, beslut: ReadonlyMap<string, Protokollsbeslut>): Protokollsinnehall {
  const namn = (d: readonly DeltagareSvar[]) => d.map((x) => x.namn).join(', ');
  const tjanstgor = tjanstgorande(mote.deltagare);
  const uppgifter = [
    ['Datum', mote.datum],
    ['Tid', mote.tid],
    ['Plats', mote.plats],
    ['Ordförande', namn(mote.deltagare.filter((d) => d.uppgift === 'ordforande' && d.narvarande))],
    ['Tjänstgörande', tjanstgor.map((d) => `${d.namn} (${DELTAGARUPPGIFTSNAMN[d.uppgift].toLowerCase()})`).join(', ')],
    ['Övriga närvarande', namn(mote.deltagare.filter((d) => d.narvarande && !tjanstgor.includes(d)))],
    ['Frånvarande', namn(mote.deltagare.filter((d) => !d.narvarande))],
    ['Justerare', namn(mote.deltagare.filter((d) => d.justerare))],
  ] as const;
  return {
    organ: mote.organ,
    datum: mote.datum,
    uppgifter: uppgifter.flatMap(([etikett, varde]) => (varde ? [{ etikett, varde }] : [])),
    paragrafer: mote.punkter.map((p) => paragraf(mote, p, beslut.get(p.id) ?? null)),
  };
}

function paragraf(mote: Mote, p: LagradPunkt, beslut: Protokollsbeslut | null): Protokollsinnehall['paragrafer'][number] {
  const satser = beslutade(p, beslut);
  return {
    paragraf: p.paragraf ?? 0,
    rubrik: p.rubrik,
    diarienummer: p.diarienummer,
    nyckel: p.nyckel,
    ingress: satser.length > 0 ? `${mote.organ} beslutar` : null,
    satser,
    villkor: beslut?.villkor ?? [],
    stycken: stycken(mote, p, beslut),
  };
}

/** What the committee decided, in att-satser; empty where it only took note. */
function beslutade(p: LagradPunkt, beslut: Satser | null): string[] {
  switch (p.utfall) {
    case 'bifall':
      return beslut?.satser ?? rader(p.forslag);
    case 'andrat':
      return beslut?.satser ?? rader(p.andradText);
    case 'avslag':
      return beslut?.satser ?? ['att avslå förslaget.'];
    case 'aterremiss':
      return ['att återremittera ärendet.'];
    case 'bordlaggning':
      return ['att bordlägga ärendet.'];
    case 'godkand':
      return rader(p.forslag);
    case 'information':
    case null:
      return [];
  }
}

/** What was proposed, where another thing was decided. */
function foreslaget({ utfall, nyckel, forslag, foreslagnaSatser, foreslagnaVillkor }: LagradPunkt, beslut: Satser | null): { rubrik: string; text: string }[] {
  if (utfall !== 'andrat' && utfall !== 'avslag') return [];
  const satser = nyckel === null ? rader(forslag) : (foreslagnaSatser ?? []);
  const villkor = foreslagnaVillkor ?? [];
  const somBeslutat = [...satser, ...villkor].join('\n') === [...(beslut?.satser ?? []), ...(beslut?.villkor ?? [])].join('\n');
  return satser.length === 0 || somBeslutat ? [] : [{ rubrik: 'Förslag till beslut', text: [...satser, ...villkor.map((v) => `• ${v}`)].join('\n') }];
}

function stycken(mote: Mote, p: LagradPunkt, beslut: Protokollsbeslut | null): { rubrik: string; text: string }[] {
  const egen = p.nyckel === null && p.innehall ? [{ rubrik: p.slag === 'delegation' ? 'Redovisade beslut' : 'Ärendet', text: p.innehall }] : [];
  const tagitDel = p.utfall === 'information' ? [{ rubrik: 'Information', text: `${mote.organ} har tagit del av informationen.` }] : [];
  const deltar = deltarI(mote.deltagare, p.javiga.map((j) => j.id));
  const jav = p.javiga.map((j) => ({ rubrik: 'Jäv', text: `${j.namn} deltog på grund av jäv inte i handläggningen av ärendet. I beslutet deltog ${deltar.map((d) => d.namn).join(', ')}.` }));
  return [
    ...foreslaget(p, beslut),
    ...egen,
    ...tagitDel,
    ...jav,
    ...(beslut?.skal && beslut.skal !== p.motivering ? [{ rubrik: 'Skäl till beslutet', text: beslut.skal }] : []),
    ...(beslut && beslut.avsteg.length > 0 ? [{ rubrik: 'Avsteg från riktlinjen', text: beslut.avsteg.join('\n') }] : []),
    ...(p.motivering ? [{ rubrik: p.utfall === 'aterremiss' ? 'Skäl till återremissen' : 'Motivering', text: p.motivering }] : []),
    ...p.reservationer.map((r) => ({ rubrik: 'Reservation', text: `${r.namn} reserverar sig mot beslutet. ${r.text}` })),
    ...(p.protokollsanteckning ? [{ rubrik: 'Protokollsanteckning', text: p.protokollsanteckning }] : []),
  ];
}

/** The minutes as one text: what is attested. */
export function protokollstext({ organ, datum, uppgifter, paragrafer }: Omit<Protokollsinnehall, 'paragrafer'> & { paragrafer: readonly ProtokollsparagrafSvar[] }): string {
  const avsnitt = paragrafer.map((p) =>
    [
      `§ ${p.paragraf} ${p.rubrik}`,
      ...(p.diarienummer ? [`Diarienummer: ${p.diarienummer}`] : []),
      ...(p.ingress ? ['Beslut', p.ingress] : []),
      ...p.satser,
      ...p.villkor.map((v) => `• ${v}`),
      ...p.stycken.flatMap((s) => [s.rubrik, s.text]),
    ].join('\n'),
  );
  return [[`Protokoll ${organ} ${datum}`, ...uppgifter.map((u) => `${u.etikett}: ${u.varde}`)].join('\n'), ...avsnitt].join('\n\n');
}

/** SHA-256 of the text, hexadecimal. */
export function protokollssumma(innehall: Protokollsinnehall): string {
  return createHash('sha256').update(protokollstext(innehall)).digest('hex');
}
