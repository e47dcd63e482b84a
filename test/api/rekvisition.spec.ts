import { randomUUID } from 'node:crypto';
import { API, type ArendeEkonomiSvar, type ArendeListaSvar, bindandeMening, type HistorikSvar, type ProblemSvar, saldoMening } from '@anslag/kontrakt';
import { posta } from '../stod/beslutsprov';
import { nyttRekvisitionsprov, REKVISITION, type Rekvisitionsprov } from '../stod/rekvisitionsprov';

let p: Rekvisitionsprov;
beforeAll(async () => {
  p = await nyttRekvisitionsprov();
});
afterAll(() => p?.slapp());

const rader = (bokfort: number, resten: object = {}) => [{ kostnadsslag: 'egen_personal', bokfort, ...resten }];
const lasbar = (text: string) => text.replaceAll('\u00a0', ' ');
const falten = (svar: Pick<ProblemSvar, 'falt'>) => svar.falt.map((f) => f.falt);

describe('vad en rekvisition ger (regler §3)', () => {
  it.each([
    // 10 % × 5 174 529 = 517 452,90; the tak 474 529 binds
    { andel: 1000, tak: 474_529, bokfort: 5_174_529, belopp: 474_529, mening: '10 % av godkända 5 174 529 kr är 517 452,90 kr, men taket 474 529 kr binder, så 474 529 kr betalas ut.' },
    // 13 % × 15 861 000 = 2 061 930
    { andel: 1300, tak: 1_912_400, bokfort: 15_861_000, belopp: 1_912_400, mening: '13 % av godkända 15 861 000 kr är 2 061 930 kr, men taket 1 912 400 kr binder, så 1 912 400 kr betalas ut.' },
    // 25 % × 1 440 000 = 360 000 = the tak
    { andel: 2500, tak: 360_000, bokfort: 1_440_000, belopp: 360_000, mening: '25 % av godkända 1 440 000 kr är 360 000 kr, precis lika mycket som taket 360 000 kr, så 360 000 kr betalas ut.' },
    // 25 % × 1 439 999 = 359 999,75
    { andel: 2500, tak: 360_000, bokfort: 1_439_999, belopp: 359_999, mening: '25 % av godkända 1 439 999 kr är 359 999,75 kr, och andelen binder eftersom det är mindre än taket 360 000 kr, avrundat nedåt, så 359 999 kr betalas ut.' },
  ])('$bokfort kr bokfört, tak $tak → $belopp kr', async ({ andel, tak, bokfort, belopp, mening }) => {
    const nyckel = await p.beviljat({ tak, andel });
    const svar = await p.attesterad(nyckel, { rader: rader(bokfort) });
    expect(svar).toMatchObject({ status: 'attesterad', version: 3, utfall: { attBetala: belopp, tidigare: 0 }, order: { belopp, status: 'oppen' } });
    expect(svar.order?.referens).toMatch(/^UB-20\d\d-\d{5}$/);
    expect(svar.utfall && lasbar(bindandeMening(svar.utfall))).toBe(mening);
    const ekonomi = await p.ekonomi(nyckel);
    expect(ekonomi).toMatchObject({ saldo: { tak, betalt: 0, oppnaOrdrar: belopp, kvar: tak - belopp }, godkant: bokfort });
  });

  it('det som redan är utbetalt räknas av, och meningen säger det', async () => {
    const nyckel = await p.beviljat({ tak: 1_912_400, andel: 1300 });
    await p.prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr) SELECT id, '2021-06-30', 400000 FROM arende WHERE nyckel = $1", [nyckel]);
    const { utfall } = await p.attesterad(nyckel, { rader: rader(15_861_000) });
    // 1 912 400 − 400 000 = 1 512 400
    expect(utfall && lasbar(bindandeMening(utfall))).toBe('13 % av godkända 15 861 000 kr är 2 061 930 kr, men taket 1 912 400 kr binder; 400 000 kr är redan utbetalt, så 1 512 400 kr betalas ut.');
    const { saldo } = await p.ekonomi(nyckel);
    expect(saldo && lasbar(saldoMening(saldo))).toBe('Av taket 1 912 400 kr: 400 000 kr är utbetalt, 1 512 400 kr är attesterat men inte betalt, 0 kr är kvar.');
  });

  it('det som betalades innan det fanns rekvisitioner har sina kostnader med sig', async () => {
    const nyckel = await p.beviljat({ tak: 500_000, andel: 5000 });
    await p.prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr, bokfort_kr) SELECT id, '2021-06-30', 100000, 200000 FROM arende WHERE nyckel = $1", [nyckel]);
    // 50 % × (200 000 + 80 000) − 100 000 = 40 000
    expect(await p.attesterad(nyckel, { rader: rader(80_000) })).toMatchObject({ utfall: { godkantHittills: 280_000, tidigare: 100_000, attBetala: 40_000 } });
    expect(await p.ekonomi(nyckel)).toMatchObject({ bokfort: 80_000, godkant: 280_000, ingaendeGodkant: 200_000, avrakning: { attAterkrava: 0 } });
  });

  it('det som inte godkänns räknas inte, och en rättelse tar den rättades plats', async () => {
    const nyckel = await p.beviljat({ tak: 1_000_000, andel: 5000 });
    const { svar } = await p.registrera(nyckel, { rader: [...rader(600_000), { kostnadsslag: 'resor_och_logi', bokfort: 50_000 }] });
    const granskad = await p.steg('ekonom', nyckel, svar.nummer, 'granskning', { version: 1, rader: [{ kostnadsslag: 'resor_och_logi', ejGodkant: 10_000, skal: 'Representation utöver schablon' }] });
    expect(granskad).toMatchObject({ status: 200, svar: { status: 'granskad', summor: { bokfort: 650_000, ejGodkant: 10_000, godkant: 640_000 }, hinder: [] } });
    // 50 % × 640 000 = 320 000
    expect(await p.steg('chef', nyckel, svar.nummer, 'attest', { version: 2 })).toMatchObject({ status: 200, svar: { utfall: { attBetala: 320_000 } } });

    // The correction: 700 000 in place of 640 000; 50 % × 700 000 − 320 000 = 30 000
    const rattad = await p.attesterad(nyckel, { rattar: svar.nummer, rader: rader(700_000) });
    expect(rattad).toMatchObject({ rattar: svar.nummer, utfall: { godkantHittills: 700_000, tidigare: 320_000, attBetala: 30_000 } });
    expect(await p.hamta('lasare', nyckel, svar.nummer)).toMatchObject({ rattadAv: rattad.nummer, status: 'attesterad' });
    expect(await p.ekonomi(nyckel)).toMatchObject({ godkant: 700_000, saldo: { oppnaOrdrar: 350_000, kvar: 650_000 } });

    // 500 000: 50 % is 250 000, 100 000 less than what is ordered. Nothing is paid, and it is asked back.
    const lagre = await p.attesterad(nyckel, { rattar: rattad.nummer, rader: rader(500_000) });
    expect(lagre).toMatchObject({ utfall: { attBetala: 0, overbetalt: 100_000 }, order: null });
    expect(await p.ekonomi(nyckel)).toMatchObject({ avrakning: { attAterkrava: 100_000 } });
  });

  it('ett förskott räknas av mot kostnaderna', async () => {
    const nyckel = await p.beviljat({ tak: 600_000, andel: 5000 });
    const forskott = await p.attesterad(nyckel, { slag: 'forskott', periodFran: null, periodTill: null, rader: null, begart: 200_000 });
    expect(forskott).toMatchObject({ utfall: { attBetala: 200_000, begransadAv: 'forskott', kvarAvTaket: 400_000 }, order: { belopp: 200_000 } });
    // 50 % × 300 000 = 150 000 of the 200 000 are covered.
    const forsta = await p.attesterad(nyckel, { rader: rader(300_000) });
    expect(forsta).toMatchObject({ utfall: { attBetala: 0, overbetalt: 50_000, forskottKvar: 50_000 }, order: null });
    expect((await p.ekonomi(nyckel)).avrakning).toEqual({ forskott: 200_000, avraknat: 150_000, kvar: 50_000, attAterkrava: 0 });
    // 50 % × (300 000 + 200 000) − 200 000 = 50 000
    const andra = await p.attesterad(nyckel, { periodFran: '2022-01-01', periodTill: '2022-06-30', inkom: '2022-08-01', rader: rader(200_000) });
    expect(andra).toMatchObject({ utfall: { attBetala: 50_000, overbetalt: 0 } });
    expect((await p.ekonomi(nyckel)).avrakning).toEqual({ forskott: 200_000, avraknat: 200_000, kvar: 0, attAterkrava: 0 });
  });

  it('ett förskott över lagens gränser betalas bara med skäl', async () => {
    const nyckel = await p.beviljat({ tak: 600_000, andel: 5000 });
    const { svar } = await p.registrera(nyckel, { slag: 'forskott', periodFran: null, periodTill: null, rader: null, begart: 300_001 });
    expect(svar.varningar).toEqual([{ kod: 'forskott_over_andel', sammanlagt: 300_001, hogst: 300_000, andel: 5000 }]);
    const utan = await p.steg('handlaggare', nyckel, svar.nummer, 'granskning', { version: 1 });
    expect(utan).toMatchObject({ status: 422, svar: { falt: [{ falt: 'skal' }] } });
    expect(await p.steg('handlaggare', nyckel, svar.nummer, 'granskning', { version: 1, skal: 'Ideell förening utan egen likviditet' })).toMatchObject({ status: 200, svar: { status: 'granskad', skal: 'Ideell förening utan egen likviditet' } });
    expect(await p.steg('chef', nyckel, svar.nummer, 'attest', { version: 2 })).toMatchObject({ status: 200, svar: { utfall: { attBetala: 300_001 } } });
  });
});

