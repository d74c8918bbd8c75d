import type { Block, PrintedDocument } from './documents-port';
import { html, lines, type Html } from './html';

/** The words of a message: what a letter says, without what only paper can do. */
export interface EmailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Boxes to tick, lines to write on and the window of an envelope make sense on paper only. */
type EmailBlock = Exclude<Block, { kind: 'address' | 'drawing-box' | 'lines' | 'choices' | 'page-break' }>;
const ON_PAPER_ONLY: readonly Block['kind'][] = ['address', 'drawing-box', 'lines', 'choices', 'page-break'];
const forEmail = (blocks: readonly Block[]): readonly EmailBlock[] =>
  blocks.filter((block): block is EmailBlock => !ON_PAPER_ONLY.includes(block.kind));

/** The same blocks as plain text and as HTML, so that the two cannot say different things. */
export function asEmail(document: PrintedDocument, subject: string): EmailWords {
  const blocks = forEmail(document.blocks);
  const foot = `${document.footer}\nReference: ${document.reference}`;
  return {
    subject,
    text: `${[...blocks.map(blockAsText), foot].join('\n\n')}\n`,
    html: page(document, [...blocks.map(blockAsHtml), html`<p>${lines(foot)}</p>`]).toString(),
  };
}

/** For a record that takes plain text alone, a line to each block. */
export const blocksAsText = (blocks: readonly Block[]): string => forEmail(blocks).map(blockAsText).join('\n');

function blockAsText(block: EmailBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? block.text.toUpperCase() : block.text;
    case 'paragraph':
      return block.text;
    case 'quote':
      return `“${block.text}”\n${block.by}`;
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${item}`).join('\n');
    case 'facts':
      return block.rows.map((row) => `${row.name}: ${row.value}`).join('\n');
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.map((cell, i) => `${block.columns[i]?.title ?? ''}: ${cell}`).join('\n'))].join(
        '\n\n',
      );
    case 'sender':
      return block.lines.join('\n');
    case 'signature':
      return [block.closing, block.name, block.role].filter(Boolean).join('\n');
  }
}

function blockAsHtml(block: EmailBlock): Html {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text);
    case 'paragraph':
      return html`<p>${lines(block.text)}</p>`;
    case 'quote':
      return html`<blockquote>
        <p>“${lines(block.text)}”</p>
        <p>${block.by}</p>
      </blockquote>`;
    case 'list':
      return block.ordered
        ? html`<ol>
            ${items(block.items)}
          </ol>`
        : html`<ul>
            ${items(block.items)}
          </ul>`;
    case 'facts':
      return html`<table>
        ${block.rows.map(
          ({ name, value }) =>
            html`<tr>
              <th scope="row" align="left" valign="top">${name}</th>
              <td>${lines(value)}</td>
            </tr>`,
        )}
      </table>`;
    case 'table':
      return table(block);
    case 'sender':
      return html`<p>${lines(block.lines.join('\n'))}</p>`;
    case 'signature':
      return html`<p>${lines([block.closing, block.name, block.role].filter(Boolean).join('\n'))}</p>`;
  }
}

function heading(level: 1 | 2 | 3, text: string): Html {
  if (level === 1) return html`<h1>${text}</h1>`;
  return level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;
}

const items = (texts: readonly string[]): readonly Html[] => texts.map((text) => html`<li>${text}</li>`);

function table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): Html {
  const head = columns.map(({ title }) => html`<th scope="col" align="left">${title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td valign="top">${cell}</td>`)}
      </tr>`,
  );
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}

function page({ language, title, size }: PrintedDocument, body: readonly Html[]): Html {
  const style = `font-family: Arial, Helvetica, sans-serif; font-size: ${size === 'large' ? 24 : 16}px; line-height: 1.5; color: #0b0c0c; max-width: 40em`;
  return html`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body style="${style}">
        ${body}
      </body>
    </html> `;
}
