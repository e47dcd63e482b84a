import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { STODTYPSFALT, provaStodtypsfalt, tolkaDiarienummer, tolkaNypsId } from '@anslag/doman';
import { type Andring, type Faltfel, type OrganisationSvar, type RegistreratArendeSvar, STODTYPSFALTSNAMN, stodtypsfaltensFel } from '@anslag/kontrakt';
import type { NyttArende } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { kravBehorighet } from '../behorighet/krav';
import { Skrivning, type Skrivval } from '../historik/skrivning';
import { formulera } from '../inlasning/formulering';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsRedan, ProblemFel } from '../plattform/problem/problem-fel';
import { skrivFakta } from './ansokan.repository';
import { inkomFel, kommunerMed, kravInga, organisationMed, stodformMed } from './registeruppslag';

type Nyckelfalt = 'diarienummer' | 'nypsId';
type Nycklar = Record<Nyckelfalt, string | null>;

/** What is registered: the request with numbers in their one form and names looked up. */
interface Registrering {
  begaran: NyttArende;
  nycklar: Nycklar;
  sokande: string | null;
  organisation: OrganisationSvar | null;
  stodformId: string | null;
  kommunId: string | null;
  kommunIder: string[];
}

/** Registers new ärenden as they come in. */
@Injectable()
export class RegistreringService {
  constructor(
    private readonly skrivning: Skrivning,
    private readonly klocka: Klocka,
  ) {}

  /**
   * A new ärende with status inkommen, handled by whoever registers it when that is asked for.
   * Errors: formfel (field by field), konflikt (another ärende has one of the numbers), obehorig (only a handläggare can take it).
   */
  registrera(begarande: InloggadBegarande, begaran: NyttArende, val: Skrivval): Promise<RegistreratArendeSvar> {
    if (begaran.tarArendet) kravBehorighet(begarande, 'arende.ta');
    return this.skrivning.utfor(
      begarande,
      async (tx, anteckna) => {
        const r = await this.tolka(tx, begaran);
        const id = await skriv(tx, r, begaran.tarArendet ? begarande.anvandareId : null);
        const nyckel = r.nycklar.diarienummer ?? r.nycklar.nypsId ?? '';
        anteckna({ handelse: 'arende.registrerat', objekt: nyckel, arendeId: id, andringar: uppgifter(r, begaran.tarArendet ? begarande.namn : null) });
        return { nyckel, ...r.nycklar, namn: begaran.namn, stodtyp: begaran.stodtyp, sokande: r.sokande, organisation: r.organisation, version: 1 };
      },
      val,
    );
  }

  /** Errors: formfel. */
  private async tolka(tx: EntityManager, begaran: NyttArende): Promise<Registrering> {
    const fel: Faltfel[] = [];
    const nycklar = tolkaNycklar(begaran, fel);
    const organisation = await organisationMed(tx, begaran.organisation ?? null, fel);
    const sokande = begaran.sokande ?? organisation?.namn ?? null;
    const angivna = new Set(STODTYPSFALT.filter((f) => (f === 'sokande' ? sokande !== null : angivet(begaran[f]))));
    fel.push(...stodtypsfaltensFel(provaStodtypsfalt(begaran.stodtyp, angivna)), ...inkomFel(begaran.inkom, this.klocka.idag()));
    const stodform = await stodformMed(tx, begaran.stodform ?? null, begaran.stodtyp, fel);
    const [kommunId = null] = await kommunerMed(tx, 'kommun', begaran.kommun ? [begaran.kommun] : [], fel);
    const kommunIder = await kommunerMed(tx, 'kommuner', begaran.kommuner ?? [], fel);
    kravInga('Ärendet', fel);
    return { begaran, nycklar, sokande, organisation, stodformId: stodform?.id ?? null, kommunId, kommunIder };
  }
}

function angivet(varde: string | boolean | readonly string[] | null | undefined): boolean {
  return Array.isArray(varde) ? varde.length > 0 : Boolean(varde);
}

function tolkaNycklar(begaran: NyttArende, fel: Faltfel[]): Nycklar {
  if (!begaran.diarienummer?.trim() && !begaran.nypsId?.trim()) {
    fel.push({ falt: 'diarienummer', last: null, meddelande: 'Ärendet saknar diarienummer och NYPS-id.', ratt: 'minst ett av dem, till exempel 20RS3419, 216029 eller Regt-53-20' });
  }
  return { diarienummer: tolkaNyckel('diarienummer', begaran.diarienummer, tolkaDiarienummer, fel), nypsId: tolkaNyckel('nypsId', begaran.nypsId, tolkaNypsId, fel) };
}

