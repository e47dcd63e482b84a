import { arAv, Bedomning, BEDOMNINGAR, PostMedLage, Uppfoljningslage } from '@anslag/doman';
import { BEDOMNINGSNAMN, dagarKvarText, UPPFOLJNINGSLAGENAMN } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';
import { tidsperiod } from '../ui/tid.formulering';

const TON: Record<Uppfoljningslage, Ton> = { forsenad: 'fel', snart: 'varning', kommande: 'neutral', gjord: 'bra', utgar: 'neutral' };

export function lagesmarke(lage: Uppfoljningslage): { ton: Ton; text: string } {
  return { ton: TON[lage], text: UPPFOLJNINGSLAGENAMN[lage] };
}

/** The day that matters now, with its word: "senast 2022-07-31, 12 dagar försenad", "gjord 2022-07-02". */
export function dagtext({ lage, senast, planeradSenast, dagarKvar, gjord }: Pick<PostMedLage, 'lage' | 'senast' | 'planeradSenast' | 'dagarKvar' | 'gjord'>): string {
  if (lage === 'gjord') return gjord === null ? 'gjord' : `gjord ${gjord}`;
  if (lage === 'utgar') return 'görs inte';
  const flyttad = senast === planeradSenast ? '' : `, flyttad från ${planeradSenast}`;
  return `senast ${senast}${dagarKvar === null || lage === 'kommande' ? '' : `, ${dagarKvarText(dagarKvar)}`}${flyttad}`;
}

/** The days that a post is about: "2022-01-01 – 2022-06-30". */
export function avsertext({ avserFran, avserTill }: Pick<PostMedLage, 'avserFran' | 'avserTill'>): string {
  return tidsperiod({ fran: avserFran, till: avserTill });
}

/** The posts under the year of their last day, in the order they have. */
export function perAr<P extends Pick<PostMedLage, 'senast'>>(poster: readonly P[]): { ar: number; poster: P[] }[] {
  const delar: { ar: number; poster: P[] }[] = [];
  for (const post of poster) {
    const ar = arAv(post.senast);
    const del = delar.find((d) => d.ar === ar);
    if (del) del.poster.push(post);
    else delar.push({ ar, poster: [post] });
  }
  return delar;
}

/** A grade as it is shown: "3 – Till stor del". */
export function gradtext(grad: Bedomning): string {
  return `${grad} – ${BEDOMNINGSNAMN[grad]}`;
}

/** A grade that a radio button holds as text; null when it holds none. */
export function grad(text: string): Bedomning | null {
  return BEDOMNINGAR.find((b) => String(b) === text) ?? null;
}
