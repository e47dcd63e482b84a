import type { ArendeUppgift } from '@anslag/kontrakt';
import { type Inlasningsprov, nyttInlasningsprov } from '../stod/inlasning';
import { PROVARE } from '../stod/aktor';

let prov: Inlasningsprov;
beforeEach(async () => {
  prov = await nyttInlasningsprov();
});
afterEach(() => prov.slapp());

type Nummer = Pick<ArendeUppgift, 'diarienummer' | 'nypsId'>;
const arende = (nummer: Nummer, tak = 1000): ArendeUppgift => ({
  ...nummer,
  namn: 'Prov',
  stodtyp: 'projekt',
  beslut: [
    {
      nummer: 1,
      slag: 'bifall',
      lage: 'beslutad',
      beslutat: '2020-08-24',
      beviljadAndel: '13',
      tak,
      projektperiod: { fran: '2021-01-01', till: '2022-12-31' },
      beslutsniva: 'namnd',
      rattsligRam: 'regionalt utvecklingsstöd',
    },
  ],
});
/** `antal` ärenden in order; one batch is 1 000. */
const manga = (antal: number, tak: (i: number) => number = () => 1000): ArendeUppgift[] =>
  Array.from({ length: antal }, (_, i) => arende({ diarienummer: `20RS${i + 1}` }, tak(i)));
const fil = (arenden: ArendeUppgift[]): object => ({ format: 'anslag-beslut/1', arenden });
const lasIn = (arenden: ArendeUppgift[]) => prov.service.lasIn(PROVARE, 'beslut', prov.fil('b.json', fil(arenden)));

describe('en fil som läses in i flera satser', () => {
  it.each([999, 1000, 1001, 2500])('%i ärenden skrivs alla, och är oförändrade nästa gång', async (antal) => {
    const steg: number[] = [];
    const post = { framsteg: (gjort: number) => void steg.push(gjort) };
    const forst = await prov.service.lasIn(PROVARE, 'beslut', prov.fil('b.json', fil(manga(antal))), post);
    expect(forst.antal).toMatchObject({ nya: antal, fel: 0 });
    expect(await prov.antal('arende')).toBe(antal);
    expect(steg).toEqual([1000, 2000].filter((n) => n < antal).concat(antal));
    expect((await lasIn(manga(antal))).antal).toMatchObject({ nya: 0, andrade: 0, oforandrade: antal });
  });

  it('när databasen vägrar den sats som skrivs medan nästa granskas blir inget kvar, och nästa inläsning går bra; källan stängs', async () => {
    await prov.db.query('ALTER TABLE beslut ADD CONSTRAINT ck_prov CHECK (tak_kr <> 777)');
    let stangd = false;
    function* kalla(): Generator<ArendeUppgift> {
      try {
        yield* manga(5000, (i) => (i === 10 ? 777 : 1000));
      } finally {
        stangd = true;
      }
    }
    await expect(prov.service.lasInArenden(PROVARE, kalla())).rejects.toThrow('ck_prov');
    expect(stangd).toBe(true);
    expect(await prov.antal('arende')).toBe(0);
    expect((await lasIn(manga(3000))).antal).toMatchObject({ nya: 3000 });
  });

  it('när källan brister medan en sats skrivs blir inget kvar', async () => {
    function* brister(): Generator<ArendeUppgift> {
      yield* manga(2500);
      throw new Error('filen tog slut');
    }
    await expect(prov.service.lasInArenden(PROVARE, brister())).rejects.toThrow('filen tog slut');
    expect([await prov.antal('arende'), await prov.antal('beslut')]).toEqual([0, 0]);
  });

  it.each([1, 999, 1000, 2200])(
    'ett lagrat ärende som står två gånger under var sitt nummer, %i poster isär, är fel',
    async (isar) => {
      await lasIn([arende({ diarienummer: '20RS9999', nypsId: '216029' })]);
      const mellan = manga(isar - 1);
      const svar = await prov.granska(
        'beslut',
        'b.json',
        fil([arende({ diarienummer: '20RS9999' }), ...mellan, arende({ nypsId: '216029' })]),
      );
      expect(svar.fel).toEqual([
        expect.objectContaining({
          falt: `arenden[${isar}].diarienummer`,
          last: '216029',
          meddelande: expect.stringContaining('arenden[0]'),
        }),
        expect.objectContaining({ falt: `arenden[${isar}].diarienummer`, last: '20RS9999' }),
      ]);
      expect(svar.kanBekraftas).toBe(false);
    },
  );
});
