import { Skrivning } from '../../api/src/historik/skrivning';
import { Klocka } from '../../api/src/plattform/klocka/klocka';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Inlasningsslag } from '@anslag/kontrakt';
import { exempelmapp, laddaExempel } from '../../api/src/inlasning/exempel';
import { InlasningService } from '../../api/src/inlasning/inlasning.service';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { type Provdatabas, nyDatabas } from '../stod/databas';
import { PROVARE } from '../stod/aktor';

/** Every decision's parts, at goals and at kraftsamlingar, that do not sum to its tak or are not counted exactly once. */
const TRASIGA = `
  SELECT b.id FROM beslut b
  JOIN LATERAL (SELECT sum(belopp_kr) AS summa, count(*) FILTER (WHERE raknas) AS raknas FROM beslut_effektmal WHERE beslut_id = b.id) e ON true
  JOIN LATERAL (SELECT sum(belopp_kr) AS summa, count(*) FILTER (WHERE raknas) AS raknas FROM beslut_kraftsamling WHERE beslut_id = b.id) k ON true
  WHERE b.slag IN ('bifall', 'tillagg') AND (e.summa IS DISTINCT FROM b.tak_kr OR k.summa IS DISTINCT FROM b.tak_kr OR e.raknas <> 1 OR k.raknas <> 1)`;

const FILER: [Inlasningsslag, string, number][] = [
  ['beslut', 'beslut.json', 4],
  ['foretagsstod', 'foretagsstod.csv', 20],
  ['ram', 'ram.json', 3],
  ['beslut', 'projekt-2021.json', 14],
  ['insatser', 'insatser-2021.json', 26],
  ['insatser', 'insatser-2023.json', 23],
  ['sammantraden', 'sammantraden.json', 2],
  ['indikatorer', 'indikatorer.json', 64],
];

let prov: Provdatabas;
let db: DataSource;
let service: InlasningService;

async function oppna(): Promise<void> {
  prov = await nyDatabas();
  db = await skapaDatakalla(prov.url).initialize();
  service = new InlasningService(db, new Skrivning(db), new Klocka());
}

async function slapp(): Promise<void> {
  await db.destroy();
  await prov.slapp();
}

