import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { Konfiguration } from '../../plattform/konfiguration/konfiguration';
import type { Oidckonfiguration } from '../../plattform/konfiguration/inloggningskonfiguration';
import { KONFIGURATION } from '../../plattform/plattform.module';
import { finnsInte } from '../../plattform/problem/problem-fel';

/** Seconds to wait for an answer from the provider. */
const SVARSTID = 5;
/** Milliseconds for which what the provider has said of itself is trusted: when a login begins, and when one is under way. */
const NYSS = 3_000;
const NYLIGEN = 600_000;
/** Milliseconds between two fetches of the provider's keys, however many tokens with unknown keys arrive. */
const NYCKELPAUS = 1_000;

/** The provider as it describes itself, and its keys. */
export interface Provider {
  klient: oidc.Configuration;
  utfardare: string;
  nycklar: JWTVerifyGetKey;
}

/** Algorithms that only the provider can have signed with. */
export const SIGNATURER = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** Knows the organisation's identity provider. What is remembered is only a copy of what the provider says; each instance asks for itself. */
@Injectable()
export class Identitetstjanst {
  private kand: { provider: Provider; nar: number } | null = null;
  private fraga: Promise<Provider> | null = null;

  constructor(@Inject(KONFIGURATION) private readonly konfiguration: Konfiguration) {}

  /** @throws ProblemFel saknas where no provider is configured. */
  get installning(): Oidckonfiguration {
    const { inloggning } = this.konfiguration;
    if (inloggning.satt !== 'oidc') throw finnsInte('Inloggning hos en inloggningstjänst');
    return inloggning;
  }

  /** The provider, known to answer just now: a browser is not sent to one that is down. Throws the library's error when it does not. */
  svarande(): Promise<Provider> {
    return this.hamta(NYSS);
  }

  /** The provider, as it described itself a while ago at most. */
  kandSedanNyligen(): Promise<Provider> {
    return this.hamta(NYLIGEN);
  }

  private async hamta(hogst: number): Promise<Provider> {
    if (this.kand && performance.now() - this.kand.nar < hogst) return this.kand.provider;
    this.fraga ??= this.upptack().finally(() => (this.fraga = null));
    return this.fraga;
  }

  private async upptack(): Promise<Provider> {
    const { utfardare, klient, hemlighet } = this.installning;
    const oppet = utfardare.protocol === 'http:';
    const funnen = await oidc.discovery(utfardare, klient, undefined, visaHemlighet(hemlighet), {
      timeout: SVARSTID,
      execute: oppet ? [oidc.allowInsecureRequests] : [],
    });
    const { issuer, jwks_uri = '' } = funnen.serverMetadata();
    const nyckeladress = new URL(jwks_uri);
    if (!oppet && nyckeladress.protocol !== 'https:') throw new Error('The provider publishes its keys without https');
    // The keys already fetched are good as long as they are published at the same place.
    const forr = this.kand?.provider;
    const samma = forr?.klient.serverMetadata().jwks_uri === jwks_uri;
    const nycklar =
      forr && samma ? forr.nycklar : createRemoteJWKSet(nyckeladress, { cooldownDuration: NYCKELPAUS, timeoutDuration: SVARSTID * 1_000 });
    const provider = { klient: funnen, utfardare: issuer, nycklar };
    this.kand = { provider, nar: performance.now() };
    return provider;
  }
}

/** How the client shows who it is: as the provider prefers, where it takes both ways of sending a secret. */
function visaHemlighet(hemlighet: string | null): oidc.ClientAuth {
  if (hemlighet === null) return oidc.None();
  const [huvud, kropp] = [oidc.ClientSecretBasic(hemlighet), oidc.ClientSecretPost(hemlighet)];
  // A provider that does not say takes the header (OpenID Connect Discovery).
  return (tjanst, ...annat) =>
    (tjanst.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes('client_secret_basic') ? huvud(tjanst, ...annat) : kropp(tjanst, ...annat);
}
