import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API, type Indikatorfil, type MalSvar } from '@anslag/kontrakt';
import { exempelmapp } from '../../api/src/inlasning/exempel';
import { type Beslutsprov, IDAG, nyttBeslutsprov } from '../stod/beslutsprov';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';
import { anropa } from '../stod/uppfoljningsprov';

const FIL = JSON.parse(readFileSync(join(exempelmapp('orebro'), 'indikatorer.json'), 'utf8')) as Indikatorfil;

describe('mål och indikatorer', () => {
  let prov: Beslutsprov;
  beforeAll(async () => {
    prov = await nyttBeslutsprov();
  });
  afterAll(() => prov?.slapp());
  const hamta = async (fraga = '') => (await anropa<MalSvar>(prov, 'lasare', 'GET', `strategi/mal${fraga}`)).svar;

  it('delårsrapporten 2020: 22 mål med 64 indikatorer, och de stämmer med sitt slag', async () => {
    const { verksamhetsmal, antalIndikatorer } = await hamta();
    const per = (slag: string) => verksamhetsmal.filter((m) => m.kategori === slag).length;
    expect({
      rf: per('Effektmål från regionfullmäktige'),
      process: per('Nämndmål, process'),
      territoriellt: per('Nämndmål, territoriellt'),
      verksamhet: per('Nämndmål, verksamhetsmål'),
      antal: verksamhetsmal.length,
      antalIndikatorer,
    }).toEqual({ rf: 4, process: 3, territoriellt: 8, verksamhet: 7, antal: 22, antalIndikatorer: 64 });
    expect(verksamhetsmal.filter((m) => m.nr !== null).map((m) => m.nr)).toEqual(['7', '9', '10', '11']);
    const remissvar = verksamhetsmal.flatMap((m) => m.indikatorer).find((i) => i.namn.startsWith('Antal remissvar'));
    expect(remissvar).toMatchObject({ enhet: 'st', baslinje: null, mal: null, projekt: [] });
    expect(remissvar?.utfall.map((u) => [u.ar, u.avser, u.varde])).toEqual([[2019, null, 1000], [2020, 'januari–juli', 800]]);
    const solceller = verksamhetsmal.flatMap((m) => m.indikatorer).find((i) => i.namn.startsWith('Installerad solcellseffekt'));
    expect(solceller?.utfall.map((u) => [u.ar, u.varde])).toEqual([[2018, 977], [2019, 1842]]);
    const jamstallda = verksamhetsmal.flatMap((m) => m.indikatorer).find((i) => i.namn.includes('jämställdhetsintegrerade'));
    expect(jamstallda).toMatchObject({ baslinje: { ar: 2019, varde: 5800 }, malriktning: 'öka' });
    expect(verksamhetsmal.flatMap((m) => m.indikatorer).find((i) => i.mal !== null)).toMatchObject({ mal: { ar: null, varde: 10_000 }, utfall: [{ status: 'helt' }] });
  });

  it('regionfullmäktiges numrerade effektmål hör inte ihop med strategins', async () => {
    const { versioner } = await hamta();
    expect(versioner.flatMap((v) => v.overgripandeMal).flatMap((o) => o.effektmal).flatMap((m) => m.indikatorer)).toEqual([]);
    expect(versioner.map((v) => v.galler).filter(Boolean)).toHaveLength(1);
    expect(versioner.map((v) => v.gallerFran)).toEqual(versioner.map((v) => v.gallerFran).sort().reverse());
  });

  it('ett mål visar projekten som säger sig bidra, vad de är beviljade, och aldrig det förväntade som uppnått', async () => {
    const nyckel = await prov.nyttArende();
    const { rows } = await prov.db.query<{ id: string; arende: string }>('SELECT m.effektmal_id AS id, a.id AS arende FROM arende_effektmal m JOIN arende a ON a.id = m.arende_id WHERE a.nyckel = $1 AND m.huvudmal', [nyckel]);
    const [{ id: mal, arende } = { id: '', arende: '' }] = rows;
    const projektet = async () => (await hamta()).versioner.flatMap((v) => v.overgripandeMal).flatMap((o) => o.effektmal).find((m) => m.id === mal)?.projekt.find((p) => p.nyckel === nyckel);
    expect(await projektet()).toEqual({ slag: 'arende', nyckel, namn: 'Smart industri', ar: null, huvudmal: true, lage: null, kronor: null });
    const nod = async (niva: number, beteckning: string, effektmal: string | null, lage: string | null) =>
      String((await prov.db.query('INSERT INTO effektkedja_nod (arende_id, beteckning, niva, nodtext, effektmal_id, lage) VALUES ($1, $2, $3, $2, $4, $5) RETURNING id', [arende, beteckning, niva, effektmal, lage])).rows[0]?.id);
    const [effekt, annan, malnod] = [await nod(3, 'E1', null, 'forvantad'), await nod(3, 'E2', null, 'uppnadd'), await nod(6, 'M1', mal, null)];
    await prov.db.query('INSERT INTO effektkedja_lank (fran_id, fran_niva, till_id, till_niva, skal) VALUES ($1, 3, $2, 6, $3)', [effekt, malnod, 'direkt']);
    // The other effect is achieved, but does not lead to this goal.
    expect(await projektet()).toMatchObject({ lage: 'forvantad' });
    await prov.db.query('INSERT INTO effektkedja_lank (fran_id, fran_niva, till_id, till_niva, skal) VALUES ($1, 3, $2, 6, $3)', [annan, malnod, 'direkt']);
    expect(await projektet()).toMatchObject({ lage: 'uppnadd' });
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE id = $1", [arende]);
    expect(await projektet()).toMatchObject({ lage: null });
    const indikator = String((await prov.db.query('SELECT id FROM strategiindikator ORDER BY namn LIMIT 1')).rows[0]?.id);
    await prov.db.query('UPDATE arende SET sekretess = NULL WHERE id = $1', [arende]);
    await prov.db.query('UPDATE effektkedja_nod SET strategiindikator_id = $2 WHERE id = $1', [effekt, indikator]);
    const foljer = (await hamta()).verksamhetsmal.flatMap((m) => m.indikatorer).find((i) => i.id === indikator)?.projekt;
    expect(foljer).toEqual([{ slag: 'arende', nyckel, namn: 'Smart industri', ar: null, huvudmal: false, lage: 'forvantad', kronor: null }]);
  });

  it('17RS1250 visas med sitt tak 1 310 000 + 2 300 000 = 3 610 000 kr', async () => {
    const projekt = (await hamta()).versioner.flatMap((v) => v.overgripandeMal).flatMap((o) => o.effektmal).flatMap((m) => m.projekt);
    for (const p of projekt.filter((x) => x.nyckel === '17RS1250')) expect(p).toMatchObject({ slag: 'arende', kronor: 3_610_000 });
    expect(projekt.some((p) => p.slag === 'insats' && p.kronor === null)).toBe(true);
  });

  it('som det var en dag som varit; en dag som inte varit nekas', async () => {
    expect((await hamta(`?registrerat=${IDAG}`)).tid).toMatchObject({ registrerat: IDAG });
    expect((await hamta('?dag=2020-06-30')).versioner.find((v) => v.galler)?.gallerFran.slice(0, 4)).toBe('2018');
    expect((await prov.server.som('lasare')(`${API}/strategi/mal?dag=2999-01-01`)).status).toBe(400);
  });
});

