import { join } from 'node:path';
import { dagarEfter } from '@anslag/doman';
import { API, type SammantradeListaSvar, type SammantradeSvar, type SammantradeUppgift } from '@anslag/kontrakt';
import { exempelmapp, laddaExempel } from '../../api/src/inlasning/exempel';
import { InlasningService } from '../../api/src/inlasning/inlasning.service';
import { PROVARE } from '../stod/aktor';
import { type Anrop, nyServer, type Provserver } from '../stod/app';
import { IDAG, ORGAN } from '../stod/beslutsprov';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';

describe('exemplets sammanträden', () => {
  let server: Provserver;
  let som: Anrop;
  beforeAll(async () => {
    server = await nyServer('exempel');
    som = server.som('ledamot');
  });
  afterAll(() => server?.slapp());
  const lista = async () => ((await (await som(`${API}/sammantraden`)).json()) as SammantradeListaSvar).sammantraden;
  const hamta = async (datum: (dag: string) => boolean): Promise<SammantradeSvar> => {
    const id = (await lista()).find((s) => datum(s.datum))?.id ?? '';
    return (await (await som(`${API}/sammantraden/${id}`)).json()) as SammantradeSvar;
  };

  it('2020-08-24 är kallat, säger att protokoll saknas och har punkterna 3–6 med kallelsens rubriker, belopp och perioder', async () => {
    const mote = await hamta((d) => d === '2020-08-24');
    expect(mote).toMatchObject({ organ: ORGAN, status: 'kallat', anmarkning: 'Exempel: protokoll saknas', signaturer: [] });
    expect(mote.punkter.map((p) => [p.ordning, p.diarienummer, p.rubrik])).toEqual([
      [3, '20RS4642', 'Egen finansiering från det statliga 1:1-anslaget till projekt Vägar till hållbar utveckling i Örebro län'],
      [4, '20RS3419', 'Medfinansiering av Smart tillväxt 2021 - 2023'],
      [5, '17RS1250', 'Utökad medfinansiering av projekt Transmission'],
      [6, '19RS10494', 'Redovisning av delegationsbeslut'],
    ]);
    const text = (i: number) => mote.punkter[i]?.satser.join(' ').replaceAll('\u00a0', ' ');
    expect(text(0)).toContain('att Region Örebro län beviljas 10 procent av projektets bokförda kostnader, dock högst 474 529 kronor');
    expect(text(0)).toContain('att projektet får påbörjas tidigast 2020-05-01 och avslutas senast 2022-09-20');
    expect(text(1)).toContain('att Almi Företagspartner Mälardalen AB beviljas 13 procent av projektets bokförda kostnader, dock högst 1 912 400 kronor');
    expect(text(2)).toContain('att Mälardalens högskola beviljas ytterligare högst 2 300 000 kronor för genomförande av projekt TransMission under perioden 2017-08-01--2023-04-30');
    expect(text(3)).toBe('att godkänna redovisningen.');
    expect(mote.punkter[0]?.villkor).toHaveLength(3);
    // The decisions on företagsstöd under point 3.3 and the delegated project under 3.2.
    expect(mote.punkter[3]?.redovisning?.punkter.find((p) => p.punkt === '3.3')?.rader).toHaveLength(20);
    expect(mote.punkter[3]?.redovisning?.punkter.find((p) => p.punkt === '3.2')?.rader.map((r) => r.nyckel)).toContain('20RS5938');
  });

  it('ett kommande är märkt som exempel och går att arbeta med', async () => {
    const mote = await hamta((d) => d > IDAG);
    expect(mote).toMatchObject({ status: 'planerat', datum: dagarEfter(IDAG, 42), anmarkning: 'Exempel: påhittat sammanträde att pröva på' });
    expect(mote.punkter.map((p) => p.slag)).toEqual(['information', 'delegation']);
  });

  it('läses in en gång, hur ofta det än läses', async () => {
    const antal = (await lista()).length;
    expect(await laddaExempel(server.app.get(InlasningService), 'orebro')).toBe(false);
    await server.app.get(InlasningService).lasIn(PROVARE, 'sammantraden', { namn: 'igen.json', sokvag: join(exempelmapp('orebro'), 'sammantraden.json') });
    expect(await lista()).toHaveLength(antal);
  });
});

describe('fel i en fil med sammanträden', () => {
  let prov: Inlasningsprov;
  beforeAll(async () => {
    prov = await nyttInlasningsprov();
    for (const [slag, namn] of [['beslut', 'beslut.json'], ['sammantraden', 'sammantraden.json']] as const) {
      await prov.service.lasIn(PROVARE, slag, { namn, sokvag: join(exempelmapp('orebro'), namn) });
    }
  });
  afterAll(() => prov.slapp());

  const MOTE: SammantradeUppgift = { organ: 'Nämnden', datum: '2021-03-01', punkter: [{ slag: 'information', rubrik: 'Läget' }] };
  const granska = (andring: object) => prov.granska('sammantraden', 'prov.json', { format: 'anslag-sammantraden/1', sammantraden: [{ ...MOTE, ...andring }] });

  it('utan fel är det nytt', async () => {
    expect(await granska({})).toMatchObject({ fel: [], antal: { nya: 1 } });
  });

  it.each([
    ['organ saknas', { organ: undefined }, 'sammantraden[0].organ'],
    ['dagen finns inte', { datum: '2021-02-30' }, 'sammantraden[0].datum'],
    ['kallelsen efter mötet', { kallasSenast: '2021-03-02' }, 'sammantraden[0].kallasSenast'],
    ['justering för sent', { justerasSenast: '2021-03-16' }, 'sammantraden[0].justerasSenast'],
    ['ett läge som inte går att läsa in', { status: 'justerat' }, 'sammantraden[0].status'],
    ['okänt slag', { punkter: [{ slag: 'annat', rubrik: 'x' }] }, 'sammantraden[0].punkter[0].slag'],
    ['ärende utan förslag', { punkter: [{ slag: 'arende', rubrik: 'x', arende: '20RS3419' }] }, 'sammantraden[0].punkter[0].forslag'],
    ['ett ärende som inte finns', { punkter: [{ slag: 'arende', rubrik: 'x', arende: '99RS1', forslag: 1 }] }, 'sammantraden[0].punkter[0].arende'],
    ['ett fattat beslut', { organ: ORGAN, punkter: [{ slag: 'arende', rubrik: 'x', arende: '20RS3419', forslag: 2 }] }, 'sammantraden[0].punkter[0].forslag'],
    ['ett förslag till ett annat organ', { punkter: [{ slag: 'arende', rubrik: 'x', arende: '20RS3419', forslag: 1 }] }, 'sammantraden[0].punkter[0].forslag'],
    ['ett förslag som är uppsatt', { organ: ORGAN, punkter: [{ slag: 'arende', rubrik: 'x', arende: '20RS3419', forslag: 1 }] }, 'sammantraden[0].punkter[0].forslag'],
    ['nummer i fel ordning', { punkter: [{ nummer: 3, slag: 'information', rubrik: 'a' }, { nummer: 3, slag: 'information', rubrik: 'b' }] }, 'sammantraden[0].punkter'],
    ['ett okänt fält', { ordforande: 'x' }, 'sammantraden[0].ordforande'],
  ])('%s', async (_, andring, falt) => {
    const { fel, kanBekraftas } = await granska(andring);
    expect({ falt: fel.map((f) => f.falt), kanBekraftas }).toEqual({ falt: [falt], kanBekraftas: false });
  });
});
