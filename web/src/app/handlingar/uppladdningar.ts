import { Injectable, computed, inject, signal } from '@angular/core';
import { BilagaSvar, Bilageslag } from '@anslag/kontrakt';
import { apiAdress } from '../skal/adress';
import { nyNyckel } from '../skal/sandning';
import { Session } from '../skal/session';
import { filfel } from './filprov';
import { sandFil } from './filsandning';

/** One file on its way into an ärende. */
export interface Uppladdning {
  id: string;
  /** The ärende. */
  nyckel: string;
  slag: Bilageslag;
  fil: File;
  lage: 'vantar' | 'sands' | 'kontrolleras' | 'klar' | 'fel';
  /** From 0 to 1. */
  andel: number;
  /** What was wrong with it. */
  fel: string | null;
  /** It could go better another time with the same file. */
  kanProvasIgen: boolean;
}

/** Files are sent one at a time and in order, also when the page they were chosen on has been left. */
@Injectable({ providedIn: 'root' })
export class Uppladdningar {
  private readonly session = inject(Session);
  private readonly ko = signal<readonly Uppladdning[]>([]);
  private arbetar = false;

  /** Something is not sent yet. */
  readonly pagar = computed(() => this.ko().some((u) => u.lage !== 'klar' && u.lage !== 'fel'));
  /** How many have been put in, so that a list of them can be fetched anew. */
  readonly inlagda = signal(0);

  constructor() {
    window.addEventListener('beforeunload', (handelse) => {
      if (this.pagar()) handelse.preventDefault();
    });
  }

  for(nyckel: string): readonly Uppladdning[] {
    return this.ko().filter((u) => u.nyckel === nyckel);
  }

  /** @param storst bytes that one file may have. */
  lagg(nyckel: string, slag: Bilageslag, filer: readonly File[], storst: number): void {
    const nya = filer.map((fil): Uppladdning => {
      const fel = filfel(fil, storst);
      return { id: nyNyckel(), nyckel, slag, fil, lage: fel === null ? 'vantar' : 'fel', andel: 0, fel, kanProvasIgen: false };
    });
    this.ko.update((ko) => [...ko.filter((u) => u.nyckel !== nyckel || (u.lage !== 'klar' && u.lage !== 'fel')), ...nya]);
    void this.arbeta();
  }

  /** Sends again what did not go. */
  igen(id: string): void {
    this.andra(id, { lage: 'vantar', andel: 0, fel: null });
    void this.arbeta();
  }

  private async arbeta(): Promise<void> {
    if (this.arbetar) return;
    this.arbetar = true;
    for (let nasta = this.forsta(); nasta; nasta = this.forsta()) await this.sand(nasta);
    this.arbetar = false;
  }

  private forsta(): Uppladdning | undefined {
    return this.ko().find((u) => u.lage === 'vantar');
  }

  private async sand({ id, nyckel, slag, fil }: Uppladdning): Promise<void> {
    this.andra(id, { lage: 'sands' });
    const form = new FormData();
    form.append('slag', slag);
    form.append('fil', fil, fil.name);
    const utgang = await sandFil<BilagaSvar>(apiAdress('arendebilagor', { nyckel }), form, id, (andel) => this.andra(id, { andel, lage: andel < 1 ? 'sands' : 'kontrolleras' }));
    if ('svar' in utgang) {
      this.andra(id, { lage: 'klar', andel: 1 });
      this.inlagda.update((n) => n + 1);
      return;
    }
    const { problem } = utgang;
    if (problem.kod === 'inte_inloggad') this.session.upphor();
    const kanProvasIgen = ['otillganglig', 'internt', 'inte_inloggad', 'for_manga'].includes(problem.kod);
    this.andra(id, { lage: 'fel', fel: problem.detail || problem.title, kanProvasIgen });
  }

  private andra(id: string, nytt: Partial<Uppladdning>): void {
    this.ko.update((ko) => ko.map((u) => (u.id === id ? { ...u, ...nytt } : u)));
  }
}
