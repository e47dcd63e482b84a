import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { provaSteg, type Arendestatus } from '@anslag/doman';
import { bristtext, type PunktSkapadSvar, PUNKTSLAGSNAMN, type SammantradeAndratSvar, STATUSNAMN, type ValbaraForslagSvar } from '@anslag/kontrakt';
import type { AndraPunkt, NyPunkt, Punktordning } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { flyttaStatus } from './arendestatus';
import { Redovisningspunkt, DELEGATIONSRUBRIK, GODKANN_REDOVISNINGEN } from './redovisningspunkt';
import { type LagradPunkt, SammantradeQuery } from './sammantrade.query';
import { type LastSammantrade, Sammantradesskrivning } from './sammantradesskrivning';

const OPPEN = ['planerat', 'kallat'] as const;

/** Makes the agenda: items on, off, changed, in order. */
@Injectable()
export class DagordningService {
  constructor(
    private readonly skrivning: Sammantradesskrivning,
    private readonly arenden: Arendeskrivning,
    private readonly query: SammantradeQuery,
    private readonly delegation: Redovisningspunkt,
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
      if (forslag.uppsatt) throw new ProblemFel('konflikt', `Förslaget står redan på dagordningen för ${forslag.uppsatt}.`);
      if (forslag.fattade === 0 && forslag.status !== 'foreslagen') {
        const hinder = stegetsHinder(forslag.status);
        if (hinder) throw new ProblemFel('regelbrott', hinder);
        await flyttaStatus(tx, last, antecknaArendet, forslag.status, 'foreslagen', `Uppsatt på dagordningen för ${mote.objekt}`);
      }
      const rubrik = begaran.rubrik?.trim() || forslag.namn;
      const ordning = await oppnaPlats(tx, mote.id, 'efter_arenden');
      await tx.query(
        `INSERT INTO sammantradespunkt (id, sammantrade_id, ordning, slag, rubrik, foredragande, arende_id, beslut_id, innehall) VALUES ($1, $2, $3, 'arende', $4, $5, $6, $7, $8)`,
        [punkt, mote.id, ordning, rubrik, begaran.foredragande?.trim() || null, last.id, forslag.id, begaran.innehall?.trim() || null],
      );
      return `${rubrik} (${last.nyckel})`;
    });
  }

  private async laggTillEgen(tx: EntityManager, mote: LastSammantrade, punkt: string, begaran: NyPunkt): Promise<string> {
    const { slag } = begaran;
    const rubrik = begaran.rubrik?.trim() || (slag === 'delegation' ? DELEGATIONSRUBRIK : '');
    if (!rubrik) throw saknadUppgift('rubrik', 'Skriv punktens rubrik.');
    if (slag === 'delegation' && (await this.delegation.finns(tx, mote.id))) throw new ProblemFel('konflikt', 'Redovisningen av delegationsbeslut står redan på dagordningen.');
    const satser = begaran.satser?.trim() || (slag === 'delegation' ? GODKANN_REDOVISNINGEN : null);
    await tx.query(
      'INSERT INTO sammantradespunkt (id, sammantrade_id, ordning, slag, rubrik, foredragande, diarienummer, innehall, forslag) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [punkt, mote.id, await oppnaPlats(tx, mote.id, 'sist'), slag, rubrik, begaran.foredragande?.trim() || null, begaran.diarienummer?.trim() || null, begaran.innehall?.trim() || null, satser],
    );
    return rubrik;
  }

  /** Changes an item's words. Errors: those of Sammantradesskrivning; saknas. */
  andra(begarande: InloggadBegarande, id: string, punktId: string, { version, ...begaran }: AndraPunkt): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: OPPEN }, async (tx, mote) => {
      const punkt = await this.punkten(tx, id, punktId);
      const blir = {
        rubrik: begaran.rubrik ?? punkt.rubrik,
        foredragande: begaran.foredragande === undefined ? punkt.foredragande : begaran.foredragande,
        diarienummer: begaran.diarienummer === undefined || punkt.nyckel !== null ? punkt.diarienummer : begaran.diarienummer,
        innehall: begaran.innehall === undefined ? punkt.innehall : begaran.innehall,
        satser: begaran.satser === undefined || punkt.nyckel !== null ? punkt.forslag : begaran.satser,
      };
      await tx.query('UPDATE sammantradespunkt SET rubrik = $2, foredragande = $3, diarienummer = CASE WHEN arende_id IS NULL THEN $4 END, innehall = $5, forslag = $6 WHERE id = $1', [
        punktId, blir.rubrik, blir.foredragande, blir.diarienummer, blir.innehall, blir.satser,
      ]);
      const rader = [
        ['rubrik', punkt.rubrik, blir.rubrik],
        ['föredragande', punkt.foredragande, blir.foredragande],
        ['diarienummer', punkt.diarienummer, blir.diarienummer],
        ['innehåll', punkt.innehall, blir.innehall],
        ['förslag till beslut', punkt.forslag, blir.satser],
      ] as const;
      mote.anteckna('sammantrade.dagordning', rader.flatMap(([falt, fore, efter]) => (fore === efter ? [] : [{ falt: `Punkt ${punkt.ordning}: ${falt}`, fore, efter }])));
      return {};
    });
  }

  /** Takes an item off. An ärende's first proposal is ready for decision again. Errors: those of Sammantradesskrivning; saknas. */
  taBort(begarande: InloggadBegarande, id: string, punktId: string, version: number, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: OPPEN, ...val }, async (tx, mote, anteckna) => {
      const punkt = await this.punkten(tx, id, punktId);
      await tx.query('DELETE FROM sammantradespunkt WHERE id = $1', [punktId]);
      await tx.query('UPDATE sammantradespunkt SET ordning = ordning - 1 WHERE sammantrade_id = $1 AND ordning > $2', [id, punkt.ordning]);
      const { nyckel, nummer } = punkt;
      if (nyckel !== null && nummer !== null) {
        await this.arenden.utforI(tx, anteckna, begarande, { nyckel, handling: 'sammantrade.planera', version: null }, async (_, last, antecknaArendet) => {
          const forslag = await this.query.forslaget(tx, last.id, nummer);
          if (forslag?.fattade === 0 && forslag.status === 'foreslagen') {
            await flyttaStatus(tx, last, antecknaArendet, 'foreslagen', 'klar_for_beslut', `Borttaget från dagordningen för ${mote.objekt}`);
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
      await tx.query('UPDATE sammantradespunkt p SET ordning = o.ordning FROM unnest($2::uuid[]) WITH ORDINALITY o(id, ordning) WHERE p.id = o.id AND p.sammantrade_id = $1', [id, punkter]);
      mote.anteckna('sammantrade.dagordning', fore.flatMap((p) => {
        const plats = punkter.indexOf(p.id) + 1;
        return plats === p.ordning ? [] : [{ falt: p.rubrik, fore: `punkt ${p.ordning}`, efter: `punkt ${plats}` }];
      }));
      return {};
    });
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
    handlaggare: true,
    sokande: true,
    sammanfattning: true,
    bedomning: true,
    prioritering: true,
    huvudmal: true,
    riktlinjefragor: [],
    riktlinjeavvikelser: [],
    oppetForslag: true,
    framlagt: true,
    fattatBeslut: false,
    expedierat: false,
    avskrivet: false,
  });
  if (steg.far) return null;
  if (steg.hinder === 'brister') return steg.brister.map(bristtext).join(' ');
  return `Ärendet är ${STATUSNAMN[status].toLowerCase()} och kan inte sättas upp förrän det är klart för beslut.`;
}

/** Makes room for an item and says which place it gets: after the last ärende, or last. */
async function oppnaPlats(tx: EntityManager, id: string, var_: 'efter_arenden' | 'sist'): Promise<number> {
  const villkor = var_ === 'sist' ? '' : `AND slag = 'arende'`;
  const [rad] = await tx.query<{ plats: number }[]>(`SELECT COALESCE(max(ordning), 0) + 1 AS plats FROM sammantradespunkt WHERE sammantrade_id = $1 ${villkor}`, [id]);
  const plats = rad?.plats ?? 1;
  await tx.query('UPDATE sammantradespunkt SET ordning = ordning + 1 WHERE sammantrade_id = $1 AND ordning >= $2', [id, plats]);
  return plats;
}

function saknadUppgift(falt: string, meddelande: string): ProblemFel {
  return new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', [{ falt, last: null, meddelande, ratt: null }]);
}
