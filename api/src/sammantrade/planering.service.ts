import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { deltarI, frister, granskaForstaParagraf, granskaFrister, type Handling, provaBehorighet } from '@anslag/doman';
import { type Andring, type DeltagareSvar, DELTAGARUPPGIFTSNAMN, type Faltfel, fristfalt, fristfel, paragraffel, type SammantradeAndratSvar } from '@anslag/kontrakt';
import type { AndraSammantrade, Deltagarbegaran, NyttSammantrade, Sammantradessteg, SattDeltagare } from '@anslag/kontrakt/begaran';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { Skrivning, type Skrivval } from '../historik/skrivning';
import { finnsRedan, ProblemFel } from '../plattform/problem/problem-fel';
import { texthinder } from './punkttexter';
import { Redovisningspunkt } from './redovisningspunkt';
import { type LagradPunkt, SammantradeQuery } from './sammantrade.query';
import { type Motesuppgifter, SammantradeRepository } from './sammantrade.repository';
import { sammantradesnamn, Sammantradesskrivning } from './sammantradesskrivning';

/** Each with its name in the history. */
const FALT: Record<keyof Motesuppgifter, string> = {
  datum: 'Datum',
  tid: 'Tid',
  plats: 'Plats',
  arendestopp: 'Ärendestopp',
  kallasSenast: 'Kallas senast',
  justerasSenast: 'Justeras senast',
  forstaParagraf: 'Första paragraf',
};

/** Plans meetings: when, where, who, and that they are called. */
@Injectable()
export class PlaneringService {
  constructor(
    private readonly skrivning: Skrivning,
    private readonly motesskrivning: Sammantradesskrivning,
    private readonly query: SammantradeQuery,
    private readonly repository: SammantradeRepository,
    private readonly delegation: Redovisningspunkt,
  ) {}

  /**
   * Plans a meeting, and puts the list of delegated decisions on its agenda.
   * Errors: konflikt (the body has a meeting that day), regelbrott (deadlines).
   */
  skapa(begarande: InloggadBegarande, begaran: NyttSammantrade, val: Skrivval): Promise<SammantradeAndratSvar> {
    const { organ, datum } = begaran;
    const givna = frister(datum);
    const satta = {
      arendestopp: begaran.arendestopp ?? givna.arendestopp,
      kallasSenast: begaran.kallasSenast ?? givna.kallasSenast,
      justerasSenast: begaran.justerasSenast ?? givna.justerasSenast,
    };
    kravFrister(datum, satta);
    return this.skrivning.utfor(
      begarande,
      async (tx, anteckna) => {
        const id = randomUUID();
        const ny = await this.repository.skapa(tx, { id, organ, datum, tid: begaran.tid ?? null, plats: begaran.plats ?? null, ...satta });
        if (!ny) throw upptagenDag(organ, datum);
        await this.delegation.laggTill(tx, id);
        anteckna({ handelse: 'sammantrade.planerat', objekt: sammantradesnamn(begaran), andringar: [{ falt: 'Datum', fore: null, efter: datum }] });
        return { id, version: 1, status: 'planerat' as const };
      },
      val,
    );
  }

