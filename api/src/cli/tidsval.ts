import { Tidsfraga } from '@anslag/kontrakt/begaran';
import { formkontroll } from '../plattform/problem/formkontroll';

/** The flags of a command that can show a time that has been. */
export const TIDSFLAGGOR: [flagga: string, beskrivning: string][] = [
  ['--dag <YYYY-MM-DD>', 'läget den dagen'],
  ['--registrerat <YYYY-MM-DD>', 'enligt vad som var registrerat när den dagen var slut'],
];

/** The time the flags say, checked as a request's is. Throws ProblemFel formfel. */
export async function lasTid({ dag, registrerat }: Record<string, string | boolean | undefined>): Promise<Tidsfraga> {
  const tid: unknown = await formkontroll().transform({ dag, registrerat }, { type: 'query', metatype: Tidsfraga });
  return tid instanceof Tidsfraga ? tid : {};
}
