import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formateraMatvarde, gallandeMal, granskaNodmal, granskaNodutfall, type NodutfallFel } from '@anslag/doman';
import { type Andring, type Faltfel, grundnamn, kedjeavsernamn, lagenamn, type NodandringSvar, nodmalsfel, nodutfallsfel } from '@anslag/kontrakt';
import type { LoggatUtfall, NyttNodmal } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import type { InloggadBegarande } from '../behorighet/inloggad';
import type { Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { EffektkedjaMal } from './effektkedja-mal.entity';
import { KedjeQuery, type LagradAgare, type LagradNod } from './kedja.query';
import { Kedjeskrivning } from './kedjeskrivning';
import { ettLed } from './kedjesvar';
import { Utfall } from './utfall.entity';

/** What is logged on the nodes of chains: targets and outcomes, neither ever changed. */
@Injectable()
export class UtfallService {
  constructor(
    private readonly kedjor: KedjeQuery,
    private readonly skrivning: Kedjeskrivning,
    private readonly klocka: Klocka,
  ) {}

  /** Sets the node's target; the former stays. Errors: those of Kedjeskrivning; formfel (skal, of a revision); regelbrott (a node without results, the target in force again, what granskaNodmal finds). */
  sattMal(begarande: InloggadBegarande, nod: string, begaran: NyttNodmal, val: Skrivval): Promise<NodandringSvar> {
    return this.skrivning.utfor(begarande, { vag: { nod }, version: null, ...val }, async (tx, agare, anteckna) => {
      const stallt = kravNod(await this.kedjor.nod(tx, agare, { nod }));
      const galler = gallandeMal(stallt.mal.map((m) => ({ ...m, nod })));
      const { malvarde, malar = null, skal = null } = begaran;
      const avser = begaran.avser ?? stallt.avser ?? 'hela';
      const brott = granskaNodmal(stallt, { malvarde, malar }, galler, this.klocka.idag(), await this.kedjor.period(tx, agare)).map(nodmalsfel);
      const last: Record<string, string> = { nod: stallt.text, malvarde: formateraMatvarde(malvarde), malar: `${malar}` };
      if (brott.length > 0) throw regelbrott(brott.map((f) => ({ ...f, last: last[f.falt] ?? null })));
      if (galler?.malvarde === malvarde && galler.malar === malar && galler.avser === avser) {
        throw regelbrott([{ falt: 'malvarde', last: formateraMatvarde(malvarde), meddelande: 'Målet gäller redan.', ratt: 'ett annat målvärde eller målår' }]);
      }
      if (galler && skal === null) throw new ProblemFel('formfel', 'Målet är satt sedan förut, så ett nytt behöver ett skäl.', [{ falt: 'skal', last: null, meddelande: 'Skälet saknas.', ratt: 'varför målet ändras' }]);
      await tx.insert(EffektkedjaMal, { nodId: nod, nummer: (galler?.nummer ?? 0) + 1, malvarde, malar, avser, satt: this.klocka.idag(), skal: galler ? skal : null });
      const text = (v: number, ar: number | null, a: typeof avser): string => `${formateraMatvarde(v)}${stallt.enhet ? ` ${stallt.enhet}` : ''}${ar ? ` ${ar}` : ''} (${kedjeavsernamn(a)})`;
      anteckna({
        handelse: 'effektkedja.mal',
        skal,
        andringar: [{ falt: `Led ${stallt.beteckning}: mål`, fore: galler && text(galler.malvarde, galler.malar, galler.avser), efter: text(malvarde, malar, avser) }],
      });
      return this.svar(tx, agare, nod, null, []);
    });
  }

  /**
   * Logs an outcome. Errors: those of Kedjeskrivning; regelbrott, field by field: what cannot have been achieved yet, a node without results, more
   * that took part than the value counts, a link that no browser opens, an attachment of another ärende, an outcome that is put right already.
   */
  logga(begarande: InloggadBegarande, nod: string, begaran: LoggatUtfall, val: Skrivval): Promise<NodandringSvar> {
    return this.skrivning.utfor(begarande, { vag: { nod }, version: null, ...val }, async (tx, agare, anteckna) => {
      const loggas = kravNod(await this.kedjor.nod(tx, agare, { nod }));
      const u = utfyllt(begaran, loggas);
      const { hinder, anmarkningar } = granskaNodutfall(loggas, u, this.klocka.idag(), await this.kedjor.period(tx, agare));
      const fel = [...hinder.map((f) => iFalt(f, u)), ...(await this.stodfel(tx, agare, nod, u))];
      if (fel.length > 0) throw regelbrott(fel);
      const id = randomUUID();
      const { bilaga: bilagaId, rattar: rattarUtfallId, ...falt } = u;
      await tx.insert(Utfall, { id, nodId: nod, ...falt, bilagaId, rattarUtfallId, registreradAv: begarande.anvandareId });
      anteckna({ handelse: rattarUtfallId === null ? 'utfall.loggat' : 'utfall.rattat', andringar: iHistoriken(loggas, u) });
      return this.svar(tx, agare, nod, id, anmarkningar);
    });
  }

  /** Takes an outcome out of use; it stays, with the reason. Errors: those of Kedjeskrivning; konflikt (out of use already). */
  makulera(begarande: InloggadBegarande, utfall: string, skal: string, val: Skrivval): Promise<NodandringSvar> {
    return this.skrivning.utfor(begarande, { vag: { utfall }, version: null, ...val }, async (tx, agare, anteckna) => {
      const nod = await this.kedjor.nod(tx, agare, { utfall });
      const fore = nod?.utfall.find((u) => u.id === utfall);
      if (!nod || !fore) throw finnsInte('Resultatet');
      if (fore.makulerad) throw new ProblemFel('konflikt', 'Resultatet är redan makulerat.');
      await tx.query('UPDATE utfall SET makulerad = now(), makulerad_skal = $2 WHERE id = $1', [utfall, skal]);
      anteckna({ handelse: 'utfall.makulerat', skal, andringar: [{ falt: `Led ${nod.beteckning}: ${lagenamn(fore.lage).toLowerCase()} ${fore.ar}`, fore: fore.varde === null ? 'loggat' : formateraMatvarde(fore.varde), efter: null }] });
      return this.svar(tx, agare, nod.id, utfall, []);
    });
  }

  private async stodfel(tx: EntityManager, agare: LagradAgare, nod: string, { bilaga, rattar }: Utfyllt): Promise<Faltfel[]> {
    const stod = await this.kedjor.stod(tx, nod, agare.arendeId, { bilaga, rattar });
    const redan = stod.rattat?.makulerad ? 'Resultatet är makulerat.' : stod.rattat?.rattatAv ? 'Resultatet är redan rättat.' : null;
    return [
      ...(bilaga !== null && !stod.bilaga ? [{ falt: 'bilaga', last: bilaga, meddelande: 'Bilagan finns inte i ärendet, eller är makulerad.', ratt: 'en bilaga i ärendet' }] : []),
      ...(rattar !== null && !stod.rattat ? [{ falt: 'rattar', last: rattar, meddelande: 'Resultatet som skulle rättas finns inte på ledet.', ratt: 'ett resultat av samma led' }] : []),
      ...(redan === null ? [] : [{ falt: 'rattar', last: rattar, meddelande: redan, ratt: 'det resultat som gäller' }]),
    ];
  }

  private async svar(tx: EntityManager, agare: LagradAgare, id: string, utfall: string | null, anmarkningar: NodutfallFel[]): Promise<NodandringSvar> {
    const lagrad = kravNod(await this.kedjor.nod(tx, agare, { nod: id }));
    return { ...ettLed(lagrad, await this.kedjor.stomme(tx, agare), this.klocka.idag()), utfall, anmarkningar };
  }
}

type Utfyllt = ReturnType<typeof utfyllt>;

/** The outcome with what is left out as nothing. */
function utfyllt({ ar, datum, lage, grund = null, varde = null, avser, kvinnor = null, man = null, okant = null, kommentar = null, kalla = null, lank = null, bilaga = null, rattar = null }: LoggatUtfall, nod: LagradNod) {
  return { ar, datum, lage, grund, varde, avser: avser ?? nod.avser ?? ('hela' as const), kvinnor, man, okant, kommentar, kalla, lank, bilaga, rattar };
}

function kravNod(nod: LagradNod | null): LagradNod {
  if (!nod) throw finnsInte('Ledet i effektkedjan');
  return nod;
}

function regelbrott(fel: Faltfel[]): ProblemFel {
  return new ProblemFel('regelbrott', 'Det kan inte loggas som det är. Inget har sparats.', fel);
}

function iFalt(f: NodutfallFel, u: Utfyllt): Faltfel {
  const { falt, meddelande, ratt } = nodutfallsfel(f);
  const last: Record<string, string | number | null> = { ar: u.ar, datum: u.datum, varde: u.varde === null ? null : formateraMatvarde(u.varde), lank: u.lank };
  return { falt, last: last[falt] === undefined || last[falt] === null ? null : `${last[falt]}`, meddelande, ratt };
}

function iHistoriken(nod: LagradNod, u: Utfyllt): Andring[] {
  const led = `Led ${nod.beteckning}`;
  const varde = u.varde === null ? 'loggat' : `${formateraMatvarde(u.varde)}${nod.enhet ? ` ${nod.enhet}` : ''}`;
  return [
    { falt: `${led}: ${lagenamn(u.lage).toLowerCase()} ${u.ar}`, fore: null, efter: `${varde} (${kedjeavsernamn(u.avser)}), grund ${grundnamn(u.grund)}` },
    ...(['kommentar', 'kalla', 'lank'] as const).flatMap((f) => (u[f] === null ? [] : [{ falt: `${led}: ${f === 'kalla' ? 'källa' : f === 'lank' ? 'länk' : f}`, fore: null, efter: u[f] }])),
  ];
}
