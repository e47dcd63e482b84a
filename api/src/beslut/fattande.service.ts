import { Inject, Injectable } from '@nestjs/common';
import { type Beslutsniva, type Datum, formateraKronor, granskaBeslutsdag, granskaFattande, granskaFoljdMed, type Handling, kontrolleraBeslut } from '@anslag/doman';
import { type Andring, beslutetsFel, fattandetsFel, type FattatBeslutSvar, foljdensFel, type RamprovSvar } from '@anslag/kontrakt';
import type { Beslutsbegaran } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { lasRamen } from '../anslag/arsram';
import { ArendeQuery, type LagratArende, type LagratBeslut } from '../arende/arende.query';
import { type Arendearbete, type Arendebegaran, Arendeskrivning, type LastArende, versionsbyte } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { beslutssammanhang } from './beslutssammanhang';
import { kravOppetAr, ramensAr, ramprovFor } from './arsramprov';
import { skrivFordelning } from './skriv-fordelning';

/** Turns proposals into decisions: who may, on what, within the year's frame, once. */
@Injectable()
export class FattandeService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
    private readonly klocka: Klocka,
  ) {}

  /**
   * Decides on a proposal. The ärende is held first and the year's frame after it, always in that order, and the frame is read when it is
   * held: of several who decide on its last money at once, one succeeds.
   * Errors: formfel, saknas, obehorig, konflikt (another version is stored, or it is decided already), regelbrott (field by field; or the
   * frame does not hold the amount).
   */
  fatta(begarande: InloggadBegarande, nyckel: string, nummer: number, begaran: Beslutsbegaran, val: Skrivval): Promise<FattatBeslutSvar> {
    return this.skrivning.utfor(begarande, { ...fragan(nyckel, nummer, begaran), ...val }, this.arbete(begarande, nummer, begaran));
  }

  /** As `fatta`, as a part of what the caller does in its transaction. Errors: as `fatta`; the caller's transaction must then end. */
  fattaI(tx: EntityManager, anteckna: Anteckna, begarande: InloggadBegarande, nyckel: string, nummer: number, begaran: Beslutsbegaran): Promise<FattatBeslutSvar> {
    return this.skrivning.utforI(tx, anteckna, begarande, fragan(nyckel, nummer, begaran), this.arbete(begarande, nummer, begaran));
  }

  private arbete(begarande: InloggadBegarande, nummer: number, begaran: Beslutsbegaran): Arendearbete<FattatBeslutSvar> {
    return async (tx, last, anteckna) => {
      const arende = await this.arenden.hamta(tx, last.nyckel);
      const forslag = arende?.beslut.find((b) => b.nummer === nummer);
      if (!arende || !forslag) throw finnsInte('Förslaget');
      if (forslag.lage === 'beslutad') throw new ProblemFel('konflikt', `Beslut ${nummer} är redan fattat, ${forslag.beslutat.till}.`);
      const beslut = this.kravFattbart(arende, forslag, begaran);
      await lasRamen(tx, ramensAr(beslut, arende.beslut));
      const ram = await ramprovFor(tx, this.konfiguration.ramOverskridande, beslut, arende.beslut);
      kravUtrymme(ram);
      await lagra(tx, last.id, beslut, ram.budgetar, begarande.anvandareId);
      anteckna({ handelse: 'beslut.fattat', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), ...andringar(forslag, beslut, ram)] });
      return { nyckel: last.nyckel, nummer, version: last.version + 1, datum: begaran.datum, ram };
    };
  }

  /** The decision as it would be. Errors: regelbrott. */
  private kravFattbart(arende: LagratArende, forslag: LagratBeslut, { datum, paragraf }: Beslutsbegaran): LagratBeslut {
    const beslut: LagratBeslut = {
      ...forslag,
      lage: 'beslutad',
      beslutat: { fran: datum, till: datum },
      paragraf: forslag.beslutsniva === 'namnd' ? (paragraf ?? null) : null,
      ofullstandigt: false,
    };
    const fel = [
      ...fattandetsFel(granskaFattande({ ...beslut, datum }, this.klocka.idag())),
      ...fattandetsFel(granskaBeslutsdag(beslut, arende.beslut, datum)),
      ...beslutetsFel(kontrolleraBeslut(beslut, beslutssammanhang(arende, beslut.nummer)).hinder),
      ...foljdensFel(granskaFoljdMed(arende.beslut, beslut.nummer, 'beslut').hinder),
    ];
    if (fel.length > 0) throw new ProblemFel('regelbrott', 'Beslutet kan inte fattas. Inget har sparats.', fel);
    return beslut;
  }
}