describe('vad som nekas, fält för fält, utan att något sparas', () => {
  it.each<[string, object, number, string[]]>([
    ['en period före projektet', { periodFran: '2020-12-31' }, 422, ['periodFran']],
    ['en period efter projektet', { periodTill: '2024-01-01', inkom: '2024-02-01' }, 422, ['periodFran']],
    ['en period som inte har slutat när den kom in', { inkom: '2021-12-30' }, 422, ['periodTill']],
    ['en period som slutar före sin början', { periodFran: '2021-12-31', periodTill: '2021-07-01' }, 422, ['periodTill']],
    ['utan period', { periodFran: null, periodTill: null }, 422, ['periodFran']],
    ['en dag i framtiden', { inkom: '2099-01-01' }, 422, ['inkom']],
    ['utan kostnader', { rader: [] }, 422, ['rader']],
    ['en negativ kostnad', { rader: rader(-1) }, 422, ['rader.0.bokfort']],
    ['ett okänt kostnadsslag', { rader: [{ kostnadsslag: 'representation', bokfort: 1 }] }, 400, ['rader.0.kostnadsslag']],
    ['samma kostnadsslag två gånger', { rader: [...rader(1), ...rader(2)] }, 422, ['rader.1.kostnadsslag']],
    ['mer ej godkänt än bokfört', { rader: rader(10, { ejGodkant: 11, skal: 'Fel' }) }, 422, ['rader.0.ejGodkant']],
    ['ej godkänt utan skäl', { rader: rader(10, { ejGodkant: 1 }) }, 422, ['rader.0.skal']],
    ['öre', { rader: rader(0.5) }, 400, ['rader.0.bokfort']],
    ['ett förskott med period och kostnader', { slag: 'forskott', begart: 1 }, 422, ['periodFran', 'rader']],
    ['ett förskott utan belopp', { slag: 'forskott', periodFran: null, periodTill: null, rader: null }, 422, ['begart']],
    ['en rättelse av ingenting', { rattar: 7 }, 422, ['rattar']],
    ['en okänd uppgift', { belopp: 1 }, 400, ['belopp']],
  ])('%s', async (_, andring, status, falt) => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    const svar = await p.registrera(nyckel, andring);
    expect({ status: svar.status, falt: falten(svar.svar) }).toEqual({ status, falt });
    expect((await p.ekonomi(nyckel)).rekvisitioner).toEqual([]);
  });

  it('en period som överlappar en annan rekvisitions, med dess nummer', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.registrera(nyckel);
    const svar = await p.registrera(nyckel, { periodFran: '2021-12-31', periodTill: '2022-01-10' });
    expect(svar).toMatchObject({ status: 422, svar: { falt: [{ falt: 'periodFran', meddelande: 'Perioden 2021-12-31–2022-01-10 överlappar rekvisition 1, 2021-07-01–2021-12-31.' }] } });
  });

  it('en rekvisition efter slutrekvisitionen; den kan rättas', async () => {
    const nyckel = await p.beviljat({ tak: 100_000, andel: 1000 });
    const slut = await p.attesterad(nyckel, { slag: 'slutrekvisition', rader: rader(400_000) });
    expect(await p.registrera(nyckel, { periodFran: '2022-01-01', periodTill: '2022-01-10' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'slag' }] } });
    // 10 % × 500 000 − 40 000 = 10 000
    expect(await p.attesterad(nyckel, { slag: 'slutrekvisition', rattar: slut.nummer, rader: rader(500_000) })).toMatchObject({ utfall: { attBetala: 10_000 } });
    expect(await p.ekonomi(nyckel)).toMatchObject({ slutrekvirerat: true, attAterfora: 50_000 });
  });

  it('en rekvisition på det som inte är beviljat, eller är upphävt', async () => {
    expect(await p.registrera(await p.prov.nyttArende())).toMatchObject({ status: 422, svar: { kod: 'regelbrott' } });
    const nyckel = await p.beviljat({ tak: 100_000 });
    const granskad = await p.registrera(nyckel);
    await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 1 });
    await p.beslut(nyckel, 'upphavande');
    expect(granskad.status).toBe(201);
    expect(await p.steg('chef', nyckel, 1, 'attest', { version: 2 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'attest', meddelande: 'Beslut 2 har upphävt stödet, och inget mer betalas ut.' }] } });
    expect(await p.registrera(nyckel, { periodFran: '2022-01-01', periodTill: '2022-01-10' })).toMatchObject({ status: 422 });
  });
});

