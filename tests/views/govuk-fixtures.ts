import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { trustedHtml } from '../../plugin/core/html';

interface Fixture {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly html: string;
}

const componentsDir = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk/components');

/** Every component that GOV.UK Frontend ships with examples. */
export const govukComponents: readonly string[] = readdirSync(componentsDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();

export function fixturesOf(component: string): readonly Fixture[] {
  const file = readFileSync(join(componentsDir, component, 'fixtures.json'), 'utf8');
  return (JSON.parse(file) as { readonly fixtures: readonly Fixture[] }).fixtures;
}

/** Options that hold markup, by name; and a navigation's slots. */
const holdsMarkup = /^(?:html|\w+Html|start|end|navigationStart|navigationEnd)$/;

/** The fixture's options with its markup marked as markup, as our components want it. */
export function withMarkup(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMarkup);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' && holdsMarkup.test(name) ? trustedHtml(inner) : withMarkup(inner),
    ]),
  );
}
