import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import { MatDatepicker, MatDatepickerInput, MatDatepickerIntl } from '@angular/material/datepicker';
import { Datum, arDatum } from '@anslag/doman';
import { DATUMFORMAT, Datumadapter } from './datumadapter';
import { Falt } from './falt';
import { Kalendertexter } from './kalendertexter';

/**
 * A day: written as ISO 'YYYY-MM-DD', or chosen in a calendar that opens from the button or with Alt and arrow down.
 * A text that is not a day within the bounds is said to be so at the field, and is not told onwards.
 */
@Component({
  selector: 'app-datumfalt',
  imports: [Falt, MatDatepicker, MatDatepickerInput],
  providers: [
    { provide: DateAdapter, useClass: Datumadapter },
    { provide: MAT_DATE_FORMATS, useValue: DATUMFORMAT },
    { provide: MatDatepickerIntl, useClass: Kalendertexter },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-falt [etikett]="etikett()" [for]="faltId()" [hjalp]="hjalp()" [fel]="visatFel()">
      <div class="rad">
        <input
          #ruta
          type="text"
          autocomplete="off"
          spellcheck="false"
          [id]="faltId()"
          [matDatepicker]="kalender"
          [value]="varde()"
          [min]="fran()"
          [max]="till()"
          [attr.aria-labelledby]="faltId() + '-etikett'"
          [attr.aria-describedby]="faltId() + '-hjalp' + (visatFel() ? ' ' + faltId() + '-fel' : '')"
          [attr.aria-invalid]="visatFel() ? 'true' : null"
          (input)="fel.set(null)"
          (dateChange)="provaOchMeddela()"
        />
        <button
          type="button"
          class="knapp sekundar"
          aria-haspopup="dialog"
          [attr.aria-expanded]="kalender.opened"
          [attr.aria-label]="texter.openCalendarLabel"
          (click)="kalender.open()"
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path
              d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
              stroke-linejoin="round"
              stroke-linecap="round"
            />
          </svg>
        </button>
        <mat-datepicker #kalender />
      </div>
    </app-falt>
  `,
  styles: `
    :host {
      display: block;
      width: 13rem;
    }
    .rad {
      display: flex;
      gap: 4px;
    }
    input {
      flex: 1;
      min-width: 0;
      font-variant-numeric: lining-nums tabular-nums;
    }
    button {
      padding: 7px 9px;
    }
  `,
})
export class Datumfalt {
  readonly etikett = input.required<string>();
  readonly faltId = input.required<string>();
  readonly varde = input.required<Datum | null>();
  readonly hjalp = input('Till exempel 2020-08-24');
  /** The first and the last day that may be chosen. */
  readonly fran = input<Datum>('1995-01-01');
  readonly till = input<Datum>('2100-12-31');
  /** What the form has found wrong with the day. */
  readonly anmarkt = input<string | null | undefined>(null);
  /** A day that was chosen in the calendar, or written and then left or sent; null when the field was emptied. */
  readonly valt = output<Datum | null>();

  protected readonly texter = inject(MatDatepickerIntl);
  private readonly ruta = viewChild.required<ElementRef<HTMLInputElement>>('ruta');
  private readonly inmatning = viewChild.required<MatDatepickerInput<Datum>>(MatDatepickerInput);
  /** What is wrong with what was written; a new value from outside replaces it. */
  protected readonly fel = linkedSignal<Datum | null, string | null>({ source: this.varde, computation: () => null });

  /** What is said to be wrong at the field. */
  readonly visatFel = computed(() => this.fel() ?? this.anmarkt() ?? null);

  /** Says at the field what is wrong there, and goes to it; false when something is. */
  prova(): boolean {
    this.fel.set(this.granska(this.text()));
    if (this.fel() === null) return true;
    this.ruta().nativeElement.focus();
    return false;
  }

  /** Takes back what was written but is not a day. */
  aterstall(): void {
    this.inmatning().value = this.varde();
    this.fel.set(null);
  }

  protected provaOchMeddela(): void {
    const text = this.text();
    this.fel.set(this.granska(text));
    if (this.fel() === null) this.valt.emit(text || null);
  }

  private text(): string {
    return this.ruta().nativeElement.value.trim();
  }

  private granska(text: string): string | null {
    if (text === '') return null;
    if (!arDatum(text)) return 'Det är inte ett datum. Skriv till exempel 2020-08-24.';
    if (text < this.fran() || text > this.till()) return `Datumet ska ligga mellan ${this.fran()} och ${this.till()}.`;
    return null;
  }
}
