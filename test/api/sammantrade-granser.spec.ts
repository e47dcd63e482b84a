import { randomUUID } from 'node:crypto';
import { ORGAN } from '../stod/beslutsprov';
import { nyttSammantradesprov, type Sammantradesprov } from '../stod/sammantradesprov';

let prov: Sammantradesprov;
beforeAll(async () => {
  prov = await nyttSammantradesprov();
});
afterAll(() => prov?.slapp());

describe('dagar utanför anslagets år', () => {
  it.each(['9999-12-31', '0001-01-01', '2101-01-01', '1994-12-31'])('ett sammanträde planeras eller flyttas inte till %s', async (datum) => {
    const svar = await prov.anropa(prov.sekreterare, 'POST', 'sammantraden', { organ: ORGAN, datum });
    expect(svar).toMatchObject({ status: 400, svar: { falt: [{ falt: 'datum', last: datum, ratt: 'ett datum från 1995-01-01 till 2100-12-31' }] } });
  });

  it('de yttersta dagarna går, och en frist flyttas inte längre bort än så', async () => {
    const id = await prov.nytt('1995-01-01');
    // 1995-01-01 − 14 = 1994-12-18
    expect(await prov.hamta(id)).toMatchObject({ arendestopp: '1994-12-18' });
    for (const falt of [{ datum: '9999-12-31' }, { arendestopp: '0001-01-01' }]) {
      expect(await prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version: 1, ...falt })).toMatchObject({ status: 400, svar: { falt: [{ falt: Object.keys(falt)[0] }] } });
    }
    expect(await prov.anropa(prov.sekreterare, 'PATCH', `sammantraden/${id}`, { version: 1, datum: '2100-12-31' })).toMatchObject({ status: 200 });
    expect(await prov.hamta(id)).toMatchObject({ justerasSenast: '2101-01-14' });
  });
});

describe('ett steg som inte är läge för', () => {
  it('sägs med var sammanträdet är', async () => {
    const id = await prov.nytt('2015-05-06');
    expect(await prov.steg(prov.ordforande, id, 'avsluta')).toMatchObject({ status: 422, svar: { detail: 'Sammanträdet är planerat. Det här går bara när det pågår. Inget har sparats.' } });
    expect(await prov.anropa(prov.ordforande, 'POST', `sammantraden/${id}/signera`, { version: 1, kontrollsumma: 'a'.repeat(64) })).toMatchObject({
      status: 422,
      svar: { detail: 'Sammanträdet är planerat. Det här går bara när det är avslutat men inte justerat. Inget har sparats.' },
    });
  });
});

describe('ett ändrat beslut prövas som ett förslag', () => {
  let id: string;
  let nyckel: string;
  beforeAll(async () => {
    await prov.ram(2016, 5_000_000);
    id = await prov.nytt('2016-05-18');
    const f = await prov.namndforslag(100_000, '2016-05-18');
    nyckel = f.nyckel;
    await prov.sattUpp(id, f);
    await prov.oppna(id);
  });
  const villkor = { kod: 'EGET', text: 'Slutrapport lämnas.' };
  it.each<[object, string]>([
    [{ tak: -1 }, 'andrat.tak'],
    [{ tak: 0 }, 'andrat.tak'],
    [{ tak: 10_000_000_001 }, 'andrat.tak'],
    [{ beviljadAndel: -5 }, 'andrat.beviljadAndel'],
    [{ beviljadAndel: 10_001 }, 'andrat.beviljadAndel'],
    [{ projektperiod: { fran: '2018-01-01', till: '2017-01-01' } }, 'andrat.projektperiod.till'],
    [{ villkor: [{ ...villkor, villkorsmall: randomUUID() }] }, 'andrat.villkor.0.villkorsmall'],
  ])('%j', async (andrat, falt) => {
    const svar = await prov.avgor(prov.ordforande, id, nyckel, { utfall: 'andrat', motivering: 'Mindre.', andrat });
    expect(svar).toMatchObject({ status: 422, svar: { kod: 'regelbrott', falt: [{ falt }] } });
    expect(svar.svar.detail).not.toContain('databasen');
    expect((await prov.punkt(id, nyckel)).utfall).toBeNull();
  });
});
