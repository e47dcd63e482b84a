import { genereraArenden } from './generator';
import { genereraInsatser } from './insatser';
import { genereraRamar } from './ramar';
import { genereraReferens } from './region-exempel';
import { skrivAndel } from './register-vid';

describe('den fiktiva regionens register', () => {
  const referens = genereraReferens();

  it('säger att regionen är fiktiv och har de mängder som exemplet ska visa', () => {
    expect(referens.region).toEqual({ namn: 'Region Exempel', lan: 'Exempel län', fiktiv: true });
    expect(referens.strategier.map((s) => [s.overgripandeMal.length, s.effektmal.length, s.prioriteradeOmraden.length])).toEqual([
      [3, 16, 8],
      [3, 20, 10],
    ]);
    const nu = referens.kraftsamlingar.filter((k) => k.gallerTill === null);
    expect(nu).toHaveLength(4);
    expect(new Set(nu.map((k) => k.utmaningsomrade)).size).toBe(3);
    expect([referens.strategiskaOmraden.length, referens.stodformer.length, referens.kommuner.length]).toEqual([4, 9, 14]);
    expect(referens.inriktningsbeslut.every((i) => i.prioriteringar.length === 5)).toBe(true);
  });

  it('har inga dubbletter av namn', () => {
    for (const namn of [
      referens.kommuner,
      referens.stodformer,
      referens.kraftsamlingar,
      ...referens.strategier.map((s) => s.effektmal),
    ]) {
      expect(new Set(namn.map((n) => n.namn)).size).toBe(namn.length);
    }
    expect(new Set(referens.inriktningsbeslut.map((i) => i.beteckning)).size).toBe(referens.inriktningsbeslut.length);
  });

  it.each([
    [3334, '33,34'],
    [3000, '30'],
    [1250, '12,5'],
    [5, '0,05'],
  ])('skriver %i hundradelar som %s', (hundradelar, text) => expect(skrivAndel(hundradelar)).toBe(text));
});

describe('den fiktiva regionens ramar', () => {
  const { ramar } = genereraRamar(2006, 2025);

  it('varje fördelning summerar till det tilldelade, och revisionerna är 0–2 i tidsordning', () => {
    for (const ram of ramar) {
      const fordelningar = ram.fordelningar ?? [];
      for (const f of fordelningar) expect(f.poster.reduce((s, p) => s + p.kronor, 0)).toBe(ram.tilldelat);
      expect(fordelningar.map((f) => f.revision)).toEqual([0, 1, 2].slice(0, fordelningar.length));
      expect(fordelningar.map((f) => f.datum)).toEqual(fordelningar.map((f) => f.datum).sort());
    }
    expect(new Set(ramar.map((r) => r.fordelningar?.length))).toEqual(new Set([1, 2, 3]));
    expect(ramar.map((r) => r.budgetar)).toEqual(Array.from({ length: 20 }, (_, i) => 2006 + i));
  });

  it('ett års ram beror inte på vilka år som begärs', () => {
    expect(genereraRamar(2020, 2020).ramar).toEqual(ramar.filter((r) => r.budgetar === 2020));
    expect(() => genereraRamar(2021, 2020)).toThrow(RangeError);
  });
});

describe('den fiktiva regionens insatser', () => {
  const arenden = [...genereraArenden({ antal: 2000, fro: 3 })];
  const { insatser } = genereraInsatser(2020, arenden);

  it('redovisar pågående projekt och fristående insatser med skilda namn i kapitel 1–7', () => {
    const nycklar = insatser.flatMap((i) => i.arende ?? []);
    expect(nycklar.length).toBeGreaterThan(5);
    expect(arenden.map((a) => a.diarienummer)).toEqual(expect.arrayContaining(nycklar));
    expect(new Set(insatser.map((i) => i.namn)).size).toBe(insatser.length);
    expect(new Set(insatser.map((i) => i.kapitel))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  it('är desamma varje gång och andra ett annat år', () => {
    expect(genereraInsatser(2020, arenden).insatser).toEqual(insatser);
    expect(genereraInsatser(2021, arenden).insatser).not.toEqual(insatser);
  });
});
