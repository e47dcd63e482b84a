// The product's server as `npm start` runs it, with a recorder on the database connection that is off while anything is timed.
import { starta, stoppa } from './inspelning.mjs';
import { storstaMinne, svara } from './barn.mjs';
import { skapaApp } from '../../dist/api/app.js';
import { ArsbokslutService } from '../../dist/api/arsrapport/arsbokslut.service.js';
import { ArsbokslutsJobb } from '../../dist/api/arsrapport/arsboksluts-jobb.js';

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
      const { nytt } = await app.get(ArsbokslutService).gor(ar);
      if (!nytt) throw new Error('the årsbokslut was there already, so nothing was written');
      return performance.now() - fore;
    },
    minne: storstaMinne,
  },
  () => app.close(),
);
