import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { arDatum, granskaBudget, granskaKedja, granskaMal, tolkaAndel, tolkaDiarienummer, tolkaNypsId } from '@anslag/doman';
import type { Budget, Budgetceller } from '@anslag/doman';
import type { AngivnaSummor, ArendeUppgift, BeslutUppgift, BudgetUppgift, MalUppgift } from '@anslag/kontrakt';
import { genereraArenden } from './generator';
import { genereraReferens } from './region-exempel';
import { strategiVid } from './register-vid';
import { arendenyckel, genereraUtbetalningar } from './utbetalningar';

const REFERENS = genereraReferens();

function hash(fro: number): string {
  const h = createHash('sha256');
  for (const a of genereraArenden({ antal: 500, fro })) h.update(JSON.stringify([a, ...genereraUtbetalningar(a)]));
  return h.digest('hex');
}

function dagFor(b: BeslutUppgift): string {
  return typeof b.beslutat === 'object' ? b.beslutat.till : String(b.beslutat);
}

function hundradelar(andel: string | null | undefined): number | null {
  if (andel === null || andel === undefined) return null;
  const tolkad = tolkaAndel(andel);
  return tolkad.ok ? tolkad.varde : Number.NaN;
}

function malfel(mal: readonly MalUppgift[]) {
  return granskaMal(mal.map((m) => ({ effektmal: m.namn, huvudmal: m.huvudmal ?? false, andel: hundradelar(m.andel) })));
}

function iDomanen(b: BudgetUppgift): Budget {
  const summa = (a: AngivnaSummor | undefined) => ({ perAr: (a?.perAr ?? {}) as Budgetceller, totalt: a?.totalt ?? null });
  return {
    avser: b.avser,
    kostnader: b.kostnader.map((r) => ({ ...r, angivenSumma: r.angivenSumma ?? null })),
    finansiering: b.finansiering.map((r) => ({
      ...r,
      angivenSumma: r.angivenSumma ?? null,
      typ: r.typ ?? null,
      form: r.form ?? null,
      egen11: r.egen11 ?? false,
    })),
    angivet: { kostnader: summa(b.angivet?.kostnader), finansiering: summa(b.angivet?.finansiering) },
  };
}

function kontrolleraBeslut(a: ArendeUppgift, b: BeslutUppgift, i: number): void {
  expect(b.nummer).toBe(i + 1);
  const { fran, till } = typeof b.beslutat === 'object' ? b.beslutat : { fran: dagFor(b), till: dagFor(b) };
  expect([fran, till].every(arDatum) && fran <= till && fran.slice(0, 4) === till.slice(0, 4)).toBe(true);
  const forra = a.beslut[i - 1];
  if (forra) expect(dagFor(forra) < fran).toBe(true);
  const period = b.projektperiod;
  if (period) expect(arDatum(period.fran) && arDatum(period.till) && (period.fran ?? '') <= (period.till ?? '')).toBe(true);
  if (b.slag === 'bifall' || b.slag === 'tillagg') expect(Number.isSafeInteger(b.tak) && (b.tak ?? 0) > 0).toBe(true);
  else expect(b.tak ?? null).toBeNull();
  expect(hundradelar(b.beviljadAndel)).not.toBeNaN();
}

