import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { escapeHtml } from '../core/html';

export interface TemplateFolders {
  /** The folder of our templates. */
  readonly viewsDir: string;
  /** A council's own versions: a file here stands in for ours of the same name. The folder need not exist. */
  readonly overridesDir?: string;
}

export type Template = (locals: Readonly<Record<string, unknown>>) => string;

/** Every address printed at the start of an attribute goes through `address`, whoever writes the template. */
const guardAddresses = (source: string) =>
  source.replace(/\b(href|src|action|formaction)="<%=([\s\S]+?);?\s*([-_]?)%>/g, '$1="<%= address($2) $3%>');

function compile(file: string, locals: readonly string[]): Template {
  const source = guardAddresses(readFileSync(file, 'utf8'));
  // Strict: no `with`, so that a name which a template does not know is an error and not a global of the same name.
  const print = ejs.compile(source, { filename: file, strict: true, destructuredLocals: locals, escape: escapeHtml });
  return (given) => print({ ...given });
}

/** Finds and compiles each template once. Every renderer has its own: two modules in one process may differ in overrides. */
export function createTemplates(folders: TemplateFolders, locals: readonly string[]): (name: string) => Template {
  const compiled = new Map<string, Template>();
  const find = (name: string) => {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name)) throw new Error(`Not a template's name: ${name}`);
    const override = folders.overridesDir === undefined ? undefined : join(folders.overridesDir, `${name}.ejs`);
    return override !== undefined && existsSync(override) ? override : join(folders.viewsDir, `${name}.ejs`);
  };
  return (name) => {
    const known = compiled.get(name) ?? compile(find(name), locals);
    compiled.set(name, known);
    return known;
  };
}
