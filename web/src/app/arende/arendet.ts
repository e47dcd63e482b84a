import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { HEL_ANDEL, berakna, beslutasForstForeslaget, ersattAv, granskaFoljdMed, tolkaArendenyckel } from '@anslag/doman';
import { ArendeSvar, BeredningSvar, BeslutSvar, ejForeslagetText, foljdfel, STATUSNAMN } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { tillFragment } from '../skal/fragment';
import { hamta } from '../skal/hamta';
import { tidIAdressen } from '../skal/tid';
import { Sidtitel } from '../skal/titel';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { Ansvar } from '../arendeandring/ansvar';
import { Statuslinje } from '../status/statuslinje';
import { Utbetalningsdel } from '../utbetalning/utbetalningsdel';
import { Delbidragsdel } from '../delbidrag/delbidragsdel';
import { Sambandsdel } from '../samband/sambandsdel';
import { Resultatdel } from '../resultat/resultatdel';
import { Handlingsdel } from '../handlingar/handlingsdel';
import { Arendehistorik } from '../historik/arendehistorik';
import { AndelText } from '../ui/andel';
import { Belopp } from '../ui/belopp';
import { Flikar } from '../ui/flikar';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Marke } from '../ui/marke';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tidsperiod } from '../ui/tid';
import { Tidsval } from '../ui/tidsval';
import { Tomt } from '../ui/tomt';
import { Undanhallet } from '../ui/undanhallet';
import { Uppfoljningsdel } from '../uppfoljning/uppfoljningsdel';
import { Ansokansdel } from './ansokansdel';
import { nyckeltext } from './arende.formulering';
import { Beredningsdel } from './beredningsdel';
import { Beslutskort } from './beslutskort';
import { Budgetdel } from './budgetdel';
import { Kedjedel } from '../effektkedja/kedjedel';
import { Effektkedja } from '../effektkedja/effektkedja';
import { somLastKedja } from '../effektkedja/led';
import { Gallandevillkor } from './gallandevillkor';
import { Lage } from './lage';
import { Uppgifter } from './uppgifter';

/** The parts of the page, each with its own address (#budget). */
const DELAR = [
  { id: 'ansokan', namn: 'Ansökan' },
  { id: 'budget', namn: 'Budget' },
  { id: 'beredning', namn: 'Beredning' },
  { id: 'beslut', namn: 'Beslut' },
  { id: 'utbetalning', namn: 'Utbetalning' },
  { id: 'uppfoljning', namn: 'Uppföljning' },
  { id: 'delbidrag', namn: 'Delbidrag' },
  { id: 'effektkedja', namn: 'Effektkedja' },
  { id: 'resultat', namn: 'Resultat' },
  { id: 'samband', namn: 'Samband' },
  { id: 'insatser', namn: 'Insatser i rapporter' },
  { id: 'uppgifter', namn: 'Uppgifter' },
  { id: 'handlingar', namn: 'Handlingar' },
  { id: 'historik', namn: 'Historik' },
] as const;
/** What is only shown as it is now. */
const BARA_NU: readonly string[] = ['beredning', 'uppfoljning', 'delbidrag', 'resultat'];

