import fc from 'fast-check';
import { deMinimis, DeMinimisunderlag, treArTidigare } from './deminimis';

const underlag: DeMinimisunderlag = { dag: '2024-06-15', belopp: 200_000, tidigare: [], takEuro: 300_000, kursOre: 1100 };

describe('stöd av mindre betydelse under tre år (EU 2023/2831 art. 3.2)', () => {
  it.each([
    ['2024-06-15', '2021-06-15'],
    // 2021 har ingen 29 februari
    ['2024-02-29', '2021-02-28'],
  ])('tre år före %s är %s', (dag, fran) => expect(treArTidigare(dag)).toBe(fran));

  it.each([
    // 300 000 × 11,00 = 3 300 000; − 200 000 = 3 100 000
    { namn: 'inget tidigare', del: {}, vantat: { takKronor: 3_300_000, sammanlagt: 200_000, kvar: 3_100_000, ryms: true } },
    // 3 100 000 + 200 000 = 3 300 000: precis
    { namn: 'precis upp till taket', del: { tidigare: [{ beslutat: '2021-06-15', kronor: 3_100_000 }] }, vantat: { kvar: 0, ryms: true } },
    { namn: 'en krona över', del: { tidigare: [{ beslutat: '2024-06-15', kronor: 3_100_001 }] }, vantat: { kvar: -1, ryms: false } },
    { namn: 'dagen före de tre åren räknas inte', del: { tidigare: [{ beslutat: '2021-06-14', kronor: 3_100_001 }] }, vantat: { tidigareKronor: 0, ryms: true } },
    { namn: 'ett okänt belopp: kan inte sägas rymmas', del: { tidigare: [{ beslutat: '2023-01-01', kronor: null }] }, vantat: { okandaBelopp: 1, kvar: 3_100_000, ryms: null } },
    { namn: 'ett okänt belopp utöver ett för stort', del: { tidigare: [{ beslutat: '2023-01-01', kronor: null }], belopp: 3_300_001 }, vantat: { kvar: -1, ryms: false } },
    { namn: 'ingen kurs', del: { kursOre: null }, vantat: { takKronor: null, kvar: null, ryms: null } },
    { namn: 'okänt nytt belopp', del: { belopp: null }, vantat: { sammanlagt: null, kvar: null, ryms: null } },
    // 1 × 11,043 avrundas aldrig upp: 3 euro × 1103 öre = 33,09 kr → 33
    { namn: 'taket avrundas nedåt', del: { takEuro: 3, kursOre: 1103, belopp: 34 }, vantat: { takKronor: 33, kvar: -1, ryms: false } },
  ])('$namn', ({ del, vantat }) => expect(deMinimis({ ...underlag, ...del })).toMatchObject(vantat));

  it('mer tidigare stöd lämnar aldrig mer kvar', () => {
    const stod = fc.array(fc.record({ beslutat: fc.constantFrom('2020-01-01', '2022-05-05', '2024-06-15', '2024-06-16'), kronor: fc.nat(5_000_000) }), { maxLength: 6 });
    fc.assert(
      fc.property(stod, stod, (tidigare, mer) => {
        const [fore, efter] = [deMinimis({ ...underlag, tidigare }), deMinimis({ ...underlag, tidigare: [...tidigare, ...mer] })];
        expect(efter.kvar ?? 0).toBeLessThanOrEqual(fore.kvar ?? 0);
        expect((efter.takKronor ?? 0) - (efter.kvar ?? 0)).toBe(efter.tidigareKronor + 200_000);
      }),
    );
  });
});
