import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, input, linkedSignal, signal, viewChild } from '@angular/core';
import { formateraKronor } from '@anslag/doman';
import { ArendehistorikSvar, HistorikRad, handelsenamn } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Tomt } from '../ui/tomt';
import { Alternativ, Valjare } from '../ui/valjare';
import { Historikposter } from './historikposter';

const PER_GANG = 20;

/** What has been done in one ärende, newest first; more of it is fetched when asked for. */
@Component({
  selector: 'app-arendehistorik',
  imports: [Hamtningsfel, Historikposter, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './arendehistorik.html',
  styleUrl: './arendehistorik.css',
})
export class Arendehistorik {
  readonly nyckel = input.required<string>();

  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  protected readonly handelse = signal('');
  protected readonly aktor = signal('');
  /** What is shown above the part that was asked for last; a new ärende or filter begins anew. */
  private readonly hamtade = linkedSignal<string, readonly HistorikRad[]>({
    source: () => JSON.stringify([this.nyckel(), this.handelse(), this.aktor()]),
    computation: () => [],
  });
  private readonly fore = computed(() => this.hamtade().at(-1)?.nummer);

  private readonly filter = computed(() => ({ handelse: this.handelse(), aktor: this.aktor() }));
  protected readonly svar = hamta<ArendehistorikSvar>(
    () => apiAdress('arendehistorik', { nyckel: this.nyckel() }, { ...this.filter(), fore: this.fore(), perSida: PER_GANG }),
    () => JSON.stringify([this.nyckel(), this.filter(), this.fore()]),
  );
  protected readonly csv = computed(() => apiAdress('arendehistorikCsv', { nyckel: this.nyckel() }, this.filter()));
  protected readonly excel = computed(() => apiAdress('arendehistorikXlsx', { nyckel: this.nyckel() }, this.filter()));

  protected readonly rader = computed(() => {
    const [ovan, nya] = [this.hamtade(), this.svar.varde()?.rader];
    return nya || ovan.length > 0 ? [...ovan, ...(nya ?? [])] : undefined;
  });
  protected readonly kvar = computed(() => {
    const svar = this.svar.varde();
    return svar ? svar.antal - svar.rader.length : 0;
  });
  protected readonly antaltext = computed(() => {
    const visas = this.rader()?.length;
    if (visas === undefined) return 'Hämtar historiken …';
    const alla = visas + this.kvar();
    return this.kvar() > 0 || this.svar.laddar() ? `Visar ${formateraKronor(visas)} av ${formateraKronor(alla)} poster` : `${formateraKronor(alla)} ${alla === 1 ? 'post' : 'poster'}`;
  });

  private readonly valbart = linkedSignal<ArendehistorikSvar | undefined, { handelser: Alternativ[]; aktorer: Alternativ[] }>({
    source: () => this.svar.varde(),
    computation: (svar, forra) =>
      svar
        ? {
            handelser: svar.handelser.map((h) => ({ varde: h, namn: handelsenamn(h) })),
            aktorer: svar.aktorer.map((namn) => ({ varde: namn, namn })),
          }
        : (forra?.value ?? { handelser: [], aktorer: [] }),
  });
  protected readonly handelser = computed(() => this.valbart().handelser);
  protected readonly aktorer = computed(() => this.valbart().aktorer);

  constructor() {
    // The button that was pressed is gone when all is shown: the focus goes to what says so.
    effect(() => {
      if (this.fore() !== undefined && this.svar.varde() && this.kvar() === 0) this.status()?.nativeElement.focus({ preventScroll: true });
    });
  }

  protected visaFler(): void {
    this.hamtade.set(this.rader() ?? []);
  }
}
