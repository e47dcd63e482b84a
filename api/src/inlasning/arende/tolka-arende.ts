import { type Datum, type Period, STODTYPER, tolkaDiarienummer, tolkaNypsId } from '@anslag/doman';
import type { ArendeUppgift, EffektkedjaUppgift, MalUppgift } from '@anslag/kontrakt';
import type { Fellista } from '../falt/fellista';
import { type Given, LANGST_NAMN, Objektlasare, type Vag, arObjekt, faltnamn } from '../falt/objektlasare';
import { formulera } from '../formulering';
import type { Register, Registerpost, Uppslag } from '../register';
import type { Malpost } from '../../beslut/fordelning';
import type { Kedjepost, LastArende } from './post';
import { tolkaRiktlinjesvar } from './riktlinjesvar';
import { tolkaAnsokan } from './tolka-ansokan';
import { BESLUTSFALT, tolkaBeslut } from './tolka-beslut';
import { KEDJEFALT, tolkaKedja } from './tolka-kedja';

export const ARENDEFALT = faltnamn<ArendeUppgift>({
  diarienummer: true,
  nypsId: true,
  historiskNyckel: true,
  namn: true,
  stodtyp: true,
  stodform: true,
  sokande: true,
  egetProjekt: true,
  sammanfattning: true,
  bransch: true,
  kon: true,
  kommun: true,
  kommuner: true,
  euProgram: true,
  inriktning: true,
  prioriteratOmrade: true,
  strategisktOmrade: true,
  effektmal: true,
  effektmalSkrivet: true,
  kraftsamlingar: true,
  effektkedja: true,
  ansokan: true,
  beredning: true,
  riktlinjesvar: true,
  kalla: true,
  beslut: true,
});
const MALFALT = faltnamn<MalUppgift>({ namn: true, huvudmal: true, andel: true });
const INRIKTNINGSFALT = faltnamn<NonNullable<ArendeUppgift['inriktning']>>({ beslut: true, kod: true });
const EU_PROGRAM = ['ERUF', 'ESF', 'INTERREG', 'REACT_EU', 'ANNAT'] as const;

type Lasare = Objektlasare<ArendeUppgift>;

/** Looks a name up; refuses it at its field when the register does not have it. */
function slaUpp<T extends object, P extends Registerpost>(
  o: Objektlasare<T>,
  falt: keyof T & string,
  sok: (namn: string) => Uppslag<P>,
): P | null | undefined {
  const namn = o.text(falt, LANGST_NAMN);
  if (namn === null || namn === undefined) return namn;
  const traff = sok(namn);
  return traff.ok ? traff.post : o.fel(falt, traff.meddelande, traff.ratt);
}

/** Goals or kraftsamlingar with their shares, picked from the register. */
export function tolkaMal<T extends object>(
  o: Objektlasare<T>,
  falt: keyof T & string,
  sok: (namn: string) => Uppslag<Registerpost>,
): Malpost[] | undefined {
  const mal = o.lista<MalUppgift, Malpost | null>(falt, MALFALT, (m) => {
    const post = slaUpp(m, 'namn', sok);
    m.krav('namn', post, 'Namnet i registret');
    const delar = { huvudmal: m.bool('huvudmal') ?? false, andel: m.andel('andel') ?? null };
    return post ? { id: post.id, ...delar } : null;
  });
  return mal === undefined ? undefined : (mal ?? []).filter((m) => m !== null);
}

