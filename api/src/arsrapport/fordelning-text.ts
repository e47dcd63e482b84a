import { beslutMedAnmarkning, formateraKronor, type Arsbokslutsinnehall, type Arstabell, type TabellId, type Tabellrad } from '@anslag/doman';
import { ANMARKNINGSRUBRIK, formateraCell, radrubrik } from '@anslag/kontrakt';

const kronor = (n: number): string => `${formateraKronor(n)}\u00a0kronor`;
const procent = (hundradelar: number): string => formateraCell(hundradelar, 'andel');
const uppraknat = (delar: readonly string[]): string =>
  delar.length < 2 ? delar.join('') : `${delar.slice(0, -1).join(', ')} och ${delar.at(-1)}`;

/** The section's heading: "Fördelning av anslag 1:1 Regionala utvecklingsåtgärder 2023". */
export function rubrik({ anslagsnamn, budgetar }: Arsbokslutsinnehall): string {
  return `Fördelning av anslag ${anslagsnamn} ${budgetar}`;
}

/** Reads single figures out of the snapshot; null is unknown, also where the table or the row is missing. */
class Siffror {
  constructor(private readonly innehall: Arsbokslutsinnehall) {}

  tabell(id: TabellId): Arstabell | undefined {
    return this.innehall.tabeller.find((t) => t.id === id);
  }

  cell(tabell: TabellId, rad: string, kolumn: string): number | null {
    const t = this.tabell(tabell);
    const index = t?.kolumner.findIndex((k) => k.id === kolumn) ?? -1;
    return t?.rader.find((r) => r.id === rad)?.celler[index] ?? null;
  }

  /** "24 220 000 kronor till projekt" for each part of a table that has an amount. */
  poster(tabell: TabellId, kolumn: string, uttryck: (rad: Tabellrad, belopp: number) => string): string[] {
    return (this.tabell(tabell)?.rader ?? []).flatMap((rad) => {
      const belopp = rad.slag === 'del' ? this.cell(tabell, rad.id, kolumn) : null;
      return belopp ? [uttryck(rad, belopp)] : [];
    });
  }
}

const i = (tabell: TabellId, rad: Tabellrad): string => {
  const namn = radrubrik(tabell, rad);
  return namn.charAt(0).toLowerCase() + namn.slice(1);
};

/** The section's introduction, one paragraph per string: what the year's figures say, in words computed from the snapshot alone. */
export function inledning(innehall: Arsbokslutsinnehall): string[] {
  const s = new Siffror(innehall);
  const stycken = [
    [...ramen(innehall, s), ...planen(innehall, s), ...utfallet(innehall, s)],
    [...ansokningar(innehall, s), ...konet(s)],
    [...europa(s)],
    [...anmarkningar(innehall)],
  ];
  return stycken.filter((st) => st.length > 0).map((st) => st.join(' '));
}

function ramen({ region, anslagsnamn, budgetar }: Arsbokslutsinnehall, s: Siffror): string[] {
  const tilldelat = s.cell('ram', 'tilldelat', 'kronor');
  if (tilldelat === null)
    return [`Det finns inga uppgifter om hur mycket ${region} tilldelades av anslag ${anslagsnamn} för ${budgetar}.`];
  return [`${region} tilldelades ${kronor(tilldelat)} av anslag ${anslagsnamn} för ${budgetar}.`];
}

function planen({ budgetar }: Arsbokslutsinnehall, s: Siffror): string[] {
  const post = (rad: Tabellrad, belopp: number) => `${kronor(belopp)} till ${i('plan', rad)}`;
  const plan = s.poster('plan', 'plan', post);
  const reviderad = s.poster('plan', 'reviderad', post);
  const hogst = s.cell('ram', 'uppfoljning_hogst', 'kronor');
  return [
    plan.length > 0
      ? `Den indikativa fördelningen var ${uppraknat(plan)}.`
      : `Det finns inga uppgifter om någon indikativ fördelning för ${budgetar}.`,
    ...(reviderad.length > 0 ? [`Den reviderades under året till ${uppraknat(reviderad)}.`] : []),
    ...(hogst === null ? [] : [`Av anslaget fick högst ${kronor(hogst)} gå till uppföljning och utvärdering.`]),
  ];
}

function utfallet({ budgetar }: Arsbokslutsinnehall, s: Siffror): string[] {
  const summa = s.cell('plan', 'summa', 'utfall');
  if (summa === null) return [`Det finns inga uppgifter om hur mycket som beviljades under ${budgetar}.`];
  const angivet = s.tabell('plan')?.grund === 'angivet';
  const poster = s.poster('plan', 'utfall', (rad, belopp) => {
    const andel = s.cell('plan', rad.id, 'andel_utfall');
    return `${kronor(belopp)} till ${i('plan', rad)}${andel === null ? '' : ` (${procent(andel)})`}`;
  });
  const avvikelser = s.poster(
    'plan',
    'avvikelse',
    (rad, belopp) => `${kronor(Math.abs(belopp))} ${belopp < 0 ? 'mindre' : 'mer'} till ${i('plan', rad)}`,
  );
  const delar = poster.length > 0 ? `: ${uppraknat(poster)}` : '';
  return [
    angivet
      ? `Utfallet blev enligt handlingen sammanlagt ${kronor(summa)}${delar}.`
      : `Under ${budgetar} beviljades sammanlagt ${kronor(summa)}${delar}.`,
    ...(avvikelser.length > 0 ? [`Jämfört med den senaste planen gick ${uppraknat(avvikelser)}.`] : []),
    ...forandring(s),
  ];
}

