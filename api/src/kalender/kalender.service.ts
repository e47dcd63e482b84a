import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dagarEfter, type Frist, fristerFor } from '@anslag/doman';
import { API, fristtext, type KalendernyckelSvar, type KalenderRad, type KalenderSvar, type NyKalendernyckelSvar, uppfoljningsrubrik, VAGAR } from '@anslag/kontrakt';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte } from '../plattform/problem/problem-fel';
import { UppfoljningService } from '../uppfoljning/uppfoljning.service';
import { ical, type Kalenderdag } from './ical';
import { KalenderQuery, type Kalendermote } from './kalender.query';

/** How many past days the list tells of. */
const FORFLUTNA = 200;
/** How far back a calendar reaches, in days. */
const BAKAT = 365;
/** How far ahead the follow-up reaches, in days. */
const FRAMAT = 365;

/** The days of all meetings and of a person's follow-up: as a list, and as a calendar that other programs read with a key of the person's own. */
@Injectable()
export class KalenderService {
  constructor(
    private readonly query: KalenderQuery,
    private readonly uppfoljning: UppfoljningService,
    private readonly klocka: Klocka,
  ) {}

  async lista(anvandareId: string): Promise<KalenderSvar> {
    const idag = this.klocka.idag();
    const rader = (await this.query.moten(null)).flatMap((m) => fristerFor(m, idag).map((f) => kalenderrad(m, f)));
    const i = (a: KalenderRad, b: KalenderRad) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0);
    return { kommande: rader.filter((r) => r.dag >= idag).sort(i), forflutna: rader.filter((r) => r.dag < idag).sort((a, b) => i(b, a)).slice(0, FORFLUTNA), uppfoljning: (await this.poster(anvandareId)).map(({ rad }) => rad) };
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
    const agare = await this.query.agare(hash(nyckel));
    if (agare === null) throw finnsInte('Kalendern');
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
    return ical([...dagar, ...(await this.poster(agare)).map(uppfoljningsdag)], 'Anslag 1:1');
  }

  /** What the person is to follow up in the own ärenden: late, or within a year. */
  private poster(handlaggare: string): ReturnType<UppfoljningService['rader']> {
    const sist = dagarEfter(this.klocka.idag(), FRAMAT);
    return this.uppfoljning.rader({ handlaggare }, (p) => p.dagarKvar !== null && p.senast <= sist);
  }
}

function hash(nyckel: string): string {
  return createHash('sha256').update(nyckel).digest('hex');
}

/** The day by which a post is to be done. A new decision may move it, so that the number grows with those too. */
function uppfoljningsdag({ rad, underlag }: Awaited<ReturnType<UppfoljningService['rader']>>[number]): Kalenderdag {
  const lagrad = underlag.poster.find((p) => p.slag === rad.slag && p.nyckel === rad.nyckel);
  return {
    uid: `${underlag.id}-${rad.slag}-${rad.nyckel}@anslag`,
    slag: rad.slag,
    dag: rad.senast,
    rubrik: `${uppfoljningsrubrik(rad)}: ${rad.arende.namn}`,
    beskrivning: `Ärende ${rad.arende.nyckel}`,
    plats: null,
    installd: false,
    sekvens: underlag.beslut.length + (lagrad?.version ?? 0),
  };
}

function kalenderrad(m: Kalendermote, f: Frist): KalenderRad {
  return { ...f, sammantrade: m.id, organ: m.organ, motesdag: m.datum, text: fristtext(f.slag, m, f.lage), anmarkning: m.anmarkning };
}
