import type { ArendeSvar, DelbidragenSvar, DelbidragSvar, ForhandsgranskningSvar, InlasningSvar, ProblemSvar } from '@anslag/kontrakt';
import { API } from '@anslag/kontrakt';
import { type Beslutsprov, IDAG, nyttBeslutsprov, posta, type Utfall } from '../stod/beslutsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
  await prov.ram(Number(IDAG.slice(0, 4)), 1_000_000_000);
});
afterAll(() => prov?.slapp());

/** A ramprojekt of the handläggare with a decided grant of `tak`. */
async function ramprojekt(tak = 100_000): Promise<string> {
  const { nyckel, nummer } = await prov.forslagPa(tak);
  const fattat = await posta(prov.server.som('chef'), `arenden/${nyckel}/forslag/${nummer}/beslut`, { datum: IDAG, version: await prov.version(nyckel) });
  if (fattat.status !== 200) throw new Error(JSON.stringify(fattat));
  const andrat = await andra(nyckel, { ramprojekt: true });
  if (andrat.status !== 200) throw new Error(JSON.stringify(andrat));
  return nyckel;
}

async function andra(nyckel: string, kropp: object): Promise<Utfall<ProblemSvar>> {
  const svar = await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: await prov.version(nyckel), skal: 'prov', ...kropp }),
  });
  return { status: svar.status, svar: (await svar.json()) as ProblemSvar };
}

const BIDRAG = { mottagare: 'Ekeby bygdeförening', namn: 'Ny bokningstjänst', beloppKr: 40_000, beslutat: IDAG, kommun: 'Örebro', kon: 'K', beslutatAvRoll: 'projektledare' };
const lagg = <T = DelbidragSvar>(nyckel: string, andring: object = {}, roll: 'handlaggare' | 'ekonom' | 'administrator' = 'handlaggare', idempotens?: string): Promise<Utfall<T>> =>
  posta<T>(prov.server.som(roll), `arenden/${nyckel}/delbidrag`, { ...BIDRAG, ...andring }, idempotens);
