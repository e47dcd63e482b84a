import { NavigationError } from '@angular/router';
import { lasInOm } from './nyversion';

describe('a page of an older version', () => {
  let gatt: string[];
  const mott = (url: string, fel: unknown): void => lasInOm(new NavigationError(1, url, fel), (adress) => gatt.push(adress));
  beforeEach(() => {
    gatt = [];
    sessionStorage.clear();
  });

  it('is read in whole, once', () => {
    const fel = new TypeError('Failed to fetch dynamically imported module: /chunk-X.js');
    mott('/anslag', fel);
    mott('/anslag', fel);
    mott('/portfolj', fel);
    expect(gatt).toEqual(['/anslag', '/portfolj']);
  });
  it('any other fault is left alone', () => {
    mott('/anslag', new Error('Failed to fetch dynamically imported module'));
    mott('/anslag', new TypeError('x is undefined'));
    expect(gatt).toEqual([]);
  });
});
