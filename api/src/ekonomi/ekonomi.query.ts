import { Injectable } from '@nestjs/common';
import type { Arsbelopp, Beslut, Rekvisition, Saldon } from '@anslag/doman';
import { arendefilter } from '../arende/arendefilter';
import type { Lasare } from '../plattform/databas/tidsresa';
import { SALDON } from '../utbetalning/saldon';

type Bevillningsbeslut = Beslut & {
  /** The amounts of the budget's own line of anslag 1:1, null where not known; null when the decision has no budget. */
  budget: { avser: 'projektet' | 'forlangningen'; egna: { ar: number; kronor: number | null }[] } | null;
};

/** A granted ärende with its decisions, claims and ledgers. */
export interface Lagratprojekt {
  arende: string;
  namn: string;
  sokande: string | null;
  handlaggare: string | null;
  /** The ärende is closed. */
  avslutat: boolean;
  beslut: Bevillningsbeslut[];
  rekvisitioner: Rekvisition[];
  /** Without the tak and the återkrav, which are the decisions'. */
  saldon: Omit<Saldon, 'tak' | 'aterkrav'>;
}

const EGNA = `SELECT COALESCE(json_agg(json_build_object('ar', c.ar, 'kronor', c.belopp_kr) ORDER BY c.ar), '[]') FROM budgetrad g JOIN budgetcell c ON c.budgetrad_id = g.id WHERE g.budget_id = u.id AND g.egen_11`;

/** What the terms in force are read from; of the texts of a decision nothing. */
const BESLUT = `SELECT json_agg(json_build_object('nummer', b.nummer, 'slag', b.slag, 'lage', b.lage, 'beviljadAndel', b.andel_hundradelar, 'tak', b.tak_kr, 'aterkrav', b.aterkrav_kr, 'avskrivningsgrund', b.avskrivningsgrund,
    'projektperiod', json_build_object('fran', b.period_fran, 'till', b.period_till), 'beslutat', json_build_object('fran', b.beslutad_fran, 'till', b.beslutad_till), 'villkor', '[]'::json, 'allmannaVillkor', NULL,
    'rattarBeslut', (SELECT r.nummer FROM beslut r WHERE r.id = b.rattar_beslut_id), 'ofullstandigt', b.ofullstandigt, 'beslutsniva', b.beslutsniva, 'rattsligRam', b.rattslig_ram,
    'budget', CASE WHEN u.id IS NOT NULL THEN json_build_object('avser', u.avser, 'egna', (${EGNA})) END) ORDER BY b.nummer)
  FROM beslut b LEFT JOIN budget u ON u.beslut_id = b.id WHERE b.arende_id = a.id AND b.lage = 'beslutad'`;

const REKVISITIONER = `SELECT json_agg(json_build_object('nummer', r.nummer, 'slag', r.slag, 'status', r.status, 'inkom', r.inkom, 'begart', r.begart_kr,
    'period', CASE WHEN r.period_fran IS NOT NULL THEN json_build_object('fran', r.period_fran, 'till', r.period_till) END,
    'rattar', (SELECT x.nummer FROM rekvisition x WHERE x.id = r.rattar_rekvisition_id),
    'bestallt', COALESCE((SELECT o.belopp_kr FROM utbetalningsorder o WHERE o.rekvisition_id = r.id AND o.status <> 'makulerad'), 0),
    'rader', COALESCE((SELECT json_agg(json_build_object('kostnadsslag', k.kostnadsslag, 'bokfort', k.bokfort_kr, 'ejGodkant', k.ej_godkant_kr, 'skal', NULL) ORDER BY k.ordning) FROM rekvisitionsrad k WHERE k.rekvisition_id = r.id), '[]')) ORDER BY r.nummer)
  FROM rekvisition r WHERE r.arende_id = a.id`;

@Injectable()
export class EkonomiQuery {
  /** Every granted ärende that claims costs, by what is sought in name, applicant and number. A företagsstöd is there once it has a claim. */
  projekt(db: Lasare, sok: string | undefined): Promise<Lagratprojekt[]> {
    const { villkor, parametrar } = arendefilter(sok === undefined ? {} : { sok });
    const urval = villkor === '' ? '' : ` AND a.id IN (SELECT a.id FROM arende a LEFT JOIN stodform f ON f.id = a.stodform_id LEFT JOIN kommun k ON k.id = a.kommun_id${villkor})`;
    return db.query<Lagratprojekt[]>(
      `SELECT a.nyckel AS arende, a.namn, a.sokande, p.namn AS handlaggare, (${BESLUT}) AS beslut, COALESCE((${REKVISITIONER}), '[]') AS rekvisitioner, a.status = 'avslutad' AS avslutat, ${SALDON('a.id')} AS saldon
       FROM arende a LEFT JOIN anvandare p ON p.id = a.handlaggare_id
       WHERE EXISTS (SELECT FROM utfallsbeslut b WHERE b.arende_id = a.id AND b.slag IN ('bifall', 'tillagg'))
         AND (a.stodtyp <> 'foretagsstod' OR EXISTS (SELECT FROM rekvisition r WHERE r.arende_id = a.id))${urval}
       ORDER BY a.nyckel`,
      parametrar,
    );
  }

  /** A value of the register on the day; null when none is in force. */
  async regelvarde(db: Lasare, kod: 'TAKT_TOLERANS' | 'REKVISITION_DAGAR', dag: string): Promise<number | null> {
    const [rad] = await db.query<{ varde: number }[]>('SELECT varde FROM regelvarde WHERE kod = $1 AND galler_fran <= $2 ORDER BY galler_fran DESC LIMIT 1', [kod, dag]);
    return rad?.varde ?? null;
  }
}

/** The budget's own line by year, over the decisions in the order they build on each other; empty when a part of it is not known. */
export function egnaBelopp(beslut: readonly Bevillningsbeslut[], raknade: readonly number[]): Arsbelopp[] {
  const budgetar = raknade.flatMap((nummer) => beslut.find((b) => b.nummer === nummer)?.budget ?? []);
  // A budget for the whole project takes the place of what was before; that of an extension is added to it.
  const sista = budgetar.map((b) => b.avser).lastIndexOf('projektet');
  const egna = budgetar.slice(Math.max(0, sista)).flatMap((b) => b.egna);
  const kanda = egna.flatMap(({ ar, kronor }) => (kronor === null ? [] : [{ ar, kronor }]));
  return kanda.length < egna.length ? [] : kanda;
}
