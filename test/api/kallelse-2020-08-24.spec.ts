import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { lasDocx, lasPdf } from '@anslag/testdata';
import type { DokumentjobbSvar, ProblemSvar } from '@anslag/kontrakt';
import { Pool } from 'pg';
import { nyServer, type Provserver } from '../stod/app';
import { posta } from '../stod/beslutsprov';

const API = '/api/v1';
const FILER = join(__dirname, '../../libs/testdata/filer/kallelse-2020-08-24');
const facit = (namn: string): string => readFileSync(join(FILER, `${namn}.txt`), 'utf8');

/** What the record says between the officers' own prose, which the file leaves out as […]. */
const bitar = (namn: string): string[] => facit(namn).split('[…]').map(tat);

/** The pieces, in their order. */
function forvantaBitar(text: string, namn: string): void {
  let fran = 0;
  for (const bit of bitar(namn)) {
    const plats = tat(text).indexOf(bit, fran);
    expect({ bit, finns: plats >= fran }).toEqual({ bit, finns: true });
    fran = plats + bit.length;
  }
}

/** Letters and figures alone: no spaces, no line ends, no bullets, and without who presents the item, whose name the record does not give. */
const tat = (text: string): string => text.replace(/^Föredragande: \n?.*$/gm, '').replace(/[\s•]/g, '');

let server: Provserver;
let db: Pool;
let kallelse: { word: string; pdf: string };

beforeAll(async () => {
  server = await nyServer('exempel');
  db = new Pool({ connectionString: server.databas });
  db.on('error', () => undefined);
  kallelse = await handling({ slag: 'kallelse', sammantrade: await motet() });
}, 60_000);
afterAll(async () => {
  await db?.end();
  await server?.slapp();
});

async function motet(): Promise<string> {
  return (await db.query<{ id: string }>(`SELECT id FROM sammantrade WHERE datum = '2020-08-24'`)).rows[0]?.id ?? '';
}

async function handling(begaran: object): Promise<{ word: string; pdf: string }> {
  const som = server.som('administrator');
  const { svar } = await posta<DokumentjobbSvar>(som, 'handlingar', begaran);
  for (let i = 0; i < 400; i++) {
    const jobb = (await (await som(`${API}/dokumentjobb/${svar.id}`)).json()) as DokumentjobbSvar;
    if (jobb.fel !== null) throw new Error(jobb.fel);
    if (jobb.handling !== null) {
      const fil = async (format: string) => Buffer.from(await (await som(`${API}/handlingar/${jobb.handling}/handling.${format}`)).arrayBuffer());
      return { word: (await lasDocx(await fil('docx'))).text, pdf: (await lasPdf(await fil('pdf'))).text };
    }
    await vanta(50);
  }
  throw new Error('The document was not made within 20 seconds');
}

describe('kallelsen till regional tillväxtnämnd 2020-08-24 – handlingens formler, belopp, perioder, villkor och rubriker bokstav för bokstav', () => {
  it.each(['punkt-3', 'punkt-4', 'punkt-5', 'punkt-6'])('%s', (punkt) => {
    forvantaBitar(kallelse.word, punkt);
    forvantaBitar(kallelse.pdf, punkt);
  });

  it('listan över 20 företagsstöd: 17 beviljade med 3 588 981 kr, 3 avslagna', () => {
    const lista = kallelse.word.slice(kallelse.word.indexOf('Delegationsbeslut, bilaga'));
    expect(lista).toContain('Perioden: 2020-04-22 – 2020-05-30');
    // 17 amounts: 75 000 + 45 000 + … + 82 346 = 3 588 981
    expect(tat(lista)).toContain('Summa17beviljadeoch3avslagna3588981');
    expect(lista.match(/^Avslag$/gm)).toHaveLength(3);
    expect(lista.match(/^NypsID: /gm)?.length).toBe(17);
    // Why the three were refused, after their line of business.
    expect(lista.match(/^.* \/(Ej innovativ|Avslag pga konkurrens mm)$/gm)).toEqual(['Idrottsutveckling /Ej innovativ', 'Spelupplevelser /Ej innovativ', 'Bilförsäljning /Avslag pga konkurrens mm']);
    expect(lista).toContain('Perioden: 2020-06-15\n');
  });

  it('brevet 20RS5938, med projektets namn där originalet lämnade ”projektnamn”', async () => {
    const { word, pdf } = await handling({ slag: 'beslutsbrev', arende: '20RS5938' });
    forvantaBitar(word, 'brev-20RS5938');
    expect(tat(pdf)).toBe(tat(word));
    expect(word).toContain('Almi Företagspartner Mälardalen AB\nKöpmangatan 23-25\n702 23 Örebro');
    // What was sought is granted; the reasons tell of the avsteg themselves, once.
    expect(word).not.toContain('Hur man överklagar');
    expect(word.match(/avsteg/gi)).toHaveLength(1);
  });

  it('föredragnings-PM säger prioritering, mål, avsteg med krav och skäl, och varför det ska beslutas så', async () => {
    const avsnitt = kallelse.word.slice(kallelse.word.indexOf('FöredragningsPM till punkt 3'), kallelse.word.indexOf('FöredragningsPM till punkt 4'));
    expect(avsnitt).toMatch(/Bedömning\n[^]*\nPrioritering\nInriktningsbeslutet för 2019 .*Enligt inriktningsbeslutet är projektet prioriterat enligt rangordningen ”3\. Ansökningar som [^”]*\.”\n/);
    expect(avsnitt).toMatch(/\nSkäl för det föreslagna beslutet\nBygger vidare på tidigare satsningar/);
    const { word, pdf } = await handling({ slag: 'foredragning', arende: '20RS5938' });
    expect(tat(pdf)).toBe(tat(word));
    expect(word).toMatch(/\nMål\n.*Huvudmål: Ökad global konkurrenskraft \(.*\)\.\nAvsteg från riktlinjen\n.*Egen kontant medfinansiering: Projektägaren går inte in med egna pengar kontant\./);
  });
});

