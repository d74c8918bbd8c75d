/** Finds a browser for the browser tests; where there is none and it may, it installs Debian's Chromium. */
const fs = require('node:fs');
const path = require('node:path');
const { runCommand } = require('./run-command');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const candidates = () => {
  const chosen = process.env.FAMILY_MEETINGS_BROWSER;
  if (chosen) return [chosen];
  const folders = [...new Set([...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'])].filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...ELSEWHERE];
};

/** The first browser that is there and answers; some systems keep a file of that name that only tells how to install it. */
async function findBrowser() {
  for (const file of candidates()) {
    if (fs.existsSync(file) && (await runCommand(file, ['--version'], { withinMs: 20_000 })).ok) return file;
  }
  return undefined;
}

const mayInstall = () =>
  !process.env.FAMILY_MEETINGS_BROWSER &&
  fs.existsSync('/etc/debian_version') &&
  fs.existsSync('/usr/bin/apt-get') &&
  process.getuid?.() === 0;

/**
 * @param {number} withinMs
 * @returns {Promise<{ browser: string } | { browser: undefined, reason: string }>}
 */
async function ensureBrowser(withinMs) {
  const found = await findBrowser();
  if (found) return { browser: found };
  if (process.env.FAMILY_MEETINGS_BROWSER) {
    return { browser: undefined, reason: 'FAMILY_MEETINGS_BROWSER names a file that is not there or does not start' };
  }
  if (!mayInstall()) {
    return { browser: undefined, reason: 'no Chromium or Chrome was found; install one, or name it in FAMILY_MEETINGS_BROWSER' };
  }
  console.log('Installing Chromium for the browser tests with apt-get …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runCommand('apt-get', ['update', '-qq'], { withinMs, env });
  const install = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { withinMs, env });
  const installed = await findBrowser();
  if (installed) return { browser: installed };
  console.log(update.output + install.output);
  return { browser: undefined, reason: 'no browser was found, and apt-get could not install Chromium (its own words are above)' };
}

module.exports = { ensureBrowser, findBrowser };
