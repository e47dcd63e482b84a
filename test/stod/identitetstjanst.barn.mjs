// A real OpenID Connect provider in a process of its own (the package is only published as an ES module, which Jest cannot load).
// Its first argument is what it is to be, as JSON; what a test then wants of it comes as messages { nr, gor, ... } and is answered { nr, svar }.
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import Provider from 'oidc-provider';

const val = JSON.parse(process.argv[2]);
const lagrat = new Map();
let konton = {};
let nyckel;
let provider;
let publicerar = true;

/** Everything the provider remembers, in memory. */
class Minne {
  constructor(slag) {
    this.slag = slag;
  }

  upsert(id, varde) {
    lagrat.set(`${this.slag}:${id}`, varde);
  }

  find(id) {
    return lagrat.get(`${this.slag}:${id}`);
  }

  findByUid(uid) {
    return [...lagrat].find(([namn, varde]) => namn.startsWith(`${this.slag}:`) && varde.uid === uid)?.[1];
  }

  findByUserCode() {
    return undefined;
  }

  consume(id) {
    const varde = this.find(id);
    if (varde) varde.consumed = Math.floor(Date.now() / 1000);
  }

  destroy(id) {
    lagrat.delete(`${this.slag}:${id}`);
  }

  revokeByGrantId(grant) {
    for (const [namn, varde] of lagrat) if (namn.startsWith(`${this.slag}:`) && varde.grantId === grant) lagrat.delete(namn);
  }
}

/** The provider with a new signing key: the former is no longer published. */
async function nyProvider() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  nyckel = { privat: privateKey, jwk: { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' } };
  provider = new Provider(utfardare(), {
    adapter: Minne,
    jwks: { keys: [nyckel.jwk] },
    clients: [
      {
        client_id: val.klient,
        ...(val.hemlighet ? { client_secret: val.hemlighet } : {}),
        token_endpoint_auth_method: val.hemlighet ? 'client_secret_basic' : 'none',
        redirect_uris: [`${val.adress}/api/v1/inloggning/svar`],
        post_logout_redirect_uris: [`${val.adress}/logga-in`],
        backchannel_logout_uri: `${val.adress}/api/v1/inloggning/utloggning`,
        backchannel_logout_session_required: true,
      },
    ],
    // Its own way refuses to call a service on this machine.
    fetch: (url, { dispatcher: _, ...annat }) => fetch(url, annat),
    cookies: { keys: ['provets egen'] },
    claims: { openid: ['sub', 'roles', 'realm_access'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: val.anspraken === 'userinfo',
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...konton[id] }) }),
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = sida('Logga ut', form.replace('</form>', '<button name="logout" value="yes">Logga ut</button></form>'));
        },
      },
    },
    interactions: { url: (_, { uid }) => `/interaktion/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const forr = oidc.session.grantIdFor(oidc.client.clientId);
      if (forr) return oidc.provider.Grant.find(forr);
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
  });
}

const sida = (rubrik, innehall) => `<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${rubrik}</title><h1>${rubrik}</h1>${innehall}</html>`;

/** The provider's own login page: one button per account, and one that denies. */
async function interaktion(fraga, svar) {
  if (fraga.method === 'GET') {
    const knappar = Object.keys(konton).map((id) => `<button name="konto" value="${id}">${id}</button>`);
    svar.setHeader('content-type', 'text/html; charset=utf-8');
    svar.end(sida('Inloggningstjänsten', `<form method="post">${knappar.join('')}<button name="avbryt" value="ja">Avbryt</button></form>`));
    return;
  }
  let kropp = '';
  for await (const bit of fraga) kropp += bit;
  const konto = new URLSearchParams(kropp).get('konto');
  await provider.interactionFinished(fraga, svar, konto ? { login: { accountId: konto } } : { error: 'access_denied', error_description: 'hemlig förklaring' });
}

const server = createServer((fraga, svar) => {
  if (fraga.url === '/jwks' && !publicerar) return svar.setHeader('content-type', 'application/json').end('{"keys":[]}');
  if (!fraga.url.startsWith('/interaktion/')) return provider.callback()(fraga, svar);
  interaktion(fraga, svar).catch((fel) => svar.writeHead(500).end(String(fel)));
});
const utfardare = () => `http://127.0.0.1:${val.port}`;
const oppna = () => new Promise((klar, fel) => server.once('error', fel).listen(val.port, '127.0.0.1', klar));

const ATGARDER = {
  konton: (m) => void (konton = m.konton),
  rotera: nyProvider,
  publicera: (m) => void (publicerar = m.ja),
  oppna,
  stang: () =>
    new Promise((klar) => {
      server.close(klar);
      server.closeAllConnections();
    }),
  signera: ({ huvud, innehall }) => new SignJWT(innehall).setProtectedHeader({ alg: 'RS256', kid: nyckel.jwk.kid, ...huvud }).sign(nyckel.privat),
};

process.on('message', async ({ nr, ...m }) => {
  try {
    process.send({ nr, svar: await ATGARDER[m.gor](m) });
  } catch (fel) {
    process.send({ nr, fel: String(fel) });
  }
});
process.on('disconnect', () => process.exit(0));
await nyProvider();
process.send({ nr: 0 });
