import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Says that something is being fetched and keeps its place: the height is that of what comes. */
@Component({
  selector: 'app-laddar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div role="status" [style.min-height]="hojd()">{{ text() }}</div>`,
  styles: `
    div {
      color: var(--text-2);
    }
  `,
})
export class Laddar {
  readonly text = input('Hämtar …');
  readonly hojd = input('12rem');
}
