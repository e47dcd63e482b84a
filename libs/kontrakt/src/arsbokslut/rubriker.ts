import { formateraKronor, formateraProcent, OKANT } from '@anslag/doman';
import type { Arstabell, Enhet, Kolumn, Stodtyp, TabellId, Tabellrad } from '@anslag/doman';

const STODTYPNAMN: Record<Stodtyp, string> = {
  projekt: 'Projekt',
  foretagsstod: 'Företagsstöd',
  kommersiell_service: 'Kommersiell service',
  uppfoljning_utvardering: 'Uppföljning och utvärdering',
};

/** A stödtyp as the reader sees it, everywhere. */
export function stodtypnamn(stodtyp: Stodtyp): string {
  return STODTYPNAMN[stodtyp];
}

const TABELLRUBRIKER: Record<TabellId, { rubrik: string; ingress: string }> = {
  ram: {
    rubrik: 'Årets ramar',
    ingress: 'Tilldelade, beslutade och utbetalade medel. De redovisas var för sig och summeras inte.',
  },
  plan: {
    rubrik: 'Plan och utfall',
    ingress: 'Indikativ fördelning och utfall per stödtyp. Avvikelsen räknas mot den senaste planen.',
  },
  stodtyp: { rubrik: 'Fördelning per stödtyp', ingress: 'Beviljade medel. Varje beslut räknas det år det fattades.' },
  ansokningar: {
    rubrik: 'Ansökningar',
    ingress:
      'Ansökningar som kom in under året, och de som beslutades under året, när de än kom in. Återkallade och avvisade är avskrivna av det skälet. Tilläggsbeslut räknas inte som ansökningar.',
  },
  stodform: {
    rubrik: 'Företagsstöd och kommersiell service per stödform',
    ingress: 'Beviljade medel. Medelbelopp per beslut med känt belopp.',
  },
  korstabell: {
    rubrik: 'Projekt per prioritering och strategiskt område',
    ingress: 'Antal beviljade projekt. Varje projekt räknas en gång.',
  },
  effektmal: {
    rubrik: 'Fördelning per effektmål',
    ingress: 'Beviljade medel. Fördelat summerar till helheten; berör räknar hela beloppet vid varje mål och kan överstiga den.',
  },
  kraftsamling: {
    rubrik: 'Fördelning per kraftsamling',
    ingress:
      'Beviljade medel. Fördelat summerar till helheten; berör räknar hela beloppet vid varje kraftsamling och kan överstiga den.',
  },
  kommun: { rubrik: 'Fördelning per kommun', ingress: 'Beviljade medel efter sökandens kommun.' },
  kon: {
    rubrik: 'Företagsstöd efter företagsledarens kön',
    ingress: 'Beviljade företagsstöd och stöd till kommersiell service. Varje stöd räknas.',
  },
  eu: {
    rubrik: 'Medfinansiering av EU-projekt',
    ingress: 'Beviljade projektmedel efter det EU-program som projektet också har medel från.',
  },
  beviljat_utbetalt: {
    rubrik: 'Beviljat och utbetalt',
    ingress: 'Beslut räknas det år de fattades, utbetalningar det år de gjordes.',
  },
  angivet: {
    rubrik: 'Övriga uppgifter i handlingarna',
    ingress: 'Uppgifter som handlingarna anger om året. De ingår inte i tabellerna ovan.',
  },
};

/** A table's heading, and one line that states its base: what its figures count. */
export function tabellrubrik(id: TabellId): { rubrik: string; ingress: string } {
  return TABELLRUBRIKER[id];
}

/** The heading of the list of decisions whose remark must be read together with the year's figures. */
export const ANMARKNINGSRUBRIK = 'Beslut med anmärkning';

const LEDRUBRIKER: Record<TabellId, string> = {
  ram: 'Uppgift',
  plan: 'Stödtyp',
  stodtyp: 'Stödtyp',
  ansokningar: 'Stödtyp',
  stodform: 'Stödform',
  korstabell: 'Prioritering',
  effektmal: 'Effektmål',
  kraftsamling: 'Kraftsamling',
  kommun: 'Kommun',
  kon: 'Företagsledarens kön',
  eu: 'EU-program',
  beviljat_utbetalt: 'Stödtyp',
  angivet: 'Uppgift',
};

