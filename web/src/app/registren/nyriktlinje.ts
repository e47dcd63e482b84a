import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked, viewChildren } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { dagIStockholm, Datum, Riktlinjekod, RIKTLINJEKODER, Stodtyp, STODTYPER } from '@anslag/doman';
import { Faltfel, ProblemSvar, RIKTLINJENAMN, RiktlinjerSvar, stodtypnamn } from '@anslag/kontrakt';
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

interface Krav {
  kod: Riktlinjekod;
  /** The check is made. */
  galler: boolean;
  kalla: string;
  stodtyper: readonly Stodtyp[];
  /** Codes with a comma between. */
  prioriteringar: string;
  parameter: string;
}
interface Formular {
  namn: string;
  diarienummer: string;
  antagenAv: string;
  gallerFran: Datum | null;
  skal: string;
}

const EJ_SPARAT: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Riktlinjen är inte sparad', status: 422, detail: '', kod: 'regelbrott' };
const fel = (falt: string, meddelande: string): Faltfel => ({ falt, last: null, meddelande, ratt: null });
/** Checks that measure against something of the riktlinje's own, and how it is written. */
const PARAMETER: Partial<Record<Riktlinjekod, string>> = { mikrobidrag_ort: 'Kommunens namn', period: 'Första och sista dag, till exempel 2018-03-06/2030-12-31' };

/** A riktlinje, or a new version of one: which checks are made, of what, and what each rests on. */
@Component({
  selector: 'app-nyriktlinje',
  imports: [Datumfalt, Falt, Felsammanfattning, Flerval, Hamtningsfel, Laddar, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nyriktlinje.html',
  styleUrls: ['../beslut/formular.css', './registerform.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class NyRiktlinje {
  private readonly router = inject(Router);
  private readonly fraga = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly svar = hamta<RiktlinjerSvar>(() => apiAdress('riktlinjer'));
  protected readonly sandning = sandning();
  protected readonly visatProblem = signal<ProblemSvar | null>(null);
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.visatProblem()?.falt ?? []).map((f) => [f.falt, f.meddelande])));
  protected readonly hinder = inject(Ratt).hinder('register.andra');
  private readonly rord = signal(false);
  protected readonly fore = computed(() => this.svar.varde()?.riktlinjer.find((r) => r.id === this.fraga()?.get('av')) ?? null);
  protected readonly nu = signal<Formular>({ namn: '', diarienummer: '', antagenAv: '', gallerFran: dagIStockholm(new Date()), skal: '' });
  protected readonly krav = signal<readonly Krav[]>(RIKTLINJEKODER.map((kod) => ({ kod, galler: false, kalla: '', stodtyper: [], prioriteringar: '', parameter: '' })));
  /** The checks that are made, in the order they are sent. */
  private readonly valda = computed(() => this.krav().filter((k) => k.galler));
  protected readonly faltIder = computed((): Record<string, string> => ({
    namn: 'namn',
    diarienummer: 'diarienummer',
    antagenAv: 'antagen-av',
    gallerFran: 'galler-fran',
    skal: 'skal',
    krav: `galler-${RIKTLINJEKODER[0]}`,
    ...Object.fromEntries(this.valda().flatMap((k, i) => (['kalla', 'parameter', 'prioriteringar'] as const).map((f) => [`krav.${i}.${f}`, `${f}-${k.kod}`]))),
  }));
  /** What is wrong in each field of the checks, by the field's id. */
  protected readonly kravfel = computed((): Record<string, string> => Object.fromEntries((this.visatProblem()?.falt ?? []).map((f) => [this.faltIder()[f.falt] ?? f.falt, f.meddelande])));

  protected readonly kravnamn = RIKTLINJENAMN;
  protected readonly parameter = PARAMETER;
  protected readonly stodval = STODTYPER.map((varde) => ({ varde, namn: stodtypnamn(varde) }));

  constructor() {
    effect(() => {
      const fore = this.fore();
      untracked(() => {
        if (!fore || this.rord()) return;
        this.nu.update((f) => ({ ...f, namn: fore.namn, antagenAv: fore.antagenAv ?? '' }));
        this.krav.update((alla) =>
          alla.map((k) => {
            const f = fore.krav.find((x) => x.kod === k.kod);
            return f ? { kod: k.kod, galler: true, kalla: f.kalla, stodtyper: f.stodtyper, prioriteringar: f.prioriteringar.join(', '), parameter: f.parameter ?? '' } : k;
          }),
        );
      });
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return !this.rord() || window.confirm('Riktlinjen är inte sparad. Vill du lämna sidan ändå?');
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

  protected kryssat(handelse: Event): boolean {
    return (handelse.target as HTMLInputElement).checked;
  }

  protected sattKrav(kod: Riktlinjekod, vad: Partial<Krav>): void {
    this.rord.set(true);
    this.krav.update((alla) => alla.map((k) => (k.kod === kod ? { ...k, ...vad } : k)));
  }

  protected sattStodtyper(kod: Riktlinjekod, valda: readonly string[]): void {
    this.sattKrav(kod, { stodtyper: STODTYPER.filter((s) => valda.includes(s)) });
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    this.visatProblem.set(null);
    const f = this.nu();
    const datumfel = this.datumfalten().filter((d) => !d.prova());
    const falt = [
      ...(f.namn.trim() === '' ? [fel('namn', 'Skriv riktlinjens namn.')] : []),
      ...datumfel.map((d) => fel('gallerFran', `${d.etikett()}: ${d.visatFel() ?? ''}`)),
      ...(f.gallerFran === null && datumfel.length === 0 ? [fel('gallerFran', 'Ange från vilken dag riktlinjen gäller.')] : []),
      ...(this.valda().length === 0 ? [fel('krav', 'Välj minst ett krav.')] : []),
      ...this.valda().flatMap((k, i) => (k.kalla.trim() === '' ? [fel(`krav.${i}.kalla`, `${RIKTLINJENAMN[k.kod]}: skriv vilken handling kravet vilar på.`)] : [])),
      ...(f.skal.trim() === '' ? [fel('skal', 'Skriv varför riktlinjen ändras.')] : []),
    ];
    if (falt.length > 0) {
      this.visatProblem.set({ ...EJ_SPARAT, falt });
      return;
    }
    const krav = this.valda().map((k) => ({
      kod: k.kod,
      kalla: k.kalla.trim(),
      stodtyper: k.stodtyper,
      prioriteringar: k.prioriteringar
        .split(',')
        .map((p) => p.trim())
        .filter(Boolean),
      parameter: k.parameter.trim() || null,
    }));
    const kropp = { namn: f.namn.trim(), diarienummer: f.diarienummer.trim() || null, antagenAv: f.antagenAv.trim() || null, gallerFran: f.gallerFran, krav, skal: f.skal.trim() };
    if ((await this.sandning.skicka('POST', apiAdress('riktlinjer'), kropp)) === null) {
      this.visatProblem.set(this.sandning.problem());
      return;
    }
    this.rord.set(false);
    void this.router.navigate(['/register/riktlinjer'], { info: `${f.namn.trim()} är sparad och gäller från ${f.gallerFran}.` });
  }
}
