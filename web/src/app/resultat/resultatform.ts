import { ChangeDetectionStrategy, Component, ElementRef, Injector, OnInit, afterNextRender, computed, inject, input, output, signal, viewChild, viewChildren } from '@angular/core';
import { Efterfragan, KEDJEAVSER, Kedjeperiod, Matvarde, RESULTATLAGEN, Resultatlage, dagIStockholm, raknarPersoner } from '@anslag/doman';
import { ArendeSvar, BilagaSvar, Loggnod, NodandringSvar, NodutfallSvar, kedjeavsernamn, lagenamn, nodutfallsfel } from '@anslag/kontrakt';
import { provning } from '../arendeandring/provning';
import { sandFil } from '../handlingar/filsandning';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { nyNyckel, sandning } from '../skal/sandning';
import { utkast } from '../skal/utkast';
import { Aterstallt } from '../ui/aterstallt';
import { Datumfalt } from '../ui/datumfalt';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { matvardetext } from '../ui/matvarde.formulering';
import { Notis } from '../ui/notis';
import { Resultatmarke } from './resultatmarke';
import { Textfalt } from '../ui/textfalt';
import { Valjare } from '../ui/valjare';
import { Kallfil } from './kallfil';
import { Nodval, Valdnod } from './nodval';
import { FALTIDER, GRUNDVAL, KONSFALT, Konsfalt, MALL, Resultatformular, matbar, nyttResultat, rattelseAv, tolkaResultat } from './resultatformular';

const OM: Record<Resultatlage, string> = { uppnadd: 'Det har hänt.', forvantad: 'Det väntas hända.' };
const KON: Record<Konsfalt, string> = { kvinnor: 'Kvinnor', man: 'Män', okant: 'Okänt' };

interface Kvitto {
  lage: Resultatlage;
  text: string;
  anmarkningar: string[];
}

