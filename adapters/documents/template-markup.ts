/** The elements that a template may use, and what each may carry. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  h1: [],
  h2: [],
  h3: [],
  p: ['class'],
  br: [],
  ul: [],
  ol: [],
  li: [],
  dl: [],
  dt: [],
  dd: [],
  table: [],
  caption: [],
  tr: [],
  th: ['share'],
  td: [],
  blockquote: ['by'],
  signature: ['closing', 'name', 'role', 'to-sign'],
  choices: ['question'],
  lines: ['label', 'count'],
  'drawing-box': ['caption', 'height'],
  'page-break': [],
  'letter-head': [],
};

const EMPTY: readonly string[] = ['br', 'signature', 'lines', 'drawing-box', 'page-break', 'letter-head'];

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly (Element | string)[];
  readonly line: number;
}

/** A mistake in a template's markup, by its line. */
export class MarkupMistake extends Error {
  override readonly name = 'MarkupMistake';
  constructor(
    readonly line: number,
    readonly what: string,
  ) {
    super(`line ${line}: ${what}`);
  }
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>/g;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: (Element | string)[];
  readonly line: number;
}

/**
 * What a template printed, as elements. A small markup of its own, read strictly: what is none of it is a mistake and
 * never printed as it stands.
 * @throws MarkupMistake
 */
export function readMarkup(printed: string): readonly (Element | string)[] {
  const root: Open = { name: '', attributes: {}, inside: [], line: 1 };
  const open: Open[] = [root];
  let at = 0;
  for (const match of printed.matchAll(TAG)) {
    const line = lineOf(printed, match.index);
    addText(open, printed.slice(at, match.index), lineOf(printed, at));
    at = match.index + match[0].length;
    if (match[2] !== undefined) takeTag(open, match, line);
  }
  addText(open, printed.slice(at), lineOf(printed, at));
  const left = open.at(-1) as Open;
  if (left !== root) throw new MarkupMistake(left.line, `<${left.name}> is not closed`);
  return root.inside;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function addText(open: readonly Open[], text: string, line: number): void {
  if (text.includes('<')) throw new MarkupMistake(line, 'a "<" that begins no known element');
  if (text !== '') open.at(-1)?.inside.push(unescaped(text.replace(/\s+/g, ' ')));
}

function takeTag(open: Open[], [, closing, name = '', attributes = '', selfClosing]: RegExpExecArray, line: number): void {
  if (!(name in ELEMENTS)) throw new MarkupMistake(line, `<${name}> is no element of a letter`);
  if (closing === '/') return close(open, name, line);
  const element: Open = { name, attributes: readAttributes(name, attributes, line), inside: [], line };
  if (EMPTY.includes(name) || selfClosing === '/') open.at(-1)?.inside.push(element);
  else open.push(element);
}

function close(open: Open[], name: string, line: number): void {
  const last = open.pop();
  if (last?.name !== name) throw new MarkupMistake(line, `</${name}> closes nothing that is open`);
  open.at(-1)?.inside.push(last);
}

function readAttributes(name: string, text: string, line: number): Readonly<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const [, key = '', value = ''] of text.matchAll(/([a-z-]+)="([^"]*)"/g)) {
    if (ELEMENTS[name]?.includes(key) !== true) throw new MarkupMistake(line, `<${name}> has no ${key}`);
    read[key] = unescaped(value.replaceAll(LINE_BREAK, '\n'));
  }
  return read;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** Where somebody broke a line: it stays a break, whatever the template's own lines are. A sign that no text of ours holds. */
export const LINE_BREAK = '\uE0FF';

/** A value on its way into the markup: never markup itself. */
export const intoMarkup = (value: unknown): string =>
  value === undefined || value === null || value === false
    ? ''
    : String(value)
        .replaceAll(LINE_BREAK, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(/\r\n|\r|\n|\u2028|\u2029/g, LINE_BREAK);
