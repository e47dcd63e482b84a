module.exports = { ...require('../test/jest.preset.js'), rootDir: __dirname, displayName: 'api' };
