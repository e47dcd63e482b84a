import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { formateraKronor } from '@anslag/doman';
import { InlasningListaSvar } from '@anslag/kontrakt';
import { tidpunkt } from '../ui/tid.formulering';
import { Hamtning } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Skelettrader } from '../ui/skelettrader';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { slagord } from './inlasning.formulering';

/** Files that were read in, the latest first. */
@Component({
  selector: 'app-inlasningslogg',
  imports: [Hamtningsfel, Skelettrader, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (hamtning().problem(); as p) {
      <app-hamtningsfel [problem]="p" (igen)="hamtning().igen()" />
    } @else if (hamtning().varde()?.inlasningar?.length === 0) {
      <app-tomt skal="Ingen fil har lästs in ännu"><p>Välj en fil ovan och granska den.</p></app-tomt>
    } @else {
      <app-tabellram etikett="Tidigare inläsningar">
        <table class="tabell kort">
          <thead>
            <tr>
              <th scope="col">Fil</th>
              <th scope="col">Slag</th>
              <th scope="col">Inläst</th>
              <th scope="col">Av</th>
              <th scope="col" class="hoger">Rader</th>
              <th scope="col" class="hoger">Nya</th>
              <th scope="col" class="hoger">Ändrade</th>
              <th scope="col" class="hoger">Oförändrade</th>
            </tr>
          </thead>
          @if (hamtning().varde(); as svar) {
            <tbody>
              @for (i of svar.inlasningar; track $index) {
                <tr>
                  <th scope="row">{{ i.filnamn }}</th>
                  <td data-etikett="Slag">{{ slagord(i.slag).namn }}</td>
                  <td data-etikett="Inläst" class="tid">{{ tidpunkt(i.utford) }}</td>
                  <td data-etikett="Av">{{ i.aktor ?? 'okänt' }}</td>
                  <td data-etikett="Rader" class="hoger">{{ formatera(i.antalRader) }}</td>
                  <td data-etikett="Nya" class="hoger">{{ formatera(i.nya) }}</td>
                  <td data-etikett="Ändrade" class="hoger">{{ formatera(i.andrade) }}</td>
                  <td data-etikett="Oförändrade" class="hoger">{{ formatera(i.oforandrade) }}</td>
                </tr>
              }
            </tbody>
          } @else {
            <tbody appSkelettrader [rader]="5" [kolumner]="8"></tbody>
          }
        </table>
      </app-tabellram>
    }
  `,
})
export class Inlasningslogg {
  readonly hamtning = input.required<Hamtning<InlasningListaSvar>>();
  protected readonly formatera = formateraKronor;
  protected readonly slagord = slagord;
  protected readonly tidpunkt = tidpunkt;
}
