import { Injectable } from '@nestjs/common';
import { OKANT, STODTYPER } from '@anslag/doman';
import type { Matt, PortfoljRad, PortfoljRaderSvar, PortfoljSvar, Portfoljvarden } from '@anslag/kontrakt';
import type { Portfoljfraga, Portfoljradfraga } from '@anslag/kontrakt/begaran';
import { RegisterQuery } from '../strategi/register.query';
import { PortfoljQuery, type Insatssiffra, type Portfoljsiffra } from './portfolj.query';
import { PortfoljregisterQuery, type Registerrad } from './portfoljregister.query';

const PER_SIDA = 50;
const INGET: Portfoljvarden = { kronor: 0, projekt: 0, okandaBelopp: 0, insatser: 0 };

@Injectable()
export class PortfoljService {
  constructor(
    private readonly portfolj: PortfoljQuery,
    private readonly rader: PortfoljregisterQuery,
    private readonly register: RegisterQuery,
  ) {}

  /** The table of the chosen years (all years when none is chosen); goals without anything are shown with zeros, what is not stated on its own row. */
  async tabell(fraga: Portfoljfraga): Promise<PortfoljSvar> {
    const { per, rakna = 'fordelat' } = fraga;
    const ar = await this.arFor(fraga);
    const [siffror, insatser, helhet, registerrader, antalOkandaMal] = await Promise.all([
      this.portfolj.tabell(per, rakna, ar),
      this.portfolj.insatstabell(per, rakna, ar),
      this.portfolj.helhet(ar),
      per === 'stodtyp' ? Promise.resolve(STODTYPER.map(stodtypsrad)) : this.rader.rader(per, ar),
      per === 'effektmal' ? this.rader.antalOkandaEffektmal(ar) : Promise.resolve(0),
    ]);
    const rader = radernaFor(registerrader, siffror, insatser, ar);
    return { per, rakna, ar, rader, summa: rader.reduce(plus, INGET), helhet, antalOkandaMal };
  }

  /** The rows behind one figure; their kronor sum to it. The key `summa` gives every decision of the years once. */
  async underlag(fraga: Portfoljradfraga): Promise<PortfoljRaderSvar> {
    const { per, rakna = 'fordelat', nyckel, matt = 'kronor', sida = 1, perSida = PER_SIDA } = fraga;
    const rad = nyckel === 'summa' ? ('helhet' as const) : { namn: nyckel === OKANT ? null : nyckel };
    const radfraga = { per, rakna, ar: await this.arFor(fraga), rad, sida, perSida };
    const svar = await (matt === 'insatser' ? this.portfolj.insatsrader(radfraga) : this.portfolj.beslutsrader(radfraga, matt === 'projekt'));
    return { namn: nyckel, matt: matt satisfies Matt, ...svar, sida, perSida };
  }

  private async arFor(fraga: Portfoljfraga): Promise<number[]> {
    const ar = fraga.ar?.length ? [...new Set(fraga.ar)] : await this.register.budgetar();
    return ar.sort((a, b) => a - b);
  }
}

function stodtypsrad(namn: string): Registerrad {
  return { namn, grupp: null, version: null };
}

/** Register rows first in their order, then names that only occur among the figures, last what is not stated. */
function radernaFor(register: Registerrad[], siffror: Portfoljsiffra[], insatser: Insatssiffra[], ar: number[]): PortfoljRad[] {
  const kanda = new Set(register.map((r) => r.namn));
  const ovriga = [...new Set([...siffror, ...insatser].map((s) => s.namn))].filter((n) => n !== null && !kanda.has(n));
  const alla: (Registerrad | null)[] = [...register, ...ovriga.map((namn) => ({ namn: namn ?? '', grupp: null, version: null })), null];
  const varden = (namn: string | null, y: number | null): Portfoljvarden => {
    const s = siffror.find((x) => x.namn === namn && x.ar === y);
    const i = insatser.find((x) => x.namn === namn && x.ar === y);
    return { kronor: s?.kronor ?? 0, projekt: s?.projekt ?? 0, okandaBelopp: s?.okandaBelopp ?? 0, insatser: i?.insatser ?? 0 };
  };
  return alla.map((r) => ({
    nyckel: r?.namn ?? OKANT,
    namn: r?.namn ?? '',
    grupp: r?.grupp ?? null,
    version: r?.version ?? null,
    ...varden(r?.namn ?? null, null),
    perAr: Object.fromEntries(ar.map((y) => [String(y), varden(r?.namn ?? null, y)])),
  }));
}

function plus(a: Portfoljvarden, b: Portfoljvarden): Portfoljvarden {
  return {
    kronor: a.kronor + b.kronor,
    projekt: a.projekt + b.projekt,
    okandaBelopp: a.okandaBelopp + b.okandaBelopp,
    insatser: a.insatser + b.insatser,
  };
}
