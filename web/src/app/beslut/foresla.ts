import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { arAv, aterkravbart, AVSKRIVNINGSGRUNDER, BESLUTSSLAG, dagIStockholm, Datum, formateraAndel, formateraKronor, tolkaAndel, tolkaKronor } from '@anslag/doman';
import { AnsokanSvar, ArendeSvar, avskrivningsgrundnamn, DelegationsordningarSvar, Faltfel, ForslagSvar, ProblemSvar, SammantradeListaSvar, VillkorskatalogSvar } from '@anslag/kontrakt';
import { beslutsslagnamn } from '../arende/arende.formulering';
import { Arendesida } from '../arende/arendesida';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { Formbesked } from '../arendeandring/formbesked';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { utkast } from '../skal/utkast';
import { Aterstallt } from '../ui/aterstallt';
import { Datumfalt } from '../ui/datumfalt';
import { Marke } from '../ui/marke';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';
import { Ansokansbudget } from './ansokansbudget';
import { avMall, FALTIDER, Formular, Formularfalt, MALL, nyttFormular, plats, somFormular, valbaraMallar, visas } from './forslagsformular';
import { Fattarfalt, Fattarval } from './fattarval';
import { tolka } from './forslagstolkning';
import { forvaltOrgan, franAnsokan, iBeslutsordning, soktText } from './forslagsstart';
import { Ordalydelsefalt } from './ordalydelsefalt';
import { Ramvy } from './ramvy';
import { Villkorsform } from './villkorsform';

const EJ_SPARAT: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Förslaget är inte sparat', status: 422, detail: '', kod: 'regelbrott' };

