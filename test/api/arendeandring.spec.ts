import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Roll } from '@anslag/doman';
import type { Andring, ArendeandringSvar, ArendeSvar, HandlaggarvalSvar, NyttArsbokslutSvar, ProblemSvar } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { InlasningService } from '../../api/src/inlasning/inlasning.service';
import { PROVARE } from '../stod/aktor';
import { nyServer, type Provserver } from '../stod/app';
import { nyPerson, type Person } from '../stod/person';

const NYCKEL = '20RS3419';
let server: Provserver;
let db: DataSource;
let agare: Person;
let annan: Person;
let chef: Person;
let admin: Person;

beforeAll(async () => {
  server = await nyServer('exempel');
  db = await new DataSource({ type: 'postgres', url: server.databas }).initialize();
  agare = await nyPerson(server, 'Agnes Ägare', 'handlaggare');
  annan = await nyPerson(server, 'Anton Annan', 'handlaggare');
  chef = await nyPerson(server, 'Cecilia Chef', 'chef');
  admin = await nyPerson(server, 'Adam Admin', 'administrator');
});
afterAll(async () => {
  await db?.destroy();
  await server?.slapp();
});

async function sand<T = ArendeandringSvar & ProblemSvar>(person: Person, metod: string, vag: string, kropp: unknown, huvuden: Record<string, string> = {}): Promise<{ status: number; svar: T }> {
  const svar = await person.anropa(`/api/v1/arenden/${vag}`, {
    method: metod,
    headers: { ...(kropp === undefined ? {} : { 'content-type': 'application/json' }), ...huvuden },
    ...(kropp === undefined ? {} : { body: JSON.stringify(kropp) }),
  });
  return { status: svar.status, svar: (await svar.json()) as T };
}
async function las(nyckel = NYCKEL, person: Person = admin): Promise<ArendeSvar> {
  const { status, svar } = await sand<ArendeSvar>(person, 'GET', nyckel, undefined);
  expect(status).toBe(200);
  return svar;
}
const andra = (person: Person, kropp: object, huvuden?: Record<string, string>, nyckel = NYCKEL) => sand(person, 'PATCH', nyckel, kropp, huvuden);
async function senaste(nyckel = NYCKEL): Promise<{ handelse: string; aktor: string; roll: Roll; skal: string | null; andringar: Andring[] }> {
  const [rad] = await db.query<{ handelse: string; aktor: string; roll: Roll; skal: string | null; andringar: string }[]>(
    'SELECT h.handelse, h.aktor, h.roll, h.skal, h.andringar FROM historik h JOIN arende a ON a.id = h.arende_id WHERE a.nyckel = $1 ORDER BY h.nummer DESC LIMIT 1',
    [nyckel],
  );
  if (!rad) throw new Error('no entry');
  return { ...rad, andringar: JSON.parse(rad.andringar) as Andring[] };
}
const antalPoster = async () => ((await db.query('SELECT count(*)::int AS n FROM historik')) as { n: number }[])[0]?.n;

/** Sets who handles an ärende, as the manager. */
async function tilldela(till: Person | null, nyckel = NYCKEL): Promise<void> {
  const { version, handlaggare } = await las(nyckel);
  if (handlaggare?.id === till?.id) return;
  const { status } = await sand(chef, 'PUT', `${nyckel}/handlaggare`, { handlaggare: till?.id ?? null, version });
  expect(status).toBe(200);
}

