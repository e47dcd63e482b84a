import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { gallandeRekvisitioner } from '@anslag/doman';
import { ArendeEkonomiSvar, REKVISITIONSSLAGNAMN, REKVISITIONSSTATUSNAMN } from '@anslag/kontrakt';
import { Belopp } from '../ui/belopp';
import { Marke } from '../ui/marke';
import { Tabellram } from '../ui/tabellram';
import { ordermarke, periodtext, statuston } from './utbetalning.formulering';

/** The claims of an ärende, and the sums of those that count. */
@Component({
  selector: 'app-rekvisitionstabell',
  imports: [Belopp, Marke, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-tabellram etikett="Rekvisitioner">
      <table class="tabell kort">
        <thead>
          <tr>
            <th scope="col">Nr, slag</th>
            <th scope="col">Period</th>
            <th scope="col">Kom in</th>
            <th scope="col" class="hoger">Bokfört, kr</th>
            <th scope="col" class="hoger">Godkänt, kr</th>
            <th scope="col" class="hoger">Att betala, kr</th>
            <th scope="col" class="status">Status</th>
          </tr>
        </thead>
        <tbody>
          @for (r of rader(); track r.nummer) {
            <tr [class.ersatt]="r.rattadAv !== null && r.status === 'attesterad'">
              <th scope="row">
                <a [routerLink]="['/arenden', ekonomi().nyckel, 'rekvisitioner', r.nummer]">{{ r.nummer }} {{ slagnamn[r.slag] }}</a>
                @if (r.rattar) {
                  <span class="under">Rättar {{ r.rattar }}</span>
                }
                @if (r.rattadAv) {
                  <span class="under">Rättas av {{ r.rattadAv }}</span>
                }
              </th>
              <td data-etikett="Period" class="tal">{{ periodtext(r.period) }}</td>
              <td data-etikett="Kom in" class="tid">{{ r.inkom }}</td>
              @if (r.slag === 'forskott') {
                <td class="hoger tomt">–</td>
                <td class="hoger tomt">–</td>
              } @else {
                <td class="hoger" data-etikett="Bokfört, kr"><app-belopp [kronor]="r.summor.bokfort" [enhet]="false" /></td>
                <td class="hoger" data-etikett="Godkänt, kr">
                  @if (r.status === 'attesterad' || r.status === 'granskad') {
                    <app-belopp [kronor]="r.summor.godkant" [enhet]="false" />
                  } @else {
                    –
                  }
                </td>
              }
              <td class="hoger" data-etikett="Att betala, kr"><app-belopp [kronor]="r.utfall?.attBetala" [enhet]="false" okant="–" /></td>
              <td data-etikett="Status" class="status">
                <app-marke [ton]="statuston(r.status)">{{ statusnamn[r.status] }}</app-marke>
                @if (r.order; as o) {
                  <span class="under">{{ ordermarke(o).text }}{{ o.betald ? ' ' + o.betald : '' }}, {{ o.referens }}</span>
                }
              </td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="3">Attesterade rekvisitioner som gäller</th>
            <td class="hoger" data-etikett="Bokfört, kr"><app-belopp [kronor]="summor().bokfort" [enhet]="false" /></td>
            <td class="hoger" data-etikett="Godkänt, kr"><app-belopp [kronor]="summor().godkant" [enhet]="false" /></td>
            <td class="hoger" data-etikett="Att betala, kr"><app-belopp [kronor]="summor().attBetala" [enhet]="false" /></td>
            <td class="tomt"></td>
          </tr>
        </tfoot>
      </table>
    </app-tabellram>
  `,
  styles: `
    .under {
      display: block;
      font-size: 0.875rem;
      font-weight: 400;
      color: var(--text-2);
    }
    .ersatt > td:not(:last-child) {
      color: var(--text-2);
    }
    app-marke {
      white-space: normal;
    }
    @media (min-width: 601px) {
      .status {
        padding-left: 16px;
      }
    }
  `,
})
export class Rekvisitionstabell {
  readonly ekonomi = input.required<Pick<ArendeEkonomiSvar, 'nyckel' | 'rekvisitioner'>>();

  protected readonly slagnamn = REKVISITIONSSLAGNAMN;
  protected readonly statusnamn = REKVISITIONSSTATUSNAMN;
  protected readonly statuston = statuston;
  protected readonly periodtext = periodtext;
  protected readonly ordermarke = ordermarke;
  protected readonly rader = computed(() => [...this.ekonomi().rekvisitioner].sort((a, b) => b.nummer - a.nummer));
  /** Of those in force: neither what has been corrected since nor what is not to be paid, since its order is annulled. */
  protected readonly summor = computed(() => {
    const galler = gallandeRekvisitioner(this.ekonomi().rekvisitioner);
    return {
      bokfort: galler.reduce((s, r) => s + r.summor.bokfort, 0),
      godkant: galler.reduce((s, r) => s + r.summor.godkant, 0),
      attBetala: galler.filter((r) => r.order?.status !== 'makulerad').reduce((s, r) => s + (r.utfall?.attBetala ?? 0), 0),
    };
  });
}
