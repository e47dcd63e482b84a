import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { NIVAER, Niva } from '@anslag/doman';
import { nivanamn } from '@anslag/kontrakt';
import { Nodformular } from './kedjeformular';

/** The nodes by level: each is chosen to be changed, moved among those of its level with Alt and the arrows, and each level gets new ones. */
@Component({
  selector: 'app-ledlista',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (niva of nivaer(); track niva.niva) {
      <section [attr.aria-labelledby]="'niva-' + niva.niva">
        <h3 [id]="'niva-' + niva.niva">{{ niva.namn }}</h3>
        <ul>
          @for (n of niva.noder; track n.id) {
            <li>
              <button
                type="button"
                class="val"
                [id]="'ledval-' + n.id"
                [class.fel]="felande().has(n.id)"
                [attr.aria-current]="vald() === n.id ? 'true' : null"
                (click)="valt.emit(n.id)"
                (keydown)="tangent($event, n.id)"
              >
                {{ n.text || 'Led utan text' }}
                @if (felande().has(n.id)) {
                  <span class="endast-skarmlasare">, har fel</span>
                }
              </button>
            </li>
          }
        </ul>
        <button type="button" class="knapp sekundar liten" [id]="'nytt-' + niva.niva" (click)="nytt.emit(niva.niva)">
          + Lägg till<span class="endast-skarmlasare"> {{ niva.namn.toLowerCase() }}</span>
        </button>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 16px;
    }
    h3 {
      margin-bottom: 4px;
      font-size: 0.9375rem;
    }
    ul {
      margin: 0 0 4px;
      padding: 0;
      list-style: none;
    }
    .val {
      width: 100%;
      min-height: 28px;
      padding: 4px 8px;
      border: 0;
      border-left: 3px solid var(--linje);
      background: none;
      color: var(--text);
      font: inherit;
      font-size: 0.9375rem;
      line-height: 1.3;
      text-align: left;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    .val:hover {
      background: var(--yta-2);
    }
    .val[aria-current] {
      border-color: var(--accent);
      background: var(--accent-yta);
      font-weight: 600;
    }
    .val.fel {
      border-left: 3px double var(--fel);
    }
  `,
})
export class Ledlista {
  readonly noder = input.required<readonly Nodformular[]>();
  readonly vald = input.required<string | null>();
  /** The nodes in which something is wrong. */
  readonly felande = input.required<ReadonlySet<string>>();
  readonly valt = output<string>();
  readonly nytt = output<Niva>();
  readonly flyttad = output<{ id: string; steg: -1 | 1 }>();

  protected readonly nivaer = computed(() =>
    NIVAER.map((niva) => ({ niva, namn: nivanamn(niva), noder: this.noder().filter((n) => n.niva === niva) })),
  );

  protected tangent(handelse: KeyboardEvent, id: string): void {
    const steg = handelse.key === 'ArrowUp' ? -1 : handelse.key === 'ArrowDown' ? 1 : null;
    if (!handelse.altKey || steg === null) return;
    handelse.preventDefault();
    this.flyttad.emit({ id, steg });
  }
}
