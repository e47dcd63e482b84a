// Runs before anything is installed: only what Node itself has, and syntax that an old Node can read well enough to be refused.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projekt = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const [storre, mindre] = process.versions.node.split('.').map(Number);
const installstampel = path.join(projekt, 'node_modules/.anslag-installerad');
const byggstampel = path.join(projekt, 'dist/.anslag-byggd');
/** What the build reads. */
const kallor = [
  'api/src',
  'libs',
  'migrations',
  'web',
  'api/tsconfig.json',
  'api/project.json',
  'nx.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** What the build leaves, as far as running needs it. */
const byggt = ['dist/api/start/server.js', 'dist/migrations', 'dist/web/index.html'];

/** Makes the project ready to run: right Node, packages installed, everything built. Does nothing that is already done. Ends the process on a fault. */
export async function gorKlar() {
  if (storre < 20 || (storre === 20 && mindre < 19)) {
    avbryt(`Node ${process.versions.node} är för gammal. Installera Node 20.19 eller nyare och försök igen.`);
  }
  await installera();
  await bygg();
}

/** Installs the packages of package-lock.json, unless exactly these are installed already. */
export async function installera() {
  const las = path.join(projekt, 'package-lock.json');
  const summa = createHash('sha256').update(fs.readFileSync(las)).digest('hex');
  if (lasText(installstampel) === summa) return;
  // Written by npm as the last step of an installation: someone has already run npm ci by hand.
  const klar = fs.statSync(path.join(projekt, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  if (!klar || klar.mtimeMs < fs.statSync(las).mtimeMs) {
    console.error('Installerar paket (första gången tar det någon minut) …');
    const [npm, ...forst] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    await kor(
      npm,
      [...forst, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      'Paketen kunde inte installeras (npm ci).',
    );
  }
  fs.writeFileSync(installstampel, summa);
}

/** Builds API, web and migrations, unless nothing has changed since they were built. */
export async function bygg() {
  const avtryck = kallornasAvtryck();
  if (lasText(byggstampel) === avtryck && byggt.every((fil) => fs.existsSync(path.join(projekt, fil)))) return;
  console.error('Bygger programmet …');
  // The link npm makes in .bin is read by Node itself; no shell and no PATH are needed.
  const nx = path.join(projekt, 'node_modules/.bin/nx');
  await kor(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', 'api,web,migrations', '--outputStyle=static'],
    'Programmet kunde inte byggas.',
  );
  // Every compiled migration in the folder is run, so one whose source has been renamed must not stay.
  for (const fil of fs.readdirSync(path.join(projekt, 'dist/migrations'))) {
    const kalla = path.join(projekt, 'migrations', fil.replace(/\.js(\.map)?$/, '.ts'));
    if (!fs.existsSync(kalla)) fs.rmSync(path.join(projekt, 'dist/migrations', fil));
  }
  fs.mkdirSync(path.dirname(byggstampel), { recursive: true });
  fs.writeFileSync(byggstampel, avtryck);
}

/** Runs a program to its end; its output is shown only when it fails. A signal to us is one to it: nothing is left running. */
async function kor(program, argument, vidFel) {
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NATIVE_FILE_CACHE_DIRECTORY: path.join(projekt, '.nx/native'),
  };
  const barn = spawn(program, argument, { cwd: projekt, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const utskrift = [];
  for (const strom of [barn.stdout, barn.stderr]) strom.on('data', (bit) => utskrift.push(bit));
  let avbrutet = false;
  const signaler = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const vidSignal = (signal) => {
    avbrutet = true;
    barn.kill(signal);
  };
  signaler.forEach((s) => process.on(s, vidSignal));
  const kod = await new Promise((klar) => barn.once('close', klar).once('error', (fel) => klar(fel.message)));
  signaler.forEach((s) => process.off(s, vidSignal));
  if (avbrutet) process.exit(130);
  if (kod === 0) return;
  process.stderr.write(Buffer.concat(utskrift));
  avbryt(typeof kod === 'string' ? `${vidFel} ${kod}` : vidFel);
}

/** Which source files there are, how large and when changed. Tests are no part of the build. */
function kallornasAvtryck() {
  const avtryck = createHash('sha256');
  const las = (namn) => {
    const plats = path.join(projekt, namn);
    const fakta = fs.statSync(plats, { throwIfNoEntry: false });
    if (!fakta) return;
    if (fakta.isDirectory()) {
      if (!/(^|\/)(dist|node_modules|\..*)$/.test(namn)) for (const del of fs.readdirSync(plats).sort()) las(`${namn}/${del}`);
    } else if (!namn.endsWith('.spec.ts')) {
      avtryck.update(`${namn} ${fakta.size} ${fakta.mtimeMs}\n`);
    }
  };
  kallor.forEach(las);
  return avtryck.digest('hex');
}

function lasText(fil) {
  return fs.existsSync(fil) ? fs.readFileSync(fil, 'utf8') : undefined;
}

function avbryt(rad) {
  console.error(rad);
  process.exit(1);
}
