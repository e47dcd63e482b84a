import { Injectable } from '@nestjs/common';
import { granskaRekvisition, kanAndras, radsummor, type Rekvisition } from '@anslag/doman';
import { type Andring, REKVISITIONSSTATUSNAMN, rekvisitionensFel, type RekvisitionSvar } from '@anslag/kontrakt';
import type { AndradRekvisition, NyRekvisition } from '@anslag/kontrakt/begaran';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel } from '../plattform/problem/problem-fel';
import { type Ekonomilage, Ekonomilagen } from './ekonomilage';
import { andra, laggIn } from './rekvisition.repository';
import { rekvisitionens, rekvisitionsfalt, Rekvisitionsskrivning } from './rekvisitionsskrivning';

/** Claims as they come in, and are put right before they are examined. */
@Injectable()
export class RekvisitionService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly lagen: Ekonomilagen,
    private readonly rekvisitioner: Rekvisitionsskrivning,
    private readonly klocka: Klocka,
  ) {}

  /** Errors: those of Arendeskrivning; regelbrott (nothing is granted, the grant has ended, or the claim's faults field by field). */
  registrera(begarande: InloggadBegarande, nyckel: string, begaran: NyRekvisition, { idempotens }: Skrivval): Promise<RekvisitionSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'rekvisition.registrera', version: null, idempotens }, async (tx, last, anteckna) => {
      const lage = await this.lagen.hamta(tx, last.nyckel);
      const ny = somRekvisition(begaran, 0, begaran.slag, begaran.rattar ?? null);
      this.kravRatt(ny, lage);
      const rattar = lage.rekvisitioner.find((x) => x.nummer === ny.rattar);
      const nummer = await laggIn(tx, last.id, begarande.anvandareId, { ...ny, anmarkning: begaran.anmarkning?.trim() || null }, rattar?.id ?? null);
      const efter = Object.entries(rekvisitionsfalt({ ...ny, bokfort: radsummor(ny.rader).bokfort })).flatMap(([falt, varde]): Andring[] => (varde === null ? [] : [{ falt, fore: null, efter: varde }]));
      anteckna({ handelse: 'rekvisition.registrerad', objekt: last.nyckel, arendeId: last.id, andringar: rekvisitionens(nummer, efter) });
      return this.rekvisitioner.svar(tx, begarande, last, nummer);
    });
  }

  /** Errors: those of Rekvisitionsskrivning; regelbrott (it is examined or decided, or its faults field by field). */
  andra(begarande: InloggadBegarande, nyckel: string, nummer: number, begaran: AndradRekvisition, { idempotens }: Skrivval): Promise<RekvisitionSvar> {
    return this.rekvisitioner.utfor(begarande, { nyckel, nummer, version: begaran.version, handling: 'rekvisition.registrera', idempotens }, async ({ tx, lage, r, anteckna }) => {
      if (!kanAndras(r.status)) throw new ProblemFel('regelbrott', `Rekvisition ${nummer} är ${REKVISITIONSSTATUSNAMN[r.status].toLowerCase()} och kan inte ändras.${r.status === 'granskad' ? ' Återlämna den först.' : ''}`);
      kravSamma(begaran, r);
      const ny = somRekvisition(begaran, nummer, r.slag, r.rattar);
      this.kravRatt(ny, lage);
      const anmarkning = begaran.anmarkning?.trim() || null;
      await andra(tx, r.id, begarande.anvandareId, { ...ny, anmarkning });
      const [fore, efter] = [r, ny].map((x) => rekvisitionsfalt({ ...x, bokfort: radsummor(x.rader).bokfort }));
      anteckna('rekvisition.andrad', [
        ...Object.entries(efter ?? {}).flatMap(([falt, varde]): Andring[] => (varde === fore?.[falt] ? [] : [{ falt, fore: fore?.[falt] ?? null, efter: varde }])),
        { falt: 'status', fore: REKVISITIONSSTATUSNAMN[r.status], efter: REKVISITIONSSTATUSNAMN.inkommen },
      ]);
    });
  }

  /** Errors: regelbrott. */
  private kravRatt(ny: Rekvisition, { galler, rekvisitioner, arende, saldon }: Ekonomilage): void {
    if (!galler) throw new ProblemFel('regelbrott', `Inget är beviljat i ärendet ${arende.nyckel}, så inget kan rekvireras. Inget har sparats.`);
    if (galler.upphavd !== null) throw new ProblemFel('regelbrott', `Stödet i ärendet ${arende.nyckel} är upphävt genom beslut ${galler.upphavd}, och inget mer kan rekvireras. Inget har sparats.`);
    const fel = granskaRekvisition(ny, { projektperiod: galler.projektperiod, andra: rekvisitioner.filter((x) => x.nummer !== ny.nummer), ingaendeGodkant: saldon.ingaendeGodkant, idag: this.klocka.idag() });
    if (fel.length > 0) throw new ProblemFel('regelbrott', 'Rekvisitionen kan inte sparas. Inget har sparats.', rekvisitionensFel(fel));
  }
}

/** What a claim is, and what it corrects, is settled when it comes in. Errors: regelbrott. */
function kravSamma(begaran: AndradRekvisition, r: Rekvisition): void {
  const falt = [
    ...(begaran.slag === r.slag ? [] : [{ falt: 'slag', last: begaran.slag, meddelande: 'Rekvisitionens slag kan inte ändras. Låt den avslås och registrera en ny.', ratt: r.slag }]),
    ...((begaran.rattar ?? null) === r.rattar ? [] : [{ falt: 'rattar', last: `${begaran.rattar ?? ''}`, meddelande: 'Vilken rekvisition den rättar kan inte ändras.', ratt: r.rattar === null ? 'ingen' : `${r.rattar}` }]),
  ];
  if (falt.length > 0) throw new ProblemFel('regelbrott', 'Rekvisitionen kan inte sparas. Inget har sparats.', falt);
}

/** The claim as the rules read it, with the faults of its form still in it. */
function somRekvisition(b: NyRekvisition, nummer: number, slag: Rekvisition['slag'], rattar: number | null): Rekvisition {
  const fran = b.periodFran ?? null;
  const till = b.periodTill ?? null;
  return {
    nummer,
    slag,
    status: 'inkommen',
    inkom: b.inkom,
    // Half a period is none: the rule says that it is missing.
    period: fran !== null && till !== null ? { fran, till } : null,
    begart: b.begart ?? null,
    bestallt: 0,
    rattar,
    rader: (b.rader ?? []).map((rad) => ({ kostnadsslag: rad.kostnadsslag, bokfort: rad.bokfort, ejGodkant: rad.ejGodkant ?? 0, skal: rad.skal?.trim() || null })),
  };
}
