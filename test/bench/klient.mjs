// Requests as a browser makes them: over a connection that is kept open, with the session's cookie.
import * as http from 'node:http';

const anslutning = new http.Agent({ keepAlive: true });
let kaka = '';

/** Logs in as the administrator; the requests that follow are the administrator's. */
export async function loggaIn(bas) {
  const { huvuden } = await skicka(`${bas}/api/v1/session/exempel`, 'POST', { roll: 'administrator' });
  [kaka] = huvuden['set-cookie'][0].split(';');
}

/** The session that is logged in, as a browser keeps it: "name=value". */
export function sessionskaka() {
  return kaka;
}

/** The answer's text. */
export async function hamta(adress) {
  return (await skicka(adress, 'GET')).text;
}

/** @throws Error when the answer is not a success. */
export function skicka(adress, method, kropp) {
  const headers = { cookie: kaka, ...(kropp && { 'content-type': 'application/json' }) };
  return new Promise((klar, fel) => {
    const begaran = http.request(adress, { agent: anslutning, method, headers }, (svar) => {
      const bitar = [];
      svar.on('data', (bit) => bitar.push(bit));
      svar.on('end', () => {
        const text = Buffer.concat(bitar).toString('utf8');
        if (svar.statusCode < 300) klar({ text, huvuden: svar.headers });
        else fel(new Error(`${adress} answered ${svar.statusCode}: ${text}`));
      });
    });
    begaran.on('error', fel);
    begaran.end(kropp && JSON.stringify(kropp));
  });
}