function tolkaNyckel(falt: Nyckelfalt, skrivet: string | null | undefined, tolka: typeof tolkaDiarienummer, fel: Faltfel[]): string | null {
  if (!skrivet?.trim()) return null;
  const svar = tolka(skrivet);
  if (svar.ok) return svar.varde;
  for (const f of svar.fel) {
    const [meddelande, ratt] = formulera(f);
    fel.push({ falt, last: 'last' in f ? f.last : null, meddelande, ratt });
  }
  return null;
}

async function skriv(tx: EntityManager, r: Registrering, handlaggareId: string | null): Promise<string> {
  await kravLedigt(tx, r.nycklar);
  const { diarienummer, nypsId } = r.nycklar;
  const b = r.begaran;
  const ny = await tx.query<unknown[]>(
    `INSERT INTO arende (id, nyckel, diarienummer, nyps_id, namn, stodtyp, stodform_id, sokande, sokande_id, eget_projekt, sammanfattning, bransch, kon, kommun_id, eu_program, mottagartyp, handlaggare_id)
     VALUES ($1, COALESCE($2, $3), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING RETURNING id`,
    [
      randomUUID(),
      diarienummer,
      nypsId,
      b.namn,
      b.stodtyp,
      r.stodformId,
      r.sokande,
      r.organisation?.id ?? null,
      b.egetProjekt ?? false,
      b.sammanfattning ?? null,
      b.bransch ?? null,
      b.kon ?? null,
      r.kommunId,
      b.euProgram ?? null,
      b.mottagartyp ?? null,
      handlaggareId,
    ],
  );
  const [rad] = ny as { id: string }[];
  if (!rad) {
    // Somebody else registered it in the meantime.
    await kravLedigt(tx, r.nycklar);
    throw new ProblemFel('konflikt', 'Någon annan registrerade samma ärende samtidigt. Försök igen.');
  }
  await tx.query('INSERT INTO arende_kommun (arende_id, kommun_id) SELECT $1, m FROM unnest($2::uuid[]) m ON CONFLICT DO NOTHING', [rad.id, r.kommunIder]);
  await skrivFakta(tx, rad.id, { inkom: b.inkom, soktAndel: null, soktBelopp: null, period: { fran: null, till: null } });
  return rad.id;
}

/** Throws ProblemFel konflikt that names the ärende which has one of the numbers. */
async function kravLedigt(tx: EntityManager, { diarienummer, nypsId }: Nycklar): Promise<void> {
  const finns = await tx.query<(Nycklar & { nyckel: string; namn: string })[]>(
    'SELECT nyckel, namn, diarienummer, nyps_id AS "nypsId" FROM arende WHERE diarienummer = $1 OR nyps_id = $2 ORDER BY nyckel',
    [diarienummer, nypsId],
  );
  if (finns.length === 0) return;
  const fel = finns.map((a): Faltfel => {
    const falt = a.diarienummer !== null && a.diarienummer === diarienummer ? 'diarienummer' : 'nypsId';
    return { falt, last: a[falt], meddelande: `Numret har redan ärendet ${a.nyckel}, ${a.namn}.`, ratt: 'ett eget nummer, eller gå till ärendet som finns' };
  });
  throw finnsRedan(`Ärendet finns redan: ${finns.map((a) => `${a.nyckel}, ${a.namn}`).join('; ')}. Inget har sparats.`, fel);
}

function uppgifter({ begaran: b, nycklar, sokande, organisation }: Registrering, handlaggare: string | null): Andring[] {
  const rader: [falt: string, varde: string | null | undefined][] = [
    ['Diarienummer', nycklar.diarienummer],
    ['NYPS-id', nycklar.nypsId],
    ['Namn', b.namn],
    ['Stödtyp', b.stodtyp],
    ['Ansökan inkom', b.inkom],
    ['Sökande', sokande],
    ['Organisation', organisation?.namn],
    ['Stödform', b.stodform],
    ['Eget projekt', b.egetProjekt ? 'ja' : null],
    ['Bransch', b.bransch],
    ['Kommun', b.kommun],
    ['Kommuner', b.kommuner?.join(', ') || null],
    [STODTYPSFALTSNAMN.kon, b.kon],
    [STODTYPSFALTSNAMN.euProgram, b.euProgram],
    [STODTYPSFALTSNAMN.mottagartyp, b.mottagartyp],
    ['Sammanfattning', b.sammanfattning],
    ['Handläggare', handlaggare],
  ];
  return rader.flatMap(([falt, efter]) => (efter ? [{ falt, fore: null, efter }] : []));
}
