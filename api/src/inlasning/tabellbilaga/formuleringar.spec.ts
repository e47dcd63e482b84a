import { arHanvisning, arIngaInsatser, slutarMedHanvisning } from './formuleringar';

describe('texter som bara hänvisar', () => {
  it.each([
    'Se tabell 2.',
    'se Tabell 2',
    '(Se avsnitt 5.2)',
    'Se regionens återrapportering avsnitt 4',
    'Se regionens återrapportering, avsnitt 4.1 och 4.2.',
    'Se Region Skånes återrapportering',
    'Se avsnitt 3.2 Innovation och förnyelse.',
    'Se tabell 2 ”Studie om arbetslöshet”.',
    'Se ovan.',
    'Se insats under Jämställdhet',
    'För mer information, se avsnitt 2.',
    'Insatsen redovisas i tabell 1.',
    'Redovisas under kapitel 3.',
    'Hänvisas till regionens återrapportering.',
    'Samma som i tabell 1',
    '• Se tabell 4\n• Se tabell 5',
  ])('%j', (text) => expect(arHanvisning(text)).toBe(true));

  it.each([
    '',
    'Tabell 2',
    'Se till att företagen får stöd',
    'Tre möten, se tabell 2.',
    'Se tabell 2. Dessutom har tre möten hållits.',
    'Enligt egen bedömning',
    'Mål i RUS',
    'Seminarier enligt avsnitt 4',
    'Se www.exempel.se',
  ])('inte %j', (text) => expect(arHanvisning(text)).toBe(false));

  it.each([
    ['Studien "Orsaker" se tabell 2.', true],
    ['Strukturer (se regionens återrapportering avsnitt 4.1).', true],
    ['Se hela länet', false],
    ['Mässa i tabellform', false],
  ])('namnet %j slutar med en hänvisning: %s', (text, svar) => expect(slutarMedHanvisning(text)).toBe(svar));
});

describe('texter som säger att inga insatser redovisas', () => {
  it.each([
    'Regionen redovisar inga insatser i tabellform.',
    'Regionen redovisar inga insatser inom området',
    'Inga insatser redovisas',
    'Inga insatser redovisas i tabellform.',
    'Regionen har inga insatser att redovisa.',
    'Regionen har inte redovisat några insatser.',
    'Regionen redovisar inte några insatser i tabellform',
    'Regionen redovisar ej insatser i tabellform',
    'Regionen redovisar inte insatser i tabellform.',
    'Regionen har valt att inte redovisa insatser i tabellform.',
    'Regionen har inte rapporterat några insatser',
    'Insatser redovisas ej.',
    'Inga särskilda insatser har genomförts.',
    'Inga insatser',
    'Inget att redovisa.',
  ])('%j', (text) => expect(arIngaInsatser(text)).toBe(true));

  it.each([
    '',
    'Inga effekter har uppnåtts',
    'Insatser för service',
    'Redovisa insatser digitalt',
    'Stöd till företag utan insatser',
  ])('inte %j', (text) => expect(arIngaInsatser(text)).toBe(false));
});
