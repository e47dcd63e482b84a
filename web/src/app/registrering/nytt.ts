import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Datum, MOTTAGARTYPER, STODTYPER, STODTYPSKRAV, Stodtypsfalt, dagIStockholm, tolkaArendenyckel } from '@anslag/doman';
import { ArendeListaSvar, ArendeRad, MOTTAGARTYPSNAMN, RegistreratArendeSvar, STODTYPSFALTSNAMN, stodtypnamn } from '@anslag/kontrakt';
import { euProgramnamn, konnamn } from '../arende/arende.formulering';
import { Register } from '../arende/register';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Session } from '../skal/session';
import { utkast } from '../skal/utkast';
import { Aterstallt } from '../ui/aterstallt';
import { Datumfalt } from '../ui/datumfalt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Flerval } from '../ui/flerval';
import { Notis } from '../ui/notis';
import { Sidrubrik } from '../ui/sidrubrik';
import { Textfalt } from '../ui/textfalt';
import { Tomt } from '../ui/tomt';
import { Valjare } from '../ui/valjare';
import { EU_PROGRAM, FALTIDER, Formular, Formularfalt, nyttFormular, tolka, visas } from './nyttformular';
import { Organisationsvaljare } from './organisationsvaljare';

/** Registering an application that has come in: first what it is about, then the facts that such an application has. */
@Component({
  selector: 'app-nytt-arende',
  imports: [Aterstallt, Datumfalt, Felsammanfattning, Flerval, Notis, Organisationsvaljare, RouterLink, Sidrubrik, Textfalt, Tomt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nytt.html',
  styleUrls: ['../beslut/formular.css', './nytt.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class NyttArende {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly ratt = inject(Ratt);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly register = inject(Register);
  protected readonly sandning = sandning();
  protected readonly faltIder = FALTIDER;
  protected readonly idag = dagIStockholm(new Date());
  protected readonly namn = STODTYPSFALTSNAMN;
  protected readonly stodtyper = STODTYPER.map((varde) => ({ varde, namn: stodtypnamn(varde) }));
  protected readonly mottagartyper = MOTTAGARTYPER.map((varde) => ({ varde, namn: MOTTAGARTYPSNAMN[varde] }));
  protected readonly euProgram = EU_PROGRAM.map((varde) => ({ varde, namn: euProgramnamn(varde) }));
  protected readonly kon = (['K', 'M', ''] as const).map((varde) => ({ varde, namn: konnamn(varde || 'okant') }));
  protected readonly hinder = computed(() => this.ratt.hinder('arende.registrera'));
  /** Only a handläggare can take what is registered. */
  protected readonly kanTa = computed(() => this.session.roller().includes('handlaggare'));

  private readonly rord = signal(false);
  protected readonly nu = signal<Formular>(nyttFormular(this.idag, false));
  protected readonly utkast = utkast<Formular>({
    namn: () => 'nytt',
    innehall: () => (this.rord() ? this.nu() : null),
    version: () => 1,
    mall: { ...nyttFormular('', false), inkom: null, organisation: { id: '', namn: '', organisationsnummer: null }, kommuner: [''] },
  });
  protected readonly stodformer = computed(() => this.register.stodformerFor(this.nu().stodtyp));
  protected readonly tolkning = computed(() => tolka(this.nu()));
  protected readonly prov = provning('Ärendet är inte registrerat', () => this.tolkning().fel, this.sandning);

  /** The number that was left last, as it is stored. */
  private readonly provatNummer = signal<string | null>(null);
  private readonly sammaNummer = hamta<ArendeListaSvar>(() => {
    const sok = this.provatNummer();
    return sok === null ? undefined : apiAdress('arenden', {}, { sok, perSida: 20 });
  });
  /** The ärende that has one of the numbers already. */
  protected readonly finns = computed((): ArendeRad | null => {
    const nummer = this.provatNummer();
    return this.sammaNummer.varde()?.rader.find((a) => nummer !== null && [a.nyckel, a.diarienummer, a.nypsId].includes(nummer)) ?? null;
  });

  constructor() {
    this.borja();
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return !this.rord() || window.confirm('Ärendet är inte registrerat. Det du har skrivit finns kvar här tills du loggar ut. Vill du lämna sidan?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected kastaUtkast(): void {
    this.utkast.kasta();
    this.borja();
  }

  protected satt<F extends Formularfalt>(falt: F, varde: Formular[F]): void {
    this.rord.set(true);
    this.nu.update((f) => ({ ...f, [falt]: varde }));
  }

  protected sattStodtyp(varde: Formular['stodtyp']): void {
    // A stödform belongs to one stödtyp.
    this.satt('stodform', '');
    this.satt('stodtyp', varde);
  }

  protected sattMottagartyp(varde: string): void {
    this.satt('mottagartyp', MOTTAGARTYPER.find((m) => m === varde) ?? '');
  }

  protected sattDag(dag: Datum | null): void {
    this.satt('inkom', dag);
  }

  protected visas(falt: Stodtypsfalt): boolean {
    return visas(this.nu().stodtyp, falt);
  }

  /** "Bransch", or "Bransch (kan lämnas tomt)". */
  protected etikett(falt: Stodtypsfalt): string {
    const { stodtyp } = this.nu();
    return stodtyp !== '' && STODTYPSKRAV[stodtyp][falt] === 'kravs' ? this.namn[falt] : `${this.namn[falt]} (kan lämnas tomt)`;
  }

  protected provaNummer(text: string): void {
    const tolkad = tolkaArendenyckel(text);
    this.provatNummer.set(tolkad.ok ? tolkad.varde.varde : null);
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    if (this.sandning.arbetar()) return;
    if (!this.prov.prova(this.datumfalten(), (id) => id, Object.keys(FALTIDER))) return;
    const svar = await this.sandning.skicka<RegistreratArendeSvar>('POST', apiAdress('arenden'), this.tolkning().begaran);
    this.prov.avsluta(svar !== null);
    if (!svar) return;
    this.rord.set(false);
    this.utkast.kasta();
    void this.router.navigate(['/arenden', svar.nyckel], { info: 'Ärendet är registrerat. Fyll i ansökans delar härnäst.' });
  }

  private borja(): void {
    const kvar = this.utkast.las();
    this.nu.set(kvar?.innehall ?? nyttFormular(this.idag, this.kanTa()));
    this.rord.set(kvar !== null);
    this.prov.glom();
  }
}
