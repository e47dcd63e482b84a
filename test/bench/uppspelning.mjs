// Plays recorded statements through bare `pg`: the same texts and values, the same number of connections, the same ones at the same time.
import pg from 'pg';

/** Opens as many connections as the recording used. `spela` runs it once; `stang` closes them. */
export async function oppnaUppspelning(url, satser) {
  const klienter = [];
  for (let i = 0; i <= Math.max(...satser.map((s) => s.klient)); i++) {
    const klient = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
    await klient.connect();
    klienter.push(klient);
  }
  const vagor = grupper(satser);
  return {
    spela: async () => {
      for (const vag of vagor) await Promise.all(vag.map((s) => klienter[s.klient].query(s.text, s.varden)));
    },
    stang: () => Promise.all(klienter.map((k) => k.end())),
  };
}

/** The statements by wave, in order. */
function grupper(satser) {
  const vagor = new Map();
  for (const s of satser) vagor.set(s.vag, [...(vagor.get(s.vag) ?? []), s]);
  return [...vagor.values()];
}
