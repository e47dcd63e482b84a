import type { AnslagsarSvar, AnslagSvar, ArendeSvar, BeslutstextSvar, PortfoljRaderSvar, PortfoljSvar, ProblemSvar } from '@anslag/kontrakt';
import { ArendeService } from '../../api/src/arende/arende.service';
import { Klocka } from '../../api/src/plattform/klocka/klocka';
import { PROVARE } from '../stod/aktor';
import { nyServer, type Provserver } from '../stod/app';
import { nyttInlasningsprov } from '../stod/inlasning';
import { medTjanster } from '../../api/src/start/sammanhang';

let server: Provserver;
beforeAll(async () => {
  server = await nyServer('exempel');
});
afterAll(() => server?.slapp());

async function fraga<T>(vag: string): Promise<{ status: number; kropp: T }> {
  const svar = await server.som('lasare')(`/api/v1/${vag}`);
  return { status: svar.status, kropp: (await svar.json()) as T };
}
async function hamta<T>(vag: string): Promise<T> {
  const { status, kropp } = await fraga<T>(vag);
  expect({ vag, status }).toEqual({ vag, status: 200 });
  return kropp;
}

describe('läget en dag – vad som var beslutat och utbetalt då', () => {
  it.each(['effektmal', 'kraftsamling', 'kommun', 'stodtyp'])('portföljen per %s den 31 december 2020 är 2020 års siffror', async (per) => {
    const { tid, ...da } = await hamta<PortfoljSvar>(`portfolj?per=${per}&ar=2020&dag=2020-12-31`);
    const { tid: _, ...nu } = await hamta<PortfoljSvar>(`portfolj?per=${per}&ar=2020`);
    expect(da).toEqual(nu);
    // 474 529 + 1 912 400 + 2 300 000 + 360 000 + 3 588 981 = 8 635 910
    expect(da.helhet.kronor).toBe(8_635_910);
    expect(tid).toEqual({ dag: '2020-12-31', registrerat: null, ovissaBeslut: 0 });
  });

  it('hela portföljen den dagen har åren till och med då: 2017 års 1 310 000 och 2020 års 8 635 910 kr', async () => {
    const { ar, helhet } = await hamta<PortfoljSvar>('portfolj?per=stodtyp&dag=2020-12-31');
    expect(Math.max(...ar)).toBe(2020);
    expect(helhet).toMatchObject({ kronor: 1_310_000 + 8_635_910, okandaBelopp: 0 });
  });

  it('den 15 juni 2020: nämndens 360 000 kr och de delegationsbeslut vars period är slut', async () => {
    const { helhet, tid } = await hamta<PortfoljSvar>('portfolj?per=stodtyp&ar=2020&dag=2020-06-15');
    const rader = await hamta<PortfoljRaderSvar>('portfolj/rader?per=stodtyp&ar=2020&dag=2020-06-15&nyckel=summa&perSida=500');
    expect(rader.kronor).toBe(helhet.kronor);
    expect(rader.rader.every((r) => (r.beslutat?.till ?? '') <= '2020-06-15')).toBe(true);
    expect(rader.rader.find((r) => r.nyckel === '20RS5938')?.kronor).toBe(360_000);
    expect(tid?.ovissaBeslut).toBe(0);
  });

  it('beslut av vilka bara året är känt räknas från årets slut, och svaret säger hur många de är', async () => {
    const mitt = await hamta<PortfoljSvar>('portfolj?per=stodtyp&ar=2021&dag=2021-06-30');
    expect({ projekt: mitt.helhet.projekt, ovissa: mitt.tid?.ovissaBeslut }).toEqual({ projekt: 0, ovissa: 14 });
    const slut = await hamta<PortfoljSvar>('portfolj?per=stodtyp&ar=2021&dag=2021-12-31');
    expect({ projekt: slut.helhet.projekt, ovissa: slut.tid?.ovissaBeslut }).toEqual({ projekt: 14, ovissa: 0 });
  });

  it.each([
    { dag: '2017-05-22', lage: null, tak: undefined, beslut: [] },
    { dag: '2017-05-23', lage: 'beviljat', tak: 1_310_000, beslut: [1] },
    { dag: '2020-08-23', lage: 'beviljat', tak: 1_310_000, beslut: [1] },
    // 1 310 000 + 2 300 000 = 3 610 000
    { dag: '2020-08-24', lage: 'beviljat', tak: 3_610_000, beslut: [1, 2, 3] },
  ])('17RS1250 den $dag: tak $tak', async ({ dag, lage, tak, beslut }) => {
    const arende = await hamta<ArendeSvar>(`arenden/17RS1250?dag=${dag}`);
    expect({ lage: arende.lage, tak: arende.gallande?.tak, beslut: arende.beslut.map((b) => b.nummer), datum: arende.datum }).toEqual({ lage, tak, beslut, datum: dag });
  });

  it('den indikativa fördelningen: revideringarna kommer med sina dagar, ett senare år finns inte', async () => {
    const nu = await hamta<AnslagsarSvar>('anslag/2021');
    const dagar = nu.fordelningar.map((f) => f.datum ?? '2021-01-01').sort();
    for (const dag of ['2021-01-01', ...dagar]) {
      const da = await hamta<AnslagsarSvar>(`anslag/2021?dag=${dag}`);
      expect({ dag, fordelningar: da.fordelningar }).toEqual({ dag, fordelningar: nu.fordelningar.filter((f) => (f.datum ?? '2021-01-01') <= dag) });
    }
    expect((await fraga('anslag/2021?dag=2020-12-31')).status).toBe(404);
    expect((await hamta<AnslagSvar>('anslag?dag=2020-12-31')).ar.map((a) => a.budgetar)).not.toContain(2021);
  });

  it('det angivna utfallet av 2021 är inte känt förrän året är slut', async () => {
    expect((await hamta<AnslagsarSvar>('anslag/2021?dag=2021-12-30')).utfallsgrund).toBe('beraknat');
    expect((await hamta<AnslagsarSvar>('anslag/2021?dag=2021-12-31')).utfallsgrund).toBe('angivet');
  });
});

