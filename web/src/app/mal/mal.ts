import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { MalSvar, VerksamhetsmalSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { tillFragment } from '../skal/fragment';
import { hamta } from '../skal/hamta';
import { tidIAdressen } from '../skal/tid';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tidsval } from '../ui/tidsval';
import { Tomt } from '../ui/tomt';
import { Indikatorkort } from './indikatorkort';
import { versionsnamn } from './mal.formulering';
import { Malprojekt } from './malprojekt';

/** What the address calls the register that is none of the strategy's versions. */
const VERKSAMHETSMAL = 'verksamhetsmal';

/** The goals of the strategy with their indicators over time, beside the projects that claim to move them; and the committee's own goals apart. */
@Component({
  selector: 'app-mal',
  imports: [Flikar, Hamtningsfel, Indikatorkort, Laddar, Malprojekt, Sidrubrik, Tidsval, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mal.html',
  styleUrl: './mal.css',
})
export class Mal {
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  private readonly tid = tidIAdressen();
  protected readonly svar = hamta<MalSvar>(() => apiAdress('strategimal', {}, { ...this.tid() }));

  private readonly register = computed(() => this.fraga().get('register'));
  protected readonly visarVerksamhetsmal = computed(() => this.register() === VERKSAMHETSMAL);
  /** The version of the address, or the one in force; the latest when none is. */
  protected readonly version = computed(() => {
    const versioner = this.svar.varde()?.versioner ?? [];
    if (this.visarVerksamhetsmal()) return undefined;
    return versioner.find((v) => v.id === this.register()) ?? versioner.find((v) => v.galler) ?? versioner[0];
  });
  protected readonly flikar = computed(() => [
    ...versionsnamn(this.svar.varde()?.versioner ?? []).map((v) => ({ namn: v.namn, fraga: { register: v.id }, vald: v.id === this.version()?.id })),
    { namn: 'Verksamhetsmål', fraga: { register: VERKSAMHETSMAL }, vald: this.visarVerksamhetsmal() },
  ]);
  protected readonly kategorier = computed(() => {
    const perNamn = new Map<string, VerksamhetsmalSvar[]>();
    for (const m of this.svar.varde()?.verksamhetsmal ?? []) perNamn.set(m.kategori, [...(perNamn.get(m.kategori) ?? []), m]);
    return [...perNamn].map(([namn, mal]) => ({ namn, mal }));
  });

  constructor() {
    tillFragment(() => this.svar.varde() !== undefined);
  }
}
