/** Where a box stands, in pixels of the drawing. */
export interface Ruta {
  x: number;
  y: number;
  bredd: number;
  hojd: number;
}

const LUFT = 6;

/** The height closest to `onskad` at which a line passes a column without touching its boxes. */
export function frittSpar(rutor: readonly Ruta[], onskad: number): number {
  const upptaget = rutor.map((r) => ({ fran: r.y - LUFT, till: r.y + r.hojd + LUFT }));
  const ledig = (y: number): boolean => upptaget.every((u) => y <= u.fran || y >= u.till);
  const mojliga = [onskad, ...upptaget.flatMap((u) => [u.fran, u.till])].filter(ledig);
  return mojliga.reduce((bast, y) => (Math.abs(y - onskad) < Math.abs(bast - onskad) ? y : bast), mojliga[0] ?? onskad);
}

function kurva(x1: number, y1: number, x2: number, y2: number): string {
  const mitt = (x1 + x2) / 2;
  return y1 === y2 ? `H${x2}` : `C${mitt} ${y1} ${mitt} ${y2} ${x2} ${y2}`;
}

/**
 * An SVG path from the right side of one box to the left side of another, through the gaps of the columns between them.
 * @param mellan the boxes of each column that is passed, from left to right; a column's place is given by `kolumn`.
 */
export function linje(fran: Ruta, till: Ruta, mellan: readonly { kolumn: Ruta; rutor: readonly Ruta[] }[]): string {
  let [x, y] = [fran.x + fran.bredd, fran.y + fran.hojd / 2];
  const slut = { x: till.x - 4, y: till.y + till.hojd / 2 };
  let d = `M${x} ${y}`;
  for (const { kolumn, rutor } of mellan) {
    const spar = frittSpar(rutor, y);
    d += kurva(x, y, kolumn.x, spar) + `H${kolumn.x + kolumn.bredd}`;
    [x, y] = [kolumn.x + kolumn.bredd, spar];
  }
  return d + kurva(x, y, slut.x, slut.y);
}

/** The arrow head that touches the left side of a box. */
export function spets(till: Ruta): string {
  const y = till.y + till.hojd / 2;
  return `M${till.x - 8} ${y - 4}L${till.x} ${y}L${till.x - 8} ${y + 4}z`;
}
