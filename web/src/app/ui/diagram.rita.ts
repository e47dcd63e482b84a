import { BarController, BarElement, CategoryScale, Chart, ChartConfiguration, LinearScale, Plugin } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface Stapel {
  namn: string;
  /** One value per series; null is unknown and drawn as no bar with the words "uppgift saknas". */
  varden: readonly (number | null)[];
}

export interface Ritunderlag {
  staplar: readonly Stapel[];
  serier: readonly string[];
  formatera: (n: number) => string;
  vidVal: (index: number) => void;
}

export interface Farger {
  text: string;
  svag: string;
  linje: string;
  yta: string;
  serier: string[];
}

const RADHOJD = 22;
const LUFT = 14;
const NAMNRAD = 16;
const NAMNSTORLEK = 13;
/** Between a name and its bar. The names get at most half of what is left beside the values. */
const NAMNLUFT = 16;

/** The colours in force where the element stands: they follow light, dark and print. */
export function fargerFor(element: Element): Farger {
  const stil = getComputedStyle(element);
  const farg = (namn: string): string => stil.getPropertyValue(namn).trim();
  return {
    text: farg('--text'),
    svag: farg('--text-2'),
    linje: farg('--linje'),
    yta: farg('--yta'),
    serier: [1, 2, 3, 4].map((n) => farg(`--serie-${n}`)),
  };
}

/** How many characters of a name stand on one line in a chart of this width in pixels. */
function namnbredd(bredd: number): number {
  return bredd < 420 ? 18 : bredd < 560 ? 26 : 38;
}

/** Height in pixels that the bars and their names need in this width, known before anything is drawn. */
export function diagramhojd(namn: readonly string[], antalSerier: number, bredd: number): number {
  const rader = Math.max(1, ...namn.map((n) => radbryt(n, namnbredd(bredd)).length));
  return namn.length * Math.max(Math.max(1, antalSerier) * RADHOJD + LUFT, rader * NAMNRAD + 8) + 16;
}

/** Breaks a name at spaces into lines of at most `bredd` characters; a longer word stays whole. */
export function radbryt(namn: string, bredd: number): string[] {
  const rader: string[] = [];
  for (const ord of namn.split(' ')) {
    const sista = rader.at(-1);
    if (sista !== undefined && `${sista} ${ord}`.length <= bredd) rader[rader.length - 1] = `${sista} ${ord}`;
    else rader.push(ord);
  }
  return rader;
}

function etiketter(underlag: Ritunderlag, farger: Farger, teckensnitt: string): Plugin<'bar'> {
  return {
    id: 'etiketter',
    afterDatasetsDraw: (diagram) => {
      const { ctx } = diagram;
      ctx.save();
      ctx.font = `13px ${teckensnitt}`;
      ctx.textBaseline = 'middle';
      diagram.data.datasets.forEach((_, serie) => {
        diagram.getDatasetMeta(serie).data.forEach((stapel, i) => {
          const varde = underlag.staplar[i]?.varden[serie] ?? null;
          ctx.fillStyle = varde === null ? farger.svag : farger.text;
          const x = varde === null ? diagram.chartArea.left : stapel.x;
          ctx.fillText(varde === null ? 'uppgift saknas' : underlag.formatera(varde), x + 6, stapel.y);
        });
      });
      ctx.restore();
    },
  };
}

