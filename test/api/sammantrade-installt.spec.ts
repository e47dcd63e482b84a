import { randomUUID } from 'node:crypto';
import { API, type HistorikSvar, type KalenderSvar, type PunktSkapadSvar, type SammantradeAndratSvar, type ValbaraForslagSvar } from '@anslag/kontrakt';
import { nyttSammantradesprov, type Sammantradesprov } from '../stod/sammantradesprov';

let prov: Sammantradesprov;
beforeAll(async () => {
  prov = await nyttSammantradesprov();
});
afterAll(() => prov?.slapp());

const SKAL = 'För få ledamöter kan delta.';
const stallIn = async (id: string, kropp: object = {}, som = prov.sekreterare, nyckel?: string) =>
  prov.anropa<SammantradeAndratSvar>(som, 'POST', `sammantraden/${id}/stall-in`, { version: (await prov.hamta(id)).version, skal: SKAL, ...kropp }, nyckel);
const status = async (nyckel: string) => (await prov.db.query<{ status: string }>('SELECT status FROM arende WHERE nyckel = $1', [nyckel])).rows[0]?.status;
const redovisade = async (id: string) => (await prov.punkt(id, 'delegation')).redovisning?.punkter.flatMap((p) => p.rader.map((r) => r.nyckel)) ?? [];