describe('vem som gör vad', () => {
  it('den som har registrerat, ändrat eller granskat attesterar inte, inte heller avslår', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.registrera(nyckel, {}, 'ekonom');
    await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 1 });
    const egen = await p.steg('ekonom', nyckel, 1, 'attest', { version: 2 });
    expect(egen).toMatchObject({ status: 403, svar: { detail: 'Du kan inte göra detta: du har själv registrerat, ändrat eller granskat rekvisitionen, och någon annan ska attestera den.' } });
    expect(await p.steg('ekonom', nyckel, 1, 'avslag', { version: 2, skal: 'Nej' })).toMatchObject({ status: 403 });
    expect(await p.steg('handlaggare', nyckel, 1, 'attest', { version: 2 })).toMatchObject({ status: 403 });
    expect((await p.hamta('ekonom', nyckel, 1)).min.harBerett).toBe(true);
    expect(await p.steg('chef', nyckel, 1, 'attest', { version: 2 })).toMatchObject({ status: 200 });
  });

  it('inget attesteras ogranskat, två gånger eller med ett villkor ouppfyllt', async () => {
    const nyckel = await p.beviljat({ tak: 100_000, sparrande: ['Projektet är fullt finansierat.'] });
    await p.registrera(nyckel);
    expect(await p.steg('chef', nyckel, 1, 'attest', { version: 1 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'status' }, { falt: 'villkor.1.0' }] } });
    await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 1 });
    const hindrad = await p.steg('chef', nyckel, 1, 'attest', { version: 2 });
    expect(hindrad).toMatchObject({ status: 422, svar: { falt: [{ meddelande: 'Villkoret ”Projektet är fullt finansierat.” i beslut 1 ska vara uppfyllt före utbetalning. Registrera att det är uppfyllt.' }] } });
    const som = p.prov.server.som('handlaggare');
    const uppfyll = (kropp: object) => posta<ArendeEkonomiSvar & Omit<ProblemSvar, 'status'>>(som, `arenden/${nyckel}/villkor/1/0/uppfyllelse`, kropp);
    expect(await uppfyll({ uppfyllt: '2099-01-01', bevis: 'Beslut från alla' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'uppfyllt' }] } });
    expect(await uppfyll({ uppfyllt: '2021-02-01', bevis: ' ' })).toMatchObject({ status: 400, svar: { falt: [{ falt: 'bevis' }] } });
    expect(await uppfyll({ uppfyllt: '2021-02-01', bevis: 'Beslut från alla', bilaga: randomUUID() })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'bilaga' }] } });
    expect(await uppfyll({ uppfyllt: '2021-02-01', bevis: 'Beslut från alla finansiärer' })).toMatchObject({ status: 201, svar: { villkor: [{ sparrarUtbetalning: true, uppfyllelse: { uppfyllt: '2021-02-01' } }] } });
    expect(await uppfyll({ uppfyllt: '2021-02-01', bevis: 'En gång till' })).toMatchObject({ status: 409 });

    // A registration that is taken back stops payments again.
    const tillbaka = await som(`${API}/arenden/${nyckel}/villkor/1/0/uppfyllelse?skal=Fel%20ärende`, { method: 'DELETE' });
    expect(tillbaka.status).toBe(200);
    expect(await p.steg('chef', nyckel, 1, 'attest', { version: 2 })).toMatchObject({ status: 422 });
    expect(await uppfyll({ uppfyllt: '2021-02-02', bevis: 'Beslut från alla finansiärer' })).toMatchObject({ status: 201 });
    expect(await p.steg('chef', nyckel, 1, 'attest', { version: 2 })).toMatchObject({ status: 200 });
    expect(await p.steg('chef', nyckel, 1, 'attest', { version: 3 })).toMatchObject({ status: 422, svar: { falt: [{ meddelande: 'Rekvisitionen är redan avgjord.' }] } });
  });

  it('ett villkor som ett senare beslut upprepar är uppfyllt också där', async () => {
    const nyckel = await p.beviljat({ tak: 100_000, sparrande: ['Projektet är fullt finansierat.'] });
    await posta(p.prov.server.som('ekonom'), `arenden/${nyckel}/villkor/1/0/uppfyllelse`, { uppfyllt: '2021-02-01', bevis: 'Beslut' });
    const nummer = await p.beslut(nyckel, 'tillagg', 50_000);
    const villkor = (text: string, ordning: number) =>
      p.prov.db.query("INSERT INTO beslut_villkor (beslut_id, ordning, kod, villkorstext, sparrar_utbetalning) SELECT b.id, $4, 'EGET', $3, true FROM beslut b JOIN arende a ON a.id = b.arende_id WHERE a.nyckel = $1 AND b.nummer = $2", [nyckel, nummer, text, ordning]);
    await villkor('Projektet är fullt finansierat.', 0);
    expect(await p.attesterad(nyckel)).toMatchObject({ status: 'attesterad' });
    await villkor('Ett nytt krav.', 1);
    await p.registrera(nyckel, { periodFran: '2022-01-01', periodTill: '2022-01-10' });
    expect((await p.hamta('chef', nyckel, 2)).hinder).toMatchObject([{ kod: 'ej_granskad' }, { kod: 'sparrande_villkor', beslut: 2, ordning: 1 }]);
  });

  it('en granskning utan rader låter det som inte godkänns stå', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.registrera(nyckel, { rader: rader(1_000, { ejGodkant: 100, skal: 'Representation' }) });
    const utan = await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 1 });
    expect(utan).toMatchObject({ status: 200, svar: { summor: { godkant: 900 }, rader: [{ ejGodkant: 100, skal: 'Representation' }] } });
    expect(await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 2, rader: [] })).toMatchObject({ status: 200, svar: { summor: { godkant: 1_000 } } });
  });

  it('en gammal version nekas med vad som har hänt sedan', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.registrera(nyckel);
    await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 1 });
    const gammal = await p.steg('ekonom', nyckel, 1, 'granskning', { version: 1 });
    expect(gammal).toMatchObject({ status: 409, svar: { kod: 'konflikt', aktuell: { version: 2 } } });
    expect(gammal.svar.aktuell?.andrat).toContainEqual(expect.objectContaining({ falt: 'Rekvisition 1: status', fore: 'Inkommen', efter: 'Granskad' }));
  });

  it('återlämnad kompletteras, avslagen är slut, och samma begäran två gånger görs en gång', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.registrera(nyckel);
    await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 1 });
    const som = p.prov.server.som('handlaggare');
    const andra = async (kropp: object) => {
      const svar = await som(`${API}/arenden/${nyckel}/rekvisitioner/1`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...REKVISITION, ...kropp }) });
      return { status: svar.status, svar: (await svar.json()) as object };
    };
    expect(await andra({ version: 2 })).toMatchObject({ status: 422 });
    expect(await p.steg('chef', nyckel, 1, 'aterlamning', { version: 2, skal: 'Verifikat saknas' })).toMatchObject({ status: 200, svar: { status: 'aterlamnad', aterlamnadSkal: 'Verifikat saknas' } });
    expect(await andra({ version: 3, slag: 'slutrekvisition' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'slag' }] } });
    expect(await andra({ version: 3, rader: rader(5) })).toMatchObject({ status: 200, svar: { status: 'inkommen', granskad: null, version: 4, summor: { bokfort: 5 } } });
    const nyckeln = randomUUID();
    const [a, b] = [await p.steg('chef', nyckel, 1, 'avslag', { version: 4, skal: 'Dubblett' }, nyckeln), await p.steg('chef', nyckel, 1, 'avslag', { version: 4, skal: 'Dubblett' }, nyckeln)];
    expect([a?.status, b?.status]).toEqual([200, 200]);
    expect(b?.svar).toEqual(a?.svar);
    // Its period is free again.
    expect(await p.registrera(nyckel)).toMatchObject({ status: 201, svar: { nummer: 2 } });
    const { rader: historik } = (await (await som(`${API}/arenden/${nyckel}/historik`)).json()) as HistorikSvar;
    expect(historik.map((h) => h.handelse)).toEqual(['rekvisition.registrerad', 'rekvisition.avslagen', 'rekvisition.andrad', 'rekvisition.aterlamnad', 'rekvisition.granskad', 'rekvisition.registrerad']);
  });

  it('slutrekvisitionen attesteras sist', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.registrera(nyckel);
    await p.registrera(nyckel, { slag: 'slutrekvisition', periodFran: '2022-01-01', periodTill: '2022-01-10' });
    await p.steg('handlaggare', nyckel, 2, 'granskning', { version: 1 });
    expect(await p.steg('chef', nyckel, 2, 'attest', { version: 2 })).toMatchObject({ status: 422, svar: { falt: [{ meddelande: 'Slutrekvisitionen attesteras sist: rekvisition 1 är inte avgjord.' }] } });
  });
});

