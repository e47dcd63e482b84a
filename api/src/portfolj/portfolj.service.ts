import { Injectable } from '@nestjs/common';
import { jamforSvenska, OKANT, STODTYPER } from '@anslag/doman';
import type { Matt, Per, PortfoljRad, PortfoljRaderSvar, PortfoljSvar, Portfoljvarden } from '@anslag/kontrakt';
import type { Portfoljfraga, Portfoljradfraga } from '@anslag/kontrakt/begaran';
import { type Lasare, Tidsresa } from '../plattform/databas/tidsresa';
import { RegisterQuery } from '../strategi/register.query';
import { BEVILJANDE, PortfoljQuery, type Insatssiffra, type Portfoljsiffra } from './portfolj.query';
import { PortfoljregisterQuery, type Registerrad } from './portfoljregister.query';

const PER_SIDA = 50;
const INGET: Portfoljvarden = { kronor: 0, projekt: 0, okandaBelopp: 0, insatser: 0 };

@Injectable()
export class PortfoljService {
  constructor(
    private readonly portfolj: PortfoljQuery,
    private readonly rader: PortfoljregisterQuery,
    private readonly register: RegisterQuery,
    private readonly tidsresa: Tidsresa,
  ) {}

  /**
   * The table of the chosen years (all years when none is chosen); goals without anything are shown with zeros, what is not stated on its own row.
   * Errors: formfel (dag, registrerat).
   */
  tabell(fraga: Portfoljfraga): Promise<PortfoljSvar> {
    return this.tidsresa.vidTid(fraga, (db) => this.lasTabell(db, fraga));
  }

  private async lasTabell(db: Lasare, fraga: Portfoljfraga): Promise<PortfoljSvar> {
    const { per, rakna = 'fordelat' } = fraga;
    const ar = await this.arFor(db, fraga);
    const [siffror, insatser, helhet, registerrader, effektmal, arUtanBeslut, tid] = await Promise.all([
      this.portfolj.tabell(db, per, rakna, ar),
      this.portfolj.insatstabell(db, per, rakna, ar),
      this.portfolj.helhet(db, ar),
      per === 'stodtyp' ? Promise.resolve(STODTYPER.map(stodtypsrad)) : this.rader.rader(db, per, ar),
      per === 'effektmal' ? this.rader.effektmalAntal(db, ar) : Promise.resolve(null),
      this.portfolj.arUtanBeslut(db, ar),
      this.tidsresa.tid(db, fraga, BEVILJANDE, ar),
    ]);
    const ovriga = await this.ovriga(db, per, registerrader, [...siffror, ...insatser]);
    const rader = radernaFor([...registerrader, ...ovriga], siffror, insatser, ar);
    return { per, rakna, ar, tid, arUtanBeslut, rader, summa: rader.reduce(plus, INGET), helhet, effektmal };
  }

  /** The rows behind one figure; their kronor sum to it. The key `summa` gives every decision of the years once. Errors: formfel (dag, registrerat). */
  underlag(fraga: Portfoljradfraga): Promise<PortfoljRaderSvar> {
    return this.tidsresa.vidTid(fraga, (db) => this.lasUnderlag(db, fraga));
  }

  private async lasUnderlag(db: Lasare, fraga: Portfoljradfraga): Promise<PortfoljRaderSvar> {
    const { per, rakna = 'fordelat', nyckel, matt = 'kronor', sida = 1, perSida = PER_SIDA } = fraga;
    const rad = nyckel === 'summa' ? ('helhet' as const) : { namn: nyckel === OKANT ? null : nyckel };
    const radfraga = { per, rakna, ar: await this.arFor(db, fraga), rad, sida, perSida };
    const svar = await (matt === 'insatser' ? this.portfolj.insatsrader(db, radfraga) : this.portfolj.beslutsrader(db, radfraga, matt === 'projekt'));
    return { namn: nyckel, matt: matt satisfies Matt, ...svar, sida, perSida };
  }

  /** Names among the figures that the register of the years does not have, such as goals of an older strategy. */
  private async ovriga(db: Lasare, per: Per, register: Registerrad[], siffror: { namn: string | null }[]): Promise<Registerrad[]> {
    const kanda = new Set(register.map((r) => r.namn));
    const namn = [...new Set(siffror.map((s) => s.namn))].filter((n): n is string => n !== null && !kanda.has(n)).sort(jamforSvenska);
    const strategier = per === 'effektmal' && namn.length > 0 ? await this.rader.strategiFor(db, namn) : new Map<string, string>();
    return namn.map((n) => ({ namn: n, grupp: null, version: strategier.get(n) ?? null }));
  }

  private async arFor(db: Lasare, fraga: Portfoljfraga): Promise<number[]> {
    const ar = fraga.ar?.length ? [...new Set(fraga.ar)] : await this.register.budgetar(db);
    return ar.sort((a, b) => a - b);
  }
}

function stodtypsrad(namn: string): Registerrad {
  return { namn, grupp: null, version: null };
}

/** One row per name, last what is not stated. */
function radernaFor(namngivna: Registerrad[], siffror: Portfoljsiffra[], insatser: Insatssiffra[], ar: number[]): PortfoljRad[] {
  const alla: (Registerrad | null)[] = [...namngivna, null];
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
