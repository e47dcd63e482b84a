import { BokforingSvar } from '@anslag/kontrakt';
import { sandFil } from '../handlingar/filsandning';
import { apiAdress } from '../skal/adress';
import { nyNyckel } from '../skal/sandning';

/** What a file field lets one choose among for accounts. */
export const BOKFORINGSFILER = '.se,.si,.sie,.txt,.xlsx';

/** Puts a file of accounts into a claim. @returns what was wrong with it, as sentences; null when it is there. */
export async function sandBokforing(nyckel: string, nummer: number, fil: File): Promise<string | null> {
  const form = new FormData();
  form.append('fil', fil, fil.name);
  const utgang = await sandFil<BokforingSvar>(apiAdress('rekvisitionsbokforing', { nyckel, nummer }), form, nyNyckel(), () => undefined);
  if ('svar' in utgang) return null;
  const { title, detail, falt } = utgang.problem;
  return [detail.replace(/ ?Inget har sparats\.$/, '') || `${title}.`, ...falt.map((f) => `${f.meddelande}${f.ratt === null ? '' : ` Rätt vore ${f.ratt}.`}`)].join(' ');
}
