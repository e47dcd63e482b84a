import { Injectable } from '@nestjs/common';
import type { Budget, Kedjelank, Kedjenod } from '@anslag/doman';
import type { ArendeSvar, BeslutSvar, JavSvar } from '@anslag/kontrakt';
import { organisationsjson } from '../ansokan/organisationsjson';
import { budgetjson } from '../beslut/budgetjson';
import type { Lasare } from '../plattform/databas/tidsresa';

/** A decision as it is stored, before any rule has looked at it. */
export type LagratBeslut = Omit<BeslutSvar, 'kontroll' | 'budget' | 'omstandigheter' | 'ram'> & { budget: Budget | null };
export type LagradNod = Omit<Kedjenod, 'effektmal'> & { effektmal: string | null; ar: number | null };
export interface LagradKedja {
  noder: LagradNod[];
  lankar: (Omit<Kedjelank, 'skal'> & { skal: string | null })[];
}

/** Everything stored about one ärende. */
export interface LagratArende extends Omit<ArendeSvar, 'lage' | 'tid' | 'datum' | 'omfattning' | 'gallande' | 'beslut' | 'utbetalt' | 'brytpunkt' | 'effektkedja' | 'insatser' | 'undanhallet' | 'min' | 'jav'> {
  id: string;
  /** Everything that the applicant has paid back, whether a decision asked for it or not. */
  aterbetalt: number;
  jav: (Omit<JavSvar, 'skal'> & { skal: string })[];
  beslut: LagratBeslut[];
  effektkedja: LagradKedja;
  insatser: (Omit<ArendeSvar['insatser'][number], 'effektkedja'> & { effektkedja: LagradKedja })[];
}

const NIVANAMN = `(ARRAY['aktivitet','prestation','effekt_kort','effekt_medellang','effekt_lang','effektmal'])[nod.niva]`;

const kedja = (agare: 'arende_id' | 'insats_id', id: string) => `
  json_build_object(
    'noder', (SELECT COALESCE(json_agg(json_build_object('id', nod.id, 'niva', ${NIVANAMN}, 'text', nod.nodtext, 'lage', nod.lage, 'grund', nod.grund,
        'effektmal', nod.effektmal_id, 'ar', nod.ar) ORDER BY nod.niva, nod.ordning, nod.beteckning), '[]') FROM effektkedja_nod nod WHERE nod.${agare} = ${id}),
    'lankar', (SELECT COALESCE(json_agg(json_build_object('fran', l.fran_id, 'till', l.till_id, 'skal', l.skal) ORDER BY f.niva, f.ordning, f.beteckning, t.niva, t.ordning, t.beteckning), '[]')
      FROM effektkedja_lank l JOIN effektkedja_nod f ON f.id = l.fran_id JOIN effektkedja_nod t ON t.id = l.till_id WHERE f.${agare} = ${id}))`;

const BESLUT = `
  SELECT json_agg(json_build_object(
    'nummer', b.nummer, 'namn', b.namn, 'sokande', b.sokande, 'slag', b.slag, 'lage', b.lage, 'beviljadAndel', b.andel_hundradelar, 'tak', b.tak_kr, 'aterkrav', b.aterkrav_kr, 'avskrivningsgrund', b.avskrivningsgrund,
    'projektperiod', json_build_object('fran', b.period_fran, 'till', b.period_till),
    'beslutat', json_build_object('fran', b.beslutad_fran, 'till', b.beslutad_till),
    'villkor', COALESCE((SELECT json_agg(json_build_object('kod', v.kod, 'text', v.villkorstext, 'senast', v.senast, 'bevis', v.bevis, 'sparrarUtbetalning', v.sparrar_utbetalning, 'villkorsmall', v.villkorsmall_id) ORDER BY v.ordning) FROM beslut_villkor v WHERE v.beslut_id = b.id), '[]'),
    'allmannaVillkor', CASE WHEN num_nonnulls(b.allmanna_villkor_datum, b.allmanna_villkor_diarienummer) > 0
      THEN json_build_object('datum', b.allmanna_villkor_datum, 'diarienummer', b.allmanna_villkor_diarienummer) END,
    'rattarBeslut', (SELECT r.nummer FROM beslut r WHERE r.id = b.rattar_beslut_id),
    'ofullstandigt', b.ofullstandigt, 'beslutsniva', b.beslutsniva, 'rattsligRam', b.rattslig_ram,
    'organ', b.organ, 'paragraf', b.paragraf, 'delegationspunkt', b.delegationspunkt, 'roll', b.roll, 'avsteg', b.avsteg,
    'avslagsmotiv', b.avslagsmotiv, 'motivering', b.motivering, 'ordalydelse', b.ordalydelse, 'ramOverskridande', b.ram_overskridande, 'anmarkning', b.anmarkning,
    'budget', ${budgetjson('g')}
  ) ORDER BY b.nummer) FROM beslut b LEFT JOIN budget g ON g.beslut_id = b.id WHERE b.arende_id = a.id`;

const mal = (slag: 'effektmal' | 'kraftsamling', extra = '') => `
  COALESCE((SELECT json_agg(json_build_object('namn', m.namn, 'huvudmal', am.huvudmal, 'andel', am.andel_hundradelar${extra}) ORDER BY am.huvudmal DESC, m.namn COLLATE "sv-x-icu")
    FROM arende_${slag} am JOIN ${slag} m ON m.id = am.${slag}_id ${slag === 'effektmal' ? 'JOIN strategiversion sv ON sv.id = m.strategiversion_id' : ''} WHERE am.arende_id = a.id), '[]')`;