  /**
   * Changes what is given. A new day moves the deadlines that are not given with it.
   * Errors: those of Sammantradesskrivning; konflikt (the body has a meeting that day), regelbrott (deadlines, a § that is used).
   */
  andra(begarande: InloggadBegarande, id: string, { version, ...begaran }: AndraSammantrade): Promise<SammantradeAndratSvar> {
    return this.motesskrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: ['planerat', 'kallat'] }, async (tx, mote) => {
      const datum = begaran.datum ?? mote.datum;
      const fore: Motesuppgifter = mote;
      const grund = datum === mote.datum ? fore : { ...fore, ...frister(datum) };
      const givna: Partial<Motesuppgifter> = Object.fromEntries(Object.entries(begaran).filter(([, v]) => v !== undefined));
      const blir: Motesuppgifter = { ...grund, ...givna };
      kravFrister(datum, blir);
      if (blir.forstaParagraf !== null) {
        const fel = granskaForstaParagraf(blir.forstaParagraf, datum, await this.query.hallna(tx, mote.organ, id));
        if (fel.length > 0) throw new ProblemFel('regelbrott', 'Sammanträdet kan inte ändras så. Inget har sparats.', fel.map((f) => ({ falt: 'forstaParagraf', last: `${f.last}`, meddelande: paragraffel(f), ratt: `tidigast ${f.tidigast}` })));
      }
      if (!(await this.repository.andra(tx, id, blir))) throw upptagenDag(mote.organ, datum);
      mote.anteckna('sammantrade.andrat', skillnader(fore, blir));
      return {};
    });
  }

  /**
   * Replaces the list of who is there. The body's members stay on it, away when they are left out; who took part in what is decided stays.
   * Errors: those of Sammantradesskrivning; formfel (nobody known, twice the same, two who preside), regelbrott (no member, took part).
   */
  deltagare(begarande: InloggadBegarande, id: string, { version, deltagare }: SattDeltagare): Promise<SammantradeAndratSvar> {
    const status = ['planerat', 'kallat', 'pagar'] as const;
    return this.motesskrivning.utfor(begarande, { id, handling: ledareEllerPlanerare(begarande), version, status }, async (tx, mote) => {
      const namn = await this.repository.namn(tx, deltagare.map((d) => d.id));
      const fel = deltagarfel(deltagare, namn);
      if (fel.length > 0) throw new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', fel);
      const { deltagare: fore, punkter } = (await this.query.hamta(tx, id)) ?? { deltagare: [], punkter: [] };
      const ledamoter = await this.query.ledamoter(tx, mote.organ, mote.datum);
      const ejMed = [...ejLedamot(deltagare, ledamoter), ...harDeltagit(deltagare, fore, punkter)];
      if (ejMed.length > 0) throw new ProblemFel('regelbrott', `${ejMed.map((f) => f.meddelande).join(' ')} Inget har sparats.`, ejMed);
      const utelamnade = ledamoter.filter((l) => !deltagare.some((d) => d.id === l.id));
      for (const l of utelamnade) namn.set(l.id, l.namn);
      const alla = [...deltagare, ...utelamnade.map((l): Deltagarbegaran => ({ id: l.id, uppgift: 'ledamot', narvarande: false, justerare: false }))];
      await this.repository.ersattDeltagare(tx, id, alla);
      const nya = alla.map((d) => ({ ...d, namn: namn.get(d.id) ?? d.id }));
      mote.anteckna('sammantrade.deltagare', deltagarandringar(fore, nya));
      return {};
    });
  }

  /**
   * Notes that the kallelse has gone out; the delegated decisions that it tells of are from then on this meeting's.
   * Errors: those of Sammantradesskrivning; regelbrott (nothing on the agenda, no kallelse is made of it as it is).
   */
  kalla(begarande: InloggadBegarande, id: string, { version }: Sammantradessteg, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.motesskrivning.utfor(begarande, { id, handling: 'sammantrade.planera', version, status: ['planerat'], ...val }, async (tx, mote) => {
      const punkter = (await this.query.hamta(tx, id))?.punkter ?? [];
      const hinder = [...texthinder(punkter), ...kallelsehinder(punkter.length, await this.query.kallelseGjord(tx, id, mote.andrad))];
      if (hinder.length > 0) throw new ProblemFel('regelbrott', `Sammanträdet kan inte kallas. ${hinder.join(' ')}`);
      const redovisning = punkter.find((p) => p.slag === 'delegation');
      const antal = redovisning ? await this.delegation.faststall(tx, mote, redovisning.id) : 0;
      await this.repository.satStatus(tx, id, 'kallat');
      mote.anteckna('sammantrade.kallat', [{ falt: 'Läge', fore: 'Planerat', efter: 'Kallat' }, ...(antal > 0 ? [{ falt: 'Delegationsbeslut att redovisa', fore: null, efter: `${antal}` }] : [])]);
      return {};
    });
  }
}

/** What stands in the way of calling the meeting, in sentences. */
export function kallelsehinder(antalPunkter: number, gjord: boolean): string[] {
  if (antalPunkter === 0) return ['Dagordningen är tom. Lägg till minst en punkt innan kallelsen går ut.'];
  return gjord ? [] : ['Gör kallelsen först: det finns ingen kallelse med dagordningen som den är nu.'];
}

/** The list is kept by who plans the meeting, and by who leads it. */
function ledareEllerPlanerare({ roller }: InloggadBegarande): Handling {
  return provaBehorighet(roller, 'sammantrade.planera').far ? 'sammantrade.planera' : 'sammantrade.leda';
}

