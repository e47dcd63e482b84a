import { Injectable } from '@nestjs/common';
import { type Gallande, gallande, saldo, type Saldo } from '@anslag/doman';
import { ArendeQuery, type LagratArende } from '../arende/arende.query';
import type { Lasare } from '../plattform/databas/tidsresa';
import { finnsInte } from '../plattform/problem/problem-fel';
import { type LagradEkonomi, type LagradRekvisition, RekvisitionQuery } from './rekvisition.query';

/** An ärende's decisions and money, read together. */
export interface Ekonomilage extends LagradEkonomi {
  arende: LagratArende;
  galler: Gallande | null;
  /** Null when the tak is unknown or nothing is granted. */
  saldo: Saldo | null;
}

@Injectable()
export class Ekonomilagen {
  constructor(
    private readonly arenden: ArendeQuery,
    private readonly rekvisitioner: RekvisitionQuery,
  ) {}

  /** By the key in its stored form. Within a transaction that holds the ärende's row, what is read holds until it ends. Errors: saknas. */
  async hamta(db: Lasare, nyckel: string): Promise<Ekonomilage> {
    const arende = await this.arenden.hamta(db, nyckel);
    if (!arende) throw finnsInte(`Ärendet ${nyckel}`);
    const lagrad = await this.rekvisitioner.ekonomi(db, arende.id);
    const galler = gallande(arende.beslut);
    return { ...lagrad, arende, galler, saldo: galler?.tak == null ? null : saldo({ ...lagrad.saldon, tak: galler.tak, aterkrav: galler.aterkrav }) };
  }
}

/** Errors: saknas. */
export function kravRekvisition({ rekvisitioner, arende }: Ekonomilage, nummer: number): LagradRekvisition {
  const r = rekvisitioner.find((x) => x.nummer === nummer);
  if (!r) throw finnsInte(`Rekvisition ${nummer} i ärende ${arende.nyckel}`);
  return r;
}