/** Draws horizontal bars with their values written at the ends; no grid and no axis of numbers, since every bar says its own. */
export function rita(duk: HTMLCanvasElement, underlag: Ritunderlag, farger: Farger): Chart<'bar', (number | null)[], string> {
  const teckensnitt = getComputedStyle(duk).fontFamily;
  const langst = underlag.staplar.flatMap((s) =>
    s.varden.map((v) => (v === null ? 'uppgift saknas' : underlag.formatera(v)).length),
  );
  const hoger = 7 * Math.max(0, ...langst) + 8;
  const konfiguration: ChartConfiguration<'bar', (number | null)[], string> = {
    type: 'bar',
    data: {
      labels: underlag.staplar.map((s) => s.namn),
      datasets: underlag.serier.map((label, serie) => ({
        label,
        data: underlag.staplar.map((s) => s.varden[serie] ?? null),
        backgroundColor: farger.serier[serie % farger.serier.length],
        barThickness: RADHOJD - 4,
        minBarLength: 1,
      })),
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      layout: { padding: { right: hoger } },
      events: ['click', 'mousemove'],
      onClick: (_, traffar) => {
        const traff = traffar[0];
        if (traff) underlag.vidVal(traff.index);
      },
      onHover: (_, traffar) => {
        duk.style.cursor = traffar.length > 0 ? 'pointer' : '';
      },
      scales: {
        x: { display: false, beginAtZero: true },
        y: {
          grid: { display: false },
          border: { color: farger.linje },
          ticks: {
            autoSkip: false,
            color: farger.text,
            font: { family: teckensnitt, size: NAMNSTORLEK },
            callback(_, index) {
              const { ctx, width } = this.chart;
              ctx.font = `${NAMNSTORLEK}px ${teckensnitt}`;
              const ryms = (rad: string): boolean => ctx.measureText(rad).width <= (width - hoger) / 2 - NAMNLUFT;
              return radbryt(underlag.staplar[index]?.namn ?? '', namnbredd(width)).map((rad) => korta(rad, ryms));
            },
          },
        },
      },
    },
    plugins: [etiketter(underlag, farger, teckensnitt)],
  };
  return new Chart(duk, konfiguration);
}

/** A text, or as much of its beginning as has room, followed by an ellipsis. */
export function korta(text: string, ryms: (text: string) => boolean): string {
  if (ryms(text)) return text;
  let slut = text.length - 1;
  while (slut > 1 && !ryms(`${text.slice(0, slut)}…`)) slut--;
  return `${text.slice(0, slut).trimEnd()}…`;
}

/**
 * The drawing with its message above it, as a picture that can stand alone in a document.
 * @param under what the numbers are and whose they are, a line each under the message.
 */
export function somBild(
  duk: HTMLCanvasElement,
  budskap: string,
  under: readonly string[],
  serier: readonly string[],
  farger: Farger,
): Promise<Blob | null> {
  const skala = duk.width / Math.max(1, duk.clientWidth);
  const teckensnitt = getComputedStyle(duk).fontFamily;
  const rader = radbryt(budskap, Math.floor(duk.clientWidth / 9));
  const nyckel = serier.length > 1 ? 28 : 0;
  const underrader = under.flatMap((rad) => radbryt(rad, Math.floor(duk.clientWidth / 7)));
  const underTopp = 32 + rader.length * 24;
  const topp = underTopp - 8 + underrader.length * 20 + nyckel;
  const bild = document.createElement('canvas');
  bild.width = duk.width + 32 * skala;
  bild.height = duk.height + (topp + 16) * skala;
  const ctx = bild.getContext('2d');
  if (!ctx) return Promise.resolve(null);
  ctx.scale(skala, skala);
  ctx.fillStyle = farger.yta;
  ctx.fillRect(0, 0, bild.width, bild.height);
  ctx.fillStyle = farger.text;
  ctx.font = `600 18px ${teckensnitt}`;
  rader.forEach((rad, i) => ctx.fillText(rad, 16, 32 + i * 24));
  ctx.font = `14px ${teckensnitt}`;
  underrader.forEach((rad, i) => ctx.fillText(rad, 16, underTopp + i * 20));
  let x = 16;
  if (nyckel > 0) {
    serier.forEach((serie, i) => {
      ctx.fillStyle = farger.serier[i % farger.serier.length] ?? farger.text;
      ctx.fillRect(x, topp - 22, 12, 12);
      ctx.fillStyle = farger.text;
      ctx.fillText(serie, x + 18, topp - 11);
      x += ctx.measureText(serie).width + 42;
    });
  }
  ctx.drawImage(duk, 16, topp, duk.clientWidth, duk.clientHeight);
  return new Promise((klar) => bild.toBlob(klar, 'image/png'));
}
