import { API, type ArendeandringSvar, type ArendeSvar, type BeredningSvar, type HistorikSvar, type ProblemSvar, type StatusandringSvar } from '@anslag/kontrakt';
import type { Roll } from '@anslag/doman';
import { type Beslutsprov, IDAG, nyttBeslutsprov, ORGAN, posta, type Utfall } from '../stod/beslutsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

const ANSWERED = ['statligt_stod', 'hallbarhet', 'jamstalldhet', 'integration', 'barn_unga', 'full_finansiering', 'regionalt_mervarde', 'egen_kontant', 'inga_investeringar', 'offentlig_andel', 'period'] as const;

async function hamta(nyckel: string, roll: Roll = 'handlaggare'): Promise<BeredningSvar> {
  return (await (await prov.server.som(roll)(`${API}/arenden/${nyckel}/beredning`)).json()) as BeredningSvar;
}
async function skriv(nyckel: string, kropp: object, roll: Roll = 'handlaggare'): Promise<Utfall<ArendeandringSvar & ProblemSvar>> {
  const svar = await prov.server.som(roll)(`${API}/arenden/${nyckel}/beredning`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: await prov.version(nyckel), ...kropp }),
  });
  return { status: svar.status, svar: (await svar.json()) as ArendeandringSvar & ProblemSvar };
}
const byt = async (nyckel: string, till: string, skal: string | null = null, roll: Roll = 'handlaggare') =>
  posta<StatusandringSvar & Omit<ProblemSvar, 'status'>>(prov.server.som(roll), `arenden/${nyckel}/status`, { version: await prov.version(nyckel), till, skal });
async function historik(nyckel: string): Promise<HistorikSvar['rader']> {
  return ((await (await prov.server.som('chef')(`${API}/arenden/${nyckel}/historik`)).json()) as HistorikSvar).rader;
}
const prioritering = async (kod: string) => String((await prov.db.query('SELECT id FROM prioritering WHERE kod = $1', [kod])).rows[0]?.id);
const malId = async (namn: string) => String((await prov.db.query('SELECT m.id FROM effektmal m JOIN strategiversion v ON v.id = m.strategiversion_id WHERE m.namn = $1 ORDER BY v.galler_fran DESC LIMIT 1', [namn])).rows[0]?.id);

