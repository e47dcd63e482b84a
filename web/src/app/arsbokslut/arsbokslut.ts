import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ArsbokslutListaSvar, NyttArsbokslutSvar, ProblemSvar } from '@anslag/kontrakt';
import { firstValueFrom } from 'rxjs';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { somProblem } from '../skal/problem';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { tidpunkt } from '../ui/tid.formulering';
import { gjort, kortSumma, utlosarnamn } from './arsbokslut.formulering';

/** Every year with its årsbokslut, newest first, and the way to make one. */
@Component({
  selector: 'app-arsbokslut',
  imports: [Felsammanfattning, Hamtningsfel, Handlingsknapp, Laddar, Notis, RouterLink, Sidrubrik, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './arsbokslut.html',
  styleUrl: './arsbokslut.css',
})
export class Arsbokslut {
  private readonly http = inject(HttpClient);
  protected readonly ratt = inject(Ratt);
  protected readonly lista = hamta<ArsbokslutListaSvar>(() => apiAdress('arsbokslut'));
  protected readonly tidpunkt = tidpunkt;
  protected readonly utlosarnamn = utlosarnamn;
  protected readonly kortSumma = kortSumma;
  protected readonly gjort = gjort;

  /** The year that is being made now. */
  protected readonly arbetar = signal<number | null>(null);
  protected readonly resultat = signal<NyttArsbokslutSvar | null>(null);
  protected readonly problem = signal<ProblemSvar | null>(null);

  protected readonly ar = computed(() => {
    const svar = this.lista.varde();
    if (!svar) return [];
    const alla = [...new Set([...svar.budgetar, ...svar.arsbokslut.map((b) => b.budgetar)])].sort((a, b) => b - a);
    return alla.map((budgetar) => ({ budgetar, versioner: svar.arsbokslut.filter((b) => b.budgetar === budgetar) }));
  });

  protected async gor(budgetar: number): Promise<void> {
    if (this.arbetar() !== null) return;
    this.arbetar.set(budgetar);
    this.resultat.set(null);
    this.problem.set(null);
    try {
      this.resultat.set(await firstValueFrom(this.http.post<NyttArsbokslutSvar>(apiAdress('arsbokslut'), { budgetar })));
      this.lista.igen();
    } catch (fel) {
      this.problem.set(somProblem(fel as HttpErrorResponse));
    } finally {
      this.arbetar.set(null);
    }
  }
}
