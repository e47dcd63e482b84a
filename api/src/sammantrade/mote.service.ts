import { Injectable } from '@nestjs/common';
import { attesterar, granskaForstaParagraf, granskaOppnande, nastaParagraf, tilldelaParagrafer } from '@anslag/doman';
import { oppnandefel, paragraffel, type SammantradeAndratSvar, SAMMANTRADESSTATUSNAMN } from '@anslag/kontrakt';
import type { Sammantradessteg } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { texthinder } from './punkttexter';
import { ProtokollService } from './protokoll.service';
import { type LagratSammantrade, SammantradeQuery } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';
import { type LastSammantrade, Sammantradesskrivning } from './sammantradesskrivning';

/** Opens and closes a meeting. */
@Injectable()
export class MoteService {
  constructor(
    private readonly skrivning: Sammantradesskrivning,
    private readonly query: SammantradeQuery,
    private readonly repository: SammantradeRepository,
    private readonly protokoll: ProtokollService,
    private readonly klocka: Klocka,
  ) {}

  /**
   * Opens the meeting: each item gets its §.
   * Errors: those of Sammantradesskrivning; regelbrott (the day has not come, nobody presides, too few are there, a § is used).
   */
  starta(begarande: InloggadBegarande, id: string, { version }: Sammantradessteg, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.leda', version, status: ['kallat'], ...val }, async (tx, mote) => {
      const lagrat = await hela(this.query, tx, id);
      const hinder = oppnandehinder(lagrat, this.klocka.idag());
      if (hinder.length > 0) throw new ProblemFel('regelbrott', `Sammanträdet kan inte öppnas. ${hinder.join(' ')}`);
      await this.repository.lasParagrafer(tx, mote.organ);
      const hallna = await this.query.hallna(tx, mote.organ, id);
      const forsta = mote.forstaParagraf ?? nastaParagraf(mote.datum, hallna);
      const [fel] = granskaForstaParagraf(forsta, mote.datum, hallna);
      if (fel) throw new ProblemFel('regelbrott', `Sammanträdet kan inte öppnas. ${paragraffel(fel)}`);
      const punkter = tilldelaParagrafer(lagrat.punkter, forsta);
      await this.repository.laggTillDeltagare(tx, id, lagrat.deltagare);
      await this.repository.oppna(tx, id, punkter, forsta);
      mote.anteckna('sammantrade.oppnat', [lage(mote, 'pagar'), { falt: 'Paragrafer', fore: null, efter: `§ ${forsta}–${forsta + punkter.length - 1}` }]);
      return {};
    });
  }

  /** Closes the meeting and writes its minutes. Errors: those of Sammantradesskrivning; regelbrott (an item has no outcome, nobody attests). */
  avsluta(begarande: InloggadBegarande, id: string, { version }: Sammantradessteg, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.leda', version, status: ['pagar'], ...val }, async (tx, mote) => {
      const lagrat = await hela(this.query, tx, id);
      const hinder = avslutshinder(lagrat);
      if (hinder.length > 0) throw new ProblemFel('regelbrott', `Sammanträdet kan inte avslutas. ${hinder.join(' ')}`);
      const kontrollsumma = await this.protokoll.skriv(tx, lagrat);
      await this.repository.satStatus(tx, id, 'avslutat');
      mote.anteckna('sammantrade.avslutat', [lage(mote, 'avslutat'), { falt: 'Protokollets kontrollsumma', fore: null, efter: kontrollsumma }]);
      return {};
    });
  }
}

async function hela(query: SammantradeQuery, tx: EntityManager, id: string): Promise<LagratSammantrade> {
  const lagrat = await query.hamta(tx, id);
  if (!lagrat) throw finnsInte('Sammanträdet');
  return lagrat;
}

function lage({ status }: LastSammantrade, till: 'pagar' | 'avslutat') {
  return { falt: 'Läge', fore: SAMMANTRADESSTATUSNAMN[status], efter: SAMMANTRADESSTATUSNAMN[till] };
}

/** What stands in the way of opening the meeting on `idag`, in sentences. */
export function oppnandehinder({ datum, deltagare, punkter }: Pick<LagratSammantrade, 'datum' | 'deltagare' | 'punkter'>, idag: string): string[] {
  return [
    ...(datum > idag ? [`Sammanträdet är ${datum} och kan inte öppnas före den dagen.`] : []),
    ...(punkter.length === 0 ? ['Dagordningen är tom.'] : []),
    ...granskaOppnande(deltagare).map(oppnandefel),
  ];
}

/** What stands in the way of closing the meeting, in sentences. */
export function avslutshinder({ deltagare, punkter }: Pick<LagratSammantrade, 'deltagare' | 'punkter'>): string[] {
  const oppna = punkter.filter((p) => p.utfall === null).map((p) => `§ ${p.paragraf} ${p.rubrik}`);
  return [
    ...(oppna.length > 0 ? [`${oppna.length === 1 ? 'En punkt har' : `${oppna.length} punkter har`} inget utfall: ${oppna.join('; ')}.`] : []),
    ...texthinder(punkter),
    ...(attesterar(deltagare).length < 2 ? ['Protokollet ska justeras av ordföranden och minst en till. Ange vem.'] : []),
  ];
}
