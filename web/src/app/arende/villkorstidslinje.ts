import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AllmannaVillkor, Gallandeandring, Gallandesteg, formateraAndel, formateraDatumLang, formateraKronor } from '@anslag/doman';
import { Tabellram } from '../ui/tabellram';
import { beslutsslagnamn } from './arende.formulering';

interface Rad {
  namn: string;
  fore: string;
  efter: string;
}

const INGET = '–';

function version(a: AllmannaVillkor | null): string {
  return a ? [a.datum, a.diarienummer && `dnr ${a.diarienummer}`].filter(Boolean).join(', ') || 'version anges inte' : INGET;
}

function rad(a: Gallandeandring): Rad {
  const kr = (k: number | null): string => (k === null ? INGET : `${formateraKronor(k)}\u00a0kr`);
  switch (a.uppgift) {
    case 'andel': {
      const procent = (v: number | null): string => (v === null ? INGET : `${formateraAndel(v)}\u00a0%`);
      return { namn: 'Andel', fore: procent(a.fore), efter: procent(a.efter) };
    }
    case 'tak':
      return { namn: 'Tak', fore: kr(a.fore), efter: kr(a.efter) };
    case 'fran':
      return { namn: 'Får påbörjas tidigast', fore: a.fore ?? INGET, efter: a.efter ?? INGET };
    case 'till':
      return { namn: 'Ska avslutas senast', fore: a.fore ?? INGET, efter: a.efter ?? INGET };
    case 'villkor': {
      const antal = (v: readonly unknown[]): string => (v.length === 0 ? 'inga' : `${v.length} st`);
      return { namn: 'Särskilda villkor', fore: antal(a.fore), efter: antal(a.efter) };
    }
    case 'allmannaVillkor':
      return { namn: 'Allmänna villkor', fore: version(a.fore), efter: version(a.efter) };
    case 'aterkrav':
      return { namn: 'Ska betalas tillbaka', fore: kr(a.fore), efter: kr(a.efter) };
    case 'upphavd':
      return { namn: 'Stödet', fore: a.fore === null ? 'gällde' : 'upphävt', efter: a.efter === null ? 'gäller' : 'upphävt' };
  }
}

/** What each decision changed in the terms in force, oldest first. */
@Component({
  selector: 'app-villkorstidslinje',
  imports: [RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>Så har villkoren ändrats ({{ steg().length }} beslut)</summary>
      <app-tabellram etikett="Så har villkoren ändrats">
        <table class="tabell">
          <thead>
            <tr>
              <th scope="col">Från</th>
              <th scope="col">Beslut</th>
              <th scope="col">Uppgift</th>
              <th scope="col">Före</th>
              <th scope="col">Efter</th>
            </tr>
          </thead>
          @for (s of rader(); track s.nummer) {
            <tbody>
              @for (r of s.rader; track r.namn; let forst = $first) {
                <tr>
                  @if (forst) {
                    <th scope="rowgroup" class="tid" [attr.rowspan]="s.rader.length">{{ s.fran }}</th>
                    <td [attr.rowspan]="s.rader.length">
                      <a [routerLink]="[]" [fragment]="'beslut-' + s.nummer" queryParamsHandling="preserve">beslut {{ s.nummer }}: {{ s.slag }}</a>
                    </td>
                  }
                  <td>{{ r.namn }}</td>
                  <td class="tid">{{ r.fore }}</td>
                  <td class="tid">{{ r.efter }}</td>
                </tr>
              } @empty {
                <tr>
                  <th scope="row" class="tid">{{ s.fran }}</th>
                  <td>
                    <a [routerLink]="[]" [fragment]="'beslut-' + s.nummer" queryParamsHandling="preserve">beslut {{ s.nummer }}: {{ s.slag }}</a>
                  </td>
                  <td colspan="3">Ändrade inga villkor.</td>
                </tr>
              }
            </tbody>
          }
        </table>
      </app-tabellram>
    </details>
  `,
  styles: `
    details {
      margin-top: 16px;
    }
    .tabell td:first-child {
      padding-left: 0;
    }
  `,
})
export class Villkorstidslinje {
  readonly steg = input.required<readonly Gallandesteg[]>();
  protected readonly rader = computed(() => this.steg().map((s) => ({ nummer: s.nummer, fran: formateraDatumLang(s.fran), slag: beslutsslagnamn(s.slag).toLowerCase(), rader: s.andringar.map(rad) })));
}
