import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, input, linkedSignal, output, viewChild } from '@angular/core';
import { PUNKTSLAGSNAMN, PunktSkapadSvar, PunktSvar, SammantradeAndratSvar, SammantradeSvar } from '@anslag/kontrakt';
import { Punktslag } from '@anslag/doman';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';

interface Formular {
  rubrik: string;
  foredragande: string;
  diarienummer: string;
  innehall: string;
  satser: string;
}

let nummer = 0;

/** The words of an item: a new one without an ärende, or one that is on the agenda. */
@Component({
  selector: 'app-punktform',
  imports: [Falt, Felsammanfattning],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './punktform.html',
  styleUrl: './punktform.css',
})
export class Punktform {
  readonly mote = input.required<SammantradeSvar>();
  /** The item that is changed; null for a new one of `slag`. */
  readonly punkt = input<PunktSvar | null>(null);
  readonly slag = input<Punktslag>('information');
  readonly sparad = output<SammantradeAndratSvar>();
  readonly avbruten = output<void>();

  private readonly rubrikfalt = viewChild.required<ElementRef<HTMLElement>>('rubrikfaltet');
  protected readonly sandning = sandning();
  protected readonly id = `punktform-${++nummer}`;
  protected readonly detSlag = computed(() => this.punkt()?.slag ?? this.slag());
  protected readonly slagnamn = computed(() => PUNKTSLAGSNAMN[this.detSlag()]);
  protected readonly nu = linkedSignal((): Formular => {
    const p = this.punkt();
    return { rubrik: p?.rubrik ?? '', foredragande: p?.foredragande ?? '', diarienummer: p?.diarienummer ?? '', innehall: p?.innehall ?? '', satser: p?.arende ? '' : (p?.satser.join('\n') ?? '') };
  });
  protected readonly falt = { rubrik: `${this.id}-rubrik`, foredragande: `${this.id}-foredragande`, diarienummer: `${this.id}-dnr`, innehall: `${this.id}-innehall`, satser: `${this.id}-satser` };
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.sandning.problem()?.falt ?? []).map((f) => [f.falt, f.meddelande])));

  constructor() {
    afterNextRender(() => this.rubrikfalt().nativeElement.focus());
  }

  protected skriv(falt: keyof Formular, handelse: Event): void {
    const { value } = handelse.target as HTMLInputElement | HTMLTextAreaElement;
    this.nu.update((f) => ({ ...f, [falt]: value }));
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const { rubrik, foredragande, diarienummer, innehall, satser } = this.nu();
    if (rubrik.trim() === '') {
      this.sandning.visa({
        type: 'about:blank',
        title: 'Punkten är inte sparad',
        status: 422,
        detail: '',
        kod: 'regelbrott',
        falt: [{ falt: 'rubrik', last: null, meddelande: 'Skriv punktens rubrik.', ratt: null }],
      });
      return;
    }
    const { id, version } = this.mote();
    const punkt = this.punkt();
    const text = (varde: string): string | null => varde.trim() || null;
    const eget = punkt?.arende ? {} : { diarienummer: text(diarienummer), innehall: text(innehall), ...(this.detSlag() === 'ovrigt' ? { satser: text(satser) } : {}) };
    const kropp = { version, rubrik: rubrik.trim(), foredragande: text(foredragande), ...eget };
    const svar = punkt
      ? await this.sandning.skicka<SammantradeAndratSvar>('PATCH', apiAdress('sammantradespunkt', { id, punkt: punkt.id }), kropp)
      : await this.sandning.skicka<PunktSkapadSvar>('POST', apiAdress('sammantradespunkter', { id }), { ...kropp, slag: this.slag() });
    if (svar) this.sparad.emit(svar);
  }
}