describe('inläsningen', () => {
  let prov: Inlasningsprov;
  beforeAll(async () => {
    prov = await nyttInlasningsprov();
  });
  afterAll(() => prov?.slapp());
  const med = (andra: (fil: Indikatorfil) => void): Indikatorfil => {
    const fil = structuredClone(FIL);
    fil.mal = fil.mal.slice(0, 2);
    andra(fil);
    return fil;
  };

  it.each<[string, (fil: Indikatorfil) => unknown, string]>([
    ['ett värde med tre decimaler', (f) => Object.assign(f.mal[0]?.indikatorer[0] ?? {}, { utfall: [{ ar: 2020, varde: '1,234' }] }), 'mal[0].indikatorer[0].utfall[0].varde'],
    ['ett tal utan citattecken', (f) => Object.assign(f.mal[0]?.indikatorer[0] ?? {}, { utfall: [{ ar: 2020, varde: 1.5 }] }), 'mal[0].indikatorer[0].utfall[0].varde'],
    ['ett utfall utan innehåll', (f) => Object.assign(f.mal[0]?.indikatorer[0] ?? {}, { utfall: [{ ar: 2020 }] }), 'mal[0].indikatorer[0].utfall[0].varde'],
    ['samma utfall två gånger', (f) => Object.assign(f.mal[0]?.indikatorer[0] ?? {}, { utfall: [{ ar: 2020, varde: '1' }, { ar: 2020, varde: '2' }] }), 'mal[0].indikatorer[0].utfall'],
    ['samma indikator två gånger', (f) => f.mal[0]?.indikatorer.push(structuredClone(f.mal[0].indikatorer[0]!)), 'mal[0].indikatorer[5].namn'],
    ['ett mål utan titel', (f) => delete f.mal[1]?.titel, 'mal[1].titel'],
    ['ett mål utan indikatorer', (f) => Object.assign(f.mal[1] ?? {}, { indikatorer: [] }), 'mal[1].indikatorer'],
    ['ett effektmål som registret inte har', (f) => Object.assign(f.mal[1] ?? {}, { effektmal: { strategi: 'RUS 2018–2030', namn: 'Ökad konkurrenskraft' } }), 'mal[1].effektmal.namn'],
    ['en okänd status', (f) => Object.assign(f.mal[0]?.indikatorer[0] ?? {}, { utfall: [{ ar: 2020, status: 'grön' }] }), 'mal[0].indikatorer[0].utfall[0].status'],
  ])('%s nekas med sin plats', async (_, andra, falt) => {
    const svar = await prov.granska('indikatorer', 'fel.json', med((f) => void andra(f)));
    expect({ falt: svar.fel.map((f) => f.falt), kan: svar.kanBekraftas }).toEqual({ falt: [falt], kan: false });
    expect(await prov.antal('strategiindikator')).toBe(0);
  });

  it('läses två gånger utan ändring, ändras vid sitt fält, och ett effektmål ur strategin får sina indikatorer', async () => {
    const las = async (fil: Indikatorfil) => {
      const { fel, antal, rader } = await prov.granska('indikatorer', 'i.json', fil);
      expect(fel).toEqual([]);
      await prov.service.lasIn({ anvandareId: null, namn: 'Prov', roll: null, begaranId: null }, 'indikatorer', prov.fil('i.json', fil));
      return { antal, rader };
    };
    expect((await las(med(() => undefined))).antal).toMatchObject({ nya: 8 });
    expect((await las(med(() => undefined))).antal).toMatchObject({ nya: 0, oforandrade: 8 });
    const andrad = await las(med((f) => Object.assign(f.mal[1]?.indikatorer[0]?.utfall?.[1] ?? {}, { varde: '9' })));
    expect(andrad.antal).toMatchObject({ andrade: 1, oforandrade: 7 });
    expect(andrad.rader[0]?.skillnader).toEqual([{ falt: 'Utfall', fore: '2019 10; 2020 januari–juli 8', efter: '2019 10; 2020 januari–juli 9' }]);
    const [{ namn, strategi } = { namn: '', strategi: '' }] = await prov.db.query<{ namn: string; strategi: string }[]>('SELECT m.namn, v.namn AS strategi FROM effektmal m JOIN strategiversion v ON v.id = m.strategiversion_id ORDER BY m.namn LIMIT 1');
    const indikatorer = [{ namn: 'Andel företag som exporterar', enhet: '%', baslinje: { ar: 2018, varde: '12,5' }, malvarde: { ar: 2030, varde: '20' } }];
    expect((await las({ format: 'anslag-indikatorer/1', dokument: 'RUS', mal: [{ effektmal: { strategi, namn }, indikatorer }] })).antal).toMatchObject({ nya: 1 });
    const [lagrad] = await prov.db.query<object[]>("SELECT baslinje_hundradelar AS bas, malvarde_hundradelar AS mal, verksamhetsmal_id AS eget FROM strategiindikator WHERE namn = 'Andel företag som exporterar'");
    expect(lagrad).toEqual({ bas: 1250, mal: 2000, eget: null });
  });
});
