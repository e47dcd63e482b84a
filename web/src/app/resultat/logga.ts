import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { LoggningSvar, Loggprojekt } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { budgetar } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';
import { Projektval } from './projektval';
import { Resultatform } from './resultatform';
import { Senasteprojekt } from './senasteprojekt';

/** Logging a result where one is: the project, what came of it, and it is saved. */
@Component({
  selector: 'app-logga',
  imports: [Hamtningsfel, Laddar, Projektval, Resultatform, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <app-sidrubrik rubrik="Logga resultat">
      @if (ratt.far('uppfoljning.skriva')) {
        <a routerLink="/inlasning" [queryParams]="{ slag: 'utfall' }">Läs in flera från Excel</a>
      }
    </app-sidrubrik>
    @if (hinder(); as skal) {
      <app-tomt skal="Du kan inte logga resultat">
        <p>{{ skal }}</p>
      </app-tomt>
    } @else if (svar.problem(); as p) {
      <app-hamtningsfel [problem]="p" (igen)="svar.igen()" />
    } @else if (svar.varde(); as s) {
      @for (p of valt(); track p.nyckel) {
        <p class="projekt">
          <span
            ><span class="litet">Projekt <span class="tal">{{ p.nyckel }}</span></span> <strong>{{ p.namn }}</strong></span
          >
          <button type="button" class="knapp sekundar liten" (click)="byt()">Byt<span class="endast-skarmlasare"> projekt</span></button>
        </p>
        @if (p.noder.length > 0) {
          <app-resultatform
            [av]="'arende:' + p.nyckel"
            [arende]="p.nyckel"
            [noder]="p.noder"
            [period]="p.period"
            [efterfragat]="p.efterfragat"
            [forvald]="forvald()"
            (sparat)="minns(p.nyckel)"
            (nodvald)="visaNod(p.nyckel, $event)"
          >
            <a class="knapp sekundar" [routerLink]="['/arenden', p.nyckel]" fragment="resultat">Visa ärendets resultat</a>
          </app-resultatform>
        } @else {
          <app-tomt skal="Projektet har inget att logga på">
            <p>Effektkedjan har ännu ingen prestation eller effekt. <a [routerLink]="['/arenden', p.nyckel]" fragment="effektkedja">Till effektkedjan</a></p>
          </app-tomt>
        }
      } @empty {
        <app-projektval [projekt]="s.projekt" (valt)="valj($event)" />
      }
    } @else {
      <app-laddar text="Hämtar dina projekt …" hojd="60vh" />
    }
  `,
  styles: `
    .projekt {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      max-width: 40rem;
      padding-bottom: 8px;
      border-bottom: 1px solid var(--linje-stark);
    }
    .projekt > span {
      flex: 1 1 12rem;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .projekt .litet,
    .projekt strong {
      display: block;
    }
    .projekt .tal {
      display: inline;
    }
  `,
})
export class Logga {
  private readonly router = inject(Router);
  private readonly vag = inject(ActivatedRoute);
  private readonly injektor = inject(Injector);
  private readonly senaste = inject(Senasteprojekt);
  protected readonly ratt = inject(Ratt);
  private readonly form = viewChild(Resultatform);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });

  protected readonly hinder = computed(() => this.ratt.hinder('uppfoljning.skriva'));
  protected readonly svar = hamta<LoggningSvar>(() => (this.hinder() === null ? apiAdress('loggning') : undefined));
  /** One chooses another project than the one that was logged on last. */
  private readonly byter = signal(false);
  /** The project of the address, or the one logged on last, or the only one; a list of one or none, so that the form belongs to its project. */
  protected readonly valt = computed((): Loggprojekt[] => {
    const projekt = this.svar.varde()?.projekt ?? [];
    const [ensamt] = projekt.length === 1 ? projekt : [];
    const onskat = this.fraga().get('projekt') ?? (this.byter() ? null : (this.senaste.las()[0] ?? ensamt?.nyckel));
    return projekt.filter((p) => p.nyckel === onskat);
  });
  protected readonly forvald = computed(() => {
    const nod = this.fraga().get('nod');
    return nod === null ? null : { nod, ar: budgetar(this.fraga().get('ar')) };
  });

  /** May the page be left? */
  farLamnas(): boolean {
    return this.form()?.farLamnas() ?? true;
  }

  protected valj(projekt: string): void {
    this.byter.set(false);
    void this.ga({ projekt }, 'resultat-nod');
  }

  protected byt(): void {
    if (!this.farLamnas()) return;
    this.byter.set(true);
    void this.ga({}, 'projekt-sok');
  }

  protected visaNod(projekt: string, nod: string | null): void {
    void this.ga(nod === null ? { projekt } : { projekt, nod });
  }

  protected minns(nyckel: string): void {
    this.senaste.minns(nyckel);
    this.svar.igen();
  }

  /** @param fokus what is to have the focus when the address has changed. */
  private async ga(queryParams: { projekt?: string; nod?: string }, fokus?: string): Promise<void> {
    await this.router.navigate([], { queryParams, replaceUrl: true });
    if (fokus !== undefined) afterNextRender(() => document.getElementById(fokus)?.focus(), { injector: this.injektor });
  }
}
