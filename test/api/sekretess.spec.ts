import { ANSOKANSDELAR, ARENDEDELAR } from '@anslag/doman';
import type { ArendeListaSvar, ArendeSvar, ProblemSvar } from '@anslag/kontrakt';
import JSZip from 'jszip';
import { DataSource } from 'typeorm';
import { nyServer, type Provserver } from '../stod/app';
import { nyPerson, type Person } from '../stod/person';

const NYCKEL = '20RS3419';
const PARAGRAF = '30 kap. 23 § OSL';
/** In every secret text: found anywhere, something has leaked. */
const HEMLIGT = 'Zzhemligt';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
}
let server: Provserver;
let db: DataSource;
let vagar: [string, Operation][];
let fore: string;
const personer: Record<string, Person> = {};

beforeAll(async () => {
  server = await nyServer('exempel');
  db = await new DataSource({ type: 'postgres', url: server.databas }).initialize();
  const roller = { chef: 'chef', admin: 'administrator', ledamot: 'ledamot', lasare: 'lasare', ekonom: 'ekonom', analytiker: 'analytiker', annan: 'handlaggare', agare: 'handlaggare', javigChef: 'chef', javigLedamot: 'ledamot' } as const;
  for (const [namn, roll] of Object.entries(roller)) personer[namn] = await nyPerson(server, namn, roll);
  await skrivHemligt();
  [fore] = ((await db.query(`SELECT to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS nu`)) as { nu: string }[]).map((r) => r.nu) as [string];
  const { version } = await arendet('chef');
  await krav('chef', 'PUT', `arenden/${NYCKEL}/handlaggare`, { handlaggare: personer['agare']?.id, version });
  await krav('agare', 'PATCH', `arenden/${NYCKEL}`, { version: version + 1, skal: `Rättat: ${HEMLIGT}skal`, sammanfattning: `Text med ${HEMLIGT}sammanfattning` });
  await krav('agare', 'PUT', `arenden/${NYCKEL}/sekretess`, { version: version + 2, sekretess: PARAGRAF, skal: `Affärsplan ${HEMLIGT}grund` });
  for (const namn of ['javigChef', 'javigLedamot']) await krav(namn, 'POST', `arenden/${NYCKEL}/jav`, { skal: 'Släkt' });
  await krav('admin', 'POST', 'arsbokslut', { budgetar: 2020 });
  const { paths } = (await (await fetch(`${server.bas}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, Operation>> };
  vagar = Object.entries(paths).flatMap(([vag, { get }]): [string, Operation][] => (get ? [[vag, get]] : []));
});
afterAll(async () => {
  await db?.destroy();
  await server?.slapp();
});

const som = (namn: string): Person => {
  const person = personer[namn];
  if (!person) throw new Error(namn);
  return person;
};
async function krav(namn: string, method: string, vag: string, kropp: object): Promise<void> {
  const svar = await som(namn).anropa(`/api/v1/${vag}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) });
  if (!svar.ok) throw new Error(`${method} ${vag} ${svar.status}: ${await svar.text()}`);
}
async function arendet(namn: string, fraga = ''): Promise<ArendeSvar> {
  return (await (await som(namn).anropa(`/api/v1/arenden/${NYCKEL}${fraga}`)).json()) as ArendeSvar;
}

/** Writes a secret text in every field that is withheld, past the rules that guard decided decisions. */
async function skrivHemligt(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    const [arende] = await tx.query<{ id: string }[]>('SELECT id FROM arende WHERE nyckel = $1', [NYCKEL]);
    const id = [arende?.id];
    const ord = (falt: string) => `'${HEMLIGT}${falt}'`;
    await tx.query(`UPDATE beslut SET motivering = ${ord('motivering')}, avslagsmotiv = ${ord('avslagsmotiv')}, avsteg = ${ord('avsteg')}, anmarkning = ${ord('anmarkning')} WHERE arende_id = $1`, id);
    const beslut = 'SELECT id FROM beslut WHERE arende_id = $1';
    await tx.query(`UPDATE beslut_villkor SET villkorstext = ${ord('villkor')} WHERE beslut_id IN (${beslut})`, id);
    await tx.query(`UPDATE budgetrad SET kategori = ${ord('budget')} || ordning WHERE budget_id IN (SELECT id FROM budget WHERE beslut_id IN (${beslut}))`, id);
    await tx.query('INSERT INTO ansokan (arende_id) VALUES ($1) ON CONFLICT DO NOTHING', id);
    await tx.query(`INSERT INTO arendetext (arende_id, del, innehall) SELECT $1, d, ${ord('del')} || d FROM unnest($2::text[]) d ON CONFLICT (arende_id, del) DO UPDATE SET innehall = EXCLUDED.innehall`, [arende?.id, ARENDEDELAR]);
    await tx.query(`INSERT INTO delmal (arende_id, ordning, rubrik, innehall) VALUES ($1, 90, ${ord('delmalsrubrik')}, ${ord('delmal')})`, id);
    await tx.query(`INSERT INTO delmal_aktivitet (arende_id, delmal_ordning, ordning, innehall) VALUES ($1, 90, 0, ${ord('aktivitet')})`, id);
    await tx.query("INSERT INTO budget (arende_id, avser) VALUES ($1, 'projektet') ON CONFLICT DO NOTHING", id);
    await tx.query(`INSERT INTO budgetrad (budget_id, sida, ordning, kategori) SELECT b.id, 'kostnader', 90, ${ord('ansokansbudget')} FROM budget b WHERE b.arende_id = $1`, id);
    await tx.query(`UPDATE effektkedja_nod SET nodtext = ${ord('nod')} WHERE arende_id = $1`, id);
    await tx.query(`UPDATE effektkedja_lank SET skal = ${ord('lank')} WHERE fran_id IN (SELECT id FROM effektkedja_nod WHERE arende_id = $1)`, id);
    await tx.query(
      `WITH ny AS (INSERT INTO bilaga (arende_id, namn, slag, mediatyp, storlek, kontrollsumma, kontrollerad, inlagd_av)
         SELECT $1, ${ord('bilaga')} || '.pdf', 'annat', 'application/pdf', 9, repeat('a', 64), 'ren', id FROM anvandare LIMIT 1 RETURNING id)
       INSERT INTO bilaga_innehall SELECT id, convert_to(${ord('fil')}, 'UTF8') FROM ny`,
      id,
    );
    const t = ord('insats');
    const [insats] = await tx.query<{ id: string }[]>(
      `INSERT INTO insats (region, ar, kapitel, namn, beskrivning, prestationer, effekter, effektmal_skrivet, arende_id)
       SELECT kortnamn, 2023, 1, 'En insats', ${t}, ${t}, ${t}, ${t}, $1 FROM region RETURNING id`,
      id,
    );
    VARDEN['id'] = insats?.id ?? '';
    await tx.query(`INSERT INTO effektkedja_nod (insats_id, beteckning, niva, nodtext, indikator, enhet, ansvarig) VALUES ($1, 'P1', 2, ${ord('insatsnod')}, ${ord('indikator')}, ${ord('enhet')}, ${ord('ansvarig')})`, [insats?.id]);
    const noder = 'SELECT id FROM effektkedja_nod WHERE insats_id = $1 OR arende_id = $2 AND niva BETWEEN 2 AND 5';
    await tx.query(`INSERT INTO utfall (nod_id, ar, datum, lage, avser, kommentar, kalla, lank) SELECT id, 2021, '2021-06-01', 'uppnadd', 'hela', ${ord('utfall')}, ${ord('kalla')}, 'https://exempel.se/' || ${ord('webb')} FROM (${noder}) n`, [insats?.id, arende?.id]);
    await tx.query(`INSERT INTO effektkedja_mal (nod_id, nummer, malvarde_hundradelar, avser, satt, skal) SELECT id, 1, 100, 'hela', '2021-01-01', ${ord('malskal')} FROM (${noder}) n`, [insats?.id, arende?.id]);
  });
}

