import { Injectable } from '@nestjs/common';
import { formateraKronor, type Handling, type Omstandigheter, provaBehorighet } from '@anslag/doman';
import { type Andring, ATTESTBRIST, hinderText, REKVISITIONSSLAGNAMN, type RekvisitionSvar, type SedanDess } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { type LastArende, Arendeskrivning } from '../arende/arendeskrivning';
import { SekretessService } from '../arende/sekretess.service';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { type Ekonomilage, Ekonomilagen, kravRekvisition } from './ekonomilage';
import { type LagradRekvisition, RekvisitionQuery } from './rekvisition.query';
import { rekvisitionssvar } from './rekvisitionssvar';

export const kr = (kronor: number): string => `${formateraKronor(kronor)} kr`;

export interface Rekvisitionsbegaran extends Skrivval {
  nyckel: string;
  nummer: number;
  version: number;
  handling: Handling | ((arende: LastArende) => Handling);
}

export interface Rekvisitionsarbete {
  tx: EntityManager;
  last: LastArende;
  lage: Ekonomilage;
  r: LagradRekvisition;
  /** Notes a change of the claim: `andringar` by field, without the claim's number. */
  anteckna: (handelse: Parameters<Anteckna>[0]['handelse'], andringar: Andring[], skal?: string | null) => void;
}

/** The one way to change a claim: the ärende's row held, then the claim read as it is there and then, from the version that was seen. */
@Injectable()
export class Rekvisitionsskrivning {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly lagen: Ekonomilagen,
    private readonly rekvisitioner: RekvisitionQuery,
    private readonly sekretess: SekretessService,
  ) {}

  /** Errors: those of Arendeskrivning and of `arbete`; saknas (the claim), konflikt (another version is stored). */
  utfor(begarande: InloggadBegarande, { nyckel, nummer, version, handling, idempotens }: Rekvisitionsbegaran, arbete: (a: Rekvisitionsarbete) => Promise<void>): Promise<RekvisitionSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling, version: null, idempotens }, async (tx, last, anteckna) => {
      const lage = await this.lagen.hamta(tx, last.nyckel);
      const r = kravRekvisition(lage, nummer);
      if (r.version !== version) throw await this.konflikt(tx, last, r, version);
      await arbete({
        tx,
        last,
        lage,
        r,
        anteckna: (handelse, andringar, skal) =>
          anteckna({ handelse, objekt: last.nyckel, arendeId: last.id, andringar: rekvisitionens(nummer, andringar), skal: skal ?? null }),
      });
      return this.svar(tx, begarande, last, nummer);
    });
  }

  /** The claim as it is now within the transaction, for the one who asks. */
  async svar(tx: EntityManager, begarande: InloggadBegarande, last: LastArende, nummer: number): Promise<RekvisitionSvar> {
    const lage = await this.lagen.hamta(tx, last.nyckel);
    const { harBerett: _, ledamotIOrganet: __, ...min } = last.omstandigheter;
    const dolj = last.sekretess !== null && !provaBehorighet(begarande.roller, 'sekretess.lasa', last.omstandigheter).far;
    return rekvisitionssvar(kravRekvisition(lage, nummer), lage, min, begarande.anvandareId, dolj);
  }

  /** What has been done with the claim since `version`, as the person may read it. */
  private async konflikt(tx: EntityManager, last: LastArende, r: LagradRekvisition, version: number): Promise<ProblemFel> {
    const rader = await this.rekvisitioner.andringarSedan(tx, last.id, r.nummer, Math.max(0, r.version - version));
    const visas = last.sekretess === null;
    const andrat = rader.flatMap(({ av, nar, andringar }) => (JSON.parse(andringar) as Andring[]).map((a): SedanDess => ({ ...a, av, nar: nar.toISOString() })));
    return new ProblemFel('konflikt', 'Någon annan har ändrat rekvisitionen sedan du hämtade den. Inget har sparats.', [], { aktuell: { version: r.version, andrat: visas ? andrat : [] } });
  }
}

/** Each field named with the claim it is of, as the history keeps it. */
export function rekvisitionens(nummer: number, andringar: readonly Andring[]): Andring[] {
  return andringar.map((a) => ({ ...a, falt: `Rekvisition ${nummer}: ${a.falt}` }));
}

/** The claim in the history's words. */
export function rekvisitionsfalt(r: Pick<LagradRekvisition, 'slag' | 'period' | 'inkom' | 'begart' | 'rattar'> & { bokfort: number }): Record<string, string | null> {
  return {
    slag: REKVISITIONSSLAGNAMN[r.slag],
    period: r.period && `${r.period.fran}–${r.period.till}`,
    'inkom': r.inkom,
    'begärt': r.begart === null ? null : kr(r.begart),
    'bokfört': r.slag === 'forskott' ? null : kr(r.bokfort),
    'rättar': r.rattar === null ? null : `rekvisition ${r.rattar}`,
  };
}

/**
 * Whoever has prepared the claim neither attests nor refuses it.
 * Errors: obehorig.
 */
export function kravFyraOgon(begarande: InloggadBegarande, omstandigheter: Omstandigheter, r: LagradRekvisition): void {
  const svar = provaBehorighet(begarande.roller, 'rekvisition.attestera', { ...omstandigheter, harBerett: r.bereddAv.includes(begarande.anvandareId) });
  if (!svar.far) throw new ProblemFel('obehorig', hinderText(svar.hinder, ATTESTBRIST));
}
