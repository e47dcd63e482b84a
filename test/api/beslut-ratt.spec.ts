import { API, type ArendeSvar, type BeredningSvar, bristtext, type FattatBeslutSvar, type ForslagSvar, type ProblemSvar } from '@anslag/kontrakt';
import { type Beslutsprov, FORSLAG, IDAG, nyttBeslutsprov, ORGAN, posta } from '../stod/beslutsprov';

let prov: Beslutsprov;
beforeAll(async () => {
  prov = await nyttBeslutsprov();
});
afterAll(() => prov?.slapp());

const NAMND = { beslutsniva: 'namnd', organ: ORGAN, delegationspunkt: null, roll: null };
const fatta = (roll: 'chef' | 'ordforande' | 'ledamot' | 'handlaggare', nyckel: string, nummer: number, kropp: object = {}) =>
  posta<FattatBeslutSvar & ProblemSvar>(prov.server.som(roll), `arenden/${nyckel}/forslag/${nummer}/beslut`, { version: 2, datum: IDAG, paragraf: '§ 32', ...kropp });
const lasbar = (text: string) => text.replaceAll('\u00a0', ' ');
async function hamta(roll: 'chef' | 'ordforande' | 'lasare', nyckel: string): Promise<ArendeSvar> {
  return (await (await prov.server.som(roll)(`${API}/arenden/${nyckel}`)).json()) as ArendeSvar;
}

describe('ett förslag', () => {
  it('skrivs av handläggaren, räknas i ingen summa, och delas på målen till sista kronan', async () => {
    const nyckel = await prov.nyttArende();
    const fore = await prov.beslutat(Number(IDAG.slice(0, 4)));
    const { status, svar } = await prov.foresla(nyckel, { villkor: [{ kod: 'EGET', text: 'Slutrapport lämnas senast ett år efter projektets slut.' }] });
    expect(status).toBe(201);
    expect(svar).toMatchObject({ nyckel, nummer: 1, version: 2, anmarkningar: [{ kod: 'allmanna_villkor_utan_version' }], ram: { belopp: 100_000, kvarFore: null } });
    expect(await prov.beslutat(Number(IDAG.slice(0, 4)))).toBe(fore);
    const { rows } = await prov.db.query(
      'SELECT d.belopp_kr::int AS kr, d.raknas FROM beslut_effektmal d JOIN beslut b ON b.id = d.beslut_id JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1 ORDER BY 1 DESC',
      [nyckel],
    );
    // 100 000 × 33,34 % = 33 340; × 33,33 % = 33 330 each.
    expect(rows).toEqual([
      { kr: 33_340, raknas: true },
      { kr: 33_330, raknas: false },
      { kr: 33_330, raknas: false },
    ]);
  });

  it('skrivs av ingen annan handläggare än ärendets, och inte av den som är jävig', async () => {
    const nyckel = await prov.nyttArende();
    await prov.db.query('UPDATE arende SET handlaggare_id = $2 WHERE nyckel = $1', [nyckel, await prov.person('chef')]);
    expect(await prov.foresla(nyckel)).toMatchObject({ status: 403, svar: { kod: 'obehorig', detail: 'Du kan inte göra detta: du är inte ärendets handläggare.' } });
    await prov.db.query('UPDATE arende SET handlaggare_id = $2 WHERE nyckel = $1', [nyckel, await prov.person('handlaggare')]);
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, $2, 'Sitter i styrelsen' FROM arende WHERE nyckel = $1", [nyckel, await prov.person('handlaggare')]);
    expect(await prov.foresla(nyckel)).toMatchObject({ status: 403, svar: { detail: 'Du kan inte göra detta: du har anmält jäv i ärendet.' } });
  });

  it.each<[string, object, number, string[]]>([
    ['utan tak och andel', { tak: null, beviljadAndel: undefined }, 422, ['beviljadAndel', 'tak']],
    ['med en andel över 100 %', { beviljadAndel: 10_001 }, 422, ['beviljadAndel']],
    ['med ett tak över gränsen', { tak: 999_999_999_999 }, 422, ['tak']],
    ['som slutar före sin början', { projektperiod: { fran: '2027-02-01', till: '2027-01-31' } }, 422, ['projektperiod.till']],
    ['till nämnden utan organ', { ...NAMND, organ: '' }, 422, ['organ']],
    ['på delegation utan punkt', { delegationspunkt: null }, 422, ['delegationspunkt']],
    ['om avslag utan skäl, med belopp', { slag: 'avslag' }, 422, ['avslagsmotiv', 'beviljadAndel', 'tak']],
    ['om förlängning med pengar', { slag: 'forlangning' }, 422, ['tak']],
    ['med öre i taket', { tak: 0.5 }, 400, ['tak']],
    ['med ett datum som inte finns', { projektperiod: { fran: '2026-02-30' } }, 400, ['projektperiod.fran']],
    ['med ett villkor utan text', { villkor: [{ kod: 'EGET' }] }, 400, ['villkor.0.text']],
    ['med en okänd uppgift', { beslutatAv: 'jag' }, 400, ['beslutatAv']],
  ])('%s nekas, fält för fält', async (_, andring, status, falt) => {
    const nyckel = await prov.nyttArende();
    const svar = await prov.foresla(nyckel, andring);
    expect({ status: svar.status, falt: svar.svar.falt.map((f) => f.falt).sort() }).toEqual({ status, falt });
    expect(await prov.version(nyckel)).toBe(1);
  });

  it('från en gammal version nekas, med vad som har ändrats sedan dess', async () => {
    const { nyckel } = await prov.forslagPa(1_000);
    const svar = await prov.foresla(nyckel, { version: 1 });
    expect(svar).toMatchObject({ status: 409, svar: { aktuell: { version: 2 } } });
    expect(svar.svar.aktuell?.andrat.map((a) => a.falt)).toContain('Beslut 1: tak');
  });
});

