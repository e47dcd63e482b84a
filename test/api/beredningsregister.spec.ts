import { API, type HelHistorikSvar, type KriterierSvar, type ProblemSvar, type RegelvardenSvar, type RegisterandringSvar, type RiktlinjerSvar } from '@anslag/kontrakt';
import type { Roll } from '@anslag/doman';
import { type Beslutsprov, nyttBeslutsprov, posta } from '../stod/beslutsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

const NAMN = 'Finansiering från det statliga anslaget 1:1 Regionala tillväxtåtgärder';
const krav = [{ kod: 'regionalt_mervarde', kalla: 'Riktlinjen § 3', stodtyper: ['projekt'] }];
const las = async <T>(vag: string): Promise<T> => (await (await prov.server.som('lasare')(`${API}/${vag}`)).json()) as T;
const nyRiktlinje = (kropp: object, roll: Roll = 'administrator') =>
  posta<RegisterandringSvar & ProblemSvar>(prov.server.som(roll), 'riktlinjer', { namn: NAMN, gallerFran: '2026-01-01', krav, skal: 'Nya riktlinjer', ...kropp });
async function satt(kropp: object, roll: Roll = 'administrator'): Promise<{ status: number; svar: RegisterandringSvar & ProblemSvar }> {
  const svar = await prov.server.som(roll)(`${API}/kriterier`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ skal: 'Nytt år', ...kropp }) });
  return { status: svar.status, svar: (await svar.json()) as RegisterandringSvar & ProblemSvar };
}

it('exemplets riktlinje har sin dag, vem som antog den och var varje fråga kommer ifrån', async () => {
  const { riktlinjer } = await las<RiktlinjerSvar>('riktlinjer');
  expect(riktlinjer.map((r) => [r.namn, r.gallerFran, r.gallerTill])).toEqual([
    [NAMN, '2023-01-01', null],
    [NAMN, '2018-11-28', '2022-12-31'],
  ]);
  expect(riktlinjer[1]?.krav.find((k) => k.kod === 'egen_kontant')?.kalla).toContain('20RS5938');
  // The regulation that it rests on is of 2022.
  expect(riktlinjer.map((r) => r.krav.some((k) => k.kod === 'statligt_stod'))).toEqual([true, false]);
});

it('en ny version slutar den förra dagen före, och står i historiken', async () => {
  const { status, svar } = await nyRiktlinje({ diarienummer: '25RS9000', antagenAv: 'Regional tillväxtnämnd' });
  expect(status).toBe(201);
  const { riktlinjer } = await las<RiktlinjerSvar>('riktlinjer');
  expect(riktlinjer.slice(0, 2)).toMatchObject([
    { id: svar.id, gallerFran: '2026-01-01', gallerTill: null, diarienummer: '25RS9000', krav: [{ kod: 'regionalt_mervarde', kalla: 'Riktlinjen § 3', stodtyper: ['projekt'], prioriteringar: [], parameter: null }] },
    { gallerFran: '2023-01-01', gallerTill: '2025-12-31' },
  ]);
  const historik = (await (await prov.server.som('chef')(`${API}/historik?handelse=riktlinje.ny`)).json()) as HelHistorikSvar;
  expect(historik.rader).toMatchObject([{ objekt: `${NAMN} från 2026-01-01`, skal: 'Nya riktlinjer' }]);
});

it.each<[string, object, number, string]>([
  ['inte senare än den senaste', { gallerFran: '2018-11-28' }, 422, 'gallerFran'],
  ['slut före början', { namn: 'Annan', gallerTill: '2025-12-31' }, 422, 'gallerTill'],
  ['samma fråga två gånger', { namn: 'Annan', krav: [...krav, ...krav] }, 422, 'krav[1].kod'],
  ['utan frågor', { namn: 'Annan', krav: [] }, 422, 'krav'],
  ['en period som inte är en', { namn: 'Annan', krav: [{ kod: 'period', kalla: 'x', stodtyper: [], parameter: 'inte en period' }] }, 422, 'krav.0.parameter'],
  ['en bakvänd period', { namn: 'Annan', krav: [{ kod: 'period', kalla: 'x', stodtyper: [], parameter: '2021-01-01/2020-01-01' }] }, 422, 'krav.0.parameter'],
  ['mikrobidrag utan kommun', { namn: 'Annan', krav: [{ kod: 'mikrobidrag_ort', kalla: 'x', stodtyper: [] }] }, 422, 'krav.0.parameter'],
  ['en okänd fråga', { namn: 'Annan', krav: [{ kod: 'vadret', kalla: 'x', stodtyper: [] }] }, 400, 'krav.0.kod'],
  ['en okänd stödtyp', { namn: 'Annan', krav: [{ ...krav[0], stodtyper: ['bidrag'] }] }, 400, 'krav.0.stodtyper'],
  ['utan källa', { namn: 'Annan', krav: [{ ...krav[0], kalla: ' ' }] }, 400, 'krav.0.kalla'],
])('en riktlinje nekas vid sitt fält: %s', async (_, kropp, status, falt) => {
  const utfall = await nyRiktlinje(kropp);
  expect({ status: utfall.status, falt: utfall.svar.falt.map((f) => f.falt) }).toEqual({ status, falt: [falt] });
});

