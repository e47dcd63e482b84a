import fc from 'fast-check';
import { Budget, Budgetceller, Finansieringsform } from '../budget/budget';
import { deMinimis } from '../stod/deminimis';
import { Riktlinjefakta } from './fakta';
import { bedomdKontroll, kontrolleraRiktlinje, riktlinjelage } from './kontroll';
import { Riktlinjekod, RIKTLINJEKODER, Riktlinjekrav, RIKTLINJEUTFALL } from './krav';

const tom = { perAr: {}, totalt: null };
interface Finansiar {
  namn: string;
  celler: Budgetceller;
  form?: Finansieringsform;
  egen11?: boolean;
}
const budget = (kostnader: Record<string, Budgetceller>, finansiering: Finansiar[]): Budget => ({
  avser: 'projektet',
  kostnader: Object.entries(kostnader).map(([kategori, celler]) => ({ kategori, celler, angivenSumma: null })),
  finansiering: finansiering.map(({ namn, celler, form, egen11 }) => ({ kategori: namn, typ: 'offentlig', form: form ?? null, egen11: egen11 ?? false, celler, angivenSumma: null })),
  angivet: { kostnader: tom, finansiering: tom },
});

/** 20RS5938: 360 000 + 360 000 + 720 000 = 1 440 000, and nothing from the applicant. */
const res = budget({ Personal: { '2020': 1_440_000 } }, [
  { namn: 'Region Örebro län 1:1', celler: { '2020': 360_000 }, egen11: true },
  { namn: 'Region Västmanland 1:1', celler: { '2020': 360_000 } },
  { namn: 'Tillväxtverket', celler: { '2020': 720_000 } },
]);
const fakta: Riktlinjefakta = {
  stodtyp: 'projekt',
  stodform: null,
  sokande: 'Almi Företagspartner Mälardalen AB',
  kommun: null,
  kommuner: ['Nora', 'Örebro'],
  ingaendeKommuner: null,
  prioritering: '2b',
  budget: res,
  period: { fran: '2020-03-17', till: '2020-11-30' },
  andel: 2500,
  offentligAndelHogst: 5000,
  deminimis: null,
  texter: [],
};
const krav = (kod: Riktlinjekod, del: Partial<Riktlinjekrav> = {}): Riktlinjekrav => ({ kod, kalla: 'Riktlinjen', stodtyper: [], prioriteringar: [], parameter: null, ...del });
const med = (finansiar: Finansiar): Budget => budget({ Personal: { '2020': 1_440_000 } }, [{ namn: 'Region Örebro län 1:1', celler: { '2020': 1 }, egen11: true }, finansiar]);

