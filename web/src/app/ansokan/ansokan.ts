import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ANSOKANSDELAR, Ansokansdel, ansokansdelar, LANGST_DEL, MOTTAGARTYPER, Stodtypsfalt, formateraAndel, formateraKronor } from '@anslag/doman';
import { AnsokanSvar, ArendeSvar, DELRUBRIKER, MOTTAGARTYPSNAMN, STODTYPSFALTSNAMN } from '@anslag/kontrakt';
import { euProgramnamn, konnamn } from '../arende/arende.formulering';
import { Arendesida } from '../arende/arendesida';
import { Register } from '../arende/register';
import { arendeformular } from '../arendeandring/arendeformular';
import { omstandigheter } from '../arendeandring/andring.formulering';
import { Formbesked } from '../arendeandring/formbesked';
import { provning } from '../arendeandring/provning';
import { EU_PROGRAM, visas } from '../registrering/nyttformular';
import { Organisationsvaljare } from '../registrering/organisationsvaljare';
import { apiAdress } from '../skal/adress';
import { tillFragment } from '../skal/fragment';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { Sidtitel } from '../skal/titel';
import { Aterstallt } from '../ui/aterstallt';
import { Datumfalt } from '../ui/datumfalt';
import { Innehall } from '../ui/innehall';
import { Laddar } from '../ui/laddar';
import { Sparrad } from '../ui/sparrad';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';
import { Ansokansfalt, Ansokansformular, FALTIDER, MALL, TOMT, begaran, projektar, somFormular, tolka } from './ansokanformular';
import { Budgetredigering } from './budgetredigering';
import { Delmalredigering } from './delmalredigering';

const DELMALEN = ANSOKANSDELAR.indexOf('delmal_ingress');

/** The whole application in one form: what is sought, every part of the project description, its delmål and its budget. */
@Component({
  selector: 'app-ansokan',
  imports: [
    Arendesida,
    Aterstallt,
    Budgetredigering,
    Datumfalt,
    Delmalredigering,
    Formbesked,
    Innehall,
    Laddar,
    Organisationsvaljare,
    RouterLink,
    Sparrad,
    Textfalt,
    Tomt,
    Valjare,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ansokan.html',
  styleUrl: './ansokan.css',
})
export class Ansokan {
  /** From the path. */
  readonly nyckel = input.required<string>();

  private readonly ratt = inject(Ratt);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly register = inject(Register);
  protected readonly svar = hamta<ArendeSvar>(() => apiAdress('arende', { nyckel: this.nyckel() }));
  protected readonly arende = this.svar.varde;
  protected readonly form = arendeformular<AnsokanSvar, Ansokansformular>({
    adress: () => apiAdress('ansokan', { nyckel: this.nyckel() }),
    namn: () => `ansokan:${this.nyckel()}`,
    version: (s) => s.version,
    somFormular,
    mall: MALL,
    hemligt: () => this.arende()?.sekretess !== null,
  });

  protected readonly delrubriker = DELRUBRIKER;
  protected readonly langst = LANGST_DEL;
  protected readonly namn = STODTYPSFALTSNAMN;
  protected readonly faltIder = computed(() => ({ ...FALTIDER, ...Object.fromEntries(this.tolkning().fel.map((f) => [f.falt, FALTIDER[f.falt] ?? f.falt])) }));
  protected readonly mottagartyper = MOTTAGARTYPER.map((varde) => ({ varde, namn: MOTTAGARTYPSNAMN[varde] }));
  protected readonly euProgram = EU_PROGRAM.map((varde) => ({ varde, namn: euProgramnamn(varde) }));
  protected readonly kon = (['K', 'M', ''] as const).map((varde) => ({ varde, namn: konnamn(varde || 'okant') }));
  /** The parts that the stödtyp has, and those that are written all the same. */
  private readonly delar = computed((): readonly Ansokansdel[] => {
    const lagrat = this.form.lagrat();
    if (!lagrat) return [];
    const har = ansokansdelar(lagrat.stodtyp);
    return ANSOKANSDELAR.filter((del) => har.includes(del) || lagrat.delar.some((d) => d.del === del) || (del === 'delmal_ingress' && lagrat.delmal.length > 0));
  });
  /** Up to and after the delmål, as a project description has them. */
  protected readonly fore = computed(() => this.delar().filter((del) => ANSOKANSDELAR.indexOf(del) <= DELMALEN));
  protected readonly efter = computed(() => this.delar().filter((del) => ANSOKANSDELAR.indexOf(del) > DELMALEN));
  protected readonly innehall = computed(() => [
    { id: 'om-ansokan', namn: 'Om ansökan' },
    { id: 'del-sammanfattning', namn: 'Sammanfattning' },
    ...this.delar().map((del) => ({ id: `del-${del}`, namn: DELRUBRIKER[del] })),
    { id: 'budget', namn: 'Budget' },
  ]);
  protected readonly arProjekt = computed(() => ansokansdelar(this.form.lagrat()?.stodtyp ?? 'projekt').length > 0);

  protected readonly hinder = computed(() => {
    const a = this.arende();
    if (!a) return null;
    const skal = this.ratt.hinder('arende.andra', omstandigheter(a.min));
    return skal ?? (a.undanhallet ? 'Ansökans innehåll visas inte för dig: ärendet omfattas av sekretess.' : null);
  });
  /** A decided ärende keeps why its application was changed. */
  protected readonly beslutat = computed(() => this.arende()?.beslut.some((b) => b.lage === 'beslutad') ?? false);
  protected readonly stodformer = computed(() => this.register.stodformerFor(this.form.lagrat()?.stodtyp ?? ''));
  protected readonly tolkning = computed(() => tolka(this.form.nu() ?? TOMT));
  protected readonly villkor = computed(() => ({ andel: this.tolkning().soktAndel, tak: this.tolkning().soktBelopp }));
  protected readonly projektar = computed(() => projektar(this.form.nu() ?? TOMT));
  protected readonly eko = computed(() => {
    const { soktAndel, soktBelopp } = this.tolkning();
    return {
      andel: soktAndel === null ? '' : `Läses som ${formateraAndel(soktAndel)}\u00a0%`,
      belopp: soktBelopp === null ? '' : `Läses som ${formateraKronor(soktBelopp)}\u00a0kr`,
    };
  });
  protected readonly prov = provning('Ansökan är inte sparad', () => this.tolkning().fel, this.form.sandning);

  constructor() {
    const titel = inject(Sidtitel);
    effect(() => {
      const a = this.arende();
      if (a) titel.satt(`Ansökan, ${a.nyckel}`);
    });
    tillFragment(() => this.form.nu() !== null);
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return this.form.farLamnas('Ansökan');
  }

  protected visas(falt: Stodtypsfalt): boolean {
    return visas(this.form.lagrat()?.stodtyp ?? '', falt);
  }

  protected satt<K extends Ansokansfalt>(falt: K, varde: Ansokansformular[K]): void {
    this.form.satt(falt, varde);
  }

  protected sattMottagartyp(varde: string): void {
    this.satt('mottagartyp', MOTTAGARTYPER.find((m) => m === varde) ?? '');
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    const f = this.form.nu();
    if (!f || this.form.sandning.arbetar()) return;
    if (!this.prov.prova(this.datumfalten(), (id) => (id === 'fran' || id === 'till' ? `period.${id}` : id))) return;
    this.prov.avsluta(await this.form.spara((andrade, version) => ({ version, ...begaran(andrade, f) })));
  }
}
