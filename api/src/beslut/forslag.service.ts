import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Beslut as Domanbeslut, type Beslutsslag, formateraAndel, formateraKronor, granskaBeslutsdag, granskaFoljdMed, granskaForslag, kontrolleraBeslut } from '@anslag/doman';
import { type Andring, beslutetsFel, fattandetsFel, foljdensFel, forslagetsFel, type ForslagSvar } from '@anslag/kontrakt';
import type { NyttForslag } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { ArendeQuery, type LagratArende } from '../arende/arende.query';
import { Arendeskrivning, versionsbyte } from '../arende/arendeskrivning';
import { beredningensAvsteg } from '../beredning/avsteg.query';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { beslutssammanhang } from './beslutssammanhang';
import { kravOppetAr, ramensAr, ramprovFor } from './arsramprov';
import { Beslut } from './beslut.entity';
import { BeslutVillkor } from './beslut-villkor.entity';
import { kopieraBudget } from './budget.repository';
import { skrivFordelning } from './skriv-fordelning';

/** What a proposal holds besides what every decision does. */
type Forslaget = Domanbeslut & Record<'organ' | 'delegationspunkt' | 'roll' | 'motivering' | 'avslagsmotiv', string | null> & Pick<NyttForslag, 'beslutsniva'>;

/** Kinds that rest on a budget: a proposal of them takes over the application's. */
const MED_BUDGET: ReadonlySet<Beslutsslag> = new Set(['bifall', 'tillagg']);

/** Writes proposals to decisions. */
@Injectable()
export class ForslagService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /**
   * Writes a proposal as the ärende's next decision; the ärende gets its next version.
   * Errors: formfel, saknas, obehorig, konflikt (another version is stored), regelbrott (field by field).
   */
  skriv(begarande: InloggadBegarande, nyckel: string, begaran: NyttForslag, val: Skrivval): Promise<ForslagSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'forslag.skriva', version: begaran.version, ...val }, async (tx, last, anteckna) => {
      const arende = await this.arenden.hamta(tx, last.nyckel);
      if (!arende) throw finnsInte(`Ärendet ${last.nyckel}`);
      const forslag = somForslag(begaran, 1 + Math.max(0, ...arende.beslut.map((b) => b.nummer)));
      const alla = [...arende.beslut, forslag];
      const kontroll = kontrolleraBeslut(forslag, beslutssammanhang(arende, forslag.nummer));
      const foljd = granskaFoljdMed(alla, forslag.nummer, 'forslag');
      const fel = [
        ...forslagetsFel(granskaForslag({ ...forslag, egenBudget: false })),
        ...beslutetsFel(kontroll.hinder),
        ...foljdensFel(foljd.hinder),
        ...fattandetsFel(granskaBeslutsdag(forslag, arende.beslut, begaran.datum)),
      ];
      if (fel.length > 0) throw new ProblemFel('regelbrott', 'Förslaget kan inte sparas. Inget har sparats.', fel);
      const ram = await ramprovFor(tx, this.konfiguration.ramOverskridande, forslag, alla);
      kravOppetAr(ram);
      await lagra(tx, last.id, arende, forslag, begarande.anvandareId);
      await tx.query('UPDATE arende SET version = version + 1 WHERE id = $1', [last.id]);
      anteckna({ handelse: 'forslag.skrivet', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), ...uppgifter(forslag)] });
      return {
        nyckel: last.nyckel,
        nummer: forslag.nummer,
        version: last.version + 1,
        anmarkningar: kontroll.anmarkningar,
        foljdanmarkningar: foljd.anmarkningar,
        ram,
      };
    });
  }
}

function somForslag(f: NyttForslag, nummer: number): Forslaget {
  const { datum, diarienummer } = f.allmannaVillkor ?? {};
  return {
    nummer,
    slag: f.slag,
    lage: 'forslag',
    beviljadAndel: f.beviljadAndel ?? null,
    tak: f.tak ?? null,
    aterkrav: f.aterkrav ?? null,
    avskrivningsgrund: f.avskrivningsgrund ?? null,
    projektperiod: { fran: f.projektperiod?.fran ?? null, till: f.projektperiod?.till ?? null },
    beslutat: { fran: f.datum, till: f.datum },
    villkor: (f.villkor ?? []).map((v) => ({ kod: v.kod, text: v.text, senast: v.senast ?? null, bevis: v.bevis ?? null, sparrarUtbetalning: v.sparrarUtbetalning ?? false })),
    allmannaVillkor: datum || diarienummer ? { datum: datum ?? null, diarienummer: diarienummer ?? null } : null,
    rattarBeslut: null,
    ofullstandigt: false,
    beslutsniva: f.beslutsniva,
    rattsligRam: f.rattsligRam ?? null,
    organ: f.organ ?? null,
    delegationspunkt: f.delegationspunkt ?? null,
    roll: f.roll ?? null,
    motivering: f.motivering ?? null,
    avslagsmotiv: f.avslagsmotiv ?? null,
  };
}

async function lagra(tx: EntityManager, arendeId: string, arende: LagratArende, f: Forslaget, berettAv: string): Promise<void> {
  const id = randomUUID();
  await tx.insert(Beslut, {
    id,
    arendeId,
    nummer: f.nummer,
    namn: arende.namn,
    sokande: arende.sokande,
    slag: f.slag,
    lage: f.lage,
    beslutadFran: f.beslutat.fran,
    beslutadTill: f.beslutat.till,
    budgetar: ramensAr(f, [f]),
    andelHundradelar: f.beviljadAndel,
    takKr: f.tak,
    periodFran: f.projektperiod.fran,
    periodTill: f.projektperiod.till,
    beslutsniva: f.beslutsniva,
    organ: f.organ,
    delegationspunkt: f.delegationspunkt,
    roll: f.roll,
    rattsligRam: f.rattsligRam,
    allmannaVillkorDatum: f.allmannaVillkor?.datum ?? null,
    allmannaVillkorDiarienummer: f.allmannaVillkor?.diarienummer ?? null,
    avsteg: await beredningensAvsteg(tx, arendeId),
    avslagsmotiv: f.avslagsmotiv,
    motivering: f.motivering,
    berettAv,
  });
  await tx.insert(BeslutVillkor, f.villkor.map((v, ordning) => ({ beslutId: id, ordning, kod: v.kod, villkorstext: v.text })));
  if (MED_BUDGET.has(f.slag)) await kopieraBudget(tx, arendeId, id);
  await skrivFordelning(tx, arendeId, { id, slag: f.slag, tak: f.tak });
}

/** What the history tells of a proposal: everything that is given, by the names that the import uses. */
function uppgifter(f: Forslaget): Andring[] {
  const rader: [falt: string, varde: string | null][] = [
    ['slag', f.slag],
    ['läge', f.lage],
    ['beslutat', f.beslutat.fran],
    ['beviljad andel', f.beviljadAndel === null ? null : `${formateraAndel(f.beviljadAndel)} %`],
    ['tak', f.tak === null ? null : `${formateraKronor(f.tak)} kr`],
    ['tidigaste start', f.projektperiod.fran],
    ['senaste slut', f.projektperiod.till],
    ['beslutsnivå', f.beslutsniva],
    ['organ', f.organ],
    ['delegationspunkt', f.delegationspunkt],
    ['roll', f.roll],
    ['rättslig grund', f.rattsligRam],
    ['villkor', f.villkor.length === 0 ? null : `${f.villkor.length} villkor`],
  ];
  return rader.flatMap(([falt, efter]) => (efter === null ? [] : [{ falt: `Beslut ${f.nummer}: ${falt}`, fore: null, efter }]));
}
