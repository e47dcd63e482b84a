import { Injectable } from '@nestjs/common';
import { arOppen, arUppfyllt, avrakning, brytpunkt, gallandeRekvisitioner, gallandeVillkor, godkantSammanlagt, KOSTNADSSLAG, provaBehorighet, radsummor, slutrekvirerat } from '@anslag/doman';
import type { ArendeEkonomiSvar, MinRoll, RekvisitionerSvar, RekvisitionSvar, VillkorslageSvar } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import type { LastArende } from '../arende/arendeskrivning';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { Begarande, InloggadBegarande } from '../behorighet/inloggad';
import { Tidsresa } from '../plattform/databas/tidsresa';
import { type Ekonomilage, Ekonomilagen, kravRekvisition } from './ekonomilage';
import { rekvisitionsrad, rekvisitionssvar } from './rekvisitionssvar';

/** The money of one ärende as it is now. Amounts and days are public also of a marked ärende; texts are left out. */
@Injectable()
export class ArendeekonomiService {
  constructor(
    private readonly lagen: Ekonomilagen,
    private readonly sekretess: SekretessService,
    private readonly tidsresa: Tidsresa,
  ) {}

  /** Errors: formfel (nyckel), saknas. */
  async hamta(begarande: Begarande, nyckel: string): Promise<ArendeEkonomiSvar> {
    const lage = await this.lage(nyckel);
    const { min, dolj } = await this.ratten(begarande, lage, 'Ärendets ekonomi');
    return ekonomisvar(lage, min, dolj);
  }

  /** Errors: formfel (nyckel), saknas. */
  async rekvisitioner(begarande: Begarande, nyckel: string): Promise<RekvisitionerSvar> {
    const lage = await this.lage(nyckel);
    const { dolj } = await this.ratten(begarande, lage, 'Rekvisitionerna');
    return { arende: lage.arende.nyckel, rekvisitioner: lage.rekvisitioner.map((r) => rekvisitionsrad(r, lage, dolj)) };
  }

  /** Errors: formfel (nyckel), saknas. */
  async rekvisition(begarande: Begarande, nyckel: string, nummer: number): Promise<RekvisitionSvar> {
    const lage = await this.lage(nyckel);
    const r = kravRekvisition(lage, nummer);
    const { min, dolj } = await this.ratten(begarande, lage, `Rekvisition ${nummer}`);
    return rekvisitionssvar(r, lage, min, begarande.anvandareId, dolj);
  }

  /** As `hamta`, within a transaction that holds the ärende. */
  async svar(tx: EntityManager, begarande: InloggadBegarande, last: LastArende): Promise<ArendeEkonomiSvar> {
    const { harBerett: _, ledamotIOrganet: __, ...min } = last.omstandigheter;
    const dolj = last.sekretess !== null && !provaBehorighet(begarande.roller, 'sekretess.lasa', last.omstandigheter).far;
    return ekonomisvar(await this.lagen.hamta(tx, last.nyckel), min, dolj);
  }

  private lage(nyckel: string): Promise<Ekonomilage> {
    const last = kravNyckel(nyckel);
    return this.tidsresa.vidTid({}, (db) => this.lagen.hamta(db, last));
  }

  private async ratten(begarande: Begarande, { arende }: Ekonomilage, vad: string): Promise<{ min: MinRoll; dolj: boolean }> {
    const ratt = await this.sekretess.prova(begarande, arende.id);
    if (ratt.hinder === null) await this.sekretess.antecknaLasning(begarande, arende, ratt, vad);
    return { min: ratt.min, dolj: ratt.hinder !== null };
  }
}

function ekonomisvar(lage: Ekonomilage, min: MinRoll, dolj: boolean): ArendeEkonomiSvar {
  const { arende, galler, saldo, rekvisitioner, aterbetalningar } = lage;
  const galla = gallandeRekvisitioner(rekvisitioner);
  const rader = galla.flatMap((r) => r.rader);
  const { bokfort } = radsummor(rader);
  const slut = slutrekvirerat(rekvisitioner);
  const aterkravtKvar = Math.max(0, (galler?.aterkrav ?? 0) - aterbetalningar.reduce((s, a) => s + (a.beslut === null ? 0 : a.belopp), 0));
  const andelOchTak = galler?.andel && galler.tak !== null && saldo ? { andel: galler.andel, tak: galler.tak, saldo } : null;
  return {
    nyckel: arende.nyckel,
    namn: arende.namn,
    stodtyp: arende.stodtyp,
    status: arende.status,
    galler: galler && { andel: galler.andel, tak: galler.tak, projektperiod: galler.projektperiod, upphavd: galler.upphavd, aterkrav: galler.aterkrav },
    brytpunkt: andelOchTak && brytpunkt(andelOchTak.tak, andelOchTak.andel),
    bokfort,
    godkant: godkantSammanlagt(rekvisitioner, lage.saldon),
    ingaendeGodkant: lage.saldon.ingaendeGodkant,
    bokfortOppna: radsummor(rekvisitioner.filter((r) => arOppen(r.status)).flatMap((r) => r.rader)).bokfort,
    saldo,
    avrakning: andelOchTak && avrakning(rekvisitioner, andelOchTak.saldo, andelOchTak.andel, aterkravtKvar),
    slutrekvirerat: slut,
    attAterfora: saldo === null ? 0 : saldo.kvar - (slut || galler?.upphavd != null ? 0 : saldo.kvarAttBetala),
    rekvisitioner: rekvisitioner.map((r) => rekvisitionsrad(r, lage, dolj)),
    utbetalningar: lage.utbetalningar,
    aterbetalningar: dolj ? aterbetalningar.map((a) => ({ ...a, anmarkning: null })) : aterbetalningar,
    aterforingar: dolj ? lage.aterforingar.map((a) => ({ ...a, skal: '' })) : lage.aterforingar,
    villkor: dolj ? [] : villkorslagen(lage),
    kostnadsslag: KOSTNADSSLAG.map((kostnadsslag) => {
      const { bokfort, godkant } = radsummor(rader.filter((r) => r.kostnadsslag === kostnadsslag));
      return { kostnadsslag, bokfort, godkant };
    }),
    min: { ...min, harBerett: false, ledamotIOrganet: false },
  };
}

/** The conditions in force that stop payments, have a last day or are fulfilled. */
function villkorslagen({ galler, uppfyllda }: Ekonomilage): VillkorslageSvar[] {
  return (galler ? gallandeVillkor(galler) : []).flatMap((v): VillkorslageSvar[] => {
    const uppfyllt = uppfyllda.find((u) => arUppfyllt(v, [u]));
    if (!v.sparrarUtbetalning && v.senast === null && !uppfyllt) return [];
    return [
      {
        beslut: v.beslut,
        ordning: v.ordning,
        kod: v.kod,
        text: v.text,
        senast: v.senast,
        bevis: v.bevis,
        sparrarUtbetalning: v.sparrarUtbetalning,
        uppfyllelse: uppfyllt ? { beslut: uppfyllt.beslut, ordning: uppfyllt.ordning, uppfyllt: uppfyllt.uppfyllt, bevis: uppfyllt.bevis, bilaga: uppfyllt.bilaga, av: uppfyllt.av } : null,
      },
    ];
  });
}
