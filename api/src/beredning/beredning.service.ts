import { Inject, Injectable } from '@nestjs/common';
import { arsplan, arAv, bristerFor, fordelaPaMal, type Arendestatus, BEREDNINGSDELAR, mojligaSteg, provaRam, raknaPoang, treArTidigare } from '@anslag/doman';
import type { AnnatStod, BerettMal, BeredningSvar, Ramverkan, StegSvar, Stegvag } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { ArendeQuery, type LagratArende } from '../arende/arende.query';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { Begarande } from '../behorighet/inloggad';
import { ramprovFor } from '../beslut/arsramprov';
import type { Lasare } from '../plattform/databas/tidsresa';
import { Klocka } from '../plattform/klocka/klocka';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { finnsInte } from '../plattform/problem/problem-fel';
import { BeredningQuery } from './beredning.query';
import { samlaFynd } from './fynd';
import { JamforelseQuery } from './jamforelse.query';
import { type Beredningsunderlag, berettBeslut, oppetForslag, provadDeMinimis, provadKontroll, stegfakta } from './underlag';

const ANTAL_LIKNANDE = 5;

/** What the officer prepares a decision by: texts, checks with reason and source, frame, goals, what it is compared with. */
@Injectable()
export class BeredningService {
  constructor(
    private readonly db: DataSource,
    private readonly arenden: ArendeQuery,
    private readonly beredning: BeredningQuery,
    private readonly jamforelse: JamforelseQuery,
    private readonly sekretess: SekretessService,
    private readonly klocka: Klocka,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /** The assessment as the one who asks may see it. Errors: saknas, formfel (nyckel). */
  async hamta(begarande: Begarande, nyckel: string): Promise<BeredningSvar> {
    const last = kravNyckel(nyckel);
    const finns = await this.arenden.hamta(this.db, last);
    if (!finns) throw finnsInte(`Ärendet ${last}`);
    const { arende, ratt } = await this.sekretess.lamnaUt(begarande, finns);
    const undanhallet = ratt.hinder !== null;
    const helt = await this.underlag(this.db, arende);
    const u = undanhallet ? { ...helt, budget: null } : helt;
    const inriktning = u.lagrad.prioritering?.inriktningsbeslut;
    const [inriktningsbeslut, kriterier, valbaraMal, liknande, ramverkan] = await Promise.all([
      this.beredning.inriktningsbeslut(this.db),
      inriktning === undefined ? [] : this.beredning.kriterier(this.db, arende.id, inriktning),
      this.beredning.valbaraMal(this.db, arende.id, u.dag),
      this.jamforelse.liknande(this.db, arende.id, u.dag, ANTAL_LIKNANDE),
      this.ramverkan(this.db, u),
    ]);
    const steg = this.steg(u, arende.status);
    const { beslut } = u;
    const svar: BeredningSvar = {
      nyckel: arende.nyckel,
      namn: arende.namn,
      stodtyp: arende.stodtyp,
      version: arende.version,
      status: arende.status,
      sekretess: ratt.sekretess,
      undanhallet,
      min: ratt.min,
      dag: u.dag,
      beslut: beslut && { nummer: beslut.nummer, slag: beslut.slag, lage: beslut.lage, tak: beslut.tak, andel: beslut.beviljadAndel },
      texter: BEREDNINGSDELAR.map((del) => ({ del, innehall: u.lagrad.texter.find((t) => t.del === del)?.innehall ?? null })),
      riktlinjer: u.riktlinjer.map(({ krav: _, ...r }) => r),
      kontroll: u.kontroll,
      fynd: samlaFynd({ arende, beslut, budget: u.budget, kontroll: u.kontroll, mal: u.lagrad.mal }),
      prioritering: u.lagrad.prioritering?.id ?? null,
      inriktningsbeslut,
      kriterier,
      poang: kriterier.length === 0 ? null : raknaPoang(kriterier, kriterier.map((k) => ({ kriterium: k.id, poang: k.poang }))),
      mal: malen(u),
      malSkrivet: arende.effektmalSkrivet,
      valbaraMal,
      ramverkan,
      liknande,
      annatStod: u.annatStod,
      steg,
    };
    return undanhallet ? undanhallen(svar) : svar;
  }

  /** All that rules judge the assessment by, read by `db`. */
  async underlag(db: Lasare, arende: LagratArende): Promise<Beredningsunderlag> {
    const lagrad = await this.beredning.hamta(db, arende.id);
    const beslut = berettBeslut(arende.beslut);
    const dag = beslut?.beslutat.fran ?? this.klocka.idag();
    const belopp = beslut ? beslut.tak : (lagrad.ansokan?.belopp ?? null);
    const riktlinjer = await this.beredning.riktlinjer(db, dag);
    const varden = await this.beredning.regelvarden(db, dag);
    const stod = await this.jamforelse.annatStod(db, { arendeId: arende.id, nummer: beslut?.nummer ?? null }, { id: lagrad.sokandeId, namn: arende.sokande }, treArTidigare(dag), dag);
    const annatStod: AnnatStod = {
      stod,
      funnetPa: lagrad.sokandeId !== null ? 'organisation' : arende.sokande !== null ? 'namn' : null,
      deMinimis: provadDeMinimis(arende.stodtyp, dag, belopp, stod, varden),
      kalla: { tak: varden.get('DE_MINIMIS')?.kalla ?? null, kurs: varden.get('EUR_KURS')?.kalla ?? null },
    };
    const utan = { arende, lagrad, beslut, dag, budget: beslut?.budget ?? lagrad.ansokan?.budget ?? null, belopp, riktlinjer, varden, annatStod, dagordning: await this.beredning.dagordning(db, arende.id) };
    return { ...utan, kontroll: provadKontroll(utan) };
  }

  /** The steps from where the ärende is, with what each lacks. */
  private steg(u: Beredningsunderlag, status: Arendestatus): StegSvar[] {
    const fakta = stegfakta(u, status);
    return mojligaSteg(status).map((till) => ({ till, brister: bristerFor(till, fakta), av: stegvag(till, u) }));
  }

  /** The frame before and after the decision, as it is now; of what is decided, as it was without it. */
  private async ramverkan(db: Lasare, u: Beredningsunderlag): Promise<Ramverkan> {
    const { arende, beslut, belopp, budget, dag } = u;
    const alla = arende.beslut;
    const provat = beslut ?? { nummer: 0, slag: 'bifall' as const, lage: 'forslag' as const, tak: belopp, beslutat: { fran: dag, till: dag }, rattarBeslut: null };
    const nu = await ramprovFor(db, this.konfiguration.ramOverskridande, provat, alla);
    const beslutat = provat.lage === 'beslutad' ? nu.beslutat - nu.belopp : nu.beslutat;
    const ram = { ...nu, beslutat, ...provaRam({ ...nu, beslutat }) };
    const undantaget = { arendeId: arende.id, nummer: beslut?.nummer ?? null };
    const franAr = arAv(dag);
    const plan = arsplan({ belopp: nu.belopp, budget, planerat: await this.jamforelse.planerat(db, undantaget, franAr), franAr });
    const ramar = await this.jamforelse.ramar(db, plan.ar.map((a) => a.ar));
    return { ram, plan, ramar, utanArsplan: await this.jamforelse.utanArsplan(db, undantaget, nu.budgetar) };
  }
}

/** What takes the step. What stands on an agenda is taken off it there, or decided there. */
export function stegvag(till: Arendestatus, { arende: { beslut, status }, dagordning }: Pick<Beredningsunderlag, 'arende' | 'dagordning'>): Stegvag {
  if (till === 'beslutad') return 'beslut';
  if (till === 'verkstalld') return 'expediering';
  if (status === 'foreslagen' && dagordning !== null) return 'dagordning';
  return till === 'foreslagen' && oppetForslag(beslut)?.beslutsniva !== 'delegation' ? 'dagordning' : 'for_hand';
}

/** The goals with their parts of the amount in both ways of counting (regler §9). */
function malen({ lagrad, belopp }: Beredningsunderlag): BerettMal[] {
  const bidrar = lagrad.mal.filter((m) => m.verkan === 'bidrar');
  const delar = new Map(fordelaPaMal(belopp ?? 0, bidrar).delar.map((d) => [d.effektmal, d.belopp]));
  return lagrad.mal.map((m) => {
    const raknas = m.verkan === 'bidrar' && belopp !== null;
    return { ...m, fordelat: raknas && !delar.has(null) ? (delar.get(m.effektmal) ?? 0) : null, beror: raknas ? belopp : null };
  });
}

/** Of a marked ärende the texts and what was found are left out; amounts, dates and what is missing by name stay. */
function undanhallen(svar: BeredningSvar): BeredningSvar {
  return {
    ...svar,
    texter: svar.texter.map((t) => ({ ...t, innehall: null })),
    kontroll: [],
    fynd: [],
    kriterier: svar.kriterier.map((k) => ({ ...k, poang: null, motivering: null })),
    poang: null,
    mal: svar.mal.map((m) => ({ ...m, not: null })),
    malSkrivet: null,
    liknande: [],
    annatStod: { ...svar.annatStod, stod: [], deMinimis: null },
    steg: svar.steg.map((s) => ({ ...s, brister: [] })),
  };
}
