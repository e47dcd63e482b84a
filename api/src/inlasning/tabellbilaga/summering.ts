import { Protokoll } from './protokoll';
import {
  Kapitel8Svar,
  ObekraftatAntal,
  RADKLASSER,
  Radklass,
  RegionAntal,
  TabellbilagaInsats,
  TabellbilagaResultat,
} from './typer';

const KAPITEL_MED_TABELL = 7;
/** The form allows at most five insatser per region and chapter. */
const HOGST_PER_KAPITEL = 5;

function nollor(): number[] {
  return Array.from({ length: KAPITEL_MED_TABELL }, () => 0);
}

function raknaUpp(rad: { perKapitel: number[]; totalt: number }, kapitel: number): number {
  const antal = (rad.perKapitel[kapitel - 1] ?? 0) + 1;
  rad.perKapitel[kapitel - 1] = antal;
  rad.totalt += 1;
  return antal;
}

function obekraftad(antal: Map<string, ObekraftatAntal>, last: string, forslag: string | null): ObekraftatAntal {
  const plats = antal.get(last) ?? { last, forslag, perKapitel: nollor(), totalt: 0 };
  antal.set(last, plats);
  return plats;
}

/** Counts lines per class and insatser per region and chapter, and remarks on a region's sixth insats in a chapter. */
export function summera(protokoll: Protokoll, insatser: TabellbilagaInsats[], svar: Kapitel8Svar[]): TabellbilagaResultat {
  const antal = Object.fromEntries(RADKLASSER.map((k) => [k, 0])) as Record<Radklass, number>;
  const perRegion = new Map<string, RegionAntal>();
  const obekraftade = new Map<string, ObekraftatAntal>();
  for (const { klass, region, kapitel } of protokoll.rader) {
    antal[klass] += 1;
    if (region !== null && kapitel !== null && kapitel <= KAPITEL_MED_TABELL && !perRegion.has(region)) {
      perRegion.set(region, { region, perKapitel: nollor(), totalt: 0 });
    }
  }
  const regionfynd = new Map(
    protokoll.fynd.filter((f) => f.kod === 'felstavad_region' || f.kod === 'okand_region').map((f) => [f.rad, f]),
  );
  for (const { rad, region, kapitel, namn } of insatser) {
    const fynd = regionfynd.get(rad);
    const plats =
      (region === null ? undefined : perRegion.get(region)) ?? obekraftad(obekraftade, fynd?.last ?? '', fynd?.forslag ?? null);
    if (raknaUpp(plats, kapitel) === HOGST_PER_KAPITEL + 1) protokoll.anmark(rad, 'fler_an_fem', 'varning', namn, { kolumn: 2 });
  }
  const fynd = [...protokoll.fynd].sort((a, b) => a.rad - b.rad || (a.kolumn ?? 0) - (b.kolumn ?? 0));
  const ordning = [...perRegion.values()].sort((a, b) => a.region.localeCompare(b.region, 'sv'));
  return { rader: protokoll.rader, insatser, svar, fynd, antal, perRegion: ordning, obekraftade: [...obekraftade.values()] };
}
