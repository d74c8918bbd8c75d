import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { stepBack } from '../../../adapters/system/step-back';

const HOOK = require.resolve('../../faults/typescript-hook');
const STEP_BACK = require.resolve('../../../adapters/system/step-back');

/** The nineteenth field of a thread's line, counted after its name, which may hold blanks. */
const placeIn = (stat: string): number => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);

// Only Linux has such places.
(process.platform === 'linux' ? describe : describe.skip)('Where each thread has a place of its own', () => {
  test('the night’s thread steps back behind the host’s, which keeps its place', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'step-back-'));
    const before = placeIn(readFileSync('/proc/self/stat', 'utf8'));
    const code = `require(${JSON.stringify(HOOK)});
      require(${JSON.stringify(STEP_BACK)}).stepBack();
      require('node:worker_threads').parentPort.postMessage(require('node:fs').readFileSync('/proc/thread-self/stat', 'utf8'));`;
    const thread = new Worker(code, { eval: true, env: { ...process.env, TYPESCRIPT_CACHE: cache } });
    const [stat] = (await once(thread, 'message')) as [string];
    await thread.terminate();
    rmSync(cache, { recursive: true, force: true });
    expect(placeIn(stat)).toBe(Math.min(before + 10, 19));
    expect(placeIn(readFileSync('/proc/self/stat', 'utf8'))).toBe(before);
  });
});

test('where a thread has no place of its own the host is left where it is', () => {
  const asked: unknown[] = [];
  for (const platform of ['win32', 'darwin', 'freebsd'] as const) stepBack(platform, () => asked.push(platform));
  expect(asked).toEqual([]);
});

test('a machine that forbids it is no hindrance', () => {
  const forbidden = (): void => {
    throw new Error('EPERM');
  };
  expect(() => stepBack('linux', forbidden)).not.toThrow();
});