function fragan(nyckel: string, nummer: number, { version, datum }: Beslutsbegaran): Arendebegaran {
  return { nyckel, handling: (arende, tx) => ratten(tx, arende, nummer), version, forslag: { nummer, dag: datum } };
}

async function lagra(tx: EntityManager, arendeId: string, b: LagratBeslut, budgetar: number, beslutatAv: string): Promise<void> {
  const [rad] = await tx.query<{ id: string }[]>('SELECT id FROM beslut WHERE arende_id = $1 AND nummer = $2', [arendeId, b.nummer]);
  if (!rad) throw finnsInte('Förslaget');
  await skrivFordelning(tx, arendeId, { id: rad.id, slag: b.slag, tak: b.tak });
  await tx.query(
    `UPDATE beslut SET lage = 'beslutad', beslutad_fran = $2, beslutad_till = $2, budgetar = $3, paragraf = $4, ofullstandigt = false, beslutat_av = $5 WHERE id = $1`,
    [rad.id, b.beslutat.fran, budgetar, b.paragraf, beslutatAv],
  );
  await tx.query('UPDATE arende SET version = version + 1 WHERE id = $1', [arendeId]);
}

/** The right that the proposal's level asks for. Errors: saknas, regelbrott (an old document that does not say who decides). */
async function ratten(tx: EntityManager, { id }: LastArende, nummer: number): Promise<Handling> {
  const [rad] = await tx.query<{ beslutsniva: Beslutsniva | null }[]>('SELECT beslutsniva FROM beslut WHERE arende_id = $1 AND nummer = $2', [id, nummer]);
  if (!rad) throw finnsInte('Förslaget');
  if (rad.beslutsniva === null) throw new ProblemFel('regelbrott', `Förslag ${nummer} anger inte vem som beslutar. Skriv ett nytt förslag.`);
  return rad.beslutsniva === 'namnd' ? 'beslut.namnd' : 'beslut.delegation';
}

const kr = (kronor: number): string => `${formateraKronor(kronor)} kr`;

/** Errors: regelbrott, with what is left and what was asked for. */
function kravUtrymme(ram: RamprovSvar): void {
  kravOppetAr(ram);
  const { budgetar, belopp, kvarFore, ryms } = ram;
  if (ryms !== false || kvarFore === null) return;
  const meddelande = `Beslutet på ${kr(belopp)} ryms inte i ramen för ${budgetar}: ${kr(Math.max(0, kvarFore))} är kvar.`;
  throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'tak', last: kr(belopp), meddelande, ratt: `högst ${kr(Math.max(0, kvarFore))}` }]);
}

function andringar(forslag: LagratBeslut, beslut: LagratBeslut, ram: RamprovSvar): Andring[] {
  const dag = ({ fran, till }: { fran: Datum; till: Datum }) => (fran === till ? fran : `${fran}–${till}`);
  const rader: Andring[] = [
    { falt: `Beslut ${beslut.nummer}: läge`, fore: forslag.lage, efter: beslut.lage },
    { falt: `Beslut ${beslut.nummer}: beslutat`, fore: dag(forslag.beslutat), efter: dag(beslut.beslutat) },
    { falt: `Beslut ${beslut.nummer}: paragraf`, fore: forslag.paragraf, efter: beslut.paragraf },
    { falt: `Ramen ${ram.budgetar}: kvar`, fore: ram.kvarFore === null ? 'okänt' : kr(ram.kvarFore), efter: ram.kvarEfter === null ? 'okänt' : kr(ram.kvarEfter) },
  ];
  return rader.filter((r) => r.fore !== r.efter);
}
