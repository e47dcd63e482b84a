import { ARENDEDELAR, arHeltAr, formateraAndel, formateraKronor, RIKTLINJEKODER } from '@anslag/doman';
import { avskrivningsgrundnamn, DELRUBRIKER, type Inlasningsrad, MOTTAGARTYPSNAMN, RIKTLINJENAMN, riktlinjesvar } from '@anslag/kontrakt';
import type { Register } from '../register';
import type { Malpost } from '../../beslut/fordelning';
import type { Arendepost, Beslutspost, Budgetpost, Kedjepost } from './post';

export type Skillnad = Inlasningsrad['skillnader'][number];

/** A field as it is compared: what is shown, and what must be equal when that says less than the whole. */
interface Sida {
  visa: string;
  helt?: string;
}
type Falt<T> = [falt: string, sida: (post: T, register: Register) => Sida];

const LANGST_VISAD = 200;

function text(v: string | number | null): Sida {
  if (v === null) return { visa: '–' };
  const hel = String(v);
  return hel.length > LANGST_VISAD ? { visa: `${hel.slice(0, LANGST_VISAD - 1)}…`, helt: hel } : { visa: hel };
}

function ja(v: boolean): Sida {
  return { visa: v ? 'ja' : 'nej' };
}

function malen(mal: readonly Malpost[], register: Register): Sida {
  const delar = mal.map((m) => {
    const tillagg = [m.huvudmal ? 'huvudmål' : null, m.andel === null ? null : `${formateraAndel(m.andel)} %`].filter(
      (t) => t !== null,
    );
    return `${register.namn(m.id)}${tillagg.length > 0 ? ` (${tillagg.join(', ')})` : ''}`;
  });
  const helt = mal.map((m) => `${m.id}|${m.huvudmal}|${m.andel}`);
  return { visa: delar.join(', ') || '–', helt: helt.sort().join('\n') };
}

/** A chain shown by its size; compared as a whole, whatever order its nodes and links are written in. */
export function kedjesida(kedja: Kedjepost | null): Sida {
  if (!kedja) return { visa: '–' };
  const noder = kedja.noder
    .map((n) => JSON.stringify([n.beteckning, n.niva, n.text, n.effektmalId, n.lage, n.grund, n.ar]))
    .sort();
  const lankar = kedja.lankar.map((l) => JSON.stringify([l.fran, l.till, l.skal])).sort();
  return { visa: `${kedja.noder.length} noder, ${kedja.lankar.length} länkar`, helt: [...noder, ...lankar].join('\n') };
}

function budgetsida(b: Budgetpost | null): Sida {
  if (!b) return { visa: '–' };
  const celler = (c: Budgetpost['rader'][number]['celler']): unknown => Object.entries(c).sort(([x], [y]) => (x < y ? -1 : 1));
  const rader = b.rader.map((r) => JSON.stringify([r.sida, r.kategori, r.typ, r.form, r.egen11, r.angiven, celler(r.celler)]));
  const summor = b.summor.map((s) => `${s.sida} ${s.ar} ${s.angiven}`).sort();
  const kostnader = b.rader.filter((r) => r.sida === 'kostnader').length;
  return {
    visa: `${kostnader} kostnadsrader, ${b.rader.length - kostnader} finansieringsrader`,
    helt: [b.avser, ...rader.filter((r) => r.startsWith('["k')), ...rader.filter((r) => r.startsWith('["f')), ...summor].join(
      '\n',
    ),
  };
}

const ARENDE: Falt<Arendepost>[] = [
  ['Diarienummer', (a) => text(a.diarienummer)],
  ['NYPS-id', (a) => text(a.nypsId)],
  ['Historisk nyckel', (a) => text(a.historiskNyckel)],
  ['Namn', (a) => text(a.namn)],
  ['Stödtyp', (a) => text(a.stodtyp)],
  ['Stödform', (a, r) => ({ visa: r.namn(a.stodformId) })],
  ['Sökande', (a) => text(a.sokande)],
  ['Eget projekt', (a) => ja(a.egetProjekt)],
  ['Sammanfattning', (a) => text(a.sammanfattning)],
  ['Bransch', (a) => text(a.bransch)],
  ['Kön', (a) => text(a.kon)],
  ['Kommun', (a, r) => ({ visa: r.namn(a.kommunId) })],
  [
    'Kommuner',
    (a, r) => ({
      visa:
        a.kommunIder
          .map((id) => r.namn(id))
          .sort()
          .join(', ') || '–',
    }),
  ],
  ['EU-program', (a) => text(a.euProgram)],
  ['Prioritering', (a, r) => ({ visa: r.namn(a.prioriteringId) })],
  ['Prioriterat område', (a, r) => ({ visa: r.namn(a.prioriteratOmradeId), helt: a.prioriteratOmradeId ?? '' })],
  ['Strategiskt område', (a, r) => ({ visa: r.namn(a.strategisktOmradeId) })],
  ['Effektmål', (a, r) => malen(a.effektmal, r)],
  ['Effektmål som skrivet', (a) => text(a.effektmalSkrivet)],
  ['Kraftsamlingar', (a, r) => malen(a.kraftsamlingar, r)],
  ['Effektkedja', (a) => kedjesida(a.effektkedja)],
  ['Källa', (a) => text(a.kalla)],
  ['Organisation', (a) => text(a.ansokan?.organisation?.namn ?? null)],
  ['Ansökan inkom', (a) => text(a.ansokan?.inkom ?? null)],
  ['Sökt andel', (a) => ({ visa: a.ansokan?.andel ? `${formateraAndel(a.ansokan.andel)} %` : '–' })],
  ['Sökt belopp', (a) => ({ visa: a.ansokan?.belopp ? `${formateraKronor(a.ansokan.belopp)} kr` : '–' })],
  ['Sökt start', (a) => text(a.ansokan?.periodFran ?? null)],
  ['Sökt slut', (a) => text(a.ansokan?.periodTill ?? null)],
  ['Mottagartyp', (a) => text(a.ansokan?.mottagartyp ? MOTTAGARTYPSNAMN[a.ansokan.mottagartyp] : null)],
  ...ARENDEDELAR.map((d): Falt<Arendepost> => [DELRUBRIKER[d], (a) => text(a.texter[d] ?? null)]),
  ...RIKTLINJEKODER.map((k): Falt<Arendepost> => [`Riktlinje: ${RIKTLINJENAMN[k]}`, (a) => text(riktlinjesvar(a.riktlinjesvar.find((s) => s.kod === k)))]),
  ['Delmål', (a) => ({ visa: `${a.ansokan?.delmal.length ?? 0} delmål`, helt: JSON.stringify(a.ansokan?.delmal.map((d) => [d.rubrik, d.innehall, d.aktiviteter]) ?? []) })],
  ['Budget', (a) => budgetsida(a.ansokan?.budget ?? null)],
];

