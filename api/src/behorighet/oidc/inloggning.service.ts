import { Injectable, Logger } from '@nestjs/common';
import { INLOGGNINGSSIDA, VAGAR, API } from '@anslag/kontrakt';
import { compactVerify } from 'jose';
import * as oidc from 'openid-client';
import { type Identitet, type ProviderSession, SessionService } from '../session.service';
import { type Ansprak, identitetUr, varden } from './ansprak';
import { type Forsok, ForsokService } from './forsok.service';
import { Identitetstjanst, SIGNATURER } from './identitetstjanst';
import { Inloggningsavbrott, somAvbrott } from './inloggningsavbrott';
import { lokaltMal } from './mal';

const OMFATTNING = 'openid profile email';
const LANGST_AMNE = 255;

/** Login at the organisation's identity provider: authorization code with PKCE. */
@Injectable()
export class Inloggning {
  private readonly logg = new Logger('Inloggning');

  constructor(
    private readonly tjanst: Identitetstjanst,
    private readonly forsok: ForsokService,
    private readonly sessioner: SessionService,
  ) {}

  /**
   * Begins a login.
   * @param kaka what the browser already has of us from a login under way.
   * @returns the provider's address to send the browser to, and the secret that binds the login to the browser.
   * @throws Inloggningsavbrott mal, nere, avvisad.
   */
  async borja(mal: string, kaka: string | undefined): Promise<{ adress: string; webblasare: string }> {
    const { adress } = this.tjanst.installning;
    const lokalt = lokaltMal(mal, adress);
    if (lokalt === null) throw new Inloggningsavbrott('mal', 'a target outside the web');
    const { klient } = await this.tjanst.svarande().catch(kasta);
    const kodverifierare = oidc.randomPKCECodeVerifier();
    const engangstal = oidc.randomNonce();
    const { tillstand, webblasare } = await this.forsok.borja({ kodverifierare, engangstal, mal: lokalt }, kaka);
    const till = oidc.buildAuthorizationUrl(klient, {
      redirect_uri: new URL(`${API}/${VAGAR.inloggningssvar}`, adress).href,
      response_type: 'code',
      scope: OMFATTNING,
      state: tillstand,
      nonce: engangstal,
      code_challenge: await oidc.calculatePKCECodeChallenge(kodverifierare),
      code_challenge_method: 'S256',
    });
    return { adress: till.href, webblasare };
  }

  /**
   * Ends a login that came back from the provider.
   * @param svar path and query of the address the browser was sent back to.
   * @param kaka the secret that binds the login to the browser.
   * @param gammal the session the browser had until now, which ends.
   * @returns the session's secret and where the person was going.
   * @throws Inloggningsavbrott forbrukad, avbruten, nere, avvisad, ingen_roll.
   */
  async slutfor(svar: string, kaka: string | undefined, gammal: string | undefined, begaranId: string): Promise<{ nyckel: string; mal: string }> {
    const url = new URL(svar, this.tjanst.installning.adress);
    const tillstand = url.searchParams.get('state');
    const forsok = await this.forsok.ta(tillstand, kaka);
    if (!tillstand || !forsok) throw new Inloggningsavbrott('forbrukad', 'no attempt of this browser with that state');
    const { identitet, session } = await this.las(url, tillstand, forsok).catch(kasta);
    if (identitet.roller.length === 0) {
      await this.sessioner.utestang(identitet, begaranId);
      throw new Inloggningsavbrott('ingen_roll', 'no value of the role claim means a role here');
    }
    const { nyckel } = await this.sessioner.borja(identitet, begaranId, session, gammal);
    return { nyckel, mal: forsok.mal };
  }

  /** Where the browser goes to end the provider's session too; null when the provider cannot do that or is not there to ask. */
  async utloggningsadress(idToken: string): Promise<string | null> {
    try {
      const { adress } = this.tjanst.installning;
      const { klient } = await this.tjanst.kandSedanNyligen();
      if (!klient.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(klient, {
        post_logout_redirect_uri: new URL(INLOGGNINGSSIDA, adress).href,
        id_token_hint: idToken,
      }).href;
    } catch (fel) {
      this.logg.warn(somAvbrott(fel).message);
      return null;
    }
  }

  /** Exchanges the code and reads who it is, from the id token and, for what that lacks, from the provider's userinfo. */
  private async las(url: URL, expectedState: string, { kodverifierare, engangstal }: Forsok): Promise<{ identitet: Identitet; session: ProviderSession }> {
    const { rollansprak, ...installning } = this.tjanst.installning;
    const { klient, utfardare, nycklar } = await this.tjanst.kandSedanNyligen();
    const svar = await oidc.authorizationCodeGrant(klient, url, { expectedState, expectedNonce: engangstal, pkceCodeVerifier: kodverifierare, idTokenExpected: true });
    const intyg = svar.claims();
    if (!intyg || !svar.id_token || intyg.sub.length > LANGST_AMNE) throw new Inloggningsavbrott('avvisad', 'no usable id token');
    // The library checks every claim, but the signature only of tokens that came through the browser.
    await compactVerify(svar.id_token, nycklar, { algorithms: SIGNATURER });
    let ansprak: Ansprak = intyg;
    const saknar = varden(ansprak, rollansprak).length === 0 || typeof ansprak['name'] !== 'string';
    if (saknar && klient.serverMetadata().userinfo_endpoint) {
      ansprak = { ...(await oidc.fetchUserInfo(klient, svar.access_token, intyg.sub)), ...intyg };
    }
    const sid = intyg['sid'];
    return {
      identitet: identitetUr(utfardare, intyg.sub, ansprak, { rollansprak, ...installning }),
      session: { id: typeof sid === 'string' ? sid : null, idToken: svar.id_token },
    };
  }
}

function kasta(fel: unknown): never {
  throw somAvbrott(fel);
}
