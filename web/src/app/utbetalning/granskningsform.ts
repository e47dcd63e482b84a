import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Kostnadsslag, arOppen, formateraKronor, radsummor } from '@anslag/doman';
import { ArendeEkonomiSvar, ArendeSvar, RekvisitionSvar, bindandeMening, kontoartnamn, lagregelmening } from '@anslag/kontrakt';
import { Arendesida } from '../arende/arendesida';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { utkast } from '../skal/utkast';
import { Aterstallt } from '../ui/aterstallt';
import { Belopp } from '../ui/belopp';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Tabellram } from '../ui/tabellram';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Bokforing } from './bokforing';
import { utfallNu } from './ekonomilage';
import { Granskningsformular, Granskningsrad, granskningsfalt, radfalt, somGranskning, tolkaGranskning } from './granskningsformular';
import { eko, stada } from './rekvisitionsformular';
import { periodtext, rekvisitionsnamn } from './utbetalning.formulering';

const MALL: Granskningsformular = { rader: [{ kostnadsslag: 'egen_personal', bokfort: 0, ejGodkant: '', skal: '' }], skal: '', anmarkning: '' };

/** Examining a claim: what of each line does not count and why, beside the accounts, with what it then gives. */
@Component({
  selector: 'app-granskningsform',
  imports: [Arendesida, Aterstallt, Belopp, Bokforing, Felsammanfattning, Hamtningsfel, Laddar, Notis, RouterLink, Tabellram, Textfalt, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './granskningsform.html',
  styleUrls: ['../beslut/formular.css', './rekvisitionsform.css', './granskningsform.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Granskningsform {
  /** From the path. */
  readonly nyckel = input.required<string>();
  readonly nummer = input.required<string>();

  private readonly router = inject(Router);
  private readonly ratt = inject(Ratt);
  protected readonly sandning = sandning();
  protected readonly ekonomi = hamta<ArendeEkonomiSvar>(() => apiAdress('arendeekonomi', { nyckel: this.nyckel() }));
  protected readonly svar = hamta<RekvisitionSvar>(() => apiAdress('rekvisition', { nyckel: this.nyckel(), nummer: this.nummer() }));
  protected readonly rekvisition = this.svar.varde;

  /** Of a marked ärende no draft is kept. */
  private readonly arende = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  protected readonly nu = signal<Granskningsformular | null>(null);
  protected readonly rord = signal(false);
  protected readonly utkast = utkast<Granskningsformular>({
    namn: () => `granskning:${this.nyckel()}:${this.nummer()}`,
    innehall: () => (this.rord() && this.arende.varde()?.sekretess === null ? this.nu() : null),
    version: () => this.rekvisition()?.version ?? 1,
    mall: MALL,
  });
  private readonly tolkning = computed(() => tolkaGranskning(this.nu() ?? MALL));
  private readonly varningarna = computed(() => this.rekvisition()?.varningar ?? []);
  protected readonly varningar = computed(() => this.varningarna().map(lagregelmening));
  protected readonly prov = provning(
    'Granskningen är inte sparad',
    () => [
      ...(this.rekvisition()?.slag === 'forskott' ? [] : this.tolkning().fel),
      ...(this.varningarna().length > 0 && (this.nu()?.skal ?? '').trim() === '' ? [{ falt: 'overskridandeskal', last: null, meddelande: 'Skriv varför förskottet ska betalas ut ändå.', ratt: null }] : []),
    ],
    this.sandning,
  );
  protected readonly faltIder = computed(() => {
    const ider = granskningsfalt(this.tolkning().rader);
    return { ...Object.fromEntries(Object.values(ider).map((id) => [id, id])), ...ider };
  });
  protected readonly fel = computed(() => Object.fromEntries(Object.entries(this.prov.fel()).map(([falt, text]) => [this.faltIder()[falt] ?? falt, text])));
  protected readonly hinder = computed(() => {
    const r = this.rekvisition();
    if (!r) return null;
    const skal = this.ratt.hinder('rekvisition.granska', r.min);
    if (skal !== null) return skal;
    if (r.status === 'aterlamnad') return 'Rekvisitionen väntar på komplettering. Den kan granskas när den har ändrats.';
    return arOppen(r.status) ? null : 'Rekvisitionen är redan avgjord.';
  });

  protected readonly rubrik = computed(() => {
    const r = this.rekvisition();
    return r ? `Granska ${rekvisitionsnamn(r).toLocaleLowerCase('sv')}` : 'Granska rekvisitionen';
  });
  protected readonly rader = computed(() => {
    const fel = this.fel();
    return (this.nu()?.rader ?? []).map((r) => ({ ...r, namn: kontoartnamn(r.kostnadsslag), not: eko(r.ejGodkant), beloppsfel: fel[radfalt(r.kostnadsslag, 'ejGodkant')] ?? '', skalfel: fel[radfalt(r.kostnadsslag, 'skal')] ?? '' }));
  });
  protected readonly summor = computed(() => radsummor(this.tolkning().rader));
  private readonly utfall = computed(() => {
    const [r, e] = [this.rekvisition(), this.ekonomi.varde()];
    const rader = this.tolkning().rader;
    return r && e ? utfallNu({ ...r, rader: r.slag === 'forskott' ? [] : rader }, e) : null;
  });
  protected readonly mening = computed(() => {
    const u = this.utfall();
    return u === null ? 'Vad som skulle betalas ut går inte att räkna ut, eftersom andelen eller taket är okänt.' : bindandeMening(u, this.rekvisition()?.begart ?? null);
  });
  protected readonly attBetala = computed(() => this.utfall()?.attBetala ?? null);

  protected readonly formatera = formateraKronor;
  protected readonly periodtext = periodtext;
  protected readonly radfalt = radfalt;
  protected readonly stada = stada;

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const r = this.rekvisition();
      if (r) titel.satt(`${this.rubrik()}, ${r.arende}`);
      else if (this.svar.problem()) titel.satt('Granskningen kan inte visas');
    });
    effect(() => {
      const r = this.rekvisition();
      if (r && untracked(this.nu) === null) untracked(() => this.borja(r));
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    const kvar = this.arende.varde()?.sekretess === null ? 'Det du har skrivit finns kvar här tills du loggar ut.' : 'Det du har skrivit går förlorat.';
    return !this.rord() || window.confirm(`Granskningen är inte sparad. ${kvar} Vill du lämna sidan?`);
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected kastaUtkast(): void {
    const r = this.rekvisition();
    this.utkast.kasta();
    if (r) this.nu.set(somGranskning(r));
    this.rord.set(false);
    this.prov.glom();
  }

  protected sattRad(slag: Kostnadsslag, vad: Partial<Pick<Granskningsrad, 'ejGodkant' | 'skal'>>): void {
    this.rord.set(true);
    this.nu.update((f) => f && { ...f, rader: f.rader.map((r) => (r.kostnadsslag === slag ? { ...r, ...vad } : r)) });
  }

  protected satt(falt: 'skal' | 'anmarkning', text: string): void {
    this.rord.set(true);
    this.nu.update((f) => f && { ...f, [falt]: text });
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const [r, f] = [this.rekvisition(), this.nu()];
    if (!r || !f || this.sandning.arbetar()) return;
    if (!this.prov.prova([], (id) => id, Object.values(this.faltIder()))) return;
    const rader = r.slag === 'forskott' ? null : this.tolkning().rader.map(({ kostnadsslag, ejGodkant, skal }) => ({ kostnadsslag, ejGodkant, skal: ejGodkant > 0 ? skal : null }));
    const kropp = { version: r.version, rader, skal: f.skal.trim() || null, anmarkning: f.anmarkning.trim() || null };
    const svar = await this.sandning.skicka<RekvisitionSvar>('POST', apiAdress('rekvisitionsgranskning', { nyckel: r.arende, nummer: r.nummer }), kropp);
    this.prov.avsluta(svar !== null);
    if (!svar) {
      if (this.sandning.problem()?.kod === 'konflikt') this.svar.igen();
      return;
    }
    this.rord.set(false);
    this.utkast.kasta();
    void this.router.navigate(['/arenden', r.arende, 'rekvisitioner', r.nummer], { info: `${rekvisitionsnamn(r)} är granskad. Någon annan, en chef eller en ekonom, attesterar den.` });
  }

  /** A draft that was written of the claim as it read before is not taken back. */
  private borja(r: RekvisitionSvar): void {
    const kvar = this.utkast.las();
    const galler = kvar !== null && kvar.version === r.version;
    if (kvar !== null && !galler) this.utkast.kasta();
    this.nu.set(galler ? kvar.innehall : somGranskning(r));
    this.rord.set(galler);
  }
}
