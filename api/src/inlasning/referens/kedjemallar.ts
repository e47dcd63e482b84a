import { randomUUID } from 'node:crypto';
import { granskaKedja, type Kedjelank, type Kedjeplan, NIVAER, type Plannod, tomNod } from '@anslag/doman';
import { kedjefel, type Referensfil } from '@anslag/kontrakt';
import { Kedjemall } from '../../effektkedja/kedjemall.entity';
import { LANGST_NAMN, type Objektlasare, faltnamn } from '../falt/objektlasare';
import type { Korning } from '../korning';
import { giltighet, kravText } from './falt';

type Mall = NonNullable<Referensfil['kedjemallar']>[number];
type Nod = Mall['noder'][number];
type Lank = Mall['lankar'][number];

const MALLFALT = faltnamn<Mall>({ namn: true, beskrivning: true, gallerFran: true, gallerTill: true, noder: true, lankar: true });
const NODFALT = faltnamn<Nod>({ id: true, niva: true, text: true, indikator: true, enhet: true });
const LANKFALT = faltnamn<Lank>({ fran: true, till: true, skal: true });
const LANGST_ID = 50;

interface Lastmall {
  plats: string;
  mall: Omit<Kedjemall, 'id' | 'giltigFran'>;
}

/** Reads the templates of chains: posts are added and changed by name and first day, none is removed. */
export async function skrivKedjemallar(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  const { db, fel, protokoll } = korning;
  const lasta = o.lista<Mall, Lastmall>('kedjemallar', MALLFALT, tolkaMall) ?? [];
  const lagrade = await db.find(Kedjemall);
  const sedda = new Set<string>();
  const skrivs: Kedjemall[] = [];
  for (const { plats, mall } of lasta) {
    const nyckel = `${mall.namn} ${mall.gallerFran}`;
    if (sedda.has(nyckel)) fel.fel(plats, mall.namn, 'Mallen står två gånger i filen.', 'Varje mall en gång');
    sedda.add(nyckel);
    const lagrad = lagrade.find((l) => l.namn === mall.namn && l.gallerFran === mall.gallerFran);
    const skillnader = lagrad ? jamfor(lagrad, mall) : [];
    const utfall = !lagrad ? 'ny' : skillnader.length > 0 ? 'andrad' : 'oforandrad';
    protokoll.post({ plats, nyckel: mall.namn, namn: mall.namn, utfall, skillnader });
    if (utfall !== 'oforandrad') skrivs.push({ id: lagrad?.id ?? randomUUID(), ...mall });
  }
  if (korning.skriv && fel.antal === 0 && skrivs.length > 0) await db.save(Kedjemall, skrivs);
}

function tolkaMall(m: Objektlasare<Mall>): Lastmall {
  const { galler_fran: gallerFran, galler_till: gallerTill } = giltighet(m);
  const noder = m.krav('noder', m.lista<Nod, Plannod>('noder', NODFALT, tolkaNod), 'En lista av noder') ?? [];
  const lankar = m.krav('lankar', m.lista<Lank, Kedjelank>('lankar', LANKFALT, tolkaLank), 'En lista av länkar, som får vara tom') ?? [];
  const { hinder, anmarkningar } = granskaKedja(noder, lankar);
  for (const f of [...hinder, ...anmarkningar.filter((a) => a.kod === 'hoppar_over_niva_utan_skal')]) {
    m.fel('lankar', kedjefel(f, (id) => noder.find((n) => n.id === id)?.text ?? id), 'En kedja framåt, nivå för nivå');
  }
  const mall = { namn: kravText(m, 'namn'), beskrivning: kravText(m, 'beskrivning'), innehall: { noder, lankar }, gallerFran, gallerTill };
  return { plats: m.plats('namn'), mall };
}

function tolkaNod(n: Objektlasare<Nod>): Plannod {
  const niva = n.krav('niva', n.val('niva', NIVAER), NIVAER.join(', ')) ?? 'aktivitet';
  if (niva === 'effektmal') n.fel('niva', 'En mall slutar före effektmålet, som väljs i varje ärende.', 'effekt_lang eller en tidigare nivå');
  const id = n.krav('id', n.text('id', LANGST_ID), 'Nodens beteckning i mallen, till exempel a1') ?? '';
  return {
    ...tomNod(id, niva, n.krav('text', n.text('text'), 'Nodens text') ?? ''),
    indikator: n.text('indikator', LANGST_NAMN) ?? null,
    enhet: n.text('enhet', LANGST_NAMN) ?? null,
  };
}

function tolkaLank(l: Objektlasare<Lank>): Kedjelank {
  const skal = l.text('skal');
  return {
    fran: l.krav('fran', l.text('fran', LANGST_ID), 'Nodens beteckning') ?? '',
    till: l.krav('till', l.text('till', LANGST_ID), 'Nodens beteckning') ?? '',
    ...(skal ? { skal } : {}),
  };
}

/** All of a plan in one order, however the database has written its fields. */
function somText({ noder, lankar }: Kedjeplan): string {
  return JSON.stringify([noder.map((n) => [n.id, n.niva, n.text, n.indikator, n.enhet]), lankar.map((l) => [l.fran, l.till, l.skal ?? null])]);
}

function jamfor(fore: Kedjemall, efter: Lastmall['mall']): { falt: string; fore: string; efter: string }[] {
  const visa = ({ noder, lankar }: Kedjeplan): string => `${noder.length} noder, ${lankar.length} länkar`;
  return [
    ...(fore.beskrivning === efter.beskrivning ? [] : [{ falt: 'beskrivning', fore: fore.beskrivning, efter: efter.beskrivning }]),
    ...(fore.gallerTill === efter.gallerTill ? [] : [{ falt: 'galler_till', fore: fore.gallerTill ?? '–', efter: efter.gallerTill ?? '–' }]),
    ...(somText(fore.innehall) === somText(efter.innehall) ? [] : [{ falt: 'innehall', fore: visa(fore.innehall), efter: visa(efter.innehall) }]),
  ];
}
