import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { API, type FattatBeslutSvar, type ProblemSvar } from '@anslag/kontrakt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { skapaApp } from '../../api/src/app';
import { type Anrop, loggaIn } from '../stod/app';
import { type Beslutsprov, nyttBeslutsprov, posta, type Utfall } from '../stod/beslutsprov';

let prov: Beslutsprov;
let annan: NestFastifyApplication;
let chef: Anrop;
let chefPaAnnan: Anrop;

beforeAll(async () => {
  prov = await nyttBeslutsprov();
  chef = prov.server.som('chef');
  annan = await skapaApp(prov.server.databas);
  await annan.listen(0, '127.0.0.1');
  const bas = `http://127.0.0.1:${(annan.getHttpServer().address() as AddressInfo).port}`;
  const kaka = await loggaIn(bas, 'chef');
  chefPaAnnan = (vag, val = {}) => {
    const huvuden = new Headers(val.headers);
    huvuden.set('cookie', kaka);
    return fetch(`${bas}${vag}`, { ...val, headers: huvuden });
  };
});
afterAll(async () => {
  await annan?.close();
  await prov?.slapp();
});

type Svar = Utfall<FattatBeslutSvar & ProblemSvar>;

async function fatta(som: Anrop, nyckel: string, nummer: number, datum: string, idempotens?: string): Promise<Svar> {
  return posta(som, `arenden/${nyckel}/forslag/${nummer}/beslut`, { version: await prov.version(nyckel), datum }, idempotens);
}

/** Of every decision with an amount, the parts per goal sum to it. */
async function kravHelaFordelningar(): Promise<void> {
  const { rows } = await prov.db.query(
    `SELECT b.id FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel LIKE '26RS9%' AND b.tak_kr IS NOT NULL
     AND b.tak_kr IS DISTINCT FROM (SELECT sum(d.belopp_kr) FROM beslut_effektmal d WHERE d.beslut_id = b.id)`,
  );
  expect(rows).toEqual([]);
}

