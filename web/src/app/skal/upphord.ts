import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { lokaltMal } from './mal';
import { fragestrang } from './adress';
import { Session } from './session';

/** The session has ended under an open page: nothing on it is touched until the person has chosen how to go on. */
@Component({
  selector: 'app-upphord',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #ruta aria-labelledby="upphord-rubrik" (cancel)="session.vanta()">
      <h2 id="upphord-rubrik">Inloggningen har upphört. Logga in igen.</h2>
      <p>
        Det du har skrivit finns kvar på sidan. Logga in i en ny flik, gå tillbaka till den här fliken och fortsätt. Det du höll
        på att spara behöver du spara igen.
      </p>
      @if (kvar()) {
        <p class="kvar" role="alert">Du är inte inloggad ännu.</p>
      }
      <p class="val">
        <a class="knapp" target="_blank" [href]="inloggning">Logga in i en ny flik</a>
        <button type="button" class="knapp sekundar" (click)="fortsatt()">Jag har loggat in, fortsätt</button>
        <button type="button" class="knapp sekundar" (click)="session.vanta()">Stanna utan att logga in</button>
      </p>
    </dialog>
  `,
  styles: `
    dialog {
      max-width: min(36rem, calc(100vw - 32px));
      padding: 24px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
      background: var(--yta);
      color: var(--text);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 50%);
    }
    h2 {
      margin-bottom: 16px;
    }
    .kvar {
      color: var(--fel);
      font-weight: 600;
    }
    .val {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
    }
  `,
  host: { '(document:visibilitychange)': 'vidAterkomst()' },
})
export class Upphord {
  protected readonly session = inject(Session);
  private readonly ruta = viewChild.required<ElementRef<HTMLDialogElement>>('ruta');
  protected readonly kvar = signal(false);
  protected readonly inloggning = `/logga-in${fragestrang({ mal: lokaltMal(inject(Router).url) })}`;

  constructor() {
    afterNextRender(() => this.ruta().nativeElement.showModal());
  }

  protected async fortsatt(): Promise<void> {
    this.kvar.set(false);
    this.kvar.set(!(await this.session.ateruppta()));
  }

  /** The person comes back from the other tab. */
  protected vidAterkomst(): void {
    if (document.visibilityState === 'visible') void this.session.ateruppta();
  }
}
