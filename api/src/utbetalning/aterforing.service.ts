import { Injectable } from '@nestjs/common';
import { arAv, type Datum, granskaAterbetalning, granskaAterforing, kvarAttDela, provaRam } from '@anslag/doman';
import { aterforingensFel, ATERFORINGSSLAGNAMN, type ArendeEkonomiSvar, type Faltfel } from '@anslag/kontrakt';
import type { Aterforingsmakulering, Aterforingsvag, NyAterbetalning, NyAterforing } from '@anslag/kontrakt/begaran';
import { arsramar, lasRamen } from '../anslag/arsram';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { DelbidragRepository } from '../delbidrag/delbidrag.repository';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { makulera, skrivAterbetalning, skrivAterforing } from './aterforing.repository';
import { ArendeekonomiService } from './arendeekonomi.service';
import { type Ekonomilage, Ekonomilagen } from './ekonomilage';
import { kr } from './rekvisitionsskrivning';

/** Money that comes back: from the applicant, and from the grant to a year's frame. */
@Injectable()
export class AterforingService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly lagen: Ekonomilagen,
    private readonly ekonomi: ArendeekonomiService,
    private readonly delbidrag: DelbidragRepository,
    private readonly klocka: Klocka,
  ) {}

  /** Errors: those of Arendeskrivning; regelbrott (field by field). */
  aterbetala(begarande: InloggadBegarande, nyckel: string, begaran: NyAterbetalning, { idempotens }: Skrivval): Promise<ArendeEkonomiSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'utbetalning.hantera', version: null, idempotens }, async (tx, last, anteckna) => {
      const lage = await this.lagen.hamta(tx, last.nyckel);
      const { betalt, aterbetalt } = lage.saldon;
      const { datum, belopp, beslut = null } = begaran;
      krav('Återbetalningen', [...aterforingensFel(granskaAterbetalning({ datum, belopp }, { beviljat: beviljatDag(lage), nettoBetalt: betalt - aterbetalt, idag: this.klocka.idag() })), ...beslutsfel(lage, beslut)]);
      const anmarkning = begaran.anmarkning?.trim() || null;
      await skrivAterbetalning(tx, last.id, begarande.anvandareId, { datum, belopp, beslut, anmarkning });
      anteckna({ handelse: 'aterbetalning.registrerad', objekt: last.nyckel, arendeId: last.id, andringar: [{ falt: `Återbetalning ${datum}`, fore: null, efter: `${kr(belopp)}${beslut === null ? '' : ` (återkrav i beslut ${beslut})`}` }], skal: anmarkning });
      return this.ekonomi.svar(tx, begarande, last);
    });
  }

  /**
   * Gives back to a year's frame. The ärende is held first and the year's frame after it, as when a decision is taken.
   * Errors: those of Arendeskrivning; regelbrott (field by field).
   */
  aterfor(begarande: InloggadBegarande, nyckel: string, begaran: NyAterforing, { idempotens }: Skrivval): Promise<ArendeEkonomiSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'aterforing.gora', version: null, idempotens }, async (tx, last, anteckna) => {
      const lage = await this.lagen.hamta(tx, last.nyckel);
      const { slag, datum, belopp, skal } = begaran;
      const aterforing = { slag, datum, belopp, budgetar: begaran.budgetar ?? arAv(datum) };
      const aterkravt = aterfortSomAterkravt(lage);
      const attDela = lage.arende.ramprojekt ? kvarAttDela({ tak: lage.galler?.tak ?? null, aterfort: lage.saldon.aterfort, delat: await this.delbidrag.delat(tx, last.id) }) : null;
      const fel = granskaAterforing(aterforing, { beviljat: beviljatDag(lage), kvar: lage.saldo?.kvar ?? 0, kvarAttDela: attDela, aterbetaltKvar: lage.saldon.aterbetalt - aterkravt, idag: this.klocka.idag() });
      krav('Återföringen', lage.galler && lage.galler.tak === null ? [{ falt: 'belopp', last: null, meddelande: 'Taket är inte känt: något av besluten anger inget belopp.', ratt: null }] : aterforingensFel(fel));
      await lasRamen(tx, aterforing.budgetar);
      await skrivAterforing(tx, last.id, begarande.anvandareId, { ...aterforing, skal });
      anteckna({
        handelse: 'aterforing.gjord',
        objekt: last.nyckel,
        arendeId: last.id,
        andringar: [{ falt: `Återföring ${datum}`, fore: null, efter: `${kr(belopp)} till ramen ${aterforing.budgetar} (${ATERFORINGSSLAGNAMN[slag].toLowerCase()})` }],
        skal,
      });
      return this.ekonomi.svar(tx, begarande, last);
    });
  }

  /** The repayment was registered by mistake. Errors: those of Arendeskrivning; saknas, regelbrott (its room under the tak has been used since). */
  makuleraAterbetalning(begarande: InloggadBegarande, { nyckel, id }: Aterforingsvag, { skal }: Aterforingsmakulering, { idempotens }: Skrivval): Promise<ArendeEkonomiSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'utbetalning.hantera', version: null, idempotens }, async (tx, last, anteckna) => {
      const lage = await this.lagen.hamta(tx, last.nyckel);
      const a = lage.aterbetalningar.find((x) => x.id === id);
      if (!a) throw finnsInte(`Återbetalningen i ärende ${last.nyckel}`);
      const aterkravt = aterfortSomAterkravt(lage);
      if (a.belopp > (lage.saldo?.kvar ?? 0)) throw fel(`Återbetalningen kan inte makuleras: utrymmet den gav har använts, och bara ${kr(lage.saldo?.kvar ?? 0)} är kvar av taket.`);
      if (lage.saldon.aterbetalt - a.belopp < aterkravt) throw fel(`Återbetalningen kan inte makuleras: ${kr(aterkravt)} är återfört till ramen som återbetalt. Makulera återföringen först.`);
      await makulera(tx, 'aterbetalning', id, skal);
      anteckna({ handelse: 'aterbetalning.makulerad', objekt: last.nyckel, arendeId: last.id, andringar: [{ falt: `Återbetalning ${a.datum}`, fore: kr(a.belopp), efter: null }], skal });
      return this.ekonomi.svar(tx, begarande, last);
    });
  }

  /** The return to the frame was a mistake. Errors: those of Arendeskrivning; saknas, regelbrott (the frame has been decided of since). */
  makuleraAterforing(begarande: InloggadBegarande, { nyckel, id }: Aterforingsvag, { skal }: Aterforingsmakulering, { idempotens }: Skrivval): Promise<ArendeEkonomiSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'aterforing.gora', version: null, idempotens }, async (tx, last, anteckna) => {
      const a = (await this.lagen.hamta(tx, last.nyckel)).aterforingar.find((x) => x.id === id);
      if (!a) throw finnsInte(`Återföringen i ärende ${last.nyckel}`);
      await lasRamen(tx, a.budgetar);
      const ram = (await arsramar(tx, [a.budgetar])).get(a.budgetar);
      const kvar = ram ? provaRam({ ...ram, belopp: 0 }).kvarFore : null;
      if (kvar !== null && a.belopp > kvar) throw fel(`Återföringen kan inte makuleras: pengarna är beslutade på nytt, och bara ${kr(Math.max(0, kvar))} är kvar av ramen ${a.budgetar}.`);
      await makulera(tx, 'aterforing', id, skal);
      anteckna({ handelse: 'aterforing.makulerad', objekt: last.nyckel, arendeId: last.id, andringar: [{ falt: `Återföring ${a.datum}`, fore: `${kr(a.belopp)} till ramen ${a.budgetar}`, efter: null }], skal });
      return this.ekonomi.svar(tx, begarande, last);
    });
  }
}

