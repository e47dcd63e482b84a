import { STODTYPER } from './arende';
import { STODTYPSFALT, STODTYPSKRAV, type Stodtypsfalt, provaStodtypsfalt } from './registrering';

const falt = (...namn: Stodtypsfalt[]) => new Set(namn);

describe('provaStodtypsfalt: vad en ansökan anger beror på stödtypen', () => {
  it.each([
    ['projekt', falt('sokande'), []],
    ['projekt', falt('sokande', 'kommuner', 'egetProjekt', 'euProgram'), []],
    ['projekt', falt(), [{ kod: 'falt_saknas', falt: 'sokande' }]],
    ['projekt', falt('sokande', 'kon'), [{ kod: 'falt_anvands_inte', falt: 'kon' }]],
    ['foretagsstod', falt('sokande', 'stodform', 'bransch', 'kommun'), []],
    ['foretagsstod', falt('sokande', 'stodform', 'bransch', 'kommun', 'kon'), []],
    ['foretagsstod', falt('sokande'), [{ kod: 'falt_saknas', falt: 'stodform' }, { kod: 'falt_saknas', falt: 'bransch' }, { kod: 'falt_saknas', falt: 'kommun' }]],
    ['kommersiell_service', falt('sokande', 'stodform', 'kommun', 'mottagartyp'), []],
    ['kommersiell_service', falt('sokande', 'stodform', 'kommun'), [{ kod: 'falt_saknas', falt: 'mottagartyp' }]],
    ['uppfoljning_utvardering', falt(), []],
  ] as const)('%s', (stodtyp, angivna, fel) => expect(provaStodtypsfalt(stodtyp, angivna)).toEqual(fel));

  it.each(STODTYPER)('%s: med allt som krävs och får anges är inget fel', (stodtyp) => {
    expect(provaStodtypsfalt(stodtyp, falt(...STODTYPSFALT.filter((f) => STODTYPSKRAV[stodtyp][f] !== 'anvands_inte')))).toEqual([]);
  });
});
