import type { TableOptions } from '../core/component-options';
import type { Block, PrintedDocument } from '../core/documents-port';
import { lines, type Html } from '../core/html';

/** One block of a letter as `invitations/letter-blocks` shows it on the screen. */
export type BlockInView =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'address' | 'sender'; readonly html: Html; readonly strong: boolean }
  | { readonly kind: 'quote'; readonly html: Html; readonly by: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly name: string; readonly html: Html }[] }
  | { readonly kind: 'table'; readonly options: TableOptions }
  | { readonly kind: 'to-fill-in'; readonly label: string; readonly choices: readonly string[]; readonly space: boolean }
  | { readonly kind: 'sheet' };

export interface LetterInView {
  readonly title: string;
  readonly large: boolean;
  readonly blocks: readonly BlockInView[];
  readonly footer: string;
  readonly reference: string;
}

export const letterInView = (document: PrintedDocument): LetterInView => ({
  title: document.title,
  large: document.size !== 'standard',
  blocks: document.blocks.map(blockInView),
  footer: document.footer,
  reference: document.reference,
});

function blockInView(block: Block): BlockInView {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: block.text };
    case 'paragraph':
      return { kind: 'paragraph', html: lines(block.text), strong: block.weight === 'strong' };
    case 'address':
    case 'sender':
      return { kind: block.kind, html: lines(block.lines.join('\n')), strong: false };
    case 'signature':
      return { kind: 'paragraph', html: lines([block.closing, block.name, block.role].join('\n')), strong: false };
    case 'quote':
      return { kind: 'quote', html: lines(block.text), by: block.by };
    case 'list':
      return { kind: 'list', ordered: block.ordered ?? false, items: block.items };
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(({ name, value }) => ({ name, html: lines(value) })) };
    case 'table':
      return { kind: 'table', options: tableOf(block) };
    case 'choices':
      return { kind: 'to-fill-in', label: block.question, choices: block.choices, space: false };
    case 'lines':
      return { kind: 'to-fill-in', label: block.label, choices: [], space: true };
    case 'drawing-box':
      return { kind: 'to-fill-in', label: block.caption, choices: [], space: true };
    case 'page-break':
      return { kind: 'sheet' };
  }
}

const tableOf = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): TableOptions => ({
  caption,
  captionClasses: 'govuk-table__caption--s',
  firstCellIsHeader: true,
  head: columns.map(({ title }) => ({ text: title })),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
