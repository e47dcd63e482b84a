import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { Fellista } from '../../api/src/inlasning/falt/fellista';
import { MALLAR } from '../../api/src/inlasning/mall/mallar';
import { FORETAGSSTODSKOLUMNER } from '../../api/src/inlasning/kalla/foretagsstod';
import { xlsxBlad } from '../../api/src/inlasning/kalla/xlsx-fil';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';

const RUBRIKER = [...FORETAGSSTODSKOLUMNER];
/** On a busy machine the library's own unpacking lost a part of one in ten. */
const ANTAL = 20;

let mapp: string;
let prov: Inlasningsprov;
beforeAll(async () => {
  prov = await nyttInlasningsprov();
  mapp = mkdtempSync(join(tmpdir(), 'anslag-xlsx-'));
});
afterAll(async () => {
  rmSync(mapp, { recursive: true, force: true });
  await prov.slapp();
});

/** The template as a person fills it in; each time with bytes of its own. */
async function ifylld(mall: Buffer, nummer: number): Promise<string> {
  const bok = new Workbook();
  await bok.xlsx.load(mall.buffer.slice(mall.byteOffset, mall.byteOffset + mall.byteLength) as ArrayBuffer);
  bok.modified = new Date(Date.UTC(2020, 0, 1) + nummer * 7_919_000);
  const rad = bok.getWorksheet('Företagsstöd')?.getRow(2);
  if (rad) rad.values = RUBRIKER.map((r) => `${r} ${nummer}`);
  const sokvag = join(mapp, `${nummer}.xlsx`);
  await bok.xlsx.writeFile(sokvag);
  return sokvag;
}

it('reads every workbook whole, whatever its bytes are', async () => {
  const mall = await MALLAR.get('foretagsstod.xlsx')?.skapa(await prov.service.register());
  const lasta: (string | null)[][] = [];
  for (let i = 0; i < ANTAL; i++) {
    const fel = new Fellista();
    const form = { kolumner: RUBRIKER, valfria: new Set<string>(), datum: new Set<string>() };
    for await (const rad of xlsxBlad(await ifylld(mall ?? Buffer.alloc(0), i), (namn) => (namn === 'Företagsstöd' ? form : 'hoppa'), { kandaBlad: ['Företagsstöd'] }, fel)) lasta.push([...rad.celler.values()]);
    expect(fel.allaFel()).toEqual([]);
  }
  expect(lasta).toEqual(Array.from({ length: ANTAL }, (_, i) => RUBRIKER.map((r) => `${r} ${i}`)));
});
