import { Datum, Period, arAv, arHeltAr, dagIStockholm, formateraDatumLang } from '@anslag/doman';

/** When something was decided: a day, or what is known of it. */
export function beslutstid(p: Period): string {
  if (p.fran === p.till) return p.fran;
  if (arHeltAr(p)) return `${arAv(p.fran)}, dag okänd`;
  return `${p.fran} – ${p.till}, exakt dag okänd`;
}

/** A stretch of time with ends that may be unstated. */
export function tidsperiod(p: { fran: Datum | null; till: Datum | null }): string {
  if (p.fran && p.till) return `${p.fran} – ${p.till}`;
  if (p.fran) return `från ${p.fran}, slut okänt`;
  if (p.till) return `till ${p.till}, start okänd`;
  return 'uppgift saknas';
}

const klocka = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });

/** An instant as it was in Sweden: "20 november 2026 kl. 23.30". */
export function tidpunkt(iso: string): string {
  const da = new Date(iso);
  return `${formateraDatumLang(dagIStockholm(da))} kl. ${klocka.format(da).replace(':', '.')}`;
}
