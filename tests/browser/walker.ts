import type { Locator, Page } from 'playwright-core';
import type { CalendarDay } from '../../plugin/core/calendar-day';

/** Looks at every page that somebody comes to. */
export type Watch = (page: Page, title: string) => Promise<void>;

/** Somebody at a browser, who knows pages only by what stands on them. */
export interface Walker {
  readonly page: Page;
  open(address: string): Promise<void>;
  /** @param where the part of the page, where a link's name stands on it more than once. */
  follow(link: string | RegExp, where?: Locator): Promise<void>;
  press(button: string | RegExp, where?: Locator): Promise<void>;
  write(label: string | RegExp, text: string): Promise<void>;
  date(question: string | RegExp, day: CalendarDay): Promise<void>;
  choose(question: string | RegExp, answer: string | RegExp): Promise<void>;
  tick(question: string | RegExp, ...answers: readonly (string | RegExp)[]): Promise<void>;
  pick(label: string | RegExp, option: string): Promise<void>;
  /** @throws with what stands there instead, so that a failing road says where it ended. */
  mustSee(text: string | RegExp): Promise<void>;
}

const named = (name: string | RegExp) => ({ name, exact: typeof name === 'string' });

export function walker(page: Page, watch: Watch = async () => undefined): Walker {
  const group = (question: string | RegExp): Locator => page.getByRole('group', named(question));

  async function arriveBy(deed: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), deed()]);
    await pastTheLaunch(page);
    const title = (await page.locator('h1').first().textContent())?.replace(/\s+/g, ' ').trim() ?? '';
    const troubles = await page.locator('.govuk-error-summary li').allTextContents();
    if (troubles.length > 0) throw new Error(`“${title}” came back: ${troubles.map((each) => each.trim()).join('; ')}`);
    await watch(page, title);
  }

  return {
    page,
    open: (address) => arriveBy(() => page.goto(address)),
    follow: (link, where = page.locator('body')) => arriveBy(() => where.getByRole('link', named(link)).click()),
    press: (button, where = page.locator('body')) => arriveBy(() => where.getByRole('button', named(button)).click()),
    write: (label, text) => page.getByRole('textbox', named(label)).fill(text),
    async date(question, day) {
      const [year, month, dayOfMonth] = day.split('-').map(Number);
      await group(question).getByLabel('Day').fill(String(dayOfMonth));
      await group(question).getByLabel('Month').fill(String(month));
      await group(question).getByLabel('Year').fill(String(year));
    },
    choose: (question, answer) => group(question).getByRole('radio', named(answer)).check(),
    async tick(question, ...answers) {
      for (const answer of answers) await group(question).getByRole('checkbox', named(answer)).check();
    },
    pick: async (label, option) => void (await page.getByRole('combobox', named(label)).selectOption({ label: option })),
    async mustSee(text) {
      const words = await page.locator('main').innerText();
      const seen = typeof text === 'string' ? words.includes(text) : text.test(words);
      if (!seen) throw new Error(`“${text}” does not stand on ${new URL(page.url()).pathname}:\n${words}`);
    },
  };
}

const BUTTON = 'Open family meetings';

/** The page of a signed link goes on by itself; without scripts its button is pressed by hand. */
async function pastTheLaunch(page: Page): Promise<void> {
  if (!/\/launch\/[^/]+$/.test(new URL(page.url()).pathname)) return;
  const scripted = await page.locator('html.js-enabled, body.js-enabled').count();
  if (scripted === 0) await page.getByRole('button', { name: BUTTON }).click();
  await page.waitForURL(/\/l\/[^/]+\//);
  await page.waitForLoadState('load');
}
