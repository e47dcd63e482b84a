import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Uppfoljningslage, UPPFOLJNINGSLAGEN } from '@anslag/doman';
import { AnalysSvar, ArendeSvar, UPPFOLJNINGSLAGENAMN, UppfoljningSvar } from '@anslag/kontrakt';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Tomt } from '../ui/tomt';
import { Analysvisning } from './analysvisning';
import { Postrad } from './postrad';
import { perAr } from './uppfoljning.formulering';

/** The follow-up of an ärende: its plan year by year with how each post stands, and the analysis at close. */
@Component({
  selector: 'app-uppfoljningsdel',
  imports: [Analysvisning, Hamtningsfel, Laddar, Marke, Notis, Postrad, RouterLink, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './uppfoljningsdel.html',
  styles: `
    h3 {
      margin: 24px 0 8px;
    }
    h3.ar {
      margin: 16px 0 0;
      color: var(--text-2);
      font-size: 0.9375rem;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      max-width: none;
    }
    .analyslage {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
    }
  `,
})
export class Uppfoljningsdel {
  readonly arende = input.required<ArendeSvar>();

  private readonly ratt = inject(Ratt);
  private readonly status = viewChild.required<ElementRef<HTMLElement>>('status');
  protected readonly svar = hamta<UppfoljningSvar>(
    () => apiAdress('arendeuppfoljning', { nyckel: this.arende().nyckel }),
    () => this.arende().nyckel,
  );
  protected readonly analys = hamta<AnalysSvar>(() => (this.svar.varde()?.analys?.paborjad ? apiAdress('analys', { nyckel: this.arende().nyckel }) : undefined));
  protected readonly besked = signal('');
  protected readonly ar = computed(() => perAr(this.svar.varde()?.poster ?? []));
  protected readonly summering = computed(() => {
    const poster = this.svar.varde()?.poster ?? [];
    const antal = (lage: Uppfoljningslage): number => poster.filter((p) => p.lage === lage).length;
    return UPPFOLJNINGSLAGEN.filter((l) => antal(l) > 0)
      .map((l) => `${UPPFOLJNINGSLAGENAMN[l].toLowerCase()}: ${antal(l)}`)
      .join(' · ');
  });
  protected readonly farSkriva = computed(() => {
    const svar = this.svar.varde();
    return svar !== undefined && !svar.undanhallet && this.ratt.hinder('uppfoljning.skriva', omstandigheter(svar.min)) === null;
  });
  /** Why one who otherwise may cannot write here. */
  protected readonly hinder = computed(() => {
    const svar = this.svar.varde();
    return svar && this.ratt.far('uppfoljning.skriva') ? this.ratt.hinder('uppfoljning.skriva', omstandigheter(svar.min)) : null;
  });

  protected andrad(besked: string): void {
    this.besked.set(besked);
    this.status().nativeElement.focus();
    this.svar.igen();
  }
}
