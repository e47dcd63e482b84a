/** The time of a meeting as somebody writes it, "9.30" or "13:00", as it is kept: "09.30", "13.00". Null when it is no time of the day. */
export function tolkaKlockslag(text: string): string | null {
  const [, timme = '', minut = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  return timme === '' || Number(timme) > 23 || Number(minut) > 59 ? null : `${timme.padStart(2, '0')}.${minut}`;
}
