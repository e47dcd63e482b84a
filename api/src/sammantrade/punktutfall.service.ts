import { Injectable } from '@nestjs/common';
import { avgor, deltagandehinder, formateraAndel, formateraKronor, granskaUtfall } from '@anslag/doman';
import { type Andring, deltagandehinderText, type Faltfel, PUNKTUTFALLSNAMN, type SammantradeAndratSvar, utfallfel, utfallsfalt } from '@anslag/kontrakt';
import type { AndratBeslut, Punktutfallsbegaran, Villkorsbegaran } from '@anslag/kontrakt/begaran';
import type { EntityManager } from 'typeorm';
import { Arendeskrivning } from '../arende/arendeskrivning';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { FattandeService } from '../beslut/fattande.service';
import type { Anteckna, Skrivval } from '../historik/skrivning';
import { finnsInte, ProblemFel } from '../plattform/problem/problem-fel';
import { andraForslag, type Forslagsvarden, lasForslag } from './andrat-forslag';
import { flyttaStatus } from './arendestatus';
import { Redovisningspunkt } from './redovisningspunkt';
import { type LagradPunkt, type LagratSammantrade, SammantradeQuery } from './sammantrade.query';
import { type LastSammantrade, Sammantradesskrivning } from './sammantradesskrivning';

/** An item that is dealt with, of a meeting that the transaction holds. */
interface Arbete {
  tx: EntityManager;
  mote: LastSammantrade;
  anteckna: Anteckna;
  begarande: InloggadBegarande;
  punkt: LagradPunkt;
  begaran: Punktutfallsbegaran;
}

/** Deals with the items of a meeting that is going on, one at a time. */
@Injectable()
export class PunktutfallService {
  constructor(
    private readonly skrivning: Sammantradesskrivning,
    private readonly arenden: Arendeskrivning,
    private readonly fattande: FattandeService,
    private readonly query: SammantradeQuery,
    private readonly redovisning: Redovisningspunkt,
  ) {}

  /**
   * Records the outcome of an item, and takes the decision or sends the ärende back in the same transaction. A decision is the right of
   * the one who may decide for the body; the rest is for whoever leads the meeting.
   * Errors: those of Sammantradesskrivning and FattandeService; saknas (the item), formfel, regelbrott (the outcome, who takes part),
   * konflikt (the ärende has been changed since it was read).
   */
  avgor(begarande: InloggadBegarande, id: string, punktId: string, begaran: Punktutfallsbegaran, val: Skrivval): Promise<SammantradeAndratSvar> {
    return this.skrivning.utfor(begarande, { id, handling: 'sammantrade.leda', version: begaran.version, status: ['pagar'], ...val }, async (tx, mote, anteckna) => {
      const lagrat = await this.query.hamta(tx, id);
      const punkt = lagrat?.punkter.find((p) => p.id === punktId);
      if (!lagrat || !punkt) throw finnsInte('Punkten');
      const oppet = await oppetForslag(tx, punkt);
      kravUtfall(punkt, oppet, begaran);
      kravReservationer(lagrat, punkt, begaran);
      const arbete: Arbete = { tx, mote, anteckna, begarande, punkt, begaran };
      if (punkt.nyckel !== null) await this.avgorArende(arbete, lagrat, oppet);
      if (begaran.utfall === 'godkand') await this.redovisning.godkann(tx, anteckna, mote, punkt);
      await spara(arbete);
      mote.anteckna('sammantrade.punkt', [{ falt: `§ ${punkt.paragraf} ${punkt.rubrik}`, fore: null, efter: PUNKTUTFALLSNAMN[begaran.utfall] }]);
      return {};
    });
  }

  private async avgorArende(arbete: Arbete, lagrat: LagratSammantrade, oppet: Forslagsvarden | null): Promise<void> {
    const { tx, mote, anteckna, begarande, punkt, begaran } = arbete;
    const { nyckel, nummer } = punkt;
    if (nyckel === null) return;
    const version = begaran.arendeversion ?? null;
    if (version === null) throw formfel([{ falt: 'arendeversion', last: null, meddelande: 'Ange vilken version av ärendet beslutet gäller.', ratt: 'ärendets version, som sammanträdet visar den' }]);
    const besluta = avgor(begaran.utfall) && oppet !== null && nummer !== null;
    const forslag = besluta ? { forslag: { nummer, dag: mote.datum } } : {};
    await this.arenden.utforI(tx, anteckna, begarande, { nyckel, handling: besluta ? 'beslut.namnd' : 'sammantrade.leda', version, ...forslag }, async (_, last, antecknaArendet) => {
      if (last.omstandigheter.javig) throw new ProblemFel('obehorig', `${deltagandehinderText(begarande.namn, 'javig')} Någon annan för in utfallet. Inget har sparats.`);
      if (besluta) kravDeltar(lagrat, punkt, begarande);
      const andringar: Andring[] = [{ falt: 'Utfall', fore: null, efter: PUNKTUTFALLSNAMN[begaran.utfall] }];
      if (besluta && begaran.utfall !== 'bifall') {
        const blir = begaran.utfall === 'avslag' ? avslaget(oppet, begaran.motivering ?? null) : andrade(oppet, begaran.andrat ?? {}, begaran.motivering ?? null);
        await andraForslag(tx, last.id, nummer, blir);
        andringar.push(...skillnader(nummer, oppet, blir));
      }
      antecknaArendet({ handelse: 'sammantrade.punkt', objekt: `${mote.objekt} § ${punkt.paragraf}`, arendeId: last.id, andringar, skal: begaran.motivering ?? null });
      if (begaran.utfall !== 'aterremiss' || nummer === null) return;
      const laget = await this.query.forslaget(tx, last.id, nummer);
      if (laget?.fattade === 0 && laget.status === 'foreslagen') {
        await flyttaStatus(tx, last, antecknaArendet, 'foreslagen', 'under_beredning', `Återremiss, ${mote.objekt} § ${punkt.paragraf}: ${begaran.motivering ?? ''}`);
      }
    });
    if (besluta) await this.fattande.fattaI(tx, anteckna, begarande, nyckel, nummer, { version, datum: mote.datum, paragraf: `§ ${punkt.paragraf}`, overskridandeskal: begaran.overskridandeskal ?? null });
  }
}

