import { ROLLER, type Roll } from '@anslag/doman';

const MILJOER: readonly (string | undefined)[] = [undefined, '', 'production', 'development', 'test'];

/** The organisation's identity provider (OpenID Connect). */
export interface Oidckonfiguration {
  satt: 'oidc';
  /** The provider's name for itself, where its description is found. Over http only outside production. */
  utfardare: URL;
  klient: string;
  /** Null: a public client, which only PKCE protects. */
  hemlighet: string | null;
  /** The claim that says what the person may be here: its name, or the path to it (`realm_access.roles`). */
  rollansprak: string;
  /** What each value of that claim means here. */
  roller: ReadonlyMap<string, readonly Roll[]>;
  /** The origin that browsers reach this service at, which the provider sends them back to. */
  adress: URL;
}

/** How people log in. Example accounts exist only outside production. */
export type Inloggningskonfiguration = { satt: 'exempel' } | Oidckonfiguration;

/** A session ends after so long unused, and at the latest so long after the login. */
export interface Sessionskonfiguration {
  overksamMinuter: number;
  langstTimmar: number;
}

const INSTALLNINGAR = ['OIDC_UTFARDARE', 'OIDC_KLIENT', 'OIDC_HEMLIGHET', 'OIDC_ROLLER', 'OIDC_ROLLCLAIM'] as const;
type Installning = (typeof INSTALLNINGAR)[number];
const ROLLEXEMPEL = '{"anslag-handlaggare":"handlaggare","anslag-chef":["chef","lasare"]}';

/**
 * Reads how people log in; pushes one Swedish line per fault to `fel`. No line holds a value that was written: one may be a secret in the wrong place.
 * @param adress ADRESS, when it is given and right.
 */
export function lasInloggning(miljo: NodeJS.ProcessEnv, adress: URL | null, fel: string[]): Inloggningskonfiguration {
  const drift = miljo.NODE_ENV === 'production';
  // A misspelt "production" would let anybody in with an example account.
  if (!MILJOER.includes(miljo.NODE_ENV)) fel.push(`NODE_ENV är "${miljo.NODE_ENV}" men ska vara "production", "development", "test" eller utelämnas.`);
  const las = (namn: Installning): string | null => miljo[namn] || null;
  if (!drift && INSTALLNINGAR.every((namn) => las(namn) === null)) return { satt: 'exempel' };
  if (drift && las('OIDC_UTFARDARE') === null) {
    fel.push('NODE_ENV är "production" men ingen inloggningstjänst är inställd. Ange OIDC_UTFARDARE; exempelkonton finns bara utanför drift.');
  }
  for (const [namn, vad] of [['OIDC_UTFARDARE', 'inloggningstjänstens adress'], ['OIDC_KLIENT', 'tjänstens namn hos inloggningstjänsten'], ['OIDC_ROLLER', 'vilken roll varje värde ger']] as const)
    if (las(namn) === null && !(drift && namn === 'OIDC_UTFARDARE')) fel.push(`${namn} saknas: ${vad}.`);
  if (!miljo.ADRESS) fel.push('ADRESS saknas: adressen som webbläsarna når tjänsten på, till exempel "https://anslag.example.se".');
  else if (drift && adress?.protocol === 'http:') fel.push('ADRESS ska börja med https:// i drift.');
  return {
    satt: 'oidc',
    utfardare: lasUtfardare(las('OIDC_UTFARDARE'), drift, fel),
    klient: las('OIDC_KLIENT') ?? '',
    hemlighet: las('OIDC_HEMLIGHET'),
    rollansprak: las('OIDC_ROLLCLAIM') ?? 'roles',
    roller: lasRoller(las('OIDC_ROLLER'), fel),
    adress: adress ?? OKAND,
  };
}

/** Stands in for an address that is told as a fault. */
const OKAND = new URL('https://okand.invalid');

function lasUtfardare(skriven: string | null, drift: boolean, fel: string[]): URL {
  if (skriven === null) return OKAND;
  const url = URL.canParse(skriven) ? new URL(skriven) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && !url.password) {
    if (drift && url.protocol === 'http:') fel.push('OIDC_UTFARDARE ska börja med https:// i drift.');
    return url;
  }
  fel.push('OIDC_UTFARDARE ska vara inloggningstjänstens adress utan frågedel och lösenord, till exempel "https://login.example.se/realms/region".');
  return OKAND;
}

function lasRoller(skrivet: string | null, fel: string[]): Map<string, readonly Roll[]> {
  const roller = new Map<string, readonly Roll[]>();
  if (skrivet === null) return roller;
  const last = somObjekt(skrivet);
  if (!last) {
    fel.push(`OIDC_ROLLER ska vara ett JSON-objekt från värde till roll, till exempel ${ROLLEXEMPEL}.`);
    return roller;
  }
  for (const [varde, namn] of Object.entries(last)) {
    const namngivna: unknown[] = Array.isArray(namn) ? namn : [namn];
    const kanda = ROLLER.filter((r) => namngivna.includes(r));
    if (kanda.length === 0 || kanda.length !== new Set(namngivna).size) fel.push(`OIDC_ROLLER ger "${varde}" något annat än roller. Möjliga: ${ROLLER.join(', ')}.`);
    roller.set(varde, kanda);
  }
  return roller;
}

function somObjekt(json: string): Record<string, unknown> | null {
  try {
    const last: unknown = JSON.parse(json);
    if (typeof last !== 'object' || last === null || Array.isArray(last) || Object.keys(last).length === 0) return null;
    return { ...last };
  } catch {
    return null;
  }
}

/** Reads how long a session lasts; pushes one Swedish line per fault to `fel`. */
export function lasSession(miljo: NodeJS.ProcessEnv, fel: string[]): Sessionskonfiguration {
  const las = (namn: string, forvalt: number, hogst: number, enhet: string): number => {
    const skrivet = miljo[namn] || `${forvalt}`;
    const tal = /^\d{1,4}$/.test(skrivet) ? Number(skrivet) : NaN;
    if (!(tal >= 1 && tal <= hogst)) fel.push(`${namn} är "${skrivet}" men ska vara ett antal ${enhet} från 1 till ${hogst}.`);
    return tal;
  };
  return {
    overksamMinuter: las('SESSION_OVERKSAM_MINUTER', 60, 1440, 'minuter'),
    langstTimmar: las('SESSION_LANGST_TIMMAR', 12, 168, 'timmar'),
  };
}
