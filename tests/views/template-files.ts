import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ourViews } from '../../plugin/web/render';

export interface TemplateFile {
  /** As a page names it: `consent/record-consent`. */
  readonly name: string;
  readonly source: string;
}

/** Every template that we ship. */
export function templateFiles(): readonly TemplateFile[] {
  return readdirSync(ourViews, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ejs'))
    .toSorted()
    .map((path) => ({ name: relative('.', path).replace(/\.ejs$/, ''), source: readFileSync(join(ourViews, path), 'utf8') }));
}

/** The expressions that a template prints without escaping. */
export function rawPrints(source: string): readonly string[] {
  return [...source.matchAll(/<%-([\s\S]*?)[-_]?%>/g)].map((match) => match[1]!.trim());
}

/** True of one call of a component or a part and nothing beside it: `c.input({ … })`, `part('name', page.rows)`. */
export function isOneCall(expression: string): boolean {
  const opening = /^(?:c\.\w+|part)\(/.exec(expression);
  if (opening === null) return false;
  let depth = 0;
  for (const [index, character] of [...expression].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ')' && depth === 0) return index === [...expression].length - 1;
  }
  return false;
}
