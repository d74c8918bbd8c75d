import { escapeHtml } from '../core/html';

/** Characters that no XML document may hold, and halves of characters that were cut off. */
// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Any text as it may stand inside an element or an attribute. */
export const text = (value: string): string => escapeHtml(value.replace(IMPOSSIBLE, ''));

/** One element. Attributes are made safe here; children must be elements, or `text`. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : text(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`;
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
