import { Inject, Injectable } from '@nestjs/common';
import { BILAGESLAG, type Faltfel } from '@anslag/kontrakt';
import type { FastifyRequest } from 'fastify';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { type Formular, taEmotFormular } from '../plattform/uppladdning/formular';
import type { NyFil } from './bilaga.service';

type Uppladdad = NyFil & Pick<Formular, 'slapp'>;

/** Takes the form with an attachment; the file lies on disk until `slapp` is called. */
@Injectable()
export class Bilageuppladdning {
  private readonly storst: number;

  constructor(@Inject(KONFIGURATION) { bilagor }: Konfiguration) {
    this.storst = bilagor.storst;
  }

  /** @throws ProblemFel fel_medietyp when it is not a form, for_stort, formfel for faults in its fields. */
  async taEmot(begaran: FastifyRequest): Promise<Uppladdad> {
    const ratt = 'Skicka filen som ett formulär (multipart/form-data) med fälten slag och fil.';
    const { falt, fil, slapp } = await taEmotFormular(begaran, { andamal: 'bilaga', storst: this.storst, ratt });
    const slag = BILAGESLAG.find((s) => s === falt.get('slag'));
    if (slag && fil) return { ...fil, slag, slapp };
    await slapp();
    const fel: Faltfel[] = [];
    if (!slag) fel.push({ falt: 'slag', last: falt.get('slag')?.slice(0, 80) ?? null, meddelande: 'Välj vad bilagan är.', ratt: `något av: ${BILAGESLAG.join(', ')}` });
    if (!fil) fel.push({ falt: 'fil', last: null, meddelande: 'Välj en fil.', ratt: 'en fil' });
    throw new ProblemFel('formfel', 'Formuläret har fel.', fel);
  }
}
