import { Injectable } from '@nestjs/common';
import { type Datum, granskaSvar, type LagradPost, type Uppfoljningspost, type Uppfoljningssvar } from '@anslag/doman';
import { type Andring, BEDOMNINGSNAMN, type Faltfel, FRAGOR, svarfel, UPPFOLJNINGSLAGENAMN, type UppfoljningsandringSvar, uppfoljningsrubrik } from '@anslag/kontrakt';
import type { SkrivUppfoljning } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { planenFor, posterMedLage, postsvar } from './plan';
import { type HelPost, UppfoljningQuery } from './uppfoljning.query';
import { UppfoljningRepository } from './uppfoljning.repository';

type Post = Omit<HelPost, 'id' | 'registreradAv' | 'version'>;

/** Writes what has happened to a post of the plan. */
@Injectable()
export class UppfoljningsskrivningService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly query: UppfoljningQuery,
    private readonly repository: UppfoljningRepository,
    private readonly klocka: Klocka,
  ) {}

  /**
   * The post as it now is: done with its answers, struck, moved, or merely begun.
   * Errors: those of Arendeskrivning; saknas (the plan has no such post), konflikt (another version is stored), regelbrott (field by field).
   */
  skriv(begarande: InloggadBegarande, nyckel: string, slag: string, post: string, begaran: SkrivUppfoljning, val: Skrivval): Promise<UppfoljningsandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'uppfoljning.skriva', version: null, ...val }, async (tx, arende, anteckna) => {
      const lagrade = await this.query.poster(tx, arende.id);
      const fore = lagrade.find((l) => l.slag === slag && l.nyckel === post);
      const [underlag] = await this.query.underlag(tx, { arendeId: arende.id });
      const planerad = underlag && planenFor(underlag).find((p) => p.slag === slag && p.nyckel === post);
      const galler = fore?.fast && fore.status !== null ? { ...fore, ...fore.fast } : planerad;
      if (!galler) throw finnsInte(`Posten i ärendets uppföljningsplan`);
      if (begaran.version !== (fore?.version ?? 0)) {
        throw new ProblemFel('konflikt', 'Någon annan har ändrat posten sedan du hämtade den. Inget har sparats.', [], { aktuell: { version: fore?.version ?? 0, andrat: [] } });
      }
      const blir = this.provad(galler, begaran);
      const andringar = skillnader(fore, blir);
      if (andringar.length > 0) {
        await this.repository.skriv(tx, arende.id, blir, begarande.anvandareId);
        const skal = begaran.skal ?? null;
        anteckna({ handelse: 'uppfoljning.andrad', objekt: arende.nyckel, arendeId: arende.id, andringar, skal });
      }
      return { nyckel: arende.nyckel, post: await this.svar(tx, arende.id, galler) };
    });
  }

  /** Throws ProblemFel regelbrott. */
  private provad(galler: Uppfoljningspost, begaran: SkrivUppfoljning): Post {
    const idag = this.klocka.idag();
    const status = begaran.status ?? null;
    const svar = (begaran.svar ?? []).map((s): Uppfoljningssvar => ({ fraga: s.fraga, svar: s.svar ?? null, bedomning: s.bedomning ?? null }));
    const gjord = status === 'gjord' ? (begaran.gjord ?? idag) : null;
    const flyttadTill = begaran.flyttadTill === galler.senast ? null : (begaran.flyttadTill ?? null);
    const skal = begaran.skal ?? null;
    const fel = [...dagfel(galler, { gjord, angiven: status === 'gjord' ? null : (begaran.gjord ?? null), flyttadTill, idag }), ...skalfel(skal, status === 'utgar' || flyttadTill !== null)];
    fel.push(...granskaSvar(galler.slag, svar, status === 'gjord').map((f): Faltfel => ({ falt: svarfalt(f.fraga, svar), last: null, ...svarfel(f) })));
    if (fel.length > 0) throw new ProblemFel('regelbrott', 'Uppföljningen kan inte sparas. Inget har sparats.', fel);
    const { slag, nyckel, avserFran, avserTill, senast } = galler;
    const besvarade = svar.filter((s) => s.svar !== null || s.bedomning !== null);
    return { slag, nyckel, status, gjord, flyttadTill, skal, fast: status === null ? null : { avserFran, avserTill, senast }, svar: besvarade };
  }

  private async svar(tx: EntityManager, arendeId: string, { slag, nyckel }: Uppfoljningspost): Promise<UppfoljningsandringSvar['post']> {
    const samma = (p: Pick<LagradPost, 'slag' | 'nyckel'>) => p.slag === slag && p.nyckel === nyckel;
    const lagrade = await this.query.poster(tx, arendeId);
    const [underlag] = await this.query.underlag(tx, { arendeId });
    const post = underlag && posterMedLage(underlag, this.klocka.idag()).find(samma);
    if (!post) throw finnsInte('Posten i ärendets uppföljningsplan');
    return postsvar(post, lagrade.find(samma), false);
  }
}