describe('ett sammanträde som ställs in', () => {
  it('lämnar ifrån sig sina förslag till nästa dagordning, och dagen är fri', async () => {
    const datum = '2016-02-10';
    const id = await prov.nytt(datum);
    const forslag = [await prov.namndforslag(100_000, datum), await prov.namndforslag(200_000, datum)];
    for (const f of forslag) expect(await prov.sattUpp(id, f)).toMatchObject({ status: 201 });
    const [forsta] = forslag;
    if (!forsta) throw new Error('no proposal');
    expect(await status(forsta.nyckel)).toBe('foreslagen');
    const versioner = await Promise.all(forslag.map((f) => prov.version(f.nyckel)));
    expect(await stallIn(id)).toMatchObject({ status: 200, svar: { status: 'installt' } });

    // Each ärende is ready for decision again, one version later, and its history tells why.
    expect(await Promise.all(forslag.map((f) => status(f.nyckel)))).toEqual(['klar_for_beslut', 'klar_for_beslut']);
    expect(await Promise.all(forslag.map((f) => prov.version(f.nyckel)))).toEqual(versioner.map((v) => v + 1));
    const { svar: historik } = await prov.anropa<HistorikSvar>(prov.sekreterare, 'GET', `arenden/${forsta.nyckel}/historik`);
    expect(historik.rader.find((p) => p.handelse === 'sammantrade.installt')).toMatchObject({ skal: SKAL });

    // The agenda stands as it was, with what was proposed.
    const mote = await prov.hamta(id);
    expect(mote).toMatchObject({ status: 'installt', installtSkal: SKAL, frister: [{ slag: 'sammantrade', dag: datum, lage: 'installd' }], hinder: [] });
    expect(mote.punkter.map((p) => p.arende?.nyckel ?? p.slag).sort()).toEqual([...forslag.map((f) => f.nyckel), 'delegation'].sort());
    expect(mote.punkter.find((p) => p.arende?.nyckel === forsta.nyckel)?.satser.join(' ')).toContain('beviljas');

    // The body meets another time that day, with the same proposals.
    const nytt = await prov.nytt(datum);
    const { svar: valbara } = await prov.anropa<ValbaraForslagSvar>(prov.sekreterare, 'GET', `sammantraden/${nytt}/valbara`);
    expect(valbara.forslag.filter((f) => forslag.some((x) => x.nyckel === f.nyckel)).map((f) => f.hinder)).toEqual([null, null]);
    expect(await prov.sattUpp(nytt, forsta)).toMatchObject({ status: 201 } satisfies Partial<{ status: number; svar: PunktSkapadSvar }>);
    expect(await prov.anropa(prov.sekreterare, 'POST', 'sammantraden', { organ: mote.organ, datum })).toMatchObject({ status: 409 });
  });

  it('när det är kallat lämnar delegationsbesluten till nästa, och förslaget får beslutas där', async () => {
    await prov.ram(2015, 5_000_000);
    const delegerat = await prov.forslagPa(50_000, { datum: '2015-01-12' });
    expect(await prov.anropa(prov.server.som('chef'), 'POST', `arenden/${delegerat.nyckel}/forslag/1/beslut`, { version: await prov.version(delegerat.nyckel), datum: '2015-01-12' })).toMatchObject({ status: 200 });
    const [id, nasta] = [await prov.nytt('2015-02-11'), await prov.nytt('2015-03-11')];
    const f = await prov.namndforslag(100_000, '2015-02-11');
    await prov.sattUpp(id, f);
    expect(await prov.steg(prov.sekreterare, id, 'kalla')).toMatchObject({ status: 200 });
    expect(await redovisade(nasta)).not.toContain(delegerat.nyckel);
    expect(await stallIn(id)).toMatchObject({ status: 200 });
    expect(await redovisade(nasta)).toContain(delegerat.nyckel);
    expect((await prov.punkt(id, 'delegation')).redovisning).toBeNull();
    expect(await prov.sattUpp(nasta, f)).toMatchObject({ status: 201 });
    await prov.oppna(nasta);
    expect(await prov.avgor(prov.ordforande, nasta, f.nyckel, { utfall: 'bifall' })).toMatchObject({ status: 200 });
  });

  it('står i kalendern som inställt, och väntar på ingen', async () => {
    const id = await prov.nytt('2099-05-05');
    await stallIn(id);
    const kalender = (await (await prov.sekreterare(`${API}/kalender`)).json()) as KalenderSvar;
    expect(kalender.kommande.filter((r) => r.sammantrade === id)).toMatchObject([{ slag: 'sammantrade', lage: 'installd', text: expect.stringMatching(/^Inställt: /) }]);
    const oversikt = JSON.stringify(await (await prov.sekreterare(`${API}/oversikt`)).json());
    expect(oversikt).not.toContain(id);
  });

  it.each<[string, object, number]>([
    ['utan skäl', { skal: '  ' }, 400],
    ['från en gammal version', { version: 99 }, 409],
  ])('%s nekas, och inget är ändrat', async (_, kropp, vantad) => {
    const id = await prov.nytt(`2014-0${vantad === 400 ? 1 : 2}-10`);
    expect(await stallIn(id, kropp)).toMatchObject({ status: vantad });
    expect(await prov.hamta(id)).toMatchObject({ status: 'planerat', version: 1, installtSkal: null });
  });

  it('ställs inte in när det har börjat, två gånger, eller av den som inte planerar; samma begäran igen gör inget mer', async () => {
    const pagar = await prov.nytt('2013-03-11');
    await prov.oppna(pagar);
    expect(await stallIn(pagar)).toMatchObject({ status: 422, svar: { detail: 'Sammanträdet pågår. Det här går bara när det är planerat eller är kallat. Inget har sparats.' } });
    const id = await prov.nytt('2013-04-11');
    expect(await stallIn(id, {}, prov.ledamot.anropa)).toMatchObject({ status: 403 });
    const nyckel = randomUUID();
    const kropp = { version: 1 };
    expect(await stallIn(id, kropp, prov.sekreterare, nyckel)).toMatchObject({ status: 200, svar: { version: 2 } });
    expect(await stallIn(id, kropp, prov.sekreterare, nyckel)).toMatchObject({ status: 200, svar: { version: 2 } });
    expect(await stallIn(id)).toMatchObject({ status: 422 });
    // Nor is anything put on it.
    expect(await prov.sattUpp(id, await prov.namndforslag(1_000, '2013-04-11'))).toMatchObject({ status: 422 });
  });
});
