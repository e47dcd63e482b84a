import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Buttons that move a row one step in its list, or take it away. */
@Component({
  selector: 'app-radknappar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="knapp sekundar liten" [attr.aria-disabled]="forst() ? 'true' : null" (click)="forst() || flytta.emit(-1)">
      <span aria-hidden="true">↑</span><span class="endast-skarmlasare">Flytta upp {{ vad() }}</span>
    </button>
    <button type="button" class="knapp sekundar liten" [attr.aria-disabled]="sist() ? 'true' : null" (click)="sist() || flytta.emit(1)">
      <span aria-hidden="true">↓</span><span class="endast-skarmlasare">Flytta ner {{ vad() }}</span>
    </button>
    <button type="button" class="knapp sekundar liten" (click)="taBort.emit()">
      <span aria-hidden="true">×</span><span class="endast-skarmlasare">Ta bort {{ vad() }}</span>
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 4px;
    }
    button {
      min-width: 36px;
      padding: 3px 8px;
    }
  `,
})
export class Radknappar {
  /** What the row is, in the middle of a sentence: "delmål 2". */
  readonly vad = input.required<string>();
  readonly forst = input.required<boolean>();
  readonly sist = input.required<boolean>();
  readonly flytta = output<-1 | 1>();
  readonly taBort = output<void>();
}
