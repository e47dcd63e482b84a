import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { DelegationsredovisningSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';
import { Delegationstabell } from './delegationstabell';

/** What has been decided by delegation: all of it, or what no meeting has been told of yet. */
@Component({
  selector: 'app-delegationsbeslut',
  imports: [Belopp, Delegationstabell, Flikar, Hamtningsfel, Laddar, Notis, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delegationsbeslut.html',
  styles: `
    app-notis,
    app-tomt {
      display: block;
      margin-top: 24px;
    }
  `,
})
export class Delegationsbeslut {
  private readonly fraga = toSignal(inject(ActivatedRoute).queryParamMap);
  /** Only what is still to be told of, unless the address says all. */
  protected readonly alla = computed(() => this.fraga()?.get('visa') === 'alla');
  protected readonly svar = hamta<DelegationsredovisningSvar>(
    () => apiAdress('delegationsbeslut', {}, { orapporterade: this.alla() ? null : 'true' }),
    () => this.alla(),
  );
  protected readonly flikar = computed(() => [
    { namn: 'Att redovisa', vald: !this.alla(), fraga: { visa: null } },
    { namn: 'Alla', vald: this.alla(), fraga: { visa: 'alla' } },
  ]);
}
