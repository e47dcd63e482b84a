import { skapaApp } from '../app';
import { avveckla } from '../plattform/halsa/avveckla';
import { laddaExempel } from '../inlasning/exempel';
import { InlasningService } from '../inlasning/inlasning.service';
import { lasKonfiguration } from '../plattform/konfiguration/konfiguration';
import { skapaLogg } from '../plattform/logg/logg';

import { kor } from './livscykel';
import { ensam, oppnaMigrerad } from './migrera';
import { lasExempel, portfel, provaPort } from './miljo';
import { medTjanster } from './sammanhang';

/** The whole start, in order: what was asked for, a free port, a database with the newest schema and the example, the server. */
void kor(async (stada) => {
  const exempel = lasExempel(process.argv.slice(2));
  const konfiguration = lasKonfiguration(process.env);
  const logg = skapaLogg(konfiguration.skydd.logg);
  await provaPort(konfiguration);
  const databas = await oppnaMigrerad(exempel === 'stort' ? 'anslag_stort' : 'anslag');
  stada(() => databas.stang());
  if (exempel !== 'inget') {
    await ensam(databas.url, () =>
      medTjanster(databas.url, (tjanster) => laddaExempel(tjanster.get(InlasningService), exempel), konfiguration),
    );
  }
  const app = await skapaApp(databas.url, konfiguration, logg);
  stada(() => avveckla(app, konfiguration.skydd.stoppanstand));
  try {
    await app.listen(konfiguration.port, konfiguration.host);
  } catch (fel) {
    throw portfel(fel, konfiguration);
  }
  const inloggning = konfiguration.inloggning.satt === 'exempel' ? ' och välj ett exempelkonto på inloggningssidan' : '';
  logg.info(`Klart. Öppna ${adress(await app.getUrl())} i webbläsaren${inloggning}. Avsluta med Ctrl-C.`);
});

/** The address a person writes: every interface, and the loopback, is this machine. */
function adress(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|\[::1?\]|127\.0\.0\.1)/, '//localhost');
}
