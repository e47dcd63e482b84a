import { lasBilagor } from './bilagekonfiguration';

function las(miljo: Record<string, string>) {
  const fel: string[] = [];
  return { bilagor: lasBilagor(miljo, fel), fel };
}

describe('bilagornas inställningar', () => {
  it('har förval: 25 MB, ingen viruskontroll', () => {
    expect(las({})).toEqual({ bilagor: { storst: 26_214_400, clamd: null }, fel: [] });
    expect(las({ CLAMD: '' }).bilagor.clamd).toBeNull();
  });

  it.each([
    ['clamav:3310', { host: 'clamav', port: 3310 }],
    ['10.0.0.7:3310', { host: '10.0.0.7', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
  ])('CLAMD=%s läses', (CLAMD, clamd) => expect(las({ CLAMD, BILAGA_STORST_MB: '1' })).toEqual({ bilagor: { storst: 1_048_576, clamd }, fel: [] }));

  it.each([
    ['CLAMD', 'clamav'],
    ['CLAMD', 'clamav:0'],
    ['CLAMD', 'clamav:65536'],
    ['CLAMD', 'tcp://clamav:3310'],
    ['CLAMD', '/run/clamd.sock'],
    ['BILAGA_STORST_MB', '0'],
    ['BILAGA_STORST_MB', '101'],
    ['BILAGA_STORST_MB', '2,5'],
    ['BILAGA_STORST_MB', ''],
  ])('%s=%s ger en rad som säger vad den ska vara', (namn, varde) => {
    expect(las({ [namn]: varde }).fel).toEqual([expect.stringMatching(new RegExp(`^${namn} är ".*" men ska vara .+\\.$`))]);
  });
});
