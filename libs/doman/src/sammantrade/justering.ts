import { Deltagare } from './deltagande';

/** A person's attestation of the minutes, as they read when it was made. */
export interface Signatur {
  id: string;
  /** SHA-256 of the minutes' text, hexadecimal. */
  kontrollsumma: string;
}

export interface Justeringslage {
  /** Everyone who is to attest has attested the text that stands. */
  justerat: boolean;
  /** Who is to attest and has not, the ordförande first. */
  saknas: string[];
  /** Who has attested another text than the one that stands: they count as missing. */
  inaktuella: string[];
}

/** Those who attest: the ordförande, and each who was chosen to (kommunallag 2017:725 5 kap. 69 §). */
export function attesterar(deltagare: readonly Deltagare[]): string[] {
  const ordforande = deltagare.filter((d) => d.uppgift === 'ordforande' && d.narvarande);
  return [...ordforande, ...deltagare.filter((d) => d.uppgift !== 'ordforande' && d.justerare)].map((d) => d.id);
}

/** Is the protokoll attested? With nobody to attest it never is. */
export function justeringslage(deltagare: readonly Deltagare[], signaturer: readonly Signatur[], kontrollsumma: string): Justeringslage {
  const ska = attesterar(deltagare);
  const giltiga = new Set(signaturer.filter((s) => s.kontrollsumma === kontrollsumma).map((s) => s.id));
  const saknas = ska.filter((id) => !giltiga.has(id));
  const inaktuella = saknas.filter((id) => signaturer.some((s) => s.id === id));
  return { justerat: ska.length > 0 && saknas.length === 0, saknas, inaktuella };
}
