// `npm start`: installs and builds what is missing, then runs the server in this same process, so that Ctrl-C and exit codes are its own.
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gorKlar, projekt } from './bygg.mjs';

await gorKlar();
await import(pathToFileURL(path.join(projekt, 'dist/api/start/server.js')).href);
