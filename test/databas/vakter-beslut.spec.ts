import type { Beslut } from '../../api/src/beslut/beslut.entity';
import { BeslutVillkor } from '../../api/src/beslut/beslut-villkor.entity';
import { Delegationsordning } from '../../api/src/delegation/delegationsordning.entity';
import { Delegationspunkt } from '../../api/src/delegation/delegationspunkt.entity';
import { Villkorsmall } from '../../api/src/villkor/villkorsmall.entity';
import { nekandet, SLAPPTES, Vaktprov } from './vaktprov';

describe('vakterna över besluten – a kind of decision says what it is', () => {
  const prov = new Vaktprov();
  beforeAll(() => prov.oppna());
  afterAll(() => prov.stang());

  const utan: Partial<Beslut> = { takKr: null, andelHundradelar: null };

  it.each<[string, Partial<Beslut>, string]>([
    ['a change of terms', { ...utan, slag: 'andring', andelHundradelar: 1500 }, SLAPPTES],
    ['a change of terms with money', { slag: 'andring' }, 'ck_beslut_andring'],
    ['a claim', { ...utan, slag: 'aterkrav', aterkravKr: 1 }, SLAPPTES],
    ['a claim without an amount', { ...utan, slag: 'aterkrav' }, 'ck_beslut_aterkrav'],
    ['a claim that an incomplete document leaves unstated', { ...utan, slag: 'aterkrav', ofullstandigt: true }, SLAPPTES],
    ['a claim of nothing', { ...utan, slag: 'aterkrav', aterkravKr: 0 }, 'ck_beslut_aterkrav_belopp'],
    ['a claim with a tak', { slag: 'aterkrav', andelHundradelar: null, aterkravKr: 5 }, 'ck_beslut_avslag'],
    ['an amount to pay back in a grant', { aterkravKr: 5 }, 'ck_beslut_aterkrav'],
    ['an end of the grant', { ...utan, slag: 'upphavande' }, SLAPPTES],
    ['an end of the grant with a share', { ...utan, slag: 'upphavande', andelHundradelar: 1 }, 'ck_beslut_avslag'],
    ['a striking out with its reason', { ...utan, slag: 'avskrivning', avskrivningsgrund: 'avvisad' }, SLAPPTES],
    ['a reason for striking out in a refusal', { ...utan, slag: 'avslag', avskrivningsgrund: 'avvisad' }, 'ck_beslut_avskrivningsgrund_slag'],
    ['a reason to exceed the frame in a proposal', { lage: 'forslag', ramOverskridande: 'Ett tillskott väntas.' }, 'ck_beslut_ram_overskridande'],
    ['a reason to exceed the frame in a decision', { ramOverskridande: 'Ett tillskott väntas.' }, SLAPPTES],
  ])('%s', async (_, rad, ska) => expect(await nekandet(prov.nyttBeslut(rad))).toBe(ska));

  it('no kind and no reason that the rules do not know', async () => {
    const { id } = await prov.nyttBeslut({ ...utan, slag: 'avskrivning', lage: 'forslag' });
    expect(await nekandet(prov.kalla.query("UPDATE beslut SET slag = 'delbeslut' WHERE id = $1", [id]))).toBe('ck_beslut_slag');
    expect(await nekandet(prov.kalla.query("UPDATE beslut SET avskrivningsgrund = 'glömd' WHERE id = $1", [id]))).toBe('ck_beslut_avskrivningsgrund');
  });

  const MALL = { kod: 'EGET', version: 1, gallerFran: '2020-01-01', villkorstext: 'Ett villkor.' };
  it.each<[string, Partial<Villkorsmall>, string]>([
    ['the same version twice', {}, 'uq_villkorsmall'],
    ['version 0', { version: 0 }, 'ck_villkorsmall_version'],
    ['an end before the start', { version: 2, gallerTill: '2019-12-31' }, 'ck_villkorsmall_giltighet'],
    ['no text', { version: 2, villkorstext: '' }, 'ck_villkorsmall_text'],
    ['days before the decision', { version: 2, dagarEfterBeslut: -1 }, 'ck_villkorsmall_dagar'],
    ['the next version', { version: 2, stodtyper: ['projekt'] }, SLAPPTES],
  ])('a condition of the catalogue with %s', async (_, rad, ska) => {
    if (!(await prov.db.existsBy(Villkorsmall, MALL))) await prov.spara(Villkorsmall, MALL);
    expect(await nekandet(prov.spara(Villkorsmall, { ...MALL, ...rad }))).toBe(ska);
  });

  it('a decision’s condition points at a post of the catalogue that is there', async () => {
    const { id: beslutId } = await prov.nyttBeslut();
    const rad = { beslutId, ordning: 0, kod: 'EGET', villkorstext: 'Ett villkor.', villkorsmallId: beslutId };
    expect(await nekandet(prov.spara(BeslutVillkor, rad))).toBe('fk_beslut_villkor_mall');
  });

  it('a delegation order has a point once, with a limit of at least one krona', async () => {
    const { id: delegationsordningId } = await prov.spara(Delegationsordning, { organ: 'Nämnden', namn: 'Ordning', gallerFran: '2020-01-01' });
    const punkt = { delegationsordningId, punkt: '3.2', ordning: 0, avser: 'Projektmedel', beslutsfattare: 'Chef', roller: [], stodtyper: [] };
    expect(await nekandet(prov.spara(Delegationspunkt, punkt))).toBe(SLAPPTES);
    expect(await nekandet(prov.spara(Delegationspunkt, punkt))).toBe('uq_delegationspunkt');
    expect(await nekandet(prov.spara(Delegationspunkt, { ...punkt, punkt: '3.3', hogstKr: 0 }))).toBe('ck_delegationspunkt_hogst');
    expect(await nekandet(prov.spara(Delegationsordning, { organ: 'Nämnden', namn: 'En till', gallerFran: '2020-01-01' }))).toBe('uq_delegationsordning');
  });
});
