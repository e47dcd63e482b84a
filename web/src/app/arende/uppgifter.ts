import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ArendeSvar, prioriteringsnamn, stodtypnamn } from '@anslag/kontrakt';
import { AndelText } from '../ui/andel';
import { euProgramnamn, konnamn } from './arende.formulering';

/** What else is known of the ärende: where, for whom, towards which goals, and where it is stated. */
@Component({
  selector: 'app-uppgifter',
  imports: [AndelText, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './uppgifter.html',
  styles: `
    ul {
      margin: 0;
      padding-left: 18px;
    }
  `,
})
export class Uppgifter {
  readonly arende = input.required<ArendeSvar>();
  protected readonly stodtypnamn = stodtypnamn;
  protected readonly konnamn = konnamn;
  protected readonly euProgramnamn = euProgramnamn;
  protected readonly prioritering = computed(() => {
    const p = this.arende().prioritering;
    return p ? `${prioriteringsnamn(p)} i inriktningsbeslutet ${p.inriktningsbeslut} för ${p.avserAr}` : '';
  });
}
