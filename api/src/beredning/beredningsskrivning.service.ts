import { Injectable } from '@nestjs/common';
import { granskaMalverkan, granskaPoang, type MalMedVerkan, type Riktlinjebedomning } from '@anslag/doman';
import { type Andring, type ArendeandringSvar, type BerettKriterium, type Faltfel, malverkanfel, poangfel, type Prioriteringsval } from '@anslag/kontrakt';
import type { SkrivBeredning } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { ArendeQuery } from '../arende/arende.query';
import { Arendeskrivning, versionsbyte } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { skrivFordelning } from '../beslut/skriv-fordelning';
import type { Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { kriterieandringar, malandringar, riktlinjeandringar, textandringar } from './andringar';
import { BeredningQuery, type LagradBeredning } from './beredning.query';
import { BeredningRepository } from './beredning.repository';

/** Writes the officer's assessment. */
@Injectable()
export class BeredningsskrivningService {
  constructor(
    private readonly skrivning: Arendeskrivning,
    private readonly arenden: ArendeQuery,
    private readonly beredning: BeredningQuery,
    private readonly repository: BeredningRepository,
  ) {}

  /**
   * Changes what is given and differs. The parts at the goals of what is decided stay; those of open proposals follow the goals.
   * Errors: those of Arendeskrivning; formfel (a priority or goal that the registers do not have), regelbrott (field by field).
   */
  skriv(begarande: InloggadBegarande, nyckel: string, begaran: SkrivBeredning, val: Skrivval): Promise<ArendeandringSvar> {
    return this.skrivning.utfor(begarande, { nyckel, handling: 'arende.andra', version: begaran.version, ...val }, async (tx, last, anteckna) => {
      const arende = await this.arenden.hamta(tx, last.nyckel);
      if (!arende) throw finnsInte(`Ärendet ${last.nyckel}`);
      if (arende.status === 'avslutad') throw new ProblemFel('regelbrott', 'Ärendet är avslutat, så beredningen ändras inte. Inget har sparats.');
      const fore = await this.beredning.hamta(tx, last.id);
      const andringar: Andring[] = [
        ...(await this.skrivTexter(tx, last.id, fore, begaran)),
        ...(await this.skrivSvar(tx, last.id, fore, begaran)),
        ...(await this.skrivPrioritering(tx, last.id, fore, begaran)),
        ...(await this.skrivMal(tx, last.id, fore, begaran, arende.beslut)),
      ];
      if (andringar.length === 0) return { nyckel: last.nyckel, version: begaran.version };
      await this.repository.nyVersion(tx, last.id);
      anteckna({ handelse: 'beredning.andrad', objekt: last.nyckel, arendeId: last.id, andringar: [versionsbyte(last), ...andringar] });
      return { nyckel: last.nyckel, version: begaran.version + 1 };
    });
  }

  private async skrivTexter(tx: EntityManager, id: string, fore: LagradBeredning, { texter = [] }: SkrivBeredning): Promise<Andring[]> {
    const dubblett = texter.findIndex((t, i) => texter.findIndex((x) => x.del === t.del) < i);
    if (dubblett >= 0) throw bruten([{ falt: `texter[${dubblett}].del`, last: texter[dubblett]?.del ?? null, meddelande: 'Samma del står två gånger.', ratt: 'varje del en gång' }]);
    const andringar = textandringar(fore.texter, texter);
    if (andringar.length > 0) await this.repository.texter(tx, id, texter);
    return andringar;
  }

  private async skrivSvar(tx: EntityManager, id: string, fore: LagradBeredning, { riktlinje = [] }: SkrivBeredning): Promise<Andring[]> {
    const fel = riktlinje.flatMap(({ kod, svar, avsteg }, i): Faltfel[] => [
      ...(svar === true && avsteg ? [{ falt: `riktlinje[${i}].avsteg`, last: null, meddelande: 'Det som är uppfyllt är inget avsteg.', ratt: 'inget avsteg, eller svaret att det avviker' }] : []),
      ...(riktlinje.findIndex((x) => x.kod === kod) < i ? [{ falt: `riktlinje[${i}].kod`, last: kod, meddelande: 'Samma fråga besvaras två gånger.', ratt: 'varje fråga en gång' }] : []),
    ]);
    if (fel.length > 0) throw bruten(fel);
    const nya = riktlinje.map((r): Riktlinjebedomning => ({ kod: r.kod, svar: r.svar, motivering: r.motivering ?? null, avsteg: r.avsteg ?? null }));
    const andringar = riktlinjeandringar(fore.bedomningar, nya);
    if (andringar.length > 0) await this.repository.bedomningar(tx, id, nya);
    return andringar;
  }

  /** The priority, and the points by the criteria of its inriktningsbeslut. */
  private async skrivPrioritering(tx: EntityManager, id: string, fore: LagradBeredning, { prioritering, kriterier }: SkrivBeredning): Promise<Andring[]> {
    const val = await this.beredning.inriktningsbeslut(tx);
    const gammal = prioritetsnamn(val, fore.prioritering?.id ?? null);
    const blir = prioritering === undefined ? gammal : prioritetsnamn(val, prioritering);
    if (prioritering && blir === null) throw okand('prioritering', prioritering, 'Prioriteringen finns inte i registret.', 'en prioritering ur ett inriktningsbeslut');
    const andringar: Andring[] = gammal?.text === blir?.text ? [] : [{ falt: 'Prioritering', fore: gammal?.text ?? null, efter: blir?.text ?? null }];
    if (andringar.length > 0) await this.repository.prioritering(tx, id, prioritering ?? null);
    if (kriterier === undefined && andringar.length === 0) return andringar;
    const gallande: BerettKriterium[] = blir ? await this.beredning.kriterier(tx, id, blir.inriktningsbeslut) : [];
    const nya = kriterier ?? gallande.flatMap((k) => (k.poang === null && k.motivering === null ? [] : [{ kriterium: k.id, poang: k.poang, motivering: k.motivering }]));
    const fel = granskaPoang(gallande, nya.map((k) => ({ kriterium: k.kriterium, poang: k.poang ?? null }))).map((f): Faltfel => {
      const plats = nya.findIndex((k) => k.kriterium === f.kriterium);
      return { falt: `kriterier[${plats}].${f.kod === 'poang_utanfor' ? 'poang' : 'kriterium'}`, last: f.kod === 'poang_utanfor' ? `${f.last}` : f.kriterium, ...poangfel(f) };
    });
    if (fel.length > 0) throw bruten(fel);
    const poang = kriterieandringar(gallande, nya);
    if (poang.length > 0 || andringar.length > 0) await this.repository.kriterier(tx, id, nya);
    return [...andringar, ...poang];
  }

  private async skrivMal(tx: EntityManager, id: string, fore: LagradBeredning, { mal }: SkrivBeredning, beslut: readonly { nummer: number; lage: string }[]): Promise<Andring[]> {
    if (mal === undefined) return [];
    const nya = mal.map((m): MalMedVerkan => ({ effektmal: m.effektmal, huvudmal: m.huvudmal, andel: m.andel ?? null, verkan: m.verkan, not: m.not ?? null }));
    const register = await this.beredning.malnamn(tx, nya.map((m) => m.effektmal));
    const saknad = nya.findIndex((m) => !register.has(m.effektmal));
    if (saknad >= 0) throw okand(`mal[${saknad}].effektmal`, nya[saknad]?.effektmal ?? '', 'Målet finns inte i registret.', 'ett effektmål ur en strategi');
    const fel = granskaMalverkan(nya).map((f): Faltfel => ({ falt: malfalt(f, nya), last: null, ...malverkanfel(f) }));
    if (fel.length > 0) throw bruten(fel);
    const andringar = malandringar(fore.mal, nya, (m) => register.get(m) ?? fore.mal.find((x) => x.effektmal === m)?.namn ?? m);
    if (andringar.length === 0) return [];
    await this.repository.mal(tx, id, nya);
    for (const f of await this.beredning.oppnaForslag(tx, id, beslut.filter((b) => b.lage === 'forslag').map((b) => b.nummer))) await skrivFordelning(tx, id, f);
    return andringar;
  }
}

/** Where a fault of the goals stands: at the goal it is about, else at the list. */
function malfalt(f: ReturnType<typeof granskaMalverkan>[number], mal: readonly MalMedVerkan[]): string {
  if (!('effektmal' in f) || typeof f.effektmal !== 'string') return 'mal';
  const plats = mal.findLastIndex((m) => m.effektmal === f.effektmal);
  return f.kod === 'mal_andel_utanfor' || f.kod === 'mal_andel_utan_bidrag' ? `mal[${plats}].andel` : f.kod === 'motverkar_utan_not' ? `mal[${plats}].not` : `mal[${plats}]`;
}

function prioritetsnamn(val: readonly Prioriteringsval[], id: string | null): { text: string; inriktningsbeslut: string } | null {
  for (const i of val) {
    const p = i.prioriteringar.find((x) => x.id === id);
    if (p) return { text: `${i.beteckning}: ${p.kod}`, inriktningsbeslut: i.inriktningsbeslut };
  }
  return null;
}

function bruten(fel: Faltfel[]): ProblemFel {
  return new ProblemFel('regelbrott', 'Beredningen kan inte sparas. Inget har sparats.', fel);
}

function okand(falt: string, last: string, meddelande: string, ratt: string): ProblemFel {
  return new ProblemFel('formfel', 'En eller flera uppgifter har fel form.', [{ falt, last, meddelande, ratt }]);
}