describe('enligt vad som var registrerat', () => {
  it('före inläsningen fanns inget', async () => {
    const { ar, helhet, tid } = await hamta<PortfoljSvar>('portfolj?per=effektmal&registrerat=2020-12-31');
    expect({ ar, helhet }).toEqual({ ar: [], helhet: { kronor: 0, projekt: 0, okandaBelopp: 0, insatser: 0 } });
    expect(tid).toEqual({ dag: null, registrerat: '2020-12-31', ovissaBeslut: 0 });
    expect((await hamta<AnslagSvar>('anslag?registrerat=2020-12-31')).ar).toEqual([]);
    expect(await fraga<ProblemSvar>('arenden/20RS3419?registrerat=2020-12-31')).toMatchObject({
      status: 404,
      kropp: { kod: 'saknas', detail: 'Ärendet 20RS3419 var inte registrerat då.' },
    });
  });

  it('till och med i dag är som nu', async () => {
    const { tid, ...da } = await hamta<ArendeSvar>(`arenden/20RS3419?registrerat=${new Klocka().idag()}`);
    const { tid: ingen, ...nu } = await hamta<ArendeSvar>('arenden/20RS3419');
    expect(da).toEqual(nu);
    expect([tid?.registrerat, ingen]).toEqual([new Klocka().idag(), null]);
  });

  it('beslutets ordalydelse kan läsas som den var', async () => {
    const { text } = await hamta<BeslutstextSvar>(`arenden/20RS3419/beslutstext?registrerat=${new Klocka().idag()}`);
    expect(text).toBe((await hamta<BeslutstextSvar>('arenden/20RS3419/beslutstext')).text);
    expect((await fraga('arenden/20RS3419/beslutstext?dag=2020-08-23')).status).toBe(404);
  });
});

