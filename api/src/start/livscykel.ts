import { Startfel } from '../plattform/databas/startfel';
import { Konfigurationsfel } from '../plattform/konfiguration/konfiguration';
import { hemligheterI, rensa } from '../plattform/logg/rensa';

/** Registers something to undo when the program ends; undone in reverse order. */
export type Stada = (steg: () => Promise<void>) => void;

/**
 * Runs a program that lives until someone stops it. Ctrl-C, SIGTERM or a closed terminal undoes everything that was registered and ends with 0;
 * a second one ends at once. A fault undoes likewise and ends with 1; one the person can mend is told with its line and nothing more.
 */
export async function kor(starta: (stada: Stada) => Promise<void>): Promise<void> {
  const steg: (() => Promise<void>)[] = [];
  const avsluta = async (kod: number): Promise<never> => {
    for (const ett of steg.reverse()) {
      await ett().catch((fel: unknown) => {
        skriv(fel);
        kod = 1;
      });
    }
    process.exit(kod);
  };
  let avbruten = false;
  const avbryt = (): void => {
    if (avbruten) process.exit(130);
    avbruten = true;
    void avsluta(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, avbryt);
  try {
    await starta((ett) => steg.push(ett));
  } catch (fel) {
    // A start that is interrupted fails when the ground is taken away under it; that is no fault.
    if (avbruten) return;
    avbruten = true;
    skriv(fel);
    await avsluta(1);
  }
}

function skriv(fel: unknown): void {
  const text = fel instanceof Startfel || fel instanceof Konfigurationsfel ? fel.message : fel instanceof Error ? (fel.stack ?? fel.message) : String(fel);
  console.error(rensa(text, hemligheterI(process.env)));
}