describe('vem som får besluta', () => {
  it('handläggaren själv får det inte, och får veta vem som får', async () => {
    const { nyckel, nummer } = await prov.forslagPa(1_000);
    expect(await fatta('handlaggare', nyckel, nummer)).toMatchObject({ status: 403, svar: { detail: 'Din roll har inte rätt till detta. Det har ordförande och chef.' } });
  });

  it('fyra ögon: den som har skrivit förslaget beslutar det inte', async () => {
    const { nyckel, nummer } = await prov.forslagPa(1_000);
    await prov.db.query('UPDATE beslut SET berett_av = $2 WHERE nummer = $3 AND arende_id = (SELECT id FROM arende WHERE nyckel = $1)', [nyckel, await prov.person('chef'), nummer]);
    expect(await fatta('chef', nyckel, nummer)).toMatchObject({ status: 403, svar: { detail: 'Du kan inte göra detta: du har själv skrivit förslaget, och någon annan ska besluta.' } });
  });

  it('jäv: den som har anmält det beslutar inte', async () => {
    const { nyckel, nummer } = await prov.forslagPa(1_000);
    await prov.db.query("INSERT INTO jav (arende_id, anvandare_id, skal) SELECT id, $2, 'Syskon till sökanden' FROM arende WHERE nyckel = $1", [nyckel, await prov.person('chef')]);
    expect(await fatta('chef', nyckel, nummer)).toMatchObject({ status: 403, svar: { detail: 'Du kan inte göra detta: du har anmält jäv i ärendet.' } });
  });

  it('nämndens beslut: bara en ordförande som är ledamot av organet den dagen', async () => {
    const { nyckel, nummer } = await prov.forslagPa(1_000, { ...NAMND, datum: '2019-05-01' });
    expect(await fatta('chef', nyckel, nummer)).toMatchObject({ status: 403 });
    expect(await fatta('ledamot', nyckel, nummer)).toMatchObject({ status: 403 });
    // The membership begins 2020-01-01.
    expect(await fatta('ordforande', nyckel, nummer, { datum: '2019-12-31' })).toMatchObject({
      status: 403,
      svar: { detail: 'Du kan inte göra detta: du är inte ledamot i det organ som beslutar, den dag beslutet fattas.' },
    });
    expect(await fatta('ordforande', nyckel, nummer, { datum: '2020-01-01' })).toMatchObject({ status: 200 });
  });

  it('ett annat organ är inte ordförandens', async () => {
    await prov.db.query("INSERT INTO ledamotskap (anvandare_id, organ, galler_fran) VALUES ($1, 'Kulturnämnden', '2020-01-01')", [await prov.person('ledamot')]);
    const { nyckel, nummer } = await prov.forslagPa(1_000, { ...NAMND, organ: 'Kulturnämnden' });
    expect(await fatta('ordforande', nyckel, nummer)).toMatchObject({ status: 403 });
  });
});