describe('en tid som inte går att visa', () => {
  it.each([
    ['dag=2020-02-30', 'dag', '2020-02-30', 'Det är inte ett datum.'],
    ['dag=i%20g%C3%A5r', 'dag', 'i går', 'Det är inte ett datum.'],
    ['dag=2020-01-01&dag=2020-01-02', 'dag', '2020-01-01, 2020-01-02', 'Det är inte ett datum.'],
    ['dag=2999-01-01', 'dag', '2999-01-01', 'Tiden har inte varit än.'],
    ['registrerat=2020-13-01', 'registrerat', '2020-13-01', 'Det är varken ett datum eller en tidpunkt.'],
    ['registrerat=2020-02-30T10:00:00Z', 'registrerat', '2020-02-30T10:00:00Z', 'Det är varken ett datum eller en tidpunkt.'],
    ['registrerat=2020-02-28T10:00:00', 'registrerat', '2020-02-28T10:00:00', 'Det är varken ett datum eller en tidpunkt.'],
    ['registrerat=2999-01-01T00:00:00Z', 'registrerat', '2999-01-01T00:00:00Z', 'Tiden har inte varit än.'],
  ])('%s', async (tid, falt, last, meddelande) => {
    for (const vag of ['arenden/20RS3419?', 'portfolj?per=stodtyp&', 'portfolj/rader?per=stodtyp&nyckel=summa&', 'anslag?', 'anslag/2020?']) {
      const { status, kropp } = await fraga<ProblemSvar>(`${vag}${tid}`);
      expect({ vag, status, falt: kropp.falt.map(({ ratt, ...f }) => ({ ...f, ratt: typeof ratt })) }).toEqual({ vag, status: 400, falt: [{ falt, last, meddelande, ratt: 'string' }] });
    }
  });

  it('varje fält för sig', async () => {
    const { kropp } = await fraga<ProblemSvar>('anslag?dag=2999-01-01&registrerat=2999-01-01');
    expect(kropp.falt.map((f) => f.falt)).toEqual(['dag', 'registrerat']);
  });
});

describe('ett ärende som har lästs in igen', () => {
  it('visas som det var, som det blev och som det är', async () => {
    const prov = await nyttInlasningsprov();
    try {
      const fil = (andring: object) => ({
        format: 'anslag-beslut/1',
        arenden: [{ diarienummer: '20RS100', namn: 'Prov', stodtyp: 'projekt', sammanfattning: 'Först', kommuner: ['Örebro'], beslut: [BESLUT], ...andring }],
      });
      const lasIn = async (andring: object) => {
        await prov.service.lasIn(PROVARE, 'beslut', prov.fil('b.json', fil(andring)));
        const [svar] = await prov.db.query<{ nu: string }[]>(`SELECT to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS nu`);
        return svar?.nu ?? '';
      };
      const tider = [await lasIn({}), await lasIn({ namn: 'Nytt namn', kommuner: ['Kumla', 'Örebro'] }), await lasIn({ namn: 'Nytt namn', sammanfattning: null, kommuner: ['Kumla'] })];
      const url = String(prov.db.options.type === 'postgres' ? prov.db.options.url : '');
      const sedda = await medTjanster(url, async (app) => {
        const las = async (registrerat?: string) => {
          const { namn, sammanfattning, kommuner } = await app.get(ArendeService).hamta({ ...PROVARE, roller: null }, '20RS100', { registrerat });
          return { namn, sammanfattning, kommuner };
        };
        return [...(await Promise.all(tider.map(las))), await las()];
      });
      const sist = { namn: 'Nytt namn', sammanfattning: null, kommuner: ['Kumla'] };
      expect(sedda).toEqual([
        { namn: 'Prov', sammanfattning: 'Först', kommuner: ['Örebro'] },
        { namn: 'Nytt namn', sammanfattning: 'Först', kommuner: ['Kumla', 'Örebro'] },
        sist,
        sist,
      ]);
    } finally {
      await prov.slapp();
    }
  });
});

const BESLUT = {
  nummer: 1,
  slag: 'bifall',
  lage: 'beslutad',
  beslutat: '2020-08-24',
  beviljadAndel: '13',
  tak: 1000,
  projektperiod: { fran: '2021-01-01', till: '2022-12-31' },
  beslutsniva: 'namnd',
  rattsligRam: 'regionalt utvecklingsstöd',
};
