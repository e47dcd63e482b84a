import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type Ton = 'bra' | 'varning' | 'fel' | 'neutral';

function figur(ton: Ton): string {
  switch (ton) {
    case 'bra':
      return 'M3.5 8.5l3 3 6-7';
    case 'varning':
      return 'M8 3v6M8 12v.5';
    case 'fel':
      return 'M4 4l8 8M12 4l-8 8';
    case 'neutral':
      return 'M3 8h10';
  }
}

/** A state in words with a figure and a colour: never by colour only. */
@Component({
  selector: 'app-marke',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'ton()' },
  template: `
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false"><path [attr.d]="figur()" /></svg
    ><ng-content />
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      white-space: nowrap;
      font-weight: 600;
    }
    svg {
      flex: none;
    }
    path {
      fill: none;
      stroke: currentcolor;
      stroke-width: 2.25;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host(.bra) {
      color: var(--bra);
    }
    :host(.varning) {
      color: var(--varning);
    }
    :host(.fel) {
      color: var(--fel);
    }
    :host(.neutral) {
      color: var(--text-2);
    }
  `,
})
export class Marke {
  readonly ton = input.required<Ton>();
  protected readonly figur = computed(() => figur(this.ton()));
}
