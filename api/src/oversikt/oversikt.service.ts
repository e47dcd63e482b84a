import { Injectable } from '@nestjs/common';
import { arAv, bristerFor, type Datum, fristerFor, type Handling, nastaAterrapport, type Omstandigheter, provaBehorighet, punkterFor } from '@anslag/doman';
import { type Kommandedag, type OversiktSvar, VANTESLAG, type Vantande, type Vantanderad, type Vanteslag } from '@anslag/kontrakt';
import { ArendeQuery } from '../arende/arende.query';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { BeredningService } from '../beredning/beredning.service';
import { stegfakta } from '../beredning/underlag';
import { DelegationService } from '../delegation/delegation.service';
import { Klocka } from '../plattform/klocka/klocka';
import { DataSource } from 'typeorm';
import { UppfoljningService } from '../uppfoljning/uppfoljning.service';
import { HOGST, type Motesdagar, OversiktQuery, type Vantar } from './oversikt.query';
import { VillkorsfristQuery } from './villkorsfrist.query';

/** The right that makes a kind of work somebody's; without one it is whoever's it is by name. */
const RATT: Partial<Record<Vanteslag, Handling[]>> = {
  punkt_att_besluta: ['sammantrade.leda'],
  protokoll_att_signera: ['protokoll.signera'],
  delegation_att_besluta: ['beslut.delegation'],
  sammantrade_att_kalla: ['sammantrade.leda'],
  utan_handlaggare: ['arende.tilldela', 'arende.ta'],
  uppfoljning_utan_handlaggare: ['arende.tilldela', 'arende.ta'],
  rekvisition_att_granska: ['rekvisition.granska'],
  rekvisition_att_attestera: ['rekvisition.attestera'],
  order_att_betala: ['utbetalning.hantera'],
};

/** An ärende that is somebody else's: who may also with that may with any. */
const FRAMMANDE: Omstandigheter = { eget: false, otilldelat: false, ledamotIOrganet: false, javig: false, harBerett: false };

const TOM: Vantanderad = { arende: null, forslag: null, sammantrade: null, uppfoljning: null, rekvisition: null, order: null, villkor: null, saknas: [], senast: null };

/** How many of the coming days are shown. */
const HOGST_DAGAR = 10;

@Injectable()
export class OversiktService {
  constructor(
    private readonly oversikt: OversiktQuery,
    private readonly arenden: ArendeQuery,
    private readonly beredning: BeredningService,
    private readonly delegation: DelegationService,
    private readonly uppfoljning: UppfoljningService,
    private readonly villkorsfrister: VillkorsfristQuery,
    private readonly klocka: Klocka,
    private readonly db: DataSource,
  ) {}

  /** What waits for the person by the person's roles and names, the coming days that matter, and the year's frame. */
  async hamta(begarande: InloggadBegarande): Promise<OversiktSvar> {
    const idag = this.klocka.idag();
    const slagen = VANTESLAG.filter((slag) => RATT[slag]?.some((h) => provaBehorighet(begarande.roller, h).far) ?? true);
    const [vantar, moten, ram] = await Promise.all([
      Promise.all(slagen.map(async (slag): Promise<Vantande> => ({ slag, ...(await this.vantar(slag, begarande, idag)) }))),
      this.oversikt.pagaende(idag),
      this.oversikt.ram(arAv(idag)),
    ]);
    return { idag, vantar: vantar.filter((v) => v.antal > 0), nastaSammantrade: nasta(moten, idag), dagar: dagar(moten, idag), ram };
  }

