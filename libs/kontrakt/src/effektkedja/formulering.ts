import { type Efterfragan, formateraMatvarde, type Grund, type Kedjeavser, type KedjeFel, type Kedjenod, type Lucka, type Niva, type Kedjeperiod, type NodmalFel, type Resultatlage, type NodutfallFel } from '@anslag/doman';
import { uppraknat } from '../behorighet/formulering';

const NIVA: Record<Niva, string> = {
  aktivitet: 'Aktivitet',
  prestation: 'Prestation',
  effekt_kort: 'Effekt på kort sikt',
  effekt_medellang: 'Effekt på medellång sikt',
  effekt_lang: 'Effekt på lång sikt',
  effektmal: 'Effektmål',
};
const LAGE: Record<Resultatlage, string> = { uppnadd: 'Uppnådd', forvantad: 'Förväntad' };
const GRUND: Record<Grund, string> = { uppfoljning: 'uppföljning', utvardering: 'utvärdering', egen_bedomning: 'egen bedömning' };
const AVSER: Record<Kedjeavser, string> = { hela: 'hela projektet', var_del: 'vår del' };

export function nivanamn(niva: Niva): string {
  return NIVA[niva];
}

export function lagenamn(lage: Resultatlage): string {
  return LAGE[lage];
}

/** What a result rests on; null is "ej angiven". */
export function grundnamn(grund: Grund | null): string {
  return grund === null ? 'ej angiven' : GRUND[grund];
}

export function kedjeavsernamn(avser: Kedjeavser): string {
  return AVSER[avser];
}

/** State and ground of a node in words; empty for activities and goals, which have neither. */
export function resultattext(n: Pick<Kedjenod, 'niva' | 'lage' | 'grund'> & { ar: number | null }): string {
  if (n.lage === null) return '';
  const ar = n.ar === null ? '' : ` ${n.ar}`;
  return `${LAGE[n.lage]}${ar}, ${n.grund === null ? 'grund anges inte' : GRUND[n.grund]}`;
}

/** What the check of a chain found; `namn` gives a node's text. */
export function kedjefel(f: KedjeFel, namn: (id: string) => string): string {
  const citat = (id: string): string => `”${namn(id)}”`;
  switch (f.kod) {
    case 'nod_dubblett':
      return `Ledet ${citat(f.nod)} finns flera gånger.`;
    case 'lank_okand_nod':
      return `En länk går till ett led som inte finns (${f.okand}).`;
    case 'lank_till_sig_sjalv':
      return `Ledet ${citat(f.nod)} är länkat till sig självt.`;
    case 'lank_ej_framat':
      return `Länken från ${citat(f.fran)} till ${citat(f.till)} går inte framåt i kedjan.`;
    case 'lank_dubblett':
      return `Länken från ${citat(f.fran)} till ${citat(f.till)} finns flera gånger.`;
    case 'hoppar_over_niva_utan_skal':
      return `Länken från ${citat(f.fran)} till ${citat(f.till)} hoppar över ${uppraknat(f.overhoppade.map((n) => NIVA[n].toLowerCase()), 'och')} utan att säga varför.`;
    case 'nar_inte_effektmal':
      return `${citat(f.nod)} leder inte till något effektmål.`;
    case 'uppnadd_utan_grund':
      return `${citat(f.nod)} anges som uppnådd utan att säga vad det grundas på.`;
  }
}

/** A gap of a chain as a sentence; `namn` gives a node's text. */
export function luckatext(l: Lucka, namn: (id: string) => string): string {
  const nod = `”${namn(l.nod)}”`;
  switch (l.kod) {
    case 'prestation_utan_effekt':
      return `Prestationen ${nod} leder inte till någon effekt.`;
    case 'nar_inte_effektmal':
      return `Effekten ${nod} når inget effektmål.`;
    case 'resultat_utan_grund':
      return `${nod} är uppnådd, men det framgår inte vad det grundas på.`;
    case 'mal_passerat_utan_utfall':
      return `${nod} skulle ha varit klar ${l.dag}, men inget resultat är loggat.`;
  }
}

