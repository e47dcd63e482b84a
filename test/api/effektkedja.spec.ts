import type { Andring, KedjeforslagSvar, KedjekallorSvar, KedjeSvar, MalSvar, ProblemSvar, RegisterSvar } from '@anslag/kontrakt';
import { IAR, KEDJENYCKEL, type Kedjeprov, lank, led, nyttKedjeprov } from '../stod/kedjeprov';

let prov: Kedjeprov;
beforeAll(async () => {
  prov = await nyttKedjeprov();
});
afterAll(() => prov?.slapp());
/** An indicator of the register. */
let indikator: RegisterSvar['indikatorer'][number];
beforeAll(async () => {
  const forsta = (await prov.sand<RegisterSvar>(prov.agare, 'GET', 'register')).svar.indikatorer[0];
  if (!forsta) throw new Error('the example has no indicator');
  indikator = forsta;
});

const andringar = async (): Promise<Andring[]> => {
  const [rad] = await prov.db.query<{ andringar: string }[]>("SELECT andringar FROM historik WHERE handelse = 'effektkedja.andrad' ORDER BY nummer DESC LIMIT 1");
  return JSON.parse(rad?.andringar ?? '[]') as Andring[];
};

describe('en effektkedja sparas hel', () => {
  it('nya led får id och beteckning, ordningen är den skickade, versionen stiger med ett', async () => {
    const ider = await prov.enkelKedja();
    const fore = await prov.kedja();
    expect(fore.noder.map((n) => [n.id, n.beteckning, n.niva, n.text])).toEqual([
      [ider.a1, 'a1', 'aktivitet', 'Kurser'],
      [ider.p1, 'p1', 'prestation', 'Deltagare i kurser'],
      [ider.ek1, 'ek1', 'effekt_kort', 'Fler kan yrket'],
      [ider.m1, 'm1', 'effektmal', prov.effektmal.namn],
    ]);
    expect(fore.noder[1]).toMatchObject({ indikator: 'Deltagare', enhet: 'personer', baslinje: 0, baslinjeAr: 2020, avser: 'hela', ansvarig: 'Kommunen', klartSenast: '2021-12-31', mal: [], utfall: [] });
    expect(fore.lankar).toEqual([
      { fran: ider.a1, till: ider.p1 },
      { fran: ider.p1, till: ider.ek1 },
      { fran: ider.ek1, till: ider.m1, skal: 'Senare effekter mäts inte' },
    ]);
    expect(fore.luckor).toEqual([{ kod: 'mal_passerat_utan_utfall', nod: ider.p1, dag: '2021-12-31' }]);
    expect(fore).toMatchObject({ agare: { slag: 'arende', nyckel: KEDJENYCKEL, arende: null }, undanhallet: false, farAndra: true, min: { eget: true, javig: false } });

    const { noder, lankar, version } = await prov.plan();
    expect((await prov.spara(noder, lankar)).svar.version).toBe(version);
    const bytta = [noder[0], { ...noder[1], text: 'Deltagare, ny text', indikator: null }, led('ny', 'aktivitet', 'Möten'), ...noder.slice(2)] as object[];
    const { svar } = await prov.spara(bytta, [...lankar, lank('ny', ider.p1)]);
    expect(svar).toMatchObject({ version: version + 1, nyaIder: [{ fran: 'ny', till: expect.any(String) as string }] });
    const efter = await prov.kedja();
    expect(efter.noder.map((n) => n.beteckning)).toEqual(['a1', 'p1', 'a2', 'ek1', 'm1']);
    expect(await andringar()).toEqual([
      { falt: 'Version', fore: `${version}`, efter: `${version + 1}` },
      { falt: 'Led a2', fore: null, efter: 'Möten' },
      { falt: 'Led p1: text', fore: 'Deltagare i kurser', efter: 'Deltagare, ny text' },
      { falt: 'Led p1: indikator', fore: 'Deltagare', efter: null },
      { falt: 'Länk a2 → p1', fore: null, efter: 'finns' },
    ]);
  });

  it('ett led som byter nivå behåller sitt id, länkarna följer med; det som tas bort är borta', async () => {
    const { ek1, p1 } = await prov.enkelKedja();
    const { noder, lankar } = await prov.plan();
    const { status, svar } = await prov.spara(
      noder.filter((n) => n.niva !== 'aktivitet').map((n) => (n.id === ek1 ? { ...n, niva: 'effekt_medellang' } : n)),
      lankar.filter((l) => l.till !== p1).map((l) => ({ ...l, skal: 'Kort sikt mäts inte' })),
    );
    expect({ status, fel: svar.falt }).toEqual({ status: 200, fel: undefined });
    const efter = await prov.kedja();
    expect(efter.noder.map((n) => [n.id === ek1, n.niva])).toEqual([[false, 'prestation'], [true, 'effekt_medellang'], [false, 'effektmal']]);
    expect(efter.lankar.map((l) => l.skal)).toEqual(['Kort sikt mäts inte', 'Kort sikt mäts inte']);
  });

  it.each<[string, () => { noder: object[]; lankar: object[] }, string[]]>([
    ['till samma nivå', () => ({ noder: [led('x', 'prestation'), led('y', 'prestation')], lankar: [lank('x', 'y')] }), ['lankar.0']],
    ['bakåt, som sluter en cirkel', () => ({ noder: [led('x', 'prestation'), led('y', 'effekt_kort')], lankar: [lank('x', 'y'), lank('y', 'x')] }), ['lankar.1']],
    ['till sig själv', () => ({ noder: [led('x', 'prestation')], lankar: [lank('x', 'x')] }), ['lankar.0']],
    ['till ett led som inte finns', () => ({ noder: [led('x', 'prestation')], lankar: [lank('x', 'z')] }), ['lankar.0']],
    ['två gånger', () => ({ noder: [led('x', 'prestation'), led('y', 'effekt_kort')], lankar: [lank('x', 'y'), lank('x', 'y')] }), ['lankar.1']],
    ['över en nivå utan skäl', () => ({ noder: [led('x', 'prestation'), led('y', 'effekt_medellang')], lankar: [lank('x', 'y', '  ')] }), ['lankar.0.skal']],
    ['två led med samma id', () => ({ noder: [led('x', 'prestation'), led('x', 'prestation')], lankar: [] }), ['noder.1.id']],
    ['ett effektmål utan registrets', () => ({ noder: [led('m', 'effektmal')], lankar: [] }), ['noder.0.effektmal']],
    ['ett effektmål som inte finns', () => ({ noder: [led('m', 'effektmal', 'M', { effektmal: '00000000-0000-4000-8000-000000000000' })], lankar: [] }), ['noder.0.effektmal']],
    ['ett effektmål på en effekt', () => ({ noder: [led('m', 'effekt_kort', 'M', { effektmal: prov.effektmal.id })], lankar: [] }), ['noder.0.effektmal']],
    ['registrets indikator som inte finns', () => ({ noder: [led('p', 'prestation', 'P', { strategiindikator: '00000000-0000-4000-8000-000000000000' })], lankar: [] }), ['noder.0.strategiindikator']],
    ['ett effektmål som indikator', () => ({ noder: [led('p', 'prestation', 'P', { strategiindikator: prov.effektmal.id })], lankar: [] }), ['noder.0.strategiindikator']],
    ['registrets indikator på en aktivitet', () => ({ noder: [led('a', 'aktivitet', 'A', { strategiindikator: indikator.id })], lankar: [] }), ['noder.0.strategiindikator']],
    ['ett läge på en aktivitet', () => ({ noder: [led('a', 'aktivitet', 'A', { lage: 'uppnadd' })], lankar: [] }), ['noder.0.lage']],
    ['uppnått ett kommande år', () => ({ noder: [led('p', 'prestation', 'P', { lage: 'uppnadd', ar: IAR + 1 })], lankar: [] }), ['noder.0.ar']],
  ])('en länk %s vägras vid sitt fält, och inget sparas', async (fall, plan, falt) => {
    const { version, noder } = await prov.kedja();
    const { noder: nya, lankar } = plan();
    const { status, svar } = await prov.spara(nya, lankar);
    expect({ status, kod: svar.kod, falt: svar.falt.map((f) => f.falt) }).toEqual({ status: 422, kod: 'regelbrott', falt });
    if (fall.includes('cirkel')) expect(svar.falt[0]?.meddelande).toMatch(/går inte framåt i kedjan, och sluter en cirkel\.$/);
    expect(await prov.kedja()).toMatchObject({ version, noder });
  });

  it('för många led, tom text och fel nivå är formfel fält för fält', async () => {
    const manga = await prov.spara(Array.from({ length: 201 }, (_, i) => led(`p${i}`, 'prestation')), []);
    expect([manga.status, manga.svar.falt[0]?.falt]).toEqual([400, 'noder']);
    const { status, svar } = await prov.spara([led('x', 'resultat', ' ')], [{ fran: 'x' }]);
    expect(status).toBe(400);
    expect(svar.falt.map((f) => f.falt)).toEqual(expect.arrayContaining(['noder.0.niva', 'noder.0.text', 'lankar.0.till']));
  });

  it('ett led med loggat resultat eller mål tas inte bort och blir inte en aktivitet', async () => {
    const { p1, ek1 } = await prov.enkelKedja();
    await prov.sand(prov.agare, 'POST', `effektkedja/noder/${p1}/utfall`, { ar: 2021, datum: '2021-06-01', lage: 'uppnadd' });
    await prov.sand(prov.agare, 'POST', `effektkedja/noder/${ek1}/mal`, { malvarde: 100 });
    const { noder, lankar } = await prov.plan();
    const utan = await prov.spara(noder.filter((n) => n.id !== p1), lankar.filter((l) => l.fran !== p1 && l.till !== p1));
    expect([utan.status, utan.svar.falt]).toEqual([422, [{ falt: 'noder', last: 'p1 Deltagare i kurser', meddelande: 'Ledet ”Deltagare i kurser” har loggade resultat och kan inte tas bort.', ratt: 'ledet kvar i kedjan' }]]);
    const bytt = await prov.spara(noder.map((n) => (n.id === ek1 ? { ...n, niva: 'aktivitet' } : n)), []);
    expect([bytt.status, bytt.svar.falt.map((f) => f.falt)]).toEqual([422, ['noder.2.niva']]);
  });

  it('en gammal version ger 409 med vad som har ändrats; andras ärende, läsare och okända nycklar vägras', async () => {
    await prov.enkelKedja();
    const { version, noder, lankar } = await prov.plan();
    await prov.spara([...noder.map((n) => (n.niva === 'aktivitet' ? { ...n, text: 'Kurser och möten' } : n))], lankar);
    const vag = `arenden/${KEDJENYCKEL}/effektkedja`;
    const gammal = await prov.sand<ProblemSvar>(prov.agare, 'PUT', vag, { version, noder, lankar });
    expect([gammal.status, gammal.svar.aktuell?.andrat.map((a) => [a.falt, a.fore, a.efter])]).toEqual([409, [['Led a1: text', 'Kurser', 'Kurser och möten']]]);
    expect((await prov.spara(noder, lankar, prov.annan)).status).toBe(403);
    expect((await prov.kedja(prov.annan)).farAndra).toBe(false);
    expect((await prov.sand(prov.agare, 'GET', 'arenden/99RS9999/effektkedja')).status).toBe(404);
    expect((await prov.sand(prov.agare, 'GET', 'insatser/99RS9999/effektkedja')).status).toBe(400);
  });
});

