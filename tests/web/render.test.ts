import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { html } from '../../plugin/core/html';
import { createRenderer, ourViews, type Renderer } from '../../plugin/web/render';
import type { PageFrame } from '../../plugin/web/page-frame';

const own = mkdtempSync(join(tmpdir(), 'council-views-'));
afterAll(() => rmSync(own, { recursive: true }));

function template(name: string, source: string): string {
  mkdirSync(join(own, name, '..'), { recursive: true });
  writeFileSync(join(own, `${name}.ejs`), source);
  return name;
}

const frame: PageFrame = {
  title: 'Record consent',
  serviceName: 'Family meetings',
  link: (path) => `/mosaic/fm${path}`,
  assets: { stylesheets: ['/mosaic/fm/assets/a.css'], earlyScript: '/mosaic/fm/assets/early.js', script: '/mosaic/fm/assets/start.js' },
};
const renderer = (options: { readonly strict?: boolean } = {}): Renderer =>
  createRenderer({ viewsDir: ourViews, overridesDir: own, ...options });
const print = (source: string, page: object = {}, options?: { readonly strict?: boolean }) =>
  renderer(options).render(template('one', source), page, frame).toString();

describe('What a template prints', () => {
  test('is escaped', () => {
    expect(print('<p title="<%= page.name %>"><%= page.name %></p>', { name: `<b onclick="x('&')">` })).toBe(
      '<p title="&lt;b onclick=&quot;x(&#39;&amp;&#39;)&quot;&gt;">&lt;b onclick=&quot;x(&#39;&amp;&#39;)&quot;&gt;</p>',
    );
  });

  test('is empty for what is not there', () => {
    expect(print('[<%= page.name %><%= page.other %>]', { name: undefined, other: null })).toBe('[]');
  });

  test('keeps the markup that the html tag made, with what was put into it escaped', () => {
    expect(print('<%= page.name %>', { name: html`<b>${'<i>'}</b>${false}${undefined}${[html`<u></u>`, '>']}` })).toBe(
      '<b>&lt;i&gt;</b><u></u>&gt;',
    );
  });

  test('is escaped where a component takes markup but is given a text', () => {
    const hint = { html: '<script>alert(1)</script>' };
    expect(print('<%- c.hint(page.hint) %>', { hint })).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('cannot be called markup by a form or by JSON', () => {
    const forged = JSON.parse('{"html":"<img>","text":"x","toString":"<img>"}') as object;
    expect(() => print('<%- c.hint({ html: page.forged }) %>', { forged })).toThrow('Cannot convert object to primitive value');
    expect(print('<%- c.hint({ html: page.forged }) %>', { forged: { html: '<img>' } })).not.toContain('<img>');
  });
});

describe('An address', () => {
  test('of the module stands under the mount path, wherever it is written', () => {
    const page = { to: '/episodes/e1' };
    expect(print('<a href="<%= page.to %>">', page)).toBe('<a href="/mosaic/fm/episodes/e1">');
    expect(print('<a href="<%= link(page.to) %>">', page)).toBe('<a href="/mosaic/fm/episodes/e1">');
    expect(print('<%- c.form({ action: page.to }) %>', page)).toContain('action="/mosaic/fm/episodes/e1"');
    expect(print("<%- c.backLink({ href: page.to, text: 'Back' }) %>", page)).toContain('href="/mosaic/fm/episodes/e1"');
  });

  test.each([
    ['https://meet.example.org/a?b=1&c=2', 'https://meet.example.org/a?b=1&amp;c=2'],
    ['tel:01632960123', 'tel:01632960123'],
    ['#givenBy', '#givenBy'],
    ['javascript:alert(1)', '#'],
    ['JaVaScRiPt:alert(1)', '#'],
    ['java\tscript:alert(1)', '#'],
    ['\u0001 javascript:alert(1)', '#'],
    ['data:text/html,<script>', '#'],
    ['vbscript:x', '#'],
  ])('“%s” is printed as “%s”', (typed, printed) => {
    expect(print('<a href="<%= page.to -%>">', { to: typed })).toBe(`<a href="${printed}">`);
    expect(print('<%- c.button({ href: page.to, text: 1 }) %>', { to: typed })).toContain(`href="${printed}"`);
  });
});

describe('A page', () => {
  const page = (rest: Partial<PageFrame> = {}) =>
    renderer().renderPage(template('a-page', '<h1>Record consent</h1>'), {}, { ...frame, ...rest });

  test('has its own heading and the service in its title', () => {
    expect(page()).toContain('<title>Record consent – Family meetings</title>');
  });

  test('with problems says so first in its title and first in its main part', () => {
    const written = page({ errorSummary: { titleText: 'There is a problem', errorList: [{ text: 'Enter a name', href: '#name' }] } });
    expect(written).toContain('<title>Error: Record consent – Family meetings</title>');
    expect(written).toMatch(/<main[^>]*>\s*<div class="govuk-error-summary"[\s\S]*<h1>/);
  });

  test('says whose record it is, once, before its main part', () => {
    const identity = {
      name: 'Zoë <Ashdown>',
      birth: 'Expected 5 June 2027',
      caseReference: 'P1000482',
      alsoFor: ['Łukasz', 'another child'],
    };
    const before = page({ identity }).split('<main')[0]!;
    expect(before).toContain('Zoë &lt;Ashdown&gt;');
    expect(before).toContain('Expected 5 June 2027');
    expect(before).toContain('Case reference P1000482');
    expect(before).toContain('Also for Łukasz and another child');
  });

  test('asks for its own styles and scripts, and carries the nonce when there is one', () => {
    const written = page({ cspNonce: 'n0nce' });
    expect(written).toContain('<link rel="stylesheet" href="/mosaic/fm/assets/a.css">');
    expect(written).toContain('<script src="/mosaic/fm/assets/early.js" nonce="n0nce"></script>');
    expect(written).toContain('<script type="module" src="/mosaic/fm/assets/start.js" nonce="n0nce"></script>');
  });

  test('shows neither the crown nor GOV.UK’s name', () => {
    expect(page({ userName: 'Priya Raman', organisationName: 'Exampleshire', navigation: [] })).not.toMatch(/crown|crest|GOV\.UK|<svg/i);
  });

  test('stands inside the host’s own frame when the host gives one', () => {
    const written = page({ hostFrame: ({ title, head, body }) => `<host title="${title}"><head>${head}</head>${body}</host>` });
    expect(written).toMatch(
      /^<host title="Record consent – Family meetings"><head>\s*<link[\s\S]*<main[\s\S]*<h1>Record consent<\/h1>[\s\S]*<\/host>$/,
    );
    expect(written).toContain('data-family-meetings');
    expect(written).not.toMatch(/<html|<header|<footer|govuk-skip-link/);
  });
});

describe('A template', () => {
  test('of the council stands in for ours of the same name', () => {
    const council = mkdtempSync(join(own, 'council-'));
    mkdirSync(join(council, 'components'));
    writeFileSync(join(council, 'components/tag.ejs'), '<mark><%= content(params) %></mark>');
    const { components } = createRenderer({ viewsDir: ourViews, overridesDir: council });
    expect(components.tag({ text: 'New' }).toString()).toBe('<mark>New</mark>');
    expect(components.hint({ text: 'Old' }).toString()).toContain('govuk-hint');
  });

  test('of a folder that is not there is ours', () => {
    expect(
      createRenderer({ viewsDir: ourViews, overridesDir: join(own, 'nowhere') })
        .components.tag({ text: 'New' })
        .toString(),
    ).toContain('govuk-tag');
  });

  test.each(['../secrets', '/etc/passwd', 'a/../b', 'A', ''])('cannot be named “%s”', (name) => {
    expect(() => renderer().render(name, {})).toThrow("Not a template's name");
  });

  test('prints a part of a page with its own model and the same words', () => {
    template('inner', '<a href="<%= page.to %>"><%- c.tag({ text: page.text }) %></a>');
    expect(print("<%- part('inner', { to: '/x', text: 'Y' }) %>")).toMatch(
      /<a href="\/mosaic\/fm\/x"><strong class="govuk-tag">\s*Y\s*<\/strong><\/a>/,
    );
  });

  test('that does not know a name fails, whatever the process knows by that name', () => {
    expect(() => print('<%= heading %>')).toThrow('heading is not defined');
  });

  test('is compiled once', () => {
    const { render } = renderer();
    template('kept', 'first');
    render('kept', {});
    template('kept', 'second');
    expect(render('kept', {}).toString()).toBe('first');
  });
});

describe('A strict template', () => {
  const model = { heading: 'A', rows: [{ name: 'Z' }], later: undefined, tag: { text: 'T' } };

  test.each([
    ['<%= page.heading %><%= page.later %><%= page.rows.map((row) => row.name) %><%= page.rows.length %>', 'AZ1'],
    ['<%- c.tag(page.tag) %>', 'T'],
    ['<% for (const row of page.rows) { %><%= row.name %><% } %>', 'Z'],
  ])('reads what its model has: %s', (source, expected) => {
    expect(print(source, model, { strict: true }).replace(/<[^>]*>|\s/g, '')).toBe(expected);
  });

  test.each([
    ['<%= page.headin %>', 'headin'],
    ['<% page.rows.forEach((row) => { %><%= row.nam %><% }); %>', 'nam'],
    ['<%= page.rows[1] %>', '1'],
    ["<%- part('strict-inner', { to: page }) %>", 'text'],
  ])('may not read what its model lacks: %s', (source, field) => {
    template('strict-inner', '<%= page.text %>');
    expect(() => print(source, model, { strict: true })).toThrow(`reads the field "${field}", which its model lacks`);
  });
});