it('ett brev om mindre än det sökta säger hur man överklagar, och vem som har handlagt', async () => {
  // An account is there from its first login.
  await server.som('handlaggare')(`${API}/arenden/20RS5938`);
  await db.query(`UPDATE ansokan SET sokt_belopp_kr = 360001 WHERE arende_id = (SELECT id FROM arende WHERE nyckel = '20RS5938')`);
  await db.query(`UPDATE arende SET handlaggare_id = (SELECT id FROM anvandare WHERE namn = 'Exempel Handläggare') WHERE nyckel = '20RS5938'`);
  const { word } = await handling({ slag: 'beslutsbrev', arende: '20RS5938' });
  expect(word).toMatch(/För Region Örebro län\n.+\nHandläggare: Exempel Handläggare\nHur man överklagar\nBeslutet kan överklagas till förvaltningsrätten/);
});

describe('sammanträdets andra handlingar', () => {
  it('redovisningen av delegationsbeslut står för sig, punkt för punkt, med vem, vad och diarienummer', async () => {
    const { word, pdf } = await handling({ slag: 'delegationslista', sammantrade: await motet() });
    for (const rad of [
      '1. Beslut av områdeschef för Näringslivsutveckling. Företagsstöd enligt punkt 3.3 i delegationsordningen för perioden 2020-04-22 – 2020-05-30. Diarienummer ',
      'Beslut av regional tillväxtnämnds ordförande. Brådskande beslut enligt punkt 1.5 i delegationsordningen. Positionspapper kring TEN-E. Diarienummer 20RS7061.',
      'Regionala utvecklingsstöd enligt punkt 3.2 i delegationsordningen.',
      'Diarienummer 20RS5938 och 20RS6187.',
    ]) {
      expect(tat(word)).toContain(tat(rad));
    }
    expect(tat(pdf)).toBe(tat(word));
  });

  it('protokollet finns först när sammanträdet är avslutat', async () => {
    const { status, svar } = await posta<ProblemSvar>(server.som('administrator'), 'handlingar', { slag: 'protokoll', sammantrade: await motet() });
    expect({ status, detail: svar.detail }).toEqual({ status: 422, detail: 'Protokollet finns inte än. Det skrivs när sammanträdet avslutas.' });
  });

  it('ett märkt ärendes texter och bilagor lämnas utanför kallelsen; nyckel, rubrik, sökande och belopp står kvar', async () => {
    await db.query(`UPDATE arende SET sekretess = '30 kap. 23 § OSL' WHERE nyckel = '20RS3419'`);
    const { word } = await handling({ slag: 'kallelse', sammantrade: await motet() });
    const punkt = word.slice(word.indexOf('4. Medfinansiering'), word.indexOf('5. Utökad'));
    expect(punkt).toContain('20RS3419');
    expect(tat(punkt)).toContain(tat('Almi Företagspartner Mälardalen AB beviljas 13 procent av projektets bokförda kostnader, dock högst 1 912 400 kronor'));
    expect(punkt).toContain('omfattas av sekretess enligt 30 kap. 23 § OSL');
    expect(word).not.toMatch(/snedvrida konkurrensen|metoder för hållbar affärsutveckling|FöredragningsPM till punkt 4/);
    expect(word).toContain('FöredragningsPM till punkt 3');
  });
});
