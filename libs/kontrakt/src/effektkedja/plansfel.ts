import { granskaKedjeplan, type Datum, type KedjeplanFel, type Kedjeplan } from '@anslag/doman';
import type { Faltfel } from '../problem/problem';
import { kedjefel } from './formulering';

/** What keeps a chain from being saved, at the fields of the request: "noder.2.effektmal", "lankar.3.skal". */
export function kedjeplansfel(plan: Kedjeplan, idag: Datum): Faltfel[] {
  const namn = (id: string): string => plan.noder.find((n) => n.id === id)?.text ?? id;
  return granskaKedjeplan(plan, idag).map((f) => iOrd(f, plan, namn));
}

function iOrd(f: KedjeplanFel, { noder, lankar }: Kedjeplan, namn: (id: string) => string): Faltfel {
  const fel = (falt: string, last: string | null, meddelande: string, ratt: string | null): Faltfel => ({ falt, last, meddelande, ratt });
  if (f.kod === 'lank') {
    const l = lankar[f.lank];
    const vad = `${namn(l?.fran ?? '')} → ${namn(l?.till ?? '')}`;
    const text = kedjefel(f.fel, namn);
    if (f.fel.kod === 'hoppar_over_niva_utan_skal') return fel(`lankar.${f.lank}.skal`, null, text, 'Skriv varför, eller lägg till ett led däremellan');
    return fel(`lankar.${f.lank}`, vad, f.cirkel ? `${text.slice(0, -1)}, och sluter en cirkel.` : text, RATT[f.fel.kod] ?? null);
  }
  const n = noder[f.nod];
  const falt = (namn: string): string => `noder.${f.nod}.${namn}`;
  switch (f.kod) {
    case 'nod_dubblett':
      return fel(falt('id'), n?.id ?? null, 'Två led har samma id.', 'ett id per led');
    case 'effektmal_saknas':
      return fel(falt('effektmal'), n?.text ?? null, `Ledet ”${n?.text}” är inte knutet till något effektmål.`, 'ett effektmål ur registret');
    case 'effektmal_pa_annan_niva':
      return fel(falt('effektmal'), n?.text ?? null, `Ledet ”${n?.text}” är inget effektmål men knutet till ett.`, 'inget effektmål, eller nivån Effektmål');
    case 'indikator_utan_resultat':
      return fel(falt('strategiindikator'), n?.text ?? null, `Ledet ”${n?.text}” är en aktivitet eller ett effektmål och följer ingen indikator.`, 'ingen indikator ur registret, eller en prestation eller en effekt');
    case 'lage_utan_resultat':
      return fel(falt('lage'), n?.lage ?? null, `Ledet ”${n?.text}” är en aktivitet eller ett effektmål och har inget resultat.`, 'inget läge');
    case 'uppnadd_i_framtiden':
      return fel(falt('ar'), `${f.ar}`, `År ${f.ar} har inte börjat, så ledet ”${n?.text}” kan inte vara uppnått då.`, `högst ${f.hogst}, eller läget Förväntad`);
  }
}

const RATT: Partial<Record<Extract<KedjeplanFel, { kod: 'lank' }>['fel']['kod'], string>> = {
  lank_ej_framat: 'en länk till en senare nivå',
  lank_till_sig_sjalv: 'två olika led',
  lank_okand_nod: 'ett led i kedjan',
  lank_dubblett: 'en länk mellan samma två led',
};
