import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { BESLUTSNIVAER, Datum, Delegationspunkt, Stodtyp, formateraKronor, gallandeOrdningar } from '@anslag/doman';
import { DelegationsordningSvar } from '@anslag/kontrakt';
import { Notis } from '../ui/notis';
import { Textfalt } from '../ui/textfalt';
import { Valjare } from '../ui/valjare';
import { Formular } from './forslagsformular';

/** The fields of the form that say who decides. */
export type Fattarfalt = Pick<Formular, 'beslutsniva' | 'organ' | 'delegationspunkt' | 'roll'>;

const NIVAER = BESLUTSNIVAER.map((varde) => ({ varde, namn: varde === 'namnd' ? 'Nämnden' : 'På delegation' }));

/** Who is to decide: a body, or somebody in its place under a point of the delegation order that fits the decision. */
@Component({
  selector: 'app-fattarval',
  imports: [Notis, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>Vem som beslutar</legend>
      @for (n of nivaer; track n.varde) {
        <label class="val"><input type="radio" name="niva" [checked]="n.varde === f().beslutsniva" (change)="satt.emit({ beslutsniva: n.varde })" />{{ n.namn }}</label>
      }
    </fieldset>
    @if (f().beslutsniva === 'namnd') {
      @if (organ().length > 0) {
        <app-valjare etikett="Organ" faltId="organ" tomt="Välj organ" [varde]="f().organ" [alternativ]="organ()" [fel]="fel()['organ']" (valt)="satt.emit({ organ: $event })" />
      } @else {
        <app-textfalt etikett="Organ" faltId="organ" hjalp="Till exempel Regional tillväxtnämnd." [hogst]="300" [varde]="f().organ" [fel]="fel()['organ']" (skrivet)="satt.emit({ organ: $event })" />
      }
    } @else {
      @if (gallande().length > 0) {
        <div>
          @if (fel()['delegationspunkt']; as text) {
            <p class="falterror" id="delegationspunkt-fel"><span class="endast-skarmlasare">Fel: </span>{{ text }}</p>
          }
          <app-valjare etikett="Punkt i delegationsordningen" faltId="delegationspunkt" tomt="Välj punkt" [varde]="f().delegationspunkt" [alternativ]="alternativ()" (valt)="valj($event)" />
          <p class="litet">{{ grans() }}</p>
        </div>
        @if (alternativ().length === 0) {
          <app-notis ton="varning">Ingen punkt i delegationsordningen ger rätt till ett sådant beslut. Det får fattas av nämnden.</app-notis>
        }
      } @else {
        <app-notis ton="varning">Ingen delegationsordning gäller den planerade beslutsdagen. En administratör lägger in den i registret.</app-notis>
        <app-textfalt etikett="Punkt i delegationsordningen" faltId="delegationspunkt" hjalp="Till exempel 3.2." [hogst]="300" [varde]="f().delegationspunkt" [fel]="fel()['delegationspunkt']" (skrivet)="satt.emit({ delegationspunkt: $event })" />
      }
      <app-textfalt etikett="Roll" faltId="roll" hjalp="Den som beslutar, till exempel förvaltningschef." [hogst]="300" [varde]="f().roll" [fel]="fel()['roll']" (skrivet)="satt.emit({ roll: $event })" />
    }
  `,
  styles: `
    :host > * {
      display: block;
      margin-bottom: 24px;
    }
    :host > :last-child {
      margin-bottom: 0;
    }
    .litet {
      margin: 4px 0 0;
    }
    .falterror {
      margin: 0 0 4px;
      color: var(--fel);
      font-size: 0.875rem;
      font-weight: 600;
    }
  `,
})
export class Fattarval {
  readonly f = input.required<Fattarfalt>();
  readonly fel = input.required<Readonly<Record<string, string>>>();
  readonly ordningar = input.required<readonly DelegationsordningSvar[]>();
  /** The day the decision is planned for. */
  readonly dag = input<Datum | null>(null);
  readonly stodtyp = input.required<Stodtyp>();
  /** Kronor that the decision grants or asks back. */
  readonly belopp = input.required<number>();
  /** The bodies there are. */
  readonly kanda = input<readonly string[]>([]);
  readonly satt = output<Partial<Fattarfalt>>();

  protected readonly nivaer = NIVAER;
  protected readonly organ = computed(() => [...new Set([...this.kanda(), ...this.ordningar().map((o) => o.organ)])].map((namn) => ({ varde: namn, namn })));
  protected readonly gallande = computed(() => {
    const dag = this.dag();
    return dag === null ? [] : gallandeOrdningar(this.ordningar(), dag);
  });
  private readonly punkter = computed(() => this.gallande().flatMap((o) => o.punkter.map((p) => ({ ...p, organ: o.organ }))));
  /** Only those that such a decision fits in. */
  private readonly passande = computed(() => this.punkter().filter((p) => (p.stodtyper.length === 0 || p.stodtyper.includes(this.stodtyp())) && (p.hogst === null || this.belopp() <= p.hogst)));
  protected readonly alternativ = computed(() => {
    const flera = this.gallande().length > 1;
    return this.passande().map((p) => ({ varde: p.punkt, namn: `${p.punkt}: ${p.avser}${p.hogst === null ? '' : `, högst ${kr(p.hogst)}`}`, ...(flera ? { grupp: p.organ } : {}) }));
  });
  protected readonly grans = computed(() => {
    const vald = this.punkter().find((p) => p.punkt === this.f().delegationspunkt);
    if (!vald) return 'Bara punkter som beslutet ryms i visas.';
    return `${vald.hogst === null ? 'Punkten har ingen beloppsgräns.' : `Högst ${kr(vald.hogst)} får beslutas enligt punkten.`} Beslutar: ${vald.beslutsfattare}.`;
  });

  protected valj(punkt: string): void {
    const [fore, vald] = [this.finn(this.f().delegationspunkt), this.finn(punkt)];
    const roll = this.f().roll;
    // A title that followed from the former point follows the new one.
    const foljer = roll.trim() === '' || roll === fore?.beslutsfattare;
    this.satt.emit({ delegationspunkt: punkt, ...(foljer ? { roll: vald?.beslutsfattare ?? '' } : {}) });
  }

  private finn(punkt: string): Delegationspunkt | undefined {
    return this.punkter().find((p) => p.punkt === punkt);
  }
}

function kr(kronor: number): string {
  return `${formateraKronor(kronor)}\u00a0kr`;
}