/** The ärenden at the other end of the links from a; what a marked one shows is no more than in the list of ärenden. */
const lank = (vilka: 'foregangare' | 'efterfoljare') => {
  const [har, dar] = vilka === 'foregangare' ? ['arende_id', 'foregangare_id'] : ['foregangare_id', 'arende_id'];
  return `COALESCE((SELECT json_agg(json_build_object('nyckel', x.nyckel, 'diarienummer', x.diarienummer, 'namn', x.namn) ORDER BY x.nyckel)
    FROM arendelank l JOIN arende x ON x.id = l.${dar} WHERE l.${har} = a.id), '[]')`;
};

@Injectable()
export class ArendeQuery {
  /** The ärende with its decisions, budgets, payments and chains; null when there is none with the key. */
  async hamta(db: Lasare, nyckel: string): Promise<LagratArende | null> {
    const [rad] = await db.query<LagratArende[]>(
      `SELECT a.id, a.nyckel, a.diarienummer, a.nyps_id AS "nypsId", a.historisk_nyckel AS "historiskNyckel", a.namn, a.sokande, ${organisationsjson('og')} AS organisation,
        a.mottagartyp, a.status, a.eget_projekt AS "egetProjekt", a.ramprojekt, a.stodtyp, f.namn AS stodform, a.sammanfattning, a.bransch, a.kon, k.namn AS kommun,
        COALESCE((SELECT json_agg(kk.namn ORDER BY kk.namn COLLATE "sv-x-icu") FROM arende_kommun ak JOIN kommun kk ON kk.id = ak.kommun_id WHERE ak.arende_id = a.id), '[]') AS kommuner,
        a.eu_program AS "euProgram",
        CASE WHEN p.id IS NOT NULL THEN json_build_object('inriktningsbeslut', i.beteckning, 'avserAr', i.avser_ar, 'kod', p.kod, 'namn', COALESCE(p.namn, p.beskrivning)) END AS prioritering,
        po.namn AS "prioriteratOmrade", so.namn AS "strategisktOmrade",
        ${mal('effektmal', ", 'strategi', sv.namn")} AS effektmal, a.effektmal_skrivet AS "effektmalSkrivet", ${mal('kraftsamling')} AS kraftsamlingar, a.kalla,
        a.version, a.sekretess, CASE WHEN h.id IS NOT NULL THEN json_build_object('id', h.id, 'namn', h.namn) END AS handlaggare,
        COALESCE((SELECT json_agg(json_build_object('id', j.anvandare_id, 'namn', jp.namn, 'anmalt', to_char(j.anmalt AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'skal', j.skal) ORDER BY j.anmalt)
          FROM jav j JOIN anvandare jp ON jp.id = j.anvandare_id WHERE j.arende_id = a.id), '[]') AS jav,
        COALESCE((${BESLUT}), '[]') AS beslut,
        COALESCE((SELECT json_agg(json_build_object('utbetald', u.utbetald, 'belopp', u.belopp_kr, 'bokfort', u.bokfort_kr) ORDER BY u.utbetald, u.belopp_kr) FROM utbetalning u WHERE u.arende_id = a.id), '[]') AS utbetalningar,
        (SELECT COALESCE(sum(t.belopp_kr), 0)::bigint FROM aterbetalning t WHERE t.arende_id = a.id AND t.makulerad IS NULL) AS aterbetalt,
        (SELECT COALESCE(sum(t.belopp_kr), 0)::bigint FROM aterbetalning t WHERE t.arende_id = a.id AND t.makulerad IS NULL AND t.beslut_id IS NOT NULL) AS "aterbetaltPaKrav",
        ${kedja('arende_id', 'a.id')} AS effektkedja,
        COALESCE((SELECT json_agg(json_build_object('id', n.id, 'ar', n.ar, 'namn', n.namn, 'kapitel', n.kapitel, 'kalla', n.kalla, 'effektkedja', ${kedja('insats_id', 'n.id')}) ORDER BY n.ar, n.namn) FROM insats n WHERE n.arende_id = a.id), '[]') AS insatser,
        ${lank('foregangare')} AS foregangare, ${lank('efterfoljare')} AS efterfoljare, to_json(a.gemensamt_med) AS "gemensamtMed", a.var_andel_hundradelar AS "varAndel"
      FROM arende a LEFT JOIN stodform f ON f.id = a.stodform_id LEFT JOIN kommun k ON k.id = a.kommun_id
      LEFT JOIN prioritering p ON p.id = a.prioritering_id LEFT JOIN inriktningsbeslut i ON i.id = p.inriktningsbeslut_id
      LEFT JOIN prioriterat_omrade po ON po.id = a.prioriterat_omrade_id LEFT JOIN strategiskt_omrade so ON so.id = a.strategiskt_omrade_id
      LEFT JOIN organisation og ON og.id = a.sokande_id LEFT JOIN anvandare h ON h.id = a.handlaggare_id
      WHERE a.nyckel = $1 OR a.diarienummer = $1 OR a.nyps_id = $1`,
      [nyckel],
    );
    return rad ?? null;
  }
}

/** Paid, less what has been paid back. */
export function utbetalt({ utbetalningar, aterbetalt }: Pick<LagratArende, 'utbetalningar' | 'aterbetalt'>): number {
  return utbetalningar.reduce((s, u) => s + u.belopp, 0) - aterbetalt;
}
