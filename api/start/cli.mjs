// `npm run -s cli -- …`: installs and builds what is missing (saying so on stderr only), then runs the command in this same process.
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gorKlar, projekt } from './bygg.mjs';

await gorKlar();
await import(pathToFileURL(path.join(projekt, 'dist/api/cli/main.js')).href);
