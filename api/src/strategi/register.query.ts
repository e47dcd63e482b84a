import { Injectable } from '@nestjs/common';
import type { RegionSvar, RegisterSvar } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import type { Lasare } from '../plattform/databas/tidsresa';

/** Reads the region and the registers that everything else refers to. */
@Injectable()
export class RegisterQuery {
  constructor(private readonly db: DataSource) {}

  /** The region and its years, newest first. A database without a region is empty: its name is then "Ingen region inläst". */
  async region(db: Lasare = this.db): Promise<RegionSvar> {
    const [rad] = await db.query<{ namn: string; lan: string; fiktiv: boolean }[]>('SELECT namn, lan, fiktiv FROM region');
    return { ...(rad ?? { namn: 'Ingen region inläst', lan: '', fiktiv: false }), budgetar: await this.budgetar(db) };
  }

  /** Years with at least one decision, frame or own insats, newest first. */
  async budgetar(db: Lasare = this.db): Promise<number[]> {
    const rader = await db.query<{ ar: number }[]>(`
      SELECT ar FROM (
        SELECT DISTINCT budgetar AS ar FROM beslut
        UNION SELECT budgetar FROM anslagsram
        UNION SELECT i.ar FROM insats i JOIN region r ON r.kortnamn = i.region
      ) t ORDER BY ar DESC`);
    return rader.map((r) => r.ar);
  }

  async register(): Promise<RegisterSvar> {
    const [strategiversioner, kraftsamlingar, stodformer, kommuner, indikatorer] = await Promise.all([
      this.db.query<RegisterSvar['strategiversioner']>(`
        SELECT v.id, v.namn, v.galler_fran AS "gallerFran", v.galler_till AS "gallerTill",
          v.antal_effektmal AS "antalEffektmal", v.antal_prioriterade_omraden AS "antalPrioriteradeOmraden",
          COALESCE((SELECT json_agg(json_build_object('id', e.id, 'namn', e.namn, 'overgripandeMal', o.namn, 'belagg', e.belagg) ORDER BY e.ordning)
            FROM effektmal e LEFT JOIN overgripande_mal o ON o.id = e.overgripande_mal_id WHERE e.strategiversion_id = v.id), '[]') AS effektmal,
          COALESCE((SELECT json_agg(json_build_object('id', p.id, 'namn', p.namn) ORDER BY p.namn COLLATE "sv-x-icu")
            FROM prioriterat_omrade p WHERE p.strategiversion_id = v.id), '[]') AS "prioriteradeOmraden"
        FROM strategiversion v ORDER BY v.galler_fran DESC`),
      this.db.query<RegisterSvar['kraftsamlingar']>(`
        SELECT id, namn, utmaningsomrade, plattform, galler_fran AS "gallerFran", galler_till AS "gallerTill"
        FROM kraftsamling ORDER BY galler_fran DESC, utmaningsomrade COLLATE "sv-x-icu", namn COLLATE "sv-x-icu"`),
      this.db.query<RegisterSvar['stodformer']>('SELECT namn, stodtyp FROM stodform ORDER BY namn COLLATE "sv-x-icu"'),
      this.db.query<RegisterSvar['kommuner']>('SELECT namn, lan FROM kommun ORDER BY namn COLLATE "sv-x-icu"'),
      this.db.query<RegisterSvar['indikatorer']>(`
        SELECT s.id, s.namn, s.enhet, COALESCE(v.titel, e.namn) AS mal
        FROM strategiindikator s LEFT JOIN verksamhetsmal v ON v.id = s.verksamhetsmal_id LEFT JOIN effektmal e ON e.id = s.effektmal_id
        LEFT JOIN strategiversion sv ON sv.id = e.strategiversion_id
        ORDER BY sv.galler_fran DESC NULLS LAST, e.ordning, v.dokument COLLATE "sv-x-icu", v.ordning, s.ordning`),
    ]);
    return { strategiversioner, kraftsamlingar, stodformer, kommuner, indikatorer };
  }
}
