import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { nivanamn } from '@anslag/kontrakt';
import { Textfalt } from '../ui/textfalt';
import { Alternativ, Valjare } from '../ui/valjare';
import { hoppar, lankbara } from './kedjeatgarder';
import { Kedjeformular } from './kedjeformular';

interface Lankrad {
  /** The link's place in the form. */
  plats: number;
  niva: string;
  text: string;
  hoppar: boolean;
  skal: string;
}

/** What a node follows from and leads to: only links forward are offered, and one that skips a level asks why. */
@Component({
  selector: 'app-lankform',
  imports: [Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lankform.html',
  styles: `
    h3,
    h4 {
      margin: 0 0 8px;
    }
    ul {
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 8px;
      align-items: start;
      padding: 4px 0;
      border-bottom: 1px solid var(--linje);
    }
    li app-textfalt,
    li .fel {
      grid-column: 1 / -1;
    }
    .fel {
      margin: 0;
      color: var(--fel);
      font-weight: 600;
    }
    .ny {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: end;
    }
    .ny app-valjare {
      flex: 1 1 16rem;
    }
  `,
})
export class Lankform {
  readonly kedja = input.required<Kedjeformular>();
  readonly nod = input.required<string>();
  readonly fel = input.required<Readonly<Record<string, string>>>();
  /** The node to link to. */
  readonly lankad = output<string>();
  readonly bort = output<number>();
  readonly skal = output<{ plats: number; skal: string }>();

  protected readonly hit = computed(() => this.rader((l) => (l.till === this.nod() ? l.fran : null)));
  protected readonly ut = computed(() => this.rader((l) => (l.fran === this.nod() ? l.till : null)));
  protected readonly lankbara = computed(() =>
    lankbara(this.kedja(), this.nod()).map((n): Alternativ => ({ varde: n.id, namn: n.text || 'Led utan text', grupp: nivanamn(n.niva) })),
  );
  protected readonly till = linkedSignal({ source: () => [this.nod(), this.kedja().lankar] as const, computation: () => '' });

  protected lanka(): void {
    if (this.till() !== '') this.lankad.emit(this.till());
  }

  private rader(andra: (l: { fran: string; till: string }) => string | null): Lankrad[] {
    const { noder, lankar } = this.kedja();
    return lankar.flatMap((l, plats): Lankrad[] => {
      const n = noder.find((x) => x.id === andra(l));
      return n ? [{ plats, niva: nivanamn(n.niva), text: n.text || 'Led utan text', hoppar: hoppar(this.kedja(), l), skal: l.skal }] : [];
    });
  }
}
