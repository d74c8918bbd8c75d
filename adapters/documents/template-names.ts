import type { Fields, FieldValue } from '../../plugin/core/wording';
import { ELEMENTS } from './template-markup';

/** A mistake in a template's file. */
export interface TemplateMistake {
  readonly line: number;
  readonly what: string;
}

const EXPRESSION = /<%(?!%)([#=_-]?)([\s\S]*?)[-_]?%>/g;
const NAMES = /(?<![\w$])(?:(?<=\.{3})|(?<!\.))([A-Za-z_$][\w$]*)((?:\s*\??\.\s*[A-Za-z_$][\w$]*)*)/g;

/** Words of the language, and the few of its own names that a template needs. */
const LANGUAGE = new Set(
  'if else for of in const let return true false undefined null typeof new break continue void String Number Math Array Object Boolean'.split(
    ' ',
  ),
);
/** What could reach out of a template, or read another file. */
const FORBIDDEN = new Set(
  'require process global globalThis module exports include import eval Function constructor prototype this'.split(' '),
);

/**
 * Every name that a template uses and that its paper does not know, also in branches that no sample goes through; and
 * every element that is none. Read from the text: the template does not run for it.
 */
export function namesUnknown(source: string, known: Fields): readonly TemplateMistake[] {
  const code = [...source.matchAll(EXPRESSION)].filter((match) => match[1] !== '#');
  const locals = new Set(code.flatMap((match) => localsIn(withoutTexts(match[2] ?? ''))));
  const mistakes = code.flatMap((match) => {
    const begins = match.index + match[0].indexOf(match[2] ?? '');
    return namesIn(withoutTexts(match[2] ?? ''), known, locals).map(({ at, what }) => ({ line: lineAt(source, begins + at), what }));
  });
  return [...mistakes, ...elementsUnknown(source)].toSorted((a, b) => a.line - b.line);
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The code with its texts and remarks blanked, as long as it was. What a `${…}` holds stays. */
const withoutTexts = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, blank)
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, blank)
    .replace(/`((?:\\.|[^`\\])*)`/g, (text) => text.replace(/(^|\})[^$`]*?(?=\$\{|`|$)/g, blank).replace(/[`]|\$\{|\}/g, ' '));

function localsIn(code: string): readonly string[] {
  const declared = [...code.matchAll(/\b(?:const|let)\s+(\{[^}]*\}|\[[^\]]*\]|[\w$]+)/g)].map((match) => match[1] ?? '');
  const parameters = [...code.matchAll(/\(([^()]*)\)\s*=>|\b([\w$]+)\s*=>/g)].map((match) => match[1] ?? match[2] ?? '');
  return [...declared, ...parameters].flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? []);
}

function namesIn(code: string, known: Fields, locals: ReadonlySet<string>): readonly { readonly at: number; readonly what: string }[] {
  return [...code.matchAll(NAMES)].flatMap((match) => {
    const [, name = '', chain = ''] = match;
    const path = chain
      .split('.')
      .map((part) => part.replace(/[\s?]/g, ''))
      .filter(Boolean);
    const forbidden = [name, ...path].find((part) => FORBIDDEN.has(part));
    if (forbidden !== undefined) return [{ at: match.index, what: `"${forbidden}" may not be used in a template` }];
    if (LANGUAGE.has(name) || locals.has(name) || isKeyOfAnObject(code, match.index, name)) return [];
    const unknown = firstUnknown(known, [name, ...path]);
    return unknown === undefined ? [] : [{ at: match.index, what: `the unknown field "${unknown}"` }];
  });
}

const isKeyOfAnObject = (code: string, at: number, name: string): boolean =>
  /[{,]\s*$/.test(code.slice(0, at)) && /^\s*:/.test(code.slice(at + name.length));

/** How far a path is known; what stands inside a list or a text is looked at when the samples are printed. */
function firstUnknown(known: Fields, path: readonly string[]): string | undefined {
  let value: FieldValue = known;
  for (const [at, name] of path.entries()) {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    const fields = value as Fields;
    if (!Object.hasOwn(fields, name)) return path.slice(0, at + 1).join('.');
    value = fields[name];
  }
  return undefined;
}

function elementsUnknown(source: string): readonly TemplateMistake[] {
  const outside = source.replace(EXPRESSION, blank).replace(/<!--[\s\S]*?-->/g, blank);
  return [...outside.matchAll(/<\/?([A-Za-z][\w-]*)/g)]
    .filter(([, name = '']) => !(name in ELEMENTS))
    .map((match) => ({ line: lineAt(source, match.index), what: `<${match[1]}> is no element of a letter` }));
}
