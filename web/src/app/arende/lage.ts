import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Arendelage } from '@anslag/kontrakt';
import { Marke } from '../ui/marke';
import { lagenamn } from './arende.formulering';

/** Where an ärende stands. */
@Component({
  selector: 'app-lage',
  imports: [Marke],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-marke [ton]="namn().ton">{{ namn().text }}</app-marke>`,
})
export class Lage {
  readonly lage = input.required<Arendelage>();
  protected readonly namn = computed(() => lagenamn(this.lage()));
}
