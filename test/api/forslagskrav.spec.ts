import { randomUUID } from 'node:crypto';
import type { ProblemSvar } from '@anslag/kontrakt';
import { IDAG, posta } from '../stod/beslutsprov';
import { nyServer, type Provserver } from '../stod/app';
import { FORSLAG_TILL_NAMNDEN, type Motesprov, motesprovPa } from '../stod/motesprov';

let server: Provserver;
let prov: Motesprov;
beforeAll(async () => {
  server = await nyServer('exempel');
  prov = await motesprovPa(server);
}, 120_000);
afterAll(async () => {
  await prov.slapp();
  await server.slapp();
});

const fatta = async (nyckel: string, andring: object = {}) => posta<ProblemSvar>(server.som('chef'), `arenden/${nyckel}/forslag/1/beslut`, { version: await prov.version(nyckel), datum: IDAG, ...andring });

describe('ett förslag', () => {
  const villkor = (kod: string, text: string) => ({ kod, text });
  it.each<[string, object, string, string]>([
    ['malltext i ett villkor', { villkor: [villkor('EGET', 'Rapport lämnas ____.')] }, 'villkor.0.text', '”____”'],
    ['malltext i motiveringen', { motivering: 'Projektet {{namn}} är bra.' }, 'motivering', '”{{namn}}”'],
    ['malltext i ordalydelsen', { ordalydelse: 'att [sökande] beviljas 25 procent, högst 100 000 kronor' }, 'ordalydelse', '”[sökande]”'],
    ['ett tomt villkor', { villkor: [villkor('', '')] }, 'villkor.0.kod', 'saknar kod'],
    ['samma villkor två gånger', { villkor: [villkor('SYNLIGHET', 'A'), villkor('SYNLIGHET', 'B')] }, 'villkor.1.kod', 'står två gånger'],
    ['en roll som inte är punktens', { roll: 'kanslist' }, 'roll', 'förvaltningschef Regional utveckling'],
    ['ett organ som inte finns', { ...FORSLAG_TILL_NAMNDEN, organ: 'Påhittsnämnden' }, 'organ', 'Regional tillväxtnämnd'],
  ])('med %s nekas', async (_, andring, falt, meddelande) => {
    const { status, svar } = await prov.foresla(await prov.nyttArende(), andring);
    expect(status).toBe(422);
    expect(svar.falt.filter((f) => f.falt === falt).map((f) => f.meddelande).join(' ')).toContain(meddelande);
  });

  it('i ett ärende vars namn är malltext nekas, men inte i ett med < och >', async () => {
    const [nyckel, annat] = [await prov.nyttArende(), await prov.nyttArende()];
    await prov.db.query("UPDATE arende SET namn = 'projektnamn' WHERE nyckel = $1", [nyckel]);
    await prov.db.query("UPDATE arende SET namn = 'AB <Test> & Co' WHERE nyckel = $1", [annat]);
    expect(await prov.foresla(nyckel)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'namn', meddelande: 'Ärendets namn innehåller kvarglömd malltext: ”projektnamn”.' }] } });
    expect(await prov.foresla(annat)).toMatchObject({ status: 201 });
  });
});

describe('ett beslut', () => {
  it('fattas inte med malltext i namnet, inte heller när den har kommit dit efter förslaget', async () => {
    const { nyckel } = await prov.forslagPa(1_000);
    await prov.db.query("UPDATE arende SET namn = 'TODO' WHERE nyckel = $1", [nyckel]);
    expect(await fatta(nyckel)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'namn' }] } });
  });

  it('fattas inte före den dag ansökan kom in', async () => {
    const { nyckel } = await prov.forslagPa(1_000);
    await prov.db.query('INSERT INTO ansokan (arende_id, inkom) SELECT id, $2 FROM arende WHERE nyckel = $1', [nyckel, IDAG]);
    expect(await fatta(nyckel, { datum: '2020-01-01' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'datum', meddelande: `Dagen 2020-01-01 är före den dag ansökan kom in, ${IDAG}. Den kan vara tidigast ${IDAG}.` }] } });
    expect(await fatta(nyckel)).toMatchObject({ status: 200 });
  });

  it('som ett sammanträde är kallat att fatta tas inte vid sidan av det', async () => {
    const nyckel = await prov.klart(1_000);
    await prov.oppnat([nyckel]);
    const beslut = { version: await prov.version(nyckel), datum: IDAG, paragraf: '§ 1' };
    expect(await posta<ProblemSvar>(server.som('ordforande'), `arenden/${nyckel}/forslag/1/beslut`, beslut, randomUUID())).toMatchObject({
      status: 409,
      svar: { detail: `Förslaget står på dagordningen för sammanträdet ${IDAG}. Låt sammanträdet avgöra det.` },
    });
  });
});
