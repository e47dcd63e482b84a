import { formateraAndel, formateraKronor, type Avvikelse, type Datum } from '@anslag/doman';
import { type ArendeSvar, avvikelsenivanamn, type BeslutstextSvar, type BeslutSvar, budgetavvikelse } from '@anslag/kontrakt';
import { ArendeService } from '../arende/arende.service';
import type { Begarande } from '../behorighet/inloggad';
import { kommandoraden } from '../historik/aktor';
import { ProblemFel } from '../plattform/problem/problem-fel';
import type { Resultat, Tillagg } from './kommandon';
import { lasTid, TIDSFLAGGOR } from './tidsval';

const kr = (belopp: number | null) => (belopp === null ? 'okänt' : `${formateraKronor(belopp)} kr`);
const dag = (datum: Datum | null) => datum ?? 'okänt';

/** Whoever runs a command has the whole database at hand; what is secret is read in the history's sight all the same. */
const servernsEgen = (): Begarande => ({ ...kommandoraden(), roller: null });

export function arendekommandon(lagg: Tillagg): void {
  lagg('beslutstext <dnr>', 'beslutets ordalydelse', async (app, [dnr = '']) => {
    const svar = await app.get(ArendeService).beslutstext(servernsEgen(), dnr);
    return { data: svar, text: beslutstexten(svar) };
  });

  lagg(
    'gallande <dnr>',
    'villkor som gäller när alla beslut läses tillsammans',
    async (app, [dnr = ''], val) => {
      const arende = await app.get(ArendeService).hamta(servernsEgen(), dnr, await lasTid(val));
      return { data: { nyckel: arende.nyckel, tid: arende.tid, datum: arende.datum, gallande: arende.gallande, anmarkningar: anmarkningar(arende) }, text: gallandetext(arende) };
    },
    TIDSFLAGGOR,
  );

  lagg(
    'utbetalning <dnr>',
    'vad som kan betalas ut för kostnader som är bokförda hittills',
    async (app, [dnr = ''], { bokfort }) => {
      const svar = await app.get(ArendeService).utbetalningsberakning(dnr, String(bokfort));
      const grans = { andel: 'andelen', tak: 'taket', andel_och_tak: 'både andelen och taket' }[svar.begransadAv];
      const rader = [
        `${svar.nyckel}: ${formateraAndel(svar.andel)} procent av bokförda kostnader, högst ${kr(svar.tak)}.`,
        `Bokfört ${kr(svar.bokfort)}, tidigare utbetalt ${kr(svar.tidigareUtbetalt)}.`,
        `Att betala ut: ${kr(svar.belopp)}. Beloppet begränsas av ${grans}. Kvar av taket därefter: ${kr(svar.kvarAvTaket)}.`,
        ...(svar.overbetalt > 0 ? [`För mycket utbetalt: ${kr(svar.overbetalt)}. Det regleras genom återkrav.`] : []),
      ];
      return { data: svar, text: rader.join('\n') };
    },
    [['--bokfort <kr>', 'bokförda kostnader hittills, till exempel 1912400 eller "1,9 mkr"', true]],
  );

  lagg('budget <dnr>', 'kontroll av budgeten med varje avvikelse', async (app, [dnr = '']) => {
    const arende = await app.get(ArendeService).hamta(servernsEgen(), dnr);
    const beslut = [...arende.beslut].reverse().find((b) => b.budget !== null);
    if (!beslut?.budget) throw new ProblemFel('saknas', `Ärendet ${arende.nyckel} har ingen budget.`);
    const { granskning } = beslut.budget;
    return { data: { nyckel: arende.nyckel, beslut: beslut.nummer, ...beslut.budget }, ...budgetresultat(arende, beslut, granskning.avvikelser) };
  });
}

/** The wording, after its remark and whether it is a proposal. */
export function beslutstexten({ anmarkning, lage, text }: Pick<BeslutstextSvar, 'anmarkning' | 'lage' | 'text'>): string {
  return [...(anmarkning ? [`Anmärkning: ${anmarkning}`] : []), ...(lage === 'forslag' ? ['Förslag till beslut'] : []), text].join('\n');
}

/** The remarks of the decisions that the terms in force are read from. */
function anmarkningar({ beslut, gallande }: Pick<ArendeSvar, 'beslut' | 'gallande'>): { nummer: number; anmarkning: string }[] {
  return beslut.flatMap(({ nummer, anmarkning }) => (anmarkning && gallande?.beslut.includes(nummer) ? [{ nummer, anmarkning }] : []));
}

type Villkorslage = Pick<ArendeSvar, 'nyckel' | 'namn' | 'datum' | 'gallande' | 'beslut'>;

/** The terms in force in words, with the remarks of the decisions they are read from. */
export function gallandetext(arende: Villkorslage): string {
  const g = arende.gallande;
  if (!g) return `${arende.nyckel} ${arende.namn}: inget beslut om bifall gällde ${arende.datum}.`;
  return [
    `${arende.nyckel} ${arende.namn}, villkor som gäller ${arende.datum}`,
    `Beviljad andel: ${g.andel === null ? 'okänd' : `${formateraAndel(g.andel)} procent`}`,
    `Tak: ${kr(g.tak)}${g.kallor.tak.length > 1 ? ` (summan av beslut ${g.kallor.tak.join(', ')})` : ''}`,
    `Projektperiod: ${dag(g.projektperiod.fran)} – ${dag(g.projektperiod.till)}`,
    ...(g.allmannaVillkor ? [`Allmänna villkor: ${[g.allmannaVillkor.datum, g.allmannaVillkor.diarienummer].filter(Boolean).join(', ') || 'version ej angiven'}`] : []),
    ...anmarkningar(arende).map((a) => `Anmärkning, beslut ${a.nummer}: ${a.anmarkning}`),
    ...(g.villkor.length > 0 ? ['Villkor:', ...g.villkor.map((v) => `• ${v.text}`)] : ['Villkor: inga angivna']),
  ].join('\n');
}

function budgetresultat(arende: ArendeSvar, beslut: BeslutSvar, avvikelser: Avvikelse[]): Pick<Resultat, 'text'> {
  const granskning = beslut.budget?.granskning;
  const full = { true: 'ja', false: 'nej', null: 'går inte att avgöra, celler är okända' }[String(granskning?.fulltFinansierad)];
  return {
    text: [
      `${arende.nyckel} ${arende.namn}, budget i beslut ${beslut.nummer}`,
      `Kostnader ${kr(granskning?.summor.kostnader.totalt.kronor ?? null)}, finansiering ${kr(granskning?.summor.finansiering.totalt.kronor ?? null)}. Fullt finansierad: ${full}.`,
      ...(avvikelser.length === 0 ? ['Inga avvikelser.'] : avvikelser.map((a) => `${avvikelsenivanamn(a.niva)}: ${budgetavvikelse(a)}`)),
    ].join('\n'),
  };
}
