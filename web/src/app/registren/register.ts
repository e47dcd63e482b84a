import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Sidrubrik } from '../ui/sidrubrik';

/** The registers that the work rests on, and the way to each. */
@Component({
  selector: 'app-register',
  imports: [RouterLink, Sidrubrik],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-sidrubrik rubrik="Register" ingress="Det som gäller för alla ärenden, med de versioner som har gällt tidigare." />
    <dl>
      @for (r of register; track r.vag) {
        <div>
          <dt><a [routerLink]="r.vag">{{ r.namn }}</a></dt>
          <dd>{{ r.om }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
      gap: 16px 32px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      color: var(--text-2);
    }
  `,
})
export class Register {
  protected readonly register = [
    { vag: '/register/villkor', namn: 'Villkor', om: 'Villkoren som ett beslut kan ställa, med versioner och vad som visar att de är uppfyllda.' },
    { vag: '/register/delegationsordning', namn: 'Delegationsordning', om: 'Vem som beslutar vad i nämndens ställe, för vilka stöd och till vilka belopp.' },
    { vag: '/delegationsbeslut', namn: 'Delegationsbeslut', om: 'Det som är beslutat på delegation, och vad nämnden ännu inte har fått redovisat.' },
    { vag: '/register/riktlinjer', namn: 'Riktlinjer', om: 'Det som en ansökan kontrolleras mot när den bereds.' },
    { vag: '/register/organisationer', namn: 'Organisationer', om: 'De som söker och får stöd, med organisationsnummer och postadress.' },
  ];
}
