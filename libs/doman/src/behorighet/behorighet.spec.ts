import { BEHORIGHETER, type Behorighetsvillkor, HANDLINGAR, type Omstandigheter, provaBehorighet, type Roll, ROLLER } from './behorighet';
import * as fc from 'fast-check';

/** Nothing stands in the way. */
const FRITT: Omstandigheter = { eget: true, otilldelat: true, ledamotIOrganet: true, javig: false, harBerett: false };
/** Everything does. */
const HINDRAT: Omstandigheter = { eget: false, otilldelat: false, ledamotIOrganet: false, javig: true, harBerett: true };

describe('provaBehorighet', () => {
  it.each<[string, Roll[], Parameters<typeof provaBehorighet>[1], Partial<Omstandigheter>, Roll | Behorighetsvillkor[] | 'roll']>([
    ['the officer of an ärende edits it', ['handlaggare'], 'arende.andra', {}, 'handlaggare'],
    ['another officer does not', ['handlaggare'], 'arende.andra', { eget: false }, ['eget_arende']],
    ['nor the officer with jäv', ['handlaggare'], 'arende.andra', { javig: true }, ['ej_javig']],
    ['an officer takes an ärende that nobody has', ['handlaggare'], 'arende.ta', { eget: false }, 'handlaggare'],
    ['but not from another', ['handlaggare'], 'arende.ta', { otilldelat: false }, ['otilldelat']],
    ['a manager decides by delegation what another has prepared', ['chef'], 'beslut.delegation', { eget: false }, 'chef'],
    ['and not what the manager prepared: four eyes', ['chef', 'handlaggare'], 'beslut.delegation', { harBerett: true }, ['fyra_ogon']],
    ['a manager sends back what is not ready', ['chef'], 'forslag.aterlamna', { eget: false, harBerett: true }, 'chef'],
    ['but not with jäv', ['chef'], 'forslag.aterlamna', { javig: true }, ['ej_javig']],
    ['the chair registers what the body decided', ['ordforande'], 'beslut.namnd', {}, 'ordforande'],
    ['not of a body without the chair as member', ['ordforande'], 'beslut.namnd', { ledamotIOrganet: false, javig: true }, ['ledamot_i_organet', 'ej_javig']],
    ['a member does not decide alone', ['ledamot'], 'beslut.namnd', {}, 'roll'],
    ['a reader changes nothing', ['lasare'], 'arende.andra', {}, 'roll'],
    ['the role with fewest conditions left counts', ['handlaggare', 'administrator'], 'arende.andra', { eget: false }, 'administrator'],
    ['without a role nothing is allowed', [], 'portfolj.lasa', {}, 'roll'],
  ])('%s', (_, roller, handling, omstandigheter, ska) => {
    const svar = provaBehorighet(roller, handling, { ...FRITT, ...omstandigheter });
    expect(svar.far ? svar.roll : svar.hinder.slag === 'roll' ? 'roll' : svar.hinder.brister).toEqual(ska);
  });

  it('says which roles may, when none of the person’s does', () => {
    expect(provaBehorighet(['lasare'], 'inlasning.ram')).toEqual({ far: false, hinder: { slag: 'roll', kravs: ['ekonom', 'administrator'] } });
  });

  it('another role never takes a right away, for all roles, actions and circumstances', () => {
    const roller = fc.subarray([...ROLLER]);
    const fakta = fc.record({ eget: fc.boolean(), otilldelat: fc.boolean(), ledamotIOrganet: fc.boolean(), javig: fc.boolean(), harBerett: fc.boolean() });
    fc.assert(
      fc.property(roller, fc.constantFrom(...ROLLER), fc.constantFrom(...HANDLINGAR), fakta, (nagra, till, handling, o) => {
        if (provaBehorighet(nagra, handling, o).far) expect(provaBehorighet([...nagra, till], handling, o).far).toBe(true);
      }),
    );
  });
});

describe('BEHORIGHETER', () => {
  it.each(HANDLINGAR)('%s is allowed to somebody, and judged by the role alone when nothing is known', (handling) => {
    const nagon = ROLLER.filter((r) => provaBehorighet([r], handling, FRITT).far);
    expect(nagon).toEqual(ROLLER.filter((r) => BEHORIGHETER[handling][r]));
    expect(nagon).toEqual(ROLLER.filter((r) => provaBehorighet([r], handling).far));
    expect(nagon.length).toBeGreaterThan(0);
  });

  it('a person with jäv neither reads what is secret, prepares, marks nor decides', () => {
    const trots = HANDLINGAR.filter((h) => ROLLER.some((r) => provaBehorighet([r], h, { ...FRITT, javig: true }).far));
    expect(trots.filter((h) => /^(sekretess|forslag|beslut|arende\.(andra|ta))/.test(h))).toEqual([]);
  });

  it('without any favourable fact, a reader only reads', () => {
    expect(HANDLINGAR.filter((h) => provaBehorighet(['lasare'], h, HINDRAT).far)).toEqual(HANDLINGAR.filter((h) => /\.lasa$/.test(h) && !/^(sekretess|anvandare)/.test(h)));
  });

  it('whoever proposes never decides alone: no role has both rights', () => {
    expect(ROLLER.filter((r) => BEHORIGHETER['forslag.skriva'][r] && (BEHORIGHETER['beslut.namnd'][r] ?? BEHORIGHETER['beslut.delegation'][r]))).toEqual([]);
  });
});
