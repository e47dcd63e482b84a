import { createHash } from 'node:crypto';
import { Fyndkod, Radklass, TabellbilagaFynd, TabellbilagaRad } from './typer';

const LAST_HOGST = 120;

/** What has been said of the lines so far: exactly one post per line, in order, and the findings. */
export class Protokoll {
  readonly rader: TabellbilagaRad[] = [];
  readonly fynd: TabellbilagaFynd[] = [];

  /** The next line's post; its class may be settled later, when the rest of a row has been read. */
  post(klass: Radklass, skal: string, kapitel: number | null, region: string | null = null): TabellbilagaRad {
    const rad = { rad: this.rader.length + 1, klass, region, kapitel, skal };
    this.rader.push(rad);
    return rad;
  }

  /** A finding on a line; `last` is what was read, shortened. */
  anmark(
    rad: number,
    kod: Fyndkod,
    niva: 'fel' | 'varning',
    last: string,
    { kolumn = null, forslag = null }: { kolumn?: number | null; forslag?: string | null } = {},
  ): void {
    const rak = last.replace(/\s+/g, ' ').trim();
    const kort = rak.length > LAST_HOGST ? `${rak.slice(0, LAST_HOGST - 1)}…` : rak;
    this.fynd.push({ rad, kolumn, kod, last: kort, forslag, niva });
  }
}

/** A short fingerprint of cells, so that duplicates are found without keeping the texts. */
export function fingeravtryck(delar: readonly (string | number | null)[]): string {
  return createHash('sha1').update(JSON.stringify(delar)).digest('base64').slice(0, 22);
}
