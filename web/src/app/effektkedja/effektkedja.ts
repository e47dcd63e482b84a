import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { NIVAER, granskaKedja, laggUt } from '@anslag/doman';
import { EffektkedjaSvar } from '@anslag/kontrakt';
import { Tabellram } from '../ui/tabellram';
import { kedjefel, nivanamn, resultattext } from './kedja.formulering';
import { Ruta, linje, spets } from './kedjelinjer';
import { Kedjegren, Led, kedjelista, samband } from './kedjelista';

interface Linje {
  fran: string;
  till: string;
  d: string;
  spets: string;
}

/** An effect chain, drawn left to right from what is done to what it is for, and the same as an indented list. */
@Component({
  selector: 'app-effektkedja',
  imports: [NgTemplateOutlet, Tabellram],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './effektkedja.html',
  styleUrl: './effektkedja.css',
})
export class Effektkedja {
  readonly kedja = input.required<EffektkedjaSvar>();
  /** Whose chain it is, where several are on the page: an insats and its year. */
  readonly av = input('');

  private readonly duk = viewChild.required<ElementRef<HTMLElement>>('duk');
  private readonly bredd = signal(0);
  protected readonly storlek = signal({ bredd: 0, hojd: 0 });
  protected readonly linjer = signal<Linje[]>([]);
  protected readonly vald = signal<string | null>(null);
  protected readonly resultattext = resultattext;
  protected readonly nivanamn = nivanamn;

  protected readonly kolumner = computed(() => {
    const { noder, lankar } = this.kedja();
    const perId = new Map(noder.map((n) => [n.id, n]));
    return laggUt(noder, lankar).kolumner.map((ids, i) => ({
      niva: nivanamn(NIVAER[i] ?? 'effektmal'),
      led: ids.flatMap((id): Led[] => {
        const led = perId.get(id);
        return led ? [led] : [];
      }),
    }));
  });
  protected readonly lista = computed(() => kedjelista(this.kedja()));
  protected readonly anmarkningar = computed(() => {
    const { noder, lankar } = this.kedja();
    const namn = (id: string): string => noder.find((n) => n.id === id)?.text ?? id;
    const { hinder, anmarkningar } = granskaKedja(noder, lankar);
    return [...hinder, ...anmarkningar].map((f) => kedjefel(f, namn));
  });
  protected readonly hors = computed(() => {
    const vald = this.vald();
    return vald === null ? null : samband(vald, this.kedja().lankar);
  });

  constructor() {
    afterRenderEffect((stada) => {
      const duk = this.duk().nativeElement;
      const matare = new ResizeObserver(() => this.bredd.set(duk.clientWidth + duk.clientHeight));
      matare.observe(duk);
      stada(() => matare.disconnect());
    });
    afterRenderEffect(() => {
      this.bredd();
      this.kolumner();
      this.mat();
    });
  }

  protected valj(id: string): void {
    this.vald.update((fore) => (fore === id ? null : id));
  }

  /** What is said of a node in the list, besides its text. */
  protected tillagg(gren: Kedjegren): string {
    const delar = [
      resultattext(gren.led),
      gren.skal && `hoppar över en nivå: ${gren.skal}`,
      gren.upprepning && 'fortsätter som ovan',
    ];
    const text = delar.filter(Boolean).join('; ');
    return text && `(${text})`;
  }

  protected svag(...ids: string[]): boolean {
    const hors = this.hors();
    return hors !== null && !ids.every((id) => hors.has(id));
  }

  /** Measures where the nodes came to stand and draws a line for each link. */
  private mat(): void {
    const duk = this.duk().nativeElement;
    const ruta = (e: HTMLElement): Ruta => ({ x: e.offsetLeft, y: e.offsetTop, bredd: e.offsetWidth, hojd: e.offsetHeight });
    const kolumner = [...duk.querySelectorAll<HTMLElement>('.kolumn')].map((k) => ({
      kolumn: ruta(k),
      led: new Map([...k.querySelectorAll<HTMLElement>('[data-led]')].map((e) => [e.dataset['led'], ruta(e)])),
    }));
    this.storlek.set({ bredd: duk.scrollWidth, hojd: duk.scrollHeight });
    this.linjer.set(
      this.kedja().lankar.flatMap(({ fran, till }) => {
        const [i, j] = [kolumner.findIndex((k) => k.led.has(fran)), kolumner.findIndex((k) => k.led.has(till))];
        const [a, b] = [kolumner[i]?.led.get(fran), kolumner[j]?.led.get(till)];
        if (!a || !b) return [];
        const mellan = kolumner.slice(i + 1, j).map((k) => ({ kolumn: k.kolumn, rutor: [...k.led.values()] }));
        return [{ fran, till, d: linje(a, b, mellan), spets: spets(b) }];
      }),
    );
  }
}
