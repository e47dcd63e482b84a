import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Datum, dagIStockholm } from '@anslag/doman';
import { arForfluten, ogiltigTidIAdressen, tidIAdressen } from '../skal/tid';
import { Datumfalt } from './datumfalt';
import { Notis } from './notis';
import { lagestext, ovisshetstext } from './tidsval.formulering';

/** Which time the page shows, in its address: a band that says it when it is not now, and the choice of another. */
@Component({
  selector: 'app-tidsval',
  imports: [Datumfalt, Notis, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (text of ogiltig(); track $index) {
      <app-notis ton="varning">
        <p>
          Adressen innehåller ”{{ text.slice(0, 40) }}”, som inte är ett datum. Skriv till exempel 2020-12-31, eller välj en tid
          nedan.
        </p>
      </app-notis>
    }
    <section [class.band]="forfluten()" aria-label="Tid som visas">
      @if (forfluten()) {
        <div class="lage hall-ihop">
          <p class="text">{{ text() }}</p>
          <p>Sidan visar inte hur det är i dag. {{ ovisshet() }}</p>
        </div>
      }
      <div class="val ej-utskrift">
        @if (forfluten()) {
          <a
            class="knapp sekundar liten"
            [routerLink]="[]"
            [queryParams]="{ dag: null, registrerat: null }"
            queryParamsHandling="merge"
            preserveFragment
            (click)="tillIdag(lagesdag, registerdag)"
            >Visa i dag</a
          >
        }
        <details>
          <summary #rubrik>{{ forfluten() ? 'Välj en annan tid' : 'Visa ett tidigare läge' }}</summary>
          <form (submit)="prova($event, lagesdag, registerdag)">
            <app-datumfalt
              #lagesdag
              etikett="Visa läget den"
              hjalp="Vad som var beslutat och utbetalt då"
              faltId="dag"
              [till]="idag"
              [varde]="tid().dag ?? null"
              (valt)="valj('dag', $event)"
            />
            <app-datumfalt
              #registerdag
              etikett="Enligt vad som var registrerat"
              hjalp="När den dagen var slut"
              faltId="registrerat"
              [till]="idag"
              [varde]="registreringsdag()"
              (valt)="valj('registrerat', $event)"
            />
            <button type="submit" class="knapp sekundar">Visa</button>
          </form>
        </details>
      </div>
    </section>
  `,
  styles: `
    section {
      margin-bottom: 16px;
    }
    .band {
      margin-bottom: 24px;
      padding: 12px 16px;
      border-left: 4px solid var(--varning);
      background: var(--varning-yta);
    }
    .text {
      font-size: 1.125rem;
      font-weight: 600;
    }
    p {
      margin-bottom: 4px;
      max-width: 80ch;
    }
    .val {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 8px 24px;
      margin-top: 8px;
    }
    details[open] {
      flex-basis: 100%;
    }
    summary {
      min-height: 32px;
      padding: 4px 0;
      cursor: pointer;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 24px;
      padding: 8px 0;
    }
    app-datumfalt {
      width: 17rem;
      max-width: 100%;
    }
  `,
})
export class Tidsval {
  /** Decisions that the answer leaves out because only a period around the day is known. */
  readonly ovissaBeslut = input(0);

  private readonly router = inject(Router);
  private readonly rubrik = viewChild.required<ElementRef<HTMLElement>>('rubrik');
  protected readonly tid = tidIAdressen();
  protected readonly ogiltig = ogiltigTidIAdressen();
  protected readonly idag = dagIStockholm(new Date());
  protected readonly forfluten = computed(() => arForfluten(this.tid()));
  protected readonly text = computed(() => lagestext(this.tid()));
  protected readonly ovisshet = computed(() => ovisshetstext(this.ovissaBeslut()));
  protected readonly registreringsdag = computed(() => {
    const registrerat = this.tid().registrerat;
    return registrerat === undefined || registrerat.length === 10 ? (registrerat ?? null) : dagIStockholm(new Date(registrerat));
  });

  /** A field tells of a day as soon as it is chosen; sending the form says what is wrong with one that was not. */
  protected prova(handelse: Event, ...falt: Datumfalt[]): void {
    handelse.preventDefault();
    for (const ett of falt) if (!ett.prova()) return;
  }

  protected valj(namn: 'dag' | 'registrerat', dag: Datum | null): void {
    void this.router.navigate([], { queryParams: { [namn]: dag }, queryParamsHandling: 'merge', preserveFragment: true });
  }

  /** The link goes away with the past, so who stands on it is moved to what remains. */
  protected tillIdag(...falt: Datumfalt[]): void {
    for (const ett of falt) ett.aterstall();
    this.rubrik().nativeElement.focus();
  }
}
