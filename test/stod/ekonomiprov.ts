import { randomUUID } from 'node:crypto';
import type { Rekvisitionsslag, Rekvisitionsstatus } from '@anslag/doman';
import { type Beslutsprov, IDAG, nyttBeslutsprov, posta } from './beslutsprov';

/** A claim that a test puts in the database by itself. */
export interface Provrekvisition {
  slag?: Rekvisitionsslag;
  status?: Rekvisitionsstatus;
  period?: { fran: string; till: string } | null;
  /** Kostnadsslag → booked kronor. */
  rader?: Record<string, number>;
  /** The nummer of the claim that it corrects. */
  rattar?: number;
  begart?: number;
  /** To be paid, of an attested one. */
  attBetala?: number;
}

export interface Ekonomiprov extends Beslutsprov {
  /** An ärende of the handläggare with a decided grant. Returns its key. */
  bifall(tak?: number, andring?: object): Promise<string>;
  /** Returns the claim's nummer. */
  rekvisition(nyckel: string, r?: Provrekvisition): Promise<number>;
  /** An attested claim with an order to pay. Returns the order's id and reference. */
  order(nyckel: string, belopp: number): Promise<{ id: string; referens: string }>;
}

/** A server with the example where grants are decided, and claims and orders are there without having been gone through by hand. */
export async function nyttEkonomiprov(): Promise<Ekonomiprov> {
  const prov = await nyttBeslutsprov();
  await prov.ram(Number(IDAG.slice(0, 4)), 5_000_000_000);
  const tal = async (sql: string, ...varden: unknown[]): Promise<number> => Number((await prov.db.query(sql, varden)).rows[0]?.n ?? 0);
  let ordernummer = 0;

  const bifall = async (tak = 100_000, andring: object = {}): Promise<string> => {
    const { nyckel, nummer } = await prov.forslagPa(tak, andring);
    const fattat = await posta(prov.server.som('chef'), `arenden/${nyckel}/forslag/${nummer}/beslut`, { datum: IDAG, version: await prov.version(nyckel) });
    if (fattat.status !== 200) throw new Error(`The decision was answered ${fattat.status}: ${JSON.stringify(fattat.svar)}`);
    return nyckel;
  };

  const rekvisition = async (nyckel: string, r: Provrekvisition = {}): Promise<number> => {
    const { slag = 'rekvisition', status = 'inkommen', period = { fran: '2024-01-01', till: '2024-06-30' }, rader = { egen_personal: 100_000 }, rattar = null, begart = null, attBetala = 0 } = r;
    const id = randomUUID();
    const [handlaggare, chef] = [await prov.person('handlaggare'), await prov.person('chef')];
    const nummer = 1 + (await tal('SELECT COALESCE(max(nummer), 0) AS n FROM rekvisition r JOIN arende a ON a.id = r.arende_id WHERE a.nyckel = $1', nyckel));
    const klient = await prov.db.connect();
    try {
      await klient.query('BEGIN');
      await klient.query(
        `INSERT INTO rekvisition (id, arende_id, nummer, slag, period_fran, period_till, inkom, begart_kr, rattar_rekvisition_id, registrerad_av, beredd_av)
         SELECT $1, a.id, $3, $4, $5, $6, $7, $8, (SELECT x.id FROM rekvisition x WHERE x.arende_id = a.id AND x.nummer = $9), $10, ARRAY[$10::uuid] FROM arende a WHERE a.nyckel = $2`,
        [id, nyckel, nummer, slag, period?.fran ?? null, period?.till ?? null, IDAG, begart, rattar, handlaggare],
      );
      let ordning = 0;
      for (const [kostnadsslag, kronor] of slag === 'forskott' ? [] : Object.entries(rader)) {
        await klient.query('INSERT INTO rekvisitionsrad (rekvisition_id, ordning, kostnadsslag, bokfort_kr, ej_godkant_kr) VALUES ($1, $2, $3, $4, 0)', [id, ordning++, kostnadsslag, kronor]);
      }
      if (status === 'avslagen') await klient.query(`UPDATE rekvisition SET status = $2, avslagsskal = 'prov' WHERE id = $1`, [id, status]);
      if (status === 'attesterad') {
        const utfall = slag === 'forskott' ? [null, null] : [2500, Object.values(rader).reduce((s, k) => s + k, 0)];
        await klient.query(
          `UPDATE rekvisition SET status = 'attesterad', granskad = now(), granskad_av = $2, attesterad = now(), attesterad_av = $3, andel_hundradelar = $4, godkant_kr = $5,
            tak_kr = 100000, aterfort_kr = 0, tidigare_kr = 0, att_betala_kr = $6, begransad_av = 'andel', overbetalt_kr = 0, forskott_kvar_kr = 0 WHERE id = $1`,
          [id, handlaggare, chef, ...utfall, attBetala],
        );
      }
      await klient.query('COMMIT');
    } catch (fel) {
      await klient.query('ROLLBACK');
      throw fel;
    } finally {
      klient.release();
    }
    return nummer;
  };

  const order = async (nyckel: string, belopp: number): Promise<{ id: string; referens: string }> => {
    const ar = 2000 + ordernummer;
    const nummer = await rekvisition(nyckel, { status: 'attesterad', attBetala: belopp, period: { fran: `${ar}-01-01`, till: `${ar}-12-31` }, rader: { egen_personal: belopp * 4 } });
    ordernummer += 1;
    const referens = `UB-2024-${String(ordernummer).padStart(5, '9')}`;
    const { rows } = await prov.db.query<{ id: string }>(
      `INSERT INTO utbetalningsorder (referens, arende_id, rekvisition_id, belopp_kr)
       SELECT $1, a.id, r.id, $4 FROM arende a JOIN rekvisition r ON r.arende_id = a.id AND r.nummer = $3 WHERE a.nyckel = $2 RETURNING id`,
      [referens, nyckel, nummer, belopp],
    );
    return { id: rows[0]?.id ?? '', referens };
  };

  return { ...prov, bifall, rekvisition, order };
}
