import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { dagIStockholm, formateraKronor } from '@anslag/doman';
import { ArendeSvar, DelbidragenSvar } from '@anslag/kontrakt';
import { konnamn } from '../arende/arende.formulering';
import { Arendesida } from '../arende/arendesida';
import { Register } from '../arende/register';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { provning } from '../arendeandring/provning';
import { Organisationsvaljare } from '../registrering/organisationsvaljare';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { utkast } from '../skal/utkast';
import { Aterstallt } from '../ui/aterstallt';
import { Datumfalt } from '../ui/datumfalt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';
import { Delbidragsformular, FALTIDER, MALL, nyttDelbidrag, tolkaDelbidrag } from './delbidragsformular';

/** Registering a grant that a ramprojekt has handed out, against what is left of its frame. */
@Component({
  selector: 'app-nytt-delbidrag',
  imports: [Arendesida, Aterstallt, Datumfalt, Felsammanfattning, Organisationsvaljare, RouterLink, Textfalt, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nyttdelbidrag.html',
  styleUrl: '../beslut/formular.css',
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class NyttDelbidrag {
  /** From the path. */
  readonly nyckel = input.required<string>();

  private readonly router = inject(Router);
  private readonly ratt = inject(Ratt);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly register = inject(Register);
  protected readonly idag = dagIStockholm(new Date());
  protected readonly svar = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  protected readonly delbidragen = hamta<DelbidragenSvar>(() => apiAdress('delbidrag', { nyckel: this.nyckel() }));
  protected readonly sandning = sandning();
  protected readonly faltIder = FALTIDER;
  protected readonly kon = (['', 'K', 'M'] as const).map((varde) => ({ varde, namn: konnamn(varde || 'okant') }));

  private readonly rord = signal(false);
  protected readonly nu = signal<Delbidragsformular>(nyttDelbidrag(this.idag));
  /** Of what is secret no draft is kept, nor before it is known whether it is. */
  private readonly minns = computed(() => this.svar.varde()?.sekretess === null);
  protected readonly utkast = utkast<Delbidragsformular>({
    namn: () => `delbidrag:${this.nyckel()}`,
    innehall: () => (this.rord() && this.minns() ? this.nu() : null),
    version: () => 1,
    mall: MALL,
  });
  protected readonly hinder = computed(() => {
    const [a, d] = [this.svar.varde(), this.delbidragen.varde()];
    if (!a || !d) return null;
    if (!d.ramprojekt) return 'Ärendet är inte ett ramprojekt. Det sägs i ärendets uppgifter.';
    if (d.tak === null) return 'Inget är beviljat än, så det finns ingen ram att dela ut av.';
    return this.ratt.hinder('delbidrag.skriva', omstandigheter(a.min)) ?? (d.farSkriva ? null : 'Ärendets handläggare registrerar delbidragen.');
  });
  protected readonly tolkning = computed(() => tolkaDelbidrag(this.nu(), this.delbidragen.varde() ?? { kvarKr: null, period: null }));
  protected readonly prov = provning('Delbidraget är inte registrerat', () => this.tolkning().fel, this.sandning);
  protected readonly eko = computed(() => {
    const { belopp, kvarEfter } = this.tolkning();
    if (belopp === null) return '';
    const kvar = kvarEfter === null ? '' : kvarEfter < 0 ? ` Det är ${formateraKronor(-kvarEfter)}\u00a0kr mer än vad som är kvar av ramen.` : ` Kvar av ramen efter det: ${formateraKronor(kvarEfter)}\u00a0kr.`;
    return `Läses som ${formateraKronor(belopp)}\u00a0kr.${kvar}`;
  });

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const a = this.svar.varde();
      if (a) titel.satt(`Nytt delbidrag, ${a.nyckel}`);
    });
    // The draft is named by the key in the address, which is known from the first change detection.
    let borjat = false;
    effect(() => {
      this.nyckel();
      if (!borjat) untracked(() => this.borja());
      borjat = true;
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    const kvar = this.minns() ? 'Det du har skrivit finns kvar här tills du loggar ut.' : 'Det du har skrivit går förlorat.';
    return !this.rord() || window.confirm(`Delbidraget är inte registrerat. ${kvar} Vill du lämna sidan?`);
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected kastaUtkast(): void {
    this.utkast.kasta();
    this.borja();
  }

  protected satt<F extends keyof Delbidragsformular>(falt: F, varde: Delbidragsformular[F]): void {
    this.rord.set(true);
    this.nu.update((f) => ({ ...f, [falt]: varde }));
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    if (this.sandning.arbetar()) return;
    if (!this.prov.prova(this.datumfalten(), (id) => id, Object.keys(FALTIDER))) return;
    const svar = await this.sandning.skicka<object>('POST', apiAdress('delbidrag', { nyckel: this.nyckel() }), this.tolkning().begaran);
    this.prov.avsluta(svar !== null);
    if (!svar) return;
    this.rord.set(false);
    this.utkast.kasta();
    void this.router.navigate(['/arenden', this.nyckel()], { fragment: 'delbidrag', info: 'Delbidraget är registrerat.' });
  }

  private borja(): void {
    const kvar = this.utkast.las();
    this.nu.set(kvar?.innehall ?? nyttDelbidrag(this.idag));
    this.rord.set(kvar !== null);
    this.prov.glom();
  }
}
