import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input, output } from '@angular/core';
import { Handling, Omstandigheter } from '@anslag/doman';
import { Ratt } from '../skal/ratt';

let nummer = 0;

/**
 * A button for something that asks for a right; the content is its text. Whoever never may does not see it. Whoever may but for a
 * condition can reach it and read why, but pressing it does nothing.
 */
@Component({
  selector: 'app-handlingsknapp',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (ratt.far(handling())) {
      <button
        class="knapp"
        [class.sekundar]="sekundar()"
        [class.liten]="liten()"
        [type]="typ()"
        [attr.aria-disabled]="skal() !== null || upptagen() ? 'true' : null"
        [attr.aria-describedby]="skal() === null ? null : id"
        (click)="tryck($event)"
      >
        <ng-content />
      </button>
      @if (skal(); as text) {
        <span class="skal" [id]="id">{{ text }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
    }
    .skal {
      max-width: 60ch;
      font-size: 0.875rem;
      color: var(--text-2);
    }
  `,
})
export class Handlingsknapp {
  readonly handling = input.required<Handling>();
  /** What is known of the person and the thing; null judges the role alone. */
  readonly omstandigheter = input<Omstandigheter | null>(null);
  /** Another reason than the right why it cannot be done now, as a sentence. */
  readonly hinder = input<string | null>(null);
  /** The work goes on: pressing again does nothing. */
  readonly upptagen = input(false);
  readonly typ = input<'button' | 'submit'>('button');
  readonly sekundar = input(false, { transform: booleanAttribute });
  readonly liten = input(false, { transform: booleanAttribute });
  /** Pressed, and nothing stands in the way. */
  readonly gor = output<void>();

  protected readonly ratt = inject(Ratt);
  protected readonly id = `handlingsknapp-${++nummer}`;
  protected readonly skal = computed(() => this.ratt.hinder(this.handling(), this.omstandigheter()) ?? this.hinder());

  protected tryck(handelse: Event): void {
    if (this.skal() === null && !this.upptagen()) this.gor.emit();
    // A form with this button is not sent either.
    else handelse.preventDefault();
  }
}
