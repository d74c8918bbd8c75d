import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { createAssets } from '../../plugin/web/assets';
import { ourViews } from '../../plugin/web/render';
import { councilStyles } from '../../plugin/web/styles';

const assets = createAssets(ourViews);
const { stylesheets, script, earlyScript } = assets.under('/fm/assets');
const fileAt = (address: string | undefined) => assets.find(address?.replace('/fm/assets/', '') ?? '')!;
const govuk = fileAt(stylesheets[0]).body;

describe('The styles made from GOV.UK Frontend', () => {
  test('hold no crown, no crest, no logo and not the government’s typeface', () => {
    expect(govuk.match(/crown|crest|logo-dot|govuk-footer|govuk-header|copyright|GDS|Transport|@font-face/gi) ?? []).toEqual([]);
    expect(govuk.includes('font-family:arial,sans-serif')).toBe(true);
  });

  test('lead to no other address', () => {
    // GOV.UK Frontend’s print styles speak of `[href^="https://"]`: a selector, not an address.
    expect(govuk.match(/url\(|sourceMappingURL|@import|(?<!\[href\^=")https?:/g) ?? []).toEqual([]);
  });

  test('keep the components that our pages have', () => {
    for (const name of ['generic-header', 'service-navigation', 'task-list', 'error-summary', 'date-input', 'radios__input']) {
      expect([name, govuk.includes(`.govuk-${name}`)]).toEqual([name, true]);
    }
  });

  test('close as many blocks as they open', () => {
    expect(govuk.split('{').length).toBe(govuk.split('}').length);
  });
});

test('A rule keeps those of its selectors that are ours, and an emptied block goes', () => {
  const css =
    '@media print{.govuk-footer{a:b}}.govuk-header__logo,.govuk-tag{c:d}@media x{@supports y{.govuk-footer a:focus{e:f}}}.govuk-headers{g:h}';
  expect(councilStyles(css)).toBe('.govuk-tag{c:d}.govuk-headers{g:h}');
});

describe('A file of the pages', () => {
  test('is found by the name that pages use, and by no other', () => {
    for (const address of [...stylesheets, script, earlyScript]) expect(fileAt(address).body.length).toBeGreaterThan(0);
    expect(assets.find('family-meetings.css')).toBeUndefined();
    expect(assets.find('../package.json')).toBeUndefined();
  });

  test('has a name that holds a hash of its content, and a type', () => {
    expect(stylesheets[1]).toMatch(/^\/fm\/assets\/family-meetings-[0-9a-f]{16}\.css$/);
    expect(fileAt(stylesheets[1]).type).toBe('text/css; charset=utf-8');
    expect(fileAt(script).type).toBe('text/javascript; charset=utf-8');
  });

  test('that starts the scripts asks for the others by their hashed names', () => {
    const asked = /from '\.\/([^']+)'/.exec(fileAt(script).body)?.[1];
    expect(assets.find(asked ?? '')?.body).toContain('initAll');
  });

  test('is the same for every module of the process, and nothing is shared between them', () => {
    expect(createAssets(ourViews).under('/other').script.replace('/other', '/fm/assets')).toBe(script);
  });
});

describe('The script that draws charts', () => {
  const started = fileAt(script).body;
  const [, chartsName = ''] = /import\('\.\/(report-charts-[0-9a-f]{16}\.js)'\)/.exec(started) ?? [];
  const charts = assets.find(chartsName)?.body ?? '';
  const [, libraryName = ''] = /from '\.\/(chart-library-[0-9a-f]{16}\.js)'/.exec(charts) ?? [];

  test('is loaded by pages with charts alone, and it loads its library, each by the name of its content', () => {
    expect(started).toContain("if (document.querySelector('[data-fm-chart]')) void import(");
    expect(charts).toContain('export function drawCharts()');
    expect(assets.find(libraryName)?.type).toBe('text/javascript; charset=utf-8');
  });

  test('leaves the window of the host as it was', () => {
    const library = assets.find(libraryName)?.body ?? '';
    const window: { Chart?: unknown } = { Chart: 'the host’s own' };
    const asFunction = `(() => { ${library.replace('export const { Chart } =', 'return')} })()`;
    const found: unknown = runInNewContext(asFunction, { window });
    expect(window.Chart).toBe('the host’s own');
    expect(typeof (found as { readonly Chart: unknown }).Chart).toBe('function');
  });

  test('says what the pictures say where nothing may be drawn', () => {
    const pictures = readFileSync(join(__dirname, '../../reports/charts/chart-plugins.ts'), 'utf8');
    const words = ['Not shown, to protect small numbers', 'Not compared: a group is too small', 'Not known', 'Nobody to count'];
    for (const each of words) expect([charts.includes(`'${each}'`), pictures.includes(`'${each}'`)]).toEqual([true, true]);
  });

  test('has the colours and patterns of the pictures', () => {
    const fillsIn = (text: string) => text.match(/\{ colour: '#[0-9A-F]{6}', pattern: '[a-z]+' \}/g);
    expect(fillsIn(charts)).toHaveLength(4);
    expect(fillsIn(charts)).toEqual(fillsIn(readFileSync(join(__dirname, '../../reports/charts/chart-fill.ts'), 'utf8')));
  });
});
