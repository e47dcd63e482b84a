import { randomUUID } from 'node:crypto';
import { dagarEfter, frister, granskaForstaParagraf, granskaFrister, PUNKTSLAG, type Punktslag, tolkaArendenyckel } from '@anslag/doman';
import { fristfalt, fristfel, paragraffel, type SammantradeUppgift, type Sammantradesfil, type SammantradespunktUppgift } from '@anslag/kontrakt';
import { LANGST_NAMN, Objektlasare, arObjekt, faltnamn } from '../falt/objektlasare';
import { lasJson, uppgifterI } from '../kalla/json-fil';
import type { Uppgift } from '../kalla/uppgift';
import type { Korning } from '../korning';
import { type Forslagsrad, lasForslagen, lasMoten, type Lagratmote, type Motespost, type Punktpost, skrivMote } from './lagrade-sammantraden';

const FILFALT = faltnamn<Sammantradesfil>({ format: true, kalla: true, sammantraden: true });
export const SAMMANTRADESFALT = faltnamn<SammantradeUppgift>({
  organ: true,
  datum: true,
  dagarFramat: true,
  tid: true,
  plats: true,
  status: true,
  arendestopp: true,
  kallasSenast: true,
  justerasSenast: true,
  forstaParagraf: true,
  anmarkning: true,
  punkter: true,
});
export const PUNKTFALT = faltnamn<SammantradespunktUppgift>({
  nummer: true,
  slag: true,
  rubrik: true,
  foredragande: true,
  arende: true,
  forslag: true,
  diarienummer: true,
  innehall: true,
  satser: true,
});

const LANGST_NYCKEL = 100;
const LANGST_INNEHALL = 20_000;

/** Reads meetings with their agendas from a JSON file. One that is stored already, by body and day, is left as it is. */
export async function lasInSammantraden(korning: Korning, sokvag: string): Promise<void> {
  const { db, fel, protokoll } = korning;
  const fil = await lasJson<Sammantradesfil>(sokvag, 'anslag-sammantraden/1', FILFALT, fel);
  if (!fil) return;
  const uppgifter = uppgifterI(fil, 'sammantraden');
  const lagrade = await lasMoten(db);
  const forslagen = await lasForslagen(db, uppgifter.flatMap(nycklarI));
  const nya: Motespost[] = [];
  for (const u of uppgifter) {
    const fore = fel.antal;
    const post = tolka(u, korning, lagrade, forslagen);
    const rad = { plats: u.plats, nyckel: post ? `${post.organ} ${post.datum}` : '', namn: post ? `${post.organ} ${post.datum}` : u.namn };
    if (!post || fel.antal > fore) {
      protokoll.post({ ...rad, utfall: 'fel', skillnader: [] });
      continue;
    }
    const finns = post.finns || nya.some((n) => n.organ === post.organ && n.datum === post.datum);
    protokoll.post({ ...rad, utfall: finns ? 'oforandrad' : 'ny', skillnader: [] });
    if (!finns) nya.push(post);
  }
  if (korning.skriv && fel.antal === 0) for (const post of nya) await skrivMote(db, post);
}

function normalNyckel(skriven: string): string {
  const svar = tolkaArendenyckel(skriven);
  return svar.ok ? svar.varde.varde : skriven.trim();
}

/** The keys of ärenden that a record names, before any of it is checked. */
function nycklarI({ varde }: Uppgift): string[] {
  const punkter = arObjekt(varde) && Array.isArray(varde['punkter']) ? varde['punkter'] : [];
  return punkter.flatMap((p: unknown) => (arObjekt(p) && typeof p['arende'] === 'string' ? [normalNyckel(p['arende'])] : []));
}

function tolka(u: Uppgift, { fel, idag }: Korning, lagrade: readonly Lagratmote[], forslagen: ReadonlyMap<string, Forslagsrad>): (Motespost & { finns: boolean }) | null {
  if (!arObjekt(u.varde)) {
    fel.fel(u.plats, u.varde, 'Ska vara ett objekt.', '{ "organ": …, "datum": …, "punkter": [ … ] }');
    return null;
  }
  const o = new Objektlasare<SammantradeUppgift>(u.varde, u.vag, fel, SAMMANTRADESFALT);
  const organ = o.krav('organ', o.text('organ', LANGST_NAMN), 'Organets namn');
  const dagar = o.heltal('dagarFramat', 1, 365);
  const datum = dagar == null ? o.krav('datum', o.datum('datum'), 'ÅÅÅÅ-MM-DD') : dagarEfter(idag, dagar);
  if (organ === undefined || datum === undefined) return null;
  const egna = lagrade.filter((l) => l.organ === organ);
  // A day that is counted from the day of reading would be another one each time: one coming meeting is enough.
  const finns = egna.some((l) => l.datum === datum || (dagar != null && l.datum > idag));
  const givna = frister(datum);
  const satta = {
    arendestopp: o.datum('arendestopp') ?? givna.arendestopp,
    kallasSenast: o.datum('kallasSenast') ?? givna.kallasSenast,
    justerasSenast: o.datum('justerasSenast') ?? givna.justerasSenast,
  };
  for (const f of granskaFrister(datum, satta)) fel.fel(u.vag(fristfalt(f)), f.last, fristfel(f), null);
  const forstaParagraf = o.heltal('forstaParagraf', 1, 100_000) ?? null;
  const hallna = egna.flatMap((l) => (l.sistaParagraf === null ? [] : [{ datum: l.datum, sistaParagraf: l.sistaParagraf }]));
  if (forstaParagraf !== null && !finns) for (const f of granskaForstaParagraf(forstaParagraf, datum, hallna)) o.fel('forstaParagraf', paragraffel(f), `Tidigast ${f.tidigast}`);
  const punkter = o.lista<SammantradespunktUppgift, Onumrerad | null>('punkter', PUNKTFALT, (p) => tolkaPunkt(p, organ, finns, forslagen)) ?? [];
  return {
    id: randomUUID(),
    finns,
    organ,
    datum,
    tid: o.text('tid', LANGST_NAMN) ?? null,
    plats: o.text('plats', LANGST_NAMN) ?? null,
    status: o.val('status', ['planerat', 'kallat']) ?? 'planerat',
    ...satta,
    forstaParagraf,
    anmarkning: o.text('anmarkning', LANGST_NAMN) ?? null,
    punkter: numrerade(punkter.filter((p) => p !== null), (meddelande) => o.fel('punkter', meddelande, 'Nummer i stigande ordning')),
  };
}

