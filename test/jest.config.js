const path = require('node:path');
const preset = require('./jest.preset.js');

const projekt = path.join(__dirname, '..');

/** The rooms' own unit tests. */
const rum = ['libs/doman', 'libs/kontrakt', 'libs/testdata', 'api', 'web'];

/** Tests of the whole, on real PostgreSQL; each database in the same server, made from a template. */
const hela = (namn, extra) => ({
  ...preset,
  displayName: namn,
  rootDir: path.join(__dirname, namn),
  globalSetup: path.join(__dirname, 'stod/starta-postgres.ts'),
  globalTeardown: path.join(__dirname, 'stod/stanna-postgres.ts'),
  ...extra,
});

/** Every test of the project in one run; `--selectProjects <name>` picks one: a room, or databas, http, webb. */
module.exports = {
  // Of the whole run: a journey through many pages on a busy machine of two cores.
  testTimeout: 240_000,
  projects: [
    ...rum.map((r) => path.join(projekt, r)),
    ...['docker', 'dokument'].map((namn) => ({ ...preset, displayName: namn, rootDir: path.join(__dirname, namn) })),
    hela('databas'),
    hela('drift'),
    hela('api', { displayName: 'http' }),
    hela('webb', {
      globalSetup: path.join(__dirname, 'stod/starta-webb.ts'),
      globalTeardown: path.join(__dirname, 'stod/stanna-webb.ts'),
    }),
  ],
};
