// One kallelse in a process of its own, so that its memory and its pauses are its own: by the product, or the same text and attachments bare.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import PdfKit from 'pdfkit';
import { kallelseblock } from '../../dist/api/dokument/kallor/kallelseblock.js';
import { rendera } from '../../dist/api/dokument/rendera.js';
import { somText } from '../../dist/api/dokument/text.js';
import { storstaMinne, svara } from './barn.mjs';

const PDF_SIDOR = 8;
/** Every so many items has a picture beside its PDF. */
const BILD_VAR = 4;
const MENING = 'Projektet prövar nya arbetssätt för hållbar utveckling, och resultaten sprids i länet under hela projekttiden. ';
const stycken = (antal) => Array.from({ length: antal }, (_, i) => MENING.repeat(3 + (i % 4))).join('\n\n');

svara({
  produkten: async (punkter) => {
    const dokument = await kallelsen(punkter);
    return tagTid(async () => {
      const { docx, pdf } = await rendera(dokument);
      return { docx: docx.length, pdf: pdf.length, sidor: (await PDFDocument.load(pdf)).getPageCount() };
    });
  },
  /** The libraries with nothing around them: each line a paragraph, no tables, no tags, no fonts, and the attachments last. */
  bart: async (punkter) => {
    const { bilagor, ...dokument } = await kallelsen(punkter);
    const rader = somText(dokument).split('\n');
    return tagTid(async () => {
      const docx = await Packer.toBuffer(new Document({ sections: [{ children: rader.map((text) => new Paragraph({ text })) }] }));
      const helhet = await PDFDocument.load(await barPdf(rader, bilagor));
      for (const b of bilagor.filter((b) => b.typ === 'application/pdf')) {
        const egen = await PDFDocument.load(await b.hamta());
        (await helhet.copyPages(egen, egen.getPageIndices())).forEach((sida) => helhet.addPage(sida));
      }
      const pdf = await helhet.save();
      return { docx: docx.length, pdf: pdf.length, sidor: helhet.getPageCount() };
    });
  },
});

async function tagTid(arbete) {
  const fore = performance.now();
  const cpu = process.cpuUsage();
  let [sedan, paus] = [fore, 0];
  const klocka = setInterval(() => {
    paus = Math.max(paus, performance.now() - sedan);
    sedan = performance.now();
  }, 1);
  const svar = await arbete();
  clearInterval(klocka);
  const ms = performance.now() - fore;
  const { user, system } = process.cpuUsage(cpu);
  return { ...svar, ms, paus, karnor: (user + system) / 1000 / ms, minne: storstaMinne() };
}

async function barPdf(rader, bilagor) {
  const pdf = new PdfKit();
  const bitar = [];
  pdf.on('data', (b) => bitar.push(b));
  const slut = new Promise((klar) => pdf.on('end', klar));
  for (const rad of rader) pdf.text(rad);
  for (const b of bilagor.filter((b) => b.typ === 'image/png')) {
    pdf.addPage();
    pdf.image(await b.hamta(), { width: 400 });
  }
  pdf.end();
  await slut;
  return Buffer.concat(bitar);
}

/** A kallelse with texts of the length that real ones have: 40 items are about 300 pages of its own. */
async function kallelsen(punkter) {
  const [pdf, png] = [await bilagepdf(), bild(1000)];
  const bilaga = (namn, typ, innehall) => ({ namn, typ, storlek: innehall.length, kontrollsumma: createHash('sha256').update(innehall).digest('hex'), hamta: async () => innehall });
  const underlag = Array.from({ length: punkter }, (_, i) => arende(i + 1));
  const mote = {
    organ: 'Regional tillväxtnämnd',
    datum: '2026-11-30',
    tid: '13.00',
    plats: 'Sessionssalen',
    deltagare: [],
    punkter: underlag.map((u, i) => ({ ordning: i + 1, slag: 'arende', rubrik: `Medfinansiering av ${u.arende.namn}`, nyckel: u.arende.nyckel, nummer: 1, diarienummer: u.arende.nyckel, foredragande: 'Handläggare', innehall: null, forslag: null })),
  };
  return {
    titel: 'Kallelse till regional tillväxtnämnd 2026-11-30',
    arende: null,
    region: 'Region Exempel',
    sidhuvud: 'Region Exempel · Kallelse',
    datum: '2026-11-30',
    block: kallelseblock({ mote, arenden: new Map(underlag.map((u) => [u.arende.nyckel, u])), redovisning: null }),
    bilagor: underlag.flatMap((u, i) => [
      bilaga(`${u.arende.nyckel} budget.pdf`, 'application/pdf', pdf),
      ...(i % BILD_VAR === 0 ? [bilaga(`${u.arende.nyckel} karta.png`, 'image/png', png)] : []),
    ]),
  };
}

