import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Datum, Omstandigheter, dagIStockholm } from '@anslag/doman';
import { ArendeEkonomiSvar, VillkorslageSvar } from '@anslag/kontrakt';
import { provning } from '../arendeandring/provning';
import { apiAdress } from '../skal/adress';
import { sandning } from '../skal/sandning';
import { Datumfalt } from '../ui/datumfalt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Handlingsknapp } from '../ui/handlingsknapp';
import { Marke } from '../ui/marke';
import { Textfalt } from '../ui/textfalt';

/** The conditions that payments wait for, or that have a last day: which are fulfilled, and registering that one is. */
@Component({
  selector: 'app-villkorsuppfyllelse',
  imports: [Datumfalt, Felsammanfattning, Handlingsknapp, Marke, Textfalt],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './villkorsuppfyllelse.html',
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      max-width: 54rem;
      padding: 8px 0;
      border-bottom: 1px solid var(--linje);
    }
    li p {
      margin: 4px 0;
    }
    form {
      max-width: 44rem;
      margin-top: 8px;
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
    app-marke {
      margin-right: 8px;
    }
  `,
})
export class Villkorsuppfyllelse {
  readonly nyckel = input.required<string>();
  readonly villkor = input.required<ArendeEkonomiSvar['villkor']>();
  readonly min = input.required<Omstandigheter>();
  /** Something was registered, in a sentence. */
  readonly gjort = output<string>();

  private readonly injektor = inject(Injector);
  private readonly dagfalt = viewChild(Datumfalt);
  protected readonly idag = dagIStockholm(new Date());
  protected readonly sandning = sandning();
  protected readonly oppet = signal<string | null>(null);
  protected readonly uppfyllt = signal<Datum | null>(this.idag);
  protected readonly bevis = signal('');
  protected readonly prov = provning(
    'Villkoret är inte registrerat som uppfyllt',
    () => [
      ...(this.uppfyllt() === null ? [{ falt: 'uppfyllt', last: null, meddelande: 'Skriv vilken dag villkoret blev uppfyllt.', ratt: null }] : []),
      ...(this.bevis().trim() === '' ? [{ falt: 'bevis', last: null, meddelande: 'Skriv vad som visar att villkoret är uppfyllt.', ratt: null }] : []),
    ],
    this.sandning,
  );
  protected readonly rader = computed(() => this.villkor().map((v) => ({ ...v, id: `villkor-${v.beslut}-${v.ordning}` })));

  protected oppna(id: string): void {
    this.prov.glom();
    this.sandning.visa(null);
    this.uppfyllt.set(this.idag);
    this.bevis.set('');
    this.oppet.set(id);
    afterNextRender(() => document.getElementById('bevis')?.focus(), { injector: this.injektor });
  }

  protected stang(): void {
    const id = this.oppet();
    this.oppet.set(null);
    afterNextRender(() => document.querySelector<HTMLElement>(`#${id} button`)?.focus(), { injector: this.injektor });
  }

  protected async spara(handelse: Event, v: VillkorslageSvar): Promise<void> {
    handelse.preventDefault();
    const dagfalt = this.dagfalt();
    if (this.sandning.arbetar() || !this.prov.prova(dagfalt ? [dagfalt] : [], (id) => id, ['uppfyllt', 'bevis'])) return;
    const adress = apiAdress('villkorsuppfyllelse', { nyckel: this.nyckel(), beslut: v.beslut, ordning: v.ordning });
    const svar = await this.sandning.skicka<object>('POST', adress, { uppfyllt: this.uppfyllt(), bevis: this.bevis().trim() });
    this.prov.avsluta(svar !== null);
    if (!svar) return;
    this.oppet.set(null);
    this.gjort.emit('Villkoret är registrerat som uppfyllt.');
  }
}
