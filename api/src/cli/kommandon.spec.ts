import { gallande, type Beslut } from '@anslag/doman';
import type { ArendeSvar, ForhandsgranskningSvar, PortfoljSvar } from '@anslag/kontrakt';
import { Command } from 'commander';
import { beslutstexten, gallandetext } from './arendekommandon';
import { provtext } from './inlasningskommandon';
import { skapaKommandon } from './kommandon';
import { portfoljtext } from './sammanstallningskommandon';

describe('a remark in the terminal', () => {
  it.each([
    [{ anmarkning: 'Protokoll saknas', lage: 'beslutad' }, 'Anmärkning: Protokoll saknas\natt A beviljas'],
    [{ anmarkning: 'Protokoll saknas', lage: 'forslag' }, 'Anmärkning: Protokoll saknas\nFörslag till beslut\natt A beviljas'],
    [{ anmarkning: null, lage: 'beslutad' }, 'att A beviljas'],
  ] as const)('stands before the wording: %j', (svar, text) => {
    expect(beslutstexten({ ...svar, text: 'att A beviljas' })).toBe(text);
  });

  it('stands with the terms in force, for the decisions they are read from', () => {
    const beslut = (nummer: number, rattarBeslut: number | null, anmarkning: string): ArendeSvar['beslut'][number] => {
      const b: Beslut = {
        nummer,
        slag: 'bifall',
        lage: 'beslutad',
        beviljadAndel: 1300,
        tak: 1_912_400,
        projektperiod: { fran: '2021-01-01', till: '2023-03-31' },
        beslutat: { fran: '2020-08-24', till: '2020-08-24' },
        villkor: [],
        allmannaVillkor: null,
        aterkrav: null,
        avskrivningsgrund: null,
        rattarBeslut,
        ofullstandigt: false,
        beslutsniva: 'namnd',
        rattsligRam: null,
      };
      const okant = { organ: null, paragraf: null, delegationspunkt: null, roll: null, avsteg: null, avslagsmotiv: null, motivering: null };
      return { ...b, ...okant, villkor: [], ordalydelse: null, ramOverskridande: null, namn: 'Smart tillväxt', sokande: null, anmarkning, kontroll: { hinder: [], anmarkningar: [] },
    omstandigheter: null,
    ram: null, budget: null };
    };
    // Decision 2 corrects decision 1, which is then not read.
    const alla = [beslut(1, null, 'Rättat'), beslut(2, 1, 'Protokoll saknas')];
    const text = gallandetext({ nyckel: '20RS3419', namn: 'Smart tillväxt', datum: '2022-01-01', gallande: gallande(alla), beslut: alla });
    expect(text.split('\n').filter((r) => r.startsWith('Anmärkning'))).toEqual(['Anmärkning, beslut 2: Protokoll saknas']);
  });
});

it('an import that is tried shows its faults first, then its warnings, then what it would change', () => {
  const fel = { falt: 'tak', last: '0', meddelande: 'För lågt.', ratt: null };
  const svar: ForhandsgranskningSvar = {
    slag: 'beslut',
    filnamn: 'a.json',
    fingeravtryck: 'ab12',
    antal: { nya: 0, oforandrade: 0, andrade: 1, utelamnade: 0, fel: 1 },
    rader: [{ plats: 'arenden[0]', nyckel: '20RS3419', namn: 'A', utfall: 'andrad', skillnader: [{ falt: 'namn', fore: 'A', efter: 'B' }] }],
    fel: [fel],
    varningar: [{ ...fel, falt: 'budget' }],
    klasser: null,
    kanBekraftas: false,
  };
  expect(provtext(svar).split('\n').slice(1)).toEqual([
    'Fel. tak: För lågt. Läst: "0".',
    'Varning. budget: För lågt. Läst: "0".',
    'arenden[0] 20RS3419: namn "A" → "B"',
  ]);
});

it('the portfolio shows an amount that nothing is known of as unknown, and zero as zero', () => {
  const tal = (kronor: number, projekt: number, okandaBelopp: number) => ({ kronor, projekt, okandaBelopp, insatser: 0 });
  const rad = (namn: string, varden: ReturnType<typeof tal>) => ({ ...varden, nyckel: namn, namn, grupp: null, version: null, perAr: {} });
  const svar = (helhet: ReturnType<typeof tal>): PortfoljSvar => ({
    per: 'kommun',
    rakna: 'fordelat',
    ar: [2021],
    tid: null,
    arUtanBeslut: [],
    rader: [rad('Laxå', tal(0, 2, 2)), rad('Nora', tal(0, 0, 0)), rad('Örebro', tal(500, 2, 1))],
    summa: helhet,
    helhet,
    effektmal: null,
  });
  const belopp = (helhet: ReturnType<typeof tal>) =>
    portfoljtext(svar(helhet)).split('\n').slice(2, 6).map((r) => r.split(/ {2,}/)[1]);
  expect(belopp(tal(500, 4, 3))).toEqual(['okänt', '0', '500', '500']);
  expect(belopp(tal(0, 4, 4))[3]).toBe('okänt');
});

describe('the help', () => {
  const program = new Command('cli');
  skapaKommandon(program);
  it('is in Swedish, also the parser\'s own words', () => {
    const alla = [program, ...program.commands, ...program.commands.flatMap((k) => k.commands)];
    const texter = alla.map((k) => k.helpInformation());
    expect(texter[0]).toMatch(/^Användning: .* \[flaggor\] \[kommando\]\n[^]*\nFlaggor:\n[^]*\nKommandon:\n/);
    expect(texter.filter((t) => /usage|options|arguments|command|display/i.test(t))).toEqual([]);
  });

  it('describes the group inlasning', () => {
    expect(program.helpInformation()).toMatch(/inlasning +läs in en fil/);
  });
});
