import { createHash } from 'node:crypto';
import { ArendeEffektmal } from '../../api/src/arende/arende-effektmal.entity';
import { Arsbokslut } from '../../api/src/arsrapport/arsbokslut.entity';
import { Beslut } from '../../api/src/beslut/beslut.entity';
import { EffektkedjaLank } from '../../api/src/effektkedja/effektkedja-lank.entity';
import { EffektkedjaNod, type Effektniva } from '../../api/src/effektkedja/effektkedja-nod.entity';
import { LAST, SLAPPTES, Vaktprov, nekandet } from './vaktprov';

describe('vakterna – the database refuses what the rules forbid', () => {
  const prov = new Vaktprov();

  beforeAll(() => prov.oppna());
  afterAll(() => prov.stang());

  describe('ärende', () => {
    it.each(['20rs12', '2020RS12', '20RSABCD1', '20RS', '20RS1234567', '20RS12 ', 'RS 12/2020'])(
      'diarienummer %p',
      async (fel) => {
        expect(await nekandet(prov.nyttArende({ nyckel: fel, diarienummer: fel }))).toBe('ck_arende_diarienummer');
      },
    );

    it('no key at all', async () => {
      expect(await nekandet(prov.nyttArende({ nyckel: '20RS999999', diarienummer: null }))).toBe('ck_arende_nyckel');
    });

    it('a key that is not its own diarienummer', async () => {
      expect(await nekandet(prov.nyttArende({ nyckel: '20RS999999' }))).toBe('ck_arende_nyckel');
    });

    it('a historic key beside a diarienummer', async () => {
      expect(await nekandet(prov.nyttArende({ historiskNyckel: 'H2021-01' }))).toBe('ck_arende_historisk');
    });

    it('the same diarienummer twice', async () => {
      const { nyckel, diarienummer: nummer } = await prov.nyttArende();
      expect(await nekandet(prov.nyttArende({ nyckel, diarienummer: nummer }))).toMatch(/^uq_arende_(nyckel|diarienummer)$/);
    });

    it('two huvudmål', async () => {
      const arendeId = (await prov.nyttArende()).id;
      const mal = async (huvudmal: boolean) =>
        prov.spara(ArendeEffektmal, { arendeId, effektmalId: (await prov.nyttEffektmal()).id, huvudmal });
      await mal(true);
      await mal(false);
      expect(await nekandet(mal(true))).toBe('uq_arende_huvudmal');
    });
  });

  describe('beslut', () => {
    it.each<[string, Partial<Beslut>, string]>([
      ['andel 0', { andelHundradelar: 0 }, 'ck_beslut_andel'],
      ['andel 100,01 %', { andelHundradelar: 10_001 }, 'ck_beslut_andel'],
      ['tak 0 kr', { takKr: 0 }, 'ck_beslut_tak'],
      ['tak −1 kr', { takKr: -1 }, 'ck_beslut_tak'],
      ['tak 10^15 kr', { takKr: 1_000_000_000_000_000 }, 'ck_beslut_tak'],
      ['an end before the start', { periodFran: '2021-01-02', periodTill: '2021-01-01' }, 'ck_beslut_period'],
      ['decided on days of two years', { beslutadFran: '2020-12-31', beslutadTill: '2021-01-01' }, 'ck_beslut_beslutad'],
      ['another budget year than its own', { budgetar: 2021 }, 'ck_beslut_budgetar'],
      ['avslag with a tak', { slag: 'avslag', andelHundradelar: null }, 'ck_beslut_avslag'],
      ['avskrivning with an andel', { slag: 'avskrivning', takKr: null }, 'ck_beslut_avslag'],
      ['bifall without a tak that is not marked incomplete', { takKr: null }, 'ck_beslut_fullstandigt'],
    ])('%s', async (_vad, andring, villkor) => {
      expect(await nekandet(prov.nyttBeslut(andring))).toBe(villkor);
    });

    it.each<[string, Partial<Beslut>]>([
      ['andel 0,01 %, tak 1 kr', { andelHundradelar: 1, takKr: 1 }],
      ['andel 100 %, tak 10^10 kr', { andelHundradelar: 10_000, takKr: 10_000_000_000 }],
      ['a period of one day', { periodFran: '2021-01-01', periodTill: '2021-01-01' }],
      ['avslag without amounts', { slag: 'avslag', takKr: null, andelHundradelar: null }],
    ])('lets through %s, and reads it back unchanged', async (_vad, andring) => {
      const { id } = await prov.nyttBeslut(andring);
      expect(await prov.db.findOneByOrFail(Beslut, { id })).toMatchObject({ ...andring, beslutadFran: '2020-08-24' });
    });

    it('a decided one is neither edited nor deleted', async () => {
      const { id } = await prov.nyttBeslut();
      expect(await nekandet(prov.db.update(Beslut, { id }, { takKr: 2_000 }))).toBe(LAST);
      expect(await nekandet(prov.db.update(Beslut, { id }, { lage: 'forslag' }))).toBe(LAST);
      expect(await nekandet(prov.db.delete(Beslut, { id }))).toBe(LAST);
      expect(await prov.db.findOneByOrFail(Beslut, { id })).toMatchObject({ takKr: 1_000, lage: 'beslutad' });
    });

    it('a förslag is edited, and deleted, until it is decided', async () => {
      const [forslag, annat] = [await prov.nyttBeslut({ lage: 'forslag' }), await prov.nyttBeslut({ lage: 'forslag' })];
      await prov.db.update(Beslut, { id: forslag.id }, { takKr: 2_000 });
      await prov.db.update(Beslut, { id: forslag.id }, { lage: 'beslutad' });
      expect(await prov.db.findOneByOrFail(Beslut, { id: forslag.id })).toMatchObject({ takKr: 2_000, lage: 'beslutad' });
      expect(await nekandet(prov.db.update(Beslut, { id: forslag.id }, { takKr: 3_000 }))).toBe(LAST);
      expect((await prov.db.delete(Beslut, { id: annat.id })).affected).toBe(1);
    });
  });

  describe('effektkedja', () => {
    async function lank(fran: Effektniva, till: Effektniva, skal: string | null = null): Promise<string> {
      const arendeId = (await prov.nyttArende()).id;
      const nod = (niva: Effektniva) => prov.spara(EffektkedjaNod, { arendeId, niva, beteckning: `n${niva}`, nodtext: 'En nod' });
      const [a, b] = [await nod(fran), await nod(till)];
      return nekandet(prov.spara(EffektkedjaLank, { franId: a.id, franNiva: fran, tillId: b.id, tillNiva: till, skal }));
    }

    it.each<[Effektniva, Effektniva, string | null, string]>([
      [3, 2, 'bakåt', 'ck_effektkedja_lank_framat'],
      [3, 3, 'samma nivå', 'ck_effektkedja_lank_framat'],
      [2, 4, null, 'ck_effektkedja_lank_skal'],
      [2, 4, 'Projektet är för kort för en tidig effekt', SLAPPTES],
      [2, 3, null, SLAPPTES],
    ])('from level %i to %i with reason %p: %s', async (fran, till, skal, utfall) => {
      expect(await lank(fran, till, skal)).toBe(utfall);
    });

    it('a link that lies about the level of its node', async () => {
      const arendeId = (await prov.nyttArende()).id;
      const nod = (niva: Effektniva) => prov.spara(EffektkedjaNod, { arendeId, niva, beteckning: `n${niva}`, nodtext: 'En nod' });
      const [a, b] = [await nod(4), await nod(2)];
      const falsk = prov.spara(EffektkedjaLank, { franId: a.id, franNiva: 1, tillId: b.id, tillNiva: 2 });
      expect(await nekandet(falsk)).toBe('fk_effektkedja_lank_fran');
    });

    it('a node of neither an ärende nor an insats', async () => {
      const los = prov.spara(EffektkedjaNod, { niva: 1, beteckning: 'n1', nodtext: 'En nod' });
      expect(await nekandet(los)).toBe('ck_effektkedja_nod_agare');
    });
  });

  describe('årsbokslut', () => {
    const innehall = '{"anslag":"1:1","region":"Örebro län"}';
    const kontrollsumma = createHash('sha256').update(innehall, 'utf8').digest('hex');
    const nytt = (nummer: number, andring: Partial<Arsbokslut> = {}) =>
      prov.spara(Arsbokslut, { budgetar: 2020, nummer, utlosare: 'manuellt', kontrollsumma, innehall, ...andring });

    it('is neither edited nor deleted', async () => {
      const { id } = await nytt(1);
      expect(await nekandet(prov.db.update(Arsbokslut, { id }, { utlosare: 'schema' }))).toBe(LAST);
      expect(await nekandet(prov.db.delete(Arsbokslut, { id }))).toBe(LAST);
      expect(await prov.db.findOneByOrFail(Arsbokslut, { id })).toMatchObject({ utlosare: 'manuellt', innehall });
    });

    it('with the checksum of other content', async () => {
      expect(await nekandet(nytt(2, { innehall: innehall.replace('1:1', '1:2') }))).toBe('ck_arsbokslut_kontrollsumma');
    });

    it('with a number the year already has', async () => {
      await nytt(3);
      expect(await nekandet(nytt(3))).toBe('uq_arsbokslut_nummer');
    });
  });
});
