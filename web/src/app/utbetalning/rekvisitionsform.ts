import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { KOSTNADSSLAG, Kostnadsslag, REKVISITIONSSLAG, Rekvisitionsslag, dagIStockholm, formateraKronor, granskaForskott, innestaendeForskott, radsummor } from '@anslag/doman';
import { ArendeEkonomiSvar, ArendeSvar, REKVISITIONSSLAGNAMN, RekvisitionSvar, bindandeMening, lagregelmening } from '@anslag/kontrakt';
import { Arendesida } from '../arende/arendesida';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { ettAv } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { utkast } from '../skal/utkast';
import { Aterstallt } from '../ui/aterstallt';
import { Datumfalt } from '../ui/datumfalt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Bokforingsval } from './bokforingsval';
import { budgeteratPerSlag, radjamforelse, utfallNu } from './ekonomilage';
import { Rekvisitionsfalt, Rekvisitionsformular, TOMT, begaran, eko, faltIder, radId, somFormular, somRegel, tolka } from './rekvisitionsformular';
import { foljande, lediga } from './rekvisitionsperioder';
import { Rekvisitionsrader } from './rekvisitionsrader';
import { sandBokforing } from './bokforingssandning';

/** A claim that has come in is registered, one that is not examined yet is changed, or an attested one is corrected by a new one. */
@Component({
  selector: 'app-rekvisitionsform',
  imports: [Arendesida, Aterstallt, Bokforingsval, Datumfalt, Felsammanfattning, Hamtningsfel, Laddar, Notis, Rekvisitionsrader, RouterLink, Textfalt, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rekvisitionsform.html',
  styleUrls: ['../beslut/formular.css', './rekvisitionsform.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Rekvisitionsform {
  /** From the path: the ärende, and the claim that is changed. */
  readonly nyckel = input.required<string>();
  readonly nummer = input<string>();
  /** From the query: what is begun with, and the claim that is corrected. */
  readonly slag = input<string>();
  readonly rattar = input<string>();

  private readonly router = inject(Router);
  private readonly ratt = inject(Ratt);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly idag = dagIStockholm(new Date());
  protected readonly sandning = sandning();
  protected readonly slagval = REKVISITIONSSLAG.map((varde) => ({ varde, namn: REKVISITIONSSLAGNAMN[varde] }));
  protected readonly formatera = formateraKronor;

  protected readonly svar = hamta<ArendeEkonomiSvar>(() => apiAdress('arendeekonomi', { nyckel: this.nyckel() }));
  protected readonly ekonomi = this.svar.varde;
  /** For what is budgeted, and whether a draft may be kept. */
  private readonly arende = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  private readonly kallnummer = computed(() => this.nummer() ?? this.rattar());
  protected readonly kalla = hamta<RekvisitionSvar>(() => {
    const nummer = this.kallnummer();
    return nummer === undefined ? undefined : apiAdress('rekvisition', { nyckel: this.nyckel(), nummer });
  });
  /** The number of the claim that is changed; null of a new one. */
  private readonly andras = computed(() => (this.nummer() === undefined ? null : (this.kalla.varde()?.nummer ?? null)));
  /** The number of the claim that this one takes the place of. */
  protected readonly rattas = computed(() => {
    const kalla = this.kalla.varde();
    return kalla ? (this.nummer() === undefined ? kalla.nummer : kalla.rattar) : null;
  });
  protected readonly fastSlag = computed(() => this.kallnummer() !== undefined);
  protected readonly rubrik = computed(() => (this.nummer() === undefined ? (this.rattar() === undefined ? 'Ny rekvisition' : `Rätta rekvisition ${this.rattar()}`) : `Ändra rekvisition ${this.nummer()}`));
  protected readonly hinder = computed(() => {
    const e = this.ekonomi();
    if (!e) return null;
    const kalla = this.kalla.varde();
    const skal = this.ratt.hinder('rekvisition.registrera', (this.nummer() !== undefined && kalla?.min) || e.min);
    if (skal !== null) return skal;
    if (e.galler === null) return 'Inget är beviljat i ärendet.';
    if (this.nummer() === undefined && e.galler.upphavd !== null) return `Beslut ${e.galler.upphavd} har upphävt stödet, och inget mer betalas ut.`;
    if (this.nummer() !== undefined && kalla && kalla.status !== 'inkommen' && kalla.status !== 'aterlamnad') return 'Rekvisitionen är redan granskad. Den kan lämnas tillbaka för komplettering, och en attesterad rättas med en ny.';
    return null;
  });

  protected readonly nu = signal<Rekvisitionsformular | null>(null);
  protected readonly rord = signal(false);
  protected readonly fil = signal<File | null>(null);
  protected readonly utkast = utkast<Rekvisitionsformular>({
    namn: () => `rekvisition:${this.nyckel()}:${this.nummer() ?? ''}:${this.rattar() ?? ''}`,
    innehall: () => (this.rord() && this.arende.varde()?.sekretess === null ? this.nu() : null),
    version: () => 1,
    mall: TOMT,
  });

  private readonly lage = computed(() => {
    const e = this.ekonomi();
    return { projektperiod: e?.galler?.projektperiod ?? { fran: null, till: null }, andra: (e?.rekvisitioner ?? []).filter((r) => r.nummer !== this.andras()).map(somRegel), ingaendeGodkant: e?.saldo?.ingaendeGodkant ?? 0, idag: this.idag };
  });
  private readonly tolkning = computed(() => tolka(this.nu() ?? TOMT, this.lage(), { nummer: this.andras() ?? 0, rattar: this.rattas() }));
  protected readonly prov = provning('Rekvisitionen är inte sparad', () => this.tolkning().fel, this.sandning);
  /** The page's own faults are named by their controls, the server's by their fields. */
  protected readonly faltIder = computed(() => {
    const ider = faltIder(this.tolkning().rekvisition.rader);
    return { ...Object.fromEntries([...Object.values(ider), ...KOSTNADSSLAG.map(radId)].map((id) => [id, id])), ...ider };
  });
  protected readonly fel = computed(() => Object.fromEntries(Object.entries(this.prov.fel()).map(([falt, text]) => [this.faltIder()[falt] ?? falt, text])));

  protected readonly jamforelse = computed(() => {
    const e = this.ekonomi();
    return e ? radjamforelse(e, budgeteratPerSlag(this.arende.varde()?.beslut ?? [])) : new Map<Kostnadsslag, never>();
  });
  /** The half-years that can be claimed and are not. */
  protected readonly forslag = computed(() => {
    const { fran, till } = this.lage().projektperiod;
    return fran === null || till === null ? [] : lediga({ fran, till }, this.tagna()).filter((h) => h.till <= this.idag);
  });
  protected readonly ekoBegart = computed(() => eko(this.nu()?.begart ?? ''));
  private readonly utfall = computed(() => {
    const e = this.ekonomi();
    return e ? utfallNu(this.tolkning().rekvisition, e) : null;
  });
  /** What would be paid and why, in one sentence; what is missing for saying it otherwise. */
  protected readonly mening = computed(() => {
    const [u, { rekvisition: r }] = [this.utfall(), this.tolkning()];
    if (u === null) return 'Vad som skulle betalas ut går inte att räkna ut, eftersom andelen eller taket är okänt.';
    if (r.slag === 'forskott') return r.begart === null ? 'Skriv vad som begärs, så visas vad som skulle betalas ut.' : bindandeMening(u, r.begart);
    return r.rader.length === 0 ? 'Skriv de bokförda kostnaderna, så visas vad som skulle betalas ut.' : bindandeMening(u);
  });
  protected readonly attBetala = computed(() => {
    const [u, { rekvisition: r }] = [this.utfall(), this.tolkning()];
    return u !== null && (r.slag === 'forskott' ? r.begart !== null : radsummor(r.rader).bokfort > 0) ? u.attBetala : null;
  });
  /** What the law says of an advance of this size. */
  protected readonly varningar = computed(() => {
    const [e, { rekvisition: r }] = [this.ekonomi(), this.tolkning()];
    const tak = e?.galler?.tak ?? null;
    if (r.slag !== 'forskott' || r.begart === null || tak === null) return [];
    return granskaForskott({ forskott: r.begart, tidigareForskott: innestaendeForskott(this.lage().andra, { aterbetalt: e?.saldo?.aterbetalt ?? 0 }), beviljat: tak, datum: r.inkom }).map(lagregelmening);
  });

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const e = this.ekonomi();
      if (e) titel.satt(`${this.rubrik()}, ${e.nyckel}`);
    });
    effect(() => {
      const [e, a] = [this.ekonomi(), this.arende.varde() ?? this.arende.problem()];
      if (!e || !a || (this.kallnummer() !== undefined && !this.kalla.varde()) || untracked(this.nu)) return;
      untracked(() => this.borja());
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    const kvar = this.arende.varde()?.sekretess === null ? 'Det du har skrivit finns kvar här tills du loggar ut.' : 'Det du har skrivit går förlorat.';
    return !this.rord() || window.confirm(`Rekvisitionen är inte sparad. ${kvar} Vill du lämna sidan?`);
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected kastaUtkast(): void {
    this.utkast.kasta();
    this.nu.set(this.forsta());
    this.rord.set(false);
    this.prov.glom();
  }

  protected satt<F extends Rekvisitionsfalt>(falt: F, varde: Rekvisitionsformular[F]): void {
    this.rord.set(true);
    this.nu.update((f) => f && { ...f, [falt]: varde });
  }

  protected sattPeriod({ fran, till }: { fran: string; till: string }): void {
    this.satt('fran', fran);
    this.satt('till', till);
  }

  protected sattSlag(slag: Rekvisitionsslag): void {
    this.satt('slag', slag);
    // A period that nobody has touched follows what the slag asks for.
    const f = this.nu();
    if (f && slag !== 'forskott' && KOSTNADSSLAG.every((k) => f.bokfort[k] === '')) this.nu.set({ ...f, ...this.foreslagen(slag) });
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const f = this.nu();
    if (!f || this.sandning.arbetar()) return;
    if (!this.prov.prova(this.datumfalten(), (id) => id, Object.values(this.faltIder()))) return;
    const [andras, nyckel] = [this.andras(), this.nyckel()];
    const kropp = begaran(this.tolkning().rekvisition, f.anmarkning);
    const svar =
      andras === null
        ? await this.sandning.skicka<RekvisitionSvar>('POST', apiAdress('rekvisitioner', { nyckel }), kropp)
        : await this.sandning.skicka<RekvisitionSvar>('PUT', apiAdress('rekvisition', { nyckel, nummer: andras }), { ...kropp, version: this.kalla.varde()?.version });
    this.prov.avsluta(svar !== null);
    if (!svar) return;
    this.rord.set(false);
    this.utkast.kasta();
    const sparat = andras === null ? `Rekvisition ${svar.nummer} är registrerad.` : `Rekvisition ${svar.nummer} är ändrad.`;
    const fil = this.fil();
    const filfel = fil ? await sandBokforing(nyckel, svar.nummer, fil) : null;
    void this.router.navigate(['/arenden', nyckel, 'rekvisitioner', svar.nummer], { info: filfel === null ? sparat : { varning: `${sparat} Men bokföringen är inte inlagd: ${filfel}` } });
  }

  private tagna(): { fran: string; till: string }[] {
    return this.lage().andra.flatMap((r) => (r.period !== null && r.status !== 'avslagen' && r.nummer !== this.rattas() ? [r.period] : []));
  }

  /** The period that the next claim most likely has; none when it has not come to its end. */
  private foreslagen(slag: Rekvisitionsslag): Pick<Rekvisitionsformular, 'fran' | 'till'> {
    const { fran, till } = this.lage().projektperiod;
    const nasta = fran === null || till === null ? null : foljande({ fran, till }, this.tagna());
    const slut = slag === 'slutrekvisition' ? till : (nasta?.till ?? null);
    return nasta === null || slut === null || slut > this.idag ? { fran: null, till: null } : { fran: nasta.fran, till: slut };
  }

  private forsta(): Rekvisitionsformular {
    const kalla = this.kalla.varde();
    if (kalla) return { ...somFormular(kalla), ...(this.nummer() === undefined ? { inkom: this.idag, anmarkning: '' } : {}) };
    const slag = ettAv(REKVISITIONSSLAG, this.slag() ?? null) ?? 'rekvisition';
    return { ...TOMT, slag, inkom: this.idag, ...(slag === 'forskott' ? {} : this.foreslagen(slag)) };
  }

  private borja(): void {
    const kvar = this.utkast.las();
    this.nu.set(kvar?.innehall ?? this.forsta());
    this.rord.set(kvar !== null);
  }
}
