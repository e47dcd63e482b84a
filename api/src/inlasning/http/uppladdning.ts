import type { FastifyRequest } from 'fastify';
import { INLASNINGSSLAG, type Faltfel, type Inlasningsslag } from '@anslag/kontrakt';
import { ProblemFel } from '../../plattform/problem/problem-fel';
import { type Formular, taEmotFormular } from '../../plattform/uppladdning/formular';
import { kortLast } from '../falt/fellista';
import { type Inlasningsfil, STORSTA_FIL } from '../kalla/fil';

export interface Uppladdning {
  slag: Inlasningsslag;
  fil: Inlasningsfil;
  fingeravtryck?: string;
  /** Removes the file. */
  slapp(): Promise<void>;
}

function tolka({ falt, fil, slapp }: Formular, prova: (slag: Inlasningsslag) => void): Uppladdning {
  const fel: Faltfel[] = [];
  const slag = INLASNINGSSLAG.find((s) => s === falt.get('slag'));
  const fingeravtryck = falt.get('fingeravtryck');
  const ar = falt.get('ar');
  if (!slag)
    fel.push({
      falt: 'slag',
      last: kortLast(falt.get('slag')),
      meddelande: 'Okänt slag av fil.',
      ratt: `Något av: ${INLASNINGSSLAG.join(', ')}`,
    });
  if (!fil) fel.push({ falt: 'fil', last: null, meddelande: 'Filen saknas.', ratt: 'En fil' });
  if (fingeravtryck !== undefined && !/^[0-9a-f]{64}$/.test(fingeravtryck)) {
    fel.push({
      falt: 'fingeravtryck',
      last: kortLast(fingeravtryck),
      meddelande: 'Inte ett fingeravtryck.',
      ratt: 'Det som förhandsgranskningen svarade',
    });
  }
  if (ar !== undefined && !/^(19|20)\d\d$/.test(ar))
    fel.push({ falt: 'ar', last: kortLast(ar), meddelande: 'Inte ett år.', ratt: '2023' });
  if (slag) prova(slag);
  if (!slag || !fil || fel.length > 0) throw new ProblemFel('formfel', 'Formuläret har fel.', fel);
  const { namn, sokvag } = fil;
  return { slag, fil: { namn, sokvag, ...(ar === undefined ? {} : { ar: Number(ar) }) }, fingeravtryck, slapp };
}

/**
 * Takes a form (multipart: slag, fingeravtryck, ar, fil) with a file to read in.
 * @param prova throws when the person may not read in a file of that kind.
 * @throws ProblemFel fel_medietyp when it is not a form, for_stort, formfel for faults in its fields.
 */
export async function taEmot(begaran: FastifyRequest, prova: (slag: Inlasningsslag) => void): Promise<Uppladdning> {
  const ratt = 'Skicka filen som ett formulär (multipart/form-data) med fälten slag och fil.';
  const formular = await taEmotFormular(begaran, { andamal: 'inlasning', storst: STORSTA_FIL, ratt });
  try {
    return tolka(formular, prova);
  } catch (fel) {
    await formular.slapp();
    throw fel;
  }
}
