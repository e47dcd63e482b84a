import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { formateraKronor } from '@anslag/doman';
import { BetalningsfilSvar, BetalningsfilerSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { Hamtning } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Tabellram } from '../ui/tabellram';
import { tidpunkt } from '../ui/tid.formulering';
import { Tomt } from '../ui/tomt';
import { filbesked } from './ekonomi.formulering';

/** The payment files that have been made, newest first, and what the finance system has answered. */
@Component({
  selector: 'app-betalningsfiler',
  imports: [Belopp, Hamtningsfel, Laddar, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (hamtning().problem(); as p) {
      <app-hamtningsfel [problem]="p" (igen)="hamtning().igen()" />
    } @else if (hamtning().varde(); as s) {
      @if (s.filer.length === 0) {
        <app-tomt skal="Ingen betalningsfil är gjord än"><p>Filer kommer hit när de har gjorts av det som är attesterat.</p></app-tomt>
      } @else {
        <app-tabellram etikett="Gjorda betalningsfiler">
          <table class="tabell kort">
            <thead>
              <tr>
                <th scope="col">Fil</th>
                <th scope="col">Gjord</th>
                <th scope="col">Av</th>
                <th scope="col">Betalningsbesked</th>
                <th scope="col" class="hoger">Antal</th>
                <th scope="col" class="hoger">Summa, kr</th>
              </tr>
            </thead>
            <tbody>
              @for (f of s.filer; track f.id) {
                <tr>
                  <th scope="row">
                    @if (farHamta()) {
                      <a [href]="adress(f)" download>{{ f.namn }}</a>
                    } @else {
                      {{ f.namn }}
                    }
                  </th>
                  <td data-etikett="Gjord">{{ tidpunkt(f.skapad) }}</td>
                  <td data-etikett="Av">{{ f.skapadAv }}</td>
                  <td data-etikett="Betalningsbesked">{{ besked(f) }}</td>
                  <td class="hoger" data-etikett="Antal">{{ formatera(f.antal) }}</td>
                  <td class="hoger" data-etikett="Summa, kr"><app-belopp [kronor]="f.summaKr" [enhet]="false" /></td>
                </tr>
              }
            </tbody>
          </table>
        </app-tabellram>
      }
    } @else {
      <app-laddar text="Hämtar filerna …" hojd="8rem" />
    }
  `,
})
export class Betalningsfiler {
  readonly hamtning = input.required<Hamtning<BetalningsfilerSvar>>();
  /** May the person fetch the files themselves? */
  readonly farHamta = input.required<boolean>();
  protected readonly tidpunkt = tidpunkt;
  protected readonly formatera = formateraKronor;
  protected readonly besked = filbesked;

  protected adress(fil: BetalningsfilSvar): string {
    return apiAdress('betalningsfil', { id: fil.id });
  }
}
