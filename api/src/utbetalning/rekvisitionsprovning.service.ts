import { Injectable } from '@nestjs/common';
import { arOppen, type Attesthinder, granskaEjGodkant, hinderForAttest, provaBehorighet, radsummor, type Rekvisitionsrad } from '@anslag/doman';
import { type Andring, attesthinder, bindandeMening, type Faltfel, kontoartnamn, lagregelmening, REKVISITIONSSTATUSNAMN, rekvisitionensFel, type RekvisitionSvar, UNDANHALLET } from '@anslag/kontrakt';
import type { Attestbegaran, Granskningsbegaran, Ordermakulering, Rekvisitionsskal } from '@anslag/kontrakt/begaran';
import { Arendeskrivning, type LastArende } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { Ekonomilagen, kravRekvisition } from './ekonomilage';
import type { LagradRekvisition } from './rekvisition.query';
import { aterlamna, attestera, avsla, granska, makuleraOrder } from './rekvisition.repository';
import { attestlage, forskottsvarningar, utfallet } from './rekvisitionssvar';
import { kr, kravFyraOgon, rekvisitionens, Rekvisitionsskrivning } from './rekvisitionsskrivning';

/** A claim's way from examination to payment: examined by one, attested by another. */
@Injectable()
export class RekvisitionsprovningService {
  constructor(
    private readonly rekvisitioner: Rekvisitionsskrivning,
    private readonly skrivning: Arendeskrivning,
    private readonly lagen: Ekonomilagen,
    private readonly klocka: Klocka,
  ) {}

  /** Errors: those of Rekvisitionsskrivning; regelbrott (it is decided, or field by field). */
  granska(begarande: InloggadBegarande, nyckel: string, nummer: number, begaran: Granskningsbegaran, { idempotens }: Skrivval): Promise<RekvisitionSvar> {
    return this.rekvisitioner.utfor(begarande, { nyckel, nummer, version: begaran.version, handling: 'rekvisition.granska', idempotens }, async ({ tx, lage, r, anteckna }) => {
      if (r.status !== 'inkommen' && r.status !== 'granskad') throw fel(`Rekvisition ${nummer} är ${statusord(r)} och kan inte granskas.`);
      const rader = granskade(r, begaran);
      const skal = begaran.skal?.trim() || null;
      kravSkal(forskottsvarningar(r, lage).map(lagregelmening), skal);
      await granska(tx, r.id, begarande.anvandareId, rader, skal, begaran.anmarkning === undefined ? r.anmarkning : begaran.anmarkning?.trim() || null);
      anteckna('rekvisition.granskad', [status(r, 'granskad'), ...radandringar(r.rader, rader), { falt: 'godkänt', fore: null, efter: kr(r.begart ?? radsummor(rader).godkant) }], skal);
    });
  }

  /**
   * Approves the claim for payment: what it comes to is frozen and ordered. The ärende is held, so that of several claims at once each counts with
   * those before it.
   * Errors: those of Rekvisitionsskrivning; obehorig (the person has prepared it); regelbrott (everything that stands in the way).
   */
  attestera(begarande: InloggadBegarande, nyckel: string, nummer: number, { version }: Attestbegaran, { idempotens }: Skrivval): Promise<RekvisitionSvar> {
    return this.rekvisitioner.utfor(begarande, { nyckel, nummer, version, handling: 'rekvisition.attestera', idempotens }, async ({ tx, last, lage, r, anteckna }) => {
      kravFyraOgon(begarande, last.omstandigheter, r);
      const hinder = hinderForAttest(r, attestlage(lage));
      if (hinder.length > 0) throw new ProblemFel('regelbrott', 'Rekvisitionen kan inte attesteras. Inget har sparats.', hinder.map((h) => hinderfel(h, dolt(begarande, last))));
      kravSkal(forskottsvarningar(r, lage).map(lagregelmening), r.skal);
      const utfall = utfallet(r, lage);
      if (!utfall) throw new Error('a claim that nothing stands in the way of has an outcome');
      const referens = await attestera(tx, last.id, r.id, begarande.anvandareId, utfall, Number(this.klocka.idag().slice(0, 4)));
      anteckna('rekvisition.attesterad', [
        status(r, 'attesterad'),
        ...(utfall.godkantHittills === null ? [] : [{ falt: 'godkänt hittills', fore: null, efter: kr(utfall.godkantHittills) }]),
        { falt: 'att betala', fore: null, efter: `${kr(utfall.attBetala)}${referens ? ` (${referens})` : ''}` },
        { falt: 'beräkning', fore: null, efter: bindandeMening(utfall, r.begart) },
      ]);
    });
  }

