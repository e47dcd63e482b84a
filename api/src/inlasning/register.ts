import type { EntityManager } from 'typeorm';
import { type Datum, type Giltighet, type Stodtyp, versionVid } from '@anslag/doman';
import { menadeDu } from './falt/forslag';

export interface Registerpost {
  id: string;
  namn: string;
}
export interface Stodformspost extends Registerpost {
  stodtyp: Stodtyp;
}
export interface Effektmalspost extends Registerpost {
  varianter: string[];
}
interface Strategipost extends Giltighet {
  namn: string;
  effektmal: Effektmalspost[];
  prioriteradeOmraden: Registerpost[];
}
interface Inriktningspost {
  beteckning: string;
  prioriteringar: (Registerpost & { kod: string })[];
}

/** What a name was looked up as: found, or refused with what may have been meant. */
export type Uppslag<P extends Registerpost> = { ok: true; post: P } | { ok: false; meddelande: string; ratt: string | null };

/** A name as it is compared: composed letters, blanks tightened, case aside. Nothing else is forgiven. */
function nyckel(namn: string): string {
  return namn.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');
}

function sla<P extends Registerpost>(skrivet: string, poster: readonly P[], slag: string, namn: (p: P) => string[]): Uppslag<P> {
  const sokt = nyckel(skrivet);
  const post = poster.find((p) => namn(p).some((n) => nyckel(n) === sokt));
  if (post) return { ok: true, post };
  return {
    ok: false,
    meddelande: `${slag} finns inte i registret.`,
    ratt: menadeDu(
      skrivet,
      poster.flatMap((p) => namn(p)[0] ?? []),
    ),
  };
}

/** The day itself and the first days of the versions begun by then, latest first. */
function senastForst(versioner: readonly Giltighet[], dag: Datum): Datum[] {
  return [dag, ...[...new Set(versioner.map((v) => v.gallerFran).filter((f) => f <= dag))].sort().reverse()];
}

/** The first day on which the name is found; null when it is on none. */
function forsta<P extends Registerpost>(dagar: readonly Datum[], sok: (dag: Datum) => Uppslag<P>): Uppslag<P> | null {
  for (const dag of dagar) {
    const traff = sok(dag);
    if (traff.ok) return traff;
  }
  return null;
}

/** The registers as they are in the database, for looking names up. A name is found or refused with a suggestion, never guessed. */
export class Register {
  private readonly namnPaId = new Map<string, string>();
  private readonly kommunPaNamn: Map<string, Registerpost>;

  private constructor(
    /** The region itself; null before the register is loaded. */
    readonly region: { namn: string; kortnamn: string } | null,
    private readonly strategier: Strategipost[],
    private readonly kraftsamlingar: (Registerpost & Giltighet)[],
    private readonly omraden: Registerpost[],
    private readonly inriktningar: Inriktningspost[],
    private readonly stodformer: Stodformspost[],
    private readonly kommuner: Registerpost[],
  ) {
    const alla = [
      ...strategier.flatMap((s) => [...s.effektmal, ...s.prioriteradeOmraden]),
      ...kraftsamlingar,
      ...omraden,
      ...inriktningar.flatMap((i) => i.prioriteringar.map((p) => ({ id: p.id, namn: `${i.beteckning}, ${p.kod}` }))),
      ...stodformer,
      ...kommuner,
    ];
    for (const { id, namn } of alla) this.namnPaId.set(id, namn);
    this.kommunPaNamn = new Map(kommuner.map((k) => [nyckel(k.namn), k]));
  }

  /** Reads all registers. */
  static async las(db: EntityManager): Promise<Register> {
    const giltighet = `'gallerFran', galler_fran, 'gallerTill', galler_till`;
    const [rad] = await db.query<
      {
        region: { namn: string; kortnamn: string } | null;
        strategier: Strategipost[];
        kraftsamlingar: (Registerpost & Giltighet)[];
        omraden: Registerpost[];
        inriktningar: Inriktningspost[];
        stodformer: Stodformspost[];
        kommuner: Registerpost[];
      }[]
    >(`
      SELECT (SELECT json_build_object('namn', namn, 'kortnamn', kortnamn) FROM region) AS region,
        (SELECT COALESCE(json_agg(json_build_object('namn', s.namn, ${giltighet},
            'effektmal', (SELECT COALESCE(json_agg(json_build_object('id', e.id, 'namn', e.namn,
                'varianter', (SELECT COALESCE(json_agg(v.skrivsatt ORDER BY v.skrivsatt), '[]') FROM effektmal_variant v WHERE v.effektmal_id = e.id))
                ORDER BY e.ordning), '[]') FROM effektmal e WHERE e.strategiversion_id = s.id),
            'prioriteradeOmraden', (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'namn', p.namn) ORDER BY p.namn), '[]')
                FROM prioriterat_omrade p WHERE p.strategiversion_id = s.id))), '[]') FROM strategiversion s) AS strategier,
        (SELECT COALESCE(json_agg(json_build_object('id', id, 'namn', namn, ${giltighet})), '[]') FROM kraftsamling) AS kraftsamlingar,
        (SELECT COALESCE(json_agg(json_build_object('id', id, 'namn', namn) ORDER BY kapitel), '[]') FROM strategiskt_omrade) AS omraden,
        (SELECT COALESCE(json_agg(json_build_object('beteckning', i.beteckning, 'prioriteringar',
            (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'namn', COALESCE(p.namn, p.kod), 'kod', p.kod) ORDER BY p.ordning), '[]')
               FROM prioritering p WHERE p.inriktningsbeslut_id = i.id))), '[]') FROM inriktningsbeslut i) AS inriktningar,
        (SELECT COALESCE(json_agg(json_build_object('id', id, 'namn', namn, 'stodtyp', stodtyp) ORDER BY namn), '[]') FROM stodform) AS stodformer,
        (SELECT COALESCE(json_agg(json_build_object('id', id, 'namn', namn) ORDER BY namn), '[]') FROM kommun) AS kommuner
    `);
    if (!rad) throw new Error('a query without FROM returned no row');
    return new Register(
      rad.region,
      rad.strategier,
      rad.kraftsamlingar,
      rad.omraden,
      rad.inriktningar,
      rad.stodformer,
      rad.kommuner,
    );
  }

