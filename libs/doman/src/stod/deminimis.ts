import { Datum } from '../tal/datum';
import { Kronor, kravHeltal } from '../tal/kronor';

/** Support that is counted: the day it was granted, and the amount; null when no document states it. */
export interface TidigareStod {
  beslutat: Datum;
  kronor: Kronor | null;
}

export interface DeMinimisunderlag {
  /** The day the new support is granted. */
  dag: Datum;
  /** The new support; null when it is not known. */
  belopp: Kronor | null;
  tidigare: readonly TidigareStod[];
  /** The most that one undertaking may get, in whole euro (EU 2023/2831: 300 000); null when none is registered for the day. */
  takEuro: number | null;
  /** The rate, öre per euro; null when none is registered for the day. */
  kursOre: number | null;
}

export interface DeMinimis {
  /** The three years, both days included. */
  fran: Datum;
  till: Datum;
  tidigareKronor: Kronor;
  /** Earlier grants within the three years whose amount is unknown. */
  okandaBelopp: number;
  /** The earlier and the new together; null when the new is unknown. */
  sammanlagt: Kronor | null;
  takEuro: number | null;
  kursOre: number | null;
  /** The limit in whole kronor, rounded down; null when the limit or the rate is not known. */
  takKronor: Kronor | null;
  /** What may still be granted after the new; negative when over. null when something it needs is not known. */
  kvar: Kronor | null;
  /** null when it cannot be said, also when it fits but for amounts that are unknown. */
  ryms: boolean | null;
}

/** The same day three years earlier; 29 February has none and gives 28 February. */
export function treArTidigare(dag: Datum): Datum {
  const ar = String(Number(dag.slice(0, 4)) - 3).padStart(4, '0');
  return `${ar}${dag.slice(4) === '-02-29' ? '-02-28' : dag.slice(4)}`;
}

/**
 * Support of minor importance over three years, counted back from the day of the new grant (EU 2023/2831 art. 3.2; before 2024 EU 1407/2013).
 * @throws RangeError when an amount, the limit or the rate is not a whole number.
 */
export function deMinimis({ dag, belopp, tidigare, takEuro, kursOre }: DeMinimisunderlag): DeMinimis {
  const fran = treArTidigare(dag);
  const inom = tidigare.filter((t) => fran <= t.beslutat && t.beslutat <= dag);
  const kanda = inom.flatMap((t) => (t.kronor === null ? [] : [t.kronor]));
  kravHeltal(...kanda, belopp ?? 0, takEuro ?? 0, kursOre ?? 0);
  const tidigareKronor = kanda.reduce((s, k) => s + k, 0);
  const okandaBelopp = inom.length - kanda.length;
  const sammanlagt = belopp === null ? null : tidigareKronor + belopp;
  const takKronor = takEuro === null || kursOre === null ? null : Math.floor((takEuro * kursOre) / 100);
  const kvar = takKronor === null || sammanlagt === null ? null : takKronor - sammanlagt;
  const ryms = kvar === null ? null : kvar < 0 ? false : okandaBelopp > 0 ? null : true;
  return { fran, till: dag, tidigareKronor, okandaBelopp, sammanlagt, takEuro, kursOre, takKronor, kvar, ryms };
}