/** Writing a proposal to a decision, or changing one: what it says, what it would leave of the frame, and what is worth seeing before it is sent. */
@Component({
  selector: 'app-foresla',
  imports: [Ansokansbudget, Arendesida, Aterstallt, Datumfalt, Fattarval, Formbesked, Marke, Ordalydelsefalt, Ramvy, RouterLink, Textfalt, Tomt, Valjare, Villkorsform],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './foresla.html',
  styleUrl: './formular.css',
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Foresla {
  /** From the path. */
  readonly nyckel = input.required<string>();
  /** From the path: the proposal that is changed; left out for a new one. */
  readonly nummer = input<string>();

  private readonly router = inject(Router);
  private readonly ratt = inject(Ratt);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly svar = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  private readonly katalog = hamta<VillkorskatalogSvar>(() => apiAdress('villkorsmallar', {}, { dag: this.nu()?.datum }));
  private readonly delegation = hamta<DelegationsordningarSvar>(() => apiAdress('delegationsordningar'));
  private readonly sammantraden = hamta<SammantradeListaSvar>(() => apiAdress('sammantraden'));
  /** Of a new proposal; not of a marked ärende, since reading that is noted. */
  private readonly ansokan = hamta<AnsokanSvar>(() => (this.nummer() === undefined && this.arende()?.sekretess === null ? apiAdress('ansokan', { nyckel: this.nyckel() }) : undefined));
  protected readonly sandning = sandning();
  protected readonly faltIder = FALTIDER;
  protected readonly slagen = BESLUTSSLAG.map((varde) => ({ varde, namn: beslutsslagnamn(varde) }));
  protected readonly grunder = AVSKRIVNINGSGRUNDER.map((varde) => ({ varde, namn: avskrivningsgrundnamn(varde) }));

  /** Kept when the ärende is fetched anew after somebody else's change. */
  protected readonly nu = signal<Formular | null>(null);
  private readonly provat = signal(false);
  private readonly rord = signal(false);
  /** The ärende's version that the form was made from; what others have changed since then is told when it is sent. */
  private readonly version = signal(0);
  protected readonly utkast = utkast<Formular>({
    namn: () => ['foresla', this.nyckel(), ...(this.nummer() === undefined ? [] : [this.nummer()])].join(':'),
    // Of a marked ärende nothing is kept in the browser.
    innehall: () => (this.rord() && this.arende()?.sekretess === null ? this.nu() : null),
    version: () => this.version(),
    mall: MALL,
  });

  protected readonly arende = computed(() => this.svar.varde());
  protected readonly andras = computed(() => (this.nummer() === undefined ? null : Number(this.nummer())));
  protected readonly rubrik = computed(() => (this.andras() === null ? 'Föreslå beslut' : `Ändra förslag ${this.andras()}`));
  private readonly forslaget = computed(() => this.arende()?.beslut.find((b) => b.nummer === this.andras()));
  protected readonly hinder = computed(() => {
    const a = this.arende();
    if (!a) return null;
    const b = this.forslaget();
    if (this.andras() !== null && !b) return `Ärendet har inget förslag ${this.andras()}.`;
    if (b?.lage === 'beslutad') return `Beslut ${b.nummer} är fattat och kan inte ändras. Blir något fel rättas det med ett nytt beslut.`;
    return this.ratt.hinder('forslag.skriva', omstandigheter(a.min));
  });
  protected readonly ordningar = computed(() => this.delegation.varde()?.ordningar ?? []);
  protected readonly mallar = computed(() => {
    const a = this.arende();
    return a ? valbaraMallar(this.katalog.varde()?.villkor ?? [], a.stodtyp) : [];
  });
  protected readonly organ = computed(() => this.sammantraden.varde()?.organ ?? []);
  /** What the application seeks, where it says so; shown where the form takes it over. */
  protected readonly sokt = computed(() => {
    const [a, f] = [this.ansokan.varde(), this.nu()];
    return a && f?.slag === 'bifall' ? soktText(a) : '';
  });
  protected readonly tolkning = computed(() => {
    const [a, f] = [this.arende(), this.nu()];
    return a && f ? tolka(f, a, { ordningar: this.ordningar(), andras: this.andras() }) : null;
  });
  protected readonly ordalydelsensFel = computed(() => (this.tolkning()?.fel ?? []).filter((x) => x.falt === 'ordalydelse'));
  protected readonly ar = computed(() => {
    const dag = this.nu()?.datum;
    return dag ? arAv(dag) : null;
  });
  protected readonly eko = computed(() => {
    const f = this.nu();
    // What cannot be used is said while one writes; after a try it stands at the field.
    const felet = (falt: 'beviljadAndel' | 'tak' | 'aterkrav'): string =>
      f && f[falt].trim() !== '' && !this.fel()[falt] ? (this.tolkning()?.fel.find((x) => x.falt === falt)?.meddelande ?? '') : '';
    const kronor = (falt: 'tak' | 'aterkrav'): string => {
      const last = tolkaKronor(f?.[falt] ?? '');
      return felet(falt) || (last.ok ? `Läses som ${formateraKronor(last.varde.kronor)}\u00a0kr` : '');
    };
    const andel = tolkaAndel(f?.beviljadAndel ?? '');
    return { andel: felet('beviljadAndel') || (andel.ok ? `Läses som ${formateraAndel(andel.varde)}\u00a0%` : ''), tak: kronor('tak'), aterkrav: kronor('aterkrav') };
  });
  protected readonly aterkravshjalp = computed(() => {
    const a = this.arende();
    return a ? `Högst ${formateraKronor(Math.max(0, aterkravbart(a, a.beslut, this.andras() ?? 0)))}\u00a0kr: det som är utbetalt och inte redan återkrävt.` : '';
  });
  /** What the page found at the latest try to send, or what the server did. */
  protected readonly problem = computed((): ProblemSvar | null => {
    const fel = this.provat() ? (this.tolkning()?.fel ?? []) : [];
    return fel.length > 0 ? { ...EJ_SPARAT, falt: fel } : this.sandning.problem();
  });
  /** Shown on top: only what stood there when one tried to send, so that it does not take the focus while one writes. */
  protected readonly visatProblem = signal<ProblemSvar | null>(null);
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.problem()?.falt ?? []).map((f) => [f.falt, [f.meddelande, f.ratt].filter(Boolean).join(' ')])));
  protected readonly undertiden = computed(() => this.sandning.problem()?.aktuell?.andrat ?? []);

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const a = this.arende();
      if (!a) return;
      titel.satt(`${this.rubrik()}, ${a.nyckel}`);
      untracked(() => {
        if (this.nu()) this.version.set(a.version);
        else this.borja(a);
      });
    });
    effect(() => {
      const mallar = this.mallar();
      if (mallar.length > 0) untracked(() => this.taStandard());
    });
    effect(() => {
      if (this.ansokan.varde()) untracked(() => this.taAnsokans());
    });
    effect(() => {
      if (this.sammantraden.varde() && this.delegation.varde()) untracked(() => this.taOrgan());
    });
  }

  /** A form with what was written before; or else as the proposal is, or an empty one. */
  private borja(a: ArendeSvar): void {
    const b = this.forslaget();
    const kvar = this.utkast.las();
    this.nu.set(kvar?.innehall ?? (b ? somFormular(b) : nyttFormular(a, dagIStockholm(new Date()))));
    this.version.set(kvar?.version ?? a.version);
    this.rord.set(kvar !== null);
    this.taStandard();
    this.taAnsokans();
    this.taOrgan();
  }

  protected kastaUtkast(): void {
    const a = this.arende();
    this.utkast.kasta();
    if (a) this.borja(a);
  }

  /** A new grant begins with the conditions that the catalogue has for such an ärende, and the general ones they point at. */
  private taStandard(): void {
    const f = this.nu();
    if (!f || f.slag !== 'bifall' || f.villkor.length > 0 || this.andras() !== null || this.rord()) return;
    const standard = iBeslutsordning(this.mallar().filter((m) => m.standard));
    const allmanna = standard.find((m) => m.dokument !== null)?.dokument;
    this.nu.set({ ...f, villkor: standard.map((m) => avMall(m, f.datum)), allmannaDatum: allmanna?.datum ?? null, allmannaDiarienummer: allmanna?.diarienummer ?? '' });
  }

  /** A new grant begins as it is applied for. */
  private taAnsokans(): void {
    const [f, a, sokt] = [this.nu(), this.arende(), this.ansokan.varde()];
    if (!f || !a || !sokt || f.slag !== 'bifall' || this.rord()) return;
    this.nu.set({ ...f, ...franAnsokan(sokt) });
  }

  /** Whoever decides is the region's own body until somebody says another. */
  private taOrgan(): void {
    const f = this.nu();
    if (f && f.organ === '' && !this.rord()) this.nu.set({ ...f, organ: forvaltOrgan(this.sammantraden.varde(), this.ordningar(), f.datum ?? dagIStockholm(new Date())) });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return !this.rord() || window.confirm('Förslaget är inte sparat. Vill du lämna sidan ändå?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected visas(falt: Formularfalt): boolean {
    const f = this.nu();
    const a = this.arende();
    return f !== null && a !== undefined && visas(f, falt, a.stodtyp);
  }

  protected satt<F extends Formularfalt>(falt: F, varde: Formular[F]): void {
    this.rord.set(true);
    this.nu.update((f) => f && { ...f, [falt]: varde });
  }

  protected sattFattare(nytt: Partial<Fattarfalt>): void {
    this.rord.set(true);
    this.nu.update((f) => f && { ...f, ...nytt });
  }

  protected sattDag(falt: 'fran' | 'till' | 'datum' | 'allmannaDatum', dag: Datum | null): void {
    this.satt(falt, dag);
  }

  protected sattSlag(varde: string): void {
    const slag = BESLUTSSLAG.find((s) => s === varde);
    if (slag) this.satt('slag', slag);
  }

  protected sattGrund(varde: string): void {
    this.satt('avskrivningsgrund', AVSKRIVNINGSGRUNDER.find((g) => g === varde) ?? '');
  }

  /** Each date field whose text is not a day it may be, as a fault of its field. */
  private provaDatum(): Faltfel[] {
    return this.datumfalten()
      .filter((d) => !d.prova())
      .map((d) => {
        const falt = Object.keys(FALTIDER).find((namn) => FALTIDER[namn] === d.faltId()) ?? d.faltId();
        return { falt, last: null, meddelande: `${d.etikett()}: ${d.visatFel() ?? ''}`, ratt: null };
      });
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const [a, tolkning] = [this.arende(), this.tolkning()];
    if (!a || !tolkning || this.sandning.arbetar()) return;
    this.visatProblem.set(null);
    const datumfel = this.provaDatum();
    this.provat.set(true);
    this.sandning.visa(null);
    if (datumfel.length > 0) {
      // All that is wrong is said at once; a day that cannot be read is not also said to be missing.
      const ovriga = tolkning.fel.filter((x) => !datumfel.some((d) => d.falt === x.falt));
      this.visatProblem.set({ ...EJ_SPARAT, falt: [...datumfel, ...ovriga].sort((x, y) => plats(x.falt) - plats(y.falt)) });
      return;
    }
    const svar = tolkning.fel.length > 0 ? null : await this.skicka(a, { ...tolkning.begaran, version: this.version() });
    if (!svar) {
      this.visatProblem.set(this.problem());
      if (this.undertiden().length > 0) this.svar.igen();
      return;
    }
    this.rord.set(false);
    const info = this.andras() === null ? `Förslaget är sparat som beslut ${svar.nummer} i ärendet.` : `Förslag ${svar.nummer} är ändrat.`;
    void this.router.navigate(['/arenden', a.nyckel], { fragment: `beslut-${svar.nummer}`, info });
  }

  private skicka({ nyckel }: ArendeSvar, kropp: object): Promise<ForslagSvar | null> {
    const nummer = this.andras();
    return nummer === null
      ? this.sandning.skicka<ForslagSvar>('POST', apiAdress('forslag', { nyckel }), kropp)
      : this.sandning.skicka<ForslagSvar>('PUT', apiAdress('forslaget', { nyckel, nummer }), kropp);
  }
}
