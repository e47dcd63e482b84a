import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { lasDocx, lasPdf } from '@anslag/testdata';
import type { DokumentjobbSvar } from '@anslag/kontrakt';
import { Pool } from 'pg';
import { nyServer, type Provserver } from '../stod/app';
import { posta } from '../stod/beslutsprov';

const API = '/api/v1';
const FILER = join(__dirname, '../../libs/testdata/filer/kallelse-2020-08-24');
const facit = (namn: string): string => readFileSync(join(FILER, `${namn}.txt`), 'utf8');

/** Letters and figures alone: no spaces, no line ends, no bullets, and without who presents the item, whose name the record does not give. */
const tat = (text: string): string => text.replace(/^Föredragande: .*$/gm, '').replace(/[\s•]/g, '');

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

describe('kallelsen till regional tillväxtnämnd 2020-08-24 – ordagrant som handlingen', () => {
  it.each(['punkt-3', 'punkt-4', 'punkt-5', 'punkt-6'])('%s', (punkt) => {
    expect(tat(kallelse.word)).toContain(tat(facit(punkt)));
    expect(tat(kallelse.pdf)).toContain(tat(facit(punkt)));
  });

  it('listan över 20 företagsstöd: 17 beviljade med 3 588 981 kr, 3 avslagna', () => {
    const lista = kallelse.word.slice(kallelse.word.indexOf('Delegationsbeslut, bilaga'));
    expect(lista).toContain('Perioden: 2020-04-22 – 2020-05-30');
    // 17 amounts: 75 000 + 45 000 + … + 82 346 = 3 588 981
    expect(tat(lista)).toContain('Summa17beviljadeoch3avslagna3588981');
    expect(lista.match(/^Avslag$/gm)).toHaveLength(3);
    expect(lista.match(/^NypsID: /gm)?.length).toBe(17);
  });

  it('brevet 20RS5938, med projektets namn där originalet lämnade ”projektnamn”', async () => {
    const { word, pdf } = await handling({ slag: 'beslutsbrev', arende: '20RS5938' });
    expect(tat(word)).toContain(tat(facit('brev-20RS5938')));
    expect(tat(pdf)).toBe(tat(word));
    expect(word).toContain('Almi Företagspartner Mälardalen AB\nKöpmangatan 23-25\n702 23 Örebro');
  });
});
