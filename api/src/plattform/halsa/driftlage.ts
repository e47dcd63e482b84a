import type { ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Milliseconds the database has to answer, and that its answer is good for. */
const SVARSTID = 2_000;
const HALLBARHET = 1_000;

/** Whether this instance can take requests, and which it is busy with. */
@Injectable()
export class Driftlage {
  private stannar = false;
  private readonly pagaende = new Set<ServerResponse>();
  private prov: Promise<boolean> | null = null;

  constructor(private readonly databas: DataSource) {}

  /** From now on the instance is not ready. */
  stanna(): void {
    this.stannar = true;
  }

  get stoppar(): boolean {
    return this.stannar;
  }

  /** Counts a request as running until its answer is sent or the one who asked has hung up. */
  folj(svar: ServerResponse): void {
    this.pagaende.add(svar);
    svar.once('close', () => this.pagaende.delete(svar));
  }

  /** Resolves when the requests that run now are over. */
  async pagaendeKlara(): Promise<void> {
    await Promise.all([...this.pagaende].map((svar) => new Promise((klar) => svar.once('close', klar))));
  }

  /** True when the instance is not stopping, its database answers within two seconds and has the newest schema that this program knows. */
  async redo(): Promise<boolean> {
    if (this.stannar) return false;
    // One question at a time, however many ask: a database that hangs must not take every connection.
    this.prov ??= this.prova().finally(() => setTimeout(() => (this.prov = null), HALLBARHET).unref());
    return this.prov;
  }

  private async prova(): Promise<boolean> {
    let klocka: NodeJS.Timeout | undefined;
    const forSent = new Promise<false>((klar) => {
      klocka = setTimeout(() => klar(false), SVARSTID);
    });
    const svar = this.migrerad().catch(() => false);
    return Promise.race([svar, forSent]).finally(() => clearTimeout(klocka));
  }

  private async migrerad(): Promise<boolean> {
    // A migration's name ends with the moment it was written, in milliseconds.
    const namn = this.databas.migrations.map((m) => m.name ?? m.constructor.name);
    const nyast = namn.sort((a, b) => a.slice(-13).localeCompare(b.slice(-13))).at(-1);
    return (
      nyast !== undefined && (await this.databas.query<unknown[]>('SELECT FROM migrations WHERE name = $1', [nyast])).length === 1
    );
  }
}
