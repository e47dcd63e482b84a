import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { HANDLINGSFORMATNAMN, HandlingListaSvar, HANDLINGSNAMN, HandlingsfilSvar, HandlingSvar, Handlingsslag, filstorlek } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Dokumentarbeten } from '../ui/dokumentarbeten';
import { Dokumentknapp } from '../ui/dokumentknapp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { tidpunkt } from '../ui/tid.formulering';

/** The documents of one kind that have been made of a meeting, newest first, as Word and PDF; and a button that makes a new version. */
@Component({
  selector: 'app-moteshandlingar',
  imports: [Dokumentknapp, Hamtningsfel, Laddar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (svar.problem(); as p) {
      <app-hamtningsfel [problem]="p" (igen)="svar.igen()" />
    } @else if (svar.varde()) {
      <ul>
        @for (h of handlingar(); track h.id) {
          <li>
            <div>
              <p>{{ h.titel }}, version {{ h.nummer }}</p>
              <p class="litet">{{ tidpunkt(h.skapad) }} av {{ h.skapadAv }}</p>
            </div>
            <p class="filer ej-utskrift">
              @for (f of h.filer; track f.format) {
                <a class="knapp sekundar liten" download [href]="adress(h, f)">{{ filnamn(f) }}<span class="endast-skarmlasare">: {{ h.titel }}, version {{ h.nummer }}</span></a>
              }
            </p>
          </li>
        } @empty {
          <li class="saknas">{{ namn() }} är inte gjord som fil än.</li>
        }
      </ul>
    } @else {
      <app-laddar text="Hämtar handlingarna …" hojd="4rem" />
    }
    <app-dokumentknapp class="ej-utskrift" sekundar [slag]="slag()" [sammantrade]="id()" [hinder]="hinder()">{{ handlingar().length > 0 ? 'Gör en ny version' : 'Gör Word och PDF' }}<span class="endast-skarmlasare"> av {{ namn() }}</span></app-dokumentknapp>
  `,
  styles: `
    ul {
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 24px;
      max-width: 60rem;
      padding: 8px 0;
      border-bottom: 1px solid var(--linje);
    }
    p {
      margin: 0;
    }
    .filer {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class Moteshandlingar {
  /** The meeting's. */
  readonly id = input.required<string>();
  readonly slag = input.required<Handlingsslag>();
  /** Why it cannot be made now, as a sentence. */
  readonly hinder = input<string | null>(null);

  protected readonly svar = hamta<HandlingListaSvar>(() => apiAdress('sammantradeshandlingar', { id: this.id() }));
  protected readonly handlingar = computed(() => (this.svar.varde()?.handlingar ?? []).filter((h) => h.slag === this.slag()));
  protected readonly namn = computed(() => HANDLINGSNAMN[this.slag()]);

  protected readonly tidpunkt = tidpunkt;

  constructor() {
    const { klara } = inject(Dokumentarbeten);
    let forst = true;
    effect(() => {
      klara();
      if (!forst) untracked(() => this.svar.igen());
      forst = false;
    });
  }

  protected adress({ id }: HandlingSvar, { format }: HandlingsfilSvar): string {
    return apiAdress(format === 'docx' ? 'handlingDocx' : 'handlingPdf', { id });
  }

  /** "Word, 48 kB" */
  protected filnamn({ format, storlek }: HandlingsfilSvar): string {
    return `${HANDLINGSFORMATNAMN[format]}, ${filstorlek(storlek)}`;
  }
}
