import { Injectable } from '@nestjs/common';
import {
  arDatum,
  berakna,
  brytpunkt,
  gallande,
  granskaBudget,
  kontrolleraBeslut,
  tolkaArendenyckel,
  tolkaKronor,
  type Datum,
  type Gallande,
} from '@anslag/doman';
import type { Arendelage, ArendeSvar, BeslutstextSvar, BeslutSvar, EffektkedjaSvar, UtbetalningsberakningSvar } from '@anslag/kontrakt';
import { beslutstext } from '../beslut/beslutstext';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel, finnsInte } from '../plattform/problem/problem-fel';
import { RegisterQuery } from '../strategi/register.query';
import { ArendeQuery, type LagradKedja, type LagratArende } from './arende.query';

/** One ärende as its decisions, read by the rules, make it. */
@Injectable()
export class ArendeService {
  constructor(
    private readonly arenden: ArendeQuery,
    private readonly register: RegisterQuery,
    private readonly klocka: Klocka,
  ) {}

  /**
   * The ärende with the terms in force on `datum` (today when left out).
   * Errors: saknas (no such ärende), formfel (nyckel, datum).
   */
  async hamta(nyckel: string, datum?: string): Promise<ArendeSvar> {
    const lagrat = await this.finn(nyckel);
    const idag = datum === undefined ? this.klocka.idag() : kravDatum(datum);
    const { id: _, beslut, effektkedja, insatser, ...arende } = lagrat;
    const idagGaller = gallande(beslut);
    return {
      ...arende,
      lage: lageFor(lagrat),
      datum: idag,
      gallande: gallande(beslut, idag),
      beslut: beslut.map((b) => this.granskat(b, lagrat)),
      utbetalt: utbetalt(lagrat),
      brytpunkt: idagGaller?.tak && idagGaller.andel ? brytpunkt(idagGaller.tak, idagGaller.andel) : null,
      effektkedja: kedjesvar(effektkedja),
      insatser: insatser.map((i) => ({ ...i, effektkedja: kedjesvar(i.effektkedja) })),
    };
  }

  /**
   * The wording of a decision; of the latest one, or else the latest proposal, when `nummer` is left out.
   * Errors: saknas (ärende or decision), formfel (nyckel), regelbrott (the decision lacks what the wording needs, or a placeholder would survive).
   */
  async beslutstext(nyckel: string, nummer?: number): Promise<BeslutstextSvar> {
    const arende = await this.finn(nyckel);
    const iOrdning = [...arende.beslut].sort((a, b) => Number(b.lage === 'beslutad') - Number(a.lage === 'beslutad') || b.nummer - a.nummer);
    const beslut = nummer === undefined ? iOrdning[0] : arende.beslut.find((b) => b.nummer === nummer);
    if (!beslut) throw finnsInte(`Beslut ${nummer ?? ''} i ärende ${arende.nyckel}`);
    const { namn } = await this.register.region();
    return { nyckel: arende.nyckel, nummer: beslut.nummer, lage: beslut.lage, anmarkning: beslut.anmarkning, ...beslutstext(beslut, { ...arende, namn: beslut.namn, sokande: beslut.sokande }, namn) };
  }

  /**
   * What §3 gives for the costs booked so far, and which limit binds.
   * Errors: saknas, formfel (nyckel, bokfort), regelbrott (andel or tak in force is not known).
   */
  async utbetalningsberakning(nyckel: string, bokfort: string): Promise<UtbetalningsberakningSvar> {
    const arende = await this.finn(nyckel);
    const belopp = tolkaKronor(bokfort);
    if (!belopp.ok) {
      throw new ProblemFel('formfel', 'Beloppet går inte att läsa.', [
        { falt: 'bokfort', last: bokfort, meddelande: 'Bokförda kostnader är inte ett belopp i hela kronor.', ratt: 'ett belopp från 0 kr, till exempel 1 912 400 eller 1,9 mkr' },
      ]);
    }
    const galler = kravGallande(gallande(arende.beslut), arende.nyckel);
    const underlag = { bokfort: belopp.varde.kronor, tidigareUtbetalt: utbetalt(arende), andel: galler.andel, tak: galler.tak };
    return { nyckel: arende.nyckel, ...underlag, ...berakna(underlag) };
  }

  private granskat(b: LagratArende['beslut'][number], arende: LagratArende): BeslutSvar {
    const kontroll = kontrolleraBeslut(b, { stodtyp: arende.stodtyp, sokandeArRegionen: arende.egetProjekt });
    const budget = b.budget && { budget: b.budget, granskning: granskaBudget(b.budget, { andel: b.beviljadAndel, tak: b.tak }) };
    return { ...b, kontroll, budget };
  }

  private async finn(nyckel: string): Promise<LagratArende> {
    const last = kravNyckel(nyckel);
    const arende = await this.arenden.hamta(last);
    if (!arende) throw finnsInte(`Ärendet ${last}`);
    return arende;
  }
}

/** A historic ärende's key, given where no document states a number. */
const HISTORISK_NYCKEL = /^H\d{4}-\d{2,4}$/;

/** The key in the one form it is stored in. Throws ProblemFel formfel. */
function kravNyckel(nyckel: string): string {
  const tolkad = tolkaArendenyckel(nyckel);
  if (tolkad.ok) return tolkad.varde.varde;
  const historisk = nyckel.trim().toUpperCase();
  if (HISTORISK_NYCKEL.test(historisk)) return historisk;
  throw new ProblemFel('formfel', 'Ärendets nyckel går inte att läsa.', [
    {
      falt: 'nyckel',
      last: nyckel.slice(0, 40),
      meddelande: 'Det är inte ett diarienummer, ett NYPS-id eller en historisk nyckel.',
      ratt: 'till exempel 20RS3419, 216029, Regt-53-20 eller H2021-01',
    },
  ]);
}

function kravDatum(datum: string): Datum {
  if (arDatum(datum)) return datum;
  throw new ProblemFel('formfel', 'Datumet går inte att läsa.', [
    { falt: 'datum', last: datum, meddelande: 'Det är inte ett datum.', ratt: 'ett datum som 2026-11-21' },
  ]);
}

function kravGallande(galler: Gallande | null, nyckel: string): { andel: number; tak: number } {
  if (galler?.andel && galler.tak) return { andel: galler.andel, tak: galler.tak };
  const saknas = !galler ? 'det finns inget beslut om bifall' : galler.andel ? 'taket är inte känt' : 'beviljad andel är inte känd';
  throw new ProblemFel('regelbrott', `Utbetalningen för ${nyckel} går inte att räkna ut: ${saknas}.`);
}

function utbetalt(arende: LagratArende): number {
  return arende.utbetalningar.reduce((s, u) => s + u.belopp, 0);
}

function lageFor(arende: LagratArende): Arendelage {
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
