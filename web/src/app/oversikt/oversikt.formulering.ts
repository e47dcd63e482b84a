import { Bristkod, Datum } from '@anslag/doman';
import { fristtext, Kommandedag, uppfoljningsrubrik, Vantanderad, Vanteslag } from '@anslag/kontrakt';

/** The heading of what waits of one kind. */
export function vanterubrik(slag: Vanteslag): string {
  switch (slag) {
    case 'punkt_att_besluta':
      return 'Sammanträden att leda';
    case 'protokoll_att_signera':
      return 'Protokoll att justera';
    case 'delegation_att_besluta':
      return 'Förslag att besluta på delegation';
    case 'dagordning_att_lasa':
      return 'Dagordningar att läsa in';
    case 'sammantrade_att_kalla':
      return 'Sammanträden att kalla till';
    case 'aterremitterat':
      return 'Återremitterat till dig';
    case 'utan_handlaggare':
      return 'Ärenden utan handläggare';
    case 'inkommet':
      return 'Nya ansökningar';
    case 'komplettering':
      return 'Väntar på komplettering';
    case 'under_beredning':
      return 'Under beredning';
    case 'klart_for_beslut':
      return 'Klart för beslut, inte på någon dagordning';
    case 'att_expediera':
      return 'Beslutat, men sökanden har inte fått beslutet';
    case 'uppfoljning_forsenad':
      return 'Försenad uppföljning';
    case 'uppfoljning_snart':
      return 'Uppföljning inom 30 dagar';
    case 'uppfoljning_utan_handlaggare':
      return 'Försenad uppföljning i ärenden utan handläggare, eller med en jävig';
    case 'resultat_efterfragas':
      return 'Resultat efter avslut att fråga efter';
    case 'villkor_att_uppfylla':
      return 'Villkor som ska vara uppfyllda';
    case 'rekvisition_att_granska':
      return 'Rekvisitioner att granska';
    case 'rekvisition_att_attestera':
      return 'Rekvisitioner att attestera';
    case 'order_att_betala':
      return 'Utbetalningar att verkställa';
  }
}

/** Where the work with a row is done. */
export function arbetsplats(slag: Vanteslag, { arende, forslag, sammantrade, uppfoljning, rekvisition }: Vantanderad): { vag: (string | number)[]; fragment?: string } {
  const nyckel = arende?.nyckel ?? '';
  const id = sammantrade?.id ?? '';
  switch (slag) {
    case 'punkt_att_besluta':
      return { vag: ['/sammantraden', id, 'mote'] };
    case 'protokoll_att_signera':
      return { vag: ['/sammantraden', id, 'protokoll'] };
    case 'delegation_att_besluta':
      return { vag: ['/arenden', nyckel, 'forslag', forslag ?? 1, 'beslut'] };
    case 'dagordning_att_lasa':
    case 'sammantrade_att_kalla':
      return { vag: ['/sammantraden', id] };
    case 'inkommet':
    case 'komplettering':
      return { vag: ['/arenden', nyckel, 'ansokan'] };
    case 'aterremitterat':
    case 'under_beredning':
      return { vag: ['/arenden', nyckel, 'beredning'] };
    case 'utan_handlaggare':
    case 'uppfoljning_utan_handlaggare':
    case 'klart_for_beslut':
      return { vag: ['/arenden', nyckel] };
    case 'att_expediera':
      return { vag: ['/arenden', nyckel], fragment: 'handlingar' };
    case 'uppfoljning_forsenad':
    case 'uppfoljning_snart':
    case 'resultat_efterfragas':
      return { vag: uppfoljning ? ['/arenden', nyckel, 'uppfoljning', uppfoljning.slag, uppfoljning.nyckel] : ['/arenden', nyckel] };
    case 'villkor_att_uppfylla':
      return { vag: ['/arenden', nyckel], fragment: 'utbetalning' };
    case 'rekvisition_att_granska':
      return { vag: ['/arenden', nyckel, 'rekvisitioner', rekvisition ?? 1, 'granska'] };
    case 'rekvisition_att_attestera':
      return { vag: ['/arenden', nyckel, 'rekvisitioner', rekvisition ?? 1] };
    case 'order_att_betala':
      return { vag: ['/ekonomi', 'utbetalningar'] };
  }
}

/** Where all that wait of a kind are listed, when there are more than are shown; null where there is no such list. */
export function allasPlats(slag: Vanteslag): { vag: string; fraga: Record<string, string> } | null {
  switch (slag) {
    case 'uppfoljning_forsenad':
      return { vag: '/uppfoljning', fraga: { vilka: 'mina', lage: 'forsenad' } };
    case 'uppfoljning_snart':
      return { vag: '/uppfoljning', fraga: { vilka: 'mina', lage: 'snart' } };
    case 'resultat_efterfragas':
      return { vag: '/uppfoljning', fraga: { vilka: 'mina', slag: 'effektuppfoljning' } };
    default:
      return null;
  }
}

/** What of the ärende it is that waits, where it is not the ärende itself; null when it is. */
export function vantaromText({ uppfoljning, rekvisition, order, villkor }: Pick<Vantanderad, 'uppfoljning' | 'rekvisition' | 'order' | 'villkor'>): string | null {
  if (uppfoljning) return uppfoljningsrubrik(uppfoljning);
  if (order !== null) return `Utbetalning ${order}`;
  if (rekvisition !== null) return `Rekvisition ${rekvisition}`;
  return villkor && (villkor.text ?? `Ett villkor i beslut ${villkor.beslut}`);
}

/** What comes on a day. */
export function kommandetext({ slag, sammantrade, avserAr }: Kommandedag): string {
  if (slag === 'aterrapport' || sammantrade === null) return `Återrapporten för ${avserAr} ska vara lämnad till regeringen`;
  return fristtext(slag, sammantrade);
}

/** How far a day is from today, in words. */
export function dagarTill(idag: Datum, dag: Datum): string {
  const dagar = (Date.parse(dag) - Date.parse(idag)) / 86_400_000;
  if (dagar === 0) return 'i dag';
  if (dagar === 1) return 'i morgon';
  if (dagar === -1) return 'i går';
  return dagar > 0 ? `om ${dagar} dagar` : `för ${-dagar} dagar sedan`;
}

/** What is missing, each as one or two words in a row. */
export function bristord(brist: Bristkod): string {
  switch (brist) {
    case 'handlaggare':
      return 'handläggare';
    case 'sokande':
      return 'sökande';
    case 'sammanfattning':
      return 'sammanfattning';
    case 'bedomning':
      return 'bedömning';
    case 'prioritering':
      return 'prioritering';
    case 'huvudmal':
      return 'huvudmål';
    case 'riktlinjefragor':
      return 'svar i riktlinjekontrollen';
    case 'riktlinjeavvikelser':
      return 'skäl för avvikelse från riktlinjerna';
    case 'platshallare':
      return 'rättad malltext i förslaget';
    case 'oppet_forslag':
      return 'förslag till beslut';
    case 'framlagt':
      return 'plats på en dagordning';
    case 'fattat_beslut':
      return 'beslut';
    case 'expedierat':
      return 'expediering';
    case 'sammanfattande_analys':
      return 'fastställd sammanfattande analys';
    case 'slutrekvisition':
      return 'attesterad slutrekvisition';
    case 'avskrivet':
      return 'beslut om avskrivning';
  }
}
