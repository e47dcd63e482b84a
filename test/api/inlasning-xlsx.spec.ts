import { type CellValue, Workbook } from 'exceljs';
import JSZip from 'jszip';
import { MALLAR } from '../../api/src/inlasning/mall/mallar';
import { nyttInlasningsprov, type Inlasningsprov } from '../stod/inlasning';
import { PROVARE } from '../stod/aktor';

let prov: Inlasningsprov;
beforeAll(async () => {
  prov = await nyttInlasningsprov();
});
afterAll(() => prov.slapp());

/** The template, read back so that it can be filled in as a person would. */
async function mall(namn: string): Promise<Workbook> {
  const innehall = await MALLAR.get(namn)?.skapa(await prov.service.register());
  const bok = new Workbook();
  await bok.xlsx.readFile(prov.fil(namn, innehall ?? '').sokvag);
  return bok;
}

async function spara(bok: Workbook): Promise<Buffer> {
  return Buffer.from(await bok.xlsx.writeBuffer());
}

/** Fills a row below the header by column name. */
function fyll(bok: Workbook, blad: string, rad: number, celler: Record<string, CellValue>): void {
  const ark = bok.getWorksheet(blad);
  if (!ark) throw new Error(`no sheet ${blad}`);
  ark.getRow(1).eachCell((cell, kolumn) => {
    const varde = celler[cell.text];
    if (varde !== undefined) ark.getCell(rad, kolumn).value = varde;
  });
}

async function ifylld(): Promise<Workbook> {
  const bok = await mall('beslut.xlsx');
  const [ar1, ar2] = [1, 2].map((i) => String(new Date().getFullYear() - 2 + i)) as [string, string];
  fyll(bok, 'Ärenden', 2, {
    Diarienummer: '20 rs 9001',
    Namn: 'Prov i Excel',
    Stödtyp: 'Projekt',
    Sökande: 'Exempelbolaget AB',
    Kommuner: 'Örebro; Kumla',
    'EU-program': 'ERUF',
    Inriktningsbeslut: '2018-11-28 § 83',
    Prioritering: '2b',
  });
  fyll(bok, 'Beslut', 2, {
    Ärende: '20RS9001',
    Nummer: 1,
    Slag: 'Bifall',
    Läge: 'Beslutad',
    Beslutat: new Date(Date.UTC(2020, 7, 24)),
    'Beviljad andel': '12,5',
    Tak: 1_912_400,
    'Tidigaste start': '2021-01-01',
    'Senaste slut': new Date(Date.UTC(2023, 2, 31)),
    Beslutsnivå: 'Nämnd',
    Delegationspunkt: '3.3',
    'Rättslig grund': 'regionalt utvecklingsstöd',
  });
  fyll(bok, 'Villkor', 2, { Ärende: '20RS9001', Beslut: 1, Kod: 'FULL_FINANSIERING', Text: 'Full finansiering.' });
  fyll(bok, 'Kostnader', 2, {
    Ärende: '20RS9001',
    Beslut: 1,
    Kostnadsslag: 'Personal',
    [ar1]: 1000,
    [ar2]: 2000,
    'Angiven summa': 3000,
  });
  fyll(bok, 'Kostnader', 3, { Ärende: '20RS9001', Beslut: 1, Kostnadsslag: 'Resor', [ar1]: 500 });
  fyll(bok, 'Finansiering', 2, {
    Ärende: '20RS9001',
    Beslut: 1,
    Finansiär: 'Region Örebro län',
    Typ: 'Offentlig',
    Form: 'Kontant',
    'Anslag 1:1': 'Ja',
    [ar1]: 1500,
    [ar2]: 2000,
  });
  fyll(bok, 'Effektmål', 2, { Ärende: '20RS9001', Effektmål: 'Ökad tillväxt i näringslivet', Andel: '33,33' });
  fyll(bok, 'Effektmål', 3, { Ärende: '20RS9001', Effektmål: 'Minskad klimatpåverkan', Andel: '66,67', Huvudmål: 'Ja' });
  return bok;
}

