import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dagarEfter, type Frist, fristerFor } from '@anslag/doman';
import { API, fristtext, type KalendernyckelSvar, type KalenderRad, type KalenderSvar, type NyKalendernyckelSvar, VAGAR } from '@anslag/kontrakt';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte } from '../plattform/problem/problem-fel';
import { ical } from './ical';
import { KalenderQuery, type Kalendermote } from './kalender.query';

/** How many past days the list tells of. */
const FORFLUTNA = 200;
/** How far back a calendar reaches, in days. */
const BAKAT = 365;

/** The days of all meetings: as a list, and as a calendar that other programs read with a key of the person's own. */
@Injectable()
export class KalenderService {
  constructor(
    private readonly query: KalenderQuery,
    private readonly klocka: Klocka,
  ) {}

  async lista(): Promise<KalenderSvar> {
    const idag = this.klocka.idag();
    const rader = (await this.query.moten(null)).flatMap((m) => fristerFor(m, idag).map((f) => kalenderrad(m, f)));
    const i = (a: KalenderRad, b: KalenderRad) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0);
    return { kommande: rader.filter((r) => r.dag >= idag).sort(i), forflutna: rader.filter((r) => r.dag < idag).sort((a, b) => i(b, a)).slice(0, FORFLUTNA) };
  }

  async nyckel(anvandareId: string): Promise<KalendernyckelSvar> {
    return { skapad: (await this.query.nyckelns(anvandareId))?.toISOString() ?? null };
  }

  /** Makes a link; any former one stops working. The key is told this once: only its hash is kept. */
  async nyNyckel(anvandareId: string): Promise<NyKalendernyckelSvar> {
    const nyckel = randomBytes(32).toString('base64url');
    const skapad = await this.query.sattNyckel(anvandareId, hash(nyckel));
    return { skapad: skapad.toISOString(), vag: `${API}/${VAGAR.kalenderIcs}?nyckel=${nyckel}` };
  }

  async aterkalla(anvandareId: string): Promise<void> {
    await this.query.taBortNyckel(anvandareId);
  }

  /** The calendar of whoever has the key. Errors: saknas (no such key, or no longer). */
  async ics(nyckel: string): Promise<string> {
    if (!(await this.query.harNyckel(hash(nyckel)))) throw finnsInte('Kalendern');
    const idag = this.klocka.idag();
    const dagar = (await this.query.moten(dagarEfter(idag, -BAKAT))).flatMap((m) =>
      fristerFor(m, idag).map(({ slag, dag, lage }) => ({
        uid: `${m.id}-${slag}@anslag`,
        slag,
        dag,
        rubrik: fristtext(slag, m, lage),
        installd: lage === 'installd',
        beskrivning: [slag === 'sammantrade' && m.tid ? `Tid: ${m.tid}` : null, m.anmarkning].filter((r) => r !== null).join('\n') || null,
        plats: slag === 'sammantrade' ? m.plats : null,
        sekvens: m.version,
      })),
    );
    return ical(dagar, 'Anslag 1:1');
  }
}

function hash(nyckel: string): string {
  return createHash('sha256').update(nyckel).digest('hex');
}

function kalenderrad(m: Kalendermote, f: Frist): KalenderRad {
  return { ...f, sammantrade: m.id, organ: m.organ, motesdag: m.datum, text: fristtext(f.slag, m, f.lage), anmarkning: m.anmarkning };
}