function arende(n) {
  const nyckel = `26RS${n}`;
  const namn = `Smart industri ${n}`;
  const ar = ['2027', '2028', '2029'];
  const rad = (kategori, kronor, extra = {}) => ({ kategori, celler: Object.fromEntries(ar.map((a) => [a, kronor])), angivenSumma: 3 * kronor, ...extra });
  const beslut = {
    nummer: 1, namn, sokande: 'Almi Företagspartner AB', slag: 'bifall', lage: 'forslag', beviljadAndel: 2500, tak: 1_500_000, aterkrav: null,
    projektperiod: { fran: '2027-01-01', till: '2029-12-31' }, beslutat: { fran: '2026-11-30', till: '2026-11-30' },
    villkor: ['Budgeten är fullt finansierad.', MENING, 'Allmänna villkor för medfinansiering gäller.'].map((text, i) => ({ kod: `V${i}`, text })),
    rattsligRam: 'regionalt utvecklingsstöd – statligt stöd', beslutsniva: 'namnd', organ: 'Regional tillväxtnämnd', roll: null, ordalydelse: null, budget: null,
  };
  const delar = ['bakgrund', 'overgripande_mal', 'projektmal', 'delmal_ingress', 'perspektiv', 'langsiktighet', 'uppfoljning', 'projektorganisation', 'avgransning', 'arendebeskrivning', 'bedomning', 'konsekvenser', 'ekonomiska_konsekvenser'];
  return {
    arende: { nyckel, namn, sokande: 'Almi Företagspartner AB', stodtyp: 'projekt', stodform: null, egetProjekt: false, sekretess: null, sammanfattning: stycken(3), beslut: [beslut] },
    region: { namn: 'Region Exempel', lan: '', fiktiv: true, budgetar: [] },
    delar: Object.fromEntries(delar.map((d) => [d, stycken(3)])),
    delmal: [1, 2, 3].map((i) => ({ rubrik: `Delmål ${i}`, innehall: stycken(1), aktiviteter: [MENING, MENING] })),
    ansokan: null,
    ansokansbudget: {
      avser: 'projektet',
      kostnader: ['Egen personal', 'Externa tjänster', 'Resor och logi', 'Indirekta kostnader'].map((k) => rad(k, 500_000)),
      finansiering: ['Regionen 1:1', 'ERUF', 'Kommunen'].map((k) => rad(k, 500_000, { typ: 'offentlig', form: null, egen11: k === 'Regionen 1:1' })),
      angivet: { kostnader: { perAr: {}, totalt: null }, finansiering: { perAr: {}, totalt: null } },
    },
    bilagor: [],
  };
}

/** A PDF of some pages with a picture on each, about one megabyte. */
async function bilagepdf() {
  const pdf = await PDFDocument.create();
  const png = await pdf.embedPng(bild(1000));
  for (let i = 0; i < PDF_SIDOR; i++) pdf.addPage().drawImage(png, { x: 50, y: 100, width: 400, height: 400 });
  return Buffer.from(await pdf.save());
}

/** A grey PNG with a side of so many pixels of noise, which does not pack. */
function bild(sida) {
  let fro = 1;
  const punkter = Buffer.alloc(sida * (sida + 1));
  for (let i = 0; i < punkter.length; i++) {
    fro ^= fro << 13;
    fro ^= fro >>> 17;
    fro ^= fro << 5;
    punkter[i] = i % (sida + 1) === 0 ? 0 : fro & 255;
  }
  const del = (namn, data) => {
    const kropp = Buffer.concat([Buffer.from(namn, 'latin1'), data]);
    const ram = Buffer.alloc(8 + kropp.length);
    ram.writeUInt32BE(data.length);
    kropp.copy(ram, 4);
    ram.writeUInt32BE(crc(kropp), 4 + kropp.length);
    return ram;
  };
  const huvud = Buffer.alloc(13);
  huvud.writeUInt32BE(sida, 0);
  huvud.writeUInt32BE(sida, 4);
  huvud.writeUInt8(8, 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), del('IHDR', huvud), del('IDAT', deflateSync(punkter)), del('IEND', Buffer.alloc(0))]);
}

function crc(data) {
  let c = ~0;
  for (const byte of data) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
}
