import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OKAND_PERIOD, RESULTATLAGEN, Resultatlage, dagIStockholm } from '@anslag/doman';
import { LoggningSvar, NodandringSvar, efterfragantext, nivanamn } from '@anslag/kontrakt';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { matvardetext } from '../ui/matvarde.formulering';
import { Notis } from '../ui/notis';
import { Textfalt } from '../ui/textfalt';
import { Alternativ, Valjare } from '../ui/valjare';
import { Resultatmarke } from './resultatmarke';
import { Resultatformular, matbar, nyttResultat, perNiva, tolkaResultat } from './resultatformular';
import { Senasteprojekt } from './senasteprojekt';

/** Each field of a problem at its control, in the order of the card. */
const FALTIDER: Readonly<Record<string, string>> = { projekt: 'snabb-projekt', nod: 'snabb-nod', lage: 'snabb-uppnadd', varde: 'snabb-varde' };

/** A result of one of the person's own projects, logged from the start page: of this year and today, with what is asked for first. */
@Component({
  selector: 'app-snabblogg',
  imports: [Felsammanfattning, Notis, Resultatmarke, RouterLink, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './snabblogg.html',
  styleUrl: './snabblogg.css',
})
export class Snabblogg {
  private readonly injektor = inject(Injector);
  private readonly senaste = inject(Senasteprojekt);
  private readonly idag = dagIStockholm(new Date());
  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  protected readonly svar = hamta<LoggningSvar>(() => apiAdress('loggning'));
  protected readonly sandning = sandning();
  protected readonly faltIder = FALTIDER;
  protected readonly lagen = RESULTATLAGEN;
  protected readonly matbar = matbar;

  private readonly valtProjekt = signal<string | null>(null);
  /** The node, after a year when it is chosen as asked for: "2024 <id>". */
  protected readonly nodval = signal('');
  protected readonly lage = signal<Resultatlage | ''>('');
  protected readonly varde = signal('');
  protected readonly klart = signal('');

  protected readonly projekten = computed((): Alternativ[] => (this.svar.varde()?.projekt ?? []).filter((p) => p.noder.length > 0).map((p) => ({ varde: p.nyckel, namn: p.namn })));
  protected readonly projekt = computed(() => {
    const projekt = (this.svar.varde()?.projekt ?? []).filter((p) => p.noder.length > 0);
    const onskat = this.valtProjekt() ?? this.senaste.las()[0];
    return projekt.find((p) => p.nyckel === onskat) ?? projekt[0] ?? null;
  });
  protected readonly noderna = computed((): Alternativ[] => {
    const p = this.projekt();
    if (!p) return [];
    const fragas = p.efterfragat.flatMap((e) => p.noder.filter((n) => e.noder.includes(n.id)).map((n) => ({ varde: `${e.ar} ${n.id}`, namn: n.text, grupp: efterfragantext(e) })));
    return [...fragas, ...perNiva(p.noder).flatMap((g) => g.noder.map((n) => ({ varde: n.id, namn: n.text, grupp: nivanamn(g.niva) })))];
  });
  private readonly valt = computed(() => {
    const [, ar, nod] = /^(?:(\d{4}) )?(.*)$/.exec(this.nodval()) ?? [];
    return { ar: ar ?? this.idag.slice(0, 4), nod: this.projekt()?.noder.find((n) => n.id === nod) ?? null };
  });
  protected readonly nod = computed(() => this.valt().nod);
  protected readonly ar = computed(() => this.valt().ar);
  private readonly formular = computed((): Resultatformular => ({ ...nyttResultat(this.idag), nod: this.nod()?.id ?? '', ar: this.ar(), lage: this.lage(), varde: this.varde() }));
  private readonly tolkning = computed(() => tolkaResultat(this.formular(), this.nod(), this.idag, this.projekt()?.period ?? OKAND_PERIOD));
  protected readonly prov = provning('Resultatet är inte sparat', () => this.tolkning().fel, this.sandning);
  protected readonly eko = computed(() => {
    const { varde } = this.tolkning();
    return varde === null ? '' : `Läses som ${matvardetext(varde, this.nod()?.enhet ?? null)}`;
  });

  protected valjProjekt(nyckel: string): void {
    this.valtProjekt.set(nyckel);
    this.nodval.set('');
    this.varde.set('');
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    this.klart.set('');
    if (this.sandning.arbetar() || !this.prov.prova([], (id) => id, Object.keys(FALTIDER))) return;
    const [projekt, nod] = [this.projekt(), this.nod()];
    if (!projekt || !nod) return;
    const svar = await this.sandning.skicka<NodandringSvar>('POST', apiAdress('nodutfall', { id: nod.id }), this.tolkning().begaran);
    this.prov.avsluta(svar !== null);
    if (!svar) return;
    this.klart.set(`Sparat: ${nod.text}, ${this.lage() === 'uppnadd' ? 'uppnådd' : 'förväntad'} ${this.ar()}.`);
    this.senaste.minns(projekt.nyckel);
    this.valtProjekt.set(projekt.nyckel);
    this.nodval.set('');
    this.lage.set('');
    this.varde.set('');
    this.svar.igen();
    afterNextRender(() => this.status()?.nativeElement.focus(), { injector: this.injektor });
  }
}
