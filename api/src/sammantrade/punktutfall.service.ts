import { Injectable } from '@nestjs/common';
import { avgor, deltagandehinder, granskaBeslutsforhet, granskaUtfall, jamforAndring, jamforSatser } from '@anslag/doman';
import { type BeslutsvillkorSvar, deltagandehinderText, ejBeslutsforText, type Faltfel, PUNKTUTFALLSNAMN, type SammantradeAndratSvar, utfallfel, utfallsfalt, utfallsord } from '@anslag/kontrakt';
import type { Punktutfallsbegaran } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { ArendeQuery, type LagratBeslut } from '../arende/arende.query';
import { Arendeskrivning, type LastArende } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { FattandeService } from '../beslut/fattande.service';
import { ForslagService } from '../beslut/forslag.service';
import { type Forslaget, somVillkor } from '../beslut/forslaget';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { rader } from './punktsatser';
import { RegisterQuery } from '../strategi/register.query';
import { arendesatser } from './punktsatser';
import { kravUtfallstexter } from './punkttexter';
import { Redovisningspunkt } from './redovisningspunkt';
import { type LagradPunkt, type LagratSammantrade, SammantradeQuery } from './sammantrade.query';
import { SammantradeRepository } from './sammantrade.repository';
import { type LastSammantrade, Sammantradesskrivning } from './sammantradesskrivning';

/** An item that is dealt with, of a meeting that the transaction holds. */
interface Arbete {
  tx: EntityManager;
  mote: LastSammantrade;
  anteckna: Anteckna;
  begarande: InloggadBegarande;
  lagrat: LagratSammantrade;
  punkt: LagradPunkt;
  begaran: Punktutfallsbegaran;
}

/** Deals with the items of a meeting that is going on, one at a time. */
@Injectable()
export class PunktutfallService {
  constructor(
    private readonly skrivning: Sammantradesskrivning,
    private readonly skrivningar: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    private readonly forslagen: ForslagService,
    private readonly fattande: FattandeService,
    private readonly query: SammantradeQuery,
    private readonly repository: SammantradeRepository,
    private readonly redovisning: Redovisningspunkt,
    private readonly register: RegisterQuery,
  ) {}

  /**
   * Records the outcome of an item, and takes the decision or sends the ärende back in the same transaction. A decision is the right of
   * the one who may decide for the body; the rest is for whoever leads the meeting.
   * Errors: those of Sammantradesskrivning and FattandeService; saknas (the item), formfel, regelbrott (the outcome, who takes part),
   * konflikt (the ärende has been changed since it was read).
   */
  async avgor(begarande: InloggadBegarande, id: string, punktId: string, begaran: Punktutfallsbegaran, val: Skrivval): Promise<SammantradeAndratSvar> {
    const lasta: LastArende[] = [];
    try {
      return await this.skrivning.utfor(begarande, { id, handling: 'sammantrade.leda', version: begaran.version, status: ['pagar'], ...val }, async (tx, mote, anteckna) => {
        const lagrat = await this.query.hamta(tx, id);
        const punkt = lagrat?.punkter.find((p) => p.id === punktId);
        if (!lagrat || !punkt) throw finnsInte('Punkten');
        kravReservationer(lagrat, punkt, begaran);
        kravUtfallstexter(begaran);
        if (punkt.nyckel === null) {
          kravUtfall(punkt, null, begaran);
          kravBeslutsfor(lagrat, punkt, begaran);
        } else await this.avgorArende({ tx, mote, anteckna, begarande, lagrat, punkt, begaran }, punkt.nyckel, (last) => lasta.push(last));
        if (begaran.utfall === 'godkand') await this.redovisning.godkann(tx, anteckna, mote, punkt);
        if (begaran.utfall === 'bordlaggning' && punkt.slag === 'delegation') await this.redovisning.bordlagg(tx, mote, punkt);
        await this.repository.sparaUtfall(tx, punkt, begaran);
        mote.anteckna('sammantrade.punkt', [{ falt: `§ ${punkt.paragraf} ${punkt.rubrik}`, fore: null, efter: utfallsord(begaran.utfall, punkt.beslutsslag) }]);
        return {};
      });
    } catch (fel) {
      await this.skrivningar.antecknaVisade(begarande, lasta[0], fel);
      throw fel;
    }
  }

