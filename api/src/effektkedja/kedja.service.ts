import { Injectable } from '@nestjs/common';
import { franAnsokan, harResultat, type Kedjeplan, OKAND_PERIOD, provaBehorighet } from '@anslag/doman';
import { type Faltfel, kedjeplansfel, type KedjeandringSvar, type KedjeforslagSvar, type KedjekallorSvar, type KedjemallarSvar, type KedjeSvar } from '@anslag/kontrakt';
import type { AndraEffektkedja } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { versionsbyte } from '../arende/arendeskrivning';
import { type Lasratt, SekretessService } from '../arende/sekretess.service';
import type { Begarande, InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { KedjeQuery, type Kedjevag, type LagradAgare, type LagradKedja, type Registernamn } from './kedja.query';
import { kedjeskillnad, skrivKedja } from './kedja.repository';
import { Kedjeskrivning } from './kedjeskrivning';
import { kedjesvar } from './kedjesvar';

/** Effect chains of ärenden and insatser: read, saved whole, and begun from applications, templates and earlier chains. */
@Injectable()
export class KedjeService {
  constructor(
    private readonly db: DataSource,
    private readonly kedjor: KedjeQuery,
    private readonly skrivning: Kedjeskrivning,
    private readonly sekretess: SekretessService,
    private readonly klocka: Klocka,
  ) {}

  /** The chain with its gaps, as the one who asks may see it. Errors: saknas, formfel (nyckel). */
  async hamta(begarande: Begarande, vag: Kedjevag): Promise<KedjeSvar> {
    const agare = await this.skrivning.kravAgare(vag);
    const ratt = agare.arendeId === null ? null : await this.sekretess.prova(begarande, agare.arendeId);
    const undanhallet = ratt !== null && ratt.hinder !== null;
    if (ratt && !undanhallet && agare.arendeId !== null) {
      await this.sekretess.antecknaLasning(begarande, { id: agare.arendeId, nyckel: agare.arende ?? agare.nyckel }, ratt, 'Effektkedjan');
    }
    const { slag, nyckel, namn, arende, version } = agare;
    return {
      agare: { slag, nyckel, namn, arende },
      period: undanhallet ? OKAND_PERIOD : await this.kedjor.period(this.db, agare),
      ...(undanhallet ? { noder: [], lankar: [], luckor: [] } : kedjesvar(await this.kedjor.kedja(this.db, agare), this.klocka.idag())),
      version,
      undanhallet,
      farAndra: farAndra(begarande, agare, ratt),
      min: ratt?.min ?? null,
    };
  }

  /**
   * Saves the chain whole. Errors: those of Kedjeskrivning; regelbrott, field by field: a link backwards or in a circle, a skipped level without its
   * reason, a goal or an indicator that is not the register's, a node taken away that has targets or outcomes.
   */
  spara(begarande: InloggadBegarande, vag: Kedjevag, { version, ...begaran }: AndraEffektkedja, val: Skrivval): Promise<KedjeandringSvar> {
    const plan = somPlan(begaran);
    return this.skrivning.utfor(begarande, { vag, version, ...val }, async (tx, agare, anteckna) => {
      const fore = await this.kedjor.kedja(tx, agare);
      const registernamn = await this.kedjor.registernamn(tx, [...fore.noder, ...plan.noder]);
      this.krav(fore, plan, registernamn);
      const skillnad = kedjeskillnad(fore, plan, registernamn);
      const nyaIder = skillnad.nya.map(({ id, skickatId }) => ({ fran: skickatId, till: id }));
      if (skillnad.andringar.length === 0) return { version: agare.version, nyaIder };
      await skrivKedja(tx, agare, skillnad);
      anteckna({ handelse: 'effektkedja.andrad', andringar: [...(agare.slag === 'arende' ? [versionsbyte(agare)] : []), ...skillnad.andringar] });
      return { version: agare.version + 1, nyaIder };
    });
  }

  /** What the application gives to begin a chain with. Errors: saknas, formfel (nyckel), obehorig (a marked ärende). */
  async franAnsokan(begarande: Begarande, nyckel: string): Promise<KedjeforslagSvar> {
    const agare = await this.skrivning.kravAgare({ arende: nyckel });
    await this.sekretess.kravLasratt(begarande, agare, 'Ansökans delmål');
    const { delmal, effektmal } = await this.kedjor.ansokan(this.db, agare.id);
    return { plan: franAnsokan(delmal, effektmal) };
  }

  async mallar(): Promise<KedjemallarSvar> {
    return { mallar: await this.kedjor.mallar(this.db, this.klocka.idag()) };
  }

  /** Where a chain can be copied from; of a marked ärende it is not. */
  async kallor(sok: string): Promise<KedjekallorSvar> {
    return { kallor: await this.kedjor.kallor(this.db, sok.trim()) };
  }

  private krav(fore: LagradKedja, plan: Kedjeplan, registernamn: Registernamn): void {
    const fel = [...kedjeplansfel(plan, this.klocka.idag()), ...okanda(plan, registernamn), ...bundna(fore, plan)];
    if (fel.length > 0) throw new ProblemFel('regelbrott', 'Effektkedjan kan inte sparas som den är. Inget har sparats.', fel);
  }
}

/** What is chosen in a register is there. */
function okanda({ noder }: Kedjeplan, finns: Registernamn): Faltfel[] {
  return noder.flatMap(({ effektmal, strategiindikator }, i): Faltfel[] => [
    ...(effektmal && !finns.effektmal.has(effektmal)
      ? [{ falt: `noder.${i}.effektmal`, last: effektmal, meddelande: 'Effektmålet finns inte i registret.', ratt: 'ett effektmål ur registret' }]
      : []),
    ...(strategiindikator && !finns.strategiindikator.has(strategiindikator)
      ? [{ falt: `noder.${i}.strategiindikator`, last: strategiindikator, meddelande: 'Indikatorn finns inte i registret.', ratt: 'en indikator ur registret' }]
      : []),
  ]);
}

/** A node that has targets or outcomes stays, on a level that has results. */
function bundna(fore: LagradKedja, plan: Kedjeplan): Faltfel[] {
  return fore.noder.flatMap((n): Faltfel[] => {
    if (n.utfall.length + n.mal.length === 0) return [];
    const vad = n.utfall.length > 0 ? 'loggade resultat' : 'ett satt mål';
    const plats = plan.noder.findIndex((m) => m.id === n.id);
    const blir = plan.noder[plats];
    if (!blir) return [{ falt: 'noder', last: `${n.beteckning} ${n.text}`, meddelande: `Ledet ”${n.text}” har ${vad} och kan inte tas bort.`, ratt: 'ledet kvar i kedjan' }];
    if (harResultat(blir.niva)) return [];
    return [{ falt: `noder.${plats}.niva`, last: blir.niva, meddelande: `Ledet ”${n.text}” har ${vad} och kan inte bli en aktivitet eller ett effektmål.`, ratt: 'en prestation eller en effekt' }];
  });
}

function somPlan({ noder, lankar }: Pick<AndraEffektkedja, 'noder' | 'lankar'>): Kedjeplan {
  return {
    noder: noder.map(({ id, niva, text, effektmal, indikator = null, strategiindikator = null, enhet = null, baslinje = null, baslinjeAr = null, avser = null, ansvarig = null, klartSenast = null, lage = null, grund = null, ar = null }) => ({
      id, niva, text, indikator, strategiindikator, enhet, baslinje, baslinjeAr, avser, ansvarig, klartSenast, lage, grund, ar,
      ...(effektmal ? { effektmal } : {}),
    })),
    lankar: lankar.map(({ fran, till, skal }) => ({ fran, till, ...(skal ? { skal } : {}) })),
  };
}

function farAndra({ roller }: Begarande, { slag, egen }: LagradAgare, ratt: Lasratt | null): boolean {
  if (roller === null || !egen || ratt?.hinder) return false;
  const omstandigheter = ratt && { ...ratt.min, harBerett: false, ledamotIOrganet: false };
  return slag === 'arende' ? provaBehorighet(roller, 'uppfoljning.skriva', omstandigheter).far : provaBehorighet(roller, 'insats.andra').far;
}