  /** Errors: those of Rekvisitionsskrivning; obehorig (the person has prepared it), regelbrott (it is decided). */
  avsla(begarande: InloggadBegarande, nyckel: string, nummer: number, { version, skal }: Rekvisitionsskal, { idempotens }: Skrivval): Promise<RekvisitionSvar> {
    return this.rekvisitioner.utfor(begarande, { nyckel, nummer, version, handling: 'rekvisition.attestera', idempotens }, async ({ tx, last, r, anteckna }) => {
      kravFyraOgon(begarande, last.omstandigheter, r);
      if (!arOppen(r.status)) throw fel(`Rekvisition ${nummer} är ${statusord(r)} och kan inte avslås.`);
      await avsla(tx, r.id, skal);
      anteckna('rekvisition.avslagen', [status(r, 'avslagen')], skal);
    });
  }

  /** Sends the claim back to be completed. Errors: those of Rekvisitionsskrivning; regelbrott (it is decided, or back already). */
  aterlamna(begarande: InloggadBegarande, nyckel: string, nummer: number, { version, skal }: Rekvisitionsskal, { idempotens }: Skrivval): Promise<RekvisitionSvar> {
    return this.rekvisitioner.utfor(begarande, { nyckel, nummer, version, handling: aterlamningsratt(begarande), idempotens }, async ({ tx, r, anteckna }) => {
      if (!arOppen(r.status) || r.status === 'aterlamnad') throw fel(`Rekvisition ${nummer} är ${statusord(r)} och kan inte återlämnas.`);
      await aterlamna(tx, r.id, skal);
      anteckna('rekvisition.aterlamnad', [status(r, 'aterlamnad')], skal);
    });
  }

  /** An order that has not been paid will not be: its room under the tak is free again. Errors: those of Arendeskrivning; saknas, regelbrott (it is in a file, paid or cancelled). */
  makuleraOrder(begarande: InloggadBegarande, nyckel: string, nummer: number, { skal }: Ordermakulering, { idempotens }: Skrivval): Promise<RekvisitionSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'utbetalning.hantera', version: null, idempotens }, async (tx, last, anteckna) => {
      const r = kravRekvisition(await this.lagen.hamta(tx, last.nyckel), nummer);
      if (!r.order) throw finnsInte(`En utbetalningsorder för rekvisition ${nummer}`);
      if (r.order.status === 'i_fil') throw fel(`Ordern ${r.order.referens} ligger i betalningsfil ${r.order.betalningsfil}. Läs in besked om att den är avvisad först.`);
      if (r.order.status === 'betald' || r.order.status === 'makulerad') throw fel(`Ordern ${r.order.referens} är ${r.order.status} och kan inte makuleras.`);
      await makuleraOrder(tx, r.id, skal);
      anteckna({ handelse: 'utbetalningsorder.makulerad', objekt: last.nyckel, arendeId: last.id, andringar: rekvisitionens(nummer, [{ falt: 'order', fore: `${r.order.referens} (${kr(r.order.belopp)})`, efter: null }]), skal });
      return this.rekvisitioner.svar(tx, begarande, last, nummer);
    });
  }
}

const fel = (meddelande: string): ProblemFel => new ProblemFel('regelbrott', `${meddelande} Inget har sparats.`);
const statusord = (r: LagradRekvisition): string => REKVISITIONSSTATUSNAMN[r.status].toLowerCase();
const status = (r: LagradRekvisition, till: LagradRekvisition['status']): Andring => ({ falt: 'status', fore: REKVISITIONSSTATUSNAMN[r.status], efter: REKVISITIONSSTATUSNAMN[till] });

