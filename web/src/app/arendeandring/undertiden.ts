import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, input, viewChild } from '@angular/core';
import { SedanDess } from '@anslag/kontrakt';
import { andrare, andringsrad } from './andring.formulering';

/** What others have changed while one was writing, on top of the form and in focus. */
@Component({
  selector: 'app-undertiden',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div #ruta class="ruta" role="alert" tabindex="-1">
      <h2>Under tiden har {{ vem() }} ändrat ärendet</h2>
      <p>Inget av ditt har sparats än, men allt du har skrivit finns kvar. Se över ändringarna och spara igen.</p>
      <dl>
        @for (a of rader(); track $index) {
          <div>
            <dt>{{ a.falt }}</dt>
            <dd>
              @if (a.andrat) {
                <del>{{ a.fore }}</del> ändrades till <ins>{{ a.efter }}</ins>
              }
              <span class="nar">{{ a.nar }}</span>
            </dd>
          </div>
        }
      </dl>
    </div>
  `,
  styles: `
    .ruta {
      padding: 16px 24px;
      margin-bottom: 24px;
      border: 2px solid var(--varning);
      border-radius: 4px;
      background: var(--varning-yta);
    }
    h2 {
      font-size: 1.125rem;
      margin-bottom: 8px;
    }
    dl {
      margin: 0;
    }
    dl > div {
      margin-top: 8px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    ins {
      text-decoration: none;
      font-weight: 600;
    }
    .nar {
      display: block;
      font-size: 0.875rem;
      color: var(--text-2);
    }
  `,
})
export class Undertiden {
  readonly andrat = input.required<readonly SedanDess[]>();
  private readonly ruta = viewChild<ElementRef<HTMLElement>>('ruta');
  protected readonly vem = computed(() => andrare(this.andrat()));
  protected readonly rader = computed(() => this.andrat().map(andringsrad));

  constructor() {
    afterRenderEffect(() => {
      this.andrat();
      this.ruta()?.nativeElement.focus();
    });
  }
}
