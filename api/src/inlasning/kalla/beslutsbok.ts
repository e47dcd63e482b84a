import { tolkaArendenyckel, tolkaKronor } from '@anslag/doman';
import type { Fellista } from '../falt/fellista';
import { formulera } from '../formulering';
import { ARSBLAD, BESLUTSBLAD, type Cellslag, type Kolumn } from './beslutsblad';
import type { Uppgift } from './uppgift';
import { type Bladform, type Bladrad, xlsxBlad } from './xlsx-fil';

type Post = Record<string, unknown>;

/** A row read into a record of the format, and where each field stood. */
interface Lastrad {
  post: Post;
  /** Amounts by year, on the sheets that have them. */
  ar: Record<string, number | null>;
  plats: string;
  kolumnFor: ReadonlyMap<string, string>;
  felaktig: boolean;
}

function formFor(blad: string): Bladform | null {
  const kolumner = BESLUTSBLAD[blad];
  if (!kolumner) return null;
  return {
    kolumner: kolumner.map((k) => k.rubrik),
    valfria: new Set(kolumner.filter((k) => !k.kravs).map((k) => k.rubrik)),
    datum: new Set(kolumner.filter((k) => k.slag === 'datum').map((k) => k.rubrik)),
    arskolumner: ARSBLAD.includes(blad),
  };
}

/** A cell as the format's value; undefined, and a fault, when it cannot be read. */
function cellvarde(text: string, slag: Cellslag, fel: (meddelande: string, ratt: string | null) => void): unknown {
  switch (slag) {
    case 'text':
      return text;
    case 'lista':
      return text
        .split(';')
        .map((t) => t.trim())
        .filter((t) => t !== '');
    case 'datum':
      return /^\d{4}$/.test(text) ? Number(text) : text;
    case 'heltal':
      if (/^\d{1,6}$/.test(text)) return Number(text);
      fel('Inte ett heltal.', '1');
      return undefined;
    case 'jaNej':
      if (/^(ja|nej)$/i.test(text)) return /^ja$/i.test(text);
      fel('Okänt värde.', 'Ja, Nej eller tomt');
      return undefined;
    case 'kronor': {
      const svar = tolkaKronor(text);
      if (svar.ok) return svar.varde.kronor;
      for (const f of svar.fel) fel(...formulera(f));
      return undefined;
    }
    default: {
      const traff = Object.entries(slag.val).find(([ord]) => ord.toLocaleLowerCase('sv') === text.toLocaleLowerCase('sv'));
      if (traff) return traff[1];
      fel('Okänt värde.', `Något av: ${Object.keys(slag.val).join(', ')}`);
      return undefined;
    }
  }
}

function satt(post: Post, falt: string, varde: unknown): void {
  const [yttre = '', inre] = falt.split('.');
  if (inre === undefined) post[yttre] = varde;
  else post[yttre] = { ...(post[yttre] as Post | null | undefined), [inre]: varde };
}

function lasRad(rad: Bladrad, kolumner: readonly Kolumn[], fel: Fellista): Lastrad {
  const fore = fel.antal;
  const post: Post = {};
  for (const { rubrik, falt, slag, kravs } of kolumner) {
    const text = rad.celler.get(rubrik);
    if (text === undefined) continue;
    const vid = `${rad.plats}, kolumn ${rubrik}`;
    if (text === null) {
      if (kravs && falt === '') fel.fel(vid, null, 'Uppgiften saknas.', null);
      if (falt !== '' && !falt.includes('.')) post[falt] = null;
      continue;
    }
    const varde = cellvarde(text, slag, (meddelande, ratt) => fel.fel(vid, text, meddelande, ratt));
    if (falt !== '' && varde !== undefined) satt(post, falt, varde);
  }
  const ar: Record<string, number | null> = {};
  for (const [rubrik, text] of rad.celler) {
    if (!/^\d{4}$/.test(rubrik)) continue;
    const varde =
      text === null ? null : cellvarde(text, 'kronor', (m, r) => fel.fel(`${rad.plats}, kolumn ${rubrik}`, text, m, r));
    ar[rubrik] = typeof varde === 'number' ? varde : null;
  }
  return { post, ar, plats: rad.plats, kolumnFor: new Map(kolumner.map((k) => [k.falt, k.rubrik])), felaktig: fel.antal > fore };
}

