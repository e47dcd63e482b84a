import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { BILAGESLAG, Bilageslag, ProblemSvar, bilageslagnamn, filstorlek } from '@anslag/kontrakt';
import { Falt } from '../ui/falt';
import { Felsammanfattning } from '../ui/felsammanfattning';
import { Marke } from '../ui/marke';
import { Valjare } from '../ui/valjare';
import { VALBARA, filtyper } from './filprov';
import { Uppladdning, Uppladdningar } from './uppladdningar';

/** Choosing files to put in, and how it goes for each. */
@Component({
  selector: 'app-bilageform',
  imports: [Falt, Felsammanfattning, Marke, Valjare],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bilageform.html',
  styleUrl: './handlingar.css',
})
export class Bilageform {
  /** The ärende. */
  readonly nyckel = input.required<string>();
  /** Bytes that one file may have. */
  readonly storst = input.required<number>();
  /** What the ärende's files take, in words. */
  readonly utrymme = input.required<string>();

  private readonly uppladdningar = inject(Uppladdningar);
  private readonly filfalt = viewChild.required<ElementRef<HTMLInputElement>>('filfalt');

  protected readonly slag = signal<Bilageslag | ''>('');
  protected readonly filer = signal<readonly File[]>([]);
  protected readonly problem = signal<ProblemSvar | null>(null);
  protected readonly fel = computed((): Record<string, string> => Object.fromEntries((this.problem()?.falt ?? []).map((f) => [f.falt, f.meddelande])));
  protected readonly alternativ = BILAGESLAG.map((s) => ({ varde: s, namn: bilageslagnamn(s) }));
  protected readonly valbara = VALBARA;
  protected readonly hjalp = computed(() => `${filtyper()}. Högst ${filstorlek(this.storst())} per fil. Ärendets filer tar ${this.utrymme()}.`);
  protected readonly valda = computed(() => {
    const filer = this.filer();
    return filer.length > 1 ? `${filer.length} filer: ${filer.map((f) => f.name).join(', ')}` : (filer[0]?.name ?? 'Ingen fil är vald');
  });

  protected readonly poster = computed(() => this.uppladdningar.for(this.nyckel()));
  protected readonly pagar = computed(() => this.poster().some((p) => ['vantar', 'sands', 'kontrolleras'].includes(p.lage)));
  /** How it goes, for who does not see it: said when a file is done with, not while it is sent. */
  protected readonly besked = computed(() => {
    const poster = this.poster();
    if (poster.length === 0) return '';
    const [klara, fel] = [poster.filter((p) => p.lage === 'klar').length, poster.filter((p) => p.lage === 'fel').length];
    const inte = fel > 0 ? ` ${fel} är inte ${fel === 1 ? 'inlagd' : 'inlagda'}.` : '';
    return this.pagar() ? `Lägger in: ${klara + fel} av ${poster.length} är klara.${inte}` : `${klara} av ${poster.length} ${klara === 1 ? 'fil är inlagd' : 'filer är inlagda'}.${inte}`;
  });

  protected valj(handelse: Event): void {
    this.problem.set(null);
    this.filer.set([...((handelse.target as HTMLInputElement).files ?? [])]);
  }

  protected valjSlag(varde: string): void {
    this.slag.set(BILAGESLAG.find((s) => s === varde) ?? '');
  }

  protected laggIn(handelse: Event): void {
    handelse.preventDefault();
    const [slag, filer] = [this.slag(), this.filer()];
    if (slag === '' || filer.length === 0) {
      this.problem.set({
        type: 'about:blank',
        title: 'Inget är inlagt',
        status: 400,
        kod: 'formfel',
        detail: '',
        falt: [
          ...(filer.length === 0 ? [{ falt: 'fil', last: null, meddelande: 'Välj en fil.', ratt: null }] : []),
          ...(slag === '' ? [{ falt: 'slag', last: null, meddelande: 'Välj vad filen är.', ratt: null }] : []),
        ],
      });
      return;
    }
    this.problem.set(null);
    this.uppladdningar.lagg(this.nyckel(), slag, filer, this.storst());
    this.filfalt().nativeElement.value = '';
    this.filer.set([]);
  }

  protected igen(post: Uppladdning): void {
    this.uppladdningar.igen(post.id);
  }
}
