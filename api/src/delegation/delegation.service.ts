import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Datum, type Delegationsordning, gallandeOrdningar, MAX_KRONOR, platshallare, tolkaDiarienummer } from '@anslag/doman';
import { type DelegationsordningarSvar, type DelegationsordningSvar, type DelegationsredovisningSvar, type Faltfel, malltextfel, type OvrigtDelegationsbeslutRad } from '@anslag/kontrakt';
import type { Delegationsfraga, NyDelegationsordning, NyttOvrigtDelegationsbeslut } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import type { Aktor } from '../historik/aktor';
import { type Anteckna, Skrivning, type Skrivval } from '../historik/skrivning';
import { lasRegister } from '../plattform/databas/registerlas';
import type { Lasare } from '../plattform/databas/tidsresa';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { avslutaForegaende, DelegationQuery, type Redovisningsurval, skrivRedovisade, slappRedovisade } from './delegation.query';
import { Delegationsordning as Ordningstabell } from './delegationsordning.entity';
import { Delegationspunkt } from './delegationspunkt.entity';
import { OvrigtDelegationsbeslut } from './ovrigt-delegationsbeslut.entity';
import { redovisning } from './redovisning';

/** Delegation orders, and what the committee is told of that has been decided by them. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly db: DataSource,
    private readonly fragor: DelegationQuery,
    private readonly skrivning: Skrivning,
    private readonly klocka: Klocka,
  ) {}

  /** All orders as the rule reads them. */
  ordningarna(tx: Lasare): Promise<Delegationsordning[]> {
    return this.fragor.ordningar(tx);
  }

  /** All orders, the latest first. */
  async ordningar(): Promise<DelegationsordningarSvar> {
    const ordningar = await this.fragor.ordningar(this.db);
    const gallande = new Set(gallandeOrdningar(ordningar, this.klocka.idag()).map((o) => o.id));
    return { ordningar: ordningar.map((o) => ({ ...o, galler: gallande.has(o.id) })) };
  }

  /**
   * A new order of a body; the one in force before it ends the day before.
   * Errors: formfel, regelbrott (field by field: points twice, a limit out of bounds, days that another order has).
   */
  nyOrdning(aktor: Aktor, begaran: NyDelegationsordning, val: Skrivval): Promise<DelegationsordningSvar> {
    return this.skrivning.utfor(
      aktor,
      async (tx, anteckna) => {
        kravOrdning(begaran);
        const id = randomUUID();
        const { organ, namn, gallerFran, gallerTill = null, diarienummer = null, skal } = begaran;
        const overlappande = await avslutaForegaende(tx, organ, gallerFran, gallerTill);
        if (overlappande.length > 0) {
          const meddelande = `${overlappande.map((o) => `${o.namn} (från ${o.gallerFran})`).join(', ')} gäller redan i tiden.`;
          throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'gallerFran', last: gallerFran, meddelande, ratt: 'En ordning i taget för varje organ' }]);
        }
        await tx.insert(Ordningstabell, { id, organ, namn, diarienummer, gallerFran, gallerTill });
        await tx.insert(
          Delegationspunkt,
          begaran.punkter.map(({ hogst, ...p }, ordning) => ({ ...p, hogstKr: hogst ?? null, delegationsordningId: id, ordning })),
        );
        anteckna({
          handelse: 'delegationsordning.ny',
          objekt: namn,
          skal,
          andringar: [
            { falt: 'Organ', fore: null, efter: organ },
            { falt: 'Gäller från', fore: null, efter: gallerFran },
            ...begaran.punkter.map((p) => ({ falt: `Punkt ${p.punkt}`, fore: null, efter: `${p.avser}: ${p.beslutsfattare}` })),
          ],
        });
        const ny = (await this.fragor.ordningar(tx)).find((o) => o.id === id);
        if (!ny) throw new Error('the order was just written');
        return { ...ny, galler: gallandeOrdningar([ny], this.klocka.idag()).length > 0 };
      },
      val,
    );
  }

  /** Decisions by delegation, point by point. Errors: formfel. */
  lista({ organ, tillDag, orapporterade = false }: Delegationsfraga): Promise<DelegationsredovisningSvar> {
    return this.redovisning(this.db, organ ?? null, tillDag ?? this.klocka.idag(), orapporterade ? 'orapporterade' : 'alla');
  }

  /**
   * What the committee is to be told of: decisions by delegation taken by the day that no meeting has been told of, point by point; or
   * what a meeting was told of under an item.
   * @param organ the body that has delegated; null all.
   */
  async redovisning(tx: Lasare, organ: string | null, tillDag: Datum, urval: Redovisningsurval = 'orapporterade'): Promise<DelegationsredovisningSvar> {
    const ordningar = await this.fragor.ordningar(tx);
    const beslut = await this.fragor.beslut(tx, organ, tillDag, urval);
    const ovriga = await this.fragor.ovriga(tx, tillDag, urval);
    return redovisning({ organ, tillDag, ordningar, beslut, ovriga });
  }

  /**
   * Sets, in the caller's transaction, that all that `redovisning` gives for the body and day is told of under the item and no other. Returns how many.
   * @param punkt the item of the agenda.
   */
  async taUpp(tx: EntityManager, punkt: string, organ: string, tillDag: Datum): Promise<number> {
    const beslut = await this.fragor.beslut(tx, organ, tillDag, 'orapporterade');
    const ovriga = await this.fragor.ovriga(tx, tillDag, 'orapporterade');
    await skrivRedovisade(tx, punkt, beslut.map((b) => b.id), ovriga.map((o) => o.id));
    return beslut.length + ovriga.length;
  }

  /** What stood under the item waits for another agenda. */
  slapp(tx: EntityManager, punkt: string): Promise<void> {
    return slappRedovisade(tx, punkt);
  }

  /** Notes that the committee has been told of what stands under the item. */
  async antecknaRedovisade(tx: EntityManager, anteckna: Anteckna, punkt: string, organ: string, tillDag: Datum): Promise<void> {
    const { antal } = await this.redovisning(tx, organ, tillDag, { punkt });
    if (antal === 0) return;
    anteckna({ handelse: 'delegationsbeslut.redovisat', objekt: organ, andringar: [{ falt: 'Antal beslut', fore: null, efter: `${antal}` }, { falt: 'Till och med', fore: null, efter: tillDag }] });
  }

  /** A decision by delegation on something else than an ärende here. Errors: formfel, regelbrott (field by field; it is there already). */
  laggInOvrigt(aktor: Aktor, { beslutat = null, ...begaran }: NyttOvrigtDelegationsbeslut, val: Skrivval): Promise<OvrigtDelegationsbeslutRad> {
    return this.skrivning.utfor(
      aktor,
      async (tx, anteckna) => {
        const { rubrik } = begaran;
        const diarienummer = kravOvrigt({ ...begaran, beslutat }, await this.ordningarna(tx), this.klocka.idag());
        await lasRegister(tx, 'ovrigt_delegationsbeslut');
        if (await tx.existsBy(OvrigtDelegationsbeslut, { diarienummer, rubrik })) {
          throw new ProblemFel('regelbrott', 'Beslutet är redan inlagt. Inget har sparats.', [{ falt: 'diarienummer', last: diarienummer, meddelande: 'Ett beslut med samma diarienummer och rubrik finns redan.', ratt: null }]);
        }
        const rad = { id: randomUUID(), ...begaran, diarienummer, beslutat };
        await tx.insert(OvrigtDelegationsbeslut, rad);
        anteckna({ handelse: 'delegationsbeslut.inlagt', objekt: diarienummer, andringar: [{ falt: 'Rubrik', fore: null, efter: rubrik }, { falt: 'Delegationspunkt', fore: null, efter: begaran.punkt }] });
        return rad;
      },
      val,
    );
  }
}

