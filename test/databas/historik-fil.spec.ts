import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brottstext, lasSigill, verifieringsresultat } from '../../api/src/cli/historikkommandon';
import { type Granskning, granskaKedja, type Kedjepost } from '../../api/src/historik/kedja';
import { kedjaUrFil, kedjerader } from '../../api/src/historik/kedjefil';
import { medKedja, verifieraHistorik } from '../../api/src/historik/verifiera';
import { ANTAL, type Historikprov, nyttHistorikprov, skrivProv, VEM } from './historikprov';

let prov: Historikprov;
let mapp: string;
let fil: string;
let rader: string[];

beforeAll(async () => {
  prov = await nyttHistorikprov();
  await skrivProv(prov);
  // Characters that some readers take for the end of a line.
  await prov.skrivning.utfor(VEM, (_tx, anteckna) => {
    anteckna({ handelse: 'arende.andrat', objekt: 'rad\u2028rad\u2029\r\n"slut"', skal: '' });
    return Promise.resolve();
  });
  mapp = mkdtempSync(join(tmpdir(), 'anslag-historik-'));
  fil = join(mapp, 'historik.jsonl');
  await medKedja(prov.tjanst, async (kalla) => {
    for await (const rad of kedjerader(kalla)) appendFileSync(fil, rad);
  });
  rader = readFileSync(fil, 'utf8').split('\n');
});
afterAll(async () => {
  rmSync(mapp, { recursive: true, force: true });
  await prov?.slapp();
});

/** What the check says of the file with other lines. */
async function medRader(andra: string[]): Promise<Granskning> {
  const annan = join(mapp, 'annan.jsonl');
  writeFileSync(annan, andra.join('\n'));
  return granskaKedja(await kedjaUrFil(annan));
}

it('the file alone gives the same seal as the database', async () => {
  const { oforklarat: _, ...databasen } = await verifieraHistorik(prov.tjanst);
  expect(await granskaKedja(await kedjaUrFil(fil))).toEqual(databasen);
  expect(databasen).toMatchObject({ hel: true, sigill: { nummer: ANTAL + 1 } });
});

it.each<[string, (r: string[]) => string[], string, number]>([
  ['a word changed', (r) => r.map((rad, i) => (i === 5 ? rad.replace('"objekt":"', '"objekt":"x') : rad)), 'andrad', 5],
  ['a line removed', (r) => r.filter((_, i) => i !== 7), 'borttagen', 7],
  ['the end cut off', (r) => r.slice(0, 10), 'borttagen', 10],
  ['two lines in each other’s place', (r) => [...r.slice(0, 3), r[4] ?? '', r[3] ?? '', ...r.slice(5)], 'omflyttad', 3],
])('%s is found', async (_vad, andra, slag, nummer) => {
  expect(await medRader(andra(rader))).toMatchObject({ hel: false, fel: { slag, nummer } });
});

it.each<[string, (r: string[]) => string[], RegExp]>([
  ['without its first line', (r) => r.slice(1), /är inte ett uttag av historiken/],
  ['that is empty', () => [], /är inte ett uttag av historiken/],
  ['with half a line', (r) => [...r.slice(0, 4), (r[4] ?? '').slice(0, 40)], /^Rad 5 i .* är inte en post/],
  ['with an entry that lacks a field', (r) => [...r.slice(0, 4), (r[4] ?? '').replace('"skal"', '"skäl"')], /^Rad 5 i .* är inte en post/],
])('a file %s is told to be so', async (_vad, andra, text) => {
  await expect(medRader(andra(rader))).rejects.toMatchObject({ kod: 'formfel', detail: expect.stringMatching(text) });
});

it('a file that is not there, and a folder, are told in one line', async () => {
  for (const saknad of [join(mapp, 'finns-inte.jsonl'), mapp]) await expect(kedjaUrFil(saknad)).rejects.toMatchObject({ kod: 'formfel', detail: expect.stringContaining('går inte att läsa') });
});

describe('what the terminal says', () => {
  const post = (): Kedjepost => JSON.parse(rader[1] ?? '') as Kedjepost;

  it('of a whole history: how many entries, and the seal, which can be read back', async () => {
    const svar = await verifieraHistorik(prov.tjanst);
    const { text, misslyckat } = verifieringsresultat(svar);
    expect(misslyckat).toBe(false);
    expect(text.split('\n')[0]).toBe(`Historiken är hel: ${ANTAL + 1} poster, ingen ändrad, borttagen eller inskjuten.`);
    expect(svar.hel && lasSigill(text.split('Sigill: ')[1] ?? '')).toEqual(svar.hel && svar.sigill);
  });

  it('of a fault: one line with number, time and what it was about; it ends with 1', () => {
    expect(brottstext({ slag: 'andrad', nummer: 1, post: post(), forra: null })).toMatch(/^Post 1 är ändrad \(\d{4}-\d\d-\d\d kl\. [\d.]+, 20RS1, Ärende ändrat\)\.$/);
    expect(brottstext({ slag: 'borttagen', nummer: 2, post: null, forra: post() })).toMatch(/^Post 2 är borttagen\. Den sista hela posten före är 1 \(.*20RS1.*\)\.$/);
    expect(brottstext({ slag: 'andrad', nummer: 1, post: { ...post(), tid: 'i går' }, forra: null })).toBe('Post 1 är ändrad (okänd tid, 20RS1, Ärende ändrat).');
    expect(verifieringsresultat({ hel: false, fel: { slag: 'huvud', nummer: 3, post: null, forra: null }, oforklarat: [] }).misslyckat).toBe(true);
  });

  it('of rows changed by hand: a warning, which is no fault', () => {
    const tid = '2026-11-21T11:00:00.000Z';
    const { text, misslyckat } = verifieringsresultat({ hel: true, sigill: { nummer: 1, hash: 'a' }, oforklarat: [{ tabell: 'arende', antal: 2, fran: tid, till: tid }] });
    expect(misslyckat).toBe(false);
    expect(text).toContain('Varning: 2 rader i tabellen arende är ändrade eller borttagna utan post i historiken (2026-11-21 kl. 12.00.00).');
  });

  it.each(['', '12', '12:abc', `x:${'0'.repeat(64)}`])('a seal that is none, "%s", is told to be so', (text) => {
    expect(() => lasSigill(text)).toThrow('Sigillet går inte att läsa.');
  });
});
