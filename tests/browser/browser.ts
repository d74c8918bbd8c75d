import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACE = '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `npm test` says in the environment which browser it found. */
const browserPath = [process.env.FAMILY_MEETINGS_BROWSER, USUAL_PLACE].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

/** Describes tests that need a browser: skipped, and said so, where there is none. */
export const describeInBrowser: (title: string, tests: () => void) => void = browserPath === undefined ? describe.skip : describe;
if (browserPath === undefined) {
  process.stderr.write('No browser: name a Chromium in FAMILY_MEETINGS_BROWSER. Its tests are skipped.\n');
}

/** Playwright turns off what browsers keep of the pages that were left. */
const FORGETS_PAGES = '--disable-back-forward-cache';

/** What browsers do with other sites' cookies where people have them refused. */
const REFUSES_OTHER_SITES_COOKIES = '--test-third-party-cookie-phaseout';

/** @param settings.keepsPages as everybody's browser does: a page that was left is kept whole, and Back shows it without asking. */
export const openBrowser = ({ keepsPages = false, refusesOtherSitesCookies = false } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath,
    args: refusesOtherSitesCookies ? [...ARGS, REFUSES_OTHER_SITES_COOKIES] : ARGS,
    ignoreDefaultArgs: keepsPages ? [FORGETS_PAGES] : [],
  });
