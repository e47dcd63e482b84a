import { formateraKronor } from '@anslag/doman';
import { orderstatusnamn } from '@anslag/kontrakt';
import { tabellrader } from '../kalla/tabellkalla';
import type { Korning } from '../korning';
import { BESKEDSFORM, type Besked, besked, vid } from './besked';
import { type Lagradorder, lasOrdrar, skrivAvvisad, skrivBetald } from './lagrade-ordrar';

/** Reads what the finance system answers of each order, paid or refused. An answer that is known already is left as it is. */
export async function lasInBetalningsbesked(korning: Korning, sokvag: string, typ: 'text' | 'xlsx'): Promise<void> {
  const { db, fel, protokoll } = korning;
  const rader: (Besked | { plats: string; referens: null })[] = [];
  for await (const rad of tabellrader(sokvag, typ, BESKEDSFORM, fel)) rader.push(besked(rad, fel) ?? { plats: rad.plats, referens: null });
  korning.totalt = rader.length;
  const ordrar = await lasOrdrar(db, [...new Set(rader.flatMap((r) => r.referens ?? []))], korning.skriv);
  const sedda = new Set<string>();
  const nya: { order: Lagradorder; besked: Besked }[] = [];
  for (const rad of rader) {
    const order = rad.referens === null ? null : provad(rad, korning, ordrar, sedda);
    if (rad.referens === null || !order) {
      protokoll.post({ plats: rad.plats, nyckel: rad.referens ?? '', namn: '', utfall: 'fel', skillnader: [] });
      continue;
    }
    if (arKant(rad, order)) {
      protokoll.post({ plats: rad.plats, nyckel: order.arende, namn: `${order.referens}, ${order.namn}`, utfall: 'oforandrad', skillnader: [] });
      continue;
    }
    const belopp = `${formateraKronor(order.belopp)} kr`;
    // A payment is something new; an order that comes back is a change of it.
    const skillnad = rad.status === 'betald' ? { falt: `Utbetalning ${rad.datum}`, fore: '–', efter: belopp } : { falt: `Utbetalning ${order.referens}`, fore: orderstatusnamn(order.status), efter: `avvisad ${rad.datum}: ${rad.orsak ?? ''}` };
    protokoll.post({ plats: rad.plats, nyckel: order.arende, namn: `${order.referens}, ${order.namn}`, utfall: rad.status === 'betald' ? 'ny' : 'andrad', skillnader: [skillnad] });
    nya.push({ order, besked: rad });
  }
  if (!korning.skriv || fel.antal > 0) return;
  for (const { order, besked: b } of nya) {
    if (b.status === 'betald') await skrivBetald(db, order.id, b.datum);
    else await skrivAvvisad(db, order.id, b.orsak ?? '');
  }
}

/** The same answer has been read before. */
function arKant(b: Besked, { status, utbetald, avvisadSkal }: Lagradorder): boolean {
  return b.status === 'betald' ? status === 'betald' && utbetald === b.datum : status === 'avvisad' && avvisadSkal === b.orsak;
}

/** The order that the answer is of, when it may be answered so; else null, with the fault in the list. */
function provad(b: Besked, { fel, idag }: Korning, ordrar: ReadonlyMap<string, Lagradorder>, sedda: Set<string>): Lagradorder | null {
  const fore = fel.antal;
  const order = ordrar.get(b.referens);
  if (!order) {
    fel.fel(vid(b.plats, 'Referens'), b.referens, 'Ingen utbetalning har den referensen.', 'en referens ur en betalningsfil');
    return null;
  }
  if (sedda.has(b.referens)) fel.fel(vid(b.plats, 'Referens'), b.referens, 'Referensen står två gånger i filen.', 'ett besked per utbetalning');
  sedda.add(b.referens);
  if (b.belopp !== order.belopp) fel.fel(vid(b.plats, 'Belopp'), formateraKronor(b.belopp), `Utbetalningen är på ${formateraKronor(order.belopp)} kr.`, `${formateraKronor(order.belopp)}`);
  if (b.datum > idag) fel.fel(vid(b.plats, 'Datum'), b.datum, 'Dagen har inte varit.', `senast ${idag}`);
  else if (order.iFil !== null && b.datum < order.iFil) fel.fel(vid(b.plats, 'Datum'), b.datum, `Dagen är före betalningsfilen, som skapades ${order.iFil}.`, `tidigast ${order.iFil}`);
  if (!arKant(b, order)) kravIFil(b, order, fel);
  return fel.antal > fore ? null : order;
}

/** Only an order in a file is answered. */
function kravIFil(b: Besked, order: Lagradorder, fel: Korning['fel']): void {
  switch (order.status) {
    case 'i_fil':
      return;
    case 'betald':
      fel.fel(vid(b.plats, 'Status'), b.status, `Utbetalningen är redan betald ${order.utbetald ?? ''}.`, 'ett besked om en utbetalning som inte är betald');
      return;
    case 'oppen':
      fel.fel(vid(b.plats, 'Referens'), b.referens, 'Utbetalningen har inte lagts i någon betalningsfil.', 'en referens ur en betalningsfil');
      return;
    case 'avvisad':
      fel.fel(vid(b.plats, 'Status'), b.status, 'Utbetalningen är redan avvisad. Lägg den i en ny betalningsfil först.', 'ett besked om en utbetalning som är i en betalningsfil');
      return;
    case 'makulerad':
      fel.fel(vid(b.plats, 'Referens'), b.referens, 'Utbetalningen är makulerad.', 'en utbetalning som inte är makulerad');
  }
}
