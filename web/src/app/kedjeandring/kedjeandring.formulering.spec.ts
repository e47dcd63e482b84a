import { fullText, infogatText } from './kedjeandring.formulering';

it.each([
  [{ noder: 5, lankar: 4, fanns: 1 }, '5 led och 4 länkar är tillagda från mallen Nätverk. 1 led fanns redan.'],
  [{ noder: 1, lankar: 1, fanns: 0 }, '1 led och 1 länk är tillagda från mallen Nätverk.'],
  [{ noder: 0, lankar: 0, fanns: 3 }, 'Allt från mallen Nätverk fanns redan i kedjan.'],
  [{ noder: 0, lankar: 0, fanns: 0 }, 'Inget fanns att lägga till från mallen Nätverk.'],
])('%j: %s', (nya, text) => expect(infogatText(nya, 'mallen Nätverk')).toBe(text));

it('a chain takes 200 nodes and 1000 links, and says what it would have got', () => {
  const kedja = (noder: number, lankar: number) => ({ noder: Array(noder).fill(null), lankar: Array(lankar).fill(null) });
  expect(fullText(kedja(200, 1000), 'Ledet är inte tillagt')).toBeNull();
  expect(fullText(kedja(207, 0), 'Inget från mallen Nätverk är tillagt')).toBe('Inget från mallen Nätverk är tillagt: kedjan skulle få 207 led och kan ha högst 200. Ta bort led först.');
  expect(fullText(kedja(2, 1001), 'Länken är inte tillagd')).toContain('1001 länkar och kan ha högst 1000');
});
