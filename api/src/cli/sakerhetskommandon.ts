import { formateraKronor } from '@anslag/doman';
import type { Sigill } from '../historik/kedja';
import { type Aterlasresultat, aterstall, sakerhetskopiera } from '../sakerhetskopia/sakerhetskopia';
import { verifieringsresultat } from './historikkommandon';
import type { Fristaende, Resultat } from './kommandon';

export function sakerhetskommandon(lagg: Fristaende): void {
  lagg(
    'backup',
    'ta en säkerhetskopia av databasen, även medan den används',
    async (_argument, { till }) => {
      const svar = await sakerhetskopiera(text(till));
      return {
        data: svar,
        text: [
          'Säkerhetskopian är tagen.',
          `Fil: ${svar.fil}`,
          `Storlek: ${formateraKronor(svar.byte)} byte`,
          `Rader: ${formateraKronor(svar.rader)} i ${svar.tabeller} tabeller`,
          historikrad(svar.historik),
        ].join('\n'),
      };
    },
    [['--till <fil>', 'var kopian läggs, annars i .data/backup']],
  );

  lagg(
    'restore <fil>',
    'läs in en säkerhetskopia i en tom databas',
    async ([fil = ''], { tillDatabas }) => {
      return aterlasningen(await aterstall(fil, text(tillDatabas)));
    },
    [['--till-databas <namn>', 'databas i den inbyggda servern, annars anslag']],
  );
}

/** A history that is broken ends the command with 1, although everything has been read in. */
export function aterlasningen(svar: Aterlasresultat): Resultat {
  const historik = svar.verifiering ? verifieringsresultat(svar.verifiering) : { text: historikrad(null) };
  return {
    ...historik,
    data: svar,
    text: [
      `Säkerhetskopian är inläst i databasen ${svar.databas}.`,
      `Rader: ${formateraKronor(svar.rader)} i ${svar.tabeller} tabeller`,
      historik.text,
    ].join('\n'),
  };
}

function text(varde: string | boolean | undefined): string | undefined {
  return typeof varde === 'string' ? varde : undefined;
}

function historikrad(sigill: Sigill | null): string {
  return sigill ? `Historik: ${formateraKronor(sigill.nummer)} poster, sigill ${sigill.nummer}:${sigill.hash}` : 'Historik: ingen i den här databasen';
}
