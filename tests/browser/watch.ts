import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { brokenRules } from '../views/axe';
import type { Watch } from './walker';

const WIDE = { width: 1200, height: 900 };
/** 1280 pixels at 400 % zoom (WCAG 1.4.10). */
const NARROW = { width: 320, height: 900 };

export interface Seen {
  readonly page: string;
  readonly trouble: string;
}

/** What stands on a page, in kinds of elements: for axe, two pages of the same kinds are one. */
const KINDS = "[...new Set([...document.querySelectorAll('*')].map((each) => each.tagName + each.getAttribute('class')))].sort().join()";

/**
 * Looks at every page that a road comes to: axe with no rule waived, and no scrolling sideways on a narrow screen.
 * @param found what is wrong is added here, so that one run tells of every page.
 * @param shots a folder for a picture of each page.
 */
export function watchFor(found: Seen[], shots?: string): Watch {
  const pictures = new Map<string, number>();
  const looked = new Set<string>();
  return async (page, title) => {
    const add = (trouble: string): number => found.push({ page: title, trouble });
    const kinds = `${title} ${String(await page.evaluate(KINDS))}`;
    if (!looked.has(kinds)) {
      looked.add(kinds);
      for (const broken of await brokenRules(page)) add(broken);
    }
    await page.setViewportSize(NARROW);
    const width = Number(await page.evaluate('document.scrollingElement.scrollWidth'));
    if (width > NARROW.width + 1) add(`${width} pixels wide on a screen of ${NARROW.width}`);
    await page.setViewportSize(WIDE);
    if (shots !== undefined) await picture(page, title, shots, pictures);
  };
}

async function picture(page: Page, title: string, folder: string, pictures: Map<string, number>): Promise<void> {
  const taken = (pictures.get(title) ?? 0) + 1;
  pictures.set(title, taken);
  const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
  await page.screenshot({ path: join(folder, `${name}-${taken}.png`), fullPage: true });
}