const hamta = async (nyckel: string): Promise<DelbidragenSvar> => (await (await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/delbidrag`)).json()) as DelbidragenSvar;

describe('ett ramprojekt delar ut bidrag inom sin ram', () => {
  it('bidraget registreras, räknas av från ramen och står i historiken', async () => {
    const nyckel = await ramprojekt();
    const { status, svar } = await lagg(nyckel);
    expect({ status, svar }).toEqual({ status: 201, svar: { nummer: 1, mottagare: 'Ekeby bygdeförening', namn: 'Ny bokningstjänst', organisation: null, kommun: 'Örebro', bransch: null, kon: 'K', beloppKr: 40_000, beslutat: IDAG, beslutatAvRoll: 'projektledare', makulerat: null } });
    // 100 000 − 40 000 = 60 000
    expect(await hamta(nyckel)).toMatchObject({ ramprojekt: true, tak: 100_000, deltKr: 40_000, kvarKr: 60_000, farSkriva: true, delbidrag: [svar] });
    const { rows } = await prov.db.query<{ andringar: string }>("SELECT h.andringar FROM historik h JOIN arende a ON a.id = h.arende_id WHERE a.nyckel = $1 AND h.handelse = 'delbidrag.registrerat'", [nyckel]);
    expect(rows.map((r) => r.andringar).join()).toContain('Ekeby bygdeförening');
  });

  it('det återförda går inte att dela ut, och det utdelade går inte att återföra', async () => {
    const nyckel = await ramprojekt();
    await lagg(nyckel);
    const aterfor = (belopp: number) => posta<ProblemSvar>(prov.server.som('ekonom'), `arenden/${nyckel}/aterforing`, { slag: 'ej_utnyttjat', datum: IDAG, belopp, skal: 'Delas inte ut' });
    // 100 000 − 40 000 delat = 60 000
    expect(await aterfor(60_001)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'belopp', ratt: 'högst 60\u00a0000\u00a0kr' }] } });
    expect((await aterfor(50_000)).status).toBe(201);
    // 100 000 − 50 000 återfört − 40 000 delat = 10 000
    expect(await hamta(nyckel)).toMatchObject({ aterfortKr: 50_000, deltKr: 40_000, kvarKr: 10_000 });
    expect(await lagg<ProblemSvar>(nyckel, { beloppKr: 10_001 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'beloppKr', ratt: 'högst 10\u00a0000 kr' }] } });
    expect((await lagg(nyckel, { beloppKr: 10_000 })).status).toBe(201);
  });

  it('ett delbidrag räknas inte som ett beslut, så ramens pengar räknas en gång', async () => {
    const nyckel = await ramprojekt();
    const ar = Number(IDAG.slice(0, 4));
    const fore = await prov.beslutat(ar);
    expect((await lagg(nyckel)).status).toBe(201);
    expect(await prov.beslutat(ar)).toBe(fore);
    expect(((await (await prov.server.som('lasare')(`${API}/arenden/${nyckel}`)).json()) as ArendeSvar).ramprojekt).toBe(true);
  });

  it('en krona för mycket avvisas med vad som är kvar, och inget sparas', async () => {
    const nyckel = await ramprojekt();
    expect((await lagg(nyckel)).status).toBe(201);
    const { status, svar } = await lagg<ProblemSvar>(nyckel, { beloppKr: 60_001 });
    expect({ status, kod: svar.kod, falt: svar.falt.map((f) => f.falt), ratt: svar.falt[0]?.ratt }).toEqual({ status: 422, kod: 'regelbrott', falt: ['beloppKr'], ratt: 'högst 60\u00a0000 kr' });
    expect((await hamta(nyckel)).deltKr).toBe(40_000);
    expect((await lagg(nyckel, { beloppKr: 60_000 })).status).toBe(201);
  });

  it('fem som delar ut samtidigt delar aldrig ut mer än taket', async () => {
    const nyckel = await ramprojekt();
    const svar = await Promise.all(Array.from({ length: 5 }, () => lagg(nyckel)));
    // 2 × 40 000 ryms i 100 000, 3 gör det inte.
    expect(svar.map((s) => s.status).sort()).toEqual([201, 201, 422, 422, 422]);
    const { delbidrag, deltKr } = await hamta(nyckel);
    expect({ nummer: delbidrag.map((d) => d.nummer), deltKr }).toEqual({ nummer: [1, 2], deltKr: 80_000 });
  });

  it('ett makulerat bidrag räknas inte men finns kvar, och samma begäran igen ändrar inget', async () => {
    const nyckel = await ramprojekt();
    await lagg(nyckel);
    const makulera = () => posta<DelbidragSvar>(prov.server.som('handlaggare'), `arenden/${nyckel}/delbidrag/1/makulering`, { skal: 'Betalades aldrig ut' });
    expect((await makulera()).svar.makulerat?.skal).toBe('Betalades aldrig ut');
    expect((await makulera()).status).toBe(201);
    expect(await hamta(nyckel)).toMatchObject({ deltKr: 0, kvarKr: 100_000, delbidrag: [{ nummer: 1 }] });
    expect((await lagg(nyckel)).svar.nummer).toBe(2);
  });

  it('samma begäran en gång till ger samma bidrag', async () => {
    const nyckel = await ramprojekt();
    const forst = await lagg(nyckel, {}, 'handlaggare', `delbidrag-${nyckel}`);
    expect(await lagg(nyckel, {}, 'handlaggare', `delbidrag-${nyckel}`)).toEqual(forst);
    expect((await hamta(nyckel)).delbidrag).toHaveLength(1);
  });

  it.each([
    ['i framtiden', { beslutat: '2090-01-01' }, 422, ['beslutat', 'beslutat']],
    ['före perioden', { beslutat: '2001-01-01' }, 422, ['beslutat']],
    ['okänd kommun', { kommun: 'Storstad' }, 400, ['kommun']],
    ['utan mottagare', { mottagare: ' ' }, 400, ['mottagare']],
    ['negativt', { beloppKr: -1 }, 400, ['beloppKr']],
    ['inte hela kronor', { beloppKr: 1.5 }, 400, ['beloppKr']],
    ['okänd organisation', { organisation: '00000000-0000-4000-8000-000000000000' }, 400, ['organisation']],
  ])('%s avvisas', async (_namn, andring, status, falt) => {
    const nyckel = await ramprojekt();
    const svar = await lagg<ProblemSvar>(nyckel, andring);
    expect({ status: svar.status, falt: svar.svar.falt.map((f) => f.falt) }).toEqual({ status, falt });
    expect((await hamta(nyckel)).delbidrag).toEqual([]);
  });

  it('bara ett ramprojekt, och bara den som har rätt', async () => {
    const nyckel = await prov.nyttArende();
    expect(await lagg<ProblemSvar>(nyckel)).toMatchObject({ status: 422, svar: { falt: [{ meddelande: 'Ärendet är inte ett ramprojekt och delar inte ut bidrag.' }] } });
    expect(await lagg<ProblemSvar>(nyckel, {}, 'ekonom')).toMatchObject({ status: 403 });
    expect(await hamta(nyckel)).toMatchObject({ ramprojekt: false, tak: null, kvarKr: null, farSkriva: false });
  });

  it('ett ramprojekt som har delat ut något fortsätter att vara det, tills bidragen är makulerade', async () => {
    const nyckel = await ramprojekt();
    await lagg(nyckel);
    expect(await andra(nyckel, { ramprojekt: false })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'ramprojekt' }] } });
    await posta(prov.server.som('handlaggare'), `arenden/${nyckel}/delbidrag/1/makulering`, { skal: 'prov' });
    expect((await andra(nyckel, { ramprojekt: false })).status).toBe(200);
  });
});

describe('en lista över delbidrag läses in', () => {
  const HUVUD = 'Diarienummer;Mottagare;Organisationsnummer;Ändamål;Kommun;Bransch;Kön;Belopp;Beslutat;Roll';
  async function las<T>(vag: 'inlasningar' | 'inlasningar/forhandsgranskning', ...rader: string[]): Promise<Utfall<T>> {
    const body = new FormData();
    body.set('slag', 'delbidrag');
    body.set('fil', new Blob([`${HUVUD}\r\n${rader.join('\r\n')}\r\n`]), 'delbidrag.csv');
    const svar = await prov.server.som('handlaggare')(`${API}/${vag}`, { method: 'POST', body });
    return { status: svar.status, svar: (await svar.json()) as T };
  }
  const rad = (nyckel: string, mottagare: string, belopp: string, andring: { kommun?: string; orgnr?: string; beslutat?: string } = {}): string =>
    `${nyckel};${mottagare};${andring.orgnr ?? ''};Bokningstjänst;${andring.kommun ?? 'Örebro'};Besöksnäring;K;${belopp};${andring.beslutat ?? IDAG};projektledare`;

  it('nya registreras, samma lista igen ändrar inget, och var och en står i ärendets historik', async () => {
    const nyckel = await ramprojekt();
    const rader = [rad(nyckel, 'Ekeby bygdeförening', '45 000'), rad(nyckel, 'Norrbyns krog AB', '30 000')];
    expect((await las<ForhandsgranskningSvar>('inlasningar/forhandsgranskning', ...rader)).svar).toMatchObject({ kanBekraftas: true, antal: { nya: 2 } });
    expect((await hamta(nyckel)).delbidrag).toEqual([]);
    expect((await las<InlasningSvar>('inlasningar', ...rader)).svar.antal).toMatchObject({ nya: 2 });
    expect(await hamta(nyckel)).toMatchObject({ deltKr: 75_000, delbidrag: [{ nummer: 1, mottagare: 'Ekeby bygdeförening', kommun: 'Örebro', kon: 'K' }, { nummer: 2, beloppKr: 30_000 }] });
    expect((await las<InlasningSvar>('inlasningar', ...rader)).svar.antal).toMatchObject({ nya: 0, oforandrade: 2 });
    // Twice in the list is two grants, of which one is there.
    expect((await las<InlasningSvar>('inlasningar', rader[0] ?? '', rader[0] ?? '')).svar ).toMatchObject({ kod: 'regelbrott', falt: [{ falt: 'rad 3, kolumn Belopp' }] });
    const { rows } = await prov.db.query("SELECT 1 FROM historik h JOIN arende a ON a.id = h.arende_id WHERE a.nyckel = $1 AND h.handelse = 'delbidrag.registrerat'", [nyckel]);
    expect(rows).toHaveLength(2);
  });

  it.each<[string, (nyckel: string) => string, string]>([
    ['mer än som är kvar med raden före', (n) => rad(n, 'B', '55 001'), 'Belopp'],
    ['okänd kommun', (n) => rad(n, 'B', '1', { kommun: 'Storstad' }), 'Kommun'],
    ['en organisation som registret inte har', (n) => rad(n, 'B', '1', { orgnr: '556000-0001' }), 'Organisationsnummer'],
    ['före perioden', (n) => rad(n, 'B', '1', { beslutat: '2001-01-01' }), 'Beslutat'],
    ['inget belopp', (n) => rad(n, 'B', 'mycket'), 'Belopp'],
    ['inget ärende', () => rad('99RS99999', 'B', '1'), 'Diarienummer'],
    ['ingen mottagare', (n) => rad(n, '', '1'), 'Mottagare'],
  ])('%s pekas ut, och inget av listan sparas', async (_namn, dalig, kolumn) => {
    const nyckel = await ramprojekt();
    const svar = await las<ProblemSvar>('inlasningar', rad(nyckel, 'A', '45 000'), dalig(nyckel));
    expect({ status: svar.status, falt: svar.svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt: [`rad 3, kolumn ${kolumn}`] });
    expect((await hamta(nyckel)).delbidrag).toEqual([]);
  });
});

describe('databasen vakar också', () => {
  const id = async (nyckel: string) => (await prov.db.query<{ id: string }>('SELECT id FROM arende WHERE nyckel = $1', [nyckel])).rows[0]?.id;
  const sql = async (fraga: string, ...varden: unknown[]): Promise<string> => {
    const klient = await prov.db.connect();
    try {
      await klient.query('BEGIN');
      await klient.query(fraga, varden);
      return 'gick';
    } catch (fel) {
      return (fel as { constraint?: string; code: string }).constraint ?? (fel as { code: string }).code;
    } finally {
      await klient.query('ROLLBACK');
      klient.release();
    }
  };
  const NYTT = "INSERT INTO delbidrag (arende_id, nummer, mottagare, namn, belopp_kr, beslutat) VALUES ($1, 9, 'A', 'B', $2, '2024-01-01')";

  it('taket, märkningen och att inget ändras eller tas bort', async () => {
    const nyckel = await ramprojekt();
    await lagg(nyckel);
    const arende = await id(nyckel);
    expect(await sql(NYTT, arende, 60_000)).toBe('gick');
    expect(await sql(NYTT, arende, 60_001)).toBe('ck_delbidrag_tak');
    const ATERFORT = "INSERT INTO aterforing (arende_id, budgetar, datum, belopp_kr, slag, skal, gjord_av) SELECT $1, 2024, '2024-01-01', $2, 'ej_utnyttjat', 'prov', (SELECT id FROM anvandare LIMIT 1)";
    expect(await sql(ATERFORT, arende, 60_000)).toBe('gick');
    expect(await sql(ATERFORT, arende, 60_001)).toBe('ck_delbidrag_tak');
    expect(await sql(NYTT, await id(await prov.nyttArende()), 1)).toBe('ck_delbidrag_ramprojekt');
    expect(await sql('UPDATE arende SET ramprojekt = false WHERE id = $1', arende)).toBe('ck_arende_ramprojekt');
    expect(await sql('UPDATE delbidrag SET belopp_kr = 1 WHERE arende_id = $1', arende)).toBe('23001');
    expect(await sql('DELETE FROM delbidrag WHERE arende_id = $1', arende)).toBe('23001');
    expect(await sql("UPDATE delbidrag SET makulerat = now(), makulerat_skal = 'x' WHERE arende_id = $1", arende)).toBe('gick');
  });
});
