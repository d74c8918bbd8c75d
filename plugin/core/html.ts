/**
 * Markup that is safe to print as it stands. Everything else a page prints is escaped, so the only ways to make
 * markup are the components, the `html` tag below (which escapes what it is given) and, in the few files that a
 * test lists by name, `trustedHtml`. The mark is a symbol: no value that came as JSON or from a form can carry it.
 */
const markup = Symbol('markup');

export interface Html {
  readonly [markup]: string;
  toString(): string;
}

/** Marks text as markup without escaping it. For our own drawings and for what the components printed; never for anything typed. */
export function trustedHtml(text: string): Html {
  return { [markup]: text, toString: printedMarkup };
}

function printedMarkup(this: Html): string {
  return this[markup];
}

export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && markup in value;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or a quoted attribute; markup passes; `undefined` and `null` print nothing. */
export function escapeHtml(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (value === undefined || value === null) return '';
  return isHtml(value) ? value[markup] : escapeText(String(value));
}

const special = /[&<>"']/g;
/** Most texts have nothing to escape, and searching is cheaper than replacing. */
const escapeText = (text: string) => (text.search(special) < 0 ? text : text.replace(special, (found) => entities[found] ?? found));

const printed = (value: unknown): string => (Array.isArray(value) ? value.map(printed).join('') : value === false ? '' : escapeHtml(value));

/** `` html`<b>${name}</b>` ``: the values are escaped unless they are markup already; arrays are joined; `false` prints nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return trustedHtml(strings.map((text, index) => text + printed(values[index])).join(''));
}

/** One line of text a line of markup, as in an address or a note: breaks where the writer broke it. */
export function lines(text: string): Html {
  return trustedHtml(
    text
      .split(/\r\n|\r|\n/)
      .map(escapeHtml)
      .join('<br>'),
  );
}

/**
 * The address, if a link may carry it: a path, a fragment, or http(s), mailto or tel; otherwise `#`.
 * A typed address (a video link, a venue's page) could begin `javascript:`.
 */
export function safeHref(address: unknown): string {
  const text = String(address ?? '');
  // Browsers drop control characters and spaces while they look for the scheme.
  // oxlint-disable-next-line no-control-regex
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme) ? text : '#';
}
