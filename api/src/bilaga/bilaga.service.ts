import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { dagIStockholm } from '@anslag/doman';
import { type BilagaSvar, type Bilageslag, bilageslagnamn, type BilagorSvar, filstorlek } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { Arendeskrivning, type LastArende } from '../arende/arendeskrivning';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { Begarande, InloggadBegarande } from '../behorighet/inloggad';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { ProblemFel, finnsInte } from '../plattform/problem/problem-fel';
import { BilagaQuery, type NyBilaga } from './bilaga.query';
import { bedomFil, type Fildom } from './filtyp';
import { Viruskontroll } from './viruskontroll';

/** Bytes that the attachments of one ärende may take, those out of use too, since they are kept. */
export const HOGST_TILLSAMMANS = 200 * 1024 * 1024;

export interface NyFil {
  slag: Bilageslag;
  namn: string;
  sokvag: string;
  /** Bytes. */
  storlek: number;
}

/** A file whose bytes have been read and passed the scanner. */
export type ProvadFil = Omit<NyBilaga, 'arendeId' | 'inlagdAv'> & { innehall: Buffer };

@Injectable()
export class BilagaService {
  private readonly storstEn: number;

  constructor(
    private readonly bilagor: BilagaQuery,
    private readonly skrivning: Arendeskrivning,
    private readonly sekretess: SekretessService,
    private readonly virus: Viruskontroll,
    @Inject(KONFIGURATION) { bilagor: { storst } }: Konfiguration,
  ) {
    this.storstEn = storst;
  }

  /** Errors: formfel (nyckel), saknas, obehorig (the ärende is marked as secret). */
  async lista(begarande: Begarande, nyckel: string): Promise<BilagorSvar> {
    const arende = await this.arende(nyckel);
    await this.sekretess.kravLasratt(begarande, arende, 'Förteckningen över bilagor');
    const bilagor = await this.bilagor.lista(arende.id);
    return { bilagor, anvant: summa(bilagor), hogstTillsammans: HOGST_TILLSAMMANS, storstEn: this.storstEn };
  }

  /**
   * Puts a file in the ärende, when it is of a kind that is taken and holds no virus.
   * Errors: those of Arendeskrivning, bedomFil and Viruskontroll; regelbrott (the ärende has the same file, or no room for it).
   */
  async laggIn(begarande: InloggadBegarande, nyckel: string, fil: NyFil, idempotens: Skrivval['idempotens']): Promise<BilagaSvar> {
    const provad = await this.prova(fil, await bedomFil(fil));
    const { slag, namn, kontrollsumma } = provad;
    const val = idempotens && { ...idempotens, begaran: [idempotens.begaran, slag, namn, kontrollsumma] };
    return this.skrivning.utfor(begarande, { nyckel, handling: 'arende.andra', version: null, idempotens: val }, (tx, arende, anteckna) => this.laggInI(tx, anteckna, begarande, arende, provad));
  }

  /** Reads a file that is judged to be of a kind that is taken. Errors: those of Viruskontroll. */
  async prova({ slag, namn, sokvag, storlek }: NyFil, { mediatyp, brist }: Fildom): Promise<ProvadFil> {
    const kontrollerad = await this.virus.prova(sokvag);
    const innehall = await readFile(sokvag);
    return { slag, namn, storlek, mediatyp, brist, kontrollerad, innehall, kontrollsumma: createHash('sha256').update(innehall).digest('hex') };
  }

