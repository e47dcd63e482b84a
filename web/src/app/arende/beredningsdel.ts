import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Riktlinjelage } from '@anslag/doman';
import { BeredningSvar, DELRUBRIKER, prioriteringsnamn, RIKTLINJELAGENAMN } from '@anslag/kontrakt';
import { Fyndlista } from '../beredning/fyndlista';

/** What the beredning says so far: the choice of priority, what the checks found, and the officer's texts. */
@Component({
  selector: 'app-beredningsdel',
  imports: [Fyndlista, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let b = beredning();
    <dl class="fakta">
      <div>
        <dt>Prioritering</dt>
        <dd>{{ prioritering() ?? 'inte vald' }}</dd>
      </div>
      <div>
        <dt>Riktlinjekontroll</dt>
        <dd>{{ kontroll() || 'ingen riktlinje gäller' }}</dd>
      </div>
      @if (b.poang; as p) {
        @if (p.hogst > 0) {
          <div>
            <dt>Poäng</dt>
            <dd class="tal">{{ p.summa }} av {{ p.hogst }}</dd>
          </div>
        }
      }
    </dl>
    @if (b.fynd.length > 0) {
      <h3>Vad kontrollerna fann</h3>
      <app-fyndlista [fynd]="b.fynd" />
    }
    @if (texter().length > 0) {
      <details>
        <summary>Handläggarens texter ({{ texter().length }})</summary>
        @for (t of texter(); track t.rubrik) {
          <h3>{{ t.rubrik }}</h3>
          <p class="text">{{ t.innehall }}</p>
        }
      </details>
    } @else if (!b.undanhallet) {
      <p class="saknas">Inga texter är skrivna.</p>
    }
    @if (visarLank()) {
      <p class="ej-utskrift"><a class="knapp sekundar" [routerLink]="['/arenden', b.nyckel, 'beredning']">Öppna beredningen</a></p>
    }
  `,
  styleUrl: './textdel.css',
})
export class Beredningsdel {
  readonly beredning = input.required<BeredningSvar>();
  /** Whether the way to the whole beredning is shown. */
  readonly visarLank = input(false, { transform: booleanAttribute });

  protected readonly prioritering = computed(() => {
    const b = this.beredning();
    for (const i of b.inriktningsbeslut) {
      const vald = i.prioriteringar.find((p) => p.id === b.prioritering);
      if (vald) return `${prioriteringsnamn(vald)} (${i.namn}, ${i.avserAr})`;
    }
    return null;
  });
  protected readonly kontroll = computed(() => {
    const lagen: Riktlinjelage[] = ['uppfyllt', 'avsteg', 'avvikelse', 'fraga'];
    return lagen
      .map((lage) => ({ lage, n: this.beredning().kontroll.filter((k) => k.lage === lage).length }))
      .filter(({ n }) => n > 0)
      .map(({ lage, n }) => `${RIKTLINJELAGENAMN[lage].toLowerCase()}: ${n}`)
      .join(', ');
  });
  protected readonly texter = computed(() => this.beredning().texter.flatMap((t) => (t.innehall ? [{ rubrik: DELRUBRIKER[t.del], innehall: t.innehall }] : [])));
}
