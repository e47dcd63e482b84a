import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ArendeSvar, KedjeSvar } from '@anslag/kontrakt';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Tomt } from '../ui/tomt';
import { Effektkedja } from './effektkedja';
import { somKedja, somLastKedja } from './led';

/** The effect chain of an ärende with what is logged on it and its gaps; at another time than now, only the chain as it stood. */
@Component({
  selector: 'app-kedjedel',
  imports: [Effektkedja, Hamtningsfel, Laddar, RouterLink, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (arende().tid !== null) {
      <app-effektkedja [kedja]="da()">
        <app-tomt skal="Ingen effektkedja fanns då"><p>Välj en senare tid ovan, eller visa hur det är i dag.</p></app-tomt>
      </app-effektkedja>
    } @else if (svar.problem(); as p) {
      <app-hamtningsfel [problem]="p" (igen)="svar.igen()" />
    } @else if (nu(); as k) {
      @if (ratt.far('uppfoljning.skriva')) {
        <p class="ej-utskrift rad">
          @if (hinder(); as skal) {
            <span class="litet">Kedjan kan inte ändras av dig: {{ skal }}</span>
          } @else {
            <a class="knapp sekundar liten" [routerLink]="['/arenden', arende().nyckel, 'effektkedja']">{{ k.noder.length > 0 ? 'Ändra kedjan' : 'Bygg en effektkedja' }}</a>
          }
        </p>
      }
      <app-effektkedja [kedja]="k" [luckor]="svar.varde()?.luckor ?? null" [period]="svar.varde()?.period" [logga]="hinder() === null ? logga() : null" (andrad)="svar.igen()">
        <app-tomt skal="Ärendet har ingen effektkedja">
          <p>Handlingarna beskriver inte hur aktiviteterna leder till effekter och mål.</p>
        </app-tomt>
      </app-effektkedja>
    } @else {
      <app-laddar text="Hämtar effektkedjan …" hojd="30rem" />
    }
  `,
})
export class Kedjedel {
  readonly arende = input.required<ArendeSvar>();

  protected readonly ratt = inject(Ratt);
  protected readonly svar = hamta<KedjeSvar>(
    () => (this.arende().tid === null ? apiAdress('arendeeffektkedja', { nyckel: this.arende().nyckel }) : undefined),
    () => this.arende().nyckel,
  );
  protected readonly nu = computed(() => {
    const svar = this.svar.varde();
    return svar && somKedja(svar);
  });
  protected readonly da = computed(() => somLastKedja(this.arende().effektkedja ?? { noder: [], lankar: [] }));
  protected readonly hinder = computed(() => (this.ratt.far('uppfoljning.skriva') ? this.ratt.hinder('uppfoljning.skriva', omstandigheter(this.arende().min)) : 'Rätt saknas.'));
  protected readonly logga = computed(() => ['/arenden', this.arende().nyckel, 'resultat', 'nytt']);
}