describe('riktlinjekontrollen (regler §8)', () => {
  it.each<[string, Riktlinjekrav, Partial<Riktlinjefakta>, string, unknown]>([
    ['fler än en kommun', krav('regionalt_mervarde'), {}, 'uppfyllt', { skal: 'flera_kommuner', antal: 2 }],
    ['bara en kommun', krav('regionalt_mervarde'), { kommuner: ['Nora'] }, 'avvikelse', { skal: 'en_kommun', kommun: 'Nora' }],
    ['vad ansökan säger i ord frågas det om, med orden', krav('regionalt_mervarde'), { kommuner: [], ingaendeKommuner: ' Örebro län ' }, 'fraga', { skal: 'kommuner_i_text', text: 'Örebro län' }],
    ['okända kommuner är ingen avvikelse', krav('regionalt_mervarde'), { kommuner: [] }, 'fraga', { skal: 'kommuner_okanda' }],
    ['20RS5938: ingen egen insats', krav('egen_kontant'), {}, 'avvikelse', { skal: 'egen_rad_saknas', sokande: 'Almi Företagspartner Mälardalen AB' }],
    ['20RS4642: anslagets pengar är inte egna, ens när regionen söker', krav('egen_kontant'), { sokande: 'Region Örebro län', budget: med({ namn: 'Region Örebro län', celler: { '2020': 5 }, form: 'kontant', egen11: true }) }, 'avvikelse', { skal: 'egen_rad_saknas', sokande: 'Region Örebro län' }],
    ['20RS3419: Almi Mälardalen är sökanden, formen okänd', krav('egen_kontant'), { budget: med({ namn: 'Almi Mälardalen', celler: { '2020': 5 } }) }, 'fraga', { skal: 'egen_form_okand', rad: 'Almi Mälardalen' }],
    ['egen kontant', krav('egen_kontant'), { budget: med({ namn: 'Almi Mälardalen', celler: { '2020': 5 }, form: 'kontant' }) }, 'uppfyllt', { skal: 'egen_kontant', rad: 'Almi Mälardalen', kronor: 5 }],
    ['egen tid är inte kontant', krav('egen_kontant'), { budget: med({ namn: 'Almi Mälardalen', celler: { '2020': 5 }, form: 'annat' }) }, 'avvikelse', { skal: 'egen_ej_kontant', rad: 'Almi Mälardalen' }],
    ['en annan med ett ord gemensamt är inte sökanden', krav('egen_kontant'), { budget: med({ namn: 'Almi Väst', celler: { '2020': 5 }, form: 'kontant' }) }, 'avvikelse', { skal: 'egen_rad_saknas', sokande: 'Almi Företagspartner Mälardalen AB' }],
    ['utan budget', krav('egen_kontant'), { budget: null }, 'fraga', { skal: 'budget_saknas' }],
    ['fullt finansierad', krav('full_finansiering'), {}, 'uppfyllt', { skal: 'fullt_finansierad', kostnader: 1_440_000, finansiering: 1_440_000 }],
    // 1 440 000 − 6 = 1 439 994
    ['underfinansierad', krav('full_finansiering'), { budget: med({ namn: 'X', celler: { '2020': 5 } }) }, 'avvikelse', { skal: 'underfinansierad', kostnader: 1_440_000, finansiering: 6, differens: 1_439_994 }],
    ['en tom cell är inte noll', krav('full_finansiering'), { budget: med({ namn: 'X', celler: { '2020': null } }) }, 'fraga', { skal: 'okanda_celler', antal: 1 }],
    ['50 % är inom gränsen', krav('offentlig_andel'), { andel: 5000 }, 'uppfyllt', { skal: 'andel_inom', andel: 5000, hogst: 5000 }],
    ['50,01 % är över', krav('offentlig_andel'), { andel: 5001 }, 'avvikelse', { skal: 'andel_over', andel: 5001, hogst: 5000 }],
    ['ingen gräns för dagen', krav('offentlig_andel'), { offentligAndelHogst: null }, 'fraga', { skal: 'andel_okand' }],
    ['statligt stöd svarar en människa på', krav('statligt_stod'), {}, 'fraga', { skal: 'fragas' }],
    ['jämställdhet nämns', krav('jamstalldhet'), { texter: ['Målet är en jämställd arbetsmarknad.'] }, 'uppfyllt', { skal: 'beskrivs', amnen: [{ amne: 'jamstalldhet', ord: 'jämställd' }] }],
    ['barn nämns inte av ett ord som börjar på annat sätt', krav('barn_unga'), { texter: ['Ungern och lungan'] }, 'fraga', { skal: 'beskrivs_inte', saknas: ['barn_unga'] }],
    ['två av tre dimensioner', krav('hallbarhet'), { texter: ['Ekonomisk och social hållbarhet'] }, 'fraga', { skal: 'beskrivs_inte', saknas: ['miljo'] }],
    ['investering med belopp', krav('inga_investeringar'), { budget: budget({ Investeringar: { '2020': 7, '2021': 1 } }, []) }, 'avvikelse', { skal: 'investeringar', rader: [{ rad: 'Investeringar', kronor: 8 }] }],
    ['17RS1250: tom investeringsrad', krav('inga_investeringar'), { budget: budget({ Investeringar: { '2020': null } }, []) }, 'fraga', { skal: 'investeringar_okanda', rad: 'Investeringar' }],
    ['investeringar prövas bara under sin prioritering', krav('inga_investeringar', { prioriteringar: ['X'] }), {}, 'ej_tillampligt', { skal: 'annan_prioritering', prioriteringar: ['X'] }],
    ['mikrobidrag i Örebro kommun frågas', krav('mikrobidrag_ort', { parameter: 'Örebro' }), { stodform: 'Mikrobidrag', kommun: 'Örebro' }, 'fraga', { skal: 'i_kommunen', kommun: 'Örebro' }],
    ['mikrobidrag i Nora', krav('mikrobidrag_ort', { parameter: 'Örebro' }), { stodform: 'Mikrobidrag', kommun: 'Nora' }, 'uppfyllt', { skal: 'annan_kommun', kommun: 'Nora', undantagen: 'Örebro' }],
    ['såddbidrag är inte mikrobidrag', krav('mikrobidrag_ort', { parameter: 'Örebro' }), { stodform: 'Såddbidrag', kommun: 'Örebro' }, 'ej_tillampligt', { skal: 'annan_stodform', stodform: 'Mikrobidrag' }],
    ['inom programmets tid', krav('period', { parameter: '2020-03-17/2020-11-30' }), {}, 'uppfyllt', { skal: 'inom_perioden', fran: '2020-03-17', till: '2020-11-30' }],
    ['en dag för sent', krav('period', { parameter: '2018-01-01/2020-11-29' }), {}, 'avvikelse', { skal: 'utanfor_perioden', start: '2020-03-17', slut: '2020-11-30', fran: '2018-01-01', till: '2020-11-29' }],
    ['en annan stödtyp', krav('regionalt_mervarde', { stodtyper: ['foretagsstod'] }), {}, 'ej_tillampligt', { skal: 'annan_stodtyp' }],
  ])('%s', (_, k, del, utfall, grund) => expect(kontrolleraRiktlinje([k], { ...fakta, ...del })).toEqual([{ kod: k.kod, kalla: 'Riktlinjen', utfall, grund }]));

  it.each([
    // 300 000 × 11,00 = 3 300 000
    [3_300_000, 'uppfyllt', { skal: 'under_taket', kronor: 3_300_000, takKronor: 3_300_000, okandaBelopp: 0 }],
    [3_300_001, 'avvikelse', { skal: 'over_taket', kronor: 3_300_001, takKronor: 3_300_000, over: 1, okandaBelopp: 0 }],
  ])('stöd av mindre betydelse: %d kr är %s', (belopp, utfall, grund) => {
    const deminimis = deMinimis({ dag: '2024-06-15', belopp, tidigare: [], takEuro: 300_000, kursOre: 1100 });
    expect(kontrolleraRiktlinje([krav('de_minimis')], { ...fakta, deminimis })).toMatchObject([{ utfall, grund }]);
  });

  it('vart krav ger ett svar, i sin ordning, med sin källa', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...RIKTLINJEKODER]), fc.constantFrom('projekt' as const, 'foretagsstod' as const), (koder, stodtyp) => {
        const fynd = kontrolleraRiktlinje(koder.map((k) => krav(k, { kalla: `k ${k}` })), { ...fakta, stodtyp });
        expect(fynd.map((f) => [f.kod, f.kalla])).toEqual(koder.map((k) => [k, `k ${k}`]));
      }),
    );
  });
});

