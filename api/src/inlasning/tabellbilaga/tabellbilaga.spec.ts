import fc from 'fast-check';
import { lasTabellbilaga } from './tabellbilaga';
import { TabellbilagaResultat } from './typer';

const HUVUD =
  'Region\tNamn på insats och kort beskrivning\tResultat i form av uppnådda prestationer under året\tOm möjligt …\tMål';
const rad = (region: string, namn: string, p = 'Två möten.', e = 'Ökad kunskap.', m = 'Mål i RUS'): string =>
  [region, namn, p, e, m].join('\t');
const las = (...rader: string[]): TabellbilagaResultat =>
  lasTabellbilaga(['# 1 Likvärdiga möjligheter till boende', HUVUD, ...rader].join('\n'));
const klasser = (r: TabellbilagaResultat): string[] => r.rader.slice(2).map((x) => x.klass);
const koder = (r: TabellbilagaResultat): string[] => r.fynd.map((f) => `${f.kod}:${f.niva}`);

describe('regionen', () => {
  it.each([
    ['<p><b>Skåne</b></p>', 'Skåne'],
    ['  skåne ', 'Skåne'],
    ['SKÅNE', 'Skåne'],
    ['Skåne'.normalize('NFD'), 'Skåne'],
    ['Region Skåne', 'Skåne'],
    ['Jämtland Härjedalen', 'Jämtland Härjedalen'],
    ['<p>Jämtland</p> <p>Härjedalen</p>', 'Jämtland Härjedalen'],
    ['Jämtland-Härjedalen', 'Jämtland Härjedalen'],
    ['Region Jönköpings län', 'Jönköping'],
    ['Kalmar län', 'Kalmar'],
    ['Västra Götalandsregionen', 'Västra Götaland'],
    ['Väster&shy;botten', 'Västerbotten'],
    ['Gotland<sup>1</sup>', 'Gotland'],
  ])('%j är %s', (skriven, region) => {
    const r = las(rad(skriven, 'Nätverk'));
    expect(r.insatser.map((i) => i.region)).toEqual([region]);
    expect(r.fynd).toEqual([]);
  });

  it.each([
    ['Norrboten', 'Norrbotten'],
    ['Vastmanland', 'Västmanland'],
    ['Ostergotland', 'Östergötland'],
    ['Upsala', 'Uppsala'],
    ['Region Jönköpigs län', 'Jönköping'],
  ])('%s föreslås som %s men tas inte som regionen', (skriven, forslag) => {
    const r = las(rad(skriven, 'Nätverk'));
    expect(r.insatser.map((i) => i.region)).toEqual([null]);
    expect(r.fynd).toEqual([{ rad: 3, kolumn: 1, kod: 'felstavad_region', last: skriven, forslag, niva: 'fel' }]);
    expect(r.perRegion).toEqual([]);
    expect(r.obekraftade).toEqual([{ last: skriven, forslag, perKapitel: [1, 0, 0, 0, 0, 0, 0], totalt: 1 }]);
  });

  it('en stavning som har bekräftats läses som regionen', () => {
    const text = ['# 5 Jämställdhet', rad('Norrboten', 'Nätverk')].join('\n');
    const r = lasTabellbilaga(text, [{ namn: 'Norrbotten', skrivsatt: ['Norrboten'] }]);
    expect(r.perRegion).toEqual([{ region: 'Norrbotten', perKapitel: [0, 0, 0, 0, 1, 0, 0], totalt: 1 }]);
    expect(r.fynd).toEqual([]);
  });

  it('en okänd region anmäls utan förslag', () => {
    const r = las(rad('Lappland', 'Nätverk'));
    expect(r.fynd).toEqual([{ rad: 3, kolumn: 1, kod: 'okand_region', last: 'Lappland', forslag: null, niva: 'fel' }]);
    expect(r.insatser.map((i) => i.region)).toEqual([null]);
  });
});

