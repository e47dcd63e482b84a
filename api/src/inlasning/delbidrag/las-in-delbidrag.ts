import { formateraKronor, granskaDelbidrag, type Hinder, type Ramlage, tolkaOrganisationsnummer } from '@anslag/doman';
import { delbidragensFel, type DelbidragSvar, hinderText } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { ArendeQuery, type LagratArende } from '../../arende/arende.query';
import { DelbidragRepository } from '../../delbidrag/delbidrag.repository';
import { delbidragstext } from '../../delbidrag/delbidragstext';
import { ramlageFor } from '../../delbidrag/ramlage';
import { hinderFor } from '../arende/hinder';
import { tabellrader } from '../kalla/tabellkalla';
import type { Korning } from '../korning';
import { normalNyckel } from '../utfall/lagrade-kedjor';
import { DELBIDRAGSFORM, type Delbidragskolumn, type Delbidragsrad, delbidragsrad, vid } from './delbidragsrad';

/** A ramprojekt that the file hands out of. */
interface Ram {
  arende: LagratArende;
  lage: Ramlage;
  hinder: Hinder | null;
  /** Those that count already and have not been met in the file. */
  lagrade: string[];
  nya: Delbidragsrad[];
}

/** Which column a field of a delbidrag is read from. */
const KOLUMN: Readonly<Record<string, Delbidragskolumn>> = { beloppKr: 'Belopp', beslutat: 'Beslutat' };

/** All that makes a delbidrag the same one. */
function tecken({ mottagare, namn, beloppKr, beslutat }: Pick<DelbidragSvar, 'mottagare' | 'namn' | 'beloppKr' | 'beslutat'>): string {
  return JSON.stringify([mottagare, namn, beloppKr, beslutat]);
}

/** Reads grants that ramprojekt have handed out, a row each. One that is registered already is left as it is. */
export async function lasInDelbidrag(korning: Korning, sokvag: string, typ: 'text' | 'xlsx'): Promise<void> {
  const { db, fel, protokoll } = korning;
  const rader: (Delbidragsrad | { plats: string; diarienummer: null })[] = [];
  for await (const rad of tabellrader(sokvag, typ, DELBIDRAGSFORM, fel)) rader.push(delbidragsrad(rad, fel) ?? { plats: rad.plats, diarienummer: null });
  korning.totalt = rader.length;
  const ramar = await lasRamar(korning, [...new Set(rader.flatMap((r) => (r.diarienummer === null ? [] : [normalNyckel(r.diarienummer)])))]);
  const register = await lasRegister(db);
  for (const rad of rader) {
    const ram = rad.diarienummer === null ? null : provad(rad, korning, ramar, register);
    if (rad.diarienummer === null || !ram) {
      protokoll.post({ plats: rad.plats, nyckel: rad.diarienummer ?? '', namn: '', utfall: 'fel', skillnader: [] });
      continue;
    }
    const plats = ram.lagrade.indexOf(tecken(rad));
    if (plats >= 0) ram.lagrade.splice(plats, 1);
    else {
      ram.nya.push(rad);
      ram.lage = { ...ram.lage, delat: ram.lage.delat + rad.beloppKr };
    }
    const skillnader = plats >= 0 ? [] : [{ falt: 'Delbidrag', fore: '–', efter: delbidragstext(rad) }];
    protokoll.post({ plats: rad.plats, nyckel: ram.arende.nyckel, namn: `${rad.mottagare}, ${rad.namn}`.slice(0, 200), utfall: plats >= 0 ? 'oforandrad' : 'ny', skillnader });
  }
  if (!korning.skriv || fel.antal > 0) return;
  const lagring = new DelbidragRepository();
  for (const { arende, nya } of new Set(ramar.values())) {
    if (nya.length === 0) continue;
    await lagring.skriv(
      db,
      arende.id,
      nya.map((r) => ({ ...r, organisationId: register.organisation(r.organisationsnummer), kommunId: register.kommun(r.kommun) })),
    );
  }
}

