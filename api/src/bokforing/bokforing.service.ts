import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { arOppen, provaBehorighet } from '@anslag/doman';
import { type Bokforingsobjekt, type BokforingSvar, HELA_FILEN } from '@anslag/kontrakt';
import { DataSource, type EntityManager } from 'typeorm';
import { Arendeskrivning, type LastArende } from '../arende/arendeskrivning';
import { kravNyckel } from '../arende/nyckel';
import { SekretessService } from '../arende/sekretess.service';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { BilagaQuery } from '../bilaga/bilaga.query';
import { BilagaService, type NyFil, type ProvadFil } from '../bilaga/bilaga.service';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import type { Lasare } from '../plattform/databas/tidsresa';
import { ProblemFel, finnsInte } from '../plattform/problem/problem-fel';
import type { Bokforing } from './bokforing';
import { type Bokfordrekvisition, BokforingQuery, type LagradBokforing } from './bokforing.query';
import { BokforingRepository } from './bokforing.repository';
import { bokforingssvar } from './bokforingssvar';
import { bedomBokforingsfil } from './filtyp';
import { innehallssumma } from './innehallssumma';
import { lasBokforing } from './las-bokforing';
import { givetObjekt, objektval, urval } from './urval';

type Medperiod = Bokfordrekvisition & { period: NonNullable<Bokfordrekvisition['period']> };

/** The accounts that a claim rests on: put in as files, read, and compared with what is claimed. */
@Injectable()
export class BokforingService {
  constructor(
    private readonly db: DataSource,
    private readonly bokforing: BokforingQuery,
    private readonly lagring: BokforingRepository,
    private readonly bilagor: BilagaService,
    private readonly bilagefiler: BilagaQuery,
    private readonly skrivning: Arendeskrivning,
    private readonly sekretess: SekretessService,
  ) {}

  /** Errors: formfel (nyckel), saknas (ärende or claim), obehorig (the ärende is marked as secret), regelbrott (an advance has no costs). */
  async hamta(begarande: InloggadBegarande, nyckel: string, nummer: number): Promise<BokforingSvar> {
    const last = kravNyckel(nyckel);
    const arende = await this.bilagefiler.arende(last);
    if (!arende) throw finnsInte(`Ärendet ${last}`);
    await this.sekretess.kravGranskningsratt(begarande, arende, 'Bokföringen');
    const rekvisition = await this.krav(this.db, arende.id, nummer);
    const { min } = await this.sekretess.prova(begarande, arende.id);
    return this.svar(this.db, arende.nyckel, rekvisition, provaBehorighet(begarande.roller, 'rekvisition.registrera', { ...min, harBerett: false, ledamotIOrganet: false }).far);
  }

