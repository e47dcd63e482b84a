import { Injectable } from '@nestjs/common';
import type { Andel, Beredningsdel, Beslutsslag, Budget, Datum, Kronor, MalMedVerkan, Riktlinjebedomning, Riktlinjekrav, Ansokansdel, Projektperiod } from '@anslag/doman';
import type { BerettKriterium, GallandeRiktlinje, Prioriteringsval, Regelvardekod } from '@anslag/kontrakt';
import { budgetjson } from '../beslut/budgetjson';
import type { Lasare } from '../plattform/databas/tidsresa';

/** What is stored of an ärende's application and assessment, before any rule has looked at it. */
export interface LagradBeredning {
  sokandeId: string | null;
  texter: { del: Ansokansdel | Beredningsdel; innehall: string }[];
  ansokan: { andel: Andel | null; belopp: Kronor | null; period: Projektperiod; budget: Budget | null } | null;
  prioritering: { id: string; kod: string; inriktningsbeslut: string } | null;
  bedomningar: Riktlinjebedomning[];
  mal: (MalMedVerkan & { namn: string; strategi: string })[];
  /** What has been done towards the close. */
  avslut: { analysFaststalld: boolean; slutrekvirerat: boolean };
}

export interface Regelvarde {
  varde: number;
  kalla: string;
}

/** Reads what an assessment is made of. */
@Injectable()
export class BeredningQuery {
  async hamta(db: Lasare, arendeId: string): Promise<LagradBeredning> {
    const [rad] = await db.query<LagradBeredning[]>(
      `SELECT a.sokande_id AS "sokandeId",
        COALESCE((SELECT json_agg(json_build_object('del', t.del, 'innehall', t.innehall) ORDER BY t.del) FROM arendetext t WHERE t.arende_id = a.id), '[]') AS texter,
        (SELECT json_build_object('andel', s.sokt_andel_hundradelar, 'belopp', s.sokt_belopp_kr, 'period', json_build_object('fran', s.period_fran, 'till', s.period_till), 'budget', ${budgetjson('g')})
          FROM ansokan s LEFT JOIN budget g ON g.arende_id = s.arende_id WHERE s.arende_id = a.id) AS ansokan,
        (SELECT json_build_object('id', p.id, 'kod', p.kod, 'inriktningsbeslut', p.inriktningsbeslut_id) FROM prioritering p WHERE p.id = a.prioritering_id) AS prioritering,
        COALESCE((SELECT json_agg(json_build_object('kod', r.kod, 'svar', r.svar, 'motivering', r.motivering, 'avsteg', r.avsteg)) FROM riktlinjebedomning r WHERE r.arende_id = a.id), '[]') AS bedomningar,
        COALESCE((SELECT json_agg(json_build_object('effektmal', m.id, 'namn', m.namn, 'strategi', v.namn, 'huvudmal', COALESCE(e.huvudmal, false), 'andel', e.andel_hundradelar,
            'verkan', CASE WHEN e.arende_id IS NOT NULL THEN 'bidrar' ELSE w.verkan END, 'not', w.verkan_not) ORDER BY COALESCE(e.huvudmal, false) DESC, m.namn COLLATE "sv-x-icu")
          FROM effektmal m JOIN strategiversion v ON v.id = m.strategiversion_id
          LEFT JOIN arende_effektmal e ON e.effektmal_id = m.id AND e.arende_id = a.id
          LEFT JOIN arende_malverkan w ON w.effektmal_id = m.id AND w.arende_id = a.id
          WHERE e.arende_id IS NOT NULL OR w.verkan <> 'bidrar'), '[]') AS mal,
        json_build_object('analysFaststalld', EXISTS (SELECT FROM sammanfattande_analys n WHERE n.arende_id = a.id AND n.faststalld IS NOT NULL),
          'slutrekvirerat', EXISTS (SELECT FROM rekvisition q WHERE q.arende_id = a.id AND q.slag = 'slutrekvisition' AND q.status = 'attesterad')) AS avslut
       FROM arende a WHERE a.id = $1`,
      [arendeId],
    );
    if (!rad) throw new Error('the ärende has been read, so it is there');
    return rad;
  }

  /** The riktlinjer in force on the day, of each name the one that began last. */
  riktlinjer(db: Lasare, dag: Datum): Promise<(GallandeRiktlinje & { krav: Riktlinjekrav[] })[]> {
    return db.query(
      `SELECT DISTINCT ON (r.namn COLLATE "sv-x-icu") r.id, r.namn, r.galler_fran AS "gallerFran", r.galler_till AS "gallerTill", r.diarienummer, r.antagen_av AS "antagenAv",
        COALESCE((SELECT json_agg(json_build_object('kod', k.kod, 'kalla', k.kalla, 'stodtyper', k.stodtyper, 'prioriteringar', k.prioriteringar, 'parameter', k.parameter) ORDER BY k.ordning)
          FROM riktlinjekrav k WHERE k.riktlinje_id = r.id), '[]') AS krav
       FROM riktlinje r WHERE r.galler_fran <= $1 AND (r.galler_till IS NULL OR $1 <= r.galler_till) ORDER BY r.namn COLLATE "sv-x-icu", r.galler_fran DESC`,
      [dag],
    );
  }

