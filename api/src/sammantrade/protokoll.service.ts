import { Injectable } from '@nestjs/common';
import { attesterar, justeringslage } from '@anslag/doman';
import { type PersonSvar, type ProtokollSvar, type SammantradeAndratSvar, SAMMANTRADESSTATUSNAMN, type SignaturSvar } from '@anslag/kontrakt';
import type { Protokollsignering } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import { ArendeQuery, type LagratArende } from '../arende/arende.query';
import { SekretessService } from '../arende/sekretess.service';
import { avstegsrader, type BedomtAvsteg } from '../beredning/avsteg';
import { bedomdaAvsteg } from '../beredning/avsteg.query';
import type { Begarande, InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import type { Lasare } from '../plattform/databas/tidsresa';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { RegisterQuery } from '../strategi/register.query';
import { type Protokollsbeslut, type Protokollsinnehall, protokollsinnehall, protokollssumma, protokollstext } from './protokollstext';
import { arendesatser } from './punktsatser';
import { type LagratProtokoll, type LagratSammantrade, SammantradeQuery } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';
import { Sammantradesskrivning } from './sammantradesskrivning';

/** The minutes: written when the meeting is closed, attested, and then locked. */
@Injectable()
export class ProtokollService {
  constructor(
    private readonly skrivning: Sammantradesskrivning,
    private readonly query: SammantradeQuery,
    private readonly repository: SammantradeRepository,
    private readonly arenden: ArendeQuery,
    private readonly register: RegisterQuery,
    private readonly sekretess: SekretessService,
    private readonly db: DataSource,
  ) {}

  /** Writes the minutes of a meeting that the transaction holds. Returns their checksum. Errors: regelbrott (a decision cannot be put in words). */
  async skriv(tx: EntityManager, mote: LagratSammantrade): Promise<string> {
    const innehall = await this.innehall(tx, mote);
    const kontrollsumma = protokollssumma(innehall);
    await this.repository.skrivProtokoll(tx, mote.id, innehall, kontrollsumma);
    return kontrollsumma;
  }

  /**
   * The minutes as the one who asks may read them: what a marked ärende's paragraph says is left out for those who may not.
   * Errors: saknas (no such meeting, or it is not closed).
   */
  async hamta(begarande: Begarande, id: string): Promise<ProtokollSvar> {
    const mote = await this.query.hamta(this.db, id);
    if (!mote) throw finnsInte('Sammanträdet');
    const lagrat = await this.lagrat(this.db, id);
    if (!lagrat) throw new ProblemFel('saknas', 'Protokollet finns inte än. Det skrivs när sammanträdet avslutas.');
    const { innehall, kontrollsumma } = lagrat;
    const paragrafer = [];
    for (const { nyckel, ...p } of innehall.paragrafer) {
      const arende = nyckel === null ? null : await this.arenden.hamta(this.db, nyckel);
      const dolt = arende?.sekretess ? (await this.sekretess.lamnaUt(begarande, arende)).ratt.hinder !== null : false;
      paragrafer.push(dolt ? { ...p, ingress: null, satser: [], villkor: [], stycken: [{ rubrik: 'Sekretess', text: `Omfattas av sekretess enligt ${arende?.sekretess}.` }] } : p);
    }
    const { organ, datum, uppgifter } = innehall;
    return {
      id,
      organ,
      datum,
      status: mote.status,
      uppgifter,
      paragrafer,
      text: protokollstext({ organ, datum, uppgifter, paragrafer }),
      kontrollsumma,
      signaturer: signaturer(mote),
      justeringSaknas: justeringSaknas(mote),
    };
  }

  /**
   * Attests the minutes as they were read; when everyone who is to has, they are locked.
   * Errors: those of Sammantradesskrivning; obehorig (not chosen to attest), konflikt (another text, or attested already).
   */
  signera(begarande: InloggadBegarande, id: string, { version, kontrollsumma }: Protokollsignering, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'protokoll.signera', version, status: ['avslutat'], ...val }, async (tx, last) => {
      const mote = await this.query.hamta(tx, id);
      if (!mote?.kontrollsumma) throw finnsInte('Protokollet');
      if (!attesterar(mote.deltagare).includes(begarande.anvandareId)) throw new ProblemFel('obehorig', 'Protokollet justeras av ordföranden och de utsedda justerarna. Du är inte en av dem.');
      if (kontrollsumma !== mote.kontrollsumma) throw new ProblemFel('konflikt', 'Det är inte det här protokollet du har läst. Läs det igen innan du signerar.');
      if (mote.signaturer.some((s) => s.id === begarande.anvandareId)) throw new ProblemFel('konflikt', 'Du har redan signerat protokollet.');
      await this.repository.signera(tx, id, begarande.anvandareId, kontrollsumma);
      const signerade = [...mote.signaturer, { id: begarande.anvandareId, kontrollsumma }];
      const { justerat } = justeringslage(mote.deltagare, signerade, mote.kontrollsumma);
      const signatur = { falt: 'Kontrollsumma', fore: null, efter: kontrollsumma };
      if (!justerat) {
        last.anteckna('protokoll.signerat', [signatur]);
        return {};
      }
      await this.repository.satStatus(tx, id, 'justerat');
      last.anteckna('protokoll.justerat', [signatur, { falt: 'Läge', fore: SAMMANTRADESSTATUSNAMN.avslutat, efter: SAMMANTRADESSTATUSNAMN.justerat }]);
      return {};
    });
  }

  /** What the minutes hold; null until the meeting is closed. Nothing is left out: for documents, which leave it out themselves. */
  lagrat(db: Lasare, id: string): Promise<LagratProtokoll | null> {
    return this.query.protokoll(db, id);
  }

  private async innehall(tx: EntityManager, mote: LagratSammantrade): Promise<Protokollsinnehall> {
    const { namn: region } = await this.register.region(tx);
    const beslut = new Map<string, Protokollsbeslut>();
    for (const p of mote.punkter) {
      const avgjord = p.utfall === 'bifall' || p.utfall === 'avslag' || p.utfall === 'andrat';
      if (!avgjord || p.nyckel === null || p.nummer === null) continue;
      const arende = await this.arenden.hamta(tx, p.nyckel);
      if (!arende) throw finnsInte(`Ärendet ${p.nyckel}`);
      const satser = arendesatser(arende, p.nummer, region);
      if ('hinder' in satser) throw new ProblemFel('regelbrott', `§ ${p.paragraf}: ${satser.hinder}`);
      beslut.set(p.id, { ...satser, ...grunder(arende, p.nummer, await bedomdaAvsteg(tx, arende.id)) });
    }
    return protokollsinnehall(mote, beslut);
  }
}

