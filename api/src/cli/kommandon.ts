import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { oppnaMigrerad } from '../start/migrera';
import { medTjanster } from '../start/sammanhang';
import { arendekommandon } from './arendekommandon';
import { historikkommandon } from './historikkommandon';
import { inlasningskommandon } from './inlasningskommandon';
import { sakerhetskommandon } from './sakerhetskommandon';
import { sammanstallningskommandon } from './sammanstallningskommandon';

/** What a command has done: the same data as the API answers, and how it reads in a terminal. */
export interface Resultat {
  data: object;
  text: string;
  /** The command worked but found faults: it ends with 1. */
  misslyckat?: boolean;
}

type Flaggor = Record<string, string | boolean | undefined>;
type Val = [flagga: string, beskrivning: string, kravs?: boolean][];

/** Adds a command that runs against the database of `npm start`, running or not, and prints text or, with --json, the data. */
export type Tillagg = (
  syntax: string,
  beskrivning: string,
  utfor: (app: INestApplicationContext, argument: string[], val: Flaggor) => Promise<Resultat>,
  val?: Val,
) => void;

/** Adds a command that opens what it needs itself. */
export type Fristaende = (syntax: string, beskrivning: string, utfor: (argument: string[], val: Flaggor) => Promise<Resultat>, val?: Val) => void;

const HJALPKOMMANDO = ['help [kommando]', 'visa hjälp om ett kommando'] as const;

/** Commands that have commands of their own. */
const GRUPPER: Record<string, string> = { inlasning: 'läs in en fil', historik: 'pröva och hämta historiken' };

/** The parser's own words in the help, which are English. */
const HJALPRUBRIKER: Record<string, string> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Flaggor:',
  'Commands:': 'Kommandon:',
};
const iHjalp = (ord: string): string => ord.replace('[options]', '[flaggor]').replace('[command]', '[kommando]');

/** All commands; the same services as the API's. */
export function skapaKommandon(program: Command): void {
  program
    .name('npm run -s cli --')
    .description('Anslag 1:1 från kommandoraden. Alla kommandon tar --json och slutar med annat än 0 vid fel.')
    .helpOption('-h, --help', 'visa hjälp')
    .helpCommand(...HJALPKOMMANDO)
    .configureHelp({ styleTitle: (rubrik) => HJALPRUBRIKER[rubrik] ?? rubrik, styleOptionText: iHjalp, styleSubcommandText: iHjalp })
    .configureOutput({ outputError: () => undefined });
  const grupper = new Map<string, Command>();
  const fristaende: Fristaende = (syntax, beskrivning, utfor, val = []) => {
    const [forsta = '', ...resten] = syntax.split(' ');
    const underkommando = resten[0] && !/^[<[]/.test(resten[0]) ? resten.shift() : undefined;
    const foralder = underkommando ? (grupper.get(forsta) ?? program.command(forsta).description(GRUPPER[forsta] ?? '').helpCommand(...HJALPKOMMANDO)) : program;
    if (underkommando) grupper.set(forsta, foralder);
    const kommando = foralder.command([underkommando ?? forsta, ...resten].join(' ')).description(beskrivning).option('--json', 'skriv svaret som JSON');
    for (const [flagga, text, kravs] of val) {
      if (kravs) kommando.requiredOption(flagga, text);
      else kommando.option(flagga, text);
    }
    kommando.exitOverride().action(async () => {
      const flaggor = kommando.opts<Flaggor>();
      const resultat = await utfor(kommando.args, flaggor);
      process.stdout.write(`${flaggor.json ? JSON.stringify(resultat.data, null, 2) : resultat.text}\n`);
      if (resultat.misslyckat) throw new Avbrutet();
    });
  };
  const lagg: Tillagg = (syntax, beskrivning, utfor, val) =>
    fristaende(
      syntax,
      beskrivning,
      async (argument, flaggor) => {
        const databas = await oppnaMigrerad();
        return medTjanster(databas.url, (app) => utfor(app, argument, flaggor)).finally(() => databas.stang());
      },
      val,
    );
  inlasningskommandon(lagg);
  arendekommandon(lagg);
  sammanstallningskommandon(lagg);
  sakerhetskommandon(fristaende);
  historikkommandon(lagg, fristaende);
}

/** The command has already said what was wrong. */
export class Avbrutet extends Error {}
