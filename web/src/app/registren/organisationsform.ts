import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formateraOrganisationsnummer, ORGANISATIONSSLAG, tolkaOrganisationsnummer } from '@anslag/doman';
import { Faltfel, ORGANISATIONSSLAGSNAMN, organisationsnummerfel, OrganisationSvar, ProblemSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { rattmening } from '../skal/problem';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Sidtitel } from '../skal/titel';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';

const TOM = { namn: '', organisationsnummer: '', slag: '', adress: '', postnummer: '', postort: '', skal: '' };
type Formular = typeof TOM;

const EJ_SPARAD: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Organisationen är inte sparad', status: 422, detail: '', kod: 'regelbrott' };
const fel = (falt: keyof Formular, meddelande: string): Faltfel => ({ falt, last: null, meddelande, ratt: null });

/** A new organisation, or one of the register to change. */
@Component({
  selector: 'app-organisationsform',
  imports: [Felsammanfattning, Hamtningsfel, Laddar, RouterLink, Sidrubrik, Textfalt, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organisationsform.html',
  styleUrls: ['../beslut/formular.css', './registerform.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class Organisationsform {
  private readonly router = inject(Router);
  /** From the address; left out for a new one. */
  readonly id = input<string>();

  protected readonly svar = hamta<OrganisationSvar>(() => (this.id() === undefined ? undefined : apiAdress('organisation', { id: this.id() ?? '' })));
  protected readonly sandning = sandning();
  private readonly ratt = inject(Ratt);
  protected readonly hinder = computed(() => (this.id() === undefined && this.ratt.far('arende.registrera') ? null : this.ratt.hinder('register.andra')));
  protected readonly visatProblem = signal<ProblemSvar | null>(null);
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.visatProblem()?.falt ?? []).map((f) => [f.falt, `${f.meddelande} ${rattmening(f.ratt)}`.trim()])));
  private readonly rord = signal(false);
  /** The version that is changed; what is saved meanwhile by another is not overwritten. */
  private readonly grund = signal<OrganisationSvar | null>(null);
  protected readonly nu = signal<Formular>(TOM);
  private readonly numret = computed(() => {
    const text = this.nu().organisationsnummer.trim();
    return text === '' ? null : tolkaOrganisationsnummer(text);
  });
  protected readonly eko = computed(() => {
    const numret = this.numret();
    return numret?.ok ? `Läses som ${formateraOrganisationsnummer(numret.varde)}` : '';
  });

  protected readonly slagen = ORGANISATIONSSLAG.map((varde) => ({ varde, namn: ORGANISATIONSSLAGSNAMN[varde] }));
  protected readonly faltIder = { namn: 'namn', organisationsnummer: 'nummer', slag: 'slag', adress: 'adress', postnummer: 'postnummer', postort: 'postort', skal: 'skal' };

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const o = this.svar.varde();
      untracked(() => {
        if (!o) return;
        titel.satt(`Ändra ${o.namn}`);
        if (this.rord()) return;
        this.grund.set(o);
        this.nu.set({
          namn: o.namn,
          organisationsnummer: o.organisationsnummer === null ? '' : formateraOrganisationsnummer(o.organisationsnummer),
          slag: o.slag,
          adress: o.adress ?? '',
          postnummer: o.postnummer ?? '',
          postort: o.postort ?? '',
          skal: '',
        });
      });
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return !this.rord() || window.confirm('Organisationen är inte sparad. Vill du lämna sidan ändå?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected satt(vad: Partial<Formular>): void {
    this.rord.set(true);
    this.nu.update((f) => ({ ...f, ...vad }));
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    this.visatProblem.set(null);
    const [f, numret, grund] = [this.nu(), this.numret(), this.grund()];
    const falt = [
      ...(f.namn.trim() === '' ? [fel('namn', 'Skriv organisationens namn.')] : []),
      ...(numret?.ok === false ? numret.fel.map((x): Faltfel => ({ falt: 'organisationsnummer', ...organisationsnummerfel(x) })) : []),
      ...(f.slag === '' ? [fel('slag', 'Välj vilket slags organisation det är.')] : []),
      ...(grund && f.skal.trim() === '' ? [fel('skal', 'Skriv varför uppgifterna ändras.')] : []),
    ];
    if (falt.length > 0) {
      this.visatProblem.set({ ...EJ_SPARAD, falt });
      return;
    }
    const kropp = {
      namn: f.namn.trim(),
      slag: f.slag,
      organisationsnummer: numret?.ok ? numret.varde : null,
      adress: f.adress.trim() || null,
      postnummer: f.postnummer.trim() || null,
      postort: f.postort.trim() || null,
    };
    const svar = grund
      ? await this.sandning.skicka<OrganisationSvar>('PATCH', apiAdress('organisation', { id: grund.id }), { ...kropp, version: grund.version, skal: f.skal.trim() })
      : await this.sandning.skicka<OrganisationSvar>('POST', apiAdress('organisationer'), kropp);
    if (svar === null) {
      this.visatProblem.set(this.sandning.problem());
      return;
    }
    this.rord.set(false);
    void this.router.navigate(['/register/organisationer'], { queryParams: { sok: svar.namn }, info: grund ? `${svar.namn} är ändrad.` : `${svar.namn} finns nu i registret.` });
  }
}
