import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { kedjehash, KEDJEFALT, type Kedjefalt, type Kedjepost, type Sigill } from '../../api/src/historik/kedja';
import { medKedja, verifieraHistorik } from '../../api/src/historik/verifiera';
import { ANTAL, type Historikprov, nyttHistorikprov, skrivProv } from './historikprov';

let prov: Historikprov;
let hela: Kedjepost[];

beforeAll(async () => {
  prov = await nyttHistorikprov();
  await skrivProv(prov);
  await prov.agare.query('CREATE TABLE public.kopia AS TABLE historik; CREATE TABLE public.kopia_huvud AS TABLE historik_huvud');
  hela = await lasAlla();
});
afterAll(() => prov?.slapp());

async function lasAlla(): Promise<Kedjepost[]> {
  return medKedja(prov.agare, async ({ poster }) => {
    const alla: Kedjepost[] = [];
    for await (const post of poster()) alla.push(post);
    return alla;
  });
}

/** Does what only an owner with the triggers switched off can do, and says what the check finds; then all is as it was. */
async function efter(gor: (tx: EntityManager) => Promise<unknown>, sigill: Sigill | null = null): Promise<{ slag: string; nummer: number } | 'hel'> {
  const somAgare = (arbete: (tx: EntityManager) => Promise<unknown>): Promise<unknown> =>
    prov.agare.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await arbete(tx);
    });
  try {
    await somAgare(gor);
    const svar = await verifieraHistorik(prov.agare, sigill);
    return svar.hel ? 'hel' : { slag: svar.fel.slag, nummer: svar.fel.nummer };
  } finally {
    await somAgare(async (tx) => {
      await tx.query('TRUNCATE historik, historik_huvud');
      await tx.query('INSERT INTO historik SELECT * FROM kopia; INSERT INTO historik_huvud SELECT * FROM kopia_huvud');
    });
  }
}

const TYP: Partial<Record<Kedjefalt | 'hash', string>> = { tid: 'timestamptz', anvandare_id: 'uuid', arende_id: 'uuid', transaktion: 'bigint', nummer: 'bigint' };
const falt = fc.constantFrom(...KEDJEFALT.filter((f) => f !== 'nummer'), 'hash' as const);
const nummer = fc.integer({ min: 1, max: ANTAL });

function annat(post: Kedjepost, i: Kedjefalt | 'hash', slump: number): string {
  if (i === 'tid') return slump % 2 ? '2026-01-01 12:00:00.000001+00 BC' : new Date(1_700_000_000_000 + slump).toISOString();
  if (TYP[i] === 'uuid') return `00000000-0000-4000-8000-${String(slump).padStart(12, '0')}`;
  if (TYP[i] === 'bigint') return String(Number(post[i]) + 1 + slump);
  if (i === 'andringar') return `[{"falt":"Namn","fore":null,"efter":"${slump}"}]`;
  return `${post[i] ?? ''}${slump}`;
}

function satt(tx: EntityManager, n: number, i: Kedjefalt | 'hash', varde: string | null): Promise<unknown> {
  return tx.query(`UPDATE historik SET ${i} = $1::${TYP[i] ?? 'text'} WHERE nummer = $2`, [varde, n]);
}

