import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Ton } from './marke';

/** Something that must be read together with what stands beside it. */
@Component({
  selector: 'app-notis',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="hall-ihop" [class]="ton()"><ng-content /></div>`,
  styles: `
    div {
      padding: 8px 16px;
      border-left: 4px solid var(--linje-stark);
      background: var(--yta-2);
    }
    .bra {
      border-color: var(--bra);
      background: var(--bra-yta);
    }
    .varning {
      border-color: var(--varning);
      background: var(--varning-yta);
    }
    .fel {
      border-color: var(--fel);
      background: var(--fel-yta);
    }
  `,
})
export class Notis {
  readonly ton = input<Ton>('neutral');
}
