import type { PunktSkapadSvar, SammantradeAndratSvar, SammantradeSvar } from '@anslag/kontrakt';
import { API } from '@anslag/kontrakt';
import { type Beslutsprov, beslutsprovPa, IDAG, ORGAN, posta } from './beslutsprov';
import type { Provserver } from './app';
import { gorKallelse } from './kallelse';

/** A server with the example where the ordförande and the ledamot are the members of the body, and meetings of the test's own. */
export interface Motesprov extends Beslutsprov {
  /** A new ärende, ready to be decided, with a grant of `tak` proposed to the body. Returns its key. */
  klart(tak: number): Promise<string>;
  /** The body meets at most once a day: a meeting of the test's that is there, and not locked, is put away. */
  tomDag(datum: string): Promise<void>;
  /** A meeting of the body on `datum`, with one item for each of the ärenden. Returns its id. */
  mote(arenden: readonly string[], datum?: string): Promise<string>;
  /** The meeting as the administrator sees it. */
  hamtaMote(id: string): Promise<SammantradeSvar>;
  /** Called, and opened with both members present and the ledamot to attest. */
  oppnat(arenden: readonly string[]): Promise<string>;
}

export const FORSLAG_TILL_NAMNDEN = { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null };

export async function motesprovPa(server: Provserver): Promise<Motesprov> {
  const prov = await beslutsprovPa(server);
  const ledamot = await prov.person('ledamot');
  await prov.db.query('DELETE FROM ledamotskap WHERE anvandare_id = $1', [ledamot]);
  await prov.db.query("INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) VALUES ($1, $2, '2020-01-01')", [ledamot, ORGAN]);
  const som = server.som('administrator');
  const gor = async <T extends { version: number }>(vag: string, kropp: object): Promise<T> => {
    const { status, svar } = await posta<T>(som, vag, kropp);
    if (status >= 300) throw new Error(`POST ${vag} was answered ${status}: ${JSON.stringify(svar)}`);
    return svar;
  };
  const tomDag = async (datum: string): Promise<void> => {
    // What its kallelse told of by delegation is free for the next one.
    const punkter = "SELECT p.id FROM sammantradespunkt p JOIN sammantrade s ON s.id = p.sammantrade_id WHERE p.utfall IS NULL AND s.organ = $1 AND s.datum = $2 AND s.status <> 'justerat'";
    await prov.db.query(`DELETE FROM redovisat_beslut WHERE sammantradespunkt_id IN (${punkter})`, [ORGAN, datum]);
    await prov.db.query(`UPDATE ovrigt_delegationsbeslut SET sammantradespunkt_id = NULL WHERE sammantradespunkt_id IN (${punkter})`, [ORGAN, datum]);
    await prov.db.query(`UPDATE sammantradespunkt SET redovisning_faststalld = false WHERE id IN (${punkter})`, [ORGAN, datum]);
    await prov.db.query("UPDATE sammantrade SET organ = organ || ' ' || left(id::text, 8) WHERE organ = $1 AND datum = $2 AND status <> 'justerat'", [ORGAN, datum]);
  };
  const mp: Motesprov = {
    ...prov,
    tomDag,
    klart: async (tak) => {
      const { nyckel } = await prov.forslagPa(tak, { ...FORSLAG_TILL_NAMNDEN, villkor: [{ kod: 'EGET', text: 'Slutrapport lämnas.' }] });
      await prov.db.query("UPDATE arende SET status = 'klar_for_beslut', sammanfattning = 'Fler växande företag i länet.' WHERE nyckel = $1", [nyckel]);
      return nyckel;
    },
    mote: async (arenden, datum = IDAG) => {
      await tomDag(datum);
      const { id, version } = await gor<SammantradeAndratSvar>('sammantraden', { organ: ORGAN, datum, tid: '13.00', plats: 'Regionens hus' });
      let nu = version;
      for (const arende of arenden) nu = (await gor<PunktSkapadSvar>(`sammantraden/${id}/punkter`, { version: nu, slag: 'arende', arende, forslag: 1, foredragande: 'Utvecklingsledare' })).version;
      return id;
    },
    hamtaMote: async (id) => (await (await som(`${API}/sammantraden/${id}`)).json()) as SammantradeSvar,
    oppnat: async (arenden) => {
      const id = await mp.mote(arenden);
      const { version, deltagare } = await mp.hamtaMote(id);
      await gorKallelse(som, id);
      const kallat = await gor<SammantradeAndratSvar>(`sammantraden/${id}/kalla`, { version });
      const svar = await som(`${API}/sammantraden/${id}/deltagare`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version: kallat.version, deltagare: deltagare.map(({ namn: _, ...d }) => ({ ...d, narvarande: true, justerare: d.uppgift === 'ledamot' })) }),
      });
      const satt = (await svar.json()) as SammantradeAndratSvar;
      await gor(`sammantraden/${id}/start`, { version: satt.version });
      return id;
    },
  };
  return mp;
}