describe('handläggarens svar', () => {
  const b = (svar: boolean | null, motivering: string | null = null, avsteg: string | null = null) => ({ svar, motivering, avsteg });
  it.each([
    ['uppfyllt', null, 'uppfyllt'],
    ['uppfyllt', b(false), 'avvikelse'],
    ['uppfyllt', b(false, null, 'skäl'), 'avsteg'],
    ['fraga', null, 'fraga'],
    ['fraga', b(true), 'uppfyllt'],
    ['fraga', b(false), 'avvikelse'],
    ['avvikelse', null, 'avvikelse'],
    ['avvikelse', b(null, null, 'skäl'), 'avsteg'],
    // that the check is wrong has to be explained
    ['avvikelse', b(true), 'avvikelse'],
    ['avvikelse', b(true, ' '), 'avvikelse'],
    ['avvikelse', b(true, 'budgeten visar det inte'), 'uppfyllt'],
    ['ej_tillampligt', b(false), 'ej_tillampligt'],
  ] as const)('%s med svaret %j är %s', (utfall, bedomning, lage) => expect(riktlinjelage({ utfall }, bedomning)).toBe(lage));

  it('inget utan skäl blir avsteg, och ett avsteg är aldrig obesvarat', () => {
    const bedomning = fc.option(fc.record({ svar: fc.option(fc.boolean()), motivering: fc.option(fc.constantFrom('', 'm')), avsteg: fc.option(fc.constantFrom('', 'a')) }));
    fc.assert(
      fc.property(fc.constantFrom(...RIKTLINJEUTFALL), bedomning, (utfall, given) => {
        const [rad] = bedomdKontroll([{ kod: 'period', utfall, kalla: 'k', grund: { skal: 'perioden_okand' } }], given ? [{ kod: 'period', ...given }] : []);
        if (rad?.lage === 'avsteg') expect(rad.bedomning?.avsteg).toBe('a');
        if (given?.svar === false && utfall !== 'ej_tillampligt') expect(['avsteg', 'avvikelse']).toContain(rad?.lage);
      }),
    );
  });
});
