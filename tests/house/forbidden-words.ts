/** What no file of the project may say, each with lines that must be found and lines that must pass. */
export interface ForbiddenWords {
  readonly what: string;
  readonly pattern: RegExp;
  /** The files in which it is forbidden; all where it is absent. */
  readonly files?: RegExp;
  readonly found: readonly string[];
  readonly passed: readonly string[];
}

const SAMPLES = /^(?:tests|demo|bench)\//;
const PAGES = /\.(?:css|ejs|html|svg)$/;

export const FORBIDDEN: readonly ForbiddenWords[] = [
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.*-])\/(?:work|home|root)\/[\w.]/,
    found: ['cd /work/project', "readFile('/home/amara/notes.txt')", 'cache=/root/.npm'],
    passed: ["href: '/episodes/home'", 'https://example.org/work/notes', '**/work/*', 'goes home/school'],
  },
  {
    what: 'the address of a package registry',
    pattern: /\bregistry\.[\w-]+\.\w+|\/\/[^\s"']*(?:artifactory|verdaccio|\/npm-(?:proxy|mirror))/i,
    found: ['registry=https://registry.npmjs.org/', 'https://artifactory.example.org/api/npm'],
    passed: ['omit-lockfile-registry-resolved=true', 'the births registry. Then'],
  },
  {
    what: 'the address a package came from',
    pattern: /"resolved":\s*"http/,
    found: ['"resolved": "https://example.org/zod.tgz"'],
    passed: ['"resolved": "node_modules/zod"'],
  },
  {
    what: 'work put off',
    pattern: /\b(?:TODO|FIXME)\b/,
    found: ['// TODO: later', '/* FIXME */'],
    passed: ['numTodoTests', "outcome: 'todo'"],
  },
  {
    what: 'a test that runs alone',
    pattern: /\.only\(|\b(?:fit|fdescribe)\(/,
    files: /^tests\//,
    found: ["test.only('x', f)", "fdescribe('x', f)"],
    passed: ['read-only(', 'outfit(', 'benefit('],
  },
  {
    // Left out where something outside is missing is another thing: `npm test` counts and names it.
    what: 'a test that is left out',
    pattern: /\b(?:describe|test|it)\.skip(?:\.each)?\(|\b(?:xit|xtest|xdescribe)\(/,
    found: ["describe.skip('x', f)", "test.skip.each(CASES)('x', f)", "xit('x', f)"],
    passed: ['stream.skip(2)', 'exit(1)', 'const outside = isThere ? describe : describe.skip;'],
  },
  {
    what: 'a test title with "should"',
    pattern: /\b(?:describe|test|it)(?:\.each\([^)]*\))?\(\s*(['"`])(?:(?!\1).)*\bshould\b/,
    files: /\.test\.ts$/,
    found: ["test('it should work', f)", "test.each(CASES)('%s should pass', f)"],
    passed: ["test('a plan is shared', f)", "expect(text).toBe('What you should know')"],
  },
  {
    what: 'a module put out of the way',
    pattern: /\bjest\.(?:mock|doMock|unstable_mockModule)\(/,
    files: /^tests\//,
    found: ["jest.mock('../x')"],
    passed: ['jest.fn()'],
  },
  {
    what: 'the typeface of GOV.UK, which other sites may not use',
    pattern: /GDS[ -]?Transport|@font-face/i,
    files: PAGES,
    found: ['font-family: "GDS Transport", arial', '@font-face {'],
    passed: ['font-family: arial, sans-serif'],
  },
  {
    what: 'the crown or crest of GOV.UK, which other sites may not use',
    pattern: /govuk-crest|govuk-header__logotype|govuk-logotype|govuk-opengraph|royal[ -]?arms/i,
    files: PAGES,
    found: ['<svg class="govuk-header__logotype">', 'url(/assets/images/govuk-crest.svg)'],
    passed: ['<header class="govuk-generic-header">'],
  },
  {
    what: 'the folder of GOV.UK fonts and images, which other sites may not serve',
    pattern: /govuk\/assets\b|assets\/(?:fonts|images\/govuk)/,
    files: /^(?:plugin|adapters|demo|bin|views)\//,
    found: ["express.static('node_modules/govuk-frontend/dist/govuk/assets')", "'/assets/fonts/'"],
    passed: ["require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')", 'dist/assets/site.css'],
  },
  {
    what: 'a mail address that could be real',
    pattern: /[\w.+-]+@(?!(?:[\w-]+\.)*(?:example\.(?:org|com|net)|example|test|invalid|localhost)\b)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/i,
    found: ['amara@gmail.com', 'duty@council.gov.uk'],
    passed: ['amara@example.org', 'duty@council.example', 'a@mail.example.com', 'express@4.21.2', 'npm:express@4.21.2', '@types/node'],
  },
  {
    what: 'a telephone number that could be real',
    pattern:
      /(?<![\w.-])(?!01632 ?960|07700 ?900|\+44 ?7700 ?900|\+44 ?1632 ?960)(?:0[12378]\d{3} ?\d{3} ?\d{3}|\+44 ?\d{4} ?\d{3} ?\d{3})(?![\w-])/,
    files: SAMPLES,
    found: ["telephone: '07911 123456'", '01234 567890', '+44 7911 123456'],
    passed: ["telephone: '01632 960123'", '07700 900456', '+447700900123', '20261122', '0123456789abcdef0'],
  },
];
