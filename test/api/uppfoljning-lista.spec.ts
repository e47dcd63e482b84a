import { dagarEfter } from '@anslag/doman';
import { API, type UppfoljningslistaSvar } from '@anslag/kontrakt';
import { type Beslutsprov, IDAG, nyttBeslutsprov } from '../stod/beslutsprov';
import { beviljatProjekt } from '../stod/uppfoljningsprov';

let prov: Beslutsprov;
let nyckel: string;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
  nyckel = await beviljatProjekt(prov, { fran: dagarEfter(IDAG, -200), till: dagarEfter(IDAG, 200) });
});
afterAll(() => prov?.slapp());

const lista = async (fraga: string): Promise<UppfoljningslistaSvar> => (await (await prov.server.som('chef')(`${API}/uppfoljning?${fraga}`)).json()) as UppfoljningslistaSvar;

describe('listan över uppföljning', () => {
  it('väljs efter handläggare, bland dem som har ett ärende med en plan', async () => {
    const handlaggare = await prov.person('handlaggare');
    const alla = await lista(`sok=${nyckel}`);
    expect(alla.antal).toBeGreaterThan(5);
    expect(alla.handlaggare.map((p) => p.id)).toEqual([handlaggare]);
    expect((await lista(`sok=${nyckel}&handlaggare=${handlaggare}`)).antal).toBe(alla.antal);
    expect(await lista(`sok=${nyckel}&handlaggare=${await prov.person('chef')}`)).toMatchObject({ antal: 0, rader: [] });
    expect((await prov.server.som('chef')(`${API}/uppfoljning?handlaggare=hon`)).status).toBe(400);
  });

  it('hämtas som fil med alla rader, inte bara sidans, och efter samma val', async () => {
    const { antal, perLage } = await lista(`sok=${nyckel}`);
    const csv = async (fraga: string) => (await (await prov.server.som('chef')(`${API}/uppfoljning.csv?sok=${nyckel}${fraga}`)).text()).trim().split('\r\n');
    const alla = await csv('&perSida=1');
    expect(alla).toHaveLength(antal + 1);
    expect(alla[0]).toMatch(/^\uFEFF?Senast;Slag;Vad;Diarienummer;/);
    expect(await csv('&lage=kommande')).toHaveLength(perLage.kommande + 1);
    const xlsx = await prov.server.som('chef')(`${API}/uppfoljning.xlsx?sok=${nyckel}`);
    // A workbook is a zip file.
    expect(Buffer.from(await xlsx.arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
    expect({ status: xlsx.status, fil: xlsx.headers.get('content-disposition') }).toEqual({ status: 200, fil: 'attachment; filename="uppfoljning.xlsx"' });
  });
});