export function signaturer({ signaturer: alla, kontrollsumma }: LagratSammantrade): SignaturSvar[] {
  return alla.map(({ kontrollsumma: last, ...s }) => ({ ...s, aktuell: last === kontrollsumma }));
}

/** Who has still to attest; nobody before there are minutes. */
export function justeringSaknas({ deltagare, signaturer: alla, kontrollsumma }: LagratSammantrade): PersonSvar[] {
  if (kontrollsumma === null) return [];
  const { saknas } = justeringslage(deltagare, alla, kontrollsumma);
  return deltagare.filter((d) => saknas.includes(d.id)).map(({ id, namn }) => ({ id, namn }));
}

/** What a decision rests on, as the minutes tell it: why it goes against the applicant, and the avsteg that it makes. */
function grunder(arende: LagratArende, nummer: number, bedomda: readonly BedomtAvsteg[]): Pick<Protokollsbeslut, 'skal' | 'avsteg'> {
  const beslut = arende.beslut.find((b) => b.nummer === nummer);
  if (!beslut) return { skal: null, avsteg: [] };
  const mot = beslut.slag === 'avslag' || beslut.slag === 'avskrivning' || beslut.slag === 'aterkrav' || beslut.slag === 'upphavande';
  return { skal: mot ? (beslut.avslagsmotiv ?? beslut.motivering) : null, avsteg: avstegsrader(beslut, bedomda) };
}
