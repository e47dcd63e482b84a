// `npm test`: installs and builds what is missing, runs every test of the project in one Jest, and says the result in the last line.
// Arguments go on to Jest: `npm test -- --selectProjects http`.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { gorKlar, projekt } from '../api/start/bygg.mjs';

await gorKlar();
const resultatfil = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'anslag-resultat-')), 'jest.json');
// At least two: a test that waits for a browser or a database leaves its core to another.
const arbetare = Math.min(4, Math.max(2, os.availableParallelism() - 1));
const jest = path.join(projekt, 'node_modules/.bin/jest');
const argument = ['-c', 'test/jest.config.js', '--ci', `--maxWorkers=${arbetare}`, '--json', `--outputFile=${resultatfil}`];
const { signal } = spawnSync(process.execPath, [jest, ...argument, ...process.argv.slice(2)], {
  cwd: projekt,
  // With --json Jest writes its report to stderr and only the result to stdout.
  stdio: ['ignore', 'ignore', 'inherit'],
});
const resultat = las(resultatfil);
fs.rmSync(path.dirname(resultatfil), { recursive: true, force: true });

const fel = resultat ? samla(resultat) : [`Jest gave no result${signal ? ` (${signal})` : ''}; see above.`];
const lyckade = resultat?.numPassedTests ?? 0;
if (!fel.length && !lyckade) fel.push('No test was run.');
if (fel.length) console.log(`\nFailed:\n${fel.map((f) => `  ${f}`).join('\n')}`);
console.log(`${lyckade} passed, ${fel.length} failed`);
process.exit(fel.length ? 1 : 0);

/** One line for each test that failed or was not run, and for each file that could not be run at all. */
function samla({ testResults }) {
  return testResults.flatMap(({ name, status, assertionResults, message }) => {
    const fil = path.relative(projekt, name);
    const daliga = assertionResults
      .filter((t) => t.status !== 'passed')
      .map((t) => `${fil}: ${t.fullName}${t.status === 'failed' ? '' : ` (${t.status})`}`);
    if (daliga.length || status === 'passed') return daliga;
    return [`${fil}: could not be run: ${message.trim().split('\n')[0]}`];
  });
}

function las(fil) {
  return fs.existsSync(fil) ? JSON.parse(fs.readFileSync(fil, 'utf8')) : undefined;
}