function tolkaNycklar(o: Lasare): Pick<LastArende, 'diarienummer' | 'nypsId' | 'historiskNyckel'> {
  const dnr = lasNyckel(o, 'diarienummer', tolkaDiarienummer);
  const nyps = lasNyckel(o, 'nypsId', tolkaNypsId);
  const historisk = o.text('historiskNyckel', 20);
  if (historisk && !/^H\d{4}-\d{2,4}$/.test(historisk))
    o.fel('historiskNyckel', 'Inte en historisk nyckel.', 'H, årtal och löpnummer: H2021-01');
  if (historisk && (dnr || nyps))
    o.fel('historiskNyckel', 'Ett ärende med nummer har ingen historisk nyckel.', 'Lämna fältet tomt');
  if (
    [o.ravarde('diarienummer'), o.ravarde('nypsId'), o.ravarde('historiskNyckel')].every((v) => v === undefined || v === null)
  ) {
    o.fel('diarienummer', 'Ärendet saknar diarienummer och NYPS-id.', 'Minst ett av dem: 20RS3419, 216029 eller Regt-53-20');
  }
  return { diarienummer: dnr, nypsId: nyps, historiskNyckel: historisk };
}

function lasNyckel(o: Lasare, falt: 'diarienummer' | 'nypsId', tolka: typeof tolkaDiarienummer): Given<string> {
  const text = o.text(falt, LANGST_NAMN);
  if (text === null || text === undefined) return text;
  const svar = tolka(text);
  if (svar.ok) return svar.varde;
  for (const f of svar.fel) o.fel(falt, ...formulera(f));
  return undefined;
}

/** The keys a record may be stored under, so that it can be looked for before it is read in full; no faults are reported here. */
export function mojligaNycklar(varde: unknown): string[] {
  if (!arObjekt(varde)) return [];
  const svar = [
    typeof varde['diarienummer'] === 'string' ? tolkaDiarienummer(varde['diarienummer']) : null,
    typeof varde['nypsId'] === 'string' ? tolkaNypsId(varde['nypsId']) : null,
  ].flatMap((s) => (s?.ok ? [s.varde] : []));
  return typeof varde['historiskNyckel'] === 'string' ? [...svar, varde['historiskNyckel'].trim()] : svar;
}

/** The day whose registers the ärende was assessed under: that of its first decision. */
function forstaDag(tider: readonly Period[], lagradDag: Datum | null): Datum | null {
  return tider.reduce<Datum | null>((forst, t) => (forst === null || t.fran < forst ? t.fran : forst), lagradDag);
}

/**
 * Reads one ärende of an import, form and register names, and adds every fault to the list.
 * @param varde what the file holds, of any shape.
 * @param lagradDag the day of the ärende's first stored decision, or when its application came in, which decides the register version when it is earlier than the file's.
 * @returns null when something was at fault.
 */
