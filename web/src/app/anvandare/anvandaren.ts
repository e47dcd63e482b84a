import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AnvandareListaSvar, AnvandareRad, ProblemSvar } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { somProblem } from '../skal/problem';
import { Ratt } from '../skal/ratt';
import { Session } from '../skal/session';
import { Sidtitel } from '../skal/titel';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { ledamotskapsrader, rollnamn, senast, sessioner } from './anvandare.formulering';
import { Ledamotskapsform } from './ledamotskapsform';

/** One account: what is known of it, its memberships, and the way to log the person out. */
@Component({
  selector: 'app-anvandaren',
  imports: [Felsammanfattning, Hamtningsfel, Handlingsknapp, Laddar, Ledamotskapsform, RouterLink, Sidrubrik],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './anvandaren.html',
  styles: `
    .utloggning {
      margin-top: 24px;
    }
  `,
})
export class Anvandaren {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly form = viewChild(Ledamotskapsform);
  protected readonly ratt = inject(Ratt);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly lista = hamta<AnvandareListaSvar>(() => apiAdress('anvandare'));
  protected readonly person = computed(() => this.lista.varde()?.anvandare.find((a) => a.id === this.id()));
  protected readonly arbetar = signal(false);
  protected readonly utloggad = signal(false);
  protected readonly problem = signal<ProblemSvar | null>(null);
  protected readonly inloggadNu = computed(() => sessioner(this.utloggad() ? 0 : (this.person()?.antalSessioner ?? 0)));

  protected readonly rollnamn = rollnamn;
  protected readonly senast = senast;
  protected readonly ledamotskapsrader = ledamotskapsrader;

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      if (this.lista.varde()) titel.satt(this.person()?.namn ?? 'Användaren finns inte');
    });
  }

  /** May the page be left? Asks when memberships have been changed but not saved. */
  farLamnas(): boolean {
    return this.form()?.farLamnas() ?? true;
  }

  protected async loggaUt({ id, namn }: AnvandareRad): Promise<void> {
    const sjalv = id === this.session.person()?.id ? ' Det är ditt eget konto, så du loggas också ut här.' : '';
    if (!window.confirm(`Vill du logga ut ${namn} överallt? Det personen inte har sparat kan gå förlorat.${sjalv}`)) return;
    this.arbetar.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.delete(apiAdress('anvandaresSessioner', { id })));
      this.utloggad.set(true);
    } catch (fel) {
      this.problem.set(somProblem(fel as HttpErrorResponse));
    } finally {
      this.arbetar.set(false);
    }
  }
}
