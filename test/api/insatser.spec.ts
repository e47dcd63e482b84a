import type { InsatslistaSvar, InsatsSvar } from '@anslag/kontrakt';
import { KEDJENYCKEL, type Kedjeprov, lank, led, nyttKedjeprov } from '../stod/kedjeprov';
import { nyPerson, type Person } from '../stod/person';

let prov: Kedjeprov;
let analytiker: Person;
let insats: string;
beforeAll(async () => {
  prov = await nyttKedjeprov();
  analytiker = await nyPerson(prov.server, 'Anna Analytiker', 'analytiker');
});
afterAll(() => prov?.slapp());
beforeEach(async () => {
  const [rad] = await prov.db.query<{ id: string }[]>(
    `INSERT INTO insats (region, ar, kapitel, namn, beskrivning, arende_id) SELECT r.kortnamn, 2022, 1, 'Insats ' || gen_random_uuid(), 'Beskrivningen', a.id FROM region r, arende a WHERE a.nyckel = $1 RETURNING id`,
    [KEDJENYCKEL],
  );
  insats = rad?.id ?? '';
});
const vag = () => `insatser/${insats}/effektkedja`;
const spara = (person: Person, version: number, noder: object[] = [led('p', 'prestation', 'En prestation', { enhet: 'st' }), led('k', 'effekt_kort', 'En effekt')]) =>
  prov.sand(person, 'PUT', vag(), { version, noder, lankar: noder.length > 1 ? [lank('p', 'k')] : [] });

describe('en insats och dess effektkedja', () => {
  it('analytikern sparar kedjan och loggar på den; versionen är insatsens och en gammal vägras', async () => {
    const { status, svar } = await spara(analytiker, 1);
    expect([status, svar.version]).toEqual([200, 2]);
    const p = svar.nyaIder.find((n) => n.fran === 'p')?.till;
    expect((await spara(analytiker, 1)).status).toBe(409);
    const loggat = await prov.sand(analytiker, 'POST', `effektkedja/noder/${p}/utfall`, { ar: 2022, datum: '2022-05-01', lage: 'uppnadd', varde: 300 });
    expect([loggat.status, loggat.svar.nod.resultat.lage]).toEqual([201, 'uppnadd']);
    expect(await prov.kedja(analytiker, vag())).toMatchObject({ agare: { slag: 'insats', nyckel: insats, arende: KEDJENYCKEL }, version: 2, farAndra: true });
    const [post] = await prov.db.query<{ objekt: string; arende: string }[]>("SELECT h.objekt, a.nyckel AS arende FROM historik h JOIN arende a ON a.id = h.arende_id WHERE h.handelse = 'utfall.loggat' ORDER BY h.nummer DESC LIMIT 1");
    expect(post).toEqual({ objekt: expect.stringMatching(/^insatsen Insats .* 2022$/) as string, arende: KEDJENYCKEL });
    const { rader } = (await prov.sand<InsatslistaSvar>(analytiker, 'GET', 'insatser?ar=2022')).svar;
    expect(rader.find((r) => r.id === insats)).toMatchObject({ antalNoder: 2, uppnadda: 1, forvantade: 0, arende: { nyckel: KEDJENYCKEL } });
  });

  it('läsare och ekonom får läsa men inte ändra', async () => {
    for (const roll of ['lasare', 'ekonom'] as const) {
      const person = await nyPerson(prov.server, roll, roll);
      expect((await prov.kedja(person, vag())).farAndra).toBe(false);
      expect((await spara(person, 1)).status).toBe(403);
    }
  });

  it('en annan regions insats läses men ändras inte', async () => {
    await prov.db.query("UPDATE insats SET region = 'Skåne' WHERE id = $1", [insats]);
    expect((await prov.kedja(analytiker, vag())).farAndra).toBe(false);
    const { status, svar } = await spara(analytiker, 1);
    expect([status, svar.detail]).toEqual([403, 'Insatsen redovisas av en annan region och ändras inte här.']);
    expect((await prov.sand<InsatslistaSvar>(analytiker, 'GET', 'insatser?ar=2022')).svar.rader.some((r) => r.id === insats)).toBe(false);
  });

  it('ett markerat ärendes insats: texterna undanhålls den som inte får läsa, och kedjan kan den inte ändra', async () => {
    await spara(analytiker, 1);
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [KEDJENYCKEL]);
    try {
      const hamta = async (person: Person) => (await prov.sand<InsatsSvar>(person, 'GET', `insatser/${insats}`)).svar;
      expect(await hamta(analytiker)).toMatchObject({ beskrivning: null, undanhallet: true });
      expect(await hamta(prov.agare)).toMatchObject({ beskrivning: 'Beskrivningen', undanhallet: false });
      expect(await prov.kedja(analytiker, vag())).toMatchObject({ noder: [], undanhallet: true, farAndra: false });
      expect((await spara(analytiker, 2)).status).toBe(403);
    } finally {
      await prov.db.query('UPDATE arende SET sekretess = NULL WHERE nyckel = $1', [KEDJENYCKEL]);
    }
  });

  it('tio som loggar samtidigt loggar tio, och av två samtidiga rättelser av samma resultat går en', async () => {
    const { svar } = await spara(analytiker, 1);
    const p = svar.nyaIder.find((n) => n.fran === 'p')?.till;
    const logga = (extra: object = {}) => prov.sand(analytiker, 'POST', `effektkedja/noder/${p}/utfall`, { ar: 2022, datum: '2022-05-01', lage: 'uppnadd', varde: 100, ...extra });
    const alla = await Promise.all(Array.from({ length: 10 }, () => logga()));
    expect(alla.map((s) => s.status)).toEqual(Array.from({ length: 10 }, () => 201));
    const rattar = alla[0]?.svar.utfall;
    const tva = await Promise.all([logga({ varde: 200, rattar }), logga({ varde: 300, rattar })]);
    expect(tva.map((s) => s.status).sort()).toEqual([201, 422]);
    // 9 × 1 + the correction, 2 or 3
    const { noder } = await prov.kedja(analytiker, vag());
    expect([11_00, 12_00]).toContain(noder.find((n) => n.id === p)?.resultat.perAr[0]?.uppnatt);
  });

  it('okänt id och fel form', async () => {
    expect((await prov.sand(analytiker, 'GET', 'insatser/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await prov.sand(analytiker, 'GET', 'insatser/x')).status).toBe(400);
    expect((await prov.sand(analytiker, 'GET', 'insatser?ar=abc')).status).toBe(400);
  });
});
