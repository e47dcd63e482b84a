/** Follows at most so many redirects. */
const FLEST = 15;

/** A browser as far as HTTP goes: keeps cookies per host and follows redirects only when asked to. */
export class Kakburk {
  /** By origin: cookies of one port are not sent to another here, so that a test sees whose is whose. */
  readonly kakor = new Map<string, Map<string, string>>();

  /** One request. The answer's cookies are kept. */
  async hamta(url: string, val: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const har = this.kakor.get(origin) ?? new Map<string, string>();
    this.kakor.set(origin, har);
    const huvuden = new Headers(val.headers);
    if (har.size > 0) huvuden.set('cookie', [...har].map(([namn, varde]) => `${namn}=${varde}`).join('; '));
    const svar = await fetch(url, { ...val, headers: huvuden, redirect: 'manual' });
    for (const rad of svar.headers.getSetCookie()) {
      const [namn = '', varde = ''] = (rad.split(';')[0] ?? '').split(/=(.*)/s);
      if (varde === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(rad)) har.delete(namn);
      else har.set(namn, varde);
    }
    return svar;
  }

  /** Where the answer sends the browser. */
  static vart(svar: Response, fran: string): string | null {
    const till = svar.headers.get('location');
    return till === null ? null : new URL(till, fran).href;
  }

  /** Follows redirects until `stopp` says so or an answer is no redirect. Returns the last address, and the answer when it was asked for. */
  async folj(url: string, stopp: (url: string) => boolean = () => false): Promise<{ url: string; svar: Response | null }> {
    for (let i = 0; i < FLEST; i++) {
      if (stopp(url)) return { url, svar: null };
      const svar = await this.hamta(url);
      const nasta = Kakburk.vart(svar, url);
      if (nasta === null) return { url, svar };
      await svar.body?.cancel();
      url = nasta;
    }
    throw new Error(`More than ${FLEST} redirects, last to ${url}`);
  }
}
