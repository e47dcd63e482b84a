import type { Datum } from '@anslag/doman';
import type { Uppgift } from '../kalla/uppgift';
import type { Korning } from '../korning';
import type { Arendeandring } from './andring';
import { jamforArende } from './jamfor';
import { granskaArende } from './granska-arende';
import { type LagratArende, lasLagrade } from './lagrade';
import { nyckelFor, sammanfoga } from './post';
import { skrivArenden } from './skriv-arenden';
import { mojligaNycklar, tolkaArende } from './tolka-arende';

/** Ärenden per batch: what is held in memory at a time. */
const SATS = 1000;

/**
 * Reads ärenden from any source, checks them against the database one batch at a time and, unless something is at fault, writes each batch.
 * Faults are collected over the whole source; the caller rolls back when there are any.
 */
export async function lasInArenden(korning: Korning, uppgifter: AsyncIterable<Uppgift> | Iterable<Uppgift>): Promise<void> {
  const sedda = new Map<string, string>();
  let sats: Uppgift[] = [];
  for await (const uppgift of uppgifter) {
    sats.push(uppgift);
    if (sats.length < SATS) continue;
    await enSats(korning, sats, sedda);
    sats = [];
  }
  if (sats.length > 0) await enSats(korning, sats, sedda);
}

async function enSats(korning: Korning, sats: readonly Uppgift[], sedda: Map<string, string>): Promise<void> {
  const { db, fel, protokoll } = korning;
  const lagrade = new Map<string, LagratArende>();
  for (const l of await lasLagrade(
    db,
    sats.flatMap((u) => mojligaNycklar(u.varde)),
  )) {
    for (const n of [l.post.diarienummer, l.post.nypsId, l.post.historiskNyckel]) if (n !== null) lagrade.set(n, l);
  }
  const andringar: Arendeandring[] = [];
  for (const uppgift of sats) {
    const fore = fel.antal;
    const andring = granskaEtt(korning, uppgift, lagrade, sedda);
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
  if (korning.skriv && fel.antal === 0) await skrivArenden(db, andringar, korning.register);
  korning.framsteg(protokoll.totalt, korning.totalt, korning.skriv ? 'skriver' : 'granskar');
}

/** One ärende: what changes, or null when nothing does or something is at fault. */
function granskaEtt(
  korning: Korning,
  uppgift: Uppgift,
  lagrade: ReadonlyMap<string, LagratArende>,
  sedda: Map<string, string>,
): Arendeandring | null {
  const { fel, register, protokoll } = korning;
  const { plats, vag } = uppgift;
  const nycklar = mojligaNycklar(uppgift.varde);
  const fore = fel.antal;
  for (const n of nycklar) {
    const tidigare = sedda.get(n);
    if (tidigare !== undefined)
      fel.fel(vag('diarienummer'), n, `Samma nyckel står redan på ${tidigare}.`, 'Varje ärende en gång i filen');
    else sedda.set(n, plats);
  }
  const [lagrad = null, annan] = [...new Set(nycklar.flatMap((n) => lagrade.get(n) ?? []))];
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

  const { skillnader, andradeFattade } = jamforArende(lagrad.post, blir, register);
  if (lagrad.post.stodtyp !== blir.stodtyp && lagrad.post.beslut.some((b) => b.lage === 'beslutad')) {
    fel.fel(vag('stodtyp'), blir.stodtyp, 'Ärendet har ett fattat beslut, så dess stödtyp ändras inte.', lagrad.post.stodtyp);
  }
  for (const b of andradeFattade) {
    const visa = b.skillnader.map((s) => `${s.falt} ${s.fore} → ${s.efter}`).join('; ');
    fel.fel(
      vag(`beslut[${nummer.indexOf(b.nummer)}]`),
      visa,
      `Beslut ${b.nummer} är fattat och ändras inte.`,
      'Rätta det med ett nytt beslut (rattarBeslut)',
    );
  }
  if (fel.antal > fore) return null;
  return skillnader.length === 0 ? utfall('oforandrad', []) : utfall('andrad', skillnader);

  function utfall(
    slag: 'ny' | 'oforandrad' | 'andrad',
    skillnader: { falt: string; fore: string; efter: string }[],
  ): Arendeandring | null {
    protokoll.post({ plats, nyckel: nyckelFor(blir) ?? '', namn: blir.namn, utfall: slag, skillnader });
    return slag === 'oforandrad' ? null : { blir, lagrad };
  }
}

function forstaLagradeDag(lagrad: LagratArende): Datum | null {
  return lagrad.post.beslut.map((b) => b.beslutad.fran).sort()[0] ?? null;
}
