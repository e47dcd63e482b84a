import { Inject, Injectable } from '@nestjs/common';
import { type Datum, provaDelegation, statusEfterForslag } from '@anslag/doman';
import { type Andring, type AterkallatForslagSvar, type ForslagSvar, STATUSNAMN } from '@anslag/kontrakt';
import type { AndratForslag, AterkallaForslag, NyttForslag } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { ArendeQuery, type LagratArende, type LagratBeslut } from '../arende/arende.query';
import { Arendeskrivning, versionsbyte } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { DelegationService } from '../delegation/delegation.service';
import type { Skrivval } from '../historik/skrivning';
import type { Konfiguration } from '../plattform/konfiguration/konfiguration';
import { KONFIGURATION } from '../plattform/plattform.module';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { VillkorQuery } from '../villkor/villkor.query';
import { kravOppetAr, ramprovFor } from './arsramprov';
import { dagordningar, harBehandlats, kandaOrgan, laggInForslag, nagotPaDagordning, nyVersion, skrivOverForslag, skrivOverVillkoren, taBortForslag } from './forslag.repository';
import { aterkallat, type Forslaget, skillnader, somForslag, uppgifterOm } from './forslaget';
import { granskaForslaget } from './forslagsgranskning';

/** Writes, changes and takes back proposals to decisions. */
@Injectable()
export class ForslagService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    private readonly delegation: DelegationService,
    private readonly katalog: VillkorQuery,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /**
   * Writes a proposal as the ärende's next decision; the ärende gets its next version.
   * Errors: formfel, saknas, obehorig, konflikt (another version is stored), regelbrott (field by field).
   */
  skriv(begarande: InloggadBegarande, nyckel: string, begaran: NyttForslag, val: Skrivval): Promise<ForslagSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'forslag.skriva', version: begaran.version, ...val }, async (tx, last, anteckna) => {
      const arende = await this.hamta(tx, last.nyckel);
      const nummer = 1 + Math.max(0, ...arende.beslut.map((b) => b.nummer));
      const { forslag, svar } = await this.granskat(tx, arende, somForslag(begaran, nummer));
      await laggInForslag(tx, arende, forslag, begarande.anvandareId);
      const status = await this.nyStatus(tx, arende, [...arende.beslut, forslag]);
      anteckna({ handelse: 'forslag.skrivet', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), ...uppgifterOm(forslag), ...status] });
      return { ...svar, version: last.version + 1 };
    });
  }

  /**
   * Replaces what an open proposal says. One on an agenda that has been called is taken off it first.
   * Errors: formfel, saknas, obehorig, konflikt (another version is stored, or it is decided), regelbrott (field by field; or it has been called to a meeting).
   */
  andra(begarande: InloggadBegarande, nyckel: string, nummer: number, begaran: AndratForslag, val: Skrivval): Promise<ForslagSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'forslag.skriva', version: begaran.version, ...val }, async (tx, last, anteckna) => {
      const arende = await this.hamta(tx, last.nyckel);
      const fore = kravOppet(arende, nummer);
      // A budget that is left out stays; another kind of decision has another one.
      const nyBudget = begaran.budget !== undefined || begaran.slag !== fore.slag;
      const nytt = somForslag(begaran, nummer);
      const { forslag, svar } = await this.granskat(tx, arende, { ...nytt, rattarBeslut: fore.rattarBeslut, budget: nyBudget ? nytt.budget : fore.budget });
      await kravEjKallat(tx, last.id, forslag);
      await skrivOverForslag(tx, arende, forslag, begarande.anvandareId, nyBudget);
      const status = await this.nyStatus(tx, arende, arende.beslut.map((b) => (b.nummer === nummer ? forslag : b)));
      const andringar = [versionsbyte(last), ...skillnader(fore, forslag, nyBudget), ...status];
      anteckna({ handelse: 'forslag.andrat', objekt: last.nyckel, arendeId: last.id, andringar, skal: begaran.skal });
      return { ...svar, version: last.version + 1 };
    });
  }

  /**
   * Takes an open proposal back.
   * Errors: formfel, saknas, obehorig, konflikt (another version is stored, or it is decided), regelbrott (it is on an agenda, or a meeting has dealt with it).
   */
  aterkalla(begarande: InloggadBegarande, nyckel: string, nummer: number, { version, skal }: AterkallaForslag, val: Skrivval): Promise<AterkallatForslagSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'forslag.skriva', version, ...val }, async (tx, last, anteckna) => {
      const arende = await this.hamta(tx, last.nyckel);
      const forslag = kravOppet(arende, nummer);
      const [pa] = await dagordningar(tx, last.id, nummer);
      if (pa) throw new ProblemFel('regelbrott', `Förslaget står på dagordningen för ${pa.organ} ${pa.datum}. Ta bort det därifrån först. Inget har sparats.`);
      if (await harBehandlats(tx, last.id, nummer)) throw new ProblemFel('regelbrott', 'Förslaget har behandlats på ett sammanträde och kan inte återkallas. Ändra det i stället. Inget har sparats.');
      await taBortForslag(tx, last.id, nummer);
      const status = await this.nyStatus(tx, arende, arende.beslut.filter((b) => b !== forslag));
      anteckna({ handelse: 'forslag.aterkallat', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), ...aterkallat(forslag), ...status], skal });
      return { nyckel: last.nyckel, nummer, version: last.version + 1 };
    });
  }

  /**
   * Replaces what the proposal says by what the body decides instead on `dag`, as a part of what the caller does with an ärende that it
   * holds; judged as any proposal is. Returns what is changed, for the history.
   * Errors: saknas, konflikt (decided already), regelbrott (field by field, named as in a proposal).
   */
  async ersattI(tx: EntityManager, arende: LagratArende, nummer: number, dag: Datum, blir: Partial<Forslaget>): Promise<Andring[]> {
    const fore = kravOppet(arende, nummer);
    const efter: Forslaget = { ...fore, beslutsniva: 'namnd', ordalydelse: null, ...blir };
    await this.granskat(tx, arende, { ...efter, beslutat: { fran: dag, till: dag } });
    await skrivOverVillkoren(tx, arende.id, efter);
    return skillnader(fore, efter, false);
  }

  private async hamta(tx: EntityManager, nyckel: string): Promise<LagratArende> {
    const arende = await this.arenden.hamta(tx, nyckel);
    if (!arende) throw finnsInte(`Ärendet ${nyckel}`);
    return arende;
  }

  /** The proposal with what the delegation order says of who decides, when it does not itself; and the answer. Errors: regelbrott. */
  private async granskat(tx: EntityManager, arende: LagratArende, f: Forslaget): Promise<{ forslag: Forslaget; svar: ForslagSvar }> {
    const ordningar = await this.delegation.ordningarna(tx);
    const mallar = await this.katalog.medId(tx, f.villkor.flatMap((v) => v.villkorsmall ?? []));
    const delegerat = f.beslutsniva === 'delegation' && f.delegationspunkt ? provaDelegation(ordningar, { punkt: f.delegationspunkt, stodtyp: arende.stodtyp, belopp: 0, dag: f.beslutat.fran, roller: null }) : null;
    const forslag = { ...f, roll: f.roll?.trim() || delegerat?.punkt?.beslutsfattare || null };
    const { fel, anmarkningar, foljdanmarkningar } = granskaForslaget(arende, forslag, { ordningar, mallar, organ: await kandaOrgan(tx) });
    if (fel.length > 0) throw new ProblemFel('regelbrott', 'Förslaget kan inte sparas. Inget har sparats.', fel);
    const ram = await ramprovFor(tx, this.konfiguration.ramOverskridande, forslag, [...arende.beslut.filter((b) => b.nummer !== f.nummer), forslag]);
    kravOppetAr(ram);
    return { forslag, svar: { nyckel: arende.nyckel, nummer: f.nummer, version: arende.version, anmarkningar, foljdanmarkningar, ram } };
  }

  /** Gives the ärende its next version and the status that follows, and tells of the status when it is another. */
  private async nyStatus(tx: EntityManager, arende: LagratArende, beslut: readonly Pick<LagratBeslut, 'lage' | 'beslutsniva' | 'nummer'>[]) {
    const oppna = (alla: typeof beslut) => alla.filter((b) => b.lage === 'forslag');
    const delegerade = (alla: typeof beslut) => oppna(alla).some((b) => b.beslutsniva === 'delegation');
    const paDagordning = await nagotPaDagordning(tx, arende.id);
    const status = statusEfterForslag(arende.status, {
      fattatBeslut: arende.beslut.some((b) => b.lage === 'beslutad'),
      oppna: oppna(beslut).length,
      varFramlagt: paDagordning || delegerade(arende.beslut),
      framlagt: paDagordning || delegerade(beslut),
    });
    await nyVersion(tx, arende.id, status);
    return status === arende.status ? [] : [{ falt: 'Status', fore: STATUSNAMN[arende.status], efter: STATUSNAMN[status] }];
  }
}

