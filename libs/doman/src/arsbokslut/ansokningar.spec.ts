import fc from 'fast-check';
import { STODTYPER, type Stodtyp } from '../arende/arende';
import { sammanstall } from './sammanstall';
import { raderBakom } from './underlag';
import type { Ansokningspost, Arsunderlag, Beslutsunderlag } from './typer';

const underlag = (del: Partial<Arsunderlag>): Arsunderlag => ({
  region: 'Region Exempel',
  fiktiv: true,
  budgetar: 2026,
  anslagsnamn: '1:1',
  historiskt: false,
  ram: { tilldelat: null, bemyndiganderam: null, utbetalningsram: null, uppfoljningHogst: null, plan: null, reviderad: null, angivetUtfall: null },
  register: { stodformer: [], prioriteringar: [], strategiskaOmraden: [], effektmal: [], antalOkandaEffektmal: null, kraftsamlingar: [], kommuner: [] },
  beslut: [],
  utbetalningar: [],
  aggregat: [],
  foregaende: null,
  ...del,
});
const ansokan = (nyckel: string, stodtyp: Stodtyp): Ansokningspost => ({ nyckel, namn: nyckel, sokande: null, stodtyp, inkom: '2026-02-01' });
const beslut = (nyckel: string, stodtyp: Stodtyp, slag: Beslutsunderlag['slag'], avskrivningsgrund?: Beslutsunderlag['avskrivningsgrund']): Beslutsunderlag => ({
  nyckel,
  nummer: 1,
  namn: nyckel,
  sokande: null,
  stodtyp,
  stodform: null,
  slag,
  ...(avskrivningsgrund === undefined ? {} : { avskrivningsgrund }),
  kronor: slag === 'bifall' ? 100 : null,
  anmarkning: null,
  beslutat: { fran: '2026-03-01', till: '2026-03-01' },
  prioritering: null,
  strategisktOmrade: null,
  kommun: null,
  kon: null,
  euProgram: null,
  effektmal: [],
  kraftsamlingar: [],
  berorEffektmal: [],
  berorKraftsamlingar: [],
});
/** The row's figures by column. */
function rad(u: Arsunderlag, id: string): Record<string, number | null> {
  const t = sammanstall(u).tabeller.find((x) => x.id === 'ansokningar');
  const r = t?.rader.find((x) => x.id === id);
  return Object.fromEntries((t?.kolumner ?? []).map((k, i) => [k.id, r?.celler[i] ?? null]));
}

describe('ansökningar: inkomna, beviljade, avslagna, återkallade och avvisade per stödtyp', () => {
  const u = underlag({
    ansokningar: { inkomna: [ansokan('26RS1', 'projekt'), ansokan('26RS2', 'projekt'), ansokan('26RS3', 'foretagsstod')], okanda: [] },
    beslut: [
      beslut('26RS1', 'projekt', 'bifall', null),
      beslut('26RS2', 'projekt', 'avskrivning', 'aterkallad'),
      beslut('25RS9', 'projekt', 'avskrivning', 'avvisad'),
      beslut('25RS8', 'projekt', 'avskrivning', 'annan'),
      // From before the reason was kept.
      beslut('25RS7', 'projekt', 'avskrivning'),
      beslut('26RS3', 'foretagsstod', 'avslag', null),
    ],
  });

  it('det som kom in räknas för sig, det som beslutades för sig', () => {
    // Decided: 1 granted + 4 closed = 5 of projekt, of which 1 withdrawn and 1 dismissed.
    expect(rad(u, 'projekt')).toMatchObject({ inkomna: 2, beslutade: 5, beviljade: 1, avslag: 0, avskrivna: 4, aterkallade: 1, avvisade: 1 });
    expect(rad(u, 'foretagsstod_totalt')).toMatchObject({ inkomna: 1, beslutade: 1, avslag: 1 });
    expect(rad(u, 'kommersiell_service')).toMatchObject({ inkomna: 0, beslutade: 0 });
    expect(rad(u, 'summa')).toMatchObject({ inkomna: 3, beslutade: 6, avskrivna: 4, aterkallade: 1, avvisade: 1 });
  });

  it('är någon ansökans dag okänd är stödtypens antal, och summan, okända', () => {
    const delvis = { ...u, ansokningar: { inkomna: u.ansokningar?.inkomna ?? [], okanda: ['kommersiell_service' as const] } };
    expect(['projekt', 'foretagsstod', 'kommersiell_service', 'foretagsstod_totalt', 'summa'].map((r) => rad(delvis, r)['inkomna'])).toEqual([2, 1, null, null, null]);
  });

  it('varje siffra leder till raderna bakom', () => {
    const innehall = sammanstall(u);
    const bakom = (r: string, k: string) => raderBakom(innehall, 'ansokningar', r, k);
    expect(bakom('projekt', 'inkomna').ansokningar.map((a) => a.nyckel)).toEqual(['26RS1', '26RS2']);
    expect(bakom('summa', 'inkomna').ansokningar).toHaveLength(3);
    expect(bakom('projekt', 'aterkallade').beslut.map((b) => b.nyckel)).toEqual(['26RS2']);
    expect(bakom('summa', 'avvisade').beslut.map((b) => b.nyckel)).toEqual(['25RS9']);
  });

  it('ett fryst årsbokslut från före ansökningarna räknades läses som förr', () => {
    const { ansokningar: _, ...gammalt } = underlag({ beslut: u.beslut.map(({ avskrivningsgrund: __, ...b }) => b) });
    const innehall = sammanstall(gammalt);
    expect(innehall).not.toHaveProperty('ansokningar');
    const tabell = innehall.tabeller.find((t) => t.id === 'ansokningar');
    expect(tabell?.kolumner.map((k) => k.id)).not.toContain('inkomna');
    expect(raderBakom(innehall, 'ansokningar', 'projekt', 'inkomna')).toEqual({ beslut: [], utbetalningar: [], ansokningar: [] });
    expect(raderBakom(innehall, 'ansokningar', 'projekt', 'avskrivna').beslut).toHaveLength(4);
  });

  it('delarna summerar till helheten, i vilken ordning de än läses', () => {
    const stodtyp = fc.constantFrom(...STODTYPER);
    fc.assert(
      fc.property(fc.array(stodtyp, { maxLength: 30 }), fc.uniqueArray(stodtyp), (stodtyper, okanda) => {
        const inkomna = stodtyper.map((s, i) => ansokan(`26RS${i}`, s));
        const med = underlag({ ansokningar: { inkomna, okanda } });
        const delar = STODTYPER.map((s) => rad(med, s)['inkomna']);
        expect(rad(med, 'summa')['inkomna']).toBe(delar.includes(null) ? null : inkomna.length);
        expect(delar.reduce<number>((n, d) => n + (d ?? 0), 0)).toBe(inkomna.filter((a) => !okanda.includes(a.stodtyp)).length);
        expect(sammanstall({ ...med, ansokningar: { inkomna: [...inkomna].reverse(), okanda } })).toEqual(sammanstall(med));
      }),
    );
  });
});