/** The heading of the column that holds a table's row headings. */
export function ledrubrik(tabell: TabellId): string {
  return LEDRUBRIKER[tabell];
}

const KOLUMNRUBRIKER: Record<string, string> = {
  antal: 'Beviljade ärenden',
  kronor: 'Beviljat, kr',
  andel: 'Andel av beviljat',
  andel_antal: 'Andel av antalet',
  foregaende_antal: 'Ärenden föregående år',
  foregaende_kronor: 'Beviljat föregående år, kr',
  forandring: 'Förändring, kr',
  inkomna: 'Inkomna',
  beslutade: 'Beslutade',
  beviljade: 'Beviljade',
  avslag: 'Avslag',
  avskrivna: 'Avskrivna',
  aterkallade: 'varav återkallade',
  avvisade: 'varav avvisade',
  beviljandegrad: 'Beviljandegrad',
  medel: 'Medelbelopp, kr',
  plan: 'Plan, kr',
  reviderad: 'Reviderad plan, kr',
  utfall: 'Utfall, kr',
  avvikelse: 'Avvikelse, kr',
  andel_plan: 'Andel av planen',
  andel_utfall: 'Andel av utfallet',
  avvikelse_andel: 'Avvikelse, procentenheter',
  beviljat: 'Beviljat, kr',
  utbetalt: 'Utbetalt, kr',
  foregaende_beviljat: 'Beviljat föregående år, kr',
  foregaende_utbetalt: 'Utbetalt föregående år, kr',
  beror_antal: 'Ärenden som berör',
  beror_kronor: 'Berör, kr',
};

/** Where a table's column means something else than the same column elsewhere. */
const EGNA_KOLUMNRUBRIKER: Partial<Record<TabellId, Record<string, string>>> = {
  ram: { kronor: 'Belopp, kr' },
  korstabell: { antal: 'Projekt totalt', [OKANT]: 'Strategiskt område ej angivet' },
  effektmal: { antal: 'Fördelat, ärenden', kronor: 'Fördelat, kr', foregaende_kronor: 'Fördelat föregående år, kr' },
  kraftsamling: { antal: 'Fördelat, ärenden', kronor: 'Fördelat, kr', foregaende_kronor: 'Fördelat föregående år, kr' },
  kon: { antal: 'Beviljade stöd', foregaende_antal: 'Stöd föregående år' },
  eu: { antal: 'Beviljade projekt' },
  angivet: { antal: 'Antal', kronor: 'Belopp, kr' },
};

/** A column's heading with its unit; a column of a register entry is headed by its name. */
export function kolumnrubrik(tabell: TabellId, kolumn: Kolumn): string {
  return kolumn.namn ?? EGNA_KOLUMNRUBRIKER[tabell]?.[kolumn.id] ?? KOLUMNRUBRIKER[kolumn.id] ?? kolumn.id;
}

const RADRUBRIKER: Record<string, string> = {
  ...STODTYPNAMN,
  foretagsstod_totalt: 'Företagsstöd inklusive kommersiell service',
  summa: 'Summa',
  tilldelat: 'Tilldelat anslag',
  bemyndiganderam: 'Bemyndiganderam',
  utbetalningsram: 'Utbetalningsram',
  uppfoljning_hogst: 'Högst till uppföljning och utvärdering, inom anslaget',
  beslutat: 'Beslutat',
  utbetalt: 'Utbetalt',
  K: 'Företag ledda av kvinnor',
  M: 'Företag ledda av män',
  ERUF: 'Europeiska regionala utvecklingsfonden (ERUF)',
  ESF: 'Europeiska socialfonden (ESF)',
  INTERREG: 'Interreg',
  REACT_EU: 'React-EU',
  ANNAT: 'Annat EU-program',
  inget_eu: 'EU-program ej angivet',
  eu_totalt: 'Projekt med EU-medel',
};

