import { ChangeDetectionStrategy, Component, ElementRef, afterRenderEffect, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { arAv, aterkravbart, beslutasForstForeslaget, dagIStockholm, Datum, ersattAv, granskaBeslutsdag, granskaFattande, granskaFoljdMed, granskaForlangning, Handling, kontrolleraBeslut, provaDelegation, ramansprak } from '@anslag/doman';
import { ArendeSvar, avskrivningsgrundnamn, beslutetsFel, beslutfel, BeslutSvar, BeslutstextSvar, delegationensFel, DelegationsordningarSvar, ejForeslagetText, Faltfel, fattandetsFel, FattatBeslutSvar, foljdensFel, forslagetsFel, ProblemSvar } from '@anslag/kontrakt';
import { beslutsslagnamn } from '../arende/arende.formulering';
import { Arendesida } from '../arende/arendesida';
import { Villkorslista } from '../arende/villkorslista';
import { beslutsfattare, ersattext } from '../arende/beslut.formulering';
import { Formbesked } from '../arendeandring/formbesked';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Session } from '../skal/session';
import { Sidtitel } from '../skal/titel';
import { AndelText } from '../ui/andel';
import { Belopp } from '../ui/belopp';
import { Datumfalt } from '../ui/datumfalt';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Textfalt } from '../ui/textfalt';
import { Tidsperiod } from '../ui/tid';
import { tidpunkt } from '../ui/tid.formulering';
import { Tomt } from '../ui/tomt';
import { kvartext, ramtext } from './beslut.formulering';
import { Ordalydelse } from './ordalydelse';
import { Ramvy } from './ramvy';

const EJ_FATTAT: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Beslutet kan inte fattas så', status: 422, detail: '', kod: 'regelbrott' };

const SKAL_SAKNAS: Faltfel = { falt: 'overskridandeskal', last: '', meddelande: 'Skriv varför ramen får överskridas.', ratt: null };

