import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, viewChildren } from '@angular/core';
import { KEDJEAVSER, NIVAER, harResultat } from '@anslag/doman';
import { KedjenodSvar, kedjeavsernamn, nivanamn, resultattext } from '@anslag/kontrakt';
import { Indikatorval } from '../arende/register';
import { somLed } from '../effektkedja/led';
import { maltext, tidigareMal } from '../effektkedja/led.formulering';
import { Datumfalt } from '../ui/datumfalt';
import { Textfalt } from '../ui/textfalt';
import { Alternativ, Valjare } from '../ui/valjare';
import { sokta } from './indikatorsok';
import { Nodfalt, Nodformular } from './kedjeformular';

/** The fields of one node. */
@Component({
  selector: 'app-nodform',
  imports: [Datumfalt, Textfalt, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './nodform.html',
  styles: `
    .falt {
      display: flex;
      flex-direction: column;
      gap: 16px;
      max-width: 44rem;
    }
    .par {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: 16px;
      align-items: end;
    }
    p {
      margin: 0;
    }
  `,
})
export class Nodform {
  /** Its fields for days, which know what is written in them that is no day. */
  readonly datumfalten = viewChildren(Datumfalt);
  readonly nod = input.required<Nodformular>();
  /** The node's place in the form: part of the ids of its controls. */
  readonly plats = input.required<number>();
  /** The node as it is stored; null for a new one. */
  readonly lagrad = input.required<KedjenodSvar | null>();
  readonly effektmal = input.required<readonly Alternativ[]>();
  readonly indikatorer = input.required<readonly Indikatorval[]>();
  /** What is wrong, by field of the request. */
  readonly fel = input.required<Readonly<Record<string, string>>>();
  readonly andrat = output<Partial<Nodformular>>();

  protected readonly nivaer = NIVAER.map((varde) => ({ varde, namn: nivanamn(varde) }));
  protected readonly avser = KEDJEAVSER.map((varde) => ({ varde, namn: kedjeavsernamn(varde) }));
  protected readonly harResultat = computed(() => harResultat(this.nod().niva));
  private readonly nodId = computed(() => this.nod().id);
  /** What is sought in the register; forgotten when another node is chosen. */
  protected readonly sok = linkedSignal({ source: this.nodId, computation: () => '' });
  protected readonly valbara = computed(() => sokta(this.indikatorer(), this.sok(), this.nod().strategiindikator));
  protected readonly sokbesked = computed(() => `Ord ur indikatorn eller målet. ${this.valbara().length} av ${this.indikatorer().length} kan väljas.`);
  private readonly led = computed(() => {
    const lagrad = this.lagrad();
    return lagrad && somLed(lagrad);
  });
  protected readonly maltext = computed(() => {
    const led = this.led();
    const galler = led?.mal.at(-1);
    return led && galler ? maltext(galler, led.enhet) : null;
  });
  protected readonly tidigare = computed(() => {
    const led = this.led();
    return led ? tidigareMal(led) : [];
  });
  protected readonly angivet = computed(() => {
    const lagrad = this.lagrad();
    return lagrad && resultattext(lagrad);
  });

  protected id(falt: Nodfalt): string {
    return `noder-${this.plats()}-${falt}`;
  }

  protected felet(falt: string): string | undefined {
    return this.fel()[`noder.${this.plats()}.${falt}`];
  }

  protected bytNiva(varde: string): void {
    const niva = NIVAER.find((n) => n === varde);
    if (niva) this.andrat.emit({ niva });
  }

  protected valjAvser(varde: string): void {
    this.andrat.emit({ avser: KEDJEAVSER.find((a) => a === varde) ?? '' });
  }

  /** A goal of the register is called what the register calls it, unless one has written something else. */
  protected valjMal(effektmal: string): void {
    const namn = (id: string): string => this.effektmal().find((m) => m.varde === id)?.namn ?? '';
    const { text, effektmal: fore } = this.nod();
    this.andrat.emit({ effektmal, ...(text.trim() === '' || text === namn(fore) ? { text: namn(effektmal) } : {}) });
  }

  /** What is measured and its unit are called what the register calls them, unless one has written something else. */
  protected valjIndikator(strategiindikator: string): void {
    const nod = this.nod();
    const i = (id: string): Indikatorval | undefined => this.indikatorer().find((x) => x.varde === id);
    const [fore, blir] = [i(nod.strategiindikator), i(strategiindikator)];
    const forslag = (nu: string, forut: string | null | undefined, nytt: string | null | undefined): string => (nu.trim() === '' || nu === forut ? (nytt ?? '') : nu);
    this.andrat.emit({ strategiindikator, indikator: forslag(nod.indikator, fore?.namn, blir?.namn), enhet: forslag(nod.enhet, fore?.enhet, blir?.enhet) });
  }
}
