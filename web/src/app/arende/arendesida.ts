import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ArendeSvar } from '@anslag/kontrakt';
import { Hamtning } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { nyckeltext } from './arende.formulering';

/** A page about one thing to do with an ärende: the way back, the heading, and the content when the ärende is fetched. */
@Component({
  selector: 'app-arendesida',
  imports: [Hamtningsfel, Laddar, RouterLink, Sidrubrik],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (svar().problem(); as p) {
      <app-sidrubrik rubrik="Ärendet kan inte visas" />
      <app-hamtningsfel [problem]="p" (igen)="svar().igen()" />
      <p><a routerLink="/arenden">Till alla ärenden</a></p>
    } @else if (arende(); as a) {
      <p class="tillbaka ej-utskrift">
        <a [routerLink]="['/arenden', a.nyckel]">{{ a.namn }}</a>
      </p>
      <app-sidrubrik [rubrik]="rubrik()" [over]="nummer()" [ingress]="ingress()" />
      <ng-content />
    } @else {
      <app-laddar text="Hämtar ärendet …" hojd="80vh" />
    }
  `,
  styles: `
    .tillbaka {
      margin: 0 0 8px;
    }
  `,
})
export class Arendesida {
  readonly svar = input.required<Pick<Hamtning<unknown>, 'problem' | 'igen'>>();
  readonly arende = input.required<(Pick<ArendeSvar, 'nyckel' | 'namn'> & Partial<Pick<ArendeSvar, 'diarienummer' | 'nypsId'>>) | undefined>();
  readonly rubrik = input.required<string>();
  readonly ingress = input<string>();
  protected readonly nummer = computed(() => {
    const a = this.arende();
    if (!a) return '';
    const { nyckel, diarienummer, nypsId } = a;
    // Not every answer about an ärende has both its numbers.
    return diarienummer === undefined || nypsId === undefined ? nyckel : nyckeltext({ nyckel, diarienummer, nypsId });
  });
}
