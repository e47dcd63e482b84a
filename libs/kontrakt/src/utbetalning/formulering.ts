import {
  type Aterforingsslag,
  type AterforingFel,
  type Attesthinder,
  type Avrakning,
  type Behorighetsvillkor,
  formateraAndel,
  formateraKronor,
  type Kronor,
  type LagregelFel,
  type Period,
  type Projektperiod,
  type RekvisitionFel,
  type Rekvisitionsslag,
  type Rekvisitionsstatus,
  type Rekvisitionsutfall,
  type Saldo,
} from '@anslag/doman';
import { kontoartnamn } from '../ekonomi/formulering';
import type { Faltfel } from '../problem/problem';

export const REKVISITIONSSLAGNAMN: Record<Rekvisitionsslag, string> = { forskott: 'Förskott', rekvisition: 'Rekvisition', slutrekvisition: 'Slutrekvisition' };

export const REKVISITIONSSTATUSNAMN: Record<Rekvisitionsstatus, string> = {
  inkommen: 'Inkommen',
  granskad: 'Granskad',
  attesterad: 'Attesterad',
  avslagen: 'Avslagen',
  aterlamnad: 'Återlämnad för komplettering',
};

export const ATERFORINGSSLAGNAMN: Record<Aterforingsslag, string> = { ej_utnyttjat: 'Utnyttjas inte', aterkravt: 'Återbetalt av mottagaren' };

/** The conditions of the right to attest or refuse a claim, for `hinderText`. */
export const ATTESTBRIST: Partial<Record<Behorighetsvillkor, string>> = { fyra_ogon: 'du har själv registrerat, ändrat eller granskat rekvisitionen, och någon annan ska attestera den' };

const kr = (kronor: Kronor): string => `${formateraKronor(kronor)}\u00a0kr`;
const tid = ({ fran, till }: Period): string => `${fran}–${till}`;

function projekttid({ fran, till }: Projektperiod): string {
  if (fran === null) return till === null ? 'okänd' : `till och med ${till}`;
  return till === null ? `från och med ${fran}` : `${fran}–${till}`;
}

/** What is used already, each part that there is. */
function redan({ tidigare, varav }: Rekvisitionsutfall): string {
  if (varav === null) return `${kr(tidigare)} är redan utbetalt eller attesterat`;
  const delar: [Kronor, string][] = [
    [tidigare - varav.oppnaOrdrar - varav.aterkravt, 'redan utbetalt'],
    [varav.oppnaOrdrar, 'redan attesterat men inte betalt'],
    [varav.aterkravt, 'återkrävt och betalas inte ut igen'],
  ];
  const sagda = delar.filter(([kronor]) => kronor > 0).map(([kronor, vad]) => `${kr(kronor)} är ${vad}`);
  return [sagda.slice(0, -1).join(', '), ...sagda.slice(-1)].filter((d) => d !== '').join(' och ');
}

/** What was said of what is paid already, and what is paid now: the end of the sentence. */
function slutled(u: Rekvisitionsutfall): string {
  const { tidigare, attBetala, overbetalt, forskottKvar } = u;
  if (overbetalt > 0 && overbetalt === forskottKvar) return `; ${redan(u)}, och förskottet är ännu inte täckt av kostnader (${kr(forskottKvar)} återstår), så inget betalas ut nu`;
  if (overbetalt > 0) return `; ${redan(u)}: ${kr(overbetalt)} för mycket, så inget betalas ut`;
  if (attBetala === 0) return tidigare > 0 ? `; ${redan(u)}, så inget återstår att betala ut` : ', så inget betalas ut';
  return tidigare > 0 ? `; ${redan(u)}, så ${kr(attBetala)} betalas ut` : `, så ${kr(attBetala)} betalas ut`;
}

