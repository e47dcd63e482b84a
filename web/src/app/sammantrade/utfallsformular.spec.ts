import { PunktSvar, RamprovSvar } from '@anslag/kontrakt';
import { andrasTill, nyttUtfall, satserSomBeslutas, tolkaUtfall, Utfallsformular } from './utfallsformular';

const PUNKT = {
  slag: 'arende',
  satser: ['att Almi AB beviljas 25 procent av projektets bokförda kostnader, dock högst 400 000 kronor'],
  villkor: ['Slutrapport lämnas.'],
  arende: { version: 3 },
  forslag: { slag: 'bifall', lage: 'forslag', andel: 2500, tak: 400_000, projektperiod: { fran: '2026-01-01', till: '2028-12-31' } },
} as PunktSvar;
const EGEN = { slag: 'ovrigt', satser: ['att lägga rapporten till handlingarna.'], villkor: [], arende: null, forslag: null } as Partial<PunktSvar> as PunktSvar;

const tolka = (vad: Partial<Utfallsformular>, punkt = PUNKT) => tolkaUtfall({ ...nyttUtfall(punkt), ...vad }, punkt);

describe('an item’s outcome as the form says it', () => {
  it.each([
    // A grant takes its tak of the frame; a changed one what is written; the others nothing.
    [{ utfall: 'bifall' }, 400_000],
    [{ utfall: 'andrat', tak: '350 tkr', motivering: 'Lokaler räknas bort.' }, 350_000],
    [{ utfall: 'avslag', motivering: 'Målen uppfylls inte.' }, 0],
    [{ utfall: 'aterremiss', motivering: 'Räkna om budgeten.' }, 0],
  ] as const)('%o takes %i kr of the frame and has no faults', (vad, belopp) => expect(tolka(vad)).toMatchObject({ fel: [], belopp }));

  it.each<[Partial<Utfallsformular>, string[]]>([
    [{}, ['utfall']],
    [{ utfall: 'avslag' }, ['motivering']],
    [{ utfall: 'aterremiss', motivering: ' ' }, ['motivering']],
    // As proposed, to the krona: nothing is changed.
    [{ utfall: 'andrat', motivering: 'x' }, ['andrat']],
    [{ utfall: 'andrat', motivering: 'x', tak: '-5' }, ['andrat.tak']],
    [{ utfall: 'andrat', motivering: 'x', beviljadAndel: '101' }, ['andrat.beviljadAndel']],
    [{ utfall: 'bifall', reservationer: [{ id: '', text: '' }] }, ['reservationer.0.id', 'reservationer.0.text']],
  ])('%o is faulted at %o', (vad, falt) => expect(tolka(vad).fel.map((f) => f.falt)).toEqual(falt));

  describe('where the frame may be exceeded with a reason', () => {
    // 400 000 of 399 999 left: one krona too much.
    const ram = { budgetar: 2026, historiskt: false, tilldelat: 1_000_000, beslutat: 600_001, aterfort: 0, belopp: 400_000, kvarFore: 399_999, kvarEfter: -1, ryms: false, overskridande: 'motivera' } as RamprovSvar;
    const med = (vad: Partial<Utfallsformular>, provad = ram) => tolkaUtfall({ ...nyttUtfall(PUNKT), ...vad }, PUNKT, provad);
    it('a grant asks for the reason and sends it', () => {
      expect(med({ utfall: 'bifall' }).fel.map((f) => f.falt)).toEqual(['overskridandeskal']);
      expect(med({ utfall: 'bifall', overskridandeskal: ' Medel återförs. ' })).toMatchObject({ fel: [], overskrids: true, begaran: { overskridandeskal: 'Medel återförs.' } });
    });
    it('one krona less fits, and asks for nothing', () => {
      const { overskrids, ram: efter, begaran } = med({ utfall: 'andrat', motivering: 'x', tak: '399999' });
      expect([overskrids, efter?.kvarEfter]).toEqual([false, 0]);
      expect(begaran).not.toHaveProperty('overskridandeskal');
    });
    it('where it may not, the server says so', () => expect(med({ utfall: 'bifall' }, { ...ram, overskridande: 'hindra' })).toMatchObject({ fel: [], overskrids: false }));
  });

  it('one krona less is a change, and is sent with all that is decided; unchanged villkor keep their codes at the server', () => {
    const { begaran, fel } = tolka({ utfall: 'andrat', tak: '399999', motivering: ' Avrundat. ' });
    expect(fel).toEqual([]);
    expect(begaran).toMatchObject({ arendeversion: 3, motivering: 'Avrundat.', andrat: { beviljadAndel: 2500, tak: 399_999, projektperiod: { fran: '2026-01-01', till: '2028-12-31' } } });
    expect(begaran).not.toHaveProperty('andrat.villkor');
  });

  it('what is confirmed is what will be, with what was proposed where it is something else', () => {
    const f = { ...nyttUtfall(PUNKT), utfall: 'andrat' as const, tak: '350 tkr', till: '2027-12-31', villkor: '' };
    expect(andrasTill(f, PUNKT)).toEqual([
      { etikett: 'Andel av bokförda kostnader', varden: ['25\u00a0%'], foreslaget: null },
      { etikett: 'Högst', varden: ['350\u00a0000\u00a0kr'], foreslaget: '400\u00a0000\u00a0kr' },
      { etikett: 'Period', varden: ['2026-01-01 – 2027-12-31'], foreslaget: '2026-01-01 – 2028-12-31' },
      { etikett: 'Villkor', varden: ['inga'], foreslaget: 'Slutrapport lämnas.' },
    ]);
    expect(andrasTill({ ...f, utfall: 'bifall' }, PUNKT)).toBeNull();
    expect(satserSomBeslutas({ ...f, utfall: 'bifall' }, PUNKT)).toEqual(PUNKT.satser);
    expect(satserSomBeslutas({ ...nyttUtfall(EGEN), utfall: 'andrat', satser: 'att bordlägga' }, EGEN)).toEqual(['att bordlägga']);
    expect(satserSomBeslutas({ ...f, utfall: 'avslag' }, PUNKT)).toEqual([]);
  });

  it('an item of its own is changed in its words', () => {
    expect(tolka({ utfall: 'andrat', motivering: 'x' }, EGEN).fel.map((f) => f.falt)).toEqual(['andrat']);
    const { begaran, fel } = tolka({ utfall: 'andrat', motivering: 'x', satser: 'att bordlägga\n\natt återkomma' }, EGEN);
    expect(fel).toEqual([]);
    expect(begaran).toMatchObject({ andrat: { satser: 'att bordlägga\natt återkomma' } });
    expect(begaran).not.toHaveProperty('arendeversion');
  });
});
