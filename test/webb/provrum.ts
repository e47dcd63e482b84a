import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Roll } from '@anslag/doman';
import { Workbook } from 'exceljs';
import type { Locator, Page } from 'playwright-core';
import { nyServer, provkonfiguration, type Provserver } from '../stod/app';
import type { Mall } from '../stod/postgres';
import { ritad } from '../stod/ritning';
import { type Provsida, nySida, stangLasare } from '../stod/sida';

export interface Provrum {
  /** The server behind the pages, running from before the first test to after the last. */
  server(): Provserver;
  /** Opens a page and waits until what it fetches has come, logged in as the administrator when nothing else is said. It is closed, and its faults told, when the test is over. */
  oppna(adress: string, bredd?: 1440 | 390, roll?: Roll | null): Promise<Page>;
  /** Says that the page opened last is to get this status from an address. */
  forvanta: Provsida['forvanta'];
}

/** One server with its own database for a test file, and pages that close themselves. `miljo` are settings that differ from the default. Call outside `describe`. */
export function provrum(mall: Mall, miljo: Record<string, string> = {}): Provrum {
  let server: Provserver | undefined;
  let sidor: Provsida[] = [];
  let vantade: Parameters<Provsida['forvanta']>[] = [];
  beforeAll(async () => {
    server = await nyServer(mall, provkonfiguration(miljo));
  });
  afterEach(async () => {
    const oppna = sidor;
    sidor = [];
    vantade = [];
    for (const sida of oppna) await sida.stang();
  });
  afterAll(async () => {
    await stangLasare();
    await server?.slapp();
  });
  const igang = (): Provserver => {
    if (!server) throw new Error('The server has not started.');
    return server;
  };
  return {
    server: igang,
    oppna: async (adress, bredd = 1440, roll = 'administrator') => {
      const ny = await nySida(igang().bas, bredd, roll ? { roll } : {});
      sidor.push(ny);
      ny.sida.setDefaultTimeout(30_000);
      for (const [status, till] of vantade) ny.forvanta(status, till);
      await ny.sida.goto(adress);
      await klar(ny.sida);
      return ny.sida;
    },
    forvanta: (...vantan) => {
      vantade.push(vantan);
      for (const sida of sidor) sida.forvanta(...vantan);
    },
  };
}

/** Waits until the page has its heading and nothing of it is being fetched. */
export async function klar(sida: Page): Promise<void> {
  await sida.locator('h1').waitFor();
  // A changed address is drawn, and what it asks for begins to be fetched, in the frame after it.
  await ritad(sida);
  // What waits inside a closed box is not fetched until it is opened.
  await sida.waitForFunction(
    () => ![...document.querySelectorAll('app-laddar, [aria-busy="true"]')].some((e) => e.checkVisibility()),
  );
}

/** A figure as the page writes it ("1 912 400 kr", with spaces that do not break) as a number; NaN when it is none. */
export function tal(text: string): number {
  return Number(text.replace(/kr|[\s\u00a0\u202f]/g, '').replace('−', '-') || NaN);
}

/** The file a click leads to. */
export async function hamtad(knapp: Locator): Promise<{ namn: string; innehall: Buffer }> {
  const [fil] = await Promise.all([knapp.page().waitForEvent('download'), knapp.click()]);
  const mapp = mkdtempSync(join(tmpdir(), 'anslag-hamtad-'));
  try {
    await fil.saveAs(join(mapp, 'fil'));
    return { namn: fil.suggestedFilename(), innehall: readFileSync(join(mapp, 'fil')) };
  } finally {
    rmSync(mapp, { recursive: true });
  }
}

/** A workbook as Excel would open it. */
export async function arbetsbok(innehall: Buffer): Promise<Workbook> {
  const bok = new Workbook();
  await bok.xlsx.load(innehall.buffer.slice(innehall.byteOffset, innehall.byteOffset + innehall.byteLength) as ArrayBuffer);
  return bok;
}
