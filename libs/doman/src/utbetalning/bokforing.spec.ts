import fc from 'fast-check';
import { jamforBokforing } from './bokforing';
import { KONTOPLAN, KONTOSLAG, arKontoslag, kontoart, kontoslagAv } from './kontoplan';

describe('kontoart – BAS 2020', () => {
  it.each([
    ['1930', 'tillgang_eller_skuld'],
    ['2999', 'tillgang_eller_skuld'],
    ['3000', 'intakt'],
    ['4010', 'investeringar_och_material'],
    ['4599', 'investeringar_och_material'],
    ['4600', 'externa_tjanster'],
    ['4699', 'externa_tjanster'],
    ['4700', 'investeringar_och_material'],
    ['5010', 'indirekta_kostnader'],
    ['5410', 'investeringar_och_material'],
    ['5615', 'resor_och_logi'],
    ['5800', 'resor_och_logi'],
    ['5910', 'externa_tjanster'],
    ['6110', 'indirekta_kostnader'],
    ['6550', 'externa_tjanster'],
    ['6600', 'ovriga_kostnader'],
    ['6850', 'externa_tjanster'],
    ['6991', 'ovriga_kostnader'],
    ['7010', 'egen_personal'],
    ['7319', 'egen_personal'],
    ['7321', 'resor_och_logi'],
    ['7331', 'resor_och_logi'],
    ['7340', 'egen_personal'],
    ['7510', 'egen_personal'],
    ['7699', 'egen_personal'],
    ['7832', 'investeringar_och_material'],
    ['7960', 'ovriga_kostnader'],
    ['8410', 'finansiellt'],
    // A sub-account of six digits.
    ['701015', 'egen_personal'],
    ['999', 'okant'],
    ['9010', 'okant'],
    ['lön', 'okant'],
  ])('%s är %s', (konto, art) => expect(kontoart(konto)).toBe(art));

  it('varje konto i klass 4–7 är en kostnad', () => {
    const utan = Array.from({ length: 4000 }, (_, i) => String(4000 + i)).filter((k) => !arKontoslag(kontoart(k)));
    expect(utan).toEqual([]);
    expect(new Set(KONTOPLAN.map((k) => k.slag))).toEqual(new Set(KONTOSLAG));
  });

  it.each([
    ['Egen personal inkl lönebikostnader', 'egen_personal'],
    ['Externa tjänster', 'externa_tjanster'],
    ['Resor och logi', 'resor_och_logi'],
    ['Investeringar', 'investeringar_och_material'],
    ['Indirekta kostnader (Schablonkostnader)', 'indirekta_kostnader'],
    ['Övrigt', 'ovriga_kostnader'],
    ['Diverse', null],
  ])('kostnadsslaget %s är %s', (ord, slag) => expect(kontoslagAv(ord)).toBe(slag));
});

describe('jamforBokforing', () => {
  it('skillnaden per kostnadsslag och totalt är begärt minus bokfört', () => {
    const svar = jamforBokforing(
      [
        { kostnadsslag: 'egen_personal', bokfort: 100_000 },
        { kostnadsslag: 'resor_och_logi', bokfort: 5_000 },
      ],
      [
        { konto: '7010', ore: 7_000_000 },
        { konto: '7510', ore: 3_000_050 },
        { konto: '6550', ore: 250_000 },
        { konto: '1930', ore: -10_000_000 },
      ],
    );
    expect(svar).toEqual({
      rader: [
        // 100 000 kr − (70 000 + 30 000,50) kr
        { slag: 'egen_personal', begartKr: 100_000, bokfortOre: 10_000_050, skillnadOre: -50 },
        { slag: 'externa_tjanster', begartKr: 0, bokfortOre: 250_000, skillnadOre: -250_000 },
        { slag: 'resor_och_logi', begartKr: 5_000, bokfortOre: 0, skillnadOre: 500_000 },
      ],
      begartKr: 105_000,
      bokfortOre: 10_250_050,
      // 10 500 000 − 10 250 050
      skillnadOre: 249_950,
    });
  });

  it('raderna summerar alltid till totalen', () => {
    const begart = fc.array(fc.record({ kostnadsslag: fc.constantFrom(...KONTOSLAG), bokfort: fc.nat(10_000_000) }), { maxLength: 8 });
    const konton = fc.array(fc.record({ konto: fc.integer({ min: 1000, max: 8999 }).map(String), ore: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }) }), { maxLength: 20 });
    fc.assert(
      fc.property(begart, konton, (b, k) => {
        const svar = jamforBokforing(b, k);
        const summa = (f: 'begartKr' | 'bokfortOre' | 'skillnadOre') => svar.rader.reduce((s, r) => s + r[f], 0);
        expect([summa('begartKr'), summa('bokfortOre'), summa('skillnadOre')]).toEqual([svar.begartKr, svar.bokfortOre, svar.skillnadOre]);
      }),
    );
  });
});