const fel = (meddelande: string): ProblemFel => new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`);

function aterfortSomAterkravt({ aterforingar }: Ekonomilage): number {
  return aterforingar.filter((a) => a.slag === 'aterkravt').reduce((s, a) => s + a.belopp, 0);
}

/** The first day that something was granted. */
function beviljatDag({ arende, galler }: Ekonomilage): Datum | null {
  if (!galler) return null;
  return arende.beslut.filter((b) => galler.beslut.includes(b.nummer)).reduce<Datum | null>((forst, { beslutat: { fran } }) => (forst === null || fran < forst ? fran : forst), null);
}

function beslutsfel({ arende }: Ekonomilage, beslut: number | null): Faltfel[] {
  if (beslut === null || arende.beslut.some((b) => b.nummer === beslut && b.slag === 'aterkrav' && b.lage === 'beslutad')) return [];
  return [{ falt: 'beslut', last: `${beslut}`, meddelande: `Beslut ${beslut} är inte ett fattat beslut om återkrav.`, ratt: 'numret på ett beslut om återkrav, eller inget' }];
}

/** Errors: regelbrott. */
function krav(vad: string, falt: Faltfel[]): void {
  if (falt.length > 0) throw new ProblemFel('regelbrott', `${vad} kan inte sparas. Inget har sparats.`, falt);
}
