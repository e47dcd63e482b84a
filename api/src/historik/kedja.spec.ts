import { BORJAN, granskaKedja, type Kedjebrott, kedjehash, type Kedjekalla, type Kedjepost } from './kedja';

const FORSTA: Kedjepost = {
  nummer: '1',
  tid: '2026-11-21T11:00:00.000001Z',
  anvandare_id: null,
  aktor: 'Åsa',
  roll: 'chef',
  handelse: 'arende.andrat',
  objekt: '20RS1',
  arende_id: null,
  andringar: '[]',
  skal: null,
  begaran_id: null,
  transaktion: '7',
  forra_hash: BORJAN.hash,
  hash: '',
};

/** Entries chained as they should be. */
function kedja(antal: number): Kedjepost[] {
  const poster: Kedjepost[] = [];
  for (let n = 1; n <= antal; n++) {
    const post = { ...FORSTA, nummer: `${n}`, objekt: `20RS${n}`, forra_hash: poster.at(-1)?.hash ?? BORJAN.hash };
    poster.push({ ...post, hash: kedjehash(post) });
  }
  return poster;
}

function kalla(poster: Kedjepost[], huvud: Kedjekalla['huvud'] = { nummer: 5, hash: kedja(5)[4]?.hash ?? '' }): Kedjekalla {
  return {
    huvud,
    poster: async function* () {
      yield* poster;
    },
  };
}

async function dom(poster: Kedjepost[], huvud?: Kedjekalla['huvud']): Promise<[Kedjebrott, number] | 'hel'> {
  const svar = await granskaKedja(kalla(poster, huvud));
  return svar.hel ? 'hel' : [svar.fel.slag, svar.fel.nummer];
}

it('the hash is that of netstrings: length in bytes, colon, text, comma; nothing is a dash and a comma', () => {
  // printf '1:1,27:2026-11-21T11:00:00.000001Z,-,4:\xc3\x85sa,4:chef,13:arende.andrat,5:20RS1,-,2:[],-,-,1:7,64:000…0,' | sha256sum
  expect(kedjehash(FORSTA)).toBe('9346b039e9751751df20452428ebc1d2c8e8399b72c07a11808ea9a1cb106fd2');
});

it('an untouched chain is whole, and its seal is the last number and hash; so is an empty one', async () => {
  expect(await granskaKedja(kalla(kedja(5)))).toEqual({ hel: true, sigill: { nummer: 5, hash: kedja(5)[4]?.hash } });
  expect(await granskaKedja(kalla([], BORJAN))).toEqual({ hel: true, sigill: BORJAN });
});

const [p1, p2, p3, p4, p5] = kedja(5) as [Kedjepost, Kedjepost, Kedjepost, Kedjepost, Kedjepost];
const somNummer = (post: Kedjepost, nummer: number): Kedjepost => ({ ...post, nummer: `${nummer}` });
const omskriven = (post: Kedjepost, andring: Partial<Kedjepost>): Kedjepost => {
  const ny = { ...post, ...andring };
  return { ...ny, hash: kedjehash(ny) };
};
/** What somebody would write in between 2 and 3, chained as well as can be. */
const ny3 = omskriven(p3, { objekt: 'inskjuten', forra_hash: p2.hash });

