import { createHash } from 'node:crypto';
import ejs from 'ejs';
import type { Block } from '../../plugin/core/documents-port';
import type { Fields, FieldValue, PaperKind } from '../../plugin/core/wording';
import { blocksFrom } from './markup-blocks';
import { intoMarkup, MarkupMistake } from './template-markup';
import { namesUnknown, type TemplateMistake } from './template-names';

/** One template, read and compiled. */
export interface PaperTemplate {
  /** The first twelve signs of the SHA-256 of its text: which words a sent copy was made from. */
  readonly hash: string;
  print(fields: Fields, head: readonly Block[]): readonly Block[];
}

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 12);

/**
 * Compiled once, and strictly: a name that is no field is an error, never a blank.
 * @throws Error where it does not parse
 */
export function compileTemplate(source: string, kind: PaperKind): PaperTemplate {
  const names = Object.keys(kind.samples[0]);
  const print = ejs.compile(source, { filename: kind.key, strict: true, destructuredLocals: names, escape: intoMarkup });
  return {
    hash: hashOf(source),
    print(fields, head) {
      // Every field of the paper is there, if only as undefined: what a template may not read is not among them.
      const all = Object.fromEntries(names.map((name) => [name, only(fields[name])]));
      return blocksFrom(print(all), head);
    },
  };
}

/** A field that is not there is a mistake of the template's, not an empty place in a letter. */
function only(value: FieldValue): unknown {
  if (Array.isArray(value)) return value.map(only);
  if (typeof value !== 'object') return value;
  const fields = Object.fromEntries(Object.entries(value as Fields).map(([name, inner]) => [name, only(inner)]));
  return new Proxy(fields, {
    get(target, name) {
      if (typeof name === 'string' && !Object.hasOwn(target, name) && name !== 'toJSON') throw new UnknownField(name);
      return target[name as string];
    },
  });
}

class UnknownField extends Error {
  override readonly name = 'UnknownField';
  constructor(field: string) {
    super(`the unknown field "${field}"`);
  }
}

const ADDRESS = 'A window with an address';
const HEAD: readonly Block[] = [{ kind: 'paragraph', text: ADDRESS }];

/** What is wrong with a template before anything is printed from it; empty = it can be used. */
export function mistakesIn(source: string, kind: PaperKind): readonly TemplateMistake[] {
  const unknown = namesUnknown(source, kind.samples[0]);
  if (unknown.length > 0) return unknown;
  try {
    const template = compileTemplate(source, kind);
    const [first, ...others] = kind.samples;
    const blocks = template.print(first, HEAD);
    for (const other of others) template.print(other, HEAD);
    return leftOut(blocks, kind).map((what) => ({ line: 1, what: `leaves out ${what}` }));
  } catch (error) {
    return [{ line: lineOf(error), what: whatIsWrong(error) }];
  }
}

/** EJS puts the line of the template before the words of the error. */
const lineOf = (error: unknown): number =>
  error instanceof MarkupMistake ? error.line : Number(/^[^\n]*:(\d+)\n/.exec((error as Error).message)?.[1] ?? 1);

function whatIsWrong(error: unknown): string {
  if (error instanceof MarkupMistake) return error.what;
  const words = (error as Error).message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:>>|\d+\|)/.test(line));
  return words.find((line) => !/^\S+:\d+$/.test(line)) ?? 'does not parse';
}

/** Of what every reader must be told, what this wording does not say. */
function leftOut(blocks: readonly Block[], { mustSay, samples, hasHead }: PaperKind): readonly string[] {
  const said = squeezed(JSON.stringify(blocks));
  const missing = Object.entries(mustSay)
    .filter(([path]) => !textsIn(valueAt(samples[0], path)).every((text) => said.includes(squeezed(JSON.stringify(text)))))
    .map(([, what]) => what);
  return hasHead === true && !said.includes(squeezed(ADDRESS)) ? ['<letter-head/>', ...missing] : missing;
}

const squeezed = (text: string): string => text.replace(/\\n|[^\p{L}\p{N}]/gu, '').toLowerCase();

const valueAt = (fields: Fields, path: string): FieldValue =>
  path.split('.').reduce<FieldValue>((value, name) => (value as Fields | undefined)?.[name], fields);

function textsIn(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' ? Object.values(value as Fields).flatMap(textsIn) : [];
}