describe('raderna som räknas', () => {
  it.each([
    ['insats med bara ett namn', rad('Skåne', 'Nätverk', '', '', ''), 'insatser'],
    ['insats med streck i cellerna', rad('Skåne', 'Nätverk', '-', '–', ''), 'insatser'],
    [
      'eget mål räcker fast resultatet bara hänvisar',
      rad('Skåne', 'Analys', 'Se regionens återrapportering avsnitt 4', ''),
      'insatser',
    ],
    ['hänvisning i löpande text', rad('Skåne', 'Analys (se avsnitt 4.1).', 'Genomförd, se tabell 2.'), 'insatser'],
    ['bara hänvisningar', rad('Skåne', 'Studie se tabell 2.', 'Se tabell 2.', 'Se tabell 2.', 'Se tabell 2.'), 'hanvisning'],
    ['bara hänvisning i HTML', rad('Skåne', 'Studie', '<p>Se avsnitt 5.2</p>', '', '<p>Se avsnitt 5.2</p>'), 'hanvisning'],
    [
      'hänvisar till återrapporteringen',
      rad('Skåne', 'Se regionens återrapportering avsnitt 3.1 och 3.2.', '', '', ''),
      'hanvisning',
    ],
    ['redovisas på annat ställe', rad('Skåne', 'Studie', 'Redovisas under avsnitt 4.', '', ''), 'hanvisning'],
    ['se ovan', rad('Skåne', 'Studie', 'Se ovan', 'Se ovan.', '-'), 'hanvisning'],
    ['inga insatser', rad('Skåne', 'Regionen redovisar inga insatser i tabellform.', '', '', ''), 'inga_insatser'],
    ['inga insatser redovisas', rad('Skåne', '<p>Inga insatser redovisas</p>', '-', '', ''), 'inga_insatser'],
    ['har inga insatser att redovisa', rad('Skåne', 'Region Skåne har inga insatser att redovisa.', '', '', ''), 'inga_insatser'],
    ['inga insatser, två celler', 'Skåne\tRegionen redovisar inga insatser inom området', 'inga_insatser'],
    [
      'inga insatser, hänvisar',
      rad('Skåne', 'Regionen redovisar inga insatser i tabellform.', 'Se avsnitt 5.', '', ''),
      'inga_insatser',
    ],
    ['inga insatser som text', 'Region Skåne redovisar inga insatser i tabellform.', 'inga_insatser'],
    ['inga effekter är inte inga insatser', rad('Skåne', 'Inga insatser lämnas åt slumpen', 'Ett möte.'), 'insatser'],
  ])('%s', (_, rad1, klass) => {
    const r = las(rad1);
    expect(klasser(r)).toEqual([klass]);
    expect(r.fynd).toEqual([]);
    expect(r.insatser).toHaveLength(klass === 'insatser' ? 1 : 0);
  });

  it('delar namn och beskrivning vid första stycket', () => {
    const r = las(
      rad('Skåne', '<p>Nät &amp; verk</p> <ul><li>• ett</li> <li>två</li></ul>'),
      rad('Skåne', 'Forum  Ett årligt möte.'),
    );
    expect(r.insatser.map((i) => [i.namn, i.beskrivning])).toEqual([
      ['Nät & verk', '• ett\n• två'],
      ['Forum', 'Ett årligt möte.'],
    ]);
  });

  it('mer än fem insatser i ett kapitel är en varning vid den sjätte', () => {
    const r = las(...[1, 2, 3, 4, 5, 6, 7].map((n) => rad('Skåne', `Insats ${n}`)));
    expect(r.perRegion[0]?.totalt).toBe(7);
    expect(r.fynd).toEqual([{ rad: 8, kolumn: 2, kod: 'fler_an_fem', last: 'Insats 6', forslag: null, niva: 'varning' }]);
  });
});

