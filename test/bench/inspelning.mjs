// Records the statements that the product sends, so that the bench runs the very same texts and values bare.
import pg from 'pg';

const original = pg.Client.prototype.query;
let band;
let igang = 0;
let vag = 0;

/** Records from now on. */
export function starta() {
  band = { satser: [], klienter: new Map() };
  igang = 0;
  vag = 0;
  pg.Client.prototype.query = function (fraga, varden, ...resten) {
    return spelaIn(this, fraga, varden, resten);
  };
}

/** What was sent since `starta`: text, values, which connection, and which statements were under way together (`vag`). */
export function stoppa() {
  pg.Client.prototype.query = original;
  return band.satser;
}

function spelaIn(klient, fraga, varden, resten) {
  if (typeof fraga !== 'string') throw new Error('the recorder only knows statements given as text');
  if (igang++ === 0) vag++;
  const { satser, klienter } = band;
  if (!klienter.has(klient)) klienter.set(klient, klienter.size);
  satser.push({ text: fraga, varden: Array.isArray(varden) ? varden : [], klient: klienter.get(klient), vag });
  const klar = () => igang--;
  const svar = original.call(klient, fraga, varden, ...resten);
  if (!svar?.then) throw new Error('the recorder only knows statements that answer with a promise');
  svar.then(klar, klar);
  return svar;
}
