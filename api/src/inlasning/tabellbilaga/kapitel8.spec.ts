import { lasTabellbilaga } from './tabellbilaga';
import { TabellbilagaResultat } from './typer';

const F1 = 'Beskrivning av varför regionen har fördelat anslaget mellan projektverksamhet och stöd på det sätt de gjort.';
const F5 = 'Beskrivning av hur anslaget har bidragit till att nå målen i Interreg-program.';
const las = (...rader: string[]): TabellbilagaResultat =>
  lasTabellbilaga(['## 8 Fördelning av anslag 1:1 Regionala utvecklingsåtgärder', ...rader].join('\n'));
const svar = (r: TabellbilagaResultat): unknown[] => r.svar.map((s) => [s.region, s.frageNr, s.svar]);
const klasser = (r: TabellbilagaResultat): string[] => r.rader.slice(1).map((x) => x.klass);

describe('kapitel 8: frågor och svar per region', () => {
  it.each(['Region Skåne', '## Region Skåne', '#### Region Skåne', '**Region Skåne**', '<p><b>Region Skåne</b></p>', '# Skåne'])(
    '%j är regionens rubrik',
    (rubrik) => {
      const r = las(rubrik, '', `${F1}\t<p>Ja.</p> <p>Så.</p>`);
      expect(svar(r)).toEqual([['Skåne', 1, 'Ja.\nSå.']]);
      expect(klasser(r)).toEqual(['rubrik', 'ovrigt', 'ovrigt']);
      expect(r.fynd).toEqual([]);
    },
  );

  it('nästa region börjar vid en rubrik i vanlig text som följs av den första frågan', () => {
    const r = las(
      'Region Skåne',
      `${F1}\tA`,
      '',
      'Västra Götalandsregionen',
      '',
      `${F1}\tB`,
      'Region Kalmar län',
      '--\t--',
      `${F1}\tC`,
    );
    expect(svar(r)).toEqual([
      ['Skåne', 1, 'A'],
      ['Västra Götaland', 1, 'B'],
      ['Kalmar', 1, 'C'],
    ]);
  });

  it('ett regionnamn i ett svar är text, även när nästa fråga följer', () => {
    const r = las('## Region Skåne', `${F1}\tPartner:`, 'Region Kalmar län', '', 'Region Halland', '', `${F5}\tNej.`);
    expect(svar(r)).toEqual([
      ['Skåne', 1, 'Partner:\nRegion Kalmar län\nRegion Halland'],
      ['Skåne', 5, 'Nej.'],
    ]);
    expect(klasser(r)).toEqual(['rubrik', 'ovrigt', 'fortsattning', 'ovrigt', 'fortsattning', 'ovrigt', 'ovrigt']);
  });

  it('ett regionnamn sist i filen är text', () => {
    expect(svar(las('## Region Skåne', `${F1}\tPartner:`, 'Region Halland'))).toEqual([['Skåne', 1, 'Partner:\nRegion Halland']]);
  });

  it('fortsättningsrader, fri text, underrubriker och tabeller hör till svaret ovanför', () => {
    const r = las(
      '## Region Skåne',
      `${F1}\tbidrar till något av`,
      '--\t---',
      '<p></p>\tmålen.',
      'Beviljade projekt:',
      '### Projekt',
      'Service\t100 kr',
    );
    expect(svar(r)).toEqual([['Skåne', 1, 'bidrar till något av målen.\nBeviljade projekt:\nProjekt\nService – 100 kr']]);
    expect(klasser(r)).toEqual(['rubrik', 'ovrigt', 'ovrigt', 'fortsattning', 'fortsattning', 'rubrik', 'fortsattning']);
  });

  it('en fråga som upprepas vid sidbrytning är dubblett eller fortsättning', () => {
    const r = las('## Region Skåne', `${F1}\tA`, '', `${F1}\tA`, `${F1}\tB`, '\tC', '\tC');
    expect(svar(r)).toEqual([['Skåne', 1, 'A\nB\nC']]);
    expect(klasser(r)).toEqual(['rubrik', 'ovrigt', 'ovrigt', 'dubblett', 'fortsattning', 'fortsattning', 'dubblett']);
  });

  it('en felstavad regionrubrik föreslås, en okänd anmäls, en saknad upptäcks', () => {
    const r = las(
      '## Region Norrboten',
      `${F1}\tA`,
      'Region Skånee',
      `${F1}\tB`,
      '## Region Lappland',
      `${F1}\tC`,
      `${F5}\tD`,
      `${F1}\tE`,
    );
    expect(svar(r)).toEqual([
      [null, 1, 'A'],
      [null, 1, 'B'],
      [null, 1, 'C'],
      [null, 5, 'D'],
      [null, 1, 'E'],
    ]);
    expect(r.fynd.map((f) => [f.rad, f.kod, f.forslag])).toEqual([
      [2, 'felstavad_region', 'Norrbotten'],
      [4, 'felstavad_region', 'Skåne'],
      [6, 'okand_region', null],
      [9, 'region_saknas', null],
    ]);
  });

  it('regionens rubrik igen på nästa sida avbryter inte svaret', () => {
    const r = las('## Region Skåne', `${F1}\tbidrar till`, '## Region Skåne', '\tmålen.');
    expect(svar(r)).toEqual([['Skåne', 1, 'bidrar till målen.']]);
    expect(r.fynd).toEqual([]);
  });

  it.each(['### Region Skånes tre prioriteringar', '## Integration'])('%j är en underrubrik i svaret', (rubrik) => {
    const r = las('## Region Skåne', `${F1}\tA.`, rubrik, 'Mer.', `${F5}\tNej.`);
    expect(svar(r)).toEqual([
      ['Skåne', 1, `A.\n${rubrik.replace(/#+ /, '')}\nMer.`],
      ['Skåne', 5, 'Nej.'],
    ]);
    expect(r.rader[3]).toMatchObject({ klass: 'rubrik', skal: 'underrubrik', kapitel: 8 });
    expect(r.fynd).toEqual([]);
  });

  it('ett svar utan fråga är ett fel', () => {
    const r = las('## Region Skåne', '\tlöst svar');
    expect(klasser(r)).toEqual(['rubrik', 'oklassificerad']);
    expect(r.fynd.map((f) => f.kod)).toEqual(['fortsattning_utan_rad']);
  });
});
