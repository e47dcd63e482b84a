import { createReadStream } from 'node:fs';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Viruskontroll as Utfall } from '@anslag/kontrakt';
import NodeClam from 'clamscan';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import type { Clamd } from '../plattform/konfiguration/bilagekonfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { ProblemFel } from '../plattform/problem/problem-fel';

/** Milliseconds that a scan may take, and that the scanner may be silent. */
const LANGST = 60_000;

/** Asks the configured clamd whether a file holds a virus. */
@Injectable()
export class Viruskontroll {
  private readonly clamd: Clamd | null;
  private readonly logg = new Logger('Viruskontroll');

  constructor(@Inject(KONFIGURATION) { bilagor }: Konfiguration) {
    this.clamd = bilagor.clamd;
  }

  /**
   * Resolves when the file may be kept: it is clean, or no scanner is configured.
   * @throws ProblemFel regelbrott (a virus), otillganglig (the scanner does not answer, or could not tell).
   */
  async prova(sokvag: string): Promise<Utfall> {
    if (!this.clamd) return 'ej_kontrollerad';
    const { isInfected, viruses } = await this.fraga(this.clamd, sokvag);
    if (isInfected === true) {
      this.logg.warn(`En uppladdad fil innehöll ${viruses.join(', ')} och togs inte emot.`);
      throw new ProblemFel('regelbrott', 'Filen innehåller skadlig kod och är inte sparad. Öppna den inte, och hör av dig till it-stödet.', [
        { falt: 'fil', last: null, meddelande: `Viruskontrollen fann ${viruses.join(', ') || 'skadlig kod'} i filen.`, ratt: 'en fil utan skadlig kod' },
      ]);
    }
    if (isInfected === null) throw this.otillganglig('the answer was neither clean nor infected');
    return 'ren';
  }

  private async fraga({ host, port }: Clamd, sokvag: string): Promise<{ isInfected: boolean | null; viruses: string[] }> {
    const fil = createReadStream(sokvag);
    let vakt: NodeJS.Timeout | undefined;
    const forsent = new Promise<never>((_, fel) => {
      vakt = setTimeout(() => fel(new Error(`no answer within ${LANGST} ms`)), LANGST);
    });
    try {
      const klam = await new NodeClam().init({
        clamscan: { active: false, path: '' },
        clamdscan: { active: true, host, port, path: '', timeout: LANGST, localFallback: false, bypassTest: true },
      });
      return await Promise.race([klam.scanStream(fil), forsent]);
    } catch (orsak) {
      throw this.otillganglig(orsak instanceof Error ? orsak.message : String(orsak));
    } finally {
      clearTimeout(vakt);
      fil.destroy();
    }
  }

  private otillganglig(orsak: string): ProblemFel {
    this.logg.error(`The virus scanner at CLAMD gave no verdict: ${orsak}`);
    return new ProblemFel('otillganglig', 'Filen kunde inte kontrolleras mot virus och är därför inte sparad. Försök igen om en stund.');
  }
}
