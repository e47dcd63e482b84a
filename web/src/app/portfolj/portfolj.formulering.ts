import { OKANT, STODTYPER, formateraKronor, formateraProcent } from '@anslag/doman';
import {
  Matt,
  Per,
  PortfoljRad,
  PortfoljRaderSvar,
  PortfoljSvar,
  Portfoljvarden,
  Raknesatt,
  EJ_TILLAMPLIGT,
  OKANTRAD,
  stodtypnamn,
} from '@anslag/kontrakt';

const KR = '\u00a0kr';

interface Indelningsord {
  flik: string;
  en: string;
  ingen: string;
  flera: string;
}

const INDELNINGAR: Record<Per, Indelningsord> = {
  effektmal: {
    flik: 'Effektmål',
    en: 'effektmål',
    ingen: 'inget effektmål',
    flera: 'effektmål',
  },
  kraftsamling: {
    flik: 'Kraftsamling',
    en: 'kraftsamling',
    ingen: 'ingen kraftsamling',
    flera: 'kraftsamlingar',
  },
  kommun: { flik: 'Kommun', en: 'kommun', ingen: 'ingen kommun', flera: 'kommuner' },
  stodtyp: { flik: 'Stödtyp', en: 'stödtyp', ingen: 'ingen stödtyp', flera: 'stödtyper' },
};

export function indelningsord(per: Per): Indelningsord {
  return INDELNINGAR[per];
}

export function mattnamn(matt: Matt): string {
  switch (matt) {
    case 'kronor':
      return 'Beviljat, kr';
    case 'projekt':
      return 'Ärenden';
    case 'insatser':
      return 'Insatser';
  }
}

export function raknesattnamn(rakna: Raknesatt): string {
  switch (rakna) {
    case 'fordelat':
      return 'Fördelat';
    case 'beror':
      return 'Berör';
  }
}

/** What a figure of the table leads to, definite plural. */
export function bakomnamn(matt: Matt): string {
  switch (matt) {
    case 'kronor':
      return 'besluten';
    case 'projekt':
      return 'ärendena';
    case 'insatser':
      return 'insatserna';
  }
}

/** What the two ways to count mean, in one line. */
export function raknesattforklaring(rakna: Raknesatt, per: Per): string {
  const ord = INDELNINGAR[per];
  const varje = per === 'effektmal' ? 'varje mål' : `varje ${ord.en}`;
  switch (rakna) {
    case 'fordelat':
      return 'Fördelat: varje krona räknas en gång, och raderna summerar till hela portföljen.';
    case 'beror':
      return `Berör: hela beloppet räknas vid ${varje} som ärendet berör; raderna kan därför summera till mer än helheten.`;
  }
}

export function radnamn(per: Per, rad: Pick<PortfoljRad, 'nyckel' | 'namn'>): string {
  if (rad.nyckel === OKANT) return OKANTRAD[per];
  if (rad.nyckel === 'summa') return 'Hela portföljen';
  const stodtyp = per === 'stodtyp' ? STODTYPER.find((s) => s === rad.nyckel) : undefined;
  return stodtyp ? stodtypnamn(stodtyp) : rad.namn;
}

export function antalArenden(antal: number): string {
  return `${formateraKronor(antal)} ${antal === 1 ? 'ärende' : 'ärenden'}`;
}

/** A figure with what it counts: "1 912 400 kr", "3 ärenden", "1 insats". */
export function siffertext(varden: Portfoljvarden, matt: Matt): string {
  switch (matt) {
    case 'kronor':
      return arOkant(varden) ? 'okänt belopp' : `${formateraKronor(varden.kronor)}${KR}`;
    case 'projekt':
      return antalArenden(varden.projekt);
    case 'insatser':
      return `${formateraKronor(varden.insatser)} ${varden.insatser === 1 ? 'insats' : 'insatser'}`;
  }
}

/** Are there grants, but no document that says how large any of them is? Then 0 would be untrue. */
export function arOkant(varden: Portfoljvarden): boolean {
  return varden.kronor === 0 && varden.okandaBelopp > 0 && varden.okandaBelopp >= varden.projekt;
}

/** "14 ärenden saknar uppgift om belopp", or nothing. */
export function okandaBelopp(antal: number): string {
  return antal === 0 ? '' : `${antalArenden(antal)} saknar uppgift om belopp`;
}

/** Years of which no decision is read in. */
export function utanBeslut(ar: readonly number[], forfluten = false): string {
  if (ar.length === 0) return '';
  if (forfluten) return `För ${artext(ar)} fanns inga beslut då: antingen var inget beslutat, eller så är besluten inte inlästa.`;
  return `För ${artext(ar)} är inga beslut inlästa: kronor och ärenden är okända, inte noll.`;
}

/** The goals that the strategy has but the documents do not name. */
export function okandaMal(effektmal: PortfoljSvar['effektmal']): string {
  if (!effektmal || effektmal.okanda === 0) return '';
  return `${effektmal.okanda} av strategins ${effektmal.angivna} effektmål är inte namngivna i handlingarna.`;
}

