import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InsatsSvar, KedjeSvar } from '@anslag/kontrakt';
import { Effektkedja } from '../effektkedja/effektkedja';
import { somKedja } from '../effektkedja/led';
import { apiAdress } from '../skal/adress';
import { tillFragment } from '../skal/fragment';
import { hamta } from '../skal/hamta';
import { Sidtitel } from '../skal/titel';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';

/** One insats as it is reported: its facts, its goals, its texts and its effect chain. */
@Component({
  selector: 'app-insatsen',
  imports: [Effektkedja, Hamtningsfel, Laddar, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './insatsen.html',
  styles: `
    .text {
      white-space: pre-line;
    }
    h3 {
      margin-bottom: 4px;
    }
  `,
})
export class Insatsen {
  /** From the path. */
  readonly id = input.required<string>();

  protected readonly svar = hamta<InsatsSvar>(
    () => apiAdress('insats', { id: this.id() }),
    () => this.id(),
  );
  protected readonly kedja = hamta<KedjeSvar>(
    () => (this.svar.varde() ? apiAdress('insatseffektkedja', { id: this.id() }) : undefined),
    () => this.id(),
  );
  protected readonly visad = computed(() => {
    const svar = this.kedja.varde();
    return svar && somKedja(svar);
  });
  protected readonly over = computed(() => {
    const i = this.svar.varde();
    return i ? `Insats ${i.ar}, ${i.region}` : '';
  });
  protected readonly texter = computed(() => {
    const i = this.svar.varde();
    const delar = [
      { rubrik: 'Beskrivning', text: i?.beskrivning },
      { rubrik: 'Prestationer', text: i?.prestationer },
      { rubrik: 'Effekter', text: i?.effekter },
    ];
    return delar.filter((d) => d.text);
  });

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const i = this.svar.varde();
      if (i) titel.satt(`${i.namn}, ${i.ar}`);
      else if (this.svar.problem()) titel.satt('Insatsen kan inte visas');
    });
    tillFragment(() => this.visad() !== undefined);
  }
}
