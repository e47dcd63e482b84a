import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked, viewChildren } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { dagIStockholm, Datum, STODTYPER, Stodtyp } from '@anslag/doman';
import { Faltfel, ProblemSvar, stodtypnamn, VillkorskatalogSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Hamtningsfel } from '../ui/hamtningsfel';
import { Laddar } from '../ui/laddar';
import { Sidrubrik } from '../ui/sidrubrik';
import { Tomt } from '../ui/tomt';

interface Formular {
  kod: string;
  text: string;
  gallerFran: Datum | null;
  stodtyper: readonly Stodtyp[];
  standard: boolean;
  sparrarUtbetalning: boolean;
  bevis: string;
  dagarEfterBeslut: string;
  dokumentDatum: Datum | null;
  dokumentDiarienummer: string;
  skal: string;
}
type Textfalt = 'kod' | 'text' | 'bevis' | 'dagarEfterBeslut' | 'dokumentDiarienummer' | 'skal';

const EJ_SPARAT: Omit<ProblemSvar, 'falt'> = { type: 'about:blank', title: 'Villkoret är inte sparat', status: 422, detail: '', kod: 'regelbrott' };
const fel = (falt: string, meddelande: string): Faltfel => ({ falt, last: null, meddelande, ratt: null });

/** A new condition, or a new version of one: filled in with what the former version says. */
@Component({
  selector: 'app-nyttvillkor',
  imports: [Datumfalt, Falt, Felsammanfattning, Hamtningsfel, Laddar, RouterLink, Sidrubrik, Tomt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nyttvillkor.html',
  styleUrls: ['../beslut/formular.css', './registerform.css'],
  host: { '(window:beforeunload)': 'varna($event)' },
})
export class NyttVillkor {
  private readonly router = inject(Router);
  private readonly fraga = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly datumfalten = viewChildren(Datumfalt);
  protected readonly svar = hamta<VillkorskatalogSvar>(() => apiAdress('villkorsmallar'));
  protected readonly sandning = sandning();
  protected readonly visatProblem = signal<ProblemSvar | null>(null);
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.visatProblem()?.falt ?? []).map((f) => [f.falt, f.meddelande])));
  private readonly rord = signal(false);
  protected readonly fore = computed(() => {
    const kod = this.fraga()?.get('kod');
    const versioner = (this.svar.varde()?.villkor ?? []).filter((v) => v.kod === kod);
    return versioner.find((v) => v.galler) ?? versioner[0] ?? null;
  });
  protected readonly hinder = inject(Ratt).hinder('register.andra');
  protected readonly nu = signal<Formular>({
    kod: '',
    text: '',
    gallerFran: dagIStockholm(new Date()),
    stodtyper: [],
    standard: false,
    sparrarUtbetalning: false,
    bevis: '',
    dagarEfterBeslut: '',
    dokumentDatum: null,
    dokumentDiarienummer: '',
    skal: '',
  });

  protected readonly stodtyper = STODTYPER;
  protected readonly stodtypnamn = stodtypnamn;
  protected readonly faltIder = { kod: 'kod', text: 'text', gallerFran: 'galler-fran', bevis: 'bevis', dagarEfterBeslut: 'dagar', dokumentDatum: 'dokument-datum', dokumentDiarienummer: 'dokument-dnr', skal: 'skal' };

  constructor() {
    effect(() => {
      const v = this.fore();
      untracked(() => {
        if (!v || this.rord()) return;
        this.nu.update((f) => ({
          ...f,
          kod: v.kod,
          text: v.text,
          stodtyper: v.stodtyper,
          standard: v.standard,
          sparrarUtbetalning: v.sparrarUtbetalning,
          bevis: v.bevis ?? '',
          dagarEfterBeslut: v.dagarEfterBeslut === null ? '' : String(v.dagarEfterBeslut),
          dokumentDatum: v.dokument?.datum ?? null,
          dokumentDiarienummer: v.dokument?.diarienummer ?? '',
        }));
      });
    });
  }

  /** May the page be left? Asks when something is written and not saved. */
  farLamnas(): boolean {
    return !this.rord() || window.confirm('Villkoret är inte sparat. Vill du lämna sidan ändå?');
  }

  protected varna(handelse: BeforeUnloadEvent): void {
    if (this.rord()) handelse.preventDefault();
  }

  protected satt(vad: Partial<Formular>): void {
    this.rord.set(true);
    this.nu.update((f) => ({ ...f, ...vad }));
  }

  protected skriv(falt: Textfalt, handelse: Event): void {
    this.satt({ [falt]: (handelse.target as HTMLInputElement | HTMLTextAreaElement).value });
  }

  protected kryssat(handelse: Event): boolean {
    return (handelse.target as HTMLInputElement).checked;
  }

  protected vaxla(stodtyp: Stodtyp): void {
    const { stodtyper } = this.nu();
    this.satt({ stodtyper: STODTYPER.filter((s) => (s === stodtyp) !== stodtyper.includes(s)) });
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    this.visatProblem.set(null);
    const f = this.nu();
    const datumfel = this.datumfalten().filter((d) => !d.prova());
    const falt = [
      ...(f.kod.trim() === '' ? [fel('kod', 'Skriv villkorets kod.')] : []),
      ...(f.text.trim() === '' ? [fel('text', 'Skriv villkorets text.')] : []),
      ...(f.gallerFran === null && datumfel.length === 0 ? [fel('gallerFran', 'Ange från vilken dag versionen gäller.')] : []),
      ...datumfel.map((d) => fel(d.faltId() === 'galler-fran' ? 'gallerFran' : 'dokumentDatum', `${d.etikett()}: ${d.visatFel() ?? ''}`)),
      ...(/^\s*\d{0,4}\s*$/.test(f.dagarEfterBeslut) ? [] : [fel('dagarEfterBeslut', 'Antalet dagar är ett heltal, till exempel 90.')]),
      ...(f.skal.trim() === '' ? [fel('skal', 'Skriv varför katalogen ändras.')] : []),
    ];
    if (falt.length > 0) {
      this.visatProblem.set({ ...EJ_SPARAT, falt });
      return;
    }
    const svar = await this.sandning.skicka('POST', apiAdress('villkorsmallar'), {
      kod: f.kod.trim(),
      text: f.text.trim(),
      gallerFran: f.gallerFran,
      stodtyper: f.stodtyper,
      standard: f.standard,
      sparrarUtbetalning: f.sparrarUtbetalning,
      bevis: f.bevis.trim() || null,
      dagarEfterBeslut: f.dagarEfterBeslut.trim() === '' ? null : Number(f.dagarEfterBeslut.trim()),
      dokumentDatum: f.dokumentDatum,
      dokumentDiarienummer: f.dokumentDiarienummer.trim() || null,
      skal: f.skal.trim(),
    });
    if (svar === null) {
      this.visatProblem.set(this.sandning.problem());
      return;
    }
    this.rord.set(false);
    void this.router.navigate(['/register/villkor'], { info: `${f.kod.trim()} är sparat och gäller från ${f.gallerFran}.` });
  }
}
