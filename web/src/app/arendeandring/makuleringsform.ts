import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, computed, input, output, signal, viewChild } from '@angular/core';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Textfalt } from '../ui/textfalt';
import { feltexter, osparat, utanSkal } from './formular';

/** Taking something out of use, with the reason: it stays to be read, and nothing can undo it. */
@Component({
  selector: 'app-makuleringsform',
  imports: [Felsammanfattning, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="panel ej-utskrift" aria-labelledby="makulering-rubrik">
      <h3 id="makulering-rubrik" #rubriken tabindex="-1">{{ rubrik() }}</h3>
      <app-felsammanfattning [problem]="sandning.problem()" [falt]="{ skal: 'makulering-skal' }" />
      <p>{{ forklaring() }}</p>
      <form novalidate (submit)="makulera($event)">
        <app-textfalt etikett="Skäl" faltId="makulering-skal" [rader]="2" [hogst]="2000" kravs [varde]="skal()" [fel]="fel()['skal']" (skrivet)="skal.set($event)" />
        <p class="rad">
          <button type="submit" class="knapp" [attr.aria-disabled]="sandning.arbetar() ? 'true' : null">Makulera</button>
          <button type="button" class="knapp sekundar" (click)="avbrutet.emit()">Avbryt</button>
        </p>
      </form>
    </section>
  `,
  styleUrl: './panel.css',
})
export class Makuleringsform {
  readonly rubrik = input.required<string>();
  /** What it is about and what becomes of it. */
  readonly forklaring = input.required<string>();
  /** Where the reason is sent. */
  readonly adress = input.required<string>();
  /** What is said when no reason is written. */
  readonly saknas = input.required<string>();
  readonly gjort = output<void>();
  readonly avbrutet = output<void>();

  private readonly rubriken = viewChild.required<ElementRef<HTMLElement>>('rubriken');
  protected readonly sandning = sandning();
  protected readonly skal = signal('');
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));

  constructor() {
    afterNextRender(() => this.rubriken().nativeElement.focus());
  }

  protected async makulera(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const skal = this.skal().trim();
    if (skal === '') this.sandning.visa(osparat([utanSkal(this.saknas())]));
    else if (await this.sandning.skicka<object>('POST', this.adress(), { skal })) this.gjort.emit();
  }
}