/** Gives the entry a hash that fits it as it now stands. */
async function hashaOm(tx: EntityManager, n: number): Promise<void> {
  const [post] = await tx.query<Kedjepost[]>(
    `SELECT ${KEDJEFALT.map((k) => (k === 'tid' ? `to_char(tid AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS tid` : `${k}::text AS ${k}`)).join(', ')}, hash FROM historik WHERE nummer = $1`,
    [n],
  );
  if (post) await satt(tx, n, 'hash', kedjehash(post));
}

/** Gives the entries from a number on other numbers: a step up to make room, or down to close a gap. */
async function flytta(tx: EntityManager, fran: number, steg: 1 | -1): Promise<void> {
  await tx.query('UPDATE historik SET nummer = -nummer WHERE nummer >= $1', [fran]);
  await tx.query('UPDATE historik SET nummer = -nummer + $1 WHERE nummer < 0', [steg]);
}

it('the database’s function and the check compute the same, over every kind of entry', async () => {
  expect(await verifieraHistorik(prov.tjanst)).toEqual({ hel: true, sigill: { nummer: ANTAL, hash: hela.at(-1)?.hash }, oforklarat: [] });
  expect(hela.map((p) => Number(p.nummer))).toEqual(Array.from({ length: ANTAL }, (_, i) => i + 1));
});

it('any column of any entry changed is found in that entry, also when its hash is made to fit', async () => {
  await fc.assert(
    fc.asyncProperty(nummer, falt, fc.boolean(), fc.boolean(), fc.nat(1_000_000), async (n, i, omhashad, tomd, slump) => {
      const post = hela[n - 1];
      if (!post) throw new Error('no such entry');
      const tombar = ['anvandare_id', 'roll', 'arende_id', 'skal', 'begaran_id'].includes(i) && post[i] !== null;
      const funnet = await efter(async (tx) => {
        await satt(tx, n, i, tomd && tombar ? null : annat(post, i, slump));
        if (omhashad && i !== 'hash') await hashaOm(tx, n);
      });
      expect(funnet).toEqual({ slag: 'andrad', nummer: n });
    }),
    { numRuns: 120 },
  );
}, 120_000);

it('any entry removed is found by its number, with the later ones left or given new numbers', async () => {
  for (let n = 1; n <= ANTAL; n++) {
    for (const omnumrerad of [false, true]) {
      const funnet = await efter(async (tx) => {
        await tx.query('DELETE FROM historik WHERE nummer = $1', [n]);
        if (omnumrerad) await flytta(tx, n, -1);
      });
      expect({ n, omnumrerad, ...Object(funnet) }).toEqual({ n, omnumrerad, slag: 'borttagen', nummer: n });
    }
  }
});

it('an entry written in anywhere is found by its number, however well it is chained', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: ANTAL + 1 }), nummer, fc.constantFrom('kedjad', 'fel_lank', 'fel_hash'), async (n, av, hur) => {
      const funnet = await efter(async (tx) => {
        await flytta(tx, n, 1);
        const forra = hur === 'fel_lank' ? 'f'.repeat(64) : (hela[n - 2]?.hash ?? '0'.repeat(64));
        await tx.query(
          `INSERT INTO historik SELECT $1, tid, anvandare_id, 'Någon annan', roll, handelse, objekt, arende_id, andringar, skal, begaran_id, transaktion, $2, repeat('a', 64) FROM kopia WHERE nummer = $3`,
          [n, forra, av],
        );
        if (hur !== 'fel_hash') await hashaOm(tx, n);
      });
      expect(funnet).toEqual({ slag: 'inskjuten', nummer: n });
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('two entries in each other’s place are found at the first of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(nummer, { minLength: 2, maxLength: 2 }), async ([a = 0, b = 0]) => {
      const funnet = await efter(async (tx) => {
        await tx.query('UPDATE historik SET nummer = -1 WHERE nummer = $1', [a]);
        await tx.query('UPDATE historik SET nummer = $1 WHERE nummer = $2', [a, b]);
        await tx.query('UPDATE historik SET nummer = $1 WHERE nummer = -1', [b]);
      });
      expect(funnet).toEqual({ slag: 'omflyttad', nummer: Math.min(a, b) });
    }),
    { numRuns: 40 },
  );
}, 60_000);

it.each([0, -3, ANTAL + 1, 4_000_000_000_000])('an entry given the number %i is found', async (annat) => {
  expect(await efter((tx) => tx.query('UPDATE historik SET nummer = $1 WHERE nummer = 5', [annat]))).toEqual({ slag: 'omflyttad', nummer: 5 });
});

it.each([
  ['removed', 'DELETE FROM historik_huvud', { slag: 'huvud', nummer: ANTAL + 1 }],
  ['another number', `UPDATE historik_huvud SET nummer = 9000000000000000000`, { slag: 'borttagen', nummer: ANTAL + 1 }],
  ['another hash', `UPDATE historik_huvud SET hash = repeat('b', 64)`, { slag: 'andrad', nummer: ANTAL }],
])('the head %s is found', async (_vad, sats, fel) => {
  expect(await efter((tx) => tx.query(sats))).toEqual(fel);
});

it('a history rewritten to its end together with its head is found by a seal from before, and by nothing else', async () => {
  const skrivOm = async (tx: EntityManager): Promise<void> => {
    for (let n = 4; n <= ANTAL; n++) {
      await tx.query('UPDATE historik SET aktor = aktor || $2, forra_hash = (SELECT hash FROM historik WHERE nummer = $1 - 1) WHERE nummer = $1', [n, n === 4 ? '!' : '']);
      await hashaOm(tx, n);
    }
    await tx.query('UPDATE historik_huvud SET hash = (SELECT hash FROM historik WHERE nummer = $1)', [ANTAL]);
  };
  const sigill = (n: number): Sigill => ({ nummer: n, hash: hela[n - 1]?.hash ?? '' });
  expect(await efter(skrivOm)).toBe('hel');
  expect(await efter(skrivOm, sigill(3))).toBe('hel');
  expect(await efter(skrivOm, sigill(4))).toEqual({ slag: 'sigill', nummer: 4 });
  expect(await efter(skrivOm, sigill(ANTAL))).toEqual({ slag: 'sigill', nummer: ANTAL });
  const kapa = async (tx: EntityManager): Promise<void> => {
    await tx.query('DELETE FROM historik WHERE nummer > 6');
    await tx.query('UPDATE historik_huvud SET nummer = 6, hash = $1', [sigill(6).hash]);
  };
  expect(await efter(kapa)).toBe('hel');
  expect(await efter(kapa, sigill(ANTAL))).toEqual({ slag: 'sigill', nummer: 7 });
});
