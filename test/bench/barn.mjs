// Child processes that answer questions: what is compared runs in processes of its own, so that neither steals the other's event loop.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts `fil` beside this one. `fraga(gor, data)` resolves to its answer; `stang` ends it. */
export function startaBarn(fil, ...argument) {
  const barn = fork(fileURLToPath(new URL(fil, import.meta.url)), argument, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const vantar = new Map();
  let nummer = 0;
  const slut = new Promise((klar) => barn.once('exit', klar));
  barn.on('message', ({ id, svar, fel }) => {
    const { klar, avvisa } = vantar.get(id);
    vantar.delete(id);
    if (fel) avvisa(new Error(`${fil}: ${fel}`));
    else klar(svar);
  });
  void slut.then((kod) => vantar.forEach(({ avvisa }) => avvisa(new Error(`${fil} ended with ${kod}`))));
  return {
    fraga: (gor, data) =>
      new Promise((klar, avvisa) => {
        vantar.set(++nummer, { klar, avvisa });
        barn.send({ id: nummer, gor, data });
      }),
    stang: () => {
      if (barn.connected) barn.disconnect();
      return slut;
    },
  };
}

/** In the child: answers each question with the function of its name, and ends by `vidSlut` when the parent lets go. */
export function svara(funktioner, vidSlut = () => undefined) {
  process.on('message', async ({ id, gor, data }) => {
    try {
      process.send({ id, svar: await funktioner[gor](data) });
    } catch (fel) {
      process.send({ id, fel: fel.stack ?? String(fel) });
    }
  });
  process.once('disconnect', async () => {
    await vidSlut();
    process.exit(0);
  });
}

/** The most memory this process has held, in bytes. */
export function storstaMinne() {
  return process.resourceUsage().maxRSS * 1024;
}
