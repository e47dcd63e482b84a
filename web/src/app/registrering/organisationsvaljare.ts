import { ChangeDetectionStrategy, Component, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { ORGANISATIONSSLAG, formateraOrganisationsnummer, tolkaOrganisationsnummer } from '@anslag/doman';
import { ORGANISATIONSSLAGSNAMN, OrganisationSvar, OrganisationslistaSvar, organisationsnummerfel } from '@anslag/kontrakt';
import { antalArenden } from '../portfolj/portfolj.formulering';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { rattmening } from '../skal/problem';
import { sandning } from '../skal/sandning';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Notis } from '../ui/notis';
import { Textfalt } from '../ui/textfalt';
import { Valjare } from '../ui/valjare';
import { Vald } from './nyttformular';

/** How long one pauses before what is written is searched for. */
const PAUS_MS = 300;

/** Who applies: found in the register by name or number, or added to it there and then. */
@Component({
  selector: 'app-organisationsvaljare',
  imports: [Falt, Felsammanfattning, Notis, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organisationsvaljare.html',
  styleUrl: './organisationsvaljare.css',
})
export class Organisationsvaljare {
  readonly etikett = input('Sökande');
  readonly vald = input.required<Vald | null>();
  readonly fel = input<string | null>();
  readonly valt = output<Vald | null>();

  private readonly injektor = inject(Injector);
  private readonly bytknapp = viewChild<ElementRef<HTMLButtonElement>>('byt');
  private klocka: ReturnType<typeof setTimeout> | undefined;

  protected readonly sandning = sandning();
  protected readonly antalArenden = antalArenden;
  protected readonly text = signal('');
  private readonly sokt = signal('');
  protected readonly traffar = hamta<OrganisationslistaSvar>(() => (this.sokt() === '' ? undefined : apiAdress('organisationer', {}, { sok: this.sokt() })));
  /** What the list shows is what was searched for. */
  protected readonly lista = computed(() => (this.sokt() === '' ? undefined : this.traffar.varde()));
  protected readonly antal = computed(() => {
    const lista = this.lista();
    if (!lista) return '';
    if (lista.antal === 0) return `Ingen organisation i registret stämmer med ”${this.sokt()}”.`;
    return lista.antal > lista.rader.length ? `${lista.antal} organisationer, de första ${lista.rader.length} visas. Skriv mer för att hitta rätt.` : `${lista.antal} ${lista.antal === 1 ? 'organisation' : 'organisationer'}`;
  });

  /** The new organisation's facts, while one is being added. */
  protected readonly ny = signal<{ namn: string; nummer: string; slag: string } | null>(null);
  private readonly provat = signal(false);
  protected readonly slagen = ORGANISATIONSSLAG.map((varde) => ({ varde, namn: ORGANISATIONSSLAGSNAMN[varde] }));
  private readonly nummer = computed(() => {
    const text = this.ny()?.nummer.trim() ?? '';
    return text === '' ? null : tolkaOrganisationsnummer(text);
  });
  protected readonly eko = computed(() => {
    const nummer = this.nummer();
    return nummer?.ok ? `Läses som ${formateraOrganisationsnummer(nummer.varde)}` : '';
  });
  /** The organisation that has the number already. */
  private readonly likadan = hamta<OrganisationslistaSvar>(() => {
    const nummer = this.nummer();
    return nummer?.ok ? apiAdress('organisationer', {}, { sok: nummer.varde }) : undefined;
  });
  protected readonly finns = computed(() => {
    const nummer = this.nummer();
    return nummer?.ok ? (this.likadan.varde()?.rader.find((o) => o.organisationsnummer === nummer.varde) ?? null) : null;
  });
  protected readonly nyfel = computed((): Record<string, string> => {
    const ny = this.ny();
    const server = Object.fromEntries((this.sandning.problem()?.falt ?? []).map((f) => [f.falt, `${f.meddelande} ${rattmening(f.ratt)}`]));
    if (!ny || !this.provat()) return server;
    const nummer = this.nummer();
    const [numret] = nummer?.ok === false ? nummer.fel.map(organisationsnummerfel) : [];
    return {
      ...server,
      ...(ny.namn.trim() === '' ? { namn: 'Skriv organisationens namn.' } : {}),
      ...(numret ? { organisationsnummer: `${numret.meddelande} ${rattmening(numret.ratt)}` } : {}),
      ...(ny.slag === '' ? { slag: 'Välj vilket slags organisation det är.' } : {}),
    };
  });

  protected nummertext(o: Pick<OrganisationSvar, 'organisationsnummer'>): string {
    return o.organisationsnummer === null ? 'utan organisationsnummer' : formateraOrganisationsnummer(o.organisationsnummer);
  }

  protected skriv(text: string): void {
    this.text.set(text);
    clearTimeout(this.klocka);
    this.klocka = setTimeout(() => this.sok(), PAUS_MS);
  }

  protected sok(handelse?: Event): void {
    handelse?.preventDefault();
    clearTimeout(this.klocka);
    this.sokt.set(this.text().trim());
  }

  protected valj({ id, namn, organisationsnummer }: Vald): void {
    this.ny.set(null);
    this.sandning.visa(null);
    this.valt.emit({ id, namn, organisationsnummer });
    afterNextRender(() => this.bytknapp()?.nativeElement.focus(), { injector: this.injektor });
  }

  protected byt(): void {
    this.valt.emit(null);
    this.tillFalt('organisation-sok');
  }

  protected laggTill(): void {
    const text = this.text().trim();
    const arNummer = /\d{4}$/.test(text);
    this.provat.set(false);
    this.sandning.visa(null);
    this.ny.set({ namn: arNummer ? '' : text, nummer: arNummer ? text : '', slag: '' });
    this.tillFalt('ny-organisation-namn');
  }

  protected andra(vad: Partial<{ namn: string; nummer: string; slag: string }>): void {
    this.ny.update((ny) => ny && { ...ny, ...vad });
  }

  protected avbryt(): void {
    this.ny.set(null);
    this.sandning.visa(null);
    this.tillFalt('organisation-sok');
  }

  protected async spara(handelse?: Event): Promise<void> {
    handelse?.preventDefault();
    const [ny, nummer] = [this.ny(), this.nummer()];
    if (!ny || this.sandning.arbetar()) return;
    this.sandning.visa(null);
    this.provat.set(true);
    const [forst] = Object.keys(this.nyfel());
    if (forst !== undefined || this.finns()) {
      this.tillFalt(forst === undefined ? 'ny-organisation-nummer' : `ny-organisation-${forst === 'organisationsnummer' ? 'nummer' : forst}`);
      return;
    }
    const kropp = { namn: ny.namn.trim(), slag: ny.slag, organisationsnummer: nummer?.ok ? nummer.varde : null };
    const svar = await this.sandning.skicka<OrganisationSvar>('POST', apiAdress('organisationer'), kropp);
    if (svar) this.valj(svar);
  }

  private tillFalt(id: string): void {
    afterNextRender(() => document.getElementById(id)?.focus(), { injector: this.injektor });
  }
}
