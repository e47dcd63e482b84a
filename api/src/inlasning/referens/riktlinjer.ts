import { RIKTLINJEKODER, type Riktlinjekrav, STODTYPER, type Stodtyp } from '@anslag/doman';
import { type Referensfil, REGELVARDEKODER } from '@anslag/kontrakt';
import { LANGST_NAMN, type Objektlasare, faltnamn } from '../falt/objektlasare';
import type { Korning } from '../korning';
import { giltighet, kravText } from './falt';
import { type Registerrad, identitet, synka } from './synka';
import { REGELVARDE, RIKTLINJE } from './tabeller';

type Riktlinje = NonNullable<Referensfil['riktlinjer']>[number];
type Krav = Riktlinje['krav'][number];
type Varde = NonNullable<Referensfil['regelvarden']>[number];

const RIKTLINJEFALT = faltnamn<Riktlinje>({ namn: true, gallerFran: true, gallerTill: true, diarienummer: true, antagenAv: true, krav: true });
const KRAVFALT = faltnamn<Krav>({ kod: true, kalla: true, stodtyper: true, prioriteringar: true, parameter: true });
const VARDEFALT = faltnamn<Varde>({ kod: true, gallerFran: true, varde: true, kalla: true });
const STORSTA_VARDE = 10_000_000_000;

interface Last {
  rad: Registerrad<typeof RIKTLINJE.kolumner>;
  krav: { plats: string; krav: Riktlinjekrav }[];
}

function tolkaKrav(k: Objektlasare<Krav>): Last['krav'][number] {
  const stodtyper = (k.texter('stodtyper') ?? []).filter((s): s is Stodtyp => {
    const kand = STODTYPER.some((x) => x === s);
    if (!kand) k.felI('stodtyper', s, 'Okänd stödtyp.', STODTYPER.join(', '));
    return kand;
  });
  const kod = k.krav('kod', k.val('kod', RIKTLINJEKODER), RIKTLINJEKODER.join(', ')) ?? 'regionalt_mervarde';
  const krav = { kod, kalla: kravText(k, 'kalla'), stodtyper, prioriteringar: k.texter('prioriteringar') ?? [], parameter: k.text('parameter', LANGST_NAMN) ?? null };
  return { plats: k.plats('kod'), krav };
}

/** Reads the dated riktlinjer with their checks. The checks of a version are those of the file: what is no longer there goes. */
export async function skrivRiktlinjer(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  const lasta =
    o.lista<Riktlinje, Last>('riktlinjer', RIKTLINJEFALT, (r) => {
      const namn = kravText(r, 'namn');
      const rad = { namn, ...giltighet(r), diarienummer: r.text('diarienummer', LANGST_NAMN) ?? null, antagen_av: r.text('antagenAv', LANGST_NAMN) ?? null };
      const krav = r.lista<Krav, Last['krav'][number]>('krav', KRAVFALT, tolkaKrav) ?? [];
      krav.forEach(({ plats, krav: { kod } }, i) => {
        if (krav.findIndex((k) => k.krav.kod === kod) < i) korning.fel.fel(plats, kod, 'Samma krav står två gånger.', 'Varje krav en gång');
      });
      return { rad: { plats: r.plats('namn'), namn: `${namn} (${rad.galler_fran})`, rad }, krav };
    }) ?? [];
  const ider = await synka(
    korning,
    RIKTLINJE,
    lasta.map((l) => l.rad),
  );
  for (const { rad, krav } of lasta) await synkaKrav(korning, ider.get(identitet(rad.rad, RIKTLINJE.nyckel)) ?? null, rad.namn, krav);
}

async function synkaKrav({ db, fel, protokoll, skriv }: Korning, riktlinje: string | null, namn: string, krav: Last['krav']): Promise<void> {
  const lagrade = await db.query<Riktlinjekrav[]>('SELECT kod, kalla, stodtyper, prioriteringar, parameter FROM riktlinjekrav WHERE riktlinje_id = $1', [riktlinje]);
  for (const [ordning, { plats, krav: k }] of krav.entries()) {
    const lagrat = lagrade.find((l) => l.kod === k.kod);
    const [fore, efter] = [lagrat ? kravtext(lagrat) : '–', kravtext(k)];
    const oforandrat = fore === efter;
    protokoll.post({
      plats,
      nyckel: `${namn}, ${k.kod}`,
      namn: `${namn}, ${k.kod}`,
      utfall: !lagrat ? 'ny' : oforandrat ? 'oforandrad' : 'andrad',
      skillnader: lagrat && !oforandrat ? [{ falt: 'krav', fore, efter }] : [],
    });
    if (oforandrat || !skriv || fel.antal > 0) continue;
    await db.query(
      `INSERT INTO riktlinjekrav (riktlinje_id, kod, ordning, kalla, stodtyper, prioriteringar, parameter) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (riktlinje_id, kod) DO UPDATE SET ordning = EXCLUDED.ordning, kalla = EXCLUDED.kalla, stodtyper = EXCLUDED.stodtyper, prioriteringar = EXCLUDED.prioriteringar, parameter = EXCLUDED.parameter`,
      [riktlinje, k.kod, ordning, k.kalla, k.stodtyper, k.prioriteringar, k.parameter],
    );
  }
  const borta = lagrade.filter((l) => !krav.some((k) => k.krav.kod === l.kod)).map((l) => l.kod);
  if (borta.length === 0) return;
  protokoll.post({ plats: namn, nyckel: namn, namn, utfall: 'andrad', skillnader: [{ falt: 'krav', fore: borta.join(', '), efter: '–' }] });
  if (skriv && fel.antal === 0) await db.query('DELETE FROM riktlinjekrav WHERE riktlinje_id = $1 AND kod = ANY ($2)', [riktlinje, borta]);
}

function kravtext({ kalla, stodtyper, prioriteringar, parameter }: Riktlinjekrav): string {
  return [kalla, ...stodtyper, ...prioriteringar, ...(parameter === null ? [] : [parameter])].join('; ');
}

/** Reads the limits and rates that rules read, each from its day. */
export async function skrivRegelvarden(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  await synka(
    korning,
    REGELVARDE,
    o.lista<Varde, Registerrad<typeof REGELVARDE.kolumner>>('regelvarden', VARDEFALT, (v) => {
      const kod = v.krav('kod', v.val('kod', REGELVARDEKODER), REGELVARDEKODER.join(', ')) ?? 'EUR_KURS';
      const galler_fran = v.krav('gallerFran', v.datum('gallerFran'), 'ÅÅÅÅ-MM-DD') ?? '';
      const varde = v.krav('varde', v.heltal('varde', 1, STORSTA_VARDE), `Ett heltal från 1`) ?? 1;
      return { plats: v.plats('kod'), namn: `${kod} från ${galler_fran}`, rad: { kod, galler_fran, varde, kalla: kravText(v, 'kalla') } };
    }) ?? [],
  );
}
