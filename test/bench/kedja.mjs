// How long a drawn effect chain of 60 nodes takes in the browser: to be drawn, and from a key to the frame that shows what it did.
// An empty page where the same key sets one attribute takes turns with it: the difference is the chain's own.
import { startaBarn } from './barn.mjs';
import { hamta, loggaIn, sessionskaka, skicka } from './klient.mjs';
import { matVaxelvis } from './matt.mjs';
import { startaWebblasare } from './webblasare.mjs';

const PER_NIVA = [16, 14, 12, 9, 6, 3];
const NIVAER = ['aktivitet', 'prestation', 'effekt_kort', 'effekt_medellang', 'effekt_lang', 'effektmal'];
/** Milliseconds above the empty page: a frame that feels like none. */
const MAL_MS = 50;
const BESLUT = 100;
const HOGST_MS = 10_000;
/** The one node that Tab goes to: the first of a new drawing, else the one that was in focus. */
const LED = 'button.led[tabindex="0"]';
const TOM = `<!doctype html><title>Empty</title><button id="knapp">Knapp</button>
<script>document.addEventListener('keydown', () => { knapp.dataset.tryckt = String(Number(knapp.dataset.tryckt ?? 0) + 1); });</script>`;

/** Rows for drawing, for going to the next node and for choosing one; each beside the empty page's. */
export async function matKedja(kluster, beratta) {
  const webblasare = await startaWebblasare();
  if (!webblasare) {
    beratta('chain: no browser here; npm test unpacks one');
    return [];
  }
  const url = await kluster.nyDatabas('kedja');
  const laddning = startaBarn('inlasning.barn.mjs', url);
  await laddning.fraga('region', BESLUT);
  await laddning.stang();
  const produkt = startaBarn('produkt.barn.mjs', url);
  try {
    const bas = await produkt.fraga('klar');
    await loggaIn(bas);
    const nyckel = await lagraKedja(bas);
    beratta('Drawing a chain of 60 nodes …');
    const fonster = await webblasare.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const [namn, value] = sessionskaka().split('=');
    await fonster.addCookies([{ name: namn, value, url: bas, httpOnly: true, sameSite: 'Lax' }]);
    const [tom, sida] = [await fonster.newPage(), await fonster.newPage()];
    await tom.setContent(TOM);
    await sida.goto(`${bas}/arenden/${nyckel}`);
    await sida.locator('button.led').nth(59).waitFor();
    return await matSidorna(sida, tom);
  } finally {
    await Promise.all([webblasare.close(), produkt.stang()]);
  }
}

async function matSidorna(sida, tom) {
  const tomt = () => tryck(tom, '#knapp', 'ArrowDown', 'tryckt');
  const matta = await matVaxelvis({
    tomt,
    ritat: async () => {
      await sida.getByRole('link', { name: 'Lista', exact: true }).first().click();
      await sida.locator('button.led').first().waitFor({ state: 'detached' });
      return tryck(sida, 'nav[aria-label^="Visa effektkedjan"] a', 'Enter', 'antal');
    },
    nasta: () => tryck(sida, LED, 'ArrowDown', 'fokus'),
    vald: async () => {
      const tid = await tryck(sida, LED, 'Enter', 'svaga');
      await sida.keyboard.press('Escape');
      await sida.locator('button.led.svag').first().waitFor({ state: 'detached' });
      return tid;
    },
  });
  const rad = (matt, tal) => ({ matt, antal: 60, ...tal, kvot: tal.p50 / matta.tomt.p50, over: tal.p50 - matta.tomt.p50, mal: `${MAL_MS} ms over empty`, natt: tal.p50 - matta.tomt.p50 <= MAL_MS });
  return [
    { matt: 'empty page, key to frame', antal: 1, ...matta.tomt },
    rad('chain, drawn', matta.ritat),
    rad('chain, key to the next node', matta.nasta),
    rad('chain, key that chooses a node', matta.vald),
  ];
}

/** Presses a key on an element; milliseconds from the key's own time to the end of the frame in which what is watched has changed. */
async function tryck(sida, element, tangent, bevakat) {
  await sida.bringToFront();
  await sida.locator(element).first().focus();
  await sida.evaluate(([vad, hogst]) => {
    const LAGEN = {
      tryckt: () => document.querySelector('#knapp').dataset.tryckt ?? '0',
      antal: () => document.querySelectorAll('button.led').length,
      fokus: () => document.activeElement?.dataset.led ?? '',
      svaga: () => document.querySelectorAll('button.led.svag').length > 0,
    };
    const lage = LAGEN[vad];
    const fore = lage();
    window.matt = new Promise((klart, fel) => {
      setTimeout(() => fel(new Error(`nothing was drawn: ${vad}`)), hogst);
      let tryckt = 0;
      addEventListener('keydown', (h) => (tryckt = h.timeStamp), { once: true, capture: true });
      const bild = () => {
        if (tryckt === 0 || lage() === fore) return void requestAnimationFrame(bild);
        // What is posted from a frame comes after it is painted.
        const kanal = new MessageChannel();
        kanal.port1.onmessage = () => klart(performance.now() - tryckt);
        kanal.port2.postMessage(null);
      };
      requestAnimationFrame(bild);
    });
  }, [bevakat, HOGST_MS]);
  await sida.keyboard.press(tangent);
  return sida.evaluate(() => window.matt);
}

/** Stores the chain on the first project of the region; its key. */
async function lagraKedja(bas) {
  const { rader } = JSON.parse(await hamta(`${bas}/api/v1/arenden?stodtyp=projekt`));
  const { nyckel } = rader[0];
  const adress = `${bas}/api/v1/arenden/${nyckel}/effektkedja`;
  const { version } = JSON.parse(await hamta(adress));
  const { strategiversioner } = JSON.parse(await hamta(`${bas}/api/v1/register`));
  const mal = strategiversioner.flatMap((s) => s.effektmal);
  const noder = PER_NIVA.flatMap((antal, i) =>
    Array.from({ length: antal }, (_, j) => ({
      id: `${i}-${j}`,
      niva: NIVAER[i],
      text: i === 5 ? mal[j].namn : `Företag i länet deltar i utvecklingsarbete och tar fram nya arbetssätt ${i}.${j}`,
      ...(i === 5 ? { effektmal: mal[j].id } : {}),
      ...(i > 0 && i < 5 ? { indikator: 'Företag som deltar', enhet: 'företag', baslinje: 1000, baslinjeAr: 2020, lage: j % 2 ? 'uppnadd' : 'forvantad', ar: 2021 } : {}),
    })),
  );
  const lankar = PER_NIVA.slice(0, -1).flatMap((antal, i) =>
    Array.from({ length: antal }, (_, j) => {
      const nasta = PER_NIVA[i + 1];
      const plats = Math.floor((j * nasta) / antal);
      return [...new Set([plats, (plats + (j % 2)) % nasta])].map((p) => ({ fran: `${i}-${j}`, till: `${i + 1}-${p}` }));
    }).flat(),
  );
  await skicka(adress, 'PUT', { version, noder, lankar });
  return nyckel;
}
