/** Tests that need a real SQL Server run only where one is named; `npm test` says when they did not. */
const withoutSqlServer = process.env.FAMILY_MEETINGS_TEST_MSSQL ? [] : ['\\.mssql\\.test\\.ts$'];

/** Packages that are ES modules only: Node 20.19 requires them, jest has to compile them. */
const MODULES_ONLY = ['jose', 'oauth4webapi', 'openid-client'];
const compiled = (syntax) => ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax } }, module: { type: 'commonjs' } }];

/** Jest compiles TypeScript with swc; types are checked by tsc in the same `npm test`. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...withoutSqlServer],
  transform: { '^.+\\.ts$': compiled('typescript'), '^.+\\.js$': compiled('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES_ONLY.join('|')})/)`],
  setupFiles: ['<rootDir>/tests/builders/steady-chance.ts'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
