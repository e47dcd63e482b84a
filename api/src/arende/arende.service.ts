import { Inject, Injectable } from '@nestjs/common';
import {
  berakna,
  brytpunkt,
  gallande,
  gallandeHistorik,
  granskaBudget,
  kontrolleraBeslut,
  type Omfattning,
  omfattning,
  provaBehorighet,
  tolkaKronor,
  type Gallande,
} from '@anslag/doman';
import type { Arendelage, ArendeSvar, BeslutstextSvar, BeslutSvar, EffektkedjaSvar, MinRoll, UtbetalningsberakningSvar } from '@anslag/kontrakt';
import type { Tidsfraga } from '@anslag/kontrakt/begaran';
import type { Begarande } from '../behorighet/inloggad';
import { OmstandigheterQuery } from '../behorighet/omstandigheter.query';
import { ramprov } from '../beslut/arsramprov';
import { beslutssammanhang } from '../beslut/beslutssammanhang';
import { beslutstext } from '../beslut/beslutstext';
import { type Lasare, Tidsresa } from '../plattform/databas/tidsresa';
import { Klocka } from '../plattform/klocka/klocka';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { ProblemFel, finnsInte } from '../plattform/problem/problem-fel';
import { RegisterQuery } from '../strategi/register.query';
import { ArendeQuery, type LagradKedja, type LagratArende, utbetalt } from './arende.query';
import { kravNyckel } from './nyckel';
import { SekretessService } from './sekretess.service';

