import { dagIStockholm, type Kedjeplan } from '@anslag/doman';
import { API, type KedjeandringSvar, type KedjeSvar, type NodandringSvar, type ProblemSvar, somKedjeplan } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { nyServer, type Provserver } from './app';
import { nyPerson, type Person } from './person';

export const KEDJENYCKEL = '20RS3419';
/** Today in Sweden, and its year. */
export const IDAG = dagIStockholm(new Date());
export const IAR = Number(IDAG.slice(0, 4));

export interface Kedjesvarat<T> {
  status: number;
  svar: T;
}

/** A node of a plan that is sent, by a name of its own. */
export const led = (id: string, niva: string, text = `Led ${id}`, extra: object = {}): object => ({ id, niva, text, ...extra });
export const lank = (fran: string, till: string, skal?: string): object => ({ fran, till, ...(skal === undefined ? {} : { skal }) });

/** A server with the example, an ärende of `agare`, and ways to read and write its chain. */
export interface Kedjeprov {
  server: Provserver;
  /** The database's owner. */
  db: DataSource;
  agare: Person;
  annan: Person;
  /** An effektmål of the register. */
  effektmal: { id: string; namn: string };
  sand<T = KedjeandringSvar & NodandringSvar & ProblemSvar>(person: Person, metod: string, vag: string, kropp?: unknown, huvuden?: Record<string, string>): Promise<Kedjesvarat<T>>;
  kedja(person?: Person, vag?: string): Promise<KedjeSvar>;
  /** The chain as the plan that is sent, with its version. */
  plan(): Promise<Kedjeplan & { version: number }>;
  /** Saves a chain as the owner, from the version there is. */
  spara(noder: object[], lankar: object[], person?: Person): Promise<Kedjesvarat<KedjeandringSvar & ProblemSvar>>;
  /** Puts away the chain there is, past the guards, saves the chain a1 → p1 → ek1 → m1 and gives the ids by those names. */
  enkelKedja(): Promise<Record<'a1' | 'p1' | 'ek1' | 'm1', string>>;
  slapp(): Promise<void>;
}

export async function nyttKedjeprov(): Promise<Kedjeprov> {
  const server = await nyServer('exempel');
  const db = await new DataSource({ type: 'postgres', url: server.databas }).initialize();
  const agare = await nyPerson(server, 'Agnes Ägare', 'handlaggare');
  const annan = await nyPerson(server, 'Anton Annan', 'handlaggare');
  await db.query('UPDATE arende SET handlaggare_id = $2 WHERE nyckel = $1', [KEDJENYCKEL, agare.id]);
  const [effektmal] = await db.query<{ id: string; namn: string }[]>('SELECT id, namn FROM effektmal ORDER BY namn LIMIT 1');
  if (!effektmal) throw new Error('the example has no effektmål');
  const sand: Kedjeprov['sand'] = async <T>(person: Person, metod: string, vag: string, kropp?: unknown, huvuden: Record<string, string> = {}) => {
    const svar = await person.anropa(`${API}/${vag}`, {
      method: metod,
      headers: { ...(kropp === undefined ? {} : { 'content-type': 'application/json' }), ...huvuden },
      ...(kropp === undefined ? {} : { body: JSON.stringify(kropp) }),
    });
    return { status: svar.status, svar: (await svar.json()) as T };
  };
  const egen = `arenden/${KEDJENYCKEL}/effektkedja`;
  const kedja: Kedjeprov['kedja'] = async (person = agare, vag = egen) => {
    const { status, svar } = await sand<KedjeSvar & ProblemSvar>(person, 'GET', vag);
    if (status !== 200) throw new Error(`${vag} ${status}: ${svar.detail}`);
    return svar;
  };
  const spara: Kedjeprov['spara'] = async (noder, lankar, person = agare) => sand(person, 'PUT', egen, { version: (await kedja(person)).version, noder, lankar });
  return {
    server,
    db,
    agare,
    annan,
    effektmal,
    sand,
    kedja,
    plan: async () => {
      const svar = await kedja();
      return { ...somKedjeplan(svar), version: svar.version };
    },
    spara,
    enkelKedja: async () => {
      await db.transaction(async (tx) => {
        await tx.query('SET LOCAL session_replication_role = replica');
        const noder = 'SELECT n.id FROM effektkedja_nod n JOIN arende a ON a.id = n.arende_id WHERE a.nyckel = $1';
        for (const [tabell, kolumn] of [['utfall', 'nod_id'], ['effektkedja_mal', 'nod_id'], ['effektkedja_lank', 'fran_id'], ['effektkedja_nod', 'id']] as const) {
          await tx.query(`DELETE FROM ${tabell} WHERE ${kolumn} IN (${noder})`, [KEDJENYCKEL]);
        }
      });
      const { status, svar } = await spara(
        [
          led('a1', 'aktivitet', 'Kurser'),
          led('p1', 'prestation', 'Deltagare i kurser', { indikator: 'Deltagare', enhet: 'personer', baslinje: 0, baslinjeAr: 2020, avser: 'hela', ansvarig: 'Kommunen', klartSenast: '2021-12-31' }),
          led('ek1', 'effekt_kort', 'Fler kan yrket'),
          led('m1', 'effektmal', effektmal.namn, { effektmal: effektmal.id }),
        ],
        [lank('a1', 'p1'), lank('p1', 'ek1'), lank('ek1', 'm1', 'Senare effekter mäts inte')],
      );
      if (status !== 200) throw new Error(JSON.stringify(svar));
      return Object.fromEntries(svar.nyaIder.map(({ fran, till }) => [fran, till])) as Record<'a1' | 'p1' | 'ek1' | 'm1', string>;
    },
    slapp: async () => {
      await db.destroy();
      await server.slapp();
    },
  };
}
