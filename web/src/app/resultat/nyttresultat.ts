import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { harResultat } from '@anslag/doman';
import { KedjeSvar, LoggningSvar } from '@anslag/kontrakt';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { apiAdress } from '../skal/adress';
import { budgetar } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Sidtitel } from '../skal/titel';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';
import { Undanhallet } from '../ui/undanhallet';
import { Resultatform } from './resultatform';
import { somLoggnod } from './resultatformular';
import { Senasteprojekt } from './senasteprojekt';

/** Logging a result of the project or insats in the address, or putting one right: `?nod=` is the node, `?rattar=` the result. */
@Component({
  selector: 'app-nytt-resultat',
  imports: [Hamtningsfel, Laddar, Resultatform, RouterLink, Sidrubrik, Tomt, Undanhallet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (svar.problem(); as p) {
      <app-sidrubrik rubrik="Resultatet kan inte loggas" />
      <app-hamtningsfel [problem]="p" (igen)="svar.igen()" />
    } @else if (svar.varde(); as k) {
      <p class="tillbaka">
        <a [routerLink]="tillbaka()" [fragment]="fragment()">{{ k.agare.namn }}</a>
      </p>
      <app-sidrubrik [rubrik]="rattar() ? 'Rätta resultatet' : 'Logga resultat'" [over]="nyckel() ?? ''" />
      @if (k.undanhallet) {
        <app-undanhallet vad="Effektkedjan" enligt="offentlighets- och sekretesslagen" />
      } @else if (hinder(); as skal) {
        <app-tomt skal="Du kan inte logga resultat här">
          <p>{{ skal }}</p>
        </app-tomt>
      } @else if (noder().length === 0) {
        <app-tomt skal="Det finns inget att logga på">
          <p>Effektkedjan har ännu ingen prestation eller effekt. <a [routerLink]="tillbaka()" fragment="effektkedja">Till effektkedjan</a></p>
        </app-tomt>
      } @else {
        <app-resultatform [av]="av()" [arende]="k.agare.slag === 'arende' ? k.agare.nyckel : k.agare.arende" [noder]="noder()" [period]="k.period" [efterfragat]="efterfragat()" [forvald]="forvald()" [rattar]="rattar()" (sparat)="minns()">
          <a class="knapp sekundar" [routerLink]="tillbaka()" [fragment]="fragment()">Visa alla resultat</a>
        </app-resultatform>
      }
    } @else {
      <app-laddar text="Hämtar effektkedjan …" hojd="80vh" />
    }
  `,
  styles: `
    .tillbaka {
      margin: 0 0 8px;
    }
  `,
})
export class NyttResultat {
  /** From the path: the ärende, or else the insats. */
  readonly nyckel = input<string>();
  readonly id = input<string>();

  private readonly ratt = inject(Ratt);
  private readonly senaste = inject(Senasteprojekt);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  private readonly form = viewChild(Resultatform);

  protected readonly svar = hamta<KedjeSvar>(() => {
    const [nyckel, id] = [this.nyckel(), this.id()];
    return nyckel === undefined ? apiAdress('insatseffektkedja', { id: id ?? '' }) : apiAdress('arendeeffektkedja', { nyckel });
  });
  private readonly loggning = hamta<LoggningSvar>(() => (this.nyckel() !== undefined && this.ratt.far('uppfoljning.skriva') ? apiAdress('loggning') : undefined));
  protected readonly av = computed(() => (this.nyckel() === undefined ? `insats:${this.id()}` : `arende:${this.svar.varde()?.agare.nyckel ?? ''}`));
  protected readonly tillbaka = computed(() => (this.nyckel() === undefined ? ['/insatser', this.id()] : ['/arenden', this.nyckel()]));
  protected readonly fragment = computed(() => (this.nyckel() === undefined ? undefined : 'resultat'));
  protected readonly noder = computed(() => (this.svar.varde()?.noder ?? []).filter((n) => harResultat(n.niva)).map(somLoggnod));
  protected readonly efterfragat = computed(() => this.loggning.varde()?.projekt.find((p) => p.nyckel === this.svar.varde()?.agare.nyckel)?.efterfragat ?? []);
  protected readonly hinder = computed(() => {
    const k = this.svar.varde();
    if (!k || k.farAndra) return null;
    return this.ratt.hinder(k.agare.slag === 'arende' ? 'uppfoljning.skriva' : 'insats.andra', k.min && omstandigheter(k.min)) ?? 'Ärendets handläggare loggar dess resultat.';
  });
  protected readonly rattar = computed(() => {
    const id = this.fraga().get('rattar');
    for (const n of this.svar.varde()?.noder ?? []) {
      const utfall = n.utfall.find((u) => u.id === id && u.makulerad === null && u.rattatAv === null);
      if (utfall) return { nod: n.id, utfall };
    }
    return null;
  });
  protected readonly forvald = computed(() => {
    const nod = this.fraga().get('nod');
    return nod === null ? null : { nod, ar: budgetar(this.fraga().get('ar')) };
  });

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const k = this.svar.varde();
      if (k) titel.satt(`${this.rattar() ? 'Rätta resultatet' : 'Logga resultat'}, ${this.nyckel() === undefined ? k.agare.namn : k.agare.nyckel}`);
      else if (this.svar.problem()) titel.satt(this.nyckel() === undefined ? 'Insatsens resultat kan inte loggas' : 'Resultatet kan inte loggas');
    });
  }

  /** May the page be left? */
  farLamnas(): boolean {
    return this.form()?.farLamnas() ?? true;
  }

  protected minns(): void {
    const agare = this.svar.varde()?.agare;
    if (agare?.slag === 'arende') this.senaste.minns(agare.nyckel);
  }
}
