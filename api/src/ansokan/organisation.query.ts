import { Injectable } from '@nestjs/common';
import type { OrganisationslistaSvar, OrganisationSvar } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { finnsInte } from '../plattform/problem/problem-fel';
import { organisationsjson } from './organisationsjson';

const FLEST = 50;

@Injectable()
export class OrganisationQuery {
  constructor(private readonly db: DataSource) {}

  /** Errors: saknas. */
  async hamta(id: string): Promise<OrganisationSvar> {
    const [rad] = await this.db.query<{ organisation: OrganisationSvar }[]>(`SELECT ${organisationsjson('o')} AS organisation FROM organisation o WHERE o.id::text = $1`, [id]);
    if (!rad) throw finnsInte('Organisationen');
    return rad.organisation;
  }

  /** Those whose name holds the text, or whose number begins with its digits; all when nothing is sought. The first 50 by name. */
  async lista(sok: string): Promise<OrganisationslistaSvar> {
    const siffror = sok.replace(/[\s-]/g, '');
    const rader = await this.db.query<(OrganisationSvar & { antalArenden: number; antal: number })[]>(
      `SELECT o.id, o.organisationsnummer, o.namn, o.slag, o.adress, o.postnummer, o.postort, o.version,
        (SELECT count(*)::int FROM arende a WHERE a.sokande_id = o.id) AS "antalArenden", count(*) OVER ()::int AS antal
       FROM organisation o WHERE strpos(lower(o.namn), lower($1)) > 0 OR o.organisationsnummer LIKE $2
       ORDER BY o.namn COLLATE "sv-x-icu", o.organisationsnummer NULLS FIRST, o.id LIMIT ${FLEST}`,
      [sok.trim(), /^\d+$/.test(siffror) ? `${siffror}%` : null],
    );
    return { rader: rader.map(({ antal: _, ...r }) => r), antal: rader[0]?.antal ?? 0 };
  }
}
