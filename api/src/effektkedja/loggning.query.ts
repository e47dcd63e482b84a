import { Injectable } from '@nestjs/common';
import type { Beslut } from '@anslag/doman';
import type { Lasare } from '../plattform/databas/tidsresa';

/** An ärende of the person's that has a chain, with its decisions. */
export interface Loggarende {
  id: string;
  nyckel: string;
  namn: string;
  sokande: string | null;
  sekretess: string | null;
  beslut: Beslut[];
}

@Injectable()
export class LoggningQuery {
  /** The person's own ärenden that have nodes to log on and a decision, but not those that the person has a registered conflict of interest in. */
  egna(db: Lasare, anvandareId: string): Promise<Loggarende[]> {
    return db.query<Loggarende[]>(
      `SELECT a.id, a.nyckel, a.namn, a.sokande, a.sekretess,
        (SELECT json_agg(json_build_object('nummer', b.nummer, 'slag', b.slag, 'lage', b.lage, 'beviljadAndel', b.andel_hundradelar, 'tak', b.tak_kr, 'aterkrav', b.aterkrav_kr,
            'avskrivningsgrund', b.avskrivningsgrund, 'projektperiod', json_build_object('fran', b.period_fran, 'till', b.period_till),
            'beslutat', json_build_object('fran', b.beslutad_fran, 'till', b.beslutad_till), 'villkor', json_build_array(), 'allmannaVillkor', NULL,
            'rattarBeslut', (SELECT r.nummer FROM beslut r WHERE r.id = b.rattar_beslut_id), 'ofullstandigt', b.ofullstandigt, 'beslutsniva', b.beslutsniva, 'rattsligRam', b.rattslig_ram) ORDER BY b.nummer)
          FROM beslut b WHERE b.arende_id = a.id) AS beslut
       FROM arende a
       WHERE a.handlaggare_id = $1 AND NOT EXISTS (SELECT FROM jav j WHERE j.arende_id = a.id AND j.anvandare_id = $1)
         AND EXISTS (SELECT FROM beslut b WHERE b.arende_id = a.id AND b.lage = 'beslutad')
         AND EXISTS (SELECT FROM effektkedja_nod n WHERE n.arende_id = a.id AND n.niva BETWEEN 2 AND 5)
       ORDER BY a.namn COLLATE "sv-x-icu", a.nyckel`,
      [anvandareId],
    );
  }
}