it.each<[string, Kedjepost[], Kedjebrott, number]>([
  ['a field of 3 changed', [p1, p2, { ...p3, objekt: 'x' }, p4, p5], 'andrad', 3],
  ['nothing made of an empty text', [p1, { ...p2, skal: '' }, p3, p4, p5], 'andrad', 2],
  ['3 rewritten with a hash that fits it', [p1, p2, omskriven(p3, { objekt: 'x' }), p4, p5], 'andrad', 3],
  ['4 rewritten, only the last after it', [p1, p2, p3, omskriven(p4, { objekt: 'x' }), p5], 'andrad', 4],
  ['the last rewritten with a hash that fits it', [p1, p2, p3, p4, omskriven(p5, { objekt: 'x' })], 'andrad', 5],
  ['3 chained to another', [p1, p2, omskriven(p3, { forra_hash: p1.hash }), p4, p5], 'andrad', 3],
  ['the first chained to something', [omskriven(p1, { forra_hash: p5.hash }), p2, p3, p4, p5], 'andrad', 1],
  ['3 removed', [p1, p2, p4, p5], 'borttagen', 3],
  ['3 removed and the later ones given new numbers', [p1, p2, somNummer(p4, 3), somNummer(p5, 4)], 'borttagen', 3],
  ['the first removed', [p2, p3, p4, p5], 'borttagen', 1],
  ['the last removed', [p1, p2, p3, p4], 'borttagen', 5],
  ['all removed', [], 'borttagen', 1],
  ['one written in at 3, well chained', [p1, p2, ny3, somNummer(p3, 4), somNummer(p4, 5), somNummer(p5, 6)], 'inskjuten', 3],
  ['one written in at 3, badly chained', [p1, p2, { ...ny3, hash: 'x' }, somNummer(p3, 4), somNummer(p4, 5), somNummer(p5, 6)], 'inskjuten', 3],
  ['one written in before the first', [somNummer(p3, 0), p1, p2, p3, p4, p5], 'omflyttad', 3],
  ['one written in with number 0', [omskriven(p1, { nummer: '0' }), p1, p2, p3, p4, p5], 'inskjuten', 0],
  ['one written after the last, well chained', [p1, p2, p3, p4, p5, omskriven(p5, { nummer: '6', forra_hash: p5.hash })], 'inskjuten', 6],
  ['one written after the last, badly chained', [p1, p2, p3, p4, p5, { ...p5, nummer: '6', hash: 'x' }], 'inskjuten', 6],
  ['2 and 4 in each other’s place', [p1, somNummer(p4, 2), p3, somNummer(p2, 4), p5], 'omflyttad', 2],
  ['2 and 3 in each other’s place', [p1, somNummer(p3, 2), somNummer(p2, 3), p4, p5], 'omflyttad', 2],
  ['3 with the number 9', [p1, p2, p4, p5, somNummer(p3, 9)], 'omflyttad', 3],
  ['a number that is none', [p1, somNummer(p2, NaN), p3, p4, p5], 'omflyttad', 2],
])('%s', async (_vad, poster, slag, nummer) => {
  expect(await dom(poster)).toEqual([slag, nummer]);
});

it.each<[string, Kedjekalla['huvud'], Kedjebrott, number]>([
  ['is gone', null, 'huvud', 6],
  ['says a later one', { nummer: 7, hash: p5.hash }, 'borttagen', 6],
  ['says an earlier one', { nummer: 4, hash: p4.hash }, 'inskjuten', 5],
  ['has another hash', { nummer: 5, hash: p4.hash }, 'andrad', 5],
])('the head %s', async (_vad, huvud, slag, nummer) => {
  expect(await dom(kedja(5), huvud)).toEqual([slag, nummer]);
});

describe('an earlier seal', () => {
  const sigill = { nummer: 4, hash: p4.hash };
  /** Rewritten from 3 to the end with its head: whole in itself. */
  const ny = kedja(2);
  for (const n of [3, 4, 5]) ny.push(omskriven(p5, { nummer: `${n}`, objekt: `annat ${n}`, forra_hash: ny.at(-1)?.hash }));
  const nyttHuvud = { nummer: 5, hash: ny.at(-1)?.hash ?? '' };

  it('is found in the chain it was taken of, also when that has grown', async () => {
    expect(await granskaKedja(kalla(kedja(5)), sigill)).toMatchObject({ hel: true });
  });
  it('finds a tail that has been rewritten together with the head, which nothing else does', async () => {
    expect(await dom(ny, nyttHuvud)).toBe('hel');
    expect(await granskaKedja(kalla(ny, nyttHuvud), sigill)).toMatchObject({ hel: false, fel: { slag: 'sigill', nummer: 4, forra: ny[2] } });
    expect(await granskaKedja(kalla(ny, nyttHuvud), { nummer: 2, hash: p2.hash })).toMatchObject({ hel: true });
  });
  it('finds an end that has been cut off together with the head', async () => {
    expect(await granskaKedja(kalla(kedja(3), { nummer: 3, hash: p3.hash }), sigill)).toMatchObject({ hel: false, fel: { slag: 'sigill', nummer: 4 } });
  });
});
