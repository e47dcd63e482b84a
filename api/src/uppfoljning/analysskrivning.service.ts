import { Injectable } from '@nestjs/common';
import { type Analys, type Analysbrist, ANALYSDELAR, gallande, harUppfoljningsplan } from '@anslag/doman';
import { type AnalysSvar, ANALYSDELSNAMN, analysbristtext, type Andring, BEDOMNINGSNAMN, BIDRAGSNAMN, type Faltfel, HALLBARHETSNAMN } from '@anslag/kontrakt';
import type { FaststallAnalys, SkrivAnalys } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { Arendeskrivning, type LastArende } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { AnalysRepository } from './analys.repository';
import { AnalysService, type HelAnalys } from './analys.service';
import { UppfoljningQuery } from './uppfoljning.query';

/** Writes and settles the analysis at close. */
@Injectable()
export class AnalysskrivningService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly analyser: AnalysService,
    private readonly query: UppfoljningQuery,
    private readonly repository: AnalysRepository,
    private readonly klocka: Klocka,
  ) {}

  /**
   * Changes what is given and differs; what is settled is opened again, with a reason.
   * Errors: those of Arendeskrivning; konflikt (another version is stored), regelbrott (no grant; twice the same; another goal; no reason).
   */
  skriv(begarande: InloggadBegarande, nyckel: string, begaran: SkrivAnalys, val: Skrivval): Promise<AnalysSvar> {
    return this.utfor(begarande, nyckel, begaran.version, val, async (tx, arende, fore, anteckna) => {
      const fel = dubbletter(begaran, fore);
      const skal = begaran.skal ?? null;
      if (fel.length > 0) throw bruten(fel);
      const blir = medAndringar(fore, begaran);
      const andringar = skillnader(fore, blir);
      if (andringar.length === 0 && (fore.faststalld === null || skal === null)) return;
      if (fore.faststalld !== null && skal === null) throw bruten([{ falt: 'skal', last: null, meddelande: 'Analysen är fastställd. Skriv varför den öppnas igen.', ratt: 'ett skäl' }]);
      await this.repository.skriv(tx, arende.id, blir);
      const oppnad: Andring[] = fore.faststalld === null ? [] : [{ falt: 'Analys: fastställd', fore: fore.faststalld, efter: null }];
      anteckna({ handelse: 'analys.andrad', objekt: arende.nyckel, arendeId: arende.id, andringar: [...oppnad, ...andringar], skal });
    });
  }

  /** Settles what is stored. Errors: as `skriv`; regelbrott (what is missing, one by one; it is settled already). */
  faststall(begarande: InloggadBegarande, nyckel: string, { version }: FaststallAnalys, val: Skrivval): Promise<AnalysSvar> {
    return this.utfor(begarande, nyckel, version, val, async (tx, arende, fore, anteckna) => {
      if (fore.faststalld !== null) throw new ProblemFel('regelbrott', `Analysen är redan fastställd ${fore.faststalld}.`);
      if (fore.brister.length > 0) throw new ProblemFel('regelbrott', 'Analysen är inte färdig. Inget har sparats.', fore.brister.map((b) => bristfel(b, fore)));
      const dag = this.klocka.idag();
      await this.repository.faststall(tx, arende.id, dag, begarande.anvandareId);
      anteckna({ handelse: 'analys.faststalld', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: 'Analys: fastställd', fore: null, efter: dag }] });
    });
  }

  private utfor(
    begarande: InloggadBegarande,
    nyckel: string,
    version: number,
    val: Skrivval,
    arbete: (tx: EntityManager, arende: LastArende, fore: HelAnalys, anteckna: Anteckna) => Promise<void>,
  ): Promise<AnalysSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'uppfoljning.skriva', version: null, ...val }, async (tx, arende, anteckna) => {
      const [underlag] = await this.query.underlag(tx, { arendeId: arende.id });
      if (!underlag || !harUppfoljningsplan(underlag.stodtyp) || !gallande(underlag.beslut)) {
        throw new ProblemFel('regelbrott', 'Bara ett projekt som har fått stöd analyseras vid avslut. Inget har sparats.');
      }
      const fore = await this.analyser.hel(tx, arende.id);
      if (version !== fore.version) {
        throw new ProblemFel('konflikt', 'Någon annan har ändrat analysen sedan du hämtade den. Inget har sparats.', [], { aktuell: { version: fore.version, andrat: [] } });
      }
      await arbete(tx, arende, fore, anteckna);
      const { harBerett: _, ledamotIOrganet: __, ...min } = arende.omstandigheter;
      return { nyckel: arende.nyckel, namn: underlag.namn, ...(await this.analyser.hel(tx, arende.id)), undanhallet: false, min };
    });
  }
}

