import { STODTYPER, Stodtyp } from '../arende/arende';
import { beviljar, Del, hela, Harledd, Kolumndefinition, OKANT, Raddefinition, Tabelldefinition } from './tabell';
import type { Arsregister, Beslutsunderlag, Malandel, TabellId } from './typer';

/** Both kinds of support to companies. */
export const FORETAGSSTOD: readonly Stodtyp[] = ['foretagsstod', 'kommersiell_service'];
/** Row id of företagsstöd and kommersiell service together. */
export const FORETAGSSTOD_TOTALT = 'foretagsstod_totalt';
const arForetagsstod = (b: Beslutsunderlag) => FORETAGSSTOD.includes(b.stodtyp);
const provat = (b: Beslutsunderlag) => b.slag === 'bifall' || b.slag === 'avslag' || b.slag === 'avskrivning';

const ARENDEN: Kolumndefinition = { id: 'antal', enhet: 'antal', matt: 'arenden', urval: beviljar };
const KRONOR: Kolumndefinition = { id: 'kronor', enhet: 'kronor', matt: 'kronor', urval: beviljar };
const FORE_ARENDEN: Kolumndefinition = { ...ARENDEN, id: 'foregaende_antal', foregaende: true };
const FORE_KRONOR: Kolumndefinition = { ...KRONOR, id: 'foregaende_kronor', foregaende: true };
const ANDEL: Harledd = { id: 'andel', slag: 'andel_av_summan', av: 'kronor' };
const ANDEL_ANTAL: Harledd = { id: 'andel_antal', slag: 'andel_av_summan', av: 'antal' };
const FORANDRING: Harledd = { id: 'forandring', slag: 'forandring', fore: 'foregaende_kronor', efter: 'kronor' };

/** One row for each name of the register in its order, then a row for the rest. */
function radPerNamn(
  namn: readonly string[],
  av: (b: Beslutsunderlag) => string | null,
  urval = (_: Beslutsunderlag) => true,
): Raddefinition[] {
  const kanda = new Set(namn);
  return [
    ...[...kanda].map((n) => ({ id: n, namn: n, del: hela((b) => urval(b) && av(b) === n) })),
    { id: OKANT, del: hela((b) => urval(b) && !kanda.has(av(b) ?? '')) },
  ];
}

/**
 * One row per stödtyp and one for företagsstöd with kommersiell service, as subtotal; or, where a document states only that whole, with the
 * two as parts of it.
 */
function stodtypsrader(foretagsstodHelt: boolean): Raddefinition[] {
  const totalt = { id: FORETAGSSTOD_TOTALT, del: hela(arForetagsstod) };
  const rad = (s: Stodtyp): Raddefinition => ({ id: s, del: hela((b) => b.stodtyp === s) });
  if (!foretagsstodHelt) return [...STODTYPER.map(rad), { ...totalt, slag: 'delsumma' }];
  return STODTYPER.flatMap((s): Raddefinition[] => {
    if (!FORETAGSSTOD.includes(s)) return [rad(s)];
    return [...(s === FORETAGSSTOD[0] ? [totalt] : []), { ...rad(s), slag: 'varav' }];
  });
}

/** One row per goal with its part of each amount, and one for amounts whose distribution is not stated. */
function malrader(namn: readonly string[], delar: (b: Beslutsunderlag) => readonly Malandel[]): Raddefinition[] {
  const kanda = new Set(namn);
  const del = (b: Beslutsunderlag, arRadens: (m: Malandel) => boolean): Del | null => {
    // Nearly every goal is none of the decision's: nothing is made for those.
    if (!delar(b).some(arRadens)) return null;
    const mal = delar(b).filter(arRadens);
    const belopp = mal.flatMap((m) => (m.kronor === null ? [] : [m.kronor]));
    return {
      beslut: b,
      kronor: belopp.length === 0 ? null : belopp.reduce((s, k) => s + k, 0),
      raknas: mal.some((m) => m.raknas),
    };
  };
  const okant = (m: Malandel) => m.namn === null || !kanda.has(m.namn);
  return [
    ...[...kanda].map((n) => {
      const arRadens = (m: Malandel) => m.namn === n;
      return { id: n, namn: n, del: (b: Beslutsunderlag) => del(b, arRadens) };
    }),
    {
      id: OKANT,
      del: (b: Beslutsunderlag) => (delar(b).length === 0 ? { beslut: b, kronor: b.kronor, raknas: true } : del(b, okant)),
    },
  ];
}

function maltabell(
  id: 'effektmal' | 'kraftsamling',
  namn: readonly string[],
  delar: (b: Beslutsunderlag) => readonly Malandel[],
): Tabelldefinition {
  return {
    id,
    bas: 'beviljat',
    rader: malrader(namn, delar),
    kolumner: [ARENDEN, KRONOR, FORE_KRONOR],
    harledda: [ANDEL, FORANDRING],
    summera: true,
  };
}

/** The full amount at every goal touched: the rows overlap and have no sum. Null for a table that is not about goals. */
export function berortabell(id: TabellId, register: Arsregister): Tabelldefinition | null {
  if (id !== 'effektmal' && id !== 'kraftsamling') return null;
  const namn = id === 'effektmal' ? register.effektmal : register.kraftsamlingar;
  const beror = (b: Beslutsunderlag) => (id === 'effektmal' ? b.berorEffektmal : b.berorKraftsamlingar);
  return {
    id,
    bas: 'beviljat',
    rader: [
      ...[...new Set(namn)].map((n) => ({ id: n, namn: n, del: hela((b) => beror(b).includes(n)) })),
      { id: OKANT, del: hela((b) => !beror(b).some((n) => namn.includes(n))) },
    ],
    kolumner: [
      { ...ARENDEN, id: 'beror_antal', matt: 'berorda' },
      { ...KRONOR, id: 'beror_kronor' },
    ],
    harledda: [],
    summera: false,
  };
}

