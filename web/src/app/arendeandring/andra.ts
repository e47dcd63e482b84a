import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ArendeandringSvar, ArendeSvar, SedanDess } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { Arendesida } from '../arende/arendesida';
import { Register } from '../arende/register';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { somProblem } from '../skal/problem';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { Flerval } from '../ui/flerval';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';
import { omstandigheter } from './andring.formulering';
import { Formbesked } from './formbesked';
import {
  ANDRINGEN_SPARAD,
  andrade,
  brister,
  FALT,
  feltexter,
  Formular,
  Formularfalt,
  lika,
  sammanfoga,
  somBegaran,
  somFormular,
  visa,
} from './formular';
import { Lagratvarde } from './lagratvarde';

/** Changing the facts of an ärende, from the version that one has seen. */
@Component({
  selector: 'app-andra',
  imports: [Arendesida, Flerval, Formbesked, Lagratvarde, RouterLink, Textfalt, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './andra.html',
  styleUrl: './andra.css',
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Andra {
  /** From the path. */
  readonly nyckel = input.required<string>();

  private readonly router = inject(Router);
  private readonly http = inject(HttpClient);
  private readonly ratt = inject(Ratt);
  protected readonly register = inject(Register);
  protected readonly svar = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  protected readonly sandning = sandning();
  /** Each field of a problem at its control. */
  protected readonly faltIder = Object.fromEntries([...FALT, 'skal'].map((f) => [f, f]));

  /** The ärende that the form was made from; it changes only with the first answer, and when others have changed the ärende. */
  private readonly grund = signal<ArendeSvar | undefined>(undefined);
  protected readonly arende = this.grund.asReadonly();
  protected readonly nu = signal<Formular | null>(null);
  protected readonly skal = signal('');
  /** What others have changed since the form was opened. */
  protected readonly undertiden = signal<readonly SedanDess[]>([]);
  protected readonly krockar = signal<Partial<Record<Formularfalt, string>>>({});
  private readonly sparat = signal(false);

  protected readonly hinder = computed(() => {
    const a = this.arende();
    return a ? this.ratt.hinder('arende.andra', omstandigheter(a.min)) : null;
  });
  protected readonly fel = computed(() => feltexter(this.sandning.problem()));
  private readonly osparat = computed(() => {
    const [a, nu] = [this.arende(), this.nu()];
    if (!a || !nu || this.sparat()) return false;
    return this.skal().trim() !== '' || FALT.some((f) => !lika(f, somFormular(a), nu));
  });

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const a = this.svar.varde();
      if (!a || untracked(this.grund)) return;
      this.grund.set(a);
      titel.satt(`Ändra ${a.namn}, ${a.nyckel}`);
      if (untracked(this.hinder) === null) this.nu.set(somFormular(a));
    });
  }

  /** May the page be left? Asks when something that is typed is not saved. */
  farLamnas(): boolean {
    return !this.osparat() || window.confirm('Du har ändrat uppgifter som inte är sparade. Vill du lämna sidan utan att spara?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.osparat()) handelse.preventDefault();
  }

  protected satt<F extends Formularfalt>(falt: F, varde: Formular[F]): void {
    this.nu.update((nu) => nu && { ...nu, [falt]: varde });
  }

  protected anvand(falt: Formularfalt): void {
    const a = this.arende();
    if (a) this.satt(falt, somFormular(a)[falt]);
    this.krockar.update(({ [falt]: _, ...kvar }) => kvar);
    document.getElementById(falt)?.focus();
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const [a, nu] = [this.arende(), this.nu()];
    if (!a || !nu) return;
    const brist = brister(nu, this.skal());
    if (brist) {
      this.sandning.visa(brist);
      return;
    }
    const kropp = { version: a.version, skal: this.skal(), ...somBegaran(andrade(somFormular(a), nu)) };
    const svar = await this.sandning.skicka<ArendeandringSvar>('PATCH', apiAdress('arende', { nyckel: a.nyckel }), kropp);
    if (svar) {
      this.sparat.set(true);
      await this.router.navigate(['/arenden', a.nyckel], svar.version === a.version ? {} : { info: ANDRINGEN_SPARAD });
      return;
    }
    const aktuell = this.sandning.problem()?.aktuell;
    if (aktuell) await this.hamtaSenaste(aktuell.andrat);
  }

  /** Others have saved: the form goes on from what is stored now, with what was typed kept. */
  private async hamtaSenaste(andrat: readonly SedanDess[]): Promise<void> {
    const [a, nu] = [this.arende(), this.nu()];
    if (!a || !nu) return;
    try {
      const lagrat = await firstValueFrom(this.http.get<ArendeSvar>(apiAdress('arende', { nyckel: a.nyckel })));
      const nya = somFormular(lagrat);
      const svar = sammanfoga(somFormular(a), nu, nya);
      this.grund.set(lagrat);
      this.nu.set(svar.nu);
      this.krockar.set(Object.fromEntries(svar.krockar.map((f) => [f, visa(nya[f])])));
      this.undertiden.set(andrat);
      this.sandning.visa(null);
    } catch (fel) {
      this.sandning.visa(somProblem(fel as HttpErrorResponse));
    }
  }
}
