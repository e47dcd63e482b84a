import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Roll } from '@anslag/doman';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { skapaApp } from '../../api/src/app';
import { type Anrop, loggaIn } from '../stod/app';
import { nyttSammantradesprov, type Sammantradesprov } from '../stod/sammantradesprov';

let prov: Sammantradesprov;
let annan: NestFastifyApplication;
/** The ordförande and the secretary on a second server with the same database. */
let annorstades: Anrop;
let annorstadesSekreterare: Anrop;

beforeAll(async () => {
  prov = await nyttSammantradesprov();
  annan = await skapaApp(prov.server.databas);
  await annan.listen(0, '127.0.0.1');
  const bas = `http://127.0.0.1:${(annan.getHttpServer().address() as AddressInfo).port}`;
  const dar = async (roll: Roll): Promise<Anrop> => {
    const kaka = await loggaIn(bas, roll);
    return (vag, val = {}) => {
      const huvuden = new Headers(val.headers);
      huvuden.set('cookie', kaka);
      return fetch(`${bas}${vag}`, { ...val, headers: huvuden });
    };
  };
  [annorstades, annorstadesSekreterare] = [await dar('ordforande'), await dar('administrator')];
});
afterAll(async () => {
  await annan?.close();
  await prov?.slapp();
});

const antal = (svar: { status: number }[]) => svar.map((s) => s.status).sort();

async function oppetMote(dag: string, tak: number[]): Promise<{ id: string; nycklar: string[] }> {
  const id = await prov.nytt(dag);
  const nycklar: string[] = [];
  for (const t of tak) {
    const f = await prov.namndforslag(t, dag);
    nycklar.push(f.nyckel);
    await prov.sattUpp(id, f);
  }
  expect(await prov.oppna(id)).toMatchObject({ status: 200 });
  return { id, nycklar };
}

