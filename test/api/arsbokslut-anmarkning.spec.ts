import type { Arsbokslutsinnehall } from '@anslag/doman';
import type { ProblemSvar } from '@anslag/kontrakt';
import { ArsbokslutService } from '../../api/src/arsrapport/arsbokslut.service';
import { type Anrop, nyServer, type Provserver } from '../stod/app';
import { PROVARE } from '../stod/aktor';

let server: Provserver;
let som: Anrop;
let innehall: Arsbokslutsinnehall;
beforeAll(async () => {
  server = await nyServer('exempel');
  som = server.som('administrator');
  const tjanst = server.app.get(ArsbokslutService);
  const { nummer } = await tjanst.gor(PROVARE, 2020);
  ({ innehall } = await tjanst.hamta(2020, nummer));
});
afterAll(() => server?.slapp());

it('the årsbokslut of the example keeps the remark of every decision', () => {
  expect(innehall.beslut.filter((b) => b.anmarkning !== null).map((b) => [b.nyckel, b.nummer, b.anmarkning])).toEqual([
    ['17RS1250', 3, 'Exempel: protokoll saknas'],
    ['20RS3419', 2, 'Exempel: protokoll saknas'],
    ['20RS4642', 2, 'Exempel: protokoll saknas'],
  ]);
});

it('a priority whose wording no document states says so in its row', () => {
  const rader = innehall.tabeller.find((t) => t.id === 'korstabell')?.rader.map((r) => r.namn);
  expect(rader).toContain('Prioritering 2a (texten framgår inte av handlingarna)');
  expect(rader).toContain('Medfinansiering till EU-projekt');
});

it.each([
  ['20RS9999', 404, 'saknas', undefined],
  ['H2021-99', 404, 'saknas', undefined],
  ['Almi', 400, 'formfel', 'nyckel'],
])('GET /api/v1/arenden/%s answers %i %s', async (nyckel, status, kod, falt) => {
  const svar = await som(`/api/v1/arenden/${nyckel}`);
  const problem = (await svar.json()) as ProblemSvar;
  expect([svar.status, problem.kod, problem.falt[0]?.falt]).toEqual([status, kod, falt]);
});