/** What binds – the share or the tak – and what is paid, in one sentence with the figures (regler §3). `begart` is what an advance asks for. */
export function bindandeMening(u: Rekvisitionsutfall, begart: Kronor | null = null): string {
  const tak = kr(u.tak - u.aterfort);
  const taket = u.aterfort > 0 ? `det som är kvar av taket sedan ${kr(u.aterfort)} har återförts till ramen, ${tak},` : `taket ${tak}`;
  if (u.andel === null || u.godkantHittills === null || u.andelAvGodkant === null) {
    const begarda = kr(begart ?? u.attBetala);
    if (u.begransadAv === 'forskott') return `Förskottet på ${begarda} ryms i ${taket.replace(/,$/, '')}${slutled(u)}.`;
    return `Förskottet på ${begarda} ryms inte i ${taket.replace(/,$/, '')}${slutled(u)}.`;
  }
  const { hela, hundradelar } = u.andelAvGodkant;
  const exakt = hundradelar === 0 ? kr(hela) : `${formateraKronor(hela)},${String(hundradelar).padStart(2, '0')}\u00a0kr`;
  const del = `${formateraAndel(u.andel)}\u00a0% av godkända ${kr(u.godkantHittills)} är ${exakt}`;
  switch (u.begransadAv) {
    case 'tak':
      return `${del}, men ${taket} binder${slutled(u)}.`;
    case 'andel_och_tak':
      return `${del}, precis lika mycket som ${taket}${slutled(u)}.`;
    case 'andel':
    case 'forskott':
      return `${del}, och andelen binder eftersom det är mindre än ${taket}${hundradelar === 0 ? '' : ', avrundat nedåt'}${slutled(u)}.`;
  }
}

/** Where the money of a grant is, in one sentence; the parts sum to the tak. */
export function saldoMening(s: Saldo): string {
  const delar = [
    `${kr(s.betalt - s.aterbetalt)} är utbetalt${s.aterbetalt > 0 ? ` (${kr(s.betalt)} minus ${kr(s.aterbetalt)} som har betalats tillbaka)` : ''}`,
    ...(s.oppnaOrdrar > 0 ? [`${kr(s.oppnaOrdrar)} är attesterat men inte betalt`] : []),
    ...(s.aterfort > 0 ? [`${kr(s.aterfort)} är återfört till ramen`] : []),
    s.overTaket > 0 ? `det är ${kr(s.overTaket)} mer än taket` : `${kr(s.kvar)} är kvar${s.kvarAttBetala < s.kvar ? `, varav ${kr(s.kvar - s.kvarAttBetala)} är återkrävt och betalas inte ut igen` : ''}`,
  ];
  return `Av taket ${kr(s.tak)}: ${delar.join(', ')}.`;
}

/** How the advances stand, in a sentence; empty when there has been none and nothing is paid too much. */
export function avrakningsmening(a: Avrakning): string {
  const forskott = a.forskott === 0 ? '' : a.kvar === 0 ? `Förskott på ${kr(a.forskott)} är avräknat.` : `Av förskott på ${kr(a.forskott)} är ${kr(a.avraknat)} avräknat mot godkända kostnader; ${kr(a.kvar)} återstår.`;
  const krav = a.attAterkrava === 0 ? '' : `${kr(a.attAterkrava)} är för mycket utbetalt och ska återkrävas genom ett beslut.`;
  return [forskott, krav].filter((m) => m !== '').join(' ');
}

/** What the law says of an advance, as a sentence. */
export function lagregelmening(f: LagregelFel): string {
  switch (f.kod) {
    case 'lagregel_okand':
      return `Det är inte känt vilka gränser för förskott som gällde ${f.datum}.`;
    case 'offentlig_andel_over':
      return `Den offentliga andelen ${formateraAndel(f.last)}\u00a0% är över gränsen ${formateraAndel(f.hogst)}\u00a0% (5 § förordning 2003:596).`;
    case 'forskott_over_andel':
      return `Förskotten blir sammanlagt ${kr(f.sammanlagt)}, mer än ${formateraAndel(f.andel)}\u00a0% av det beviljade, ${kr(f.hogst)} (11 § förordning 2003:596).`;
    case 'forskott_over_belopp':
      return `Förskotten blir sammanlagt ${kr(f.sammanlagt)}, mer än ${kr(f.hogst)} (11 § förordning 2003:596).`;
  }
}

