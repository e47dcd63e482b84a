import { type DelbidragFel, formateraKronor, formateraMatvarde, type Kontoart, type Projektperiod, type Senrekvisition, type Takt } from '@anslag/doman';
import type { Faltfel } from '../problem/problem';
import type { Betalningsformat, Bokforingsformat, Bokforingsvarning, Orderstatus } from './svar';

const KONTOART: Record<Kontoart, string> = {
  egen_personal: 'Egen personal',
  externa_tjanster: 'Externa tjänster',
  resor_och_logi: 'Resor och logi',
  investeringar_och_material: 'Investeringar och material',
  indirekta_kostnader: 'Indirekta kostnader',
  ovriga_kostnader: 'Övriga kostnader',
  tillgang_eller_skuld: 'Tillgång eller skuld',
  intakt: 'Intäkt',
  finansiellt: 'Räntor och skatt',
  okant: 'Okänt konto',
};

export function kontoartnamn(art: Kontoart): string {
  return KONTOART[art];
}

const TAKT: Record<Takt, string> = { snabbare: 'Snabbare än planerat', enligt_plan: 'Enligt plan', langsammare: 'Långsammare än planerat', okand: 'Går inte att bedöma' };

export function taktnamn(takt: Takt): string {
  return TAKT[takt];
}

const STATUS: Record<Orderstatus, string> = { oppen: 'Att betala', i_fil: 'I betalningsfil', betald: 'Betald', avvisad: 'Avvisad', makulerad: 'Makulerad' };

export function orderstatusnamn(status: Orderstatus): string {
  return STATUS[status];
}

const FORMAT: Record<Betalningsformat, string> = { xlsx: 'Excel', csv: 'CSV' };

export function betalningsformatnamn(format: Betalningsformat): string {
  return FORMAT[format];
}

const BOKFORINGSFORMAT: Record<Bokforingsformat, string> = { sie4: 'SIE 4', xlsx: 'Excel' };

export function bokforingsformatnamn(format: Bokforingsformat): string {
  return BOKFORINGSFORMAT[format];
}

/** Öre as kronor: 1234550 → "12 345,50 kr". */
export function orebelopp(ore: number): string {
  return `${formateraMatvarde(ore).replace(/,(\d)$/, ',$10')} kr`;
}

/** "Första halvåret 2024 skulle ha rekvirerats senast 2024-08-29 (12 dagar sen)." */
export function sentext({ nyckel, senast, dagarSen }: Senrekvisition): string {
  const [ar, del] = nyckel.split('-');
  return `${del === 'H1' ? 'Första' : 'Andra'} halvåret ${ar} skulle ha rekvirerats senast ${senast} (${formateraKronor(dagarSen)} ${dagarSen === 1 ? 'dag' : 'dagar'} sen).`;
}

function antalPoster(antal: number): string {
  return `${formateraKronor(antal)} ${antal === 1 ? 'bokföringspost' : 'bokföringsposter'}`;
}

function antalVerifikationer(antal: number): string {
  return `${formateraKronor(antal)} ${antal === 1 ? 'verifikation' : 'verifikationer'}`;
}

function uppraknade(forsta: readonly string[], antal: number): string {
  return `${forsta.join(', ')}${antal > forsta.length ? ' med flera' : ''}`;
}

export function bokforingsvarningstext(v: Bokforingsvarning): string {
  switch (v.kod) {
    case 'samma_verifikationer':
      return `${antalVerifikationer(v.antal)} är redan med i rekvisition ${v.nummer} i ärendet ${v.arende}: ${uppraknade(v.forsta, v.antal)}.`;
    case 'utanfor_perioden':
      return `${antalPoster(v.antal)} (${orebelopp(v.ore)}) ligger utanför rekvisitionens period och räknas inte.`;
    case 'intakter':
      return `Projektet har intäkter på ${orebelopp(v.ore)} i bokföringen. De räknas inte av från kostnaderna.`;
    case 'tillgangar':
      return `${orebelopp(v.ore)} är bokfört på tillgångar och skulder och räknas inte som kostnad. En inköpt tillgång kan finnas här.`;
    case 'finansiellt':
      return `${orebelopp(v.ore)} är räntor och andra finansiella poster och räknas inte.`;
    case 'okanda_konton':
      return `${orebelopp(v.ore)} ligger på konton som inte finns i BAS-kontoplanen och räknas inte: ${v.konton.join(', ')}.`;
    case 'annat_organisationsnummer':
      return `Filen är från organisationsnummer ${v.filens}, men sökanden har ${v.sokandes}.`;
    case 'annan_kontoplan':
      return `Filen anger kontoplanen ${v.kontoplan}. Kostnadsslagen läses ut enligt BAS och kan bli fel.`;
    case 'perioden_tacks_inte':
      return `Filens räkenskapsår är ${v.rakenskapsar.fran}–${v.rakenskapsar.till} och täcker inte hela rekvisitionens period. Lägg in en fil till.`;
    case 'obalanserade_verifikationer':
      return `${antalVerifikationer(v.antal)} går inte jämnt upp mellan debet och kredit: ${uppraknade(v.forsta, v.antal)}.`;
  }
}

function projekttid({ fran, till }: Projektperiod): string {
  return `${fran ?? 'okänd dag'}–${till ?? 'okänd dag'}`;
}

/** The faults of a delbidrag, field by field. */
export function delbidragensFel(fel: readonly DelbidragFel[]): Faltfel[] {
  return fel.map((f): Faltfel => {
    switch (f.kod) {
      case 'inget_ramprojekt':
        return { falt: 'beloppKr', last: null, meddelande: 'Ärendet är inte ett ramprojekt och delar inte ut bidrag.', ratt: 'ett ärende som är märkt som ramprojekt' };
      case 'inget_beviljat':
        return { falt: 'beloppKr', last: null, meddelande: 'Inget är beviljat i ärendet, eller så är beloppet inte känt.', ratt: null };
      case 'upphavt':
        return { falt: 'beslutat', last: null, meddelande: `Beslut ${f.beslut} har upphävt stödet, och inget mer delas ut.`, ratt: null };
      case 'over_kvar':
        return { falt: 'beloppKr', last: `${formateraKronor(f.last)} kr`, meddelande: `Bara ${formateraKronor(f.kvar)} kr är kvar av ramen.`, ratt: `högst ${formateraKronor(f.kvar)} kr` };
      case 'beslutat_i_framtiden':
        return { falt: 'beslutat', last: f.last, meddelande: 'Dagen har inte varit.', ratt: `senast ${f.idag}` };
      case 'beslutat_utanfor_perioden':
        return { falt: 'beslutat', last: f.last, meddelande: 'Dagen ligger inte inom projektperioden.', ratt: projekttid(f.projektperiod) };
    }
  });
}
