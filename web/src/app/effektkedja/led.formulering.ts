import { Matvarde, formateraDatumLang, formateraMatvarde } from '@anslag/doman';
import { NodmalSvar, NodutfallSvar, grundnamn, kedjeavsernamn, lagenamn, resultattext } from '@anslag/kontrakt';
import { matvardetext } from '../ui/matvarde.formulering';
import { Kort, kort } from './kort';
import { Led, Nodlage, malen } from './led';

const storBokstav = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const avAr = (ar: number | null): string => (ar === null ? '' : ` (${ar})`);

/** Where a node stands in words: "Uppnådd 2023, uppföljning"; empty where nothing is said. */
export function lagestext(led: Led): string {
  return led.laget === null ? '' : nodlagestext(led.laget);
}

function nodlagestext(laget: Nodlage): string {
  return resultattext({ niva: 'prestation', ...laget });
}

/** The latest year's value of the scope that the target is of, achieved or else expected; null when no value is logged. */
function utfallsvarde(led: Led): { slag: 'utfall' | 'väntat'; varde: Matvarde; ar: number } | null {
  const avser = malen(led).galler?.avser ?? led.avser ?? 'hela';
  const rader = led.perAr.filter((r) => r.avser === avser);
  const uppnatt = rader.flatMap(({ ar, uppnatt: v }) => (v === null ? [] : [{ slag: 'utfall' as const, varde: v, ar }]));
  const vantat = rader.flatMap(({ ar, forvantat: v }) => (v === null ? [] : [{ slag: 'väntat' as const, varde: v, ar }]));
  return uppnatt.at(-1) ?? vantat.at(-1) ?? null;
}

/** "Baslinje 40 (2020) → mål 60 (2025) → utfall 55 % (2024)"; empty when no figure is given. */
export function vagen(led: Led): string {
  const { galler } = malen(led);
  const nu = utfallsvarde(led);
  const delar = [
    led.baslinje === null ? null : { text: `baslinje ${formateraMatvarde(led.baslinje)}`, ar: led.baslinjeAr },
    galler === null ? null : { text: `mål ${formateraMatvarde(galler.malvarde)}`, ar: galler.malar },
    nu === null ? null : { text: `${nu.slag} ${formateraMatvarde(nu.varde)}`, ar: nu.ar },
  ].filter((d) => d !== null);
  const enhet = led.enhet === null ? '' : `\u00a0${led.enhet}`;
  return storBokstav(delar.map((d, i) => `${d.text}${i === delar.length - 1 ? enhet : ''}${avAr(d.ar)}`).join(' → '));
}

/** What is measured, and whether of the whole project or of our part; empty when nothing is. */
export function indikatortext(led: Led): string {
  const avser = led.avser === null ? '' : `${led.indikator === null ? '' : ', '}${kedjeavsernamn(led.avser)}`;
  return storBokstav(`${led.indikator ?? ''}${avser}`);
}

/** The card of a node in the drawing. */
export function ledkort(led: Led): Kort {
  return kort({
    id: led.id,
    text: led.text,
    rader: [indikatortext(led), vagen(led)].filter(Boolean),
    resultat: led.laget && { lage: led.laget.lage, text: nodlagestext(led.laget) },
  });
}

/** Everything that is said of a node besides its text and where it stands, each as name and value. */
export function ledfakta(led: Led): { namn: string; varde: string }[] {
  const { galler } = malen(led);
  const rad = (namn: string, text: string | null): { namn: string; varde: string }[] => (text === null || text === '' ? [] : [{ namn, varde: text }]);
  return [
    // The same words as the register's stand once, with their link.
    ...rad('Indikator', led.indikator === led.foljer?.namn ? null : led.indikator),
    ...rad('Avser', led.avser && kedjeavsernamn(led.avser)),
    ...rad('Baslinje', led.baslinje === null ? null : `${matvardetext(led.baslinje, led.enhet)}${avAr(led.baslinjeAr)}`),
    ...rad('Mål', galler && maltext(galler, led.enhet)),
    ...rad('Ansvarig', led.ansvarig),
    ...rad('Klart senast', led.klartSenast && formateraDatumLang(led.klartSenast)),
  ];
}

/** A target: "60 % 2025, hela projektet". */
export function maltext(mal: NodmalSvar, enhet: string | null): string {
  return `${matvardetext(mal.malvarde, enhet)}${mal.malar === null ? '' : ` ${mal.malar}`}, ${kedjeavsernamn(mal.avser)}`;
}

/** A target that another came instead of, and why: "Tidigare mål: 80 % 2024, hela projektet, satt 1 mars 2021. Ändrat: färre deltog." */
export function tidigareMal(led: Led): string[] {
  return led.mal.slice(0, -1).map((m, i) => {
    const skal = led.mal[i + 1]?.skal;
    return `${maltext(m, led.enhet)}, satt ${formateraDatumLang(m.satt)}.${skal ? ` Skäl till ändringen: ${skal}` : ''}`;
  });
}

/** A logged outcome in one sentence. */
export function utfallstext(u: NodutfallSvar, enhet: string | null): string {
  const kon = [
    [u.kvinnor, 'kvinnor'],
    [u.man, 'män'],
    [u.okant, 'okänt kön'],
  ].flatMap(([antal, vad]) => (typeof antal === 'number' ? [`${antal} ${vad}`] : []));
  const delar = [
    `${lagenamn(u.lage)} ${u.ar}`,
    u.varde === null ? null : `${matvardetext(u.varde, enhet)} (${kedjeavsernamn(u.avser)})`,
    kon.length > 0 ? kon.join(', ') : null,
    `grund ${grundnamn(u.grund)}`,
    u.kalla,
    u.kommentar,
  ].filter(Boolean);
  return delar.join(' · ');
}

/** How many of the prestations and effects have achieved nothing, and how many of those expect something: empty when all have achieved. */
export function utanUppnatt(led: readonly Pick<Led, 'laget'>[]): string {
  const utan = led.filter((l) => l.laget?.lage !== 'uppnadd');
  if (utan.length === 0) return '';
  const vantar = utan.filter((l) => l.laget !== null).length;
  return `${utan.length} av ${led.length} prestationer och effekter har inget uppnått resultat${vantar === 0 ? '' : `, varav ${vantar} har ett förväntat`}.`;
}