/** What keeps a claim from being attested, as a sentence. */
export function attesthinder(h: Attesthinder): string {
  switch (h.kod) {
    case 'inget_beviljat':
      return 'Inget är beviljat i ärendet.';
    case 'andel_okand':
      return 'Det är inte känt hur stor andel av kostnaderna som är beviljad.';
    case 'tak_okant':
      return 'Taket är inte känt: något av besluten anger inget belopp.';
    case 'upphavt':
      return `Beslut ${h.beslut} har upphävt stödet, och inget mer betalas ut.`;
    case 'ej_granskad':
      return 'Rekvisitionen är inte granskad.';
    case 'avgjord':
      return 'Rekvisitionen är redan avgjord.';
    case 'period_utanfor':
      return `Rekvisitionens period ${tid(h.last)} ligger inte inom projektperioden, ${projekttid(h.projektperiod)}.`;
    case 'sparrande_villkor':
      return `Villkoret ”${h.text}” i beslut ${h.beslut} ska vara uppfyllt före utbetalning. Registrera att det är uppfyllt.`;
    case 'oppna_rekvisitioner':
      return `Slutrekvisitionen attesteras sist: ${h.nummer.length === 1 ? `rekvisition ${h.nummer[0]}` : `rekvisitionerna ${h.nummer.join(', ')}`} är inte avgjord${h.nummer.length === 1 ? '' : 'a'}.`;
    case 'ersatt_av_annan':
      return `Rekvisition ${h.nummer} har redan rättat samma rekvisition.`;
    case 'inget_kvar':
      return 'Inget är kvar av taket att betala ut.';
  }
}

/** What is wrong with a claim, as a sentence and what would be right. */
function rekvisitionsfel(f: RekvisitionFel): [meddelande: string, ratt: string | null] {
  switch (f.kod) {
    case 'period_saknas':
      return ['Skriv vilken period kostnaderna är bokförda i.', 'första och sista dag'];
    case 'period_ogiltig':
      return ['Perioden slutar före den börjar.', 'en sista dag som är samma dag eller senare'];
    case 'period_utanfor':
      return [`Perioden ${tid(f.last)} ligger inte inom projektperioden.`, projekttid(f.projektperiod)];
    case 'period_overlappar':
      return [`Perioden ${tid(f.last)} överlappar rekvisition ${f.nummer}, ${tid(f.period)}.`, 'en period som inte har någon dag gemensam med en annan rekvisition'];
    case 'period_pagar':
      return [`Perioden slutar ${f.till}, efter den dag rekvisitionen kom in, ${f.inkom}. Bara bokförda kostnader kan rekvireras.`, `senast ${f.inkom}`];
    case 'inkom_i_framtiden':
      return ['Dagen har inte varit.', `senast ${f.idag}`];
    case 'forskott_efter_slut':
      return [`Projektet slutade ${f.slut}, och efter det betalas inget i förskott.`, `senast ${f.slut}`];
    case 'period_vid_forskott':
      return ['Ett förskott har ingen period.', null];
    case 'rader_saknas':
      return ['Skriv de bokförda kostnaderna.', 'minst en rad'];
    case 'rader_vid_forskott':
      return ['Ett förskott har inga kostnader.', null];
    case 'begart_saknas':
      return ['Skriv hur mycket som begärs i förskott.', 'hela kronor, minst 1'];
    case 'begart_utan_forskott':
      return ['Bara ett förskott har ett begärt belopp.', null];
    case 'begart_utanfor':
      return ['Beloppet går inte att begära.', 'hela kronor, minst 1'];
    case 'bokfort_utanfor':
      return [f.last < 0 ? 'Kostnaden är negativ. En kostnad som har minskat rättas med en rekvisition som rättar den förra.' : 'Kostnaden är för stor.', 'hela kronor från 0'];
    case 'kostnadsslag_dubbelt':
      return [`${kontoartnamn(f.kostnadsslag)} står på två rader.`, 'varje kostnadsslag en gång'];
    case 'summa_for_stor':
      return [`Kostnaderna blir sammanlagt ${kr(f.last)}, mer än som kan bokföras.`, `högst ${kr(f.hogst)}`];
    case 'ej_godkant_utanfor':
      return ['Det som inte godkänns är inte ett belopp inom det bokförda.', `från 0 till ${kr(Math.max(0, f.bokfort))}`];
    case 'skal_saknas':
      return ['Skriv varför kostnaden inte godkänns.', 'ett skäl'];
    case 'slutrekvirerat':
      return [`Rekvisition ${f.nummer} är en slutrekvisition, och efter den kommer inga fler. Den kan rättas.`, 'en rekvisition som rättar en tidigare'];
    case 'rattar_okand':
      return [`Rekvisition ${f.last} finns inte.`, 'numret på en attesterad rekvisition'];
    case 'rattar_ej_attesterad':
      return [`Rekvisition ${f.last} är inte attesterad. Ändra den i stället.`, 'numret på en attesterad rekvisition'];
    case 'rattar_rattad':
      return [`Rekvisition ${f.last} rättas redan av rekvisition ${f.av}.`, `rekvisition ${f.av}`];
    case 'rattar_forskott':
      return ['Ett förskott rättas inte. Det räknas av mot kommande rekvisitioner.', null];
    case 'rattar_annat_slag':
      return [`Rekvisition ${f.last} är en ${REKVISITIONSSLAGNAMN[f.slag].toLowerCase()}, och rättas av en sådan.`, REKVISITIONSSLAGNAMN[f.slag].toLowerCase()];
  }
}