function kravFrister(datum: string, satta: Pick<Motesuppgifter, 'arendestopp' | 'kallasSenast' | 'justerasSenast'>): void {
  const fel = granskaFrister(datum, satta);
  if (fel.length === 0) return;
  throw new ProblemFel('regelbrott', 'Tidsfristerna går inte ihop. Inget har sparats.', fel.map((f): Faltfel => ({ falt: fristfalt(f), last: f.last, meddelande: fristfel(f), ratt: null })));
}

function upptagenDag(organ: string, datum: string): ProblemFel {
  return finnsRedan(`${organ} har redan ett sammanträde ${datum}.`);
}

function skillnader(fore: Motesuppgifter, blir: Motesuppgifter): Andring[] {
  const text = (v: string | number | null): string | null => (v === null ? null : `${v}`);
  return (Object.keys(FALT) as (keyof Motesuppgifter)[]).map((f) => ({ falt: FALT[f], fore: text(fore[f]), efter: text(blir[f]) })).filter((a) => a.fore !== a.efter);
}

function deltagarfel(deltagare: readonly Deltagarbegaran[], namn: ReadonlyMap<string, string>): Faltfel[] {
  return deltagare.flatMap((d, i): Faltfel[] => {
    const fel = (falt: string, last: string, meddelande: string, ratt: string): Faltfel => ({ falt: `deltagare.${i}.${falt}`, last, meddelande, ratt });
    if (!namn.has(d.id)) return [fel('id', d.id, 'Personen finns inte.', 'ett id ur listan över användare')];
    if (deltagare.findIndex((x) => x.id === d.id) < i) return [fel('id', d.id, 'Personen står två gånger.', 'varje person en gång')];
    if (d.uppgift === 'ordforande' && deltagare.findIndex((x) => x.uppgift === 'ordforande') < i) return [fel('uppgift', d.uppgift, 'Två personer kan inte vara ordförande.', 'en ordförande')];
    return [];
  });
}

/** Only a member of the body on the day presides, sits or stands in; the secretary may be anyone. */
function ejLedamot(deltagare: readonly Deltagarbegaran[], ledamoter: readonly { id: string }[]): Faltfel[] {
  return deltagare.flatMap(({ id, uppgift }, i): Faltfel[] =>
    uppgift === 'sekreterare' || ledamoter.some((l) => l.id === id)
      ? []
      : [{ falt: `deltagare.${i}.uppgift`, last: uppgift, meddelande: 'Personen är inte ledamot i organet på sammanträdesdagen.', ratt: 'sekreterare, eller ett ledamotskap i organet den dagen' }],
  );
}

/** Whoever took part in an item that is decided is still there, as the same. */
function harDeltagit(deltagare: readonly Deltagarbegaran[], fore: readonly DeltagareSvar[], punkter: readonly LagradPunkt[]): Faltfel[] {
  const deltog = (id: string): boolean => punkter.some((p) => p.utfall !== null && (p.reservationer.some((r) => r.id === id) || deltarI(fore, p.javiga.map((j) => j.id)).some((d) => d.id === id)));
  return fore.flatMap(({ id, namn, uppgift }): Faltfel[] => {
    const i = deltagare.findIndex((d) => d.id === id);
    const kvar = deltagare[i]?.narvarande && deltagare[i].uppgift === uppgift;
    return kvar || !deltog(id) ? [] : [{ falt: i < 0 ? 'deltagare' : `deltagare.${i}.narvarande`, last: null, meddelande: `${namn} har deltagit i en punkt som är avgjord och kan inte tas bort, göras frånvarande eller få en annan uppgift.`, ratt: 'närvarande, som förut' }];
  });
}

type Visad = Omit<Deltagarbegaran, 'id'> & { namn: string };

/** What is changed of each person, by name. */
function deltagarandringar(fore: readonly Visad[], efter: readonly Visad[]): Andring[] {
  const text = (d: Visad): string => [DELTAGARUPPGIFTSNAMN[d.uppgift].toLowerCase(), d.narvarande ? 'närvarande' : 'ej närvarande', ...(d.justerare ? ['justerare'] : [])].join(', ');
  const per = (lista: readonly Visad[]) => new Map(lista.map((d) => [d.namn, text(d)]));
  const [f, e] = [per(fore), per(efter)];
  return [...new Set([...f.keys(), ...e.keys()])].map((falt) => ({ falt, fore: f.get(falt) ?? null, efter: e.get(falt) ?? null })).filter((a) => a.fore !== a.efter);
}
