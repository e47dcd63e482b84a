import { Injectable } from '@nestjs/common';
import { granskaRam, kandSumma, ramtabell, STODTYPER, type Utfallspost } from '@anslag/doman';
import type { AnslagsarSvar, AnslagSvar } from '@anslag/kontrakt';
import type { Tidsfraga } from '@anslag/kontrakt/begaran';
import { Tidsresa } from '../plattform/databas/tidsresa';
import { finnsInte } from '../plattform/problem/problem-fel';
import { AnslagQuery, type Beslutat } from './anslag.query';

@Injectable()
export class AnslagService {
  constructor(
    private readonly anslag: AnslagQuery,
    private readonly tidsresa: Tidsresa,
  ) {}

  /** The years with a frame or decisions. Errors: formfel (dag, registrerat). */
  alla(fraga: Tidsfraga = {}): Promise<AnslagSvar> {
    return this.tidsresa.vidTid(fraga, async (db) => ({ ar: await this.anslag.ar(db), tid: await this.tidsresa.tid(db, fraga, ARETS_BESLUT('true')) }));
  }

  /** One year's frame against its outcome. Errors: saknas (nothing is known of the year, or was not then), formfel (dag, registrerat). */
  async ar(budgetar: number, fraga: Tidsfraga = {}): Promise<AnslagsarSvar> {
    const [lagrad, beslutat, utbetalt, aterforingar, tid] = await this.tidsresa.vidTid(fraga, (db) =>
      Promise.all([
        this.anslag.ram(db, budgetar),
        this.anslag.beslutat(db, budgetar),
        this.anslag.utbetalt(db, budgetar),
        this.anslag.aterforingar(db, budgetar),
        this.tidsresa.tid(db, fraga, ARETS_BESLUT('budgetar = $1'), budgetar),
      ]),
    );
    if (!lagrad && beslutat.length === 0 && aterforingar.length === 0) throw finnsInte(`Någon anslagsram eller något beslut för ${budgetar}`);
    const { angivetUtfall = [], ...ram } = lagrad ?? TOM_RAM(budgetar);
    const angivet = ram.historiskt && angivetUtfall.length > 0;
    const utfall: Utfallspost[] = angivet ? angivetUtfall : utfallAv(beslutat, ram.historiskt);
    const antalOkandaBelopp = angivet ? 0 : beslutat.reduce((s, b) => s + b.okanda, 0);
    const domanram = { ...ram, utfall: angivet ? angivetUtfall : [] };
    return {
      ...ram,
      tid,
      beslutat: kandSumma(utfall.map((u) => u.kronor)),
      utbetalt: ram.historiskt && utbetalt === 0 ? null : utbetalt,
      aterfort: aterforingar.reduce((s, f) => s + f.belopp, 0),
      aterforingar,
      antalOkandaBelopp,
      utfallsgrund: angivet ? 'angivet' : 'beraknat',
      tabell: ramtabell(domanram, utfall),
      granskning: granskaRam(domanram),
    };
  }
}

/** The decisions that use a year's frame. */
const ARETS_BESLUT = (aret: string) => `${aret} AND slag IN ('bifall', 'tillagg')`;

/** What the decisions sum to per stödtyp; in a historic year, where not all decisions are read in, none found is unknown and not zero. */
function utfallAv(beslutat: readonly Beslutat[], historiskt: boolean): Utfallspost[] {
  return STODTYPER.map((stodtyp) => {
    const rad = beslutat.find((b) => b.stodtyp === stodtyp);
    if (!rad) return { stodtyp, kronor: historiskt ? null : 0 };
    return { stodtyp, kronor: rad.kronor === 0 && rad.okanda > 0 ? null : rad.kronor };
  });
}

const TOM_RAM = (budgetar: number) => ({
  budgetar,
  anslagsnamn: null,
  historiskt: false,
  kalla: null,
  tilldelat: null,
  bemyndiganderam: null,
  utbetalningsram: null,
  uppfoljningHogst: null,
  fordelningar: [],
  angivetUtfall: [],
});