/** Everything a year later than the span, or a name the registers lack, would make the import refuse the file. */
function kontrollera(a: ArendeUppgift): void {
  expect(!a.diarienummer || tolkaDiarienummer(a.diarienummer)).toEqual(
    a.diarienummer ? { ok: true, varde: a.diarienummer } : true,
  );
  expect(!a.nypsId || tolkaNypsId(a.nypsId)).toEqual(a.nypsId ? { ok: true, varde: a.nypsId } : true);
  const dag = dagFor(a.beslut[0] as BeslutUppgift);
  const strategi = strategiVid(dag);
  expect(strategi.effektmal.map((m) => m.namn)).toEqual(expect.arrayContaining((a.effektmal ?? []).map((m) => m.namn)));
  expect(malfel(a.effektmal ?? [])).toEqual([]);
  expect(malfel(a.kraftsamlingar ?? [])).toEqual([]);
  const kraftsamlingar = REFERENS.kraftsamlingar
    .filter((k) => k.gallerFran <= dag && dag <= (k.gallerTill ?? dag))
    .map((k) => k.namn);
  expect(kraftsamlingar).toEqual(expect.arrayContaining((a.kraftsamlingar ?? []).map((k) => k.namn)));
  const kommuner = REFERENS.kommuner.map((k) => k.namn);
  expect(kommuner).toEqual(expect.arrayContaining([...(a.kommuner ?? []), ...(a.kommun ? [a.kommun] : [])]));
  if (a.prioriteratOmrade) expect(strategi.prioriteradeOmraden).toContain(a.prioriteratOmrade);
  if (a.strategisktOmrade) expect(REFERENS.strategiskaOmraden.map((o) => o.namn)).toContain(a.strategisktOmrade);
  if (a.stodform) expect(REFERENS.stodformer.find((s) => s.namn === a.stodform)?.stodtyp).toBe(a.stodtyp);
  if (a.inriktning) {
    const inriktning = REFERENS.inriktningsbeslut.find((i) => i.beteckning === a.inriktning?.beslut);
    expect(inriktning?.prioriteringar.map((p) => p.kod)).toContain(a.inriktning.kod);
    expect((inriktning?.beslutat ?? '9999') < dag).toBe(true);
  }
  a.beslut.forEach((b, i) => kontrolleraBeslut(a, b, i));
}

describe('den fiktiva regionens ärenden', () => {
  it('samma frö ger samma data, ett annat frö andra', () => {
    expect(hash(11)).toBe(hash(11));
    expect(hash(11)).not.toBe(hash(12));
  });

  it.each([0, 1, 2, 17, 2500])('ger exakt %i beslut', (antal) => {
    let beslut = 0;
    for (const a of genereraArenden({ antal, fro: antal })) beslut += a.beslut.length;
    expect(beslut).toBe(antal);
  });

  it('låter inte ett tilläggsbeslut passera antalet', () => {
    const ensamma = Array.from({ length: 1500 }, (_, fro) => [...genereraArenden({ antal: 1, fro })]);
    expect(ensamma.filter((a) => a[0]?.stodtyp === 'projekt').length).toBeGreaterThan(50);
    expect(ensamma.map((a) => a.flatMap((x) => x.beslut).length)).toEqual(ensamma.map(() => 1));
  });

  it.each([{ antal: -1 }, { antal: 1.5 }, { antal: 1, franAr: 2021, tillAr: 2020 }])('vägrar %j', (val) => {
    expect(() => genereraArenden({ fro: 1, ...val }).next()).toThrow(RangeError);
  });

  it('varje ärende går att läsa in, för alla frön', () => {
    fc.assert(
      fc.property(fc.integer(), (fro) => {
        const nycklar: string[] = [];
        for (const a of genereraArenden({ antal: 120, fro })) {
          kontrollera(a);
          nycklar.push(...[a.diarienummer, a.nypsId].filter((n) => typeof n === 'string'));
          for (const b of a.beslut) expect(Number(dagFor(b).slice(0, 4))).toBeLessThanOrEqual(2025);
        }
        expect(new Set(nycklar).size).toBe(nycklar.length);
      }),
      { numRuns: 15 },
    );
  });

  it('budgetar går ihop utom där en cell är okänd, och taket är andelen av kostnaden', () => {
    let budgetar = 0;
    let okanda = 0;
    for (const a of genereraArenden({ antal: 3000, fro: 4 })) {
      for (const b of a.beslut) {
        if (!b.budget) continue;
        budgetar++;
        const andel = b.budget.avser === 'projektet' ? hundradelar(b.beviljadAndel) : null;
        const { avvikelser } = granskaBudget(iDomanen(b.budget), { andel, tak: b.tak ?? null });
        if (avvikelser.some((v) => v.kod === 'okanda_celler')) okanda++;
        else expect(avvikelser.filter((v) => v.niva === 'varning')).toEqual([]);
        const egna = b.budget.finansiering.filter((f) => f.egen11).flatMap((f) => Object.values(f.celler));
        expect(egna.reduce<number>((s, c) => s + (c ?? 0), 0)).toBe(b.tak);
      }
    }
    expect(budgetar).toBeGreaterThan(100);
    // about 8 of 100
    expect(okanda).toBeGreaterThan(budgetar / 30);
    expect(okanda).toBeLessThan(budgetar / 5);
  });

  it('effektkedjor saknar hinder och varje nod når ett effektmål', () => {
    let kedjor = 0;
    for (const { effektkedja } of genereraArenden({ antal: 3000, fro: 5 })) {
      if (!effektkedja) continue;
      kedjor++;
      const granskning = granskaKedja(
        effektkedja.noder.map((n) => ({ ...n, lage: n.lage ?? null, grund: n.grund ?? null })),
        effektkedja.lankar.map((l) => ({ fran: l.fran, till: l.till, ...(l.skal ? { skal: l.skal } : {}) })),
      );
      expect(granskning).toEqual({ hinder: [], anmarkningar: [], narInteEffektmal: [] });
    }
    expect(kedjor).toBeGreaterThan(50);
  });

  it('har en regions blandning: 8 % projekt, var fjärde företagsstöd avslås, en del ärenden saknar mål', () => {
    const arenden = [...genereraArenden({ antal: 10_000, fro: 1 })];
    const procent = (del: number, av: number) => Math.round((100 * del) / av);
    const foretagsstod = arenden.filter((a) => a.stodtyp === 'foretagsstod');
    expect(procent(arenden.filter((a) => a.stodtyp === 'projekt').length, arenden.length)).toBeCloseTo(8, -1);
    expect(procent(foretagsstod.length, arenden.length)).toBeGreaterThan(72);
    const avslag = procent(foretagsstod.filter((a) => a.beslut[0]?.slag === 'avslag').length, foretagsstod.length);
    expect(avslag).toBeGreaterThanOrEqual(23);
    expect(avslag).toBeLessThanOrEqual(27);
    expect(arenden.some((a) => a.beslut.some((b) => b.slag === 'tillagg'))).toBe(true);
    expect(arenden.some((a) => a.beslut.some((b) => b.slag === 'forlangning'))).toBe(true);
    expect(arenden.some((a) => (a.effektmal ?? []).length === 0)).toBe(true);
    expect(arenden.some((a) => (a.effektmal ?? []).length === 4)).toBe(true);
    expect(new Set(arenden.map((a) => dagFor(a.beslut[0] as BeslutUppgift).slice(0, 4))).size).toBe(20);
  });
});

