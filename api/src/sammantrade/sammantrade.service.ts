import { Injectable } from '@nestjs/common';
import { type Arendestatus, avgor, fristerFor, mojligaUtfall, nastaParagraf } from '@anslag/doman';
import type { PunktArende, PunktForslag, PunktSvar, SammantradeListaSvar, SammantradeRad, SammantradeSvar } from '@anslag/kontrakt';
import type { Sammantradesfraga } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { ArendeQuery, type LagratArende } from '../arende/arende.query';
import { type Lasratt, SekretessService } from '../arende/sekretess.service';
import type { Begarande } from '../behorighet/inloggad';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte } from '../plattform/problem/problem-fel';
import { RegisterQuery } from '../strategi/register.query';
import { avslutshinder, oppnandehinder } from './mote.service';
import { kallelsehinder } from './planering.service';
import { justeringSaknas, signaturer } from './protokoll.service';
import { arendesatser, rader } from './punktsatser';
import { texthinder } from './punkttexter';
import { Redovisningspunkt } from './redovisningspunkt';
import { type LagradPunkt, type LagradRad, type LagratSammantrade, SammantradeQuery } from './sammantrade.query';

/** Reads meetings, with the ärenden of their items as the one who asks may see them. */
@Injectable()
export class SammantradeService {
  constructor(
    private readonly query: SammantradeQuery,
    private readonly arenden: ArendeQuery,
    private readonly register: RegisterQuery,
    private readonly sekretess: SekretessService,
    private readonly redovisning: Redovisningspunkt,
    private readonly klocka: Klocka,
    private readonly db: DataSource,
  ) {}

  async lista(fraga: Sammantradesfraga): Promise<SammantradeListaSvar> {
    const [lagrade, organ] = await Promise.all([this.query.lista(this.db, fraga), this.query.organ(this.db)]);
    return { sammantraden: lagrade.map((s) => this.rad(s)), organ };
  }

  /** Errors: saknas. A permitted reading of a marked ärende on the agenda is in the history. */
  async hamta(begarande: Begarande, id: string): Promise<SammantradeSvar> {
    const mote = await this.query.hamta(this.db, id);
    if (!mote) throw finnsInte('Sammanträdet');
    const { namn: region } = await this.register.region(this.db);
    const nasta = nastaParagraf(mote.datum, await this.query.hallna(this.db, mote.organ, id));
    const { arendestopp, kallasSenast, justerasSenast, deltagare } = mote;
    const punkter = await Promise.all(mote.punkter.map((p) => this.punkt(begarande, mote, p, region)));
    return {
      ...this.rad(mote),
      arendestopp,
      kallasSenast,
      justerasSenast,
      forstaParagraf: mote.forstaParagraf ?? nasta,
      forstaParagrafSatt: mote.forstaParagraf !== null,
      deltagare,
      punkter,
      signaturer: signaturer(mote),
      justeringSaknas: justeringSaknas(mote),
      hinder: await this.hinder(mote),
    };
  }

  private rad(s: LagradRad): SammantradeRad {
    const { id, organ, datum, tid, plats, status, antalPunkter, antalAvgjorda, installtSkal, anmarkning, version } = s;
    return { id, organ, datum, tid, plats, status, antalPunkter, antalAvgjorda, frister: fristerFor(s, this.klocka.idag()), installtSkal, anmarkning, version };
  }

  private async hinder(mote: LagratSammantrade): Promise<string[]> {
    switch (mote.status) {
      case 'planerat':
        return [...texthinder(mote.punkter), ...kallelsehinder(mote.punkter.length, await this.query.kallelseGjord(this.db, mote.id, mote.andrad))];
      case 'kallat':
        return oppnandehinder(mote, this.klocka.idag());
      case 'pagar':
        return avslutshinder(mote);
      case 'avslutat':
      case 'justerat':
      case 'installt':
        return [];
    }
  }

  private async punkt(begarande: Begarande, mote: LagratSammantrade, p: LagradPunkt, region: string): Promise<PunktSvar> {
    const { nyckel, arendeId: _, nummer, arendestatus, forslag: egna, andradText, foreslagnaSatser, foreslagnaVillkor, redovisningFaststalld: __, beslutsslag, ...ovrigt } = p;
    const helt = nyckel === null ? null : await this.arenden.hamta(this.db, nyckel);
    const utlamnat = helt && (await this.sekretess.lamnaUt(begarande, helt));
    const forslag = utlamnat && nummer !== null ? forslaget(utlamnat.arende, nummer, utlamnat.ratt, region) : null;
    const oppet = forslag?.lage === 'forslag' ? forslag.slag : null;
    const dolt = utlamnat?.ratt.hinder != null;
    return {
      ...ovrigt,
      innehall: dolt ? null : p.innehall,
      motivering: dolt ? null : p.motivering,
      protokollsanteckning: dolt ? null : p.protokollsanteckning,
      reservationer: dolt ? [] : p.reservationer,
      arende: utlamnat && arendestatus && arendet(utlamnat.arende, arendestatus, utlamnat.ratt),
      forslag,
      redovisning: p.slag === 'delegation' && p.utfall !== 'bordlaggning' && mote.status !== 'installt' ? await this.redovisning.innehall(this.db, mote, p) : null,
      satser: nyckel === null ? rader(egna) : dolt ? [] : (foreslagnaSatser ?? forslag?.satser ?? []),
      villkor: dolt ? [] : (foreslagnaVillkor ?? forslag?.villkor ?? []),
      beslutatSlag: p.utfall !== null && avgor(p.utfall) ? beslutsslag : null,
      mojliga: mote.status === 'pagar' && p.utfall === null ? [...mojligaUtfall({ slag: p.slag, forslag: oppet })] : [],
      andradText: rader(andradText),
    };
  }
}

function arendet(a: LagratArende, status: Arendestatus, ratt: Lasratt): PunktArende {
  const { nyckel, diarienummer, namn, sokande, stodtyp, version, sammanfattning } = a;
  return { nyckel, diarienummer, namn, sokande, stodtyp, status, version, sammanfattning, sekretess: ratt.sekretess, undanhallet: ratt.hinder !== null };
}

function forslaget(arende: LagratArende, nummer: number, ratt: Lasratt, region: string): PunktForslag | null {
  const beslut = arende.beslut.find((b) => b.nummer === nummer);
  if (!beslut) return null;
  const { lage, slag, beviljadAndel: andel, tak, projektperiod } = beslut;
  const grund = { nummer, lage, slag, andel, tak, projektperiod };
  if (ratt.hinder !== null) return { ...grund, satser: null, villkor: [], hinder: `Omfattas av sekretess enligt ${ratt.sekretess}.` };
  const satser = arendesatser(arende, nummer, region);
  return 'hinder' in satser ? { ...grund, satser: null, villkor: [], hinder: satser.hinder } : { ...grund, satser: satser.satser, villkor: satser.villkor, hinder: null };
}
