import { STODTYPER } from '@anslag/doman';
import type { Referensfil } from '@anslag/kontrakt';
import { LANGST_NAMN, type Objektlasare, faltnamn } from '../falt/objektlasare';
import type { Korning } from '../korning';
import { listvarde } from '../massinlagg';
import { giltighet, granskaGiltighet, koder, kravText } from './falt';
import { type Registerrad, synka } from './synka';
import { VILLKORSMALL } from './tabeller';

type Mall = NonNullable<Referensfil['villkorsmallar']>[number];
type Dokument = NonNullable<Mall['dokument']>;

const MALLFALT = faltnamn<Mall>({
  kod: true,
  version: true,
  gallerFran: true,
  gallerTill: true,
  text: true,
  stodtyper: true,
  standard: true,
  sparrarUtbetalning: true,
  bevis: true,
  dagarEfterBeslut: true,
  dokument: true,
});
const DOKUMENTFALT = faltnamn<Dokument>({ datum: true, diarienummer: true });
const SENASTE_VERSION = 1000;
const LANGST_TID = 3650;

/** Reads the catalogue of conditions: versions are added and changed, none is removed, since decisions are made from them. */
export async function skrivVillkor(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  const lasta =
    o.lista<Mall, Registerrad<typeof VILLKORSMALL.kolumner> & { giltig: ReturnType<typeof giltighet>; kod: string }>('villkorsmallar', MALLFALT, (v) => {
      const kod = kravText(v, 'kod');
      const version = v.krav('version', v.heltal('version', 1, SENASTE_VERSION), 'Versionens nummer, från 1') ?? 1;
      const dokument = v.objekt<Dokument>('dokument', DOKUMENTFALT);
      const giltig = giltighet(v);
      return {
        plats: v.plats('kod'),
        namn: `${kod}, version ${version}`,
        kod,
        giltig,
        rad: {
          kod,
          version,
          ...giltig,
          villkorstext: v.krav('text', v.text('text'), 'Villkorets text') ?? '',
          stodtyper: listvarde(koder(v, 'stodtyper', STODTYPER)),
          standard: v.bool('standard') ?? false,
          sparrar_utbetalning: v.bool('sparrarUtbetalning') ?? false,
          bevis: v.text('bevis') ?? null,
          dagar_efter_beslut: v.heltal('dagarEfterBeslut', 0, LANGST_TID) ?? null,
          dokument_datum: dokument?.datum('datum') ?? null,
          dokument_diarienummer: dokument?.text('diarienummer', LANGST_NAMN) ?? null,
        },
      };
    }) ?? [];
  granskaGiltighet(lasta.map(({ plats, namn, kod, giltig }) => ({ plats, namn, av: kod, ...giltig })), korning.fel);
  await synka(korning, VILLKORSMALL, lasta.map(({ plats, namn, rad }) => ({ plats, namn, rad })));
}
