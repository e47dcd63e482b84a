import { berakna, brytpunkt, tolkaAndel } from '@anslag/doman';
import { ArendeUppgift } from '@anslag/kontrakt';
import { TILL_AR } from './ar';
import { arbetsdag, plusDagar } from './kalender';
import { Slump, froAv } from './slump';

export interface GenereradUtbetalning {
  /** Diarienummer, NYPS-id or historic key of the ärende. */
  nyckel: string;
  utbetald: string;
  /** Whole kronor. */
  belopp: number;
  /** Approved booked costs so far, the payment's own included. */
  bokfort: number;
}

/** The key an ärende is stored under. @throws RangeError when it has none. */
export function arendenyckel(arende: ArendeUppgift): string {
  const nyckel = arende.diarienummer ?? arende.nypsId ?? arende.historiskNyckel;
  if (!nyckel) throw new RangeError(`the ärende ${arende.namn} has no key`);
  return nyckel;
}

interface Stycke {
  dag: string;
  slut: string;
  tak: number;
}

/** The stretches that money was granted for, in order: the grant and each supplement. */
function stycken(arende: ArendeUppgift): Stycke[] {
  return arende.beslut.flatMap((b) => {
    const dag = typeof b.beslutat === 'object' ? b.beslutat.till : String(b.beslutat);
    const ger = b.lage === 'beslutad' && (b.slag === 'bifall' || b.slag === 'tillagg') && typeof b.tak === 'number';
    return ger && b.tak ? [{ dag, slut: b.projektperiod?.till ?? plusDagar(dag, 365), tak: b.tak }] : [];
  });
}

/** The days claims are paid in a stretch: projects about twice a year and once after the end, others once. */
function dagar(slump: Slump, stycke: Stycke, projekt: boolean): string[] {
  const sista = plusDagar(stycke.slut, slump.heltal(20, 120));
  const ut: string[] = [];
  let dag = plusDagar(stycke.dag, slump.heltal(150, 260));
  while (projekt && dag < stycke.slut) {
    ut.push(dag);
    dag = plusDagar(dag, slump.heltal(150, 260));
  }
  return [...ut, sista].map(arbetsdag);
}

/**
 * The payments of an ärende in order of date, each worked out by the payment rule (regler §3) from costs that grow towards the end.
 * Their sum never passes the tak in force and none is dated after tillAr. Depends only on the ärende, not on the others.
 */
export function* genereraUtbetalningar(arende: ArendeUppgift, tillAr = TILL_AR): Generator<GenereradUtbetalning> {
  const nyckel = arendenyckel(arende);
  const slump = new Slump(froAv(nyckel));
  const tolkad = tolkaAndel(arende.beslut[0]?.beviljadAndel ?? '100');
  if (!tolkad.ok || slump.chans(40)) return;
  const andel = tolkad.varde;
  let tak = 0;
  let bokfort = 0;
  let utbetalt = 0;
  let forraDag = '';
  for (const stycke of stycken(arende)) {
    const fore = bokfort;
    const kostnad = Math.floor((brytpunkt(stycke.tak, andel) * slump.heltal(75, 105)) / 100);
    tak += stycke.tak;
    const tillfallen = dagar(slump, stycke, arende.stodtyp === 'projekt');
    for (const [i, dag] of tillfallen.entries()) {
      const utbetald = dag > forraDag ? dag : arbetsdag(plusDagar(forraDag, 7));
      if (Number(utbetald.slice(0, 4)) > tillAr) return;
      bokfort = fore + Math.floor((kostnad * (i + 1)) / tillfallen.length);
      const { belopp } = berakna({ bokfort, tidigareUtbetalt: utbetalt, andel, tak });
      if (belopp === 0) continue;
      utbetalt += belopp;
      forraDag = utbetald;
      yield { nyckel, utbetald, belopp, bokfort };
    }
  }
}
