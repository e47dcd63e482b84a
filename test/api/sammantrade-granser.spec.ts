import { randomUUID } from 'node:crypto';
import { ORGAN } from '../stod/beslutsprov';
import { nyttSammantradesprov, type Sammantradesprov } from '../stod/sammantradesprov';

let prov: Sammantradesprov;
beforeAll(async () => {
  prov = await nyttSammantradesprov();
});
afterAll(() => prov?.slapp());

describe('dagar utanför anslagets år', () => {
  it.each(['9999-12-31', '0001-01-01', '2101-01-01', '1994-12-31'])('ett sammanträde planeras eller flyttas inte till %s', async (datum) => {
    const svar = await prov.anropa(prov.sekreterare, 'POST', 'sammantraden', { organ: ORGAN, datum });
    expect(svar).toMatchObject({ status: 400, svar: { falt: [{ falt: 'datum', last: datum, ratt: 'ett datum från 1995-01-01 till 2100-12-31' }] } });
  });

  it('de yttersta dagarna går, och en frist flyttas inte längre bort än så', async () => {
    const id = await prov.nytt('1995-01-01');
    // 1995-01-01 − 14 = 1994-12-18
    expect(await prov.hamta(id)).toMatchObject({ arendestopp: '1994-12-18' });
    for (const falt of [{ datum: '9999-12-31' }, { arendestopp: '0001-01-01' }]) {
      expect(await prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version: 1, ...falt })).toMatchObject({ status: 400, svar: { falt: [{ falt: Object.keys(falt)[0] }] } });
    }
    expect(await prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version: 1, datum: '2100-12-31' })).toMatchObject({ status: 200 });
    expect(await prov.hamta(id)).toMatchObject({ justerasSenast: '2101-01-14' });
  });
});

describe('ett steg som inte är läge för', () => {
  it('sägs med var sammanträdet är', async () => {
    const id = await prov.nytt('2015-05-06');
    expect(await prov.steg(prov.ordforande, id, 'avsluta')).toMatchObject({ status: 422, svar: { detail: 'Sammanträdet är planerat. Det här går bara när det pågår. Inget har sparats.' } });
    expect(await prov.anropa(prov.ordforande, 'POST', `sammantraden/${id}/signera`, { version: 1, kontrollsumma: 'a'.repeat(64) })).toMatchObject({
      status: 422,
      svar: { detail: 'Sammanträdet är planerat. Det här går bara när det är avslutat men inte justerat. Inget har sparats.' },
    });
  });
});

describe('ett ändrat beslut prövas som ett förslag', () => {
  let id: string;
  let nyckel: string;
  beforeAll(async () => {
    await prov.ram(2016, 5_000_000);
    id = await prov.nytt('2016-05-18');
    const f = await prov.namndforslag(100_000, '2016-05-18');
    nyckel = f.nyckel;
    await prov.sattUpp(id, f);
    await prov.oppna(id);
  });
  const villkor = { kod: 'EGET', text: 'Slutrapport lämnas.' };
  it.each<[object, string]>([
    [{ tak: -1 }, 'andrat.tak'],
    [{ tak: 0 }, 'andrat.tak'],
    [{ tak: 10_000_000_001 }, 'andrat.tak'],
    [{ beviljadAndel: -5 }, 'andrat.beviljadAndel'],
    [{ beviljadAndel: 10_001 }, 'andrat.beviljadAndel'],
    [{ projektperiod: { fran: '2018-01-01', till: '2017-01-01' } }, 'andrat.projektperiod.till'],
    [{ villkor: [{ ...villkor, villkorsmall: randomUUID() }] }, 'andrat.villkor.0.villkorsmall'],
  ])('%j', async (andrat, falt) => {
    const svar = await prov.avgor(prov.ordforande, id, nyckel, { utfall: 'andrat', motivering: 'Mindre.', andrat });
    expect(svar).toMatchObject({ status: 422, svar: { kod: 'regelbrott', falt: [{ falt }] } });
    expect(svar.svar.detail).not.toContain('databasen');
    expect((await prov.punkt(id, nyckel)).utfall).toBeNull();
  });
});