function forandring(s: Siffror): string[] {
  const [fore, andring] = [s.cell('stodtyp', 'summa', 'foregaende_kronor'), s.cell('stodtyp', 'summa', 'forandring')];
  if (fore === null || andring === null) return [];
  if (andring === 0) return [`Året före beviljades lika mycket.`];
  return [`Året före beviljades ${kronor(fore)}, en ${andring > 0 ? 'ökning' : 'minskning'} med ${kronor(Math.abs(andring))}.`];
}

function ansokningar({ budgetar }: Arsbokslutsinnehall, s: Siffror): string[] {
  const tabell = 'ansokningar';
  const rad = s.cell(tabell, 'summa', 'beslutade') === null ? 'foretagsstod_totalt' : 'summa';
  const [beslutade, beviljade, grad] = ['beslutade', 'beviljade', 'beviljandegrad'].map((k) => s.cell(tabell, rad, k));
  if (!beslutade || beviljade === null)
    return [`Det finns inga uppgifter om hur många ansökningar som beslutades under ${budgetar}.`];
  const amne = rad === 'summa' ? 'ansökningar' : 'ansökningar om företagsstöd och stöd till kommersiell service';
  const enligt = s.tabell(tabell)?.grund === 'angivet' ? ' enligt handlingen' : '';
  const andel = grad === null || grad === undefined ? '' : ` (${procent(grad)})`;
  return [
    `Under ${budgetar} beslutades${enligt} ${formateraKronor(beslutade)} ${amne}, varav ${formateraKronor(beviljade ?? 0)} beviljades${andel}.`,
  ];
}

function konet(s: Siffror): string[] {
  const [kvinnor, alla] = [s.cell('kon', 'K', 'antal'), s.cell('kon', 'summa', 'antal')];
  if (kvinnor === null || !alla) return [];
  const rad = s.tabell('kon')?.rader.find((r) => r.id === 'K');
  const cirka = rad?.cellnoggrannhet?.includes('cirka') ? 'cirka ' : '';
  const [andelAntal, belopp, andel] = ['andel_antal', 'kronor', 'andel'].map((k) => s.cell('kon', 'K', k));
  const antalsandel = andelAntal === null || andelAntal === undefined || cirka !== '' ? '' : ` (${procent(andelAntal)})`;
  const delAvBeloppet = andel === null || andel === undefined ? '' : `, ${procent(andel)} av beloppet`;
  return [
    `Av ${formateraKronor(alla)} beviljade stöd till företag gick ${cirka}${formateraKronor(kvinnor)}${antalsandel} till företag som leds av kvinnor.`,
    ...(belopp === null || belopp === undefined ? [] : [`De fick ${kronor(belopp)}${delAvBeloppet}.`]),
  ];
}

function europa(s: Siffror): string[] {
  const [medEu, alla] = [s.cell('eu', 'eu_totalt', 'antal'), s.cell('eu', 'summa', 'antal')];
  if (medEu === null || !alla) return [];
  const [belopp, andel] = [s.cell('eu', 'eu_totalt', 'kronor'), s.cell('eu', 'eu_totalt', 'andel')];
  return [
    `Av ${formateraKronor(alla)} beviljade projekt har ${formateraKronor(medEu)} också medel från något EU-program.`,
    ...(belopp === null || andel === null ? [] : [`De beviljades ${kronor(belopp)}, ${procent(andel)} av projektmedlen.`]),
  ];
}

function anmarkningar(innehall: Arsbokslutsinnehall): string[] {
  const antal = beslutMedAnmarkning(innehall).length;
  return antal === 0 ? [] : [`${formateraKronor(antal)} av årets beslut har en anmärkning, se ${ANMARKNINGSRUBRIK}.`];
}

/** What a reader must know of a table's figures, one sentence each. */
export function noter(tabell: Arstabell, innehall: Arsbokslutsinnehall): string[] {
  const handlingens = tabell.grund === 'angivet' && tabell.id !== 'angivet';
  const urBeslut = tabell.grund === 'beraknat' && innehall.historiskt && tabell.id !== 'ram';
  const antal = innehall.beslut.length;
  return [
    ...(handlingens ? ['Årets uppgifter är angivna i handlingen, inte beräknade ur beslut.'] : []),
    ...(urBeslut
      ? [`Tabellen bygger på de ${antal} beslut som finns inlästa för ${innehall.budgetar}; det övriga är okänt.`]
      : []),
    ...(tabell.okandaBelopp > 0
      ? [
          `För ${tabell.okandaBelopp} ${tabell.okandaBelopp === 1 ? 'ärende' : 'ärenden'} anger handlingarna inget belopp. Andelar räknas av de kända beloppen.`,
        ]
      : []),
    ...(tabell.okandaMal
      ? [`Strategin har ytterligare ${tabell.okandaMal} effektmål vars namn inte framgår av handlingarna.`]
      : []),
    ...(harHarledda(tabell) ? ['* Beräknat ur handlingens uppgifter.'] : []),
  ];
}

function harHarledda(tabell: Arstabell): boolean {
  return tabell.rader.some((r) => tabell.kolumner.some((_, k) => arHarlett(tabell, r, k)));
}

/** A count or an amount that is computed from what a document states; shares always are and need no mark. */
export function arHarlett(tabell: Arstabell, rad: Tabellrad, kolumn: number): boolean {
  const enhet = tabell.kolumner[kolumn]?.enhet;
  if ((enhet !== 'antal' && enhet !== 'kronor') || (rad.celler[kolumn] ?? null) === null) return false;
  return (rad.cellnoggrannhet ? rad.cellnoggrannhet[kolumn] : rad.noggrannhet) === 'harlett';
}
