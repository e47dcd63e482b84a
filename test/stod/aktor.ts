import type { Aktor } from '../../api/src/historik/aktor';

/** Whoever acts in a test that does not care who. */
export const PROVARE: Aktor = { anvandareId: null, namn: 'Provare', roll: null, begaranId: null };