function dagfel({ avserFran }: Uppfoljningspost, d: { gjord: Datum | null; angiven: Datum | null; flyttadTill: Datum | null; idag: Datum }): Faltfel[] {
  const { gjord, angiven, flyttadTill, idag } = d;
  return [
    ...(angiven !== null ? [{ falt: 'gjord', last: angiven, meddelande: 'Dagen hör till det som är gjort.', ratt: 'ingen dag, eller att posten är gjord' }] : []),
    ...(gjord !== null && gjord > idag ? [{ falt: 'gjord', last: gjord, meddelande: 'Dagen har inte varit än.', ratt: `senast ${idag}` }] : []),
    ...(gjord !== null && gjord <= idag && gjord < avserFran ? [{ falt: 'gjord', last: gjord, meddelande: 'Dagen är före den tid som posten avser.', ratt: `tidigast ${avserFran}` }] : []),
    ...(flyttadTill !== null && flyttadTill < avserFran ? [{ falt: 'flyttadTill', last: flyttadTill, meddelande: 'Dagen är före den tid som posten avser.', ratt: `tidigast ${avserFran}` }] : []),
  ];
}

function skalfel(skal: string | null, kravs: boolean): Faltfel[] {
  return kravs && skal === null ? [{ falt: 'skal', last: null, meddelande: 'Skriv varför den flyttas eller utgår.', ratt: 'ett skäl' }] : [];
}

/** At the answer when there is one, else at the list. */
function svarfalt(fraga: Uppfoljningssvar['fraga'], svar: readonly Uppfoljningssvar[]): string {
  const plats = svar.findLastIndex((s) => s.fraga === fraga);
  return plats < 0 ? `svar.${fraga}` : `svar.${plats}`;
}

function skillnader(fore: HelPost | undefined, blir: Post): Andring[] {
  const rubrik = uppfoljningsrubrik(blir);
  const varden = (p: Pick<Post, 'status' | 'gjord' | 'flyttadTill' | 'skal'> | undefined): [string, string | null][] => [
    ['läge', p?.status ? UPPFOLJNINGSLAGENAMN[p.status] : null],
    ['gjord', p?.gjord ?? null],
    ['flyttad till', p?.flyttadTill ?? null],
    ['skäl', p?.skal ?? null],
  ];
  const svaren = (p: Pick<Post, 'svar'> | undefined) => new Map((p?.svar ?? []).map((s) => [s.fraga, [s.bedomning && BEDOMNINGSNAMN[s.bedomning], s.svar].filter((d) => d !== null).join(': ')]));
  const [gamla, nya] = [svaren(fore), svaren(blir)];
  const efter = new Map(varden(blir));
  return [
    ...varden(fore).map(([falt, varde]): Andring => ({ falt: `${rubrik}: ${falt}`, fore: varde, efter: efter.get(falt) ?? null })),
    ...[...new Set([...gamla.keys(), ...nya.keys()])].map((f): Andring => ({ falt: `${rubrik}: ${FRAGOR[f].rubrik}`, fore: gamla.get(f) ?? null, efter: nya.get(f) ?? null })),
  ].filter((a) => a.fore !== a.efter);
}
