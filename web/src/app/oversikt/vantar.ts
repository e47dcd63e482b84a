import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bristkod } from '@anslag/doman';
import { Vantande } from '@anslag/kontrakt';
import { nyckeltext } from '../arende/arende.formulering';
import { allasPlats, arbetsplats, bristord, vantaromText, vanterubrik } from './oversikt.formulering';

/** What waits for the person, by kind; each row leads to where the work is done. */
@Component({
  selector: 'app-vantar',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './vantar.html',
  styleUrl: './vantar.css',
})
export class Vantar {
  readonly vantar = input.required<readonly Vantande[]>();

  protected readonly rubrik = vanterubrik;
  protected readonly plats = arbetsplats;
  protected readonly alla = allasPlats;
  protected readonly vad = vantaromText;
  protected readonly nyckeltext = nyckeltext;

  protected brister(koder: readonly Bristkod[]): string {
    return koder.map(bristord).join(', ');
  }
}
