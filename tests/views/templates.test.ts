import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderer, ourViews } from '../../plugin/web/render';
import { createTemplates } from '../../plugin/web/templates';
import { isOneCall, rawPrints, templateFiles } from './template-files';

const templates = templateFiles();
/** The frame prints the page inside it: the only markup that is handed from one template to another by name. */
const framePrints: Readonly<Record<string, readonly string[]>> = { layout: ['page.head', 'page.body'], 'page-body': ['page.body'] };

/** The only files that may say that text is markup. */
const makersOfMarkup = [
  'plugin/core/html.ts',
  'plugin/network/ecomap.present.ts',
  'plugin/network/family-tree.present.ts',
  'plugin/web/markup.ts',
  'plugin/web/render.ts',
];

const found = (pattern: RegExp) =>
  templates.flatMap(({ name, source }) => [...source.matchAll(pattern)].map((match) => `${name}: ${match[0]}`));

describe('Every template', () => {
  test('prints without escaping only what one component, one part or the frame’s own body gives', () => {
    const others = templates.flatMap(({ name, source }) =>
      rawPrints(source)
        .filter((expression) => !isOneCall(expression) && !framePrints[name]?.includes(expression))
        .map((expression) => `${name}: ${expression}`),
    );
    expect(others).toEqual([]);
  });

  test('includes no other template by EJS’s own way, which a council’s own version would not replace', () => {
    expect(found(/\binclude\(/g)).toEqual([]);
  });

  test('puts what it prints between quotes where it stands in an attribute', () => {
    expect(found(/=\s*<%[=-]/g)).toEqual([]);
  });

  test('has no style and no script of its own: the content security policy would refuse them', () => {
    expect(found(/\sstyle=|\son[a-z]+="|<style|<script(?! (?:type="module" )?src=)/g)).toEqual([]);
  });

  test('compiles', () => {
    createRenderer({ viewsDir: ourViews });
    const template = createTemplates({ viewsDir: ourViews }, []);
    expect(() => templates.forEach(({ name }) => template(name))).not.toThrow();
  });
});

test.each([
  ["c.input({ label: '(a)' })", true],
  ["part('consent/answer', page.answer)", true],
  ['page.notes', false],
  ['c.input(page.name) + page.notes', false],
  ["c.input(page.name) + part('x', page)", false],
  ['html`${page.notes}`', false],
])('Of what may stand unescaped, “%s” is one call: %s', (expression, expected) => {
  expect(isOneCall(expression)).toBe(expected);
});

test('Text is called markup in the files that may do so, and in no other', () => {
  const root = join(ourViews, '..');
  const sources = ['plugin', 'reports', 'adapters', 'demo', 'bin', 'views'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|ejs)$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  const makers = sources.filter((path) => readFileSync(join(root, path), 'utf8').includes('trustedHtml'));
  expect(makers.toSorted()).toEqual(makersOfMarkup.toSorted());
});