/** The field of NyRekvisition that a fault belongs to. */
function rekvisitionsfalt(f: RekvisitionFel): string {
  switch (f.kod) {
    case 'period_saknas':
    case 'period_utanfor':
    case 'period_overlappar':
    case 'period_vid_forskott':
      return 'periodFran';
    case 'period_ogiltig':
    case 'period_pagar':
      return 'periodTill';
    case 'inkom_i_framtiden':
    case 'forskott_efter_slut':
      return 'inkom';
    case 'rader_saknas':
    case 'rader_vid_forskott':
    case 'summa_for_stor':
      return 'rader';
    case 'begart_saknas':
    case 'begart_utan_forskott':
    case 'begart_utanfor':
      return 'begart';
    case 'bokfort_utanfor':
      return `rader.${f.nr}.bokfort`;
    case 'kostnadsslag_dubbelt':
      return `rader.${f.nr}.kostnadsslag`;
    case 'ej_godkant_utanfor':
      return `rader.${f.nr}.ejGodkant`;
    case 'skal_saknas':
      return `rader.${f.nr}.skal`;
    case 'slutrekvirerat':
      return 'slag';
    case 'rattar_okand':
    case 'rattar_ej_attesterad':
    case 'rattar_rattad':
    case 'rattar_forskott':
    case 'rattar_annat_slag':
      return 'rattar';
  }
}

const last = (varde: unknown): string | null => (typeof varde === 'number' || typeof varde === 'string' ? String(varde) : null);

/** The faults of a claim, field by field. */
export function rekvisitionensFel(fel: readonly RekvisitionFel[]): Faltfel[] {
  return fel.map((f) => {
    const [meddelande, ratt] = rekvisitionsfel(f);
    return { falt: rekvisitionsfalt(f), last: 'last' in f ? last(f.last) : null, meddelande, ratt };
  });
}

/** The faults of money given back, to a frame or by the applicant, field by field. */
export function aterforingensFel(fel: readonly AterforingFel[]): Faltfel[] {
  return fel.map((f): Faltfel => {
    switch (f.kod) {
      case 'belopp_utanfor':
        return { falt: 'belopp', last: `${f.last}`, meddelande: 'Beloppet är inte tillåtet.', ratt: 'hela kronor, minst 1' };
      case 'over_kvar':
        return { falt: 'belopp', last: kr(f.last), meddelande: `Bara ${kr(f.kvar)} är kvar av taket att återföra.`, ratt: `högst ${kr(f.kvar)}` };
      case 'over_kvar_att_dela':
        return { falt: 'belopp', last: kr(f.last), meddelande: `Ramprojektet har delat ut resten: bara ${kr(f.kvar)} är inte delat eller återfört.`, ratt: `högst ${kr(f.kvar)}` };
      case 'over_aterbetalt':
        return { falt: 'belopp', last: kr(f.last), meddelande: `Beloppet är större än de ${kr(f.kvar)} det kan gälla.`, ratt: `högst ${kr(f.kvar)}` };
      case 'datum_i_framtiden':
        return { falt: 'datum', last: f.last, meddelande: 'Dagen har inte varit.', ratt: `senast ${f.idag}` };
      case 'datum_fore_beslut':
        return { falt: 'datum', last: f.last, meddelande: `Dagen är före beslutet, ${f.beslutat}.`, ratt: `tidigast ${f.beslutat}` };
      case 'ar_utanfor':
        return { falt: 'budgetar', last: `${f.last}`, meddelande: `Året är inte ett år från beslutet till i dag.`, ratt: `ett år från ${f.fran} till ${f.till}` };
      case 'inget_beviljat':
        return { falt: 'belopp', last: null, meddelande: 'Inget är beviljat i ärendet.', ratt: null };
    }
  });
}
