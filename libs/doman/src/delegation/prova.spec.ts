import fc from 'fast-check';
import { Delegationsfraga, Delegationsordning, provaDelegation, punkterFor } from './prova';

const ordning = (del: Partial<Delegationsordning> = {}): Delegationsordning => ({
  organ: 'Regional tillväxtnämnd',
  gallerFran: '2019-01-01',
  gallerTill: null,
  punkter: [
    { punkt: '1.5', avser: 'Brådskande beslut', beslutsfattare: 'ordförande', roller: ['ordforande'], stodtyper: [], hogst: null },
    { punkt: '3.2', avser: 'Projektmedel', beslutsfattare: 'förvaltningschef', roller: ['chef'], stodtyper: ['projekt'], hogst: 500_000 },
    { punkt: '3.3', avser: 'Företagsstöd', beslutsfattare: 'områdeschef', roller: ['chef'], stodtyper: ['foretagsstod', 'kommersiell_service'], hogst: null },
  ],
  ...del,
});
const fraga: Delegationsfraga = { punkt: '3.2', stodtyp: 'projekt', belopp: 360_000, dag: '2020-06-15', roller: ['chef'] };

describe('provaDelegation (regler §6)', () => {
  it.each<[string, Partial<Delegationsfraga>, unknown[]]>([
    ['20RS5938: 360 000 kr enligt punkt 3.2', {}, []],
    ['precis på gränsen', { belopp: 500_000 }, []],
    ['en krona över', { belopp: 500_001 }, [{ kod: 'over_delegationsgrans', punkt: '3.2', belopp: 500_001, hogst: 500_000 }]],
    ['företagsstöd enligt projektens punkt', { stodtyp: 'foretagsstod' }, [{ kod: 'punkt_for_annan_stodtyp', punkt: '3.2', stodtyp: 'foretagsstod', stodtyper: ['projekt'] }]],
    ['ordföranden enligt förvaltningschefens punkt', { roller: ['ordforande'] }, [{ kod: 'fel_roll_for_punkt', punkt: '3.2', roller: ['chef'] }]],
    ['ett förslag, som ingen beslutar än', { roller: null }, []],
    ['en punkt utan gräns och stödtyp', { punkt: ' 1.5 ', belopp: 9_000_000, roller: ['ordforande', 'ledamot'] }, []],
    ['en punkt som inte finns', { punkt: '9.9' }, [{ kod: 'punkt_finns_inte', punkt: '9.9', finns: ['1.5', '3.2', '3.3'] }]],
    ['dagen före ordningen', { dag: '2018-12-31' }, [{ kod: 'ingen_delegationsordning', dag: '2018-12-31' }]],
  ])('%s', (_, andring, hinder) => expect(provaDelegation([ordning()], { ...fraga, ...andring }).hinder).toEqual(hinder));

  it('punkterna någon får besluta efter är de som rollen inte hindrar', () => {
    const ordningar = [ordning({ punkter: [...ordning().punkter, { punkt: '4', avser: 'Övrigt', beslutsfattare: 'handläggare', roller: [], stodtyper: [], hogst: null }] })];
    expect(punkterFor(ordningar, fraga.dag, ['chef', 'handlaggare'])).toEqual(['3.2', '3.3', '4']);
    expect(punkterFor(ordningar, fraga.dag, ['ordforande'])).toEqual(['1.5', '4']);
    expect(punkterFor(ordningar, '2018-12-31', ['chef'])).toEqual([]);
  });

  it('läser den ordning som gällde dagen för beslutet', () => {
    const [forsta, andra] = [ordning({ gallerTill: '2020-12-31' }), ordning({ gallerFran: '2021-01-01', punkter: [{ punkt: '3.2', avser: 'Projektmedel', beslutsfattare: 'direktör', roller: ['chef'], stodtyper: [], hogst: 1 }] })];
    const beslutsfattare = (dag: string) => provaDelegation([andra, forsta], { ...fraga, dag }).punkt?.beslutsfattare;
    expect(['2020-12-31', '2021-01-01'].map(beslutsfattare)).toEqual(['förvaltningschef', 'direktör']);
  });

  it('det som får beslutas får beslutas också med ett lägre belopp', () => {
    const belopp = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(belopp, belopp, fc.constantFrom('1.5', '3.2', '3.3'), (a, b, punkt) => {
        const far = (kr: number) => provaDelegation([ordning()], { ...fraga, punkt, belopp: kr, roller: null }).hinder.every((h) => h.kod !== 'over_delegationsgrans');
        if (far(Math.max(a, b))) expect(far(Math.min(a, b))).toBe(true);
      }),
    );
  });
});