const VARDEN: Record<string, string> = { nyckel: NYCKEL, ar: '2020', nummer: '1', bokfort: '1000', per: 'stodtyp', tabell: 'stodtyp', rad: 'projekt', kolumn: 'kronor', mot: '1', slag: 'beslut.xlsx', skal: 'x' };

/** The addresses of a route: as it is, with every search word that is secret, and as of before the mark. */
function adresser(vag: string, { parameters = [] }: Operation): string[] {
  const portfoljrader = vag.endsWith('/portfolj/rader');
  const varde = (namn: string) => (portfoljrader && namn === 'nyckel' ? 'summa' : (VARDEN[namn] ?? ''));
  const stig = vag.replace(/\{(\w+)\}/g, (_, namn: string) => encodeURIComponent(varde(namn)));
  const bas = parameters.filter((p) => p.in === 'query' && p.required).map((p) => [p.name, varde(p.name)]);
  const har = (namn: string) => parameters.some((p) => p.in === 'query' && p.name === namn);
  const till = [[], ...(har('perSida') ? [[['perSida', '200']]] : []), ...(har('registrerat') ? [[['registrerat', fore]]] : []), ...(har('dag') ? [[['dag', '2024-01-01']]] : [])];
  return till.map((extra) => `${stig}?${new URLSearchParams([...bas, ...extra] as [string, string][])}`);
}