describe('pengar som kommer tillbaka', () => {
  const som = (roll: 'ekonom' | 'chef' | 'handlaggare') => (vag: string, kropp: object) => posta<ArendeEkonomiSvar & Omit<ProblemSvar, 'status'>>(p.prov.server.som(roll), vag, kropp);

  it('återbetalning och återföring: taket är alltid summan av delarna', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr) SELECT id, '2021-06-30', 60000 FROM arende WHERE nyckel = $1", [nyckel]);
    const aterbetala = (kropp: object) => som('ekonom')(`arenden/${nyckel}/aterbetalningar`, { datum: '2022-02-01', ...kropp });
    expect(await aterbetala({ belopp: 60_001 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'belopp' }] } });
    expect(await aterbetala({ belopp: 0 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'belopp' }] } });
    expect(await aterbetala({ belopp: 1, beslut: 1 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'beslut' }] } });
    const beslut = await p.beslut(nyckel, 'aterkrav', 10_000);
    expect(await aterbetala({ belopp: 10_000, beslut })).toMatchObject({ status: 201, svar: { saldo: { betalt: 60_000, aterbetalt: 10_000, kvar: 50_000 } } });

    const aterfor = (kropp: object) => som('chef')(`arenden/${nyckel}/aterforing`, { datum: '2022-04-01', skal: 'Projektet blev billigare', slag: 'ej_utnyttjat', ...kropp });
    expect(await aterfor({ belopp: 50_001 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'belopp', ratt: 'högst 50\u00a0000\u00a0kr' }] } });
    expect(await aterfor({ belopp: 10_001, slag: 'aterkravt' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'belopp' }] } });
    expect(await aterfor({ belopp: 1, budgetar: 2019 })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'budgetar' }] } });
    expect(await aterfor({ belopp: 1, skal: '' })).toMatchObject({ status: 400, svar: { falt: [{ falt: 'skal' }] } });
    expect(await aterfor({ belopp: 10_000, slag: 'aterkravt' })).toMatchObject({ status: 201, svar: { saldo: { aterfort: 10_000, kvar: 40_000 } } });
    expect(await aterfor({ belopp: 30_000, budgetar: 2021 })).toMatchObject({ status: 201, svar: { saldo: { aterfort: 40_000, kvar: 10_000 }, aterforingar: [{ budgetar: 2022 }, { budgetar: 2021 }] } });
    // What has gone back can no longer be paid: 10 % × 1 000 000 = 100 000, of 60 000 − 50 000 = 10 000 left.
    expect(await p.attesterad(nyckel)).toMatchObject({ utfall: { attBetala: 10_000 } });
    expect(await aterfor({ belopp: 1 })).toMatchObject({ status: 422 });
    expect(await som('handlaggare')(`arenden/${nyckel}/aterforing`, { slag: 'ej_utnyttjat', datum: '2022-04-01', belopp: 1, skal: 'x' })).toMatchObject({ status: 403 });
  });

  it('det som är återkrävt betalas inte ut igen, förrän återkravet rättas, och meningen säger det', async () => {
    const nyckel = await p.beviljat({ tak: 300_000, andel: 10_000 });
    await p.prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr, bokfort_kr) SELECT id, '2021-06-30', 100000, 100000 FROM arende WHERE nyckel = $1", [nyckel]);
    const beslut = await p.beslut(nyckel, 'aterkrav', 40_000);
    expect(await som('ekonom')(`arenden/${nyckel}/aterbetalningar`, { datum: '2022-04-01', belopp: 40_000, beslut })).toMatchObject({
      status: 201,
      // 300 000 − 60 000; 40 000 of it are not paid again
      svar: { saldo: { kvar: 240_000, aterkravt: 40_000, kvarAttBetala: 200_000 }, attAterfora: 40_000, avrakning: { attAterkrava: 0 } },
    });
    const { utfall, nummer } = await p.attesterad(nyckel, { rader: rader(1) });
    expect(utfall).toMatchObject({ attBetala: 1, tidigare: 100_000, varav: { oppnaOrdrar: 0, aterkravt: 40_000 } });
    const mening = '100 % av godkända 100 001 kr är 100 001 kr, och andelen binder eftersom det är mindre än taket 300 000 kr; 60 000 kr är redan utbetalt och 40 000 kr är återkrävt och betalas inte ut igen, så 1 kr betalas ut.';
    expect(utfall && lasbar(bindandeMening(utfall))).toBe(mening);
    // min(100 001 + 500 000, 300 000) − (60 000 + 1 + 40 000) = 199 999
    await p.registrera(nyckel, { periodFran: '2022-01-01', periodTill: '2022-06-30', inkom: '2022-08-01', rader: rader(500_000) });
    expect((await p.hamta('chef', nyckel, nummer + 1)).utfall).toMatchObject({ attBetala: 199_999, varav: { oppnaOrdrar: 1, aterkravt: 40_000 } });
    // Corrected to 10 000, 30 000 are free again.
    await p.prov.db.query(
      `INSERT INTO beslut (arende_id, nummer, namn, sokande, slag, lage, beslutad_fran, beslutad_till, budgetar, aterkrav_kr, beslutsniva, rattar_beslut_id)
       SELECT arende_id, nummer + 1, namn, sokande, slag, lage, beslutad_fran, beslutad_till, budgetar, 10000, beslutsniva, id FROM beslut WHERE nummer = $2 AND arende_id = (SELECT id FROM arende WHERE nyckel = $1)`,
      [nyckel, beslut],
    );
    expect((await p.hamta('chef', nyckel, nummer + 1)).utfall).toMatchObject({ attBetala: 229_999, varav: { aterkravt: 10_000 } });
    expect((await p.hamta('chef', nyckel, nummer)).utfall).toEqual(utfall);
  });

  it('ett förskott vars order är makulerad är inget förskott', async () => {
    const nyckel = await p.beviljat({ tak: 100_000, andel: 5000 });
    await p.attesterad(nyckel, { slag: 'forskott', periodFran: null, periodTill: null, rader: null, begart: 50_000 });
    await p.steg('ekonom', nyckel, 1, 'order/makulering', { skal: 'Fel mottagare' });
    await p.attesterad(nyckel, { rader: rader(100_000) });
    // 50 % × 60 000 = 30 000 of 50 000
    await p.attesterad(nyckel, { rattar: 2, rader: rader(60_000) });
    expect((await p.ekonomi(nyckel)).avrakning).toEqual({ forskott: 0, avraknat: 0, kvar: 0, attAterkrava: 20_000 });
    const { svar } = await p.registrera(nyckel, { slag: 'forskott', periodFran: null, periodTill: null, rader: null, begart: 50_000 });
    expect(svar.varningar).toEqual([]);
  });

  it('det som bara är attesterat sägs inte vara utbetalt', async () => {
    const nyckel = await p.beviljat({ tak: 100_000, andel: 5000 });
    await p.attesterad(nyckel, { rader: rader(60_000) });
    const { utfall } = await p.attesterad(nyckel, { periodFran: '2022-01-01', periodTill: '2022-06-30', inkom: '2022-08-01', rader: rader(20_000) });
    expect(utfall && lasbar(bindandeMening(utfall))).toBe('50 % av godkända 80 000 kr är 40 000 kr, och andelen binder eftersom det är mindre än taket 100 000 kr; 30 000 kr är redan attesterat men inte betalt, så 10 000 kr betalas ut.');
  });

  it('ett misstag makuleras, om pengarna inte har använts sedan', async () => {
    const nyckel = await p.beviljat({ tak: 100_000, ar: 1998 });
    await p.prov.ram(1998, 100_000);
    await p.prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr) SELECT id, '2021-06-30', 60000 FROM arende WHERE nyckel = $1", [nyckel]);
    const { svar: aterbetalt } = await som('ekonom')(`arenden/${nyckel}/aterbetalningar`, { datum: '2022-02-01', belopp: 20_000 });
    const { svar: aterfort } = await som('ekonom')(`arenden/${nyckel}/aterforing`, { slag: 'aterkravt', datum: '2022-02-01', belopp: 20_000, skal: 'Återbetalt', budgetar: 1998 });
    const tabort = async (vad: string, id: string | undefined) => {
      const svar = await p.prov.server.som('ekonom')(`${API}/arenden/${nyckel}/${vad}/${id}?skal=Fel%20ärende`, { method: 'DELETE' });
      return { status: svar.status, svar: (await svar.json()) as ArendeEkonomiSvar };
    };
    expect(await tabort('aterbetalningar', aterbetalt.aterbetalningar[0]?.id)).toMatchObject({ status: 422 });
    // The frame's 100 000 are decided, and the 20 000 that came back too.
    const annan = await p.beviljat({ tak: 20_000, ar: 1998 });
    expect(await tabort('aterforing', aterfort.aterforingar[0]?.id)).toMatchObject({ status: 422 });
    await p.prov.db.query('DELETE FROM anslagsram WHERE budgetar = 1998');
    expect(await tabort('aterforing', aterfort.aterforingar[0]?.id)).toMatchObject({ status: 200, svar: { aterforingar: [], saldo: { aterfort: 0, kvar: 60_000 } } });
    expect(await tabort('aterbetalningar', aterbetalt.aterbetalningar[0]?.id)).toMatchObject({ status: 200, svar: { aterbetalningar: [], saldo: { kvar: 40_000 } } });
    expect(await tabort('aterbetalningar', aterbetalt.aterbetalningar[0]?.id)).toMatchObject({ status: 404 });
    expect((await p.ekonomi(annan)).saldo).toMatchObject({ kvar: 20_000 });
  });

  it('en order som makuleras ger sitt utrymme tillbaka', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.attesterad(nyckel);
    expect((await p.ekonomi(nyckel)).saldo).toMatchObject({ oppnaOrdrar: 100_000, kvar: 0 });
    expect(await p.steg('ekonom', nyckel, 1, 'order/makulering', { skal: 'Sökanden har gått i konkurs' })).toMatchObject({ status: 200, svar: { order: { status: 'makulerad' } } });
    expect((await p.ekonomi(nyckel)).saldo).toMatchObject({ oppnaOrdrar: 0, kvar: 100_000 });
    expect(await p.steg('ekonom', nyckel, 1, 'order/makulering', { skal: 'Igen' })).toMatchObject({ status: 422 });
  });

  it('ärendelistan visar det utbetalda minus det som har betalats tillbaka', async () => {
    const nyckel = await p.beviljat({ tak: 100_000 });
    await p.prov.db.query("INSERT INTO utbetalning (arende_id, utbetald, belopp_kr) SELECT id, '2021-06-30', 60000 FROM arende WHERE nyckel = $1", [nyckel]);
    await som('ekonom')(`arenden/${nyckel}/aterbetalningar`, { datum: '2022-02-01', belopp: 20_000 });
    const { rader: lista } = (await (await p.prov.server.som('lasare')(`${API}/arenden?sok=${nyckel}`)).json()) as ArendeListaSvar;
    expect(lista).toMatchObject([{ nyckel, utbetalt: 40_000 }]);
    expect(await (await p.prov.server.som('lasare')(`${API}/arenden/${nyckel}`)).json()).toMatchObject({ utbetalt: 40_000 });
  });
});

