import { granskaKedjeplan, NIVAER } from '@anslag/doman';
import { API, type InsatslistaSvar, type InsatsSvar, type KedjemallarSvar, type KedjeSvar, somKedjeplan } from '@anslag/kontrakt';
import { kedjemallar } from '../../api/src/exempel/kedjemallar';
import { nyServer, type Provserver } from '../stod/app';
import { IDAG } from '../stod/kedjeprov';

let server: Provserver;
beforeAll(async () => {
  server = await nyServer('exempel');
});
afterAll(() => server?.slapp());
const hamta = async <T>(vag: string): Promise<T> => {
  const svar = await server.som('analytiker')(`${API}/${vag}`);
  expect(svar.status).toBe(200);
  return (await svar.json()) as T;
};

describe('exemplets insatser och deras effektkedjor (återrapporterna 2021 och 2023)', () => {
  // 2021: 14 genomförda + 12 tidigare = 26. 2023: 23.
  it.each([
    [2021, 26],
    [2023, 23],
  ])('%i har %i insatser, var och en med en kedja', async (ar, antal) => {
    const lista = await hamta<InsatslistaSvar>(`insatser?ar=${ar}`);
    expect([lista.antal, lista.rader.length, lista.ar]).toEqual([antal, antal, [2023, 2021]]);
    expect(lista.rader.filter((r) => r.antalNoder === 0)).toEqual([]);
    for (const { id, antalNoder, uppnadda, forvantade } of lista.rader) {
      const kedja = await hamta<KedjeSvar>(`insatser/${id}/effektkedja`);
      const resultat = kedja.noder.filter((n) => n.niva !== 'aktivitet' && n.niva !== 'effektmal');
      expect([kedja.noder.length, kedja.agare.slag, kedja.farAndra]).toEqual([antalNoder, 'insats', true]);
      expect([uppnadda, forvantade]).toEqual([resultat.filter((n) => n.lage === 'uppnadd').length, resultat.filter((n) => n.lage === 'forvantad').length]);
      // What can be read can be saved as it stands.
      expect(granskaKedjeplan(somKedjeplan(kedja), IDAG)).toEqual([]);
    }
  });

  it('varje projekt som beviljades 2021 har kedjan som dess insats redovisar: förväntad, utan angiven grund', async () => {
    const { rader } = await hamta<InsatslistaSvar>('insatser?ar=2021');
    const med = rader.filter((r) => r.arende !== null && r.arende.nyckel !== '20RS5938');
    expect(med).toHaveLength(14);
    for (const { id, arende } of med) {
      const [egen, insatsens] = [await hamta<KedjeSvar>(`arenden/${arende?.nyckel}/effektkedja`), await hamta<KedjeSvar>(`insatser/${id}/effektkedja`)];
      const visa = (k: KedjeSvar) => k.noder.map((n) => [n.niva, n.text, n.lage, n.grund]).sort();
      expect(visa(egen)).toEqual(visa(insatsens));
      expect(egen.lankar).toHaveLength(insatsens.lankar.length);
      expect(new Set(egen.noder.flatMap((n) => (n.lage === null ? [] : [`${n.lage} ${n.grund}`])))).toEqual(new Set(['forvantad null']));
      // Expected is no result: nothing is missing its ground, and nothing is counted as achieved.
      expect(egen.luckor.filter((l) => l.kod === 'resultat_utan_grund')).toEqual([]);
      expect(egen.noder.every((n) => n.resultat.lage === null)).toBe(true);
    }
  });

  it('en insats visas så som den är redovisad', async () => {
    const { rader } = await hamta<InsatslistaSvar>('insatser?ar=2021&sok=regional%20TESTBÄDD');
    expect(rader.map((r) => r.namn)).toEqual(['Regional testbädd']);
    expect(await hamta<InsatsSvar>(`insatser/${rader[0]?.id}`)).toMatchObject({ ar: 2021, kapitel: 1, arende: { nyckel: 'H2021-01', namn: 'Regional testbädd' }, effektmal: [{ namn: 'Ökad innovationskraft' }], undanhallet: false, kalla: expect.stringContaining('1.2.1') as string });
  });

  it('2023 säger ingen insats vad dess resultat grundas på', async () => {
    const { rader } = await hamta<InsatslistaSvar>('insatser?ar=2023');
    const kedjor = await Promise.all(rader.map((r) => hamta<KedjeSvar>(`insatser/${r.id}/effektkedja`)));
    const uppnadda = kedjor.flatMap((k) => k.noder.filter((n) => n.lage === 'uppnadd'));
    expect(uppnadda.length).toBeGreaterThan(0);
    expect(uppnadda.every((n) => n.grund === null)).toBe(true);
    expect(kedjor.flatMap((k) => k.luckor.filter((l) => l.kod === 'resultat_utan_grund'))).toHaveLength(uppnadda.length);
  });
});

it('mallarna är desamma i de två exemplen, går framåt till effekt på lång sikt och säger vad som mäts', async () => {
  const { mallar } = await hamta<KedjemallarSvar>('kedjemallar');
  expect(mallar.map((m) => m.namn)).toEqual(['Besöksnäring', 'Kommersiell service', 'Kompetensutveckling', 'Nätverk och kluster', 'Rådgivning till företag', 'Testbädd']);
  for (const { namn, plan } of mallar) {
    expect(granskaKedjeplan(plan, IDAG)).toEqual([]);
    expect(new Set(plan.noder.map((n) => n.niva))).toEqual(new Set(NIVAER.slice(0, 5)));
    expect(plan.noder.filter((n) => n.niva !== 'aktivitet' && n.enhet === null)).toEqual([]);
    expect(kedjemallar('2000-01-01').find((m) => m.namn === namn)?.noder.map((n) => n.text)).toEqual(plan.noder.map((n) => n.text));
  }
});