function medAndringar(fore: HelAnalys, { delar = [], hallbarhet = [], effektmal = [] }: SkrivAnalys): Analys {
  const givna = <T extends object>(ny: T | undefined): Partial<T> => Object.fromEntries(Object.entries(ny ?? {}).filter(([, v]) => v !== undefined)) as Partial<T>;
  const del = (namn: (typeof ANALYSDELAR)[number]) => {
    const { bedomning = fore[namn].bedomning, motivering = fore[namn].motivering } = givna(delar.find((d) => d.del === namn));
    return { bedomning, motivering };
  };
  return {
    maluppfyllelse: del('maluppfyllelse'),
    genomforande: del('genomforande'),
    langsiktighet: del('langsiktighet'),
    hallbarhet: fore.hallbarhet.map((h) => ({ ...h, ...givna(hallbarhet.find((n) => n.dimension === h.dimension)) })),
    effektmal: fore.effektmal.map(({ effektmal: id, bidrag, motivering }) => ({ effektmal: id, bidrag, motivering, ...givna(effektmal.find((n) => n.effektmal === id)) })),
  };
}

/** What is named twice, and goals that are none of the ärende's. */
function dubbletter({ delar = [], hallbarhet = [], effektmal = [] }: SkrivAnalys, fore: HelAnalys): Faltfel[] {
  const tva = (lista: string, falt: string, varden: readonly string[]) =>
    varden.flatMap((v, i): Faltfel[] => (varden.indexOf(v) < i ? [{ falt: `${lista}.${i}.${falt}`, last: v, meddelande: 'Samma sak står två gånger.', ratt: 'varje en gång' }] : []));
  const malen = effektmal.map((m) => m.effektmal);
  return [
    ...tva('delar', 'del', delar.map((d) => d.del)),
    ...tva('hallbarhet', 'dimension', hallbarhet.map((h) => h.dimension)),
    ...tva('effektmal', 'effektmal', malen),
    ...malen.flatMap((m, i): Faltfel[] => (fore.effektmal.some((f) => f.effektmal === m) ? [] : [{ falt: `effektmal.${i}.effektmal`, last: m, meddelande: 'Målet är inte ett av ärendets mål.', ratt: 'ett av ärendets mål' }])),
  ];
}

/** Each difference with a name that people know it by. */
function skillnader(fore: HelAnalys, blir: Analys): Andring[] {
  const grad = (b: Analys['maluppfyllelse']['bedomning']) => b && BEDOMNINGSNAMN[b];
  const malnamn = new Map(fore.effektmal.map((m) => [m.effektmal, m.namn]));
  const falt = (a: Analys): [string, string | null][] => [
    ...ANALYSDELAR.flatMap((d): [string, string | null][] => [[ANALYSDELSNAMN[d], grad(a[d].bedomning)], [`${ANALYSDELSNAMN[d]}: motivering`, a[d].motivering]]),
    ...a.hallbarhet.flatMap((h): [string, string | null][] => {
      const namn = HALLBARHETSNAMN[h.dimension];
      return [[`${namn}: utlovat`, h.utlovat], [`${namn}: levererat`, h.levererat], [`${namn}: bedömning`, grad(h.bedomning)]];
    }),
    ...a.effektmal.flatMap((m): [string, string | null][] => {
      const namn = malnamn.get(m.effektmal) ?? m.effektmal;
      return [[`Bidrag till ${namn}`, m.bidrag && BIDRAGSNAMN[m.bidrag]], [`Bidrag till ${namn}: motivering`, m.motivering]];
    }),
  ];
  const efter = new Map(falt(blir));
  return falt(fore)
    .map(([namn, varde]): Andring => ({ falt: `Analys: ${namn}`, fore: varde, efter: efter.get(namn) ?? null }))
    .filter((a) => a.fore !== a.efter);
}

function bristfel(b: Analysbrist, fore: HelAnalys): Faltfel {
  const meddelande = analysbristtext(b, (id) => fore.effektmal.find((m) => m.effektmal === id)?.namn ?? id);
  switch (b.kod) {
    case 'bedomning_saknas':
      return { falt: `${b.del}.bedomning`, last: null, meddelande, ratt: '1–4' };
    case 'motivering_saknas':
      return { falt: `${b.del}.motivering`, last: null, meddelande, ratt: 'en motivering' };
    case 'levererat_saknas':
      return { falt: `hallbarhet.${b.dimension}.levererat`, last: null, meddelande, ratt: 'vad som levererades' };
    case 'verdikt_saknas':
      return { falt: `effektmal.${b.effektmal}.bidrag`, last: null, meddelande, ratt: 'en bedömning' };
    case 'verdikt_utan_motivering':
      return { falt: `effektmal.${b.effektmal}.motivering`, last: null, meddelande, ratt: 'en motivering' };
  }
}

function bruten(fel: Faltfel[]): ProblemFel {
  return new ProblemFel('regelbrott', 'Analysen kan inte sparas. Inget har sparats.', fel);
}