const BESLUT: Falt<Beslutspost>[] = [
  ['slag', (b) => text(b.slag)],
  ['läge', (b) => text(b.lage)],
  [
    'beslutat',
    (b) =>
      text(
        arHeltAr(b.beslutad)
          ? b.beslutad.fran.slice(0, 4)
          : b.beslutad.fran === b.beslutad.till
            ? b.beslutad.fran
            : `${b.beslutad.fran}–${b.beslutad.till}`,
      ),
  ],
  ['beviljad andel', (b) => ({ visa: b.andel === null ? '–' : `${formateraAndel(b.andel)} %` })],
  ['tak', (b) => ({ visa: b.tak === null ? '–' : `${formateraKronor(b.tak)} kr` })],
  ['återkrav', (b) => ({ visa: b.aterkrav === null ? '–' : `${formateraKronor(b.aterkrav)} kr` })],
  ['avskrivningsgrund', (b) => text(b.avskrivningsgrund && avskrivningsgrundnamn(b.avskrivningsgrund))],
  ['tidigaste start', (b) => text(b.periodFran)],
  ['senaste slut', (b) => text(b.periodTill)],
  ['beslutsnivå', (b) => text(b.beslutsniva)],
  ['organ', (b) => text(b.organ)],
  ['paragraf', (b) => text(b.paragraf)],
  ['delegationspunkt', (b) => text(b.delegationspunkt)],
  ['roll', (b) => text(b.roll)],
  ['redovisat', (b) => ja(b.redovisat)],
  ['rättslig grund', (b) => text(b.rattsligRam)],
  ['allmänna villkors datum', (b) => text(b.allmannaVillkorDatum)],
  ['allmänna villkors diarienummer', (b) => text(b.allmannaVillkorDiarienummer)],
  ['avsteg', (b) => text(b.avsteg)],
  ['avslagsmotiv', (b) => text(b.avslagsmotiv)],
  ['motivering', (b) => text(b.motivering)],
  ['ordalydelse', (b) => text(b.ordalydelse)],
  ['anmärkning', (b) => text(b.anmarkning)],
  ['ofullständigt', (b) => ja(b.ofullstandigt)],
  ['rättar beslut', (b) => text(b.rattar)],
  ['villkor', (b) => ({ visa: `${b.villkor.length} villkor`, helt: JSON.stringify(b.villkor.map((v) => [v.kod, v.text, v.senast, v.bevis, v.sparrarUtbetalning])) })],
  ['budget', (b) => budgetsida(b.budget)],
];

/** Field by field what differs, in words; empty when nothing does. */
export function skillnaderMellan<T>(falt: readonly Falt<T>[], fore: T, efter: T, register: Register, inledning = ''): Skillnad[] {
  return falt.flatMap(([namn, sida]) => {
    const [a, b] = [sida(fore, register), sida(efter, register)];
    return (a.helt ?? a.visa) === (b.helt ?? b.visa) ? [] : [{ falt: `${inledning}${namn}`, fore: a.visa, efter: b.visa }];
  });
}

export interface Arendeskillnad {
  /** Differences of the ärende itself and of its proposals, and the decisions that are added. */
  skillnader: Skillnad[];
  /** Numbers of decided decisions that the file would change: not allowed. */
  andradeFattade: { nummer: number; skillnader: Skillnad[] }[];
}

/** What differs between the stored ärende and what it would become. */
export function jamforArende(lagrad: Arendepost, blir: Arendepost, register: Register): Arendeskillnad {
  const svar: Arendeskillnad = { skillnader: skillnaderMellan(ARENDE, lagrad, blir, register), andradeFattade: [] };
  for (const b of blir.beslut) {
    const forr = lagrad.beslut.find((x) => x.nummer === b.nummer);
    if (!forr) {
      svar.skillnader.push({
        falt: `Beslut ${b.nummer}`,
        fore: '–',
        efter: `${b.slag}, ${b.lage}, ${b.tak === null ? 'utan belopp' : `${formateraKronor(b.tak)} kr`}`,
      });
      continue;
    }
    if (forr === b) continue;
    const skillnader = skillnaderMellan(BESLUT, forr, b, register, `Beslut ${b.nummer}: `);
    if (skillnader.length === 0) continue;
    if (forr.lage === 'beslutad') svar.andradeFattade.push({ nummer: b.nummer, skillnader });
    else svar.skillnader.push(...skillnader);
  }
  return svar;
}
