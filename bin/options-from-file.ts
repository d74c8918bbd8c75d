import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FamilyMeetingsOptions } from '../plugin';

/** The options that a host's configuration file exports; a sentence about what to do where it does not. */
export function optionsFromFile(file: string | undefined): FamilyMeetingsOptions {
  if (file === undefined) throw new Error('Say which options to use: --config FILE, a JavaScript file that exports them');
  const path = resolve(file);
  if (!existsSync(path)) throw new Error(`There is no file ${path}`);
  const exported = require(path) as { default?: FamilyMeetingsOptions } & FamilyMeetingsOptions;
  return exported.default ?? exported;
}