export function tolkaArende(
  varde: unknown,
  vag: Vag,
  fel: Fellista,
  register: Register,
  lagradDag: Datum | null,
): LastArende | null {
  const fore = fel.antal;
  if (!arObjekt(varde)) {
    fel.fel(vag(''), varde, 'Ska vara ett ärende.', '{ "diarienummer": "20RS3419", "namn": … }');
    return null;
  }
  const o: Lasare = new Objektlasare<ArendeUppgift>(varde, vag, fel, ARENDEFALT);
  const nycklar = tolkaNycklar(o);
  const namn = o.krav('namn', o.text('namn', LANGST_NAMN), 'Ärendets namn');
  const stodtyp = o.krav('stodtyp', o.val('stodtyp', STODTYPER), STODTYPER.join(', '));
  const ansokt = tolkaAnsokan(o);
  const inkom = ansokt.ansokan?.inkom ?? null;
  const kandDag = (ansokt.ansokan || ansokt.texter) && (inkom ?? lagradDag);
  const beslut = o.krav('beslut', o.lista('beslut', BESLUTSFALT, tolkaBeslut), 'Minst ett beslut') ?? [];
  if (fel.antal === fore && beslut.length === 0 && !kandDag) {
    o.fel('beslut', 'Ärendet saknar beslut, och dagen när ansökan kom in är inte känd.', 'Minst ett beslut, eller ansokan.inkom');
  }
  const dag = forstaDag(
    beslut.flatMap((b) => b.beslutad ?? []),
    lagradDag,
  ) ?? inkom;

  const stodform = slaUpp(o, 'stodform', (n) => register.stodform(n));
  if (stodform && stodtyp && stodform.stodtyp !== stodtyp) {
    o.fel(
      'stodform',
      `Stödformen hör till stödtypen ${stodform.stodtyp}, ärendet till ${stodtyp}.`,
      'En stödform av ärendets stödtyp',
    );
  }
  const inriktning = o.objekt<NonNullable<ArendeUppgift['inriktning']>>('inriktning', INRIKTNINGSFALT);
  const kedja = o.objekt<EffektkedjaUppgift>('effektkedja', KEDJEFALT);
  const last: Omit<LastArende, 'ansokan' | 'texter' | 'namn' | 'stodtyp' | 'beslut'> = {
    stodformId: idAv(stodform),
    sokande: o.text('sokande', LANGST_NAMN),
    egetProjekt: o.bool('egetProjekt'),
    sammanfattning: o.text('sammanfattning'),
    bransch: o.text('bransch', LANGST_NAMN),
    kon: o.val('kon', ['K', 'M']),
    kommunId: idAv(slaUpp(o, 'kommun', (n) => register.kommun(n))),
    kommunIder: tolkaKommuner(o, register),
    euProgram: o.val('euProgram', EU_PROGRAM),
    prioriteringId: inriktning && tolkaInriktning(inriktning, register),
    prioriteratOmradeId:
      dag === null ? undefined : idAv(slaUpp(o, 'prioriteratOmrade', (n) => register.prioriteratOmrade(n, dag))),
    strategisktOmradeId: idAv(slaUpp(o, 'strategisktOmrade', (n) => register.strategisktOmrade(n))),
    effektmalSkrivet: o.text('effektmalSkrivet'),
    kalla: o.text('kalla'),
    effektmal: dag === null ? undefined : tolkaMal(o, 'effektmal', (n) => register.effektmal(n, dag)),
    kraftsamlingar: dag === null ? undefined : tolkaMal(o, 'kraftsamlingar', (n) => register.kraftsamling(n, dag)),
    effektkedja: kedja && dag !== null ? utanTom(tolkaKedja(kedja, (n) => register.effektmal(n, dag))) : kedja && undefined,
    // Last: a field that is set after a spread costs about a microsecond.
    riktlinjesvar: tolkaRiktlinjesvar(o),
    ...nycklar,
  };
  if (fel.antal > fore || namn === undefined || stodtyp === undefined) return null;
  return { namn, stodtyp, beslut: beslut.flatMap((b) => b.last ?? []), ...last, ...ansokt };
}

function idAv(post: Registerpost | null | undefined): string | null | undefined {
  return post === undefined ? undefined : (post?.id ?? null);
}

function tolkaKommuner(o: Lasare, register: Register): string[] | undefined {
  const namn = o.texter('kommuner');
  if (namn === undefined) return undefined;
  const ider = (namn ?? []).flatMap((n) => {
    const traff = register.kommun(n);
    if (traff.ok) return [traff.post.id];
    o.felI('kommuner', n, traff.meddelande, traff.ratt);
    return [];
  });
  return [...new Set(ider)];
}

function tolkaInriktning(
  o: Objektlasare<NonNullable<ArendeUppgift['inriktning']>>,
  register: Register,
): string | null | undefined {
  const beslut = o.krav('beslut', o.text('beslut', LANGST_NAMN), 'Inriktningsbeslutets beteckning');
  const kod = o.krav('kod', o.text('kod', LANGST_NAMN), 'Prioriteringens kod; utelämna inriktning när den inte är känd');
  if (beslut === undefined || kod === undefined) return undefined;
  const traff = register.prioritering(beslut, kod);
  return traff.ok ? traff.post.id : o.fel(traff.falt, traff.meddelande, traff.ratt);
}

function utanTom(kedja: Kedjepost): Kedjepost | null {
  return kedja.noder.length + kedja.lankar.length === 0 ? null : kedja;
}
