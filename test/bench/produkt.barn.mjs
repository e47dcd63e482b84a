// The product's server as `npm start` runs it, with a recorder on the database connection that is off while anything is timed.
import pg from 'pg';
import { starta, stoppa } from './inspelning.mjs';
import { storstaMinne, svara } from './barn.mjs';
import { skapaApp } from '../../dist/api/app.js';
import { ArsbokslutService } from '../../dist/api/arsrapport/arsbokslut.service.js';
import { Behorighetsvakt } from '../../dist/api/behorighet/behorighetsvakt.js';
import { kommandoraden } from '../../dist/api/historik/aktor.js';
import { ArsbokslutsJobb } from '../../dist/api/arsrapport/arsboksluts-jobb.js';

if (process.argv[3] === 'utan-skydd') await slappInAlla();
const app = await skapaApp(process.argv[2]);
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address();

svara(
  {
    /** Waits for the årsbokslut that the start catches up with. */
    klar: async () => {
      await app.get(ArsbokslutsJobb).kor('ikapp');
      return `http://127.0.0.1:${port}`;
    },
    spelaIn: starta,
    inspelat: stoppa,
    /** Makes the year's årsbokslut; its time in milliseconds. */
    bokslut: async (ar) => {
      const fore = performance.now();
      const { nytt } = await app.get(ArsbokslutService).gor(kommandoraden(), ar);
      if (!nytt) throw new Error('the årsbokslut was there already, so nothing was written');
      return performance.now() - fore;
    },
    minne: storstaMinne,
  },
  () => app.close(),
);

/** For the comparison: every request is the administrator's, without a session being looked for or a right being tried. */
async function slappInAlla() {
  const klient = new pg.Client({ connectionString: process.argv[2] });
  await klient.connect();
  const { rows } = await klient.query("SELECT id, namn, roller FROM anvandare WHERE roller = '{administrator}'");
  await klient.end();
  Behorighetsvakt.prototype.canActivate = async (sammanhang) => {
    const begaran = sammanhang.switchToHttp().getRequest();
    begaran.anvandare = { ...rows[0], garUt: new Date() };
    begaran.roll = 'administrator';
    return true;
  };
}
