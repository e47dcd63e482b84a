import type { Roll } from '@anslag/doman';
import type { ArendeandringSvar, ArendeSvar, HistorikSvar, ProblemSvar } from '@anslag/kontrakt';
import { type Beslutsprov, nyttBeslutsprov, type Utfall } from '../stod/beslutsprov';
import { anropa } from '../stod/uppfoljningsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

const hamta = async (nyckel: string, roll: Roll = 'handlaggare') => (await anropa<ArendeSvar>(prov, roll, 'GET', `arenden/${nyckel}`)).svar;
const andra = async (nyckel: string, kropp: object): Promise<Utfall<ArendeandringSvar & Omit<ProblemSvar, 'status'>>> =>
  anropa(prov, 'handlaggare', 'PATCH', `arenden/${nyckel}`, { version: await prov.version(nyckel), skal: 'Samband', ...kropp });

it('föregångare och efterföljare syns åt båda hållen, med historik', async () => {
  const [gammalt, nytt] = [await prov.nyttArende(), await prov.nyttArende()];
  expect(await andra(nytt, { foregangare: [gammalt.toLowerCase(), gammalt] })).toMatchObject({ status: 200, svar: { version: 2 } });
  expect(await hamta(nytt)).toMatchObject({ foregangare: [{ nyckel: gammalt, namn: 'Smart industri' }], efterfoljare: [] });
  expect(await hamta(gammalt)).toMatchObject({ foregangare: [], efterfoljare: [{ nyckel: nytt, diarienummer: nytt }] });
  const { rader } = (await anropa<HistorikSvar>(prov, 'chef', 'GET', `arenden/${nytt}/historik`)).svar;
  expect(rader[0]?.andringar).toContainEqual({ falt: 'Föregångare', fore: null, efter: gammalt });
  expect(await andra(nytt, { foregangare: [] })).toMatchObject({ status: 200 });
  expect((await hamta(gammalt)).efterfoljare).toEqual([]);
});

it('en länk som sluter en krets nekas med vägen runt, och inget sparas', async () => {
  const [a, b, c] = [await prov.nyttArende(), await prov.nyttArende(), await prov.nyttArende()];
  await andra(b, { foregangare: [a] });
  await andra(c, { foregangare: [b] });
  const { status, svar } = await andra(a, { foregangare: [c], namn: 'Nytt namn' });
  expect({ status, falt: svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt: ['foregangare'] });
  expect(svar.detail).toBe(`${c} bygger redan på ${a} (${c} → ${b} → ${a}), så länken skulle sluta en krets. Inget har sparats.`);
  expect(await hamta(a)).toMatchObject({ namn: 'Smart industri', foregangare: [], version: 1 });
  expect((await andra(a, { foregangare: [a] })).svar.detail).toBe('Ett ärende kan inte vara sin egen föregångare. Inget har sparats.');
});

it('två länkar som tillsammans sluter en krets släpps inte in samtidigt, och databasen säger emot själv', async () => {
  for (let i = 0; i < 5; i++) {
    const [a, b] = [await prov.nyttArende(), await prov.nyttArende()];
    const utfall = await Promise.all([andra(a, { foregangare: [b] }), andra(b, { foregangare: [a] })]);
    expect(utfall.map((u) => u.status).sort()).toEqual([200, 422]);
  }
  const [a, b] = [await prov.nyttArende(), await prov.nyttArende()];
  const lank = (x: string, y: string) => prov.db.query('INSERT INTO arendelank (arende_id, foregangare_id) SELECT x.id, y.id FROM arende x, arende y WHERE x.nyckel = $1 AND y.nyckel = $2', [x, y]);
  await lank(a, b);
  await expect(lank(b, a)).rejects.toThrow('länken sluter en krets av föregångare');
});

it.each<[string, object, number, string]>([
  ['ett ärende som inte finns', { foregangare: ['99RS99999'] }, 400, 'foregangare'],
  ['det som inte är en nyckel', { foregangare: ['förra projektet'] }, 400, 'foregangare'],
  ['en andel över hundra procent', { varAndel: 10_001 }, 400, 'varAndel'],
  ['samma organisation två gånger', { gemensamtMed: ['Region Värmland', 'Region Värmland'] }, 400, 'gemensamtMed'],
])('%s nekas', async (_, kropp, status, falt) => {
  const utfall = await andra(await prov.nyttArende(), kropp);
  expect({ status: utfall.status, falt: utfall.svar.falt.map((f) => f.falt) }).toEqual({ status, falt: [falt] });
});

it('varje rad bland föregångarna som är fel nämns, vid fältet', async () => {
  const { svar } = await andra(await prov.nyttArende(), { foregangare: ['99XX', '20RS3419', '99RS99999'] });
  expect(svar.falt.map((f) => [f.falt, f.meddelande])).toEqual([
    ['foregangare', '”99XX” är inte ett diarienummer, ett NYPS-id eller en historisk nyckel.'],
    ['foregangare', 'Ärendet 99RS99999 finns inte.'],
  ]);
});

it('vem projektet är gemensamt med och vår andel skrivs, och det hela visas mot vår del', async () => {
  const nyckel = await prov.nyttArende();
  expect(await andra(nyckel, { gemensamtMed: ['Region Värmland', 'Region Dalarna'], varAndel: 3350 })).toMatchObject({ status: 200 });
  expect(await hamta(nyckel)).toMatchObject({ gemensamtMed: ['Region Värmland', 'Region Dalarna'], varAndel: 3350, omfattning: null });
  const { rader } = (await anropa<HistorikSvar>(prov, 'chef', 'GET', `arenden/${nyckel}/historik`)).svar;
  expect(rader[0]?.andringar).toEqual(
    expect.arrayContaining([{ falt: 'Gemensamt med', fore: null, efter: 'Region Dalarna, Region Värmland' }, { falt: 'Vår andel', fore: null, efter: '33,5\u00a0%' }]),
  );
  expect(await andra(nyckel, { gemensamtMed: [], varAndel: null })).toMatchObject({ status: 200 });
  expect(await hamta(nyckel)).toMatchObject({ gemensamtMed: [], varAndel: null });
  // The example's 20RS3419: costs and financing of 14 710 770 kr, of which anslag 1:1 is 1 912 400 kr.
  expect((await hamta('20RS3419')).omfattning).toMatchObject({ varDel: 1_912_400 });
});
