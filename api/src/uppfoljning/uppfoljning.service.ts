import { Injectable } from '@nestjs/common';
import { attGoraNu, gallande, harUppfoljningsplan, iOrdning, type PostMedLage, UPPFOLJNINGSLAGEN, type Uppfoljningslage } from '@anslag/doman';
import type { UppfoljningslistaSvar, UppfoljningSvar, UppfoljningsradSvar } from '@anslag/kontrakt';
import type { Uppfoljningsfilter } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { ArendeQuery } from '../arende/arende.query';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte } from '../plattform/problem/problem-fel';
import { AnalysService } from './analys.service';
import { beslutadPeriod, posterMedLage, postsvar } from './plan';
import { type Planunderlag, UppfoljningQuery } from './uppfoljning.query';

const PER_SIDA = 50;

/** The follow-up of ärenden: what the plan has, what has been done of it, and what should be done now. */
@Injectable()
export class UppfoljningService {
  constructor(
    private readonly db: DataSource,
    private readonly query: UppfoljningQuery,
    private readonly arenden: ArendeQuery,
    private readonly sekretess: SekretessService,
    private readonly analys: AnalysService,
    private readonly klocka: Klocka,
  ) {}

  /** The plan of an ärende as the one who asks may see it. Errors: saknas, formfel (nyckel). */
  async hamta(begarande: InloggadBegarande, nyckel: string): Promise<UppfoljningSvar> {
    const last = kravNyckel(nyckel);
    const finns = await this.arenden.hamta(this.db, last);
    if (!finns) throw finnsInte(`Ärendet ${last}`);
    const { arende, ratt } = await this.sekretess.lamnaUt(begarande, finns);
    const underlag = await this.underlag(arende.id);
    const lagrade = await this.query.poster(this.db, arende.id);
    const idag = this.klocka.idag();
    const undanhallet = ratt.hinder !== null;
    const poster = posterMedLage(underlag, idag).map((post) => postsvar(post, lagrade.find((l) => l.slag === post.slag && l.nyckel === post.nyckel), undanhallet));
    const period = beslutadPeriod(underlag);
    return {
      nyckel: arende.nyckel,
      namn: arende.namn,
      idag,
      period,
      utanPlan: poster.length > 0 ? null : harUppfoljningsplan(arende.stodtyp) ? 'period' : 'stodtyp',
      poster,
      nu: attGoraNu(poster).map(({ slag, nyckel: post }) => ({ slag, nyckel: post })),
      analys: harUppfoljningsplan(arende.stodtyp) && gallande(underlag.beslut) ? await this.analys.lage(arende.id) : null,
      undanhallet,
      min: ratt.min,
    };
  }

  /** Posts of all ärenden that match, by the last day. A marked ärende shows no more than in the list of ärenden. */
  async lista(begarande: InloggadBegarande, filter: Uppfoljningsfilter): Promise<UppfoljningslistaSvar> {
    const idag = this.klocka.idag();
    const alla = await this.filtrerade(begarande, filter);
    const rader = alla.filter((r) => filter.lage === undefined || r.lage === filter.lage);
    const [sida, perSida] = [filter.sida ?? 1, filter.perSida ?? PER_SIDA];
    const antalI = (lage: Uppfoljningslage) => alla.filter((r) => r.lage === lage).length;
    return {
      idag,
      rader: rader.slice((sida - 1) * perSida, sida * perSida),
      antal: rader.length,
      perLage: Object.fromEntries(UPPFOLJNINGSLAGEN.map((lage) => [lage, antalI(lage)])) as Record<Uppfoljningslage, number>,
      handlaggare: await this.query.handlaggare(this.db),
      sida,
      perSida,
    };
  }

  /** All posts that match, one by one, whatever page is asked for. */
  async *alla(begarande: InloggadBegarande, filter: Uppfoljningsfilter): AsyncGenerator<UppfoljningsradSvar> {
    for (const rad of await this.filtrerade(begarande, filter)) if (filter.lage === undefined || rad.lage === filter.lage) yield rad;
  }

  /** What matches but for the chosen state. */
  private async filtrerade({ anvandareId }: InloggadBegarande, { mina, handlaggare, sok, slag, fran, till }: Uppfoljningsfilter): Promise<UppfoljningsradSvar[]> {
    const vem = mina ? anvandareId : handlaggare;
    const inom = (p: PostMedLage) => (slag === undefined || p.slag === slag) && (fran === undefined || p.senast >= fran) && (till === undefined || p.senast <= till);
    return (await this.rader({ ...(vem === undefined ? {} : { handlaggare: vem }), ...(sok === undefined ? {} : { sok }) }, inom)).map(({ rad }) => rad);
  }

  /** A person's own posts, or everybody's, that pass; by the last day. */
  async rader(urval: { handlaggare?: string; sok?: string }, passar: (post: PostMedLage) => boolean): Promise<{ rad: UppfoljningsradSvar; underlag: Planunderlag }[]> {
    const idag = this.klocka.idag();
    const arenden = await this.query.underlag(this.db, urval);
    return arenden
      .flatMap((underlag) => posterMedLage(underlag, idag).filter(passar).map((post) => ({ underlag, rad: radFor(underlag, post) })))
      .sort((a, b) => iOrdning(a.rad, b.rad) || (a.rad.arende.nyckel < b.rad.arende.nyckel ? -1 : 1));
  }

  private async underlag(arendeId: string): Promise<Planunderlag> {
    const [underlag] = await this.query.underlag(this.db, { arendeId });
    if (!underlag) throw new Error('the ärende has been read, so it is there');
    return underlag;
  }
}

function radFor({ nyckel, diarienummer, nypsId, namn, sokande, handlaggare }: Planunderlag, post: PostMedLage): UppfoljningsradSvar {
  const { slag, senast, lage, dagarKvar } = post;
  return { arende: { nyckel, diarienummer, nypsId, namn, sokande }, handlaggare, slag, nyckel: post.nyckel, senast, lage, dagarKvar };
}
