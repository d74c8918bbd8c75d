import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes sure that files can be put into a folder, before the work that makes them: it can take half an hour. A folder that is still to be
 * made counts by the one that it will stand in; nothing is made here.
 * @param todo what to do instead, such as "say a folder with --out".
 * @throws Error that says why they cannot.
 */
export function folderToWrite(path: string, todo: string): void {
  const there = nearest(resolve(path));
  if (!statSync(there).isDirectory()) throw new Error(`${there === resolve(path) ? path : there} is a file: ${todo}`);
  try {
    accessSync(there, constants.W_OK);
  } catch (error) {
    throw new Error(`Nothing can be written in ${there}: ${todo}, or give this account the right to write there`, { cause: error });
  }
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));
