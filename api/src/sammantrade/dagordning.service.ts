import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { provaSteg, type Arendestatus } from '@anslag/doman';
import { bristtext, type PunktSkapadSvar, PUNKTSLAGSNAMN, type SammantradeAndratSvar, STATUSNAMN, type ValbaraForslagSvar } from '@anslag/kontrakt';
import type { AndraPunkt, NyPunkt, Punktordning } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { finnsInte, finnsRedan, ProblemFel } from '../plattform/problem/problem-fel';
import { kravBaraRattelse, kravPunkttexter } from './punkttexter';
import { DELEGATIONSRUBRIK, GODKANN_REDOVISNINGEN, Redovisningspunkt } from './redovisningspunkt';
import { type LagradPunkt, SammantradeQuery } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';
import { type LastSammantrade, Sammantradesskrivning } from './sammantradesskrivning';

const OPPEN = ['planerat', 'kallat'] as const;

/** Makes the agenda: items on, off, changed, in order. */
@Injectable()
export class DagordningService {
  constructor(
    private readonly skrivning: Sammantradesskrivning,
    private readonly arenden: Arendeskrivning,
    private readonly query: SammantradeQuery,
    private readonly repository: SammantradeRepository,
    private readonly redovisning: Redovisningspunkt,
    private readonly db: DataSource,
  ) {}

  /** What can be put on the agenda, and who can be put on the list of participants. Errors: saknas. */
  async valbara(id: string): Promise<ValbaraForslagSvar> {
    const mote = await this.query.hamta(this.db, id);
    if (!mote) throw finnsInte('Sammanträdet');
    const [forslag, personer] = await Promise.all([this.query.valbara(this.db, mote.organ), this.query.personer(this.db)]);
    return { forslag: forslag.map(({ fattade, ...f }) => ({ ...f, hinder: fattade > 0 ? null : stegetsHinder(f.status) })), personer };
  }

