import type { AnvandareListaSvar, AnvandareRad, ProblemSvar } from '@anslag/kontrakt';
import { Client } from 'pg';
import { nyServer, type Provserver } from '../stod/app';

let server: Provserver;
beforeAll(async () => {
  server = await nyServer('exempel');
});
afterAll(() => server?.slapp());

const NAMNDEN = 'Regional tillväxtnämnd';

async function personen(roll: 'ordforande' | 'ledamot' | 'chef' | 'lasare' | 'administrator'): Promise<AnvandareRad> {
  await server.som(roll)('/api/v1/session');
  const svar = await server.som('administrator')('/api/v1/anvandare');
  expect(svar.status).toBe(200);
  const rad = ((await svar.json()) as AnvandareListaSvar).anvandare.find((a) => a.roller.includes(roll));
  if (!rad) throw new Error(`no account of ${roll}`);
  return rad;
}

const satt = (id: string, body: object) =>
  server.som('administrator')(`/api/v1/anvandare/${id}/ledamotskap`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ skal: 'Valärende', ...body }) });

async function historiken(handelse: string, objekt: string): Promise<{ aktor: string; roll: string; andringar: unknown }[]> {
  const klient = new Client({ connectionString: server.databas });
  await klient.connect();
  try {
    const { rows } = await klient.query<{ aktor: string; roll: string; andringar: string }>('SELECT aktor, roll, andringar FROM historik WHERE handelse = $1 AND objekt = $2 ORDER BY nummer', [handelse, objekt]);
    return rows.map((r) => ({ ...r, andringar: JSON.parse(r.andringar) as unknown }));
  } finally {
    await klient.end();
  }
}

describe('the register of accounts', () => {
  it('tells roles, latest login, sessions in force and memberships', async () => {
    const chef = await personen('chef');
    expect(chef).toMatchObject({ namn: 'Exempel Chef', epost: null, roller: ['chef'], antalSessioner: 1, ledamotskap: [] });
    expect(Date.now() - Date.parse(chef.senastInloggad ?? '')).toBeLessThan(60_000);
  });

  it('names the bodies that the decisions name', async () => {
    const svar = await server.som('chef')('/api/v1/anvandare');
    expect(((await svar.json()) as AnvandareListaSvar).organ).toEqual(expect.arrayContaining([NAMNDEN, 'Tillväxtnämnden']));
  });

  it.each(['ledamot', 'ordforande'] as const)('the example %s is a member of the committee from the first login, and is not made one again', async (roll) => {
    const { id, namn, ledamotskap } = await personen(roll);
    expect(ledamotskap).toEqual([{ organ: NAMNDEN, fran: '2019-01-01', till: null }]);
    const andring = { falt: `ledamot i ${NAMNDEN}`, fore: null, efter: 'från 2019-01-01' };
    expect(await historiken('ledamotskap.andrat', namn)).toEqual([{ aktor: 'Exempeldata', roll: null, andringar: [andring] }]);
    expect((await satt(id, { ledamotskap: [], sedda: ledamotskap })).status).toBe(204);
    const igen = await fetch(`${server.bas}/api/v1/session/exempel`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ roll }) });
    expect(igen.status).toBe(204);
    expect((await personen(roll)).ledamotskap).toEqual([]);
  });
});