describe('dubbletter och fortsättningar', () => {
  it('samma rad igen efter en tom rad är en dubblett, även om bara taggarna skiljer', () => {
    const r = las(rad('Skåne', 'Nätverk'), '', rad('<p>Skåne</p>', '<p>Nätverk</p>'), '\tMer text.\t\t\t');
    expect(klasser(r)).toEqual(['insatser', 'ovrigt', 'dubblett', 'fortsattning']);
    expect(r.insatser[0]?.namn).toBe('Nätverk');
    expect(r.insatser[0]?.beskrivning).toBe('Mer text.');
  });

  it('en rad som återkommer längre ned är en dubblett med varning, i ett annat kapitel en egen insats', () => {
    const r = las(rad('Skåne', 'A'), rad('Skåne', 'B'), rad('Skåne', 'A'), '## 2 Kompetensförsörjning', rad('Skåne', 'A'));
    expect(klasser(r)).toEqual(['insatser', 'insatser', 'dubblett', 'rubrik', 'insatser']);
    expect(koder(r)).toEqual(['dubblett_ej_intill:varning']);
    expect(r.perRegion[0]?.perKapitel).toEqual([2, 1, 0, 0, 0, 0, 0]);
  });

  it('samma namn med annat innehåll räknas men anmäls', () => {
    const r = las(rad('Skåne', 'A'), rad('Skåne', 'A', 'Annat.'));
    expect(klasser(r)).toEqual(['insatser', 'insatser']);
    expect(koder(r)).toEqual(['samma_namn:varning']);
  });

  it.each(['', ' ', '\u00a0', '<p></p>', '<p>&nbsp;</p>', '<p><b> </b></p>'])(
    'första cellen %j fortsätter raden ovanför',
    (tom) => {
      const r = las(rad('Skåne', 'A', 'Möten som'), '', HUVUD, `${tom}\t\thölls i maj.\tMer.\t`);
      expect(klasser(r)).toEqual(['insatser', 'ovrigt', 'rubrik', 'fortsattning']);
      expect(r.insatser).toEqual([
        {
          rad: 3,
          kapitel: 1,
          region: 'Skåne',
          namn: 'A',
          beskrivning: null,
          prestationer: 'Möten som hölls i maj.',
          effekter: 'Ökad kunskap.\nMer.',
          mal: 'Mål i RUS',
        },
      ]);
    },
  );

  it('en sida som upprepas med rad och fortsättning läses en gång', () => {
    const sida = [rad('Skåne', 'A'), '\tForts.\t\t\t'];
    const r = las(...sida, '', ...sida);
    expect(klasser(r)).toEqual(['insatser', 'fortsattning', 'ovrigt', 'dubblett', 'dubblett']);
    expect(r.insatser[0]?.beskrivning).toBe('Forts.');
  });

  it('en fortsättning utan rad är ett fel och blir oklassificerad', () => {
    const r = las('\tmer text\t\t\t');
    expect(klasser(r)).toEqual(['oklassificerad']);
    expect(koder(r)).toEqual(['fortsattning_utan_rad:fel']);
  });

  it('ett brutet tabellhuvud är rubrik', () => {
    expect(klasser(las('\t\t\t\tVilket eller vilka mål i den regionala utvecklingsstrategin'))).toEqual(['rubrik']);
  });
});

