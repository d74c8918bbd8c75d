import { createRenderer, ourViews } from '../../plugin/web/render';
import { fixturesOf, govukComponents, withMarkup } from './govuk-fixtures';
import { normalisedHtml } from './normalised-html';

const { components } = createRenderer({ viewsDir: ourViews });

/** Components that we do not print, and why. */
const notOurs: Readonly<Record<string, string>> = {
  'cookie-banner': 'the module sets one cookie, which its session cannot do without, and asks nothing about it',
  'exit-this-page': 'workers use these pages at work; a family never opens them',
  feedback: 'asks about a service of the government',
  footer: 'has the crown and the Crown copyright, which are for gov.uk services',
  header: 'has the GOV.UK logo, which is for gov.uk services',
  'language-navigation': 'the pages are in English; letters have their own languages',
  'password-input': 'the host asks who somebody is',
  'phase-banner': 'a council is not told that its module is a trial',
};

const englishOnly = 'the words that scripts show are GOV.UK Frontend’s own, in English';
const dropZone = 'a file is chosen with the browser’s own control';
const interruption = 'the panel confirms; a page that asks “are you sure” is a page with a question';

/** Examples that ours does not print alike, by component and name, and why. */
const unsupported: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accordion: { 'with translations': englishOnly },
  'character-count': {
    'with translations': englishOnly,
    'with neither maxlength nor maxwords set': 'a count without a limit counts nothing',
  },
  'file-upload': {
    enhanced: dropZone,
    'enhanced, with error message and hint': dropZone,
    'enhanced, multiple files': dropZone,
    'enhanced, custom wrapper classes and attributes': dropZone,
    translated: englishOnly,
  },
  panel: {
    interruption,
    'interruption-with-content-with-long-line-length': interruption,
    'interruption-with-headings-content-and-lists': interruption,
    'interruption with custom classes': interruption,
    'interruption, with actions classes and attributes': interruption,
    'interruption, submit action': interruption,
    'interruption, button link': interruption,
    'interruption, no actions': interruption,
    'interruption, no actions items': interruption,
  },
};

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const print = (component: string, options: unknown) =>
  (components as unknown as Record<string, (options: unknown) => { toString(): string }>)[camel(component)]!(options).toString();

const ours = govukComponents.filter((component) => !(component in notOurs));
const isUnsupported = (component: string, name: string) => name in (unsupported[component] ?? {});
const isAlike = (component: string, fixture: { readonly options: unknown; readonly html: string }) =>
  normalisedHtml(print(component, withMarkup(fixture.options))) === normalisedHtml(fixture.html);

describe.each(ours)('The %s is printed as GOV.UK Frontend prints it', (component) => {
  const supported = fixturesOf(component).filter(({ name }) => !isUnsupported(component, name));
  test.each(supported.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    expect(normalisedHtml(print(component, withMarkup(fixture.options)))).toBe(normalisedHtml(fixture.html));
  });
});

test('Nothing is called unsupported that is printed alike, or that is no example at all', () => {
  const wrong = Object.entries(unsupported).flatMap(([component, reasons]) =>
    Object.keys(reasons).filter((name) => {
      const fixture = fixturesOf(component).find((each) => each.name === name);
      return fixture === undefined || isAlike(component, fixture);
    }),
  );
  expect(wrong).toEqual([]);
});
