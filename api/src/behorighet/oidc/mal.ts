const LANGST = 2_000;

/**
 * Where in this service a login leads: a path of its own web. What a browser could read as another site is refused, and so is the API,
 * whose addresses are not pages.
 * @returns the whole address, or null.
 */
export function lokaltMal(mal: string, adress: URL): string | null {
  if (mal.length > LANGST || !mal.startsWith('/') || !URL.canParse(mal, adress.href)) return null;
  const url = new URL(mal, adress);
  if (url.origin !== adress.origin || /^\/+api(\/|$)/.test(url.pathname)) return null;
  return url.href;
}