describe('ändra ett ärendes uppgifter', () => {
  it('ett fält i taget, med en ny version och en rad i historiken, och resten orört', async () => {
    const fore = await las();
    const { status, svar } = await andra(admin, { version: fore.version, skal: 'Rättat efter samtal', bransch: '  Rådgivning ' });
    expect({ status, svar }).toEqual({ status: 200, svar: { nyckel: NYCKEL, version: fore.version + 1 } });
    const efter = await las();
    expect(efter).toEqual({ ...fore, version: fore.version + 1, bransch: 'Rådgivning' });
    expect(await senaste()).toEqual({
      handelse: 'arende.andrat',
      aktor: 'Adam Admin',
      roll: 'administrator',
      skal: 'Rättat efter samtal',
      andringar: [
        { falt: 'Version', fore: `${fore.version}`, efter: `${fore.version + 1}` },
        { falt: 'Bransch', fore: fore.bransch, efter: 'Rådgivning' },
      ],
    });
  });

  it('alla fält på en gång; ett tomt tar bort uppgiften', async () => {
    const { version } = await las();
    const nya = { namn: 'Nytt namn', sokande: '', sammanfattning: null, egetProjekt: true, kommun: 'Örebro', kommuner: ['Kumla', 'Askersund'], bransch: null };
    expect((await andra(admin, { version, skal: 'x', ...nya })).status).toBe(200);
    expect(await las()).toMatchObject({ ...nya, sokande: null, kommuner: ['Askersund', 'Kumla'] });
    expect((await senaste()).andringar.map((a) => [a.falt, a.efter])).toEqual(
      expect.arrayContaining([
        ['Namn', 'Nytt namn'],
        ['Sökande', null],
        ['Eget projekt', 'ja'],
        ['Kommun', 'Örebro'],
        ['Kommuner', 'Askersund, Kumla'],
      ]),
    );
  });

  it('ett fattat beslut behåller namn och sökande som det fattades för; ett förslag följer ärendet', async () => {
    const beslut = (nummer: number, slag: string, lage: string) => ({ ...BESLUT, nummer, slag, lage });
    await lasIn({ diarienummer: '20RS100', namn: 'Gammalt namn', sokande: 'Gammal sökande', beslut: [beslut(1, 'bifall', 'beslutad'), beslut(2, 'tillagg', 'forslag')] });
    expect((await andra(admin, { version: 1, skal: 'x', namn: 'Nytt namn', sokande: 'Ny sökande' }, {}, '20RS100')).status).toBe(200);
    const svar = await las('20RS100');
    expect([svar, ...svar.beslut].map((x) => [x.namn, x.sokande])).toEqual([
      ['Nytt namn', 'Ny sökande'],
      ['Gammalt namn', 'Gammal sökande'],
      ['Nytt namn', 'Ny sökande'],
    ]);
  });

  it('samma uppgifter som förut ger varken version eller rad', async () => {
    const [a, poster] = [await las(), await antalPoster()];
    const { status, svar } = await andra(admin, { version: a.version, skal: 'x', namn: a.namn, sokande: a.sokande, kommuner: [...a.kommuner].reverse() });
    expect({ status, svar }).toEqual({ status: 200, svar: { nyckel: NYCKEL, version: a.version } });
    expect(await antalPoster()).toBe(poster);
  });

  it.each<[string, object, string]>([
    ['utan skäl', { bransch: 'x' }, 'skal'],
    ['med tomt skäl', { skal: '  ', bransch: 'x' }, 'skal'],
    ['med tomt namn', { skal: 'x', namn: ' ' }, 'namn'],
    ['med namn null', { skal: 'x', namn: null }, 'namn'],
    ['med för långt namn', { skal: 'x', namn: 'x'.repeat(501) }, 'namn'],
    ['med okänt fält', { skal: 'x', id: 'x' }, 'id'],
    ['med ett fält som inte ändras här', { skal: 'x', stodtyp: 'projekt' }, 'stodtyp'],
    ['med fel slag', { skal: 'x', egetProjekt: 'ja' }, 'egetProjekt'],
    ['med okänd kommun', { skal: 'x', kommun: 'Atlantis' }, 'kommun'],
    ['med okänd kommun i listan', { skal: 'x', kommuner: ['Kumla', 'Atlantis'] }, 'kommuner'],
    ['med samma kommun två gånger', { skal: 'x', kommuner: ['Kumla', 'Kumla'] }, 'kommuner'],
  ])('%s: 400 som pekar ut fältet, och inget ändras', async (_, kropp, falt) => {
    const fore = await las();
    const { status, svar } = await andra(admin, { version: fore.version, ...kropp });
    expect({ status, falt: svar.falt.map((f) => f.falt) }).toEqual({ status: 400, falt: [falt] });
    expect(await las()).toEqual(fore);
  });

  it('utan version: 400', async () => expect((await andra(admin, { skal: 'x', bransch: 'x' })).svar.falt[0]?.falt).toBe('version'));
});