/** An item with the number that the file gives it; null when it has none of its own. */
type Onumrerad = Omit<Punktpost, 'ordning'> & { nummer: number | null };

/** Each item's place: its own number, or the one after the item before it. */
function numrerade(punkter: readonly Onumrerad[], fel: (meddelande: string) => void): Punktpost[] {
  let sista = 0;
  return punkter.map(({ nummer, ...p }) => {
    if (nummer !== null && nummer <= sista) fel(`Punkten ${p.rubrik} har nummer ${nummer} efter en punkt med nummer ${sista}.`);
    sista = nummer ?? sista + 1;
    return { ...p, ordning: sista };
  });
}

function tolkaPunkt(p: Objektlasare<SammantradespunktUppgift>, organ: string, finns: boolean, forslagen: ReadonlyMap<string, Forslagsrad>): Onumrerad | null {
  const slag = p.krav('slag', p.val<Punktslag>('slag', PUNKTSLAG), PUNKTSLAG.join(', '));
  const rubrik = p.krav('rubrik', p.text('rubrik', LANGST_NAMN), 'Punktens rubrik');
  const nyckel = p.text('arende', LANGST_NYCKEL);
  const nummer = p.heltal('forslag', 1, 1000);
  const forslag = slag === 'arende' ? kravForslag(p, nyckel, nummer, organ, finns, forslagen) : undefined;
  const post = {
    foredragande: p.text('foredragande', LANGST_NAMN) ?? null,
    diarienummer: slag === 'arende' ? null : (p.text('diarienummer', LANGST_NYCKEL) ?? null),
    innehall: p.text('innehall', LANGST_INNEHALL) ?? null,
    forslag: p.texter('satser', LANGST_INNEHALL)?.join('\n') || null,
  };
  if (slag === undefined || rubrik === undefined || (slag === 'arende' && !forslag)) return null;
  return { nummer: p.heltal('nummer', 1, 1000) ?? null, slag, rubrik, arendeId: forslag?.arendeId ?? null, beslutId: forslag?.beslutId ?? null, ...post };
}

/** The proposal that the item is about, if it can be on the agenda; otherwise a fault. */
function kravForslag(
  p: Objektlasare<SammantradespunktUppgift>,
  nyckel: string | null | undefined,
  nummer: number | null | undefined,
  organ: string,
  finns: boolean,
  forslagen: ReadonlyMap<string, Forslagsrad>,
): Forslagsrad | undefined {
  const arende = p.krav('arende', nyckel, 'Diarienummer eller NYPS-id');
  const vilket = p.krav('forslag', nummer, 'Förslagets nummer i ärendet');
  if (arende === undefined || vilket === undefined) return undefined;
  const rad = forslagen.get(`${normalNyckel(arende)} ${vilket}`);
  if (!rad) return p.fel('arende', `Ärendet har inget förslag ${vilket}, eller finns inte.`, 'Ett inläst ärende och numret på ett av dess förslag');
  if (finns) return rad;
  if (rad.lage !== 'forslag') return p.fel('forslag', `Beslut ${vilket} är redan fattat.`, 'Numret på ett förslag');
  if (rad.organ !== organ) return p.fel('forslag', `Förslaget är till ${rad.organ ?? 'någon som beslutar på delegation'}.`, `Ett förslag till ${organ}`);
  if (rad.uppsatt) return p.fel('forslag', 'Förslaget står redan på en dagordning.', 'Ett förslag som inte är uppsatt');
  if (rad.fattade === 0 && rad.status !== 'foreslagen') return p.fel('arende', 'Ärendet är inte klart att sätta upp.', 'Sätt upp det för hand när beredningen är klar');
  return rad;
}
