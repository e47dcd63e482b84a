import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, effect, inject, signal, untracked, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { dagIStockholm, Datum, formateraKronor, Roll, ROLLER, Stodtyp, STODTYPER, tolkaKronor } from '@anslag/doman';
import { DelegationsordningarSvar, Faltfel, ProblemSvar, ROLLNAMN, stodtypnamn } from '@anslag/kontrakt';
import { talfel } from '../arende/utbetalning.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Flerval } from '../ui/flerval';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';

interface Punkt {
  /** Names the row's fields, also when rows before it are taken away. */
  nr: number;
  punkt: string;
  avser: string;
  beslutsfattare: string;
  roller: readonly Roll[];
  stodtyper: readonly Stodtyp[];
  hogst: string;
}
interface Formular {
  organ: string;
  namn: string;
  diarienummer: string;
  gallerFran: Datum | null;
  skal: string;
}

const EJ_SPARAT: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Delegationsordningen är inte sparad', status: 422, detail: '', kod: 'regelbrott' };
const fel = (falt: string, meddelande: string): Faltfel => ({ falt, last: null, meddelande, ratt: null });

/** A new delegation order: begins as the one in force, which ends the day before. */
@Component({
  selector: 'app-nyordning',
  imports: [Datumfalt, Falt, Felsammanfattning, Flerval, Hamtningsfel, Laddar, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nyordning.html',
  styleUrls: ['../beslut/formular.css', './registerform.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class NyOrdning {
  private readonly router = inject(Router);
  private readonly injektor = inject(Injector);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly svar = hamta<DelegationsordningarSvar>(() => apiAdress('delegationsordningar'));
  protected readonly sandning = sandning();
  protected readonly visatProblem = signal<ProblemSvar | null>(null);
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.visatProblem()?.falt ?? []).map((f) => [f.falt, f.meddelande])));
  protected readonly hinder = inject(Ratt).hinder('register.andra');
  private readonly rord = signal(false);
  private nr = 0;
  protected readonly nu = signal<Formular>({ organ: '', namn: '', diarienummer: '', gallerFran: dagIStockholm(new Date()), skal: '' });
  protected readonly punkter = signal<readonly Punkt[]>([]);
  protected readonly faltIder = computed((): Record<string, string> => ({
    organ: 'organ',
    namn: 'namn',
    diarienummer: 'diarienummer',
    gallerFran: 'galler-fran',
    skal: 'skal',
    punkter: 'lagg-till-punkt',
    ...Object.fromEntries(this.punkter().flatMap(({ nr }, i) => (['punkt', 'avser', 'beslutsfattare', 'hogst'] as const).map((falt) => [`punkter.${i}.${falt}`, `${falt}-${nr}`]))),
  }));

  protected readonly rollval = ROLLER.map((varde) => ({ varde, namn: ROLLNAMN[varde] }));
  protected readonly stodval = STODTYPER.map((varde) => ({ varde, namn: stodtypnamn(varde) }));

  constructor() {
    effect(() => {
      const galler = this.svar.varde()?.ordningar.find((o) => o.galler) ?? this.svar.varde()?.ordningar[0];
      untracked(() => {
        if (!galler || this.rord()) return;
        this.nu.update((f) => ({ ...f, organ: galler.organ, namn: galler.namn }));
        this.punkter.set(galler.punkter.map((p) => ({ ...p, nr: ++this.nr, hogst: p.hogst === null ? '' : formateraKronor(p.hogst) })));
      });
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return !this.rord() || window.confirm('Delegationsordningen är inte sparad. Vill du lämna sidan ändå?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected satt(vad: Partial<Formular>): void {
    this.rord.set(true);
    this.nu.update((f) => ({ ...f, ...vad }));
  }

  protected text(handelse: Event): string {
    return (handelse.target as HTMLInputElement | HTMLTextAreaElement).value;
  }

  protected sattPunkt(nr: number, vad: Partial<Punkt>): void {
    this.rord.set(true);
    this.punkter.update((alla) => alla.map((p) => (p.nr === nr ? { ...p, ...vad } : p)));
  }

  protected sattRoller(nr: number, valda: readonly string[]): void {
    this.sattPunkt(nr, { roller: ROLLER.filter((r) => valda.includes(r)) });
  }

  protected sattStodtyper(nr: number, valda: readonly string[]): void {
    this.sattPunkt(nr, { stodtyper: STODTYPER.filter((s) => valda.includes(s)) });
  }

  protected laggTill(): void {
    const nr = ++this.nr;
    this.rord.set(true);
    this.punkter.update((alla) => [...alla, { nr, punkt: '', avser: '', beslutsfattare: '', roller: [], stodtyper: [], hogst: '' }]);
    afterNextRender(() => document.getElementById(`punkt-${nr}`)?.focus(), { injector: this.injektor });
  }

  protected taBort(nr: number): void {
    this.rord.set(true);
    this.punkter.update((alla) => alla.filter((p) => p.nr !== nr));
    afterNextRender(() => document.getElementById('lagg-till-punkt')?.focus(), { injector: this.injektor });
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    this.visatProblem.set(null);
    const falt = this.granska();
    if (falt.length > 0) {
      this.visatProblem.set({ ...EJ_SPARAT, falt });
      return;
    }
    const f = this.nu();
    const punkter = this.punkter().map(({ nr: _, hogst, ...p }) => {
      const tolkat = hogst.trim() === '' ? null : tolkaKronor(hogst);
      return { ...p, punkt: p.punkt.trim(), avser: p.avser.trim(), beslutsfattare: p.beslutsfattare.trim(), hogst: tolkat?.ok ? tolkat.varde.kronor : null };
    });
    const kropp = { organ: f.organ.trim(), namn: f.namn.trim(), diarienummer: f.diarienummer.trim() || null, gallerFran: f.gallerFran, punkter, skal: f.skal.trim() };
    if ((await this.sandning.skicka('POST', apiAdress('delegationsordningar'), kropp)) === null) {
      this.visatProblem.set(this.sandning.problem());
      return;
    }
    this.rord.set(false);
    void this.router.navigate(['/register/delegationsordning'], { info: `${f.namn.trim()} är sparad och gäller från ${f.gallerFran}.` });
  }

  private granska(): Faltfel[] {
    const f = this.nu();
    const datumfel = this.datumfalten().filter((d) => !d.prova());
    return [
      ...(f.organ.trim() === '' ? [fel('organ', 'Skriv vilket organ ordningen gäller för.')] : []),
      ...(f.namn.trim() === '' ? [fel('namn', 'Skriv ordningens namn.')] : []),
      ...datumfel.map((d) => fel('gallerFran', `${d.etikett()}: ${d.visatFel() ?? ''}`)),
      ...(f.gallerFran === null && datumfel.length === 0 ? [fel('gallerFran', 'Ange från vilken dag ordningen gäller.')] : []),
      ...(this.punkter().length === 0 ? [fel('punkter', 'Lägg till minst en punkt.')] : []),
      ...this.punkter().flatMap((p, i) => {
        const hogst = p.hogst.trim() === '' ? null : tolkaKronor(p.hogst);
        return [
          ...(p.punkt.trim() === '' ? [fel(`punkter.${i}.punkt`, `Punkt ${i + 1}: skriv dess nummer.`)] : []),
          ...(p.avser.trim() === '' ? [fel(`punkter.${i}.avser`, `Punkt ${i + 1}: skriv vad den avser.`)] : []),
          ...(p.beslutsfattare.trim() === '' ? [fel(`punkter.${i}.beslutsfattare`, `Punkt ${i + 1}: skriv vem som beslutar.`)] : []),
          ...(hogst?.ok === false ? [fel(`punkter.${i}.hogst`, `Punkt ${i + 1}: ${hogst.fel.map(talfel).join(' ')}`)] : []),
        ];
      }),
      ...(f.skal.trim() === '' ? [fel('skal', 'Skriv varför delegationsordningen ändras.')] : []),
    ];
  }
}
