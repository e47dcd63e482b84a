import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Punktslag } from '@anslag/doman';
import { PunktSkapadSvar, ROLLNAMN, SammantradeAndratSvar, SammantradeSvar, ValbaraForslagSvar, ValbartForslag } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Punktform } from './punktform';
import { forslagsrad } from './sammantrade.formulering';

/** What can be put on the agenda: the open proposals to the body, those left until later first, and items of their own. */
@Component({
  selector: 'app-punktval',
  imports: [Felsammanfattning, Hamtningsfel, Laddar, Marke, Punktform, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './punktval.html',
  styleUrl: './punktval.css',
})
export class Punktval {
  private readonly injektor = inject(Injector);
  private readonly status = viewChild.required<ElementRef<HTMLElement>>('status');

  readonly mote = input.required<SammantradeSvar>();
  /** What the meeting is after a change; null when something else has changed it. It is then fetched anew. */
  readonly andrat = output<SammantradeAndratSvar | null>();

  protected readonly valbara = hamta<ValbaraForslagSvar>(() => {
    const { id, version } = this.mote();
    // A changed agenda changes what is left to put there.
    return version > 0 ? apiAdress('sammantradesvalbara', { id }) : undefined;
  });
  protected readonly sandning = sandning();
  protected readonly ny = signal<Punktslag | null>(null);
  protected readonly besked = signal('');

  protected readonly forslagsrad = forslagsrad;

  /** Puts a proposal there; whoever has prepared it presents it until somebody writes another. */
  protected async laggTill(f: ValbartForslag): Promise<void> {
    this.besked.set('');
    if (f.hinder !== null) return;
    const { id, version } = this.mote();
    const svar = await this.sandning.skicka<PunktSkapadSvar>('POST', apiAdress('sammantradespunkter', { id }), { version, slag: 'arende', arende: f.nyckel, forslag: f.nummer, foredragande: ROLLNAMN.handlaggare });
    if (svar) this.klar(`${f.namn} ligger nu på dagordningen.`);
    this.valbara.igen();
    this.andrat.emit(svar);
  }

  protected punktSparad(svar: SammantradeAndratSvar): void {
    this.ny.set(null);
    this.klar('Punkten ligger nu på dagordningen.');
    this.andrat.emit(svar);
  }

  protected avbryt(slag: Punktslag): void {
    this.ny.set(null);
    afterNextRender(() => document.getElementById(`ny-${slag}`)?.focus(), { injector: this.injektor });
  }

  private klar(text: string): void {
    this.besked.set(text);
    this.status().nativeElement.focus();
  }
}
