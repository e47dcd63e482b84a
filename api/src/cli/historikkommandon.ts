import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formateraKronor } from '@anslag/doman';
import { HANDELSER, handelsenamn, historiktid } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { HistorikQuery } from '../historik/historik.query';
import { HISTORIKKOLUMNER } from '../historik/historikexport';
import { granskaKedja, type Kedjebrott, type Kedjefel, type Kedjepost, type Sigill } from '../historik/kedja';
import { kedjaUrFil, kedjerader } from '../historik/kedjefil';
import { medKedja, type Oforklarat, type Verifiering, verifieraHistorik } from '../historik/verifiera';
import { skrivCsv, skrivXlsx } from '../plattform/export/tabellfil';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { oppnaMigrerad } from '../start/migrera';
import { medTjanster } from '../start/sammanhang';
import type { Fristaende, Resultat, Tillagg } from './kommandon';

export function historikkommandon(lagg: Tillagg, fristaende: Fristaende): void {
  fristaende(
    'historik verifiera',
    'prövar att inget i historiken är ändrat, borttaget eller inskjutet; slutar med 1 om något är det',
    async (_argument, { sigill, fil }) => {
      const tidigare = typeof sigill === 'string' ? lasSigill(sigill) : null;
      if (typeof fil === 'string') return verifieringsresultat({ ...(await granskaKedja(await kedjaUrFil(fil), tidigare)), oforklarat: [] });
      const databas = await oppnaMigrerad();
      return medTjanster(databas.url, async (app) => verifieringsresultat(await verifieraHistorik(app.get(DataSource), tidigare))).finally(() => databas.stang());
    },
    [
      ['--sigill <nummer:hash>', 'ett sigill från tidigare, som ska finnas kvar i kedjan'],
      ['--fil <fil.jsonl>', 'pröva ett uttag i stället för databasen'],
    ],
  );

  lagg(
    'historik exportera',
    'skriver hela historiken till en fil; .jsonl kan prövas för sig med historik verifiera --fil',
    async (app, _argument, { ut }) => {
      const fil = String(ut);
      const skriv = SKRIVARE[extname(fil)];
      if (!skriv) throw new ProblemFel('formfel', `Filnamnet ${fil} ska sluta med ${Object.keys(SKRIVARE).join(', ')}.`);
      await skriv(app.get(DataSource), app.get(HistorikQuery), fil);
      return { data: { fil }, text: `${fil} är skriven.` };
    },
    [['--ut <fil>', 'filen som ska skrivas: .csv, .xlsx eller .jsonl', true]],
  );
}

/** Whoever has the server has its database. */
const ALLT = { hemligt: true };

const SKRIVARE: Record<string, (db: DataSource, historik: HistorikQuery, fil: string) => Promise<void>> = {
  '.csv': (_db, historik, fil) => skrivFil(skrivCsv(HISTORIKKOLUMNER, historik.alla(ALLT)), fil),
  '.xlsx': (_db, historik, fil) => skrivFil(skrivXlsx('Historik', HISTORIKKOLUMNER, historik.alla(ALLT)), fil),
  '.jsonl': (db, _historik, fil) => medKedja(db, (kalla) => skrivFil(Readable.from(kedjerader(kalla)), fil)),
};

async function skrivFil(innehall: Readable, fil: string): Promise<void> {
  await pipeline(innehall, createWriteStream(fil)).catch((fel: NodeJS.ErrnoException) => {
    throw fel.syscall ? new ProblemFel('formfel', `Filen ${fil} går inte att skriva (${fel.code ?? fel.message}). Välj en annan plats.`) : fel;
  });
}

/** Reads "1234:ab…". Throws ProblemFel formfel. */
export function lasSigill(text: string): Sigill {
  const [, nummer, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim().toLowerCase()) ?? [];
  if (nummer && hash) return { nummer: Number(nummer), hash };
  throw new ProblemFel('formfel', 'Sigillet går inte att läsa.', [
    { falt: 'sigill', last: text.slice(0, 100), meddelande: 'Det är inte ett sigill.', ratt: 'postens nummer, kolon och 64 tecken, så som historik verifiera skriver det' },
  ]);
}

export function verifieringsresultat(svar: Verifiering): Resultat {
  const utfall = svar.hel
    ? `Historiken är hel: ${formateraKronor(svar.sigill.nummer)} poster, ingen ändrad, borttagen eller inskjuten.\nSigill: ${svar.sigill.nummer}:${svar.sigill.hash}`
    : brottstext(svar.fel);
  return { data: svar, text: [utfall, ...svar.oforklarat.map(oforklaratext)].join('\n'), misslyckat: !svar.hel };
}

const BROTT: Record<Kedjebrott, (nummer: string) => string> = {
  andrad: (n) => `Post ${n} är ändrad`,
  borttagen: (n) => `Post ${n} är borttagen`,
  inskjuten: (n) => `Post ${n} är inskjuten i efterhand`,
  omflyttad: (n) => `Post ${n} är flyttad: ordningen är ändrad`,
  huvud: (n) => `Uppgiften om vilken post som är sist saknas: det går inte att veta om post ${n} och senare är borttagna`,
  sigill: (n) => `Post ${n} är inte den som sigillet gäller: den eller någon före den är omskriven eller borttagen`,
};

/** Which entry, in one line. */
export function brottstext({ slag, nummer, post, forra }: Kedjefel): string {
  const om = post ? ` (${posttext(post)})` : '';
  return `${BROTT[slag](formateraKronor(nummer))}${om}.${!post && forra ? ` Den sista hela posten före är ${forra.nummer} (${posttext(forra)}).` : ''}`;
}

function posttext({ tid, objekt, handelse }: Kedjepost): string {
  const kand = HANDELSER.find((h) => h === handelse);
  return [tid && !Number.isNaN(Date.parse(tid)) ? historiktid(tid) : 'okänd tid', objekt ?? '', kand ? handelsenamn(kand) : (handelse ?? '')].filter(Boolean).join(', ');
}

function oforklaratext({ tabell, antal, fran, till }: Oforklarat): string {
  const tid = fran === till ? historiktid(fran) : `${historiktid(fran)} – ${historiktid(till)}`;
  return `Varning: ${formateraKronor(antal)} ${antal === 1 ? 'rad' : 'rader'} i tabellen ${tabell} är ändrade eller borttagna utan post i historiken (${tid}).`;
}
