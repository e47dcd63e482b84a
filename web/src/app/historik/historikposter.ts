import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Andring, HistorikRad, ROLLNAMN, andringstext, gjordestext, historiktid, visadeAndringar } from '@anslag/kontrakt';
import { Skelettrader } from '../ui/skelettrader';
import { Tabellram } from '../ui/tabellram';

/** So many changes are shown at once; the rest of a long entry waits behind a click. */
const GENAST = 4;

/** Entries of the history: when, who, what and why. */
@Component({
  selector: 'app-historikposter',
  imports: [RouterLink, Skelettrader, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './historikposter.html',
  styleUrl: './historikposter.css',
})
export class Historikposter {
  readonly etikett = input.required<string>();
  /** Undefined until they have come. */
  readonly rader = input.required<readonly HistorikRad[] | undefined>();
  readonly laddar = input(false);
  /** False where every entry is of one ärende. */
  readonly medArende = input(true);

  protected readonly rollnamn = ROLLNAMN;
  protected readonly gjordes = gjordestext;
  protected readonly andring = andringstext;
  protected readonly tid = historiktid;

  protected genast(rad: HistorikRad): Andring[] {
    const alla = visadeAndringar(rad);
    return alla.slice(0, alla.length === GENAST + 1 ? GENAST + 1 : GENAST);
  }

  protected resten(rad: HistorikRad): Andring[] {
    return visadeAndringar(rad).slice(this.genast(rad).length);
  }
}
