import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formateraKronor } from '@anslag/doman';
import { ArendeEkonomiSvar, REKVISITIONSSLAGNAMN, REKVISITIONSSTATUSNAMN, RekvisitionSvar, bindandeMening, kontoartnamn, lagregelmening } from '@anslag/kontrakt';
import { Arendesida } from '../arende/arendesida';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Sidtitel } from '../skal/titel';
import { Belopp } from '../ui/belopp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Tabellram } from '../ui/tabellram';
import { Bokforing } from './bokforing';
import { Rekvisitionssteg } from './rekvisitionssteg';
import { gang, hinderrader, nastaSteg, ordermarke, periodtext, rekvisitionsnamn, statuston } from './utbetalning.formulering';

/** One claim: what is claimed, what it gives and why, the accounts beside it, what is to be done with it and what has been. */
@Component({
  selector: 'app-rekvisitionen',
  imports: [Arendesida, Belopp, Bokforing, Hamtningsfel, Laddar, Marke, Notis, Rekvisitionssteg, RouterLink, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rekvisitionen.html',
  styleUrl: './rekvisitionen.css',
})
export class Rekvisitionen {
  /** From the path. */
  readonly nyckel = input.required<string>();
  readonly nummer = input.required<string>();

  private readonly status = viewChild<ElementRef<HTMLElement>>('status');
  /** For the ärende's name, and what of its money is withheld. */
  protected readonly ekonomi = hamta<ArendeEkonomiSvar>(() => apiAdress('arendeekonomi', { nyckel: this.nyckel() }));
  protected readonly svar = hamta<RekvisitionSvar>(
    () => apiAdress('rekvisition', { nyckel: this.nyckel(), nummer: this.nummer() }),
    () => `${this.nyckel()} ${this.nummer()}`,
  );
  protected readonly rekvisition = this.svar.varde;

  /** One comes from a form, where something was saved. */
  private readonly info: unknown = inject(Router).currentNavigation()?.extras.info;
  protected readonly besked = signal(typeof this.info === 'string' ? this.info : '');
  /** Saved, but not all of it. */
  protected readonly varning = signal(varningen(this.info));

  protected readonly formatera = formateraKronor;
  protected readonly kontoartnamn = kontoartnamn;
  protected readonly lagregelmening = lagregelmening;
  protected readonly nastaSteg = nastaSteg;
  protected readonly periodtext = periodtext;
  protected readonly statuston = statuston;
  protected readonly slagnamn = REKVISITIONSSLAGNAMN;
  protected readonly statusnamn = REKVISITIONSSTATUSNAMN;

  protected readonly rubrik = computed(() => {
    const r = this.rekvisition();
    return r ? rekvisitionsnamn(r) : `Rekvisition ${this.nummer()}`;
  });
  protected readonly mening = computed(() => {
    const r = this.rekvisition();
    return r?.utfall ? bindandeMening(r.utfall, r.begart) : null;
  });
  protected readonly order = computed(() => {
    const order = this.rekvisition()?.order;
    return order ? ordermarke(order) : null;
  });
  protected readonly hinder = computed(() => {
    const r = this.rekvisition();
    return r ? hinderrader(r) : [];
  });
  protected readonly gang = computed(() => {
    const r = this.rekvisition();
    return r ? gang(r) : [];
  });

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const r = this.rekvisition();
      if (r) titel.satt(`${rekvisitionsnamn(r)}, ${r.arende}`);
      else if (this.svar.problem()) titel.satt('Rekvisitionen kan inte visas');
    });
  }

  protected gjort(text: string): void {
    this.besked.set(text);
    this.varning.set('');
    this.status()?.nativeElement.focus();
    this.igen();
  }

  protected igen(): void {
    this.svar.igen();
    this.ekonomi.igen();
  }
}

/** What the form says was not saved with the rest. */
function varningen(info: unknown): string {
  return typeof info === 'object' && info !== null && 'varning' in info && typeof info.varning === 'string' ? info.varning : '';
}