/** One ärende as its decisions, read by the rules, make it. */
@Injectable()
export class ArendeService {
  constructor(
    private readonly arenden: ArendeQuery,
    private readonly register: RegisterQuery,
    private readonly tidsresa: Tidsresa,
    private readonly sekretess: SekretessService,
    private readonly klocka: Klocka,
    private readonly omstandigheter: OmstandigheterQuery,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /**
   * The ärende as of `fraga` with the terms then in force, as the one who asks may see it.
   * Errors: saknas (no such ärende, or not registered then), formfel (nyckel, dag, registrerat).
   */
  async hamta(begarande: Begarande, nyckel: string, fraga: Tidsfraga = {}): Promise<ArendeSvar> {
    const [helt, tid] = await this.tidsresa.vidTid(fraga, async (db) => {
      const finns = await this.finn(db, nyckel, fraga);
      return [finns, await this.tidsresa.tid(db, fraga, 'arende_id = $1', finns.id)] as const;
    });
    const { arende: lagrat, ratt } = await this.sekretess.lamnaUt(begarande, helt);
    const idag = fraga.dag ?? this.klocka.idag();
    const { id: _, aterbetalt: __, jav, beslut, effektkedja, insatser, ...arende } = lagrat;
    // The terms are the domain's: which post of the catalogue a condition is made from is told of the decision.
    const villkorade = beslut.map((b) => ({ ...b, villkor: b.villkor.map(({ villkorsmall: _, ...v }) => v) }));
    const idagGaller = gallande(beslut);
    return {
      ...arende,
      lage: lageFor(lagrat),
      tid,
      datum: idag,
      gallande: gallande(villkorade, idag),
      gallandeHistorik: gallandeHistorik(villkorade),
      beslut: await this.medForslagslage(begarande, lagrat, ratt.min),
      omfattning: helOchVar(lagrat, idagGaller),
      utbetalt: utbetalt(lagrat),
      brytpunkt: idagGaller?.tak && idagGaller.andel ? brytpunkt(idagGaller.tak, idagGaller.andel) : null,
      effektkedja: kedjesvar(effektkedja),
      insatser: insatser.map((i) => ({ ...i, effektkedja: kedjesvar(i.effektkedja) })),
      sekretess: ratt.sekretess,
      undanhallet: ratt.hinder !== null,
      min: ratt.min,
      jav: javFor(begarande, jav),
    };
  }

  /**
   * The wording of a decision; of the latest one, or else the latest proposal, when `nummer` is left out.
   * Errors: saknas (ärende or decision), obehorig (the ärende is marked as secret), formfel (nyckel, dag, registrerat), regelbrott (the decision lacks what the wording needs, or a placeholder would survive).
   */
  async beslutstext(begarande: Begarande, nyckel: string, nummer?: number, fraga: Tidsfraga = {}): Promise<BeslutstextSvar> {
    const [arende, { namn }] = await this.tidsresa.vidTid(fraga, async (db) => [await this.finn(db, nyckel, fraga), await this.register.region(db)] as const);
    const iOrdning = [...arende.beslut].sort((a, b) => Number(b.lage === 'beslutad') - Number(a.lage === 'beslutad') || b.nummer - a.nummer);
    const beslut = nummer === undefined ? iOrdning[0] : arende.beslut.find((b) => b.nummer === nummer);
    if (!beslut) throw finnsInte(nummer === undefined ? `Ett beslut i ärende ${arende.nyckel}` : `Beslut ${nummer} i ärende ${arende.nyckel}`);
    await this.sekretess.kravLasratt(begarande, arende, `Ordalydelsen av beslut ${beslut.nummer}`);
    return { nyckel: arende.nyckel, nummer: beslut.nummer, lage: beslut.lage, anmarkning: beslut.anmarkning, ...beslutstext(beslut, { ...arende, namn: beslut.namn, sokande: beslut.sokande }, namn) };
  }

  /**
   * What §3 gives for the costs booked so far, and which limit binds.
   * Errors: saknas, formfel (nyckel, bokfort), regelbrott (andel or tak in force is not known).
   */
  async utbetalningsberakning(nyckel: string, bokfort: string): Promise<UtbetalningsberakningSvar> {
    const arende = await this.tidsresa.vidTid({}, (db) => this.finn(db, nyckel));
    const belopp = tolkaKronor(bokfort);
    if (!belopp.ok) {
      throw new ProblemFel('formfel', 'Beloppet går inte att läsa.', [
        { falt: 'bokfort', last: bokfort, meddelande: 'Bokförda kostnader är inte ett belopp i hela kronor.', ratt: 'ett belopp från 0 kr, till exempel 1 912 400 eller 1,9 mkr' },
      ]);
    }
    const galler = kravGallande(gallande(arende.beslut), arende.nyckel);
    const aterkravt = Math.min(arende.aterbetaltPaKrav, galler.aterkrav);
    const underlag = { bokfort: belopp.varde.kronor, tidigareUtbetalt: utbetalt(arende) + aterkravt, andel: galler.andel, tak: galler.tak };
    const svar = berakna(underlag);
    return { nyckel: arende.nyckel, ...underlag, ...svar, aterkravt, overbetalt: Math.max(0, svar.overbetalt - aterkravt) };
  }

  /** The decisions, and of each that is a proposal now what the one who asks is to it today and what it would leave of its year's frame. */
  private async medForslagslage({ anvandareId }: Begarande, arende: LagratArende, min: MinRoll): Promise<BeslutSvar[]> {
    const beslut = arende.beslut.map((b) => this.granskat(b, arende));
    if (anvandareId === null || beslut.every((b) => b.lage === 'beslutad')) return beslut;
    const [egna, ramar] = await this.tidsresa.vidTid({}, async (db) => {
      const egna = await this.omstandigheter.forForslagen(db, anvandareId, arende.id, this.klocka.idag());
      return [egna, await ramprov(db, this.konfiguration.ramOverskridande, arende.beslut.filter((b) => b.lage === 'forslag' && egna.has(b.nummer)), arende.beslut)] as const;
    });
    return beslut.map((b) => {
      const eget = egna.get(b.nummer);
      return eget ? { ...b, omstandigheter: { ...min, ...eget }, ram: ramar.get(b.nummer) ?? null } : b;
    });
  }

  private granskat(b: LagratArende['beslut'][number], arende: LagratArende): BeslutSvar {
    const kontroll = kontrolleraBeslut(b, beslutssammanhang(arende, b.nummer));
    const budget = b.budget && { budget: b.budget, granskning: granskaBudget(b.budget, { andel: b.beviljadAndel, tak: b.tak }) };
    return { ...b, kontroll, budget, omstandigheter: null, ram: null };
  }

  private async finn(db: Lasare, nyckel: string, { registrerat }: Tidsfraga = {}): Promise<LagratArende> {
    const last = kravNyckel(nyckel);
    const arende = await this.arenden.hamta(db, last);
    if (!arende) throw registrerat ? new ProblemFel('saknas', `Ärendet ${last} var inte registrerat då.`) : finnsInte(`Ärendet ${last}`);
    return arende;
  }
}

/** The reasons are for the person and for who may remove them. */
function javFor({ anvandareId, roller }: Begarande, jav: LagratArende['jav']): ArendeSvar['jav'] {
  const allas = roller === null || provaBehorighet(roller, 'jav.upphava').far;
  return jav.map((j) => ({ ...j, skal: allas || j.id === anvandareId ? j.skal : null }));
}

function kravGallande(galler: Gallande | null, nyckel: string): { andel: number; tak: number; aterkrav: number } {
  if (galler?.upphavd) throw new ProblemFel('regelbrott', `Utbetalningen för ${nyckel} går inte att räkna ut: stödet är upphävt genom beslut ${galler.upphavd}, och inget mer betalas ut.`);
  if (galler?.andel && galler.tak) return { andel: galler.andel, tak: galler.tak, aterkrav: galler.aterkrav };
  const saknas = !galler ? 'det finns inget beslut om bifall' : galler.andel ? 'taket är inte känt' : 'beviljad andel är inte känd';
  throw new ProblemFel('regelbrott', `Utbetalningen för ${nyckel} går inte att räkna ut: ${saknas}.`);
}

/** In the budgets of the decisions that count, in the order they build on each other. */
function helOchVar({ beslut }: LagratArende, galler: Gallande | null): Omfattning | null {
  return omfattning((galler?.beslut ?? []).flatMap((nummer) => beslut.find((b) => b.nummer === nummer)?.budget ?? []));
}

function lageFor(arende: LagratArende): Arendelage | null {
  if (arende.beslut.length === 0) return null;
  if (gallande(arende.beslut)) return 'beviljat';
  const fattade = arende.beslut.filter((b) => b.lage === 'beslutad');
  const sista = fattade.at(-1);
  if (!sista) return 'foreslaget';
  return sista.slag === 'avskrivning' ? 'avskrivet' : 'avslaget';
}

function kedjesvar(kedja: LagradKedja): EffektkedjaSvar | null {
  if (kedja.noder.length === 0) return null;
  return {
    noder: kedja.noder.map(({ effektmal, ...n }) => ({ ...n, ...(effektmal ? { effektmal } : {}) })),
    lankar: kedja.lankar.map(({ skal, ...l }) => ({ ...l, ...(skal ? { skal } : {}) })),
  };
}
