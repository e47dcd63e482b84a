import { Injectable } from '@nestjs/common';
import { formateraAndel } from '@anslag/doman';
import type { Andring, ArendeandringSvar, Faltfel } from '@anslag/kontrakt';
import type { AndraArende } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { kommunerMed } from '../ansokan/registeruppslag';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { Arendeskrivning, versionsbyte } from './arendeskrivning';
import { SambandRepository } from './samband.repository';

/** The facts of an ärende that a person changes by hand; municipalities by name. */
type Uppgifter = Required<Omit<AndraArende, 'version' | 'skal'>>;

/** Each with its name in the history. */
const FALT = {
  namn: 'Namn',
  sokande: 'Sökande',
  egetProjekt: 'Eget projekt',
  ramprojekt: 'Ramprojekt',
  sammanfattning: 'Sammanfattning',
  bransch: 'Bransch',
  kommun: 'Kommun',
  kommuner: 'Kommuner',
  foregangare: 'Föregångare',
  gemensamtMed: 'Gemensamt med',
  varAndel: 'Vår andel',
} as const satisfies Record<keyof Uppgifter, string>;

@Injectable()
export class ArendeandringService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly samband: SambandRepository,
  ) {}

  /**
   * Changes what is given and differs. A decision that is taken keeps the name and applicant it was taken for; proposals follow the ärende.
   * Errors: those of Arendeskrivning; formfel (a municipality or a predecessor that is not there), regelbrott (a ramprojekt with delbidrag, predecessors in a circle).
   */
  andra(begarande: InloggadBegarande, nyckel: string, { version, skal, ...nya }: AndraArende, val: Skrivval): Promise<ArendeandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'arende.andra', version, ...val }, async (tx, arende, anteckna) => {
      const fore = await lagrade(tx, arende.id);
      const foregangare = nya.foregangare && (await this.samband.nycklar(tx, nya.foregangare));
      const blir = { ...fore, ...utanUtelamnade({ ...nya, ...(foregangare && { foregangare }) }) };
      const andringar = skillnader(fore, blir);
      if (andringar.length === 0) return { nyckel: arende.nyckel, version };
      await kravRamprojekt(tx, arende.id, fore, blir);
      await skriv(tx, arende.id, blir);
      if (andringar.some((a) => a.falt === FALT.foregangare)) await this.samband.skriv(tx, arende, blir.foregangare);
      anteckna({ handelse: 'arende.andrat', objekt: arende.nyckel, arendeId: arende.id, andringar: [versionsbyte(arende), ...andringar], skal });
      return { nyckel: arende.nyckel, version: version + 1 };
    });
  }
}

function utanUtelamnade(nya: Partial<Uppgifter>): Partial<Uppgifter> {
  return Object.fromEntries(Object.entries(nya).filter(([, varde]) => varde !== undefined));
}

async function lagrade(tx: EntityManager, id: string): Promise<Uppgifter> {
  const [rad] = await tx.query<Uppgifter[]>(
    `SELECT a.namn, a.sokande, a.eget_projekt AS "egetProjekt", a.ramprojekt, a.sammanfattning, a.bransch, k.namn AS kommun,
      ARRAY(SELECT m.namn FROM arende_kommun ak JOIN kommun m ON m.id = ak.kommun_id WHERE ak.arende_id = a.id) AS kommuner,
      ARRAY(SELECT f.nyckel FROM arendelank l JOIN arende f ON f.id = l.foregangare_id WHERE l.arende_id = a.id) AS foregangare,
      a.gemensamt_med AS "gemensamtMed", a.var_andel_hundradelar AS "varAndel"
     FROM arende a LEFT JOIN kommun k ON k.id = a.kommun_id WHERE a.id = $1`,
    [id],
  );
  if (!rad) throw new Error('the row of the ärende is held, so it is there');
  return rad;
}

function skillnader(fore: Uppgifter, blir: Uppgifter): Andring[] {
  const falt = Object.keys(FALT) as (keyof Uppgifter)[];
  return falt.map((f) => ({ falt: FALT[f], fore: visa(fore[f]), efter: visa(blir[f]) })).filter((a) => a.fore !== a.efter);
}

function visa(varde: Uppgifter[keyof Uppgifter]): string | null {
  if (typeof varde === 'boolean') return varde ? 'ja' : 'nej';
  if (typeof varde === 'number') return `${formateraAndel(varde)}\u00a0%`;
  if (typeof varde === 'string' || varde === null) return varde;
  return [...varde].sort((a, b) => a.localeCompare(b, 'sv')).join(', ') || null;
}

/** A ramprojekt that has handed out something stays one. Throws ProblemFel regelbrott. */
async function kravRamprojekt(tx: EntityManager, id: string, fore: Uppgifter, blir: Uppgifter): Promise<void> {
  if (!fore.ramprojekt || blir.ramprojekt) return;
  const [delade] = await tx.query<{ antal: number }[]>('SELECT count(*) AS antal FROM delbidrag WHERE arende_id = $1 AND makulerat IS NULL', [id]);
  if (!delade || delade.antal === 0) return;
  const meddelande = `Projektet har delat ut ${delade.antal} delbidrag och är därför ett ramprojekt.`;
  throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'ramprojekt', last: 'nej', meddelande, ratt: 'makulera delbidragen först' }]);
}

async function skriv(tx: EntityManager, id: string, blir: Uppgifter): Promise<void> {
  const { namn, sokande, egetProjekt, ramprojekt, sammanfattning, bransch, kommun, kommuner, gemensamtMed, varAndel } = blir;
  const [kommunId = null] = await kommunIder(tx, 'kommun', kommun === null ? [] : [kommun]);
  const verkarI = await kommunIder(tx, 'kommuner', kommuner);
  await tx.query(
    `UPDATE arende SET namn = $2, sokande = $3, eget_projekt = $4, sammanfattning = $5, bransch = $6, kommun_id = $7, ramprojekt = $8, gemensamt_med = $9,
      var_andel_hundradelar = $10, version = version + 1 WHERE id = $1`,
    [id, namn, sokande, egetProjekt, sammanfattning, bransch, kommunId, ramprojekt, gemensamtMed, varAndel],
  );
  await tx.query('DELETE FROM arende_kommun WHERE arende_id = $1 AND kommun_id <> ALL($2::uuid[])', [id, verkarI]);
  await tx.query('INSERT INTO arende_kommun (arende_id, kommun_id) SELECT $1, m FROM unnest($2::uuid[]) m ON CONFLICT DO NOTHING', [id, verkarI]);
  await tx.query(`UPDATE beslut SET namn = $2, sokande = $3 WHERE arende_id = $1 AND lage = 'forslag' AND (namn, sokande) IS DISTINCT FROM ($2, $3)`, [id, namn, sokande]);
}

/** The register's ids. Throws ProblemFel formfel for a name that it does not have. */
async function kommunIder(tx: EntityManager, falt: string, namn: readonly string[]): Promise<string[]> {
  const fel: Faltfel[] = [];
  const ider = await kommunerMed(tx, falt, namn, fel);
  if (fel.length > 0) throw new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', fel);
  return ider;
}