  /** As `laggIn`, in a transaction that holds the ärende. Errors: regelbrott (the ärende has the same file, or no room for it). */
  async laggInI(tx: EntityManager, anteckna: Anteckna, { anvandareId }: InloggadBegarande, arende: Pick<LastArende, 'id' | 'nyckel'>, { innehall, ...fil }: ProvadFil): Promise<BilagaSvar> {
    kravPlats(await this.bilagor.lista(arende.id, tx), fil);
    const sparad = await this.bilagor.skriv(tx, { arendeId: arende.id, inlagdAv: anvandareId, ...fil }, innehall);
    anteckna({ handelse: 'bilaga.inlagd', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: 'Bilaga', fore: null, efter: beskrivning(sparad) }] });
    return sparad;
  }

  /** Takes an attachment out of use; one that is so already stays as it was. Errors: those of Arendeskrivning; saknas, regelbrott (the accounts of a claim). */
  async makulera(begarande: InloggadBegarande, nyckel: string, id: string, skal: string, idempotens: Skrivval['idempotens']): Promise<BilagaSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'arende.andra', version: null, idempotens }, async (tx, arende, anteckna) => {
      const bilaga = krav(await this.bilagor.finn(arende.id, id, tx));
      if (bilaga.slag === 'bokforing') throw new ProblemFel('regelbrott', 'Filen är bokföring till en rekvisition. Ta bort den där.');
      return this.makuleraI(tx, anteckna, begarande, arende, bilaga, skal);
    });
  }

  /** As `makulera`, in a transaction that holds the ärende. */
  async makuleraI(tx: EntityManager, anteckna: Anteckna, { anvandareId }: InloggadBegarande, arende: Pick<LastArende, 'id' | 'nyckel'>, bilaga: BilagaSvar, skal: string): Promise<BilagaSvar> {
    if (bilaga.makulerad) return bilaga;
    await this.bilagor.makulera(tx, bilaga.id, anvandareId, skal);
    anteckna({ handelse: 'bilaga.makulerad', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: 'Bilaga', fore: beskrivning(bilaga), efter: null }], skal });
    return krav(await this.bilagor.finn(arende.id, bilaga.id, tx));
  }

  /** The file itself, also when it is out of use. Errors: formfel (nyckel), saknas, obehorig (the ärende is marked as secret). */
  async hamta(begarande: Begarande, nyckel: string, id: string): Promise<{ bilaga: BilagaSvar; innehall: Buffer }> {
    const arende = await this.arende(nyckel);
    const bilaga = krav(await this.bilagor.finn(arende.id, id));
    // Its name may tell what is secret, and the history's entry of a reading is shown to all.
    await this.sekretess.kravLasratt(begarande, arende, `Bilagan som lades in ${dagIStockholm(new Date(bilaga.inlagd))}, kontrollsumma ${bilaga.kontrollsumma.slice(0, 8)}`);
    return { bilaga, innehall: await this.bilagor.innehall(bilaga.id) };
  }

  private async arende(nyckel: string): Promise<{ id: string; nyckel: string }> {
    const last = kravNyckel(nyckel);
    const arende = await this.bilagor.arende(last);
    if (!arende) throw finnsInte(`Ärendet ${last}`);
    return arende;
  }
}

function krav(bilaga: BilagaSvar | null): BilagaSvar {
  if (!bilaga) throw finnsInte('Bilagan');
  return bilaga;
}

function summa(bilagor: readonly BilagaSvar[]): number {
  return bilagor.reduce((s, b) => s + b.storlek, 0);
}

function beskrivning({ namn, slag, storlek, kontrollsumma }: BilagaSvar): string {
  return `${namn} (${bilageslagnamn(slag).toLowerCase()}, ${filstorlek(storlek)}, SHA-256 ${kontrollsumma})`;
}

function kravPlats(finns: readonly BilagaSvar[], ny: Pick<BilagaSvar, 'kontrollsumma' | 'storlek'>): void {
  const samma = finns.find((b) => b.makulerad === null && b.kontrollsumma === ny.kontrollsumma);
  if (samma) throw regelbrott(`Samma fil finns redan i ärendet: ${samma.namn}, inlagd ${dagIStockholm(new Date(samma.inlagd))} av ${samma.inlagdAv}.`, 'en fil som inte redan finns');
  const kvar = HOGST_TILLSAMMANS - summa(finns);
  if (ny.storlek > kvar) {
    throw regelbrott(
      `Ärendets bilagor får ta högst ${filstorlek(HOGST_TILLSAMMANS)}, även de makulerade. ${filstorlek(Math.max(kvar, 0))} är kvar, och filen är ${filstorlek(ny.storlek)}.`,
      `högst ${filstorlek(Math.max(kvar, 0))}`,
    );
  }
}

function regelbrott(meddelande: string, ratt: string): ProblemFel {
  return new ProblemFel('regelbrott', meddelande, [{ falt: 'fil', last: null, meddelande, ratt }]);
}
