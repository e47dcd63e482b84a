import fc from 'fast-check';
import { Arende } from '../../api/src/arende/arende.entity';
import { ArendeKommun } from '../../api/src/arende/arende-kommun.entity';
import { Beslut } from '../../api/src/beslut/beslut.entity';
import { BeslutVillkor } from '../../api/src/beslut/beslut-villkor.entity';
import { Versionerad } from '../../api/src/plattform/databas/versionerad';
import { Kommun } from '../../api/src/strategi/kommun.entity';
import { Utbetalning } from '../../api/src/utbetalning/utbetalning.entity';
import { lasVid, nu } from './tidsresa';
import { LAST, nekandet, Vaktprov } from './vaktprov';

const prov = new Vaktprov();
beforeAll(() => prov.oppna());
afterAll(() => prov.stang());

const sql = <T = unknown>(fraga: string, parametrar: unknown[] = []) => prov.kalla.query<T[]>(fraga, parametrar);
const versioner = (id: string) =>
  sql<{ namn: string; slut: boolean }>(`SELECT namn, giltig_fran < giltig_till AS slut FROM forr.arende WHERE id = $1 ORDER BY giltig_till`, [id]);

describe('versioner – a changed row leaves the former one behind', () => {
  it('an edit and a removal leave one version each, one after the other', async () => {
    const { id } = await prov.nyttArende({ namn: 'Ett' });
    await prov.db.update(Arende, { id }, { namn: 'Två' });
    await prov.db.delete(Arende, { id });
    expect(await versioner(id)).toEqual([
      { namn: 'Ett', slut: true },
      { namn: 'Två', slut: true },
    ]);
    const [glapp] = await sql<{ antal: number }>(
      `SELECT count(*) AS antal FROM forr.arende f WHERE f.id = $1 AND EXISTS (SELECT 1 FROM forr.arende n WHERE n.id = f.id AND n.giltig_fran = f.giltig_till)`,
      [id],
    );
    expect(glapp?.antal).toBe(1);
  });

  it('says which transaction and login made the change', async () => {
    const { id } = await prov.nyttArende();
    await prov.kalla.transaction(async (db) => {
      await db.update(Arende, { id }, { namn: 'Annat' });
      expect(await db.query('SELECT transaktion = pg_current_xact_id() AS denna, andrad_av = session_user AS jag FROM forr.arende WHERE id = $1', [id])).toEqual([
        { denna: true, jag: true },
      ]);
    });
  });

  it('an edit that changes nothing leaves none, and the row reads as it has since before', async () => {
    const { id } = await prov.nyttArende({ namn: 'Samma' });
    const fran = () => sql('SELECT giltig_fran FROM arende WHERE id = $1', [id]);
    const fore = await fran();
    await prov.db.update(Arende, { id }, { namn: 'Samma' });
    expect(await versioner(id)).toEqual([]);
    expect(await fran()).toEqual(fore);
  });

  it('what a transaction both makes and replaces never was', async () => {
    await prov.kalla.transaction(async (db) => {
      const { id } = await prov.spara(Arende, { nyckel: '20RS8001', diarienummer: '20RS8001', namn: 'Ett', stodtyp: 'projekt' }, db);
      await db.update(Arende, { id }, { namn: 'Två' });
      await db.delete(Arende, { id });
    });
    expect(await sql(`SELECT 1 FROM forr.arende WHERE nyckel = '20RS8001'`)).toEqual([]);
  });

  it('a transaction that began before the one whose row it replaces does not lose that row', async () => {
    const { id } = await prov.nyttArende({ namn: 'Ett' });
    await prov.kalla.transaction(async (tidig) => {
      await tidig.query('SELECT now()');
      await prov.db.update(Arende, { id }, { namn: 'Två' });
      await tidig.update(Arende, { id }, { namn: 'Tre' });
    });
    expect(await versioner(id)).toEqual([
      { namn: 'Ett', slut: true },
      { namn: 'Två', slut: true },
    ]);
  });

  it('what goes with a removed row leaves its version too', async () => {
    const { id: arendeId } = await prov.nyttArende();
    const { id: kommunId } = await prov.spara(Kommun, { namn: 'Nora', lan: 'Örebro län' });
    await prov.spara(ArendeKommun, { arendeId, kommunId });
    await prov.db.delete(Arende, { id: arendeId });
    expect(await sql('SELECT kommun_id FROM forr.arende_kommun WHERE arende_id = $1', [arendeId])).toEqual([{ kommun_id: kommunId }]);
  });

  it('cannot be written by hand: the beginning stays what the database made it', async () => {
    const { id } = await prov.nyttArende();
    await sql(`UPDATE arende SET giltig_fran = '2000-01-01', namn = 'Tillbakadaterat' WHERE id = $1`, [id]);
    expect(await sql(`SELECT giltig_fran > now() - interval '1 hour' AS nyss FROM arende WHERE id = $1`, [id])).toEqual([{ nyss: true }]);
  });
});