/** The ramprojekt of the keys, by key; held while they are written to. */
async function lasRamar({ db, skriv, anvandareId, idag }: Korning, nycklar: readonly string[]): Promise<Map<string, Ram>> {
  const rader = await db.query<{ id: string; nyckel: string; nycklar: (string | null)[] }[]>(
    `SELECT id, nyckel, ARRAY[nyckel, diarienummer, nyps_id, historisk_nyckel] AS nycklar FROM arende
     WHERE nyckel = ANY($1) OR diarienummer = ANY($1) OR nyps_id = ANY($1) OR historisk_nyckel = ANY($1) ORDER BY id ${skriv ? 'FOR NO KEY UPDATE' : ''}`,
    [nycklar],
  );
  const hinder = await hinderFor(db, anvandareId, rader.map((r) => r.id), 'delbidrag.skriva');
  const svar = new Map<string, Ram>();
  for (const { id, nyckel, nycklar: egna } of rader) {
    const arende = await new ArendeQuery().hamta(db, nyckel);
    if (!arende) throw new Error('the row of the ärende was just read');
    const lager = new DelbidragRepository();
    const delbidrag = await lager.lista(db, id);
    const ram: Ram = { arende, lage: ramlageFor(arende, delbidrag, await lager.aterfort(db, id), idag), hinder: hinder.get(id) ?? null, lagrade: delbidrag.filter((d) => !d.makulerat).map(tecken), nya: [] };
    for (const n of egna) if (n !== null) svar.set(n, ram);
  }
  return svar;
}

interface Register {
  /** Null when there is none with the name, or no name. */
  kommun(namn: string | null): string | null;
  /** Null when the register does not have the number, or there is none. */
  organisation(nummer: string | null): string | null;
}

async function lasRegister(db: EntityManager): Promise<Register> {
  const kommuner = await db.query<{ id: string; namn: string }[]>('SELECT id, namn FROM kommun');
  const organisationer = await db.query<{ id: string; nummer: string }[]>('SELECT id, organisationsnummer AS nummer FROM organisation WHERE organisationsnummer IS NOT NULL');
  return {
    kommun: (namn) => kommuner.find((k) => k.namn === namn)?.id ?? null,
    organisation: (nummer) => {
      const tolkat = nummer === null ? null : tolkaOrganisationsnummer(nummer);
      return (tolkat?.ok && organisationer.find((o) => o.nummer === tolkat.varde)?.id) || null;
    },
  };
}

/** The ramprojekt that the row is of, when it may be handed out; else null, with the fault in the list. */
function provad(rad: Delbidragsrad, { fel }: Korning, ramar: ReadonlyMap<string, Ram>, register: Register): Ram | null {
  const fore = fel.antal;
  const ram = ramar.get(normalNyckel(rad.diarienummer));
  if (!ram) {
    fel.fel(vid(rad.plats, 'Diarienummer'), rad.diarienummer, 'Ärendet finns inte.', 'numret på ett inläst ärende');
    return null;
  }
  if (ram.hinder) {
    fel.fel(vid(rad.plats, 'Diarienummer'), rad.diarienummer, hinderText(ram.hinder), 'ett ramprojekt som du får registrera delbidrag i');
    return null;
  }
  if (rad.kommun !== null && register.kommun(rad.kommun) === null) fel.fel(vid(rad.plats, 'Kommun'), rad.kommun, 'Kommunen finns inte i registret.', 'en kommun ur registret, skriven som där');
  if (rad.organisationsnummer !== null && register.organisation(rad.organisationsnummer) === null) {
    fel.fel(vid(rad.plats, 'Organisationsnummer'), rad.organisationsnummer, 'Ingen organisation i registret har numret.', 'ett nummer ur registret, eller tomt');
  }
  if (!ram.lagrade.includes(tecken(rad))) {
    for (const { falt, last, meddelande, ratt } of delbidragensFel(granskaDelbidrag({ belopp: rad.beloppKr, beslutat: rad.beslutat }, ram.lage))) {
      fel.fel(vid(rad.plats, KOLUMN[falt] ?? 'Diarienummer'), last ?? formateraKronor(rad.beloppKr), meddelande, ratt);
    }
  }
  return fel.antal > fore ? null : ram;
}
