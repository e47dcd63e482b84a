import { CategoryScale, Chart, ChartConfiguration, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import { Farger } from './diagram.rita';

Chart.register(CategoryScale, LineController, LineElement, LinearScale, PointElement);

/** One year of a line: what was measured, and what is to be reached; null where there is none. */
export interface Arspunkt {
  ar: number;
  varde: number | null;
  mal: number | null;
}

/** The years as they are drawn: every year between the first and the last has its place, so that a gap is seen as one. */
export function arsrad(punkter: readonly Arspunkt[]): Arspunkt[] {
  const ar = punkter.map((p) => p.ar);
  if (ar.length === 0) return [];
  const forsta = Math.min(...ar);
  return Array.from({ length: Math.max(...ar) - forsta + 1 }, (_, i) => punkter.find((p) => p.ar === forsta + i) ?? { ar: forsta + i, varde: null, mal: null });
}

/** Draws the measured values as filled points on a line, and the target as a hollow diamond of its own. */
export function ritaLinje(duk: HTMLCanvasElement, punkter: readonly Arspunkt[], formatera: (n: number) => string, farger: Farger): Chart<'line', (number | null)[], string> {
  const teckensnitt = getComputedStyle(duk).fontFamily;
  const font = { family: teckensnitt, size: 12 };
  const [linje, mal] = [farger.serier[0], farger.serier[2]];
  const konfiguration: ChartConfiguration<'line', (number | null)[], string> = {
    type: 'line',
    data: {
      labels: punkter.map((p) => String(p.ar)),
      datasets: [
        { label: 'Utfall', data: punkter.map((p) => p.varde), borderColor: linje, backgroundColor: linje, pointRadius: 4, borderWidth: 2, spanGaps: true },
        { label: 'Mål', data: punkter.map((p) => p.mal), borderColor: mal, backgroundColor: farger.yta, pointStyle: 'rectRot', pointRadius: 7, pointBorderWidth: 2, showLine: false },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: { top: 10, right: 12 } },
      scales: {
        x: { grid: { display: false }, border: { color: farger.linje }, ticks: { color: farger.svag, font, maxRotation: 0, autoSkipPadding: 8 } },
        y: { grid: { color: farger.linje }, border: { display: false }, grace: '10%', ticks: { color: farger.svag, font, maxTicksLimit: 4, callback: (v) => formatera(Number(v)) } },
      },
    },
  };
  return new Chart(duk, konfiguration);
}
