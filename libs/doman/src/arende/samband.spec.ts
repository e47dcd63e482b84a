import fc from 'fast-check';
import type { Budget } from '../budget/budget';
import { omfattning, slutenKrets } from './samband';

const lank = (arende: string, foregangare: string) => ({ arende, foregangare });

describe('föregångare i krets', () => {
  it('sägs med vägen runt', () => {
    expect(slutenKrets('A', ['B'], [lank('B', 'C'), lank('C', 'A')])).toEqual(['A', 'B', 'C', 'A']);
    expect(slutenKrets('A', ['A'], [])).toEqual(['A', 'A']);
    expect(slutenKrets('A', ['B', 'C'], [lank('B', 'C'), lank('D', 'A')])).toBeNull();
  });

  it('läggs bara länkar som inte sluter någon till blir det aldrig någon krets', () => {
    const nod = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(nod, nod), { maxLength: 40 }), (forsok) => {
        const lankar: { arende: string; foregangare: string }[] = [];
        for (const [a, f] of forsok) if (slutenKrets(a, [f], lankar) === null) lankar.push(lank(a, f));
        // No circle: the nodes can be taken away one by one, each when nothing that is left carries it on.
        let kvar = lankar;
        for (let i = 0; i < 8; i++) kvar = kvar.filter((l) => kvar.some((m) => m.foregangare === l.arende));
        expect(kvar).toEqual([]);
      }),
    );
  });
});

const ANGIVET = { perAr: {}, totalt: null };
const rad = (celler: Record<string, number | null>) => ({ kategori: 'Rad', celler, angivenSumma: null });
const budget = (avser: Budget['avser'], kostnader: Record<string, number | null>, egna: Record<string, number | null> | null, andra: Record<string, number | null>): Budget => ({
  avser,
  kostnader: [rad(kostnader)],
  finansiering: [
    ...(egna ? [{ ...rad(egna), typ: 'offentlig' as const, form: 'kontant' as const, egen11: true }] : []),
    { ...rad(andra), typ: null, form: null, egen11: false },
  ],
  angivet: { kostnader: ANGIVET, finansiering: ANGIVET },
});

describe('hela projektet och vår del', () => {
  it.each([
    // 100 + 300 = 400; ours 40 + 60 = 100; all 100 + 60 + 240 = 400
    ['en budget', [budget('projektet', { '2021': 100, '2022': 300 }, { '2021': 40, '2022': 60 }, { '2021': 60, '2022': 240 })], { kostnader: 400, finansiering: 400, varDel: 100 }],
    // 400 + 50 = 450; ours 100 + 20 = 120
    ['med en förlängnings', [budget('projektet', { '2021': 400 }, { '2021': 100 }, { '2021': 300 }), budget('forlangningen', { '2022': 50 }, { '2022': 20 }, { '2022': 30 })], { kostnader: 450, finansiering: 450, varDel: 120 }],
    ['en ny för hela projektet ersätter', [budget('projektet', { '2021': 400 }, { '2021': 100 }, { '2021': 300 }), budget('projektet', { '2021': 90 }, { '2021': 9 }, { '2021': 81 })], { kostnader: 90, finansiering: 90, varDel: 9 }],
    ['en okänd cell gör summan okänd', [budget('projektet', { '2021': 400, '2022': null }, { '2021': 100, '2022': 0 }, { '2021': 300, '2022': 0 })], { kostnader: null, finansiering: 400, varDel: 100 }],
    ['ett år som raden inte har är okänt', [budget('projektet', { '2021': 400, '2022': 1 }, { '2021': 100 }, { '2021': 300, '2022': 1 })], { kostnader: 401, finansiering: null, varDel: null }],
    ['ingen rad är vår', [budget('projektet', { '2021': 400 }, null, { '2021': 400 })], { kostnader: 400, finansiering: 400, varDel: null }],
    ['bara förlängningens', [budget('forlangningen', { '2021': 400 }, null, { '2021': 400 })], null],
    ['ingen', [], null],
  ])('%s', (_, budgetar, svar) => expect(omfattning(budgetar)).toEqual(svar));
});
