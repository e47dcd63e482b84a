import { join } from 'node:path';
import type { ArendeUppgift } from '@anslag/kontrakt';
import { exempelmapp } from '../../api/src/inlasning/exempel';
import { PROVARE } from '../stod/aktor';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';

let prov: Inlasningsprov;
beforeAll(async () => {
  prov = await nyttInlasningsprov();
});
afterAll(() => prov.slapp());

const ANSOKAN = {
  inkom: '2026-01-15',
  soktAndel: '25',
  soktBelopp: 250_000,
  period: { fran: '2026-06-01', till: '2027-12-31' },
  organisation: { namn: 'Stockholms stad', slag: 'kommun', organisationsnummer: '212000-0142', adress: 'Gatan 1' },
  delar: { bakgrund: 'Första stycket.\n\nAndra stycket.', projektmal: 'Målet.' },
  delmal: [{ rubrik: 'Delmål 1', innehall: 'Ett.', aktiviteter: ['A', 'B'] }, { rubrik: 'Delmål 2' }],
  budget: { avser: 'projektet', kostnader: [{ kategori: 'Personal', celler: { 2026: 1_000_000, 2027: null } }], finansiering: [{ kategori: '1:1', celler: { 2026: 250_000 }, egen11: true, typ: 'offentlig' }] },
} satisfies ArendeUppgift['ansokan'];
const arende = (diarienummer: string, extra: Partial<ArendeUppgift> = {}): ArendeUppgift => ({ diarienummer, namn: 'Prov', stodtyp: 'projekt', sokande: 'Stockholms stad', ansokan: ANSOKAN, beredning: { bedomning: 'Bra.' }, beslut: [], ...extra });
const fil = (...arenden: ArendeUppgift[]) => ({ format: 'anslag-beslut/1', arenden });
const lasIn = (...arenden: ArendeUppgift[]) => prov.service.lasIn(PROVARE, 'beslut', prov.fil('a.json', fil(...arenden)));
const granska = async (a: ArendeUppgift) => (await prov.granska('beslut', 'a.json', fil(a))).fel;
const texter = (nyckel: string) => prov.db.query<{ del: string; innehall: string }[]>('SELECT del, innehall FROM arendetext t JOIN arende a ON a.id = t.arende_id WHERE nyckel = $1 ORDER BY del', [nyckel]);

describe('en ansökan i en fil', () => {
  it('läses in hel, utan beslut, och är oförändrad nästa gång', async () => {
    expect((await lasIn(arende('26RS1'))).antal).toMatchObject({ nya: 1, fel: 0 });
    expect(await prov.db.query(`SELECT a.status, o.namn, o.organisationsnummer, n.inkom, n.sokt_andel_hundradelar, n.sokt_belopp_kr, n.period_fran, n.period_till
      FROM arende a JOIN ansokan n ON n.arende_id = a.id JOIN organisation o ON o.id = a.sokande_id WHERE a.nyckel = '26RS1'`)).toEqual([
      { status: 'inkommen', namn: 'Stockholms stad', organisationsnummer: '2120000142', inkom: '2026-01-15', sokt_andel_hundradelar: 2500, sokt_belopp_kr: 250_000, period_fran: '2026-06-01', period_till: '2027-12-31' },
    ]);
    expect(await texter('26RS1')).toEqual([
      { del: 'bakgrund', innehall: 'Första stycket.\n\nAndra stycket.' },
      { del: 'bedomning', innehall: 'Bra.' },
      { del: 'projektmal', innehall: 'Målet.' },
    ]);
    expect(await prov.db.query(`SELECT d.rubrik, d.innehall, (SELECT string_agg(v.innehall, '+' ORDER BY v.ordning) FROM delmal_aktivitet v WHERE v.arende_id = d.arende_id AND v.delmal_ordning = d.ordning) AS aktiviteter
      FROM delmal d JOIN arende a ON a.id = d.arende_id WHERE a.nyckel = '26RS1' ORDER BY d.ordning`)).toEqual([
      { rubrik: 'Delmål 1', innehall: 'Ett.', aktiviteter: 'A+B' },
      { rubrik: 'Delmål 2', innehall: null, aktiviteter: null },
    ]);
    expect((await lasIn(arende('26RS1'))).antal).toMatchObject({ nya: 0, andrade: 0, oforandrade: 1 });
  });

  it('det som utelämnas är kvar, null tar bort, och skillnaden visas', async () => {
    await lasIn(arende('26RS2'));
    const { beredning: _, ...utan } = arende('26RS2', { ansokan: { soktBelopp: 300_000, delar: { projektmal: null, bakgrund: 'Ny.' } } });
    const { rader } = await prov.granska('beslut', 'a.json', fil(utan));
    await lasIn(utan);
    expect(rader[0]?.skillnader).toEqual([
      { falt: 'Sökt belopp', fore: '250\u00a0000 kr', efter: '300\u00a0000 kr' },
      { falt: 'Bakgrund', fore: 'Första stycket.\n\nAndra stycket.', efter: 'Ny.' },
      { falt: 'Projektmål', fore: 'Målet.', efter: '–' },
    ]);
    expect(await texter('26RS2')).toEqual([{ del: 'bakgrund', innehall: 'Ny.' }, { del: 'bedomning', innehall: 'Bra.' }]);
    expect(await prov.db.query(`SELECT count(*)::int AS n FROM delmal d JOIN arende a ON a.id = d.arende_id WHERE a.nyckel = '26RS2'`)).toEqual([{ n: 2 }]);
    expect(await prov.db.query(`SELECT count(*)::int AS n FROM budget b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = '26RS2'`)).toEqual([{ n: 1 }]);
  });

  it('samma organisation läggs upp en gång, också utan nummer och med annan skiftning', async () => {
    const utan = (namn: string) => ({ ...ANSOKAN, organisation: { namn, slag: 'kommun' as const } });
    await lasIn(arende('26RS3', { ansokan: utan('STOCKHOLMS STAD') }), arende('26RS4', { ansokan: utan('En förening') }), arende('26RS5', { ansokan: utan('en förening') }));
    expect(await prov.db.query('SELECT namn FROM organisation ORDER BY namn')).toEqual([{ namn: 'En förening' }, { namn: 'Stockholms stad' }]);
  });

  it('när ärendet sedan får sitt beslut är ansökan kvar och ärendet beslutat', async () => {
    await lasIn(arende('26RS6'));
    const beslut: ArendeUppgift['beslut'] = [{ nummer: 1, slag: 'avslag', lage: 'beslutad', beslutat: '2026-03-01', beslutsniva: 'namnd', organ: 'Nämnden' }];
    await lasIn({ diarienummer: '26RS6', namn: 'Prov', stodtyp: 'projekt', beslut });
    expect(await prov.db.query(`SELECT a.status, n.inkom, a.sokande_id IS NOT NULL AS organisation FROM arende a JOIN ansokan n ON n.arende_id = a.id WHERE nyckel = '26RS6'`)).toEqual([{ status: 'beslutad', inkom: '2026-01-15', organisation: true }]);
  });

  it.each<[string, ArendeUppgift, string]>([
    ['varken beslut eller dag', arende('26RS9', { ansokan: { soktBelopp: 1 } }), 'arenden[0].beslut'],
    ['ett personnummer', arende('26RS9', { ansokan: { ...ANSOKAN, organisation: { namn: 'Firma', slag: 'foretag', organisationsnummer: '811218-9876' } } }), 'arenden[0].ansokan.organisation.organisationsnummer'],
    ['en organisation utan slag', arende('26RS9', { ansokan: { ...ANSOKAN, organisation: JSON.parse('{"namn":"Firma"}') as never } }), 'arenden[0].ansokan.organisation.slag'],
    ['en period baklänges', arende('26RS9', { ansokan: { ...ANSOKAN, period: { fran: '2026-02-02', till: '2026-02-01' } } }), 'arenden[0].ansokan.period'],
    ['mottagartyp på ett projekt', arende('26RS9', { ansokan: { ...ANSOKAN, mottagartyp: 'butik' } }), 'arenden[0].ansokan.mottagartyp'],
    ['en del som inte finns', arende('26RS9', { ansokan: { ...ANSOKAN, delar: JSON.parse('{"bakgrnd":"x"}') as never } }), 'arenden[0].ansokan.delar.bakgrnd'],
    ['ett delmål utan rubrik', arende('26RS9', { ansokan: { ...ANSOKAN, delmal: [JSON.parse('{}') as never] } }), 'arenden[0].ansokan.delmal[0].rubrik'],
  ])('%s vägras vid sitt fält', async (_, a, falt) => {
    const fel = await granska(a);
    expect(fel.map((f) => f.falt)).toEqual([falt]);
    expect(JSON.stringify(fel)).not.toContain('811218');
  });
});

