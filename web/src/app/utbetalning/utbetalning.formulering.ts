import { Attesthinder, Kronor, Period, Rekvisitionsslag, Rekvisitionsstatus, formateraKronor } from '@anslag/doman';
import { RekvisitionSvar, REKVISITIONSSLAGNAMN, UtbetalningsorderSvar, attesthinder, orderstatusnamn } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';
import { tidpunkt } from '../ui/tid.formulering';

export const kr = (kronor: Kronor): string => `${formateraKronor(kronor)}\u00a0kr`;

export function statuston(status: Rekvisitionsstatus): Ton {
  switch (status) {
    case 'attesterad':
      return 'bra';
    case 'avslagen':
      return 'fel';
    case 'aterlamnad':
      return 'varning';
    case 'inkommen':
    case 'granskad':
      return 'neutral';
  }
}

/** "Rekvisition 3", "Förskott 1". */
export function rekvisitionsnamn(r: { slag: Rekvisitionsslag; nummer: number }): string {
  return `${REKVISITIONSSLAGNAMN[r.slag]} ${r.nummer}`;
}

/** "2021-01-01 – 2021-06-30"; an advance is for no period. */
export function periodtext(period: Period | null): string {
  return period === null ? 'ingen period' : `${period.fran} – ${period.till}`;
}

/** What the claim waits for, as a sentence. */
export function nastaSteg(r: Pick<RekvisitionSvar, 'status' | 'order' | 'utfall'>): string {
  switch (r.status) {
    case 'inkommen':
      return 'Väntar på granskning.';
    case 'aterlamnad':
      return 'Väntar på komplettering. Ändra rekvisitionen när den är kompletterad, så kan den granskas.';
    case 'granskad':
      return 'Väntar på attest av någon annan än den som har registrerat eller granskat.';
    case 'avslagen':
      return 'Rekvisitionen är avslagen och ger ingen utbetalning.';
    case 'attesterad':
      return r.order === null ? 'Attesterad. Inget betalas ut.' : ordertext(r.order);
  }
}

/** Where the money of an attested claim is. */
export function ordertext(o: UtbetalningsorderSvar): string {
  switch (o.status) {
    case 'oppen':
      return `Väntar på att läggas i en betalningsfil: ${kr(o.belopp)}, ${o.referens}.`;
    case 'i_fil':
      return `Ligger i betalningsfil ${o.betalningsfil ?? ''} och väntar på betalningsbesked: ${kr(o.belopp)}, ${o.referens}.`;
    case 'betald':
      return `Betald ${o.betald ?? ''}: ${kr(o.belopp)}, ${o.referens}.`;
    case 'avvisad':
      return `Betalningen avvisades: ${o.avvisadSkal ?? 'orsak saknas'}. ${kr(o.belopp)}, ${o.referens}.`;
    case 'makulerad':
      return `Utbetalningsordern är makulerad och betalas inte: ${kr(o.belopp)}, ${o.referens}.`;
  }
}

/** "Att betala", with the mark it has in lists. */
export function ordermarke(o: Pick<UtbetalningsorderSvar, 'status'>): { text: string; ton: Ton } {
  const ton: Ton = o.status === 'betald' ? 'bra' : o.status === 'avvisad' ? 'fel' : 'neutral';
  return { text: orderstatusnamn(o.status), ton };
}

/** What has been done with a claim, oldest first. */
export function gang(r: RekvisitionSvar): { vad: string; nar: string; av: string | null; not: string | null }[] {
  const { registrerad, granskad, attesterad, order } = r;
  return [
    { vad: 'Kom in', nar: r.inkom, av: null, not: null },
    { vad: 'Registrerad', nar: tidpunkt(registrerad.nar), av: registrerad.av.namn, not: r.anmarkning },
    ...(granskad ? [{ vad: 'Granskad', nar: tidpunkt(granskad.nar), av: granskad.av.namn, not: r.skal }] : []),
    ...(r.status === 'aterlamnad' ? [{ vad: 'Återlämnad', nar: '', av: null, not: r.aterlamnadSkal }] : []),
    ...(r.status === 'avslagen' ? [{ vad: 'Avslagen', nar: '', av: null, not: r.avslagsskal }] : []),
    ...(attesterad ? [{ vad: 'Attesterad', nar: tidpunkt(attesterad.nar), av: attesterad.av.namn, not: null }] : []),
    ...(order ? [{ vad: 'Utbetalningsorder', nar: tidpunkt(order.skapad), av: null, not: ordertext(order) }] : []),
  ];
}

/** Why it cannot be attested, each with where it is put right. What the next step does anyway is not said. */
export function hinderrader(r: Pick<RekvisitionSvar, 'hinder'>): { text: string; fragment: string | null }[] {
  return r.hinder
    .filter((h) => h.kod !== 'ej_granskad')
    .map((h: Attesthinder) => ({ text: attesthinder(h), fragment: h.kod === 'sparrande_villkor' ? `villkor-${h.beslut}-${h.ordning}` : null }));
}