describe('ett led följer en indikator ur registret', () => {
  const foljs = async () => (await prov.sand<MalSvar>(prov.annan, 'GET', 'strategi/mal')).svar.verksamhetsmal.flatMap((m) => m.indikatorer).find((i) => i.id === indikator.id)?.projekt.map((p) => [p.nyckel, p.lage]);

  it('målsidan visar projektet vid indikatorn, ledet visar dess namn, historiken likaså, och det går att ta bort igen', async () => {
    const { p1 } = await prov.enkelKedja();
    expect((await prov.kedja()).noder.map((n) => [n.strategiindikator, n.foljer])).toEqual([[null, null], [null, null], [null, null], [null, null]]);
    expect(await foljs()).toEqual([]);
    const spara = async (strategiindikator: string | null) => {
      const { noder, lankar } = await prov.plan();
      const { status } = await prov.spara(noder.map((n) => (n.id === p1 ? { ...n, strategiindikator } : n)), lankar);
      expect(status).toBe(200);
      return (await andringar()).filter((a) => a.falt !== 'Version');
    };
    expect(await spara(indikator.id)).toEqual([{ falt: 'Led p1: indikator i registret', fore: null, efter: indikator.namn }]);
    // Its own words stay as they are.
    expect((await prov.kedja()).noder[1]).toMatchObject({ indikator: 'Deltagare', strategiindikator: indikator.id, foljer: { namn: indikator.namn, strategiversion: null } });
    expect(await foljs()).toEqual([[KEDJENYCKEL, null]]);
    await prov.sand(prov.agare, 'POST', `effektkedja/noder/${p1}/utfall`, { ar: 2021, datum: '2021-06-01', lage: 'uppnadd' });
    expect(await foljs()).toEqual([[KEDJENYCKEL, 'uppnadd']]);
    expect(await spara(null)).toEqual([{ falt: 'Led p1: indikator i registret', fore: indikator.namn, efter: null }]);
    expect(await foljs()).toEqual([]);
  });

  it('ett byte av effektmål står med målens namn i historiken', async () => {
    const { m1 } = await prov.enkelKedja();
    const register = (await prov.sand<RegisterSvar>(prov.agare, 'GET', 'register')).svar;
    const annat = register.strategiversioner.flatMap((s) => s.effektmal).find((m) => m.namn !== prov.effektmal.namn);
    const { noder, lankar } = await prov.plan();
    await prov.spara(noder.map((n) => (n.id === m1 ? { ...n, effektmal: annat?.id } : n)), lankar);
    expect(await andringar()).toContainEqual({ falt: 'Led m1: effektmål', fore: prov.effektmal.namn, efter: annat?.namn });
  });
});

