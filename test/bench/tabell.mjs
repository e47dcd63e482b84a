// The figures as one table in plain text.

const KOLUMNER = [
  ['measure', (r) => r.matt],
  ['N', (r) => heltal(r.antal)],
  ['n', (r) => r.n ?? (r.takt || r.minne ? 1 : '')],
  ['p50 ms', (r) => ms(r.p50)],
  ['p95 ms', (r) => ms(r.p95)],
  ['bare SQL', (r) => ms(r.bart?.sql)],
  ['bare HTTP', (r) => ms(r.bart?.http)],
  ['rows/s', (r) => heltal(r.takt)],
  ['MB', (r) => heltal(r.minne && r.minne / 1e6)],
  ['ratio', (r) => r.kvot?.toFixed(2) ?? ''],
  ['goal', (r) => (r.mal === undefined ? '' : r.takt ? `≥ ${heltal(r.mal)} rows/s` : `≤ ${r.mal}`)],
  ['met', (r) => (r.natt === undefined ? '' : r.natt ? 'yes' : 'NO')],
];

/** Prints one row per measure; the first column is text, the others stand right. */
export function skrivTabell(rader) {
  const celler = [KOLUMNER.map(([rubrik]) => rubrik), ...rader.map((r) => KOLUMNER.map(([, cell]) => String(cell(r))))];
  const bredder = KOLUMNER.map((_, i) => Math.max(...celler.map((rad) => rad[i].length)));
  for (const rad of celler)
    console.log(
      rad
        .map((c, i) => (i === 0 ? c.padEnd(bredder[i]) : c.padStart(bredder[i])))
        .join('  ')
        .trimEnd(),
    );
}

function ms(tid) {
  if (tid === undefined) return '';
  return tid.toFixed(tid < 10 ? 2 : tid < 100 ? 1 : 0);
}

function heltal(tal) {
  return tal === undefined
    ? ''
    : Math.round(tal)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, ' ');
}