describe('ett sekretessmarkerat ärende', () => {
  it('visar belopp och dagar men inga texter', async () => {
    const nyckel = await p.beviljat({ tak: 100_000, sparrande: ['Hemligt villkor.'] });
    await p.registrera(nyckel, { anmarkning: 'Hemlig anmärkning', rader: rader(10, { ejGodkant: 1, skal: 'Hemligt skäl' }) });
    await p.prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [nyckel]);
    const [dolt, oppet] = [JSON.stringify([await p.hamta('lasare', nyckel, 1), await p.ekonomi(nyckel)]), JSON.stringify([await p.hamta('chef', nyckel, 1), await p.ekonomi(nyckel, 'chef')])];
    expect(dolt).not.toContain('Heml');
    expect(dolt).toContain('"bokfort":10');
    expect(oppet).toContain('Hemlig anmärkning');
    expect(oppet).toContain('Hemligt villkor.');
    await p.steg('handlaggare', nyckel, 1, 'granskning', { version: 1, rader: [{ kostnadsslag: 'egen_personal', ejGodkant: 2, skal: 'Hemligt skäl' }] });
    const nekad = await p.steg('ekonom', nyckel, 1, 'attest', { version: 2 });
    expect(nekad.status).toBe(422);
    expect(JSON.stringify(nekad.svar)).not.toContain('Heml');
    const historik = JSON.stringify(await (await p.prov.server.som('lasare')(`${API}/arenden/${nyckel}/historik`)).json());
    expect(historik).not.toContain('Heml');
    expect(historik).toContain('omfattas av sekretess');
  });
});
