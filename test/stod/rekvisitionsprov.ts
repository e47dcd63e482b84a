import { randomUUID } from 'node:crypto';
import type { Roll } from '@anslag/doman';
import { API, type ArendeEkonomiSvar, type ProblemSvar, type RekvisitionSvar } from '@anslag/kontrakt';
import { type Beslutsprov, nyttBeslutsprov, posta, type Utfall } from './beslutsprov';

export interface Bevilja {
  tak: number;
  /** Hundredths of a percent; null where the decision states none. */
  andel?: number | null;
  /** The year it is decided in. */
  ar?: number;
  /** Conditions that stop payments. */
  sparrande?: string[];
}

export const PERIOD = { fran: '2021-01-01', till: '2023-12-31' };
/** A claim of the second half of 2021. */
export const REKVISITION = { slag: 'rekvisition', inkom: '2022-01-20', periodFran: '2021-07-01', periodTill: '2021-12-31', rader: [{ kostnadsslag: 'egen_personal', bokfort: 1_000_000 }] };

export type Rekvisitionsutfall = Utfall<RekvisitionSvar & Omit<ProblemSvar, 'status'>>;

export interface Rekvisitionsprov {
  prov: Beslutsprov;
  /** A new ärende with a decided grant for PERIOD. Returns its key. */
  beviljat(val: Bevilja): Promise<string>;
  /** One more decision on it, of 2022-03-01. */
  beslut(nyckel: string, slag: 'tillagg' | 'upphavande' | 'aterkrav', kronor?: number): Promise<number>;
  registrera(nyckel: string, andring?: object, roll?: Roll): Promise<Rekvisitionsutfall>;
  /** `granskning`, `attest`, `avslag`, `aterlamning`. */
  steg(roll: Roll, nyckel: string, nummer: number, vad: string, kropp: object, idempotens?: string): Promise<Rekvisitionsutfall>;
  hamta(roll: Roll, nyckel: string, nummer: number): Promise<RekvisitionSvar>;
  ekonomi(nyckel: string, roll?: Roll): Promise<ArendeEkonomiSvar>;
  /** Registered and examined by the handläggare, attested by the chef. */
  attesterad(nyckel: string, andring?: object): Promise<RekvisitionSvar>;
  slapp(): Promise<void>;
}

export async function nyttRekvisitionsprov(): Promise<Rekvisitionsprov> {
  return rekvisitionsprovPa(await nyttBeslutsprov());
}

export function rekvisitionsprovPa(prov: Beslutsprov): Rekvisitionsprov {
  const { db, server } = prov;
  const krav = ({ status, svar }: Rekvisitionsutfall): RekvisitionSvar => {
    if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(svar)}`);
    return svar;
  };
  const r: Rekvisitionsprov = {
    prov,
    beviljat: async ({ tak, andel = 1000, ar = 2020, sparrande = [] }) => {
      const nyckel = await prov.nyttArende();
      const id = randomUUID();
      await db.query(
        `INSERT INTO beslut (id, arende_id, nummer, namn, sokande, slag, lage, beslutad_fran, beslutad_till, budgetar, andel_hundradelar, tak_kr, period_fran, period_till, beslutsniva)
         SELECT $1, a.id, 1, a.namn, a.sokande, 'bifall', 'beslutad', make_date($2, 8, 24), make_date($2, 8, 24), $2, $3, $4, $5, $6, 'namnd' FROM arende a WHERE a.nyckel = $7`,
        [id, ar, andel, tak, PERIOD.fran, PERIOD.till, nyckel],
      );
      for (const [i, text] of sparrande.entries()) {
        await db.query("INSERT INTO beslut_villkor (beslut_id, ordning, kod, villkorstext, sparrar_utbetalning) VALUES ($1, $2, 'EGET', $3, true)", [id, i, text]);
      }
      await db.query("UPDATE arende SET status = 'verkstalld' WHERE nyckel = $1", [nyckel]);
      return nyckel;
    },
    beslut: async (nyckel, slag, kronor) => {
      const { rows } = await db.query<{ nummer: number }>(
        `INSERT INTO beslut (arende_id, nummer, namn, sokande, slag, lage, beslutad_fran, beslutad_till, budgetar, tak_kr, aterkrav_kr, beslutsniva)
         SELECT a.id, 1 + (SELECT max(nummer) FROM beslut b WHERE b.arende_id = a.id), a.namn, a.sokande, $2, 'beslutad', '2022-03-01', '2022-03-01', 2022, $3, $4, 'namnd' FROM arende a WHERE a.nyckel = $1 RETURNING nummer`,
        [nyckel, slag, slag === 'tillagg' ? kronor : null, slag === 'aterkrav' ? kronor : null],
      );
      return rows[0]?.nummer ?? 0;
    },
    registrera: (nyckel, andring = {}, roll = 'handlaggare') => posta(server.som(roll), `arenden/${nyckel}/rekvisitioner`, { ...REKVISITION, ...andring }),
    steg: (roll, nyckel, nummer, vad, kropp, idempotens) => posta(server.som(roll), `arenden/${nyckel}/rekvisitioner/${nummer}/${vad}`, kropp, idempotens),
    hamta: async (roll, nyckel, nummer) => (await (await server.som(roll)(`${API}/arenden/${nyckel}/rekvisitioner/${nummer}`)).json()) as RekvisitionSvar,
    ekonomi: async (nyckel, roll = 'lasare') => (await (await server.som(roll)(`${API}/arenden/${nyckel}/ekonomi`)).json()) as ArendeEkonomiSvar,
    attesterad: async (nyckel, andring = {}) => {
      const { nummer } = krav(await r.registrera(nyckel, andring));
      krav(await r.steg('handlaggare', nyckel, nummer, 'granskning', { version: 1 }));
      return krav(await r.steg('chef', nyckel, nummer, 'attest', { version: 2 }));
    },
    slapp: () => prov.slapp(),
  };
  return r;
}
