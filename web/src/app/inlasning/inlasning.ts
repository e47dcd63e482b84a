import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  ForhandsgranskningSvar,
  INLASNINGSRATT,
  InlasningListaSvar,
  InlasningSvar,
  Inlasningsslag,
  ProblemSvar,
} from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { ettAv } from '../skal/fraga';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Session } from '../skal/session';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Forhandsgranskning } from './forhandsgranskning';
import { framstegstext, granskningsbesked, hinder, platsFor, resultatbesked, slagord } from './inlasning.formulering';
import { Inlasningslogg } from './logg';
import { Framsteg, Uppladdningssvar, skicka } from './uppladdning';

/** The kinds that are offered; the registers are read in by whoever runs the service. */
const SLAG = ['beslut', 'foretagsstod', 'ram', 'insatser', 'tabellbilaga', 'utfall', 'betalningsbesked', 'delbidrag'] as const satisfies readonly Inlasningsslag[];

/** Reading in a file: choose, see what it would change, confirm. */
@Component({
  selector: 'app-inlasning',
  imports: [Falt, Felsammanfattning, Forhandsgranskning, Inlasningslogg, Notis, RouterLink, Sidrubrik],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inlasning.html',
  styleUrl: './inlasning.css',
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Inlasning {
  private readonly router = inject(Router);
  private readonly vag = inject(ActivatedRoute);
  private readonly fraga = toSignal(this.vag.queryParamMap, { initialValue: this.vag.snapshot.queryParamMap });
  private readonly session = inject(Session);
  private readonly avbryt = new AbortController();
  private readonly filfalt = viewChild<ElementRef<HTMLInputElement>>('filfalt');
  private readonly resultatrubrik = viewChild<ElementRef<HTMLElement>>('resultatrubrik');

  protected readonly logg = hamta<InlasningListaSvar>(() => apiAdress('inlasningar'));
  private readonly ratt = inject(Ratt);
  /** The kinds the person may read in. */
  private readonly tillatna = computed(() => SLAG.filter((slag) => this.ratt.far(INLASNINGSRATT[slag])));
  protected readonly slagen = computed(() => this.tillatna().map((slag) => ({ slag, ...slagord(slag) })));
  protected readonly slag = computed(() => ettAv(this.tillatna(), this.fraga().get('slag')) ?? this.tillatna()[0] ?? 'beslut');
  protected readonly ord = computed(() => slagord(this.slag()));
  protected readonly mallar = computed(() =>
    this.ord().mallar.map((namn) => ({ namn, adress: apiAdress('inlasningsmall', { slag: namn }) })),
  );

  protected readonly fil = signal<File | null>(null);
  protected readonly ar = signal('');
  protected readonly filfel = signal('');
  protected readonly arbete = signal<'granskar' | 'läser in' | null>(null);
  protected readonly framsteg = signal<Framsteg | null>(null);
  protected readonly granskning = signal<ForhandsgranskningSvar | null>(null);
  protected readonly resultat = signal<InlasningSvar | null>(null);
  protected readonly problem = signal<ProblemSvar | null>(null);

  protected readonly framstegstext = computed(() => framstegstext(this.framsteg() ?? { gjort: 0, totalt: null, steg: 'laser' }));
  protected readonly besked = computed(() => {
    const g = this.granskning();
    return (
      g && {
        text: granskningsbesked(g),
        hinder: hinder(g),
        ton: g.kanBekraftas ? ('bra' as const) : g.fel.length > 0 ? ('fel' as const) : ('neutral' as const),
      }
    );
  });
  protected readonly klart = computed(() => {
    const r = this.resultat();
    return r && { text: resultatbesked(r), plats: platsFor(r.slag) };
  });
  /** What was confirmed is no longer what the preview showed, which is then gone: look at it anew. */
  protected readonly inaktuell = computed(() => ['konflikt', 'regelbrott'].includes(this.problem()?.kod ?? ''));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.avbryt.abort());
    afterRenderEffect(() => {
      if (this.granskning() || this.resultat()) this.resultatrubrik()?.nativeElement.focus();
    });
  }

  /** May the page be left? Asks when there is a preview that could be confirmed but is not, or work under way. */
  farLamnas(): boolean {
    return !this.obekraftat() || window.confirm('Filen är granskad men inte inläst. Vill du lämna sidan utan att läsa in den?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.obekraftat()) handelse.preventDefault();
  }

  protected valjSlag(slag: Inlasningsslag): void {
    this.rensa();
    this.fil.set(null);
    const falt = this.filfalt()?.nativeElement;
    if (falt) falt.value = '';
    void this.router.navigate([], { queryParams: { slag } });
  }

  protected valjFil(handelse: Event): void {
    this.rensa();
    this.fil.set((handelse.target as HTMLInputElement).files?.[0] ?? null);
  }

  protected async granska(handelse?: Event): Promise<void> {
    handelse?.preventDefault();
    this.rensa();
    if (!this.fil()) {
      this.filfel.set('Välj en fil.');
      this.filfalt()?.nativeElement.focus();
      return;
    }
    const svar = await this.sand<ForhandsgranskningSvar>('granskar', apiAdress('forhandsgranskning'));
    if (svar) this.granskning.set(svar);
  }

  protected async bekrafta(): Promise<void> {
    const granskning = this.granskning();
    if (!granskning?.kanBekraftas) return;
    this.problem.set(null);
    const svar = await this.sand<InlasningSvar>('läser in', apiAdress('inlasningar'), granskning.fingeravtryck);
    if (!svar) {
      if (this.inaktuell()) this.granskning.set(null);
      return;
    }
    this.granskning.set(null);
    this.resultat.set(svar);
    this.logg.igen();
  }

  private async sand<T>(arbete: 'granskar' | 'läser in', till: string, fingeravtryck?: string): Promise<T | null> {
    const fil = this.fil();
    if (!fil || this.arbete()) return null;
    this.arbete.set(arbete);
    this.framsteg.set(null);
    const ar = this.slag() === 'tabellbilaga' ? this.ar().trim() : '';
    const sandning = { slag: this.slag(), fil, ar, ...(fingeravtryck === undefined ? {} : { fingeravtryck }) };
    try {
      const utgang: Uppladdningssvar<T> = await skicka<T>(till, sandning, (f) => this.framsteg.set(f), this.avbryt.signal);
      if ('svar' in utgang) return utgang.svar;
      if (utgang.problem.kod === 'inte_inloggad') this.session.upphor();
      this.problem.set(utgang.problem);
      return null;
    } catch {
      // The page was left while the work went on: there is nobody to tell.
      return null;
    } finally {
      this.arbete.set(null);
    }
  }

  private obekraftat(): boolean {
    return this.arbete() === 'läser in' || this.granskning()?.kanBekraftas === true;
  }

  private rensa(): void {
    this.granskning.set(null);
    this.resultat.set(null);
    this.problem.set(null);
    this.filfel.set('');
  }
}
