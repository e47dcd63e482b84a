import { STODTYPER } from '@anslag/doman';
import type { Referensfil } from '@anslag/kontrakt';
import { LANGST_NAMN, LANGST_TEXT, type Objektlasare, faltnamn } from '../falt/objektlasare';
import { lasJson } from '../kalla/json-fil';
import type { Korning } from '../korning';
import { giltighet, kravText } from './falt';
import { skrivKedjemallar } from './kedjemallar';
import { skrivRegelvarden, skrivRiktlinjer } from './riktlinjer';
import { skrivDelegation } from './delegation';
import { skrivStrategier } from './strategier';
import { type Registerrad, identitet, synka } from './synka';
import { skrivVillkor } from './villkor';
import { INRIKTNINGSBESLUT, KOMMUN, KRAFTSAMLING, KRITERIUM, OMRADE, PRIORITERING, STODFORM } from './tabeller';

type Region = Referensfil['region'];
type Kraftsamling = Referensfil['kraftsamlingar'][number];
type Omrade = Referensfil['strategiskaOmraden'][number];
type Inriktning = Referensfil['inriktningsbeslut'][number];
type Prioritering = Inriktning['prioriteringar'][number];
type Kriterium = NonNullable<Inriktning['kriterier']>[number];
type Stodform = Referensfil['stodformer'][number];
type Kommun = Referensfil['kommuner'][number];

const FILFALT = faltnamn<Referensfil>({
  format: true,
  region: true,
  strategier: true,
  kraftsamlingar: true,
  strategiskaOmraden: true,
  inriktningsbeslut: true,
  stodformer: true,
  kommuner: true,
  riktlinjer: true,
  regelvarden: true,
  villkorsmallar: true,
  delegationsordningar: true,
  delegationsbeslut: true,
  kedjemallar: true,
});
const LISTOR = ['strategier', 'kraftsamlingar', 'strategiskaOmraden', 'inriktningsbeslut', 'stodformer', 'kommuner'] as const;
const HOGSTA_POANG = 1000;
const REGIONFALT = faltnamn<Region>({ namn: true, lan: true, fiktiv: true });
const KRAFTSAMLINGSFALT = faltnamn<Kraftsamling>({
  gallerFran: true,
  gallerTill: true,
  utmaningsomrade: true,
  namn: true,
  plattform: true,
});
const OMRADESFALT = faltnamn<Omrade>({ namn: true, kapitel: true, prioriteringar: true });
const INRIKTNINGSFALT = faltnamn<Inriktning>({
  beteckning: true,
  namn: true,
  beslutat: true,
  organ: true,
  paragraf: true,
  avserAr: true,
  rangordnad: true,
  prioriteringar: true,
  kriterier: true,
});
const PRIORITERINGSFALT = faltnamn<Prioritering>({ kod: true, namn: true, text: true });
const KRITERIEFALT = faltnamn<Kriterium>({ namn: true, beskrivning: true, hogstPoang: true });
const STODFORMSFALT = faltnamn<Stodform>({ namn: true, stodtyp: true, gallerFran: true, gallerTill: true });
const KOMMUNFALT = faltnamn<Kommun>({ namn: true, lan: true });

/** "Region Örebro län" → "Örebro", "Västra Götalandsregionen" as it is: what the region is called among regions. */
export function kortnamn(namn: string): string {
  return namn.replace(/^Region /, '').replace(/s? län$/, '');
}

async function skrivRegionen(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  const { db, fel, protokoll, register } = korning;
  const r = o.krav('region', o.objekt<Region>('region', REGIONFALT), '{ "namn": …, "lan": …, "fiktiv": false }');
  if (!r) return;
  const fiktiv = r.krav('fiktiv', r.bool('fiktiv'), 'true eller false') ?? false;
  const [namn, lan] = [kravText(r, 'namn'), kravText(r, 'lan')];
  if (register.region && register.region.namn !== namn) {
    r.fel('namn', `Databasen hör redan till ${register.region.namn}.`, register.region.namn);
    return;
  }
  protokoll.post({ plats: 'region', nyckel: namn, namn, utfall: register.region ? 'oforandrad' : 'ny', skillnader: [] });
  if (!korning.skriv || fel.antal > 0) return;
  await db.query(
    `INSERT INTO region (id, namn, lan, kortnamn, fiktiv) VALUES (1, $1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET lan = EXCLUDED.lan, kortnamn = EXCLUDED.kortnamn, fiktiv = EXCLUDED.fiktiv`,
    [namn, lan, kortnamn(namn), fiktiv],
  );
}

