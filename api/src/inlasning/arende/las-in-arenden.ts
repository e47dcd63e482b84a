import { setImmediate } from 'node:timers/promises';
import type { Datum, Hinder } from '@anslag/doman';
import { hinderText } from '@anslag/kontrakt';
import { undanhallAndring } from '../../arende/sekretess';
import type { Uppgift } from '../kalla/uppgift';
import type { Korning } from '../korning';
import type { Arendeandring } from './andring';
import { hinderFor } from './hinder';
import { jamforArende, type Skillnad } from './jamfor';
import { granskaArende, granskaLoggade } from './granska-arende';
import { type LagratArende, lasLagrade } from './lagrade';
import { nyckelFor, sammanfoga } from './post';
import { skrivArenden } from './skriv-arenden';
import { mojligaNycklar, tolkaArende } from './tolka-arende';

/** Ärenden per batch; two batches at most are held in memory, one that is written and one that is checked. */
const SATS = 1000;
/** After this many ärenden the checking lets the next statement of the batch that is being written be sent. */
const SLAPP_FRAM = 50;

/** Ärenden that are checked and what the protocol had counted when they were. */
interface Granskade {
  andringar: Arendeandring[];
  gjort: number;
}

/** The stored ärenden that a batch may speak of, by each of their keys, and which of them the person may not change. */
interface Lagrat {
  lagrade: ReadonlyMap<string, LagratArende>;
  hinder: ReadonlyMap<string, Hinder>;
}

/**
 * Reads ärenden from any source, checks them against the database one batch at a time and, unless something is at fault, writes each batch
 * while the next is checked and the one after is read from the source.
 * Faults are collected over the whole source; the caller rolls back when there are any.
 */
export async function lasInArenden(korning: Korning, uppgifter: AsyncIterable<Uppgift> | Iterable<Uppgift>): Promise<void> {
  const sedda = new Map<string, string>();
  const kalla = satser(uppgifter);
  try {
    let granskade: Granskade | null = null;
    let sats = await kalla.next();
    while (!sats.done) {
      // Read before the batch ahead is written: the connection does one thing at a time.
      const lagrade = await lagradeFor(korning, sats.value);
      const hinder = await hinderFor(korning.db, korning.anvandareId, [...lagrade.values()].map((l) => l.id));
      [granskade, sats] = await medan(skriv(korning, granskade), granskaOchLas(korning, sats.value, { lagrade, hinder }, sedda, kalla));
    }
    await skriv(korning, granskade);
  } finally {
    // A source that is left before its end closes its file.
    await kalla.return();
  }
}

async function* satser(uppgifter: AsyncIterable<Uppgift> | Iterable<Uppgift>): AsyncGenerator<Uppgift[], void> {
  let sats: Uppgift[] = [];
  for await (const uppgift of uppgifter) {
    sats.push(uppgift);
    if (sats.length < SATS) continue;
    yield sats;
    sats = [];
  }
  if (sats.length > 0) yield sats;
}

/** What `arbete` gives, once `skrivning` is done too: whichever fails, no statement is left running when the transaction ends. */
async function medan<T>(skrivning: Promise<void>, arbete: Promise<T>): Promise<T> {
  const [skriven] = await Promise.allSettled([skrivning, arbete]);
  if (skriven.status === 'rejected') throw skriven.reason;
  return arbete;
}

async function skriv(korning: Korning, granskade: Granskade | null): Promise<void> {
  if (!granskade) return;
  const { andringar, gjort } = granskade;
  if (korning.skriv && andringar.length > 0) await skrivArenden(korning.db, andringar, korning.register);
  korning.framsteg(gjort, korning.totalt, korning.skriv ? 'skriver' : 'granskar');
}

/** The stored ärenden that the batch may speak of, by each of their keys. */
async function lagradeFor({ db, skriv }: Korning, sats: readonly Uppgift[]): Promise<Map<string, LagratArende>> {
  const nycklar = sats.flatMap((u) => mojligaNycklar(u.varde));
  return new Map((await lasLagrade(db, nycklar, skriv)).flatMap((l) => lagradesNycklar(l).map((n) => [n, l])));
}

function lagradesNycklar({ post }: LagratArende): string[] {
  return [post.diarienummer, post.nypsId, post.historiskNyckel].filter((n) => n !== null);
}

/** Checks a batch and reads the next one from the source. */
async function granskaOchLas(
  korning: Korning,
  sats: readonly Uppgift[],
  lagrat: Lagrat,
  sedda: Map<string, string>,
  kalla: AsyncGenerator<Uppgift[], void>,
): Promise<[Granskade, IteratorResult<Uppgift[], void>]> {
  const { fel, protokoll } = korning;
  const andringar: Arendeandring[] = [];
  for (const [i, uppgift] of sats.entries()) {
    if (i % SLAPP_FRAM === 0) await setImmediate();
    const fore = fel.antal;
    const andring = granskaEtt(korning, uppgift, lagrat, sedda);
    if (andring) andringar.push(andring);
    if (fel.antal > fore || uppgift.felaktig)
      protokoll.post({
        plats: uppgift.plats,
        nyckel: mojligaNycklar(uppgift.varde)[0] ?? '',
        namn: uppgift.namn,
        utfall: 'fel',
        skillnader: [],
      });
  }
  return [{ andringar: fel.antal === 0 ? andringar : [], gjort: protokoll.totalt }, await kalla.next()];
}