/** The key a row names its ärende by, written in its one form so that the sheets find each other. */
function nyckel(text: string | null | undefined): string {
  if (!text) return '';
  const svar = tolkaArendenyckel(text);
  return svar.ok ? svar.varde.varde : text.trim();
}

class Bok {
  readonly arenden: Lastrad[] = [];
  /** ärende → rows, per sheet other than Ärenden. */
  private readonly rader = new Map<string, Map<string, { rad: Lastrad; beslut: string }[]>>();
  /** The keys that an ärende is known by. */
  private readonly nycklar = new Map<Lastrad, string[]>();

  lagg(rad: Bladrad, fel: Fellista): void {
    const last = lasRad(rad, BESLUTSBLAD[rad.blad] ?? [], fel);
    if (rad.blad === 'Ärenden') {
      this.arenden.push(last);
      const skrivna = ['Diarienummer', 'NYPS-id', 'Historisk nyckel'].map((k) => nyckel(rad.celler.get(k)));
      this.nycklar.set(
        last,
        skrivna.filter((n) => n !== ''),
      );
      return;
    }
    const n = nyckel(rad.celler.get('Ärende'));
    const blad = this.rader.get(rad.blad) ?? new Map<string, { rad: Lastrad; beslut: string }[]>();
    this.rader.set(rad.blad, blad);
    const lista = blad.get(n) ?? [];
    blad.set(n, lista);
    lista.push({ rad: last, beslut: rad.celler.get('Beslut') ?? '' });
  }

  /** The rows of a sheet that belong to an ärende. */
  raderI(blad: string, arende: Lastrad): { rad: Lastrad; beslut: string }[] {
    return (this.nycklar.get(arende) ?? []).flatMap((n) => this.rader.get(blad)?.get(n) ?? []);
  }

  /** Reports rows whose ärende is on no row of Ärenden. */
  granskaAgare(fel: Fellista): void {
    const kanda = new Set([...this.nycklar.values()].flat());
    for (const blad of this.rader.values()) {
      for (const [n, rader] of blad) {
        if (n === '' || kanda.has(n)) continue;
        for (const { rad } of rader)
          fel.fel(`${rad.plats}, kolumn Ärende`, n, 'Ärendet finns inte på bladet Ärenden.', 'En nyckel på bladet Ärenden');
      }
    }
  }
}

/** Reads a workbook of decisions: one record per ärende, gathered from its sheets. */
export async function beslutsbok(sokvag: string, fel: Fellista): Promise<Uppgift[]> {
  const bok = new Bok();
  const sedda = new Set<string>();
  const boken = { kandaBlad: Object.keys(BESLUTSBLAD), trasig: false };
  for await (const rad of xlsxBlad(sokvag, formFor, boken, fel)) {
    sedda.add(rad.blad);
    bok.lagg(rad, fel);
  }
  if (boken.trasig) return [];
  for (const blad of ['Ärenden', 'Beslut']) {
    if (!sedda.has(blad)) fel.fel(`blad ${blad}`, null, 'Bladet saknas eller har inga rader.', `Ett blad med namnet ${blad}`);
  }
  bok.granskaAgare(fel);
  return bok.arenden.map((a) => uppgift(bok, a, fel));
}

