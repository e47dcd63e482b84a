import { randomUUID } from 'node:crypto';
import { Anvandare } from '../../api/src/behorighet/anvandare.entity';
import { BeslutVillkor } from '../../api/src/beslut/beslut-villkor.entity';
import { Aterbetalning } from '../../api/src/utbetalning/aterbetalning.entity';
import { Aterforing } from '../../api/src/utbetalning/aterforing.entity';
import { Rekvisition } from '../../api/src/utbetalning/rekvisition.entity';
import { Rekvisitionsrad } from '../../api/src/utbetalning/rekvisitionsrad.entity';
import { Utbetalning } from '../../api/src/utbetalning/utbetalning.entity';
import { Utbetalningsorder } from '../../api/src/utbetalning/utbetalningsorder.entity';
import { Villkorsuppfyllelse } from '../../api/src/utbetalning/villkorsuppfyllelse.entity';
import { LAST, SLAPPTES, Vaktprov, nekandet } from './vaktprov';

describe('vakterna över rekvisitioner – four eyes, what is attested stays, and the tak over all that moves money', () => {
  const prov = new Vaktprov();
  let [anna, bo, chef] = ['', '', ''];

  beforeAll(async () => {
    await prov.oppna();
    [anna, bo, chef] = (await Promise.all(['Anna', 'Bo', 'Chef'].map((namn) => prov.spara(Anvandare, { utfardare: 'prov', amne: randomUUID(), namn, roller: [] })))).map((a) => a.id) as [string, string, string];
  });
  afterAll(() => prov.stang());

  let lopnummer = 0;
  const nyRekvisition = (arendeId: string, andring: Partial<Rekvisition> = {}) =>
    prov.spara(Rekvisition, { arendeId, nummer: ++lopnummer, slag: 'rekvisition', periodFran: '2021-01-01', periodTill: '2021-06-30', inkom: '2021-08-01', registreradAv: anna, bereddAv: [anna], ...andring });
  const attest = (belopp: number, andring: Partial<Rekvisition> = {}): Partial<Rekvisition> => ({
    status: 'attesterad',
    granskad: new Date(),
    granskadAv: bo,
    attesterad: new Date(),
    attesteradAv: chef,
    bereddAv: [anna, bo],
    andelHundradelar: 1300,
    takKr: 1_000,
    aterfortKr: 0,
    tidigareKr: 0,
    godkantKr: 10_000,
    attBetalaKr: belopp,
    begransadAv: 'andel',
    overbetaltKr: 0,
    forskottKvarKr: 0,
    ...andring,
  });
  const nyOrder = (r: Rekvisition, beloppKr: number, andring: Partial<Utbetalningsorder> = {}) =>
    prov.spara(Utbetalningsorder, { referens: `UB-2021-${String(++lopnummer).padStart(5, '0')}`, arendeId: r.arendeId, rekvisitionId: r.id, beloppKr, ...andring });
  const betald = (arendeId: string, beloppKr: number, andring: Partial<Utbetalning> = {}) => prov.spara(Utbetalning, { arendeId, beloppKr, utbetald: '2021-10-01', ...andring });
  const aterfor = (arendeId: string, beloppKr: number, slag: Aterforing['slag'] = 'ej_utnyttjat') => prov.spara(Aterforing, { arendeId, beloppKr, slag, budgetar: 2021, datum: '2021-11-01', skal: 'Billigare', gjordAv: chef });
  const aterbetala = (arendeId: string, beloppKr: number) => prov.spara(Aterbetalning, { arendeId, beloppKr, datum: '2021-11-01', registreradAv: anna });

  it.each<[string, () => Partial<Rekvisition>]>([
    ['by whoever registered it', () => ({ attesteradAv: anna })],
    ['by whoever examined it', () => ({ attesteradAv: bo })],
    ['by whoever once examined or changed it', () => ({ bereddAv: [anna, chef, bo] })],
  ])('a claim is not attested %s', async (_, andring) => {
    const { arendeId } = await prov.nyttBeslut();
    expect(await nekandet(nyRekvisition(arendeId, attest(10, andring())))).toBe('ck_rekvisition_fyra_ogon');
  });

  it.each<[string, Partial<Rekvisition>, string]>([
    ['costs without a period', { periodFran: null, periodTill: null }, 'ck_rekvisition_period'],
    ['half a period', { periodTill: null }, 'ck_rekvisition_period'],
    ['a period that ends before it begins', { periodTill: '2020-12-31' }, 'ck_rekvisition_period'],
    ['an advance with a period', { slag: 'forskott', begartKr: 1 }, 'ck_rekvisition_period'],
    ['an advance without an amount', { slag: 'forskott', periodFran: null, periodTill: null }, 'ck_rekvisition_begart'],
    ['an advance of 0 kr', { slag: 'forskott', periodFran: null, periodTill: null, begartKr: 0 }, 'ck_rekvisition_begart_belopp'],
    ['refused without a reason', { status: 'avslagen' }, 'ck_rekvisition_avslagen'],
    ['examined by nobody', { status: 'granskad' }, 'ck_rekvisition_granskad'],
    ['attested without what it came to', { status: 'attesterad' }, 'ck_rekvisition_attesterad'],
  ])('%s', async (_, andring, villkor) => {
    const { arendeId } = await prov.nyttBeslut();
    expect(await nekandet(nyRekvisition(arendeId, andring))).toBe(villkor);
  });

  it('a line: no negative cost, no more refused than booked, none refused without a reason', async () => {
    const { id: rekvisitionId } = await nyRekvisition((await prov.nyttBeslut()).arendeId);
    const rad = (andring: Partial<Rekvisitionsrad>) => nekandet(prov.spara(Rekvisitionsrad, { rekvisitionId, ordning: ++lopnummer, kostnadsslag: 'egen_personal', bokfortKr: 10, ejGodkantKr: 0, skal: null, ...andring }));
    expect(await rad({ bokfortKr: -1 })).toBe('ck_rekvisitionsrad_bokfort');
    expect(await rad({ ejGodkantKr: 11, skal: 'Fel' })).toBe('ck_rekvisitionsrad_ej_godkant');
    expect(await rad({ ejGodkantKr: 1 })).toBe('ck_rekvisitionsrad_skal');
    expect(await rad({})).toBe(SLAPPTES);
    expect(await rad({})).toBe('uq_rekvisitionsrad_slag');
  });

  it('what is attested is neither changed nor removed, nor are its costs; who prepared it is not forgotten', async () => {
    const { arendeId } = await prov.nyttBeslut();
    const r = await nyRekvisition(arendeId);
    await prov.spara(Rekvisitionsrad, { rekvisitionId: r.id, ordning: 0, kostnadsslag: 'egen_personal', bokfortKr: 10, ejGodkantKr: 0, skal: null });
    expect(await nekandet(prov.db.update(Rekvisition, { id: r.id }, { bereddAv: [bo] }))).toBe(LAST);
    expect(await nekandet(prov.db.update(Rekvisition, { id: r.id }, attest(10)))).toBe(SLAPPTES);
    expect(await nekandet(prov.db.update(Rekvisition, { id: r.id }, { anmarkning: 'x' }))).toBe(LAST);
    expect(await nekandet(prov.db.update(Rekvisitionsrad, { rekvisitionId: r.id }, { bokfortKr: 11 }))).toBe(LAST);
    expect(await nekandet(prov.db.delete(Rekvisition, { id: (await nyRekvisition(arendeId)).id }))).toBe(LAST);
  });

  it('one correction of a claim at a time, but a new one when the first is refused', async () => {
    const { arendeId } = await prov.nyttBeslut();
    const { id } = await nyRekvisition(arendeId, attest(10));
    const forsta = await nyRekvisition(arendeId, { rattarRekvisitionId: id });
    expect(await nekandet(nyRekvisition(arendeId, { rattarRekvisitionId: id }))).toBe('uq_rekvisition_rattar');
    await prov.db.update(Rekvisition, { id: forsta.id }, { status: 'avslagen', avslagsskal: 'Fel' });
    expect(await nekandet(nyRekvisition(arendeId, { rattarRekvisitionId: id }))).toBe(SLAPPTES);
  });

  describe('an order', () => {
    it('is of an attested claim, for what the claim came to, once, and not after an upphävande', async () => {
      const { arendeId } = await prov.nyttBeslut();
      expect(await nekandet(nyRekvisition(arendeId).then((r) => nyOrder(r, 10)))).toBe('ck_utbetalningsorder_attest');
      const r = await nyRekvisition(arendeId, attest(10));
      expect(await nekandet(nyOrder(r, 11))).toBe('ck_utbetalningsorder_attest');
      expect(await nekandet(nyOrder(r, 10))).toBe(SLAPPTES);
      expect(await nekandet(nyOrder(r, 10))).toBe('uq_utbetalningsorder_rekvisition');
      const nasta = await nyRekvisition(arendeId, attest(10));
      await prov.nyttBeslut({ arendeId, nummer: 2, slag: 'upphavande', takKr: null, andelHundradelar: null });
      expect(await nekandet(nyOrder(nasta, 10))).toBe('ck_utbetalningsorder_upphavt');
    });

    it('is paid by a payment of its own ärende and amount, and is then over', async () => {
      const { arendeId } = await prov.nyttBeslut();
      const order = await nyOrder(await nyRekvisition(arendeId, attest(600)), 600);
      const betala = (andring: Partial<Utbetalning> = {}) => nekandet(betald(arendeId, 600, { utbetalningsorderId: order.id, ...andring }));
      expect(await betala({ beloppKr: 599 })).toBe('fk_utbetalning_order');
      expect(await nekandet(prov.db.update(Utbetalningsorder, { id: order.id }, { status: 'betald' }))).toBe('ck_utbetalningsorder_betald');
      // 600 paid of the order and not 600 + 600: the tak is 1 000.
      expect(await betala()).toBe(SLAPPTES);
      expect(await betala()).toBe('uq_utbetalning_order');
      expect(await nekandet(prov.db.update(Utbetalningsorder, { id: order.id }, { status: 'makulerad', makuleradSkal: 'x' }))).toBe('ck_utbetalningsorder_betald');
      expect(await nekandet(prov.db.update(Utbetalningsorder, { id: order.id }, { status: 'betald' }))).toBe(SLAPPTES);
      expect(await nekandet(prov.db.update(Utbetalningsorder, { id: order.id }, { status: 'oppen' }))).toBe(LAST);
    });
  });

  describe('the tak, 1 000 kr', () => {
    it('holds paid + ordered + given back − paid back, to the krona', async () => {
      const { arendeId } = await prov.nyttBeslut();
      await betald(arendeId, 500);
      await nyOrder(await nyRekvisition(arendeId, attest(300)), 300);
      expect(await nekandet(aterfor(arendeId, 201))).toBe('ck_utbetalning_tak'); // 500 + 300 + 201 = 1 001
      await aterfor(arendeId, 200);
      expect(await nekandet(betald(arendeId, 1))).toBe('ck_utbetalning_tak');
      await aterbetala(arendeId, 100); // 500 − 100 + 300 + 200 = 900
      expect(await nekandet(nyRekvisition(arendeId, attest(101)).then((r) => nyOrder(r, 101)))).toBe('ck_utbetalning_tak');
      await betald(arendeId, 100);
    });

    it('nothing more comes back than has been paid, and nothing more is given back as recovered than has been', async () => {
      const { arendeId } = await prov.nyttBeslut();
      await betald(arendeId, 500);
      expect(await nekandet(aterbetala(arendeId, 501))).toBe('ck_aterbetalning_hogst');
      await aterbetala(arendeId, 200);
      expect(await nekandet(aterfor(arendeId, 201, 'aterkravt'))).toBe('ck_aterforing_hogst');
      expect(await nekandet(aterfor(arendeId, 200, 'aterkravt'))).toBe(SLAPPTES);
    });

    it('what has come back is made void and never changed; made void, its room is taken back', async () => {
      const { arendeId } = await prov.nyttBeslut();
      const { id } = await aterfor(arendeId, 1_000);
      expect(await nekandet(prov.db.update(Aterforing, { id }, { beloppKr: 1 }))).toBe(LAST);
      expect(await nekandet(prov.db.delete(Aterforing, { id }))).toBe(LAST);
      expect(await nekandet(prov.db.update(Aterforing, { id }, { makulerad: new Date(), makuleradSkal: 'Fel ärende' }))).toBe(SLAPPTES);
      await betald(arendeId, 1_000);
    });

    it('two orders at once that each fit but not together: exactly one is made', async () => {
      const { arendeId } = await prov.nyttBeslut();
      const [a, b] = [await nyRekvisition(arendeId, attest(600)), await nyRekvisition(arendeId, attest(600))];
      const utfall = await Promise.all([a, b].map((r) => nekandet(nyOrder(r, 600))));
      expect(utfall.sort()).toEqual(['ck_utbetalning_tak', SLAPPTES].sort()); // 600 + 600 = 1 200
    });
  });

  it('a fulfilment is of a condition that a decision has, once until it is made void', async () => {
    const { id: beslutId } = await prov.nyttBeslut({ lage: 'forslag' });
    await prov.spara(BeslutVillkor, { beslutId, ordning: 0, kod: 'EGET', villkorstext: 'Full finansiering.' });
    const uppfyll = (ordning = 0) => prov.spara(Villkorsuppfyllelse, { beslutId, ordning, uppfyllt: '2021-01-01', bevis: 'Intyg', godkandAv: anna });
    expect(await nekandet(uppfyll(1))).toBe('fk_villkorsuppfyllelse_villkor');
    const { id } = await uppfyll();
    expect(await nekandet(uppfyll())).toBe('uq_villkorsuppfyllelse');
    await prov.db.update(Villkorsuppfyllelse, { id }, { makulerad: new Date(), makuleradSkal: 'Fel' });
    expect(await nekandet(uppfyll())).toBe(SLAPPTES);
  });
});
