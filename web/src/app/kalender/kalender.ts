import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KalenderRad, KalenderSvar, uppfoljningsrubrik } from '@anslag/kontrakt';
import { nyckeltext } from '../arende/arende.formulering';
import { fristmarke } from '../sammantrade/sammantrade.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tabellram } from '../ui/tabellram';
import { Tomt } from '../ui/tomt';
import { lagesmarke } from '../uppfoljning/uppfoljning.formulering';
import { Kalenderlank } from './kalenderlank';

/** Every day to keep: of all meetings, and of the follow-up of the person's own ärenden; and the person's own link to them as a calendar. */
@Component({
  selector: 'app-kalender',
  imports: [Hamtningsfel, Kalenderlank, Laddar, Marke, RouterLink, Sidrubrik, Tabellram, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kalender.html',
})
export class Kalender {
  protected readonly svar = hamta<KalenderSvar>(() => apiAdress('kalender'));
  protected readonly delar = computed(() => {
    const svar = this.svar.varde();
    const somRad = (r: KalenderRad) => ({ ...r, marke: fristmarke(r.lage) });
    return [
      { id: 'kommande', rubrik: 'Kommande', tomt: 'Inga dagar kommer', rader: (svar?.kommande ?? []).map(somRad) },
      { id: 'forflutna', rubrik: 'Tidigare', tomt: 'Inga dagar har varit', rader: (svar?.forflutna ?? []).map(somRad) },
    ];
  });
  /** What the person is to follow up in the own ärenden. */
  protected readonly egna = computed(() =>
    (this.svar.varde()?.uppfoljning ?? []).map((r) => ({ ...r, rubrik: uppfoljningsrubrik(r), nummer: nyckeltext(r.arende), marke: lagesmarke(r.lage) })),
  );
}
