import { Datum, GRUNDER, Grund, Kedjeavser, Kedjeperiod, Matvarde, NIVAER, Niva, Resultatlage, granskaNodutfall, raknarPersoner, tolkaMatvarde } from '@anslag/doman';
import { Faltfel, KedjenodSvar, Loggnod, NodutfallSvar, grundnamn, nodutfallsfel } from '@anslag/kontrakt';
import { matvardefel, matvardetext } from '../ui/matvarde.formulering';

/** What is typed of a result: everything as its control has it. */
export interface Resultatformular {
  nod: string;
  lage: Resultatlage | '';
  ar: string;
  datum: Datum | null;
  varde: string;
  kvinnor: string;
  man: string;
  okant: string;
  grund: Grund | '';
  /** Empty: as the node says. */
  avser: Kedjeavser | '';
  kalla: string;
  lank: string;
  /** Id of an attachment that the ärende has already. */
  bilaga: string;
  kommentar: string;
}

/** Each field of a problem at its control, in the order of the form. */
export const FALTIDER: Readonly<Record<string, string>> = {
  nod: 'resultat-nod',
  lage: 'lage-uppnadd',
  ar: 'resultat-ar',
  datum: 'resultat-datum',
  varde: 'resultat-varde',
  kvinnor: 'resultat-kvinnor',
  man: 'resultat-man',
  okant: 'resultat-okant',
  grund: 'grund-ej',
  kalla: 'resultat-kalla',
  lank: 'resultat-lank',
  bilaga: 'resultat-bilaga',
  fil: 'resultat-fil',
  avser: 'resultat-avser',
  kommentar: 'resultat-kommentar',
};

/** A whole form as a draft is held against it. */
export const MALL: Resultatformular = { ...nyttResultat('2000-01-01'), datum: null };

export const KONSFALT = ['kvinnor', 'man', 'okant'] as const;
export type Konsfalt = (typeof KONSFALT)[number];

/** An empty form: seen today, of this year. */
export function nyttResultat(idag: Datum): Resultatformular {
  return { nod: '', lage: '', ar: idag.slice(0, 4), datum: idag, varde: '', kvinnor: '', man: '', okant: '', grund: '', avser: '', kalla: '', lank: '', bilaga: '', kommentar: '' };
}

/** The form for putting a logged result right: what it says now. */
export function rattelseAv(nod: string, u: NodutfallSvar): Resultatformular {
  const antal = (n: number | null): string => (n === null ? '' : String(n));
  return {
    nod,
    lage: u.lage,
    ar: String(u.ar),
    datum: u.datum,
    varde: u.varde === null ? '' : matvardetext(u.varde, null),
    kvinnor: antal(u.kvinnor),
    man: antal(u.man),
    okant: antal(u.okant),
    grund: u.grund ?? '',
    avser: u.avser,
    kalla: u.kalla ?? '',
    lank: u.lank ?? '',
    bilaga: u.bilaga?.id ?? '',
    kommentar: u.kommentar ?? '',
  };
}

/** A node of a chain as it is logged on. */
export function somLoggnod({ id, beteckning, niva, text, indikator, enhet, avser, mal, utfall }: KedjenodSvar): Loggnod {
  const galler = utfall.filter((u) => u.makulerad === null && u.rattatAv === null);
  return { id, beteckning, niva, text, indikator, enhet, avser, mal: mal.at(-1) ?? null, senaste: galler[0] ?? null };
}

/** Is anything measured of the node, so that a value can be told? */
export function matbar({ indikator, enhet }: Pick<Loggnod, 'indikator' | 'enhet'>): boolean {
  return indikator !== null || enhet !== null;
}

export interface Resultattolkning {
  begaran: object;
  fel: Faltfel[];
  /** The value that is sent, also when it is only the sum of those who took part. */
  varde: Matvarde | null;
  /** How many took part; null when nothing is told. */
  deltagare: number | null;
}

const fel = (falt: string, meddelande: string, last: string | null = null, ratt: string | null = null): Faltfel => ({ falt, last, meddelande, ratt });
const arTal = (text: string, siffror: number): boolean => new RegExp(`^\\d{1,${siffror}}$`).test(text);

