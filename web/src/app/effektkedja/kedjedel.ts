import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { dagIStockholm, luckor } from '@anslag/doman';
import { ArendeSvar } from '@anslag/kontrakt';
import { Tomt } from '../ui/tomt';
import { Effektkedja } from './effektkedja';
import { somLastKedja } from './led';

/** The effect chain of an ärende, with its gaps. */
@Component({
  selector: 'app-kedjedel',
  imports: [Effektkedja, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-effektkedja [kedja]="kedja()" [luckor]="luckor()">
      <app-tomt skal="Ingen effektkedja är inläst">
        <p>Handlingarna beskriver inte hur aktiviteterna leder till effekter och mål.</p>
      </app-tomt>
    </app-effektkedja>
  `,
})
export class Kedjedel {
  readonly arende = input.required<ArendeSvar>();
  protected readonly kedja = computed(() => somLastKedja(this.arende().effektkedja ?? { noder: [], lankar: [] }));
  protected readonly luckor = computed(() => {
    const { noder, lankar } = this.kedja();
    return luckor(noder, lankar, [], [], dagIStockholm(new Date()));
  });
}
