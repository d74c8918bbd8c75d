/** Tests that need a real SQL Server run only where one is named; `npm test` says when they did not. */
const withoutSqlServer = process.env.FAMILY_MEETINGS_TEST_MSSQL ? [] : ['\\.mssql\\.test\\.ts$'];

/** Jest compiles TypeScript with swc; types are checked by tsc in the same `npm test`. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...withoutSqlServer],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }] },
  setupFiles: ['<rootDir>/tests/builders/steady-chance.ts'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
