/** Tests that need a real SQL Server run only where one is named; `npm test` says when they did not. */
const withoutSqlServer = process.env.FAMILY_MEETINGS_TEST_MSSQL ? [] : ['\\.mssql\\.test\\.ts$'];

const compiled = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }];

/**
 * Jest compiles TypeScript with swc; types are checked by tsc in the same `npm test`. The environment and the runtime are our own: loading
 * everything anew for each file took longer than the tests.
 */
module.exports = {
  testEnvironment: '<rootDir>/scripts/jest/environment.js',
  runtime: '<rootDir>/scripts/jest/runtime.js',
  testSequencer: '<rootDir>/scripts/jest/sequencer.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...withoutSqlServer],
  transform: { '^.+\\.ts$': compiled },
  setupFiles: ['<rootDir>/tests/builders/steady-chance.ts'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