/** The item's proposal as long as it is open. */
async function oppetForslag(tx: EntityManager, { nyckel, nummer }: LagradPunkt): Promise<Forslagsvarden | null> {
  const forslag = nyckel !== null && nummer !== null ? await lasForslag(tx, nyckel, nummer) : null;
  return forslag?.lage === 'forslag' ? forslag : null;
}

function kravUtfall(punkt: LagradPunkt, oppet: Forslagsvarden | null, begaran: Punktutfallsbegaran): void {
  const { utfall, motivering, andrat } = begaran;
  const egen = punkt.nyckel === null;
  const sagtAndrat = andrat ? (egen ? !!andrat.satser?.trim() : Object.entries(andrat).some(([falt, v]) => falt !== 'satser' && v !== undefined)) : false;
  const fel = granskaUtfall({ slag: punkt.slag, utfall: punkt.utfall, forslag: oppet?.slag ?? null }, { utfall, motivering: motivering ?? null, andrat: sagtAndrat });
  if (fel.length === 0) return;
  const falt = fel.map((f): Faltfel => ({ falt: utfallsfalt(f), last: null, meddelande: utfallfel(f), ratt: null }));
  throw new ProblemFel(fel.some((f) => f.kod === 'redan_avgjord') ? 'konflikt' : 'regelbrott', `${falt.map((f) => f.meddelande).join(' ')} Inget har sparats.`, falt);
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

async function spara({ tx, punkt, begaran }: Arbete): Promise<void> {
  const text = (varde: string | null | undefined): string | null => varde?.trim() || null;
  await tx.query('UPDATE sammantradespunkt SET utfall = $2, motivering = $3, andrad_text = $4, protokollsanteckning = $5 WHERE id = $1', [
    punkt.id, begaran.utfall, text(begaran.motivering), punkt.nyckel === null ? text(begaran.andrat?.satser) : null, text(begaran.protokollsanteckning),
  ]);
  const reservationer = begaran.reservationer ?? [];
  await tx.query('INSERT INTO reservation (punkt_id, anvandare_id, reservationstext) SELECT $1, * FROM unnest($2::uuid[], $3::text[])', [punkt.id, reservationer.map((r) => r.id), reservationer.map((r) => r.text)]);
  await tx.query('INSERT INTO punktjav (punkt_id, anvandare_id) SELECT $1, * FROM unnest($2::uuid[])', [punkt.id, punkt.javiga.map((j) => j.id)]);
}

function avslaget(f: Forslagsvarden, motiv: string | null): Forslagsvarden {
  return { ...f, slag: 'avslag', andel: null, tak: null, avslagsmotiv: motiv, villkor: [] };
}

function andrade(f: Forslagsvarden, andrat: AndratBeslut, motivering: string | null): Forslagsvarden {
  const { beviljadAndel, tak, projektperiod, villkor } = andrat;
  return {
    ...f,
    andel: beviljadAndel ?? f.andel,
    tak: tak ?? f.tak,
    fran: projektperiod?.fran ?? f.fran,
    till: projektperiod?.till ?? f.till,
    villkor: villkor?.map(lagratVillkor) ?? f.villkor,
    motivering: motivering ?? f.motivering,
  };
}

const lagratVillkor = ({ kod, text, senast, bevis, sparrarUtbetalning, villkorsmall }: Villkorsbegaran): Forslagsvarden['villkor'][number] => ({
  kod,
  text,
  senast: senast ?? null,
  bevis: bevis ?? null,
  sparrarUtbetalning: sparrarUtbetalning ?? false,
  villkorsmall: villkorsmall ?? null,
});

function skillnader(nummer: number, fore: Forslagsvarden, efter: Forslagsvarden): Andring[] {
  const rader = (f: Forslagsvarden): Record<string, string | null> => ({
    slag: f.slag,
    'beviljad andel': f.andel === null ? null : `${formateraAndel(f.andel)} %`,
    tak: f.tak === null ? null : `${formateraKronor(f.tak)} kr`,
    'tidigaste start': f.fran,
    'senaste slut': f.till,
    villkor: f.villkor.map((v) => v.text).join('\n') || null,
  });
  const [f, e] = [rader(fore), rader(efter)];
  return Object.keys(f).map((falt) => ({ falt: `Beslut ${nummer}: ${falt}`, fore: f[falt] ?? null, efter: e[falt] ?? null })).filter((a) => a.fore !== a.efter);
}
