import { brytpunkt, tolkaAndel } from '@anslag/doman';
import { ArendeUppgift, BeslutUppgift } from '@anslag/kontrakt';
import { TILL_AR } from './ar';
import { arbetsdag, isoDag, plusDagar, sammantradesdag } from './kalender';
import { genereraBudget } from './projektbudget';
import { genereraKedja } from './projektkedja';
import { dragProjekt } from './projektnamn';
import { KOMMUNER, NAMNDEN, REGIONEN } from './region-exempel';
import { dragEffektmal, dragKraftsamlingar, inriktningVid, strategiVid, strategiskaOmraden } from './register-vid';
import { Slump, dragBelopp } from './slump';

const ANDELAR = [
  ['50', 34],
  ['40', 16],
  ['33,33', 8],
  ['30', 12],
  ['25', 14],
  ['20', 8],
  ['12,5', 4],
  ['10', 4],
] as const;

const MEDIANKOSTNAD = 3_400_000;
const RATTSLIG_RAM = 'regionalt utvecklingsstöd – statligt stöd';

const VILLKOR = [
  { kod: 'FULL_FINANSIERING', text: 'Beslutet gäller under förutsättning att projektets budget är fullt finansierad.' },
  { kod: 'SYNLIGHET', text: `I samband med genomförandet ska det framgå att ${REGIONEN} medfinansierar projektet.` },
  { kod: 'UPPFOLJNINGSMOTE', text: 'Projektet ska kalla till ett uppföljningsmöte när halva projekttiden har gått.' },
] as const;

const EU_FINANSIAR = {
  ERUF: 'Europeiska regionala utvecklingsfonden',
  ESF: 'Europeiska socialfonden',
  INTERREG: 'Interreg',
  REACT_EU: 'React-EU',
} as const;
type EuProgram = keyof typeof EU_FINANSIAR;

const AVSLAGSMOTIV = ['Saknar regionalt mervärde', 'Saknar full finansiering', 'Ryms inte i prioriteringarna'] as const;
const MEST_BESLUT = 3;
/** How many goals a project names, of a hundred projects. */
const ANTAL_MAL = [
  [0, 6],
  [1, 30],
  [2, 34],
  [3, 20],
  [4, 10],
] as const;

export interface Projektval {
  /** The day the matter is ready; the committee takes it up at its next meeting. */
  dag: string;
  /** At most so many decisions. */
  hogstBeslut: number;
  /** Nothing is decided after this year. */
  tillAr: number;
}

function arAv(datum: string): number {
  return Number(datum.slice(0, 4));
}

function namndbeslut(nummer: number, slag: BeslutUppgift['slag'], dag: string): BeslutUppgift {
  const paragraf = String(20 + ((arAv(dag) * 13 + Number(dag.slice(5, 7)) * 9 + Number(dag.slice(8))) % 90));
  return { nummer, slag, lage: 'beslutad', beslutat: dag, beslutsniva: 'namnd', organ: NAMNDEN, paragraf };
}

function dragEu(slump: Slump, ar: number): EuProgram | null {
  return slump.viktat<EuProgram | null>([
    [null, 74],
    ['ERUF', 17],
    ['ESF', 5],
    ['INTERREG', 3],
    ['REACT_EU', ar === 2021 || ar === 2022 ? 4 : 0],
  ]);
}

/** Hundredths of a percent of a share written in the ANDELAR table. */
function hundradelar(andel: string): number {
  const tolkad = tolkaAndel(andel);
  if (!tolkad.ok) throw new RangeError(`not a share: ${andel}`);
  return tolkad.varde;
}

function bifall(slump: Slump, dag: string, eu: EuProgram | null): BeslutUppgift {
  const andel = slump.viktat(ANDELAR);
  const tak = dragBelopp(slump, Math.floor((MEDIANKOSTNAD * hundradelar(andel)) / 10_000));
  const fran = arbetsdag(plusDagar(dag, slump.heltal(-40, 90)));
  const till = isoDag(arAv(fran) + slump.heltal(1, 3), slump.heltal(1, 12), 28);
  const kostnad = brytpunkt(tak, hundradelar(andel));
  return {
    ...namndbeslut(1, 'bifall', dag),
    beviljadAndel: andel,
    tak,
    projektperiod: { fran, till },
    rattsligRam: RATTSLIG_RAM,
    villkor: [...VILLKOR.slice(0, slump.heltal(1, VILLKOR.length))],
    budget: genereraBudget(slump, {
      avser: 'projektet',
      kostnad,
      tak,
      fran: arAv(fran),
      till: arAv(till),
      euFinansiar: eu === null ? null : EU_FINANSIAR[eu],
    }),
  };
}

/** More time, and often more money, for a project: decided before it ends, lasting one or two years longer. */
function tillagg(slump: Slump, val: { nummer: number; dag: string; slut: string; andel: string }): BeslutUppgift {
  const fran = plusDagar(val.slut, 1);
  const till = isoDag(arAv(val.slut) + slump.heltal(1, 2), slump.heltal(1, 12), 28);
  const grund = { rattsligRam: RATTSLIG_RAM, projektperiod: { fran, till } };
  if (slump.chans(550)) return { ...namndbeslut(val.nummer, 'forlangning', val.dag), ...grund };
  const tak = dragBelopp(slump, 450_000);
  const kostnad = brytpunkt(tak, hundradelar(val.andel));
  return {
    ...namndbeslut(val.nummer, 'tillagg', val.dag),
    ...grund,
    tak,
    budget: genereraBudget(slump, {
      avser: 'forlangningen',
      kostnad,
      tak,
      fran: arAv(fran),
      till: arAv(till),
      euFinansiar: null,
    }),
  };
}

