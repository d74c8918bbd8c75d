import { runCommand } from '../../scripts/run-command';

const node = (script: string, options: Parameters<typeof runCommand>[2] = {}): ReturnType<typeof runCommand> =>
  runCommand(process.execPath, ['-e', script], options);

/** Starts another process, which writes to the same output and would never end by itself, and does as told. */
const parentThat = (then: string): string =>
  `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
   ${then}`;

describe('A command that a script runs', () => {
  test('is good when it ends well, and its words are kept', async () => {
    const run = await node(`console.log('out'); console.error('err')`);
    expect(run).toMatchObject({ ok: true, stopped: false, stdout: 'out\n' });
    expect(run.output).toContain('err');
  });

  test('is not good when it ends badly', async () => {
    expect(await node('process.exit(3)')).toMatchObject({ ok: false, stopped: false });
  });

  test('is not good when there is no such command, and the words say so', async () => {
    const run = await runCommand('no-such-command-here', []);
    expect(run.ok).toBe(false);
    expect(run.output).toContain('no-such-command-here');
  });

  test('is stopped, with all that it started, when its time is up', async () => {
    // The output only closes, and the run only ends, when the last process that holds it is gone.
    expect(await node(parentThat(`console.log('started')`), { withinMs: 1500 })).toMatchObject({ ok: false, stopped: true });
  });

  test('leaves nothing running behind it', async () => {
    expect(await node(parentThat('child.unref();'))).toMatchObject({ ok: true, stopped: false });
  });

  test('leaves the signals of this process as they were', async () => {
    const before = process.listenerCount('SIGINT');
    await node('');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