describe('beslut i xlsx', () => {
  it('mallen är tom: läses utan fel om innehållet men saknar rader', async () => {
    const svar = await prov.granska('beslut', 'tom.xlsx', await spara(await mall('beslut.xlsx')));
    expect(svar.fel.map((f) => f.falt)).toEqual(['blad Ärenden', 'blad Beslut']);
  });

  it('den ifyllda mallen läses in, med datum som kalenderdagar och delar som summerar', async () => {
    const svar = await prov.granska('beslut', 'beslut.xlsx', await spara(await ifylld()));
    expect(svar).toMatchObject({ fel: [], antal: { nya: 1 } });
    await prov.service.lasIn(PROVARE, 'beslut', prov.fil('beslut.xlsx', await spara(await ifylld())));
    const [b] = await prov.db
      .query(`SELECT andel_hundradelar AS andel, tak_kr AS tak, beslutad_fran AS dag, period_fran AS fran, period_till AS till, delegationspunkt AS punkt
      FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE nyckel = '20RS9001'`);
    expect(b).toEqual({ andel: 1250, tak: 1_912_400, dag: '2020-08-24', fran: '2021-01-01', till: '2023-03-31', punkt: '3.3' });
    // 33,33 % × 1 912 400 = 637 402,92; 66,67 % = 1 274 997,08: the larger remainder gets the krona.
    const delar = await prov.db.query(
      `SELECT e.namn, d.belopp_kr AS kr, d.raknas FROM beslut_effektmal d JOIN effektmal e ON e.id = d.effektmal_id ORDER BY kr`,
    );
    expect(delar).toEqual([
      { namn: 'Ökad tillväxt i näringslivet', kr: 637_403, raknas: false },
      { namn: 'Minskad klimatpåverkan', kr: 1_274_997, raknas: true },
    ]);
    // Resor has no cell in the second year, which the budget has elsewhere: unknown, not zero.
    expect(await prov.db.query(`SELECT count(*)::int AS celler, count(belopp_kr)::int AS kanda FROM budgetcell`)).toEqual([
      { celler: 6, kanda: 5 },
    ]);
  });

  it('samma bok igen ger 0 nya', async () => {
    expect((await prov.granska('beslut', 'igen.xlsx', await spara(await ifylld()))).antal).toMatchObject({
      nya: 0,
      andrade: 0,
      oforandrade: 1,
    });
  });

  it('en formel visas med sitt sparade värde och en varning; utan sparat värde är den ett fel', async () => {
    const bok = await ifylld();
    fyll(bok, 'Ärenden', 2, { Diarienummer: '20RS9002' });
    for (const blad of ['Beslut', 'Villkor', 'Kostnader', 'Finansiering', 'Effektmål'])
      for (const rad of [2, 3]) if (bok.getWorksheet(blad)?.getCell(rad, 1).value) fyll(bok, blad, rad, { Ärende: '20RS9002' });
    fyll(bok, 'Beslut', 2, { Tak: { formula: '1+1', result: 2 }, Roll: { formula: 'CMD()' } });
    const svar = await prov.granska('beslut', 'formel.xlsx', await spara(bok));
    expect(svar.varningar).toContainEqual(expect.objectContaining({ falt: 'blad Beslut, rad 2, kolumn Tak', last: '2' }));
    expect(svar.fel).toEqual([
      expect.objectContaining({
        falt: 'blad Beslut, rad 2, kolumn Roll',
        meddelande: expect.stringContaining('Formeln har inget sparat värde'),
      }),
    ]);
  });

  it('varje fel står med blad, rad, kolumn, vad som lästes och vad som vore rätt', async () => {
    const bok = await ifylld();
    fyll(bok, 'Beslut', 2, {
      Tak: 1.5,
      'Beviljad andel': '100,01',
      'Senaste slut': '2020-02-30',
      Slag: 'Biffall',
      Paragraf: new Date(Date.UTC(2026, 2, 3)),
    });
    const paragraf = bok.getWorksheet('Beslut')?.getCell(2, 13);
    if (paragraf) paragraf.numFmt = 'd mmm';
    fyll(bok, 'Effektmål', 2, { Effektmål: 'Ökad tilväxt i näringslivet' });
    fyll(bok, 'Villkor', 2, { Ärende: '20RS7777' });
    fyll(bok, 'Kostnader', 2, { Beslut: 9 });
    const { fel } = await prov.granska('beslut', 'fel.xlsx', await spara(bok));
    const vid = (falt: string) => fel.find((f) => f.falt === falt);
    expect(vid('blad Beslut, rad 2, kolumn Tak')).toMatchObject({ last: '1.5', meddelande: 'Beloppet är inte hela kronor.' });
    expect(vid('blad Beslut, rad 2, kolumn Beviljad andel')).toMatchObject({ last: '100,01' });
    expect(vid('blad Beslut, rad 2, kolumn Senaste slut')).toMatchObject({ last: '2020-02-30' });
    expect(vid('blad Beslut, rad 2, kolumn Slag')).toMatchObject({ last: 'Biffall', ratt: expect.stringContaining('Bifall') });
    expect(vid('blad Beslut, rad 2, kolumn Paragraf')?.meddelande).toContain('datum');
    expect(vid('blad Effektmål, rad 2, kolumn Effektmål')).toMatchObject({ ratt: 'Menade du ”Ökad tillväxt i näringslivet”?' });
    expect(vid('blad Villkor, rad 2, kolumn Ärende')).toMatchObject({ last: '20RS7777' });
    expect(vid('blad Kostnader, rad 2, kolumn Beslut')).toMatchObject({ last: '9' });
    expect(fel).toHaveLength(8);
  });

  it('en okänd kolumn och ett okänt blad är fel med förslag', async () => {
    const bok = await ifylld();
    const ark = bok.getWorksheet('Beslut');
    if (ark) ark.getCell(1, 8).value = 'Takk';
    bok.addWorksheet('Vilkor');
    const { fel } = await prov.granska('beslut', 'rubrik.xlsx', await spara(bok));
    expect(fel).toContainEqual(
      expect.objectContaining({ falt: 'blad Beslut, rad 1, kolumn 8', last: 'Takk', ratt: 'Menade du ”Tak”?' }),
    );
    expect(fel).toContainEqual(expect.objectContaining({ falt: 'blad Vilkor', ratt: 'Menade du ”Villkor”?' }));
    // The missing Tak too, and nothing that only follows from the three.
    expect(fel.map((f) => f.falt)).toEqual(['blad Beslut, rad 1, kolumn 8', 'blad Vilkor']);
  });
});