/** "2020", "2020 och 2021", "2018–2021", "2016, 2018 och 2021". */
export function artext(ar: readonly number[]): string {
  const [forsta, sista] = [ar[0], ar.at(-1)];
  if (forsta === undefined || sista === undefined) return '';
  if (ar.length > 2 && sista - forsta === ar.length - 1) return `${forsta}–${sista}`;
  return ar.length === 1 ? String(forsta) : `${ar.slice(0, -1).join(', ')} och ${sista}`;
}

/** A share of the whole with two decimals, "41,18 %"; "–" when there is no whole. */
export function andelstext(varde: number, helhet: number): string {
  const procent = formateraProcent(varde, helhet, 2);
  return procent === null ? EJ_TILLAMPLIGT : `${procent}\u00a0%`;
}

/** "1,9 mkr" from a million upwards, else whole kronor; exact, halves upwards. */
export function kortBelopp(kronor: number): string {
  if (kronor < 1_000_000) return `${formateraKronor(kronor)}${KR}`;
  // A hundredth of the whole is a percent: with 100 million as the whole, percent are millions.
  const [hela = '0', decimal = '0'] = (formateraProcent(kronor, 100_000_000) ?? '0').split(',');
  return `${formateraKronor(Number(hela))}${decimal === '0' ? '' : `,${decimal}`}\u00a0mkr`;
}

/** What the chart measures: "Beviljade kronor 2020 och 2021 per effektmål, fördelat". */
export function diagrammatt(svar: PortfoljSvar, matt: Matt): string {
  const vad = { kronor: 'Beviljade kronor', projekt: 'Antal ärenden', insatser: 'Antal insatser' }[matt];
  return [vad, artext(svar.ar), `per ${INDELNINGAR[svar.per].en}, ${raknesattnamn(svar.rakna).toLowerCase()}`]
    .filter(Boolean)
    .join(' ');
}

/** The one thing the chart says, from the figures. */
export function budskap(svar: PortfoljSvar, matt: Matt): string {
  const ord = INDELNINGAR[svar.per];
  const helhet = svar.helhet[matt];
  const okant = svar.rader.find((r) => r.nyckel === OKANT)?.[matt] ?? 0;
  const kanda = svar.rader.filter((r) => r.nyckel !== OKANT);
  const storst = Math.max(0, ...kanda.map((r) => r[matt]));
  if (helhet === 0) return ingenting(svar, matt);
  const tal = (n: number): string => (matt === 'kronor' ? kortBelopp(n) : siffertext({ ...svar.helhet, [matt]: n }, matt));
  if (okant > storst) {
    const del = okant >= helhet ? tal(helhet) : `${matt === 'kronor' ? tal(okant) : formateraKronor(okant)} av ${tal(helhet)}`;
    return `För ${del} anger handlingarna ${ord.ingen}`;
  }
  const toppen = kanda.filter((r) => r[matt] === storst).map((r) => radnamn(svar.per, r));
  const vad = matt === 'kronor' ? 'störst beviljat belopp' : `flest ${matt === 'projekt' ? 'ärenden' : 'insatser'}`;
  const vilka = toppen.length === 1 ? toppen[0] : toppen.length === 2 ? toppen.join(' och ') : `${toppen.length} ${ord.flera}`;
  const hur = matt === 'kronor' ? tal(storst) : `${formateraKronor(storst)} av ${formateraKronor(helhet)}`;
  return `${vilka} har ${vad}: ${hur}${toppen.length > 1 ? ' vardera' : ''}`;
}

function ingenting(svar: PortfoljSvar, matt: Matt): string {
  const nar = artext(svar.ar);
  if (matt === 'insatser') return `Inga insatser är redovisade ${nar}`.trim();
  if (matt === 'kronor' && svar.helhet.okandaBelopp > 0)
    return `Handlingarna anger inga belopp för de ${antalArenden(svar.helhet.projekt)} som beviljats ${nar}`.trim();
  return `Inget är beviljat ${nar}`.trim();
}

/** Why the rows of "berör" sum to more than the whole, or nothing when they do not. */
export function overHelheten(svar: PortfoljSvar, matt: Matt): string {
  if (svar.rakna !== 'beror' || svar.summa[matt] <= svar.helhet[matt]) return '';
  return `Raderna summerar till ${siffertext(svar.summa, matt)}, mer än hela portföljens ${siffertext(svar.helhet, matt)}, eftersom ett ärende kan beröra flera ${INDELNINGAR[svar.per].flera}.`;
}

/** The sum of all rows behind a figure, as it is to be compared with the figure. */
export function underlagssumma(svar: PortfoljRaderSvar): string {
  switch (svar.matt) {
    case 'kronor':
      return `${formateraKronor(svar.kronor)}${KR}`;
    case 'projekt':
      return antalArenden(svar.projekt);
    case 'insatser':
      return `${formateraKronor(svar.antal)} ${svar.antal === 1 ? 'insats' : 'insatser'}`;
  }
}

/** Do the rows behind add up to the figure they were opened from? Said in words either way. */
export function avstamning(svar: PortfoljRaderSvar, figur: Portfoljvarden): { stammer: boolean; text: string } {
  const summa = { kronor: svar.kronor, projekt: svar.projekt, insatser: svar.antal }[svar.matt];
  const stammer = summa === figur[svar.matt];
  const text = `Summa ${underlagssumma(svar)}`;
  return { stammer, text: stammer ? `${text} = siffran ovan` : `${text}, men siffran ovan är ${siffertext(figur, svar.matt)}` };
}
