import { tolkaArendenyckel } from '@anslag/doman';
import type { EffektkedjaUppgift, InsatsUppgift, Insatsfil } from '@anslag/kontrakt';
import { granskaKedjan } from '../arende/granska-arende';
import { tolkaMal } from '../arende/tolka-arende';
import { KEDJEFALT, tolkaKedja } from '../arende/tolka-kedja';
import { LANGST_NAMN, Objektlasare, arObjekt, faltnamn } from '../falt/objektlasare';
import { lasJson, uppgifterI } from '../kalla/json-fil';
import type { Uppgift } from '../kalla/uppgift';
import type { Korning } from '../korning';
import type { LastInsats } from './insatspost';
import { tolkaRegion } from './region';
import { sparaInsatser } from './spara-insatser';

const FILFALT = faltnamn<Insatsfil>({ format: true, region: true, ar: true, insatser: true });
const INSATSFALT = faltnamn<InsatsUppgift>({
  namn: true,
  kapitel: true,
  beskrivning: true,
  effektmal: true,
  effektmalSkrivet: true,
  kraftsamlingar: true,
  effektkedja: true,
  arende: true,
  kalla: true,
});

const LANGST_NYCKEL = 100;

/** The stored ärende an insats reports on; one that is not stored is a fault. */
async function sokArenden(
  korning: Korning,
  uppgifter: readonly Uppgift[],
): Promise<(o: Objektlasare<InsatsUppgift>) => string | null | undefined> {
  const normal = (s: string): string => {
    const svar = tolkaArendenyckel(s);
    return svar.ok ? svar.varde.varde : s.trim();
  };
  const skrivna = uppgifter.flatMap((u) =>
    arObjekt(u.varde) && typeof u.varde['arende'] === 'string' ? [normal(u.varde['arende'])] : [],
  );
  const rader = await korning.db.query<{ id: string; nycklar: (string | null)[] }[]>(
    `SELECT id, ARRAY[diarienummer, nyps_id, historisk_nyckel] AS nycklar FROM arende
     WHERE diarienummer = ANY($1) OR nyps_id = ANY($1) OR historisk_nyckel = ANY($1)`,
    [skrivna],
  );
  const perNyckel = new Map(rader.flatMap((r) => r.nycklar.map((n) => [n, r.id] as const)));
  return (o) => {
    const skrivet = o.text('arende', LANGST_NYCKEL);
    if (skrivet === undefined || skrivet === null) return skrivet;
    return (
      perNyckel.get(normal(skrivet)) ??
      o.fel('arende', 'Ärendet finns inte.', 'Diarienummer, NYPS-id eller historisk nyckel på ett inläst ärende')
    );
  };
}

/** Reads the insatser of one region's report. A field that is left out leaves what is stored as it is. */
export async function lasInInsatser(korning: Korning, sokvag: string): Promise<void> {
  const { fel, register, protokoll } = korning;
  const fil = await lasJson<Insatsfil>(sokvag, 'anslag-insatser/1', FILFALT, fel);
  if (!fil) return;
  const skrivenRegion = fil.krav('region', fil.text('region', LANGST_NAMN), 'Regionens namn');
  const region =
    skrivenRegion === undefined ? undefined : tolkaRegion(skrivenRegion, register, (m, r) => fil.fel('region', m, r));
  const ar = fil.krav('ar', fil.ar('ar'), 'Ett årtal');
  const uppgifter = uppgifterI(fil, 'insatser');
  if (region === undefined || ar === undefined) return;

  const dag = `${ar}-12-31`;
  const arendeId = await sokArenden(korning, uppgifter);
  const lasta = uppgifter.flatMap((u): LastInsats[] => {
    const fore = fel.antal;
    const last = tolka(u);
    if (last && fel.antal === fore) return [last];
    protokoll.post({ plats: u.plats, nyckel: u.namn, namn: u.namn, utfall: 'fel', skillnader: [] });
    return [];
  });
  await sparaInsatser(korning, lasta);

  function tolka(u: Uppgift): LastInsats | null {
    if (!arObjekt(u.varde)) {
      fel.fel(u.plats, u.varde, 'Ska vara ett objekt.', '{ "namn": …, "kapitel": 3 }');
      return null;
    }
    const o = new Objektlasare<InsatsUppgift>(u.varde, u.vag, fel, INSATSFALT);
    const kedja = o.objekt<EffektkedjaUppgift>('effektkedja', KEDJEFALT);
    const tolkad = kedja && tolkaKedja(kedja, (n) => register.effektmalSenast(n, dag));
    if (tolkad) granskaKedjan(tolkad, u.vag, fel);
    return {
      plats: u.plats,
      vag: u.vag,
      region: region ?? '',
      ar: ar ?? 0,
      namn: o.krav('namn', o.text('namn', LANGST_NAMN), 'Insatsens namn') ?? '',
      kapitel: o.heltal('kapitel', 1, 7) ?? null,
      beskrivning: o.text('beskrivning'),
      effektmalSkrivet: o.text('effektmalSkrivet'),
      effektmal: tolkaMal(o, 'effektmal', (n) => register.effektmalSenast(n, dag)),
      kraftsamlingar: tolkaMal(o, 'kraftsamlingar', (n) => register.kraftsamlingSenast(n, dag)),
      effektkedja: tolkad && tolkad.noder.length === 0 ? null : tolkad,
      arendeId: arendeId(o),
      kalla: o.text('kalla'),
    };
  }
}
