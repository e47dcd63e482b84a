import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FRAGOR, UppfoljningspostSvar } from '@anslag/kontrakt';
import { gradtext } from './uppfoljning.formulering';

/** What is answered in a post, to be read. */
@Component({
  selector: 'app-postsvar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rader().length > 0) {
      <dl>
        @for (r of rader(); track r.fraga) {
          <div class="hall-ihop">
            <dt>{{ r.rubrik }}</dt>
            <dd>
              @if (r.grad) {
                <strong class="tal">{{ r.grad }}</strong>
              }
              @if (r.svar) {
                <span class="text">{{ r.svar }}</span>
              }
            </dd>
          </div>
        }
      </dl>
    } @else {
      <p class="saknas">Inget är skrivet.</p>
    }
  `,
  styles: `
    dl {
      margin: 0;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0 0 12px;
    }
    strong,
    .text {
      display: block;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class Postsvar {
  readonly post = input.required<Pick<UppfoljningspostSvar, 'svar'>>();
  protected readonly rader = computed(() =>
    this.post().svar.map((s) => ({ fraga: s.fraga, rubrik: FRAGOR[s.fraga].rubrik, grad: s.bedomning === null ? null : gradtext(s.bedomning), svar: s.svar })),
  );
}
