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

/** Notes each stop that gets the focus from now on; of radios, their group's first. */
const NOTE = `(() => {
  window.stopsReached = new Set();
  document.addEventListener('focusin', ({ target }) => {
    const first = target.type === 'radio'
      ? [...document.querySelectorAll('input[type=radio]')].find((each) => each.name === target.name && each.dataset.stop !== undefined)
      : target;
    const { stop } = (first ?? target).dataset;
    if (stop !== undefined) window.stopsReached.add(Number(stop));
  }, true);
})()`;

/** What on a page the Tab key never comes to (WCAG 2.1.1, 2.1.2). */
export async function notReachedByKeyboard(page: Page): Promise<readonly string[]> {
  const stops = (await page.evaluate(STOPS)) as readonly string[];
  await page.evaluate(NOTE);
  // The browser takes them in the order they are sent: it need not answer each before it hears of the next.
  await Promise.all(Array.from({ length: stops.length + 2 }, () => page.keyboard.press('Tab')));
  const reached = new Set((await page.evaluate('[...window.stopsReached]')) as readonly number[]);
  return stops.filter((_, at) => !reached.has(at));
}