/** Errors: saknas, konflikt. */
function kravOppet(arende: LagratArende, nummer: number): LagratBeslut {
  const forslag = arende.beslut.find((b) => b.nummer === nummer);
  if (!forslag) throw finnsInte('Förslaget');
  if (forslag.lage === 'beslutad') throw new ProblemFel('konflikt', `Beslut ${nummer} är redan fattat, ${forslag.beslutat.till}. Ett fattat beslut ändras inte, det rättas med ett nytt.`);
  return forslag;
}

/** What has been called to a meeting stays as it was called, and what is planned for one stays with its body. Errors: regelbrott. */
async function kravEjKallat(tx: EntityManager, arendeId: string, f: Forslaget): Promise<void> {
  for (const { organ, datum, kallat } of await dagordningar(tx, arendeId, f.nummer)) {
    if (kallat) throw new ProblemFel('regelbrott', `Förslaget är kallat till ${organ} ${datum}. Ta bort det från dagordningen innan det ändras. Inget har sparats.`);
    if (f.beslutsniva === 'namnd' && f.organ === organ) continue;
    const meddelande = `Förslaget står på dagordningen för ${organ} ${datum}. Ta bort det därifrån innan någon annan ska besluta.`;
    throw new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`, [{ falt: f.beslutsniva === 'namnd' ? 'organ' : 'beslutsniva', last: null, meddelande, ratt: organ }]);
  }
}