/** All text of an answer: of a zipped document, of every file in it. */
async function innehall(svar: Response): Promise<string> {
  const data = Buffer.from(await svar.arrayBuffer());
  if (data.subarray(0, 2).toString() !== 'PK') return data.toString();
  const zip = await JSZip.loadAsync(data);
  return (await Promise.all(Object.values(zip.files).map((f) => f.async('string')))).join('\n');
}

describe.each(['lasare', 'ekonom', 'analytiker', 'annan', 'javigChef', 'javigLedamot'])('%s, som inte får läsa det hemliga', (namn) => {
  it('får ingenstans se någon hemlig text', async () => {
    let lyckade = 0;
    for (const [vag, operation] of vagar.filter(([v]) => !v.includes('/inloggning'))) {
      for (const adress of adresser(vag, operation)) {
        const svar = await som(namn).anropa(adress);
        lyckade += Number(svar.ok);
        const text = await innehall(svar);
        const plats = text.indexOf(HEMLIGT);
        expect({ adress, status: svar.status < 500, last: plats < 0 ? '' : text.slice(Math.max(0, plats - 80), plats + 60) }).toEqual({ adress, status: true, last: '' });
      }
    }
    expect(lyckade).toBeGreaterThan(20);
  });

  it('ser ärendet, att något är undanhållet och varför, och det som är offentligt', async () => {
    const helt = await arendet('chef');
    const svar = await arendet(namn);
    expect(svar).toMatchObject({ sekretess: PARAGRAF, undanhallet: true, sammanfattning: null, effektkedja: null, namn: helt.namn, sokande: helt.sokande, utbetalt: helt.utbetalt, brytpunkt: helt.brytpunkt });
    expect(svar.gallande).toEqual({ ...helt.gallande, villkor: [], kallor: { ...helt.gallande?.kallor, villkor: null } });
    expect(svar.beslut.map((b) => [b.nummer, b.tak, b.beviljadAndel, b.beslutat])).toEqual(helt.beslut.map((b) => [b.nummer, b.tak, b.beviljadAndel, b.beslutat]));
    expect(svar.insatser).toEqual([expect.objectContaining({ namn: 'En insats', effektkedja: null })]);
  });

  it('nekas ordalydelsen med skälet', async () => {
    const svar = await som(namn).anropa(`/api/v1/arenden/${NYCKEL}/beslutstext`);
    const { kod, detail } = (await svar.json()) as ProblemSvar;
    expect({ status: svar.status, kod }).toEqual({ status: 403, kod: 'obehorig' });
    expect(detail).toContain(PARAGRAF);
  });

  it('hittar det inte genom att söka på det hemliga, men på det offentliga', async () => {
    const sok = async (ord: string) => ((await (await som(namn).anropa(`/api/v1/arenden?sok=${ord}`)).json()) as ArendeListaSvar).rader;
    expect(await sok(`${HEMLIGT}sammanfattning`)).toEqual([]);
    expect(await sok(HEMLIGT)).toEqual([]);
    expect(await sok('smart+tillväxt')).toEqual([expect.objectContaining({ nyckel: NYCKEL, sekretess: PARAGRAF, anmarkning: null })]);
  });
});

