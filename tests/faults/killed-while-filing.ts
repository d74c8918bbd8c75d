/**
 * Files (or settles) one document and is killed before its nth call to the file system; without an n it tells its calls.
 * Arguments: folder, `file` or `settle`, n.
 */
import fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createFolderFiling } from '../../adapters/filing/folder/folder-filing';
import { aDocumentToFile } from '../contracts/filing.contract';

const [folder = '', what, n] = process.argv.slice(2);
const calls: string[] = [];

function called(name: string): void {
  calls.push(name);
  // No handler runs and nothing is flushed: as when the machine's administrator or its memory guard ends the process.
  if (calls.length === Number(n)) process.kill(process.pid, 'SIGKILL');
}

type AnyCall = (...args: unknown[]) => Promise<unknown>;

function watch(object: object, name: string, label = name): void {
  const calls_ = object as Record<string, AnyCall>;
  const real = calls_[name]!;
  calls_[name] = function watched(this: unknown, ...args) {
    called(label);
    return real.apply(this, args);
  };
}

async function main(): Promise<void> {
  const filing = createFolderFiling({ folder, clock: { now: () => new Date() } });
  const probe: FileHandle = await fs.open(__filename, 'r');
  const handle = Object.getPrototypeOf(probe) as object;
  await probe.close();
  for (const name of ['mkdir', 'open', 'rename', 'rm', 'stat']) watch(fs, name);
  for (const name of ['writeFile', 'sync']) watch(handle, name, `${name} the file`);
  const document = aDocumentToFile({ content: Buffer.alloc(300_000, 'a page of a plan ') });
  if (what === 'settle') await filing.settle(document.key);
  else await filing.file(document);
  process.stdout.write(JSON.stringify(calls));
}

void main();
