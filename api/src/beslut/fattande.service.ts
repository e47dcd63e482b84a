import { Inject, Injectable } from '@nestjs/common';
import { type Beslutsniva, type Datum, formateraKronor, type Handling, statusEfterBeslut } from '@anslag/doman';
import { type Andring, type FattatBeslutSvar, type RamprovSvar, STATUSNAMN } from '@anslag/kontrakt';
import type { Beslutsbegaran } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { lasRamen } from '../anslag/arsram';
import { ArendeQuery, type LagratArende, type LagratBeslut } from '../arende/arende.query';
import { type Arendearbete, type Arendebegaran, Arendeskrivning, type LastArende, versionsbyte } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { kravOppetAr, ramensAr, ramprovFor } from './arsramprov';
import { Fattbarhet } from './fattbarhet';
import { dagordningar, nyVersion } from './forslag.repository';
import { skrivFordelning } from './skriv-fordelning';

/** Turns proposals into decisions: who may, on what, within the year's frame, once. */
@Injectable()
export class FattandeService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    private readonly fattbarhet: Fattbarhet,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /**
   * Decides on a proposal outside a meeting: by delegation, or as the one who may decide for the body. The ärende is held first and the year's frame after it, always in that order, and the frame is read when it is
   * held: of several who decide on its last money at once, one succeeds.
   * Errors: formfel, saknas, obehorig, konflikt (another version is stored, it is decided already, or a meeting has been called to decide it), regelbrott (field by field; the ärende
   * has not come so far; the frame does not hold the amount).
   */
  fatta(begarande: InloggadBegarande, nyckel: string, nummer: number, begaran: Beslutsbegaran, val: Skrivval): Promise<FattatBeslutSvar> {
    return this.skrivning.utfor(begarande, { ...fragan(nyckel, nummer, begaran), ...val }, this.arbete(begarande, nummer, begaran, false));
  }

  /** As `fatta`, as a part of what the caller does in its transaction. Errors: as `fatta`; the caller's transaction must then end. */
  fattaI(tx: EntityManager, anteckna: Anteckna, begarande: InloggadBegarande, nyckel: string, nummer: number, begaran: Beslutsbegaran): Promise<FattatBeslutSvar> {
    return this.skrivning.utforI(tx, anteckna, begarande, fragan(nyckel, nummer, begaran), this.arbete(begarande, nummer, begaran, true));
  }

  private arbete(begarande: InloggadBegarande, nummer: number, begaran: Beslutsbegaran, vidMote: boolean): Arendearbete<FattatBeslutSvar> {
    return async (tx, last, anteckna) => {
      const arende = await this.arenden.hamta(tx, last.nyckel);
      const forslag = arende?.beslut.find((b) => b.nummer === nummer);
      if (!arende || !forslag) throw finnsInte('Förslaget');
      if (forslag.lage === 'beslutad') throw new ProblemFel('konflikt', `Beslut ${nummer} är redan fattat, ${forslag.beslutat.till}.`);
      const beslut = await this.fattbarhet.krav(tx, begarande, arende, forslag, { ...begaran, vidMote });
      if (!vidMote) await kravEjKallat(tx, last.id, nummer);
      await lasRamen(tx, ramensAr(beslut, arende.beslut));
      const ram = await ramprovFor(tx, this.konfiguration.ramOverskridande, beslut, arende.beslut);
      const ramOverskridande = kravUtrymme(ram, begaran.overskridandeskal?.trim() || null);
      const status = statusEfterBeslut(arende.status, beslut.slag, arende.beslut.some((b) => b.lage === 'beslutad'));
      await lagra(tx, arende, { ...beslut, ramOverskridande }, ram.budgetar, begarande.anvandareId);
      await nyVersion(tx, last.id, status);
      const statusbyte = status === arende.status ? [] : [{ falt: 'Status', fore: STATUSNAMN[arende.status], efter: STATUSNAMN[status] }];
      anteckna({ handelse: 'beslut.fattat', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), ...andringar(forslag, { ...beslut, ramOverskridande }, ram), ...statusbyte] });
      return { nyckel: last.nyckel, nummer, version: last.version + 1, datum: begaran.datum, ram };
    };
  }
}

/** What a meeting has been called to decide is decided there. Errors: konflikt. */
async function kravEjKallat(tx: EntityManager, arendeId: string, nummer: number): Promise<void> {
  const kallat = (await dagordningar(tx, arendeId, nummer)).find((d) => d.kallat);
  if (kallat) throw new ProblemFel('konflikt', `Förslaget står på dagordningen för sammanträdet ${kallat.datum}. Låt sammanträdet avgöra det.`);
}