  /**
   * Adds an item. An ärende's first proposal makes the ärende foreslagen.
   * Errors: those of Sammantradesskrivning; saknas (the ärende, the proposal), konflikt (it is on a coming agenda), regelbrott (decided, for
   * somebody else to decide, the ärende is not ready), formfel (a heading is missing).
   */
  laggTill(begarande: InloggadBegarande, id: string, begaran: NyPunkt, val: Skrivval): Promise<PunktSkapadSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version: begaran.version, status: OPPEN, ...val }, async (tx, mote, anteckna) => {
      kravPunkttexter(ord(begaran));
      const punkt = randomUUID();
      const rubrik = begaran.slag === 'arende' ? await this.laggTillArende(tx, mote, anteckna, begarande, punkt, begaran) : await this.laggTillEgen(tx, mote, punkt, begaran);
      mote.anteckna('sammantrade.dagordning', [{ falt: PUNKTSLAGSNAMN[begaran.slag], fore: null, efter: rubrik }]);
      return { punkt };
    });
  }

  private async laggTillArende(tx: EntityManager, mote: LastSammantrade, anteckna: Anteckna, begarande: InloggadBegarande, punkt: string, begaran: NyPunkt): Promise<string> {
    const { arende, forslag: nummer } = begaran;
    if (!arende || !nummer) throw saknadUppgift(arende ? 'forslag' : 'arende', arende ? 'Välj vilket förslag som ska upp.' : 'Välj vilket ärende som ska upp.');
    return this.arenden.utforI(tx, anteckna, begarande, { nyckel: arende, handling: 'sammantrade.planera', version: null }, async (_, last, antecknaArendet) => {
      const forslag = await this.query.forslaget(tx, last.id, nummer);
      if (!forslag) throw finnsInte('Förslaget');
      if (forslag.lage === 'beslutad') throw new ProblemFel('regelbrott', `Beslut ${nummer} är redan fattat.`);
      if (forslag.beslutsniva !== 'namnd' || forslag.organ !== mote.organ) throw new ProblemFel('regelbrott', `Förslag ${nummer} är till ${forslag.organ ?? 'någon som beslutar på delegation'}, inte till ${mote.organ}.`);
      if (forslag.uppsatt) throw finnsRedan(`Förslaget står redan på dagordningen för ${forslag.uppsatt}.`);
      if (forslag.fattade === 0 && forslag.status !== 'foreslagen') {
        const hinder = stegetsHinder(forslag.status);
        if (hinder) throw new ProblemFel('regelbrott', hinder);
        await this.repository.flyttaStatus(tx, last, antecknaArendet, forslag.status, 'foreslagen', `Uppsatt på dagordningen för ${mote.objekt}`);
      }
      const rubrik = begaran.rubrik?.trim() || forslag.namn;
      kravPunkttexter({ rubrik });
      await this.repository.nyPunkt(tx, mote.id, { id: punkt, slag: 'arende', rubrik, ...texter(begaran), arendeId: last.id, beslutId: forslag.id, diarienummer: null, forslag: null });
      return `${rubrik} (${last.nyckel})`;
    });
  }

  private async laggTillEgen(tx: EntityManager, mote: LastSammantrade, punkt: string, begaran: NyPunkt): Promise<string> {
    const { slag } = begaran;
    const rubrik = begaran.rubrik?.trim() || (slag === 'delegation' ? DELEGATIONSRUBRIK : '');
    if (!rubrik) throw saknadUppgift('rubrik', 'Skriv punktens rubrik.');
    if (slag === 'delegation' && (await this.harRedovisning(tx, mote.id))) throw finnsRedan('Redovisningen av delegationsbeslut står redan på dagordningen.');
    const satser = begaran.satser?.trim() || (slag === 'delegation' ? GODKANN_REDOVISNINGEN : null);
    await this.repository.nyPunkt(tx, mote.id, { id: punkt, slag, rubrik, ...texter(begaran), arendeId: null, beslutId: null, diarienummer: begaran.diarienummer?.trim() || null, forslag: satser });
    if (slag === 'delegation' && mote.status === 'kallat') await this.redovisning.faststall(tx, mote, punkt);
    return rubrik;
  }

  /**
   * Changes an item's words; when the meeting has begun only those that no minutes can be written of.
   * Errors: those of Sammantradesskrivning; saknas, regelbrott (field by field).
   */
  andra(begarande: InloggadBegarande, id: string, punktId: string, { version, ...begaran }: AndraPunkt): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: [...OPPEN, 'pagar'] }, async (tx, mote) => {
      kravPunkttexter(ord(begaran));
      const punkt = await this.punkten(tx, id, punktId);
      const blir = {
        rubrik: begaran.rubrik ?? punkt.rubrik,
        foredragande: begaran.foredragande === undefined ? punkt.foredragande : begaran.foredragande,
        diarienummer: begaran.diarienummer === undefined || punkt.nyckel !== null ? punkt.diarienummer : begaran.diarienummer,
        innehall: begaran.innehall === undefined ? punkt.innehall : begaran.innehall,
        forslag: begaran.satser === undefined || punkt.nyckel !== null ? punkt.forslag : begaran.satser,
      };
      if (mote.status === 'pagar') kravBaraRattelse(punkt, blir);
      await this.repository.andraPunkt(tx, { id: punktId, ...blir });
      const rader = [
        ['rubrik', punkt.rubrik, blir.rubrik],
        ['föredragande', punkt.foredragande, blir.foredragande],
        ['diarienummer', punkt.diarienummer, blir.diarienummer],
        ['innehåll', punkt.innehall, blir.innehall],
        ['förslag till beslut', punkt.forslag, blir.forslag],
      ] as const;
      mote.anteckna('sammantrade.dagordning', rader.flatMap(([falt, fore, efter]) => (fore === efter ? [] : [{ falt: `Punkt ${punkt.ordning}: ${falt}`, fore, efter }])));
      return {};
    });
  }

  /** Takes an item off. An ärende's first proposal is ready for decision again. Errors: those of Sammantradesskrivning; saknas. */
  taBort(begarande: InloggadBegarande, id: string, punktId: string, version: number, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: OPPEN, ...val }, async (tx, mote, anteckna) => {
      const punkt = await this.punkten(tx, id, punktId);
      if (punkt.slag === 'delegation') await this.redovisning.slapp(tx, punkt.id);
      await this.repository.taBortPunkt(tx, id, punkt);
      const { nyckel, nummer } = punkt;
      if (nyckel !== null && nummer !== null) {
        await this.arenden.utforI(tx, anteckna, begarande, { nyckel, handling: 'sammantrade.planera', version: null }, async (_, last, antecknaArendet) => {
          const forslag = await this.query.forslaget(tx, last.id, nummer);
          if (forslag?.fattade === 0 && forslag.status === 'foreslagen') {
            await this.repository.flyttaStatus(tx, last, antecknaArendet, 'foreslagen', 'klar_for_beslut', `Borttaget från dagordningen för ${mote.objekt}`);
          }
        });
      }
      mote.anteckna('sammantrade.dagordning', [{ falt: PUNKTSLAGSNAMN[punkt.slag], fore: punkt.rubrik, efter: null }]);
      return {};
    });
  }

  /** Puts the items in another order. Errors: those of Sammantradesskrivning; formfel (not just the items there are). */
  ordna(begarande: InloggadBegarande, id: string, { version, punkter }: Punktordning): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: OPPEN }, async (tx, mote) => {
      const fore = (await this.query.hamta(tx, id))?.punkter ?? [];
      if (punkter.length !== fore.length || fore.some((p) => !punkter.includes(p.id))) {
        throw new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', [{ falt: 'punkter', last: `${punkter.length}`, meddelande: 'Listan har inte precis dagordningens punkter.', ratt: `de ${fore.length} punkterna, var och en en gång` }]);
      }
      await this.repository.ordna(tx, id, punkter);
      mote.anteckna('sammantrade.dagordning', fore.flatMap((p) => {
        const plats = punkter.indexOf(p.id) + 1;
        return plats === p.ordning ? [] : [{ falt: p.rubrik, fore: `punkt ${p.ordning}`, efter: `punkt ${plats}` }];
      }));
      return {};
    });
  }

  private async harRedovisning(tx: EntityManager, id: string): Promise<boolean> {
    return (await this.query.hamta(tx, id))?.punkter.some((p) => p.slag === 'delegation') ?? false;
  }

  private async punkten(tx: EntityManager, id: string, punktId: string): Promise<LagradPunkt> {
    const punkt = (await this.query.hamta(tx, id))?.punkter.find((p) => p.id === punktId);
    if (!punkt) throw finnsInte('Punkten');
    return punkt;
  }
}

