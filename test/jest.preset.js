const path = require('node:path');

/** Shared Jest settings for everything that runs in Node; libs are read from source so that a test never runs against a stale build. */
module.exports = {
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['/dist/', '/.data/', '/.nx/'],
  moduleNameMapper: {
    '^@anslag/doman$': path.join(__dirname, '../libs/doman/src/index.ts'),
    '^@anslag/kontrakt$': path.join(__dirname, '../libs/kontrakt/src/index.ts'),
    '^@anslag/kontrakt/begaran$': path.join(__dirname, '../libs/kontrakt/src/begaran.ts'),
    '^@anslag/testdata$': path.join(__dirname, '../libs/testdata/src/index.ts'),
    // Says only to a newer way of requiring where it is.
    '^file-type$': path.join(__dirname, '../node_modules/file-type/index.js'),
  },
  // Packages that are only published as ES modules, which Jest cannot load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(content-disposition|openid-client|oauth4webapi|jose|file-type|strtok3|token-types|uint8array-extras|@tokenizer/inflate|@borewit/text-codec)/)'],
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
