import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { VillkorskatalogSvar, VillkorsmallSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Flikar } from '../ui/flikar';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';
import { galler, giltighet, registerflikar } from './registren.formulering';

/** The catalogue of conditions: each with the version in force, and those before it. */
@Component({
  selector: 'app-villkor',
  imports: [Flikar, Hamtningsfel, Handlingsknapp, Laddar, Marke, Notis, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './villkor.html',
  styleUrl: './register.css',
})
export class Villkor {
  private readonly router = inject(Router);
  protected readonly svar = hamta<VillkorskatalogSvar>(() => apiAdress('villkorsmallar'));
  protected readonly grupper = computed(() => {
    const koder = new Map<string, VillkorsmallSvar[]>();
    for (const v of this.svar.varde()?.villkor ?? []) koder.set(v.kod, [...(koder.get(v.kod) ?? []), v]);
    return [...koder].map(([kod, versioner]) => {
      const nu = versioner.find((v) => v.galler) ?? versioner[0];
      return { kod, nu, ovriga: versioner.filter((v) => v !== nu) };
    });
  });
  private readonly info: unknown = inject(Router).currentNavigation()?.extras.info;
  protected readonly besked = typeof this.info === 'string' ? this.info : '';

  protected readonly flikar = registerflikar('villkor');
  protected readonly galler = galler;
  protected readonly giltighet = giltighet;

  protected ny(kod: string | null): void {
    void this.router.navigate(['/register/villkor/nytt'], { queryParams: { kod } });
  }

  /** What the condition carries besides its text, as short facts. */
  protected uppgifter(v: VillkorsmallSvar): string[] {
    return [
      `Gäller ${galler(v.stodtyper)}`,
      ...(v.standard ? ['Vald från början i nya förslag'] : []),
      ...(v.bevis ? [`Visas genom: ${v.bevis}`] : []),
      ...(v.dagarEfterBeslut === null ? [] : [`Uppfylls inom ${v.dagarEfterBeslut} dagar från beslutet`]),
      ...(v.dokument ? [`Allmänna villkor ${[v.dokument.datum, v.dokument.diarienummer && `dnr ${v.dokument.diarienummer}`].filter(Boolean).join(', ')}`] : []),
    ];
  }
}