  private async vantar(slag: Vanteslag, { anvandareId, roller }: InloggadBegarande, idag: Datum): Promise<Vantar> {
    switch (slag) {
      case 'punkt_att_besluta':
      case 'protokoll_att_signera':
      case 'dagordning_att_lasa':
      case 'sammantrade_att_kalla':
        return this.oversikt.moten(slag, anvandareId, idag);
      case 'delegation_att_besluta':
        return this.oversikt.delegation(anvandareId, punkterFor(await this.delegation.ordningarna(this.db), idag, roller));
      case 'utan_handlaggare':
        return this.oversikt.utanHandlaggare();
      case 'under_beredning':
      case 'aterremitterat': {
        const { antal, rader } = await this.oversikt.egna(slag, anvandareId);
        return { antal, rader: await Promise.all(rader.map((rad) => this.medBrister(rad))) };
      }
      case 'inkommet':
      case 'komplettering':
      case 'klart_for_beslut':
      case 'att_expediera':
        return this.oversikt.egna(slag, anvandareId);
      case 'uppfoljning_forsenad':
      case 'uppfoljning_snart':
      case 'resultat_efterfragas':
        return this.uppfoljningen(slag, anvandareId);
      case 'uppfoljning_utan_handlaggare':
        return this.utanHandlaggare(provaBehorighet(roller, 'arende.tilldela').far);
      case 'villkor_att_uppfylla': {
        const frister = await this.villkorsfrister.hamta(anvandareId, idag);
        return { antal: frister.length, rader: frister.slice(0, HOGST).map((f) => ({ ...TOM, ...f })) };
      }
      case 'rekvisition_att_granska':
        return this.oversikt.attGranska(anvandareId, provaBehorighet(roller, 'rekvisition.granska', FRAMMANDE).far);
      case 'rekvisition_att_attestera':
        return this.oversikt.attAttestera(anvandareId);
      case 'order_att_betala':
        return this.oversikt.attBetala();
    }
  }

  /** Posts of the person's own ärenden: late, due soon, or asking for results after the close. */
  private async uppfoljningen(slag: 'uppfoljning_forsenad' | 'uppfoljning_snart' | 'resultat_efterfragas', handlaggare: string): Promise<Vantar> {
    const lage = { uppfoljning_forsenad: ['forsenad'], uppfoljning_snart: ['snart'], resultat_efterfragas: ['forsenad', 'snart'] }[slag];
    const poster = await this.uppfoljning.rader({ handlaggare }, (p) => lage.includes(p.lage) && (p.slag === 'effektuppfoljning') === (slag === 'resultat_efterfragas'));
    // What one may not do does not wait for one.
    return medPoster(poster.filter(({ underlag }) => !underlag.handlaggarenJavig));
  }

  /** The ärenden that nobody handles and whose follow-up is late, each with the post that has been late longest; for whoever hands them out also those whose handläggare has a conflict of interest. */
  private async utanHandlaggare(fordelar: boolean): Promise<Vantar> {
    const poster = await this.uppfoljning.rader({}, (p) => p.lage === 'forsenad');
    const forsta = new Map(poster.filter(({ underlag }) => underlag.handlaggare === null || (fordelar && underlag.handlaggarenJavig)).reverse().map((post) => [post.rad.arende.nyckel, post]));
    return medPoster([...forsta.values()].reverse());
  }

  /** What is missing before the ärende can be decided; not told of one that is marked as secret. */
  private async medBrister(rad: Vantanderad): Promise<Vantanderad> {
    const arende = rad.arende && (await this.arenden.hamta(this.db, rad.arende.nyckel));
    if (!arende || arende.sekretess !== null) return rad;
    const fakta = stegfakta(await this.beredning.underlag(this.db, arende), arende.status);
    return { ...rad, saknas: bristerFor('klar_for_beslut', fakta).map((b) => b.kod) };
  }
}

function medPoster(poster: Awaited<ReturnType<UppfoljningService['rader']>>): Vantar {
  const rader = poster.slice(0, HOGST).map(({ rad, underlag }): Vantanderad => ({ ...TOM, arende: { ...rad.arende, status: underlag.status }, uppfoljning: { slag: rad.slag, nyckel: rad.nyckel }, senast: rad.senast }));
  return { antal: poster.length, rader };
}

/** The meeting that is held next, or now. */
function nasta(moten: readonly Motesdagar[], idag: Datum): OversiktSvar['nastaSammantrade'] {
  const mote = moten.find((m) => m.datum >= idag && m.status !== 'avslutat');
  if (!mote) return null;
  const { id, organ, datum, tid, plats, status, antalPunkter } = mote;
  return { id, organ, datum, tid, plats, status, antalPunkter };
}

/** The days that come and those that have passed undone, in order. */
function dagar(moten: readonly Motesdagar[], idag: Datum): Kommandedag[] {
  const { avserAr, senast } = nastaAterrapport(idag);
  const motenas = moten.flatMap((m) =>
    fristerFor(m, idag)
      .filter((f) => f.lage !== 'klar')
      .map(({ slag, dag }): Kommandedag => ({ slag, dag, sammantrade: { id: m.id, organ: m.organ, datum: m.datum }, avserAr: null })),
  );
  return [...motenas, { slag: 'aterrapport' as const, dag: senast, sammantrade: null, avserAr }].sort((a, b) => a.dag.localeCompare(b.dag)).slice(0, HOGST_DAGAR);
}
