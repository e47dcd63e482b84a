import type { Referensfil } from '@anslag/kontrakt';
import { LANGST_NAMN, type Objektlasare, faltnamn } from '../falt/objektlasare';
import type { Korning } from '../korning';
import { type Kolumner, laggIn } from '../massinlagg';
import { giltighet, kravText } from './falt';
import { type Registerrad, identitet, synka } from './synka';
import { EFFEKTMAL, OVERGRIPANDE_MAL, PRIORITERAT_OMRADE, STRATEGIVERSION } from './tabeller';

type Strategi = Referensfil['strategier'][number];
type Effektmal = Strategi['effektmal'][number];

const STRATEGIFALT = faltnamn<Strategi>({
  namn: true,
  gallerFran: true,
  gallerTill: true,
  antagenAv: true,
  antalEffektmal: true,
  antalPrioriteradeOmraden: true,
  overgripandeMal: true,
  effektmal: true,
  prioriteradeOmraden: true,
});
const EFFEKTMALSFALT = faltnamn<Effektmal>({ namn: true, overgripandeMal: true, belagg: true, varianter: true });
const VARIANT = { effektmal_id: 'uuid', skrivsatt: 'text' } as const satisfies Kolumner;

const FLEST_MAL = 1000;

interface LastMal {
  plats: string;
  namn: string;
  overgripande: string | null;
  belagg: 'belagd' | 'foreslagen' | 'okand';
  varianter: string[];
}

interface LastStrategi {
  rad: Registerrad<typeof STRATEGIVERSION.kolumner>;
  plats: string;
  overgripande: string[];
  effektmal: LastMal[];
  omraden: string[];
}

function tolkaStrategi(s: Objektlasare<Strategi>): LastStrategi {
  const namn = kravText(s, 'namn');
  const overgripande = s.texter('overgripandeMal') ?? [];
  const effektmal = s.lista<Effektmal, LastMal>('effektmal', EFFEKTMALSFALT, (m) => {
    const over = m.text('overgripandeMal', LANGST_NAMN) ?? null;
    if (over !== null && !overgripande.includes(over))
      m.fel('overgripandeMal', 'Strategin har inte det övergripande målet.', overgripande.join(', '));
    return {
      plats: m.plats('namn'),
      namn: kravText(m, 'namn'),
      overgripande: over,
      belagg: m.krav('belagg', m.val('belagg', ['belagd', 'foreslagen', 'okand']), 'belagd, foreslagen eller okand') ?? 'okand',
      varianter: m.texter('varianter') ?? [],
    };
  });
  const rad = {
    namn,
    ...giltighet(s),
    antagen_av: s.text('antagenAv', LANGST_NAMN) ?? null,
    antal_effektmal: s.heltal('antalEffektmal', 0, FLEST_MAL) ?? null,
    antal_prioriterade_omraden: s.heltal('antalPrioriteradeOmraden', 0, FLEST_MAL) ?? null,
  };
  return {
    rad: { plats: s.plats('namn'), namn: `${namn} (${rad.galler_fran})`, rad },
    plats: s.plats('gallerFran'),
    overgripande,
    effektmal: effektmal ?? [],
    omraden: s.texter('prioriteradeOmraden') ?? [],
  };
}

/** Versions of one strategy may not overlap: a decision's day must point at one. */
function granskaOverlapp(strategier: readonly LastStrategi[], { fel }: Korning): void {
  strategier.forEach((s, i) => {
    const krock = strategier.slice(0, i).find((t) => {
      const [a, b] = [s.rad.rad, t.rad.rad];
      return (
        a.namn === b.namn &&
        String(a.galler_fran) <= String(b.galler_till ?? '9999') &&
        String(b.galler_fran) <= String(a.galler_till ?? '9999')
      );
    });
    if (krock) fel.fel(s.plats, s.rad.rad.galler_fran, `Versionen överlappar i tid med ${krock.rad.namn}.`, 'En version i taget');
  });
}

/** Reads the strategy versions with their goals, known spellings and areas. */
export async function skrivStrategier(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  const strategier = o.lista<Strategi, LastStrategi>('strategier', STRATEGIFALT, tolkaStrategi) ?? [];
  granskaOverlapp(strategier, korning);
  const versioner = await synka(
    korning,
    STRATEGIVERSION,
    strategier.map((s) => s.rad),
  );
  const versionId = (s: LastStrategi): string | null => versioner.get(identitet(s.rad.rad, STRATEGIVERSION.nyckel)) ?? null;

  const overgripande = await synka(
    korning,
    OVERGRIPANDE_MAL,
    strategier.flatMap((s) =>
      s.overgripande.map((namn, ordning) => ({ plats: s.plats, namn, rad: { strategiversion_id: versionId(s), namn, ordning } })),
    ),
  );
  const effektmal = await synka(
    korning,
    EFFEKTMAL,
    strategier.flatMap((s) =>
      s.effektmal.map((m, ordning) => {
        const over = { strategiversion_id: versionId(s), namn: m.overgripande };
        const overgripande_mal_id =
          m.overgripande === null ? null : (overgripande.get(identitet(over, OVERGRIPANDE_MAL.nyckel)) ?? null);
        return {
          plats: m.plats,
          namn: m.namn,
          rad: { strategiversion_id: versionId(s), overgripande_mal_id, namn: m.namn, belagg: m.belagg, ordning },
        };
      }),
    ),
  );
  await synka(
    korning,
    PRIORITERAT_OMRADE,
    strategier.flatMap((s) =>
      s.omraden.map((namn) => ({ plats: s.plats, namn, rad: { strategiversion_id: versionId(s), namn } })),
    ),
  );
  if (!korning.skriv || korning.fel.antal > 0) return;
  const varianter = strategier.flatMap((s) =>
    s.effektmal.flatMap((m) => {
      const effektmal_id = effektmal.get(identitet({ strategiversion_id: versionId(s), namn: m.namn }, EFFEKTMAL.nyckel)) ?? null;
      return [...new Set(m.varianter)].map((skrivsatt) => ({ effektmal_id, skrivsatt }));
    }),
  );
  await korning.db.query('DELETE FROM effektmal_variant WHERE effektmal_id = ANY($1)', [[...effektmal.values()]]);
  await laggIn(korning.db, 'effektmal_variant', VARIANT, varianter);
}
