import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { DELTAGARUPPGIFTER, Deltagaruppgift, granskaOppnande } from '@anslag/doman';
import { DELTAGARUPPGIFTSNAMN, DeltagareSvar, oppnandefel, SammantradeAndratSvar, SammantradeSvar, ValbaraForslagSvar } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { hamta } from '../skal/hamta';
import { Ratt } from '../skal/ratt';
import { sandning } from '../skal/sandning';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Tabellram } from '../ui/tabellram';
import { Valjare } from '../ui/valjare';

/** Who is at the meeting: what each is there, who is present, and who attests the minutes. Changed as a whole by whoever leads or plans. */
@Component({
  selector: 'app-deltagare',
  imports: [Felsammanfattning, Tabellram, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deltagare.html',
  styleUrl: './deltagare.css',
})
export class Deltagarlista {
  private readonly ratt = inject(Ratt);

  readonly mote = input.required<SammantradeSvar>();
  /** What the meeting is after a change; null when something else has changed it. It is then fetched anew. */
  readonly andrat = output<SammantradeAndratSvar | null>();

  protected readonly sandning = sandning();
  private readonly sparade = computed(() => this.mote().deltagare);
  protected readonly rader = linkedSignal<DeltagareSvar[]>(() => this.sparade());
  protected readonly klart = signal('');
  protected readonly andras = computed(() => {
    const { status } = this.mote();
    return (status === 'planerat' || status === 'kallat' || status === 'pagar') && this.ratt.far('sammantrade.planera', 'sammantrade.leda');
  });
  protected readonly osparat = computed(() => JSON.stringify(this.rader()) !== JSON.stringify(this.mote().deltagare));
  /** What would stand in the way of opening the meeting with those who are marked. */
  protected readonly brister = computed(() => granskaOppnande(this.rader()).map(oppnandefel));
  private readonly valbara = hamta<ValbaraForslagSvar>(() => (this.andras() ? apiAdress('sammantradesvalbara', { id: this.mote().id }) : undefined));
  /** Those who can be there and are not on the list. */
  protected readonly andra = computed(() => (this.valbara.varde()?.personer ?? []).filter((a) => !this.rader().some((r) => r.id === a.id)).map((a) => ({ varde: a.id, namn: a.namn })));

  protected readonly uppgifter = DELTAGARUPPGIFTER;
  protected readonly uppgiftsnamn = DELTAGARUPPGIFTSNAMN;

  protected satt(id: string, vad: Partial<Omit<DeltagareSvar, 'id' | 'namn'>>): void {
    this.klart.set('');
    this.rader.update((rader) => rader.map((r) => (r.id === id ? { ...r, ...vad } : r)));
  }

  protected sattUppgift(id: string, handelse: Event): void {
    const { value } = handelse.target as HTMLSelectElement;
    const uppgift: Deltagaruppgift | undefined = DELTAGARUPPGIFTER.find((u) => u === value);
    if (uppgift) this.satt(id, { uppgift });
  }

  protected kryssat(handelse: Event): boolean {
    return (handelse.target as HTMLInputElement).checked;
  }

  protected laggTill(id: string): void {
    const person = this.andra().find((a) => a.varde === id);
    if (!person) return;
    this.rader.update((rader) => [...rader, { id, namn: person.namn, uppgift: 'sekreterare', narvarande: true, justerare: false }]);
    this.klart.set(`${person.namn} är tillagd. Spara för att ändringen ska gälla.`);
  }

  protected taBort({ id, namn }: DeltagareSvar): void {
    this.rader.update((rader) => rader.filter((r) => r.id !== id));
    this.klart.set(`${namn} är borttagen. Spara för att ändringen ska gälla.`);
  }

  protected async spara(): Promise<void> {
    this.klart.set('');
    const { id, version } = this.mote();
    const deltagare = this.rader().map(({ namn: _, ...d }) => d);
    const svar = await this.sandning.skicka<SammantradeAndratSvar>('PUT', apiAdress('sammantradesdeltagare', { id }), { version, deltagare });
    if (!svar) return;
    this.klart.set('Deltagarna är sparade.');
    this.andrat.emit(svar);
  }
}
