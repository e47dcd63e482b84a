import { ArendeUppgift } from '@anslag/kontrakt';
import { FRAN_AR, TILL_AR } from './ar';
import { genereraForetagsstod, genereraService } from './foretagsstod';
import { beslutsdag } from './kalender';
import { genereraProjekt, genereraUtvardering } from './projekt';
import { Slump } from './slump';

export interface Arendeval {
  /** How many decisions there will be in all. */
  antal: number;
  /** The seed, a whole number: the same seed gives the same ärenden. */
  fro: number;
  franAr?: number;
  tillAr?: number;
}

/** What kinds of ärenden a region has, of a thousand. */
const BLANDNING = [
  ['foretagsstod', 766],
  ['kommersiell_service', 150],
  ['projekt', 80],
  ['uppfoljning_utvardering', 4],
] as const;

/** Running numbers of registers, one per register and year. */
class Nummerserie {
  readonly #senast = new Map<string, number>();

  nasta(serie: string): number {
    const nummer = (this.#senast.get(serie) ?? 0) + 1;
    this.#senast.set(serie, nummer);
    return nummer;
  }
}

type Nycklar = Pick<ArendeUppgift, 'diarienummer' | 'nypsId'>;

/** Projects have a diarienummer; company supports mostly only a NYPS-id, in its two forms, and some have both. */
function nycklar(slump: Slump, serier: Nummerserie, stodtyp: ArendeUppgift['stodtyp'], ar: number): Nycklar {
  const yy = String(ar % 100).padStart(2, '0');
  const diarienummer = () => `${yy}REX${serier.nasta(`REX ${ar}`)}`;
  const nypsId = () => `${ar}${String(serier.nasta(`NYPS ${ar}`)).padStart(5, '0')}`;
  if (stodtyp === 'projekt' || stodtyp === 'uppfoljning_utvardering') return { diarienummer: diarienummer() };
  const form = slump.viktat([
    ['nyps', 60],
    ['regt', 25],
    ['bada', 15],
  ]);
  if (form === 'regt') return { nypsId: `Regt-${serier.nasta(`Regt ${ar}`)}-${yy}` };
  return form === 'nyps' ? { nypsId: nypsId() } : { diarienummer: diarienummer(), nypsId: nypsId() };
}

function arende(slump: Slump, dag: string, hogstBeslut: number, tillAr: number): ArendeUppgift {
  switch (slump.viktat(BLANDNING)) {
    case 'foretagsstod':
      return genereraForetagsstod(slump, dag);
    case 'kommersiell_service':
      return genereraService(slump, dag);
    case 'projekt':
      return genereraProjekt(slump, { dag, hogstBeslut, tillAr });
    case 'uppfoljning_utvardering':
      return genereraUtvardering(slump, dag);
  }
}

/**
 * The ärenden of the fictional Region Exempel, with exactly `antal` decisions between them, one at a time in the order they come up;
 * a supplement lies with its ärende and may be taken years later, never after tillAr. Names match genereraReferens().
 * @throws RangeError when antal is not a whole number from 0 or the years are turned round.
 */
export function* genereraArenden({ antal, fro, franAr = FRAN_AR, tillAr = TILL_AR }: Arendeval): Generator<ArendeUppgift> {
  if (!Number.isSafeInteger(antal) || antal < 0) throw new RangeError('antal must be a whole number from 0');
  if (!(franAr <= tillAr)) throw new RangeError('franAr must not be after tillAr');
  const slump = new Slump(fro);
  const serier = new Nummerserie();
  const antalAr = tillAr - franAr + 1;
  for (let beslut = 0; beslut < antal;) {
    const plats = Math.floor((beslut * antalAr) / antal);
    const punkt = Math.floor((beslut * antalAr * 10_000) / antal) - plats * 10_000;
    const ar = franAr + plats;
    const a = arende(slump, beslutsdag(ar, punkt), antal - beslut, tillAr);
    yield { ...nycklar(slump, serier, a.stodtyp, ar), ...a };
    beslut += a.beslut.length;
  }
}
