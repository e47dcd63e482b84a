import { beslutMedAnmarkning, dagIStockholm, formateraDatumLang, type Arsbokslutsinnehall, type Arstabell } from '@anslag/doman';
import { ANMARKNINGSRUBRIK, tabellrubrik } from '@anslag/kontrakt';
import type { Block, Dokument } from '../dokument/modell';
import { renderaWord } from '../dokument/rendera';
import { tabellblock } from './fordelning-tabell';
import { inledning, noter, rubrik } from './fordelning-text';

export interface Bokslut {
  innehall: Arsbokslutsinnehall;
  nummer: number;
  /** SHA-256 of the snapshot, hexadecimal. */
  kontrollsumma: string;
  /** Instant, ISO 8601. */
  skapat: string;
}

const FIKTIVT = 'Fiktiva uppgifter: regionen och alla siffror är påhittade.';

/**
 * The report's section "Fördelning av anslag 1:1 …" as Word: every figure comes from the snapshot, whose number and checksum stand at the
 * end. The same bokslut gives the same bytes.
 */
export function skapaFordelning(bokslut: Bokslut): Promise<Buffer> {
  return renderaWord(fordelning(bokslut));
}

function fordelning({ innehall, nummer, kontrollsumma, skapat }: Bokslut): Dokument {
  const { region, budgetar, fiktiv, tabeller } = innehall;
  const titel = rubrik(innehall);
  const gjort = dagIStockholm(new Date(skapat));
  return {
    titel,
    amne: `Årsbokslut nr ${nummer} för ${budgetar}${fiktiv ? '. Fiktiva uppgifter' : ''}`,
    arende: null,
    region,
    sidhuvud: `${region} · ${titel}`,
    fiktivt: fiktiv,
    datum: gjort,
    bilagor: [],
    block: [
      { slag: 'rubrik', niva: 1, text: titel },
      { slag: 'stycke', stil: 'avsandare', text: region },
      ...(fiktiv ? [{ slag: 'stycke' as const, stil: 'varning' as const, text: FIKTIVT }] : []),
      ...inledning(innehall).map((text): Block => ({ slag: 'stycke', text })),
      ...tabeller.filter(arKand).flatMap((tabell, i) => tabelldel(tabell, innehall, i + 1)),
      ...okandDel(innehall),
      ...anmarkningsdel(innehall),
      { slag: 'rubrik', niva: 2, text: 'Underlag' },
      { slag: 'stycke', text: `Underlag: årsbokslut nr ${nummer} för ${budgetar}, gjort den ${formateraDatumLang(gjort)}. Kontrollsumma (SHA-256):` },
      { slag: 'stycke', stil: 'liten', text: kontrollsumma },
    ],
  };
}

function tabelldel(tabell: Arstabell, innehall: Arsbokslutsinnehall, nummer: number): Block[] {
  const { rubrik: namn, ingress: bas } = tabellrubrik(tabell.id);
  return [
    { slag: 'rubrik', niva: 2, text: namn },
    { slag: 'stycke', text: bas, hallIhop: true },
    ...tabellblock(tabell, `${namn}, ${innehall.budgetar}`, nummer).flatMap((t, i): Block[] =>
      i === 0 ? [t] : [{ slag: 'stycke', stil: 'not', text: 'Samma tabell, fler kolumner:', hallIhop: true }, t],
    ),
    ...noter(tabell, innehall).map((text): Block => ({ slag: 'stycke', stil: 'not', text })),
  ];
}

const arKand = (tabell: Arstabell): boolean => tabell.rader.some((r) => r.celler.some((c) => c !== null));

/** Tables without a single known figure are named instead of shown empty. */
function okandDel({ tabeller, budgetar }: Arsbokslutsinnehall): Block[] {
  const okanda = tabeller.filter((t) => t.rader.length > 0 && !arKand(t));
  if (okanda.length === 0) return [];
  return [
    { slag: 'rubrik', niva: 2, text: 'Uppgifter som saknas' },
    { slag: 'stycke', text: `Det finns inga uppgifter för ${budgetar} till följande tabeller.`, hallIhop: true },
    { slag: 'punkter', rader: okanda.map((t) => tabellrubrik(t.id).rubrik) },
  ];
}

/** The decisions behind the figures whose remark a reader must know, one to a line. */
function anmarkningsdel(innehall: Arsbokslutsinnehall): Block[] {
  const rader = beslutMedAnmarkning(innehall);
  if (rader.length === 0) return [];
  return [
    { slag: 'rubrik', niva: 2, text: ANMARKNINGSRUBRIK },
    { slag: 'punkter', rader: rader.map((b) => `${b.nyckel} ${b.namn}, beslut ${b.nummer}: ${b.anmarkning}`) },
  ];
}
