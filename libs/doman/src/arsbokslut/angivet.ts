import type { AngivetAggregat, Arsram, Arstabell, Arsunderlag, Kolumn, TabellId } from './typer';

/** Tables whose cells a document may state; the frame and the plan have their own fields. */
const ANGIVBARA: readonly TabellId[] = [
  'stodtyp',
  'ansokningar',
  'stodform',
  'korstabell',
  'effektmal',
  'kraftsamling',
  'kommun',
  'kon',
  'eu',
];

/** What a document states of one table. */
export interface AngivnaCeller {
  rader: ReadonlySet<string>;
  kolumner: ReadonlySet<string>;
  cell: (
    rad: string,
    kolumn: Pick<Kolumn, 'id' | 'enhet'>,
  ) => { varde: number; noggrannhet: AngivetAggregat['noggrannhet'] } | null;
  /** Where a row's figures stand; null when the document does not say. */
  kalla: (rad: string) => string | null;
}

/** True when the stated outcome has no post for kommersiell service, which is then read within företagsstöd. */
export function serviceIAngivet(ram: Arsram): boolean {
  return ram.angivetUtfall !== null && !ram.angivetUtfall.some((p) => p.stodtyp === 'kommersiell_service');
}

/** The stated outcome as cells of the table per stödtyp, so that it is written once. */
function utfallsceller(ram: Arsram): AngivetAggregat[] {
  if (ram.angivetUtfall === null) return [];
  const cell = (rad: string, kronor: number): AngivetAggregat => ({
    tabell: 'stodtyp',
    rad,
    kolumn: 'kronor',
    antal: null,
    kronor,
    noggrannhet: 'exakt',
    kalla: null,
  });
  const medService = serviceIAngivet(ram);
  return [
    ...ram.angivetUtfall.map((p) =>
      cell(medService && p.stodtyp === 'foretagsstod' ? 'foretagsstod_totalt' : p.stodtyp, p.kronor),
    ),
    cell(
      'summa',
      ram.angivetUtfall.reduce((s, p) => s + p.kronor, 0),
    ),
  ];
}

/** The figure as the column measures it; null when it states something else, or more. */
function iKolumnen(a: AngivetAggregat, { enhet }: Pick<Kolumn, 'enhet'>): number | null {
  const [varde, annat] = enhet === 'kronor' ? [a.kronor, a.antal] : [a.antal, a.kronor];
  return annat === null ? varde : null;
}

/** Stated cells of a historic year's table; null when none are, or the year is computed from decisions. */
export function angivnaCeller(u: Arsunderlag, tabell: TabellId): AngivnaCeller | null {
  if (!u.historiskt || !ANGIVBARA.includes(tabell)) return null;
  const egna = [...u.aggregat, ...utfallsceller(u.ram)].filter((a) => a.tabell === tabell && a.kolumn !== null);
  if (egna.length === 0) return null;
  return {
    rader: new Set(egna.map((a) => a.rad)),
    kolumner: new Set(egna.flatMap((a) => (a.kolumn === null ? [] : [a.kolumn]))),
    cell: (rad, kolumn) => {
      const a = egna.find((x) => x.rad === rad && x.kolumn === kolumn.id);
      const varde = a ? iKolumnen(a, kolumn) : null;
      return a && varde !== null ? { varde, noggrannhet: a.noggrannhet } : null;
    },
    kalla: (rad) => [...new Set(egna.flatMap((a) => (a.rad === rad && a.kalla !== null ? [a.kalla] : [])))].join('; ') || null,
  };
}

/** Stated figures that fall in no cell of the other tables, each shown as it is written. */
export function angivettabell(u: Arsunderlag, tabeller: readonly Arstabell[]): Arstabell {
  const harCell = (a: AngivetAggregat) => {
    const tabell = tabeller.find((t) => t.id === a.tabell && angivnaCeller(u, t.id) !== null);
    return (
      tabell?.rader.some((r) => r.id === a.rad) && tabell.kolumner.some((k) => k.id === a.kolumn && iKolumnen(a, k) !== null)
    );
  };
  return {
    id: 'angivet',
    bas: 'flera',
    grund: 'angivet',
    kolumner: [
      { id: 'antal', enhet: 'antal' },
      { id: 'kronor', enhet: 'kronor' },
    ],
    rader: u.aggregat
      .filter((a) => !harCell(a))
      .map((a) => ({
        id: [a.tabell, a.rad, a.kolumn].filter((d) => d !== null).join('/'),
        namn: `${a.tabell}: ${[a.rad, a.kolumn].filter((d) => d !== null).join(', ')}`,
        slag: 'uppgift',
        celler: [a.antal, a.kronor],
        noggrannhet: a.noggrannhet,
        ...(a.kalla === null ? {} : { kalla: a.kalla }),
      })),
    okandaBelopp: 0,
  };
}