describe('trasiga celler', () => {
  it.each([
    ['tomma celler sist', `${rad('Skåne', 'A')}\t\t`, 'varning'],
    ['tom cell efter regionen', 'Skåne\t\tA\tTvå möten.\tÖkad kunskap.\tMål i RUS', 'varning'],
    ['tom cell före regionen', `\t${rad('Skåne', 'A')}`, 'varning'],
    ['en tabb mitt i en mening', 'Skåne\tA\tTvå\tmöten.\tÖkad kunskap.\tMål i RUS', 'fel'],
    ['en tabb i ett stycke', 'Skåne\tA\t<p>Två\tmöten.</p>\tÖkad kunskap.\tMål i RUS', 'fel'],
  ])('%s rättas och anmäls', (_, text, niva) => {
    const r = las(text);
    expect(r.insatser).toEqual([
      {
        rad: 3,
        kapitel: 1,
        region: 'Skåne',
        namn: 'A',
        beskrivning: null,
        prestationer: 'Två möten.',
        effekter: 'Ökad kunskap.',
        mal: 'Mål i RUS',
      },
    ]);
    expect(koder(r)).toEqual([`fel_antal_celler:${niva}`]);
  });

  it.each([
    ['två celler', 'Skåne\tBara en cell', 'fel_antal_celler', '2'],
    // Skåne + nine
    ['tio celler', 'Skåne\ta\tb\tc\td\te\tf\tg\th\ti', 'fel_antal_celler', '10'],
    ['åtta celler', 'Skåne\ta\tb\tc\td\te\tf\tg', 'fel_antal_celler', '8'],
    ['ett streck som namn', rad('Skåne', '–'), 'namn_saknas', '–'],
    ['inget namn', rad('Skåne', ''), 'namn_saknas', 'Skåne Två möten. Ökad kunskap. Mål i RUS'],
    ['rester av en tabell', '<td>trasig <b', 'oklassificerad', '<td>trasig <b'],
    ['en tagg som inte slutar', 'trasig <b', 'oklassificerad', 'trasig <b'],
  ])('%s blir ett fel och ingen insats', (_, text, kod, last) => {
    const r = las(rad('Blekinge', 'Före'), text, rad('Skåne', 'Efter'));
    expect(klasser(r)).toEqual(['insatser', 'oklassificerad', 'insatser']);
    expect(r.fynd).toEqual([expect.objectContaining({ rad: 4, kod, last, niva: 'fel' })]);
    expect(r.insatser.map((i) => [i.namn, i.mal])).toEqual([
      ['Före', 'Mål i RUS'],
      ['Efter', 'Mål i RUS'],
    ]);
  });

  it('det trasiga klistras inte vid raden före, inte heller när den saknar celler', () => {
    const r = las('Skåne\tA\tTvå möten.', '<td>trasig <b', '\tmer text\t\t\t');
    expect(klasser(r)).toEqual(['insatser', 'oklassificerad', 'oklassificerad']);
    expect(r.insatser).toEqual([expect.objectContaining({ namn: 'A', prestationer: 'Två möten.' })]);
    expect(koder(r).sort()).toEqual(['fel_antal_celler:varning', 'fortsattning_utan_rad:fel', 'oklassificerad:fel']);
  });

  it('saknas sista cellen läses den som tom, med varning', () => {
    const r = las('Skåne\tA\tTvå möten.\tÖkad kunskap.', rad('Skåne', 'B'));
    expect(r.insatser.map((i) => [i.namn, i.mal])).toEqual([
      ['A', ''],
      ['B', 'Mål i RUS'],
    ]);
    expect(r.fynd).toEqual([{ rad: 3, kolumn: 5, kod: 'fel_antal_celler', last: '4', forslag: '5', niva: 'varning' }]);
  });

  it('en rad som brutits inne i en cell sätts ihop', () => {
    const r = las('Skåne\tA\tTvå möten', 'hölls i maj.\tÖkad kunskap.\tMål i RUS');
    expect(klasser(r)).toEqual(['insatser', 'fortsattning']);
    expect(r.insatser[0]).toMatchObject({ prestationer: 'Två möten hölls i maj.', effekter: 'Ökad kunskap.', mal: 'Mål i RUS' });
    expect(koder(r)).toEqual(['bruten_rad:varning']);
  });

  it('en bruten rad som upprepas läses en gång', () => {
    const bruten = ['Skåne\tA\tTvå möten', 'hölls i maj.\tÖkad kunskap.\tMål i RUS', 'och mer text'];
    const r = las(...bruten, '', ...bruten);
    expect(klasser(r)).toEqual(['insatser', 'fortsattning', 'fortsattning', 'ovrigt', 'dubblett', 'dubblett', 'dubblett']);
    expect(r.insatser.map((i) => i.mal)).toEqual(['Mål i RUS och mer text']);
  });

  it('en rad utan region sägs ifrån om', () => {
    const r = las(
      rad('Skåne', 'A'),
      'Ett längre namn på en insats som saknar region före sig\tTvå möten.\tÖkad kunskap.\tMål i RUS',
    );
    expect(klasser(r)).toEqual(['insatser', 'oklassificerad']);
    expect(koder(r)).toEqual(['fel_antal_celler:fel']);
  });

  it('regionen och namnet i samma cell skiljs åt men måste bekräftas', () => {
    const r = las('Skåne Insatser för service\tTvå möten.\tÖkad kunskap.\tMål i RUS');
    expect(r.insatser[0]).toMatchObject({ region: 'Skåne', namn: 'Insatser för service', mal: 'Mål i RUS' });
    expect(koder(r)).toEqual(['fel_antal_celler:fel']);
  });

  it('markdownrader med lodstreck läses som celler', () => {
    const r = las('| Skåne | A | Två möten. | Ökad kunskap. | Mål i RUS |', '--- | --- | --- | --- | ---', '|:--|--:|');
    expect(klasser(r)).toEqual(['insatser', 'ovrigt', 'ovrigt']);
    expect(r.insatser[0]).toMatchObject({ namn: 'A', mal: 'Mål i RUS' });
  });

  it('sidnummer, sidhuvud och fotnoter hör inte till någon insats', () => {
    const r = las(rad('Skåne', 'A'), '12', 'Tabellbilaga', '<sup>1</sup> Källa', '13 Regionalt utvecklingsarbete 2023');
    expect(klasser(r)).toEqual(['insatser', 'ovrigt', 'ovrigt', 'ovrigt', 'ovrigt']);
    expect(r.insatser[0]?.mal).toBe('Mål i RUS');
  });
});

