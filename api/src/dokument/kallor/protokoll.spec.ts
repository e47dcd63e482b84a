import { somText } from '../text';
import { protokollsblock } from './protokoll';

const SUMMA = 'ab'.repeat(32);
const person = (id: string, namn: string, uppgift: 'ordforande' | 'ledamot' | 'sekreterare', justerare: boolean) => ({ id, namn, uppgift, narvarande: true, justerare });
const paragraf = (p: number, rubrik: string, nyckel: string | null, stycken: { rubrik: string; text: string }[] = []) => ({
  paragraf: p,
  rubrik,
  nyckel,
  diarienummer: nyckel,
  ingress: 'Regional tillväxtnämnd beslutar',
  satser: ['att Almi beviljas 13 procent samt', 'att följande villkor gäller för Region Örebro läns beslut:'],
  villkor: ['Full finansiering.'],
  stycken,
});

const underlag = {
  mote: {
    organ: 'Regional tillväxtnämnd',
    datum: '2020-08-24',
    deltagare: [person('1', 'Ordföranden', 'ordforande', false), person('2', 'Justeraren', 'ledamot', true), person('3', 'Sekreteraren', 'sekreterare', false)],
    // The one who has signed another text than the one that stands has not attested it.
    signaturer: [
      { id: '1', namn: 'Ordföranden', signerad: '2020-08-31T08:00:00.000Z', kontrollsumma: SUMMA },
      { id: '2', namn: 'Justeraren', signerad: '2020-08-31T09:00:00.000Z', kontrollsumma: 'cd'.repeat(32) },
    ],
  },
  innehall: {
    organ: 'Regional tillväxtnämnd',
    datum: '2020-08-24',
    uppgifter: [{ etikett: 'Ordförande', varde: 'Ordföranden' }],
    paragrafer: [
      paragraf(41, 'Medfinansiering av Smart tillväxt', '20RS3419', [
        { rubrik: 'Jäv', text: 'Ledamoten deltog på grund av jäv inte i handläggningen av ärendet.' },
        { rubrik: 'Reservation', text: 'Justeraren reserverar sig mot beslutet.' },
      ]),
      paragraf(42, 'Stöd till ett företag', '20RS1'),
    ],
  },
  kontrollsumma: SUMMA,
  hemliga: new Map([['20RS1', '30 kap. 23 § OSL']]),
};

describe('protokollet som handling – § för §, med satser, jäv, reservationer och vilka som har justerat', () => {
  const text = somText({ block: protokollsblock(underlag) });

  it('skriver varje paragraf i sin ordning', () => {
    expect(text).toContain(
      [
        '§ 41 Medfinansiering av Smart tillväxt',
        'Diarienummer: 20RS3419',
        'Beslut',
        'Regional tillväxtnämnd beslutar',
        'att Almi beviljas 13 procent samt',
        'att följande villkor gäller för Region Örebro läns beslut:',
        '• Full finansiering.',
        'Jäv',
        'Ledamoten deltog på grund av jäv inte i handläggningen av ärendet.',
        'Reservation',
        'Justeraren reserverar sig mot beslutet.',
        '§ 42 Stöd till ett företag',
      ].join('\n'),
    );
  });

  it('lämnar ute vad ett märkt ärendes paragraf säger', () => {
    expect(text.slice(text.indexOf('§ 42'))).toMatch(/^§ 42 Stöd till ett företag\nDiarienummer: 20RS1\nParagrafen omfattas av sekretess enligt 30 kap. 23 § OSL.\nJustering\n/);
  });

  it('nämner ordföranden och justerarna, och vilken dag var och en har signerat den text som gäller', () => {
    expect(text.slice(text.indexOf('Justering\n'))).toContain(`kontrollsumman ${SUMMA}`);
    expect(text.split('\n').slice(-4)).toEqual(['Ordföranden, ordförande', 'Signerat 2020-08-31', 'Justeraren, justerare', 'Inte signerat']);
  });
});