describe('beredningen', () => {
  it('skrivs, läses och står i historiken med svenska ord', async () => {
    const nyckel = await prov.nyttArende();
    const { status, svar } = await skriv(nyckel, {
      texter: [{ del: 'bedomning', innehall: 'Projektet stärker länets industri.' }, { del: 'skal', innehall: ' ' }],
      riktlinje: [{ kod: 'egen_kontant', svar: false, avsteg: 'Sökanden är en ny förening.' }],
      prioritering: await prioritering('2b'),
    });
    expect({ status, svar }).toEqual({ status: 200, svar: { nyckel, version: 2 } });
    const b = await hamta(nyckel);
    expect(b.texter.filter((t) => t.innehall !== null)).toEqual([{ del: 'bedomning', innehall: 'Projektet stärker länets industri.' }]);
    expect(b.kontroll.find((k) => k.kod === 'egen_kontant')).toMatchObject({ lage: 'avsteg', bedomning: { svar: false, avsteg: 'Sökanden är en ny förening.' } });
    expect(b.fynd.find((f) => f.slag === 'riktlinje' && f.kod === 'egen_kontant')).toMatchObject({ lage: 'avsteg', avsteg: 'Sökanden är en ny förening.' });
    const [post] = await historik(nyckel);
    expect(post).toMatchObject({
      handelse: 'beredning.andrad',
      andringar: [
        { falt: 'Version', fore: '1', efter: '2' },
        { falt: 'Bedömning', fore: null, efter: 'Projektet stärker länets industri.' },
        { falt: 'Riktlinje: Egen kontant medfinansiering', fore: null, efter: 'avviker; avsteg: Sökanden är en ny förening.' },
        { falt: 'Prioritering', fore: null, efter: '2018-11-28 § 83: 2b' },
      ],
    });
  });

  it('samma en gång till ändrar ingenting, och en gammal version nekas med vad som ändrats', async () => {
    const nyckel = await prov.nyttArende();
    const kropp = { texter: [{ del: 'bedomning', innehall: 'A' }] };
    expect((await skriv(nyckel, kropp)).svar.version).toBe(2);
    expect((await skriv(nyckel, kropp)).svar.version).toBe(2);
    expect(await skriv(nyckel, { ...kropp, version: 1 })).toMatchObject({ status: 409, svar: { aktuell: { version: 2, andrat: [{ falt: 'Bedömning', efter: 'A' }] } } });
  });

  it.each<[string, object, number, string]>([
    ['ett avsteg från det som är uppfyllt', { riktlinje: [{ kod: 'period', svar: true, avsteg: 'nej' }] }, 422, 'riktlinje[0].avsteg'],
    ['samma fråga två gånger', { riktlinje: [{ kod: 'period', svar: true }, { kod: 'period', svar: false }] }, 422, 'riktlinje[1].kod'],
    ['en okänd fråga', { riktlinje: [{ kod: 'vadret', svar: true }] }, 400, 'riktlinje.0.kod'],
    ['ett svar som inte är ja eller nej', { riktlinje: [{ kod: 'period', svar: 'kanske' }] }, 400, 'riktlinje.0.svar'],
    ['en okänd prioritering', { prioritering: '00000000-0000-4000-8000-000000000000' }, 400, 'prioritering'],
    ['ett okänt mål', { mal: [{ effektmal: '00000000-0000-4000-8000-000000000000', huvudmal: true, verkan: 'bidrar' }] }, 400, 'mal[0].effektmal'],
    ['ett kriterium utan inriktningsbeslut', { kriterier: [{ kriterium: '00000000-0000-4000-8000-000000000000', poang: 1 }] }, 422, 'kriterier[0].kriterium'],
  ])('%s nekas vid sitt fält', async (_, kropp, status, falt) => {
    const nyckel = await prov.nyttArende();
    const utfall = await skriv(nyckel, kropp);
    expect({ status: utfall.status, falt: utfall.svar.falt.map((f) => f.falt) }).toEqual({ status, falt: [falt] });
    expect(await prov.version(nyckel)).toBe(1);
  });

  it('skrivs bara av ärendets handläggare och registratorn', async () => {
    const nyckel = await prov.nyttArende();
    expect(await skriv(nyckel, { texter: [] }, 'chef')).toMatchObject({ status: 403 });
    expect(await skriv(nyckel, { texter: [{ del: 'skal', innehall: 'S' }] }, 'administrator')).toMatchObject({ status: 200 });
  });
});

