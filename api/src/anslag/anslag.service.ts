import { Injectable } from '@nestjs/common';
import { granskaRam, ramtabell } from '@anslag/doman';
import type { AnslagsarSvar, AnslagSvar } from '@anslag/kontrakt';
import { finnsInte } from '../plattform/problem/problem-fel';
import { AnslagQuery } from './anslag.query';

@Injectable()
export class AnslagService {
  constructor(private readonly anslag: AnslagQuery) {}

  async alla(): Promise<AnslagSvar> {
    return { ar: await this.anslag.ar() };
  }

  /** One year's frame against its outcome. Errors: saknas (nothing is known of the year). */
  async ar(budgetar: number): Promise<AnslagsarSvar> {
    const [lagrad, beslutat, utbetalt] = await Promise.all([this.anslag.ram(budgetar), this.anslag.beslutat(budgetar), this.anslag.utbetalt(budgetar)]);
    if (!lagrad && beslutat.length === 0) throw finnsInte(`Någon anslagsram eller något beslut för ${budgetar}`);
    const { angivetUtfall = [], ...ram } = lagrad ?? TOM_RAM(budgetar);
    const angivet = ram.historiskt && angivetUtfall.length > 0;
    const utfall = angivet ? angivetUtfall : beslutat.map(({ stodtyp, kronor }) => ({ stodtyp, kronor }));
    const antalOkandaBelopp = angivet ? 0 : beslutat.reduce((s, b) => s + b.okanda, 0);
    const summa = utfall.reduce((s, u) => s + u.kronor, 0);
    const domanram = { ...ram, utfall };
    return {
      ...ram,
      beslutat: summa === 0 && antalOkandaBelopp > 0 ? null : summa,
      utbetalt: ram.historiskt && utbetalt === 0 ? null : utbetalt,
      antalOkandaBelopp,
      utfallsgrund: angivet ? 'angivet' : 'beraknat',
      tabell: ramtabell(domanram, utfall),
      granskning: granskaRam(domanram),
    };
  }
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
