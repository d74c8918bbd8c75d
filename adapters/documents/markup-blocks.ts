import type { Block } from '../../plugin/core/documents-port';
import { LINE_BREAK, MarkupMistake, readMarkup, type Element } from './template-markup';

/** A paper's blocks from what its template printed. @throws MarkupMistake where something stands where it cannot */
export function blocksFrom(printed: string, head: readonly Block[]): readonly Block[] {
  return readMarkup(printed).flatMap((each): readonly Block[] => {
    if (typeof each !== 'string') return each.name === 'letter-head' ? head : blockOf(each);
    if (each.trim() !== '') throw new MarkupMistake(1, `"${each.trim().slice(0, 20)}" stands outside a paragraph`);
    return [];
  });
}

const MAKERS: Readonly<Record<string, (element: Element) => readonly Block[]>> = {
  h1: (element) => heading(element, 1),
  h2: (element) => heading(element, 2),
  h3: (element) => heading(element, 3),
  p: paragraph,
  ul: (element) => list(element, false),
  ol: (element) => list(element, true),
  dl: facts,
  table,
  blockquote: (element) => (textOf(element) === '' ? [] : [{ kind: 'quote', text: textOf(element), by: element.attributes.by ?? '' }]),
  signature: ({ attributes }) => [
    {
      kind: 'signature',
      closing: attributes.closing ?? '',
      name: attributes.name ?? '',
      role: attributes.role ?? '',
      ...('to-sign' in attributes ? { toSign: true } : {}),
    },
  ],
  choices: (element) => [{ kind: 'choices', question: element.attributes.question ?? '', choices: childrenOf(element, 'li').map(textOf) }],
  lines: ({ attributes, line }) => [{ kind: 'lines', label: attributes.label ?? '', count: numberOf(attributes.count ?? '3', line) }],
  'drawing-box': ({ attributes, line }) => [
    { kind: 'drawing-box', caption: attributes.caption ?? '', height: numberOf(attributes.height ?? '80', line) },
  ],
  'page-break': () => [{ kind: 'page-break' }],
};

function blockOf(element: Element): readonly Block[] {
  const make = MAKERS[element.name];
  if (make === undefined) throw new MarkupMistake(element.line, `<${element.name}> stands outside what it belongs to`);
  return make(element);
}

function heading(element: Element, level: 1 | 2 | 3): readonly Block[] {
  const text = textOf(element);
  return text === '' ? [] : [{ kind: 'heading', level, text }];
}

function paragraph(element: Element): readonly Block[] {
  const text = textOf(element);
  const weight = element.attributes.class;
  if (weight !== undefined && weight !== 'strong' && weight !== 'small')
    throw new MarkupMistake(element.line, 'a paragraph is "strong" or "small"');
  return text === '' ? [] : [{ kind: 'paragraph', text, ...(weight === undefined ? {} : { weight }) }];
}

function list(element: Element, ordered: boolean): readonly Block[] {
  const items = childrenOf(element, 'li')
    .map(textOf)
    .filter((item) => item !== '');
  return items.length === 0 ? [] : [{ kind: 'list', ...(ordered ? { ordered } : {}), items }];
}

function facts(element: Element): readonly Block[] {
  const parts = childrenOf(element, 'dt', 'dd');
  const rows = parts.flatMap((part, i) => {
    if (part.name !== (i % 2 === 0 ? 'dt' : 'dd')) throw new MarkupMistake(part.line, 'each <dt> is followed by one <dd>');
    const value = parts[i + 1];
    return part.name === 'dd' || value === undefined ? [] : [{ name: textOf(part), value: textOf(value) }];
  });
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

function table(element: Element): readonly Block[] {
  const parts = childrenOf(element, 'caption', 'tr');
  const rows = parts.filter((part) => part.name === 'tr');
  const columns = rows
    .slice(0, 1)
    .flatMap((row) => childrenOf(row, 'th'))
    .map((cell) => ({
      title: textOf(cell),
      ...(cell.attributes.share === undefined ? {} : { share: numberOf(cell.attributes.share, cell.line) }),
    }));
  const body = rows.slice(1).map((row) => {
    const cells = childrenOf(row, 'td').map(textOf);
    if (cells.length !== columns.length) throw new MarkupMistake(row.line, 'a row has as many cells as the first has headings');
    return cells;
  });
  const caption = parts.find((part) => part.name === 'caption');
  return body.length === 0 ? [] : [{ kind: 'table', caption: caption === undefined ? '' : textOf(caption), columns, rows: body }];
}

function childrenOf(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.inside.flatMap((each): readonly Element[] => {
    if (typeof each === 'string') {
      if (each.trim() !== '') throw new MarkupMistake(element.line, `text stands in <${element.name}> outside its parts`);
      return [];
    }
    if (!names.includes(each.name)) throw new MarkupMistake(each.line, `<${each.name}> is no part of <${element.name}>`);
    return [each];
  });
}

/** Words and line breaks; spaces round a break go. */
function textOf({ inside, name, line }: Element): string {
  const words = inside.map((each) => {
    if (typeof each === 'string') return each;
    if (each.name === 'br') return LINE_BREAK;
    throw new MarkupMistake(line, `<${each.name}> cannot stand inside <${name}>`);
  });
  return words
    .join('')
    .replaceAll(LINE_BREAK, '\n')
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function numberOf(text: string, line: number): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new MarkupMistake(line, 'a number above 0 is needed');
  return number;
}