describe('de tidigare versionerna – nobody changes them', () => {
  it.each([`UPDATE forr.arende SET namn = 'x'`, 'DELETE FROM forr.arende', 'TRUNCATE forr.arende'])('not the owner: %s', async (skrivning) => {
    expect(await nekandet(sql(skrivning))).toBe(LAST);
  });

  it.each([
    'INSERT INTO forr.arende (id, giltig_till) VALUES (gen_random_uuid(), now())',
    `UPDATE forr.arende SET namn = 'x'`,
    'DELETE FROM forr.arende',
    'TRUNCATE forr.arende',
    'INSERT INTO forr.dagvillkor VALUES (1, 1)',
  ])('not the application: %s', async (skrivning) => {
    const forsok = prov.kalla.transaction(async (db) => {
      await db.query('SET LOCAL ROLE anslag_tjanst');
      await db.query(skrivning);
    });
    expect(await nekandet(forsok)).toBe('42501'); // insufficient_privilege
  });

  it('the application reads them, and its own changes leave versions', async () => {
    const { id } = await prov.nyttArende({ namn: 'Före' });
    await prov.kalla.transaction(async (db) => {
      await db.query('SET LOCAL ROLE anslag_tjanst');
      await db.query(`UPDATE arende SET namn = 'Efter' WHERE id = $1`, [id]);
      await db.query(`SELECT historik_skriv(NULL, 'Provare', NULL, NULL, '{prov}', '{prov}', '{null}', '{[]}', '{null}')`);
      expect(await db.query('SELECT namn FROM forr.arende WHERE id = $1', [id])).toEqual([{ namn: 'Före' }]);
      expect(await db.query('SELECT namn FROM da.arende WHERE id = $1', [id])).toEqual([{ namn: 'Efter' }]);
    });
  });
});

describe('läsning vid en tid', () => {
  const ATGARD = fc.record({ slag: fc.constantFrom('ny', 'andra', 'tabort', 'samma'), plats: fc.nat(5), namn: fc.constantFrom('A', 'B', 'C') });

  it('after any writes, every remembered instant reads as it was remembered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(ATGARD, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (transaktioner) => {
        await sql(`DELETE FROM kommun WHERE namn LIKE 'K%'`);
        const minnen: { vid: string; rader: unknown[] }[] = [];
        for (const atgarder of transaktioner) {
          await prov.kalla.transaction(async (db) => {
            for (const { slag, plats, namn } of atgarder) {
              if (slag === 'ny') await db.query(`INSERT INTO kommun (namn, lan) VALUES ($1, $2) ON CONFLICT (namn) DO NOTHING`, [`K${plats}`, namn]);
              if (slag === 'andra') await db.query(`UPDATE kommun SET lan = $2 WHERE namn = $1`, [`K${plats}`, namn]);
              if (slag === 'tabort') await db.query(`DELETE FROM kommun WHERE namn = $1`, [`K${plats}`]);
              if (slag === 'samma') await db.query(`UPDATE kommun SET lan = lan`);
            }
          });
          minnen.push({ vid: await nu(prov.kalla), rader: await lasVid(prov.kalla, 'public.kommun') });
        }
        for (const { vid, rader } of minnen) expect(await lasVid(prov.kalla, 'da.kommun', { registrerat: vid })).toEqual(rader);
        expect(await lasVid(prov.kalla, 'da.kommun')).toEqual(await lasVid(prov.kalla, 'public.kommun'));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    // decided some day in the period: counted from its last
    { lage: 'beslutad', fran: '2020-03-01', till: '2020-06-30', fore: '2020-06-29', den: '2020-06-30' },
    // a proposal is there from its first
    { lage: 'forslag', fran: '2020-03-01', till: '2020-06-30', fore: '2020-02-29', den: '2020-03-01' },
  ] as const)('a decision that is $lage is there on $den and not on $fore, and its conditions with it', async ({ lage, fran, till, fore, den }) => {
    const { id: beslutId } = await prov.nyttBeslut({ lage, beslutadFran: fran, beslutadTill: till });
    await prov.spara(BeslutVillkor, { beslutId, ordning: 1, kod: 'v', villkorstext: 'Ett villkor' });
    const finns = async (dag: string) =>
      Promise.all(['beslut', 'beslut_villkor'].map(async (t) => JSON.stringify(await lasVid(prov.kalla, `da.${t}`, { dag })).includes(beslutId)));
    expect({ fore: await finns(fore), den: await finns(den) }).toEqual({ fore: [false, false], den: [true, true] });
  });

  it('a correction counts from its own day: until then what it corrects', async () => {
    const { id, arendeId } = await prov.nyttBeslut({ takKr: 1_000 });
    await prov.spara(Beslut, { ...(await prov.db.findOneByOrFail(Beslut, { id })), id: undefined, nummer: 2, takKr: 900, beslutadFran: '2021-02-01', beslutadTill: '2021-02-01', rattarBeslutId: id });
    const tak = async (dag: string) => (await lasVid(prov.kalla, 'da.utfallsbeslut', { dag })).filter((b) => (b as { arende_id: string }).arende_id === arendeId).map((b) => (b as { tak_kr: number }).tak_kr);
    expect(await tak('2021-01-31')).toEqual([1_000]);
    expect(await tak('2021-02-01')).toEqual([900]);
  });

  it('a payment is there from the day it was paid', async () => {
    const { arendeId } = await prov.nyttBeslut();
    await prov.spara(Utbetalning, { arendeId, beloppKr: 500, utbetald: '2020-10-01' });
    const antal = async (dag: string) => (await lasVid(prov.kalla, 'da.utbetalning', { dag })).filter((u) => (u as { arende_id: string }).arende_id === arendeId).length;
    expect([await antal('2020-09-30'), await antal('2020-10-01')]).toEqual([0, 1]);
  });

  it('the frame: its year from 1 January, a split from its date, what a document states of the year when it is over', async () => {
    await sql(`INSERT INTO anslagsram (budgetar, anslagsnamn) VALUES (2018, '1:1')`);
    await sql(`INSERT INTO ramfordelning (budgetar, revision, datum) VALUES (2018, 0, NULL), (2018, 1, '2018-05-02')`);
    await sql(`INSERT INTO ramfordelning_post (budgetar, revision, stodtyp, belopp_kr) VALUES (2018, 0, 'projekt', 1), (2018, 1, 'projekt', 2)`);
    await sql(`INSERT INTO angivet_utfall (budgetar, stodtyp, belopp_kr) VALUES (2018, 'projekt', 3)`);
    const antal = async (dag: string) =>
      Promise.all(['anslagsram', 'ramfordelning', 'ramfordelning_post', 'angivet_utfall'].map(async (t) => (await lasVid(prov.kalla, `da.${t}`, { dag })).length));
    expect(await antal('2017-12-31')).toEqual([0, 0, 0, 0]);
    expect(await antal('2018-01-01')).toEqual([1, 1, 1, 0]);
    expect(await antal('2018-05-02')).toEqual([1, 2, 2, 0]);
    expect(await antal('2018-12-31')).toEqual([1, 2, 2, 1]);
  });
});

