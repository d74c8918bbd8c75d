/** `npm start`: installs what is missing, builds what has changed, and becomes the demo. */
const path = require('node:path');
const { runMain } = require('node:module');
const { build } = require('./build');
const { endWithNpm } = require('./end-with-npm');
const { ensureInstalled } = require('./ensure-installed');

async function start() {
  endWithNpm();
  await ensureInstalled();
  if (!(await build())) process.exit(1);
  // This very process becomes the demo, so that Ctrl-C and other signals reach it and nothing else.
  process.argv = [process.execPath, path.join(__dirname, '..', 'dist', 'bin', 'family-meetings.js'), 'demo', ...process.argv.slice(2)];
  runMain();
}

void start();
