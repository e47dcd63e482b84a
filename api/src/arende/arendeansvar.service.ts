import { Injectable } from '@nestjs/common';
import { provaBehorighet } from '@anslag/doman';
import type { ArendeandringSvar, HandlaggarvalSvar } from '@anslag/kontrakt';
import type { MarkeraSekretess, ValjHandlaggare } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { Arendeskrivning, type LastArende, versionsbyte } from './arendeskrivning';
import { kravNyckel } from './nyckel';

type Valbar = HandlaggarvalSvar['handlaggare'][number];

/** Who handles an ärende, what marks it as secret, and who has a conflict of interest in it. */
@Injectable()
export class ArendeansvarService {
  constructor(
    private readonly db: DataSource,
    private readonly skrivning: Arendeskrivning,
  ) {}

  /** Everyone with the role handläggare, by name. Errors: formfel, saknas. */
  async valbara(nyckel: string): Promise<HandlaggarvalSvar> {
    const last = kravNyckel(nyckel);
    const [arende] = await this.db.query<{ id: string }[]>('SELECT id FROM arende WHERE nyckel = $1 OR diarienummer = $1 OR nyps_id = $1', [last]);
    if (!arende) throw finnsInte(`Ärendet ${last}`);
    return { handlaggare: await valbara(this.db.manager, arende.id) };
  }

  /**
   * Gives the ärende to an officer or to nobody; who may not give it to anybody may take it when nobody has it.
   * Errors: those of Arendeskrivning; formfel (not an officer), regelbrott (the officer has a conflict of interest).
   */
  satHandlaggare(begarande: InloggadBegarande, nyckel: string, { handlaggare, version }: ValjHandlaggare, val: Skrivval): Promise<ArendeandringSvar> {
    const tar = handlaggare === begarande.anvandareId && !provaBehorighet(begarande.roller, 'arende.tilldela').far;
    return this.skrivning.utfor(begarande, { nyckel, handling: tar ? 'arende.ta' : 'arende.tilldela', version, ...val }, async (tx, arende, anteckna) => {
      const ny = handlaggare === null ? null : kravValbar(await valbara(tx, arende.id), handlaggare);
      const [forr] = await tx.query<{ namn: string | null; id: string | null }[]>('SELECT p.namn, p.id FROM arende a LEFT JOIN anvandare p ON p.id = a.handlaggare_id WHERE a.id = $1', [arende.id]);
      if ((forr?.id ?? null) === handlaggare) return oforandrat(arende);
      await tx.query('UPDATE arende SET handlaggare_id = $2, version = version + 1 WHERE id = $1', [arende.id, handlaggare]);
      const byte = { falt: 'Handläggare', fore: forr?.namn ?? null, efter: ny?.namn ?? null };
      anteckna({ handelse: 'arende.tilldelat', objekt: arende.nyckel, arendeId: arende.id, andringar: [versionsbyte(arende), byte] });
      return andrat(arende);
    });
  }

  /** Marks the ärende as secret, or takes the mark away. Errors: those of Arendeskrivning. */
  markera(begarande: InloggadBegarande, nyckel: string, { sekretess, skal, version }: MarkeraSekretess, val: Skrivval): Promise<ArendeandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'sekretess.marka', version, ...val }, async (tx, arende, anteckna) => {
      if (sekretess === arende.sekretess) return oforandrat(arende);
      await tx.query('UPDATE arende SET sekretess = $2, version = version + 1 WHERE id = $1', [arende.id, sekretess]);
      const byte = { falt: 'Sekretess', fore: arende.sekretess, efter: sekretess };
      anteckna({ handelse: 'arende.sekretess', objekt: arende.nyckel, arendeId: arende.id, andringar: [versionsbyte(arende), byte], skal });
      return andrat(arende);
    });
  }

  /** Registers the person's own conflict of interest. The reason is kept with it and not in the history, which more may read. Errors: those of Arendeskrivning; konflikt (registered already). */
  anmalJav(begarande: InloggadBegarande, nyckel: string, skal: string, val: Skrivval): Promise<ArendeandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'jav.anmala', version: null, ...val }, async (tx, arende, anteckna) => {
      if (arende.omstandigheter.javig) throw new ProblemFel('konflikt', 'Du har redan anmält jäv i ärendet.');
      await tx.query('INSERT INTO jav (arende_id, anvandare_id, skal) VALUES ($1, $2, $3)', [arende.id, begarande.anvandareId, skal]);
      anteckna({ handelse: 'jav.anmalt', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: 'Jäv', fore: null, efter: begarande.namn }] });
      return oforandrat(arende);
    });
  }

  /** Takes a person's conflict of interest away. Errors: those of Arendeskrivning; saknas (the person has none). */
  upphavJav(begarande: InloggadBegarande, nyckel: string, anvandareId: string, skal: string, val: Skrivval): Promise<ArendeandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'jav.upphava', version: null, ...val }, async (tx, arende, anteckna) => {
      const [borta] = await tx.query<[{ namn: string }[], number]>(
        'DELETE FROM jav j USING anvandare p WHERE p.id = j.anvandare_id AND j.arende_id = $1 AND j.anvandare_id::text = $2 RETURNING p.namn',
        [arende.id, anvandareId],
      );
      const [person] = borta;
      if (!person) throw finnsInte('Den anmälan om jäv');
      anteckna({ handelse: 'jav.upphavt', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: 'Jäv', fore: person.namn, efter: null }], skal });
      return oforandrat(arende);
    });
  }
}

function valbara(db: EntityManager, arendeId: string): Promise<Valbar[]> {
  return db.query<Valbar[]>(
    `SELECT p.id, p.namn, EXISTS (SELECT FROM jav j WHERE j.arende_id = $1 AND j.anvandare_id = p.id) AS javig
     FROM anvandare p WHERE 'handlaggare' = ANY(p.roller) ORDER BY p.namn COLLATE "sv-x-icu", p.id`,
    [arendeId],
  );
}

function kravValbar(valbara: readonly Valbar[], id: string): Valbar {
  const person = valbara.find((p) => p.id === id);
  if (!person) {
    const meddelande = 'Personen är inte handläggare.';
    throw new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', [{ falt: 'handlaggare', last: id, meddelande, ratt: 'någon i listan över handläggare' }]);
  }
  if (person.javig) throw new ProblemFel('regelbrott', `${person.namn} har anmält jäv i ärendet och kan inte handlägga det.`);
  return person;
}

const oforandrat = ({ nyckel, version }: LastArende): ArendeandringSvar => ({ nyckel, version });
const andrat = ({ nyckel, version }: LastArende): ArendeandringSvar => ({ nyckel, version: version + 1 });
