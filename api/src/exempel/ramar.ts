import { Stodtyp, fordela } from '@anslag/doman';
import { RamUppgift, Ramfil } from '@anslag/kontrakt';
import { NAMNDEN } from './region-exempel';
import { Slump, froAv } from './slump';

const SKAL = [
  'Fler ansökningar om företagsstöd än väntat',
  'Färre projektansökningar än väntat',
  'Nytt stöd till butiker i glesbygd',
  'Medfinansiering till EU-projekt kräver mer medel',
] as const;

function poster(slump: Slump, tilldelat: number): { stodtyp: Stodtyp; kronor: number }[] {
  const delar = fordela(tilldelat / 10_000, [
    { nyckel: 'projekt', vikt: slump.heltal(560, 640) },
    { nyckel: 'foretagsstod', vikt: slump.heltal(280, 350) },
    { nyckel: 'kommersiell_service', vikt: slump.heltal(50, 80) },
    { nyckel: 'uppfoljning_utvardering', vikt: slump.heltal(8, 20) },
  ]);
  const av = (stodtyp: Stodtyp) => ({ stodtyp, kronor: (delar.get(stodtyp) ?? 0) * 10_000 });
  return [av('projekt'), av('foretagsstod'), av('kommersiell_service'), av('uppfoljning_utvardering')];
}

function ram(budgetar: number): RamUppgift {
  const slump = new Slump(froAv(`ram ${budgetar}`));
  const tilldelat = (3_400 + (budgetar - 2000) * 35 + slump.heltal(0, 300)) * 10_000;
  const revisioner = [`${budgetar - 1}-11-20`, `${budgetar}-05-22`, `${budgetar}-10-16`].slice(0, 1 + slump.heltal(0, 2));
  return {
    budgetar,
    anslagsnamn: budgetar < 2023 ? '1:1 Regionala tillväxtåtgärder' : '1:1 Regionala utvecklingsåtgärder',
    tilldelat,
    bemyndiganderam: tilldelat * 2,
    utbetalningsram: tilldelat,
    uppfoljningHogst: 1_000_000,
    kalla: 'Fiktivt exempel',
    fordelningar: revisioner.map((datum, revision) => ({
      revision,
      datum,
      organ: NAMNDEN,
      skal: revision === 0 ? 'Årets indikativa fördelning' : slump.valj(SKAL),
      poster: poster(slump, tilldelat),
    })),
  };
}

/**
 * The fictional frames, one per year: what was allotted, and an indicative split with none to two revisions whose posts sum to it.
 * A year's frame is the same whichever span it is asked for in.
 * @throws RangeError when franAr is after tillAr.
 */
export function genereraRamar(franAr: number, tillAr: number): Ramfil {
  if (!(franAr <= tillAr)) throw new RangeError('franAr must not be after tillAr');
  return { format: 'anslag-ram/1', ramar: Array.from({ length: tillAr - franAr + 1 }, (_, i) => ram(franAr + i)) };
}