function fragan(nyckel: string, nummer: number, { version, datum }: Beslutsbegaran): Arendebegaran {
  return { nyckel, handling: (arende, tx) => ratten(tx, arende, nummer), version, forslag: { nummer, dag: datum } };
}

async function lagra(tx: EntityManager, { id: arendeId }: LagratArende, b: LagratBeslut, budgetar: number, beslutatAv: string): Promise<void> {
  const [rad] = await tx.query<{ id: string }[]>('SELECT id FROM beslut WHERE arende_id = $1 AND nummer = $2', [arendeId, b.nummer]);
  if (!rad) throw finnsInte('Förslaget');
  await skrivFordelning(tx, arendeId, { id: rad.id, slag: b.slag, tak: b.tak });
  await tx.query('UPDATE beslut_villkor v SET senast = n.senast FROM unnest($2::int[], $3::date[]) n(ordning, senast) WHERE v.beslut_id = $1 AND v.ordning = n.ordning AND v.senast IS DISTINCT FROM n.senast', [
    rad.id,
    b.villkor.map((_, i) => i),
    b.villkor.map((v) => v.senast),
  ]);
  await tx.query(
    `UPDATE beslut SET lage = 'beslutad', beslutad_fran = $2, beslutad_till = $2, budgetar = $3, paragraf = $4, ofullstandigt = false, beslutat_av = $5, ram_overskridande = $6 WHERE id = $1`,
    [rad.id, b.beslutat.fran, budgetar, b.paragraf, beslutatAv, b.ramOverskridande],
  );
}

/** The right that the proposal's level asks for. Errors: saknas, regelbrott (an old document that does not say who decides). */
async function ratten(tx: EntityManager, { id }: LastArende, nummer: number): Promise<Handling> {
  const [rad] = await tx.query<{ beslutsniva: Beslutsniva | null }[]>('SELECT beslutsniva FROM beslut WHERE arende_id = $1 AND nummer = $2', [id, nummer]);
  if (!rad) throw finnsInte('Förslaget');
  if (rad.beslutsniva === null) throw new ProblemFel('regelbrott', `Förslag ${nummer} anger inte vem som beslutar. Skriv ett nytt förslag.`);
  return rad.beslutsniva === 'namnd' ? 'beslut.namnd' : 'beslut.delegation';
}

const kr = (kronor: number): string => `${formateraKronor(kronor)} kr`;

/**
 * Why the decision is taken though the frame does not hold it; null when it does.
 * Errors: regelbrott, with what is left and what was asked for, or because the reason is missing where one would do.
 */
function kravUtrymme(ram: RamprovSvar, skal: string | null): string | null {
  kravOppetAr(ram);
  const { budgetar, belopp, kvarFore, ryms, overskridande } = ram;
  if (ryms !== false || kvarFore === null) return null;
  const meddelande = `Beslutet på ${kr(belopp)} ryms inte i ramen för ${budgetar}: ${kr(Math.max(0, kvarFore))} är kvar.`;
  if (overskridande === 'hindra') {
    throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'tak', last: kr(belopp), meddelande, ratt: `högst ${kr(Math.max(0, kvarFore))}` }]);
  }
  if (skal === null) {
    throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: 'overskridandeskal', last: null, meddelande: `${meddelande} Skriv varför det ändå ska fattas.`, ratt: 'ett skäl' }]);
  }
  return skal;
}

function andringar(forslag: LagratBeslut, beslut: LagratBeslut, ram: RamprovSvar): Andring[] {
  const dag = ({ fran, till }: { fran: Datum; till: Datum }) => (fran === till ? fran : `${fran}–${till}`);
  const rader: Andring[] = [
    { falt: `Beslut ${beslut.nummer}: läge`, fore: forslag.lage, efter: beslut.lage },
    { falt: `Beslut ${beslut.nummer}: beslutat`, fore: dag(forslag.beslutat), efter: dag(beslut.beslutat) },
    { falt: `Beslut ${beslut.nummer}: skäl att överskrida ramen`, fore: null, efter: beslut.ramOverskridande },
    { falt: `Beslut ${beslut.nummer}: paragraf`, fore: forslag.paragraf, efter: beslut.paragraf },
    { falt: `Ramen ${ram.budgetar}: kvar`, fore: ram.kvarFore === null ? 'okänt' : kr(ram.kvarFore), efter: ram.kvarEfter === null ? 'okänt' : kr(ram.kvarEfter) },
  ];
  return rader.filter((r) => r.fore !== r.efter);
}
