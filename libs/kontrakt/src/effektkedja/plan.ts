import type { Kedjelank, Kedjeplan, Plannod } from '@anslag/doman';

/** A chain as it is answered, as the plan that is sent to save it: without what is logged on it. */
export function somKedjeplan({ noder, lankar }: { noder: readonly Plannod[]; lankar: readonly Kedjelank[] }): Kedjeplan {
  return {
    noder: noder.map(({ id, niva, text, effektmal, indikator, strategiindikator, enhet, baslinje, baslinjeAr, avser, ansvarig, klartSenast, lage, grund, ar }) => ({
      id,
      niva,
      text,
      indikator,
      strategiindikator,
      enhet,
      baslinje,
      baslinjeAr,
      avser,
      ansvarig,
      klartSenast,
      lage,
      grund,
      ar,
      ...(effektmal === undefined ? {} : { effektmal }),
    })),
    lankar: lankar.map((l) => ({ ...l })),
  };
}
