import { Injectable } from '@nestjs/common';
import type { Datum, Kronor } from '@anslag/doman';
import type { DelbidragSvar } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import type { Lasare } from '../plattform/databas/tidsresa';

/** What is stored of a new delbidrag; its nummer is given by the database's turn. */
export interface NyttDelbidragPost {
  mottagare: string;
  namn: string;
  organisationId: string | null;
  kommunId: string | null;
  bransch: string | null;
  kon: 'K' | 'M' | null;
  beloppKr: Kronor;
  beslutat: Datum;
  beslutatAvRoll: string | null;
}

type Lagrad = Omit<DelbidragSvar, 'makulerat'> & { makulerat: Date | null; makuleratSkal: string | null };

@Injectable()
export class DelbidragRepository {
  /** In order of number, those taken out of the sum too. */
  async lista(db: Lasare, arendeId: string): Promise<DelbidragSvar[]> {
    const rader = await db.query<Lagrad[]>(
      `SELECT d.nummer, d.mottagare, d.namn, CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'namn', o.namn) END AS organisation,
        k.namn AS kommun, d.bransch, d.kon, d.belopp_kr AS "beloppKr", d.beslutat::text AS beslutat, d.beslutat_av_roll AS "beslutatAvRoll", d.makulerat, d.makulerat_skal AS "makuleratSkal"
       FROM delbidrag d LEFT JOIN organisation o ON o.id = d.organisation_id LEFT JOIN kommun k ON k.id = d.kommun_id WHERE d.arende_id = $1 ORDER BY d.nummer`,
      [arendeId],
    );
    return rader.map(({ makulerat, makuleratSkal, ...d }) => ({ ...d, makulerat: makulerat && { nar: makulerat.toISOString(), skal: makuleratSkal ?? '' } }));
  }

  /** What the ärende has given back to a year's frame, in kronor. */
  async aterfort(db: Lasare, arendeId: string): Promise<Kronor> {
    const [rad] = await db.query<{ kronor: Kronor }[]>('SELECT COALESCE(sum(belopp_kr), 0)::bigint AS kronor FROM aterforing WHERE arende_id = $1 AND makulerad IS NULL', [arendeId]);
    return rad?.kronor ?? 0;
  }

  /** Handed out, what has been taken back left out, in kronor. */
  async delat(db: Lasare, arendeId: string): Promise<Kronor> {
    return (await this.lista(db, arendeId)).reduce((s, d) => s + (d.makulerat ? 0 : d.beloppKr), 0);
  }

  /** Writes them in order, with the numbers that come after the ärende's last; its row is held by the caller. Returns the numbers. */
  async skriv(tx: EntityManager, arendeId: string, nya: readonly NyttDelbidragPost[]): Promise<number[]> {
    const rader = await tx.query<{ nummer: number }[]>(
      `INSERT INTO delbidrag (arende_id, nummer, mottagare, namn, organisation_id, kommun_id, bransch, kon, belopp_kr, beslutat, beslutat_av_roll)
       SELECT $1, (SELECT COALESCE(max(nummer), 0) FROM delbidrag WHERE arende_id = $1) + n.ordning::int, n.mottagare, n.namn, n.organisation, n.kommun, n.bransch, n.kon, n.belopp, n.beslutat, n.roll
       FROM unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::bigint[], $9::date[], $10::text[])
         WITH ORDINALITY AS n(mottagare, namn, organisation, kommun, bransch, kon, belopp, beslutat, roll, ordning)
       ORDER BY n.ordning RETURNING nummer`,
      [
        arendeId,
        nya.map((d) => d.mottagare),
        nya.map((d) => d.namn),
        nya.map((d) => d.organisationId),
        nya.map((d) => d.kommunId),
        nya.map((d) => d.bransch),
        nya.map((d) => d.kon),
        nya.map((d) => d.beloppKr),
        nya.map((d) => d.beslutat),
        nya.map((d) => d.beslutatAvRoll),
      ],
    );
    return rader.map((r) => r.nummer);
  }

  async makulera(tx: EntityManager, arendeId: string, nummer: number, skal: string): Promise<void> {
    await tx.query('UPDATE delbidrag SET makulerat = now(), makulerat_skal = $3 WHERE arende_id = $1 AND nummer = $2', [arendeId, nummer, skal]);
  }
}