describe('exemplets ansökningar', () => {
  it('Almi står en gång, med adressen i brevet och utan nummer som ingen handling anger', async () => {
    const exempel = await nyttInlasningsprov();
    try {
      const kalla = { namn: 'beslut.json', sokvag: join(exempelmapp('orebro'), 'beslut.json') };
      expect((await exempel.service.lasIn(PROVARE, 'beslut', kalla)).antal).toMatchObject({ fel: 0 });
      expect((await exempel.service.lasIn(PROVARE, 'beslut', kalla)).antal).toMatchObject({ nya: 0, andrade: 0 });
      expect(await exempel.db.query("SELECT namn, organisationsnummer, adress, postnummer, postort FROM organisation WHERE namn LIKE 'Almi%'")).toEqual([
        { namn: 'Almi Företagspartner Mälardalen AB', organisationsnummer: null, adress: 'Köpmangatan 23-25', postnummer: '702 23', postort: 'Örebro' },
      ]);
      const sokt = await exempel.db.query<unknown[]>(`SELECT a.nyckel, n.sokt_andel_hundradelar AS andel, n.sokt_belopp_kr AS belopp, n.inkom, (SELECT count(*)::int FROM delmal d WHERE d.arende_id = a.id) AS delmal,
        (SELECT sum(c.belopp_kr)::bigint FROM budget b JOIN budgetrad r ON r.budget_id = b.id AND r.sida = 'kostnader' JOIN budgetcell c ON c.budgetrad_id = r.id WHERE b.arende_id = a.id) AS kostnader
        FROM ansokan n JOIN arende a ON a.id = n.arende_id ORDER BY a.nyckel`);
      expect(sokt).toEqual([
        { nyckel: '17RS1250', andel: null, belopp: 2_300_000, inkom: null, delmal: 6, kostnader: 12_000_000 },
        // 4 864 088 + 4 864 088 + 1 037 014 + … = 15 861 000
        { nyckel: '20RS3419', andel: 1300, belopp: 1_912_400, inkom: null, delmal: 4, kostnader: 15_861_000 },
        { nyckel: '20RS4642', andel: 1000, belopp: 474_529, inkom: null, delmal: 4, kostnader: 5_174_529 },
        { nyckel: '20RS5938', andel: null, belopp: 360_000, inkom: null, delmal: 3, kostnader: 1_440_000 },
      ]);
    } finally {
      await exempel.slapp();
    }
  });
});
