// Timing: what is compared takes turns in one loop, so that whatever else the machine does falls on all of it alike.

const VARMNING = 3;
const MINST = 15;
const HOGST = 200;
const TID_MS = 12_000;

/**
 * Runs the works in turn, each round beginning with the next one, after a few unmeasured rounds.
 * @param arbeten name → async function; what it returns, if a number, is its time in milliseconds, otherwise it is timed.
 * @returns name → { n, p50, p95 } in milliseconds.
 */
export async function matVaxelvis(arbeten) {
  const namn = Object.keys(arbeten);
  const tider = new Map(namn.map((n) => [n, []]));
  const start = performance.now();
  for (let varv = -VARMNING; varv < HOGST && (varv < MINST || performance.now() - start < TID_MS); varv++) {
    for (let i = 0; i < namn.length; i++) {
      const denna = namn[(i + varv + VARMNING) % namn.length];
      const fore = performance.now();
      const egen = await arbeten[denna]();
      const tid = typeof egen === 'number' ? egen : performance.now() - fore;
      if (varv >= 0) tider.get(denna).push(tid);
    }
  }
  return Object.fromEntries(namn.map((n) => [n, sammanfatta(tider.get(n))]));
}

/** @param tider milliseconds, at least one. */
export function sammanfatta(tider) {
  const ordnade = [...tider].sort((a, b) => a - b);
  const vid = (del) => ordnade[Math.min(ordnade.length - 1, Math.floor(del * ordnade.length))];
  return { n: ordnade.length, p50: vid(0.5), p95: vid(0.95) };
}
