import { tomNod } from '@anslag/doman';
import { planeradLed } from './led';
import { utanUppnatt } from './led.formulering';

const led = (lage: 'uppnadd' | 'forvantad' | null) => planeradLed({ ...tomNod('p', 'prestation', 'P'), lage });

describe('how many nodes have achieved nothing', () => {
  it.each<[('uppnadd' | 'forvantad' | null)[], string]>([
    [['uppnadd', 'uppnadd'], ''],
    [['uppnadd', null], '1 av 2 prestationer och effekter har inget uppnått resultat.'],
    // What is only expected is no result: 2 without, of which 1 expects.
    [['uppnadd', 'forvantad', null], '2 av 3 prestationer och effekter har inget uppnått resultat, varav 1 har ett förväntat.'],
  ])('%j', (lagen, text) => expect(utanUppnatt(lagen.map(led))).toBe(text));
});
