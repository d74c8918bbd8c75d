import type { Page } from 'playwright-core';

/** What a keyboard has to come to: of radios in one group, one. Said by what it is, so that a miss can be found. */
const STOPS = `(() => {
  const shown = (each) => each.checkVisibility() && !each.disabled;
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(shown);
  const groups = new Set();
  return all.filter((each) => {
    if (each.type !== 'radio') return true;
    const group = (each.form ? each.form.action : '') + each.name;
    if (groups.has(group)) return false;
    groups.add(group);
    return true;
  }).map((each, at) => {
    each.dataset.stop = String(at);
    return each.outerHTML.slice(0, 120);
  });
})()`;

/** The number of the stop that has the focus; of radios, that of their group's first. -1 where it is none of them. */
const FOCUSED = `(() => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return -1;
  const first = activeElement.type === 'radio'
    ? [...document.querySelectorAll('input[type=radio]')].find((each) => each.name === activeElement.name && each.dataset.stop !== undefined)
    : activeElement;
  return Number((first ?? activeElement).dataset.stop ?? -1);
})()`;

/** What on a page the Tab key never comes to (WCAG 2.1.1, 2.1.2). */
export async function notReachedByKeyboard(page: Page): Promise<readonly string[]> {
  const stops = (await page.evaluate(STOPS)) as readonly string[];
  const reached = new Set<number>();
  for (let press = 0; press <= stops.length + 1; press += 1) {
    await page.keyboard.press('Tab');
    reached.add((await page.evaluate(FOCUSED)) as number);
  }
  return stops.filter((_, at) => !reached.has(at));
}