describe('ett beslut', () => {
  it('fattas som föreslaget: dag, paragraf, vem, och historiken säger ramen före och efter', async () => {
    const ar = 2011;
    await prov.ram(ar, 1_000_000);
    const { nyckel, nummer } = await prov.forslagPa(400_000, { ...NAMND, datum: `${ar}-05-01` });
    await prov.db.query('UPDATE ledamotskap SET galler_fran = $1', [`${ar}-01-01`]);
    expect(await fatta('ordforande', nyckel, nummer, { datum: `${ar}-06-15` })).toEqual({
      status: 200,
      svar: {
        nyckel,
        nummer,
        version: 3,
        datum: `${ar}-06-15`,
        ram: { budgetar: ar, historiskt: false, tilldelat: 1_000_000, beslutat: 0, aterfort: 0, belopp: 400_000, kvarFore: 1_000_000, kvarEfter: 600_000, ryms: true, overskridande: 'hindra' },
      },
    });
    const [beslut] = (await hamta('lasare', nyckel)).beslut;
    expect(beslut).toMatchObject({ lage: 'beslutad', beslutat: { fran: `${ar}-06-15`, till: `${ar}-06-15` }, paragraf: '§ 32', omstandigheter: null, ram: null });
    const { rows } = await prov.db.query("SELECT aktor, roll, andringar FROM historik WHERE objekt = $1 AND handelse = 'beslut.fattat'", [nyckel]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ aktor: 'Exempel Ordförande', roll: 'ordforande' });
    const andringar = (JSON.parse(rows[0].andringar) as { falt: string; fore: string; efter: string }[]).map((a) => [a.falt, a.fore, a.efter].map((t) => t && lasbar(t)));
    expect(andringar).toEqual([
      ['Version', '2', '3'],
      ['Beslut 1: läge', 'forslag', 'beslutad'],
      ['Beslut 1: beslutat', `${ar}-05-01`, `${ar}-06-15`],
      ['Beslut 1: paragraf', null, '§ 32'],
      [`Ramen ${ar}: kvar`, '1 000 000 kr', '600 000 kr'],
      ['Status', 'Föreslagen', 'Beslutad'],
    ]);
    expect((await prov.db.query('SELECT beslutat_av, berett_av FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1', [nyckel])).rows).toEqual([
      { beslutat_av: await prov.person('ordforande'), berett_av: await prov.person('handlaggare') },
    ]);
  });

  it('fattas utanför ett sammanträde först när ärendet är föreslaget, och det sägs vad som saknas med statusradens ord', async () => {
    const { nyckel, nummer } = await prov.forslagPa(1_000);
    await prov.db.query("UPDATE arende SET status = 'under_beredning' WHERE nyckel = $1", [nyckel]);
    const { steg } = (await (await prov.server.som('handlaggare')(`${API}/arenden/${nyckel}/beredning`)).json()) as BeredningSvar;
    const saknas = (steg.find((x) => x.till === 'klar_for_beslut')?.brister ?? []).map(bristtext);
    expect(saknas).toContain('Bedömningen är inte skriven.');
    const svar = await fatta('chef', nyckel, nummer);
    expect(svar).toMatchObject({ status: 422, svar: { detail: 'Beslutet kan inte fattas. Inget har sparats.' } });
    expect(svar.svar.falt.map((f) => f.meddelande)).toEqual(['Ärendet har status Under beredning och kan inte beslutas förrän det är föreslaget.', ...saknas]);
    expect((await hamta('chef', nyckel)).beslut[0]?.lage).toBe('forslag');
    await prov.db.query("UPDATE arende SET status = 'foreslagen' WHERE nyckel = $1", [nyckel]);
    expect(await fatta('chef', nyckel, nummer)).toMatchObject({ status: 200 });
  });

  it('om avskrivning fattas utan beredning: ansökan är återkallad', async () => {
    const nyckel = await prov.nyttArende();
    expect(await prov.foresla(nyckel, { slag: 'avskrivning', avskrivningsgrund: 'aterkallad', beviljadAndel: undefined, tak: undefined, projektperiod: undefined })).toMatchObject({ status: 201 });
    await prov.db.query("UPDATE arende SET status = 'inkommen' WHERE nyckel = $1", [nyckel]);
    expect(await fatta('chef', nyckel, 1)).toMatchObject({ status: 200 });
  });

  it.each<[string, object, object, string[]]>([
    ['i framtiden', {}, { datum: '2099-01-01' }, ['datum']],
    ['av nämnden utan paragraf', NAMND, { paragraf: '' }, ['paragraf']],
    ['om tillägg där inget är beviljat', { slag: 'tillagg' }, {}, ['slag']],
    // Region Örebro län's frame of 2021 is closed: its outcome is stated in the återrapport.
    ['i ett avslutat år', {}, { datum: '2021-05-01' }, ['datum']],
  ])('%s nekas', async (_, forslag, beslut, falt) => {
    const { nyckel, nummer } = await prov.forslagPa(1_000, forslag);
    await prov.db.query("UPDATE ledamotskap SET galler_fran = '2010-01-01'");
    const svar = await fatta('organ' in forslag ? 'ordforande' : 'chef', nyckel, nummer, beslut);
    expect({ status: svar.status, falt: svar.svar.falt.map((f) => f.falt) }).toEqual({ status: 422, falt });
    expect(await prov.version(nyckel)).toBe(2);
  });

  it('som aldrig kan bli av, i ett avslutat år, föreslås inte heller; det som inte tar av ramen går bra', async () => {
    const nyckel = await prov.nyttArende();
    expect(await prov.foresla(nyckel, { datum: '2021-05-01' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'datum', meddelande: expect.stringContaining('inget mer kan beslutas av den') }] } });
    expect(await prov.version(nyckel)).toBe(1);
    expect(await prov.foresla(nyckel, { slag: 'avskrivning', avskrivningsgrund: 'annan', tak: null, beviljadAndel: null, datum: '2021-05-01' })).toMatchObject({ status: 201 });
  });

  it('ett andra bifall nekas redan som förslag, ett tillägg går bra och ramen tar båda', async () => {
    await prov.ram(2012, 5_000);
    const { nyckel } = await prov.forslagPa(1_000, { datum: '2012-05-01' });
    expect(await fatta('chef', nyckel, 1, { datum: '2012-05-01' })).toMatchObject({ status: 200 });
    expect(await prov.foresla(nyckel)).toMatchObject({ status: 422, svar: { falt: [{ falt: 'slag' }] } });
    expect(await prov.foresla(nyckel, { slag: 'tillagg', datum: '2010-05-05' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'datum' }] } });
    const tillagg = await posta<ForslagSvar>(prov.server.som('handlaggare'), `arenden/${nyckel}/forslag`, { ...FORSLAG, version: 3, slag: 'tillagg', tak: 4_000, datum: '2012-06-01' });
    expect(tillagg).toMatchObject({ status: 201, svar: { nummer: 2, ram: { kvarFore: 4_000, kvarEfter: 0, ryms: true } } });
    expect(await fatta('chef', nyckel, 2, { version: 4, datum: '2012-04-30' })).toMatchObject({
      status: 422,
      svar: { falt: [{ falt: 'datum', meddelande: 'Dagen 2012-04-30 är före beslut 1, som det här bygger på. Den kan vara tidigast 2012-05-01.' }] },
    });
    expect(await fatta('chef', nyckel, 2, { version: 4, datum: '2012-06-01' })).toMatchObject({ status: 200, svar: { ram: { kvarEfter: 0 } } });
    expect((await hamta('lasare', nyckel)).gallande?.tak).toBe(5_000);
  });

  it('ett avslag kostar inget, också när ramen är slut', async () => {
    await prov.ram(2013, 0);
    const { nyckel, nummer } = await prov.forslagPa(0, { slag: 'avslag', tak: null, beviljadAndel: null, avslagsmotiv: 'Löpande drift.', datum: '2013-05-01' });
    expect(await fatta('chef', nyckel, nummer, { datum: '2013-05-01' })).toMatchObject({ status: 200, svar: { ram: { belopp: 0, kvarEfter: 0, ryms: true } } });
  });

  it('som inte finns: 404, och en okänd uppgift: 400', async () => {
    const { nyckel, nummer } = await prov.forslagPa(1_000);
    expect(await fatta('chef', nyckel, nummer + 1)).toMatchObject({ status: 404 });
    expect(await fatta('chef', '26RS1', 1)).toMatchObject({ status: 404 });
    expect(await fatta('chef', nyckel, nummer, { tak: 1 })).toMatchObject({ status: 400 });
  });
});