describe('Region Örebro läns handlingar', () => {
  beforeAll(async () => {
    await oppna();
    await laddaExempel(service, 'orebro');
  });
  afterAll(slapp);

  it('företagsstöden 2020: 20 beslut, 17 beviljade, 3 588 981 kr; kvinnor 7 av 17 och 247 280 kr (delegationsbeslut anmälda 2020-08-24)', async () => {
    const [svar] = await db.query(`
      SELECT count(*)::int AS beslut, count(*) FILTER (WHERE slag = 'bifall')::int AS bifall, sum(tak_kr)::bigint AS kronor,
        count(*) FILTER (WHERE slag = 'bifall' AND kon = 'K')::int AS kvinnor, sum(tak_kr) FILTER (WHERE kon = 'K')::bigint AS kvinnors
      FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE b.budgetar = 2020 AND b.delegationspunkt = '3.3' AND a.nyckel !~ '^20RS5938'`);
    expect(svar).toEqual({ beslut: 20, bifall: 17, kronor: 3_588_981, kvinnor: 7, kvinnors: 247_280 });
  });

  it('kommersiell service: tre stöd 957 717 kr och särskilt driftstöd 82 346 kr', async () => {
    const rader = await db.query(`
      SELECT s.namn, count(*)::int AS antal, sum(tak_kr)::bigint AS kronor FROM beslut b JOIN arende a ON a.id = b.arende_id JOIN stodform s ON s.id = a.stodform_id
      WHERE a.stodtyp = 'kommersiell_service' GROUP BY s.namn ORDER BY s.namn`);
    // 75 000 + 82 717 + 800 000 = 957 717
    expect(rader).toEqual([
      { namn: 'Kommersiell service', antal: 3, kronor: 957_717 },
      { namn: 'Särskilt driftstöd till utsatta butiker', antal: 1, kronor: 82_346 },
    ]);
  });

  it('17RS1250: 1 310 000 + 2 300 000 = 3 610 000 kr, förslaget räknas inte', async () => {
    const [svar] = await db.query(
      `SELECT sum(tak_kr)::bigint AS tak FROM utfallsbeslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = '17RS1250'`,
    );
    expect(svar).toEqual({ tak: 3_610_000 });
  });

  it('20RS3419: andel 13 %, budgetens celler som i handlingen, en tom cell är okänd', async () => {
    const [beslut] = await db.query(`
      SELECT b.andel_hundradelar AS andel, b.tak_kr AS tak, b.period_till AS till, (SELECT count(*)::int FROM beslut_villkor v WHERE v.beslut_id = b.id) AS villkor
      FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = '20RS3419' AND b.lage = 'beslutad'`);
    expect(beslut).toEqual({ andel: 1300, tak: 1_912_400, till: '2023-03-31', villkor: expect.any(Number) });
    const celler = await db.query(`
      SELECT c.ar, c.belopp_kr AS kronor FROM budgetcell c JOIN budgetrad r ON r.id = c.budgetrad_id JOIN budget g ON g.id = r.budget_id JOIN beslut b ON b.id = g.beslut_id JOIN arende a ON a.id = b.arende_id
      WHERE a.nyckel = '20RS3419' AND b.lage = 'beslutad' AND r.kategori = 'Intäkter från företag' ORDER BY c.ar`);
    expect(celler).toEqual([
      { ar: 2021, kronor: 620_500 },
      { ar: 2022, kronor: 620_500 },
      { ar: 2023, kronor: null },
    ]);
  });

  it('2021: fjorton projekt utan belopp, var och en räknad vid sitt mål; ramen 26 520 000 + 13 960 000 = 40 480 000', async () => {
    const [antal] = await db.query(
      `SELECT count(*)::int AS projekt, count(tak_kr)::int AS med FROM beslut WHERE budgetar = 2021`,
    );
    expect(antal).toEqual({ projekt: 14, med: 0 });
    const delar = await db.query(
      `SELECT count(*)::int AS n, count(belopp_kr)::int AS kr, count(effektmal_id)::int AS mal FROM beslut_effektmal d JOIN beslut b ON b.id = d.beslut_id WHERE b.budgetar = 2021 AND raknas`,
    );
    expect(delar).toEqual([{ n: 14, kr: 0, mal: 14 }]);
    const [ram] = await db.query(
      `SELECT tilldelat_kr AS tilldelat, (SELECT sum(belopp_kr)::bigint FROM ramfordelning_post p WHERE p.budgetar = 2021) AS plan FROM anslagsram WHERE budgetar = 2021`,
    );
    expect(ram).toEqual({ tilldelat: 40_480_000, plan: 40_480_000 });
  });

  it('insatserna har sina kedjor och pekar på sina ärenden', async () => {
    const rader = await db.query(
      `SELECT ar, count(*)::int AS antal, count(arende_id)::int AS arenden FROM insats i JOIN region r ON r.kortnamn = i.region GROUP BY ar ORDER BY ar`,
    );
    expect(rader).toEqual([
      { ar: 2021, antal: 26, arenden: 15 },
      { ar: 2023, antal: 23, arenden: 0 },
    ]);
    const [noder] = await db.query(`SELECT count(*)::int AS noder FROM effektkedja_nod WHERE niva = 6 AND effektmal_id IS NULL`);
    expect(noder).toEqual({ noder: 0 });
  });

  it('delarna summerar till taket vid varje beviljande beslut, och varje beslut räknas en gång', async () => {
    expect(await db.query(TRASIGA)).toEqual([]);
  });

  it.each(FILER)('%s %s igen: 0 nya, %i oförändrade', async (slag, namn, antal) => {
    const fil = { namn, sokvag: join(exempelmapp('orebro'), namn) };
    const svar = await service.forhandsgranska(PROVARE, slag, fil);
    expect(svar).toMatchObject({
      antal: { nya: 0, oforandrade: antal, andrade: 0, fel: 0, utelamnade: 0 },
      fel: [],
      kanBekraftas: false,
    });
    expect((await service.lasIn(PROVARE, slag, fil, { fingeravtryck: svar.fingeravtryck })).antal.oforandrade).toBe(antal);
  });

  it('insatsens namn är stavat som i tabellbilagan, så att bilagan inte lägger till den en gång till', async () => {
    const sokvag = join(mkdtempSync(join(tmpdir(), 'anslag-bilaga-')), 'bilaga.txt');
    const rad = 'Örebro\tPlanläggning av det undre luftrummet för drönantransporter\tNätverk.\tFler vet.\tMinskad klimatpåverkan';
    writeFileSync(sokvag, `Regionalt utvecklingsarbete 2023\n\n## 4 Tillgänglighet\n${rad}\n`);
    const svar = await service.forhandsgranska(PROVARE, 'tabellbilaga', { namn: 'bilaga.txt', sokvag });
    rmSync(dirname(sokvag), { recursive: true });
    expect([svar.fel, svar.antal.nya, svar.antal.andrade]).toEqual([[], 0, 1]);
  });

  it('registret igen: inget ändras', async () => {
    const svar = await service.forhandsgranska(PROVARE, 'referens', {
      namn: 'referens.json',
      sokvag: join(exempelmapp('orebro'), 'referens.json'),
    });
    expect([svar.antal.nya, svar.antal.andrade, svar.antal.fel]).toEqual([0, 0, 0]);
  });

  it('laddas bara en gång', async () => {
    expect(await laddaExempel(service, 'stort')).toBe(false);
  });

  it('loggar varje inläsning', async () => {
    const { inlasningar } = await service.senaste();
    expect(inlasningar.at(-1)).toMatchObject({ slag: 'referens', filnamn: 'referens.json' });
    expect(inlasningar.find((i) => i.filnamn === 'foretagsstod.csv' && i.nya > 0)).toMatchObject({ antalRader: 20, nya: 20 });
  });
});

