import { Rekvisition } from '@anslag/doman';
import { INGA_BELOPP, Rekvisitionsformular, TOMT, begaran, eko, faltIder, stada, tolka } from './rekvisitionsformular';

const LAGE = { projektperiod: { fran: '2021-01-01', till: '2022-12-31' }, andra: [], ingaendeGodkant: 0, idag: '2026-11-21' };
const HALVAR: Rekvisitionsformular = { ...TOMT, inkom: '2021-08-01', fran: '2021-01-01', till: '2021-06-30', bokfort: { ...INGA_BELOPP, egen_personal: '1,9 mkr', resor_och_logi: '12 500' } };
const TIDIGARE: Rekvisition = { nummer: 1, slag: 'rekvisition', status: 'attesterad', period: { fran: '2021-01-01', till: '2021-06-30' }, inkom: '2021-08-01', begart: null, bestallt: 0, rattar: null, rader: [] };

const falt = (f: Rekvisitionsformular, lage: Parameters<typeof tolka>[1] = LAGE): string[] => tolka(f, lage).fel.map((x) => x.falt);
const texter = (f: Rekvisitionsformular, lage: Parameters<typeof tolka>[1] = LAGE): string => tolka(f, lage).fel.map((x) => x.meddelande.replace(/\u00a0/g, ' ')).join(' | ');

describe('a claim as it is typed', () => {
  it('is read as a claim whose lines are those with an amount', () => {
    const { rekvisition, fel } = tolka(HALVAR, LAGE);
    expect(fel).toEqual([]);
    expect(rekvisition.rader.map((r) => [r.kostnadsslag, r.bokfort])).toEqual([
      ['egen_personal', 1_900_000],
      ['resor_och_logi', 12_500],
    ]);
    expect(begaran(rekvisition, ' ')).toEqual({
      slag: 'rekvisition',
      inkom: '2021-08-01',
      periodFran: '2021-01-01',
      periodTill: '2021-06-30',
      begart: null,
      rattar: null,
      rader: [
        { kostnadsslag: 'egen_personal', bokfort: 1_900_000 },
        { kostnadsslag: 'resor_och_logi', bokfort: 12_500 },
      ],
      anmarkning: null,
    });
  });

  it.each<[string, Partial<Rekvisitionsformular>, string[], RegExp]>([
    ['outside the project', { fran: '2020-12-01' }, ['fran'], /ligger inte inom projektperioden/],
    ['backwards', { fran: '2021-06-30', till: '2021-01-01' }, ['till'], /slutar före den börjar/],
    ['before its period is over', { inkom: '2021-06-01' }, ['till'], /Bara bokförda kostnader/],
    ['from the future', { inkom: '2026-11-22' }, ['inkom'], /har inte varit/],
    ['without a day', { inkom: null }, ['inkom'], /vilken dag/],
    ['with a negative cost', { bokfort: { ...INGA_BELOPP, egen_personal: '-500', resor_och_logi: '5' } }, ['bokfort-egen_personal'], /Egen personal: Beloppet kan inte vara negativt/],
    ['with an amount of two readings', { bokfort: { ...INGA_BELOPP, egen_personal: '1.912.400' } }, ['bokfort-egen_personal'], /kan läsas på två sätt/],
    ['with no costs', { bokfort: INGA_BELOPP }, ['bokfort-egen_personal'], /Skriv de bokförda kostnaderna/],
    ['without a period', { fran: null }, ['fran'], /vilken period/],
    ['of an advance of nothing', { slag: 'forskott', begart: '' }, ['begart'], /hur mycket som begärs/],
    ['of an advance that cannot be read', { slag: 'forskott', begart: 'mycket' }, ['begart'], /går inte att läsa/],
  ])('%s is told at its control', (_, vad, ider, text) => {
    expect(falt({ ...HALVAR, ...vad })).toEqual(ider);
    expect(texter({ ...HALVAR, ...vad })).toMatch(text);
  });

  it('over the days of another claim names which, unless it corrects it', () => {
    expect(texter(HALVAR, { ...LAGE, andra: [TIDIGARE] })).toContain('överlappar rekvisition 1, 2021-01-01–2021-06-30');
    expect(tolka(HALVAR, { ...LAGE, andra: [TIDIGARE] }, { rattar: 1 }).fel).toEqual([]);
  });

  it('an advance has neither period nor lines, whatever stood there', () => {
    const { rekvisition, fel } = tolka({ ...HALVAR, slag: 'forskott', begart: '400 tkr' }, LAGE);
    expect(fel).toEqual([]);
    expect(rekvisition).toMatchObject({ period: null, rader: [], begart: 400_000 });
  });

  it('a fault of the server’s stands at the line that was sent in its place', () => {
    expect(faltIder(tolka(HALVAR, LAGE).rekvisition.rader)).toMatchObject({ 'rader.1.bokfort': 'bokfort-resor_och_logi', periodTill: 'till' });
  });

  it.each([
    ['1,9 mkr', 'Läses som 1 900 000 kr', '1 900 000'],
    ['1900000', '', '1 900 000'],
    ['1 900 000', '', '1 900 000'],
    ['500 tkr', 'Läses som 500 000 kr', '500 000'],
    ['mycket', '', 'mycket'],
    ['', '', ''],
  ])('"%s" is echoed as "%s" and left as "%s"', (skrivet, ekot, lamnat) => {
    expect(eko(skrivet).replace(/\u00a0/g, ' ')).toBe(ekot);
    expect(stada(skrivet).replace(/\u00a0/g, ' ')).toBe(lamnat);
  });
});
