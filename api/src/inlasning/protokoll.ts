import { createHash } from 'node:crypto';
import type { Inlasningsantal, Inlasningsrad } from '@anslag/kontrakt';

export type Framsteg = (gjort: number, totalt: number | null, steg: 'laser' | 'granskar' | 'skriver') => void;

const VISAS_PER_UTFALL = 100;
const RAKNARE = { ny: 'nya', oforandrad: 'oforandrade', andrad: 'andrade', fel: 'fel', utelamnad: 'utelamnade' } as const;

/** Counts every row's verdict, keeps the first 100 of each, and makes the fingerprint of what the import would change. */
export class Protokoll {
  readonly antal: Inlasningsantal = { nya: 0, oforandrade: 0, andrade: 0, fel: 0, utelamnade: 0 };
  private readonly rader = new Map<Inlasningsrad['utfall'], Inlasningsrad[]>();
  /** What was added or changed, for the history. */
  readonly skrivna: Pick<Inlasningsrad, 'nyckel' | 'namn' | 'skillnader' | 'utfall'>[] = [];
  private readonly avtryck = createHash('sha256');

  /** @param filsumma SHA-256 of the file, which the fingerprint covers too. */
  constructor(readonly filsumma: string) {
    this.avtryck.update(filsumma);
  }

  /** @param visas the row as it is shown, when what it says is secret. */
  post(rad: Inlasningsrad, visas: Inlasningsrad = rad): void {
    this.antal[RAKNARE[rad.utfall]] += 1;
    if (rad.utfall === 'ny' || rad.utfall === 'andrad') this.skrivna.push({ nyckel: rad.nyckel, namn: rad.namn, skillnader: rad.skillnader, utfall: rad.utfall });
    const lista = this.rader.get(rad.utfall) ?? [];
    if (lista.length === 0) this.rader.set(rad.utfall, lista);
    if (lista.length < VISAS_PER_UTFALL) lista.push(visas);
    this.avtryck.update(JSON.stringify([rad.nyckel, rad.utfall, rad.skillnader]));
  }

  get totalt(): number {
    return Object.values(this.antal).reduce((s, n) => s + n, 0);
  }

  /** Faults first, then what changes, then the rest. */
  forsta(): Inlasningsrad[] {
    return (['fel', 'andrad', 'ny', 'utelamnad', 'oforandrad'] as const).flatMap((u) => this.rader.get(u) ?? []);
  }

  /** SHA-256 of the file and of every verdict. Call once, after the last row. */
  fingeravtryck(): string {
    return this.avtryck.digest('hex');
  }
}
