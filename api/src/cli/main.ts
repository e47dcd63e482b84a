import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { Avbrutet, skapaKommandon } from './kommandon';
import { felsvar } from './utskrift';

/** Runs one command and ends with 0, or with 1 after any fault. */
async function main(argument: string[]): Promise<number> {
  const program = new Command('cli');
  const json = argument.includes('--json');
  try {
    skapaKommandon(program);
    await program.exitOverride().parseAsync(argument, { from: 'user' });
    return 0;
  } catch (fel) {
    if (fel instanceof CommanderError) return skrivAnropsfel(fel, json);
    if (fel instanceof Avbrutet) return 1;
    const { text, stdout } = felsvar(fel, json);
    (stdout ? process.stdout : process.stderr).write(`${text}\n`);
    return 1;
  }
}

/** What is wrong with the call itself, by the parser's code; its own words are English. */
const ANROPSFEL: Record<string, string> = {
  'commander.unknownCommand': 'Kommandot finns inte.',
  'commander.unknownOption': 'En av flaggorna finns inte.',
  'commander.missingArgument': 'Ett argument saknas.',
  'commander.excessArguments': 'Det är för många argument.',
  'commander.missingMandatoryOptionValue': 'En flagga som måste anges saknas.',
  'commander.optionMissingArgument': 'En flagga saknar sitt värde.',
  'commander.help': 'Ange ett kommando.',
};

function skrivAnropsfel(fel: CommanderError, json: boolean): number {
  if (fel.exitCode === 0) return 0;
  const vad = /'([^']*)'/.exec(fel.message)?.[1];
  const detail = `${ANROPSFEL[fel.code] ?? 'Anropet går inte att tolka.'}${vad ? ` Läst: ${vad}.` : ''} Se: npm run -s cli -- help`;
  if (json) process.stdout.write(`${JSON.stringify({ kod: 'formfel', detail, falt: [] }, null, 2)}\n`);
  else process.stderr.write(`${detail}\n`);
  return 2;
}

void main(process.argv.slice(2)).then((kod) => {
  process.exitCode = kod;
});
