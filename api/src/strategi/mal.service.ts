import { Injectable } from '@nestjs/common';
import type { MalSvar, StrategiindikatorSvar } from '@anslag/kontrakt';
import type { Tidsfraga } from '@anslag/kontrakt/begaran';
import { Tidsresa } from '../plattform/databas/tidsresa';
import { Klocka } from '../plattform/klocka/klocka';
import { MalQuery, type Malunderlag } from './mal.query';

/** Goals and indicators over time, beside the projects that claim to move them. */
@Injectable()
export class MalService {
  constructor(
    private readonly query: MalQuery,
    private readonly tidsresa: Tidsresa,
    private readonly klocka: Klocka,
  ) {}

  /** As of `fraga`. Errors: formfel (dag, registrerat). */
  async hamta(fraga: Tidsfraga): Promise<MalSvar> {
    const [underlag, tid] = await this.tidsresa.vidTid(fraga, async (db) => [await this.query.hamta(db), await this.tidsresa.tid(db, fraga, 'true')] as const);
    const dag = fraga.dag ?? this.klocka.idag();
    const indikatorer = indikatorerPerMal(underlag);
    const projekt = perMal(underlag.malprojekt);
    return {
      tid,
      versioner: underlag.versioner.map((v) => ({
        ...v,
        galler: v.gallerFran <= dag && (v.gallerTill === null || v.gallerTill >= dag),
        overgripandeMal: grupperade(underlag.effektmal.filter((m) => m.version === v.id)).map(([namn, malen]) => ({
          namn,
          effektmal: malen.map(({ version: _, overgripande: __, ...m }) => ({ ...m, indikatorer: indikatorer.get(m.id) ?? [], projekt: projekt.get(m.id) ?? [] })),
        })),
      })),
      verksamhetsmal: underlag.verksamhetsmal.map((m) => ({ ...m, indikatorer: indikatorer.get(m.id) ?? [] })),
      antalIndikatorer: underlag.verksamhetsmal.reduce((antal, m) => antal + (indikatorer.get(m.id)?.length ?? 0), 0),
    };
  }
}

/** Rows by the goal or indicator they are of, in the order given. */
function perMal<R extends { mal: string }>(rader: readonly R[]): Map<string, Omit<R, 'mal'>[]> {
  const per = new Map<string, Omit<R, 'mal'>[]>();
  for (const { mal, ...rad } of rader) {
    const lista = per.get(mal);
    if (lista) lista.push(rad);
    else per.set(mal, [rad]);
  }
  return per;
}

function indikatorerPerMal({ indikatorer, indikatorprojekt }: Malunderlag): Map<string, StrategiindikatorSvar[]> {
  const projekt = perMal(indikatorprojekt);
  const per = new Map<string, StrategiindikatorSvar[]>();
  for (const { agare, ...i } of indikatorer) per.set(agare, [...(per.get(agare) ?? []), { ...i, projekt: projekt.get(i.id) ?? [] }]);
  return per;
}

/** Goals by the overall goal they belong to, in the strategy's order; those that belong to none last. */
function grupperade(malen: Malunderlag['effektmal']): [string | null, Malunderlag['effektmal']][] {
  const namn = [...new Set(malen.map((m) => m.overgripande))].sort((a, b) => Number(a === null) - Number(b === null));
  return namn.map((n) => [n, malen.filter((m) => m.overgripande === n)]);
}
