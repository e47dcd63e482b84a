import { overklagandesatt } from './overklagande';

describe('överklagandesätt – den som nekas eller får betala tillbaka kan få saken prövad (kommunallag 2017:725 13 kap.; förvaltningslag 2017:900 §§ 40–44)', () => {
  it.each([
    ['avslag', null, 'forvaltningsratt'],
    ['aterkrav', null, 'forvaltningsratt'],
    ['upphavande', null, 'forvaltningsratt'],
    ['avskrivning', 'avvisad', 'forvaltningsratt'],
    ['avskrivning', 'aterkallad', null],
    ['avskrivning', 'annan', null],
    ['avskrivning', null, null],
    ['andring', null, 'laglighetsprovning'],
    ['bifall', null, null],
    ['tillagg', null, null],
    ['forlangning', null, null],
  ] as const)('%s (%s): %s', (slag, avskrivningsgrund, vantat) => expect(overklagandesatt({ slag, avskrivningsgrund })).toBe(vantat));
});