/** The later decisions of a granted project, each at a meeting before the end in force and after the decision before. */
function senareBeslut(slump: Slump, val: Projektval, forsta: BeslutUppgift): BeslutUppgift[] {
  const rad: BeslutUppgift[] = [];
  let dag = sammantradesdag(val.dag);
  let slut = forsta.projektperiod?.till ?? dag;
  while (rad.length + 1 < Math.min(val.hogstBeslut, MEST_BESLUT) && slump.chans(240)) {
    const nasta = sammantradesdag(plusDagar(slut, -slump.heltal(60, 200)));
    if (arAv(nasta) > val.tillAr || nasta <= dag || nasta > slut) break;
    const beslut = tillagg(slump, { nummer: rad.length + 2, dag: nasta, slut, andel: forsta.beviljadAndel ?? '50' });
    rad.push(beslut);
    dag = nasta;
    slut = beslut.projektperiod?.till ?? slut;
  }
  return rad;
}

function beslutsrad(slump: Slump, val: Projektval, eu: EuProgram | null): BeslutUppgift[] {
  const dag = sammantradesdag(val.dag);
  const slag = slump.viktat<'bifall' | 'avslag' | 'avskrivning'>([
    ['bifall', 83],
    ['avslag', 14],
    ['avskrivning', 3],
  ]);
  if (slag === 'avslag') return [{ ...namndbeslut(1, slag, dag), avslagsmotiv: slump.valj(AVSLAGSMOTIV) }];
  if (slag === 'avskrivning') return [{ ...namndbeslut(1, slag, dag), avskrivningsgrund: 'aterkallad', motivering: 'Sökanden tog tillbaka ansökan' }];
  const forsta = bifall(slump, dag, eu);
  return [forsta, ...senareBeslut(slump, val, forsta)];
}

/** A project with one to three decisions, its budgets, goals and, when it was granted after 2012, often an effect chain. */
export function genereraProjekt(slump: Slump, val: Projektval): ArendeUppgift {
  const dag = sammantradesdag(val.dag);
  const eu = dragEu(slump, arAv(dag));
  const namn = dragProjekt(slump);
  const beslut = beslutsrad(slump, val, eu);
  const inriktning = inriktningVid(dag);
  const antalMal = slump.viktat(ANTAL_MAL);
  const effektmal = dragEffektmal(slump, dag, antalMal);
  const slut = beslut.at(-1)?.projektperiod?.till;
  const kedja = slut && effektmal.length > 0 && arAv(dag) >= 2012 && slump.chans(600);
  return {
    namn: namn.namn,
    stodtyp: 'projekt',
    sokande: namn.sokande,
    egetProjekt: namn.sokande === REGIONEN,
    sammanfattning: namn.sammanfattning,
    kommuner: slump.chans(300) ? [] : slump.flera(KOMMUNER, slump.heltal(1, 4)),
    euProgram: eu,
    inriktning: inriktning ? { beslut: inriktning.beteckning, kod: slump.valj(inriktning.prioriteringar).kod } : null,
    prioriteratOmrade: slump.chans(900) ? slump.valj(strategiVid(dag).prioriteradeOmraden) : null,
    strategisktOmrade: slump.chans(950) ? slump.valj(strategiskaOmraden()) : null,
    effektmal,
    ...(antalMal === 0 ? { effektmalSkrivet: 'bidrar till strategins mål i sin helhet' } : {}),
    kraftsamlingar: slump.chans(450) ? dragKraftsamlingar(slump, dag) : [],
    effektkedja: kedja
      ? genereraKedja(slump, {
          omrade: namn.omrade,
          mal: effektmal.slice(0, 2).map((m) => m.namn),
          slutar: arAv(slut),
          kantTill: val.tillAr,
        })
      : null,
    beslut,
  };
}

/** A study of how the money has worked, paid from the frame for uppföljning och utvärdering and decided by delegation. */
export function genereraUtvardering(slump: Slump, dag: string): ArendeUppgift {
  const ar = arAv(dag);
  return {
    namn: `${slump.valj(['Utvärdering av', 'Uppföljning av', 'Följeforskning om'])} ${slump.valj(['projektmedel', 'företagsstöd', 'stöd till kommersiell service'])} ${ar - 2}–${ar}`,
    stodtyp: 'uppfoljning_utvardering',
    sokande: REGIONEN,
    egetProjekt: true,
    beslut: [
      {
        nummer: 1,
        slag: 'bifall',
        lage: 'beslutad',
        beslutat: dag,
        beviljadAndel: '100',
        tak: dragBelopp(slump, 250_000),
        projektperiod: { fran: dag, till: plusDagar(dag, slump.heltal(200, 500)) },
        beslutsniva: 'delegation',
        delegationspunkt: '3.2',
        roll: 'Förvaltningschef',
        redovisat: ar < TILL_AR,
        rattsligRam: RATTSLIG_RAM,
      },
    ],
  };
}