/** What is wrong with an outcome: [the field of the request, what is wrong, what would be right]. */
export function nodutfallsfel(f: NodutfallFel): { falt: string; meddelande: string; ratt: string } {
  switch (f.kod) {
    case 'utfall_niva':
      return { falt: 'nod', meddelande: `${NIVA[f.niva]} har inga resultat att logga.`, ratt: 'en prestation eller en effekt' };
    case 'utfall_ar_framtida':
      return { falt: 'ar', meddelande: `År ${f.ar} har inte börjat, så resultatet kan inte vara uppnått.`, ratt: `högst ${f.hogst}, eller läget Förväntad` };
    case 'utfall_datum_framtida':
      return { falt: 'datum', meddelande: 'Dagen har inte varit, så resultatet kan inte vara uppnått.', ratt: `senast ${f.hogst}, eller läget Förväntad` };
    case 'utfall_fore_aret':
      return { falt: 'datum', meddelande: `Resultatet hör till ${f.ar} men sägs ha setts redan ${f.datum}.`, ratt: `en dag från ${f.ar}-01-01` };
    case 'utfall_fore_projektet':
      return { falt: 'ar', meddelande: `År ${f.ar} ligger före projektet, som ${periodtext(f.period)}.`, ratt: `tidigast ${f.period.fran?.slice(0, 4)}` };
    case 'utfall_negativt':
      return { falt: 'varde', meddelande: `Värdet ${formateraMatvarde(f.varde)}${f.enhet === null ? '' : ` ${f.enhet}`} är mindre än noll.`, ratt: 'minst 0' };
    case 'utfall_lank':
      return { falt: 'lank', meddelande: 'Länken går inte att öppna.', ratt: 'en adress som börjar med http:// eller https://' };
    case 'deltagare_over_varde':
      return { falt: 'varde', meddelande: `Deltagarna är ${f.deltagare}, fler än värdet ${formateraMatvarde(f.varde)}.`, ratt: `minst ${f.deltagare}` };
    case 'deltagare_utan_personer':
      return { falt: 'kvinnor', meddelande: `Enheten ${f.enhet === null ? 'är inte angiven' : `är ${f.enhet}`}, så deltagarna jämförs inte med värdet.`, ratt: 'enheten personer eller deltagare' };
  }
}

function periodtext({ fran, till }: Kedjeperiod): string {
  return till === null ? `börjar ${fran}` : `pågår ${fran}–${till}`;
}

/** What is wrong with a target, at its field of the request. */
export function nodmalsfel(f: NodmalFel): { falt: string; meddelande: string; ratt: string } {
  switch (f.kod) {
    case 'mal_niva':
      return { falt: 'nod', meddelande: 'Bara en prestation eller en effekt har mål.', ratt: 'en prestation eller en effekt' };
    case 'mal_negativt':
      return { falt: 'malvarde', meddelande: `Målet ${formateraMatvarde(f.malvarde)}${f.enhet === null ? '' : ` ${f.enhet}`} är mindre än noll.`, ratt: 'minst 0' };
    case 'malar_fore_projektet':
      return { falt: 'malar', meddelande: `Målåret ${f.malar} ligger före projektet, som ${periodtext(f.period)}.`, ratt: `tidigast ${f.period.fran?.slice(0, 4)}` };
    case 'malar_fore_baslinjen':
      return { falt: 'malar', meddelande: `Målåret ${f.malar} ligger före baslinjens år ${f.baslinjeAr}.`, ratt: `tidigast ${f.baslinjeAr}` };
    case 'malar_passerat':
      return { falt: 'malar', meddelande: `Målåret ${f.malar} har redan varit.`, ratt: `tidigast ${f.lagst}` };
  }
}

const EFTER: Record<1 | 2 | 3, string> = { 1: 'Ett', 2: 'Två', 3: 'Tre' };

/** Why results of a year are asked for: "Resultat för 2026", "Ett år efter avslut: effekter 2024". */
export function efterfragantext({ ar, arEfterSlut }: Pick<Efterfragan, 'ar' | 'arEfterSlut'>): string {
  return arEfterSlut === null ? `Resultat för ${ar}` : `${EFTER[arEfterSlut]} år efter avslut: effekter ${ar}`;
}