  private async avgorArende({ tx, mote, anteckna, begarande, lagrat, punkt, begaran }: Arbete, nyckel: string, nar: (last: LastArende) => void): Promise<void> {
    const { utfall, motivering = null } = begaran;
    const version = begaran.arendeversion ?? null;
    if (version === null) throw formfel([{ falt: 'arendeversion', last: null, meddelande: 'Ange vilken version av ärendet beslutet gäller.', ratt: 'ärendets version, som sammanträdet visar den' }]);
    const forslag = punkt.nummer === null ? {} : { forslag: { nummer: punkt.nummer, dag: mote.datum } };
    const fraga = { nyckel, version, handling: avgor(utfall) ? ('beslut.namnd' as const) : ('sammantrade.leda' as const), ...forslag };
    const beslutas = await this.skrivningar.utforI(tx, anteckna, begarande, fraga, async (_, last, antecknaArendet) => {
      if (last.omstandigheter.javig) throw new ProblemFel('obehorig', `${deltagandehinderText(begarande.namn, 'javig')} Någon annan för in utfallet. Inget har sparats.`);
      const arende = await this.arenden.hamta(tx, last.nyckel);
      if (!arende) throw finnsInte(`Ärendet ${last.nyckel}`);
      const oppet = arende.beslut.find((b) => b.nummer === punkt.nummer && b.lage === 'forslag') ?? null;
      kravUtfall(punkt, oppet, begaran);
      kravBeslutsfor(lagrat, punkt, begaran);
      if (avgor(utfall)) kravDeltar(lagrat, punkt, begarande);
      if (oppet) {
        const foreslaget = arendesatser(arende, oppet.nummer, (await this.register.region(tx)).namn);
        if (!('hinder' in foreslaget)) await this.repository.sparaForeslaget(tx, punkt.id, foreslaget);
      }
      const andrat = oppet && (utfall === 'avslag' || utfall === 'andrat') ? await this.forslagen.ersattI(tx, arende, oppet.nummer, mote.datum, istallet(oppet, begaran)).catch(vidUtfallet) : [];
      const andringar = [{ falt: 'Utfall', fore: null, efter: utfallsord(utfall, oppet?.slag ?? null) }, ...andrat];
      antecknaArendet({ handelse: 'sammantrade.punkt', objekt: `${mote.objekt} § ${punkt.paragraf}`, arendeId: last.id, andringar, skal: motivering });
      const forsta = arende.beslut.every((b) => b.lage === 'forslag');
      if (utfall === 'aterremiss' && forsta && arende.status === 'foreslagen') {
        await this.repository.flyttaStatus(tx, last, antecknaArendet, 'foreslagen', 'under_beredning', `Återremiss, ${mote.objekt} § ${punkt.paragraf}: ${motivering ?? ''}`);
      }
      return avgor(utfall) ? oppet : null;
    }, nar);
    if (!beslutas) return;
    await this.fattande.fattaI(tx, anteckna, begarande, nyckel, beslutas.nummer, { version, datum: mote.datum, paragraf: `§ ${punkt.paragraf}`, overskridandeskal: begaran.overskridandeskal ?? null });
    await this.kravOrdalydelse(tx, nyckel, beslutas.nummer);
  }

  /** What is decided can be put in words; else the meeting could not be closed. Errors: regelbrott. */
  private async kravOrdalydelse(tx: EntityManager, nyckel: string, nummer: number): Promise<void> {
    const arende = await this.arenden.hamta(tx, nyckel);
    if (!arende) throw finnsInte(`Ärendet ${nyckel}`);
    const satser = arendesatser(arende, nummer, (await this.register.region(tx)).namn);
    if ('hinder' in satser) throw new ProblemFel('regelbrott', `${satser.hinder} Återremittera eller bordlägg ärendet. Inget har sparats.`);
  }
}

const UTFALLSFALT: [proposal: RegExp, outcome: string][] = [
  [/^(?=(beviljadAndel|tak|projektperiod|villkor)\b)/, 'andrat.'],
  [/^avslagsmotiv$/, 'motivering'],
];

/** The faults of what is decided instead, which are those of a proposal, at the fields of the outcome. */
function vidUtfallet(fel: unknown): never {
  if (!(fel instanceof ProblemFel) || fel.kod !== 'regelbrott' || fel.falt.length === 0) throw fel;
  const falt = fel.falt.map((f) => ({ ...f, falt: UTFALLSFALT.reduce((namn, [fran, till]) => namn.replace(fran, till), f.falt) }));
  throw new ProblemFel('regelbrott', 'Beslutet kan inte fattas. Inget har sparats.', falt);
}

