import { infogatText } from './kedjeandring.formulering';

it.each([
  [{ noder: 5, lankar: 4, fanns: 1 }, '5 led och 4 länkar är tillagda från mallen Nätverk. 1 led fanns redan.'],
  [{ noder: 1, lankar: 1, fanns: 0 }, '1 led och 1 länk är tillagda från mallen Nätverk.'],
  [{ noder: 0, lankar: 0, fanns: 3 }, 'Allt från mallen Nätverk fanns redan i kedjan.'],
  [{ noder: 0, lankar: 0, fanns: 0 }, 'Inget fanns att lägga till från mallen Nätverk.'],
])('%j: %s', (nya, text) => expect(infogatText(nya, 'mallen Nätverk')).toBe(text));
