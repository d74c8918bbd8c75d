import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Of a page, everything that the shape finds. */
const found = (shape: RegExp) => (page: string) => [...text(page).matchAll(shape)].map(([, one = '']) => ({ page, one }));

/** As GitHub makes the address of a heading. */
const headings = (page: string): readonly string[] =>
  found(/^#+ (.*)$/gm)(page).map(({ one }) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('What a host reads', () => {
  const links = PAGES.flatMap(found(/\]\(([^)\s]+)\)/g)).filter(({ one }) => !/^https?:/.test(one));

  test('leads to files and headings that are there', () => {
    const lost = links.filter(({ page, one }) => {
      const [path = '', heading] = one.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(join(ROOT, target)) || (heading !== undefined && !headings(target).includes(heading));
    });
    expect(links.length).toBeGreaterThan(30);
    expect(lost).toEqual([]);
  });

  test('is reached from the README, each page of it', () => {
    const reached = new Set(links.map(({ page, one }) => join(dirname(page), one.split('#')[0] ?? '')));
    expect(PAGES.filter((page) => page !== 'README.md' && !reached.has(page))).toEqual([]);
  });

  test('names rooms and files that are there', () => {
    const rooms = /`((?:plugin|reports|adapters|views|migrations|bin|demo|tests|bench|scripts|docs)\/[\w./-]*)`/g;
    const paths = PAGES.flatMap(found(rooms));
    expect(paths.length).toBeGreaterThan(100);
    // A test may be named by its room and name alone, as the command line takes it.
    expect(paths.filter(({ one }) => !['', '.test.ts', '.ts'].some((end) => existsSync(join(ROOT, one + end))))).toEqual([]);
  });

  test('names commands that the command line has, and the README names each of them', () => {
    const help = /const HELP = `([\s\S]*?)`;/.exec(text('bin/family-meetings.ts'))?.[1] ?? '';
    const commands = new Set([...help.matchAll(/^ {2}([a-z][a-z-]+) /gm)].map(([, name]) => name));
    const named = PAGES.flatMap(found(/(?:^|[`\s])(?:npx )?family-meetings ([a-z][a-z-]+) +(?:--|[A-Z]{3,}|migrate|run)/gm));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ one }) => !commands.has(one))).toEqual([]);
    const readme = text('README.md');
    expect([...commands].filter((name) => !new RegExp(`(?:^|[\`| ])${name}[\`| ]`, 'm').test(readme))).toEqual([]);
  });

  test('names settings that the policy has', () => {
    const known = found(/^\| `([\w.[\]-]+)`/gm)('docs/policy.md').map(({ one }) => one);
    const first = [...new Set(known.map((one) => one.split('.')[0]))].filter((one) => known.some((each) => each.startsWith(`${one}.`)));
    const others = PAGES.filter((page) => page !== 'docs/policy.md');
    const named = others.flatMap(found(new RegExp(`\`(?:policy\\.)?((?:${first.join('|')})\\.[\\w.-]+)\``, 'g')));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ one }) => !known.some((each) => each === one || each.startsWith(`${one}.`)))).toEqual([]);
  });
});
