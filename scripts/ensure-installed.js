/**
 * Makes node_modules what package-lock.json says, and does nothing where it already is.
 * Plain JavaScript without packages, as everything in this folder: it runs before anything is installed.
 */
const fs = require('node:fs');
const path = require('node:path');
const { runNpm } = require('./run-command');

const root = path.join(__dirname, '..');
const readJson = (...names) => JSON.parse(fs.readFileSync(path.join(root, ...names), 'utf8'));

/** Why this Node cannot run the project, or undefined. `needed` is the `>=20.19` of package.json. */
function nodeTooOld(version, needed) {
  const [hasMajor, hasMinor] = version.replace(/^v/, '').split('.').map(Number);
  const [major, minor = 0] = needed.replace('>=', '').split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return undefined;
  return `Family Meetings needs Node ${major}.${minor} or newer; this is Node ${version.replace(/^v/, '')}. Install a newer Node and try again.`;
}

/**
 * The first way in which what is installed is not what is locked, in words, or undefined where they agree.
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} locked `packages` of package-lock.json
 * @param {Record<string, { version?: string, integrity?: string }> | undefined} installed `packages` of npm's own note in node_modules
 * @param {(folder: string) => boolean} isThere
 */
function differenceBetween(locked, installed, isThere) {
  if (installed === undefined) return 'nothing is installed yet';
  for (const [folder, wanted] of Object.entries(locked)) {
    // '' is the project itself; an optional package is only there on the systems that it is for.
    if (folder === '' || wanted.link || (wanted.optional && installed[folder] === undefined)) continue;
    const name = folder.replace(/^.*node_modules\//, '');
    const found = installed[folder];
    if (found === undefined || !isThere(folder)) return `${name} is missing`;
    if (found.version !== wanted.version) return `${name} is ${found.version}, not ${wanted.version}`;
    if (wanted.integrity && found.integrity !== wanted.integrity) return `${name} has other contents`;
  }
  const extra = Object.keys(installed).find((folder) => locked[folder] === undefined);
  return extra && `${extra.replace(/^.*node_modules\//, '')} is no longer needed`;
}

function installedPackages() {
  try {
    return readJson('node_modules', '.package-lock.json').packages;
  } catch {
    return undefined;
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

async function ensureInstalled() {
  const tooOld = nodeTooOld(process.version, readJson('package.json').engines.node);
  if (tooOld) stop(tooOld);
  const difference = differenceBetween(readJson('package-lock.json').packages, installedPackages(), (folder) =>
    fs.existsSync(path.join(root, folder, 'package.json')),
  );
  if (difference === undefined) return;
  const npm = await runNpm(['--version']);
  if (!npm.ok) stop('npm is not to be found: it comes with Node. Install Node with npm, then try again.');
  console.log(`Installing packages with npm ci (${difference}) …`);
  // No package needs its install script; npm 12 would leave them out anyway.
  const install = await runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    show: true,
  });
  if (!install.ok) stop('npm ci did not succeed: its own words are above.');
}

module.exports = { ensureInstalled, differenceBetween, nodeTooOld };

if (require.main === module) void ensureInstalled();
