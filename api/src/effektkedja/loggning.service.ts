import { Injectable } from '@nestjs/common';
import { type Datum, efterfragat, gallande, gallandeMal, gallandeNodutfall, harResultat } from '@anslag/doman';
import type { LoggningSvar, Loggprojekt } from '@anslag/kontrakt';
import { DataSource } from 'typeorm';
import { SekretessService } from '../arende/sekretess.service';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { Klocka } from '../plattform/klocka/klocka';
import { KedjeQuery, type LagradNod } from './kedja.query';
import { loggat } from './kedjesvar';
import { type Loggarende, LoggningQuery } from './loggning.query';

/** For how many years after its end a project can still be chosen to log on. */
const AR_EFTER = 4;

/** What a person can log results on, and is asked for. */
@Injectable()
export class LoggningService {
  constructor(
    private readonly db: DataSource,
    private readonly fragor: LoggningQuery,
    private readonly kedjor: KedjeQuery,
    private readonly sekretess: SekretessService,
    private readonly klocka: Klocka,
  ) {}

  /** The person's own projects that run or ended at the most four years ago; those that something is asked of first. */
  async hamta(begarande: InloggadBegarande): Promise<LoggningSvar> {
    const idag = this.klocka.idag();
    const projekt: Loggprojekt[] = [];
    for (const arende of await this.fragor.egna(this.db, begarande.anvandareId)) {
      const galler = gallande(arende.beslut);
      if (!galler || galler.upphavd !== null || forLangeSedan(galler.projektperiod.till, idag)) continue;
      if (arende.sekretess !== null) {
        const ratt = await this.sekretess.prova(begarande, arende.id);
        if (ratt.hinder !== null) continue;
        await this.sekretess.antecknaLasning(begarande, arende, ratt, 'Effektkedjan');
      }
      const { noder } = await this.kedjor.kedja(this.db, { slag: 'arende', id: arende.id });
      projekt.push(loggprojekt(arende, galler.projektperiod, noder.filter((n) => harResultat(n.niva)), idag));
    }
    return { idag, projekt: projekt.sort((a, b) => Number(b.efterfragat.length > 0) - Number(a.efterfragat.length > 0)) };
  }
}

function forLangeSedan(slut: Datum | null, idag: Datum): boolean {
  return slut !== null && `${Number(slut.slice(0, 4)) + AR_EFTER}${slut.slice(4)}` < idag;
}

function loggprojekt({ nyckel, namn, sokande }: Loggarende, period: Loggprojekt['period'], noder: LagradNod[], idag: Datum): Loggprojekt {
  const { utfall } = loggat(noder);
  return {
    nyckel,
    namn,
    sokande,
    period,
    slut: period.till !== null && period.till < idag,
    efterfragat: efterfragat(period, noder, utfall, idag),
    noder: noder.map((n) => {
      const senaste = gallandeNodutfall(utfall.filter((u) => u.nod === n.id)).at(-1);
      const mal = gallandeMal(n.mal.map((m) => ({ ...m, nod: n.id })));
      return {
        id: n.id,
        beteckning: n.beteckning,
        niva: n.niva,
        text: n.text,
        indikator: n.indikator,
        enhet: n.enhet,
        avser: n.avser,
        mal: n.mal.find((m) => m.nummer === mal?.nummer) ?? null,
        senaste: n.utfall.find((u) => u.id === senaste?.id) ?? null,
      };
    }),
  };
}