function villkorstext({ text, senast, bevis, sparrarUtbetalning }: BeslutsvillkorSvar): string {
  return JSON.stringify([text.trim(), senast, bevis, sparrarUtbetalning]);
}

function kravUtfall(punkt: LagradPunkt, oppet: LagratBeslut | null, begaran: Punktutfallsbegaran): void {
  const { utfall, motivering, andrat } = begaran;
  const andring = oppet
    ? jamforAndring({ ...oppet, villkor: oppet.villkor.map(villkorstext) }, { ...andrat, villkor: andrat?.villkor?.map((v) => villkorstext(somVillkor(v))) ?? null })
    : jamforSatser(rader(punkt.forslag), andrat?.satser ?? null);
  const fel = granskaUtfall({ slag: punkt.slag, utfall: punkt.utfall, forslag: oppet?.slag ?? null }, { utfall, motivering: motivering ?? null, andring });
  if (fel.length === 0) return;
  const falt = fel.map((f): Faltfel => ({ falt: utfallsfalt(f), last: null, meddelande: utfallfel(f), ratt: null }));
  throw new ProblemFel(fel.some((f) => f.kod === 'redan_avgjord') ? 'konflikt' : 'regelbrott', `${falt.map((f) => f.meddelande).join(' ')} Inget har sparats.`, falt);
}

/** What is decided is decided by enough of the members; what only sends the item on is not. Errors: regelbrott. */
function kravBeslutsfor({ deltagare }: LagratSammantrade, { javiga }: LagradPunkt, { utfall }: Punktutfallsbegaran): void {
  const ej = avgor(utfall) || utfall === 'godkand' ? granskaBeslutsforhet(deltagare, javiga.map((j) => j.id)) : null;
  if (ej) throw new ProblemFel('regelbrott', `${ejBeslutsforText(ej)} Inget har sparats.`, [{ falt: 'utfall', last: PUNKTUTFALLSNAMN[utfall], meddelande: ejBeslutsforText(ej), ratt: null }]);
}

/** Only who is there and takes part in the item decides it. */
function kravDeltar({ deltagare }: LagratSammantrade, { javiga }: LagradPunkt, { anvandareId, namn }: InloggadBegarande): void {
  const hinder = deltagandehinder(deltagare, javiga.map((j) => j.id), anvandareId);
  if (hinder) throw new ProblemFel(hinder === 'javig' ? 'obehorig' : 'regelbrott', `${deltagandehinderText(namn, hinder)} En annan ordförande som deltar fattar beslutet. Inget har sparats.`);
}

function kravReservationer({ deltagare }: LagratSammantrade, { javiga }: LagradPunkt, { reservationer }: Punktutfallsbegaran): void {
  const fel = (reservationer ?? []).flatMap((r, i): Faltfel[] => {
    const namn = deltagare.find((d) => d.id === r.id)?.namn ?? 'Personen';
    const hinder = deltagandehinder(deltagare, javiga.map((j) => j.id), r.id);
    const dubbel = (reservationer ?? []).findIndex((x) => x.id === r.id) < i;
    if (!hinder && !dubbel) return [];
    const meddelande = hinder ? `${deltagandehinderText(namn, hinder)} Hen kan inte reservera sig.` : `${namn} har redan en reservation.`;
    return [{ falt: `reservationer.${i}.id`, last: r.id, meddelande, ratt: 'en tjänstgörande som deltar i punkten, en gång' }];
  });
  if (fel.length > 0) throw new ProblemFel('regelbrott', 'Reservationen kan inte föras in. Inget har sparats.', fel);
}

function formfel(falt: Faltfel[]): ProblemFel {
  return new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', falt);
}

/** What is decided instead of what the proposal says: a rejection, or the terms that are given. */
function istallet(f: LagratBeslut, { utfall, andrat, motivering }: Punktutfallsbegaran): Partial<Forslaget> {
  if (utfall === 'avslag') return { slag: 'avslag', beviljadAndel: null, tak: null, aterkrav: null, avskrivningsgrund: null, avslagsmotiv: motivering ?? null, villkor: [] };
  const { beviljadAndel, tak, projektperiod, villkor } = andrat ?? {};
  return {
    beviljadAndel: beviljadAndel ?? f.beviljadAndel,
    tak: tak ?? f.tak,
    projektperiod: { fran: projektperiod?.fran ?? f.projektperiod.fran, till: projektperiod?.till ?? f.projektperiod.till },
    villkor: villkor?.map(somVillkor) ?? f.villkor,
    motivering: motivering ?? f.motivering,
  };
}
