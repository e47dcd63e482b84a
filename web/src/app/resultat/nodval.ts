import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { Efterfragan } from '@anslag/doman';
import { Loggnod, efterfragantext, nivanamn } from '@anslag/kontrakt';
import { perNiva } from './resultatformular';

/** From how many nodes the list can be searched. */
const SOKBAR = 9;

/** What was chosen to log on, and the year that is asked for when it was chosen as asked for. */
export interface Valdnod {
  nod: string;
  ar: number | null;
}

/** Which node of the chain a result is logged on: what is asked for now first, then level by level. */
@Component({
  selector: 'app-nodval',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>Vad gäller resultatet?</legend>
      @if (fel(); as text) {
        <p class="falterror" id="resultat-nod-fel"><span class="endast-skarmlasare">Fel: </span>{{ text }}</p>
      }
      @if (vald(); as n) {
        <p class="vald">
          <span
            ><span class="litet">{{ nivanamn(n.niva) }}</span> <strong>{{ n.text }}</strong></span
          >
          @if (farByta()) {
            <button type="button" class="knapp sekundar liten" id="resultat-nod" (click)="byt.emit()">
              Byt<span class="endast-skarmlasare"> vad resultatet gäller</span>
            </button>
          }
        </p>
      } @else {
        @if (sokbar()) {
          <label for="resultat-nod">Sök bland {{ noder().length }}</label>
          <input #falt id="resultat-nod" type="search" autocomplete="off" maxlength="200" [value]="text()" (input)="text.set(falt.value)" />
        }
        <p class="endast-skarmlasare" role="status">{{ antal() }}</p>
        <div class="traffar" [attr.id]="sokbar() ? null : 'resultat-nod'" tabindex="-1">
          @if (fragas().length > 0) {
            <h2 class="nu">
              Efterfrågas nu @for (e of efterfragat(); track e.ar) {<span class="om">{{ efterfragas(e) }}</span>}
            </h2>
            <ul>
              @for (f of fragas(); track f.nod.id) {
                <li class="fraga">
                  <span class="namn">{{ f.nod.text }}</span>
                  <span class="aren">
                    @for (e of f.ar; track e.ar) {
                      <button type="button" class="knapp sekundar liten" (click)="valt.emit({ nod: f.nod.id, ar: e.ar })">
                        <span class="endast-skarmlasare">{{ e.text }}, {{ f.nod.text }}, </span>{{ e.ar }}
                      </button>
                    }
                  </span>
                </li>
              }
            </ul>
          }
          @for (g of grupper(); track g.niva) {
            <h2>{{ nivanamn(g.niva) }}</h2>
            <ul>
              @for (n of g.noder; track n.id) {
                <li>
                  <button type="button" class="rad" (click)="valt.emit({ nod: n.id, ar: null })">
                    <span class="endast-skarmlasare">Välj </span><span class="namn">{{ n.text }}</span>
                    @if (n.indikator) {
                      <span class="litet">{{ n.indikator }}</span>
                    }
                  </button>
                </li>
              }
            </ul>
          } @empty {
            <p class="tomt">Inget stämmer med ”{{ text() }}”.</p>
          }
        </div>
      }
    </fieldset>
  `,
  styleUrl: './val.css',
})
export class Nodval {
  readonly noder = input.required<readonly Loggnod[]>();
  readonly efterfragat = input<readonly Efterfragan[]>([]);
  readonly vald = input.required<Loggnod | null>();
  /** False where the node is given. */
  readonly farByta = input(true);
  readonly fel = input<string | null>();
  readonly valt = output<Valdnod>();
  readonly byt = output<void>();

  protected readonly nivanamn = nivanamn;
  protected readonly efterfragas = efterfragantext;
  protected readonly text = signal('');
  protected readonly sokbar = computed(() => this.noder().length >= SOKBAR);
  private readonly traffar = computed(() => {
    const sokt = this.text().trim().toLocaleLowerCase('sv');
    return this.noder().filter((n) => `${n.text} ${n.indikator ?? ''}`.toLocaleLowerCase('sv').includes(sokt));
  });
  protected readonly antal = computed(() => (this.text().trim() === '' ? '' : `${this.traffar().length} stämmer med ”${this.text().trim()}”.`));
  protected readonly grupper = computed(() => perNiva(this.traffar()));
  /** What is asked for now: each node once, with the years that are asked about. */
  protected readonly fragas = computed(() =>
    this.traffar()
      .map((nod) => ({ nod, ar: this.efterfragat().flatMap((e) => (e.noder.includes(nod.id) ? [{ ar: e.ar, text: efterfragantext(e) }] : [])) }))
      .filter((f) => f.ar.length > 0),
  );
}
