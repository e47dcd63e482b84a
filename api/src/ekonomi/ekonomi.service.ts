import { Injectable } from '@nestjs/common';
import { arAv, type Datum, gallande, jamforKodpunkter, projektekonomi, TAKTER, type Takt } from '@anslag/doman';
import type { Ekonomirad, EkonomiSvar, Ekonomisummor, Ekonomisortering } from '@anslag/kontrakt';
import type { Ekonomifraga } from '@anslag/kontrakt/begaran';
import { DataSource } from 'typeorm';
import { Klocka } from '../plattform/klocka/klocka';
import { egnaBelopp, EkonomiQuery, type Lagratprojekt } from './ekonomi.query';

const PER_SIDA = 50;
/** When the register has no value for the day: a fifth of the tak, and two months. */
const TOLERANS = 2000;
const DAGAR = 60;

interface Granser {
  idag: Datum;
  tolerans: number;
  dagar: number;
}

/** Every project's money as of today. */
@Injectable()
export class EkonomiService {
  constructor(
    private readonly db: DataSource,
    private readonly ekonomi: EkonomiQuery,
    private readonly klocka: Klocka,
  ) {}

  /** One page of the projects that match, with sums over all pages. */
  async hamta(fraga: Ekonomifraga): Promise<EkonomiSvar> {
    const { idag, rader, okanda, valbaraAr } = await this.urval(fraga);
    const [sida, perSida] = [fraga.sida ?? 1, fraga.perSida ?? PER_SIDA];
    return { dag: idag, rader: rader.slice((sida - 1) * perSida, sida * perSida), summor: summera(rader, okanda), sida, perSida, valbaraAr };
  }

  /** All that match, in order, for an export. */
  async *alla(fraga: Ekonomifraga): AsyncGenerator<Ekonomirad> {
    yield* (await this.urval(fraga)).rader;
  }

  private async urval(fraga: Ekonomifraga): Promise<{ idag: Datum; rader: Ekonomirad[]; okanda: number; valbaraAr: number[] }> {
    const idag = this.klocka.idag();
    const [projekt, tolerans, dagar] = await Promise.all([
      this.ekonomi.projekt(this.db, fraga.sok?.trim() || undefined),
      this.ekonomi.regelvarde(this.db, 'TAKT_TOLERANS', idag),
      this.ekonomi.regelvarde(this.db, 'REKVISITION_DAGAR', idag),
    ]);
    const granser = { idag, tolerans: tolerans ?? TOLERANS, dagar: dagar ?? DAGAR };
    const alla = projekt.flatMap((p) => radFor(p, granser) ?? []);
    const rader = alla.filter((r) => galler(r, fraga)).sort(ordningFor(fraga));
    return { idag, rader, okanda: projekt.length - alla.length, valbaraAr: periodar(alla) };
  }
}

/** Null when the tak is not known. */
function radFor({ arende, namn, sokande, handlaggare, avslutat, beslut, rekvisitioner, saldon }: Lagratprojekt, granser: Granser): Ekonomirad | null {
  const villkor = gallande(beslut);
  if (!villkor || villkor.tak === null) return null;
  const { andel, tak } = villkor;
  const p = projektekonomi({ galler: villkor, avslutat, saldon: { ...saldon, tak, aterkrav: villkor.aterkrav }, rekvisitioner, egna: egnaBelopp(beslut, villkor.beslut), ...granser });
  return {
    arende,
    namn,
    sokande,
    handlaggare,
    period: p.period,
    andel,
    tak,
    bokfortKr: p.bokfort,
    godkantKr: p.godkant,
    rekvireratKr: p.rekvirerat,
    utbetaltKr: p.utbetalt,
    oppetKr: p.oppet,
    kvarKr: p.kvar,
    attAterforaKr: p.attAterfora,
    aterfortKr: p.aterfort,
    planKr: p.plan,
    avvikelseKr: p.avvikelse,
    takt: p.takt,
    prognos: p.prognos,
    sena: p.sena,
  };
}

function galler({ period, takt, sena }: Ekonomirad, fraga: Ekonomifraga): boolean {
  const iAret = fraga.ar === undefined || (period !== null && arAv(period.fran) <= fraga.ar && fraga.ar <= arAv(period.till));
  return iAret && (fraga.takt === undefined || takt === fraga.takt) && (fraga.sena === undefined || sena.length > 0 === fraga.sena);
}

const VARDE: Record<Exclude<Ekonomisortering, 'arende' | 'namn'>, (r: Ekonomirad) => number | null> = {
  beviljat: (r) => r.tak,
  bokfort: (r) => r.bokfortKr,
  utbetalt: (r) => r.utbetaltKr,
  kvar: (r) => r.kvarKr,
  avvikelse: (r) => r.avvikelseKr,
};

/** What is unknown stands last in both directions; ties by the ärende's number. */
function ordningFor({ sortering = 'arende', riktning = 'stigande' }: Ekonomifraga): (a: Ekonomirad, b: Ekonomirad) => number {
  const tecken = riktning === 'fallande' ? -1 : 1;
  const efterNummer = (a: Ekonomirad, b: Ekonomirad): number => jamforKodpunkter(a.arende, b.arende);
  if (sortering === 'arende') return (a, b) => tecken * efterNummer(a, b);
  if (sortering === 'namn') return (a, b) => tecken * a.namn.localeCompare(b.namn, 'sv') || efterNummer(a, b);
  return (a, b) => {
    const [x, y] = [VARDE[sortering](a), VARDE[sortering](b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || efterNummer(a, b);
    return tecken * (x - y) || efterNummer(a, b);
  };
}

function summera(rader: readonly Ekonomirad[], antalOkandaTak: number): Ekonomisummor {
  const summa = (varde: (r: Ekonomirad) => number | null): number => rader.reduce((s, r) => s + (varde(r) ?? 0), 0);
  const perAr = new Map<number, number>();
  for (const { ar, kronor } of rader.flatMap((r) => r.prognos)) perAr.set(ar, (perAr.get(ar) ?? 0) + kronor);
  return {
    antal: rader.length,
    antalOkandaTak,
    tak: summa((r) => r.tak),
    bokfortKr: summa((r) => r.bokfortKr),
    godkantKr: summa((r) => r.godkantKr),
    rekvireratKr: summa((r) => r.rekvireratKr),
    utbetaltKr: summa((r) => r.utbetaltKr),
    oppetKr: summa((r) => r.oppetKr),
    kvarKr: summa((r) => r.kvarKr),
    attAterforaKr: summa((r) => r.attAterforaKr),
    aterfortKr: summa((r) => r.aterfortKr),
    prognos: [...perAr].sort(([a], [b]) => a - b).map(([ar, kronor]) => ({ ar, kronor })),
    antalSena: rader.filter((r) => r.sena.length > 0).length,
    takt: Object.fromEntries(TAKTER.map((t) => [t, rader.filter((r) => r.takt === t).length])) as Record<Takt, number>,
  };
}

function periodar(rader: readonly Ekonomirad[]): number[] {
  const ar = new Set(rader.flatMap(({ period }) => (period ? Array.from({ length: arAv(period.till) - arAv(period.fran) + 1 }, (_, i) => arAv(period.fran) + i) : [])));
  return [...ar].sort((a, b) => a - b);
}