/**
 * What the form says: what is sent, and what is wrong with it field by field.
 * @param nod the node that is chosen; null when none is.
 * @param period the project's, as far as it is known.
 * @param rattar the id of the result that is put right.
 */
export function tolkaResultat(f: Resultatformular, nod: Loggnod | null, idag: Datum, period: Kedjeperiod, rattar: string | null = null): Resultattolkning {
  const text = (s: string): string | null => s.trim() || null;
  const varde = nod === null || !matbar(nod) || f.varde.trim() === '' ? null : tolkaMatvarde(f.varde);
  const kons = KONSFALT.map((falt) => ({ falt, text: nod !== null && raknarPersoner(nod.enhet) ? f[falt].replace(/\s/g, '') : '' }));
  const konsfel = kons.filter((k) => k.text !== '' && !arTal(k.text, 7));
  const antal = (falt: Konsfalt): number | null => {
    const skrivet = kons.find((k) => k.falt === falt)?.text ?? '';
    return arTal(skrivet, 7) ? Number(skrivet) : null;
  };
  const [kvinnor, man, okant] = [antal('kvinnor'), antal('man'), antal('okant')];
  const alla = [kvinnor, man, okant].filter((n) => n !== null);
  const deltagare = alla.length === 0 ? null : alla.reduce((a, b) => a + b, 0);
  // Who tells how many took part has told the value.
  const vardet = varde?.ok ? varde.varde : varde === null && deltagare !== null ? deltagare * 100 : null;
  const ar = /^(199[5-9]|20\d\d|2100)$/.test(f.ar.trim()) ? Number(f.ar.trim()) : null;
  const [lage, datum, lank] = [f.lage || null, f.datum, text(f.lank)];
  const granskade = nod !== null && lage !== null && ar !== null && datum !== null ? granskaNodutfall(nod, { ar, datum, lage, varde: vardet, lank, kvinnor, man, okant }, idag, period).hinder : [];
  return {
    begaran: {
      ar,
      datum,
      lage,
      grund: f.grund || null,
      varde: vardet,
      ...(f.avser === '' ? {} : { avser: f.avser }),
      kvinnor,
      man,
      okant,
      kommentar: text(f.kommentar),
      kalla: text(f.kalla),
      lank,
      bilaga: f.bilaga || null,
      ...(rattar === null ? {} : { rattar }),
    },
    fel: [
      ...(nod === null ? [fel('nod', 'Välj vad resultatet gäller.')] : []),
      ...(lage === null ? [fel('lage', 'Välj om resultatet är uppnått eller förväntat.')] : []),
      ...(ar === null ? [fel('ar', 'Skriv vilket år resultatet hör till.', f.ar, 'till exempel 2024')] : []),
      ...(datum === null ? [fel('datum', 'Skriv vilken dag det var.', null, 'till exempel 2024-08-24')] : []),
      ...(varde?.ok === false ? [fel('varde', varde.fel.map(matvardefel).join(' '), f.varde)] : []),
      ...konsfel.map((k) => fel(k.falt, 'Skriv antalet med siffror.', k.text, 'till exempel 12')),
      ...granskade.map((g) => {
        const { falt, meddelande, ratt } = nodutfallsfel(g);
        return fel(falt, meddelande, null, ratt);
      }),
    ],
    varde: vardet,
    deltagare,
  };
}

/** The grounds in the order they are chosen among; none comes last. */
export const GRUNDVAL: readonly { varde: Grund | ''; namn: string }[] = [...GRUNDER, null].map((g) => {
  const namn = grundnamn(g);
  return { varde: g ?? '', namn: namn.charAt(0).toUpperCase() + namn.slice(1) };
});

/** The nodes level by level, in the order of the chain: what is delivered comes first. */
export function perNiva(noder: readonly Loggnod[]): { niva: Niva; noder: Loggnod[] }[] {
  return NIVAER.map((niva) => ({ niva, noder: noder.filter((n) => n.niva === niva) })).filter((g) => g.noder.length > 0);
}
