import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { ProblemSvar, SedanDess } from '@anslag/kontrakt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Undertiden } from './undertiden';

/** What stands on top of a form of an ärende: what others have changed while one was writing, or else what is wrong with what was sent. */
@Component({
  selector: 'app-formbesked',
  imports: [Felsammanfattning, Undertiden],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (undertiden().length > 0) {
      <app-undertiden [andrat]="undertiden()" />
    }
    <app-felsammanfattning [problem]="felen()" [falt]="falt()" (framtag)="framtag.emit($event)" />
  `,
})
export class Formbesked {
  readonly problem = input.required<ProblemSvar | null>();
  readonly undertiden = input.required<readonly SedanDess[]>();
  /** Field of the problem → id of its element in the page. */
  readonly falt = input<Readonly<Record<string, string>>>({});
  /** A field that is not on the page is to be brought there: its element's id. */
  readonly framtag = output<string>();
  /** That somebody was first is told by what they changed. */
  protected readonly felen = computed(() => (this.undertiden().length > 0 && this.problem()?.aktuell ? null : this.problem()));
}
