// A bare Node server that answers every request with the JSON it was given.
import { createServer } from 'node:http';
import { svara } from './barn.mjs';

let kropp = Buffer.from('{}');
const server = createServer((_begaran, svar) => {
  svar.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': kropp.length });
  svar.end(kropp);
});
await new Promise((klar) => server.listen(0, '127.0.0.1', klar));

svara({
  adress: () => `http://127.0.0.1:${server.address().port}/`,
  kropp: (text) => {
    kropp = Buffer.from(text);
  },
});