it('tio samtidiga nya versioner: en gäller', async () => {
  const utfall = await Promise.all(Array.from({ length: 10 }, () => nyRiktlinje({ namn: 'Samtidig' })));
  expect(utfall.filter((u) => u.status === 201)).toHaveLength(1);
});

it('bara registratorn ändrar registren', async () => {
  expect((await nyRiktlinje({ namn: 'Annan' }, 'handlaggare')).status).toBe(403);
  expect((await satt({ inriktningsbeslut: '00000000-0000-4000-8000-000000000000', kriterier: [] }, 'chef')).status).toBe(403);
  expect((await posta(prov.server.som('ekonom'), 'regelvarden', { kod: 'EUR_KURS', gallerFran: '2026-01-01', varde: 1100, kalla: 'x', skal: 'y' })).status).toBe(403);
});

describe('kriterier med poäng', () => {
  it('sätts för ett inriktningsbeslut, används i en beredning och kan sedan inte tas bort', async () => {
    const inriktning = (await las<KriterierSvar>('kriterier')).inriktningsbeslut.find((i) => i.beteckning === '2018-11-28 § 83');
    const kriterier = [
      { namn: 'Funktionell geografi', hogstPoang: 5 },
      { namn: 'Strukturförändring', hogstPoang: 3 },
    ];
    expect((await satt({ inriktningsbeslut: inriktning?.id, kriterier })).status).toBe(200);
    const nyckel = await prov.nyttArende();
    const prioritering = String((await prov.db.query("SELECT id FROM prioritering WHERE kod = '2b'")).rows[0]?.id);
    const [forsta] = (await las<KriterierSvar>('kriterier')).inriktningsbeslut.find((i) => i.id === inriktning?.id)?.kriterier ?? [];
    const skriv = async (version: number, poang: number) => {
      const svar = await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/beredning`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version, prioritering, kriterier: [{ kriterium: forsta?.id, poang }] }),
      });
      return { status: svar.status, svar: (await svar.json()) as ProblemSvar };
    };
    expect(await skriv(1, 6)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'kriterier[0].poang', meddelande: 'Poängen 6 är inte tillåten.', ratt: 'hela poäng från 0 till 5' }] } });
    expect((await skriv(1, 4)).status).toBe(200);
    const beredning = (await (await prov.server.som('lasare')(`${API}/arenden/${nyckel}/beredning`)).json()) as { poang: object };
    expect(beredning.poang).toMatchObject({ summa: 4, hogst: 8, obedomda: [expect.any(String)] });
    expect((await satt({ inriktningsbeslut: inriktning?.id, kriterier: kriterier.slice(1) })).svar.falt).toMatchObject([{ falt: 'kriterier', last: 'Funktionell geografi' }]);
    expect((await satt({ inriktningsbeslut: inriktning?.id, kriterier: [{ namn: 'Funktionell geografi', hogstPoang: 3 }] })).svar.falt).toMatchObject([{ falt: 'kriterier[0].hogstPoang', ratt: 'minst 4' }]);
    expect((await satt({ inriktningsbeslut: inriktning?.id, kriterier: [{ namn: 'Funktionell geografi', hogstPoang: 4 }] })).status).toBe(200);
  });
});

it('ett regelvärde gäller från sin dag, en gång', async () => {
  const kropp = { kod: 'EUR_KURS', gallerFran: '2026-01-01', varde: 1104, kalla: 'Riksbanken', skal: 'Ny kurs' };
  expect((await posta(prov.server.som('administrator'), 'regelvarden', kropp)).status).toBe(201);
  expect(await posta(prov.server.som('administrator'), 'regelvarden', kropp)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'gallerFran' }] } });
  expect(await posta(prov.server.som('administrator'), 'regelvarden', { ...kropp, kod: 'OFFENTLIG_ANDEL', varde: 10_001 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'varde' }] } });
  const { varden } = await las<RegelvardenSvar>('regelvarden');
  expect(varden.filter((v) => v.kod === 'EUR_KURS')[0]).toEqual({ kod: 'EUR_KURS', gallerFran: '2026-01-01', varde: 1104, kalla: 'Riksbanken' });
});

it.each([
  ['EUR_KURS', 99, 422],
  ['EUR_KURS', 10_000, 201],
  ['EUR_KURS', 10_001, 422],
  ['DE_MINIMIS', 999, 422],
  ['DE_MINIMIS', 10_000_000, 201],
  ['DE_MINIMIS', 10_000_001, 422],
])('ett regelvärde är rimligt: %s %i', async (kod, varde, status) => {
  expect((await posta(prov.server.som('administrator'), 'regelvarden', { kod, gallerFran: '2027-01-01', varde, kalla: 'Prov', skal: 'Prov' })).status).toBe(status);
});