async function skrivInriktningar(korning: Korning, o: Objektlasare<Referensfil>): Promise<void> {
  const lasta = o.lista<
    Inriktning,
    { rad: Registerrad<typeof INRIKTNINGSBESLUT.kolumner>; prioriteringar: Registerrad<typeof PRIORITERING.kolumner>[]; kriterier: Registerrad<typeof KRITERIUM.kolumner>[] }
  >('inriktningsbeslut', INRIKTNINGSFALT, (i) => {
    const beteckning = kravText(i, 'beteckning');
    const rad = {
      beteckning,
      namn: kravText(i, 'namn'),
      beslutat: i.datum('beslutat') ?? null,
      organ: i.text('organ', LANGST_NAMN) ?? null,
      paragraf: i.text('paragraf', LANGST_NAMN) ?? null,
      avser_ar: i.krav('avserAr', i.ar('avserAr'), 'Ett årtal') ?? 0,
      rangordnad: i.krav('rangordnad', i.bool('rangordnad'), 'true eller false') ?? false,
    };
    const prioriteringar = i.lista<Prioritering, Registerrad<typeof PRIORITERING.kolumner>>(
      'prioriteringar',
      PRIORITERINGSFALT,
      (p, ordning) => {
        const kod = kravText(p, 'kod');
        return {
          plats: p.plats('kod'),
          namn: `${beteckning}, ${kod}`,
          rad: { kod, namn: p.text('namn', LANGST_NAMN) ?? null, beskrivning: p.text('text') ?? null, ordning },
        };
      },
    );
    const kriterier = i.lista<Kriterium, Registerrad<typeof KRITERIUM.kolumner>>('kriterier', KRITERIEFALT, (k, ordning) => {
      const namn = kravText(k, 'namn');
      const hogst_poang = k.krav('hogstPoang', k.heltal('hogstPoang', 1, HOGSTA_POANG), `1–${HOGSTA_POANG}`) ?? 1;
      return { plats: k.plats('namn'), namn: `${beteckning}, ${namn}`, rad: { namn, beskrivning: k.text('beskrivning') ?? null, hogst_poang, ordning } };
    });
    return { rad: { plats: i.plats('beteckning'), namn: beteckning, rad }, prioriteringar: prioriteringar ?? [], kriterier: kriterier ?? [] };
  });
  const ider = await synka(
    korning,
    INRIKTNINGSBESLUT,
    (lasta ?? []).map((l) => l.rad),
  );
  const egna = (l: NonNullable<typeof lasta>[number]) => ({ inriktningsbeslut_id: ider.get(identitet(l.rad.rad, INRIKTNINGSBESLUT.nyckel)) ?? null });
  await synka(
    korning,
    PRIORITERING,
    (lasta ?? []).flatMap((l) => l.prioriteringar.map((p) => ({ ...p, rad: { ...p.rad, ...egna(l) } }))),
  );
  await synka(
    korning,
    KRITERIUM,
    (lasta ?? []).flatMap((l) => l.kriterier.map((k) => ({ ...k, rad: { ...k.rad, ...egna(l) } }))),
  );
}

/** Reads the registers of a region: adds and changes posts by their identity, removes none. */
export async function lasInReferens(korning: Korning, sokvag: string): Promise<void> {
  const o = await lasJson<Referensfil>(sokvag, 'anslag-referens/1', FILFALT, korning.fel);
  if (!o) return;
  for (const falt of LISTOR) {
    if ((o.ravarde(falt) ?? null) === null) o.fel(falt, 'Uppgiften saknas.', 'En lista, som får vara tom');
  }
  await skrivRegionen(korning, o);
  await skrivStrategier(korning, o);
  await synka(
    korning,
    KRAFTSAMLING,
    o.lista<Kraftsamling, Registerrad<typeof KRAFTSAMLING.kolumner>>('kraftsamlingar', KRAFTSAMLINGSFALT, (k) => {
      const namn = kravText(k, 'namn');
      const rad = {
        utmaningsomrade: kravText(k, 'utmaningsomrade'),
        namn,
        plattform: k.text('plattform', LANGST_NAMN) ?? null,
        ...giltighet(k),
      };
      return { plats: k.plats('namn'), namn, rad };
    }) ?? [],
  );
  await synka(
    korning,
    OMRADE,
    o.lista<Omrade, Registerrad<typeof OMRADE.kolumner>>('strategiskaOmraden', OMRADESFALT, (s) => {
      const namn = kravText(s, 'namn');
      s.texter('prioriteringar', LANGST_TEXT);
      return { plats: s.plats('namn'), namn, rad: { namn, kapitel: s.krav('kapitel', s.heltal('kapitel', 1, 7), '1–7') ?? 1 } };
    }) ?? [],
  );
  await skrivInriktningar(korning, o);
  await synka(
    korning,
    STODFORM,
    o.lista<Stodform, Registerrad<typeof STODFORM.kolumner>>('stodformer', STODFORMSFALT, (s) => {
      const namn = kravText(s, 'namn');
      const stodtyp = s.krav('stodtyp', s.val('stodtyp', STODTYPER), STODTYPER.join(', ')) ?? 'projekt';
      return {
        plats: s.plats('namn'),
        namn,
        rad: { namn, stodtyp, galler_fran: s.datum('gallerFran') ?? null, galler_till: s.datum('gallerTill') ?? null },
      };
    }) ?? [],
  );
  await synka(
    korning,
    KOMMUN,
    o.lista<Kommun, Registerrad<typeof KOMMUN.kolumner>>('kommuner', KOMMUNFALT, (k) => {
      const namn = kravText(k, 'namn');
      return { plats: k.plats('namn'), namn, rad: { namn, lan: kravText(k, 'lan') } };
    }) ?? [],
  );
  await skrivRiktlinjer(korning, o);
  await skrivRegelvarden(korning, o);
  await skrivVillkor(korning, o);
  await skrivDelegation(korning, o);
  await skrivKedjemallar(korning, o);
}
