import { Injectable } from '@nestjs/common';
import type { Andel, Arendedel, Budget, Datum, Kronor, Projektperiod } from '@anslag/doman';
import type { RegionSvar } from '@anslag/kontrakt';
import { ArendeQuery, type LagratArende } from '../../arende/arende.query';
import type { BedomtAvsteg } from '../../beredning/avsteg';
import { BeredningQuery, type LagradBeredning } from '../../beredning/beredning.query';
import { BilagaQuery } from '../../bilaga/bilaga.query';
import { budgetjson } from '../../beslut/budgetjson';
import type { Lasare } from '../../plattform/databas/tidsresa';
import { finnsInte } from '../../plattform/problem/problem-fel';
import { RegisterQuery } from '../../strategi/register.query';
import type { Bilagerad } from '../modell';

export interface Delmal {
  rubrik: string;
  innehall: string | null;
  aktiviteter: string[];
}

/** Everything that a document may say of an ärende. */
export interface Arendeunderlag {
  arende: LagratArende;
  region: RegionSvar;
  delar: Partial<Record<Arendedel, string>>;
  delmal: Delmal[];
  ansokan: { soktAndel: Andel | null; soktBelopp: Kronor | null; period: Projektperiod; inkom: Datum | null } | null;
  ansokansbudget: Budget | null;
  /** The priority that was chosen, as its inriktningsbeslut has it. */
  prioritering: { inriktningsbeslut: string; beteckning: string; avserAr: number; rangordnad: boolean; kod: string; namn: string | null; beskrivning: string | null } | null;
  mal: LagradBeredning['mal'];
  avsteg: BedomtAvsteg[];
  bilagor: Bilagerad[];
}

type Texter = Pick<Arendeunderlag, 'delar' | 'delmal' | 'ansokan' | 'ansokansbudget' | 'prioritering'>;

const TEXTER = `
  SELECT COALESCE((SELECT json_object_agg(t.del, t.innehall) FROM arendetext t WHERE t.arende_id = a.id), '{}') AS delar,
    COALESCE((SELECT json_agg(json_build_object('rubrik', d.rubrik, 'innehall', d.innehall,
        'aktiviteter', COALESCE((SELECT json_agg(k.innehall ORDER BY k.ordning) FROM delmal_aktivitet k WHERE k.arende_id = d.arende_id AND k.delmal_ordning = d.ordning), '[]')) ORDER BY d.ordning)
      FROM delmal d WHERE d.arende_id = a.id), '[]') AS delmal,
    CASE WHEN s.arende_id IS NOT NULL THEN json_build_object('soktAndel', s.sokt_andel_hundradelar, 'soktBelopp', s.sokt_belopp_kr,
      'period', json_build_object('fran', s.period_fran, 'till', s.period_till), 'inkom', s.inkom) END AS ansokan,
    ${budgetjson('g')} AS ansokansbudget,
    (SELECT json_build_object('inriktningsbeslut', i.namn, 'beteckning', i.beteckning, 'avserAr', i.avser_ar, 'rangordnad', i.rangordnad, 'kod', p.kod, 'namn', p.namn, 'beskrivning', p.beskrivning)
      FROM prioritering p JOIN inriktningsbeslut i ON i.id = p.inriktningsbeslut_id WHERE p.id = a.prioritering_id) AS prioritering
  FROM arende a LEFT JOIN ansokan s ON s.arende_id = a.id LEFT JOIN budget g ON g.arende_id = a.id WHERE a.id = $1`;

@Injectable()
export class ArendeunderlagQuery {
  constructor(
    private readonly arenden: ArendeQuery,
    private readonly beredning: BeredningQuery,
    private readonly register: RegisterQuery,
    private readonly bilagor: BilagaQuery,
  ) {}

  /** Errors: saknas. */
  async hamta(db: Lasare, arendeId: string): Promise<Arendeunderlag> {
    const [rad] = await db.query<{ nyckel: string }[]>('SELECT nyckel FROM arende WHERE id = $1', [arendeId]);
    const arende = rad && (await this.arenden.hamta(db, rad.nyckel));
    if (!arende) throw finnsInte('Ärendet');
    const [texter] = await db.query<Texter[]>(TEXTER, [arendeId]);
    if (!texter) throw finnsInte('Ärendet');
    const { mal, bedomningar } = await this.beredning.hamta(db, arendeId);
    const avsteg = bedomningar.flatMap(({ kod, avsteg }) => (avsteg === null ? [] : [{ kod, avsteg }]));
    return { arende, ...texter, mal, avsteg, region: await this.register.region(db), bilagor: await this.bifogat(arendeId) };
  }

  /** Did the meeting decide something else than was proposed? */
  async andratForslag(db: Lasare, arendeId: string, nummer: number): Promise<boolean> {
    const rader = await db.query<unknown[]>(`SELECT FROM sammantradespunkt p JOIN beslut b ON b.id = p.beslut_id WHERE b.arende_id = $1 AND b.nummer = $2 AND p.utfall = 'andrat'`, [arendeId, nummer]);
    return rader.length > 0;
  }

  /** The attachments in use, read when they are needed. */
  private async bifogat(arendeId: string): Promise<Bilagerad[]> {
    const alla = await this.bilagor.lista(arendeId);
    return alla
      .filter((b) => b.makulerad === null)
      .map(({ id, namn, mediatyp, storlek, kontrollsumma }) => ({ namn, typ: mediatyp, storlek, kontrollsumma, hamta: () => this.bilagor.innehall(id) }));
  }
}
