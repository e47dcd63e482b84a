import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { arAv, formateraKronor, formateraOrganisationsnummer } from '@anslag/doman';
import { type BetalningsfilerSvar, type BetalningsfilSvar, type Faltfel, orderstatusnamn, type UtbetalningsordrarSvar } from '@anslag/kontrakt';
import type { NyBetalningsfil, Orderfraga } from '@anslag/kontrakt/begaran';
import type { InloggadBegarande } from '../behorighet/inloggad';
import { Skrivning, type Skrivval } from '../historik/skrivning';
import { Klocka } from '../plattform/klocka/klocka';
import { ProblemFel, finnsInte } from '../plattform/problem/problem-fel';
import { BetalningQuery, type Orderpost } from './betalning.query';
import { byggBetalningsfil } from './betalningsfil';

const FORVALT_ANSLAG = '1:1 Regionala utvecklingsåtgärder';
/** Orders that may go in a file: those that never have, and those that came back. */
const KAN_LAGGAS: readonly Orderpost['status'][] = ['oppen', 'avvisad'];

/** What is approved and is to be paid by the finance system. */
@Injectable()
export class BetalningService {
  constructor(
    private readonly betalningar: BetalningQuery,
    private readonly skrivning: Skrivning,
    private readonly klocka: Klocka,
  ) {}

  ordrar({ status }: Orderfraga): Promise<UtbetalningsordrarSvar> {
    return this.betalningar.ordrar(status);
  }

  async filer(): Promise<BetalningsfilerSvar> {
    return { filer: await this.betalningar.filer() };
  }

  /**
   * Makes a file of the orders, all or none. It is never changed afterwards.
   * Errors: konflikt (the idempotency key), regelbrott (an order that is not there, or is paid, cancelled or in a file already).
   */
  skapa(begarande: InloggadBegarande, { format, order }: NyBetalningsfil, val: Skrivval): Promise<BetalningsfilSvar> {
    return this.skrivning.utfor(
      begarande,
      async (tx, anteckna) => {
        const ordrar = await this.betalningar.hall(tx, order);
        kravBetalbara(order, ordrar);
        const ar = arAv(this.klocka.idag());
        const anslag = (await this.betalningar.anslagsnamn(tx, ar)) ?? FORVALT_ANSLAG;
        const rader = ordrar.map(({ id: _, arendeId: __, status: ___, organisationsnummer, ...o }) => ({ ...o, organisationsnummer: organisationsnummer && formateraOrganisationsnummer(organisationsnummer), anslag, budgetar: ar }));
        const innehall = await byggBetalningsfil(format, rader);
        const kontrollsumma = createHash('sha256').update(innehall).digest('hex');
        const nummer = await this.betalningar.nastaNummer(tx);
        const id = await this.betalningar.skriv(tx, { nummer, skapadAv: begarande.anvandareId, format, innehall, kontrollsumma, ordrar });
        const fil = await this.betalningar.fil(tx, id);
        if (!fil) throw new Error('what was just written is there');
        for (const o of ordrar) {
          anteckna({ handelse: 'betalningsfil.skapad', objekt: `Betalningsfil ${nummer}`, arendeId: o.arendeId, andringar: [{ falt: `Utbetalning ${o.referens}`, fore: null, efter: `${formateraKronor(o.belopp)} kr` }] });
        }
        anteckna({
          handelse: 'betalningsfil.skapad',
          objekt: `Betalningsfil ${nummer}`,
          andringar: [
            { falt: 'Betalningar', fore: null, efter: `${fil.antal} st, ${formateraKronor(fil.summaKr)} kr` },
            { falt: 'Filens kontrollsumma', fore: null, efter: kontrollsumma },
          ],
        });
        return fil;
      },
      val,
    );
  }

  /** The file's own bytes. Errors: saknas. */
  async hamta(id: string): Promise<{ fil: BetalningsfilSvar; innehall: Buffer }> {
    const fil = (await this.betalningar.filer()).find((f) => f.id === id);
    if (!fil) throw finnsInte('Betalningsfilen');
    return { fil, innehall: await this.betalningar.innehall(fil.id) };
  }
}

/** Throws ProblemFel regelbrott with each order that may not go in a file. */
function kravBetalbara(begarda: readonly string[], ordrar: readonly Orderpost[]): void {
  if (begarda.length === 0) throw new ProblemFel('regelbrott', 'Välj minst en utbetalning.', [{ falt: 'order', last: null, meddelande: 'Ingen utbetalning är vald.', ratt: 'minst en' }]);
  const fel = begarda.flatMap((id, i): Faltfel[] => {
    const order = ordrar.find((o) => o.id === id);
    if (!order) return [{ falt: `order.${i}`, last: id, meddelande: 'Utbetalningen finns inte.', ratt: 'en utbetalning ur listan' }];
    if (KAN_LAGGAS.includes(order.status)) return [];
    return [{ falt: `order.${i}`, last: order.referens, meddelande: `${order.referens} är inte att betala: ${orderstatusnamn(order.status).toLowerCase()}.`, ratt: 'en utbetalning som väntar på betalning' }];
  });
  if (fel.length > 0) throw new ProblemFel('regelbrott', 'Betalningsfilen kan inte skapas. Ladda om listan och välj igen.', fel);
}
