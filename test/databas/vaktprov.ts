import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { Arende } from '../../api/src/arende/arende.entity';
import { Beslut } from '../../api/src/beslut/beslut.entity';
import { skapaDatakalla } from '../../api/src/plattform/databas/datakalla';
import { Effektmal } from '../../api/src/strategi/effektmal.entity';
import { Strategiversion } from '../../api/src/strategi/strategiversion.entity';
import { type Provdatabas, nyDatabas } from '../stod/databas';

export const SLAPPTES = 'släpptes igenom';

/** What PostgreSQL answers when a row is locked: restrict_violation. */
export const LAST = '23001';

/** PostgreSQL's own words for why a write was refused: the constraint, or the error code when there is none. `SLAPPTES` when it was not. */
export async function nekandet(skrivning: Promise<unknown>): Promise<string> {
  try {
    await skrivning;
    return SLAPPTES;
  } catch (fel) {
    if (!(fel instanceof QueryFailedError)) throw fel;
    const { constraint, code } = fel.driverError as { constraint?: string; code: string };
    return constraint ?? code;
  }
}

/** A migrated database of the test file's own, and rows that every guard accepts until one field is changed. */
export class Vaktprov {
  private databas?: Provdatabas;
  private datakalla?: DataSource;
  private lopnummer = 0;

  get kalla(): DataSource {
    if (!this.datakalla) throw new Error('not opened');
    return this.datakalla;
  }

  get db(): EntityManager {
    return this.kalla.manager;
  }

  async oppna(): Promise<void> {
    this.databas = await nyDatabas();
    this.datakalla = await skapaDatakalla(this.databas.url).initialize();
  }

  async stang(): Promise<void> {
    await this.datakalla?.destroy();
    await this.databas?.slapp();
  }

  spara<T extends object>(Slag: new () => T, rad: Partial<T>, db: EntityManager = this.db): Promise<T> {
    return db.save(Object.assign(new Slag(), rad));
  }

  async nyttArende(andring: Partial<Arende> = {}): Promise<Arende> {
    const nummer = `20RS${++this.lopnummer}`;
    return this.spara(Arende, { nyckel: nummer, diarienummer: nummer, namn: 'Smart industri', stodtyp: 'projekt', ...andring });
  }

  /** A decision of 2020-08-24 on 13 %, at most 1 000 kr. */
  async nyttBeslut(andring: Partial<Beslut> = {}): Promise<Beslut> {
    return this.spara(Beslut, {
      arendeId: andring.arendeId ?? (await this.nyttArende()).id,
      nummer: 1,
      slag: 'bifall',
      namn: 'Prov',
      lage: 'beslutad',
      beslutadFran: '2020-08-24',
      beslutadTill: '2020-08-24',
      budgetar: 2020,
      andelHundradelar: 1300,
      takKr: 1_000,
      beslutsniva: 'namnd',
      ...andring,
    });
  }

  async nyttEffektmal(): Promise<Effektmal> {
    const strategi = await this.spara(Strategiversion, { namn: `Strategi ${++this.lopnummer}`, gallerFran: '2018-01-01' });
    return this.spara(Effektmal, {
      strategiversionId: strategi.id,
      namn: 'Stärkt konkurrenskraft',
      belagg: 'belagd',
      ordning: 1,
    });
  }
}
