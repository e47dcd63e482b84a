import { MALL, nyttDelbidrag, tolkaDelbidrag } from './delbidragsformular';

const RAM = { kvarKr: 100_000, period: { fran: '2024-01-01', till: '2026-12-31' } };
const skrivet = (annat: Partial<ReturnType<typeof nyttDelbidrag>> = {}): ReturnType<typeof nyttDelbidrag> => ({ ...nyttDelbidrag('2025-03-01'), mottagare: 'Ett kafé', namn: 'Skyltar', belopp: '30 000', ...annat });

describe('tolkaDelbidrag', () => {
  it('sends what is written, and tells what is left of the frame', () => {
    expect(tolkaDelbidrag(skrivet(), RAM)).toEqual({
      begaran: { mottagare: 'Ett kafé', namn: 'Skyltar', organisation: null, kommun: null, bransch: null, beloppKr: 30_000, beslutat: '2025-03-01', beslutatAvRoll: null },
      fel: [],
      belopp: 30_000,
      // 100 000 − 30 000
      kvarEfter: 70_000,
    });
  });

  it('names the organisation of the register before what is written', () => {
    const organisation = { id: 'o1', namn: 'Handlarn AB', organisationsnummer: '5560000001' };
    expect(tolkaDelbidrag(skrivet({ organisation, kon: 'K' }), RAM).begaran).toMatchObject({ mottagare: 'Handlarn AB', organisation: 'o1', kon: 'K' });
  });

  it.each([
    [{ mottagare: ' ' }, ['mottagare']],
    [{ namn: '' }, ['namn']],
    [{ belopp: '' }, ['beloppKr']],
    [{ belopp: '-5' }, ['beloppKr']],
    [{ belopp: '0' }, ['beloppKr']],
    [{ beslutat: null }, ['beslutat']],
    [{ beslutat: '2027-01-01' }, ['beslutat']],
  ])('refuses %j', (annat, falt) => expect(tolkaDelbidrag(skrivet(annat), RAM).fel.map((f) => f.falt)).toEqual(falt));

  it('knows of no frame that is left before anything is granted', () => {
    expect(tolkaDelbidrag(skrivet(), { kvarKr: null, period: null })).toMatchObject({ kvarEfter: null, fel: [] });
    expect(tolkaDelbidrag(skrivet({ belopp: '100 001' }), RAM).kvarEfter).toBe(-1);
  });

  it('has a whole form for drafts', () => expect(Object.keys(MALL)).toEqual(Object.keys(skrivet())));
});