/** One ärende: what applies, every decision, the budget and its check, the effect chain. */
@Component({
  selector: 'app-arendet',
  imports: [
    AndelText,
    Ansokansdel,
    Ansvar,
    Arendehistorik,
    Belopp,
    Beredningsdel,
    Beslutskort,
    Budgetdel,
    Delbidragsdel,
    Effektkedja,
    Kedjedel,
    Flikar,
    Gallandevillkor,
    Handlingsdel,
    Handlingsknapp,
    Hamtningsfel,
    Laddar,
    Lage,
    Marke,
    Notis,
    Resultatdel,
    RouterLink,
    Sambandsdel,
    Sidrubrik,
    Statuslinje,
    Tidsperiod,
    Tidsval,
    Tomt,
    Undanhallet,
    Uppfoljningsdel,
    Uppgifter,
    Utbetalningsdel,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './arendet.html',
  styleUrl: './arendet.css',
})
export class Arendet {
  /** From the path. */
  readonly nyckel = input.required<string>();

  /** The key as it is stored, however the address writes it. */
  protected readonly last = computed(() => {
    const tolkad = tolkaArendenyckel(this.nyckel());
    return tolkad.ok ? tolkad.varde.varde : this.nyckel().trim();
  });
  protected readonly statusnamn = STATUSNAMN;
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  protected readonly tid = tidIAdressen();
  protected readonly svar = hamta<ArendeSvar>(
    () => apiAdress('arende', { nyckel: this.last() }, { ...this.tid() }),
    () => this.tid(),
  );

  /** Only what belongs to the ärende in the address: the former one is not shown under the new one's name. */
  protected readonly arende = computed(() => {
    const a = this.svar.varde();
    return a && [a.nyckel, a.diarienummer, a.nypsId].includes(this.last()) ? a : undefined;
  });
  /** Fetched again when the ärende has been changed. */
  protected readonly beredning = hamta<BeredningSvar>(() => {
    const a = this.arende();
    return a && a.tid === null ? apiAdress('beredning', { nyckel: a.nyckel }) : undefined;
  });
  /** Whether there may be such an ärende, only not at the time that is shown. */
  protected readonly varInteDa = computed(() => this.svar.problem()?.kod === 'saknas' && this.tid().registrerat !== undefined);
  protected readonly nummer = computed(() => {
    const a = this.arende();
    return a ? nyckeltext(a) : '';
  });
  protected readonly kvar = computed(() => {
    const a = this.arende();
    const g = a?.gallande;
    if (!a || !g || g.tak === null) return null;
    // Nothing more is booked, so the share does not matter: what is left is the tak less what is paid.
    return berakna({ bokfort: 0, tidigareUtbetalt: a.utbetalt, andel: g.andel ?? HEL_ANDEL, tak: g.tak }).kvarAvTaket;
  });
  protected readonly anmarkningar = computed(() => {
    const beslut = this.arende()?.beslut ?? [];
    return [...new Set(beslut.filter((b) => b.lage === 'beslutad').flatMap((b) => b.anmarkning ?? []))];
  });
  protected readonly delar = computed(() =>
    DELAR.filter((d) => (this.arende()?.tid === null || !BARA_NU.includes(d.id)) && (d.id !== 'delbidrag' || this.arende()?.ramprojekt)).map((d) => ({ namn: d.namn, fragment: d.id, vald: this.fragment() === d.id })),
  );
  /** One comes from a form, where something was saved: what it tells, beside the decision it is about when the address names one. */
  private readonly info: unknown = inject(Router).currentNavigation()?.extras.info;
  protected readonly besked = typeof this.info === 'string' ? this.info : null;
  protected readonly beskedOm = computed(() => (this.besked === null ? null : (this.fragment() ?? 'arendet')));
  protected readonly omstandigheter = omstandigheter;
  protected readonly insatser = computed(() =>
    (this.arende()?.insatser ?? []).map((i) => ({ ...i, kedja: i.effektkedja && somLastKedja(i.effektkedja) })),
  );
  protected readonly historik = computed(() => [...(this.arende()?.beslut ?? [])].reverse());

  /** The proposals that cannot be decided beside what is decided already, and why. */
  protected readonly foljdhinder = computed(() => {
    const beslut = this.arende()?.beslut ?? [];
    const forslag = beslut.filter((b) => b.lage === 'forslag');
    return new Map(
      forslag.flatMap((f): [number, string][] => {
        const { hinder } = granskaFoljdMed(beslut, f.nummer, 'beslut');
        return hinder.length > 0 ? [[f.nummer, hinder.map(foljdfel).join(' ')]] : [];
      }),
    );
  });
  /** The proposals whose place a decision has taken, by which. */
  protected readonly ersatta = computed(() => {
    const beslut = this.arende()?.beslut ?? [];
    return new Map(beslut.filter((b) => b.lage === 'forslag').map((b) => [b.nummer, ersattAv(beslut, b.nummer)]));
  });
  /** What was said of a proposal that is no longer there. */
  protected readonly borttaget = signal('');
  private readonly beslutsstatus = viewChild<ElementRef<HTMLElement>>('beslutsstatus');
  private readonly router = inject(Router);

  constructor() {
    const titel = inject(Sidtitel);
    const router = this.router;
    effect(() => {
      const a = this.arende();
      if (a && a.nyckel !== this.nyckel())
        void router.navigate(['/arenden', a.nyckel], {
          replaceUrl: true,
          queryParamsHandling: 'preserve',
          preserveFragment: true,
        });
    });
    effect(() => {
      const a = this.arende();
      if (a) titel.satt(`${a.namn}, ${a.nyckel}`);
      else if (this.svar.problem()) titel.satt(this.varInteDa() ? `Ärende ${this.last()}` : 'Ärendet kan inte visas');
    });
    tillFragment(
      () => this.arende() !== undefined,
      () => this.besked !== null,
    );
  }

  /** Why a proposal cannot be decided yet. */
  protected stegetsHinder({ status, beslut }: ArendeSvar, { slag }: BeslutSvar): string | null {
    return beslutasForstForeslaget(status, slag, beslut.some((b) => b.lage === 'beslutad')) ? ejForeslagetText(status) : null;
  }

  protected forslagetBorta(nummer: number): void {
    this.borttaget.set(`Förslag ${nummer} är taget tillbaka.`);
    this.beslutsstatus()?.nativeElement.focus();
    this.svar.igen();
  }

  protected foresla(): void {
    void this.router.navigate(['/arenden', this.last(), 'foresla']);
  }
}
