import type { Handelse, Inlasningsslag } from '@anslag/kontrakt';
import type { EntityManager } from 'typeorm';
import { versionsbyte } from '../arende/arendeskrivning';
import type { Anteckna } from '../historik/skrivning';
import type { Protokoll } from './protokoll';

const HANDELSE: Record<Inlasningsslag, Handelse> = {
  beslut: 'arende.inlast',
  foretagsstod: 'arende.inlast',
  ram: 'ram.inlast',
  insatser: 'insatser.inlasta',
  tabellbilaga: 'insatser.inlasta',
  referens: 'register.inlast',
  sammantraden: 'sammantrade.planerat',
  utfall: 'utfall.loggat',
  betalningsbesked: 'utbetalning.registrerad',
  delbidrag: 'delbidrag.registrerat',
  indikatorer: 'register.inlast',
};
/** What concerns an ärende, and is told of in its history. */
const ARENDETS: readonly Handelse[] = ['arende.inlast', 'utfall.loggat', 'utbetalning.registrerad', 'delbidrag.registrerat'];
/** Nothing, as a row of an import shows it. */
const TOMT = '–';

/** Notes each thing that the import has added or changed, on its ärende when it has one, and last the import itself. */
export async function antecknaInlasning(db: EntityManager, anteckna: Anteckna, slag: Inlasningsslag, filnamn: string, { skrivna, antal, filsumma }: Protokoll): Promise<void> {
  const handelse = HANDELSE[slag];
  const arenden = ARENDETS.includes(handelse) ? await arendenFor(db, skrivna.map((r) => r.nyckel)) : null;
  const skal = `Inläst ur ${filnamn}`;
  for (const { nyckel, namn, skillnader, utfall } of skrivna) {
    const andringar = skillnader.length > 0 ? skillnader.map((s) => ({ falt: s.falt, fore: varde(s.fore), efter: varde(s.efter) })) : [{ falt: 'Namn', fore: null, efter: namn }];
    const arende = arenden?.get(nyckel);
    // What is logged lies beside the ärende's own facts and makes no version of it.
    const version = handelse === 'arende.inlast' && arende && skillnader.length > 0 ? [versionsbyte({ version: arende.version - 1 })] : [];
    // An order that is changed by an answer, and not paid, came back.
    const skedde = slag === 'betalningsbesked' && utfall === 'andrad' ? 'utbetalning.avvisad' : handelse;
    anteckna({ handelse: skedde, objekt: handelse === 'insatser.inlasta' ? `${namn} (${nyckel})` : nyckel || namn, arendeId: arende?.id, andringar: [...version, ...andringar], skal });
  }
  anteckna({
    handelse: 'inlasning.gjord',
    objekt: filnamn,
    andringar: [
      { falt: 'Nya', fore: null, efter: `${antal.nya}` },
      { falt: 'Ändrade', fore: null, efter: `${antal.andrade}` },
      { falt: 'Oförändrade', fore: null, efter: `${antal.oforandrade}` },
      ...(filsumma ? [{ falt: 'Filens kontrollsumma', fore: null, efter: filsumma }] : []),
    ],
  });
}

async function arendenFor(db: EntityManager, nycklar: string[]): Promise<Map<string, { id: string; version: number }>> {
  const rader = await db.query<{ id: string; nyckel: string; version: number }[]>('SELECT id, nyckel, version FROM arende WHERE nyckel = ANY($1)', [nycklar]);
  return new Map(rader.map((r) => [r.nyckel, r]));
}

function varde(text: string): string | null {
  return text === TOMT ? null : text;
}
