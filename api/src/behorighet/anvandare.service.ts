import { Inject, Injectable } from '@nestjs/common';
import { granskaLedamotskap, type Ledamotskap } from '@anslag/doman';
import { type Andring, type AnvandareListaSvar, type AnvandareRad, LEDAMOTSKAPSFELTEXT, ledamotsperiod } from '@anslag/kontrakt';
import type { Ledamotskapsbegaran, SattLedamotskap } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import type { Aktor } from '../historik/aktor';
import { Skrivning } from '../historik/skrivning';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { SessionService } from './session.service';

const LEDAMOTSKAP = `COALESCE((SELECT json_agg(json_build_object('organ', l.organ, 'fran', l.galler_fran, 'till', l.galler_till)
  ORDER BY l.organ COLLATE "sv-x-icu", l.galler_fran) FROM ledamotskap l WHERE l.anvandare_id = a.id), '[]')`;

/** The register of those who have logged in. Accounts and roles come from the identity provider; memberships are kept here. */
@Injectable()
export class AnvandareService {
  constructor(
    private readonly db: DataSource,
    private readonly skrivning: Skrivning,
    private readonly sessioner: SessionService,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  async lista(): Promise<AnvandareListaSvar> {
    const [anvandare, organ] = await Promise.all([
      this.db.query<(Omit<AnvandareRad, 'senastInloggad'> & { senastInloggad: Date | null })[]>(
        `SELECT a.id, a.namn, a.epost, a.roller, a.senast_inloggad AS "senastInloggad", ${LEDAMOTSKAP} AS ledamotskap,
          (SELECT count(*)::int FROM session s WHERE s.anvandare_id = a.id AND s.gar_ut > now()
            AND s.anvand > now() - $1 * interval '1 minute') AS "antalSessioner"
         FROM anvandare a ORDER BY a.namn COLLATE "sv-x-icu", a.id`,
        [this.konfiguration.session.overksamMinuter],
      ),
      this.db.query<{ organ: string }[]>(
        `SELECT organ FROM (SELECT organ FROM beslut UNION SELECT organ FROM ledamotskap) t WHERE organ IS NOT NULL ORDER BY organ COLLATE "sv-x-icu"`,
      ),
    ]);
    return {
      anvandare: anvandare.map((a) => ({ ...a, senastInloggad: a.senastInloggad?.toISOString() ?? null })),
      organ: organ.map((o) => o.organ),
    };
  }

  /**
   * Replaces the person's memberships. Errors: saknas; regelbrott for periods that cannot be; konflikt when somebody else has changed them
   * since they were read.
   */
  async sattLedamotskap(aktor: Aktor, id: string, { ledamotskap, sedda, skal }: SattLedamotskap): Promise<void> {
    const nya = ledamotskap.map(somLedamotskap);
    const fel = granskaLedamotskap(nya);
    if (fel.length > 0) throw new ProblemFel('regelbrott', 'Ledamotskapen kan inte gälla så.', fel.map((f) => ({ falt: `ledamotskap.${f.index}`, last: nya.map(ledamotsperiod)[f.index] ?? null, ...LEDAMOTSKAPSFELTEXT[f.fel] })));
    await this.skrivning.utfor(aktor, async (tx, anteckna) => {
      const person = await las(tx, id);
      const fore = perOrgan(person.ledamotskap);
      if (!lika(fore, perOrgan(sedda.map(somLedamotskap)))) {
        const nu = [...fore].map(([organ, perioder]) => `${organ} ${perioder}`).join('; ') || 'inga';
        throw new ProblemFel('konflikt', `Någon annan har ändrat ledamotskapen för ${person.namn} sedan du öppnade dem. De är nu: ${nu}.`);
      }
      const andringar = jamfor(fore, perOrgan(nya));
      if (andringar.length === 0) return;
      await tx.query('DELETE FROM ledamotskap WHERE anvandare_id = $1', [id]);
      await tx.query('INSERT INTO ledamotskap (anvandare_id, organ, galler_fran, galler_till) SELECT $1, * FROM unnest($2::text[], $3::date[], $4::date[])', [
        id,
        nya.map((l) => l.organ),
        nya.map((l) => l.fran),
        nya.map((l) => l.till),
      ]);
      anteckna({ handelse: 'ledamotskap.andrat', objekt: person.namn, andringar, skal });
    });
  }

  /** Logs the person out everywhere. Errors: saknas. */
  async loggaUt(aktor: Aktor, id: string): Promise<void> {
    await las(this.db.manager, id);
    await this.sessioner.avsluta(aktor, { anvandareId: id });
  }
}

async function las(db: EntityManager, id: string): Promise<{ namn: string; ledamotskap: Ledamotskap[] }> {
  const [person] = await db.query<{ namn: string; ledamotskap: Ledamotskap[] }[]>(`SELECT a.namn, ${LEDAMOTSKAP} AS ledamotskap FROM anvandare a WHERE a.id = $1 FOR UPDATE OF a`, [id]);
  if (!person) throw finnsInte('Användaren');
  return person;
}

function somLedamotskap({ organ, fran, till }: Ledamotskapsbegaran): Ledamotskap {
  return { organ, fran, till: till ?? null };
}

/** Body → its periods in words, in order of time. */
function perOrgan(ledamotskap: readonly Ledamotskap[]): Map<string, string> {
  const perioder = new Map<string, string[]>();
  for (const l of [...ledamotskap].sort((a, b) => (a.fran < b.fran ? -1 : 1))) perioder.set(l.organ, [...(perioder.get(l.organ) ?? []), ledamotsperiod(l)]);
  return new Map([...perioder].map(([organ, p]) => [organ, p.join(', ')]));
}

function jamfor(fore: Map<string, string>, efter: Map<string, string>): Andring[] {
  return [...new Set([...fore.keys(), ...efter.keys()])]
    .map((organ) => ({ falt: `ledamot i ${organ}`, fore: fore.get(organ) ?? null, efter: efter.get(organ) ?? null }))
    .filter((a) => a.fore !== a.efter);
}

function lika(a: Map<string, string>, b: Map<string, string>): boolean {
  return jamfor(a, b).length === 0;
}
