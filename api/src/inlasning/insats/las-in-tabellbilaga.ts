import { hittaEffektmal } from '@anslag/doman';
import { type Inlasningsfil, textbitar } from '../kalla/fil';
import type { Korning } from '../korning';
import { TabellbilagaLasare, titelar, type TabellbilagaFynd, type TabellbilagaInsats, type TabellbilagaResultat } from '../tabellbilaga';
import type { LastInsats } from './insatspost';
import { regionerna } from './region';
import { sparaInsatser } from './spara-insatser';
import { fyndtext } from './fyndtext';

/** How many lines from the top the title is looked for. */
const TITELRADER = 40;

async function lasText(
  korning: Korning,
  fil: Inlasningsfil,
): Promise<{ resultat: TabellbilagaResultat; ar: number | null }> {
  const lasare = new TabellbilagaLasare(regionerna(korning.register));
  const titel: string[] = [];
  let rest = '';
  const rad = (text: string): void => {
    if (titel.length < TITELRADER) titel.push(text);
    lasare.rad(text);
  };
  for await (const bit of textbitar(fil.sokvag)) {
    const rader = (rest + bit).split('\n');
    rest = rader.pop() ?? '';
    rader.forEach(rad);
  }
  if (rest !== '') rad(rest);
  return { resultat: lasare.slut(), ar: fil.ar ?? titelar(titel) };
}

function anmal(korning: Korning, f: TabellbilagaFynd): void {
  const plats = f.kolumn === null ? `rad ${f.rad}` : `rad ${f.rad}, kolumn ${f.kolumn}`;
  const ratt =
    f.forslag === null ? null : f.kod === 'fel_antal_celler' ? `${f.forslag} celler` : `Menade du ”${f.forslag}”?`;
  if (f.niva === 'fel') korning.fel.fel(plats, f.last, fyndtext(f.kod), ratt);
  else korning.fel.varning(plats, f.last, fyndtext(f.kod), ratt);
}

function somInsats(korning: Korning, i: TabellbilagaInsats, ar: number, filnamn: string): LastInsats[] {
  const { register, fel } = korning;
  const plats = `rad ${i.rad}`;
  if (i.region === null) return [];
  const egen = i.region === register.region?.kortnamn;
  const mal = egen ? hittaEffektmal(i.mal, register.effektmalen(`${ar}-12-31`)) : [];
  if (egen && i.mal !== '' && mal.length === 0) fel.varning(plats, i.mal, 'Målet finns inte i registret; det sparas som skrivet.');
  return [
    {
      plats,
      vag: () => plats,
      region: i.region,
      ar,
      kapitel: i.kapitel,
      namn: i.namn,
      beskrivning: i.beskrivning,
      prestationer: i.prestationer || null,
      effekter: i.effekter || null,
      effektmalSkrivet: i.mal || null,
      kalla: `${filnamn}, ${plats}`,
      ...(mal.length > 0 ? { effektmal: mal.map((id) => ({ id, huvudmal: false, andel: null })) } : {}),
    },
  ];
}

/**
 * Reads the national tabellbilaga into insatser of every region. A misspelt or unknown region is a fault with a suggestion.
 * @returns how many lines each class has.
 */
export async function lasInTabellbilaga(korning: Korning, fil: Inlasningsfil): Promise<Record<string, number>> {
  const { resultat, ar } = await lasText(korning, fil);
  for (const f of resultat.fynd) anmal(korning, f);
  if (ar === null) {
    korning.fel.fel('ar', null, 'Årtalet framgår inte av texten.', 'Ange året i fältet År, på kommandoraden --ar 2023');
  } else {
    const insatser = resultat.insatser.flatMap((i) => somInsats(korning, i, ar, fil.namn));
    for (const i of resultat.insatser) {
      if (i.region === null)
        korning.protokoll.post({ plats: `rad ${i.rad}`, nyckel: '', namn: i.namn, utfall: 'fel', skillnader: [] });
    }
    await sparaInsatser(korning, insatser);
  }
  for (const r of resultat.rader) {
    if (r.klass === 'oklassificerad')
      korning.protokoll.post({ plats: `rad ${r.rad}`, nyckel: r.region ?? '', namn: '', utfall: 'fel', skillnader: [] });
    if (r.klass === 'hanvisning' || r.klass === 'inga_insatser' || r.klass === 'dubblett') {
      korning.protokoll.post({
        plats: `rad ${r.rad}`,
        nyckel: r.region ?? '',
        namn: '',
        utfall: 'utelamnad',
        skillnader: [{ falt: 'klass', fore: '', efter: r.klass }],
      });
    }
  }
  return resultat.antal;
}