/** Why an ärende in this status cannot have its first proposal on an agenda, as a sentence; null when it can. */
function stegetsHinder(status: Arendestatus): string | null {
  if (status === 'foreslagen') return null;
  const steg = provaSteg(status, 'foreslagen', {
    stodtyp: 'projekt',
    handlaggare: true,
    sokande: true,
    sammanfattning: true,
    bedomning: true,
    prioritering: true,
    huvudmal: true,
    riktlinjefragor: [],
    riktlinjeavvikelser: [],
    oppetForslag: true,
    platshallare: [],
    framlagt: true,
    fattatBeslut: false,
    expedierat: false,
    avskrivet: false,
    beviljat: false,
    analysFaststalld: false,
    slutrekvirerat: false,
  });
  if (steg.far) return null;
  if (steg.hinder === 'brister') return steg.brister.map(bristtext).join(' ');
  return `Ärendet är ${STATUSNAMN[status].toLowerCase()} och kan inte sättas upp förrän det är klart för beslut.`;
}

/** The texts that are given, by field. */
function ord({ rubrik, foredragande, diarienummer, innehall, satser }: Omit<AndraPunkt, 'version' | 'rubrik'> & { rubrik?: string | null }) {
  return { rubrik, foredragande, diarienummer, innehall, satser };
}

/** The words that every item may have. */
function texter({ foredragande, innehall }: NyPunkt): { foredragande: string | null; innehall: string | null } {
  return { foredragande: foredragande?.trim() || null, innehall: innehall?.trim() || null };
}

function saknadUppgift(falt: string, meddelande: string): ProblemFel {
  return new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', [{ falt, last: null, meddelande, ratt: null }]);
}
