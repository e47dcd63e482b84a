import { type Datum, gallandeOrdningar, type Kronor, type Period, type Stodtyp } from '@anslag/doman';
import { type DelegationspunktSvar, type DelegationsredovisningSvar, type OvrigtDelegationsbeslutRad, STODTYPSORD } from '@anslag/kontrakt';
import type { LagradOrdning, LagratDelegationsbeslut } from './delegation.query';

/** What a decision that does not say its point is listed under. */
const UTAN_PUNKT = '–';

interface Underlag {
  organ: string | null;
  tillDag: Datum;
  ordningar: readonly LagradOrdning[];
  beslut: readonly LagratDelegationsbeslut[];
  ovriga: readonly OvrigtDelegationsbeslutRad[];
}

/** The decisions point by point (kallelse regional tillväxtnämnd 2020-08-24, item 6), with period, number and sum of each. */
export function redovisning({ organ, tillDag, ordningar, beslut, ovriga }: Underlag): DelegationsredovisningSvar {
  const egna = ordningar.filter((o) => organ === null || o.organ === organ);
  const gallande = gallandeOrdningar(egna, tillDag);
  const ordning = [...gallande, ...egna].flatMap((o) => o.punkter.map((p) => p.punkt));
  const punkter = [...new Set([...beslut.map((b) => b.punkt ?? UTAN_PUNKT), ...ovriga.map((o) => o.punkt)])].sort(iOrdningen(ordning));
  const grupper = punkter.map((punkt) => {
    // The order in force tells of the point; an earlier one does where it no longer has it.
    const beskriven = [...gallande, ...egna].flatMap((o) => o.punkter).find((p) => p.punkt === punkt);
    return grupp(punkt, beskriven ?? null, beslut.filter((b) => (b.punkt ?? UTAN_PUNKT) === punkt), ovriga.filter((o) => o.punkt === punkt));
  });
  return { organ, tillDag, punkter: grupper, antal: beslut.length + ovriga.length, summa: grupper.reduce((s, g) => s + g.summa, 0) };
}

function grupp(punkt: string, beskriven: { avser: string; beslutsfattare: string } | null, beslut: readonly LagratDelegationsbeslut[], ovriga: readonly OvrigtDelegationsbeslutRad[]): DelegationspunktSvar {
  const beviljade = beslut.filter((b) => b.slag === 'bifall' || b.slag === 'tillagg');
  return {
    punkt,
    avser: beskriven?.avser ?? null,
    beslutsfattare: beskriven?.beslutsfattare ?? null,
    period: perioden(beslut.map((b) => b.beslutat)),
    rader: beslut.map(({ id: _, punkt: __, stodtyp, stodform, ...rad }) => ({ ...rad, stod: stod(stodtyp, stodform) })),
    antalBeviljade: beviljade.length,
    antalAvslagna: beslut.filter((b) => b.slag === 'avslag').length,
    summa: beviljade.reduce<Kronor>((s, b) => s + (b.belopp ?? 0), 0),
    ovriga: [...ovriga],
  };
}

function stod(stodtyp: Stodtyp, stodform: string | null): string {
  const ord = STODTYPSORD[stodtyp];
  return stodform ?? `${ord.slice(0, 1).toUpperCase()}${ord.slice(1)}`;
}

function perioden(perioder: readonly Period[]): Period | null {
  if (perioder.length === 0) return null;
  const [fran = '', till = ''] = [perioder.map((p) => p.fran).sort()[0], perioder.map((p) => p.till).sort().at(-1)];
  return { fran, till };
}

/** As the order lists its points; what it does not have comes last, "3.2" before "3.10". */
function iOrdningen(ordning: readonly string[]): (a: string, b: string) => number {
  const plats = (punkt: string): number => (ordning.includes(punkt) ? ordning.indexOf(punkt) : ordning.length);
  return (a, b) => plats(a) - plats(b) || a.localeCompare(b, 'sv', { numeric: true });
}
