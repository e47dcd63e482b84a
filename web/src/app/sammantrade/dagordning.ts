import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dagordningOppen } from '@anslag/doman';
import { PUNKTSLAGSNAMN, ProblemSvar, PunktSvar, SammantradeAndratSvar, SammantradeSvar, uppraknat } from '@anslag/kontrakt';
import { Delegationstabell } from '../registren/delegationstabell';
import { apiAdress } from '../skal/adress';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Marke } from '../ui/marke';
import { Forslagstext } from './forslagstext';
import { Punktform } from './punktform';
import { forslagsrad, utfallsmarke } from './sammantrade.formulering';

/**
 * The agenda in order. While it is open whoever plans moves items by dragging or with buttons, changes their words and takes them off; each
 * move is saved at once and told in words.
 */
@Component({
  selector: 'app-dagordning',
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Delegationstabell, Forslagstext, Marke, Punktform, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dagordning.html',
  styleUrl: './dagordning.css',
})
export class Dagordning {
  private readonly injektor = inject(Injector);
  private readonly ratt = inject(Ratt);
  private readonly sandning = sandning();

  readonly mote = input.required<SammantradeSvar>();
  /** What the meeting is after a change; null when something else has changed it. It is then fetched anew. */
  readonly andrat = output<SammantradeAndratSvar | null>();
  readonly problem = output<ProblemSvar | null>();

  private readonly sparade = computed(() => this.mote().punkter);
  /** As it is shown: moved at once, and put back when the server refuses. */
  protected readonly punkter = linkedSignal(() => this.sparade());
  protected readonly andras = signal<string | null>(null);
  protected readonly besked = signal('');
  protected readonly oppen = computed(() => dagordningOppen(this.mote().status) && this.ratt.far('sammantrade.planera'));

  protected readonly slagnamn = PUNKTSLAGSNAMN;
  protected readonly utfall = utfallsmarke;
  protected readonly forslagsrad = forslagsrad;

  protected javiga({ javiga }: PunktSvar): string {
    return uppraknat(javiga.map((j) => j.namn), 'och');
  }

  protected slapp({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    void this.flytta(previousIndex, currentIndex);
  }

  /** Moves by one step, and keeps the focus on the button that was pressed. */
  protected async steg(fran: number, till: number, knapp: string): Promise<void> {
    await this.flytta(fran, till);
    afterNextRender(() => document.getElementById(knapp)?.focus(), { injector: this.injektor });
  }

  private async flytta(fran: number, till: number): Promise<void> {
    const fore = this.punkter();
    const punkt = fore[fran];
    if (!punkt || fran === till || till < 0 || till >= fore.length || this.sandning.arbetar()) return;
    const nu = [...fore];
    moveItemInArray(nu, fran, till);
    this.punkter.set(nu);
    this.problem.emit(null);
    const { id, version } = this.mote();
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('PUT', apiAdress('sammantradespunktordning', { id }), { version, punkter: nu.map((p) => p.id) });
    if (svar) this.besked.set(`${punkt.rubrik} är nu punkt ${till + 1} av ${nu.length}.`);
    else {
      this.punkter.set(fore);
      this.problem.emit(this.sandning.problem());
    }
    this.andrat.emit(svar);
  }

  protected async taBort(punkt: PunktSvar): Promise<void> {
    const fragan = punkt.arende ? `Ta bort ${punkt.rubrik} från dagordningen? Förslaget finns kvar i ärendet.` : `Ta bort punkten ${punkt.rubrik}?`;
    if (this.sandning.arbetar() || !window.confirm(fragan)) return;
    this.problem.emit(null);
    const { id, version } = this.mote();
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('DELETE', apiAdress('sammantradespunkt', { id, punkt: punkt.id }, { version }));
    if (svar) {
      this.besked.set(`${punkt.rubrik} är borttagen från dagordningen.`);
      afterNextRender(() => document.getElementById('dagordning')?.focus(), { injector: this.injektor });
    } else this.problem.emit(this.sandning.problem());
    this.andrat.emit(svar);
  }

  protected sparad(punkt: PunktSvar, svar: SammantradeAndratSvar): void {
    this.stang(punkt);
    this.besked.set(`${punkt.rubrik} är ändrad.`);
    this.andrat.emit(svar);
  }

  protected stang({ id }: PunktSvar): void {
    this.andras.set(null);
    afterNextRender(() => document.getElementById(`andra-${id}`)?.focus(), { injector: this.injektor });
  }
}
