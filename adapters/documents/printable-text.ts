import { InvalidInput } from '../../plugin/core/errors';
import type { PrintedDocument } from '../../plugin/core/documents-port';

/** Whether the fonts hold a sign for this code point. */
export type CanPrint = (codePoint: number) => boolean;

// Controls, marks that turn the writing direction, and marks of no width: they print nothing and can make a line lie.
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|(?!\n)\p{Cc}/gu;

// Scripts whose letters join or run from right to left: the signs are there, but they would stand in the wrong order.
const NOT_SET_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const NOT_WORDS: ReadonlySet<string> = new Set(['kind', 'weight', 'size', 'date', 'language', 'template']);

/**
 * The same document with every text in one spelling (NFC) and without signs that do not show.
 * @throws InvalidInput where a letter cannot be printed as it is written
 */
export function printableText(document: PrintedDocument, canPrint: CanPrint): PrintedDocument {
  const missing = new Set<string>();
  const cleaned = mapWords(document, (text) => {
    const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(INVISIBLE, '');
    for (const sign of clean) if (!mayPrint(sign, canPrint)) missing.add(sign);
    return clean;
  }) as PrintedDocument;
  if (missing.size > 0) {
    const signs = [...missing].slice(0, 10).join(' ');
    throw new InvalidInput([
      {
        field: 'document',
        message: `Cannot be printed: these signs are not in the print font: ${signs}. Ask for a translated copy, or write the name as the person writes it in English`,
      },
    ]);
  }
  return cleaned;
}

const mayPrint = (sign: string, canPrint: CanPrint): boolean =>
  sign === '\n' || (canPrint(sign.codePointAt(0) as number) && !NOT_SET_RIGHT.test(sign));

function mapWords(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapWords(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, NOT_WORDS.has(key) ? each : mapWords(each, change)]));
}
