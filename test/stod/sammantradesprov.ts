import { API, type PunktSkapadSvar, type PunktSvar, type SammantradeAndratSvar, type SammantradeSvar, type ProblemSvar } from '@anslag/kontrakt';
import type { Anrop } from './app';
import { type Beslutsprov, nyttBeslutsprov, ORGAN, type Utfall } from './beslutsprov';
import { gorKallelse } from './kallelse';
import { nyPerson, type Person } from './person';

type Svar<T> = Utfall<T & Omit<ProblemSvar, 'status'>>;

/** Meetings on a server with the example, with an ordförande, two members and a secretary. */
export interface Sammantradesprov extends Beslutsprov {
  ordforande: Anrop;
  sekreterare: Anrop;
  ledamot: Person;
  annanLedamot: Person;
  anropa<T>(som: Anrop, metod: string, vag: string, kropp?: object, nyckel?: string): Promise<Svar<T>>;
  hamta(id: string, som?: Anrop): Promise<SammantradeSvar>;
  nytt(datum: string): Promise<string>;
  /** A grant proposed to the body, of an ärende that is ready for decision. */
  namndforslag(tak: number, datum: string, andring?: object): Promise<{ nyckel: string; nummer: number }>;
  sattUpp(id: string, forslag: { nyckel: string; nummer: number }): Promise<Svar<PunktSkapadSvar>>;
  /** Calls the meeting and opens it with everyone there; the first member attests. */
  oppna(id: string): Promise<Svar<SammantradeAndratSvar>>;
  punkt(id: string, nyckel: string): Promise<PunktSvar>;
  /** Records an outcome from what is stored now. */
  avgor(som: Anrop, id: string, nyckel: string, utfall: object, idempotens?: string): Promise<Svar<SammantradeAndratSvar>>;
  /** Takes a step of the meeting; has the kallelse made before it is called. */
  steg(som: Anrop, id: string, vilket: 'kalla' | 'start' | 'avsluta'): Promise<Svar<SammantradeAndratSvar>>;
  /** Gives every item that is left the outcome bordläggning. */
  bordlaggResten(id: string): Promise<void>;
}

export async function nyttSammantradesprov(): Promise<Sammantradesprov> {
  const prov = await nyttBeslutsprov();
  const ledamot = await nyPerson(prov.server, 'Lena Ledamot', 'ledamot');
  const annanLedamot = await nyPerson(prov.server, 'Åsa Vice', 'ledamot', 'ordforande');
  for (const { id } of [ledamot, annanLedamot]) await prov.db.query('INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) VALUES ($1, $2, $3)', [id, ORGAN, '1995-01-01']);
  await prov.db.query("UPDATE ledamotskap SET galler_fran = '1995-01-01'");
  const [ordforande, sekreterare] = [prov.server.som('ordforande'), prov.server.som('administrator')];
  const anropa = async <T>(som: Anrop, metod: string, vag: string, kropp?: object, nyckel?: string): Promise<Svar<T>> => {
    const huvuden = { ...(kropp ? { 'content-type': 'application/json' } : {}), ...(nyckel ? { 'idempotency-key': nyckel } : {}) };
    const svar = await som(`${API}/${vag}`, { method: metod, headers: huvuden, ...(kropp ? { body: JSON.stringify(kropp) } : {}) });
    return { status: svar.status, svar: (await svar.json()) as T & Omit<ProblemSvar, 'status'> };
  };
  const krav = <T>({ status, svar }: Svar<T>): T => {
    if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(svar)}`);
    return svar;
  };
  const hamta = async (id: string, som: Anrop = sekreterare) => krav(await anropa<SammantradeSvar>(som, 'GET', `sammantraden/${id}`));
  const steg: Sammantradesprov['steg'] = async (som, id, vilket) => {
    if (vilket === 'kalla') await gorKallelse(sekreterare, id);
    return anropa(som, 'POST', `sammantraden/${id}/${vilket}`, { version: (await hamta(id)).version });
  };
  const punkt = async (id: string, nyckel: string): Promise<PunktSvar> => {
    const funnen = (await hamta(id)).punkter.find((p) => p.arende?.nyckel === nyckel || p.slag === nyckel);
    if (!funnen) throw new Error(`no item ${nyckel}`);
    return funnen;
  };
  const avgor: Sammantradesprov['avgor'] = async (som, id, nyckel, utfall, idempotens) => {
    const [{ version }, p] = [await hamta(id), await punkt(id, nyckel)];
    return anropa(som, 'POST', `sammantraden/${id}/punkter/${p.id}/utfall`, { version, ...(p.arende ? { arendeversion: p.arende.version } : {}), ...utfall }, idempotens);
  };
  return {
    ...prov,
    ordforande,
    sekreterare,
    ledamot,
    annanLedamot,
    anropa,
    hamta,
    steg,
    punkt,
    avgor,
    nytt: async (datum) => krav(await anropa<SammantradeAndratSvar>(sekreterare, 'POST', 'sammantraden', { organ: ORGAN, datum })).id,
    namndforslag: async (tak, datum, andring = {}) => {
      const forslag = await prov.forslagPa(tak, { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null, datum, ...andring });
      await prov.db.query("UPDATE arende SET status = 'klar_for_beslut' WHERE nyckel = $1", [forslag.nyckel]);
      return forslag;
    },
    sattUpp: async (id, { nyckel, nummer }) => anropa(sekreterare, 'POST', `sammantraden/${id}/punkter`, { version: (await hamta(id)).version, slag: 'arende', arende: nyckel, forslag: nummer }),
    oppna: async (id) => {
      krav(await steg(sekreterare, id, 'kalla'));
      const { deltagare, version } = await hamta(id);
      krav(await anropa(sekreterare, 'PUT', `sammantraden/${id}/deltagare`, { version, deltagare: deltagare.map(({ namn: _, ...d }) => ({ ...d, narvarande: true, justerare: d.id === ledamot.id })) }));
      return steg(ordforande, id, 'start');
    },
    bordlaggResten: async (id) => {
      for (const p of (await hamta(id)).punkter.filter((x) => x.utfall === null)) {
        const { version } = await hamta(id);
        krav(await anropa(sekreterare, 'POST', `sammantraden/${id}/punkter/${p.id}/utfall`, { version, ...(p.arende ? { arendeversion: p.arende.version } : {}), utfall: 'bordlaggning' }));
      }
    },
  };
}