describe('rubrikerna', () => {
  it.each([
    ['# 5 Jämställdhet', 5],
    ['#### 6 Integration', 6],
    ['##7 Miljö och klimat', 7],
    ['## **4 Tillgänglighet i hela landet**', 4],
    ['**5 Jämställdhet**', 5],
    ['5 Jämställdhet', 5],
    ['### Integration', 6],
    ['## 5 Jämnställdhet', 5],
  ])('%j börjar kapitel %d', (rubrik, kapitel) => {
    const r = lasTabellbilaga([rubrik, HUVUD, rad('Skåne', 'A')].join('\n'));
    expect(r.insatser.map((i) => i.kapitel)).toEqual([kapitel]);
    expect(r.rader[0]?.klass).toBe('rubrik');
  });

  it('en innehållsförteckning börjar inget kapitel', () => {
    const r = lasTabellbilaga(
      ['## Innehåll', '1 Likvärdiga möjligheter till boende 5', '5 Jämställdhet .... 40', rad('Skåne', 'A')].join('\n'),
    );
    expect(r.rader.map((x) => x.kapitel)).toEqual([null, null, null, null]);
    expect(koder(r)).toEqual(['kapitel_saknas:fel']);
  });
});

describe('vad som helst', () => {
  const bit = fc.constantFrom(
    'Skåne',
    'Norrboten',
    '\t',
    '\t',
    '\n',
    '<p>',
    '</p>',
    'text',
    'Se tabell 2.',
    '# 2 Kompetensförsörjning',
    '## 8 Fördelning av anslag',
    '|',
    '--',
    HUVUD,
    'Region Skåne',
    'Beskrivning av varför regionen har fördelat anslaget',
    '&nbsp;',
    ' ',
  );
  it('varje rad får en klass, klasserna summerar till raderna och regionerna till insatserna', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(bit, fc.string()), { maxLength: 60 }), (bitar) => {
        const text = bitar.join('');
        const r = lasTabellbilaga(text);
        const rader = text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
        expect(r.rader.map((x) => x.rad)).toEqual(Array.from({ length: rader }, (_, i) => i + 1));
        expect(Object.values(r.antal).reduce((a, b) => a + b)).toBe(rader);
        const iRegioner = [...r.perRegion, ...r.obekraftade].reduce((a, b) => a + b.totalt, 0);
        expect([iRegioner, r.antal.insatser]).toEqual([r.insatser.length, r.insatser.length]);
        const anmalda = new Set(r.fynd.map((f) => f.rad));
        expect(r.rader.filter((x) => x.klass === 'oklassificerad' && !anmalda.has(x.rad))).toEqual([]);
        expect(r.insatser.filter((i) => i.region === null && !anmalda.has(i.rad))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
