import { Injectable } from '@nestjs/common';
import { arUppfyllt, type Beslut, dagarEfter, type Datum, gallande, gallandeVillkor, jamforDatum, SNART_DAGAR, type Villkorsplats } from '@anslag/doman';
import type { Vantanderad } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { planbeslut } from '../uppfoljning/planbeslut';

interface Underlag {
  arende: NonNullable<Vantanderad['arende']>;
  sekretess: string | null;
  beslut: Beslut[];
  uppfyllda: Villkorsplats[];
}

type Frist = Pick<Vantanderad, 'arende' | 'villkor' | 'senast'>;

/** Conditions whose last day has come near or passed. */
@Injectable()
export class VillkorsfristQuery {
  constructor(private readonly db: DataSource) {}

  /** Conditions in force in the person's own ärenden that are not fulfilled, due within 30 days or overdue; the soonest first. The words of a marked ärende's are left out. */
  async hamta(anvandareId: string, idag: Datum): Promise<Frist[]> {
    const grans = dagarEfter(idag, SNART_DAGAR);
    const underlag = await this.db.query<Underlag[]>(
      `SELECT json_build_object('nyckel', a.nyckel, 'diarienummer', a.diarienummer, 'nypsId', a.nyps_id, 'namn', a.namn, 'sokande', a.sokande, 'status', a.status) AS arende, a.sekretess,
        ${planbeslut(true)} AS beslut,
        COALESCE((SELECT json_agg(json_build_object('kod', v.kod, 'text', v.villkorstext, 'beslut', b.nummer, 'ordning', u.ordning))
          FROM villkorsuppfyllelse u JOIN beslut b ON b.id = u.beslut_id JOIN beslut_villkor v ON v.beslut_id = u.beslut_id AND v.ordning = u.ordning
          WHERE b.arende_id = a.id AND u.makulerad IS NULL), '[]') AS uppfyllda
       FROM arende a WHERE a.handlaggare_id = $1 AND a.status IN ('beslutad', 'verkstalld')
         AND EXISTS (SELECT FROM beslut b JOIN beslut_villkor v ON v.beslut_id = b.id WHERE b.arende_id = a.id AND b.lage = 'beslutad' AND v.senast <= $2)
       ORDER BY a.nyckel`,
      [anvandareId, grans],
    );
    return underlag.flatMap((u) => frister(u, grans)).sort((a, b) => jamforDatum(a.senast ?? '', b.senast ?? ''));
  }
}

function frister({ arende, sekretess, beslut, uppfyllda }: Underlag, grans: Datum): Frist[] {
  const galler = gallande(beslut);
  if (!galler || galler.upphavd !== null) return [];
  return gallandeVillkor(galler)
    .filter((v) => v.senast !== null && v.senast <= grans && !arUppfyllt(v, uppfyllda))
    .map((v) => ({ arende, senast: v.senast, villkor: { beslut: v.beslut, ordning: v.ordning, text: sekretess === null ? v.text : null } }));
}