describe('versionera – the former versions follow the table', () => {
  const kolumner = (schema: string) =>
    sql<{ rad: string }>(
      `SELECT format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) AS rad FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = $1::regnamespace AND c.relname IN (SELECT relname FROM pg_class WHERE relnamespace = 'forr'::regnamespace AND relkind = 'r' AND relname <> 'dagvillkor')
         AND NOT (c.relnamespace = 'forr'::regnamespace AND a.attname IN ('giltig_till', 'transaktion', 'andrad_av')) ORDER BY 1`,
      [schema],
    );

  it('every table that the entities say has versions has them, with every column, in forr and in da', async () => {
    const versionerade = prov.kalla.entityMetadatas.filter((m) => typeof m.target === 'function' && m.target.prototype instanceof Versionerad).map((m) => m.tableName);
    const levande = await kolumner('public');
    expect([...new Set(levande.map((k) => k.rad.split('.')[0]))].sort()).toEqual(versionerade.sort());
    expect(await kolumner('forr')).toEqual(levande);
    expect(await kolumner('da')).toEqual(levande);
  });

  it('a new column comes to the former versions as it came to the present ones, and again does nothing', async () => {
    const { id } = await prov.nyttArende({ namn: 'Före' });
    await prov.db.update(Arende, { id }, { namn: 'Efter' });
    const fore = await nu(prov.kalla);
    await sql(`ALTER TABLE kommun ADD COLUMN prov text NOT NULL DEFAULT 'okänd'`);
    const { id: kommun } = await prov.spara(Kommun, { namn: 'Hällefors', lan: 'Örebro län' });
    await sql(`ALTER TABLE kommun ADD COLUMN folkmangd integer`);
    await sql(`SELECT versionera('kommun')`);
    await sql(`SELECT versionera('kommun')`);
    await sql('UPDATE kommun SET folkmangd = 6500 WHERE id = $1', [kommun]);
    expect(await sql('SELECT prov, folkmangd FROM forr.kommun WHERE id = $1', [kommun])).toEqual([{ prov: 'okänd', folkmangd: null }]);
    expect(JSON.stringify(await lasVid(prov.kalla, 'da.kommun', { registrerat: fore }))).not.toContain('Hällefors');
    expect(JSON.stringify(await lasVid(prov.kalla, 'da.kommun'))).toContain('6500');
    await sql('DROP VIEW da.kommun; ALTER TABLE kommun DROP COLUMN prov, DROP COLUMN folkmangd');
    await sql(`SELECT versionera('kommun')`);
    expect(await lasVid(prov.kalla, 'da.kommun')).toEqual(await lasVid(prov.kalla, 'public.kommun'));
  });

  it('keeps the condition of the day when brought up to date', async () => {
    const { arendeId } = await prov.nyttBeslut();
    await sql(`SELECT versionera('beslut')`);
    const fore = await lasVid(prov.kalla, 'da.beslut', { dag: '2020-08-23' });
    expect(fore.filter((b) => (b as { arende_id: string }).arende_id === arendeId)).toEqual([]);
  });
});
