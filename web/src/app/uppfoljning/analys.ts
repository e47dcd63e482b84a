import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { analysbrister, ANALYSDELAR, EFFEKTMALSBIDRAG, HALLBARHETSDIMENSIONER, LANGST_SVAR } from '@anslag/doman';
import { analysbristtext, ANALYSDELSNAMN, AnalysSvar, ArendeSvar, BIDRAGSNAMN, HALLBARHETSNAMN } from '@anslag/kontrakt';
import { Arendesida } from '../arende/arendesida';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { arendeformular } from '../arendeandring/arendeformular';
import { Formbesked } from '../arendeandring/formbesked';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { Aterstallt } from '../ui/aterstallt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Innehall } from '../ui/innehall';
import { Notis } from '../ui/notis';
import { Sparrad } from '../ui/sparrad';
import { Textfalt } from '../ui/textfalt';
import { Undanhallet } from '../ui/undanhallet';
import { Analysfalt, Analysformular, begaran, bidrag, bristId, MALL, somAnalys, somFormular, TOMT, verdiktId, Verdiktformular } from './analysformular';
import { Analysvisning } from './analysvisning';
import { Bedomningsval } from './bedomningsval';
import { Kedjelaget } from './kedjelaget';
import { Projektlage } from './projektlage';

/** The analysis of a project at close: grades with why, sustainability promised against delivered, the verdict on each goal; settled, opened again, printed. */
@Component({
  selector: 'app-analys',
  imports: [Analysvisning, Arendesida, Aterstallt, Bedomningsval, Felsammanfattning, Formbesked, Innehall, Kedjelaget, Notis, Projektlage, RouterLink, Sparrad, Textfalt, Undanhallet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './analys.html',
  styleUrls: ['../ansokan/ansokan.css', './analys.css'],
})
export class Analys {
  /** From the path. */
  readonly nyckel = input.required<string>();

  private readonly ratt = inject(Ratt);
  protected readonly arendet = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  protected readonly form = arendeformular<AnalysSvar, Analysformular>({
    adress: () => apiAdress('analys', { nyckel: this.nyckel() }),
    namn: () => `analys:${this.nyckel()}`,
    version: (a) => a.version,
    somFormular,
    mall: MALL,
    hemligt: () => this.arendet.varde()?.sekretess !== null,
  });
  /** What settles it, or opens it again. */
  protected readonly steg = sandning();
  protected readonly besked = signal('');
  protected readonly skal = signal('');
  protected readonly skalfel = signal<string | null>(null);

  protected readonly langst = LANGST_SVAR;
  protected readonly delar = ANALYSDELAR.map((del) => ({ id: `del-${del}`, namn: ANALYSDELSNAMN[del], bedomning: `bedomning_${del}` as const, motivering: `motivering_${del}` as const }));
  protected readonly dimensioner = HALLBARHETSDIMENSIONER.map((dimension) => ({
    id: `dim-${dimension}`,
    namn: HALLBARHETSNAMN[dimension],
    utlovat: `utlovat_${dimension}` as const,
    levererat: `levererat_${dimension}` as const,
    bedomning: `bedomning_${dimension}` as const,
  }));
  protected readonly verdikter = [...EFFEKTMALSBIDRAG.map((varde) => ({ varde: varde as string, namn: BIDRAGSNAMN[varde] })), { varde: '', namn: 'Inte bedömt än' }];
  protected readonly verdiktId = verdiktId;
  protected readonly innehall = [
    ...ANALYSDELAR.map((del) => ({ id: `del-${del}`, namn: ANALYSDELSNAMN[del] })),
    { id: 'hallbarhet', namn: 'Hållbarhet' },
    { id: 'mal', namn: 'Bidrag till effektmålen' },
    { id: 'faststall', namn: 'Fastställ' },
  ];

  protected readonly hinder = computed(() => {
    const a = this.form.lagrat();
    return a ? this.ratt.hinder('uppfoljning.skriva', omstandigheter(a.min)) : null;
  });
  /** As it reads with what is written now. */
  protected readonly visad = computed((): AnalysSvar | null => {
    const [a, f] = [this.form.lagrat(), this.form.nu()];
    if (!a || !f) return null;
    const { effektmal, ...skrivet } = somAnalys(f);
    return { ...a, ...skrivet, hallbarhet: [...skrivet.hallbarhet], effektmal: a.effektmal.map((m) => ({ ...m, ...effektmal.find((e) => e.effektmal === m.effektmal) })) };
  });
  /** What is missing before it can be settled, with where it is written. */
  protected readonly brister = computed(() => {
    const f = this.form.nu() ?? TOMT;
    return analysbrister(somAnalys(f)).map((b) => ({ id: bristId(b), text: analysbristtext(b, (id) => f.mal.find((m) => m.effektmal === id)?.namn ?? 'Målet') }));
  });
  protected readonly prov = provning('Analysen är inte sparad', () => [], this.form.sandning);

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const a = this.form.lagrat();
      if (a) titel.satt(`Sammanfattande analys, ${a.nyckel}`);
      else if (this.form.svar.problem()) titel.satt('Ärendet kan inte visas');
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return this.form.farLamnas('Analysen');
  }

  protected skriv(falt: Analysfalt, text: string): void {
    this.form.satt(falt, text);
  }

  protected sattVerdikt(i: number, vad: { bidrag?: string; motivering?: string }): void {
    const mal = this.form.nu()?.mal ?? [];
    this.form.satt('mal', mal.map((m, j): Verdiktformular => (j === i ? { ...m, ...vad, bidrag: bidrag(vad.bidrag ?? m.bidrag) } : m)));
  }

  protected ga(handelse: Event, id: string): void {
    handelse.preventDefault();
    document.getElementById(id)?.focus();
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const f = this.form.nu();
    if (!f || this.form.sandning.arbetar()) return;
    this.besked.set('');
    if (!this.prov.prova()) return;
    this.prov.avsluta(await this.form.spara((andrade, version) => ({ version, ...begaran(andrade, f) })));
  }

  protected async faststall(): Promise<void> {
    const a = this.form.lagrat();
    if (!a || this.form.osparat() || this.brister().length > 0) return;
    if (!window.confirm('Fastställ analysen? Därefter kan den bara ändras genom att öppnas igen med ett skäl.')) return;
    await this.ta('POST', apiAdress('analysfaststallande', { nyckel: a.nyckel }), { version: a.version }, 'Analysen är fastställd.');
  }

  protected async oppna(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const [a, skal] = [this.form.lagrat(), this.skal().trim()];
    this.skalfel.set(skal === '' ? 'Skriv varför analysen öppnas igen.' : null);
    if (!a) return;
    if (skal === '') document.getElementById('oppna-skal')?.focus();
    else if (await this.ta('PUT', apiAdress('analys', { nyckel: a.nyckel }), { version: a.version, skal }, 'Analysen är öppen och kan ändras.')) this.skal.set('');
  }

  protected skrivUt(): void {
    window.print();
  }

  private async ta(metod: 'POST' | 'PUT', adress: string, kropp: object, klart: string): Promise<boolean> {
    this.besked.set('');
    const svar = await this.steg.skicka(metod, adress, kropp);
    if (svar !== null || this.steg.problem()?.kod === 'konflikt') await this.form.uppdatera();
    if (svar === null) return false;
    this.besked.set(klart);
    document.getElementById('analysbesked')?.focus();
    return true;
  }
}
