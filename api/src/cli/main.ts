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
    if (fel instanceof CommanderError) return fel.exitCode === 0 ? 0 : 2;
    if (fel instanceof Avbrutet) return 1;
    const { text, stdout } = felsvar(fel, json);
    (stdout ? process.stdout : process.stderr).write(`${text}\n`);
    return 1;
  }
}

void main(process.argv.slice(2)).then((kod) => {
  process.exitCode = kod;
});
