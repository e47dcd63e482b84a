import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Kronor, Saldo } from '@anslag/doman';
import { ArendeEkonomiSvar, avrakningsmening, saldoMening } from '@anslag/kontrakt';
import { AndelText } from '../ui/andel';
import { Belopp } from '../ui/belopp';

/** The parts that the tak is made of, in the order they are drawn. */
function delar(s: Saldo): { klass: string; namn: string; kronor: Kronor }[] {
  return [
    { klass: 'utbetalt', namn: 'Utbetalt', kronor: s.betalt - s.aterbetalt },
    { klass: 'pavag', namn: 'På väg ut', kronor: s.oppnaOrdrar },
    { klass: 'aterfort', namn: 'Återfört till ramen', kronor: s.aterfort },
    { klass: 'kvar', namn: 'Kvar', kronor: s.kvar },
  ];
}

/** Where the money of a grant is: the tak and its parts, the costs it rests on, and what of the advances is not settled. */
@Component({
  selector: 'app-pengapanel',
  imports: [AndelText, Belopp],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (ekonomi().saldo; as s) {
      <div class="stapel" aria-hidden="true">
        @for (d of delar(); track d.klass) {
          @if (d.kronor > 0) {
            <span [class]="d.klass" [style.flex-grow]="d.kronor"></span>
          }
        }
      </div>
      <dl class="fakta">
        <div>
          <dt>Beviljat, högst</dt>
          <dd class="stor"><app-belopp [kronor]="s.tak" /></dd>
        </div>
        @for (d of delar(); track d.klass) {
          <div>
            <dt><span class="ruta" [class]="'ruta ' + d.klass" aria-hidden="true"></span>{{ d.namn }}</dt>
            <dd class="stor"><app-belopp [kronor]="d.kronor" /></dd>
          </div>
        }
      </dl>
    }
    <dl class="fakta">
      <div>
        <dt>Andel av kostnaderna</dt>
        <dd><app-andel [andel]="ekonomi().galler?.andel ?? null" okant="okänd" /></dd>
      </div>
      @if (ekonomi().saldo === null) {
        <div>
          <dt>Beviljat, högst</dt>
          <dd><app-belopp [kronor]="ekonomi().galler?.tak ?? null" okant="okänt belopp" /></dd>
        </div>
      }
      @if (ekonomi().rekvisitioner.length > 0) {
        <div>
          <dt>Godkända kostnader</dt>
          <dd><app-belopp [kronor]="ekonomi().godkant" /></dd>
        </div>
        <div>
          <dt>Bokfört i rekvisitioner som inte är avgjorda</dt>
          <dd><app-belopp [kronor]="ekonomi().bokfortOppna" /></dd>
        </div>
      }
      @if (ekonomi().avrakning; as a) {
        @if (a.forskott > 0) {
          <div>
            <dt>Förskott kvar att räkna av</dt>
            <dd><app-belopp [kronor]="a.kvar" /></dd>
          </div>
        }
      }
    </dl>
    @for (m of meningar(); track m) {
      <p>{{ m }}</p>
    }
  `,
  styleUrl: './pengapanel.css',
})
export class Pengapanel {
  readonly ekonomi = input.required<ArendeEkonomiSvar>();

  protected readonly delar = computed(() => {
    const s = this.ekonomi().saldo;
    return s ? delar(s) : [];
  });
  protected readonly meningar = computed(() => {
    const { saldo, avrakning } = this.ekonomi();
    // The figures above say the rest.
    const sagt = saldo !== null && (saldo.aterbetalt > 0 || saldo.overTaket > 0) ? saldoMening(saldo) : '';
    return [sagt, avrakning ? avrakningsmening(avrakning) : ''].filter((m) => m !== '');
  });
}
