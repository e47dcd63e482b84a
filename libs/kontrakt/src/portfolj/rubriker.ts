import type { Per } from './svar';

/** The row of what the documents do not say, by how the portfolio is divided; the same on screen and in the terminal. */
export const OKANTRAD: Record<Per, string> = {
  effektmal: 'Fördelning på mål ej angiven',
  kraftsamling: 'Fördelning på kraftsamling ej angiven',
  kommun: 'Kommun ej angiven',
  stodtyp: 'Stödtyp ej angiven',
};
