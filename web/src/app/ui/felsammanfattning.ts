import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, afterRenderEffect, computed, inject, input, output, viewChild } from '@angular/core';
import { ProblemSvar } from '@anslag/kontrakt';
import { rattmening } from '../skal/problem';

/** What was wrong with what was sent, on top of the form and in focus, with a link to each field. */
@Component({
  selector: 'app-felsammanfattning',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as p) {
      <div #ruta class="ruta" role="alert" tabindex="-1">
        <h2>{{ p.title }}</h2>
        @if (p.detail) {
          <p>{{ p.detail }}</p>
        }
        @if (rader().length > 0) {
          <ul>
            @for (rad of rader(); track $index) {
              <li>
                @if (rad.till) {
                  <a [href]="'#' + rad.till" (click)="tillFalt($event, rad.till)">{{ rad.meddelande }}</a>
                } @else {
                  {{ rad.meddelande }}
                }
                @if (rad.ratt) {
                  <span> {{ rad.ratt }}</span>
                }
              </li>
            }
          </ul>
        }
      </div>
    }
  `,
  styles: `
    .ruta {
      padding: 16px 24px;
      margin-bottom: 24px;
      border: 2px solid var(--fel);
      border-radius: 4px;
    }
    h2 {
      font-size: 1.125rem;
      margin-bottom: 8px;
    }
    ul {
      margin: 0;
      padding-left: 20px;
    }
    a {
      color: var(--fel);
      font-weight: 600;
    }
  `,
})
export class Felsammanfattning {
  readonly problem = input.required<ProblemSvar | null | undefined>();
  /** Field of the problem → id of its element in the page. */
  readonly falt = input<Readonly<Record<string, string>>>({});

  /** The element that one wants to go to is not on the page: whoever listens brings it there. */
  readonly framtag = output<string>();

  private readonly injektor = inject(Injector);
  private readonly ruta = viewChild<ElementRef<HTMLElement>>('ruta');
  protected readonly rader = computed(() =>
    (this.problem()?.falt ?? []).map((f) => ({
      meddelande: f.meddelande,
      ratt: rattmening(f.ratt),
      till: this.falt()[f.falt] ?? null,
    })),
  );

  constructor() {
    afterRenderEffect(() => {
      if (this.problem()) this.ruta()?.nativeElement.focus();
    });
  }

  protected tillFalt(handelse: Event, id: string): void {
    handelse.preventDefault();
    const plats = document.getElementById(id);
    if (plats) {
      plats.focus();
      return;
    }
    this.framtag.emit(id);
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injektor });
  }
}
