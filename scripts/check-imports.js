/** Holds every file against the map in .dependency-cruiser.js, and itself against having looked at nothing. */
const fs = require('node:fs');
const path = require('node:path');
const { runCommand } = require('./run-command');

const ROOT = path.join(__dirname, '..');
const FOLDERS = ['plugin', 'reports', 'adapters', 'migrations', 'demo', 'bin', 'bench', 'types', 'tests', 'scripts'];
/** With a parser that does not fit, dependency-cruiser finds no modules and reports success. */
const FEWEST_MODULES = 20;

/**
 * @param {string} root the folder that holds the rooms and a .dependency-cruiser.js
 * @returns {Promise<{ modules: number, violations: readonly { rule: string, from: string, to: string, why: string }[] }>}
 */
async function checkImports(root) {
  const cruiser = path.join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const folders = FOLDERS.filter((folder) => fs.existsSync(path.join(root, folder)));
  const settings = ['--config', '.dependency-cruiser.js', '--output-type', 'json'];
  const cruised = await runCommand(process.execPath, [cruiser, ...settings, ...folders], { cwd: root });
  const report = readReport(cruised);
  const why = new Map(report.summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return {
    modules: report.modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`))).length,
    violations: report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to, why: why.get(rule.name) })),
  };
}

function readReport({ stdout, output }) {
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`dependency-cruiser did not answer: ${output}`);
  }
}

async function main() {
  const { modules, violations } = await checkImports(ROOT);
  for (const { rule, from, to, why } of violations) console.log(`${from} → ${to}\n    ${rule}: ${why}`);
  if (modules <= FEWEST_MODULES) console.log(`Only ${modules} modules were seen: the parser does not read this project.`);
  console.log(`${modules} modules, ${violations.length} against the map.`);
  if (violations.length > 0 || modules <= FEWEST_MODULES) process.exitCode = 1;
}

module.exports = { checkImports };

if (require.main === module) void main();
