const { spawn } = require('node:child_process');

/** The groups of processes that are running now, so that stopping this process stops them too. */
const running = new Set();

function stopGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

function stopEverything(signal) {
  for (const pid of running) stopGroup(pid);
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

const SIGNALS = ['SIGINT', 'SIGTERM'];

/** Signals are only listened to while something runs: afterwards they are again whatever they were before. */
function nowRunning(pid) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, stopEverything);
  running.add(pid);
}

function noLongerRunning(pid) {
  running.delete(pid);
  if (running.size === 0) for (const signal of SIGNALS) process.off(signal, stopEverything);
}

/**
 * Runs a command to its end, or until `withinMs` have passed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, withinMs?: number, env?: Record<string, string>, cwd?: string, stopWhen?: Promise<unknown> }} [options]
 *   `show`: its output goes to the screen as it comes, and is not kept. `stopWhen`: stops it early.
 * @returns {Promise<{ ok: boolean, stopped: boolean, output: string, stdout: string }>} `output`: both streams, in the order they came.
 */
function runCommand(command, args, { show = false, withinMs = Infinity, env = {}, cwd, stopWhen } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    // A group of its own, so that whatever it starts (a browser, a worker) ends with it.
    const child = spawn(command, args, { stdio, cwd, env: { ...process.env, ...env }, detached: process.platform !== 'win32' });
    const { pid } = child;
    if (pid !== undefined) nowRunning(pid);
    let output = '';
    let stdout = '';
    let stopped = false;
    const stop = () => {
      stopped = true;
      if (pid !== undefined) stopGroup(pid);
    };
    const timer = Number.isFinite(withinMs) ? setTimeout(stop, Math.max(0, withinMs)) : undefined;
    void stopWhen?.then(stop);
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (ok, more = '') => {
      clearTimeout(timer);
      if (pid !== undefined) noLongerRunning(pid);
      resolve({ ok, stopped, output: output + more, stdout });
    };
    child.on('error', (error) => end(false, `${error.message}\n`));
    // What the command left running would keep its output open for ever.
    child.on('exit', () => pid !== undefined && stopGroup(pid));
    child.on('close', (code) => end(code === 0 && !stopped));
  });
}

/** npm itself, whichever way it is installed: the one that started us where there is one. */
function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return runCommand(process.execPath, [npm, ...args], options);
  return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

module.exports = { runCommand, runNpm };