describe('en kedja börjas på', () => {
  it('ur ansökan: aktivitet → delmål som prestation, och effektmålet; det går att spara som det är', async () => {
    const { svar } = await prov.sand<KedjeforslagSvar>(prov.agare, 'GET', `arenden/${KEDJENYCKEL}/effektkedja/fran-ansokan`);
    const per = (niva: string) => svar.plan.noder.filter((n) => n.niva === niva).length;
    // The application of 20RS3419 has four delmål.
    expect(per('prestation')).toBe(4);
    expect(per('aktivitet')).toBeGreaterThan(0);
    expect(svar.plan.lankar).toHaveLength(per('aktivitet'));
    await prov.enkelKedja();
    const { status } = await prov.sand(prov.agare, 'PUT', `arenden/${KEDJENYCKEL}/effektkedja`, { version: (await prov.plan()).version, ...svar.plan });
    expect(status).toBe(200);
  });

  it('ur andras kedjor: sök på namn, men aldrig ett sekretessmarkerat ärendes', async () => {
    const { svar } = await prov.sand<KedjekallorSvar>(prov.annan, 'GET', 'kedjekallor?sok=a');
    expect(svar.kallor.length).toBeGreaterThan(1);
    expect(svar.kallor.every((k) => k.antalNoder > 0)).toBe(true);
    const [forsta] = svar.kallor;
    const kopia = await prov.kedja(prov.annan, forsta?.slag === 'arende' ? `arenden/${forsta.nyckel}/effektkedja` : `insatser/${forsta?.nyckel}/effektkedja`);
    expect(kopia.noder).toHaveLength(forsta?.antalNoder ?? -1);
    const finns = async () => (await prov.sand<KedjekallorSvar>(prov.annan, 'GET', `kedjekallor?sok=${KEDJENYCKEL}`)).svar.kallor.filter((k) => k.nyckel === KEDJENYCKEL).length;
    expect(await finns()).toBe(1);
    await prov.db.query("UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = $1", [KEDJENYCKEL]);
    try {
      expect(await finns()).toBe(0);
      const dold: KedjeSvar = await prov.kedja(prov.annan);
      expect(dold).toMatchObject({ undanhallet: true, noder: [], lankar: [], luckor: [], farAndra: false });
      expect((await prov.sand(prov.annan, 'GET', `arenden/${KEDJENYCKEL}/effektkedja/fran-ansokan`)).status).toBe(403);
      expect((await prov.kedja()).noder.length).toBeGreaterThan(0);
      const [last] = await prov.db.query<{ handelse: string; aktor: string }[]>("SELECT handelse, aktor FROM historik WHERE handelse = 'sekretess.last' ORDER BY nummer DESC LIMIT 1");
      expect(last).toEqual({ handelse: 'sekretess.last', aktor: 'Agnes Ägare' });
    } finally {
      await prov.db.query('UPDATE arende SET sekretess = NULL WHERE nyckel = $1', [KEDJENYCKEL]);
    }
  });
});

it('en mall finns att börja från', async () => {
  await prov.db.query(`INSERT INTO kedjemall (namn, beskrivning, innehall, galler_fran, galler_till) VALUES ('Gammal', 'x', '{"noder":[],"lankar":[]}', '2000-01-01', '2001-01-01'), ('Ny', 'x', '{"noder":[],"lankar":[]}', '2002-01-01', NULL)`);
  const { svar } = await prov.sand<{ mallar: { namn: string }[] }>(prov.annan, 'GET', 'kedjemallar');
  expect(svar.mallar.map((m) => m.namn)).toContain('Ny');
  expect(svar.mallar.map((m) => m.namn)).not.toContain('Gammal');
});