describe.each(['chef', 'admin', 'ledamot', 'agare'])('%s, som får läsa det hemliga', (namn) => {
  const lasningar = async () =>
    (await db.query(
      `SELECT aktor, roll, andringar FROM historik h WHERE handelse = 'sekretess.last' AND aktor = $1 ORDER BY nummer`,
      [namn],
    )) as { aktor: string; andringar: string }[];

  it('ser allt, och varje läsning står i historiken', async () => {
    const antal = (await lasningar()).length;
    const svar = await arendet(namn);
    const text = JSON.stringify(svar);
    for (const falt of ['sammanfattning', 'motivering', 'avslagsmotiv', 'avsteg', 'anmarkning', 'villkor', 'budget', 'nod', 'insatsnod']) expect(text).toContain(`${HEMLIGT}${falt}`);
    expect(svar).toMatchObject({ undanhallet: false, sekretess: PARAGRAF });
    const ansokan = await (await som(namn).anropa(`/api/v1/arenden/${NYCKEL}/ansokan`)).text();
    for (const falt of ['sammanfattning', ...ANSOKANSDELAR.map((d) => `del${d}`), 'delmalsrubrik', 'delmal', 'aktivitet', 'ansokansbudget']) expect(ansokan).toContain(`${HEMLIGT}${falt}`);
    expect((await som(namn).anropa(`/api/v1/arenden/${NYCKEL}/beslutstext`)).status).toBe(200);
    const nya = (await lasningar()).slice(antal);
    expect(nya.map((r) => (JSON.parse(r.andringar) as { efter: string }[])[0]?.efter)).toEqual(['Ärendets uppgifter', 'Ansökan', expect.stringMatching(/^Ordalydelsen av beslut \d+$/)]);
  });
});

describe('ett ärende utan sekretess', () => {
  it('läses utan rad i historiken', async () => {
    const antal = async () => ((await db.query('SELECT count(*)::int AS n FROM historik')) as { n: number }[])[0]?.n;
    const innan = await antal();
    expect((await som('chef').anropa('/api/v1/arenden/20RS4642')).status).toBe(200);
    expect(await antal()).toBe(innan);
  });
});

describe('en gammal version av ett hemligt ärende', () => {
  it('svaret på en ändring visar värdena för den som får läsa dem, och det antecknas; för en annan bara att de är ändrade', async () => {
    const konflikt = async (namn: string) => {
      const svar = await som(namn).anropa(`/api/v1/arenden/${NYCKEL}/handlaggare`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"handlaggare":null,"version":1}' });
      return (await svar.json()) as ProblemSvar;
    };
    const sammanfattning = ({ aktuell }: ProblemSvar) => aktuell?.andrat.find((a) => a.falt === 'Sammanfattning')?.efter;
    const [hel, dold] = [await konflikt('chef'), await konflikt('javigChef')];
    expect([hel.status, dold.status]).toEqual([409, 409]);
    expect(sammanfattning(hel)).toContain(HEMLIGT);
    expect(sammanfattning(dold)).toBe('omfattas av sekretess');
    expect(JSON.stringify(dold)).not.toContain(HEMLIGT);
    const [sist] = (await db.query(`SELECT aktor, andringar FROM historik WHERE handelse = 'sekretess.last' ORDER BY nummer DESC LIMIT 1`)) as { aktor: string; andringar: string }[];
    expect(sist).toMatchObject({ aktor: 'chef', andringar: expect.stringContaining('Ändringar av ärendet') as string });
  });
});

describe('markeringen', () => {
  const marka = async (namn: string, kropp: object) => (await som(namn).anropa(`/api/v1/arenden/${NYCKEL}/sekretess`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(kropp) })).status;

  it.each([
    ['lasare', 403],
    ['annan', 403],
    ['javigChef', 403],
    ['ledamot', 403],
  ])('%s får inte ta bort den: %i', async (namn, status) => expect(await marka(namn, { version: (await arendet('chef')).version, sekretess: null, skal: 'x' })).toBe(status));

  it('kräver skäl, tas bort av chefen, och allt syns igen, också från tiden då det var hemligt', async () => {
    const { version } = await arendet('chef');
    expect(await marka('chef', { version, sekretess: null })).toBe(400);
    expect(await marka('chef', { version, sekretess: 'x'.repeat(201), skal: 'x' })).toBe(400);
    expect(await marka('chef', { version, sekretess: 'hemligt', skal: 'x' })).toBe(400);
    const nar = new Date().toISOString();
    expect(await marka('chef', { version, sekretess: '', skal: 'Sekretessen har upphört' })).toBe(200);
    expect(await arendet('lasare')).toMatchObject({ sekretess: null, undanhallet: false, sammanfattning: `Text med ${HEMLIGT}sammanfattning` });
    expect(await arendet('lasare', `?registrerat=${nar}`)).toMatchObject({ sekretess: null, sammanfattning: `Text med ${HEMLIGT}sammanfattning` });
  });
});