describe('de sista pengarna i en ram', () => {
  it.each([
    [2, 1995],
    [20, 1996],
  ])('%i som beslutar samtidigt: precis en lyckas', async (antal, ar) => {
    // 1 000 000 tilldelat, 900 000 beslutat: 100 000 är kvar, och varje förslag är på just det.
    await prov.ram(ar, 1_000_000);
    const forsta = await prov.forslagPa(900_000, { datum: `${ar}-01-15` });
    expect(await fatta(chef, forsta.nyckel, forsta.nummer, `${ar}-01-15`)).toMatchObject({ status: 200, svar: { ram: { kvarFore: 1_000_000, kvarEfter: 100_000 } } });
    const forslag = await Promise.all(Array.from({ length: antal }, () => prov.forslagPa(100_000, { datum: `${ar}-02-01` })));
    const svar = await Promise.all(forslag.map((f) => fatta(chef, f.nyckel, f.nummer, `${ar}-02-01`)));

    expect(svar.map((s) => s.status).sort()).toEqual([200, ...Array.from({ length: antal - 1 }, () => 422)]);
    const nekat = svar.find((s) => s.status === 422)?.svar;
    expect(nekat?.detail.replaceAll('\u00a0', ' ')).toBe(`Beslutet på 100 000 kr ryms inte i ramen för ${ar}: 0 kr är kvar. Inget har sparats.`);
    expect(nekat?.falt.map((f) => f.falt)).toEqual(['tak']);
    expect(await prov.beslutat(ar)).toBe(1_000_000);
    await kravHelaFordelningar();
  });

  it('på två servrar med samma databas: precis en lyckas', async () => {
    await prov.ram(1997, 100_000);
    const forslag = await Promise.all(Array.from({ length: 12 }, () => prov.forslagPa(100_000, { datum: '1997-02-01' })));
    const svar = await Promise.all(forslag.map((f, i) => fatta(i % 2 ? chef : chefPaAnnan, f.nyckel, f.nummer, '1997-02-01')));
    expect(svar.filter((s) => s.status === 200)).toHaveLength(1);
    expect(svar.filter((s) => s.status === 422)).toHaveLength(11);
    expect(await prov.beslutat(1997)).toBe(100_000);
  });

  it('en ram som sänks under tiden gäller, också när den läses in som en ny rad', async () => {
    await prov.ram(1998, 100_000);
    const f = await prov.forslagPa(100_000, { datum: '1998-02-01' });
    // The lock that an import of frames holds, and the way it writes: the row is another one afterwards.
    const inlasning = await prov.db.connect();
    await inlasning.query('BEGIN; SELECT pg_advisory_xact_lock(11002, 1998); DELETE FROM anslagsram WHERE budgetar = 1998');
    await inlasning.query("INSERT INTO anslagsram (budgetar, anslagsnamn, tilldelat_kr) VALUES (1998, 'Anslag 1:1', 99999)");
    const pagar = posta<ProblemSvar>(chef, `arenden/${f.nyckel}/forslag/${f.nummer}/beslut`, { version: 2, datum: '1998-02-01' });
    await new Promise((klar) => setTimeout(klar, 200));
    await inlasning.query('COMMIT');
    inlasning.release();
    expect(await pagar).toMatchObject({ status: 422 });
    expect(await prov.beslutat(1998)).toBe(0);
  });

  it('utan känd ram är beslutet tillåtet och sägs vara prövat mot en okänd ram', async () => {
    const f = await prov.forslagPa(100_000, { datum: '1999-02-01' });
    expect(await fatta(chef, f.nyckel, f.nummer, '1999-02-01')).toMatchObject({
      status: 200,
      svar: { ram: { budgetar: 1999, tilldelat: null, kvarFore: null, kvarEfter: null, ryms: null } },
    });
  });

  it('vilka belopp som än beslutas i vilken ordning passerar summan aldrig ramen, och ett nekat hade inte rymts', async () => {
    let ar = 2000;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 500 }), fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 8 }), async (tilldelat, belopp) => {
        ar += 1;
        const dag = `${ar}-03-01`;
        await prov.ram(ar, tilldelat);
        const forslag = await Promise.all(belopp.map((tak) => prov.forslagPa(tak, { datum: dag })));
        const svar = await Promise.all(forslag.map((f) => fatta(chef, f.nyckel, f.nummer, dag)));
        const beslutat = svar.reduce((s, x, i) => s + (x.status === 200 ? (belopp[i] ?? 0) : 0), 0);
        expect(await prov.beslutat(ar)).toBe(beslutat);
        expect(beslutat).toBeLessThanOrEqual(tilldelat);
        svar.forEach((x, i) => {
          if (x.status !== 200) expect({ status: x.status, rymts: beslutat + (belopp[i] ?? 0) <= tilldelat }).toEqual({ status: 422, rymts: false });
        });
        await kravHelaFordelningar();
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('samma begäran en gång till', () => {
  it('med samma Idempotency-Key ger samma svar och ett enda beslut, också samtidigt', async () => {
    const f = await prov.forslagPa(1_000, { datum: '1999-05-01' });
    const nyckel = randomUUID();
    const [kropp, vag] = [{ version: 2, datum: '1999-05-01' }, `arenden/${f.nyckel}/forslag/${f.nummer}/beslut`];
    const svar = await Promise.all(Array.from({ length: 5 }, (_, i) => posta<FattatBeslutSvar>(i % 2 ? chef : chefPaAnnan, vag, kropp, nyckel)));
    expect(new Set(svar.map((s) => JSON.stringify(s))).size).toBe(1);
    expect(svar[0]).toMatchObject({ status: 200, svar: { nyckel: f.nyckel, version: 3 } });
    expect(await posta(chef, vag, kropp, nyckel)).toEqual(svar[0]);
    expect(await prov.version(f.nyckel)).toBe(3);
    const { rows } = await prov.db.query("SELECT count(*)::int AS n FROM historik WHERE objekt = $1 AND handelse = 'beslut.fattat'", [f.nyckel]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('samma nyckel för något annat: 409', async () => {
    const f = await prov.forslagPa(1_000, { datum: '1999-05-01' });
    const nyckel = randomUUID();
    const vag = `arenden/${f.nyckel}/forslag/${f.nummer}/beslut`;
    await posta(chef, vag, { version: 2, datum: '1999-05-01' }, nyckel);
    expect(await posta(chef, vag, { version: 2, datum: '1999-05-02' }, nyckel)).toMatchObject({ status: 409, svar: { kod: 'konflikt' } });
  });

  it('ett nekat beslut tar inte nyckeln: samma begäran lyckas när ramen räcker', async () => {
    await prov.ram(2015, 10);
    const f = await prov.forslagPa(1_000, { datum: '2015-05-01' });
    const nyckel = randomUUID();
    const [kropp, vag] = [{ version: 2, datum: '2015-05-01' }, `arenden/${f.nyckel}/forslag/${f.nummer}/beslut`];
    expect((await posta(chef, vag, kropp, nyckel)).status).toBe(422);
    await prov.ram(2015, 1_000);
    expect((await posta(chef, vag, kropp, nyckel)).status).toBe(200);
  });

  it('utan nyckel fattas ett beslut inte två gånger: den andre får veta vad som har hänt', async () => {
    const f = await prov.forslagPa(1_000, { datum: '1999-05-01' });
    const vag = `arenden/${f.nyckel}/forslag/${f.nummer}/beslut`;
    const svar = await Promise.all([1, 2].map(() => posta<ProblemSvar>(chef, vag, { version: 2, datum: '1999-05-01' })));
    expect(svar.map((s) => s.status).sort()).toEqual([200, 409]);
    const { aktuell } = svar.find((s) => s.status === 409)?.svar ?? {};
    expect(aktuell?.version).toBe(3);
    expect(aktuell?.andrat).toContainEqual(expect.objectContaining({ falt: `Beslut ${f.nummer}: läge`, efter: 'beslutad', av: 'Exempel Chef' }));
    expect(await posta(chef, vag, { version: 3, datum: '1999-05-01' })).toMatchObject({ status: 409, svar: { detail: `Beslut ${f.nummer} är redan fattat, 1999-05-01.` } });
  });

  it('två förslag skrivna med samma nyckel blir ett', async () => {
    const nyckel = await prov.nyttArende();
    const [idempotens, som] = [randomUUID(), prov.server.som('handlaggare')];
    const kropp = { slag: 'avskrivning', avskrivningsgrund: 'annan', beslutsniva: 'namnd', organ: 'Regional tillväxtnämnd', datum: '1999-05-01', version: 1 };
    const svar = await Promise.all([1, 2, 3].map(() => posta(som, `arenden/${nyckel}/forslag`, kropp, idempotens)));
    expect(svar.map((s) => s.status)).toEqual([201, 201, 201]);
    const arende = (await (await som(`${API}/arenden/${nyckel}`)).json()) as { beslut: unknown[] };
    expect(arende.beslut).toHaveLength(1);
  });
});
