/** An element: its name, and text or elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly holds: string | readonly XmlElement[];
}

export const element = (name: string, holds: XmlElement['holds']): XmlElement => ({ name, holds });

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Characters that XML 1.0 cannot hold, escaped or not. Lone halves of a pair are among them. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for an element. A carriage return is written as a number, since a reader would take a plain one for a new line. */
export const xmlText = (text: string): string =>
  text
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character)
    .replaceAll('\r', '&#13;');

/** A document, an element a line. Names are our own; whatever stands between them is escaped. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;

function written({ name, holds }: XmlElement, indent: string): string {
  if (typeof holds === 'string') return `${indent}<${name}>${xmlText(holds)}</${name}>\n`;
  return `${indent}<${name}>\n${holds.map((each) => written(each, `${indent}  `)).join('')}${indent}</${name}>\n`;
}
