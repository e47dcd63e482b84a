import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArendeUppgift, Referensfil, RiktlinjesvarUppgift } from '@anslag/kontrakt';
import { exempelmapp } from '../../api/src/inlasning/exempel';
import { PROVARE } from '../stod/aktor';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';

let prov: Inlasningsprov;
beforeAll(async () => {
  prov = await nyttInlasningsprov();
});
afterAll(() => prov.slapp());

describe('handläggarens svar i en fil med beslut', () => {
  const arende = (diarienummer: string, riktlinjesvar?: RiktlinjesvarUppgift[]): { format: string; arenden: ArendeUppgift[] } => ({
    format: 'anslag-beslut/1',
    arenden: [{ diarienummer, namn: 'Prov', stodtyp: 'projekt', ansokan: { inkom: '2026-01-15' }, beslut: [], ...(riktlinjesvar ? { riktlinjesvar } : {}) }],
  });
  const lasIn = (fil: object) => prov.service.lasIn(PROVARE, 'beslut', prov.fil('a.json', fil));
  const lagrade = (nyckel: string) => prov.db.query('SELECT kod, svar, avsteg FROM riktlinjebedomning r JOIN arende a ON a.id = r.arende_id WHERE a.nyckel = $1 ORDER BY kod', [nyckel]);

  it('läses in, är oförändrade nästa gång, står kvar när de utelämnas och byts när de ges', async () => {
    const svar: RiktlinjesvarUppgift[] = [{ kod: 'period', svar: true }, { kod: 'egen_kontant', svar: false, avsteg: 'Ny förening.' }];
    await lasIn(arende('26RS11', svar));
    expect(await lagrade('26RS11')).toEqual([
      { kod: 'egen_kontant', svar: false, avsteg: 'Ny förening.' },
      { kod: 'period', svar: true, avsteg: null },
    ]);
    expect((await lasIn(arende('26RS11', [...svar].reverse()))).antal).toMatchObject({ oforandrade: 1, andrade: 0 });
    expect((await lasIn(arende('26RS11'))).antal).toMatchObject({ oforandrade: 1, andrade: 0 });
    const andrat = await prov.granska('beslut', 'a.json', arende('26RS11', [{ kod: 'period', svar: true }]));
    expect(andrat.rader[0]?.skillnader).toEqual([{ falt: 'Riktlinje: Egen kontant medfinansiering', fore: 'avviker; avsteg: Ny förening.', efter: '–' }]);
    await lasIn(arende('26RS11', []));
    expect(await lagrade('26RS11')).toEqual([]);
  });

  it.each<[string, object[], string]>([
    ['en okänd fråga', [{ kod: 'vadret', svar: true }], 'arenden[0].riktlinjesvar[0].kod'],
    ['ett avsteg från det som är uppfyllt', [{ kod: 'period', svar: true, avsteg: 'x' }], 'arenden[0].riktlinjesvar[0].avsteg'],
    ['ett tomt svar', [{ kod: 'period' }], 'arenden[0].riktlinjesvar[0].svar'],
    ['samma fråga två gånger', [{ kod: 'period', svar: true }, { kod: 'period', svar: false }], 'arenden[0].riktlinjesvar'],
  ])('%s nekas vid sin plats', async (_, svar, plats) => {
    const { fel } = await prov.granska('beslut', 'a.json', arende('26RS12', svar as RiktlinjesvarUppgift[]));
    expect(fel.map((f) => f.falt)).toEqual([plats]);
  });
});

describe('riktlinjer, kriterier och regelvärden i registrens fil', () => {
  const grund = JSON.parse(readFileSync(join(exempelmapp('orebro'), 'referens.json'), 'utf8')) as Referensfil;
  const krav = { kod: 'period', kalla: 'k', parameter: '2020-01-01/2027-12-31' } as const;
  const fil = (del: Partial<Referensfil>): Referensfil => ({ ...grund, strategier: [], kraftsamlingar: [], strategiskaOmraden: [], inriktningsbeslut: [], stodformer: [], kommuner: [], riktlinjer: [], regelvarden: [], ...del });

  it('läses in, är oförändrade nästa gång, och kraven är filens', async () => {
    const riktlinje = { namn: 'Prov', gallerFran: '2020-01-01', krav: [krav, { kod: 'egen_kontant' as const, kalla: 'k2', stodtyper: ['projekt'] }] };
    const lasIn = (r: object) => prov.service.lasIn(PROVARE, 'referens', prov.fil('r.json', fil({ riktlinjer: [r as typeof riktlinje] })));
    // The riktlinje and its two checks.
    expect((await lasIn(riktlinje)).antal).toMatchObject({ nya: 3, fel: 0 });
    expect((await lasIn(riktlinje)).antal).toMatchObject({ nya: 0, andrade: 0, fel: 0 });
    expect((await lasIn({ ...riktlinje, krav: [{ ...krav, kalla: 'ny källa' }] })).antal).toMatchObject({ nya: 0, andrade: 2 });
    expect(await prov.db.query("SELECT k.kod, k.kalla, k.stodtyper FROM riktlinjekrav k JOIN riktlinje r ON r.id = k.riktlinje_id WHERE r.namn = 'Prov'")).toEqual([{ kod: 'period', kalla: 'ny källa', stodtyper: [] }]);
  });

  it('kriterier hör till sitt inriktningsbeslut', async () => {
    const inriktningsbeslut = [{ beteckning: 'I 2026', namn: 'I', avserAr: 2026, rangordnad: false, prioriteringar: [], kriterier: [{ namn: 'Geografi', hogstPoang: 5 }] }];
    await prov.service.lasIn(PROVARE, 'referens', prov.fil('r.json', fil({ inriktningsbeslut })));
    expect(await prov.db.query('SELECT k.namn, k.hogst_poang, i.beteckning FROM kriterium k JOIN inriktningsbeslut i ON i.id = k.inriktningsbeslut_id')).toEqual([{ namn: 'Geografi', hogst_poang: 5, beteckning: 'I 2026' }]);
  });

  it.each<[string, Partial<Referensfil>, string]>([
    ['en okänd kod', { riktlinjer: [{ namn: 'X', gallerFran: '2020-01-01', krav: [{ ...krav, kod: 'vadret' as never }] }] }, 'riktlinjer[0].krav[0].kod'],
    ['utan källa', { riktlinjer: [{ namn: 'X', gallerFran: '2020-01-01', krav: [{ ...krav, kalla: null as never }] }] }, 'riktlinjer[0].krav[0].kalla'],
    ['samma krav två gånger', { riktlinjer: [{ namn: 'X', gallerFran: '2020-01-01', krav: [krav, krav] }] }, 'riktlinjer[0].krav[1].kod'],
    ['en okänd stödtyp', { riktlinjer: [{ namn: 'X', gallerFran: '2020-01-01', krav: [{ ...krav, stodtyper: ['bidrag'] }] }] }, 'riktlinjer[0].krav[0].stodtyper'],
    ['slut före början', { riktlinjer: [{ namn: 'X', gallerFran: '2020-01-01', gallerTill: '2019-12-31', krav: [] }] }, 'riktlinjer[0].gallerTill'],
    ['ett regelvärde på noll', { regelvarden: [{ kod: 'EUR_KURS', gallerFran: '2020-01-01', varde: 0, kalla: 'k' }] }, 'regelvarden[0].varde'],
  ])('%s nekas vid sin plats', async (_, del, plats) => {
    const { fel } = await prov.granska('referens', 'r.json', fil(del));
    expect(fel.map((f) => f.falt)).toEqual([plats]);
  });
});
