import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ArendeListaSvar, Loggprojekt, efterfragantext } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Senasteprojekt } from './senasteprojekt';

const PAUS_MS = 300;
/** From how many letters other ärenden than one's own are searched for. */
const MINST_SOKT = 2;

/** The person's own projects: those logged on last, then those something is asked of; others by searching. */
@Component({
  selector: 'app-projektval',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>Projekt</legend>
      <label for="projekt-sok">Sök på namn eller nummer</label>
      <input #falt id="projekt-sok" type="search" autocomplete="off" maxlength="200" [value]="text()" (input)="skriv(falt.value)" />
      <p class="endast-skarmlasare" role="status">{{ antal() }}</p>
      @if (egna().length > 0) {
        <div class="traffar">
          <h2>Dina projekt</h2>
          <ul>
            @for (p of egna(); track p.nyckel) {
              <li>
                <button type="button" class="rad" (click)="valt.emit(p.nyckel)">
                  <span class="endast-skarmlasare">Välj </span><span class="namn">{{ p.namn }}</span>
                  <span class="litet"><span class="tal">{{ p.nyckel }}</span>{{ p.slut ? ' · avslutat ' + p.period.till : '' }}{{ p.sokande ? ' · ' + p.sokande : '' }}</span>
                  @for (e of p.efterfragat; track e.ar) {
                    <span class="fragas">{{ efterfragas(e) }} ({{ e.noder.length }})</span>
                  }
                </button>
              </li>
            }
          </ul>
        </div>
      }
      @if (andra(); as rader) {
        @if (rader.length > 0) {
          <div class="traffar">
            <h2>Andra ärenden</h2>
            <ul>
              @for (a of rader; track a.nyckel) {
                <li>
                  <a [routerLink]="['/arenden', a.nyckel, 'resultat', 'nytt']"><span class="namn">{{ a.namn }}</span> <span class="litet tal">{{ a.nyckel }}</span></a>
                </li>
              }
            </ul>
          </div>
        }
      }
      @if (egna().length === 0 && (andra()?.length ?? 0) === 0) {
        <p class="tomt">{{ text().trim() === '' ? 'Du handlägger inget projekt med en effektkedja. Sök för att hitta andra.' : 'Inget projekt stämmer med ”' + text().trim() + '”.' }}</p>
      }
    </fieldset>
  `,
  styleUrls: ['./val.css', './projektval.css'],
})
export class Projektval {
  readonly projekt = input.required<readonly Loggprojekt[]>();
  readonly valt = output<string>();

  private readonly senaste = inject(Senasteprojekt).las();
  private klocka: ReturnType<typeof setTimeout> | undefined;
  protected readonly efterfragas = efterfragantext;
  protected readonly text = signal('');
  private readonly sokt = signal('');
  protected readonly egna = computed(() => {
    const sokt = this.text().trim().toLocaleLowerCase('sv');
    const plats = (nyckel: string): number => (this.senaste.includes(nyckel) ? this.senaste.indexOf(nyckel) : this.senaste.length);
    return this.projekt()
      .filter((p) => `${p.namn} ${p.nyckel} ${p.sokande ?? ''}`.toLocaleLowerCase('sv').includes(sokt))
      .sort((a, b) => plats(a.nyckel) - plats(b.nyckel));
  });
  private readonly svar = hamta<ArendeListaSvar>(() => (this.sokt().length < MINST_SOKT ? undefined : apiAdress('arenden', {}, { sok: this.sokt(), perSida: 8 })));
  protected readonly andra = computed(() => {
    const egna = new Set(this.projekt().map((p) => p.nyckel));
    return this.sokt().length < MINST_SOKT ? null : (this.svar.varde()?.rader.filter((a) => !egna.has(a.nyckel)) ?? null);
  });
  protected readonly antal = computed(() => (this.text().trim() === '' ? '' : `${this.egna().length + (this.andra()?.length ?? 0)} projekt stämmer.`));

  protected skriv(text: string): void {
    this.text.set(text);
    clearTimeout(this.klocka);
    this.klocka = setTimeout(() => this.sokt.set(text.trim()), PAUS_MS);
  }
}
