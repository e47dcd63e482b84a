import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Handling } from '@anslag/doman';
import { avskrivningsgrundnamn, BeslutSvar, BeslutstextSvar, beslutfel, MinRoll } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Lastid, arForfluten } from '../skal/tid';
import { ramtext } from '../beslut/beslut.formulering';
import { Forslagshantering } from '../beslut/forslagshantering';
import { Ordalydelse } from '../beslut/ordalydelse';
import { AndelText } from '../ui/andel';
import { Belopp } from '../ui/belopp';
import { Dokumentknapp } from '../ui/dokumentknapp';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Beslutstid, Tidsperiod } from '../ui/tid';
import { beslutslagenamn, beslutsslagnamn } from './arende.formulering';
import { beslutsfattare, ersattext } from './beslut.formulering';
import { Villkorslista } from './villkorslista';

/** One decision or proposal as its own record: its terms, conditions, what the check found, and its wording on request. */
@Component({
  selector: 'app-beslutskort',
  imports: [AndelText, Belopp, Beslutstid, Dokumentknapp, Forslagshantering, Handlingsknapp, Hamtningsfel, Laddar, Marke, Notis, Ordalydelse, Tidsperiod, Villkorslista],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './beslutskort.html',
  styleUrl: './beslutskort.css',
})
export class Beslutskort {
  readonly nyckel = input.required<string>();
  readonly beslut = input.required<BeslutSvar>();
  /** The past time that is shown, if any: the wording is of the same. */
  readonly tid = input<Lastid>({});

  /** The ärende's version, and what the person is to it. */
  readonly version = input.required<number>();
  readonly min = input.required<MinRoll>();
  /** The proposal was taken back: the ärende must be fetched anew. */
  readonly aterkallat = output<void>();

  /** The paragraph, when what is secret of the decision is left out. */
  readonly undanhallet = input<string | null>(null);

  /** What has just been done with it, told beside it. */
  readonly besked = input<string | null>(null);

  /** Why the ärende's other decisions leave no room for this proposal; null when they do. */
  readonly foljdhinder = input<string | null>(null);

  /** Why the ärende's status leaves no room for deciding it; null when it does. */
  readonly stegetsHinder = input<string | null>(null);

  /** The decided grant that has taken the proposal's place. */
  readonly ersattAv = input<number | null>(null);

  /** What stands between a proposal and the decision; null of a decision, and when a past time is shown. */
  protected readonly forslag = computed(() => {
    const { beslutsniva, ram, omstandigheter } = this.beslut();
    if (ram === null || omstandigheter === null || arForfluten(this.tid())) return null;
    const handling: Handling = beslutsniva === 'namnd' ? 'beslut.namnd' : 'beslut.delegation';
    return { handling, ram: this.foljdhinder() === null ? ramtext(ram) : null };
  });
  private readonly router = inject(Router);

  protected readonly slag = computed(() => beslutsslagnamn(this.beslut().slag));
  protected readonly lage = computed(() => {
    const ersatt = this.ersattAv();
    return ersatt === null ? beslutslagenamn(this.beslut().lage) : { text: `Förslag, ersatt av beslut ${ersatt}`, ton: 'neutral' as const };
  });
  protected readonly ersattext = ersattext;
  protected readonly fattare = computed(() => beslutsfattare(this.beslut()));
  protected readonly beviljande = computed(() => ['bifall', 'tillagg', 'forlangning'].includes(this.beslut().slag));
  /** A letter to the applicant can be made of what is decided, as it is now. */
  protected readonly harBrev = computed(() => this.beslut().lage === 'beslutad' && this.undanhallet() === null && !arForfluten(this.tid()));
  protected readonly kanAndras = computed(() => this.beslut().lage === 'forslag' && this.ersattAv() === null && !arForfluten(this.tid()));
  protected readonly grundnamn = avskrivningsgrundnamn;
  protected readonly allmannaVillkor = computed(() => {
    const a = this.beslut().allmannaVillkor;
    return a ? [a.datum, a.diarienummer && `dnr ${a.diarienummer}`].filter(Boolean).join(', ') : '';
  });
  protected readonly hinder = computed(() => this.beslut().kontroll.hinder.map(beslutfel));
  protected readonly anmarkningar = computed(() => this.beslut().kontroll.anmarkningar.map(beslutfel));

  private readonly textOppen = signal(false);
  protected readonly text = hamta<BeslutstextSvar>(() =>
    this.textOppen()
      ? apiAdress('beslutstext', { nyckel: this.nyckel() }, { nummer: this.beslut().nummer, ...this.tid() })
      : undefined,
  );

  /** Why the wording is not shown: a fact it needs is not known, or it could not be fetched. */
  protected readonly textproblem = computed(() => {
    const p = this.text.problem();
    return p?.kod === 'regelbrott' ? { ...p, title: 'Kan inte skrivas' } : p;
  });

  protected oppnaText(handelse: Event): void {
    if ((handelse.target as HTMLDetailsElement).open) this.textOppen.set(true);
  }

  protected fatta(): void {
    void this.router.navigate(['/arenden', this.nyckel(), 'forslag', this.beslut().nummer, 'beslut']);
  }
}