  /** The name of anything in the registers, for showing a difference; "–" for nothing. */
  namn(id: string | null): string {
    return id === null ? '–' : (this.namnPaId.get(id) ?? id);
  }

  /** An effektmål of the strategy in force on the day, by its name or a known variant. */
  effektmal(skrivet: string, dag: Datum): Uppslag<Effektmalspost> {
    const strategi = versionVid(this.strategier, dag);
    if (!strategi) return { ok: false, meddelande: `Ingen strategi i registret gäller ${dag}.`, ratt: null };
    return sla(skrivet, strategi.effektmal, `Effektmålet (strategin som gäller ${dag})`, (m) => [m.namn, ...m.varianter]);
  }

  /** The effektmål of the strategy in force on the day. */
  effektmalen(dag: Datum): Effektmalspost[] {
    return versionVid(this.strategier, dag)?.effektmal ?? [];
  }

  /** The same in the latest version begun by the day that has it: a report may speak of goals that a project once was granted under. */
  effektmalSenast(skrivet: string, dag: Datum): Uppslag<Effektmalspost> {
    const dagar = senastForst(this.strategier, dag);
    return forsta(dagar, (d) => this.effektmal(skrivet, d)) ?? this.effektmal(skrivet, dag);
  }

  prioriteratOmrade(skrivet: string, dag: Datum): Uppslag<Registerpost> {
    const strategi = versionVid(this.strategier, dag);
    if (!strategi) return { ok: false, meddelande: `Ingen strategi i registret gäller ${dag}.`, ratt: null };
    return sla(skrivet, strategi.prioriteradeOmraden, `Det prioriterade området (strategin som gäller ${dag})`, (m) => [m.namn]);
  }

  kraftsamling(skrivet: string, dag: Datum): Uppslag<Registerpost> {
    const gallande = this.kraftsamlingar.filter((k) => k.gallerFran <= dag && (k.gallerTill === null || dag <= k.gallerTill));
    return sla(skrivet, gallande, `Kraftsamlingen (bland dem som gäller ${dag})`, (k) => [k.namn]);
  }

  /** The same among the latest begun by the day that have the name, as effektmalSenast. */
  kraftsamlingSenast(skrivet: string, dag: Datum): Uppslag<Registerpost> {
    const dagar = senastForst(this.kraftsamlingar, dag);
    return forsta(dagar, (d) => this.kraftsamling(skrivet, d)) ?? this.kraftsamling(skrivet, dag);
  }

  strategisktOmrade(skrivet: string): Uppslag<Registerpost> {
    return sla(skrivet, this.omraden, 'Det strategiska området', (o) => [o.namn]);
  }

  stodform(skrivet: string): Uppslag<Stodformspost> {
    return sla(skrivet, this.stodformer, 'Stödformen', (s) => [s.namn]);
  }

  kommun(skrivet: string): Uppslag<Registerpost> {
    const post = this.kommunPaNamn.get(nyckel(skrivet));
    return post ? { ok: true, post } : sla(skrivet, this.kommuner, 'Kommunen', (k) => [k.namn]);
  }

  /** A priority of an inriktningsbeslut; `falt` says which of the two was not found. */
  prioritering(beslut: string, kod: string): Uppslag<Registerpost> & { falt: 'beslut' | 'kod' } {
    const poster = this.inriktningar.map((i) => ({ id: i.beteckning, namn: i.beteckning, inriktning: i }));
    const traff = sla(beslut, poster, 'Inriktningsbeslutet', (i) => [i.namn]);
    if (!traff.ok) return { ...traff, falt: 'beslut' };
    return {
      ...sla(kod, traff.post.inriktning.prioriteringar, 'Prioriteringen i inriktningsbeslutet', (p) => [p.kod]),
      falt: 'kod',
    };
  }

  /** Names that may stand in a template's columns. */
  listor(): Record<
    | 'stodformer'
    | 'kommuner'
    | 'effektmal'
    | 'kraftsamlingar'
    | 'strategiskaOmraden'
    | 'prioriteradeOmraden'
    | 'inriktningsbeslut',
    string[]
  > {
    const olika = (poster: readonly { namn: string }[]): string[] => [...new Set(poster.map((p) => p.namn))];
    return {
      stodformer: olika(this.stodformer),
      kommuner: olika(this.kommuner),
      effektmal: olika(this.strategier.flatMap((s) => s.effektmal)),
      kraftsamlingar: olika(this.kraftsamlingar),
      strategiskaOmraden: olika(this.omraden),
      prioriteradeOmraden: olika(this.strategier.flatMap((s) => s.prioriteradeOmraden)),
      inriktningsbeslut: this.inriktningar.map((i) => i.beteckning),
    };
  }
}
