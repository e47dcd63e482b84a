import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { raderBakom, sammanstall, skillnader, type Arsbokslutsinnehall } from '@anslag/doman';
import type {
  ArsbokslutListaSvar,
  ArsbokslutRaderSvar,
  ArsbokslutRad,
  ArsbokslutSkillnadSvar,
  ArsbokslutSvar,
  NyttArsbokslutSvar,
  Utlosare,
} from '@anslag/kontrakt';
import type { Arsbokslutscell } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import { type Aktor, SCHEMAT } from '../historik/aktor';
import { Skrivning, type Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { RegisterQuery } from '../strategi/register.query';
import { Arsbokslut } from './arsbokslut.entity';
import { ArsunderlagQuery } from './arsunderlag.query';
import { kanoniskJson, kontrollsumma } from './kanonisk';

/** First key of the advisory lock that lets one årsbokslut per year be made at a time; the second is the year. */
const LAS = 11_001;

@Injectable()
export class ArsbokslutService {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly underlag: ArsunderlagQuery,
    private readonly register: RegisterQuery,
    private readonly skrivning: Skrivning,
  ) {}

  async lista(): Promise<ArsbokslutListaSvar> {
    const rader = await this.db.manager.find(Arsbokslut, {
      select: { budgetar: true, nummer: true, skapat: true, utlosare: true, kontrollsumma: true },
      order: { budgetar: 'DESC', nummer: 'DESC' },
    });
    return { arsbokslut: rader.map(somRad), budgetar: await this.register.budgetar() };
  }

  /**
   * Makes the year's årsbokslut. The same figures as the latest version give that version back; other figures give the next number.
   * Errors: regelbrott (nothing is known of the year).
   */
  gor(aktor: Aktor, budgetar: number, val: Skrivval = {}): Promise<NyttArsbokslutSvar> {
    return this.ensam(budgetar, (db) => this.skriv(db, aktor, budgetar, 'manuellt', val));
  }

  /** Makes the year's first årsbokslut unless there is one; of several instances that try at once, one does it and the others get null. */
  gorOmSaknas(budgetar: number, utlosare: Utlosare): Promise<NyttArsbokslutSvar | null> {
    return this.ensam(budgetar, async (db) => ((await db.existsBy(Arsbokslut, { budgetar })) ? null : this.skriv(db, SCHEMAT, budgetar, utlosare)));
  }

  /** Finished years before `ar` that have data but no årsbokslut, oldest first. */
  async saknade(ar: number): Promise<number[]> {
    const gjorda = new Set((await this.db.manager.find(Arsbokslut, { select: { budgetar: true } })).map((b) => b.budgetar));
    return (await this.register.budgetar()).filter((y) => y < ar && !gjorda.has(y)).reverse();
  }

  /** Errors: saknas. */
  async hamta(budgetar: number, nummer: number): Promise<ArsbokslutSvar> {
    const rad = await this.db.manager.findOneBy(Arsbokslut, { budgetar, nummer });
    if (!rad) throw finnsInte(`Årsbokslut nr ${nummer} för ${budgetar}`);
    return { ...somRad(rad), innehall: JSON.parse(rad.innehall) as Arsbokslutsinnehall };
  }

  /** The latest version of a year. Errors: saknas. */
  async senaste(budgetar: number): Promise<ArsbokslutSvar> {
    const rad = await this.db.manager.findOne(Arsbokslut, { where: { budgetar }, order: { nummer: 'DESC' } });
    if (!rad) throw finnsInte(`Något årsbokslut för ${budgetar}`);
    return { ...somRad(rad), innehall: JSON.parse(rad.innehall) as Arsbokslutsinnehall };
  }

  /** The decisions or payments behind one figure of a version. Errors: saknas (version, row or column). */
  async rader(budgetar: number, nummer: number, { tabell, rad, kolumn }: Arsbokslutscell): Promise<ArsbokslutRaderSvar> {
    const { innehall } = await this.hamta(budgetar, nummer);
    const t = innehall.tabeller.find((x) => x.id === tabell);
    const r = t?.rader.find((x) => x.id === rad);
    const k = t?.kolumner.findIndex((x) => x.id === kolumn) ?? -1;
    if (!r || k < 0) throw finnsInte(`Siffran ${tabell}, ${rad}, ${kolumn}`);
    return { tabell, rad, kolumn, varde: r.celler[k] ?? null, ...raderBakom(innehall, tabell, rad, kolumn) };
  }

  /** Figures that differ from an earlier version. Errors: saknas. */
  async skillnad(budgetar: number, nummer: number, mot: number): Promise<ArsbokslutSkillnadSvar> {
    const [efter, fore] = [await this.hamta(budgetar, nummer), await this.hamta(budgetar, mot)];
    return { budgetar, nummer, mot, skillnader: skillnader(fore.innehall, efter.innehall) };
  }

  /** Runs `gor` alone for the year, on one connection, whose lock is freed when the process dies. */
  private async ensam<T>(budgetar: number, gor: (db: EntityManager) => Promise<T>): Promise<T> {
    const anslutning = this.db.createQueryRunner();
    try {
      await anslutning.query('SELECT pg_advisory_lock($1, $2)', [LAS, budgetar]);
      try {
        return await gor(anslutning.manager);
      } finally {
        await anslutning.query('SELECT pg_advisory_unlock($1, $2)', [LAS, budgetar]);
      }
    } finally {
      await anslutning.release();
    }
  }

  /** Reads the year in one consistent view of the database, and then writes what came of it, if it is new. */
  private async skriv(db: EntityManager, aktor: Aktor, budgetar: number, utlosare: Utlosare, val: Skrivval = {}): Promise<NyttArsbokslutSvar> {
    const underlag = await db.transaction('REPEATABLE READ', (tx) => this.underlag.hamta(budgetar, tx));
    if (underlag.beslut.length + underlag.utbetalningar.length + underlag.aggregat.length === 0 && underlag.ram.tilldelat === null) {
      throw new ProblemFel('regelbrott', `Det finns inga beslut, utbetalningar eller någon ram för ${budgetar} att göra ett årsbokslut av.`);
    }
    const innehall = kanoniskJson(sammanstall(underlag));
    const summa = kontrollsumma(innehall);
    const forra = await db.findOne(Arsbokslut, { where: { budgetar }, order: { nummer: 'DESC' } });
    return this.skrivning.utforPa(db, aktor, async (tx, anteckna) => {
      if (forra?.kontrollsumma === summa) return { ...somRad(forra), nytt: false };
      const ny = tx.create(Arsbokslut, { budgetar, nummer: (forra?.nummer ?? 0) + 1, utlosare, kontrollsumma: summa, innehall });
      anteckna({ handelse: 'arsbokslut.gjort', objekt: `Årsbokslut ${budgetar} nr ${ny.nummer}`, andringar: [{ falt: 'kontrollsumma', fore: forra?.kontrollsumma ?? null, efter: summa }] });
      return { ...somRad(await tx.save(ny)), nytt: true };
    }, val);
  }
}

function somRad(rad: Pick<Arsbokslut, 'budgetar' | 'nummer' | 'skapat' | 'utlosare' | 'kontrollsumma'>): ArsbokslutRad {
  return { budgetar: rad.budgetar, nummer: rad.nummer, skapat: rad.skapat.toISOString(), utlosare: rad.utlosare, kontrollsumma: rad.kontrollsumma };
}
