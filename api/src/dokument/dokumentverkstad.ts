import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Skrivning } from '../historik/skrivning';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { iTurOrdning } from '../plattform/databas/tidsresa';
import { DokumentjobbQuery, LANETID, type TagetJobb } from './dokumentjobb.query';
import { DOKUMENTKALLOR, type Dokumentkalla, type Samlat } from './dokumentkalla';
import { HandlingQuery } from './handling.query';
import { type Handlingsfiler, rendera } from './rendera';

/** Of a hundred steps: the gathering of facts, and after it the writing. */
const SAMLAT = 20;

/** Somebody else has the job, or the server is stopping: the work is thrown away. */
class Avbrutet extends Error {}

/** Makes the documents that are asked for, one at a time in each instance. The database decides who makes which, and each is made once. */
@Injectable()
export class Dokumentverkstad implements OnModuleDestroy {
  private readonly logg = new Logger('Handlingar');
  private arbetar: Promise<void> | null = null;
  private fler = false;
  private stoppas = false;

  constructor(
    private readonly db: DataSource,
    private readonly jobb: DokumentjobbQuery,
    private readonly handlingar: HandlingQuery,
    private readonly skrivning: Skrivning,
    @Inject(DOKUMENTKALLOR) private readonly kallor: readonly Dokumentkalla[],
  ) {}

  /** Sees to it that what waits is made; returns at once. */
  vack(): void {
    this.fler = true;
    if (this.arbetar || this.stoppas) return;
    this.arbetar = this.arbeta().finally(() => {
      this.arbetar = null;
      if (this.fler) this.vack();
    });
  }

  /** Resolves when nothing is being made here. */
  async vilar(): Promise<void> {
    while (this.arbetar) await this.arbetar;
  }

  /** What is being made is given back for another instance to make. */
  async onModuleDestroy(): Promise<void> {
    this.stoppas = true;
    await this.vilar();
  }

  private async arbeta(): Promise<void> {
    this.fler = false;
    try {
      for (let jobb = await this.jobb.ta(); jobb && !this.stoppas; jobb = await this.jobb.ta()) await this.gor(jobb);
    } catch (fel) {
      this.logg.error(`Handlingarna gick inte att göra: ${text(fel)}`);
    }
  }

  private async gor(jobb: TagetJobb): Promise<void> {
    let forlorat = false;
    const hjarta = setInterval(() => {
      this.jobb.fornya(jobb).then(
        (mitt) => (forlorat ||= !mitt),
        () => undefined,
      );
    }, (LANETID * 1000) / 3);
    const beratta = async (steg: number, lagetext: string): Promise<void> => {
      if (this.stoppas || forlorat || !(await this.jobb.fornya(jobb, { steg, lagetext }))) throw new Avbrutet();
    };
    try {
      const samlat = await this.samla(jobb, (lagetext) => beratta(SAMLAT / 2, lagetext));
      await beratta(SAMLAT, 'Läser bilagor');
      const filer = await rendera(samlat.dokument, (del, lagetext) => beratta(SAMLAT + Math.floor((del * (99 - SAMLAT)) / 100), lagetext));
      await this.spara(jobb, samlat, filer);
    } catch (fel) {
      if (fel instanceof Avbrutet) {
        if (this.stoppas) await this.jobb.lamnaTillbaka(jobb);
        return;
      }
      const kant = fel instanceof ProblemFel;
      if (!kant) this.logg.error(`Dokumentjobbet ${jobb.id} (${jobb.slag}) gick inte att göra: ${text(fel)}`);
      await this.jobb.misslyckas(jobb, kant ? fel.detail : 'Handlingen gick inte att göra. Försök igen, eller kontakta den som sköter systemet.');
    } finally {
      clearInterval(hjarta);
    }
  }

  /** All facts from one unchanging state of the database. */
  private samla({ slag, mal }: TagetJobb, beratta: (lagetext: string) => Promise<void>): Promise<Samlat> {
    const kalla = this.kallor.find((k) => k.slag === slag);
    if (!kalla) throw new Error(`No source of ${slag}`);
    return this.db.transaction('REPEATABLE READ', (tx) => kalla.samla(iTurOrdning(tx), mal, beratta));
  }

  /** A document that says just what the latest version says is that version. */
  private async spara(jobb: TagetJobb, { dokument, arenden }: Samlat, filer: Handlingsfiler): Promise<void> {
    const { slag, mal, aktor } = jobb;
    const { titel } = dokument;
    await this.skrivning.utfor(aktor, async (tx, anteckna) => {
      if (!(await this.jobb.hall(tx, jobb))) throw new Avbrutet();
      const forra = await this.handlingar.senaste(tx, { slag, mal });
      if (forra?.kontrollsumma === filer.kontrollsumma) return this.jobb.gorKlart(tx, jobb, forra.id);
      const nummer = (forra?.nummer ?? 0) + 1;
      const ny = { slag, titel, mal, kontrollsumma: filer.kontrollsumma, skapadAv: aktor.namn, arenden };
      const id = await this.handlingar.skriv(tx, ny, nummer, filer);
      anteckna({
        handelse: 'handling.upprattad',
        objekt: `${titel}, version ${nummer}`,
        ...('arendeId' in mal ? { arendeId: mal.arendeId } : {}),
        andringar: [{ falt: 'Kontrollsumma', fore: forra?.kontrollsumma ?? null, efter: filer.kontrollsumma }],
      });
      return this.jobb.gorKlart(tx, jobb, id);
    });
  }
}

const text = (fel: unknown): string => (fel instanceof Error ? (fel.stack ?? fel.message) : String(fel));
