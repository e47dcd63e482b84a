import { overklagandesatt } from './overklagande';

const SOM_SOKT = { soktBelopp: null, soktAndel: null, andratForslag: false };

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
  ] as const)('%s (%s): %s', (slag, avskrivningsgrund, vantat) => expect(overklagandesatt({ slag, avskrivningsgrund, tak: null, beviljadAndel: null }, SOM_SOKT)).toBe(vantat));
});

describe('överklagandesätt – den som får mindre än sökt nekas resten (förvaltningslag 2017:900 §§ 41–42)', () => {
  it.each([
    ['hela beloppet', { tak: 360_000, beviljadAndel: 2500 }, { soktBelopp: 360_000, soktAndel: 2500 }, null],
    ['mer än sökt', { tak: 360_001, beviljadAndel: null }, { soktBelopp: 360_000 }, null],
    ['en krona mindre', { tak: 359_999, beviljadAndel: 2500 }, { soktBelopp: 360_000, soktAndel: 2500 }, 'forvaltningsratt'],
    ['lägre andel', { tak: 360_000, beviljadAndel: 2499 }, { soktBelopp: 360_000, soktAndel: 2500 }, 'forvaltningsratt'],
    ['okänt sökt', { tak: 1, beviljadAndel: 1 }, {}, null],
    ['okänt beviljat', { tak: null, beviljadAndel: null }, { soktBelopp: 360_000, soktAndel: 2500 }, null],
    ['annat än det föreslagna', { tak: 360_000, beviljadAndel: null }, { soktBelopp: 360_000, andratForslag: true }, 'forvaltningsratt'],
  ] as const)('%s', (_, beviljat, provat, vantat) => expect(overklagandesatt({ slag: 'bifall', avskrivningsgrund: null, ...beviljat }, { ...SOM_SOKT, ...provat })).toBe(vantat));

  it.each(['tillagg', 'forlangning', 'andring'] as const)('%s som sammanträdet har ändrat', (slag) =>
    expect(overklagandesatt({ slag, avskrivningsgrund: null, tak: 1, beviljadAndel: null }, { ...SOM_SOKT, soktBelopp: 2, andratForslag: true })).toBe('forvaltningsratt'));

  it('ett tillägg ställs inte mot den första ansökans belopp', () =>
    expect(overklagandesatt({ slag: 'tillagg', avskrivningsgrund: null, tak: 1, beviljadAndel: null }, { ...SOM_SOKT, soktBelopp: 2 })).toBeNull());
});