/** One ärende: what changes, or null when nothing does or something is at fault. */
function granskaEtt(
  korning: Korning,
  uppgift: Uppgift,
  { lagrade, hinder }: Lagrat,
  sedda: Map<string, string>,
): Arendeandring | null {
  const { fel, register, protokoll } = korning;
  const { plats, vag } = uppgift;
  const nycklar = mojligaNycklar(uppgift.varde);
  const fore = fel.antal;
  const [lagrad = null, annan] = [...new Set(nycklar.flatMap((n) => lagrade.get(n) ?? []))];
  // A stored ärende counts as seen by all its keys, also those the file leaves out: two records for it would overwrite each other.
  for (const n of new Set([...nycklar, ...(lagrad ? lagradesNycklar(lagrad) : [])])) {
    const tidigare = sedda.get(n);
    if (tidigare !== undefined)
      fel.fel(vag('diarienummer'), n, `Samma nyckel står redan på ${tidigare}.`, 'Varje ärende en gång i filen');
    else sedda.set(n, plats);
  }
  if (annan)
    fel.fel(
      vag('nypsId'),
      nycklar.join(' och '),
      'Diarienumret och NYPS-id:t hör till två olika ärenden.',
      'Numren på ett och samma ärende',
    );
  const last = tolkaArende(uppgift.varde, vag, fel, register, lagrad ? forstaLagradeDag(lagrad) : null);
  if (!last || fel.antal > fore || uppgift.felaktig) return null;

  const nummer = last.beslut.map((b) => b.nummer);
  nummer.forEach((n, i) => {
    if (nummer.indexOf(n) < i)
      fel.fel(vag(`beslut[${i}].nummer`), n, 'Två beslut i ärendet har samma nummer.', 'Ett eget nummer för varje beslut');
  });
  const blir = sammanfoga(last, lagrad?.post ?? null);
  if (lagrad?.post.historiskNyckel && (blir.diarienummer || blir.nypsId)) blir.historiskNyckel = null;
  granskaArende(blir, register, { vag, fel }, (n) =>
    nummer.includes(n) ? (falt) => vag(`beslut[${nummer.indexOf(n)}].${falt}`) : undefined,
  );
  if (!lagrad) return fel.antal > fore ? null : utfall('ny', []);
  granskaLoggade(lagrad.post.effektkedja, blir.effektkedja, vag, fel);

  const { skillnader, andradeFattade } = jamforArende(lagrad.post, blir, register);
  const hindret = hinder.get(lagrad.id);
  // Of what is secret not even that nothing differs is told, since that tells what is there.
  if (hindret && (lagrad.sekretess !== null || skillnader.length + andradeFattade.length > 0)) {
    fel.fel(vag('diarienummer'), nycklar[0] ?? '', hinderText(hindret), 'Ett ärende som du får ändra');
    return null;
  }
  const visade = (s: Skillnad[]): Skillnad[] => (lagrad.sekretess === null ? s : s.map(undanhallAndring));
  if (lagrad.post.stodtyp !== blir.stodtyp && lagrad.post.beslut.some((b) => b.lage === 'beslutad')) {
    fel.fel(vag('stodtyp'), blir.stodtyp, 'Ärendet har ett fattat beslut, så dess stödtyp ändras inte.', lagrad.post.stodtyp);
  }
  for (const b of andradeFattade) {
    const visa = visade(b.skillnader).map((s) => `${s.falt} ${s.fore} → ${s.efter}`).join('; ');
    fel.fel(
      vag(`beslut[${nummer.indexOf(b.nummer)}]`),
      visa,
      `Beslut ${b.nummer} är fattat och ändras inte.`,
      'Rätta det med ett nytt beslut (rattarBeslut)',
    );
  }
  if (fel.antal > fore) return null;
  return skillnader.length === 0 ? utfall('oforandrad', []) : utfall('andrad', skillnader, visade(skillnader));

  function utfall(
    slag: 'ny' | 'oforandrad' | 'andrad',
    skillnader: Skillnad[],
    visas = skillnader,
  ): Arendeandring | null {
    const rad = { plats, nyckel: nyckelFor(blir) ?? '', namn: blir.namn, utfall: slag };
    protokoll.post({ ...rad, skillnader }, { ...rad, skillnader: visas });
    return slag === 'oforandrad' ? null : { blir, lagrad };
  }
}

function forstaLagradeDag(lagrad: LagratArende): Datum | null {
  return lagrad.post.beslut.map((b) => b.beslutad.fran).sort()[0] ?? lagrad.post.ansokan?.inkom ?? null;
}
