import { basename } from 'node:path';
import { access, constants, stat } from 'node:fs/promises';
import type { ForhandsgranskningSvar, Inlasningsantal, Inlasningsslag } from '@anslag/kontrakt';
import { kommandoraden } from '../historik/aktor';
import { InlasningService } from '../inlasning/inlasning.service';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { artal } from './argument';
import type { Tillagg } from './kommandon';
import { felrad } from './utskrift';

const SLAG: [Inlasningsslag, string][] = [
  ['beslut', 'beslut med budgetar, JSON eller xlsx'],
  ['foretagsstod', 'en lista över företagsstöd, xlsx eller CSV'],
  ['ram', 'ett års anslagsram, JSON'],
  ['insatser', 'ett års insatser, JSON'],
  ['tabellbilaga', 'tabellbilagans text som den är'],
  ['referens', 'register: strategi, kraftsamlingar, stödformer, kommuner, JSON'],
  ['sammantraden', 'sammanträden med dagordning, JSON'],
  ['utfall', 'resultat av led i effektkedjor, CSV eller xlsx'],
  ['indikatorer', 'mål och indikatorer med utfall, JSON'],
];

export function inlasningskommandon(lagg: Tillagg): void {
  for (const [slag, vad] of SLAG) {
    lagg(
      `inlasning ${slag} <fil>`,
      `läs in ${vad}`,
      async (app, [sokvag = ''], { prova, ar }) => {
        await kravFil(sokvag);
        const fil = { namn: basename(sokvag), sokvag, ...(ar === undefined ? {} : { ar: artal(ar) }) };
        const tjanst = app.get(InlasningService);
        if (!prova) {
          const svar = await tjanst.lasIn(kommandoraden(), slag, fil, { framsteg });
          return { data: svar, text: `${svar.filnamn} är inläst: ${antaltext(svar.antal)}.` };
        }
        const svar = await tjanst.forhandsgranska(kommandoraden(), slag, fil, framsteg);
        return {
          data: svar,
          misslyckat: svar.fel.length > 0,
          text: provtext(svar),
        };
      },
      [
        ['--prova', 'visa vad som skulle hända utan att spara'],
        ...(slag === 'tabellbilaga' ? [['--ar <år>', 'år som bilagan gäller, när texten inte säger det'] as [string, string]] : []),
      ],
    );
  }
}

/** Makes sure that there is a file to read. @throws ProblemFel saknas when there is none, formfel when it is a folder. */
export async function kravFil(sokvag: string): Promise<void> {
  await access(sokvag, constants.R_OK).catch(() => {
    throw new ProblemFel('saknas', `Filen ${sokvag} finns inte eller går inte att läsa.`);
  });
  if ((await stat(sokvag)).isDirectory()) throw new ProblemFel('formfel', `${sokvag} är en mapp, inte en fil.`);
}

/** What an import would do: first what stops it, then what to look at, then what it would change. */
export function provtext(svar: ForhandsgranskningSvar): string {
  return [
    `${svar.filnamn}: ${antaltext(svar.antal)}, ${feltext(svar)}. Inget är sparat.`,
    ...Object.entries(svar.klasser ?? {}).map(([klass, antal]) => `  ${klass}: ${antal}`),
    ...svar.fel.map((f) => `Fel. ${felrad(f)}`),
    ...svar.varningar.map((f) => `Varning. ${felrad(f)}`),
    ...svar.rader.flatMap((r) => r.skillnader.map((s) => `${r.plats} ${r.nyckel}: ${s.falt} "${s.fore}" → "${s.efter}"`)),
  ].join('\n');
}

function antaltext(a: Inlasningsantal): string {
  return `${a.nya} nya, ${a.oforandrade} oförändrade, ${a.andrade} ändrade, ${a.utelamnade} utelämnade`;
}

/** The number of faults, as many as are listed, and how many rows they stand in when that is another number. */
export function feltext({ antal, fel }: Pick<ForhandsgranskningSvar, 'antal' | 'fel'>): string {
  const rader = antal.fel === 0 || antal.fel === fel.length ? '' : ` på ${antal.fel} ${antal.fel === 1 ? 'rad' : 'rader'}`;
  return `${fel.length} fel${rader}`;
}

/** Shows how far a long import has come, on the terminal only. */
function framsteg(gjort: number, totalt: number | null, steg: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${steg} ${gjort}${totalt === null ? '' : ` av ${totalt}`}\u001b[K${gjort === totalt ? '\n' : ''}`);
}
