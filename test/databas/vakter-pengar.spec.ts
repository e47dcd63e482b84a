import { setTimeout } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { ArendeKommun } from '../../api/src/arende/arende-kommun.entity';
import { Beslut } from '../../api/src/beslut/beslut.entity';
import { BeslutEffektmal } from '../../api/src/beslut/beslut-effektmal.entity';
import { Kommun } from '../../api/src/strategi/kommun.entity';
import { Utbetalning } from '../../api/src/utbetalning/utbetalning.entity';
import { SLAPPTES, Vaktprov, nekandet } from './vaktprov';

/** Resolves when a connection to the same database waits for a lock. */
async function nagonVantar(kalla: DataSource): Promise<void> {
  const vantar = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await kalla.query<unknown[]>(vantar)).length === 0) await setTimeout(5);
}

describe('vakterna över pengarna – no payment past the tak, no parts beside it', () => {
  const prov = new Vaktprov();

  beforeAll(() => prov.oppna());
  afterAll(() => prov.stang());

  const nyUtbetalning = (arendeId: string, beloppKr: number, db?: EntityManager) =>
    prov.spara(Utbetalning, { arendeId, beloppKr, utbetald: '2020-10-01' }, db);

  describe('the parts of a decision', () => {
    const delar = (beslutId: string, ...belopp: (number | null)[]) =>
      prov.db.insert(
        BeslutEffektmal,
        belopp.map((beloppKr, plats) => ({ beslutId, effektmalId: mal[plats] ?? null, beloppKr, raknas: plats === 0 })),
      );
    let mal: string[];

    beforeAll(async () => {
      mal = [(await prov.nyttEffektmal()).id, (await prov.nyttEffektmal()).id];
    });

    it.each([
      // 500 + 499 = 999, 500 + 501 = 1 001; the tak is 1 000
      [[500, 499]],
      [[500, 501]],
    ])('%p do not sum to the tak of 1 000 kr', async (belopp) => {
      expect(await nekandet(delar((await prov.nyttBeslut()).id, ...belopp))).toBe('ck_fordelning_summa');
    });

    it('sum to the tak, or are unknown when it is', async () => {
      await delar((await prov.nyttBeslut()).id, 500, 499, 1); // 500 + 499 + 1 without a goal = 1 000
      const okant = await prov.nyttBeslut({ takKr: null, ofullstandigt: true });
      await delar(okant.id, null);
      expect(await prov.db.countBy(BeslutEffektmal, { beslutId: okant.id })).toBe(1);
    });

    it('cannot drift from the tak afterwards, but can be made anew', async () => {
      const { id } = await prov.nyttBeslut();
      await delar(id, 600, 400);
      const andra = { beslutId: id, effektmalId: mal[1] };
      expect(await nekandet(prov.db.update(BeslutEffektmal, andra, { beloppKr: 401 }))).toBe('ck_fordelning_summa');
      expect(await nekandet(prov.db.delete(BeslutEffektmal, andra))).toBe('ck_fordelning_summa');
      await prov.db.delete(BeslutEffektmal, { beslutId: id });
      await delar(id, 1_000);
      expect(await prov.db.countBy(BeslutEffektmal, { beslutId: id })).toBe(1);
    });

    it('never has two rows that are counted, nor the same goal (or none) twice', async () => {
      const { id: beslutId } = await prov.nyttBeslut();
      const rad = (effektmalId: string | null, raknas: boolean) => ({ beslutId, effektmalId, beloppKr: 500, raknas });
      const rakna = prov.db.insert(BeslutEffektmal, [rad(mal[0] ?? null, true), rad(null, true)]);
      expect(await nekandet(rakna)).toBe('uq_beslut_effektmal_raknas');
      expect(await nekandet(prov.db.insert(BeslutEffektmal, [rad(null, true), rad(null, false)]))).toBe('uq_beslut_effektmal');
    });
  });

  describe('utbetalning', () => {
    it('one krona past the tak', async () => {
      const { arendeId } = await prov.nyttBeslut();
      await nyUtbetalning(arendeId, 999);
      expect(await nekandet(nyUtbetalning(arendeId, 2))).toBe('ck_utbetalning_tak'); // 999 + 2 = 1 001
      const sista = await nyUtbetalning(arendeId, 1); // 999 + 1 = 1 000
      expect(await nekandet(prov.db.update(Utbetalning, { id: sista.id }, { beloppKr: 2 }))).toBe('ck_utbetalning_tak');
    });

    it('nothing on a förslag, more after a tillägg, only the corrected tak after a correction', async () => {
      const { arendeId, id } = await prov.nyttBeslut({ lage: 'forslag' });
      expect(await nekandet(nyUtbetalning(arendeId, 1))).toBe('ck_utbetalning_tak');
      await prov.db.update(Beslut, { id }, { lage: 'beslutad' });
      await prov.nyttBeslut({ arendeId, nummer: 2, slag: 'tillagg', takKr: 500 });
      await nyUtbetalning(arendeId, 1_200); // 1 000 + 500 = 1 500
      await prov.nyttBeslut({ arendeId, nummer: 3, rattarBeslutId: id, takKr: 800 });
      expect(await nekandet(nyUtbetalning(arendeId, 101))).toBe('ck_utbetalning_tak'); // 800 + 500 − 1 200 = 100
      await nyUtbetalning(arendeId, 100);
    });

    it('two at once in two connections that each fit but not together: exactly one is paid', async () => {
      const { arendeId } = await prov.nyttBeslut();
      let andra = Promise.resolve('');
      const forsta = prov.kalla.transaction(async (db) => {
        await nyUtbetalning(arendeId, 600, db);
        andra = nekandet(nyUtbetalning(arendeId, 600));
        await Promise.race([andra, nagonVantar(prov.kalla)]);
      });
      expect(await nekandet(forsta)).toBe(SLAPPTES);
      expect(await andra).toBe('ck_utbetalning_tak'); // 600 + 600 = 1 200
      expect(await prov.db.countBy(Utbetalning, { arendeId })).toBe(1);
    });

    it('two at once that fit together are both paid, also when each has already written to the ärende', async () => {
      const { arendeId } = await prov.nyttBeslut();
      const kommuner = [
        await prov.spara(Kommun, { namn: 'Kumla', lan: 'Örebro län' }),
        await prov.spara(Kommun, { namn: 'Nora', lan: 'Örebro län' }),
      ];
      let framme = 0;
      let slapp: () => void = () => undefined;
      const bada = new Promise<void>((klar) => (slapp = klar));
      const betala = (kommunId: string) =>
        prov.kalla.transaction(async (db) => {
          await prov.spara(ArendeKommun, { arendeId, kommunId }, db);
          if (++framme === 2) slapp();
          await bada;
          await nyUtbetalning(arendeId, 500, db);
        });
      expect(await Promise.all(kommuner.map(({ id }) => nekandet(betala(id))))).toEqual([SLAPPTES, SLAPPTES]);
    });
  });
});
