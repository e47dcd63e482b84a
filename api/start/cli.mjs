// `npm run -s cli -- …`, and `npm run backup` and `npm run restore`, which are two of its commands: installs and builds what is missing (saying so on stderr only), then runs the command in this same process.
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gorKlar, projekt } from './bygg.mjs';

await gorKlar();
// npm moves to the project's folder; a file is named from where the person stands.
if (['cli', 'backup', 'restore'].includes(process.env.npm_lifecycle_event) && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(path.join(projekt, 'dist/api/cli/main.js')).href);