/** Logging one result of a chain, or putting one right; then a receipt, and the way to the next. The content is the links of the receipt. */
@Component({
  selector: 'app-resultatform',
  imports: [Aterstallt, Datumfalt, Falt, Felsammanfattning, Kallfil, Nodval, Notis, Resultatmarke, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resultatform.html',
  styleUrl: './resultatform.css',
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Resultatform implements OnInit {
  /** Whose chain it is, for the draft: 'arende:20RS1', 'insats:…'. */
  readonly av = input.required<string>();
  /** The ärende that files are put in; null when there is none. */
  readonly arende = input<string | null>(null);
  readonly noder = input.required<readonly Loggnod[]>();
  readonly efterfragat = input<readonly Efterfragan[]>([]);
  readonly period = input.required<Kedjeperiod>();
  /** What is chosen from the beginning. */
  readonly forvald = input<Valdnod | null>(null);
  /** The result that is put right, and its node. */
  readonly rattar = input<{ nod: string; utfall: NodutfallSvar } | null>(null);
  readonly sparat = output<NodandringSvar>();
  /** Another node was chosen, or none. */
  readonly nodvald = output<string | null>();

  private readonly injektor = inject(Injector);
  private readonly datumfalten = viewChildren(Datumfalt);
  private readonly kvittorubrik = viewChild<ElementRef<HTMLElement>>('kvittorubrik');
  protected readonly idag = dagIStockholm(new Date());
  protected readonly sandning = sandning();
  private readonly lagger = signal(false);
  protected readonly upptagen = computed(() => this.sandning.arbetar() || this.lagger());
  protected readonly faltIder = FALTIDER;
  protected readonly grunder = GRUNDVAL;
  protected readonly lagen = RESULTATLAGEN.map((lage) => ({ lage, om: OM[lage] }));
  protected readonly kon = KONSFALT.map((falt) => ({ falt, namn: KON[falt] }));
  protected readonly avser = KEDJEAVSER.map((varde) => ({ varde, namn: kedjeavsernamn(varde) }));
  protected readonly matbar = matbar;
  protected readonly personer = raknarPersoner;
  protected readonly lagenamn = lagenamn;

  private readonly rord = signal(false);
  protected readonly nu = signal<Resultatformular>(nyttResultat(this.idag));
  protected readonly fil = signal<File | null>(null);
  protected readonly kvitto = signal<Kvitto | null>(null);
  private readonly mer = signal(false);
  protected readonly nod = computed(() => this.noder().find((n) => n.id === this.nu().nod) ?? null);
  protected readonly tolkning = computed(() => tolkaResultat(this.nu(), this.nod(), this.idag, this.period(), this.rattar()?.utfall.id ?? null));
  protected readonly prov = provning('Resultatet är inte sparat', () => this.tolkning().fel, this.sandning);
  private readonly arendet = hamta<ArendeSvar>(() => {
    const nyckel = this.arende();
    return nyckel === null ? undefined : apiAdress('arende', { nyckel });
  });
  /** Of what is secret no draft is kept, nor before it is known whether it is. */
  private readonly minns = computed(() => this.arende() === null || this.arendet.varde()?.sekretess === null);
  protected readonly utkast = utkast<Resultatformular>({
    namn: () => `resultat:${this.av()}${this.rattar() === null ? '' : `:${this.rattar()?.utfall.id}`}`,
    innehall: () => (this.rord() && this.minns() ? this.nu() : null),
    version: () => 1,
    mall: MALL,
  });
  /** What is in the box is seen when something in it is written or wrong. */
  protected readonly visarMer = computed(() => this.mer() || ['lank', 'bilaga', 'fil', 'kommentar'].some((f) => this.prov.fel()[f]));
  protected readonly eko = computed(() => {
    const { varde, deltagare } = this.tolkning();
    if (varde === null) return '';
    return this.nu().varde.trim() === '' ? `Räknas som deltagarnas summa, ${this.vardetext(varde)}` : `Läses som ${this.vardetext(varde)}${deltagare === null ? '' : `, varav ${deltagare} fördelade`}`;
  });

  ngOnInit(): void {
    this.borja();
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    const kvar = this.minns() ? 'Det du har skrivit finns kvar här tills du loggar ut.' : 'Det du har skrivit går förlorat.';
    return !this.rord() || window.confirm(`Resultatet är inte sparat. ${kvar} Vill du lämna sidan?`);
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected kastaUtkast(): void {
    this.utkast.kasta();
    this.borja();
  }

  protected satt<F extends keyof Resultatformular>(falt: F, varde: Resultatformular[F]): void {
    this.rord.set(true);
    this.nu.update((f) => ({ ...f, [falt]: varde }));
  }

  protected sattAvser(varde: string): void {
    this.satt('avser', KEDJEAVSER.find((a) => a === varde) ?? '');
  }

  protected sattFil(fil: File | null): void {
    this.rord.set(true);
    this.fil.set(fil);
  }

  protected valj({ nod, ar }: Valdnod): void {
    this.nu.update((f) => ({ ...f, nod, ...(ar === null ? {} : { ar: String(ar) }) }));
    this.nodvald.emit(nod);
    this.tillFalt('lage-uppnadd');
  }

  protected byt(): void {
    this.nu.update((f) => ({ ...f, nod: '', varde: '', kvinnor: '', man: '', okant: '', avser: '' }));
    this.nodvald.emit(null);
    this.tillFalt('resultat-nod');
  }

  protected merOppnad(handelse: Event): void {
    this.mer.set((handelse.target as HTMLDetailsElement).open);
  }

  protected vardetext(varde: Matvarde): string {
    return matvardetext(varde, this.nod()?.enhet ?? null);
  }

  protected enTill(): void {
    this.kvitto.set(null);
    this.nodvald.emit(null);
    this.tillFalt('resultat-nod');
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    if (this.upptagen()) return;
    if (!this.prov.prova(this.datumfalten(), (id) => id.replace('resultat-', ''), Object.keys(FALTIDER))) return;
    const nod = this.nod();
    if (!nod || !(await this.laggInFilen())) return;
    const svar = await this.sandning.skicka<NodandringSvar>('POST', apiAdress('nodutfall', { id: nod.id }), this.tolkning().begaran);
    this.prov.avsluta(svar !== null);
    if (!svar) return;
    this.visaKvitto(nod, svar);
    this.sparat.emit(svar);
  }

  /** Puts the chosen file in the ärende first; what then goes wrong with the result does not put it in again. */
  private async laggInFilen(): Promise<boolean> {
    const [fil, nyckel] = [this.fil(), this.arende()];
    if (!fil || nyckel === null) return true;
    this.lagger.set(true);
    const form = new FormData();
    form.append('slag', 'annat');
    form.append('fil', fil, fil.name);
    const utgang = await sandFil<BilagaSvar>(apiAdress('arendebilagor', { nyckel }), form, nyNyckel(), () => undefined);
    this.lagger.set(false);
    if ('svar' in utgang) {
      this.fil.set(null);
      this.satt('bilaga', utgang.svar.id);
      return true;
    }
    const { problem } = utgang;
    this.sandning.visa({ ...problem, title: 'Filen är inte inlagd, och resultatet inte sparat', falt: [{ falt: 'fil', last: fil.name, meddelande: problem.detail || problem.title, ratt: null }] });
    this.prov.avsluta(false);
    return false;
  }

  private visaKvitto(nod: Loggnod, svar: NodandringSvar): void {
    const sparat = svar.nod.utfall.find((u) => u.id === svar.utfall);
    const { lage, ar } = this.nu();
    const varde = sparat?.varde ?? null;
    this.kvitto.set({
      lage: sparat?.lage ?? (lage || 'uppnadd'),
      text: `${nod.text}, ${sparat?.ar ?? ar}${varde === null ? '' : `: ${this.vardetext(varde)}`}`,
      anmarkningar: svar.anmarkningar.map((a) => nodutfallsfel(a).meddelande),
    });
    this.utkast.kasta();
    this.rord.set(false);
    this.mer.set(false);
    this.nu.set(nyttResultat(this.idag));
    afterNextRender(() => this.kvittorubrik()?.nativeElement.focus(), { injector: this.injektor });
  }

  private borja(): void {
    const kvar = this.utkast.las();
    const [rattar, forvald] = [this.rattar(), this.forvald()];
    const tom = nyttResultat(this.idag);
    const valt = this.noder().some((n) => n.id === forvald?.nod) ? forvald : null;
    const forsta = rattar ? rattelseAv(rattar.nod, rattar.utfall) : { ...tom, nod: valt?.nod ?? '', ar: valt?.ar ? String(valt.ar) : tom.ar };
    // A draft of another node than the one that is asked for waits for its own.
    const passar = kvar !== null && (valt === null || kvar.innehall.nod === valt.nod);
    this.nu.set(passar ? kvar.innehall : forsta);
    this.rord.set(passar);
    this.fil.set(null);
    this.mer.set(this.nu().lank !== '' || this.nu().kommentar !== '' || this.nu().bilaga !== '');
    this.prov.glom();
  }

  private tillFalt(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injektor });
  }
}
