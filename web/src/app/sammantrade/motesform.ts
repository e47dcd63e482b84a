import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Datum, Frister, frister, granskaFrister, tolkaKlockslag } from '@anslag/doman';
import { Faltfel, fristfalt, fristfel, KLOCKSLAGSFEL, ProblemSvar, SammantradeAndratSvar, SammantradeListaSvar, SammantradeSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { Datumfalt } from '../ui/datumfalt';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';
import { motesnamn } from './sammantrade.formulering';

type Dagfalt = 'datum' | keyof Frister;
interface Formular {
  organ: string;
  datum: Datum | null;
  tid: string;
  plats: string;
  arendestopp: Datum | null;
  kallasSenast: Datum | null;
  justerasSenast: Datum | null;
  forstaParagraf: string;
}

const TOMT: Formular = { organ: '', datum: null, tid: '', plats: '', arendestopp: null, kallasSenast: null, justerasSenast: null, forstaParagraf: '' };
const EJ_SPARAT: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Sammanträdet är inte sparat', status: 422, detail: '', kod: 'regelbrott' };
const fel = (falt: string, last: string, meddelande: string): Faltfel => ({ falt, last, meddelande, ratt: null });

/** Planning a meeting, or changing one that has not begun: day, place, and the days to keep, which follow the meeting's day until they are set. */
@Component({
  selector: 'app-motesform',
  imports: [Datumfalt, Falt, Felsammanfattning, Hamtningsfel, Laddar, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './motesform.html',
  styleUrls: ['../beslut/formular.css', './motesform.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Motesform {
  /** From the path; undefined for a new meeting. */
  readonly id = input<string>();

  private readonly router = inject(Router);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly ratt = inject(Ratt);
  protected readonly lista = hamta<SammantradeListaSvar>(() => apiAdress('sammantraden'));
  protected readonly mote = hamta<SammantradeSvar>(() => {
    const id = this.id();
    return id === undefined ? undefined : apiAdress('sammantrade', { id });
  });
  protected readonly sandning = sandning();
  protected readonly nu = signal<Formular>(TOMT);
  private readonly rord = signal(false);
  /** Days that somebody has set, and that no longer follow the meeting's day. */
  private readonly satta = signal<ReadonlySet<keyof Frister>>(new Set());
  protected readonly visatProblem = signal<ProblemSvar | null>(null);
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.visatProblem()?.falt ?? []).map((f) => [f.falt, f.meddelande])));
  protected readonly hinder = computed(() => this.ratt.hinder('sammantrade.planera'));
  protected readonly stangt = computed(() => {
    const m = this.mote.varde();
    return m && m.status !== 'planerat' && m.status !== 'kallat' ? m : null;
  });
  protected readonly klart = computed(() => this.id() === undefined || this.mote.varde() !== undefined);
  protected readonly rubrik = computed(() => (this.id() === undefined ? 'Planera sammanträde' : 'Ändra sammanträdet'));
  protected readonly over = computed(() => {
    const m = this.mote.varde();
    return m ? motesnamn(m) : undefined;
  });
  protected readonly faltIder = { organ: 'organ', datum: 'datum', tid: 'tid', plats: 'plats', arendestopp: 'arendestopp', kallasSenast: 'kallas-senast', justerasSenast: 'justeras-senast', forstaParagraf: 'forsta-paragraf' };

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const [m, lista] = [this.mote.varde(), this.lista.varde()];
      if (m) titel.satt(`Ändra ${motesnamn(m)}`);
      untracked(() => {
        if (this.rord()) return;
        if (m) this.laggIn(m);
        else if (lista?.organ.length === 1) this.nu.update((f) => ({ ...f, organ: lista.organ[0] ?? '' }));
      });
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return !this.rord() || window.confirm('Sammanträdet är inte sparat. Vill du lämna sidan ändå?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected skriv(falt: 'organ' | 'tid' | 'plats' | 'forstaParagraf', handelse: Event): void {
    const { value } = handelse.target as HTMLInputElement;
    this.rord.set(true);
    this.nu.update((f) => ({ ...f, [falt]: value }));
  }

  protected sattDag(falt: Dagfalt, dag: Datum | null): void {
    this.rord.set(true);
    if (falt !== 'datum') this.satta.update((s) => new Set([...s, falt]));
    this.nu.update((f) => {
      const ny = { ...f, [falt]: dag };
      if (falt !== 'datum' || dag === null) return ny;
      const foljer = Object.entries(frister(dag)).filter(([namn]) => !this.satta().has(namn as keyof Frister));
      return { ...ny, ...Object.fromEntries(foljer) };
    });
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    this.visatProblem.set(null);
    const falt = [...this.datumfel(), ...this.granska()];
    if (falt.length > 0) {
      // A day that cannot be read is not also said to be missing.
      this.visatProblem.set({ ...EJ_SPARAT, falt: falt.filter((f, i) => falt.findIndex((g) => g.falt === f.falt) === i) });
      return;
    }
    const f = this.nu();
    const gemensamt = { datum: f.datum, tid: f.tid.trim() || null, plats: f.plats.trim() || null, arendestopp: f.arendestopp, kallasSenast: f.kallasSenast, justerasSenast: f.justerasSenast };
    const m = this.mote.varde();
    const svar = m
      ? await this.sandning.skicka<SammantradeAndratSvar>('PATCH', apiAdress('sammantrade', { id: m.id }), {
          version: m.version,
          ...gemensamt,
          forstaParagraf: f.forstaParagraf.trim() === '' ? null : Number(f.forstaParagraf.trim()),
        })
      : await this.sandning.skicka<SammantradeAndratSvar>('POST', apiAdress('sammantraden'), { organ: f.organ.trim(), ...gemensamt });
    if (!svar) {
      this.visatProblem.set(this.sandning.problem());
      return;
    }
    this.rord.set(false);
    void this.router.navigate(['/sammantraden', svar.id], { info: m ? 'Ändringarna är sparade.' : 'Sammanträdet är planerat. Lägg nu punkter på dagordningen.' });
  }

  private laggIn(m: SammantradeSvar): void {
    this.nu.set({
      organ: m.organ,
      datum: m.datum,
      tid: m.tid ?? '',
      plats: m.plats ?? '',
      arendestopp: m.arendestopp,
      kallasSenast: m.kallasSenast,
      justerasSenast: m.justerasSenast,
      forstaParagraf: m.forstaParagrafSatt ? String(m.forstaParagraf) : '',
    });
    const foljer = frister(m.datum);
    this.satta.set(new Set((Object.keys(foljer) as (keyof Frister)[]).filter((falt) => foljer[falt] !== m[falt])));
  }

  /** Each date field whose text is not a day. */
  private datumfel(): Faltfel[] {
    const namn = Object.entries(this.faltIder);
    return this.datumfalten()
      .filter((d) => !d.prova())
      .map((d) => fel(namn.find(([, id]) => id === d.faltId())?.[0] ?? d.faltId(), '', `${d.etikett()}: ${d.visatFel() ?? ''}`));
  }

  private granska(): Faltfel[] {
    const f = this.nu();
    const tid = f.tid.trim() === '' || tolkaKlockslag(f.tid) !== null ? [] : [fel('tid', f.tid, KLOCKSLAGSFEL)];
    const saknas = [...(f.organ.trim() === '' ? [fel('organ', '', 'Skriv vilket organ som sammanträder.')] : []), ...(f.datum === null ? [fel('datum', '', 'Ange vilken dag sammanträdet är.')] : [])];
    const paragraf = /^\s*([1-9]\d{0,4})?\s*$/.test(f.forstaParagraf) ? [] : [fel('forstaParagraf', f.forstaParagraf, 'Första paragrafens nummer är ett heltal, till exempel 32.')];
    if (f.datum === null) return [...saknas, ...tid, ...paragraf];
    const dagar: Frister = { arendestopp: f.arendestopp ?? '', kallasSenast: f.kallasSenast ?? '', justerasSenast: f.justerasSenast ?? '' };
    return [...saknas, ...tid, ...paragraf, ...granskaFrister(f.datum, dagar).map((x) => fel(fristfalt(x), x.last, fristfel(x)))];
  }
}
