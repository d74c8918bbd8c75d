/** What a spreadsheet takes for the start of a formula, also in full width. */
const FORMULA = '=+\\-@\uFF1D\uFF0B\uFF0D\uFF20';
/** What it passes over to get there: spaces of any kind, control characters, byte-order marks and other invisible signs. */
const PASSED_OVER = '\\s\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u200B-\\u200F\\u2028-\\u202F\\u2060-\\u2064\\uFEFF';
const STARTS_CELL = '[;\\t\\r\\n]';

/** At the start of the cell, or where a list separator or a line break inside it could start another cell elsewhere. */
const STARTS_FORMULA = new RegExp(`(^|${STARTS_CELL})((?:(?!${STARTS_CELL})[${PASSED_OVER}])*[${FORMULA}])`, 'gu');
/** Tab, carriage return and line feed at the start are dangerous whatever follows. */
const STARTS_BLANK = /^[\t\r\n]/u;

/**
 * Text as a cell that no spreadsheet runs as a formula (ASVS 1.2.10): an apostrophe goes before whatever could start one.
 * Only for text: numbers are written as numbers, so that -5 stays -5.
 */
export function spreadsheetSafe(text: string): string {
  const safe = text.replace(STARTS_FORMULA, "$1'$2");
  return STARTS_BLANK.test(safe) ? `'${safe}` : safe;
}
