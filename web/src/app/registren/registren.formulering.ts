import { Datum, Stodtyp } from '@anslag/doman';
import { stodtypnamn } from '@anslag/kontrakt';
import { Flik } from '../ui/flikar';

const SIDOR = [
  { id: 'villkor', namn: 'Villkor' },
  { id: 'delegationsordning', namn: 'Delegationsordning' },
  { id: 'riktlinjer', namn: 'Riktlinjer' },
  { id: 'organisationer', namn: 'Organisationer' },
] as const;
export type Registersida = (typeof SIDOR)[number]['id'];

/** The registers beside each other, each with its own address. */
export function registerflikar(vald: Registersida): Flik[] {
  return SIDOR.map(({ id, namn }) => ({ namn, vald: id === vald, vag: ['/register', id] }));
}

/** "gäller från 2020-01-01", "gällde 2020-01-01–2022-12-31" */
export function giltighet({ gallerFran, gallerTill }: { gallerFran: Datum; gallerTill: Datum | null }): string {
  return gallerTill === null ? `från ${gallerFran}` : `${gallerFran}–${gallerTill}`;
}

/** What something is for: "projekt och företagsstöd", "alla stödtyper" when none is named. */
export function galler(stodtyper: readonly Stodtyp[]): string {
  if (stodtyper.length === 0) return 'alla stödtyper';
  const namn = stodtyper.map((s) => stodtypnamn(s).toLowerCase());
  return namn.length === 1 ? (namn[0] ?? '') : `${namn.slice(0, -1).join(', ')} och ${namn.at(-1)}`;
}
