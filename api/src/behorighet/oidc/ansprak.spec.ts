import type { Roll } from '@anslag/doman';
import { identitetUr, namnUr, rollerUr, varden } from './ansprak';

const BETYDELSE = new Map<string, readonly Roll[]>([
  ['A', ['handlaggare']],
  ['B', ['chef', 'lasare']],
  ['C', ['lasare']],
]);

describe('the values of a claim', () => {
  it.each([
    ['roles', { roles: ['A', 'B'] }, ['A', 'B']],
    ['roles', { roles: 'A' }, ['A']],
    ['realm_access.roles', { realm_access: { roles: ['A'] } }, ['A']],
    ['a.b.c', { a: { b: { c: 'A' } } }, ['A']],
    // A name that holds dots itself stands before the path.
    ['https://region.example.se/roles', { 'https://region.example.se/roles': ['A'] }, ['A']],
    ['a.b', { 'a.b': 'A', a: { b: 'B' } }, ['A']],
    ['roles', {}, []],
    ['roles', { roles: null }, []],
    ['roles', { roles: { A: true } }, []],
    ['roles', { roles: [1, null, ['A'], 'B'] }, ['B']],
    ['a.b', { a: 'A' }, []],
    ['a.b', { a: null }, []],
    ['constructor.name', {}, []],
    ['__proto__', {}, []],
  ])('%s of %j are %j', (namn, ansprak, ut) => expect(varden(ansprak, namn)).toEqual(ut));
});

describe('the roles', () => {
  it.each([
    [['A'], ['handlaggare']],
    [['B', 'C', 'B'], ['chef', 'lasare']],
    [['C', 'A', 'okand'], ['handlaggare', 'lasare']],
    [['a', 'toString', ''], []],
  ])('that %j mean are %j', (roles, ut) => expect(rollerUr({ roles }, 'roles', BETYDELSE)).toEqual(ut));
});

describe('the name', () => {
  it.each([
    [{ name: 'Åsa Öberg', preferred_username: 'asaobe' }, 'Åsa Öberg'],
    [{ preferred_username: 'asaobe' }, 'asaobe'],
    [{ name: '  ', email: 'asa@example.se' }, 'asa@example.se'],
    [{ name: 7, sub: 'x1' }, 'x1'],
    [{ name: 'Åsa\u0000\n\u202eÖberg' }, 'Åsa Öberg'],
    [{ name: 'å'.repeat(300) }, 'å'.repeat(200)],
    // 200 characters, none of them half
    [{ name: '😀'.repeat(300) }, '😀'.repeat(200)],
    [{}, 'Okänd'],
  ])('of %j is %s', (ansprak, namn) => expect(namnUr(ansprak)).toBe(namn));
});

describe('the address', () => {
  it.each([
    [{ email: 'asa@example.se' }, 'asa@example.se'],
    [{ email: 'asa@example.se', email_verified: true }, 'asa@example.se'],
    [{ email: 'asa@example.se', email_verified: false }, null],
    [{ email: 'ingen adress' }, null],
    [{ email: ['asa@example.se'] }, null],
    [{ email: `${'a'.repeat(320)}@example.se` }, null],
    [{}, null],
  ])('of %j is %s', (ansprak, epost) =>
    expect(identitetUr('https://login.example.se', 'asa', ansprak, { rollansprak: 'roles', roller: BETYDELSE })).toEqual({
      utfardare: 'https://login.example.se',
      amne: 'asa',
      namn: namnUr({ ...ansprak, sub: 'asa' }),
      epost,
      roller: [],
    }),
  );
});
