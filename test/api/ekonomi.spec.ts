import { dagarEfter } from '@anslag/doman';
import { API, type EkonomiSvar, type ProblemSvar } from '@anslag/kontrakt';
import { Workbook } from 'exceljs';
import { IDAG } from '../stod/beslutsprov';
import { type Ekonomiprov, nyttEkonomiprov } from '../stod/ekonomiprov';

let prov: Ekonomiprov;
beforeAll(async () => {
  prov = await nyttEkonomiprov();
});
afterAll(() => prov?.slapp());

const AR = Number(IDAG.slice(0, 4));
async function hamta(fraga = '', roll: 'ekonom' | 'lasare' = 'ekonom'): Promise<EkonomiSvar> {
  return (await (await prov.server.som(roll)(`${API}/ekonomi${fraga}`)).json()) as EkonomiSvar;
}
/** The only row of the ärende. */
const rad = async (nyckel: string) => (await hamta(`?sok=${nyckel}`)).rader[0];

describe('ekonomens vy', () => {
  it('bokfört, godkänt, rekvirerat, utbetalt, på väg och kvar av ett projekt', async () => {
    // 25 %, högst 100 000 kr, from today for two years and more.
    const nyckel = await prov.bifall();
    await prov.rekvisition(nyckel, { status: 'attesterad', attBetala: 25_000, rader: { egen_personal: 90_000, resor_och_logi: 10_000 } });
    await prov.rekvisition(nyckel, { rader: { egen_personal: 60_000 }, period: { fran: '2025-01-01', till: '2025-06-30' } });
    const { id } = await prov.order(nyckel, 7_000);
    await prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr) SELECT id, '2024-10-01', 25000 FROM arende WHERE nyckel = $1", [nyckel]);
    expect(id).not.toBe('');
    expect(await rad(nyckel)).toMatchObject({
      arende: nyckel,
      namn: 'Smart industri',
      sokande: 'Almi AB',
      handlaggare: 'Exempel Handläggare',
      andel: 2500,
      tak: 100_000,
      period: { fran: IDAG },
      // 100 000 + 60 000 + 28 000 (the order's claim)
      bokfortKr: 188_000,
      godkantKr: 128_000,
      // 25 % × 188 000
      rekvireratKr: 47_000,
      utbetaltKr: 25_000,
      oppetKr: 7_000,
      aterfortKr: 0,
      // 100 000 − 25 000 − 7 000
      kvarKr: 68_000,
      attAterforaKr: 0,
      // 25 000 paid on the first day: more than 20 % of the tak before the plan.
      takt: 'snabbare',
      sena: [],
    });
  });

  it('prognosens år summerar till det som är kvar, och summorna till raderna på alla sidor', async () => {
    await prov.bifall(90_000);
    const alla = await hamta('?perSida=200');
    expect(alla.summor.antal).toBeGreaterThan(3);
    for (const r of alla.rader) {
      expect({ arende: r.arende, kronor: r.prognos.reduce((s, p) => s + p.kronor, 0) }).toEqual({ arende: r.arende, kronor: r.kvarKr });
      expect({ arende: r.arende, delar: r.utbetaltKr + r.oppetKr + r.aterfortKr + r.kvarKr + r.attAterforaKr }).toEqual({ arende: r.arende, delar: Math.max(r.tak, r.utbetaltKr + r.oppetKr + r.aterfortKr) });
    }
    const en = await hamta('?perSida=1&sida=2');
    expect([en.rader.map((r) => r.arende), en.summor]).toEqual([[alla.rader[1]?.arende], alla.summor]);
    const summa = (f: 'tak' | 'kvarKr' | 'utbetaltKr') => alla.rader.reduce((s, r) => s + r[f], 0);
    expect([alla.summor.tak, alla.summor.kvarKr, alla.summor.utbetaltKr, alla.summor.prognos.reduce((s, p) => s + p.kronor, 0)]).toEqual([summa('tak'), summa('kvarKr'), summa('utbetaltKr'), summa('kvarKr')]);
    expect(alla.summor.antalSena).toBe(alla.rader.filter((r) => r.sena.length > 0).length);
  });

  it('planen följer budgetens egen rad för anslaget', async () => {
    const ar = AR - 2;
    const nyckel = await prov.bifall(100_000, {
      projektperiod: { fran: `${ar}-01-01`, till: `${ar + 3}-12-31` },
      budget: { avser: 'projektet', kostnader: [{ kategori: 'Egen personal', celler: { [ar]: 400_000 } }], finansiering: [{ kategori: 'Regionen 1:1', egen11: true, celler: { [ar]: 30_000, [ar + 1]: 30_000, [ar + 3]: 40_000 } }] },
    });
    // The first two years' 60 000 are planned by now, none of this year; the last year's 40 % of what is left when two years are not paid.
    expect(await rad(nyckel)).toMatchObject({ planKr: 60_000, avvikelseKr: -60_000, takt: 'langsammare', prognos: [{ ar: ar + 3, kronor: 100_000 }] });
  });

  it('halvår som inte är rekvirerade i tid sägs, och registrets värden styr', async () => {
    // It ended 100 days ago, and 60 days are given.
    const period = { fran: dagarEfter(IDAG, -300), till: dagarEfter(IDAG, -100) };
    const nyckel = await prov.bifall(100_000, { projektperiod: period });
    const sena = (await rad(nyckel))?.sena ?? [];
    expect([sena[0]?.fran, sena.at(-1)?.till, sena.at(-1)?.senast, sena.at(-1)?.dagarSen]).toEqual([period.fran, period.till, dagarEfter(period.till, 60), 40]);
    expect((await hamta(`?sok=${nyckel}&sena=false`)).rader).toEqual([]);
    await prov.db.query("INSERT INTO regelvarde (kod, galler_fran, varde, kalla) VALUES ('REKVISITION_DAGAR', '2000-01-01', 366, 'prov'), ('TAKT_TOLERANS', '2000-01-01', 10000, 'prov')");
    expect(await rad(nyckel)).toMatchObject({ takt: 'enligt_plan', sena: [] });
    await prov.db.query("DELETE FROM regelvarde WHERE kalla = 'prov'");
    expect((await rad(nyckel))?.takt).toBe('langsammare');
    await prov.rekvisition(nyckel, { period });
    expect((await rad(nyckel))?.sena).toEqual([]);
  });

  it('filter, ordning och fel i frågan', async () => {
    const { valbaraAr } = await hamta();
    expect(valbaraAr).toContain(2021);
    const [i2021, stigande, fallande] = [await hamta('?ar=2021&perSida=200'), await hamta('?sortering=kvar&perSida=200'), await hamta('?sortering=kvar&riktning=fallande&perSida=200')];
    expect(i2021.rader.every((r) => r.period && r.period.fran <= '2021-12-31' && r.period.till >= '2021-01-01')).toBe(true);
    expect(i2021.summor.antal).toBeGreaterThan(0);
    const kvar = stigande.rader.map((r) => r.kvarKr);
    expect(kvar).toEqual([...kvar].sort((a, b) => a - b));
    expect(fallande.rader.map((r) => r.kvarKr)).toEqual([...kvar].reverse());
    const svar = await prov.server.som('ekonom')(`${API}/ekonomi?takt=fort`);
    expect([svar.status, ((await svar.json()) as ProblemSvar).falt[0]?.falt]).toEqual([400, 'takt']);
  });

  it('samma projekt som CSV och Excel', async () => {
    const nyckel = await prov.bifall(12_345);
    const csv = await (await prov.server.som('ekonom')(`${API}/ekonomi.csv?sok=${nyckel}`)).text();
    const [rubriker, forsta] = csv.trim().split('\r\n').map((r) => r.split(';'));
    expect(forsta?.[rubriker?.indexOf('Beviljat högst (kr)') ?? -1]).toBe('12345');
    expect(forsta?.[0]).toBe(nyckel);
    const bok = new Workbook();
    await bok.xlsx.load(await (await prov.server.som('ekonom')(`${API}/ekonomi.xlsx?sok=${nyckel}`)).arrayBuffer());
    expect([bok.worksheets[0]?.getRow(2).getCell(1).value, bok.worksheets[0]?.getRow(2).getCell(8).value]).toEqual([nyckel, 12_345]);
  });
});
