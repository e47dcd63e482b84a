import type { ForhandsgranskningSvar, InlasningSvar, ProblemSvar } from '@anslag/kontrakt';
import { Workbook } from 'exceljs';
import { UTFALLSKOLUMNER } from '../../api/src/inlasning/kalla/utfallsrader';
import { IAR, KEDJENYCKEL, type Kedjeprov, lank, led, nyttKedjeprov } from '../stod/kedjeprov';
import { nyPerson, type Person } from '../stod/person';

let prov: Kedjeprov;
let ider: Record<'a1' | 'p1' | 'ek1' | 'm1', string>;
beforeAll(async () => {
  prov = await nyttKedjeprov();
});
beforeEach(async () => {
  ider = await prov.enkelKedja();
});
afterAll(() => prov?.slapp());

const csv = (...rader: string[]): Blob => new Blob([`\ufeff${[UTFALLSKOLUMNER.join(';'), ...rader].join('\r\n')}\r\n`]);
const RAD = `${KEDJENYCKEL};p1;2021;2021-11-30;Uppnådd;Uppföljning;42;20;22;Lägesrapport;Två omgångar`;
async function skicka<T = ForhandsgranskningSvar>(vag: string, fil: Blob, namn = 'resultat.csv', person: Person = prov.agare, falt: object = {}): Promise<{ status: number; svar: T }> {
  const body = new FormData();
  for (const [k, v] of Object.entries({ slag: 'utfall', ...falt })) body.set(k, String(v));
  body.set('fil', fil, namn);
  const svar = await person.anropa(`/api/v1/${vag}`, { method: 'POST', body });
  return { status: svar.status, svar: (await svar.json()) as T };
}
const granska = (fil: Blob, namn?: string, person?: Person) => skicka('inlasningar/forhandsgranskning', fil, namn, person);
const lasIn = (fil: Blob, falt: object = {}, person?: Person) => skicka<InlasningSvar & ProblemSvar>('inlasningar', fil, 'resultat.csv', person, falt);
const loggade = async (nod = ider.p1) => (await prov.kedja()).noder.find((n) => n.id === nod)?.utfall ?? [];

