import { Arstabell, Enhet, Kolumn, Tabellrad, formateraKronor } from '@anslag/doman';
import { ArsbokslutRaderSvar, NyttArsbokslutSvar, Utlosare } from '@anslag/kontrakt';

/** How an årsbokslut came to be. */
export function utlosarnamn(utlosare: Utlosare): string {
  switch (utlosare) {
    case 'schema':
      return 'Enligt schema vid årsskiftet';
    case 'ikapp':
      return 'Ikapp: gjordes vid start, eftersom det saknades';
    case 'manuellt':
      return 'För hand';
  }
}

/** What came of making an årsbokslut. */
export function gjort(svar: NyttArsbokslutSvar): string {
  return svar.nytt
    ? `Årsbokslut nr ${svar.nummer} för ${svar.budgetar} är gjort.`
    : `Inget har ändrats sedan nr ${svar.nummer}. Inget nytt årsbokslut för ${svar.budgetar} behövdes.`;
}

/** A checksum's first twelve digits; the whole stands where it is pointed at. */
export function kortSumma(kontrollsumma: string): string {
  return `${kontrollsumma.slice(0, 12)} …`;
}

/** What a table leaves out because no document states it, one sentence each. */
export function forbehall({ okandaBelopp, okandaMal }: Pick<Arstabell, 'okandaBelopp' | 'okandaMal'>): string[] {
  const belopp =
    okandaBelopp > 0
      ? [`${formateraKronor(okandaBelopp)} beslut saknar uppgift om belopp i handlingarna och ingår inte i kronorna.`]
      : [];
  const mal =
    okandaMal !== undefined && okandaMal > 0
      ? [`${okandaMal} av strategins effektmål är inte ${okandaMal === 1 ? 'namngivet' : 'namngivna'} i handlingarna.`]
      : [];
  return [...belopp, ...mal];
}

const RADER_MED_UNDERLAG: readonly string[] = ['beslutat', 'utbetalt'];

/** Can a cell have rows behind it? A plan, a stated figure, the year before and what is unknown have none in the snapshot. */
export function harRader(tabell: Pick<Arstabell, 'id' | 'grund'>, rad: Tabellrad, kolumn: Kolumn, varde: number | null): boolean {
  if (varde === null || tabell.grund === 'angivet' || tabell.id === 'angivet') return false;
  if (tabell.id === 'ram') return RADER_MED_UNDERLAG.includes(rad.id);
  return !kolumn.id.startsWith('foregaende') && !['plan', 'reviderad', 'andel_plan'].includes(kolumn.id);
}

/** Columns in kronor that are computed from their rows' sum instead of being it. */
const HARLEDDA: readonly string[] = ['medel', 'forandring', 'avvikelse'];

/** What the rows behind a cell amount to, and whether that is the cell. */
export function avstamning(svar: ArsbokslutRaderSvar, enhet: Enhet): { ton: 'bra' | 'varning' | 'neutral'; text: string } {
  const { beslut, utbetalningar, ansokningar, varde, kolumn } = svar;
  const kronor = beslut.reduce((s, b) => s + (b.del ?? 0), 0) + utbetalningar.reduce((s, u) => s + u.kronor, 0);
  const summa = `Summa ${formateraKronor(kronor)}\u00a0kr`;
  if (HARLEDDA.includes(kolumn) || (enhet !== 'kronor' && enhet !== 'antal')) {
    return { ton: 'neutral', text: `${summa}. Siffran ovan är räknad på raderna` };
  }
  if (enhet === 'kronor') {
    return kronor === varde
      ? { ton: 'bra', text: `${summa} = siffran ovan` }
      : { ton: 'varning', text: `${summa}, men siffran ovan är ${formateraKronor(varde ?? 0)}\u00a0kr` };
  }
  const arenden = new Set(beslut.map((b) => b.nyckel)).size;
  if (ansokningar.length > 0) return raknade(ansokningar.length, ansokningar.length === 1 ? 'ansökan' : 'ansökningar', varde);
  const [antal, vad] = arenden === varde ? [arenden, arenden === 1 ? 'ärende' : 'ärenden'] : [beslut.length, 'beslut'];
  return raknade(antal, vad, varde);
}

function raknade(antal: number, vad: string, varde: number | null): { ton: 'bra' | 'varning'; text: string } {
  const text = `${formateraKronor(antal)} ${vad}`;
  return antal === varde
    ? { ton: 'bra', text: `${text} = siffran ovan` }
    : { ton: 'varning', text: `${text}, men siffran ovan är ${formateraKronor(varde ?? 0)}` };
}