/** Deciding on a proposal: what it will read, what it does to the frame, when and where it is decided; then once more before it is done. */
@Component({
  selector: 'app-fatta',
  imports: [
    AndelText,
    Arendesida,
    Belopp,
    Datumfalt,
    Formbesked,
    Laddar,
    Marke,
    Notis,
    Ordalydelse,
    Ramvy,
    RouterLink,
    Textfalt,
    Tidsperiod,
    Tomt,
    Villkorslista,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fatta.html',
  styleUrls: ['./formular.css', './fatta.css'],
})
export class Fatta {
  /** From the path. */
  readonly nyckel = input.required<string>();
  readonly nummer = input.required<string>();

  private readonly router = inject(Router);
  private readonly ratt = inject(Ratt);
  private readonly dagfalt = viewChild(Datumfalt);
  private readonly ramvy = viewChild(Ramvy);
  private readonly bekraftelse = viewChild<ElementRef<HTMLElement>>('bekraftelse');

  protected readonly svar = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  protected readonly text = hamta<BeslutstextSvar>(() => {
    const [a, f] = [this.arende(), this.forslag()];
    return a && f && !a.undanhallet ? apiAdress('beslutstext', { nyckel: a.nyckel }, { nummer: f.nummer }) : undefined;
  });
  protected readonly sandning = sandning();
  private readonly roller = inject(Session).roller;
  private readonly delegation = hamta<DelegationsordningarSvar>(() => (this.forslag()?.beslutsniva === 'delegation' ? apiAdress('delegationsordningar') : undefined));
  protected readonly faltIder = { datum: 'datum', paragraf: 'paragraf', overskridandeskal: 'overskridandeskal' };
  protected readonly idag = dagIStockholm(new Date());
  protected readonly datum = signal<Datum | null>(this.idag);
  protected readonly paragraf = signal('');
  /** Why the frame is exceeded, where that may be done. */
  protected readonly overskridandeskal = signal('');
  protected readonly grundnamn = avskrivningsgrundnamn;
  private readonly provat = signal(false);
  /** The second step: everything is said once more. */
  protected readonly bekraftar = signal(false);
  protected readonly visatProblem = signal<ProblemSvar | null>(null);

  protected readonly arende = computed(() => this.svar.varde());
  /** The proposal, also when somebody has decided on it in the meantime. */
  private readonly beslut = computed(() => this.arende()?.beslut.find((b) => String(b.nummer) === this.nummer()));
  protected readonly forslag = computed(() => {
    const b = this.beslut();
    return b?.lage === 'forslag' ? b : undefined;
  });
  protected readonly namn = computed(() => beslutsslagnamn(this.forslag()?.slag ?? 'bifall').toLowerCase());
  protected readonly fattare = computed(() => {
    const f = this.forslag();
    return f ? beslutsfattare(f) : '';
  });
  /** Why there is nothing to decide on. */
  protected readonly saknas = computed(() => {
    const b = this.beslut();
    if (!b) return `Ärendet har inget förslag ${this.nummer()}.`;
    return b.lage === 'beslutad' ? `Beslut ${b.nummer} är redan fattat, ${b.beslutat.till}.` : null;
  });
  protected readonly hinder = computed(() => {
    const f = this.forslag();
    if (!f) return null;
    const ersatt = ersattAv(this.arende()?.beslut ?? [], f.nummer);
    if (ersatt !== null) return ersattext(ersatt);
    if (f.beslutsniva === null) return 'Förslaget anger inte vem som beslutar. Handläggaren behöver skriva ett nytt förslag.';
    const handling: Handling = f.beslutsniva === 'namnd' ? 'beslut.namnd' : 'beslut.delegation';
    return this.ratt.hinder(handling, f.omstandigheter) ?? this.stegetsHinder(f);
  });
  protected readonly ar = computed(() => {
    const dag = this.datum();
    return dag ? arAv(dag) : null;
  });
  protected readonly belopp = computed(() => {
    const f = this.forslag();
    return f ? ramansprak(f) : 0;
  });
  private readonly provning = computed(() => {
    const [a, f, dag] = [this.arende(), this.forslag(), this.datum()];
    if (!a || !f) return null;
    const beslut = { ...f, beslutat: { fran: dag ?? '', till: dag ?? '' }, ofullstandigt: false };
    const kontroll = kontrolleraBeslut(beslut, { stodtyp: a.stodtyp, sokandeArRegionen: a.egetProjekt, utbetalt: aterkravbart(a, a.beslut, beslut.nummer) });
    const fattande = granskaFattande({ beslutsniva: f.beslutsniva, datum: dag ?? '', paragraf: this.paragraf() }, this.idag);
    return {
      fel: [
        ...fattandetsFel([...fattande, ...granskaBeslutsdag(f, a.beslut, dag ?? '')]),
        ...beslutetsFel(kontroll.hinder.filter((x) => x.kod !== 'beslutat_ogiltigt')),
        ...forslagetsFel(granskaForlangning(f, a.beslut)),
        ...foljdensFel(granskaFoljdMed(a.beslut, f.nummer, 'beslut').hinder),
        ...this.delegationens(a, f, dag),
      ],
      anmarkningar: kontroll.anmarkningar.map(beslutfel),
    };
  });
  protected readonly anmarkningar = computed(() => this.provning()?.anmarkningar ?? []);
  private readonly problem = computed((): ProblemSvar | null => {
    const utanSkal = this.provat() && this.overskrids() && this.overskridandeskal().trim() === '';
    const falt = this.provat() ? [...(this.provning()?.fel ?? []), ...(utanSkal ? [SKAL_SAKNAS] : [])] : [];
    return falt.length > 0 ? { ...EJ_FATTAT, falt } : this.sandning.problem();
  });
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.problem()?.falt ?? []).map((f) => [f.falt, f.meddelande])));
  private readonly andrat = computed(() => this.sandning.problem()?.aktuell?.andrat ?? []);
  /** Who decided while one was about to, and when; there is then nothing more to do here. */
  protected readonly redanFattat = computed(() => {
    const fattat = this.andrat().find((a) => a.falt === `Beslut ${this.nummer()}: läge`);
    return fattat ? `Beslutet är redan fattat av ${fattat.av} den ${tidpunkt(fattat.nar)}.` : null;
  });
  protected readonly undertiden = computed(() => (this.redanFattat() === null ? this.andrat() : []));
  /** The frame does not hold the decision, as far as the page knows. */
  protected readonly ramhinder = computed(() => {
    const p = this.ramvy()?.prov();
    const ord = p && ramtext(p);
    return ord?.ton === 'fel' ? ord.text : null;
  });
  /** The frame does not hold it, but it may be decided with a reason. */
  protected readonly overskrids = computed(() => {
    const p = this.ramvy()?.prov();
    return p?.ryms === false && p.overskridande === 'motivera' && !p.historiskt;
  });
  protected readonly ramord = computed(() => {
    const p = this.ramvy()?.prov();
    return p ? ramtext(p) : null;
  });

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const a = this.arende();
      if (a) titel.satt(`Fatta beslut ${this.nummer()}, ${a.nyckel}`);
    });
    afterRenderEffect(() => {
      if (this.bekraftar()) this.bekraftelse()?.nativeElement.focus();
    });
  }

  /** Why the ärende has not come so far that it can be decided. */
  private stegetsHinder({ slag }: BeslutSvar): string | null {
    const a = this.arende();
    return a && beslutasForstForeslaget(a.status, slag, a.beslut.some((b) => b.lage === 'beslutad')) ? ejForeslagetText(a.status) : null;
  }

  /** What the delegation order says of the person and the amount; nothing while it is not fetched. */
  private delegationens({ stodtyp }: ArendeSvar, { delegationspunkt, tak, aterkrav, beslutsniva }: BeslutSvar, dag: Datum | null): Faltfel[] {
    const ordningar = this.delegation.varde()?.ordningar;
    if (beslutsniva !== 'delegation' || !ordningar?.length || delegationspunkt === null || dag === null) return [];
    return delegationensFel(provaDelegation(ordningar, { punkt: delegationspunkt, stodtyp, belopp: tak ?? aterkrav ?? 0, dag, roller: this.roller() }).hinder);
  }

  protected vidare(handelse: Event): void {
    handelse.preventDefault();
    this.visatProblem.set(null);
    this.sandning.visa(null);
    if (!this.dagfalt()?.prova()) return;
    this.provat.set(true);
    const problem = this.problem();
    if (problem) this.visatProblem.set(problem);
    else if (this.ramhinder() === null) this.bekraftar.set(true);
  }

  protected async fatta(): Promise<void> {
    const [a, f, datum] = [this.arende(), this.forslag(), this.datum()];
    if (!a || !f || !datum) return;
    const kropp = { version: a.version, datum, ...(f.beslutsniva === 'namnd' ? { paragraf: this.paragraf().trim() } : {}), ...(this.overskrids() ? { overskridandeskal: this.overskridandeskal().trim() } : {}) };
    const svar = await this.sandning.skicka<FattatBeslutSvar>('POST', apiAdress('beslutsfattande', { nyckel: a.nyckel, nummer: f.nummer }), kropp);
    if (svar) {
      void this.router.navigate(['/arenden', a.nyckel], { fragment: `beslut-${svar.nummer}`, info: `Beslut ${svar.nummer} är fattat ${svar.datum}. ${kvartext(svar.ram)}`.trim() });
      return;
    }
    const problem = this.sandning.problem();
    if (problem?.kod === 'otillganglig' || problem?.kod === 'internt') {
      // It may have been done: the same button asks again, with the same key.
      this.visatProblem.set(problem);
      return;
    }
    this.bekraftar.set(false);
    const redan = this.redanFattat();
    this.visatProblem.set(problem && redan ? { ...problem, title: redan, detail: '' } : problem);
    if (problem?.kod === 'konflikt' || problem?.kod === 'regelbrott') this.svar.igen();
  }
}
