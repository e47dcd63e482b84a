import { writeFile } from 'node:fs/promises';
import { beslutMedAnmarkning, formateraKronor, OKANT } from '@anslag/doman';
import { ANMARKNINGSRUBRIK, formateraCell, kolumnrubrik, OKANTRAD, OKANT_BELOPP, PER, radrubrik, RAKNESATT, stodtypnamn, tabellrubrik, type PortfoljRad, type PortfoljSvar, type Raknesatt } from '@anslag/kontrakt';
import { ArsbokslutService } from '../arsrapport/arsbokslut.service';
import { skapaFordelning } from '../arsrapport/fordelning-dokument';
import { kommandoraden } from '../historik/aktor';
import { PortfoljService } from '../portfolj/portfolj.service';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { artal, ettAv } from './argument';
import type { Tillagg } from './kommandon';
import { lasTid, TIDSFLAGGOR } from './tidsval';
import { tabell } from './utskrift';

export function sammanstallningskommandon(lagg: Tillagg): void {
  lagg(
    'portfolj',
    'portföljen per effektmål, kraftsamling, kommun eller stödtyp',
    async (app, _argument, { ar, per, rakna, ...val }) => {
      const fraga = { ar: [artal(ar)], per: ettAv(PER, per, 'per'), rakna: ettAv(RAKNESATT, rakna ?? 'fordelat', 'rakna') };
      const svar = await app.get(PortfoljService).tabell({ ...fraga, ...(await lasTid(val)) });
      return { data: svar, text: portfoljtext(svar) };
    },
    [
      ['--ar <år>', 'budgetår', true],
      ['--per <indelning>', PER.join(', '), true],
      ['--rakna <sätt>', 'fordelat (varje krona en gång) eller beror (hela beloppet vid varje mål)'],
      ...TIDSFLAGGOR,
    ],
  );

  lagg('arsbokslut <år>', 'gör årsbokslut för året', async (app, [ar]) => {
    const tjanst = app.get(ArsbokslutService);
    const gjort = await tjanst.gor(kommandoraden(), artal(ar));
    const svar = await tjanst.hamta(gjort.budgetar, gjort.nummer);
    const rubrik = gjort.nytt
      ? `Årsbokslut nr ${gjort.nummer} för ${gjort.budgetar} är gjort.`
      : `Inget har ändrats sedan årsbokslut nr ${gjort.nummer} för ${gjort.budgetar}.`;
    const tabeller = svar.innehall.tabeller
      .filter((t) => t.rader.length > 0)
      .map((t) =>
        [
          tabellrubrik(t.id).rubrik,
          tabell(
            ['', ...t.kolumner.map((k) => kolumnrubrik(t.id, k))],
            t.rader.map((r) => [radrubrik(t.id, r), ...r.celler.map((c, i) => formateraCell(c, t.kolumner[i]?.enhet ?? 'antal'))]),
            [false, ...t.kolumner.map(() => true)],
          ),
        ].join('\n'),
      );
    const anmarkta = beslutMedAnmarkning(svar.innehall).map((b) => `${b.nyckel} ${b.namn}, beslut ${b.nummer}: ${b.anmarkning}`);
    const anmarkningar = anmarkta.length > 0 ? [[ANMARKNINGSRUBRIK, ...anmarkta].join('\n')] : [];
    return { data: { ...gjort, innehall: svar.innehall }, text: [rubrik, `Kontrollsumma ${gjort.kontrollsumma}`, ...tabeller, ...anmarkningar].join('\n\n') };
  });

  lagg(
    'fordelning <år>',
    'rapportavsnittet Fördelning av anslag 1:1 som Wordfil, ur årets senaste årsbokslut',
    async (app, [ar], { ut }) => {
      const bokslut = await app.get(ArsbokslutService).senaste(artal(ar));
      const fil = String(ut);
      if (!fil.endsWith('.docx')) throw new ProblemFel('formfel', `Filnamnet ${fil} ska sluta med .docx.`);
      const dokument = await skapaFordelning(bokslut);
      await writeFile(fil, dokument).catch((fel: NodeJS.ErrnoException) => {
        throw new ProblemFel('formfel', `Filen ${fil} går inte att skriva (${fel.code ?? fel.message}). Välj en annan plats.`);
      });
      const { innehall: _, ...rad } = bokslut;
      return { data: { ...rad, fil }, text: `${fil} är skriven ur årsbokslut nr ${bokslut.nummer} för ${bokslut.budgetar}.` };
    },
    [['--ut <fil.docx>', 'filen som ska skrivas', true]],
  );
}

/** The portfolio as a table. Where no document states any of a row's amounts, the sum is unknown and not 0. */
export function portfoljtext(svar: PortfoljSvar): string {
  const namn = (r: PortfoljRad) => {
    if (r.nyckel === OKANT) return OKANTRAD[svar.per];
    return svar.per === 'stodtyp' ? stodtypnamn(r.namn as Parameters<typeof stodtypnamn>[0]) : r.namn;
  };
  const rad = (text: string, v: PortfoljSvar['helhet']) => [text, v.kronor === 0 && v.okandaBelopp > 0 ? OKANT_BELOPP : formateraKronor(v.kronor), v.projekt, v.okandaBelopp, v.insatser];
  const rubriker = ['', 'Beviljat (kr)', 'Ärenden', 'Utan känt belopp', 'Insatser'];
  const tal = tabell(rubriker, [...svar.rader.map((r) => rad(namn(r), r)), rad('Hela portföljen', svar.helhet)], [false, true, true, true, true]);
  return [tal, ...noter(svar)].join('\n');
}

function noter(svar: PortfoljSvar): string[] {
  const satt: Record<Raknesatt, string> = {
    fordelat: 'Fördelat: varje krona räknas en gång, raderna summerar till helheten.',
    beror: `Berör: hela beloppet räknas vid varje mål som ärendet berör. Raderna summerar till ${formateraKronor(svar.summa.kronor)} kr, helheten är ${formateraKronor(svar.helhet.kronor)} kr.`,
  };
  const utan = svar.arUtanBeslut.length > 0 ? [`Inga beslut är inlästa för ${svar.arUtanBeslut.join(', ')}: kronor och ärenden är okända, inte noll.`] : [];
  return [satt[svar.rakna], ...utan, ...(svar.effektmal?.okanda ? [`${svar.effektmal.okanda} av strategins ${svar.effektmal.angivna} effektmål är inte namngivna i handlingarna.`] : [])];
}
