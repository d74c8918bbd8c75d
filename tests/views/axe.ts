import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Every rule that axe has on, none waived. Only what breaks one is worked out to the end, and no style sheet is fetched a second time:
 * the one rule that reads them is an experiment that axe leaves off.
 */
const RUN = `axe
  .run(document, { resultTypes: ['violations'], preload: { assets: ['media'] } })
  .then(({ violations, passes }) => ({
    asked: passes.length,
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')),
  }))`;

interface Found {
  readonly asked: number;
  readonly violations: readonly string[];
}

/** What axe finds on a page: each rule that is broken, with the elements that break it. */
export async function brokenRules(page: Page): Promise<readonly string[]> {
  for (const frame of page.frames()) await frame.evaluate(axe);
  const { asked, violations } = (await page.evaluate(RUN)) as Found;
  if (asked === 0) throw new Error('axe looked at nothing');
  return violations;
}
