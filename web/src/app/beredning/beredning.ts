import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LANGST_DEL, raknaPoang } from '@anslag/doman';
import { BeredningSvar, DELRUBRIKER, prioriteringsnamn } from '@anslag/kontrakt';
import { Arendesida } from '../arende/arendesida';
import { Beredningsdel } from '../arende/beredningsdel';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { arendeformular } from '../arendeandring/arendeformular';
import { Formbesked } from '../arendeandring/formbesked';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { tillFragment } from '../skal/fragment';
import { Ratt } from '../skal/ratt';
import { Sidtitel } from '../skal/titel';
import { Statuslinje } from '../status/statuslinje';
import { Aterstallt } from '../ui/aterstallt';
import { Innehall } from '../ui/innehall';
import { Notis } from '../ui/notis';
import { Sparrad } from '../ui/sparrad';
import { Textfalt } from '../ui/textfalt';
import { Undanhallet } from '../ui/undanhallet';
import { Valjare } from '../ui/valjare';
import { Beredningsfalt, Beredningsformular, MALL, TOMT, begaran, poangId, somFormular, tolka } from './beredningsformular';
import { Fyndlista } from './fyndlista';
import { Jamforelsedel, Ramverkansdel } from './jamforelsedel';
import { Maldel } from './maldel';
import { Riktlinjedel } from './riktlinjedel';

/** The officer's assessment of an application in one form, beside what the checks find and what a decision would do. */
@Component({
  selector: 'app-beredning',
  imports: [
    Arendesida,
    Aterstallt,
    Beredningsdel,
    Formbesked,
    Fyndlista,
    Innehall,
    Jamforelsedel,
    Maldel,
    Notis,
    Ramverkansdel,
    Riktlinjedel,
    RouterLink,
    Sparrad,
    Statuslinje,
    Textfalt,
    Undanhallet,
    Valjare,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './beredning.html',
  styleUrls: ['../ansokan/ansokan.css', './beredning.css'],
})
export class Beredning {
  /** From the path. */
  readonly nyckel = input.required<string>();

  private readonly ratt = inject(Ratt);
  protected readonly form = arendeformular<BeredningSvar, Beredningsformular>({
    adress: () => apiAdress('beredning', { nyckel: this.nyckel() }),
    namn: () => `beredning:${this.nyckel()}`,
    version: (s) => s.version,
    somFormular,
    mall: MALL,
    hemligt: (b) => b?.sekretess !== null,
  });
  protected readonly rubriker = DELRUBRIKER;
  protected readonly langst = LANGST_DEL;
  protected readonly poangId = poangId;
  protected readonly texter = {
    bedomning: ['arendebeskrivning', 'bedomning', 'skal'],
    konsekvenser: ['konsekvenser_miljo', 'konsekvenser_barn', 'konsekvenser_jamstalldhet', 'konsekvenser'],
    utskick: ['beslutsunderlag', 'skickas_till'],
  } as const;

  protected readonly hinder = computed(() => {
    const b = this.form.lagrat();
    if (!b) return null;
    const skal = this.ratt.hinder('arende.andra', omstandigheter(b.min));
    return skal ?? (b.undanhallet ? 'Ärendet omfattas av sekretess.' : null);
  });
  /** What other checks than the riktlinje's have found. */
  protected readonly fynd = computed(() =>
    (this.form.lagrat()?.fynd ?? []).filter((f) => f.slag !== 'riktlinje'),
  );
  protected readonly prioriteringsnamn = prioriteringsnamn;
  protected readonly riktlinjenamn = computed(() => (this.form.lagrat()?.riktlinjer ?? []).map((r) => [r.namn, r.diarienummer && `dnr ${r.diarienummer}`].filter(Boolean).join(', ')).join(' · '));
  protected readonly tolkning = computed(() => tolka(this.form.nu() ?? TOMT, this.form.lagrat()));
  protected readonly inriktningsbeslut = computed(() => (this.form.lagrat()?.inriktningsbeslut ?? []).map((i) => ({ varde: i.inriktningsbeslut, namn: `${i.namn}, avser ${i.avserAr}` })));
  protected readonly valt = computed(() => this.form.lagrat()?.inriktningsbeslut.find((i) => i.inriktningsbeslut === this.form.nu()?.inriktningsbeslut) ?? null);
  /** The criteria that are shown are those of the priority that is stored. */
  protected readonly kriterierna = computed(() => {
    const b = this.form.lagrat();
    const stallda = b?.inriktningsbeslut.find((i) => i.prioriteringar.some((p) => p.id === b.prioritering))?.inriktningsbeslut;
    return stallda === this.valt()?.inriktningsbeslut ? (b?.kriterier ?? []) : [];
  });
  protected readonly poangsumma = computed(() => {
    const f = this.form.nu();
    const bedomda = (f?.kriterier ?? []).map((k) => ({ kriterium: k.id, poang: /^\d{1,6}$/.test(k.poang.trim()) ? Number(k.poang.trim()) : null }));
    const { summa, hogst, obedomda } = raknaPoang(this.kriterierna(), bedomda);
    return `${summa} av ${hogst} poäng${obedomda.length === 0 ? '' : `, ${obedomda.length} ${obedomda.length === 1 ? 'kriterium' : 'kriterier'} inte bedömda`}`;
  });
  protected readonly innehall = computed(() => [
    { id: 'gang', namn: 'Ärendets gång' },
    { id: 'riktlinje', namn: 'Riktlinjekontroll' },
    { id: 'fynd', namn: 'Andra kontroller' },
    { id: 'prioritering', namn: 'Prioritering' },
    ...(this.kriterierna().length > 0 ? [{ id: 'kriterier', namn: 'Kriterier' }] : []),
    { id: 'mal', namn: 'Mål och verkan' },
    { id: 'bedomningstexter', namn: 'Bedömning' },
    { id: 'konsekvenser-rubrik', namn: 'Konsekvenser' },
    { id: 'ekonomi', namn: 'Ekonomi och ram' },
    { id: 'jamforelse', namn: 'Liknande ärenden och annat stöd' },
    { id: 'utskick', namn: 'Underlag och utskick' },
  ]);

  protected readonly prov = provning('Beredningen är inte sparad', () => this.tolkning().fel, this.form.sandning);
  protected readonly faltIder = computed(() => Object.fromEntries((this.prov.visat()?.falt ?? []).map((f) => [f.falt, f.falt])));

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const b = this.form.lagrat();
      if (b) titel.satt(`Beredning, ${b.nyckel}`);
    });
    tillFragment(() => this.form.nu() !== null);
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return this.form.farLamnas('Beredningen');
  }

  protected satt<K extends Beredningsfalt>(falt: K, varde: Beredningsformular[K]): void {
    this.form.satt(falt, varde);
  }

  protected valjInriktningsbeslut(id: string): void {
    if (id === this.form.nu()?.inriktningsbeslut) return;
    this.satt('inriktningsbeslut', id);
    this.satt('prioritering', '');
  }

  protected sattKriterium(i: number, vad: { poang?: string; motivering?: string }): void {
    const kriterier = this.form.nu()?.kriterier ?? [];
    this.satt('kriterier', kriterier.map((k, j) => (j === i ? { ...k, ...vad } : k)));
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const f = this.form.nu();
    if (!f || this.form.sandning.arbetar()) return;
    if (!this.prov.prova()) return;
    this.prov.avsluta(await this.form.spara((andrade, version) => ({ version, ...begaran(andrade, f, this.form.lagrat()) })));
  }
}