describe('Region Exempel i full storlek', () => {
  beforeAll(oppna);
  afterAll(slapp);

  it('laddas utan fel, delarna summerar och inget är utbetalt över taket', async () => {
    expect(await laddaExempel(service, 'stort')).toBe(true);
    const [antal] = await db.query(`SELECT count(*)::int AS beslut, count(DISTINCT budgetar)::int AS ar FROM beslut`);
    expect(antal).toEqual({ beslut: 4000, ar: 20 });
    expect(await db.query(TRASIGA)).toEqual([]);
    const over = await db.query(`
      SELECT a.nyckel FROM arende a
      WHERE (SELECT sum(belopp_kr) FROM utbetalning u WHERE u.arende_id = a.id) >
            COALESCE((SELECT sum(tak_kr) FROM utfallsbeslut b WHERE b.arende_id = a.id AND b.slag IN ('bifall', 'tillagg')), 0)`);
    expect(over).toEqual([]);
  });
});

describe('en första inläsning som avbröts', () => {
  beforeEach(oppna);
  afterEach(slapp);

  it('tas upp igen vid nästa start, och bara en gång', async () => {
    for (const [slag, namn] of [['referens', 'referens.json'], FILER[0] ?? ['beslut', 'beslut.json']] as [Inlasningsslag, string][]) {
      await service.lasIn(PROVARE, slag, { namn, sokvag: join(exempelmapp('orebro'), namn) });
    }
    expect([await laddaExempel(service, 'orebro'), await laddaExempel(service, 'orebro')]).toEqual([true, false]);
    // 4 ärenden ur beslut.json, 20 företagsstöd, 14 projekt från 2021
    const [antal] = await db.query('SELECT count(*) AS antal FROM arende');
    expect(antal).toEqual({ antal: 38 });
  });

  it('rör inte en annan regions databas', async () => {
    await db.query(`INSERT INTO region (id, namn, lan, kortnamn, fiktiv) VALUES (1, 'Region Blekinge', 'Blekinge län', 'Blekinge', false)`);
    expect(await laddaExempel(service, 'orebro')).toBe(false);
    expect(await db.query('SELECT FROM arende')).toEqual([]);
  });
});
