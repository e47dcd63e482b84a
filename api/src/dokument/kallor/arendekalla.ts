import { Injectable } from '@nestjs/common';
import { HANDLINGSNAMN, type Handlingsslag } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import type { LagratBeslut } from '../../arende/arende.query';
import { kravNyckel } from '../../arende/nyckel';
import { SekretessService } from '../../arende/sekretess.service';
import type { InloggadBegarande } from '../../behorighet/inloggad';
import { finnsInte, ProblemFel } from '../../plattform/problem/problem-fel';
import type { Dokumentbegaran, Dokumentmal } from '../dokumentkalla';
import type { Arendeunderlag } from './arendeunderlag.query';

/** Which decision a document of an ärende is about: none, the one asked for or else the latest proposal, or only one that is taken. */
type Beslutsval = 'inget' | 'senaste' | 'fattat';

/** Finds what a document of an ärende is to be made of. */
@Injectable()
export class Arendemal {
  constructor(
    private readonly db: DataSource,
    private readonly sekretess: SekretessService,
  ) {}

  /**
   * Errors: formfel (no key, or not one), saknas (the ärende, the decision), obehorig (the ärende is marked and not for this person),
   * regelbrott (the decision is not taken).
   */
  async finn(begarande: InloggadBegarande, { arende, nummer }: Dokumentbegaran, slag: Handlingsslag, val: Beslutsval): Promise<Dokumentmal> {
    if (arende === undefined) throw new ProblemFel('formfel', 'Välj vilket ärende handlingen gäller.', [{ falt: 'arende', last: null, meddelande: 'Ärendet saknas.', ratt: 'ett diarienummer, till exempel 20RS3419' }]);
    const nyckel = kravNyckel(arende);
    const [rad] = await this.db.query<{ id: string; nyckel: string }[]>('SELECT id, nyckel FROM arende WHERE nyckel = $1 OR diarienummer = $1 OR nyps_id = $1', [nyckel]);
    if (!rad) throw finnsInte(`Ärendet ${nyckel}`);
    await this.sekretess.kravLasratt(begarande, rad, `Underlaget till ${HANDLINGSNAMN[slag].toLowerCase()}`);
    return { arendeId: rad.id, nummer: val === 'inget' ? null : await this.beslutet(rad, nummer, val) };
  }

  private async beslutet(arende: { id: string; nyckel: string }, nummer: number | undefined, val: Beslutsval): Promise<number> {
    const [rad] = await this.db.query<{ nummer: number; lage: string }[]>(
      `SELECT nummer, lage FROM beslut WHERE arende_id = $1 AND ($2::int IS NULL OR nummer = $2) AND ($2::int IS NOT NULL OR $3 OR lage = 'beslutad') ORDER BY nummer DESC LIMIT 1`,
      [arende.id, nummer ?? null, val === 'senaste'],
    );
    if (!rad) throw nummer === undefined ? new ProblemFel('regelbrott', `Ärendet ${arende.nyckel} har inget ${val === 'fattat' ? 'fattat beslut' : 'förslag eller beslut'}.`) : finnsInte(`Beslut ${nummer} i ärende ${arende.nyckel}`);
    if (val === 'fattat' && rad.lage !== 'beslutad') throw new ProblemFel('regelbrott', `Beslut ${rad.nummer} i ärende ${arende.nyckel} är inte fattat.`);
    return rad.nummer;
  }
}

/** The decision of the ärende that the document is about. Errors: saknas. */
export function kravBeslut({ arende }: Arendeunderlag, nummer: number | null): LagratBeslut {
  const beslut = arende.beslut.find((b) => b.nummer === nummer);
  if (!beslut) throw finnsInte(nummer === undefined ? `Ett beslut i ärende ${arende.nyckel}` : `Beslut ${nummer} i ärende ${arende.nyckel}`);
  return beslut;
}

/** The goal of a source that is made of ärenden. */
export function kravArende(mal: Dokumentmal): Extract<Dokumentmal, { arendeId: string }> {
  if ('arendeId' in mal) return mal;
  throw new Error('A document of an ärende is made of an ärende');
}