const OKANTRUBRIKER: Partial<Record<TabellId, string>> = {
  stodform: 'Stödform ej angiven',
  korstabell: 'Prioritering ej angiven',
  effektmal: 'Fördelning på mål ej angiven',
  kraftsamling: 'Fördelning på kraftsamling ej angiven',
  kommun: 'Kommun ej angiven',
  kon: 'Kön ej angivet',
};

/** Where a document states företagsstöd and kommersiell service as one whole, the parts it also states. */
const VARAVRUBRIKER: Record<string, string> = {
  foretagsstod: 'varav annat företagsstöd',
  kommersiell_service: 'varav kommersiell service',
};

/** A row's heading; a row of a register entry is headed by its name. */
export function radrubrik(tabell: TabellId, rad: Pick<Tabellrad, 'id' | 'namn'> & { slag?: Tabellrad['slag'] }): string {
  if (rad.namn !== undefined) return rad.namn;
  if (rad.slag === 'varav') return VARAVRUBRIKER[rad.id] ?? rad.id;
  return (rad.id === OKANT ? OKANTRUBRIKER[tabell] : RADRUBRIKER[rad.id]) ?? rad.id;
}

/** The no-break space keeps a figure and its sign on one line. */
const PROCENT = '\u00a0%';
const CIRKA = 'cirka\u00a0';
export const OKANT_BELOPP = 'okänt';
export const EJ_TILLAMPLIGT = '–';

/**
 * One cell without its unit, except shares ("41,18 %", two decimals as they are kept); money has its unit in the column's heading.
 * Zero is "0"; null is "okänt" for amounts and counts, and "–" for a share or change that cannot be computed.
 */
export function formateraCell(varde: number | null, enhet: Enhet): string {
  switch (enhet) {
    case 'kronor':
    case 'antal':
      return varde === null ? OKANT_BELOPP : formateraKronor(varde);
    case 'andel':
      return varde === null ? EJ_TILLAMPLIGT : `${formateraProcent(varde, 10_000, 2)}${PROCENT}`;
    case 'andelsforandring':
      return varde === null ? EJ_TILLAMPLIGT : medTecken(varde, formateraProcent(varde, 10_000, 2) ?? EJ_TILLAMPLIGT);
  }
}

const medTecken = (varde: number, text: string) => (varde > 0 ? `+${text}` : text);

/** Columns where a missing value means that there is nothing to show, not that something is unknown. */
const FORANDRINGAR: readonly string[] = ['avvikelse', 'forandring'];
const EJ_OKANDA: readonly string[] = [...FORANDRINGAR, 'plan', 'reviderad', 'medel'];
const VALFRIA: readonly string[] = ['plan', 'reviderad', 'andel_plan', 'avvikelse', 'avvikelse_andel', 'forandring'];

/** One cell of a table: as formateraCell, changes with their sign, "–" where no figure can exist, "cirka" where a document rounds. */
export function celltext(tabell: Arstabell, rad: Tabellrad, index: number): string {
  const kolumn = tabell.kolumner[index];
  const varde = rad.celler[index] ?? null;
  if (!kolumn) return EJ_TILLAMPLIGT;
  const utanSumma = rad.slag === 'summa' && kolumn.id.startsWith('beror_');
  if (varde === null && (utanSumma || EJ_OKANDA.includes(kolumn.id))) return EJ_TILLAMPLIGT;
  const text = formateraCell(varde, kolumn.enhet);
  if (varde === null) return text;
  const cirka = (rad.cellnoggrannhet?.[index] ?? rad.noggrannhet) === 'cirka';
  return `${cirka ? CIRKA : ''}${FORANDRINGAR.includes(kolumn.id) ? medTecken(varde, text) : text}`;
}

/** Indexes of the columns worth showing: a plan, revision or former year that does not exist leaves its columns out. */
export function visadeKolumner(tabell: Arstabell): number[] {
  return tabell.kolumner.flatMap((k, i) => {
    const valfri = VALFRIA.includes(k.id) || k.id.startsWith('foregaende_');
    return valfri && tabell.rader.every((r) => (r.celler[i] ?? null) === null) ? [] : [i];
  });
}
