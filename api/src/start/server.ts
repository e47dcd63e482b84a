import { ROLLER } from '@anslag/doman';
import { ROLLNAMN } from '@anslag/kontrakt';
import { skapaApp } from '../app';
import { avveckla } from '../plattform/halsa/avveckla';
import { laddaExempel } from '../inlasning/exempel';
import { InlasningService } from '../inlasning/inlasning.service';
import { type Konfiguration, lasKonfiguration } from '../plattform/konfiguration/konfiguration';
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
  for (const rad of halsning(adress(await app.getUrl()), konfiguration)) {
    if (konfiguration.inloggning.satt === 'exempel') console.log(rad);
    else logg.info(rad);
  }
});

/** What whoever has started the server needs to know: to a person in plain lines, and in the log of a server in use. */
function halsning(till: string, { inloggning }: Konfiguration): string[] {
  const klart = `Klart. Öppna ${till} i webbläsaren. Avsluta med Ctrl-C.`;
  if (inloggning.satt !== 'exempel') return [klart];
  return [klart, `Logga in med ett exempelkonto, utan lösenord: ${ROLLER.map((r) => ROLLNAMN[r]).join(', ')}.`];
}

/** The address a person writes: every interface, and the loopback, is this machine. */
function adress(url: string): string {
  return url.replace(/\/\/(0\.0\.0\.0|\[::1?\]|127\.0\.0\.1)/, '//localhost');
}