  /**
   * Puts a file of accounts under a claim, as an attachment of the ärende, and chooses its object when one is given or needs no choice.
   * Errors: those of Arendeskrivning, bedomBokforingsfil and Viruskontroll; saknas (the claim), regelbrott (the file cannot be read, the same
   * accounts lie under a claim already, another file of the claim has some of its vouchers, the claim is settled, the object is not in the file).
   */
  async laggIn(begarande: InloggadBegarande, nyckel: string, nummer: number, fil: Omit<NyFil, 'slag'>, objekt: string | null, idempotens: Skrivval['idempotens']): Promise<BokforingSvar> {
    const provad = await this.bilagor.prova({ ...fil, slag: 'bokforing' }, await bedomBokforingsfil(fil));
    const bokforing = await tolka(fil.sokvag);
    const val = idempotens && { ...idempotens, begaran: [idempotens.begaran, fil.namn, provad.kontrollsumma, objekt] };
    return this.skriv(begarande, nyckel, nummer, val, async ({ tx, arende, rekvisition, anteckna }) => {
      const summa = innehallssumma(bokforing);
      await this.lagring.invantaSamma(tx, provad.kontrollsumma, summa);
      const redan = await this.bokforing.redanInlagd(tx, rekvisition.id, provad.kontrollsumma, summa);
      if (redan) throw filbrott(`Samma bokföring ligger redan under rekvisition ${redan.nummer} i ärendet ${redan.arende}.`, 'en fil med verifikationer som inte redan är inlagda');
      const bilagaId = await this.bilaga(tx, anteckna, begarande, arende, provad);
      const filId = await this.lagring.skriv(tx, { rekvisitionId: rekvisition.id, bilagaId, inlagdAv: begarande.anvandareId, kontrollsumma: provad.kontrollsumma, innehallssumma: summa, bokforing });
      anteckna({ handelse: 'bokforing.inlagd', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: falt(nummer), fore: null, efter: fil.namn }] });
      const finns = objektval(bokforing);
      const valt = objekt ?? givetObjekt(bokforing.format, finns);
      if (valt !== null) await this.valj(tx, anteckna, arende, rekvisition, { id: filId, objekt: null, objektval: finns }, bokforing, valt);
    });
  }

  /** Chooses which project of the file is the ärende's. Errors: those of Arendeskrivning; saknas (the claim, the file), regelbrott (the claim is settled, the object is not in the file). */
  async valjObjekt(begarande: InloggadBegarande, { nyckel, nummer, id }: { nyckel: string; nummer: number; id: string }, objekt: string, val: Skrivval): Promise<BokforingSvar> {
    return this.skriv(begarande, nyckel, nummer, val.idempotens, async ({ tx, arende, rekvisition, anteckna }) => {
      const fil = await this.kravFil(tx, rekvisition.id, id);
      if (fil.objekt === objekt) return;
      await this.valj(tx, anteckna, arende, rekvisition, fil, await this.lasOm(fil), objekt);
    });
  }

  /** Takes a file away from its claim; the attachment is kept, out of use. Errors: those of Arendeskrivning; saknas (the claim, the file), regelbrott (the claim is attested). */
  async makulera(begarande: InloggadBegarande, { nyckel, nummer, id }: { nyckel: string; nummer: number; id: string }, skal: string, val: Skrivval): Promise<BokforingSvar> {
    return this.skriv(begarande, nyckel, nummer, val.idempotens, async ({ tx, arende, rekvisition, anteckna }) => {
      const fil = await this.kravFil(tx, rekvisition.id, id);
      await this.lagring.makulera(tx, fil.id, skal);
      anteckna({ handelse: 'bokforing.makulerad', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: falt(nummer), fore: fil.namn, efter: null }], skal });
      const bilaga = await this.bilagefiler.finn(arende.id, fil.bilaga, tx);
      if (bilaga && !(await this.bokforing.delarBilaga(tx, bilaga.id, fil.id))) await this.bilagor.makuleraI(tx, anteckna, begarande, arende, bilaga, skal);
    }, ['attesterad']);
  }

  private skriv(
    begarande: InloggadBegarande,
    nyckel: string,
    nummer: number,
    idempotens: Skrivval['idempotens'],
    arbete: (a: { tx: EntityManager; arende: LastArende; rekvisition: Medperiod; anteckna: Anteckna }) => Promise<void>,
    lasta: readonly Bokfordrekvisition['status'][] = ['attesterad', 'avslagen'],
  ): Promise<BokforingSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'rekvisition.registrera', version: null, idempotens }, async (tx, arende, anteckna) => {
      const rekvisition = await this.krav(tx, arende.id, nummer);
      if (lasta.includes(rekvisition.status)) throw new ProblemFel('regelbrott', `Rekvisition ${nummer} är avgjord, och dess bokföring ändras inte.`);
      await arbete({ tx, arende, rekvisition, anteckna });
      return this.svar(tx, arende.nyckel, rekvisition, true);
    });
  }

  private async valj(tx: EntityManager, anteckna: Anteckna, arende: LastArende, rekvisition: Medperiod, fil: Pick<LagradBokforing, 'id' | 'objekt' | 'objektval'>, bokforing: Bokforing, objekt: string): Promise<void> {
    const valt = fil.objektval.find((v) => v.objekt === objekt);
    if (!valt) {
      const finns = fil.objektval.slice(0, 10).map(objekttext).join(', ');
      throw new ProblemFel('regelbrott', 'Projektet finns inte i filen. Inget har sparats.', [{ falt: 'objekt', last: objekt, meddelande: 'Inget i filen är bokfört på det projektet.', ratt: `något av: ${finns}` }]);
    }
    await this.lagring.valjObjekt(tx, fil.id, objekt, urval(bokforing, objekt));
    const dubbla = (await this.bokforing.delade(tx, rekvisition.id, fil.id)).find((d) => d.arende === arende.nyckel && d.nummer === rekvisition.nummer);
    if (dubbla) throw filbrott(`${dubbla.antal === 1 ? '1 verifikation' : `${dubbla.antal} verifikationer`} i filen ligger redan under rekvisitionen i en annan fil, till exempel ${dubbla.forsta[0]}.`, 'en fil utan dem, eller ta bort den andra filen först');
    const fore = fil.objektval.find((v) => v.objekt === fil.objekt);
    anteckna({ handelse: 'bokforing.objekt', objekt: arende.nyckel, arendeId: arende.id, andringar: [{ falt: `${falt(rekvisition.nummer)}: projekt`, fore: fore ? objekttext(fore) : null, efter: objekttext(valt) }] });
  }

  /** The attachment that holds the bytes: a correction shares the one of the claim it corrects. */
  private async bilaga(tx: EntityManager, anteckna: Anteckna, begarande: InloggadBegarande, arende: LastArende, provad: ProvadFil): Promise<string> {
    return (await this.bokforing.sammaBilaga(tx, arende.id, provad.kontrollsumma)) ?? (await this.bilagor.laggInI(tx, anteckna, begarande, arende, provad)).id;
  }

  /** The file's content once more, out of its attachment. */
  private async lasOm({ bilaga, namn }: LagradBokforing): Promise<Bokforing> {
    const mapp = await mkdtemp(join(tmpdir(), `anslag-bokforing-${process.pid}-`));
    try {
      const sokvag = join(mapp, 'fil');
      await writeFile(sokvag, await this.bilagefiler.innehall(bilaga));
      const last = await lasBokforing(sokvag);
      if (!last.ok) throw new Error(`${namn} could be read when it was put in`);
      return last.varde;
    } finally {
      await rm(mapp, { recursive: true, force: true });
    }
  }

  private async krav(db: Lasare, arendeId: string, nummer: number): Promise<Medperiod> {
    const rekvisition = await this.bokforing.rekvisition(db, arendeId, nummer);
    if (!rekvisition) throw finnsInte(`Rekvisition ${nummer}`);
    const { period } = rekvisition;
    if (!period) throw new ProblemFel('regelbrott', `Rekvisition ${nummer} är ett förskott, och har ingen bokföring.`);
    return { ...rekvisition, period };
  }

  private async kravFil(tx: EntityManager, rekvisitionId: string, id: string): Promise<LagradBokforing> {
    const fil = (await this.bokforing.filer(tx, rekvisitionId)).find((f) => f.id === id);
    if (!fil) throw finnsInte('Bokföringen');
    return fil;
  }

  private async svar(db: Lasare, arende: string, rekvisition: Medperiod, far: boolean): Promise<BokforingSvar> {
    const filer = await this.bokforing.filer(db, rekvisition.id);
    const delade = new Map<string, Awaited<ReturnType<BokforingQuery['delade']>>>();
    for (const { id } of filer) delade.set(id, await this.bokforing.delade(db, rekvisition.id, id));
    return bokforingssvar(arende, rekvisition, filer, delade, far && arOppen(rekvisition.status));
  }
}

/** What the accounts of a claim are called in the history. */
function falt(nummer: number): string {
  return `Rekvisition ${nummer}: bokföring`;
}

function objekttext({ objekt, namn }: Pick<Bokforingsobjekt, 'objekt' | 'namn'>): string {
  if (objekt === HELA_FILEN) return `${HELA_FILEN} (hela filen)`;
  return namn ? `${objekt} (${namn})` : objekt;
}

async function tolka(sokvag: string): Promise<Bokforing> {
  const last = await lasBokforing(sokvag);
  if (!last.ok) throw new ProblemFel('regelbrott', 'Filen går inte att läsa som bokföring. Inget har sparats.', last.fel);
  return last.varde;
}

function filbrott(meddelande: string, ratt: string): ProblemFel {
  return new ProblemFel('regelbrott', meddelande, [{ falt: 'fil', last: null, meddelande, ratt }]);
}
