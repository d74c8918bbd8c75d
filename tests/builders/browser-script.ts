import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { ourViews } from '../../plugin/web/render';

/** What one of the pages' scripts exports, for tests without a browser. Of other scripts it imports none. */
export function browserScript<Exports>(name: string): Exports {
  const source = readFileSync(join(ourViews, 'assets', `${name}.js`), 'utf8');
  const { code } = transformSync(source, { module: { type: 'commonjs' }, jsc: { target: 'es2022' } });
  const exported = {};
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the script is ours, and is read from a file as a browser reads it
  new Function('exports', code)(exported);
  return exported as Exports;
}