describe('två som ändrar samtidigt', () => {
  it('den som kom sist får 409 med vad som ändrats, av vem och när, och kan spara med den nya versionen utan att förstöra något', async () => {
    await tilldela(agare);
    const fore = await las();
    expect((await andra(agare, { version: fore.version, skal: 'Först', bransch: 'Skog' })).status).toBe(200);
    const { status, svar } = await andra(admin, { version: fore.version, skal: 'Sist', sammanfattning: 'Ny sammanfattning' });
    expect(status).toBe(409);
    expect(svar).toMatchObject({ kod: 'konflikt', aktuell: { version: fore.version + 1, andrat: [{ falt: 'Bransch', fore: fore.bransch, efter: 'Skog', av: 'Agnes Ägare' }] } });
    expect(Date.parse(svar.aktuell?.andrat[0]?.nar ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(await las()).toMatchObject({ bransch: 'Skog', sammanfattning: fore.sammanfattning });

    expect((await andra(admin, { version: svar.aktuell?.version, skal: 'Sist', sammanfattning: 'Ny sammanfattning' })).status).toBe(200);
    expect(await las()).toMatchObject({ bransch: 'Skog', sammanfattning: 'Ny sammanfattning', version: fore.version + 2 });
  });

  it('av tjugo på en gång från samma version lyckas just en', async () => {
    const { version } = await las();
    const svar = await Promise.all(Array.from({ length: 20 }, (_, i) => andra(admin, { version, skal: 'x', bransch: `Bransch ${i}` })));
    expect(svar.map((s) => s.status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect((await las()).version).toBe(version + 1);
  });

  it('en inläsning under tiden räknas som en ändring', async () => {
    const ett = { diarienummer: '20RS101', namn: 'Först', beslut: [BESLUT] };
    await lasIn(ett);
    await lasIn({ ...ett, namn: 'Inläst namn' });
    const { status, svar } = await andra(admin, { version: 1, skal: 'x', bransch: 'x' }, {}, '20RS101');
    expect({ status, aktuell: svar.aktuell }).toMatchObject({ status: 409, aktuell: { version: 2, andrat: [{ falt: 'Namn', fore: 'Först', efter: 'Inläst namn', av: 'Provare' }] } });
    expect(svar.aktuell?.andrat).toHaveLength(1);
  });
});

describe('Idempotency-Key', () => {
  it('samma begäran två gånger, också samtidigt, görs en gång och får samma svar', async () => {
    const { version } = await las();
    const kropp = { version, skal: 'x', bransch: 'En gång' };
    const svar = await Promise.all([1, 2, 3].map(() => andra(admin, kropp, { 'idempotency-key': 'nyckel-0001' })));
    expect(svar).toEqual(Array.from({ length: 3 }, () => ({ status: 200, svar: { nyckel: NYCKEL, version: version + 1 } })));
    expect((await las()).version).toBe(version + 1);
  });

  it('samma nyckel för något annat, eller på en annan adress, är 409', async () => {
    const { version } = await las();
    expect((await andra(admin, { version, skal: 'x', bransch: 'Annat' }, { 'idempotency-key': 'nyckel-0001' })).status).toBe(409);
    expect((await andra(admin, { version, skal: 'x', bransch: 'En gång' }, { 'idempotency-key': 'nyckel-0001' }, '20RS4806')).status).toBe(409);
  });

  it('en annans nyckel är en annan nyckel', async () => {
    await tilldela(agare);
    const { version } = await las();
    expect((await andra(agare, { version, skal: 'x', bransch: 'Agnes' }, { 'idempotency-key': 'nyckel-0001' })).status).toBe(200);
  });

  it('ett årsbokslut görs en gång, också när siffrorna ändras innan begäran upprepas', async () => {
    const gor = async (nyckel: string) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': nyckel };
      const svar = await admin.anropa('/api/v1/arsbokslut', { method: 'POST', headers, body: '{"budgetar":2020}' });
      return { status: svar.status, ...((await svar.json()) as NyttArsbokslutSvar) };
    };
    const forst = await gor('arsbokslut-1');
    await lasIn({ diarienummer: '20RS102', namn: 'Ett till', beslut: [BESLUT] });
    expect(await gor('arsbokslut-1')).toEqual(forst);
    expect((await gor('arsbokslut-2')).nummer).toBe(forst.nummer + 1);
  });

  it.each(['kort', 'x'.repeat(201), 'med mellanslag', 'åäöåäöåä'])('%s är fel form', async (nyckel) => {
    const { version } = await las();
    const { status, svar } = await andra(admin, { version, skal: 'x', bransch: 'x' }, { 'idempotency-key': Buffer.from(nyckel).toString('latin1') });
    expect({ status, falt: svar.falt[0]?.falt }).toEqual({ status: 400, falt: 'Idempotency-Key' });
  });
});

describe('vem som får ändra', () => {
  it('ärendets handläggare, inte en annan, och ingen som anmält jäv', async () => {
    await tilldela(agare, '20RS4562');
    const { version } = await las('20RS4562');
    expect((await andra(annan, { version, skal: 'x', bransch: 'x' }, {}, '20RS4562')).svar).toMatchObject({ kod: 'obehorig', detail: expect.stringContaining('du är inte ärendets handläggare') as string });
    expect((await andra(agare, { version, skal: 'x', bransch: 'Skog' }, {}, '20RS4562')).status).toBe(200);
    expect(await sand(agare, 'POST', '20RS4562/jav', { skal: 'Min syster söker' })).toMatchObject({ status: 201 });
    expect((await andra(agare, { version: version + 1, skal: 'x', bransch: 'y' }, {}, '20RS4562')).svar).toMatchObject({ kod: 'obehorig', detail: expect.stringContaining('jäv') as string });
  });

  it('ett ärende som inte finns är 404, en nyckel som inte är någon 400', async () => {
    expect((await andra(admin, { version: 1, skal: 'x', bransch: 'x' }, {}, '99RS9999')).status).toBe(404);
    expect((await andra(admin, { version: 1, skal: 'x', bransch: 'x' }, {}, 'nej')).status).toBe(400);
  });
});

describe('handläggare', () => {
  it('en handläggare tar det som ingen har; nästa är för sen', async () => {
    await tilldela(null, '20RS4806');
    const { version } = await las('20RS4806', agare);
    const svar = await Promise.all([agare, annan].map((p) => sand(p, 'PUT', '20RS4806/handlaggare', { handlaggare: p.id, version })));
    expect(svar.map((s) => s.status).sort()).toEqual([200, 403]);
    const a = await las('20RS4806', agare);
    const fick = svar[0]?.status === 200 ? agare : annan;
    expect(a).toMatchObject({ handlaggare: { id: fick.id, namn: fick.namn }, version: version + 1, min: { eget: fick === agare, otilldelat: false, javig: false } });
    expect(await senaste('20RS4806')).toMatchObject({ handelse: 'arende.tilldelat', roll: 'handlaggare', andringar: [{ falt: 'Version' }, { falt: 'Handläggare', fore: null, efter: fick.namn }] });
  });

  it('en handläggare tilldelar ingen annan', async () => {
    await tilldela(null, '20RS4806');
    const { version } = await las('20RS4806');
    expect((await sand(agare, 'PUT', '20RS4806/handlaggare', { handlaggare: annan.id, version })).status).toBe(403);
    expect((await sand(agare, 'GET', '20RS4806/handlaggare', undefined)).status).toBe(403);
  });

  it('chefen väljer bland handläggarna, men inte en som är jävig eller någon annan', async () => {
    const { svar } = await sand<HandlaggarvalSvar>(chef, 'GET', '20RS4562/handlaggare', undefined);
    expect(svar.handlaggare).toEqual(expect.arrayContaining([{ id: agare.id, namn: agare.namn, javig: true }, { id: annan.id, namn: annan.namn, javig: false }]));
    expect(svar.handlaggare.map((h) => h.id)).not.toContain(admin.id);
    const { version } = await las('20RS4562');
    const val = (handlaggare: unknown) => sand(chef, 'PUT', '20RS4562/handlaggare', { handlaggare, version });
    expect((await val(admin.id)).svar).toMatchObject({ kod: 'formfel', falt: [{ falt: 'handlaggare' }] });
    expect((await val('x')).status).toBe(400);
    await tilldela(null, '20RS4562');
    expect((await sand(chef, 'PUT', '20RS4562/handlaggare', { handlaggare: agare.id, version: (await las('20RS4562')).version })).svar).toMatchObject({ kod: 'regelbrott' });
    expect((await val(annan.id)).svar).toMatchObject({ kod: 'konflikt', aktuell: { andrat: [{ falt: 'Handläggare', fore: 'Agnes Ägare', efter: null, av: 'Cecilia Chef' }] } });
  });
});

describe('jäv', () => {
  it('anmäls för en själv, syns för alla, med skäl bara för den det gäller och den som kan häva', async () => {
    expect((await sand(annan, 'POST', `${NYCKEL}/jav`, { skal: 'Sitter i styrelsen' })).status).toBe(201);
    expect((await sand(annan, 'POST', `${NYCKEL}/jav`, { skal: 'Igen' })).status).toBe(409);
    const lasare = await nyPerson(server, 'Lisa Läsare', 'lasare');
    for (const [person, skal] of [[lasare, null], [agare, null], [annan, 'Sitter i styrelsen'], [chef, 'Sitter i styrelsen']] as const) {
      const { jav, min } = await las(NYCKEL, person);
      expect(jav).toEqual([{ id: annan.id, namn: 'Anton Annan', anmalt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string, skal }]);
      expect(min.javig).toBe(person === annan);
    }
    expect(JSON.stringify(await senaste())).not.toContain('styrelsen');
  });

  it('hävs av en chef med ett skäl, inte av en handläggare', async () => {
    const hav = (person: Person, fraga: string) => sand(person, 'DELETE', `${NYCKEL}/jav/${annan.id}${fraga}`, undefined);
    expect((await hav(agare, '?skal=x')).status).toBe(403);
    expect((await hav(chef, '')).svar.falt[0]?.falt).toBe('skal');
    expect((await hav(chef, '?skal=Uppdraget+upphörde')).status).toBe(200);
    expect((await hav(chef, '?skal=x')).status).toBe(404);
    expect((await las()).jav).toEqual([]);
    expect(await senaste()).toMatchObject({ handelse: 'jav.upphavt', aktor: 'Cecilia Chef', skal: 'Uppdraget upphörde', andringar: [{ falt: 'Jäv', fore: 'Anton Annan', efter: null }] });
  });
});

/** Reads in one ärende, as a file of decisions does. */
async function lasIn(arende: object): Promise<void> {
  const mapp = await mkdtemp(join(tmpdir(), 'anslag-prov-'));
  try {
    await writeFile(join(mapp, 'b.json'), JSON.stringify({ format: 'anslag-beslut/1', arenden: [{ stodtyp: 'projekt', ...arende }] }));
    await server.app.get(InlasningService).lasIn(PROVARE, 'beslut', { namn: 'b.json', sokvag: join(mapp, 'b.json') });
  } finally {
    await rm(mapp, { recursive: true });
  }
}

const BESLUT = {
  nummer: 1,
  slag: 'bifall',
  lage: 'beslutad',
  beslutat: '2020-08-24',
  beviljadAndel: '13',
  tak: 1000,
  projektperiod: { fran: '2021-01-01', till: '2022-12-31' },
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd',
};