  /** Each value as it is on the day. */
  async regelvarden(db: Lasare, dag: Datum): Promise<Map<Regelvardekod, Regelvarde>> {
    const rader = await db.query<(Regelvarde & { kod: Regelvardekod })[]>(
      'SELECT DISTINCT ON (kod) kod, varde, kalla FROM regelvarde WHERE galler_fran <= $1 ORDER BY kod, galler_fran DESC',
      [dag],
    );
    return new Map(rader.map(({ kod, ...v }) => [kod, v]));
  }

  inriktningsbeslut(db: Lasare): Promise<Prioriteringsval[]> {
    return db.query(
      `SELECT i.id AS inriktningsbeslut, i.beteckning, i.namn, i.beslutat, i.avser_ar AS "avserAr", i.rangordnad,
        COALESCE((SELECT json_agg(json_build_object('id', p.id, 'kod', p.kod, 'namn', p.namn, 'beskrivning', p.beskrivning) ORDER BY p.ordning)
          FROM prioritering p WHERE p.inriktningsbeslut_id = i.id), '[]') AS prioriteringar
       FROM inriktningsbeslut i ORDER BY i.avser_ar DESC, i.beteckning COLLATE "sv-x-icu"`,
    );
  }

  /** The criteria of an inriktningsbeslut with the ärende's points. */
  kriterier(db: Lasare, arendeId: string, inriktningsbeslut: string): Promise<BerettKriterium[]> {
    return db.query(
      `SELECT k.id, k.namn, k.beskrivning, k.hogst_poang AS "hogstPoang", b.poang, b.motivering
       FROM kriterium k LEFT JOIN kriteriebedomning b ON b.kriterium_id = k.id AND b.arende_id = $1 WHERE k.inriktningsbeslut_id = $2 ORDER BY k.ordning`,
      [arendeId, inriktningsbeslut],
    );
  }

  /** Goals of the strategies in force on the day, and of those that the ärende's goals are of. */
  valbaraMal(db: Lasare, arendeId: string, dag: Datum): Promise<{ id: string; namn: string; strategi: string }[]> {
    return db.query(
      `SELECT m.id, m.namn, v.namn AS strategi FROM effektmal m JOIN strategiversion v ON v.id = m.strategiversion_id
       WHERE (v.galler_fran <= $2 AND (v.galler_till IS NULL OR $2 <= v.galler_till))
         OR EXISTS (SELECT FROM effektmal n WHERE n.strategiversion_id = v.id
           AND n.id IN (SELECT effektmal_id FROM arende_effektmal WHERE arende_id = $1 UNION ALL SELECT effektmal_id FROM arende_malverkan WHERE arende_id = $1))
       ORDER BY v.galler_fran DESC, m.ordning`,
      [arendeId, dag],
    );
  }

  /** The names of goals, by id; without those that are not there. */
  async malnamn(db: Lasare, ider: readonly string[]): Promise<Map<string, string>> {
    const rader = await db.query<{ id: string; namn: string }[]>('SELECT id, namn FROM effektmal WHERE id = ANY ($1::uuid[])', [ider]);
    return new Map(rader.map((r) => [r.id, r.namn]));
  }

  /** The rows of proposals, whose amounts are divided over the goals. */
  oppnaForslag(db: Lasare, arendeId: string, nummer: readonly number[]): Promise<{ id: string; slag: Beslutsslag; tak: Kronor | null }[]> {
    return db.query(`SELECT id, slag, tak_kr AS tak FROM beslut WHERE arende_id = $1 AND nummer = ANY ($2::int[]) AND lage = 'forslag'`, [arendeId, nummer]);
  }

  /** The meeting on whose agenda the ärende stands, not yet decided; null when it stands on none. */
  async dagordning(db: Lasare, arendeId: string): Promise<string | null> {
    const [rad] = await db.query<{ mote: string }[]>(
      `SELECT s.organ || ' ' || s.datum AS mote FROM sammantradespunkt p JOIN sammantrade s ON s.id = p.sammantrade_id
       WHERE p.arende_id = $1 AND p.beslut_id IS NOT NULL AND p.utfall IS NULL AND s.status IN ('planerat', 'kallat', 'pagar') ORDER BY s.datum LIMIT 1`,
      [arendeId],
    );
    return rad?.mote ?? null;
  }
}
