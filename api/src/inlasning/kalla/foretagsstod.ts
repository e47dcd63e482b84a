import { tolkaKronor } from '@anslag/doman';
import type { ArendeUppgift, BeslutUppgift } from '@anslag/kontrakt';
import type { Fellista } from '../falt/fellista';
import { formulera } from '../formulering';
import type { Register } from '../register';
import type { Tabellrad } from './tabellrad';
import type { Uppgift } from './uppgift';
import { type Bladrad, xlsxBlad } from './xlsx-fil';

/** The columns of a list of företagsstöd, in the template's order (docs/inlasningsformat.md). */
export const FORETAGSSTODSKOLUMNER = [
  'Diarienummer',
  'NYPS-id',
  'Stödform',
  'Företag',
  'Bransch',
  'Kön',
  'Kommun',
  'Belopp',
  'Beslut',
  'Avslagsmotiv',
  'Beslutsdatum från',
  'Beslutsdatum till',
  'Delegationspunkt',
  'Roll',
  'Källa',
] as const;
export type Foretagsstodskolumn = (typeof FORETAGSSTODSKOLUMNER)[number];

const BESLUTSORD: ReadonlyMap<string, BeslutUppgift['slag']> = new Map([
  ['bifall', 'bifall'],
  ['avslag', 'avslag'],
  ['avskrivning', 'avskrivning'],
]);

const STALLFORETRADANDE_DAG = '2000-01-01';

/** Which column a field of the ärende comes from, for saying where a fault stands. */
const KOLUMN_FOR: Readonly<Record<string, Foretagsstodskolumn>> = {
  diarienummer: 'Diarienummer',
  nypsId: 'NYPS-id',
  namn: 'Företag',
  sokande: 'Företag',
  stodform: 'Stödform',
  bransch: 'Bransch',
  kon: 'Kön',
  kommun: 'Kommun',
  kalla: 'Källa',
  'beslut[0].tak': 'Belopp',
  'beslut[0].slag': 'Beslut',
  'beslut[0].beslutat': 'Beslutsdatum från',
  'beslut[0].avslagsmotiv': 'Avslagsmotiv',
  'beslut[0].delegationspunkt': 'Delegationspunkt',
  'beslut[0].roll': 'Roll',
};

/** One row of a list of företagsstöd as an ärende with its one decision. */
export function foretagsstodsuppgift(rad: Tabellrad, register: Register, fel: Fellista): Uppgift {
  const fore = fel.antal;
  const cell = (k: Foretagsstodskolumn): string | null => rad.celler.get(k) ?? null;
  const vid = (k: Foretagsstodskolumn): string => `${rad.plats}, kolumn ${k}`;
  const krav = (k: Foretagsstodskolumn, ratt: string): string | null => {
    const v = cell(k);
    if (v === null) fel.fel(vid(k), null, 'Uppgiften saknas.', ratt);
    return v;
  };

  const stodform = krav('Stödform', 'En stödform i registret');
  const foretag = krav('Företag', 'Företagets namn');
  const ord = krav('Beslut', 'Bifall eller Avslag');
  const slag = BESLUTSORD.get(ord?.toLowerCase() ?? '');
  if (ord !== null && slag === undefined) fel.fel(vid('Beslut'), ord, 'Okänt beslut.', 'Bifall, Avslag eller Avskrivning');
  const skrivetBelopp = cell('Belopp');
  const belopp = skrivetBelopp === null ? null : tolkaKronor(skrivetBelopp);
  if (belopp && !belopp.ok) for (const f of belopp.fel) fel.fel(vid('Belopp'), skrivetBelopp, ...formulera(f));
  const fran = krav('Beslutsdatum från', 'ÅÅÅÅ-MM-DD');
  const kon = cell('Kön');
  if (kon !== null && kon !== 'K' && kon !== 'M') fel.fel(vid('Kön'), kon, 'Okänt värde.', 'K, M eller tomt');

  const form = stodform === null ? null : register.stodform(stodform);
  const beslut: BeslutUppgift = {
    nummer: 1,
    slag: slag ?? 'bifall',
    lage: 'beslutad',
    // A missing day is reported above; a stand-in keeps it from being reported twice.
    beslutat: { fran: fran ?? STALLFORETRADANDE_DAG, till: cell('Beslutsdatum till') ?? fran ?? STALLFORETRADANDE_DAG },
    tak: belopp?.ok ? belopp.varde.kronor : null,
    beslutsniva: 'delegation',
    delegationspunkt: cell('Delegationspunkt'),
    roll: cell('Roll'),
    avslagsmotiv: cell('Avslagsmotiv'),
  };
  const varde: ArendeUppgift = {
    diarienummer: cell('Diarienummer'),
    nypsId: cell('NYPS-id'),
    namn: `${stodform}: ${foretag}`,
    stodtyp: form?.ok ? form.post.stodtyp : 'foretagsstod',
    stodform,
    sokande: foretag,
    bransch: cell('Bransch'),
    kon: kon === 'K' || kon === 'M' ? kon : null,
    kommun: cell('Kommun'),
    kalla: cell('Källa'),
    beslut: [beslut],
  };
  return {
    plats: rad.plats,
    namn: foretag ?? '',
    varde,
    vag: (falt) => {
      const kolumn = KOLUMN_FOR[falt];
      return kolumn ? vid(kolumn) : rad.plats;
    },
    felaktig: fel.antal > fore,
  };
}

/** The rows of a list of företagsstöd in a workbook: its first sheet with data. */
export function foretagsstodsbok(sokvag: string, fel: Fellista): AsyncGenerator<Bladrad> {
  const form = {
    kolumner: FORETAGSSTODSKOLUMNER,
    valfria: new Set<string>(),
    datum: new Set(['Beslutsdatum från', 'Beslutsdatum till']),
  };
  return xlsxBlad(sokvag, (_blad, forst) => (forst ? form : 'hoppa'), { kandaBlad: ['Företagsstöd'] }, fel);
}
