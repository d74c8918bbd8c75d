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

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserPath, args: ARGS });
