/** What stands where a secret stood. */
const DOLT = '[dolt]';

const NYCKLAR =
  'cookie|set-cookie|authorization|proxy-authorization|password|losenord|client_secret|code_verifier|code|state|id_token|access_token|refresh_token|logout_token|session';

/**
 * Each kind of secret by its form, in plain text as well as in serialized JSON (also JSON within a JSON string). No value goes past a
 * quotation mark or a backslash, so that what was JSON still is.
 */
const FORMER: readonly [RegExp, string][] = [
  [new RegExp(`"(${NYCKLAR})"\\s*:\\s*(?:"(?:[^"\\\\]|\\\\.)*"|\\[[^\\]]*\\])`, 'gi'), `"$1":"${DOLT}"`],
  [
    new RegExp(`\\\\"(${NYCKLAR})\\\\"\\s*:\\s*(?:\\\\"(?:[^"\\\\]|\\\\\\\\(?:\\\\"|[^"]))*\\\\"|\\[[^\\]]*\\])`, 'gi'),
    `\\"$1\\":\\"${DOLT}\\"`,
  ],
  // the password of an address: scheme://user:password@host
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"'\\]*):[^\s/"'\\]*@/gi, `$1:${DOLT}@`],
  // the query of a login address carries the provider's code and state
  // a calendar's address is its key
  [/(\/kalender\.ics)\?[^\s"'\\]*/gi, `$1?${DOLT}`],
  [/(\/inloggning[^\s?"'\\]*)\?[^\s"'\\]*/gi, `$1?${DOLT}`],
  [
    /\b(code|state|nonce|id_token|access_token|refresh_token|logout_token|client_secret|code_verifier|token)=[^\s&"';,\\]+/gi,
    `$1=${DOLT}`,
  ],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${DOLT}`],
  [/\b((?:__Host-)?anslag\w*)=[^\s;"',\\]+/g, `$1=${DOLT}`],
  // a signed token, wherever it stands
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, DOLT],
];

/** A line of the log without secrets: those recognized by their form, and `hemligheter` by their value. */
export function rensa(rad: string, hemligheter: readonly string[] = []): string {
  let ren = rad;
  for (const hemlighet of hemligheter) ren = ren.replaceAll(hemlighet, DOLT);
  for (const [form, ersattning] of FORMER) ren = ren.replace(form, ersattning);
  return ren;
}

/** Shorter values are not looked for: they would be found everywhere. */
const KORTAST = 6;

/** The values in the environment that must never be written: the passwords of database addresses, and the provider's client secret. */
export function hemligheterI(miljo: NodeJS.ProcessEnv): string[] {
  const varden = [miljo.OIDC_HEMLIGHET, ...[miljo.DATABASE_URL, miljo.DATABASE_URL_AGARE].flatMap(losenord)];
  // As they stand in a line of JSON.
  return [...new Set(varden)].flatMap((v) => (v !== undefined && v.length >= KORTAST ? [JSON.stringify(v).slice(1, -1)] : []));
}

/** The password of an address, as it is written and as it is sent. */
function losenord(adress: string | undefined): string[] {
  const skrivet = /^[a-z]+:\/\/[^:/@\s]*:([^\s/]*)@/i.exec(adress ?? '')?.[1];
  if (skrivet === undefined) return [];
  try {
    return [skrivet, decodeURIComponent(skrivet)];
  } catch {
    return [skrivet];
  }
}
