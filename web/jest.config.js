const path = require('node:path');
const { moduleNameMapper } = require('../test/jest.preset.js');

module.exports = {
  preset: 'jest-preset-angular',
  displayName: 'web',
  rootDir: __dirname,
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  moduleNameMapper,
  // D3 is published as ES modules only.
  transformIgnorePatterns: ['node_modules/(?!(d3-[a-z]+/|.*\\.mjs$))'],
  transform: {
    '^.+\\.(ts|mjs|js|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: path.join(__dirname, 'tsconfig.spec.json'), stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
};
