import { ROLLER, STODTYPER } from '@anslag/doman';
import type { Referensfil } from '@anslag/kontrakt';
import { LANGST_NAMN, type Objektlasare, faltnamn } from '../falt/objektlasare';
import type { Korning } from '../korning';
import { listvarde } from '../massinlagg';
import { giltighet, granskaGiltighet, koder, kravText } from './falt';
import { type Registerrad, identitet, synka } from './synka';
import { DELEGATIONSORDNING, DELEGATIONSPUNKT, OVRIGT_DELEGATIONSBESLUT } from './tabeller';

type Ordning = NonNullable<Referensfil['delegationsordningar']>[number];
type Punkt = Ordning['punkter'][number];
type Ovrigt = NonNullable<Referensfil['delegationsbeslut']>[number];
type Ordningsrad = Registerrad<typeof DELEGATIONSORDNING.kolumner>;
type Punktrad = Registerrad<typeof DELEGATIONSPUNKT.kolumner>;

const ORDNINGSFALT = faltnamn<Ordning>({ organ: true, namn: true, diarienummer: true, gallerFran: true, gallerTill: true, punkter: true });
const PUNKTFALT = faltnamn<Punkt>({ punkt: true, avser: true, beslutsfattare: true, roller: true, stodtyper: true, hogst: true });
const OVRIGTFALT = faltnamn<Ovrigt>({ diarienummer: true, rubrik: true, punkt: true, beslutsfattare: true, beslutat: true });

/** Reads delegation orders with their points, and decisions by delegation that are no ärende here. */
export async function skrivDelegation(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  const lasta =
    o.lista<Ordning, { ordning: Ordningsrad; giltig: ReturnType<typeof giltighet>; organ: string; punkter: Punktrad[] }>('delegationsordningar', ORDNINGSFALT, (d) => {
      const [organ, namn] = [kravText(d, 'organ'), kravText(d, 'namn')];
      const giltig = giltighet(d);
      const punkter = d.krav('punkter', d.lista<Punkt, Punktrad>('punkter', PUNKTFALT, (p, i) => tolkaPunkt(p, namn, i)), '[ … ]') ?? [];
      return { organ, giltig, punkter, ordning: { plats: d.plats('namn'), namn: `${namn} (${giltig.galler_fran})`, rad: { organ, namn, diarienummer: d.text('diarienummer', LANGST_NAMN) ?? null, ...giltig } } };
    }) ?? [];
  granskaGiltighet(lasta.map(({ ordning: { plats, namn }, organ, giltig }) => ({ plats, namn, av: organ, ...giltig })), korning.fel);
  const ider = await synka(korning, DELEGATIONSORDNING, lasta.map((l) => l.ordning));
  await synka(
    korning,
    DELEGATIONSPUNKT,
    lasta.flatMap(({ ordning, punkter }) => {
      const delegationsordning_id = ider.get(identitet(ordning.rad, DELEGATIONSORDNING.nyckel)) ?? null;
      return punkter.map((p) => ({ ...p, rad: { ...p.rad, delegationsordning_id } }));
    }),
  );
  await synka(
    korning,
    OVRIGT_DELEGATIONSBESLUT,
    o.lista<Ovrigt, Registerrad<typeof OVRIGT_DELEGATIONSBESLUT.kolumner>>('delegationsbeslut', OVRIGTFALT, (b) => {
      const [diarienummer, rubrik] = [kravText(b, 'diarienummer'), kravText(b, 'rubrik')];
      return { plats: b.plats('diarienummer'), namn: diarienummer, rad: { diarienummer, rubrik, punkt: kravText(b, 'punkt'), beslutsfattare: kravText(b, 'beslutsfattare'), beslutat: b.datum('beslutat') ?? null } };
    }) ?? [],
  );
}

function tolkaPunkt(p: Objektlasare<Punkt>, ordning: string, i: number): Punktrad {
  const punkt = kravText(p, 'punkt');
  return {
    plats: p.plats('punkt'),
    namn: `${ordning}, ${punkt}`,
    rad: {
      punkt,
      ordning: i,
      avser: kravText(p, 'avser'),
      beslutsfattare: kravText(p, 'beslutsfattare'),
      roller: listvarde(koder(p, 'roller', ROLLER)),
      stodtyper: listvarde(koder(p, 'stodtyper', STODTYPER)),
      hogst_kr: p.kronor('hogst', 1) ?? null,
    },
  };
}