describe('målen (regler §9)', () => {
  it('andelar som inte är 100 % nekas med summan', async () => {
    const nyckel = await prov.nyttArende();
    const [a, b] = [await malId('Ökad innovationskraft'), await malId('Ökad tillväxt i näringslivet')];
    const mal = (andel: number) => [
      { effektmal: a, huvudmal: true, verkan: 'bidrar', andel: 6000 },
      { effektmal: b, huvudmal: false, verkan: 'bidrar', andel },
    ];
    // 60 + 39,99 = 99,99
    expect((await skriv(nyckel, { mal: mal(3999) })).svar.falt).toMatchObject([{ falt: 'mal', meddelande: 'Målens andelar summerar till 99,99\u00a0%.', ratt: 'tillsammans 100\u00a0%' }]);
    expect((await skriv(nyckel, { mal: mal(4000) })).status).toBe(200);
  });

  it('det som motverkas visas, och får ingen del av pengarna; förslagets delar följer målen', async () => {
    const { nyckel } = await prov.forslagPa(100_001);
    const [bidrar, bidrar2, motverkar] = [await malId('Ökad innovationskraft'), await malId('Ökad tillväxt i näringslivet'), await malId('Minskad klimatpåverkan')];
    const { status } = await skriv(nyckel, {
      mal: [
        { effektmal: bidrar, huvudmal: true, verkan: 'bidrar', andel: 7500 },
        { effektmal: bidrar2, huvudmal: false, verkan: 'bidrar', andel: 2500 },
        { effektmal: motverkar, huvudmal: false, verkan: 'motverkar', not: 'Fler transporter.' },
      ],
    });
    expect(status).toBe(200);
    const b = await hamta(nyckel);
    // 100 001 × 75 % = 75 000,75 and × 25 % = 25 000,25: the krona left over goes to the largest remainder.
    expect(b.mal.map((m) => [m.namn, m.verkan, m.fordelat, m.beror])).toEqual([
      ['Ökad innovationskraft', 'bidrar', 75_001, 100_001],
      ['Minskad klimatpåverkan', 'motverkar', null, null],
      ['Ökad tillväxt i näringslivet', 'bidrar', 25_000, 100_001],
    ]);
    expect(b.fynd.filter((f) => f.slag === 'malkonflikt')).toEqual([
      { slag: 'malkonflikt', kalla: 'Ärendets mål', mal: 'Minskad klimatpåverkan', not: 'Fler transporter.', bidrar: ['Ökad innovationskraft', 'Ökad tillväxt i näringslivet'] },
    ]);
    const { rows } = await prov.db.query('SELECT d.belopp_kr::int AS kr FROM beslut_effektmal d JOIN beslut b ON b.id = d.beslut_id JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1 ORDER BY 1', [nyckel]);
    expect(rows).toEqual([{ kr: 25_000 }, { kr: 75_001 }]);
    const arende = (await (await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}`)).json()) as ArendeSvar;
    expect(arende.effektmal.map((m) => m.namn)).not.toContain('Minskad klimatpåverkan');
  });
});

describe('ramen före och efter', () => {
  it('följer årets ram och vad som är beslutat', async () => {
    const ar = Number(IDAG.slice(0, 4));
    const { nyckel } = await prov.forslagPa(100_000);
    const beslutat = await prov.beslutat(ar);
    await prov.ram(ar, beslutat + 150_000);
    // 150 000 − 100 000
    expect((await hamta(nyckel)).ramverkan?.ram).toMatchObject({ kvarFore: 150_000, kvarEfter: 50_000, ryms: true });
    await prov.ram(ar, beslutat + 99_999);
    expect((await hamta(nyckel)).ramverkan?.ram).toMatchObject({ kvarFore: 99_999, kvarEfter: -1, ryms: false });
  });
});

describe('annat stöd till samma mottagare och stöd av mindre betydelse', () => {
  async function foretag(nyckel: string, belopp: number | null, dag: string): Promise<void> {
    await prov.db.query(
      `WITH a AS (INSERT INTO arende (nyckel, diarienummer, namn, sokande, stodtyp, handlaggare_id) VALUES ($1, $1, 'Maskin', 'Provverkstad AB', 'foretagsstod', $4) RETURNING id)
       INSERT INTO beslut (arende_id, nummer, namn, slag, lage, beslutad_fran, beslutad_till, budgetar, beslutsniva, tak_kr, ofullstandigt)
       SELECT id, 1, 'Maskin', 'bifall', 'beslutad', $2::date, $2::date, EXTRACT(year FROM $2::date), 'delegation', $3, true FROM a`,
      [nyckel, dag, belopp, await prov.person('handlaggare')],
    );
  }

  it('tre år bakåt från beslutsdagen, med den dagens tak och kurs', async () => {
    await foretag('23RS800001', 1_000_000, '2021-06-14');
    await foretag('23RS800002', 2_000_000, '2021-06-15');
    await foretag('23RS800003', 500_000, '2024-06-15');
    const b = await hamta('23RS800003');
    expect(b.annatStod.funnetPa).toBe('namn');
    expect(b.annatStod.stod.map((s) => [s.nyckel, s.kronor])).toEqual([['23RS800002', 2_000_000]]);
    // 300 000 euro × 11,47 kr = 3 441 000; − 2 000 000 − 500 000 = 941 000
    expect(b.annatStod.deMinimis).toMatchObject({ fran: '2021-06-15', till: '2024-06-15', takKronor: 3_441_000, sammanlagt: 2_500_000, kvar: 941_000, ryms: true });
    expect(b.kontroll.find((k) => k.kod === 'de_minimis')).toMatchObject({ lage: 'uppfyllt', grund: { skal: 'under_taket', kronor: 2_500_000 } });
    // From 2020-12-31: 1 000 000 + 2 000 000 + 200 000 = 3 200 000; in 2023 200 000 euro × 10,63 = 2 126 000; 2 126 000 − 3 200 000 = −1 074 000
    await foretag('23RS800004', 200_000, '2023-12-31');
    expect((await hamta('23RS800004')).annatStod.deMinimis).toMatchObject({ takKronor: 2_126_000, sammanlagt: 3_200_000, kvar: -1_074_000, ryms: false });
    expect(b.liknande.map((l) => l.nyckel)).toEqual(expect.arrayContaining(['23RS800001', '23RS800002']));
  });
});

describe('ärendets väg', () => {
  it('går stegvis, och säger vad som saknas', async () => {
    const nyckel = await prov.nyttArende();
    expect(await byt(nyckel, 'beslutad')).toMatchObject({ status: 422, svar: { falt: [{ falt: 'till', ratt: 'Väntar på komplettering, Under beredning, Avslutad' }] } });
    expect(await byt(nyckel, 'komplettering')).toMatchObject({ status: 422, svar: { falt: [{ falt: 'skal' }] } });
    expect(await byt(nyckel, 'komplettering', 'Budgeten saknas.')).toMatchObject({ status: 201, svar: { status: 'komplettering', version: 2 } });
    expect(await byt(nyckel, 'under_beredning')).toMatchObject({ status: 201 });
    const { status, svar } = await byt(nyckel, 'klar_for_beslut');
    expect(status).toBe(422);
    expect(svar.falt.map((f) => f.meddelande)).toEqual(
      expect.arrayContaining(['Sammanfattning saknas.', 'Bedömningen är inte skriven.', 'Prioritering enligt ett inriktningsbeslut är inte vald.', 'Det finns inget öppet förslag till beslut.']),
    );
    expect((await hamta(nyckel)).steg.find((s) => s.till === 'klar_for_beslut')?.brister.map((b) => b.kod)).toEqual(
      expect.arrayContaining(['sammanfattning', 'bedomning', 'prioritering', 'oppet_forslag', 'riktlinjefragor']),
    );
    expect((await historik(nyckel))[1]).toMatchObject({ handelse: 'arende.status', skal: 'Budgeten saknas.', andringar: [{ falt: 'Version' }, { falt: 'Status', fore: 'Inkommen', efter: 'Väntar på komplettering' }] });
  });

  it('till klar för beslut och överlämnad på delegation, när allt finns; till nämnden genom dagordningen', async () => {
    const { nyckel } = await prov.forslagPa(100_000);
    await prov.db.query("UPDATE arende SET sammanfattning = 'Kort.', status = 'inkommen' WHERE nyckel = $1", [nyckel]);
    await skriv(nyckel, {
      texter: [{ del: 'bedomning', innehall: 'Bra.' }],
      prioritering: await prioritering('Hållbart näringsliv'),
      riktlinje: ANSWERED.map((kod) => ({ kod, svar: true, motivering: 'Prövat.' })),
    });
    await byt(nyckel, 'under_beredning');
    const motivera = (text: string) => prov.db.query('UPDATE beslut SET motivering = $2 WHERE arende_id = (SELECT id FROM arende WHERE nyckel = $1)', [nyckel, text]);
    await motivera('Nyttan är [beskriv nyttan] för XX.');
    expect((await byt(nyckel, 'klar_for_beslut')).svar.falt.map((f) => f.meddelande)).toEqual(['Förslaget innehåller kvarglömd malltext: ”[beskriv nyttan]” och ”XX”.']);
    await motivera('Nyttan är stor.');
    expect((await byt(nyckel, 'klar_for_beslut')).svar).toMatchObject({ status: 'klar_for_beslut' });
    expect((await hamta(nyckel)).steg).toEqual([
      { till: 'under_beredning', brister: [], av: 'for_hand' },
      { till: 'foreslagen', brister: [], av: 'for_hand' },
    ]);
    await prov.db.query("UPDATE beslut SET beslutsniva = 'namnd', organ = $2 WHERE arende_id = (SELECT id FROM arende WHERE nyckel = $1)", [nyckel, ORGAN]);
    expect(await byt(nyckel, 'foreslagen')).toMatchObject({ status: 422, svar: { detail: expect.stringContaining('dagordning') } });
    await prov.db.query("UPDATE beslut SET beslutsniva = 'delegation' WHERE arende_id = (SELECT id FROM arende WHERE nyckel = $1)", [nyckel]);
    expect((await byt(nyckel, 'foreslagen')).svar.status).toBe('foreslagen');
    expect(await byt(nyckel, 'under_beredning', null)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'skal' }] } });
  });

  it('den som beslutar på delegation lämnar tillbaka det som inte är klart, med skäl, men tar inga andra steg', async () => {
    const { nyckel } = await prov.forslagPa(100_000);
    await prov.db.query("UPDATE arende SET status = 'foreslagen' WHERE nyckel = $1", [nyckel]);
    expect(await byt(nyckel, 'klar_for_beslut', 'Vänta', 'chef')).toMatchObject({ status: 403 });
    expect(await byt(nyckel, 'under_beredning', 'Räkna om', 'ekonom')).toMatchObject({ status: 403 });
    expect(await byt(nyckel, 'under_beredning', null, 'chef')).toMatchObject({ status: 422, svar: { falt: [{ falt: 'skal' }] } });
    expect(await byt(nyckel, 'under_beredning', 'Räkna om budgeten.', 'chef')).toMatchObject({ status: 201, svar: { status: 'under_beredning' } });
    expect((await historik(nyckel))[0]).toMatchObject({ handelse: 'arende.status', roll: 'chef', skal: 'Räkna om budgeten.' });
    expect(await byt(nyckel, 'komplettering', 'Mer', 'chef')).toMatchObject({ status: 403 });
  });

  it('det som står på en dagordning tas bort därifrån, inte för hand', async () => {
    const { nyckel } = await prov.forslagPa(100_000, { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null });
    await prov.db.query(
      `WITH s AS (INSERT INTO sammantrade (organ, datum, arendestopp, kallas_senast, justeras_senast) VALUES ($2, '2027-01-20', '2027-01-06', '2027-01-13', '2027-02-03') RETURNING id), a AS (UPDATE arende SET status = 'foreslagen' WHERE nyckel = $1 RETURNING id)
       INSERT INTO sammantradespunkt (sammantrade_id, ordning, slag, rubrik, arende_id, beslut_id) SELECT s.id, 1, 'arende', 'R', a.id, b.id FROM s, a JOIN beslut b ON b.arende_id = a.id`,
      [nyckel, ORGAN],
    );
    expect(await byt(nyckel, 'under_beredning', 'Mer att göra')).toMatchObject({ status: 422, svar: { detail: `Förslaget står på dagordningen för ${ORGAN} 2027-01-20. Ta bort det därifrån, eller låt sammanträdet avgöra det. Inget har sparats.` } });
    expect((await hamta(nyckel)).steg.map((s) => s.av)).toEqual(['dagordning', 'dagordning', 'beslut']);
  });

  it('ett avsteg i beredningen står på förslaget', async () => {
    const nyckel = await prov.nyttArende();
    await skriv(nyckel, { riktlinje: [{ kod: 'egen_kontant', svar: null, avsteg: 'Ny förening.' }] });
    await prov.foresla(nyckel);
    const avsteg = async () => ((await (await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}`)).json()) as ArendeSvar).beslut[0]?.avsteg;
    expect(await avsteg()).toBe('Egen kontant medfinansiering: Ny förening.');
    await skriv(nyckel, { riktlinje: [{ kod: 'egen_kontant', svar: null, avsteg: 'Annat skäl.' }] });
    expect(await avsteg()).toBe('Egen kontant medfinansiering: Annat skäl.');
    expect((await hamta(nyckel)).fynd.filter((f) => f.slag === 'avsteg')).toEqual([]);
  });
});

it('sekretess: den som inte får läsa ser varken texter, skäl eller fynd', async () => {
  const { nyckel } = await prov.forslagPa(100_000);
  await skriv(nyckel, { texter: [{ del: 'bedomning', innehall: 'Hemlig bedömning' }], riktlinje: [{ kod: 'egen_kontant', svar: false, avsteg: 'Hemligt skäl' }] });
  await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
  const dolt = await hamta(nyckel, 'lasare');
  expect(JSON.stringify(dolt)).not.toMatch(/Hemlig/);
  expect(dolt).toMatchObject({ undanhallet: true, kontroll: [], fynd: [], liknande: [] });
  expect(JSON.stringify(await hamta(nyckel, 'chef'))).toMatch(/Hemlig bedömning/);
  const poster = (await (await prov.server.som('lasare')(`${API}/arenden/${nyckel}/historik`)).text());
  expect(poster).not.toMatch(/Hemlig/);
});