describe('memberships', () => {
  it('are replaced, and the history tells from what to what, body by body', async () => {
    const { id, namn } = await personen('chef');
    const forsta = [{ organ: 'Styrelsen', fran: '2019-01-01', till: '2022-12-31' }, { organ: NAMNDEN, fran: '2023-01-01', till: null }];
    expect((await satt(id, { ledamotskap: forsta, sedda: [] })).status).toBe(204);
    expect((await personen('chef')).ledamotskap).toEqual([forsta[1], forsta[0]]);
    const andra = [{ organ: 'Styrelsen', fran: '2019-01-01', till: '2022-12-31' }, { organ: 'Styrelsen', fran: '2023-01-01', till: null }];
    expect((await satt(id, { ledamotskap: andra, sedda: forsta })).status).toBe(204);
    expect(await historiken('ledamotskap.andrat', namn)).toEqual([
      {
        aktor: 'Exempel Registrator/administratör',
        roll: 'administrator',
        andringar: [
          { falt: 'ledamot i Styrelsen', fore: null, efter: '2019-01-01–2022-12-31' },
          { falt: `ledamot i ${NAMNDEN}`, fore: null, efter: 'från 2023-01-01' },
        ],
      },
      {
        aktor: 'Exempel Registrator/administratör',
        roll: 'administrator',
        andringar: [
          { falt: 'ledamot i Styrelsen', fore: '2019-01-01–2022-12-31', efter: '2019-01-01–2022-12-31, från 2023-01-01' },
          { falt: `ledamot i ${NAMNDEN}`, fore: 'från 2023-01-01', efter: null },
        ],
      },
    ]);
    // The same again changes nothing and tells nothing.
    expect((await satt(id, { ledamotskap: andra, sedda: andra })).status).toBe(204);
    expect(await historiken('ledamotskap.andrat', namn)).toHaveLength(2);
  });

  it('that somebody else has changed meanwhile are left as they are', async () => {
    const { id } = await personen('lasare');
    expect((await satt(id, { ledamotskap: [{ organ: 'A', fran: '2020-01-01' }], sedda: [] })).status).toBe(204);
    const sen = await satt(id, { ledamotskap: [{ organ: 'B', fran: '2020-01-01' }], sedda: [] });
    expect(sen.status).toBe(409);
    expect(((await sen.json()) as ProblemSvar).detail).toBe('Någon annan har ändrat ledamotskapen för Exempel Läsare sedan du öppnade dem. De är nu: A från 2020-01-01.');
    expect((await personen('lasare')).ledamotskap).toEqual([{ organ: 'A', fran: '2020-01-01', till: null }]);
  });

  it.each([
    ['a day that is none', [{ organ: 'A', fran: '2020-02-30' }], 400, 'ledamotskap.0.fran', '2020-02-30'],
    ['no body', [{ organ: '  ', fran: '2020-01-01' }], 400, 'ledamotskap.0.organ', null],
    ['a field too many', [{ organ: 'A', fran: '2020-01-01', roll: 'ordforande' }], 400, 'ledamotskap.0.roll', 'ordforande'],
    ['no list', 'A', 400, 'ledamotskap', 'A'],
    ['an end before the beginning', [{ organ: 'A', fran: '2020-01-02', till: '2020-01-01' }], 422, 'ledamotskap.0', '2020-01-02–2020-01-01'],
    ['a day twice', [{ organ: 'A', fran: '2020-01-01' }, { organ: 'A', fran: '2021-01-01' }], 422, 'ledamotskap.1', 'från 2021-01-01'],
  ])('%s is refused with where and what', async (_, ledamotskap, status, falt, last) => {
    const { id } = await personen('administrator');
    const svar = await satt(id, { ledamotskap, sedda: [] });
    const problem = (await svar.json()) as ProblemSvar;
    expect({ status: svar.status, falt: problem.falt[0] }).toMatchObject({ status, falt: { falt, ...(last === null ? {} : { last }) } });
    expect((await personen('administrator')).ledamotskap).toEqual([]);
  });

  it('without a reason are not changed', async () => {
    const { id } = await personen('administrator');
    const svar = await satt(id, { ledamotskap: [{ organ: 'A', fran: '2020-01-01' }], sedda: [], skal: ' ' });
    expect({ status: svar.status, falt: ((await svar.json()) as ProblemSvar).falt[0]?.falt }).toEqual({ status: 400, falt: 'skal' });
    expect((await personen('administrator')).ledamotskap).toEqual([]);
  });

  it.each([
    ['00000000-0000-4000-8000-000000000000', 404],
    ['x', 400],
    ["' OR 1=1", 400],
  ])('of %s: %i', async (id, status) => {
    expect((await satt(encodeURIComponent(id), { ledamotskap: [], sedda: [] })).status).toBe(status);
    expect((await server.som('administrator')(`/api/v1/anvandare/${encodeURIComponent(id)}/sessioner`, { method: 'DELETE' })).status).toBe(status);
  });
});

it('who is logged out by the administrator is so everywhere, and the history says by whom', async () => {
  const { id, namn } = await personen('ledamot');
  const svar = await server.som('administrator')(`/api/v1/anvandare/${id}/sessioner`, { method: 'DELETE' });
  expect(svar.status).toBe(204);
  expect((await server.som('ledamot')('/api/v1/anslag')).status).toBe(401);
  const [post] = (await historiken('anvandare.utloggad', namn)).slice(-1);
  expect(post).toMatchObject({ aktor: 'Exempel Registrator/administratör', roll: 'administrator', andringar: [{ falt: 'sessioner', efter: '0' }] });
});
