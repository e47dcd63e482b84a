import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import { ATERFORINGSSLAG, Aterforingsslag, Datum, Kronor, arAv, dagIStockholm, formateraKronor } from '@anslag/doman';
import { ATERFORINGSSLAGNAMN, Faltfel } from '@anslag/kontrakt';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Textfalt } from '../ui/textfalt';
import { belopp, eko } from './rekvisitionsformular';

const FALT = { slag: 'penga-slag-ej_utnyttjat', datum: 'penga-datum', budgetar: 'penga-budgetar', belopp: 'penga-belopp', beslut: 'penga-beslut', skal: 'penga-skal', anmarkning: 'penga-skal' };

/** Money that goes back: to the year's frame (aterforing), or from the applicant to the region (aterbetalning). */
@Component({
  selector: 'app-pengarform',
  imports: [Datumfalt, Felsammanfattning, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pengarform.html',
  styles: `
    form {
      max-width: 44rem;
      margin-top: 16px;
      padding: 16px 24px;
      border: 1px solid var(--linje-stark);
      border-radius: 4px;
    }
    h3 {
      margin-bottom: 16px;
    }
    form > * {
      display: block;
      margin-bottom: 16px;
    }
    form > .rad {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
    }
  `,
})
export class Pengarform {
  readonly slag = input.required<'aterforing' | 'aterbetalning'>();
  readonly nyckel = input.required<string>();
  /** What is suggested as the amount. */
  readonly forslag = input.required<Kronor>();
  /** It was registered, in a sentence. */
  readonly gjort = output<string>();
  readonly avbryt = output<void>();

  private readonly dagfalt = viewChild.required(Datumfalt);
  protected readonly idag = dagIStockholm(new Date());
  protected readonly falt = FALT;
  protected readonly faltIder = { ...FALT, ...Object.fromEntries(Object.values(FALT).map((id) => [id, id])) };
  protected readonly slagval = ATERFORINGSSLAG.map((varde) => ({ varde, namn: ATERFORINGSSLAGNAMN[varde] }));
  protected readonly sandning = sandning();

  protected readonly aterforingsslag = signal<Aterforingsslag>('ej_utnyttjat');
  protected readonly datum = signal<Datum | null>(this.idag);
  private readonly skrivetBelopp = signal<string | null>(null);
  protected readonly belopp = computed(() => this.skrivetBelopp() ?? (this.forslag() > 0 ? formateraKronor(this.forslag()) : ''));
  protected readonly budgetar = signal(String(arAv(this.idag)));
  protected readonly text = signal('');
  protected readonly eko = computed(() => eko(this.belopp()));

  protected readonly prov = provning('Uppgifterna är inte sparade', () => this.funna(), this.sandning);
  protected readonly fel = computed(() => Object.fromEntries(Object.entries(this.prov.fel()).map(([falt, text]) => [this.faltIder[falt as keyof typeof this.faltIder] ?? falt, text])));

  protected skrivBelopp(text: string): void {
    this.skrivetBelopp.set(text);
  }

  protected async spara(handelse: Event): Promise<void> {
    handelse.preventDefault();
    if (this.sandning.arbetar() || !this.prov.prova([this.dagfalt()], (id) => id, Object.values(FALT))) return;
    const kronor = belopp(this.belopp()).kronor ?? 0;
    const gemensamt = { datum: this.datum(), belopp: kronor };
    const aterforing = this.slag() === 'aterforing';
    const svar = aterforing
      ? await this.sandning.skicka<object>('POST', apiAdress('aterforing', { nyckel: this.nyckel() }), { ...gemensamt, slag: this.aterforingsslag(), budgetar: Number(this.budgetar().trim()), skal: this.text().trim() })
      : await this.sandning.skicka<object>('POST', apiAdress('aterbetalningar', { nyckel: this.nyckel() }), { ...gemensamt, anmarkning: this.text().trim() || null });
    this.prov.avsluta(svar !== null);
    if (svar) this.gjort.emit(`${formateraKronor(kronor)}\u00a0kr är ${aterforing ? `återfört till ramen för ${this.budgetar().trim()}` : 'registrerat som återbetalt'}.`);
  }

  private funna(): Faltfel[] {
    const { kronor, fel } = belopp(this.belopp());
    const aterforing = this.slag() === 'aterforing';
    const beloppsfel = fel ?? (kronor === null || kronor === 0 ? 'Skriv ett belopp, minst 1 krona.' : null);
    return [
      ...(this.datum() === null ? [{ falt: FALT.datum, last: null, meddelande: 'Skriv vilken dag det gäller.', ratt: null }] : []),
      ...(beloppsfel === null ? [] : [{ falt: FALT.belopp, last: this.belopp(), meddelande: beloppsfel, ratt: null }]),
      ...(aterforing && !/^\d{4}$/.test(this.budgetar().trim()) ? [{ falt: FALT.budgetar, last: this.budgetar(), meddelande: 'Skriv ett årtal, till exempel 2026.', ratt: null }] : []),
      ...(aterforing && this.text().trim() === '' ? [{ falt: FALT.skal, last: '', meddelande: 'Skriv varför pengarna återförs.', ratt: null }] : []),
    ];
  }
}
