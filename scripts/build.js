/** Compiles to dist/ and copies what is not TypeScript beside it; does nothing when nothing has changed. */
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { runCommand } = require('./run-command');

const ROOT = path.join(__dirname, '..');
const FOLDERS = ['plugin', 'reports', 'adapters', 'migrations', 'demo', 'bin', 'bench', 'types', 'views'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/build.js'];
/** Says what dist/ was built from. */
const NOTE = '.built-from';
/** What the compiler makes of one `.ts` file. */
const COMPILED = /(?:\.d\.ts|\.js)(?:\.map)?$/;

/**
 * All files under a folder, as paths from `root` with `/`; no hidden ones.
 * @returns {string[]}
 */
function filesUnder(root, folder) {
  const start = path.join(root, folder);
  if (!fs.existsSync(start)) return [];
  return fs.readdirSync(start, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(root, name) : [name];
  });
}

const sourceFiles = (root) => FOLDERS.flatMap((folder) => filesUnder(root, folder)).toSorted();

function fingerprintOf(root, names) {
  const hash = crypto.createHash('sha256');
  for (const name of names)
    hash
      .update(`${name}\0`)
      .update(fs.readFileSync(path.join(root, name)))
      .update('\0');
  return hash.digest('hex');
}

function copyAssets(root, names) {
  for (const name of names) {
    if (name.endsWith('.ts')) continue;
    const target = path.join(root, 'dist', name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(root, name), target);
  }
}

/** A template or a compiled file whose source is gone would go on living in dist/. */
function removeLeftovers(root, names) {
  const sources = new Set(names);
  const dist = path.join(root, 'dist');
  for (const name of filesUnder(dist, '')) {
    if (sources.has(name) || sources.has(name.replace(COMPILED, '.ts'))) continue;
    fs.rmSync(path.join(dist, name));
  }
}

function builtFrom(root) {
  try {
    return fs.readFileSync(path.join(root, 'dist', NOTE), 'utf8');
  } catch {
    return undefined;
  }
}

/** @returns {Promise<boolean>} whether dist/ is now what the sources say. */
async function build(root = ROOT) {
  const names = sourceFiles(root);
  const fingerprint = fingerprintOf(root, [...names, ...SETTINGS]);
  if (builtFrom(root) === fingerprint) return true;
  console.log('Building …');
  fs.rmSync(path.join(root, 'dist', NOTE), { force: true });
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const compiled = await runCommand(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, show: true });
  if (!compiled.ok) return false;
  copyAssets(root, names);
  removeLeftovers(root, names);
  fs.writeFileSync(path.join(root, 'dist', NOTE), fingerprint);
  return true;
}

module.exports = { build, sourceFiles, copyAssets, removeLeftovers };

if (require.main === module) void build().then((built) => (process.exitCode = built ? 0 : 1));