it('det som kallelsen föreslår och sedan beslutades en gång beslutas inte en gång till (17RS1250)', async () => {
  await prov.db.query("UPDATE ledamotskap SET galler_fran = '1995-01-01'");
  const svar = await fatta('ordforande', '17RS1250', 2, { version: await prov.version('17RS1250'), datum: '2020-08-24', paragraf: '§ 5' });
  expect(svar).toMatchObject({ status: 422, svar: { falt: [{ falt: 'slag', meddelande: expect.stringContaining('redan beslutat, samma dag (beslut 3)') }] } });
});

describe('ärendet som den som frågar ser det', () => {
  it('säger för varje förslag vad man är till det och vad som blir kvar av ramen', async () => {
    await prov.ram(2014, 10_000);
    const { nyckel } = await prov.forslagPa(12_000, { ...NAMND, datum: '2014-05-01' });
    expect((await hamta('chef', nyckel)).beslut[0]).toMatchObject({
      omstandigheter: { eget: false, otilldelat: false, javig: false, harBerett: false, ledamotIOrganet: false },
      ram: { budgetar: 2014, belopp: 12_000, kvarFore: 10_000, kvarEfter: -2_000, ryms: false },
    });
    expect((await hamta('ordforande', nyckel)).beslut[0]?.omstandigheter).toMatchObject({ ledamotIOrganet: true });
  });

  it('en rättelse ger först tillbaka vad det rättade beslutet har tagit', async () => {
    await prov.ram(2016, 1_000);
    const { nyckel } = await prov.forslagPa(900, { datum: '2016-05-01' });
    expect(await fatta('chef', nyckel, 1, { datum: '2016-05-01' })).toMatchObject({ status: 200 });
    await prov.db.query(
      `INSERT INTO beslut (arende_id, nummer, namn, sokande, slag, lage, beslutad_fran, beslutad_till, budgetar, andel_hundradelar, tak_kr, period_fran, period_till, beslutsniva, delegationspunkt, roll, rattslig_ram, rattar_beslut_id)
       SELECT arende_id, 2, namn, sokande, slag, 'forslag', '2017-01-01', '2017-01-01', 2016, andel_hundradelar, 1000, period_fran, period_till, beslutsniva, delegationspunkt, roll, rattslig_ram, id
       FROM beslut WHERE arende_id = (SELECT id FROM arende WHERE nyckel = $1)`,
      [nyckel],
    );
    // 1 000 − 900 + 900 = 1 000 before, 0 after; the correction counts in the corrected decision's year.
    expect((await hamta('chef', nyckel)).beslut[1]?.ram).toMatchObject({ budgetar: 2016, kvarFore: 1_000, kvarEfter: 0, ryms: true });
    expect(await fatta('chef', nyckel, 2, { version: 3, datum: '2017-02-01' })).toMatchObject({ status: 200 });
    expect(await prov.beslutat(2016)).toBe(1_000);
  });
});