/**
 * The tables whose every figure is computed from the year's decisions.
 * @param foretagsstodHelt företagsstöd and kommersiell service are one whole, as a document states them.
 */
export function beslutstabeller(register: Arsregister, foretagsstodHelt: boolean): Tabelldefinition[] {
  const omraden = [...[...new Set(register.strategiskaOmraden)].map((n) => ({ id: n, namn: n })), { id: OKANT }];
  const prioriteradeRader = radPerNamn(
    register.prioriteringar,
    (b) => b.prioritering,
    (b) => b.stodtyp === 'projekt',
  );
  const stodformsrader = radPerNamn(
    register.stodformer.filter((s) => FORETAGSSTOD.includes(s.stodtyp)).map((s) => s.namn),
    (b) => b.stodform,
    arForetagsstod,
  );
  return [
    {
      id: 'stodtyp',
      bas: 'beviljat',
      rader: stodtypsrader(foretagsstodHelt),
      kolumner: [ARENDEN, KRONOR, FORE_ARENDEN, FORE_KRONOR],
      harledda: [ANDEL, FORANDRING],
      summera: true,
    },
    {
      id: 'ansokningar',
      bas: 'beviljat',
      rader: stodtypsrader(foretagsstodHelt),
      kolumner: [
        { id: 'beslutade', enhet: 'antal', matt: 'beslut', urval: provat },
        { id: 'beviljade', enhet: 'antal', matt: 'beslut', urval: (b) => b.slag === 'bifall' },
        { id: 'avslag', enhet: 'antal', matt: 'beslut', urval: (b) => b.slag === 'avslag' },
        { id: 'avskrivna', enhet: 'antal', matt: 'beslut', urval: (b) => b.slag === 'avskrivning' },
        { id: 'aterkallade', enhet: 'antal', matt: 'beslut', urval: (b) => b.avskrivningsgrund === 'aterkallad' },
        { id: 'avvisade', enhet: 'antal', matt: 'beslut', urval: (b) => b.avskrivningsgrund === 'avvisad' },
      ],
      harledda: [{ id: 'beviljandegrad', slag: 'andel_av', av: 'beviljade', namnare: 'beslutade' }],
      summera: true,
    },
    {
      id: 'stodform',
      bas: 'beviljat',
      rader: stodformsrader,
      kolumner: [
        { id: 'beslutade', enhet: 'antal', matt: 'beslut', urval: provat },
        { id: 'beviljade', enhet: 'antal', matt: 'beslut', urval: (b) => b.slag === 'bifall' },
        { id: 'avslag', enhet: 'antal', matt: 'beslut', urval: (b) => b.slag === 'avslag' },
        KRONOR,
        { id: 'medel', enhet: 'kronor', matt: 'medel', urval: beviljar },
        FORE_KRONOR,
      ],
      harledda: [ANDEL, FORANDRING],
      summera: true,
    },
    {
      id: 'korstabell',
      bas: 'beviljat',
      rader: prioriteradeRader,
      kolumner: [
        ...omraden.map((o) => ({
          ...o,
          enhet: 'antal' as const,
          matt: 'arenden' as const,
          urval: (b: Beslutsunderlag) =>
            beviljar(b) &&
            (o.id === OKANT ? !register.strategiskaOmraden.includes(b.strategisktOmrade ?? '') : b.strategisktOmrade === o.id),
        })),
        ARENDEN,
        KRONOR,
      ],
      harledda: [],
      summera: true,
    },
    { ...maltabell('effektmal', register.effektmal, (b) => b.effektmal), ...okandaMal(register) },
    maltabell('kraftsamling', register.kraftsamlingar, (b) => b.kraftsamlingar),
    {
      id: 'kommun',
      bas: 'beviljat',
      rader: radPerNamn(register.kommuner, (b) => b.kommun),
      kolumner: [ARENDEN, KRONOR, FORE_KRONOR],
      harledda: [ANDEL, FORANDRING],
      summera: true,
    },
    {
      id: 'kon',
      bas: 'beviljat',
      rader: [
        { id: 'K', del: hela((b) => arForetagsstod(b) && b.kon === 'K') },
        { id: 'M', del: hela((b) => arForetagsstod(b) && b.kon === 'M') },
        { id: OKANT, del: hela((b) => arForetagsstod(b) && b.kon === null) },
      ],
      // Support counted one by one: a company with two supports counts twice.
      kolumner: [{ ...ARENDEN, matt: 'beslut' }, KRONOR, { ...FORE_ARENDEN, matt: 'beslut' }, FORE_KRONOR],
      harledda: [ANDEL_ANTAL, ANDEL, FORANDRING],
      summera: true,
    },
    {
      id: 'eu',
      bas: 'beviljat',
      rader: [
        ...['ERUF', 'ESF', 'INTERREG', 'REACT_EU', 'ANNAT'].map((p) => ({
          id: p,
          del: hela((b) => b.stodtyp === 'projekt' && b.euProgram === p),
        })),
        { id: 'inget_eu', del: hela((b) => b.stodtyp === 'projekt' && b.euProgram === null) },
        { id: 'eu_totalt', slag: 'delsumma', del: hela((b) => b.stodtyp === 'projekt' && b.euProgram !== null) },
      ],
      kolumner: [ARENDEN, KRONOR, FORE_KRONOR],
      harledda: [ANDEL_ANTAL, ANDEL, FORANDRING],
      summera: true,
    },
  ];
}

function okandaMal(register: Arsregister): { okandaMal?: number } {
  return register.antalOkandaEffektmal === null ? {} : { okandaMal: register.antalOkandaEffektmal };
}
