import { ChangeDetectionStrategy, Component, ElementRef, computed, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OKAND_PERIOD, RESULTATLAGEN, dagIStockholm, harResultat } from '@anslag/doman';
import { ArendeSvar, KedjeSvar, KedjenodSvar, NodmalSvar, NodutfallSvar, grundnamn, lagenamn, nivanamn } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { matvardetext } from '../ui/matvarde.formulering';
import { Notis } from '../ui/notis';
import { Resultatmarke } from './resultatmarke';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { Makuleringsform } from '../arendeandring/makuleringsform';
import { Malform } from './malform';
import { iKraft, konstext, malnoder, perAr, urKraft, utanAr } from './resultatlista';

type Panel = { slag: 'makulera'; nod: KedjenodSvar; utfall: NodutfallSvar } | { slag: 'mal'; nod: KedjenodSvar };

/** What has come of an ärende's chain, year by year, and the targets it is held against. */
@Component({
  selector: 'app-resultatdel',
  imports: [Hamtningsfel, Laddar, Makuleringsform, Malform, Notis, Resultatmarke, RouterLink, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resultatdel.html',
  styleUrl: './resultatdel.css',
  host: { '(keydown.escape)': 'panel() && stang()' },
})
export class Resultatdel {
  readonly arende = input.required<Pick<ArendeSvar, 'nyckel' | 'version'>>();

  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  private oppnare: Element | null = null;
  protected readonly svar = hamta<KedjeSvar>(() => apiAdress('arendeeffektkedja', { nyckel: this.arende().nyckel }));
  protected readonly ar = computed(() => perAr(this.svar.varde() ?? { noder: [] }));
  protected readonly utanAr = computed(() => utanAr(this.svar.varde() ?? { noder: [] }));
  protected readonly borta = computed(() => urKraft(this.svar.varde() ?? { noder: [] }));
  protected readonly mal = computed(() => malnoder(this.svar.varde() ?? { noder: [] }));
  protected readonly kanLoggas = computed(() => this.svar.varde()?.noder.some((n) => harResultat(n.niva)) ?? false);
  protected readonly period = computed(() => this.svar.varde()?.period ?? OKAND_PERIOD);
  protected readonly panel = signal<Panel | null>(null);
  protected readonly klart = signal('');

  protected readonly lagen = RESULTATLAGEN;
  protected readonly nivanamn = nivanamn;
  protected readonly lagenamn = lagenamn;
  protected readonly grundnamn = grundnamn;
  protected readonly vardetext = matvardetext;
  protected readonly konstext = konstext;
  protected readonly dag = (iso: string): string => dagIStockholm(new Date(iso));

  protected fallande(mal: readonly NodmalSvar[]): NodmalSvar[] {
    return [...mal].sort((a, b) => b.nummer - a.nummer);
  }

  protected senastUppnatt(nod: KedjenodSvar): NodutfallSvar | null {
    const egna = nod.utfall.filter((u) => iKraft(u) && u.lage === 'uppnadd');
    return egna.reduce<NodutfallSvar | null>((sist, u) => (sist === null || u.ar > sist.ar || (u.ar === sist.ar && u.datum > sist.datum) ? u : sist), null);
  }

  protected filadress(id: string): string {
    return apiAdress('bilagefil', { nyckel: this.arende().nyckel, id });
  }

  protected makuleringsadress(id: string): string {
    return apiAdress('utfallsmakulering', { id });
  }

  protected oppna(panel: Panel): void {
    this.oppnare = document.activeElement;
    this.klart.set('');
    this.panel.set(panel);
  }

  protected stang(): void {
    this.panel.set(null);
    if (this.oppnare instanceof HTMLElement && this.oppnare.isConnected) this.oppnare.focus();
    else this.status()?.nativeElement.focus();
  }

  protected klar(text: string): void {
    this.klart.set(text);
    this.panel.set(null);
    this.status()?.nativeElement.focus();
    this.svar.igen();
  }
}