describe('kvarglömd malltext stannar inte ett sammanträde', () => {
  const falten = (svar: { svar: { falt?: { falt: string }[] } }) => svar.svar.falt?.map((f) => f.falt);
  const stallda = { rubrik: 'Val av XX', innehall: 'Nämnden väljer [...].', satser: 'att välja [namn]' };

  it('nekas vid sitt fält när en punkt skrivs och ändras, och en rad utan att sägs', async () => {
    const id = await prov.nytt('2015-06-03');
    const vag = `sammantraden/${id}/punkter`;
    const svar = await prov.anropa(prov.sekreterare, 'POST', vag, { version: 1, slag: 'ovrigt', ...stallda });
    expect(svar).toMatchObject({ status: 422, svar: { kod: 'regelbrott' } });
    expect(falten(svar)).toEqual(['rubrik', 'innehall', 'satser']);
    expect(await prov.anropa(prov.sekreterare, 'POST', vag, { version: 1, slag: 'ovrigt', rubrik: 'Val', satser: 'att välja en ledamot\noch en ersättare' })).toMatchObject({
      status: 422,
      svar: { falt: [{ falt: 'satser', meddelande: 'Rad 2 börjar inte med ”att”: ”och en ersättare”. Varje att-sats står på en egen rad.' }] },
    });
    const { id: punkt } = await prov.punkt(id, 'delegation');
    for (const [falt, text] of Object.entries(stallda)) {
      const andrat = await prov.anropa(prov.sekreterare, 'PATCH', `${vag}/${punkt}`, { version: 1, [falt]: text });
      expect([andrat.status, falten(andrat)]).toEqual([422, [falt]]);
    }
  });

  it('nekas i utfallet; det som redan är lagrat hindrar kallelse och avslut i ord, och kan rättas under mötet', async () => {
    const id = await prov.nytt('2015-06-10');
    const ny = await prov.anropa<{ punkt: string }>(prov.sekreterare, 'POST', `sammantraden/${id}/punkter`, { version: 1, slag: 'ovrigt', rubrik: 'Val', satser: 'att välja en ledamot' });
    const { punkt } = ny.svar;
    const lagra = (rubrik: string, forslag: string) => prov.db.query('UPDATE sammantradespunkt SET rubrik = $2, forslag = $3 WHERE id = $1', [punkt, rubrik, forslag]);
    await lagra('Val av XX', 'välja en ledamot');
    const hinder = (plats: string) => [`${plats}, rubriken: Texten innehåller kvarglömd malltext: ”XX”.`, `${plats}, förslaget till beslut: Rad 1 börjar inte med ”att”: ”välja en ledamot”. Varje att-sats står på en egen rad.`];
    expect((await prov.hamta(id)).hinder).toEqual(expect.arrayContaining(hinder('Punkt 2')));
    const kallat = await prov.anropa(prov.sekreterare, 'POST', `sammantraden/${id}/kalla`, { version: (await prov.hamta(id)).version });
    expect(kallat.status).toBe(422);
    expect(kallat.svar.detail).toContain(hinder('Punkt 2')[0]);
    await lagra('Val', 'att välja en ledamot');
    expect(await prov.oppna(id)).toMatchObject({ status: 200 });

    const utfall = await prov.avgor(prov.sekreterare, id, 'ovrigt', {
      utfall: 'andrat', motivering: 'nej XX', protokollsanteckning: '[...]', andrat: { satser: 'att välja XX\noch fler' }, reservationer: [{ id: prov.ledamot.id, text: 'nej XX' }],
    });
    expect([utfall.status, falten(utfall)?.sort()]).toEqual([422, ['andrat.satser', 'andrat.satser', 'motivering', 'protokollsanteckning', 'reservationer.0.text']]);
    expect(await prov.avgor(prov.sekreterare, id, 'ovrigt', { utfall: 'bifall' })).toMatchObject({ status: 200 });

    await lagra('Val av XX', 'välja en ledamot');
    await prov.bordlaggResten(id);
    expect((await prov.hamta(id)).hinder).toEqual(hinder('§ 2'));
    expect(await prov.steg(prov.ordforande, id, 'avsluta')).toMatchObject({ status: 422 });
    const andra = async (ord: object) => prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}/punkter/${punkt}`, { version: (await prov.hamta(id)).version, ...ord });
    expect(await andra({ innehall: 'Något helt annat.' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'innehall' }] } });
    expect(await andra({ rubrik: 'Val av ledamot', satser: 'att välja en ledamot' })).toMatchObject({ status: 200 });
    expect(await andra({ rubrik: 'Val av någon annan' })).toMatchObject({ status: 422, svar: { falt: [{ falt: 'rubrik' }] } });
    const { rows } = await prov.db.query("SELECT andringar FROM historik WHERE handelse = 'sammantrade.dagordning' ORDER BY nummer DESC LIMIT 1");
    expect(JSON.stringify(rows[0])).toContain('Val av XX');
    expect((await prov.hamta(id)).hinder).toEqual([]);
    expect(await prov.steg(prov.ordforande, id, 'avsluta')).toMatchObject({ status: 200 });
  });
});

describe('vilka som är med', () => {
  it('är organets ledamöter den dagen; sekreteraren kan vara någon annan, och ingen ledamot räknas bort', async () => {
    const id = await prov.nytt('2015-08-05');
    const { deltagare } = await prov.hamta(id);
    const rader = deltagare.map(({ namn: _, ...d }) => d);
    const utomstaende = { id: await prov.person('handlaggare'), narvarande: true, justerare: false };
    const satt = async (lista: object[]) => prov.anropa(prov.sekreterare, 'PUT', `sammantraden/${id}/deltagare`, { version: (await prov.hamta(id)).version, deltagare: lista });
    for (const uppgift of ['ledamot', 'ersattare']) expect(await satt([...rader, { ...utomstaende, uppgift }])).toMatchObject({ status: 422, svar: { falt: [{ falt: 'deltagare.3.uppgift' }] } });
    expect(await satt([...rader, { ...utomstaende, uppgift: 'sekreterare' }])).toMatchObject({ status: 200 });
    // The two members that are left out are away: 1 of 3 is there.
    await prov.steg(prov.sekreterare, id, 'kalla');
    expect(await satt(rader.slice(0, 1).map((r) => ({ ...r, narvarande: true })))).toMatchObject({ status: 200 });
    expect((await prov.hamta(id)).deltagare).toHaveLength(3);
    expect((await prov.steg(prov.ordforande, id, 'start')).svar.detail).toContain('1 av 3 tjänstgör');
  });

  it('den som har deltagit i en avgjord punkt kan inte tas bort eller göras frånvarande', async () => {
    const id = await prov.nytt('2015-08-12');
    await prov.oppna(id);
    const { deltagare } = await prov.hamta(id);
    const rader = deltagare.map(({ namn: _, ...d }) => d);
    const satt = async (lista: object[]) => prov.anropa(prov.sekreterare, 'PUT', `sammantraden/${id}/deltagare`, { version: (await prov.hamta(id)).version, deltagare: lista });
    expect(await satt(rader.map((r) => ({ ...r, narvarande: true })))).toMatchObject({ status: 200 });
    await prov.bordlaggResten(id);
    expect(await satt(rader.slice(0, 2))).toMatchObject({ status: 422, svar: { falt: [{ falt: 'deltagare' }] } });
    expect(await satt(rader.map((r, i) => ({ ...r, narvarande: i !== 1 })))).toMatchObject({ status: 422, svar: { falt: [{ falt: 'deltagare.1.narvarande' }] } });
    expect(await satt(rader)).toMatchObject({ status: 200 });
  });
});