describe('resultat läses in ur en fil', () => {
  it('granskas, bekräftas och är oförändrade nästa gång; en annan rad är ny', async () => {
    const fil = csv(RAD, `${KEDJENYCKEL.toLowerCase()};fler kan yrket;${IAR + 2};${IAR + 2}-06-30;förväntad;;62,5;;;;`);
    const { status, svar } = await granska(fil);
    expect({ status, fel: svar.fel, antal: svar.antal, bekraftas: svar.kanBekraftas }).toEqual({ status: 200, fel: [], antal: { nya: 2, oforandrade: 0, andrade: 0, fel: 0, utelamnade: 0 }, bekraftas: true });
    expect(await loggade()).toEqual([]);
    const { version } = await prov.kedja();
    expect((await lasIn(fil, { fingeravtryck: svar.fingeravtryck })).status).toBe(201);
    expect(await loggade()).toMatchObject([{ ar: 2021, datum: '2021-11-30', lage: 'uppnadd', grund: 'uppfoljning', varde: 4200, avser: 'hela', kvinnor: 20, man: 22, kalla: 'Lägesrapport', kommentar: 'Två omgångar', registreradAv: 'Agnes Ägare' }]);
    expect(await loggade(ider.ek1)).toMatchObject([{ lage: 'forvantad', grund: null, varde: 6250 }]);
    expect((await prov.kedja()).version).toBe(version);
    const [post] = await prov.db.query<{ objekt: string; andringar: string; skal: string }[]>("SELECT objekt, andringar, skal FROM historik WHERE handelse = 'utfall.loggat' ORDER BY nummer LIMIT 1");
    expect(post).toMatchObject({ objekt: KEDJENYCKEL, skal: 'Inläst ur resultat.csv' });
    expect(JSON.parse(post?.andringar ?? '')).toEqual([{ falt: 'Led p1: uppnådd 2021', fore: null, efter: '42 personer, grund uppföljning' }]);

    const igen = await granska(csv(RAD, RAD, RAD.replace(';42;', ';43;')));
    expect(igen.svar.antal).toMatchObject({ nya: 1, oforandrade: 2 });
    // What is annulled is no longer there to be the same as.
    await prov.sand(prov.agare, 'POST', `utfall/${(await loggade())[0]?.id}/makulering`, { skal: 'Fel' });
    expect((await granska(csv(RAD))).svar.antal).toMatchObject({ nya: 1, oforandrade: 0 });
  });

  it('Excel enligt mallen, med tal och datum som Excel skriver dem', async () => {
    const mall = await prov.agare.anropa('/api/v1/inlasningar/mallar/utfall.xlsx');
    const bok = new Workbook();
    await bok.xlsx.load(await mall.arrayBuffer());
    const blad = bok.getWorksheet('Resultat');
    expect(blad?.getRow(1).values).toEqual([undefined, ...UTFALLSKOLUMNER]);
    blad?.addRow([KEDJENYCKEL, 'p1', 2021, new Date('2021-11-30T00:00:00Z'), 'Uppnådd', 'Ej angiven', 42.5, 20, 22, '', '']);
    const { svar } = await granska(new Blob([await bok.xlsx.writeBuffer()]), 'resultat.xlsx');
    expect({ fel: svar.fel, antal: svar.antal.nya }).toEqual({ fel: [], antal: 1 });
    const csvmall = await (await prov.agare.anropa('/api/v1/inlasningar/mallar/utfall.csv')).text();
    expect(csvmall.trim()).toBe(UTFALLSKOLUMNER.join(';'));
  });

  it.each<[string, string, string]>([
    ['ett okänt ärende', RAD.replace(KEDJENYCKEL, '99RS9999'), 'Diarienummer'],
    ['ett okänt led', RAD.replace(';p1;', ';p9;'), 'Nod'],
    ['en aktivitet', RAD.replace(';p1;', ';a1;'), 'Nod'],
    ['uppnått ett kommande år', RAD.replace('2021;2021-11-30', `${IAR + 1};2021-11-30`), 'År'],
    ['ett datum som inte finns', RAD.replace('2021-11-30', '2021-11-31'), 'Datum'],
    ['ett okänt läge', RAD.replace('Uppnådd', 'Klart'), 'Läge'],
    ['en okänd grund', RAD.replace('Uppföljning', 'Gissning'), 'Grund'],
    ['ett värde med tre decimaler', RAD.replace(';42;', ';42,125;'), 'Värde'],
    ['ett negativt antal', RAD.replace(';20;', ';-20;'), 'Kvinnor'],
    ['fler deltagare än värdet', RAD.replace(';22;', ';23;'), 'Värde'],
    ['färre personer än ingen', RAD.replace(';42;20;22;', ';-7;;;'), 'Värde'],
    ['ett år före projektet', RAD.replace(';2021;', ';2019;'), 'År'],
    ['ett tomt år', RAD.replace(';2021;', ';;'), 'År'],
  ])('%s vägras vid sin kolumn, och inget läses in', async (_, rad, kolumn) => {
    const fil = csv(RAD, rad);
    const { svar } = await granska(fil);
    expect({ falt: svar.fel.map((f) => f.falt), antal: svar.antal, bekraftas: svar.kanBekraftas }).toMatchObject({ falt: [`rad 3, kolumn ${kolumn}`], antal: { nya: 1, fel: 1 }, bekraftas: false });
    expect((await lasIn(fil)).status).toBe(422);
    expect(await loggade()).toEqual([]);
  });

  it('okänt ärende och okänt led sägs tillsammans med radens övriga fel', async () => {
    const { svar } = await granska(csv(RAD.replace(KEDJENYCKEL, '99RS9999').replace('2021-11-30', ''), RAD.replace(';p1;', ';p9;').replace('Uppnådd', 'Klart')));
    expect({ falt: svar.fel.map((f) => f.falt).sort(), antal: svar.antal.fel }).toEqual({
      falt: ['rad 2, kolumn Datum', 'rad 2, kolumn Diarienummer', 'rad 3, kolumn Läge', 'rad 3, kolumn Nod'],
      antal: 2,
    });
  });

  it('andras ärenden går inte att logga i, och läsare får inte läsa in', async () => {
    const { svar } = await granska(csv(RAD), 'r.csv', prov.annan);
    expect(svar.fel).toMatchObject([{ falt: 'rad 2, kolumn Diarienummer', ratt: 'ett ärende som du får logga resultat i' }]);
    expect((await granska(csv(RAD), 'r.csv', await nyPerson(prov.server, 'Lars Läsare', 'lasare'))).status).toBe(403);
  });

  it('två led med samma text kräver beteckningen', async () => {
    const { noder, lankar } = await prov.plan();
    await prov.spara([...noder, led('x', 'effekt_medellang', 'FLER KAN YRKET')], [...lankar, lank(ider.ek1, 'x')]);
    const { svar } = await granska(csv(RAD.replace(';p1;', ';Fler kan yrket;')));
    expect(svar.fel).toMatchObject([{ meddelande: 'Flera led i kedjan heter så.', ratt: 'något av a1, p1, ek1, m1, em1' }]);
  });
});

describe('ett ärende läses in på nytt ur en fil', () => {
  const fil = (noder: object[]): Blob =>
    new Blob([JSON.stringify({ format: 'anslag-beslut/1', arenden: [{ diarienummer: KEDJENYCKEL, namn: 'Smart tillväxt', stodtyp: 'projekt', ansokan: { inkom: '2020-03-01' }, effektkedja: { noder, lankar: [] }, beslut: [] }] })]);
  const somAdmin = async (namn: 'forhandsgranskning' | 'lasIn', blob: Blob) => {
    const admin = await nyPerson(prov.server, 'Adam Admin', 'administrator');
    return namn === 'lasIn' ? skicka<InlasningSvar & ProblemSvar>('inlasningar', blob, 'b.json', admin, { slag: 'beslut' }) : skicka<ForhandsgranskningSvar & ProblemSvar>('inlasningar/forhandsgranskning', blob, 'b.json', admin, { slag: 'beslut' });
  };

  it('ett led behåller sitt id, sina mått och sina resultat; ett loggat led kan inte försvinna', async () => {
    await prov.sand(prov.agare, 'POST', `effektkedja/noder/${ider.p1}/utfall`, { ar: 2021, datum: '2021-06-01', lage: 'uppnadd' });
    const utan = await somAdmin('forhandsgranskning', fil([{ id: 'a1', niva: 'aktivitet', text: 'Kurser' }]));
    expect((utan.svar as ForhandsgranskningSvar).fel).toMatchObject([{ falt: 'arenden[0].effektkedja', last: 'p1' }]);
    expect((await somAdmin('lasIn', fil([{ id: 'p1', niva: 'prestation', text: 'Deltagare, enligt fil' }]))).status).toBe(201);
    const { noder, lankar } = await prov.kedja();
    expect(noder.map((n) => [n.id, n.text, n.enhet, n.utfall.length])).toEqual([[ider.p1, 'Deltagare, enligt fil', 'personer', 1]]);
    expect(lankar).toEqual([]);
  });
});
