import { Kronor, Takt, formateraKronor } from '@anslag/doman';
import { BetalningsfilSvar, EkonomiSvar, Ekonomirad, Orderstatus, taktnamn } from '@anslag/kontrakt';
import { Ton } from '../ui/marke';

/** How a pace is marked: what asks for a look is a warning, both too slow and too fast. */
export function taktton(takt: Takt): Ton {
  switch (takt) {
    case 'enligt_plan':
      return 'bra';
    case 'snabbare':
    case 'langsammare':
      return 'varning';
    case 'okand':
      return 'neutral';
  }
}

/** "120 000 kr mer än plan", "samma som plan". */
export function avvikelsetext(avvikelse: number | null): string {
  if (avvikelse === null) return '';
  if (avvikelse === 0) return 'precis enligt plan';
  return `${formateraKronor(Math.abs(avvikelse))}\u00a0kr ${avvikelse > 0 ? 'mer' : 'mindre'} än plan`;
}

export function projektantal(antal: number): string {
  return `${formateraKronor(antal)} projekt`;
}

/** The granted projects that are in no row and no sum; empty when there are none. */
export function okandatext(antal: number): string {
  return antal === 0 ? '' : `${projektantal(antal)} har ett okänt beviljat belopp och ingår inte.`;
}

/** How many half-years should have been claimed by now; each is told by itself under it. */
export function senatext(sena: readonly unknown[]): string {
  return sena.length === 1 ? '1 halvår är inte rekvirerat i tid' : `${formateraKronor(sena.length)} halvår är inte rekvirerade i tid`;
}

/** What the whole tells, each with the filter that shows which. */
export function iakttagelser({ summor }: EkonomiSvar): { text: string; fraga: Record<string, string>; ton: Ton }[] {
  const takter: readonly Takt[] = ['langsammare', 'snabbare'];
  return [
    ...takter.flatMap((takt) => {
      const antal = summor.takt[takt];
      return antal === 0 ? [] : [{ text: `${projektantal(antal)}: ${taktnamn(takt).toLocaleLowerCase('sv')}`, fraga: { takt }, ton: taktton(takt) }];
    }),
    ...(summor.antalSena === 0 ? [] : [{ text: `${projektantal(summor.antalSena)} med sen rekvisition`, fraga: { sena: 'true' }, ton: 'varning' as const }]),
  ];
}

/** What a row's forecast has for a year; 0 when nothing is left for it. */
export function prognosFor(rad: Pick<Ekonomirad, 'prognos'>, ar: number): Kronor {
  return rad.prognos.find((p) => p.ar === ar)?.kronor ?? 0;
}

/** "Mest väntas betalas ut 2027: 4 200 000 kr" – the one thing that the chart says. */
export function prognosbudskap(prognos: readonly { ar: number; kronor: Kronor }[]): string {
  const mest = prognos.reduce<{ ar: number; kronor: Kronor } | null>((m, p) => (m === null || p.kronor > m.kronor ? p : m), null);
  if (mest === null) return 'Inget återstår att betala ut';
  if (prognos.length === 1) return `Allt som återstår väntas betalas ut ${mest.ar}: ${formateraKronor(mest.kronor)}\u00a0kr`;
  return `Mest väntas betalas ut ${mest.ar}: ${formateraKronor(mest.kronor)}\u00a0kr`;
}

export function utbetalningsantal(antal: number): string {
  return `${formateraKronor(antal)} ${antal === 1 ? 'utbetalning' : 'utbetalningar'}`;
}

/** What the finance system has answered about a file: "2 betalda, 1 avvisad, 3 väntar". */
export function filbesked({ betalda, avvisade, vantar }: Pick<BetalningsfilSvar, 'betalda' | 'avvisade' | 'vantar'>): string {
  const delar = [
    ...(betalda > 0 ? [`${formateraKronor(betalda)} ${betalda === 1 ? 'betald' : 'betalda'}`] : []),
    ...(avvisade > 0 ? [`${formateraKronor(avvisade)} ${avvisade === 1 ? 'avvisad' : 'avvisade'}`] : []),
    ...(vantar > 0 ? [`${formateraKronor(vantar)} väntar`] : []),
  ];
  return delar.join(', ') || 'inga utbetalningar kvar i filen';
}

/** Why a list of orders is empty, and when something comes there. */
export function ordertomt(status: Orderstatus): { skal: string; text: string } {
  switch (status) {
    case 'oppen':
      return { skal: 'Inget väntar på att betalas', text: 'En utbetalning kommer hit när en rekvisition har attesterats.' };
    case 'i_fil':
      return { skal: 'Ingen betalningsfil väntar på besked', text: 'Utbetalningar ligger här från det att filen har gjorts tills betalningsbeskedet har lästs in.' };
    case 'betald':
      return { skal: 'Inget är betalt genom betalningsfil', text: 'Utbetalningar kommer hit när ett betalningsbesked har lästs in.' };
    case 'avvisad':
      return { skal: 'Ingen betalning har avvisats', text: 'En utbetalning som banken eller ekonomisystemet inte kunde göra kommer hit med orsaken, och kan läggas i en ny fil.' };
    case 'makulerad':
      return { skal: 'Ingen utbetalning är makulerad', text: 'En attesterad utbetalning som inte ska göras kan makuleras på rekvisitionens sida.' };
  }
}
