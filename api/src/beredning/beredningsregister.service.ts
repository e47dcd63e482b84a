import { Injectable } from '@nestjs/common';
import { HEL_ANDEL, arDatum } from '@anslag/doman';
import { type Andring, type Faltfel, type KriterierSvar, regelvarde, type Regelvardekod, type RegelvardenSvar, REGELVARDENAMN, type RegisterandringSvar, RIKTLINJENAMN, type RiktlinjerSvar } from '@anslag/kontrakt';
import type { NyRiktlinje, NyttRegelvarde, SattKriterier } from '@anslag/kontrakt/begaran';
import { DataSource, type EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { kravBehorighet } from '../behorighet/krav';
import { type Anteckna, Skrivning, type Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { BeredningsregisterRepository } from './beredningsregister.repository';

/** Keeps the riktlinjer, the criteria and the values of rules, each from a day on. */
@Injectable()
export class BeredningsregisterService {
  constructor(
    private readonly db: DataSource,
    private readonly skrivning: Skrivning,
    private readonly register: BeredningsregisterRepository,
  ) {}

  async riktlinjer(): Promise<RiktlinjerSvar> {
    return { riktlinjer: await this.register.riktlinjer(this.db) };
  }

  async kriterier(): Promise<KriterierSvar> {
    return { inriktningsbeslut: await this.register.kriterier(this.db) };
  }

  async regelvarden(): Promise<RegelvardenSvar> {
    return { varden: await this.register.regelvarden(this.db) };
  }

  /**
   * Adds a version of a riktlinje; the latest former one of the same name ends the day before, if it has no end before that.
   * Errors: obehorig, regelbrott (a check twice; the version does not begin after the latest one; it ends before it begins).
   */
  nyRiktlinje(begarande: InloggadBegarande, ny: NyRiktlinje, val: Skrivval): Promise<RegisterandringSvar> {
    return this.skriv(begarande, val, async (tx, anteckna) => {
      const [senaste] = await this.register.lasVersioner(tx, ny.namn);
      const fel: Faltfel[] = [
        ...ny.krav.flatMap((k, i) => (ny.krav.findIndex((x) => x.kod === k.kod) < i ? [falt(`krav[${i}].kod`, k.kod, 'Samma fråga står två gånger.', 'varje fråga en gång')] : [])),
        ...(ny.krav.length === 0 ? [falt('krav', 'inga frågor', 'Riktlinjen har inga frågor.', 'minst en fråga')] : []),
        ...ny.krav.flatMap(parameterfel),
        ...(ny.gallerTill && ny.gallerTill < ny.gallerFran ? [falt('gallerTill', ny.gallerTill, 'Slutet ligger före starten.', `${ny.gallerFran} eller senare`)] : []),
        ...(senaste && ny.gallerFran <= senaste.gallerFran ? [falt('gallerFran', ny.gallerFran, `Den senaste versionen gäller från ${senaste.gallerFran}.`, 'en senare dag')] : []),
      ];
      if (fel.length > 0) throw new ProblemFel('regelbrott', 'Riktlinjen kan inte sparas. Inget har sparats.', fel);
      if (senaste && (senaste.gallerTill === null || senaste.gallerTill >= ny.gallerFran)) await this.register.avsluta(tx, senaste.id, ny.gallerFran);
      const id = await this.register.laggTillRiktlinje(tx, ny);
      const rader: Andring[] = [
        { falt: 'Gäller från', fore: senaste?.gallerFran ?? null, efter: ny.gallerFran },
        { falt: 'Diarienummer', fore: null, efter: ny.diarienummer ?? null },
        { falt: 'Antagen av', fore: null, efter: ny.antagenAv ?? null },
        ...ny.krav.map((k) => ({ falt: RIKTLINJENAMN[k.kod], fore: null, efter: k.kalla })),
      ];
      anteckna({ handelse: 'riktlinje.ny', objekt: `${ny.namn} från ${ny.gallerFran}`, andringar: rader.filter((r) => r.efter !== null), skal: ny.skal });
      return { id };
    });
  }

  /** Sets the criteria of an inriktningsbeslut. Errors: obehorig, saknas, regelbrott (a name twice; one that is used is left out, or gets less than has been given). */
  sattKriterier(begarande: InloggadBegarande, { inriktningsbeslut, kriterier, skal }: SattKriterier, val: Skrivval): Promise<RegisterandringSvar> {
    return this.skriv(begarande, val, async (tx, anteckna) => {
      const fore = await this.register.lasKriterier(tx, inriktningsbeslut);
      if (!fore) throw finnsInte('Inriktningsbeslutet');
      const ny = (namn: string) => kriterier.find((k) => k.namn === namn);
      const fel: Faltfel[] = [
        ...kriterier.flatMap((k, i) => (kriterier.findIndex((x) => x.namn === k.namn) < i ? [falt(`kriterier[${i}].namn`, k.namn, 'Samma kriterium står två gånger.', 'varje kriterium en gång')] : [])),
        ...fore.kriterier.flatMap((k) => (k.bedomda > 0 && !ny(k.namn) ? [falt('kriterier', k.namn, `Kriteriet ${k.namn} har använts och kan inte tas bort.`, 'att det står kvar')] : [])),
        ...kriterier.flatMap((k, i) => {
          const givna = fore.kriterier.find((f) => f.namn === k.namn)?.hogstGivna ?? 0;
          return k.hogstPoang < givna ? [falt(`kriterier[${i}].hogstPoang`, `${k.hogstPoang}`, `Ett ärende har fått ${givna} poäng.`, `minst ${givna}`)] : [];
        }),
      ];
      if (fel.length > 0) throw new ProblemFel('regelbrott', 'Kriterierna kan inte sparas. Inget har sparats.', fel);
      const andringar = [...new Set([...fore.kriterier, ...kriterier].map((k) => k.namn))].map((namn): Andring => {
        const gammalt = fore.kriterier.find((k) => k.namn === namn);
        return { falt: namn, fore: gammalt ? `högst ${gammalt.hogstPoang} poäng` : null, efter: ny(namn) ? `högst ${ny(namn)?.hogstPoang ?? 0} poäng` : null };
      });
      await this.register.sattKriterier(tx, inriktningsbeslut, kriterier);
      anteckna({ handelse: 'kriterier.andrade', objekt: fore.beteckning, andringar: andringar.filter((a) => a.fore !== a.efter), skal });
      return { id: inriktningsbeslut };
    });
  }

  /** Adds a value from a day on. Errors: obehorig, regelbrott (there is one from that day; a value that cannot be, see REGELVARDEGRANSER). */
  nyttRegelvarde(begarande: InloggadBegarande, nytt: NyttRegelvarde, val: Skrivval): Promise<RegisterandringSvar> {
    return this.skriv(begarande, val, async (tx, anteckna) => {
      const { lagst, hogst, meddelande, ratt } = REGELVARDEGRANSER[nytt.kod];
      if (nytt.varde < lagst || nytt.varde > hogst) throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [falt('varde', `${nytt.varde}`, meddelande, ratt)]);
      const id = await this.register.laggTillRegelvarde(tx, nytt);
      if (id === null) throw new ProblemFel('regelbrott', 'Värdet kan inte sparas. Inget har sparats.', [falt('gallerFran', nytt.gallerFran, 'Det finns redan ett värde som gäller från den dagen.', 'en annan dag')]);
      anteckna({
        handelse: 'regelvarde.nytt',
        objekt: `${REGELVARDENAMN[nytt.kod]} från ${nytt.gallerFran}`,
        andringar: [{ falt: REGELVARDENAMN[nytt.kod], fore: null, efter: regelvarde(nytt.kod, nytt.varde) }],
        skal: nytt.skal,
      });
      return { id };
    });
  }

  private skriv(begarande: InloggadBegarande, val: Skrivval, arbete: (tx: EntityManager, anteckna: Anteckna) => Promise<RegisterandringSvar>): Promise<RegisterandringSvar> {
    return this.skrivning.utfor({ ...begarande, roll: kravBehorighet(begarande, 'register.andra') }, arbete, val);
  }
}

/** What a value can be, in its own unit: what is reckoned from two of them stays a safe integer. */
const REGELVARDEGRANSER: Record<Regelvardekod, { lagst: number; hogst: number; meddelande: string; ratt: string }> = {
  DE_MINIMIS: { lagst: 1_000, hogst: 10_000_000, meddelande: 'Gränsen är orimlig.', ratt: 'från 1000 till 10000000 euro' },
  EUR_KURS: { lagst: 100, hogst: 10_000, meddelande: 'Kursen är orimlig.', ratt: 'från 100 till 10000 öre per euro (1–100 kr)' },
  OFFENTLIG_ANDEL: { lagst: 1, hogst: HEL_ANDEL, meddelande: 'Andelen är mer än 100 %.', ratt: 'högst 10000 (100 %)' },
  TAKT_TOLERANS: { lagst: 1, hogst: HEL_ANDEL, meddelande: 'Andelen är mer än 100 %.', ratt: 'högst 10000 (100 %)' },
  REKVISITION_DAGAR: { lagst: 1, hogst: 366, meddelande: 'Antalet dagar är orimligt.', ratt: 'från 1 till 366 dagar' },
};

/** What a check cannot be made without: the municipality, or the first and the last day. */
function parameterfel({ kod, parameter }: NyRiktlinje['krav'][number], i: number): Faltfel[] {
  const plats = `krav.${i}.parameter`;
  if (kod === 'mikrobidrag_ort' && !parameter) return [{ falt: plats, last: null, meddelande: 'Kommunen saknas.', ratt: 'kommunens namn' }];
  if (kod !== 'period') return [];
  const [fran, till, ...mer] = (parameter ?? '').split('/');
  if (arDatum(fran) && arDatum(till) && mer.length === 0 && fran <= till) return [];
  return [{ falt: plats, last: parameter?.slice(0, 80) ?? null, meddelande: 'Det är inte en period.', ratt: 'första och sista dag, till exempel 2018-03-06/2030-12-31' }];
}

function falt(namn: string, last: string, meddelande: string, ratt: string): Faltfel {
  return { falt: namn, last, meddelande, ratt };
}
