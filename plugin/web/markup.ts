import { escapeHtml, isHtml, trustedHtml, type Html } from '../core/html';

interface OptionalAttribute {
  readonly value: unknown;
  readonly optional?: boolean;
}
const isOptional = (item: unknown): item is OptionalAttribute => typeof item === 'object' && item !== null && 'value' in item;

function attribute(name: string, item: unknown): string {
  const { value, optional } = isOptional(item) ? item : { value: item, optional: false };
  if (optional === true && value === true) return ` ${escapeHtml(name)}`;
  if (optional === true && (value === undefined || value === null || value === false)) return '';
  return ` ${escapeHtml(name)}="${escapeHtml(value)}"`;
}

/** ` name="value"` for each; as GOV.UK Frontend's own `govukAttributes`, but never a string of ready-made attributes. */
export function attributes(given: Readonly<Record<string, unknown>> | undefined): Html {
  return trustedHtml(
    Object.entries(given ?? {})
      .map(([name, item]) => attribute(name, item))
      .join(''),
  );
}

/** The words of a component's part: its markup if it has any, else its text. */
export function content(part: { readonly html?: unknown; readonly text?: unknown } | undefined): Html {
  const markup = part?.html;
  if (isHtml(markup) && markup.toString() !== '') return trustedHtml(markup.toString().trim());
  return trustedHtml(escapeHtml(isHtml(markup) ? part?.text : markup || part?.text));
}

/** Class names, or ids, with a space between; what is empty is left out. */
export function joined(...names: readonly unknown[]): string {
  return names.filter(Boolean).join(' ');
}
