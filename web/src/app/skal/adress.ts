import { API, VAGAR } from '@anslag/kontrakt';

export type Fragevarde = string | number | null | undefined | readonly (string | number)[];
export type Vag = keyof typeof VAGAR;

/**
 * The address of an API resource: ('arende', { nyckel: '20RS3419' }) → "/api/v1/arenden/20RS3419".
 * @param fraga query; an empty or missing value is left out, a list is repeated.
 * @throws RangeError when a parameter of the path has no value: a fault in the calling program.
 */
export function apiAdress(
  vag: Vag,
  parametrar: Record<string, string | number> = {},
  fraga: Record<string, Fragevarde> = {},
): string {
  const stig = VAGAR[vag].replace(/:(\w+)/g, (_, namn: string) => {
    const varde = parametrar[namn];
    if (varde === undefined || varde === '') throw new RangeError(`missing path parameter ${namn}`);
    return encodeURIComponent(varde);
  });
  return `${API}/${stig}${fragestrang(fraga)}`;
}

/** "?a=1&b=x&b=y", or an empty text when nothing is asked for. */
export function fragestrang(fraga: Record<string, Fragevarde>): string {
  const delar = new URLSearchParams();
  for (const [namn, varde] of Object.entries(fraga)) {
    for (const ett of Array.isArray(varde) ? varde : [varde]) {
      if (ett !== null && ett !== undefined && ett !== '') delar.append(namn, String(ett));
    }
  }
  const text = delar.toString();
  return text ? `?${text}` : '';
}