describe('farliga filer', () => {
  it('en zipbomb vägras innan den packas upp', async () => {
    const zip = new JSZip();
    for (let i = 0; i < 3; i++) zip.file(`xl/worksheets/sheet${i + 1}.xml`, Buffer.alloc(80 * 1024 * 1024));
    const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(prov.granska('beslut', 'bomb.xlsx', bomb)).rejects.toMatchObject({ kod: 'for_stort' });
  });

  it('en bomb som säger sig vara liten vägras', async () => {
    const zip = new JSZip().file('xl/worksheets/sheet1.xml', Buffer.alloc(300 * 1024));
    const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    const katalog = bomb.indexOf(Buffer.from('PK\u0001\u0002'));
    bomb.writeUInt32LE(100, katalog + 24);
    await expect(prov.granska('beslut', 'logn.xlsx', bomb)).rejects.toMatchObject({ kod: 'fel_medietyp' });
  });

  it('tiotusen tomma delar vägras', async () => {
    const zip = new JSZip();
    for (let i = 0; i < 10_000; i++) zip.file(`${i}`, '');
    await expect(prov.granska('beslut', 'delar.xlsx', await zip.generateAsync({ type: 'nodebuffer' }))).rejects.toMatchObject({
      kod: 'for_stort',
    });
  });

  it.each([
    ['en avklippt fil', (hel: Buffer) => hel.subarray(0, hel.length / 2)],
    ['en zip som inte är en bok', () => Buffer.from('PK\u0003\u0004 ingenting')],
  ])('%s är ett problem, inget haveri', async (_namn, gor) => {
    await expect(prov.granska('beslut', 'trasig.xlsx', gor(await spara(await ifylld())))).rejects.toMatchObject({
      kod: 'fel_medietyp',
    });
  });
});

describe('företagsstöd i xlsx', () => {
  it('den ifyllda mallen läses in; belopp som tal, datum som datum', async () => {
    const bok = await mall('foretagsstod.xlsx');
    const rad = {
      'NYPS-id': 216_777,
      Stödform: 'Såddbidrag',
      Företag: 'Exempelbolaget AB',
      Kön: 'K',
      Kommun: 'Kumla',
      Belopp: 45_000,
      Beslut: 'Bifall',
      'Beslutsdatum från': new Date(Date.UTC(2020, 3, 22)),
      'Beslutsdatum till': '2020-05-30',
      Delegationspunkt: '3.3',
    };
    fyll(bok, 'Företagsstöd', 2, rad);
    fyll(bok, 'Företagsstöd', 3, { ...rad, 'NYPS-id': 'Regt-1-20', Belopp: null, Beslut: 'Avslag' });
    const svar = await prov.service.lasIn(PROVARE, 'foretagsstod', prov.fil('fs.xlsx', await spara(bok)));
    expect(svar.antal).toMatchObject({ nya: 2, fel: 0 });
    const rader = await prov.db.query(
      `SELECT a.nyckel, b.tak_kr AS tak, b.beslutad_fran AS fran, b.beslutad_till AS till FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.stodtyp = 'foretagsstod' ORDER BY 1`,
    );
    expect(rader).toEqual([
      { nyckel: '216777', tak: 45_000, fran: '2020-04-22', till: '2020-05-30' },
      { nyckel: 'Regt-1-20', tak: null, fran: '2020-04-22', till: '2020-05-30' },
    ]);
  });
});