describe('den fiktiva regionens utbetalningar', () => {
  it('passerar aldrig taket som gäller den dagen och ligger aldrig efter slutåret, för alla frön', () => {
    fc.assert(
      fc.property(fc.integer(), (fro) => {
        for (const a of genereraArenden({ antal: 150, fro })) {
          let utbetalt = 0;
          let forra = '';
          for (const u of genereraUtbetalningar(a)) {
            expect(u.nyckel).toBe(arendenyckel(a));
            const beviljat = a.beslut.filter((b) => dagFor(b) <= u.utbetald).reduce((s, b) => s + (b.tak ?? 0), 0);
            utbetalt += u.belopp;
            expect(u.belopp).toBeGreaterThan(0);
            expect(utbetalt).toBeLessThanOrEqual(beviljat);
            expect(u.utbetald > forra && u.utbetald <= '2025-12-31').toBe(true);
            forra = u.utbetald;
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('slutar vid det år som begärs', () => {
    const [a] = [...genereraArenden({ antal: 60, fro: 2, franAr: 2018, tillAr: 2020 })].filter(
      (x) => [...genereraUtbetalningar(x)].length > 1,
    );
    if (!a) throw new Error('no ärende with several payments');
    const alla = [...genereraUtbetalningar(a)];
    const ar = Number(alla[0]?.utbetald.slice(0, 4));
    expect([...genereraUtbetalningar(a, ar)]).toEqual(alla.filter((u) => Number(u.utbetald.slice(0, 4)) <= ar));
    expect([...genereraUtbetalningar(a, ar - 1)]).toEqual([]);
  });

  it('vägrar ett ärende utan nyckel', () => {
    expect(() => arendenyckel({ namn: 'Utan nyckel', stodtyp: 'projekt', beslut: [] })).toThrow('Utan nyckel');
  });
});