describe('samtidiga beslut vid sammanträden', () => {
  it('tio som för in utfall av samma punkt, på två servrar: precis en lyckas och pengarna tas en gång', async () => {
    await prov.ram(2001, 1_000_000);
    const { id, nycklar: [nyckel = ''] } = await oppetMote('2001-03-01', [100_000]);
    const p = await prov.punkt(id, nyckel);
    const { version } = await prov.hamta(id);
    const kropp = { version, arendeversion: p.arende?.version, utfall: 'bifall' };
    const svar = await Promise.all(Array.from({ length: 10 }, (_, i) => prov.anropa(i % 2 ? annorstades : prov.ordforande, 'POST', `sammantraden/${id}/punkter/${p.id}/utfall`, kropp)));
    expect(antal(svar)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect(svar.find((s) => s.status === 409)?.svar.aktuell?.andrat).toEqual([expect.objectContaining({ falt: '§ 1 Smart industri', efter: 'Bifall', av: 'Exempel Ordförande' })]);
    expect(await prov.beslutat(2001)).toBe(100_000);
  });

  it('två sammanträden om de sista pengarna: precis ett beslut tas, det andra säger vad som är kvar och inget av det sparas', async () => {
    await prov.ram(2002, 150_000);
    const moten = [await oppetMote('2002-03-01', [100_000]), await oppetMote('2002-04-01', [100_000])];
    const svar = await Promise.all(moten.map(({ id, nycklar: [n = ''] }, i) => prov.avgor(i ? annorstades : prov.ordforande, id, n, { utfall: 'bifall' })));
    expect(antal(svar)).toEqual([200, 422]);
    expect(svar.find((s) => s.status === 422)?.svar.detail.replaceAll('\u00a0', ' ')).toContain('ryms inte i ramen för 2002: 50 000 kr är kvar');
    expect(await prov.beslutat(2002)).toBe(100_000);
    const nekat = moten[svar.findIndex((s) => s.status === 422)];
    expect(await prov.punkt(nekat?.id ?? '', nekat?.nycklar[0] ?? '')).toMatchObject({ utfall: null, forslag: { lage: 'forslag' } });
  });

  it('samma förslag på två dagordningar samtidigt: det hamnar på en', async () => {
    const f = await prov.namndforslag(1_000, '2003-03-01');
    const moten = [await prov.nytt('2003-03-01'), await prov.nytt('2003-03-02'), await prov.nytt('2003-03-03')];
    expect(antal(await Promise.all(moten.map((id) => prov.sattUpp(id, f))))).toEqual([201, 409, 409]);
  });

  it('två sammanträden som flyttas till samma lediga dag, på två servrar: ett får den, det andra får veta varför', async () => {
    const moten = [await prov.nytt('2007-03-01'), await prov.nytt('2007-03-08')];
    const version = (await prov.hamta(moten[0] ?? '')).version;
    const datum = '2007-04-12';
    const svar = await Promise.all(moten.map((id, i) => prov.anropa(i ? annorstadesSekreterare : prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version, datum })));
    expect(antal(svar)).toEqual([200, 409]);
    expect(svar.find((s) => s.status === 409)?.svar.detail).toBe('Regional tillväxtnämnd har redan ett sammanträde 2007-04-12.');
    expect(await Promise.all(moten.map(async (id) => (await prov.hamta(id)).datum === datum))).toEqual(svar.map((s) => s.status === 200));
  });

  it('två sammanträden i samma nämnd som öppnas samtidigt får inte samma paragrafer', async () => {
    const moten = [await prov.nytt('2004-03-01'), await prov.nytt('2004-03-08')];
    for (const id of moten) {
      const { version, deltagare } = await prov.hamta(id);
      await prov.anropa(prov.sekreterare, 'PUT', `sammantraden/${id}/deltagare`, { version, deltagare: deltagare.map(({ namn: _, ...d }) => ({ ...d, narvarande: true, justerare: true })) });
      await prov.steg(prov.sekreterare, id, 'kalla');
    }
    expect(antal(await Promise.all(moten.map((id, i) => prov.steg(i ? annorstades : prov.ordforande, id, 'start'))))).toEqual([200, 200]);
    const paragrafer = (await Promise.all(moten.map((id) => prov.hamta(id)))).flatMap((m) => m.punkter.map((p) => p.paragraf));
    expect(paragrafer.sort()).toEqual([1, 2]);
  });

  it('samma Idempotency-Key ger samma svar och ett enda utfall', async () => {
    await prov.ram(2005, 1_000_000);
    const { id, nycklar: [nyckel = ''] } = await oppetMote('2005-03-01', [100_000]);
    const p = await prov.punkt(id, nyckel);
    const kropp = { version: (await prov.hamta(id)).version, arendeversion: p.arende?.version, utfall: 'bifall' };
    const idempotens = randomUUID();
    const svar = await Promise.all(Array.from({ length: 4 }, () => prov.anropa(prov.ordforande, 'POST', `sammantraden/${id}/punkter/${p.id}/utfall`, kropp, idempotens)));
    expect(antal(svar)).toEqual([200, 200, 200, 200]);
    expect(new Set(svar.map((s) => JSON.stringify(s.svar))).size).toBe(1);
    expect(await prov.beslutat(2005)).toBe(100_000);
  });

  it('ett beslut på en version av ärendet som inte längre gäller tas inte', async () => {
    await prov.ram(2006, 1_000_000);
    const { id, nycklar: [nyckel = ''] } = await oppetMote('2006-03-01', [100_000]);
    const p = await prov.punkt(id, nyckel);
    await prov.db.query('UPDATE arende SET version = version + 1 WHERE nyckel = $1', [nyckel]);
    const svar = await prov.anropa(prov.ordforande, 'POST', `sammantraden/${id}/punkter/${p.id}/utfall`, { version: (await prov.hamta(id)).version, arendeversion: p.arende?.version, utfall: 'bifall' });
    expect(svar).toMatchObject({ status: 409, svar: { aktuell: { version: (p.arende?.version ?? 0) + 1 } } });
    expect(await prov.beslutat(2006)).toBe(0);
  });
});
