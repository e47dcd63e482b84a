import { formateraMatvarde, granskaNodutfall, type Hinder } from '@anslag/doman';
import { grundnamn, hinderText, lagenamn, nodutfallsfel } from '@anslag/kontrakt';
import { hinderFor } from '../arende/hinder';
import { type LastUtfallsrad, type Utfallskolumn, type Utfallsrad, utfallsrad, utfallsrader } from '../kalla/utfallsrader';
import type { Korning } from '../korning';
import { laggIn } from '../massinlagg';
import { lasKedjor, normalNyckel, type Utfallsarende, type Utfallsnod, utfallstecken } from './lagrade-kedjor';

const UTFALL = {
  nod_id: 'uuid',
  ar: 'integer',
  datum: 'date',
  lage: 'text',
  grund: 'text',
  varde_hundradelar: 'bigint',
  avser: 'text',
  kvinnor: 'integer',
  man: 'integer',
  kommentar: 'text',
  kalla: 'text',
  registrerad_av: 'uuid',
} as const;

/** Which column a field of an outcome is read from. */
const KOLUMN: Readonly<Record<string, Utfallskolumn>> = { nod: 'Nod', ar: 'År', datum: 'Datum', varde: 'Värde', kvinnor: 'Kvinnor', lank: 'Källa' };
const LANGST_NAMN = 200;

/** Reads results of the nodes of ärenden, a row each. One that is logged already, to the letter, is left as it is. */
export async function lasInUtfall(korning: Korning, sokvag: string, typ: 'text' | 'xlsx'): Promise<void> {
  const { db, fel, protokoll } = korning;
  const rader: LastUtfallsrad[] = [];
  for await (const rad of utfallsrader(sokvag, typ, fel)) rader.push(utfallsrad(rad, fel));
  korning.totalt = rader.length;
  const nycklar = rader.flatMap((r) => (r.diarienummer === null ? [] : [normalNyckel(r.diarienummer)]));
  const kedjor = await lasKedjor(db, [...new Set(nycklar)], korning.skriv);
  const hinder = await hinderFor(db, korning.anvandareId, [...new Set([...kedjor.values()].map((a) => a.id))], 'uppfoljning.skriva');
  const nya: { nod: Utfallsnod; rad: Utfallsrad }[] = [];
  for (const last of rader) {
    const rad = last.hel;
    const funnen = slaUpp(last, korning, kedjor, hinder);
    if (!rad || !funnen || !granska(rad, funnen, korning)) {
      protokoll.post({ plats: last.plats, nyckel: last.diarienummer ?? '', namn: '', utfall: 'fel', skillnader: [] });
      continue;
    }
    const { arende, nod } = funnen;
    const tecken = utfallstecken(rad);
    const finns = nod.utfall.has(tecken);
    nod.utfall.add(tecken);
    const varde = rad.varde === null ? 'loggat' : `${formateraMatvarde(rad.varde)}${nod.enhet ? ` ${nod.enhet}` : ''}`;
    const skillnader = finns ? [] : [{ falt: `Led ${nod.beteckning}: ${lagenamn(rad.lage).toLowerCase()} ${rad.ar}`, fore: '–', efter: `${varde}, grund ${grundnamn(rad.grund)}` }];
    protokoll.post({ plats: rad.plats, nyckel: arende.nyckel, namn: nod.text.slice(0, LANGST_NAMN), utfall: finns ? 'oforandrad' : 'ny', skillnader });
    if (!finns) nya.push({ nod, rad });
  }
  if (!korning.skriv || fel.antal > 0) return;
  await laggIn(
    db,
    'utfall',
    UTFALL,
    nya.map(({ nod, rad }) => ({
      nod_id: nod.id,
      ar: rad.ar,
      datum: rad.datum,
      lage: rad.lage,
      grund: rad.grund,
      varde_hundradelar: rad.varde,
      avser: nod.avser,
      kvinnor: rad.kvinnor,
      man: rad.man,
      kommentar: rad.kommentar,
      kalla: rad.kalla,
      registrerad_av: korning.anvandareId,
    })),
  );
}

/** The ärende and the node that the row speaks of, when results may be logged there; else null, with the fault in the list. */
function slaUpp(rad: LastUtfallsrad, { fel }: Korning, kedjor: ReadonlyMap<string, Utfallsarende>, hinder: ReadonlyMap<string, Hinder>): { arende: Utfallsarende; nod: Utfallsnod } | null {
  if (rad.diarienummer === null) return null;
  const arende = kedjor.get(normalNyckel(rad.diarienummer));
  if (!arende) {
    fel.fel(rad.vid('Diarienummer'), rad.diarienummer, 'Ärendet finns inte.', 'numret på ett inläst ärende');
    return null;
  }
  const hindret = hinder.get(arende.id);
  if (hindret) {
    fel.fel(rad.vid('Diarienummer'), rad.diarienummer, hinderText(hindret), 'ett ärende som du får logga resultat i');
    return null;
  }
  const sokt = rad.nod;
  if (sokt === null) return null;
  const samma = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');
  const noder = arende.noder.filter((n) => samma(n.beteckning, sokt));
  const traffar = noder.length > 0 ? noder : arende.noder.filter((n) => samma(n.text, sokt));
  const [nod] = traffar;
  if (!nod || traffar.length > 1) {
    const finns = arende.noder.slice(0, 20).map((n) => n.beteckning).join(', ');
    fel.fel(rad.vid('Nod'), rad.nod, nod ? 'Flera led i kedjan heter så.' : 'Ledet finns inte i ärendets effektkedja.', finns === '' ? 'ett ärende som har en effektkedja' : `något av ${finns}`);
    return null;
  }
  return { arende, nod };
}

/** May the result be logged on the node? What stands in the way, and what is worth a remark, is in the lists. */
function granska(rad: Utfallsrad, { arende, nod }: { arende: Utfallsarende; nod: Utfallsnod }, { fel, idag }: Korning): boolean {
  const { hinder: brott, anmarkningar } = granskaNodutfall(nod, { ...rad, okant: null, lank: null }, idag, arende.period);
  for (const [lista, anmal] of [[brott, fel.fel.bind(fel)], [anmarkningar, fel.varning.bind(fel)]] as const) {
    for (const f of lista) {
      const { falt, meddelande, ratt } = nodutfallsfel(f);
      const kolumn = KOLUMN[falt] ?? 'Nod';
      anmal(rad.vid(kolumn), last(rad, kolumn), meddelande, ratt);
    }
  }
  return brott.length === 0;
}

function last(rad: Utfallsrad, kolumn: Utfallskolumn): string | number | null {
  const varden: Partial<Record<Utfallskolumn, string | number | null>> = { Nod: rad.nod, År: rad.ar, Datum: rad.datum, Värde: rad.varde === null ? null : formateraMatvarde(rad.varde), Kvinnor: rad.kvinnor };
  return varden[kolumn] ?? null;
}