/** The diarienummer in the one form it is stored in. Errors: regelbrott. */
function kravOvrigt({ diarienummer, rubrik, punkt, beslutsfattare, beslutat }: NyttOvrigtDelegationsbeslut, ordningar: readonly Delegationsordning[], idag: Datum): string {
  const nummer = tolkaDiarienummer(diarienummer);
  const gallande = beslutat == null ? ordningar : gallandeOrdningar(ordningar, beslutat);
  const punkter = [...new Set(gallande.flatMap((o) => o.punkter.map((p) => p.punkt)))];
  const malltext = (falt: string, ting: string, text: string): Faltfel[] => {
    const hittat = platshallare(text);
    return hittat.length > 0 ? [{ falt, last: text, meddelande: malltextfel(ting, hittat), ratt: null }] : [];
  };
  const fel: Faltfel[] = [
    ...(nummer.ok ? [] : [{ falt: 'diarienummer', last: diarienummer, meddelande: 'Det är inget diarienummer.', ratt: 'som 20RS3419' }]),
    ...(beslutat != null && beslutat > idag ? [{ falt: 'beslutat', last: beslutat, meddelande: 'Dagen har inte varit än.', ratt: `senast ${idag}` }] : []),
    ...(punkter.includes(punkt) ? [] : [{ falt: 'punkt', last: punkt, meddelande: `Punkt ${punkt} finns inte i delegationsordningen.`, ratt: punkter.join(', ') || 'en punkt i en delegationsordning som gällde den dagen' }]),
    ...malltext('rubrik', 'Rubriken', rubrik),
    ...malltext('beslutsfattare', 'Beslutsfattaren', beslutsfattare),
  ];
  if (!nummer.ok || fel.length > 0) throw new ProblemFel('regelbrott', 'Beslutet kan inte läggas in. Inget har sparats.', fel);
  return nummer.varde;
}

/** Errors: regelbrott. */
function kravOrdning({ punkter, gallerFran, gallerTill }: NyDelegationsordning): void {
  const fel = [
    ...(gallerTill && gallerTill < gallerFran ? [{ falt: 'gallerTill', last: gallerTill, meddelande: 'Sista dagen är före den första.', ratt: `${gallerFran} eller senare` }] : []),
    ...(punkter.length === 0 ? [{ falt: 'punkter', last: null, meddelande: 'Ordningen har ingen punkt.', ratt: 'minst en punkt' }] : []),
    ...punkter.flatMap((p, i) => [
      ...(punkter.findIndex((x) => x.punkt === p.punkt) < i ? [{ falt: `punkter.${i}.punkt`, last: p.punkt, meddelande: 'Punkten står två gånger.', ratt: 'varje punkt en gång' }] : []),
      ...(p.hogst != null && (p.hogst < 1 || p.hogst > MAX_KRONOR) ? [{ falt: `punkter.${i}.hogst`, last: `${p.hogst}`, meddelande: 'Gränsen ligger utanför det tillåtna.', ratt: 'hela kronor från 1, eller inget' }] : []),
    ]),
  ];
  if (fel.length > 0) throw new ProblemFel('regelbrott', 'Delegationsordningen kan inte sparas. Inget har sparats.', fel);
}
