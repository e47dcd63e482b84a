import { lasSkydd } from './skyddskonfiguration';

function las(miljo: Record<string, string>) {
  const fel: string[] = [];
  return { skydd: lasSkydd(miljo, fel), fel };
}

describe('skyddets inställningar', () => {
  it('har förval', () => {
    expect(las({})).toEqual({
      skydd: {
        adress: null,
        proxy: [],
        takt: {
          inloggning: { antal: 100, sekunder: 60 },
          inloggning_alla: { antal: 600, sekunder: 60 },
          inlasning: { antal: 60, sekunder: 600 },
          bilaga: { antal: 120, sekunder: 600 },
          kalender: { antal: 120, sekunder: 60 },
        },
        stoppanstand: 0,
        logg: { niva: 'info', form: 'json' },
      },
      fel: [],
    });
  });

  it('läses', () => {
    const { skydd, fel } = las({
      ADRESS: 'https://anslag.example.se',
      PROXY: 'uniquelocal, 10.1.0.0/16,2001:db8::/32',
      TAKT_INLOGGNING: '5/300',
      STOPPANSTAND: '5',
      LOGGNIVA: 'warn',
    });
    expect(fel).toEqual([]);
    expect(skydd).toMatchObject({
      proxy: ['uniquelocal', '10.1.0.0/16', '2001:db8::/32'],
      takt: { inloggning: { antal: 5, sekunder: 300 } },
      stoppanstand: 5,
      logg: { niva: 'warn' },
    });
    expect(skydd.adress?.origin).toBe('https://anslag.example.se');
  });

  it.each([
    ['ADRESS', 'anslag.example.se'],
    ['ADRESS', 'https://anslag.example.se/portfolj'],
    ['ADRESS', 'ftp://anslag.example.se'],
    ['PROXY', 'caddy'],
    ['PROXY', 'true'],
    ['PROXY', '10.0.0.256'],
    ['PROXY', '10.0.0.0/33'],
    ['TAKT_INLOGGNING', '20'],
    ['TAKT_INLOGGNING_ALLA', '0/60'],
    ['TAKT_INLASNING', '20/0'],
    ['TAKT_BILAGA', '20'],
    ['STOPPANSTAND', '100'],
    ['LOGGNIVA', 'allt'],
  ])('%s=%s ger en rad som säger vad den ska vara', (namn, varde) => {
    expect(las({ [namn]: varde }).fel).toEqual([expect.stringMatching(new RegExp(`^${namn} (är|har) ".+" men ska vara .+\\.$`))]);
  });
});
