import { ChangeDetectionStrategy, Component, ElementRef, computed, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dagIStockholm } from '@anslag/doman';
import { ArendeSvar, DelbidragSvar, DelbidragenSvar } from '@anslag/kontrakt';
import { konnamn } from '../arende/arende.formulering';
import { Makuleringsform } from '../arendeandring/makuleringsform';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';

/** The grants that a ramprojekt has handed out, and what is left of its frame. */
@Component({
  selector: 'app-delbidragsdel',
  imports: [Belopp, Hamtningsfel, Laddar, Makuleringsform, Notis, RouterLink, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delbidragsdel.html',
  styles: `
    .rad {
      display: block;
    }
    .knapprad {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 24px;
      margin: 16px 0 0;
    }
    dl {
      margin-bottom: 8px;
    }
    details {
      margin-top: 16px;
    }
    .borta {
      margin: 8px 0 0;
      padding-left: 18px;
    }
    app-notis {
      display: block;
      margin-bottom: 16px;
    }
  `,
  host: { '(keydown.escape)': 'vald() && stang()' },
})
export class Delbidragsdel {
  readonly arende = input.required<Pick<ArendeSvar, 'nyckel' | 'version'>>();
  /** What a form that one comes from has done. */
  readonly besked = input<string | null>(null);

  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  private oppnare: Element | null = null;
  protected readonly svar = hamta<DelbidragenSvar>(() => apiAdress('delbidrag', { nyckel: this.arende().nyckel }));
  protected readonly iBruk = computed(() => (this.svar.varde()?.delbidrag ?? []).filter((b) => b.makulerat === null));
  protected readonly makulerade = computed(() => (this.svar.varde()?.delbidrag ?? []).filter((b) => b.makulerat !== null));
  protected readonly antal = computed(() => this.iBruk().length);
  protected readonly vald = signal<DelbidragSvar | null>(null);
  protected readonly klart = signal('');
  protected readonly konnamn = konnamn;
  protected readonly dag = (iso: string): string => dagIStockholm(new Date(iso));

  protected adress(nummer: number): string {
    return apiAdress('delbidragsmakulering', { nyckel: this.arende().nyckel, nummer });
  }

  protected oppna(b: DelbidragSvar): void {
    this.oppnare = document.activeElement;
    this.klart.set('');
    this.vald.set(b);
  }

  protected stang(): void {
    this.vald.set(null);
    if (this.oppnare instanceof HTMLElement && this.oppnare.isConnected) this.oppnare.focus();
    else this.status()?.nativeElement.focus();
  }

  protected klar(): void {
    this.klart.set(`Delbidraget till ${this.vald()?.mottagare ?? ''} är makulerat.`);
    this.vald.set(null);
    this.status()?.nativeElement.focus();
    this.svar.igen();
  }
}