function uppgift(bok: Bok, arende: Lastrad, fel: Fellista): Uppgift {
  const platser = new Map<string, Lastrad>([['', arende]]);
  let felaktig = arende.felaktig;
  const ta = (rad: Lastrad, vag: string): Post => {
    platser.set(vag, rad);
    felaktig ||= rad.felaktig;
    return rad.post;
  };
  const varde: Post = { ...arende.post };
  const mal = bok.raderI('Effektmål', arende);
  for (const [falt, ur] of [
    ['effektmal', 'effektmal'],
    ['kraftsamlingar', 'kraftsamling'],
  ] as const) {
    const egna = mal.filter(({ rad }) => typeof rad.post[ur] === 'string');
    if (mal.length === 0) continue;
    varde[falt] = egna.map(({ rad }, i) => {
      const {
        huvudmal,
        andel,
        [ur]: namn,
      } = ta({ ...rad, kolumnFor: new Map([...rad.kolumnFor, ['namn', rad.kolumnFor.get(ur) ?? '']]) }, `${falt}[${i}]`);
      return { namn, huvudmal: huvudmal ?? false, andel: andel ?? null };
    });
  }
  const beslut = bok.raderI('Beslut', arende);
  const underBeslut = ['Villkor', 'Kostnader', 'Finansiering'].flatMap((blad) => bok.raderI(blad, arende));
  const nummer = new Set(beslut.map(({ rad }) => String(rad.post['nummer'])));
  for (const { rad, beslut: n } of underBeslut) {
    if (!nummer.has(n) && n !== '')
      fel.fel(`${rad.plats}, kolumn Beslut`, n, 'Beslutet finns inte på bladet Beslut.', [...nummer].join(', ') || null);
    felaktig ||= rad.felaktig || !nummer.has(n);
  }
  varde['beslut'] = beslut.map(({ rad }, i) => {
    const vag = `beslut[${i}]`;
    const { beslutatTill, budgetAvser, beslutat, ...post } = ta(rad, vag);
    const egna = (blad: string): Lastrad[] =>
      bok
        .raderI(blad, arende)
        .filter((r) => r.beslut === String(post['nummer']))
        .map((r) => r.rad);
    const villkor = egna('Villkor').map((r, j) => ta(r, `${vag}.villkor[${j}]`));
    const budget = budgetAv(egna('Kostnader'), egna('Finansiering'), budgetAvser, (r, falt) => ta(r, `${vag}.budget.${falt}`));
    return {
      ...post,
      beslutat: beslutatTill === null || beslutatTill === undefined ? beslutat : { fran: beslutat, till: beslutatTill },
      ...(villkor.length > 0 ? { villkor } : {}),
      ...(budget ? { budget } : {}),
    };
  });
  return {
    plats: arende.plats,
    namn: typeof varde['namn'] === 'string' ? varde['namn'] : '',
    varde,
    felaktig,
    vag: (falt) => platsFor(platser, falt),
  };
}

function budgetAv(
  kostnader: Lastrad[],
  finansiering: Lastrad[],
  avser: unknown,
  ta: (r: Lastrad, falt: string) => Post,
): Post | null {
  if (kostnader.length + finansiering.length === 0) return null;
  const ar = [
    ...new Set([...kostnader, ...finansiering].flatMap((r) => Object.keys(r.ar).filter((a) => r.ar[a] !== null))),
  ].sort();
  const rad = (r: Lastrad, falt: string): Post => ({
    ...ta(r, falt),
    celler: Object.fromEntries(ar.map((a) => [a, r.ar[a] ?? null])),
  });
  return {
    avser: avser ?? 'projektet',
    kostnader: kostnader.map((r, i) => rad(r, `kostnader[${i}]`)),
    finansiering: finansiering.map((r, i) => rad(r, `finansiering[${i}]`)),
  };
}

/** Where a field of the gathered record stands: the row of the longest part of its path that has one, and the column of the rest. */
function platsFor(platser: ReadonlyMap<string, Lastrad>, vag: string): string {
  const delar = vag.split('.');
  for (let n = delar.length; n >= 0; n--) {
    const rad = platser.get(delar.slice(0, n).join('.'));
    if (!rad) continue;
    const falt = delar.slice(n).join('.');
    const kolumn =
      rad.kolumnFor.get(falt) ??
      rad.kolumnFor.get(falt.split(/[.[]/, 1)[0] ?? '') ??
      (falt.startsWith('celler.') ? falt.slice(7) : undefined);
    return kolumn === undefined || kolumn === '' ? rad.plats : `${rad.plats}, kolumn ${kolumn}`;
  }
  return vag;
}