/** Whoever may examine or attest may send back; that needs no other eyes. */
function aterlamningsratt({ roller }: InloggadBegarande): (arende: LastArende) => 'rekvisition.granska' | 'rekvisition.attestera' {
  return ({ omstandigheter }) => (provaBehorighet(roller, 'rekvisition.granska', omstandigheter).far ? 'rekvisition.granska' : 'rekvisition.attestera');
}

/** The claim's lines with what the examination says of each. Errors: regelbrott. */
function granskade(r: LagradRekvisition, { rader: sagda }: Granskningsbegaran): Rekvisitionsrad[] {
  if (!sagda) return r.rader;
  const okanda = sagda.flatMap(({ kostnadsslag }, nr): Faltfel[] => {
    if (!r.rader.some((x) => x.kostnadsslag === kostnadsslag)) return [{ falt: `rader.${nr}.kostnadsslag`, last: kostnadsslag, meddelande: `Rekvisitionen har inga kostnader för ${kontoartnamn(kostnadsslag).toLowerCase()}.`, ratt: 'ett kostnadsslag i rekvisitionen' }];
    return sagda.findIndex((x) => x.kostnadsslag === kostnadsslag) < nr ? [{ falt: `rader.${nr}.kostnadsslag`, last: kostnadsslag, meddelande: `${kontoartnamn(kostnadsslag)} står på två rader.`, ratt: 'varje kostnadsslag en gång' }] : [];
  });
  const blir = sagda.map(({ kostnadsslag, ejGodkant, skal }): Rekvisitionsrad => ({ kostnadsslag, bokfort: r.rader.find((x) => x.kostnadsslag === kostnadsslag)?.bokfort ?? 0, ejGodkant, skal: skal?.trim() || null }));
  const brister = okanda.length > 0 ? okanda : rekvisitionensFel(granskaEjGodkant(blir));
  if (brister.length > 0) throw new ProblemFel('regelbrott', 'Granskningen kan inte sparas. Inget har sparats.', brister);
  return r.rader.map((rad) => blir.find((x) => x.kostnadsslag === rad.kostnadsslag) ?? { ...rad, ejGodkant: 0, skal: null });
}

function radandringar(fore: readonly Rekvisitionsrad[], efter: readonly Rekvisitionsrad[]): Andring[] {
  return efter.flatMap((rad, i): Andring[] => {
    const var_ = fore[i]?.ejGodkant ?? 0;
    return rad.ejGodkant === var_ && rad.skal === (fore[i]?.skal ?? null) ? [] : [{ falt: `ej godkänt, ${kontoartnamn(rad.kostnadsslag).toLowerCase()}`, fore: kr(var_), efter: `${kr(rad.ejGodkant)}${rad.skal ? ` (${rad.skal})` : ''}` }];
  });
}

/** The law's limits are passed only with a reason. Errors: regelbrott. */
function kravSkal(varningar: readonly string[], skal: string | null): void {
  if (varningar.length === 0 || skal !== null) return;
  throw new ProblemFel('regelbrott', `${varningar.join(' ')} Inget har sparats.`, [{ falt: 'skal', last: null, meddelande: `${varningar.join(' ')} Skriv varför förskottet ändå ska betalas.`, ratt: 'ett skäl' }]);
}

function dolt({ roller }: InloggadBegarande, { sekretess, omstandigheter }: LastArende): boolean {
  return sekretess !== null && !provaBehorighet(roller, 'sekretess.lasa', omstandigheter).far;
}

function hinderfel(h: Attesthinder, dolj: boolean): Faltfel {
  const visat = dolj && h.kod === 'sparrande_villkor' ? { ...h, text: UNDANHALLET } : h;
  const falt = h.kod === 'sparrande_villkor' ? `villkor.${h.beslut}.${h.ordning}` : h.kod === 'period_utanfor' ? 'periodFran' : h.kod === 'ej_granskad' || h.kod === 'avgjord' ? 'status' : 'attest';
  return { falt, last: null, meddelande: attesthinder(visat), ratt: null };
}
